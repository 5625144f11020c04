#include "scene/plots/seriation.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace rk::scene::plots {
namespace {

using Tour = std::vector<std::size_t>;

/// Distances between the different rows and the empty row, which is the last node.
class Distances {
 public:
  explicit Distances(const BinaryRows& rows) : size_(rows.size() + 1), values_(size_ * size_) {
    const std::vector<bool> empty(rows.empty() ? 0 : rows.front().size(), false);
    const auto row = [&](std::size_t i) -> const std::vector<bool>& {
      return i < rows.size() ? rows[i] : empty;
    };
    for (std::size_t a = 0; a < size_; ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        int different = 0;
        for (std::size_t i = 0; i < empty.size(); ++i) different += row(a)[i] != row(b)[i] ? 1 : 0;
        values_[a * size_ + b] = values_[b * size_ + a] = different;
      }
    }
  }

  std::size_t size() const { return size_; }
  std::size_t empty_row() const { return size_ - 1; }
  int operator()(std::size_t a, std::size_t b) const { return values_[a * size_ + b]; }

  int length(const Tour& tour) const {
    int sum = 0;
    for (std::size_t i = 0; i < tour.size(); ++i) sum += (*this)(tour[i], tour[(i + 1) % tour.size()]);
    return sum;
  }

 private:
  std::size_t size_;
  std::vector<int> values_;
};

/// A tour that starts at the empty row, goes to `first`, and from there always to the nearest row left.
Tour nearest_neighbours(const Distances& distance, std::size_t first) {
  Tour tour = {distance.empty_row(), first};
  std::vector<bool> used(distance.size(), false);
  used[distance.empty_row()] = used[first] = true;
  while (tour.size() < distance.size()) {
    std::size_t best = distance.size();
    for (std::size_t next = 0; next < distance.size(); ++next) {
      if (used[next]) continue;
      if (best == distance.size() || distance(tour.back(), next) < distance(tour.back(), best)) best = next;
    }
    used[best] = true;
    tour.push_back(best);
  }
  return tour;
}

/// Reverses stretches of the tour where that makes it shorter. The first node stays.
bool two_opt(const Distances& distance, Tour& tour) {
  bool better = false;
  for (std::size_t i = 1; i + 1 < tour.size(); ++i) {
    for (std::size_t j = i + 1; j < tour.size(); ++j) {
      const std::size_t before = tour[i - 1];
      const std::size_t after = tour[(j + 1) % tour.size()];
      if (distance(before, tour[j]) + distance(tour[i], after) <
          distance(before, tour[i]) + distance(tour[j], after)) {
        std::reverse(tour.begin() + static_cast<std::ptrdiff_t>(i),
                     tour.begin() + static_cast<std::ptrdiff_t>(j) + 1);
        better = true;
      }
    }
  }
  return better;
}

/// Moves up to three consecutive nodes to another place where that makes the tour shorter.
bool or_opt(const Distances& distance, Tour& tour) {
  for (std::size_t length = 1; length <= 3; ++length) {
    for (std::size_t from = 1; from + length <= tour.size(); ++from) {
      const auto begin = tour.begin() + static_cast<std::ptrdiff_t>(from);
      const Tour piece(begin, begin + static_cast<std::ptrdiff_t>(length));
      Tour rest = tour;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(from),
                 rest.begin() + static_cast<std::ptrdiff_t>(from + length));
      const std::size_t after = rest[from % rest.size()];
      const int saved = distance(rest[from - 1], piece.front()) + distance(piece.back(), after) -
                        distance(rest[from - 1], after);
      for (std::size_t to = 1; saved > 0 && to <= rest.size(); ++to) {
        const std::size_t left = rest[to - 1];
        const std::size_t right = rest[to % rest.size()];
        const int gap = distance(left, right);
        const int straight = distance(left, piece.front()) + distance(piece.back(), right) - gap;
        const int turned = distance(left, piece.back()) + distance(piece.front(), right) - gap;
        if (std::min(straight, turned) >= saved) continue;
        const auto at = rest.begin() + static_cast<std::ptrdiff_t>(to);
        if (straight <= turned) {
          rest.insert(at, piece.begin(), piece.end());
        } else {
          rest.insert(at, piece.rbegin(), piece.rend());
        }
        tour = std::move(rest);
        return true;
      }
    }
  }
  return false;
}

}  // namespace

std::size_t count_runs(const BinaryRows& rows, const std::vector<std::size_t>& order) {
  std::size_t runs = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::vector<bool>& row = rows[order[i]];
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (row[column] && (i == 0 || !rows[order[i - 1]][column])) ++runs;
    }
  }
  return runs;
}

std::vector<std::size_t> seriate(const BinaryRows& rows) {
  // Equal rows share one node.
  std::map<std::vector<bool>, std::size_t> known;
  BinaryRows different;
  std::vector<std::vector<std::size_t>> equal;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto [place, added] = known.emplace(rows[i], different.size());
    if (added) {
      different.push_back(rows[i]);
      equal.emplace_back();
    }
    equal[place->second].push_back(i);
  }
  const Distances distance(different);

  const auto improved = [&](Tour tour) {
    while (two_opt(distance, tour) || or_opt(distance, tour)) {
    }
    return tour;
  };
  // The given order is the first candidate: by the triangle inequality it gets no longer without its repeats.
  Tour given = {distance.empty_row()};
  for (std::size_t i = 0; i < different.size(); ++i) given.push_back(i);
  Tour best = improved(std::move(given));
  constexpr std::size_t kMostStarts = 24;
  const std::size_t step = std::max<std::size_t>(1, (different.size() + kMostStarts - 1) / kMostStarts);
  for (std::size_t first = 0; first < different.size(); first += step) {
    Tour tour = improved(nearest_neighbours(distance, first));
    if (distance.length(tour) < distance.length(best)) best = std::move(tour);
  }

  std::vector<std::size_t> order;
  for (std::size_t i = 1; i < best.size(); ++i) {
    order.insert(order.end(), equal[best[i]].begin(), equal[best[i]].end());
  }
  return order;
}

BinaryRows transposed(const BinaryRows& rows) {
  BinaryRows result(rows.empty() ? 0 : rows.front().size(), std::vector<bool>(rows.size()));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < result.size(); ++c) result[c][r] = rows[r][c];
  }
  return result;
}

}  // namespace rk::scene::plots
