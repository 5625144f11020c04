// How the report names things in the language of the texts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/members.h"
#include "analysis/provinces.h"
#include "base/translations.h"
#include "model/dataset.h"
#include "report/report.h"

namespace rk {

/// "regional" … "network": the word of JSON, and the end of the key "report.scope.".
std::string scope_word(Scope scope);

class Wording {
 public:
  Wording(const Dataset& dataset, const Translations& texts) : dataset_(dataset), texts_(texts) {}

  const std::string& name(MunicipalityIndex m) const { return dataset_.municipalities.at(m).name; }
  const std::string& province_of(MunicipalityIndex m) const;
  /// The partnership's full name; its short one, or the full one where there is none.
  const std::string& full_name(PartnershipIndex p) const;
  const std::string& short_name(PartnershipIndex p) const;
  std::string category(PartnershipIndex p) const;  ///< empty if it has none

  std::vector<std::string> names(const Members& members) const;  ///< by name
  std::vector<std::string> full_names(const std::vector<PartnershipIndex>& partnerships) const;
  std::vector<std::string> short_names(const std::vector<PartnershipIndex>& partnerships) const;

  /// "A, B en C".
  std::string list(const std::vector<std::string>& items) const;
  /// "Overijssel 11, Gelderland 3": the most municipalities first; more than four: "12 provincies".
  std::string provinces(std::vector<ProvinceShare> shares) const;

  /// A number with its separators, or the word for "not known".
  std::string number(const std::optional<std::int64_t>& value) const;
  std::string number(const std::optional<double>& value, int decimals) const;

  std::string title(const Report& report) const;

  /// That the data were collected for another municipality than this focus.
  std::string other_focus(MunicipalityIndex focus) const;

  /// What limits the report, a sentence each: warnings of loading, unknown populations, a focus of which the
  /// config knows little, partial members, networks.
  std::vector<std::string> warnings(const Report& report) const;

 private:
  const Dataset& dataset_;
  const Translations& texts_;
};

/// The members of a field, put together: "a; b".
std::string joined(const std::vector<std::string>& items, const std::string& separator);

}  // namespace rk
