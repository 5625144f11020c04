#include "scene/display/cut_to_frame.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rk::scene {
namespace {

/// How far outside the frame paths are cut, px, so that no cut edge is visible.
constexpr double kMarginPx = 4;

struct Side {
  bool across_x;  ///< the side is a vertical line
  bool keep_above;
  double at;

  double depth(Point p) const {
    const double value = (across_x ? p.x : p.y) - at;
    return keep_above ? value : -value;
  }
};

std::vector<Point> cut_ring(const std::vector<Point>& ring, const Side& side) {
  std::vector<Point> kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point from = ring[(i + ring.size() - 1) % ring.size()];
    const Point to = ring[i];
    const double before = side.depth(from);
    const double after = side.depth(to);
    if ((before >= 0) != (after >= 0)) kept.push_back(from + (to - from) * (before / (before - after)));
    if (after >= 0) kept.push_back(to);
  }
  return kept;
}

Box extent_of(const std::vector<Point>& points) {
  Box box;
  for (const Point p : points) box.add(p);
  return box;
}

bool inside(const Box& box, const Box& outer) {
  return box.min_x >= outer.min_x && box.max_x <= outer.max_x && box.min_y >= outer.min_y &&
         box.max_y <= outer.max_y;
}

/// Where a segment enters and leaves a rectangle, as shares of its length; nullopt if it misses it.
std::optional<std::pair<double, double>> part_inside(Point from, Point to, const Box& keep) {
  double enter = 0;
  double leave = 1;
  const Point along = to - from;
  for (const auto& [room, step] :
       {std::pair{from.x - keep.min_x, -along.x}, std::pair{keep.max_x - from.x, along.x},
        std::pair{from.y - keep.min_y, -along.y}, std::pair{keep.max_y - from.y, along.y}}) {
    if (step == 0 && room < 0) return std::nullopt;
    if (step > 0) leave = std::min(leave, room / step);
    if (step < 0) enter = std::max(enter, room / step);
  }
  if (enter > leave) return std::nullopt;
  return std::pair{enter, leave};
}

void add_runs(Path& out, const std::vector<Point>& line, const Box& keep) {
  std::vector<Point> run;
  const auto finish = [&] {
    if (run.size() > 1) out.add(run);
    run.clear();
  };
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point from = line[i - 1];
    const Point to = line[i];
    const auto part = part_inside(from, to, keep);
    if (!part) {
      finish();
      continue;
    }
    const auto& [enter, leave] = *part;
    if (run.empty()) run.push_back(from + (to - from) * enter);
    run.push_back(leave < 1 ? from + (to - from) * leave : to);
    if (leave < 1) finish();
  }
  finish();
}

/// Cuts a path to what is visible in the frame; `reach_px` is how far the drawn line extends beyond the path.
Path cut_to_frame(const Path& path, const Viewport& viewport, double reach_px) {
  return cut_path(path, viewport.visible().grown((kMarginPx + reach_px) * viewport.m_per_px));
}

/// The visible part of an item in the viewport's frame; nullopt if nothing of it is visible.
std::optional<Item> cut_item(const Item& item, const Viewport& viewport) {
  if (const auto* fill = std::get_if<Fill>(&item.shape)) {
    Fill cut{cut_to_frame(fill->path, viewport, 0), fill->color, fill->hatch};
    if (cut.path.empty()) return std::nullopt;
    return Item{std::move(cut), item.source};
  }
  if (const auto* stroke = std::get_if<Stroke>(&item.shape)) {
    Path path = cut_to_frame(stroke->path, viewport, stroke->width_px / 2 + stroke->casing_px);
    if (path.empty()) return std::nullopt;
    return Item{Stroke{std::move(path), stroke->color, stroke->width_px, stroke->casing, stroke->casing_px,
                       stroke->dash_px, stroke->round_caps},
                item.source};
  }
  // No letter is wider than 1.5 em.
  const auto& text = std::get<Text>(item.shape);
  const double reach = 1.5 * text.size_px * static_cast<double>(text.text.size() + 1);
  if (!viewport.frame.grown(reach).contains(viewport.to_page(MapPoint(text.anchor)))) return std::nullopt;
  return item;
}

}  // namespace

Path cut_path(const Path& path, const Box& keep) {
  Path out;
  out.closed = path.closed;
  for (std::size_t i = 0; i < path.line_count(); ++i) {
    std::vector<Point> line(path.points.begin() + static_cast<std::ptrdiff_t>(path.starts[i]),
                            path.points.begin() + static_cast<std::ptrdiff_t>(path.line_end(i)));
    const Box extent = extent_of(line);
    if (!extent.intersects(keep)) continue;
    if (inside(extent, keep)) {
      out.add(line);
    } else if (path.closed) {
      for (const Side& side : {Side{true, true, keep.min_x}, Side{true, false, keep.max_x},
                               Side{false, true, keep.min_y}, Side{false, false, keep.max_y}}) {
        line = cut_ring(line, side);
      }
      out.add(line);
    } else {
      add_runs(out, line, keep);
    }
  }
  return out;
}

Scene cut_to_frames(const Scene& scene) {
  Scene result;
  result.width_px = scene.width_px;
  result.height_px = scene.height_px;
  result.background = scene.background;
  result.title = scene.title;
  result.finding = scene.finding;
  result.description = scene.description;
  result.language = scene.language;
  for (const SceneLayer& layer : scene.layers) {
    SceneLayer& cut =
        result.layers.emplace_back(SceneLayer{layer.name, layer.viewport, layer.revision, {}, layer.label});
    for (const Item& item : layer.items) {
      if (!layer.viewport) {
        cut.items.push_back(item);
      } else if (auto shown = cut_item(item, *layer.viewport)) {
        cut.items.push_back(std::move(*shown));
      }
    }
  }
  return result;
}

}  // namespace rk::scene
