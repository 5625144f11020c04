#include "wording/names.h"

#include <algorithm>

#include "wording/lists.h"

namespace rk::wording {
namespace {

const std::string kNone;

}  // namespace

const std::string& Names::province_of(MunicipalityIndex m) const {
  const Province* province = dataset_.province_of(m);
  return province != nullptr ? province->name : kNone;
}

const std::string& Names::full_name(PartnershipIndex p) const {
  return dataset_.partnerships.at(p).name.in(texts_.language());
}

const std::string& Names::short_name(PartnershipIndex p) const {
  const std::string& name = dataset_.partnerships.at(p).short_name.in(texts_.language());
  return name.empty() ? full_name(p) : name;
}

const std::string& Names::category(PartnershipIndex p) const {
  const auto found = std::find_if(
      dataset_.categories.begin(), dataset_.categories.end(),
      [&](const Category& category) { return category.id == dataset_.partnerships.at(p).category; });
  return found == dataset_.categories.end() ? kNone : found->name.in(texts_.language());
}

std::vector<std::string> Names::municipalities(const analysis::Members& members) const {
  std::vector<std::string> result;
  for (const MunicipalityIndex m : members) result.push_back(municipality(m));
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<std::string> Names::full_names(const std::vector<PartnershipIndex>& partnerships) const {
  std::vector<std::string> result;
  for (const PartnershipIndex p : partnerships) result.push_back(full_name(p));
  return result;
}

std::vector<std::string> Names::short_names(const std::vector<PartnershipIndex>& partnerships) const {
  std::vector<std::string> result;
  for (const PartnershipIndex p : partnerships) result.push_back(short_name(p));
  return result;
}

std::string Names::with_province(MunicipalityIndex m) const {
  if (dataset_.province_of(m) == nullptr) return municipality(m);
  return texts_.get("report.place", {{"focus", municipality(m)}, {"province", province_of(m)}});
}

std::string Names::provinces(std::vector<analysis::ProvinceShare> shares, std::size_t members) const {
  constexpr std::size_t kMostNamed = 4;
  if (shares.empty()) return texts_.get(members == 0 ? "report.none" : "report.unknown");
  std::stable_sort(shares.begin(), shares.end(),
                   [](const analysis::ProvinceShare& a, const analysis::ProvinceShare& b) {
                     return a.members.size() > b.members.size();
                   });
  std::vector<std::string> items;
  std::size_t known = 0;
  for (const analysis::ProvinceShare& share : shares) {
    items.push_back(dataset_.provinces[share.province].name + " " + std::to_string(share.members.size()));
    known += share.members.size();
  }
  if (shares.size() > kMostNamed)
    items = {texts_.count("report.provinces", static_cast<std::int64_t>(shares.size()))};
  if (known < members)
    items.push_back(texts_.count("report.provinces.unknown", static_cast<std::int64_t>(members - known)));
  return joined(items, ", ");
}

std::string Names::provinces(const std::vector<ProvinceIndex>& list) const {
  std::vector<std::string> result;
  for (const ProvinceIndex p : list) result.push_back(dataset_.provinces[p].name);
  return listed(texts_, result);
}

}  // namespace rk::wording
