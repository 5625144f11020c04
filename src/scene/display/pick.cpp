#include "scene/display/pick.h"

#include <algorithm>

namespace rk {
namespace {

/// By the even-odd rule over all rings of the path.
bool inside(const Path& path, Point p) {
  bool result = false;
  for (std::size_t line = 0; line < path.line_count(); ++line) {
    const std::size_t begin = path.starts[line];
    const std::size_t end = path.line_end(line);
    for (std::size_t i = begin, j = end - 1; i < end; j = i++) {
      const Point a = path.points[i];
      const Point b = path.points[j];
      if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) result = !result;
    }
  }
  return result;
}

/// Calls `found` with the source of each fill under the point, from the top, until it returns false.
template <typename Found>
void visit_fills(const Scene& scene, Point page, const Found& found) {
  for (std::size_t l = scene.layers.size(); l-- > 0;) {
    const SceneLayer& layer = scene.layers[l];
    if (layer.viewport && !layer.viewport->frame.contains(page)) continue;
    const Point p = layer.viewport ? layer.viewport->to_rd(page) : page;
    for (std::size_t i = layer.items.size(); i-- > 0;) {
      const Item& item = layer.items[i];
      if (item.source.kind == Source::Kind::none || item.source.kind == Source::Kind::furniture) continue;
      const auto* fill = std::get_if<Fill>(&item.shape);
      if (fill != nullptr && inside(fill->path, p) && !found(item.source)) return;
    }
  }
}

}  // namespace

std::vector<Source> sources_at(const Scene& scene, Point page) {
  std::vector<Source> result;
  visit_fills(scene, page, [&](Source source) {
    if (std::find(result.begin(), result.end(), source) == result.end()) result.push_back(source);
    return true;
  });
  return result;
}

std::optional<Source> pick(const Scene& scene, Point page) {
  std::optional<Source> result;
  visit_fills(scene, page, [&](Source source) {
    result = source;
    return false;
  });
  return result;
}

}  // namespace rk
