// How a municipality stands in regional cooperation, in a few numbers: what a what-if changes for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "analysis/analysis.h"
#include "model/dataset.h"

namespace rk::analysis {

struct Standing {
  std::size_t partners = 0;                ///< municipalities that it meets in regional partnerships
  std::size_t partnerships = 0;            ///< regional, of which it is a full member
  std::size_t territories = 0;             ///< different ones among those
  std::size_t cross_province = 0;          ///< of those that are known to lie in more than one province
  std::optional<std::size_t> provinces;    ///< in which it and its partners lie; nullopt: not known of all
  std::optional<std::int64_t> population;  ///< of it and its partners; nullopt: not known of all
  std::optional<std::int64_t> contribution_eur;  ///< a year, as far as it is known; nullopt: nothing is

  friend bool operator==(const Standing&, const Standing&) = default;
};

/// `facts` is the analysis of the dataset for that municipality.
Standing standing_of(const Dataset& dataset, const Analysis& facts);

}  // namespace rk::analysis
