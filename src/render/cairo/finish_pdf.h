// What cairo cannot write into a PDF, through the qpdf module, which is opened when it is first needed.
#pragma once

#include <string>

#include "render/cairo/pdf_metadata.h"

namespace rk {

/// Gives a tagged PDF of cairo its language (/Lang of the catalog), the text alternative of its figure
/// (/Alt), metadata as XMP beside those of the document information, and an identifier that follows from the
/// content alone. Throws EnvironmentError ("pdf_module_missing", "module_stale") if the module cannot be
/// opened.
std::string finish_pdf(std::string pdf, const PdfMetadata& words);

}  // namespace rk
