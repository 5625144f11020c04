#include "scene/state/chips.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace rk::scene {

std::vector<int> chip_numbers(const Dataset& dataset) {
  std::vector<PartnershipIndex> order(dataset.partnerships.size());
  std::iota(order.begin(), order.end(), PartnershipIndex{0});
  std::stable_sort(order.begin(), order.end(), [&](PartnershipIndex a, PartnershipIndex b) {
    const auto key = [&](PartnershipIndex i) {
      const Partnership& p = dataset.partnerships[i];
      // What exists by assumption alone comes last: it changes no other number.
      return std::tuple(!p.headline, p.headline ? p.palette_slot : 0, p.category.empty(), p.scope);
    };
    return key(a) < key(b);
  });
  std::vector<int> numbers(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) numbers[order[i]] = static_cast<int>(i) + 1;
  return numbers;
}

std::vector<PartnershipIndex> by_chip_number(const Dataset& dataset,
                                             std::vector<PartnershipIndex> partnerships) {
  const std::vector<int> numbers = chip_numbers(dataset);
  std::sort(partnerships.begin(), partnerships.end(),
            [&](PartnershipIndex a, PartnershipIndex b) { return numbers[a] < numbers[b]; });
  return partnerships;
}

}  // namespace rk::scene
