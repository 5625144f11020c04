#include "render/cairo/finish_pdf.h"

#include <stdexcept>

#include "platform/module.h"

namespace rk::render::cairo {

std::string finish_pdf(std::string pdf, const PdfMetadata& words) {
  // The cast that POSIX prescribes for a function from dlsym.
  static const auto finish = reinterpret_cast<FinishPdf>(platform::module_symbol(
      {"regiokaart_pdf.so", finish_pdf_abi(REGIOKAART_VERSION), "pdf_module_missing"}, kFinishPdfSymbol));
  std::string problem;
  finish(pdf, words, problem);
  if (!problem.empty()) throw std::runtime_error("qpdf: " + problem);
  return pdf;
}

}  // namespace rk::render::cairo
