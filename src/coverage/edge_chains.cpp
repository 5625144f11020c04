#include "coverage/edge_chains.h"

#include <numeric>

namespace rk::coverage {
namespace {

class ChainTracer {
 public:
  explicit ChainTracer(const EdgeTable& table)
      : points_(table.vertices()),
        edges_(table.edges()),
        offset_(points_.size() + 1, 0),
        used_(edges_.size(), false) {
    for (const Edge& e : edges_) {
      ++offset_[e.a + 1];
      ++offset_[e.b + 1];
    }
    std::partial_sum(offset_.begin(), offset_.end(), offset_.begin());
    incident_.resize(offset_.back());
    std::vector<std::uint32_t> fill(offset_.begin(), offset_.end() - 1);
    for (std::uint32_t i = 0; i < edges_.size(); ++i) {
      incident_[fill[edges_[i].a]++] = i;
      incident_[fill[edges_[i].b]++] = i;
    }
  }

  std::vector<std::vector<Point>> trace() {
    for (const bool only_ends : {true, false}) {  // what is left after the first round is closed
      for (std::uint32_t v = 0; v < points_.size(); ++v) {
        if (only_ends && degree(v) == 2) continue;
        for (std::uint32_t i = offset_[v]; i < offset_[v + 1]; ++i)
          if (!used_[incident_[i]]) trace_chain(v, incident_[i]);
      }
    }
    return std::move(chains_);
  }

 private:
  std::uint32_t degree(std::uint32_t v) const { return offset_[v + 1] - offset_[v]; }

  void trace_chain(std::uint32_t from, std::uint32_t edge) {
    std::vector<Point>& chain = chains_.emplace_back(1, points_[from]);
    for (std::uint32_t v = from; !used_[edge];) {
      used_[edge] = true;
      v = edges_[edge].a == v ? edges_[edge].b : edges_[edge].a;
      chain.push_back(points_[v]);
      if (degree(v) != 2) break;
      const std::uint32_t first = incident_[offset_[v]];
      edge = first == edge ? incident_[offset_[v] + 1] : first;
    }
  }

  const std::vector<Point>& points_;
  const std::vector<Edge>& edges_;
  std::vector<std::uint32_t> offset_;
  std::vector<std::uint32_t> incident_;
  std::vector<bool> used_;
  std::vector<std::vector<Point>> chains_;
};

}  // namespace

std::vector<std::vector<Point>> edge_chains(const EdgeTable& table) {
  return ChainTracer(table).trace();
}

}  // namespace rk::coverage
