#include "report/wording.h"

#include <algorithm>

namespace rk {

std::string joined(const std::vector<std::string>& items, const std::string& separator) {
  std::string result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) result += separator;
    result += items[i];
  }
  return result;
}

std::string scope_word(Scope scope) {
  switch (scope) {
    case Scope::regional:
      return "regional";
    case Scope::supraregional:
      return "supraregional";
    case Scope::national:
      return "national";
    case Scope::network:
      return "network";
  }
  return "";
}

const std::string& Wording::province_of(MunicipalityIndex m) const {
  static const std::string none;
  const ProvinceIndex p = dataset_.municipalities.at(m).province;
  return p < dataset_.provinces.size() ? dataset_.provinces[p].name : none;
}

const std::string& Wording::full_name(PartnershipIndex p) const {
  return dataset_.partnerships.at(p).name.in(texts_.language());
}

const std::string& Wording::short_name(PartnershipIndex p) const {
  const std::string& name = dataset_.partnerships.at(p).short_name.in(texts_.language());
  return name.empty() ? full_name(p) : name;
}

std::string Wording::category(PartnershipIndex p) const {
  for (const Category& category : dataset_.categories) {
    if (category.id == dataset_.partnerships.at(p).category) return category.name.in(texts_.language());
  }
  return "";
}

std::vector<std::string> Wording::names(const Members& members) const {
  std::vector<std::string> result;
  for (const MunicipalityIndex m : members) result.push_back(name(m));
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<std::string> Wording::full_names(const std::vector<PartnershipIndex>& partnerships) const {
  std::vector<std::string> result;
  for (const PartnershipIndex p : partnerships) result.push_back(full_name(p));
  return result;
}

std::vector<std::string> Wording::short_names(const std::vector<PartnershipIndex>& partnerships) const {
  std::vector<std::string> result;
  for (const PartnershipIndex p : partnerships) result.push_back(short_name(p));
  return result;
}

std::string Wording::list(const std::vector<std::string>& items) const {
  if (items.size() < 2) return joined(items, "");
  const std::vector<std::string> head(items.begin(), items.end() - 1);
  return joined(head, ", ") + " " + texts_.get("report.and") + " " + items.back();
}

std::string Wording::provinces(std::vector<ProvinceShare> shares) const {
  constexpr std::size_t kMostNamed = 4;
  if (shares.empty()) return texts_.get("report.none");
  if (shares.size() > kMostNamed) {
    return texts_.count("report.provinces", static_cast<std::int64_t>(shares.size()));
  }
  std::stable_sort(shares.begin(), shares.end(), [](const ProvinceShare& a, const ProvinceShare& b) {
    return a.members.size() > b.members.size();
  });
  std::vector<std::string> items;
  for (const ProvinceShare& share : shares) {
    items.push_back(dataset_.provinces[share.province].name + " " + std::to_string(share.members.size()));
  }
  return joined(items, ", ");
}

std::string Wording::number(const std::optional<std::int64_t>& value) const {
  return value ? texts_.number(static_cast<double>(*value)) : texts_.get("report.unknown");
}

std::string Wording::number(const std::optional<double>& value, int decimals) const {
  return value ? texts_.number(*value, decimals) : texts_.get("report.unknown");
}

std::string Wording::title(const Report& report) const {
  const MunicipalityIndex focus = report.analysis.focus;
  return texts_.get(report.changes.empty() ? "report.title" : "report.title_what_if",
                    {{"focus", name(focus)}, {"province", province_of(focus)}});
}

std::string Wording::other_focus(MunicipalityIndex focus) const {
  return texts_.get("report.warning.other_focus", {{"focus", name(focus)}, {"known", name(dataset_.focus)}});
}

std::vector<std::string> Wording::warnings(const Report& report) const {
  const Analysis& analysis = report.analysis;
  std::vector<std::string> result;
  for (const Diagnostic& warning : dataset_.warnings) result.push_back(texts_.line(warning));
  if (analysis.focus != dataset_.focus) result.push_back(other_focus(analysis.focus));
  if (!analysis.unknown_population.empty()) {
    result.push_back(texts_.count("report.warning.population",
                                  static_cast<std::int64_t>(analysis.unknown_population.size()),
                                  {{"year", std::to_string(dataset_.population_year)},
                                   {"names", list(names(analysis.unknown_population))}}));
  }
  for (PartnershipIndex p = 0; p < dataset_.partnerships.size(); ++p) {
    const Members& partial = dataset_.partnerships[p].partial_members;
    if (partial.empty()) continue;
    result.push_back(texts_.count("report.warning.partial", static_cast<std::int64_t>(partial.size()),
                                  {{"partnership", full_name(p)}, {"names", list(names(partial))}}));
  }
  return result;
}

}  // namespace rk
