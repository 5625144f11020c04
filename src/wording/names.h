// The names of municipalities, provinces and partnerships in the language of the texts.
#pragma once

#include <string>
#include <vector>

#include "analysis/members.h"
#include "analysis/provinces.h"
#include "base/translations.h"
#include "model/dataset.h"

namespace rk::wording {

class Names {
 public:
  /// Both must outlive this object and the references that it returns.
  Names(const Dataset& dataset, const Translations& texts) : dataset_(dataset), texts_(texts) {}

  const Dataset& dataset() const { return dataset_; }
  const Translations& texts() const { return texts_; }

  const std::string& municipality(MunicipalityIndex m) const { return dataset_.municipalities.at(m).name; }
  /// The province of a municipality; empty where the boundaries have no provinces.
  const std::string& province_of(MunicipalityIndex m) const;
  const std::string& full_name(PartnershipIndex p) const;
  /// The name on the map, or the full one where there is none.
  const std::string& short_name(PartnershipIndex p) const;
  /// The name of its category; empty if it has none.
  const std::string& category(PartnershipIndex p) const;

  /// Sorted by name, byte by byte.
  std::vector<std::string> municipalities(const analysis::Members& members) const;
  std::vector<std::string> full_names(const std::vector<PartnershipIndex>& partnerships) const;
  std::vector<std::string> short_names(const std::vector<PartnershipIndex>& partnerships) const;

  /// "Deventer (Overijssel)"; only the name where the province is not known.
  std::string with_province(MunicipalityIndex m) const;

  /// "Overijssel 11, Gelderland 3": the provinces of a set, sorted by number of municipalities, the largest
  /// first; more than four: "12 provincies". Then how many of the `members` are in none that is known.
  std::string provinces(std::vector<analysis::ProvinceShare> shares, std::size_t members) const;
  /// "Overijssel en Gelderland": these, in their order.
  std::string provinces(const std::vector<ProvinceIndex>& list) const;

 private:
  const Dataset& dataset_;
  const Translations& texts_;
};

}  // namespace rk::wording
