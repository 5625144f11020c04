// The interface of the qpdf module: the metadata that it is given, and its function. The program and the
// module both include this header.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "platform/module_abi.h"

namespace rk::render::cairo {

/// All UTF-8.
struct PdfMetadata {
  std::string title;
  std::string subject;
  std::string language;     ///< BCP 47: "nl"
  std::string alternative;  ///< what the figure shows, for screen readers
  double width_pt = 0;      ///< of the page
  double height_pt = 0;
};

/// Type of the module's one function, named kFinishPdfSymbol. Replaces `pdf` with the finished file; sets
/// `problem` to what went wrong, and leaves it empty on success. Throws nothing (an exception must not cross
/// the module's boundary).
using FinishPdf = void (*)(std::string& pdf, const PdfMetadata& words, std::string& problem) noexcept;
inline constexpr const char* kFinishPdfSymbol = "regiokaart_finish_pdf";

/// `version`: of the program.
constexpr std::uint64_t finish_pdf_abi(std::string_view version) {
  return platform::module_abi(version, 1, {sizeof(std::string), sizeof(PdfMetadata)});
}

}  // namespace rk::render::cairo
