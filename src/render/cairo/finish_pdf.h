// Adds to a PDF what cairo cannot write, through the qpdf module, which is loaded on first use.
#pragma once

#include <string>

#include "render/cairo/pdf_metadata.h"

namespace rk::render::cairo {

/// Gives a tagged PDF by cairo its language (/Lang of the catalog), the text alternative of its figure
/// (/Alt), XMP metadata beside the document information, and an identifier that depends on the content alone.
/// Throws EnvironmentError ("pdf_module_missing", "module_stale") if the module cannot be opened.
std::string finish_pdf(std::string pdf, const PdfMetadata& words);

}  // namespace rk::render::cairo
