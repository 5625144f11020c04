#include <algorithm>
#include <map>

#include "report/report.h"
#include "report/text_layout.h"
#include "report/what_if_text.h"
#include "wording/lists.h"
#include "wording/report_words.h"

namespace rk::report {
namespace {

constexpr std::size_t kWidth = 88;
constexpr std::size_t kMostPairs = 12;
constexpr std::size_t kPartnersTold = 2;  // whose shared partnerships are spelled out

/// Writes the sections of one report.
class TextReport {
 public:
  TextReport(const Report& report, const Translations& texts)
      : report_(report),
        dataset_(report.dataset),
        analysis_(report.analysis),
        texts_(texts),
        names_(report.dataset, texts) {}

  std::string whole() {
    const std::string title = wording::report_title(names_, analysis_.focus, !report_.changes.empty());
    text_ = title + "\n" + std::string(display_width(title), '=') + "\n\n";
    if (!report_.changes.empty()) {
      text_ += what_if_text(report_, texts_, kWidth);
      heading("after");
    }
    const std::vector<std::string> finding = wording::main_finding(names_, analysis_);
    text_ += paragraph(finding.front(), kWidth);
    for (std::size_t i = 1; i < finding.size(); ++i) text_ += "\n" + paragraph(finding[i], kWidth);
    partners();
    partnerships();
    congruence();
    division();
    provinces();
    overlaps();
    zones();
    contributions();
    account();
    return std::move(text_);
  }

 private:
  std::string word(const std::string& key, const TextArguments& arguments = {}) const {
    return texts_.get("report." + key, arguments);
  }
  TextTable::Column column(const std::string& key, bool right = false) const {
    return {word("column." + key), right};
  }
  std::string number(std::size_t n) const { return texts_.number(static_cast<double>(n)); }
  std::string focus() const { return names_.municipality(analysis_.focus); }

  void heading(const std::string& key) {
    const std::string title = word("section." + key, {{"focus", focus()}});
    text_ += "\n" + title + "\n" + std::string(display_width(title), '-') + "\n";
  }
  void say(const std::string& key, const TextArguments& arguments = {}) {
    text_ += paragraph(word(key, arguments), kWidth);
  }
  void add(const TextTable& table) { text_ += "\n" + laid_out(table, kWidth); }

  /// Partners that meet the focus equally often share a line.
  void partners() {
    if (analysis_.partners.empty()) return;
    heading("partners");
    say("partners.intro", {{"focus", focus()}});
    TextTable table{{column("shared", true), column("municipalities")}, {}, {}, 1};
    std::map<std::size_t, std::vector<std::string>, std::greater<>> by_count;
    for (const analysis::Partner& partner : analysis_.partners) {
      by_count[partner.partnerships.size()].push_back(names_.municipality(partner.municipality));
    }
    for (const auto& [count, names] : by_count)
      table.rows.push_back({number(count), wording::joined(names, ", ")});
    add(table);
    for (std::size_t i = 0; i < std::min(kPartnersTold, analysis_.partners.size()); ++i) {
      const analysis::Partner& partner = analysis_.partners[i];
      text_ += "\n" +
               paragraph(word("partners.where",
                              {{"name", names_.municipality(partner.municipality)},
                               {"list", wording::listed(texts_, names_.short_names(partner.partnerships))}}),
                         kWidth);
    }
  }

  void partnerships() {
    heading("partnerships");
    std::vector<PartnershipIndex> with, without, networks;
    for (PartnershipIndex p = 0; p < dataset_.partnerships.size(); ++p) {
      const bool member = analysis_.partnerships[p].includes_focus;
      if (dataset_.partnerships[p].has_territory()) {
        (member ? with : without).push_back(p);
      } else if (member) {
        networks.push_back(p);
      }
    }
    if (!with.empty()) territories("partnerships.with", with);
    if (!with.empty() && !without.empty()) text_ += "\n";
    if (!without.empty()) territories("partnerships.without", without);
    if (!networks.empty()) {
      text_ += "\n";
      text_ += paragraph(networks_sentences(networks), kWidth);
    }
  }

  std::string networks_sentences(const std::vector<PartnershipIndex>& networks) const {
    std::string result =
        word("partnerships.networks", {{"list", wording::listed(texts_, names_.full_names(networks))}});
    const bool only_focus = std::all_of(networks.begin(), networks.end(), [&](PartnershipIndex p) {
      return dataset_.partnerships[p].members.size() == 1;
    });
    if (only_focus) {
      result += " " + texts_.count("report.partnerships.networks_only",
                                   static_cast<std::int64_t>(networks.size()), {{"focus", focus()}});
    }
    return result;
  }

  void territories(const std::string& intro, const std::vector<PartnershipIndex>& list) {
    say(intro, {{"focus", focus()}});
    TextTable table{{column("partnership"),
                     column("members", true),
                     column("area", true),
                     column("population", true),
                     {word("column.provinces_short"), false, 28}},
                    {},
                    {},
                    0};
    for (const PartnershipIndex p : list) {
      const analysis::PartnershipFacts& facts = analysis_.partnerships[p];
      table.rows.push_back({names_.full_name(p), number(dataset_.partnerships[p].members.size()),
                            wording::number_or_unknown(texts_, facts.area_km2, 0),
                            wording::number_or_unknown(texts_, facts.population),
                            names_.provinces(facts.provinces, dataset_.partnerships[p].members.size())});
    }
    add(table);
  }

  void congruence() {
    if (analysis_.congruent_groups.empty()) return;
    heading("congruence");
    say("congruence.intro");
    text_ += "\n";
    for (const auto& group : analysis_.congruent_groups)
      text_ += paragraph(wording::congruence_sentence(names_, group), kWidth, "  - ");
  }

  void division() {
    const std::vector<std::string> sentences = wording::division_sentences(names_, analysis_.focus);
    if (sentences.empty()) return;
    heading("division");
    say("division.intro");
    text_ += "\n";
    for (const std::string& sentence : sentences) text_ += paragraph(sentence, kWidth, "  - ");
    const std::string core = wording::core_sentence(names_, analysis_.focus);
    if (!core.empty()) text_ += "\n" + paragraph(core, kWidth);
  }

  void provinces() {
    const analysis::FocusBorder& border = analysis_.border;
    if (border.provinces.empty() || !border.known) return;
    heading("provinces");
    say("provinces.intro", {{"focus", focus()}});
    TextTable table{{column("province"), column("partnerships", true), column("partner_municipalities", true),
                     column("ties", true), column("ties_share", true)},
                    {},
                    {},
                    0};
    std::vector<analysis::ProvinceTies> provinces = border.provinces;
    std::stable_sort(
        provinces.begin(), provinces.end(),
        [](const analysis::ProvinceTies& a, const analysis::ProvinceTies& b) { return a.ties > b.ties; });
    for (const analysis::ProvinceTies& ties : provinces) {
      table.rows.push_back({dataset_.provinces[ties.province].name, number(ties.partnerships.size()),
                            number(ties.partners.size()), number(ties.ties),
                            percentage(ties.ties, border.ties)});
    }
    add(table);
    if (!border.across.empty()) {
      text_ += "\n";
      say("provinces.across", {{"list", wording::listed(texts_, names_.full_names(border.across))}});
    }
  }

  std::string percentage(double part, double whole) const {
    return word("percentage", {{"number", texts_.number(whole > 0 ? 100 * part / whole : 0)}});
  }

  /// Whether the partnership is the first of those congruent with it, and so represents them.
  bool first_of_group(PartnershipIndex p) const {
    const auto& others = analysis_.partnerships[p].congruent_with;
    return others.empty() || others.front() > p;
  }
  std::string group_name(PartnershipIndex p) const {
    const std::size_t others = analysis_.partnerships[p].congruent_with.size();
    return names_.short_name(p) + (others > 0 ? " (+" + std::to_string(others) + ")" : "");
  }

  /// The most alike pairs of different territories that both hold the focus.
  void overlaps() {
    std::vector<PartnershipIndex> ours;
    for (PartnershipIndex p = 0; p < dataset_.partnerships.size(); ++p)
      if (dataset_.partnerships[p].scope == Scope::regional && analysis_.partnerships[p].includes_focus &&
          first_of_group(p))
        ours.push_back(p);
    if (ours.size() < 2) return;  // different territories: the first of a group stands for the others
    std::vector<analysis::PairOverlap> most_alike;
    for (std::size_t i = 0; i < ours.size(); ++i) {
      for (std::size_t j = i + 1; j < ours.size(); ++j) {
        analysis::PairOverlap pair = analysis::compare(dataset_, ours[i], ours[j]);
        const auto place = std::upper_bound(
            most_alike.begin(), most_alike.end(), pair.jaccard_area,
            [](double alike, const analysis::PairOverlap& other) { return alike > other.jaccard_area; });
        most_alike.insert(place, std::move(pair));
        if (most_alike.size() > kMostPairs) most_alike.pop_back();
      }
    }
    const std::size_t pairs = ours.size() * (ours.size() - 1) / 2;
    heading("overlaps");
    text_ += paragraph(word("overlaps.intro") + " " +
                           texts_.count("report.overlaps.pairs", static_cast<std::int64_t>(pairs),
                                        {{"focus", focus()}, {"shown", number(most_alike.size())}}) +
                           " " + word("overlaps.same") + " " +
                           texts_.count("report.overlaps.all",
                                        static_cast<std::int64_t>(analysis::count_regional_pairs(dataset_))),
                       kWidth);
    TextTable table{{column("pair"), column("shared_short", true), column("only_first", true),
                     column("only_second", true), column("jaccard_area_short", true)},
                    {},
                    {},
                    0};
    for (const analysis::PairOverlap& pair : most_alike) {
      table.rows.push_back({word("pair", {{"a", group_name(pair.a)}, {"b", group_name(pair.b)}}),
                            number(pair.shared.size()), number(pair.only_a.size()),
                            number(pair.only_b.size()), percentage(pair.jaccard_area, 1)});
    }
    add(table);
  }

  void zones() {
    if (analysis_.zones.empty()) return;
    heading("zones");
    say("zones.intro");
    TextTable table{{column("partnerships", true), column("municipalities"), column("area", true),
                     column("population", true)},
                    {},
                    {},
                    1};
    analysis::Members all;
    for (const analysis::Zone& zone : analysis_.zones) {
      all = analysis::set_union(all, zone.members);
      table.rows.push_back(
          {number(zone.partnerships.size()), wording::joined(names_.municipalities(zone.members), ", "),
           texts_.number(zone.area_km2), wording::number_or_unknown(texts_, zone.population)});
    }
    table.total = {"", texts_.count("report.zones.total", static_cast<std::int64_t>(all.size())),
                   texts_.number(analysis::area_km2(dataset_, all)),
                   wording::number_or_unknown(texts_, analysis::population(dataset_, all))};
    add(table);
  }

  void contributions() {
    const analysis::Contributions& paid = analysis_.contributions;
    heading("contributions");
    if (!paid.known) {
      say("contributions.unknown", {{"focus", focus()}, {"known", names_.municipality(dataset_.focus)}});
      return;
    }
    if (paid.partnerships.empty()) {
      say("contributions.none", {{"focus", focus()}});
      return;
    }
    say("contributions.intro", {{"focus", focus()}, {"each", each_inhabitant(paid)}});
    TextTable table{{{word("column.partnership"), false, 36},
                     column("post"),
                     column("eur_per_year", true),
                     column("eur_per_inhabitant", true)},
                    {},
                    {},
                    1};
    for (const analysis::PartnershipContribution& entry : paid.partnerships) {
      const bool several = entry.posts.size() > 1;
      for (std::size_t i = 0; i < entry.posts.size(); ++i) {
        table.rows.push_back(
            {i == 0 ? names_.full_name(entry.partnership) : "", entry.posts[i].post,
             texts_.number(static_cast<double>(entry.posts[i].eur_per_year)),
             several ? "" : wording::number_or_unknown(texts_, entry.eur_per_inhabitant, 2)});
      }
      if (several) {
        table.rows.push_back({"", word("contributions.together"),
                              texts_.number(static_cast<double>(entry.eur_per_year)),
                              wording::number_or_unknown(texts_, entry.eur_per_inhabitant, 2)});
      }
    }
    table.total = {word("total"), "", texts_.number(static_cast<double>(paid.eur_per_year)),
                   wording::number_or_unknown(texts_, paid.eur_per_inhabitant, 2)};
    add(table);
  }

  /// " en per inwoner (2022)", as far as that is known.
  std::string each_inhabitant(const analysis::Contributions& paid) const {
    if (!paid.eur_per_inhabitant) return "";
    if (dataset_.population_year == 0) return word("contributions.each");
    return word("contributions.each_of_year", {{"year", std::to_string(dataset_.population_year)}});
  }

  void account() {
    heading("account");
    std::vector<std::string> lines = wording::data_warnings(names_, analysis_);
    std::erase(lines, wording::other_focus_note(names_, analysis_.focus));  // the finding contains it
    const std::string derived = wording::derived_note(names_);
    if (!derived.empty()) lines.push_back(derived);
    lines.push_back(wording::figures_note(names_));
    const std::string& credit = dataset_.credit.in(texts_.language());
    if (!credit.empty()) lines.push_back(credit);
    for (const std::string& line : lines) text_ += paragraph(line, kWidth, "  - ");
  }

  const Report& report_;
  const Dataset& dataset_;
  const analysis::Analysis& analysis_;
  const Translations& texts_;
  wording::Names names_;
  std::string text_;
};

}  // namespace

std::string report_text(const Report& report, const Translations& texts) {
  return TextReport(report, texts).whole();
}

}  // namespace rk::report
