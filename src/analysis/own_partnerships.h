// The partnerships of one municipality with what a council asks of each: how large it is, and what it costs.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/provinces.h"
#include "model/dataset.h"

namespace rk::analysis {

struct OwnPartnership {
  PartnershipIndex partnership = 0;
  bool regional = false;
  std::size_t municipalities = 0;
  // Of its full members; not known without a territory.
  std::optional<double> area_km2;
  std::optional<std::int64_t> population;
  std::vector<ProvinceShare> provinces;
  // What the municipality contributes, where that is known.
  std::optional<std::int64_t> eur_per_year;
  std::optional<double> eur_per_inhabitant;
};

/// The regional partnerships of which the focus is a full member, and every other one to which it is known to
/// contribute, in the dataset's order.
std::vector<OwnPartnership> own_partnerships(const Dataset& dataset, MunicipalityIndex focus);

}  // namespace rk::analysis
