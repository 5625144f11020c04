#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>

#include "base/xml_writer.h"
#include "render/cairo/pdf_metadata.h"

namespace rk::render::cairo {
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

/// Metadata in the form of ISO 16684-1 (XMP), with the namespaces of Dublin Core and PDF.
std::string xmp_packet(const PdfMetadata& words) {
  XmlWriter xml;
  const auto alternative = [&](const char* name, const std::string& value) {
    xml.text("   ").open(name).open("rdf:Alt");
    xml.open("rdf:li").attribute("xml:lang", "x-default").text(value).close();
    xml.close().close().text("\n");
  };
  xml.markup("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
  xml.open("x:xmpmeta").attribute("xmlns:x", "adobe:ns:meta/").text("\n ");
  xml.open("rdf:RDF").attribute("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#").text("\n  ");
  xml.open("rdf:Description").attribute("rdf:about", "");
  xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
  xml.attribute("xmlns:pdf", "http://ns.adobe.com/pdf/1.3/");
  xml.attribute("xmlns:xmp", "http://ns.adobe.com/xap/1.0/").text("\n   ");
  xml.element("dc:format", "application/pdf").text("\n");
  alternative("dc:title", words.title);
  alternative("dc:description", words.subject);
  xml.text("   ").open("dc:creator").open("rdf:Seq").element("rdf:li", "Regiokaart").close().close();
  xml.text("\n   ").open("dc:language").open("rdf:Bag").element("rdf:li", words.language).close().close();
  xml.text("\n   ").element("xmp:CreatorTool", "Regiokaart").text("\n  ");
  xml.close().text("\n ").close().text("\n").close().text("\n");
  return xml.markup("<?xpacket end=\"r\"?>\n").take();
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
}  // namespace rk::render::cairo

REGIOKAART_MODULE_EXPORT std::uint64_t regiokaart_module_abi() noexcept {
  return rk::render::cairo::finish_pdf_abi(REGIOKAART_VERSION);
}

REGIOKAART_MODULE_EXPORT void regiokaart_finish_pdf(std::string& pdf,
                                                    const rk::render::cairo::PdfMetadata& words,
                                                    std::string& problem) noexcept {
  try {
    pdf = rk::render::cairo::finished(pdf, words);
  } catch (const std::exception& error) {
    problem = error.what();
  }
}
