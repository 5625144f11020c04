// When the sentences of the report and of the summary are true.
#pragma once

#include "analysis/what_if.h"
#include "support/claims/claim_book.h"

namespace rk::test::claims {

inline void add_report_claims(ClaimBook& book) {
  const World& w = book.world();
  const auto focus = [&w](const Words& s) { return w.is_focus(s.at("focus")); };
  const auto place = [&w](const Words& s) {
    const std::string province = w.province(w.focus);
    return s.at("place") == w.focus_name() + (province.empty() ? "" : " (" + province + ")");
  };
  book.claim("report.title", [&w, place](const Words& s) { return place(s) && w.before == nullptr; });
  book.claim("report.title_what_if", [&w, place](const Words& s) { return place(s) && w.before != nullptr; });
  const auto mine = [&w] { return w.regional_of(w.focus); };
  const auto ranked = [&w, mine](std::size_t rank, const Words& s, std::size_t& size) {
    const std::vector<std::size_t> ranks = w.ranks(mine());
    if (ranks.size() <= rank) return false;
    const Municipalities group = w.met_exactly(ranks[rank], mine());
    size = group.size();
    return (s.count("often") == 0 || w.is(s.at("often"), ranks[rank])) &&
           w.lists_some(s.at("names"), group, "report.finding.others");
  };
  book.counted("report.finding.top", [focus, mine, ranked](std::size_t n, const Words& s) {
    std::size_t size = 0;
    return focus(s) && mine().size() == n && ranked(0, s, size);
  });
  for (const std::string form : {".one", ".other"}) {
    book.claim("report.finding.next" + form, [ranked, form](const Words& s) {
      std::size_t size = 0;
      return ranked(1, s, size) && (size == 1) == (form == ".one");
    });
  }
  const auto partners = [&w] {
    const Municipalities others = w.everyone_else();
    return static_cast<std::size_t>(
        std::count_if(others.begin(), others.end(), [&](MunicipalityIndex m) { return w.meetings(m) > 0; }));
  };
  book.claim("report.finding.nobody",
             [focus, partners](const Words& s) { return focus(s) && partners() == 0; });
  book.counted("report.finding.partners",
               [focus, partners](std::size_t n, const Words& s) { return focus(s) && partners() == n; });
  const auto border_known = [&w, mine] {
    const Partnerships list = mine();
    return std::all_of(list.begin(), list.end(),
                       [&](PartnershipIndex p) { return w.provinces_known(w.at(p).members); });
  };
  const auto crossing = [&w, mine](bool across) {
    Partnerships list = mine();
    std::erase_if(list, [&](PartnershipIndex p) { return w.crosses(w.at(p).members) != across; });
    return list;
  };
  book.counted("report.finding.within", [&w, border_known, crossing](std::size_t n, const Words& s) {
    return border_known() && s.at("province") == w.province(w.focus) && crossing(false).size() == n;
  });
  book.counted("report.finding.across", [border_known, crossing](std::size_t n, const Words&) {
    return border_known() && crossing(true).size() == n;
  });

  // --- money: of the focus that the data were collected for ---
  const auto paid = [&w] {
    std::int64_t sum = 0;
    for (const PartnershipIndex p : w.where([&](PartnershipIndex q) { return w.in(w.focus, q); }))
      for (const Contribution& c : w.at(p).contributions) sum += c.eur_per_year;
    return w.focus == w.dataset.focus ? sum : 0;
  };
  const auto inhabitants = [&w] { return w.dataset.municipalities[w.focus].population; };
  book.claim("report.finding.money", [&w, focus, paid, inhabitants](const Words& s) {
    if (!focus(s) || paid() == 0 || w.number(s.at("eur")) != static_cast<double>(paid())) return false;
    if (!inhabitants()) return s.at("each").empty();
    const double each = static_cast<double>(paid()) / static_cast<double>(*inhabitants());
    return s.at("each") == w.texts.get("report.finding.money_each", {{"each", w.texts.number(each, 2)}});
  });
  book.claim("report.contributions.intro", [&w, focus, paid, inhabitants](const Words& s) {
    if (!focus(s) || paid() == 0) return false;
    const int year = w.dataset.population_year;
    return s.at("each") ==
           (!inhabitants() ? ""
            : year == 0    ? w.texts.get("report.contributions.each")
                        : w.texts.get("report.contributions.each_of_year", {{"year", std::to_string(year)}}));
  });
  book.claim("report.contributions.none", [&w, focus, paid](const Words& s) {
    return focus(s) && w.focus == w.dataset.focus && paid() == 0;
  });
  const auto other_focus = [&w, focus](const Words& s) {
    return focus(s) && w.focus != w.dataset.focus && s.at("known") == w.name(w.dataset.focus);
  };
  book.claim("report.contributions.unknown", other_focus);
  book.claim("report.warning.other_focus", other_focus);

  // --- account ---
  book.claim("report.warning.no_population", [&w](const Words&) { return w.nobodys_people_known(); });
  book.counted("report.warning.population", [&w](std::size_t n, const Words& s) {
    const int year = w.dataset.population_year;
    if (s.at("when") != (year == 0 ? "" : w.texts.get("report.in_year", {{"year", std::to_string(year)}})))
      return false;
    Municipalities unknown;
    for (MunicipalityIndex m = 0; m < w.dataset.municipalities.size(); ++m) {
      const bool member =
          !w.where([&](PartnershipIndex p) { return w.at(p).scope != Scope::network && w.in(m, p); }).empty();
      if (member && !w.dataset.municipalities[m].population) unknown.push_back(m);
    }
    return unknown.size() == n && !w.nobodys_people_known() && w.lists_municipalities(s.at("names"), unknown);
  });
  for (const std::string form : {".one", ".other"}) {
    book.claim("report.warning.partial" + form, [&w, form](const Words& s) {
      const auto p = w.find(s.at("partnership"));
      return p && w.lists_municipalities(s.at("names"), w.at(*p).partial_members) &&
             (w.at(*p).partial_members.size() == 1) == (form == ".one");
    });
  }
  book.claim("report.account.derived", [&w](const Words& s) {
    return w.lists_partnerships(
        s.at("list"), w.where([&](PartnershipIndex p) { return w.at(p).basis == MembershipBasis::derived; }));
  });
  book.claim("report.account.figures", [](const Words&) { return true; });
  const auto years = [&w](const Words& s, bool boundaries, bool population) {
    return (!boundaries || (w.dataset.boundaries_year > 0 &&
                            s.at("boundaries") == std::to_string(w.dataset.boundaries_year))) &&
           (!population || (w.dataset.population_year > 0 && !w.nobodys_people_known() &&
                            s.at("population") == std::to_string(w.dataset.population_year)));
  };
  book.claim("report.account.years.both", [years](const Words& s) { return years(s, true, true); });
  book.claim("report.account.years.boundaries", [years](const Words& s) { return years(s, true, false); });
  book.claim("report.account.years.population", [years](const Words& s) { return years(s, false, true); });
  book.counted("report.congruence.group", [&w](std::size_t n, const Words& s) {
    for (PartnershipIndex p = 0; p < w.dataset.partnerships.size(); ++p) {
      const Partnerships same =
          w.where([&](PartnershipIndex q) { return World::same_members(w.at(p), w.at(q)); });
      if (same.size() > 1 && w.at(p).members.size() == n && w.lists_partnerships(s.at("list"), same))
        return true;
    }
    return false;
  });
}

/// The prose between the tables of the text report.
inline void add_prose_claims(ClaimBook& book) {
  const World& w = book.world();
  const auto focus = [&w](const Words& s) { return w.is_focus(s.at("focus")); };
  const auto always = [](const Words&) { return true; };
  const auto mine = [&w](PartnershipIndex p) { return w.in(w.focus, p); };
  book.claim("report.partners.intro", focus);
  book.claim("report.partners.where", [&w](const Words& s) {
    for (const MunicipalityIndex m : w.everyone_else()) {
      if (s.at("name") == w.name(m) && w.meetings(m) > 0 &&
          w.lists_partnerships(s.at("list"), w.where([&](PartnershipIndex p) {
            return w.regional(p) && w.in(w.focus, p) && w.in(m, p);
          })))
        return true;
    }
    return false;
  });
  book.claim("report.partnerships.with",
             [&w, focus, mine](const Words& s) { return focus(s) && !w.where(mine).empty(); });
  book.claim("report.partnerships.without", [&w, focus, mine](const Words& s) {
    return focus(s) && w.where(mine).size() < w.dataset.partnerships.size();
  });
  const auto networks = [&w] {
    return w.where([&](PartnershipIndex p) { return w.at(p).scope == Scope::network && w.in(w.focus, p); });
  };
  book.claim("report.partnerships.networks",
             [&w, networks](const Words& s) { return w.lists_partnerships(s.at("list"), networks()); });
  book.counted("report.partnerships.networks_only", [&w, focus, networks](std::size_t n, const Words& s) {
    const Partnerships list = networks();
    return focus(s) && (n == 1) == (list.size() == 1) &&
           std::all_of(list.begin(), list.end(),
                       [&](PartnershipIndex p) { return w.at(p).members == Municipalities{w.focus}; });
  });
  book.claim("report.congruence.intro", always);
  book.claim("report.division.intro", always);
  const auto on_provinces = [&w](const std::string& way) {
    return w.where([&](PartnershipIndex p) {
      if (!w.regional(p) || !w.in(w.focus, p)) return false;
      const Municipalities& members = w.at(p).members;
      if (!w.provinces_known(members)) return way == "unknown";
      const std::set<std::string> provinces = w.provinces(members);
      std::size_t all = 0;
      for (MunicipalityIndex m = 0; m < w.dataset.municipalities.size(); ++m)
        all += provinces.count(w.province(m));
      if (all == members.size()) return way == (provinces.size() == 1 ? "equal" : "whole");
      return way == (provinces.size() == 1 ? "inside" : "crosses");
    });
  };
  for (const std::string way : {"equal", "whole", "inside", "crosses", "unknown"}) {
    book.claim("report.division." + way, [&w, on_provinces, way](const Words& s) {
      return w.lists_partnerships(s.at("list"), on_provinces(way));
    });
  }
  book.claim("report.division.core", [&w](const Words& s) {
    const Partnerships own = w.regional_of(w.focus);
    std::size_t most = 0;
    for (const PartnershipIndex p : own) {
      most = std::max(most,
                      static_cast<std::size_t>(std::count_if(own.begin(), own.end(), [&](PartnershipIndex q) {
                        return World::same_members(w.at(p), w.at(q));
                      })));
    }
    std::size_t all = 0;
    for (const MunicipalityIndex m : w.everyone_else()) all += w.meetings(m);
    return w.is_focus(s.at("focus")) && most > 1 &&
           std::any_of(own.begin(), own.end(), [&](PartnershipIndex p) {
             Partnerships group;
             for (const PartnershipIndex q : own)
               if (World::same_members(w.at(p), w.at(q))) group.push_back(q);
             std::size_t inside = 0;
             for (const MunicipalityIndex m : w.everyone_else())
               if (w.in(m, p)) inside += w.meetings(m);
             return group.size() == most && w.lists_partnerships(s.at("list"), group) &&
                    w.rounds(s.at("share"), 100.0 * static_cast<double>(inside) / static_cast<double>(all));
           });
  });
  book.claim("report.provinces.intro", focus);
  book.claim("report.provinces.across", [&w](const Words& s) {
    return w.lists_partnerships(s.at("list"), w.where([&](PartnershipIndex p) {
      return w.regional(p) && w.in(w.focus, p) && w.crosses(w.at(p).members);
    }));
  });
  book.claim("report.overlaps.intro", always);
  book.claim("report.overlaps.same", always);
  book.counted("report.overlaps.pairs", [&w, focus](std::size_t n, const Words& s) {
    // Territories: of partnerships with the same members, one.
    std::set<Municipalities> different;
    for (const PartnershipIndex p : w.regional_of(w.focus)) different.insert(w.at(p).members);
    const std::size_t pairs = different.size() * (different.size() - 1) / 2;
    return focus(s) && pairs == n &&
           (s.count("shown") == 0 || w.is(s.at("shown"), std::min<std::size_t>(pairs, 12)));
  });
  book.counted("report.overlaps.all", [&w](std::size_t n, const Words&) {
    const std::size_t count = w.where([&](PartnershipIndex p) { return w.regional(p); }).size();
    return count * (count - 1) / 2 == n;
  });
  book.claim("report.zones.intro", always);
  book.claim("report.what_if.intro", [&w](const Words&) { return w.before != nullptr; });
}

inline void add_summary_claims(ClaimBook& book) {
  const World& w = book.world();
  const auto focus = [&w](const Words& s) { return s.count("focus") == 0 || w.is_focus(s.at("focus")); };
  const auto some = [&w](const std::string& name, const std::function<bool(MunicipalityIndex)>& test) {
    for (MunicipalityIndex m = 0; m < w.dataset.municipalities.size(); ++m)
      if (w.name(m) == name && test(m)) return true;
    return false;
  };
  book.claim("summary.name", [&w, some](const Words& s) {
    const auto p = w.find(s.at("name"));
    return (p && w.at(*p).scope == Scope::network) || some(s.at("name"), [&](MunicipalityIndex m) {
             return w.province(m).empty() && !w.dataset.municipalities[m].population;
           });
  });
  book.claim("summary.municipality", [&w, some](const Words& s) {
    return some(s.at("name"), [&](MunicipalityIndex m) {
      const auto& people = w.dataset.municipalities[m].population;
      const std::string province = w.province(m);
      if (!people) return s.at("facts") == province;
      const std::string front = province.empty() ? "" : province + ", ";
      return s.at("facts").substr(0, front.size()) == front &&
             w.says_people(s.at("facts").substr(front.size()), people);
    });
  });
  // The selected municipality is the one compared with.
  const auto list = [&w](bool shared) {
    return w.where([&](PartnershipIndex p) {
      return w.regional(p) && w.in(w.focus, p) && w.in(*w.partner, p) == shared;
    });
  };
  const auto counted_list = [&w](std::size_t n, const Words& s, const Partnerships& expected) {
    return expected.size() == n && (n == 0 || w.lists_partnerships(s.at("names"), expected));
  };
  book.counted("summary.of_focus", [&w, counted_list](std::size_t n, const Words& s) {
    return counted_list(n, s, w.regional_of(w.focus));
  });
  book.counted("summary.shared", [focus, list, counted_list](std::size_t n, const Words& s) {
    return focus(s) && counted_list(n, s, list(true));
  });
  book.counted("summary.not_shared", [focus, list, counted_list](std::size_t n, const Words& s) {
    return focus(s) && counted_list(n, s, list(false));
  });
  const auto area = [&w](std::size_t n, const Words& s, const Municipalities& members) {
    return members.size() == n && w.lists_municipalities(s.at("names"), members) &&
           w.rounds(s.at("area"), w.area(members)) && w.says_people(s.at("people"), w.people(members));
  };
  book.counted("summary.region", [&w, area](std::size_t n, const Words& s) {
    const auto p = w.find(s.at("name"));
    return p && area(n, s, w.at(*p).members);
  });
  book.counted("summary.zone", [&w, area](std::size_t n, const Words& s) {
    return std::any_of(w.zones().begin(), w.zones().end(), [&](const auto& zone) {
      return area(n, s, zone.second) && w.lists_partnerships(s.at("name"), zone.first);
    });
  });
  const auto both = [&w](const Words& s) {
    Municipalities result;
    const auto a = w.find(s.at("a"));
    const auto b = w.find(s.at("b"));
    for (MunicipalityIndex m = 0; a && b && m < w.dataset.municipalities.size(); ++m)
      if (w.in(m, *a) && w.in(m, *b)) result.push_back(m);
    return result;
  };
  book.counted("summary.pair", [&w, both](std::size_t n, const Words& s) {
    return both(s).size() == n && w.lists_municipalities(s.at("names"), both(s));
  });
  book.claim("summary.pair_apart", [&w, both](const Words& s) {
    return w.find(s.at("a")) && w.find(s.at("b")) && both(s).empty();
  });
}

}  // namespace rk::test::claims
