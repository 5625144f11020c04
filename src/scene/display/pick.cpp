#include "scene/display/pick.h"

#include <algorithm>

#include "model/even_odd.h"
#include "model/planar.h"

namespace rk::scene {
namespace {

/// Point in polygon by the even-odd rule over all rings of the path.
bool inside(const Path& path, Point p) {
  bool result = false;
  for (std::size_t line = 0; line < path.line_count(); ++line) {
    const std::size_t first = path.starts[line];
    result = result != ring_contains({&path.points[first], path.line_end(line) - first}, p);
  }
  return result;
}

bool stands_for_something(const Source& source) {
  return source.kind != Source::Kind::none && source.kind != Source::Kind::surround;
}

bool runs_near(const Path& path, Point p, double reach) {
  for (std::size_t line = 0; line < path.line_count(); ++line) {
    const std::size_t first = path.starts[line];
    const std::size_t end = path.line_end(line);
    for (std::size_t i = first; i < end; ++i) {
      if (i + 1 == end && !path.closed) break;
      const Point next = path.points[i + 1 < end ? i + 1 : first];
      if (segment_distance2(p, path.points[i], next) <= reach * reach) return true;
    }
  }
  return false;
}

/// Those without a viewport are of the page.
enum class Layers { all, of_the_page };

/// Calls `found` with the source of each fill under the point, from the top, until it returns false.
template <typename Found>
void visit_fills(const Scene& scene, PagePoint page, Layers which, const Found& found) {
  for (std::size_t l = scene.layers.size(); l-- > 0;) {
    const SceneLayer& layer = scene.layers[l];
    if (layer.viewport && (which == Layers::of_the_page || !layer.viewport->frame.contains(page))) continue;
    const Point p = layer.viewport ? Point(layer.viewport->to_rd(page)) : page;
    for (std::size_t i = layer.items.size(); i-- > 0;) {
      const Item& item = layer.items[i];
      if (!stands_for_something(item.source)) continue;
      const auto* fill = std::get_if<Fill>(&item.shape);
      if (fill != nullptr && inside(fill->path, p) && !found(item.source)) return;
    }
  }
}

std::optional<Source> topmost(const Scene& scene, PagePoint page, Layers which) {
  std::optional<Source> result;
  visit_fills(scene, page, which, [&](Source source) {
    result = source;
    return false;
  });
  return result;
}

}  // namespace

std::vector<Source> sources_at(const Scene& scene, PagePoint page) {
  std::vector<Source> result;
  visit_fills(scene, page, Layers::all, [&](Source source) {
    if (std::find(result.begin(), result.end(), source) == result.end()) result.push_back(source);
    return true;
  });
  return result;
}

std::optional<Source> pick(const Scene& scene, PagePoint page) {
  return topmost(scene, page, Layers::all);
}

std::optional<Source> pick_on_page(const Scene& scene, PagePoint page) {
  return topmost(scene, page, Layers::of_the_page);
}

std::optional<Source> line_near(const Scene& scene, PagePoint page, double reach) {
  for (std::size_t l = scene.layers.size(); l-- > 0;) {
    const SceneLayer& layer = scene.layers[l];
    if (!layer.viewport || !layer.viewport->frame.contains(page)) continue;
    const Point p = layer.viewport->to_rd(page);
    const double most = reach * layer.viewport->m_per_px;
    for (std::size_t i = layer.items.size(); i-- > 0;) {
      const Item& item = layer.items[i];
      const auto* stroke = std::get_if<Stroke>(&item.shape);
      if (stroke != nullptr && item.source.kind == Source::Kind::partnership &&
          runs_near(stroke->path, p, most))
        return item.source;
    }
  }
  return std::nullopt;
}

}  // namespace rk::scene
