// The word that a user probably meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rk {

/// Optimal string alignment distance (Damerau-Levenshtein without repeated edits): insertions, deletions,
/// substitutions and swaps of neighbours, in bytes; ASCII case does not count.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The smallest edit_distance of `a` to any prefix of `b`.
std::size_t edit_distance_to_beginning(std::string_view a, std::string_view b);

/// The candidate with the smallest distance, the first of equals, if it is near: at most a third of the
/// longer word's length. nullopt otherwise.
std::optional<std::string> nearest_word(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace rk
