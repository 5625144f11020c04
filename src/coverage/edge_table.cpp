#include "coverage/edge_table.h"

#include <algorithm>

#include "coverage/too_complex.h"
#include "model/limits.h"

namespace rk::coverage {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

std::size_t count_points(const std::vector<MultiPolygon>& areas) {
  std::size_t n = 0;
  for (const MultiPolygon& area : areas)
    for (const Polygon& polygon : area) {
      n += polygon.outer.size();
      for (const Ring& hole : polygon.holes) n += hole.size();
    }
  return n;
}

}  // namespace

EdgeTable::EdgeTable(std::size_t vertices)
    : vertices_(vertices), first_of_(vertices, kNone), edges_at_(vertices, 0) {
  edges_.reserve(vertices);
}

bool EdgeTable::add_ring(const Ring& ring, bool reversed, FaceId face) {
  if (ring.size() < 3) return false;
  ids_.clear();
  for (const Point p : ring) {
    const std::uint32_t id = vertices_.add(p);
    if (ids_.empty() || ids_.back() != id) ids_.push_back(id);
  }
  while (ids_.size() > 1 && ids_.back() == ids_.front()) ids_.pop_back();
  if (ids_.size() < 3) return false;
  if (reversed) std::reverse(ids_.begin(), ids_.end());
  for (std::size_t i = 0; i + 1 < ids_.size(); ++i) add(ids_[i], ids_[i + 1], face);
  add(ids_.back(), ids_.front(), face);
  return true;
}

void EdgeTable::add(std::uint32_t from, std::uint32_t to, FaceId face) {
  const auto [a, b] = std::minmax(from, to);
  std::uint32_t at = first_of_[a];
  while (at != kNone && edges_[at].b != b) at = edges_[at].next;
  if (at == kNone) {
    at = static_cast<std::uint32_t>(edges_.size());
    edges_.push_back({a, b, kOutside, kOutside, first_of_[a]});
    first_of_[a] = at;
    for (const std::uint32_t end : {a, b})
      if (++edges_at_[end] > limits::kEdgesAtVertex)
        throw TooComplex(TooComplex::Reason::edges_at_vertex, limits::kEdgesAtVertex);
  }
  FaceId& side = from == a ? edges_[at].left : edges_[at].right;
  if (side == kOutside)
    side = face;
  else
    duplicates_.emplace_back(side, face);
}

EdgeTable make_edge_table(const std::vector<MultiPolygon>& areas) {
  EdgeTable table(count_points(areas));
  for (FaceId face = 0; face < areas.size(); ++face) {
    for (const Polygon& polygon : areas[face]) {
      // A hole without a shell takes nothing away, least of all from another part.
      if (!table.add_ring(polygon.outer, signed_area(polygon.outer) < 0, face)) continue;
      for (const Ring& hole : polygon.holes) table.add_ring(hole, signed_area(hole) > 0, face);
    }
  }
  return table;
}

}  // namespace rk::coverage
