// Random datasets for property tests; the same seed gives the same one.
#pragma once

#include <cstdint>
#include <random>

#include "support/tiny_dataset.h"

namespace rk::test {

/// 2 to 12 municipalities in up to 3 provinces; 1 to 7 partnerships of every scope, never empty, some of them
/// with partial members, some congruent; now and then a population that is not known.
inline Dataset random_dataset(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto pick = [&](std::uint32_t from, std::uint32_t to) {
    return from + static_cast<std::uint32_t>(random() % (to - from + 1));
  };
  std::string provinces = "1";
  for (std::uint32_t i = pick(1, 11); i > 0; --i) provinces += static_cast<char>('0' + pick(1, 3));
  Dataset dataset = tiny_dataset(provinces, {});
  for (Municipality& m : dataset.municipalities) {
    m.area_km2 = pick(1, 900'000) / 1000.0;
    m.population = pick(1, 20) == 1 ? std::nullopt : std::optional<std::int64_t>(pick(900, 900'000));
  }
  const auto last = static_cast<MunicipalityIndex>(dataset.municipalities.size() - 1);
  for (std::uint32_t i = pick(1, 7); i > 0; --i) {
    Partnership p;
    p.id = "p" + std::to_string(dataset.partnerships.size());
    p.name = LocalText("Verband " + p.id);
    const std::uint32_t scope = pick(0, 7);
    p.scope = scope < 5 ? Scope::regional : static_cast<Scope>(scope - 4);
    for (MunicipalityIndex m = 0; m <= last; ++m) {
      const std::uint32_t role = pick(0, 9);
      if (role < 4) p.members.push_back(m);
      if (role == 9) p.partial_members.push_back(m);
    }
    if (!dataset.partnerships.empty() && pick(1, 4) == 1) p.members = dataset.partnerships.back().members;
    if (p.members.empty()) p.members.push_back(pick(0, last));
    std::erase_if(p.partial_members, [&](MunicipalityIndex m) { return p.has_member(m); });
    dataset.partnerships.push_back(p);
  }
  dataset.focus = pick(0, last);
  return dataset;
}

}  // namespace rk::test
