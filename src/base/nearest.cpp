#include "base/nearest.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"

namespace rk {
namespace {

constexpr std::size_t kMaxWord = 128;  // bytes; a longer word is not a typing error

/// The distances of `a` to the prefixes of `b` of 0, 1, … bytes.
std::vector<std::size_t> distances_to_beginnings(std::string_view a, std::string_view b) {
  // Three rows of the table: two back (for swaps), previous, current.
  std::array<std::vector<std::size_t>, 3> rows;
  for (auto& row : rows) row.resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t>& row = rows[i % 3];
    const std::vector<std::size_t>& above = rows[(i + 2) % 3];
    const std::vector<std::size_t>& two_above = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      const bool swapped =
          i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
  }
  return std::move(rows[a.size() % 3]);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  return distances_to_beginnings(a, b).back();
}

std::size_t edit_distance_to_beginning(std::string_view a, std::string_view b) {
  const std::vector<std::size_t> distances = distances_to_beginnings(a, b);
  return *std::min_element(distances.begin(), distances.end());
}

std::optional<std::string> nearest_word(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.size() > kMaxWord) return std::nullopt;
  std::optional<std::string> best;
  std::size_t best_distance = 0;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance * 3 > std::max(word.size(), candidate.size())) continue;
    if (!best || distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace rk
