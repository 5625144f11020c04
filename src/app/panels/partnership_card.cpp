// The card of a partnership.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "analysis/contributions.h"
#include "app/panels/details.h"
#include "app/panels/what_if_switch.h"
#include "app/state/neighbours.h"
#include "scene/style/region_style.h"
#include "wording/lists.h"
#include "wording/names.h"

namespace rk::app::panels {
namespace {

std::string joined_texts(const PanelFrame& frame, const std::vector<LocalText>& list) {
  std::vector<std::string> result;
  for (const LocalText& text : list) result.push_back(text.in(frame.texts().language()));
  return wording::joined(result, ", ");
}

/// What puts the partnership on the map, alone or with others.
void show_choice_buttons(const PanelFrame& frame, PartnershipIndex p) {
  const std::string& id = frame.partnership(p).id;
  ButtonRow row(frame);
  if (row.button(frame.text(frame.is_shown(p) ? "window.region.hide" : "window.region.show")))
    frame.events.act(action::TogglePartnership{id});
  if (row.button(frame.text("window.region.only"))) {
    frame.events.act(action::ShowOnly{{id}});
    frame.events.act(action::Fit{});
  }
  // Where there are colours for all, there is nothing to choose.
  const std::vector<scene::style::RegionChip>& chips = frame.workspace.scenes().chips(frame.map());
  const bool scarce = std::any_of(chips.begin(), chips.end(), [](const scene::style::RegionChip& chip) {
    return chip.on_view && !chip.colored;
  });
  if (scarce && chips[p].on_view) {
    bool pinned = chips[p].colored;
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, frame.px(1));
    if (ImGui::Checkbox(frame.text("window.region.pin").c_str(), &pinned))
      frame.events.act(action::Pin{id, pinned});
    ImGui::PopStyleVar();
  }
}

void show_buttons(const PanelFrame& frame, PartnershipIndex p) {
  const std::string& id = frame.partnership(p).id;
  gap(frame, 2);
  if (!frame.partnership(p).has_territory()) return;
  if (frame.choice_counts()) show_choice_buttons(frame, p);
  const std::string compare = frame.text("window.region.compare");
  ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
  if (ImGui::BeginCombo("##compare", compare.c_str(), ImGuiComboFlags_HeightLarge)) {
    for (PartnershipIndex other = 0; other < frame.dataset().partnerships.size(); ++other) {
      if (other == p || frame.partnership(other).scope != Scope::regional) continue;
      if (ImGui::Selectable(frame.short_name(other).c_str()))
        frame.events.act(action::SelectPair{id, frame.partnership(other).id});
    }
    ImGui::EndCombo();
  }
}

void show_size(const PanelFrame& frame, PartnershipIndex p, const analysis::PartnershipFacts& facts) {
  const wording::Names names(frame.dataset(), frame.texts());
  if (!facts.area_km2) return;
  std::string size = wording::number_or_unknown(frame.texts(), facts.area_km2, 0) + " km²";
  if (facts.population) size += " · " + population_words(frame, *facts.population);
  quiet_text(
      frame.texts().count("window.members", static_cast<std::int64_t>(frame.partnership(p).members.size())) +
      " · " + size);
  fact(frame,
       frame.text(facts.cross_province == true ? "window.region.provinces_cross" : "window.region.provinces"),
       names.provinces(facts.provinces, frame.partnership(p).members.size()));
}

void show_members(const PanelFrame& frame, const Partnership& partnership) {
  if (!partnership.members.empty()) {
    section(frame, frame.text("window.region.members"));
    municipality_names(frame, partnership.members);
  }
  if (!partnership.partial_members.empty()) {
    section(frame, frame.text("window.region.partial"));
    municipality_names(frame, partnership.partial_members);
  }
  std::vector<std::string> roles;
  for (const Role& role : partnership.roles)
    roles.push_back(frame.municipality(role.municipality).name + " (" +
                    role.role.in(frame.texts().language()) + ")");
  fact(frame, frame.text("window.region.roles"), wording::joined(roles, ", "));
}

void show_contribution(const PanelFrame& frame, PartnershipIndex p) {
  const analysis::Contributions paid = analysis::contributions_of(frame.dataset(), frame.map().focus);
  const analysis::PartnershipContribution* of_this = paid.find(p);
  if (of_this == nullptr) return;
  const wording::Names names(frame.dataset(), frame.texts());
  fact(frame, frame.text("window.region.contribution", {{"focus", frame.focus()}}),
       euro_words(frame, "window.details.euro", of_this->eur_per_year, of_this->eur_per_inhabitant));
  if (of_this->posts.size() < 2) return;
  for (const Contribution& post : of_this->posts)
    quiet_text(post.post + ": € " + frame.texts().number(static_cast<double>(post.eur_per_year)));
}

void show_congruent(const PanelFrame& frame, const analysis::PartnershipFacts& facts) {
  if (facts.congruent_with.empty()) return;
  section(frame, frame.text("window.region.congruent"));
  for (const PartnershipIndex other : facts.congruent_with) region_row(frame, other);
}

/// Lets the user name a partnership that exists only by assumption.
void show_name_field(const PanelFrame& frame, const Partnership& partnership) {
  std::array<char, 81> name{};  // 80 bytes: a line on the map
  const std::string& present = partnership.name.in(frame.texts().language());
  present.copy(name.data(), std::min(present.size(), name.size() - 1));
  quiet_text(frame.text("window.region.name"));
  ImGui::SetNextItemWidth(-1);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, frame.px(1));
  ImGui::InputText("##name", name.data(), name.size(), ImGuiInputTextFlags_AutoSelectAll);
  ImGui::PopStyleVar();
  if (ImGui::IsItemDeactivatedAfterEdit())
    frame.events.act(action::NamePartnership{partnership.id, std::string(name.data())});
}

/// Full and partial members.
analysis::Members everyone(const Partnership& partnership) {
  return analysis::set_union(partnership.members, partnership.partial_members);
}

/// Members and their neighbours, each with a switch. The order is that before the what-if, so that a switch
/// stays where it is when it is used; whoever becomes a neighbour by it comes last. A new partnership has
/// only its members: all others are clicked on the map.
void show_what_if(const PanelFrame& frame, PartnershipIndex p) {
  if (!what_if_heading(frame)) return;
  const bool gathering = gathered(frame.state) == p;
  if (toggle_button(frame.text("window.what_if.gather").c_str(), gathering))
    frame.events.act(action::SetGathering{!gathering});
  const auto rows = [&](analysis::Members municipalities) {
    std::sort(municipalities.begin(), municipalities.end(), [&](MunicipalityIndex a, MunicipalityIndex b) {
      return frame.municipality(a).name < frame.municipality(b).name;
    });
    for (const MunicipalityIndex m : municipalities) membership_row(frame, m, p, frame.municipality(m).name);
  };
  const auto title = [&](const char* key, bool any) {
    if (any) section(frame, frame.text(key));
  };
  const Dataset& base = frame.workspace.base();
  const bool created = p >= base.partnerships.size();
  const Partnership& before = created ? frame.partnership(p) : base.partnerships[p];
  const analysis::Members members = everyone(before);
  title("window.what_if.members", !members.empty());
  rows(members);
  if (created) return;
  const auto around = [&](const Partnership& partnership) {
    return analysis::set_union(everyone(partnership), neighbours_of(base, partnership.members));
  };
  const analysis::Members around_before = around(before);
  const analysis::Members neighbours = analysis::difference(around_before, members);
  const analysis::Members further = analysis::difference(around(frame.partnership(p)), around_before);
  title("window.what_if.neighbours", !neighbours.empty() || !further.empty());
  rows(neighbours);
  rows(further);
  quiet_text(frame.text("window.what_if.drag"));
}

}  // namespace

void show_region_card(const PanelFrame& frame, PartnershipIndex p) {
  const Partnership& partnership = frame.partnership(p);
  const std::string& language = frame.texts().language();
  const analysis::PartnershipFacts& facts = frame.workspace.report().analysis.partnerships[p];
  card_heading(frame, frame.full_name(p), p);
  if (p >= frame.workspace.base().partnerships.size()) show_name_field(frame, partnership);
  quiet_text(partnership.legal_form.in(language));
  if (partnership.scope == Scope::regional) show_what_if(frame, p);
  show_size(frame, p, facts);
  show_buttons(frame, p);
  show_members(frame, partnership);
  fact(frame, frame.text("window.region.themes"), joined_texts(frame, partnership.themes));
  show_contribution(frame, p);
  fact(frame, frame.text("window.region.fact"), partnership.fact.in(language));
  fact(frame, frame.text("window.region.other_partners"), joined_texts(frame, partnership.other_partners));
  show_congruent(frame, facts);
  fact(frame, frame.text("window.region.basis"), partnership.basis_note.in(language));
  fact(frame, frame.text("window.region.source"), partnership.source);
}

}  // namespace rk::app::panels
