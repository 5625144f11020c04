// Writes a scene as SVG, item by item, for export_svg.cpp.
#pragma once

#include <set>
#include <string>

#include "base/xml_writer.h"
#include "render/svg/export_svg.h"

namespace rk::render::svg {

class SvgWriter {
 public:
  /// `on_page`: as an element of an HTML page, without the attributes for drawing programs.
  SvgWriter(const SvgFont& font, SvgText text, bool on_page);

  std::string element(const scene::Scene& scene);

 private:
  void write(const scene::SceneLayer& layer);
  void write(const scene::Fill& fill);
  void write(const scene::Stroke& stroke);
  void write(const scene::Text& text);
  void write_hatch(const scene::Hatch& hatch, const Box& part);
  void write_outlines(const scene::Text& text, Point at);
  Point on_page(Point p) const;
  std::string path_data(const scene::Path& path, Box& extent) const;
  std::string unique_id(const std::string& name);

  SvgFont font_;
  SvgText text_;
  bool on_page_;
  XmlWriter xml_;
  const scene::SceneLayer* layer_ = nullptr;  ///< the one being written
  Box page_;                                  ///< px
  std::set<std::string> ids_ = {"title", "desc"};
};

}  // namespace rk::render::svg
