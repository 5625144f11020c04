#include "scene/views/finding.h"

#include <algorithm>

#include "analysis/members.h"
#include "wording/lists.h"

namespace rk {
namespace {

/// More municipalities that come equal are counted, not named.
constexpr std::size_t kMostNamed = 4;

class Finder {
 public:
  explicit Finder(const ViewContext& context)
      : dataset_(context.dataset), texts_(context.texts), state_(context.state) {}

  /// Of the shown regions: how many hold the focus, and who is in most of those.
  std::string shown_regions() const {
    const std::size_t count = state_.shown.size();
    if (count == 0) return "";
    if (count == 1) return region(state_.shown.front());
    std::vector<std::size_t> together(dataset_.municipalities.size());
    std::size_t own = 0;
    for (const PartnershipIndex p : state_.shown) {
      const Partnership& partnership = dataset_.partnerships[p];
      if (!partnership.has_member(state_.focus)) continue;
      ++own;
      for (const MunicipalityIndex m : partnership.members) ++together[m];
    }
    const TextArguments arguments = {{"focus", focus()}, {"own", number(own)}, {"count", number(count)}};
    if (own == 0) return texts_.get("scene.finding.no_region", arguments);
    const char* part = own < count  ? "scene.finding.regions"
                       : count == 2 ? "scene.finding.both_regions"
                                    : "scene.finding.all_regions";
    const std::string first = texts_.get(part, arguments);
    together[state_.focus] = 0;
    const std::size_t most = *std::max_element(together.begin(), together.end());
    if (most == 0) return first + ".";
    Members closest;
    for (MunicipalityIndex m = 0; m < together.size(); ++m) {
      if (together[m] == most) closest.push_back(m);
    }
    return first + texts_.count("scene.finding.closest", static_cast<std::int64_t>(closest.size()),
                                {{"focus", focus()}, {"names", names(closest)}, {"often", number(most)}});
  }

  /// Whom the focus meets most, and who comes next.
  std::string partners(const std::vector<Partner>& all) const {
    if (all.empty()) return "";
    const auto equals = [&](std::size_t first) {
      Members result;
      for (std::size_t i = first; i < all.size(); ++i) {
        if (all[i].partnerships.size() == all[first].partnerships.size())
          result.push_back(all[i].municipality);
      }
      return result;
    };
    const Members top = equals(0);
    std::string result =
        texts_.count("scene.finding.partners", static_cast<std::int64_t>(all.front().partnerships.size()),
                     {{"focus", focus()}, {"names", names(top)}});
    if (top.size() < all.size()) {
      result += texts_.get("scene.finding.next", {{"names", names(equals(top.size()))},
                                                  {"often", number(all[top.size()].partnerships.size())}});
    }
    return result + ".";
  }

  std::string border(const FocusBorder& found) const {
    const std::size_t total = found.across.size() + found.within.size();
    if (total == 0) return "";
    return texts_.count("scene.finding.border", static_cast<std::int64_t>(found.across.size()),
                        {{"focus", focus()}, {"total", number(total)}});
  }

  std::string comparison(MunicipalityIndex partner, const Shared& found) const {
    return texts_.get("scene.finding.comparison",
                      {{"focus", focus()},
                       {"partner", dataset_.municipalities[partner].name},
                       {"shared", number(found.shared.size())},
                       {"total", number(found.shared.size() + found.focus_only.size())},
                       {"other", number(found.other_only.size())}});
  }

  std::string region(PartnershipIndex p) const {
    const Partnership& partnership = dataset_.partnerships[p];
    const auto people = population(dataset_, partnership.members);
    std::string facts = texts_.count("scene.members", static_cast<std::int64_t>(partnership.members.size()));
    if (people) {
      facts += ", " + texts_.get("scene.finding.inhabitants",
                                 {{"count", texts_.number(static_cast<double>(*people))}});
    }
    return texts_.get(cross_province(dataset_, partnership.members) ? "scene.finding.region_across"
                                                                    : "scene.finding.region_within",
                      {{"region", partnership.name.in(texts_.language())},
                       {"facts", facts},
                       {"area", texts_.number(area_km2(dataset_, partnership.members))}});
  }

 private:
  const std::string& focus() const { return dataset_.municipalities[state_.focus].name; }
  std::string number(std::size_t n) const { return texts_.number(static_cast<double>(n)); }
  std::string names(const Members& members) const {
    if (members.size() > kMostNamed)
      return texts_.count("scene.members", static_cast<std::int64_t>(members.size()));
    std::vector<std::string> result;
    for (const MunicipalityIndex m : members) result.push_back(dataset_.municipalities[m].name);
    std::sort(result.begin(), result.end());
    return listed(texts_, result);
  }

  const Dataset& dataset_;
  const Translations& texts_;
  const MapState& state_;
};

}  // namespace

std::string regions_finding(const ViewContext& context) {
  return Finder(context).shown_regions();
}

std::string partners_finding(const ViewContext& context, const std::vector<Partner>& partners) {
  return Finder(context).partners(partners);
}

std::string border_finding(const ViewContext& context, const FocusBorder& border) {
  return Finder(context).border(border);
}

std::string comparison_finding(const ViewContext& context, MunicipalityIndex partner, const Shared& shared) {
  return Finder(context).comparison(partner, shared);
}

std::string region_finding(const ViewContext& context, PartnershipIndex region) {
  return Finder(context).region(region);
}

}  // namespace rk
