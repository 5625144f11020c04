#include "render/svg/export_svg.h"

#include "platform/atomic_file.h"
#include "render/svg/svg_writer.h"

namespace rk::render::svg {

std::string svg_document(const scene::Scene& scene, const SvgFont& font, SvgText text) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SvgWriter(font, text, false).element(scene);
}

void export_svg(const scene::Scene& scene, const SvgFont& font, SvgText text, const std::string& path) {
  platform::write_file(path, svg_document(scene, font, text));
}

std::string svg_element(const scene::Scene& scene, const SvgFont& font, SvgText text) {
  return SvgWriter(font, text, true).element(scene);
}

}  // namespace rk::render::svg
