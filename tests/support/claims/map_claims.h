// When the titles, findings and descriptions of the maps are true.
#pragma once

#include "support/claims/claim_book.h"

namespace rk::test::claims {

inline void add_map_claims(ClaimBook& book) {
  const World& w = book.world();
  const auto focus = [&w](const Words& s) { return w.is_focus(s.at("focus")); };
  const auto one_region = [&w](const Words& s) {
    return w.is_focus(s.at("focus")) && w.shown_regions().size() == 1 &&
           w.names(s.at("region"), w.shown_regions().front());
  };
  book.claim("scene.title.none",
             [&w, focus](const Words& s) { return focus(s) && w.shown_regions().empty(); });
  book.claim("scene.title.one",
             [&w, one_region](const Words& s) { return one_region(s) && w.shown_with_focus().size() == 1; });
  book.claim("scene.title.one_partly",
             [&w, one_region](const Words& s) { return one_region(s) && w.shown_partly().size() == 1; });
  book.claim("scene.title.one_without", [&w, one_region](const Words& s) {
    return one_region(s) && w.shown_with_focus().empty() && w.shown_partly().empty();
  });
  const auto all = [&w, focus](const Words& s) {
    return focus(s) && w.is_word(s.at("count"), w.shown_regions().size());
  };
  const auto all_own = [&w, all](const Words& s) {
    return all(s) && w.shown_with_focus() == w.shown_regions();
  };
  const auto some_own = [&w, all](const Words& s) {
    return all(s) && !w.shown_with_focus().empty() &&
           w.is_word(s.at("with_focus"), w.shown_with_focus().size());
  };
  const auto none_own = [&w, all](const Words& s) { return all(s) && w.shown_with_focus().empty(); };
  book.claim("scene.title.all", all_own);
  book.claim("scene.title.some", some_own);
  book.claim("scene.title.no_part", none_own);
  book.claim("scene.title.partly",
             [&w](const Words& s) { return w.lists_partnerships(s.at("names"), w.shown_partly()); });
  book.claim("scene.title.at_border", [&w](const Words&) {
    const Coverage& coverage = *w.dataset.coverage;
    return std::any_of(coverage.arcs.begin(), coverage.arcs.end(), [&](const auto& arc) {
      if (arc.left == kOutside || arc.right == kOutside) return false;
      if (arc.left != w.focus && arc.right != w.focus) return false;
      return w.crosses({MunicipalityIndex(arc.left), MunicipalityIndex(arc.right)});
    });
  });
  book.claim("scene.description_none",
             [&w, focus](const Words& s) { return focus(s) && w.shown_regions().empty(); });
  book.claim("scene.description", [&w](const Words& s) {
    std::vector<std::string> items;
    for (const PartnershipIndex p : w.shown_regions())
      items.push_back(w.brief(p) + " (" + w.municipalities(w.at(p).members.size()) + ")");
    return w.lists(s.at("regions"), items);
  });
  book.claim("scene.membership.all", [all_own](const Words& s) { return all_own(s); });
  book.claim("scene.membership.both", [&w, focus](const Words& s) {
    return focus(s) && w.shown_regions().size() == 2 && w.shown_with_focus().size() == 2;
  });
  book.claim("scene.membership.the_one", [&w, focus](const Words& s) {
    return focus(s) && w.shown_regions().size() == 1 && w.shown_with_focus().size() == 1;
  });
  book.claim("scene.membership.not_the_one", [&w, focus](const Words& s) {
    return focus(s) && w.shown_regions().size() == 1 && w.shown_with_focus().empty() &&
           w.shown_partly().empty();
  });
  book.claim("scene.membership.none", [&w, focus](const Words& s) {
    return focus(s) && w.shown_with_focus().empty() && w.shown_partly().empty();
  });
  book.claim("scene.membership.some", [&w, focus](const Words& s) {
    return focus(s) && w.lists_partnerships(s.at("names"), w.shown_with_focus());
  });
  book.claim("scene.membership.partly", [&w, focus](const Words& s) {
    return focus(s) && w.lists_partnerships(s.at("names"), w.shown_partly());
  });
}

inline void add_finding_claims(ClaimBook& book) {
  const World& w = book.world();
  const auto focus = [&w](const Words& s) { return w.is_focus(s.at("focus")); };
  const auto shown = [&w, focus](const Words& s) {
    return focus(s) && w.is(s.at("count"), w.shown.size()) && w.shown.size() > 1;
  };
  const auto own = [&w] {
    Partnerships result;
    for (const PartnershipIndex p : w.shown)
      if (w.in(w.focus, p)) result.push_back(p);
    return result;
  };
  book.claim("scene.finding.regions", [&w, shown, own](const Words& s) {
    return shown(s) && w.is(s.at("own"), own().size()) && !own().empty();
  });
  book.claim("scene.finding.all_regions",
             [&w, shown, own](const Words& s) { return shown(s) && own() == w.shown; });
  book.claim("scene.finding.both_regions", [&w, focus, own](const Words& s) {
    return focus(s) && own() == w.shown && w.shown.size() == 2;
  });
  book.claim("scene.finding.no_region", [shown, own](const Words& s) { return shown(s) && own().empty(); });
  book.claim("scene.finding.partly",
             [&w](const Words& s) { return w.lists_partnerships(s.at("names"), w.shown_partly()); });
  book.claim("scene.finding.only_partly", [&w, own](const Words& s) {
    return own().empty() && w.lists_partnerships(s.at("names"), w.shown_partly());
  });
  for (const std::string form : {".one", ".other"}) {
    book.claim("scene.finding.closest" + form, [&w, own, form](const Words& s) {
      const std::vector<std::size_t> ranks = w.ranks(own());
      if (ranks.empty() || !w.is(s.at("often"), ranks[0])) return false;
      const Municipalities most = w.met_exactly(ranks[0], own());
      return w.lists_or_counts(s.at("names"), most) && (most.size() == 1) == (form == ".one");
    });
  }
  book.counted("scene.finding.partners", [&w, focus](std::size_t n, const Words& s) {
    const Partnerships mine = w.regional_of(w.focus);
    const std::vector<std::size_t> ranks = w.ranks(mine);
    return focus(s) && !ranks.empty() && ranks[0] == n &&
           w.lists_or_counts(s.at("names"), w.met_exactly(n, mine));
  });
  book.claim("scene.finding.next", [&w](const Words& s) {
    const Partnerships mine = w.regional_of(w.focus);
    const std::vector<std::size_t> ranks = w.ranks(mine);
    return ranks.size() > 1 && w.is(s.at("often"), ranks[1]) &&
           w.lists_or_counts(s.at("names"), w.met_exactly(ranks[1], mine));
  });
  const auto crossing = [&w] {
    Partnerships result;
    for (const PartnershipIndex p : w.regional_of(w.focus))
      if (w.crosses(w.at(p).members)) result.push_back(p);
    return result;
  };
  /// Nothing may be said of the border where a province is not known.
  const auto known = [&w] {
    const Partnerships mine = w.regional_of(w.focus);
    return std::all_of(mine.begin(), mine.end(),
                       [&](PartnershipIndex p) { return w.provinces_known(w.at(p).members); });
  };
  book.counted("scene.finding.border", [&w, focus, crossing, known](std::size_t n, const Words& s) {
    const std::size_t total = w.regional_of(w.focus).size();
    return focus(s) && known() && total > 1 && w.is(s.at("total"), total) && crossing().size() == n;
  });
  for (const std::string side : {"across", "within"}) {
    book.claim("scene.finding.border_single." + side, [&w, focus, crossing, known, side](const Words& s) {
      return focus(s) && known() && w.regional_of(w.focus).size() == 1 &&
             crossing().size() == (side == "across" ? 1U : 0U);
    });
  }

  // --- what the focus shares with one municipality ---
  const auto both = [&w](const Words& s) {
    return w.partner && (s.count("focus") == 0 || w.is_focus(s.at("focus"))) &&
           (s.count("partner") == 0 || s.at("partner") == w.name(*w.partner));
  };
  const auto shared = [&w] { return w.meetings(*w.partner); };
  const auto total = [&w] { return w.regional_of(w.focus).size(); };
  const auto others = [&w] {
    return w.where(
        [&](PartnershipIndex p) { return w.regional(p) && w.in(*w.partner, p) && !w.in(w.focus, p); });
  };
  book.counted("scene.finding.comparison", [&w, both, shared, total](std::size_t n, const Words& s) {
    return both(s) && shared() == n && total() > 1 && w.is(s.at("total"), total());
  });
  book.claim("scene.finding.comparison_single.with",
             [both, shared, total](const Words& s) { return both(s) && total() == 1 && shared() == 1; });
  book.claim("scene.finding.comparison_single.without",
             [both, shared, total](const Words& s) { return both(s) && total() == 1 && shared() == 0; });
  book.counted("scene.finding.comparison_others", [both, shared, others](std::size_t n, const Words& s) {
    return both(s) && shared() > 0 && others().size() == n;
  });
  book.counted("scene.finding.comparison_others_only", [both, shared, others](std::size_t n, const Words& s) {
    return both(s) && shared() == 0 && others().size() == n;
  });
  book.claim("scene.finding.comparison_no_own",
             [both, total](const Words& s) { return both(s) && total() == 0; });
  book.counted("scene.finding.comparison_no_own_others",
               [both, total, others](std::size_t n, const Words& s) {
                 return both(s) && total() == 0 && others().size() == n;
               });
  book.counted("scene.partner.title", [both, shared, total](std::size_t n, const Words& s) {
    return both(s) && shared() == n && (n == 0 || (total() > n && s.at("total") == std::to_string(total())));
  });
  book.counted("scene.partner.title_all", [both, shared, total](std::size_t n, const Words& s) {
    return both(s) && shared() == n && total() == n;
  });
  book.claim("scene.partner.title_none",
             [&w, focus](const Words& s) { return focus(s) && w.ranks(w.regional_of(w.focus)).empty(); });
  book.claim("scene.partner.names.shared", [&w, both](const Words& s) {
    return both(s) && w.lists_partnerships(s.at("names"), w.where([&](PartnershipIndex p) {
      return w.regional(p) && w.in(w.focus, p) && w.in(*w.partner, p);
    }));
  });
  book.claim("scene.partner.names.only_focus", [&w, both](const Words& s) {
    return both(s) && w.lists_partnerships(s.at("names"), w.where([&](PartnershipIndex p) {
      return w.regional(p) && w.in(w.focus, p) && !w.in(*w.partner, p);
    }));
  });
  book.claim("scene.partner.names.only_partner", [&w, both, others](const Words& s) {
    return both(s) && w.lists_partnerships(s.at("names"), others());
  });
}

inline void add_overlap_and_border_claims(ClaimBook& book) {
  const World& w = book.world();
  const auto focus = [&w](const Words& s) { return w.is_focus(s.at("focus")); };
  const auto ranks = [&w] { return w.ranks(w.regional_of(w.focus)); };
  const auto met = [&w, ranks](std::size_t rank) {
    return w.met_exactly(ranks()[rank], w.regional_of(w.focus));
  };
  book.claim("scene.overlap.title", [&w, focus, ranks, met](const Words& s) {
    return focus(s) && ranks().size() > 1 && w.lists_municipalities(s.at("first"), met(0)) &&
           w.lists_municipalities(s.at("second"), met(1));
  });
  book.claim("scene.overlap.title_one", [&w, focus, ranks, met](const Words& s) {
    return focus(s) && !ranks().empty() && w.lists_municipalities(s.at("first"), met(0));
  });
  book.claim("scene.overlap.title_many",
             [focus, ranks](const Words& s) { return focus(s) && !ranks().empty(); });
  book.claim("scene.overlap.title_none",
             [&w, focus](const Words& s) { return focus(s) && w.regional_of(w.focus).empty(); });
  book.claim("scene.overlap.title_alone", [&w, focus, ranks](const Words& s) {
    return focus(s) && !w.regional_of(w.focus).empty() && ranks().empty();
  });
  book.claim("scene.overlap.description", [&w, focus](const Words& s) {
    Municipalities others = w.everyone_else();
    std::erase_if(others, [&](MunicipalityIndex m) { return w.meetings(m) == 0; });
    std::stable_sort(others.begin(), others.end(), [&](MunicipalityIndex a, MunicipalityIndex b) {
      if (w.meetings(a) != w.meetings(b)) return w.meetings(a) > w.meetings(b);
      return w.name(a) < w.name(b);
    });
    if (others.size() > 10) others.resize(10);
    std::vector<std::string> items;
    for (const MunicipalityIndex m : others)
      items.push_back(w.name(m) + " (" + std::to_string(w.meetings(m)) + ")");
    return focus(s) && w.lists(s.at("partners"), items);
  });

  /// Meetings with the municipalities of a province.
  const auto ties = [&w](const std::string& province) {
    std::size_t sum = 0;
    for (const MunicipalityIndex m : w.everyone_else())
      if (province == "*" || w.province(m) == province) sum += w.meetings(m);
    return sum;
  };
  const auto home = [&w](const Words& s) {
    return !s.at("home").empty() && s.at("home") == w.province(w.focus);
  };
  book.claim("scene.border.title", [&w, focus, home, ties](const Words& s) {
    const std::string& across = s.at("across");
    if (!focus(s) || !home(s) || across == s.at("home") || ties(across) == 0) return false;
    return std::all_of(w.dataset.provinces.begin(), w.dataset.provinces.end(), [&](const Province& p) {
      return p.name == s.at("home") || ties(p.name) <= ties(across);
    });
  });
  book.claim("scene.border.title_within", [focus, home, ties](const Words& s) {
    return focus(s) && home(s) && ties("*") > 0 && ties(s.at("home")) == ties("*");
  });
  book.claim("scene.border.title_none",
             [&w, focus](const Words& s) { return focus(s) && w.regional_of(w.focus).empty(); });
  book.claim("scene.border.summary_none",
             [&w, focus](const Words& s) { return focus(s) && w.regional_of(w.focus).empty(); });
  book.claim("scene.border.title_unknown", [&w, focus](const Words& s) {
    const Municipalities others = w.everyone_else();
    return focus(s) && (w.province(w.focus).empty() ||
                        std::any_of(others.begin(), others.end(), [&](MunicipalityIndex m) {
                          return w.meetings(m) > 0 && w.province(m).empty();
                        }));
  });
  book.claim("scene.border.summary_unknown", [&w, focus](const Words& s) {
    Municipalities all = w.everyone_else();
    all.push_back(w.focus);
    return focus(s) && !w.provinces_known(all);
  });
  book.claim("scene.border.share", [&w, home, ties](const Words& s) {
    return home(s) && ties("*") > 0 && ties("") == 0 &&
           w.rounds(s.at("share"),
                    100.0 * static_cast<double>(ties(s.at("home"))) / static_cast<double>(ties("*")));
  });
}

inline void add_region_claims(ClaimBook& book) {
  const World& w = book.world();
  book.claim("scene.region.province", [&w](const Words& s) {
    if (!w.region) return false;
    const Municipalities& members = w.at(*w.region).members;
    const auto there = std::count_if(members.begin(), members.end(),
                                     [&](MunicipalityIndex m) { return w.province(m) == s.at("province"); });
    return there > 0 && s.at("members") == w.municipalities(static_cast<std::size_t>(there));
  });
  const auto region = [&w](const Words& s) { return w.region && w.names(s.at("region"), *w.region); };
  const auto facts = [&w, region](const Words& s) {
    const Municipalities& members = w.at(*w.region).members;
    if (!region(s) || !w.rounds(s.at("area"), w.area(members))) return false;
    const std::string count = w.municipalities(members.size());
    const auto people = w.people(members);
    if (!people) return s.at("facts") == count;
    const std::string front = count + ", ";
    return s.at("facts").substr(0, front.size()) == front &&
           w.says_people(s.at("facts").substr(front.size()), people);
  };
  book.claim("scene.finding.region_across",
             [&w, facts](const Words& s) { return facts(s) && w.crosses(w.at(*w.region).members); });
  book.claim("scene.finding.region_within",
             [&w, facts](const Words& s) { return facts(s) && w.within_one(w.at(*w.region).members); });
  book.claim("scene.finding.region",
             [&w, facts](const Words& s) { return facts(s) && !w.provinces_known(w.at(*w.region).members); });
  book.claim("scene.finding.network",
             [&w, region](const Words& s) { return region(s) && w.at(*w.region).scope == Scope::network; });
  /// Members by province, the most first.
  const auto shares = [&w] {
    std::vector<std::pair<std::string, std::size_t>> result;
    for (const Province& province : w.dataset.provinces) {
      const Municipalities& members = w.at(*w.region).members;
      const auto count =
          static_cast<std::size_t>(std::count_if(members.begin(), members.end(), [&](MunicipalityIndex m) {
            return w.province(m) == province.name;
          }));
      if (count > 0) result.emplace_back(province.name, count);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return result;
  };
  book.claim("scene.region.title", [&w, region, shares](const Words& s) {
    std::string expected;
    for (const auto& [province, count] : shares()) {
      const std::string word = "scene.number." + std::to_string(count);
      const TextArguments arguments = {
          {"number", w.texts.has(word) ? w.texts.get(word) : std::to_string(count)}, {"province", province}};
      expected += expected.empty()
                      ? w.texts.get(std::string("scene.region.title_first.") + (count == 1 ? "one" : "other"),
                                    arguments)
                      : ", " + w.texts.get("scene.region.title_next", arguments);
    }
    return region(s) && w.provinces_known(w.at(*w.region).members) && s.at("parts") == expected;
  });
  book.claim("scene.region.title_many", [&w, region, shares](const Words& s) {
    const Municipalities& members = w.at(*w.region).members;
    return region(s) && w.provinces_known(members) && s.at("members") == w.municipalities(members.size()) &&
           w.is_word(s.at("provinces"), shares().size());
  });
  book.claim("scene.region.title_none", [&w](const Words&) { return w.shown.empty(); });
  book.claim("scene.region.description", [&w](const Words& s) {
    const Municipalities& members = w.at(*w.region).members;
    return w.names(s.at("name"), *w.region) && s.at("members") == w.municipalities(members.size()) &&
           w.lists_municipalities(s.at("names"), members);
  });
  book.claim("scene.region.description_partly", [&w](const Words& s) {
    return w.lists_municipalities(s.at("names"), w.at(*w.region).partial_members);
  });
}

}  // namespace rk::test::claims
