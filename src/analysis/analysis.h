// The whole analysis of a dataset for one focus, as a value: what the report prints.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/congruence.h"
#include "analysis/contributions.h"
#include "analysis/partners.h"
#include "analysis/provinces.h"
#include "analysis/zones.h"
#include "model/dataset.h"

namespace rk::analysis {

/// What is computed of one partnership; its name, members and source are in the dataset.
struct PartnershipFacts {
  bool includes_focus = false;  ///< as a full member
  bool partially_includes_focus = false;
  std::optional<double> area_km2;              ///< nullopt: a network, it has no territory
  std::optional<std::int64_t> population;      ///< nullopt: a network, or not known of one of the members
  std::vector<ProvinceShare> provinces;        ///< those that are known; empty for a network
  std::optional<bool> cross_province = false;  ///< false for a network; nullopt: not known
  std::vector<PartnershipIndex> congruent_with;
};

struct Analysis {
  MunicipalityIndex focus = 0;
  std::vector<PartnershipFacts> partnerships;  ///< entry p belongs to dataset.partnerships[p]
  std::vector<Partner> partners;
  std::vector<Zone> zones;  ///< of scope regional
  std::vector<std::vector<PartnershipIndex>> congruent_groups;
  FocusBorder border;
  Contributions contributions;
  Members unknown_population;  ///< members of some partnership whose number of inhabitants is not known
};

Analysis analyse(const Dataset& dataset, MunicipalityIndex focus);

}  // namespace rk::analysis
