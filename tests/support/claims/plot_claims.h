// When the titles and descriptions of matrix, UpSet plot, small multiples and the table of money are true.
#pragma once

#include <algorithm>
#include <map>
#include <set>

#include "support/claims/claim_book.h"

namespace rk::test::claims {

inline void add_plot_claims(ClaimBook& book) {
  const World& w = book.world();
  const auto focus = [&w](const Words& s) { return w.is_focus(s.at("focus")); };
  const auto none = [&w](const Words&) { return w.shown_regions().empty(); };
  // --- matrix: a row for the focus and for everyone in a region, wholly or partly ---
  const auto sizes = [&w](const Words& s) {
    std::size_t rows = 1;
    for (const MunicipalityIndex m : w.everyone_else()) {
      rows +=
          w.shown_where([&](PartnershipIndex p) { return w.in(m, p) || w.partly_in(m, p); }).empty() ? 0 : 1;
    }
    return s.at("rows") == w.municipalities(rows) &&
           s.at("columns") == w.partnerships_counted(w.shown_regions().size());
  };
  book.claim("scene.matrix.none", none);
  book.claim("scene.matrix.title", sizes);
  book.claim("scene.matrix.description", sizes);
  book.counted("scene.matrix.own", [&w, focus](std::size_t n, const Words& s) {
    return focus(s) && w.shown_with_focus().size() == n;
  });
  book.claim("scene.matrix.closest", [&w, focus](const Words& s) {
    const Partnerships own = w.shown_with_focus();
    const std::vector<std::size_t> ranks = w.ranks(own);
    std::vector<std::string> items;
    for (std::size_t i = 0; i < std::min<std::size_t>(ranks.size(), 2); ++i) {
      for (const MunicipalityIndex m : w.met_exactly(ranks[i], own))
        items.push_back(w.name(m) + " (" + std::to_string(ranks[i]) + ")");
      if (focus(s) && w.lists(s.at("names"), items)) return true;
    }
    return false;
  });
  book.claim("scene.matrix.same", [&w](const Words& s) {
    return std::any_of(w.shown.begin(), w.shown.end(), [&](PartnershipIndex first) {
      return w.lists_partnerships(s.at("names"), w.shown_where([&](PartnershipIndex p) {
        return World::same_members(w.at(first), w.at(p));
      }));
    });
  });

  // --- UpSet: municipalities by the regions they lie in ---
  book.claim("scene.upset.none", none);
  book.claim("scene.upset.title.areas", [&w](const Words& s) {
    return w.is_word(s.at("count"), w.shown_regions().size()) && w.shown_regions().size() > 1 &&
           w.zones().size() > 1 && w.is_word(s.at("areas"), w.zones().size());
  });
  book.claim("scene.upset.title.one_area", [&w](const Words& s) {
    return w.zones().size() == 1 && w.names_all(s.at("regions"), w.shown_regions());
  });
  const auto alone = [&w](const Words& s) {
    return !w.shown_with_focus().empty() &&
           (s.count("others") == 0
                ? w.zone_of_focus().size() == 1
                : s.at("others") == w.texts.count("scene.upset.others",
                                                  static_cast<std::int64_t>(w.zone_of_focus().size()) - 1) &&
                      w.zone_of_focus().size() > 1);
  };
  for (const std::string key : {"alone", "shared"}) {
    book.claim("scene.upset.title." + key, [focus, alone](const Words& s) { return focus(s) && alone(s); });
    book.claim("scene.upset.title." + key + "_in_all", [&w, focus, alone](const Words& s) {
      return focus(s) && alone(s) && w.shown_with_focus() == w.shown_regions() &&
             w.shown_regions().size() > 2 && w.is_word(s.at("regions"), w.shown_regions().size());
    });
    book.claim("scene.upset.title." + key + "_in_both", [&w, focus, alone](const Words& s) {
      return focus(s) && alone(s) && w.shown_regions().size() == 2 && w.shown_with_focus().size() == 2;
    });
    book.claim("scene.upset.title." + key + "_in_one", [&w, focus, alone](const Words& s) {
      return focus(s) && alone(s) && w.shown_regions().size() == 1;
    });
  }
  book.claim("scene.upset.title.outside",
             [&w, focus](const Words& s) { return focus(s) && w.shown_with_focus().empty(); });
  book.claim("scene.upset.description", [&w](const Words& s) {
    return !w.shown_regions().empty() && w.names_all(s.at("regions"), w.shown_regions());
  });
  book.claim("scene.upset.zone", [&w](const Words& s) {
    const auto area = w.number(s.at("area"));
    for (const auto& [regions, members] : w.zones()) {
      if (area && std::abs(*area - w.area(members)) <= 0.5 + 1e-6 && w.names_all(s.at("sets"), regions) &&
          w.lists_some(s.at("members"), members, "scene.upset.others"))
        return true;
    }
    return false;
  });
  book.counted("scene.upset.more_areas",
               [&w](std::size_t n, const Words&) { return n > 0 && w.zones().size() == 12 + n; });

  // --- small multiples ---
  const auto regions = [&w, focus](const Words& s) {
    return focus(s) && (s.count("count") == 0 || w.is_word(s.at("count"), w.shown_regions().size())) &&
           w.shown_regions().size() > 1;
  };
  const auto areas = [&w] {
    std::set<Municipalities> different;
    for (const PartnershipIndex p : w.shown_regions()) different.insert(w.at(p).members);
    return different.size();
  };
  book.claim("scene.multiples.none", none);
  book.claim("scene.multiples.title.all", [&w, regions](const Words& s) {
    return regions(s) && w.shown_with_focus() == w.shown_regions();
  });
  book.claim("scene.multiples.title.both", [&w, regions](const Words& s) {
    return regions(s) && w.shown_regions().size() == 2 && w.shown_with_focus().size() == 2;
  });
  book.claim("scene.multiples.title.some", [&w, regions](const Words& s) {
    return regions(s) && !w.shown_with_focus().empty() &&
           w.is_word(s.at("with_focus"), w.shown_with_focus().size());
  });
  book.claim("scene.multiples.title.no_part",
             [&w, regions](const Words& s) { return regions(s) && w.shown_with_focus().empty(); });
  book.claim("scene.multiples.title.areas", [&w, areas](const Words& s) {
    return areas() > 1 && areas() < w.shown_regions().size() && w.is_word(s.at("areas"), areas());
  });
  book.claim("scene.multiples.title.all_different",
             [&w, areas](const Words&) { return areas() == w.shown_regions().size(); });
  book.claim("scene.multiples.title.same_area", [areas](const Words&) { return areas() == 1; });
  book.counted("scene.multiples.maps",
               [&w](std::size_t n, const Words&) { return n > 0 && w.shown_regions().size() == n; });
  book.claim("scene.multiples.region", [&w](const Words& s) {
    const TextArguments name = {{"focus", w.focus_name()}};
    for (const PartnershipIndex p : w.shown_regions()) {
      std::string facts = w.municipalities(w.at(p).members.size()) + ", " +
                          w.texts.get(w.in(w.focus, p)          ? "scene.multiples.with"
                                      : w.partly_in(w.focus, p) ? "scene.multiples.partly"
                                                                : "scene.multiples.without",
                                      name);
      if (w.crosses(w.at(p).members)) facts += ", " + w.texts.get("scene.multiples.crossing");
      if (s.at("region") == w.brief(p) && s.at("facts") == facts) return true;
    }
    return false;
  });
  book.claim("scene.multiples.most", [&w](const Words& s) {
    std::size_t highest = 0;
    std::map<std::size_t, Municipalities> by_count;
    for (MunicipalityIndex m = 0; m < w.dataset.municipalities.size(); ++m) {
      const std::size_t count = w.shown_where([&](PartnershipIndex p) { return w.in(m, p); }).size();
      by_count[count].push_back(m);
      highest = std::max(highest, count);
    }
    return highest > 0 && w.is(s.at("count"), highest) &&
           w.lists_municipalities(s.at("names"), by_count[highest]);
  });
}

inline void add_money_claims(ClaimBook& book) {
  const World& w = book.world();
  const auto focus = [&w](const Words& s) { return w.is_focus(s.at("focus")); };
  const auto paid = [&w](PartnershipIndex p) {
    std::int64_t sum = 0;
    for (const Contribution& post : w.at(p).contributions) sum += post.eur_per_year;
    return w.focus == w.dataset.focus && w.in(w.focus, p) ? sum : 0;
  };
  const auto payers = [&w, paid] { return w.where([&](PartnershipIndex p) { return paid(p) > 0; }); };
  const auto rows = [&w, paid] {
    return w.where([&](PartnershipIndex p) { return w.in(w.focus, p) && (w.regional(p) || paid(p) > 0); });
  };
  const auto total = [paid, payers] {
    std::int64_t sum = 0;
    for (const PartnershipIndex p : payers()) sum += paid(p);
    return sum;
  };
  const auto euros = [&w](std::int64_t amount) {
    return w.texts.get("scene.region.euro_per_year",
                       {{"amount", w.texts.number(static_cast<double>(amount))}});
  };
  book.claim("scene.money.title", [&w, focus, paid, payers, euros](const Words& s) {
    std::int64_t most = 0;
    for (const PartnershipIndex p : payers()) most = std::max(most, paid(p));
    return focus(s) && most > 0 && s.at("amount") == euros(most) &&
           w.lists_partnerships(s.at("names"), w.where([&](PartnershipIndex p) { return paid(p) == most; }));
  });
  book.counted("scene.money.title_size",
               [focus, rows](std::size_t n, const Words& s) { return focus(s) && rows().size() == n; });
  book.claim("scene.money.title_none", [focus, rows](const Words& s) { return focus(s) && rows().empty(); });
  book.counted("scene.money.finding", [focus, payers, total, euros](std::size_t n, const Words& s) {
    return focus(s) && payers().size() == n && s.at("amount") == euros(total());
  });
  book.claim("scene.money.finding_each", [&w, total](const Words& s) {
    const auto people = w.dataset.municipalities[w.focus].population;
    return people &&
           s.at("amount") == w.texts.number(static_cast<double>(total()) / static_cast<double>(*people), 2);
  });
  book.counted("scene.money.description", [&w, focus, rows, paid, euros](std::size_t n, const Words& s) {
    if (!focus(s) || rows().size() != n) return false;
    std::multiset<std::string> expected;
    for (const PartnershipIndex p : rows()) {
      std::string facts;
      const auto add = [&facts](const std::string& words) { facts += (facts.empty() ? "" : ", ") + words; };
      if (w.at(p).scope != Scope::network) {
        add(w.municipalities(w.at(p).members.size()));
        add(w.texts.number(w.area(w.at(p).members)) + " km²");
        if (const auto people = w.people(w.at(p).members)) add(w.texts.count("report.inhabitants", *people));
      }
      if (paid(p) > 0) add(euros(paid(p)));
      expected.insert(facts.empty() ? w.full(p) : w.full(p) + " (" + facts + ")");
    }
    std::multiset<std::string> found;
    std::string rest = s.at("rows");
    for (std::size_t at = rest.find("; "); at != std::string::npos; at = rest.find("; ")) {
      found.insert(rest.substr(0, at));
      rest.erase(0, at + 2);
    }
    found.insert(rest);
    return found == expected;
  });
  const auto people = [&w, focus](const Words& s) {
    const auto own = w.dataset.municipalities[w.focus].population;
    return focus(s) && own && w.is(s.at("people"), static_cast<std::size_t>(*own));
  };
  book.claim("scene.money.note", people);
  book.claim("scene.money.note_year", [&w, people](const Words& s) {
    return people(s) && s.at("year") == std::to_string(w.dataset.population_year);
  });
}

}  // namespace rk::test::claims
