#include "boundaries/shape_faults.h"

#include <algorithm>
#include <cmath>

#include "boundaries/outside_rings.h"
#include "coverage/border_tree.h"
#include "coverage/pole.h"
#include "model/limits.h"

namespace rk::boundaries {
namespace {

std::string number(std::size_t value) {
  return std::to_string(value);
}

/// The number of vertices; the largest ring in `largest`.
std::size_t count_vertices(const MultiPolygon& area, std::size_t& largest) {
  std::size_t count = 0;
  const auto add = [&](const Ring& ring) {
    count += ring.size();
    largest = std::max(largest, ring.size());
  };
  for (const Polygon& polygon : area) {
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
  }
  return count;
}

Box box_of(const MultiPolygon& area) {
  Box box;
  for (const Polygon& polygon : area)
    for (const Point p : polygon.outer) box.add(p);
  return box;
}

std::vector<Ring> rings_of(const MultiPolygon& area) {
  std::vector<Ring> rings;
  for (const Polygon& polygon : area) {
    rings.push_back(polygon.outer);
    rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
  }
  return rings;
}

/// A point well inside the first part of an area: vertices may lie on the border of what covers it.
Point inner_point(const MultiPolygon& area) {
  std::vector<Ring> rings{area.front().outer};
  rings.insert(rings.end(), area.front().holes.begin(), area.front().holes.end());
  return coverage::pole_of_inaccessibility(rings, 0.5, 100).center;
}

const char* key_of(geometry::Invalidity::Kind kind) {
  switch (kind) {
    case geometry::Invalidity::Kind::crossing:
      return "boundaries.invalid_crossing";
    case geometry::Invalidity::Kind::too_few_points:
      return "boundaries.invalid_too_few_points";
    case geometry::Invalidity::Kind::hole_outside:
      return "boundaries.invalid_hole";
    case geometry::Invalidity::Kind::overlapping_parts:
      return "boundaries.invalid_parts";
    case geometry::Invalidity::Kind::other:
      break;
  }
  return "boundaries.invalid_other";
}

/// The middle value of one side of the boxes, of an even number either.
double median(const std::vector<Box>& boxes, double Box::*side) {
  std::vector<double> values;
  for (const Box& box : boxes) values.push_back(box.*side);
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

void mend_outside_rings(AreaRecords& merged, const std::string& file, Diagnostics& problems) {
  for (std::size_t i = 0; i < merged.areas.size(); ++i) {
    const std::size_t count = move_outside_rings(merged.areas[i]);
    if (count == 0) continue;
    const LayerRecord& record = merged.records[i];
    if (count > limits::kOutsideRings) {
      problems.push_back({Severity::error,
                          "boundaries.limit_outside_rings",
                          file,
                          record.code,
                          {{"name", record.name}, {"limit", number(limits::kOutsideRings)}}});
    } else {
      problems.push_back({Severity::warning,
                          "boundaries.outside_rings",
                          file,
                          record.code,
                          {{"name", record.name}, {"count", number(count)}}});
    }
  }
}

void check_limits(const AreaRecords& merged, const std::string& file, Diagnostics& problems) {
  if (merged.areas.size() > limits::kAreas)
    problems.push_back({Severity::error,
                        "boundaries.limit_areas",
                        file,
                        "",
                        {{"count", number(merged.areas.size())}, {"limit", number(limits::kAreas)}}});
  std::size_t vertices = 0;
  for (std::size_t i = 0; i < merged.areas.size(); ++i) {
    std::size_t largest = 0;
    vertices += count_vertices(merged.areas[i], largest);
    if (largest <= limits::kVerticesPerRing) continue;
    problems.push_back({Severity::error,
                        "boundaries.limit_ring",
                        file,
                        merged.records[i].code,
                        {{"name", merged.records[i].name},
                         {"count", number(largest)},
                         {"limit", number(limits::kVerticesPerRing)}}});
  }
  if (vertices > limits::kVerticesPerLayer)
    problems.push_back({Severity::error,
                        "boundaries.limit_layer",
                        file,
                        "",
                        {{"count", number(vertices)}, {"limit", number(limits::kVerticesPerLayer)}}});
}

void check_covering_records(const AreaRecords& merged, const std::string& file, Diagnostics& problems) {
  constexpr std::size_t kFewest = 3;  // other areas; fewer are no map
  const std::size_t count = merged.areas.size();
  if (count <= kFewest) return;
  std::vector<Box> boxes;
  for (const MultiPolygon& area : merged.areas) boxes.push_back(box_of(area));
  // A box around more than half of the others begins no further in than half of all boxes do, on every side.
  const Box middle{median(boxes, &Box::min_x), median(boxes, &Box::min_y), median(boxes, &Box::max_x),
                   median(boxes, &Box::max_y)};
  for (std::size_t i = 0; i < count; ++i) {
    if (boxes[i].min_x > middle.min_x || boxes[i].min_y > middle.min_y || boxes[i].max_x < middle.max_x ||
        boxes[i].max_y < middle.max_y)
      continue;
    const auto around = [&](const Box& other) {
      return boxes[i].contains({other.min_x, other.min_y}) && boxes[i].contains({other.max_x, other.max_y});
    };
    const auto inside = static_cast<std::size_t>(std::count_if(boxes.begin(), boxes.end(), around)) - 1;
    if (2 * inside <= count - 1) continue;
    const coverage::BorderTree border(rings_of(merged.areas[i]));
    std::size_t covered = 0;
    for (std::size_t j = 0; j < count; ++j)
      if (j != i && around(boxes[j]) && border.contains(inner_point(merged.areas[j]))) ++covered;
    if (2 * covered <= count - 1) continue;
    problems.push_back(
        {Severity::error,
         "boundaries.covers_others",
         file,
         merged.records[i].code,
         {{"name", merged.records[i].name}, {"count", number(covered)}, {"total", number(count - 1)}}});
  }
}

std::vector<InvalidArea> find_invalid_areas(const AreaRecords& merged, const std::vector<FaceId>& faces) {
  std::vector<InvalidArea> found;
  for (const FaceId face : faces)
    if (auto fault = geometry::find_invalidity(merged.areas[face]))
      found.push_back({face, *std::move(fault)});
  return found;
}

void add_invalid_areas(const std::vector<InvalidArea>& invalid, const AreaRecords& merged,
                       const std::string& file, Diagnostics& problems) {
  for (const auto& [face, fault] : invalid) {
    const LayerRecord& record = merged.records[face];
    problems.push_back({Severity::warning,
                        key_of(fault.kind),
                        file,
                        record.code,
                        {{"name", record.name},
                         {"reason", fault.reason},
                         {"x", std::to_string(std::llround(fault.place.x))},
                         {"y", std::to_string(std::llround(fault.place.y))}}});
  }
}

}  // namespace rk::boundaries
