// The program's typeface: where its files are and how wide its text is.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "scene/display/text_metrics.h"

namespace rk::font {

/// Open Sans. The files are looked for where Debian's fonts-open-sans puts them, then through fontconfig
/// (which may then give another sans serif). Throws EnvironmentError if no usable font is found.
class FontBook : public scene::TextMetrics {
 public:
  FontBook();
  ~FontBook() override;

  double width(std::string_view text, scene::FontStyle style, double size_px) const override;

  /// Path of the font file of a style.
  const std::string& file(scene::FontStyle style) const { return files_[static_cast<std::size_t>(style)]; }

 private:
  struct Faces;
  std::array<std::string, 4> files_;
  std::unique_ptr<Faces> faces_;
};

}  // namespace rk::font
