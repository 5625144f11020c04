// What the qpdf module is told. Both sides of the module's border include this header.
#pragma once

#include <string>

#include "platform/module_abi.h"

namespace rk {

/// All UTF-8.
struct PdfMetadata {
  std::string title;
  std::string subject;
  std::string language;     ///< BCP 47: "nl"
  std::string alternative;  ///< what the figure shows, for who cannot see it
  double width_pt = 0;      ///< of the page
  double height_pt = 0;
};

/// Type of the module's one function, named kFinishPdfSymbol. `pdf` becomes the finished file; `problem` what
/// went wrong, else it stays empty. Throws nothing (an exception must not cross the module's border).
using FinishPdf = void (*)(std::string& pdf, const PdfMetadata& words, std::string& problem) noexcept;
inline constexpr const char* kFinishPdfSymbol = "regiokaart_finish_pdf";
inline constexpr std::uint64_t kFinishPdfAbi = module_abi(1, {sizeof(std::string), sizeof(PdfMetadata)});

}  // namespace rk
