#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>

#include "base/xml_text.h"
#include "render/cairo/pdf_metadata.h"

namespace rk {
namespace {

using Object = QPDFObjectHandle;

Object text(const std::string& words) {
  return Object::newUnicodeString(words);
}

/// The first structure element of a kind below `element`, or null.
Object find_element(Object element, const std::string& kind) {
  if (!element.isDictionary()) return Object::newNull();
  Object found_kind = element.getKey("/S");
  if (found_kind.isName() && found_kind.getName() == kind) return element;
  Object kids = element.getKey("/K");
  if (!kids.isArray()) return find_element(kids, kind);
  for (int i = 0; i < kids.getArrayNItems(); ++i) {
    Object found = find_element(kids.getArrayItem(i), kind);
    if (!found.isNull()) return found;
  }
  return Object::newNull();
}

/// Metadata as ISO 16684-1 (XMP) wants them, with the namespaces of Dublin Core and PDF.
std::string xmp_packet(const PdfMetadata& words) {
  const auto alternative = [&](const std::string& name, const std::string& value) {
    return "   <dc:" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml_text(value) +
           "</rdf:li></rdf:Alt></dc:" + name + ">\n";
  };
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
         " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
         "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
         " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
         "   <dc:format>application/pdf</dc:format>\n" +
         alternative("title", words.title) + alternative("description", words.subject) +
         "   <dc:creator><rdf:Seq><rdf:li>Regiokaart</rdf:li></rdf:Seq></dc:creator>\n"
         "   <dc:language><rdf:Bag><rdf:li>" +
         xml_text(words.language) +
         "</rdf:li></rdf:Bag></dc:language>\n"
         "   <xmp:CreatorTool>Regiokaart</xmp:CreatorTool>\n"
         "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

std::string finished(const std::string& bytes, const PdfMetadata& words) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("figure", bytes.data(), bytes.size());
  Object catalog = pdf.getRoot();
  catalog.replaceKey("/Lang", text(words.language));
  Object preferences = Object::newDictionary();
  preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
  catalog.replaceKey("/ViewerPreferences", preferences);
  Object metadata = Object::newStream(&pdf, xmp_packet(words));
  metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  catalog.replaceKey("/Metadata", metadata);

  Object figure = find_element(catalog.getKey("/StructTreeRoot"), "/Figure");
  if (figure.isNull()) throw std::runtime_error("no Figure in the structure tree");
  figure.replaceKey("/Alt", text(words.alternative));
  Object layout = Object::newDictionary();
  layout.replaceKey("/O", Object::newName("/Layout"));
  layout.replaceKey("/Placement", Object::newName("/Block"));
  layout.replaceKey("/BBox", Object::newFromRectangle({0, 0, words.width_pt, words.height_pt}));
  figure.replaceKey("/A", layout);

  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const std::unique_ptr<Buffer> out(writer.getBuffer());
  return {reinterpret_cast<const char*>(out->getBuffer()), out->getSize()};
}

}  // namespace
}  // namespace rk

REGIOKAART_MODULE_EXPORT std::uint64_t regiokaart_module_abi() noexcept {
  return rk::kFinishPdfAbi;
}

REGIOKAART_MODULE_EXPORT void regiokaart_finish_pdf(std::string& pdf, const rk::PdfMetadata& words,
                                                    std::string& problem) noexcept {
  try {
    pdf = rk::finished(pdf, words);
  } catch (const std::exception& error) {
    problem = error.what();
  }
}
