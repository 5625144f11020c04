// Exports a page of figures as one image.
#pragma once

#include <string>

#include "font/font_book.h"
#include "scene/page/proof_sheet.h"

namespace rk::render::cairo {

/// Draws the sheet, and each figure scaled into its panel. Written whole or not at all. Throws
/// EnvironmentError where the file cannot be written.
void export_sheet(const scene::page::ProofSheet& sheet, const font::FontBook& fonts, const std::string& path);

}  // namespace rk::render::cairo
