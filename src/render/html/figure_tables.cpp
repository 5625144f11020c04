#include "render/html/figure_tables.h"

#include <algorithm>
#include <array>
#include <map>

#include "analysis/contributions.h"
#include "analysis/members.h"
#include "analysis/partners.h"
#include "analysis/provinces.h"
#include "analysis/shared.h"
#include "analysis/zones.h"
#include "base/xml_text.h"
#include "render/svg/svg_syntax.h"
#include "scene/state/chips.h"
#include "scene/state/view_subject.h"
#include "scene/style/palette.h"
#include "scene/style/region_style.h"
#include "scene/style/theme.h"

namespace rk {
namespace {

/// More names than this are folded away.
constexpr std::size_t kMostNames = 20;

/// What a column holds: words, or numbers, which stand at the right.
struct Heading {
  std::string key;  ///< below "html.column."
  bool number = false;
};

class TableWriter {
 public:
  explicit TableWriter(const HtmlContent& content)
      : dataset_(content.dataset),
        state_(content.state),
        texts_(content.texts),
        numbers_(chip_numbers(content.dataset)),
        contributions_(contributions_of(content.dataset, content.state.focus)) {
    for (const RegionStyle& region : region_styles(dataset_, texts_, state_))
      colors_[region.partnership] = region.color;
  }

  std::string written() && { return std::move(out_); }

  void partnerships(const std::vector<PartnershipIndex>& rows) {
    if (rows.empty()) return;
    std::vector<Heading> headings = {
        {"partnership"}, {"category"}, {"members"}, {"area", true}, {"population", true}};
    const bool money = std::any_of(rows.begin(), rows.end(),
                                   [&](PartnershipIndex p) { return contributions_.find(p) != nullptr; });
    if (money) headings.insert(headings.end(), {{"contribution", true}, {"per_inhabitant", true}});
    begin("partnerships", headings, {{"focus", name(state_.focus)}});
    for (const PartnershipIndex p : rows) {
      const Partnership& partnership = dataset_.partnerships[p];
      begin_row(p);
      out_ += "<th scope=\"row\">" + chip(p) + xml_text(partnership.name.in(texts_.language())) + "</th>";
      cell(xml_text(category(partnership)));
      cell(members(partnership), true);
      const bool land = partnership.has_territory();
      number(land ? std::optional(area_km2(dataset_, partnership.members)) : std::nullopt, 0);
      const auto people = land ? population(dataset_, partnership.members) : std::nullopt;
      number(people ? std::optional(static_cast<double>(*people)) : std::nullopt, 0);
      if (money) {
        const PartnershipContribution* paid = contributions_.find(p);
        number(paid != nullptr ? std::optional(static_cast<double>(paid->eur_per_year)) : std::nullopt, 0);
        number(paid != nullptr ? paid->eur_per_inhabitant : std::nullopt, 2);
      }
      out_ += "</tr>\n";
    }
    end();
  }

  void zones_of(const std::vector<PartnershipIndex>& shown) {
    const std::vector<Zone> found = zones(dataset_, shown);
    if (found.size() < 2) return;
    begin("zones", {{"partnerships"}, {"members"}, {"area", true}, {"population", true}});
    for (const Zone& zone : found) {
      out_ += "<tr><th scope=\"row\">";
      for (const PartnershipIndex p : by_chip_number(dataset_, zone.partnerships))
        out_ += "<div>" + chip(p) + xml_text(short_name(p)) + "</div>";
      out_ += "</th>";
      cell(folded(names(zone.members)), true);
      number(zone.area_km2, 0);
      number(zone.population ? std::optional(static_cast<double>(*zone.population)) : std::nullopt, 0);
      out_ += "</tr>\n";
    }
    end();
  }

  void partners() {
    const std::vector<Partner> found = partners_of(dataset_, state_.focus);
    if (found.empty()) return;
    begin("partners", {{"municipality"}, {"shared", true}, {"shared_names"}},
          {{"focus", name(state_.focus)}});
    for (const Partner& partner : found) {
      out_ += "<tr><th scope=\"row\">" + xml_text(name(partner.municipality)) + "</th>";
      number(static_cast<double>(partner.partnerships.size()), 0);
      std::vector<std::string> shared;
      for (const PartnershipIndex p : by_chip_number(dataset_, partner.partnerships))
        shared.push_back(xml_text(short_name(p)));
      cell(joined(shared), true);
      out_ += "</tr>\n";
    }
    end();
  }

  void comparison(MunicipalityIndex partner) {
    const Shared found = shared_with_focus(dataset_, state_.focus, partner);
    const TextArguments both = {{"focus", name(state_.focus)}, {"partner", name(partner)}};
    begin("comparison", {{"partnership"}, {"focus"}, {"partner"}}, both);
    const std::array<std::pair<const std::vector<PartnershipIndex>*, std::pair<bool, bool>>, 3> groups = {
        {{&found.shared, {true, true}},
         {&found.focus_only, {true, false}},
         {&found.other_only, {false, true}}}};
    for (const auto& [list, takes_part] : groups) {
      for (const PartnershipIndex p : by_chip_number(dataset_, *list)) {
        begin_row(p);
        out_ += "<th scope=\"row\">" + chip(p) +
                xml_text(dataset_.partnerships[p].name.in(texts_.language())) + "</th>" +
                yes_no(takes_part.first) + yes_no(takes_part.second) + "</tr>\n";
      }
    }
    end();
  }

 private:
  void begin(const std::string& table, const std::vector<Heading>& headings,
             const TextArguments& arguments = {}) {
    const std::string title = xml_text(texts_.get("html.table." + table + ".title", arguments));
    out_ += "<section>\n<h2 id=\"" + table + "\">" + title +
            "</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + table +
            "\">\n<table>\n<caption>" + xml_text(texts_.get("html.table." + table + ".caption", arguments)) +
            "</caption>\n<thead><tr>";
    for (const Heading& heading : headings) {
      out_ += std::string("<th scope=\"col\"") + (heading.number ? " class=\"number\">" : ">") +
              xml_text(texts_.get("html.column." + heading.key, arguments)) + "</th>";
    }
    out_ += "</tr></thead>\n<tbody>\n";
  }
  void begin_row(PartnershipIndex p) { out_ += "<tr data-region=\"" + std::to_string(p) + "\">"; }
  void end() { out_ += "</tbody>\n</table>\n</div>\n</section>\n"; }
  /// `names`: many words, which want a wide column.
  void cell(const std::string& content, bool names = false) {
    out_ += (names ? "<td class=\"names\">" : "<td>") + content + "</td>";
  }
  void number(const std::optional<double>& value, int decimals) {
    out_ += "<td class=\"number\">" + (value ? texts_.number(*value, decimals) : std::string("–")) + "</td>";
  }
  std::string yes_no(bool yes) const {
    return yes ? "<td class=\"yes\">" + xml_text(texts_.get("html.yes")) + "</td>"
               : "<td class=\"no\">" + xml_text(texts_.get("html.no")) + "</td>";
  }

  std::string chip(PartnershipIndex p) const {
    const auto found = colors_.find(p);
    // What the focus shares has colours of its own, which are not those of the regions.
    const bool pinned = found != colors_.end() && state_.view != View::partner;
    const Color color = pinned ? found->second : theme::kUnpinned;
    return "<span class=\"chip\" style=\"background:" + css_color(color) +
           ";color:" + css_color(text_on(color)) + "\">" + std::to_string(numbers_[p]) + "</span>";
  }
  const std::string& name(MunicipalityIndex m) const { return dataset_.municipalities[m].name; }
  const std::string& short_name(PartnershipIndex p) const {
    return dataset_.partnerships[p].short_name.in(texts_.language());
  }
  std::string category(const Partnership& partnership) const {
    for (const Category& category : dataset_.categories) {
      if (category.id == partnership.category) return category.name.in(texts_.language());
    }
    return "";
  }
  std::vector<std::string> names(const Members& list) const {
    std::vector<std::string> result;
    for (const MunicipalityIndex m : list) result.push_back(name(m));
    std::sort(result.begin(), result.end());
    return result;
  }
  static std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
  }
  /// The number of municipalities and their names.
  std::string folded(const std::vector<std::string>& list) const {
    const std::string count = xml_text(texts_.count("scene.members", static_cast<std::int64_t>(list.size())));
    const std::string all = xml_text(joined(list));
    if (list.size() <= kMostNames) return count + ": " + all;
    return "<details><summary>" + count + "</summary>" + all + "</details>";
  }
  std::string members(const Partnership& partnership) const {
    std::string result = folded(names(partnership.members));
    if (!partnership.partial_members.empty()) {
      result += "<br>" +
                xml_text(texts_.get("html.partial", {{"names", joined(names(partnership.partial_members))}}));
    }
    return result;
  }

  const Dataset& dataset_;
  const MapState& state_;
  const Translations& texts_;
  std::vector<int> numbers_;
  Contributions contributions_;
  std::map<PartnershipIndex, Color> colors_;
  std::string out_;
};

}  // namespace

std::string figure_tables(const HtmlContent& content) {
  const MapState& state = content.state;
  TableWriter tables(content);
  switch (state.view) {
    case View::overlap:
      tables.partners();
      break;
    case View::partner:
      if (const auto partner = partner_on_view(content.dataset, state)) tables.comparison(*partner);
      break;
    case View::region:
      if (const auto region = region_on_view(state)) tables.partnerships({*region});
      break;
    case View::border: {
      const FocusBorder border = focus_border(content.dataset, state.focus);
      std::vector<PartnershipIndex> all = border.within;
      all.insert(all.end(), border.across.begin(), border.across.end());
      tables.partnerships(by_chip_number(content.dataset, std::move(all)));
      break;
    }
    case View::overlay:
    case View::matrix:
    case View::upset:
    case View::multiples:
      tables.partnerships(state.shown);
      tables.zones_of(state.shown);
      break;
  }
  return std::move(tables).written();
}

}  // namespace rk
