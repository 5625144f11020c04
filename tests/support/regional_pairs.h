// The pairs of a dataset as a list.
#pragma once

#include <vector>

#include "analysis/pairs.h"

namespace rk::test {

inline std::vector<analysis::PairOverlap> regional_pairs(const Dataset& dataset) {
  std::vector<analysis::PairOverlap> pairs;
  analysis::each_regional_pair(dataset, [&](const analysis::PairOverlap& pair) { pairs.push_back(pair); });
  return pairs;
}

}  // namespace rk::test
