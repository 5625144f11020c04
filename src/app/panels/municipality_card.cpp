// The card of a municipality: what it shares with the focus, by name, and the sources.
#include <algorithm>
#include <string>
#include <vector>

#include "analysis/contributions.h"
#include "analysis/shared.h"
#include "analysis/what_if.h"
#include "app/panels/details.h"
#include "app/panels/what_if_switch.h"
#include "wording/lists.h"
#include "wording/names.h"

namespace rk::app::panels {
namespace {

/// The note after a partnership in the list: a role, a partial membership, an assumption.
std::string membership_note(const PanelFrame& frame, MunicipalityIndex m, PartnershipIndex p) {
  const Partnership& partnership = frame.partnership(p);
  std::vector<std::string> notes;
  if (analysis::is_assumed(frame.workspace.assumed(), p, m))
    notes.push_back(frame.text("window.what_if.mark"));
  if (partnership.has_partial_member(m)) notes.push_back(frame.text("window.partly"));
  for (const Role& role : partnership.roles) {
    if (role.municipality == m) notes.push_back(role.role.in(frame.texts().language()));
  }
  return wording::joined(notes, ", ");
}

/// Shows the source of the membership when the row is pointed at.
void show_source(const PanelFrame& frame, PartnershipIndex p) {
  const Partnership& partnership = frame.partnership(p);
  const std::string& note = partnership.basis_note.in(frame.texts().language());
  hint(frame, frame.full_name(p) + "\n" + note + (note.empty() || partnership.source.empty() ? "" : "\n") +
                  partnership.source);
}

void show_regions(const PanelFrame& frame, const std::string& title, MunicipalityIndex m,
                  const std::vector<PartnershipIndex>& list) {
  if (list.empty()) return;
  section(frame, title);
  ImGui::PushID(title.c_str());
  for (const PartnershipIndex p : list) {
    region_row(frame, p, membership_note(frame, m, p));
    show_source(frame, p);
  }
  ImGui::PopID();
}

void show_facts(const PanelFrame& frame, MunicipalityIndex m) {
  const Municipality& municipality = frame.municipality(m);
  const wording::Names names(frame.dataset(), frame.texts());
  std::vector<std::string> facts;
  if (!names.province_of(m).empty()) facts.push_back(names.province_of(m));
  if (municipality.population) facts.push_back(population_words(frame, *municipality.population));
  facts.push_back(frame.texts().number(municipality.area_km2) + " km²");
  quiet_text(wording::joined(facts, " · "));
}

/// How many of the focus's partnerships a municipality is in.
std::string counts_words(const PanelFrame& frame, const analysis::Shared& found) {
  const std::size_t total = found.shared.size() + found.focus_only.size();
  if (total == 1 && found.shared.size() == 1)
    return frame.text("window.details.counts_single", {{"focus", frame.focus()}});
  return frame.texts().count(
      "window.details.counts", static_cast<std::int64_t>(found.shared.size()),
      {{"focus", frame.focus()}, {"total", frame.texts().number(static_cast<double>(total))}});
}

/// The counts, with room for two lines: a digit more, or another sentence for none, moves nothing below them.
void show_counts(const PanelFrame& frame, const analysis::Shared& found) {
  gap(frame, 3);
  const float top = ImGui::GetCursorPosY();
  heading(frame, counts_words(frame, found));
  const float room = 2 * ImGui::GetTextLineHeight() + ImGui::GetStyle().ItemSpacing.y;
  ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), top + room));
}

void show_buttons(const PanelFrame& frame, MunicipalityIndex m) {
  const std::string& code = frame.municipality(m).code;
  gap(frame, 2);
  ButtonRow row(frame);
  if (m != frame.map().focus) {
    if (row.button(frame.text("window.details.compare", {{"focus", frame.focus()}}))) {
      frame.events.act(action::SetPartner{code});
      frame.events.act(action::SetView{scene::View::partner});
    }
    if (row.button(frame.text("window.details.make_focus"))) frame.events.act(action::SetFocus{code});
  }
  if (!frame.choice_counts()) return;
  const auto zone = zone_of(frame.dataset(), frame.map(), m);
  if (zone && row.button(frame.text("window.details.zone"))) {
    std::vector<std::string> ids;
    for (const PartnershipIndex p : zone->partnerships) ids.push_back(frame.partnership(p).id);
    frame.events.act(action::SelectZone{std::move(ids)});
  }
  if (zone) hint(frame, frame.text("window.details.zone_hint"));
}

/// What the municipality pays, in total and for each of its inhabitants.
void show_contributions(const PanelFrame& frame, MunicipalityIndex m) {
  const analysis::Contributions paid = analysis::contributions_of(frame.dataset(), m);
  if (!paid.known || paid.partnerships.empty()) return;
  const wording::Names names(frame.dataset(), frame.texts());
  section(frame, frame.text("window.details.contributions"));
  wrapped_text(euro_words(frame, "window.details.euro", paid.eur_per_year, paid.eur_per_inhabitant));
  for (const analysis::PartnershipContribution& one : paid.partnerships) {
    region_row(frame, one.partnership,
               euro_words(frame, "window.details.euro_short", one.eur_per_year, one.eur_per_inhabitant));
  }
}

/// Everything above the switches keeps its height when one of them is used, so that none moves away from
/// under the pointer.
void show_what_if(const PanelFrame& frame, MunicipalityIndex m) {
  if (!what_if_heading(frame)) return;
  quiet_text(frame.text("window.what_if.edit_municipality", {{"name", frame.municipality(m).name}}));
  for (PartnershipIndex p = 0; p < frame.dataset().partnerships.size(); ++p) {
    if (frame.partnership(p).scope == Scope::regional) membership_row(frame, m, p, frame.short_name(p));
  }
}

}  // namespace

void show_municipality_card(const PanelFrame& frame, MunicipalityIndex m) {
  card_heading(frame, frame.municipality(m).name);
  show_facts(frame, m);
  const analysis::Shared found = analysis::shared_with_focus(frame.dataset(), frame.map().focus, m);
  const bool is_focus = m == frame.map().focus;
  if (!is_focus) show_counts(frame, found);
  show_what_if(frame, m);
  show_buttons(frame, m);
  if (is_focus) {
    show_regions(frame, frame.text("window.details.of_focus"), m, found.shared);
    show_contributions(frame, m);
  } else {
    const TextArguments names = {{"focus", frame.focus()}, {"name", frame.municipality(m).name}};
    show_regions(frame, frame.text("window.details.shared", names), m, found.shared);
    show_regions(frame, frame.text("window.details.not_shared", names), m, found.focus_only);
    show_regions(frame, frame.text("window.details.without_focus", names), m, found.other_only);
  }
}

}  // namespace rk::app::panels
