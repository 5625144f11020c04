// When what is said of a what-if is true: the dataset before it against the one after it.
#pragma once

#include <memory>

#include "support/claims/claim_book.h"

namespace rk::test::claims {

inline void add_what_if_claims(ClaimBook& book) {
  const World& w = book.world();
  if (w.before == nullptr) return;
  const auto focus = [&w](const Words& s) { return w.is_focus(s.at("focus")); };
  const auto past = std::make_shared<const World>(World{*w.before, w.texts, w.focus});
  const auto old = [past]() -> const World& { return *past; };
  const auto is_new = [&w](PartnershipIndex p) { return p >= w.before->partnerships.size(); };
  const auto members_before = [&w, is_new](PartnershipIndex p) {
    return is_new(p) ? Municipalities{} : w.before->partnerships[p].members;
  };
  const auto changed = [&w, members_before](PartnershipIndex p) {
    return members_before(p) != w.at(p).members;
  };

  // --- what is assumed ---
  using Kind = analysis::MembershipChange::Kind;
  const auto names_of = [&w](const analysis::MembershipChange& change) {
    Municipalities result;
    for (const std::string& code : change.municipalities)
      for (MunicipalityIndex m = 0; m < w.dataset.municipalities.size(); ++m)
        if (w.dataset.municipalities[m].code == code) result.push_back(m);
    return result;
  };
  const auto with_id = [&w](const std::string& id) {
    return w.where([&](PartnershipIndex p) { return w.at(p).id == id; }).at(0);
  };
  const std::vector<std::pair<Kind, std::string>> kinds = {
      {Kind::join, "join"}, {Kind::leave, "leave"}, {Kind::create, "create"}};
  for (const auto& entry : kinds) {
    const Kind kind = entry.first;
    book.claim("report.what_if." + entry.second, [&w, kind, names_of, with_id](const Words& s) {
      return std::any_of(w.changes.begin(), w.changes.end(), [&](const analysis::MembershipChange& change) {
        return change.kind == kind && w.lists_municipalities(s.at("municipality"), names_of(change)) &&
               w.names(s.at("partnership"), with_id(change.partnership));
      });
    });
  }
  book.claim("scene.what_if.banner", [&w, kinds, names_of, with_id](const Words& s) {
    std::vector<std::string> items;
    for (const analysis::MembershipChange& change : w.changes) {
      std::vector<std::string> who;
      for (const MunicipalityIndex m : names_of(change)) who.push_back(w.name(m));
      std::string members = who[0];
      for (std::size_t i = 1; i < who.size(); ++i)
        members += (i + 1 == who.size() ? w.texts.get("language.and") : ", ") + who[i];
      const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                     [&](const auto& entry) { return entry.first == change.kind; });
      items.push_back(w.texts.get("scene.what_if." + kind->second,
                                  {{"members", members}, {"region", w.brief(with_id(change.partnership))}}));
    }
    return w.lists(s.at("changes"), items);
  });

  // --- partners ---
  const auto those = [&w, old](const std::function<bool(std::size_t, std::size_t)>& test) {
    Municipalities result;
    for (const MunicipalityIndex m : w.everyone_else())
      if (test(old().meetings(m), w.meetings(m))) result.push_back(m);
    return result;
  };
  const auto group = [&w, &book, focus, those](const char* key, const auto& test) {
    book.counted(key, [&w, focus, those, test](std::size_t n, const Words& s) {
      const Municipalities all = those(test);
      return focus(s) && (n == 1) == (all.size() == 1) && (s.count("count") == 0 || all.size() == n) &&
             w.lists_municipalities(s.at("names"), all);
    });
  };
  using Size = std::size_t;
  group("report.what_if.new_partners", [](Size before, Size after) { return before == 0 && after > 0; });
  group("report.what_if.lost_partners", [](Size before, Size after) { return before > 0 && after == 0; });
  const auto with_counts = [&w, &book, focus, those, old](const char* key, const auto& test) {
    for (const std::string form : {".one", ".other"}) {
      book.claim(key + form, [&w, focus, those, old, test, form](const Words& s) {
        std::vector<std::string> items;
        for (const MunicipalityIndex m : those(test)) {
          items.push_back(w.texts.get("report.what_if.counts", {{"name", w.name(m)},
                                                                {"before", std::to_string(old().meetings(m))},
                                                                {"after", std::to_string(w.meetings(m))}}));
        }
        return focus(s) && w.lists(s.at("names"), items) && (items.size() == 1) == (form == ".one");
      });
    }
  };
  with_counts("report.what_if.more_often", [](Size b, Size a) { return b > 0 && a > b; });
  with_counts("report.what_if.less_often", [](Size b, Size a) { return a > 0 && a < b; });
  book.claim("report.what_if.partners_same", [focus, those](const Words& s) {
    return focus(s) && those([](Size b, Size a) { return a != b; }).empty();
  });
  book.claim("report.what_if.nothing", [&w, changed](const Words&) { return w.where(changed).empty(); });

  // --- territories ---
  const auto territory = [&w, changed](const Words& s, bool created, const auto& is_new_too) {
    const auto p = w.find(s.at("partnership"));
    return p && changed(*p) && is_new_too(*p) == created &&
                   w.rounds(s.at("area_after"), w.area(w.at(*p).members))
               ? p
               : std::nullopt;
  };
  book.claim("report.what_if.territory", [&w, old, territory, is_new](const Words& s) {
    const auto p = territory(s, false, is_new);
    if (!p || !w.rounds(s.at("area_before"), w.area(w.before->partnerships[*p].members))) return false;
    const auto before = old().people(w.before->partnerships[*p].members);
    const auto after = w.people(w.at(*p).members);
    if (!before || !after) return s.at("people") == w.texts.get("report.what_if.people_unknown");
    return s.at("people") == w.texts.get("report.what_if.people",
                                         {{"population_before", w.texts.number(static_cast<double>(*before))},
                                          {"population_after", w.texts.number(static_cast<double>(*after))}});
  });
  book.claim("report.what_if.territory_new", [&w, territory, is_new](const Words& s) {
    const auto p = territory(s, true, is_new);
    return p && w.says_people(s.at("people"), w.people(w.at(*p).members));
  });
  book.claim("report.what_if.network", [&w](const Words& s) {
    const auto p = w.find(s.at("partnership"));
    return p && w.at(*p).scope == Scope::network;
  });
  const auto becomes = [&w, members_before](PartnershipIndex p) {
    const Municipalities& after = w.at(p).members;
    const bool was_within = members_before(p).empty() || w.within_one(members_before(p));
    return was_within && w.crosses(after);
  };
  const auto ceases = [&w, members_before](PartnershipIndex p) {
    return w.crosses(members_before(p)) && w.within_one(w.at(p).members);
  };
  const auto crossing = [&w, &book](const std::string& key, const auto& test) {
    book.claim("report.what_if." + key, [&w, test](const Words& s) {
      const Partnerships those_that = w.where(test);
      return std::any_of(those_that.begin(), those_that.end(), [&](PartnershipIndex p) {
        std::set<std::string> provinces = w.provinces(w.at(p).members);
        provinces.erase("");
        return w.lists(s.at("provinces"), {provinces.begin(), provinces.end()});
      });
    });
    book.claim("window.what_if." + key, [&w, test](const Words& s) {
      const auto p = w.find(s.at("name"));
      return p && test(*p);
    });
  };
  crossing("becomes_cross", becomes);
  crossing("ceases_cross", ceases);
  const auto pair = [&w, &book, is_new](const char* key, bool then) {
    book.claim(key, [&w, is_new, then](const Words& s) {
      const auto a = w.find(s.at("a"));
      const auto b = w.find(s.at("b"));
      if (!a || !b) return false;
      const bool was = !is_new(*a) && !is_new(*b) &&
                       World::same_members(w.before->partnerships[*a], w.before->partnerships[*b]);
      return was != then && World::same_members(w.at(*a), w.at(*b)) == then;
    });
  };
  pair("report.what_if.same", true);
  pair("report.what_if.no_longer_same", false);

  // --- money ---
  const auto joined = [&w, members_before](PartnershipIndex p) {
    return w.in(w.focus, p) && !World::holds(members_before(p), w.focus);
  };
  book.claim("report.what_if.money_ended", [&w, focus, is_new](const Words& s) {
    std::int64_t sum = 0;
    for (PartnershipIndex p = 0; p < w.before->partnerships.size(); ++p) {
      const Partnership& was = w.before->partnerships[p];
      if (!World::holds(was.members, w.focus) || w.in(w.focus, p)) continue;
      for (const Contribution& c : was.contributions) sum += c.eur_per_year;
    }
    return focus(s) && w.focus == w.dataset.focus && sum > 0 &&
           w.number(s.at("eur")) == static_cast<double>(sum);
  });
  book.claim("report.what_if.money_unknown", [&w, focus, joined](const Words& s) {
    return focus(s) && w.lists_partnerships(s.at("list"), w.where([&](PartnershipIndex p) {
      return joined(p) && (w.at(p).contributions.empty() || w.focus != w.dataset.focus);
    }));
  });
  // Pairs that overlap otherwise; those with the same members before and after are one.
  book.counted("report.what_if.pairs", [&w, members_before](std::size_t n, const Words& s) {
    using Members = std::pair<Municipalities, Municipalities>;
    std::set<Members> different;
    for (const PartnershipIndex p : w.where([&](PartnershipIndex q) { return w.regional(q); }))
      different.insert({members_before(p), w.at(p).members});
    const auto common = [](const Municipalities& a, const Municipalities& b) {
      return std::any_of(a.begin(), a.end(), [&](MunicipalityIndex m) { return World::holds(b, m); });
    };
    std::size_t count = 0;
    for (auto a = different.begin(); a != different.end(); ++a) {
      for (auto b = std::next(a); b != different.end(); ++b) {
        const bool changes = a->first != a->second || b->first != b->second;
        count += changes && (common(a->first, b->first) || common(a->second, b->second)) ? 1 : 0;
      }
    }
    return count == n && (s.count("shown") == 0 || w.is(s.at("shown"), std::min<std::size_t>(n, 15)));
  });
}

}  // namespace rk::test::claims
