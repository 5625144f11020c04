#include "app/panels/tooltip.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "analysis/shared.h"
#include "app/panels/what_if_switch.h"
#include "app/state/window_layout.h"
#include "scene/views/count_steps.h"
#include "scene/views/registry.h"

namespace rk::app::panels {
namespace {

constexpr std::size_t kMostRows = 8;

void show_region_line(const PanelFrame& frame, PartnershipIndex p, bool partial) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = frame.px(22);
  draw_chip(frame, p, at.x + frame.px(kChipRadius), at.y + height / 2);
  ImGui::SetCursorScreenPos(
      {at.x + frame.px(2 * kChipRadius + 7), at.y + (height - ImGui::GetTextLineHeight()) / 2});
  const std::string note = partial ? " (" + frame.text("window.partly") + ")" : "";
  ImGui::TextUnformatted((frame.short_name(p) + note).c_str());
  ImGui::SetCursorScreenPos({at.x, at.y + height});
}

/// Lists the first of these partnerships, and how many more there are. `m`: the municipality they belong to.
void show_region_lines(const PanelFrame& frame, const std::vector<PartnershipIndex>& list,
                       std::optional<MunicipalityIndex> m) {
  for (std::size_t i = 0; i < std::min(list.size(), kMostRows); ++i)
    show_region_line(frame, list[i], m && frame.partnership(list[i]).has_partial_member(*m));
  ImGui::Dummy({0, 0});
  if (list.size() <= kMostRows) return;
  const auto more = static_cast<std::int64_t>(list.size() - kMostRows);
  ImGui::TextDisabled("%s", frame.texts().count("window.tooltip.more", more).c_str());
}

void show_zone(const PanelFrame& frame, const SelectedZone& zone) {
  const auto members = static_cast<std::int64_t>(members_of(frame.dataset(), frame.map(), zone).size());
  heading_line(frame, frame.texts().count("window.zone.title", members));
  show_region_lines(frame, zone.partnerships, std::nullopt);
}

/// The municipalities of a step of the scale.
void show_step(const PanelFrame& frame, MunicipalityIndex example) {
  std::vector<std::string> names;
  for (const MunicipalityIndex m : scene::views::same_step(frame.dataset(), frame.map(), example))
    names.push_back(frame.municipality(m).name);
  heading_line(frame, frame.texts().count("scene.members", static_cast<std::int64_t>(names.size())));
  for (std::size_t i = 0; i < std::min(names.size(), kMostRows); ++i)
    ImGui::TextUnformatted(names[i].c_str());
  if (names.size() <= kMostRows) return;
  const auto more = static_cast<std::int64_t>(names.size() - kMostRows);
  ImGui::TextDisabled("%s", frame.texts().count("window.tooltip.more", more).c_str());
}

/// The regions on view that the municipality lies in, wholly or partly.
std::vector<PartnershipIndex> regions_on_map(const PanelFrame& frame, MunicipalityIndex m) {
  std::vector<PartnershipIndex> result;
  for (const PartnershipIndex p : frame.map().shown) {
    if (frame.partnership(p).has_member(m) || frame.partnership(p).has_partial_member(m)) result.push_back(p);
  }
  return result;
}

/// What it shares with the focus; none for the focus itself.
std::vector<PartnershipIndex> met_in(const PanelFrame& frame, MunicipalityIndex m) {
  if (m == frame.map().focus) return {};
  return analysis::shared_with_focus(frame.dataset(), frame.map().focus, m).shared;
}

void show_municipality(const PanelFrame& frame, MunicipalityIndex m) {
  heading_line(frame, frame.municipality(m).name);
  if (m != frame.map().focus) {
    const analysis::Shared found = analysis::shared_with_focus(frame.dataset(), frame.map().focus, m);
    const std::string words = frame.texts().count(
        "window.tooltip.shared", static_cast<std::int64_t>(found.shared.size()), {{"focus", frame.focus()}});
    ImGui::TextDisabled("%s", words.c_str());
  }
  const bool regions = scene::views::view_entry(frame.map().view).inputs.regions;
  const std::vector<PartnershipIndex> list = regions ? regions_on_map(frame, m) : met_in(frame, m);
  if (list.empty()) return;
  gap(frame, 2);
  ImGui::TextDisabled("%s", regions
                                ? frame.text("window.tooltip.on_map").c_str()
                                : frame.text("window.tooltip.together", {{"focus", frame.focus()}}).c_str());
  show_region_lines(frame, list, m);
}

}  // namespace

void show_tooltip(const PanelFrame& frame) {
  if (!frame.state.hovered) return;
  const MunicipalityIndex m = *frame.state.hovered;
  const auto gathering = gathered(frame.state);
  const bool alone = !frame.state.hovered_step && !frame.state.hovered_zone;
  // The card beside the map says it all.
  if (alone && !gathering && m == frame.map().selected && !details_layout(frame.state).card.empty()) return;
  // Right of the pointer and below it; on the other side near the window's edge.
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float away = frame.px(18);
  const bool left = mouse.x > screen.x - frame.px(300);
  const bool above = mouse.y > screen.y - frame.px(260);
  ImGui::SetNextWindowPos({mouse.x + (left ? -away : away), mouse.y + (above ? -away : away)},
                          ImGuiCond_Always, {left ? 1.F : 0.F, above ? 1.F : 0.F});
  ImGui::BeginTooltip();
  const auto zone = frame.state.hovered_zone ? zone_of(frame.dataset(), frame.map(), m) : std::nullopt;
  if (frame.state.hovered_step) {
    show_step(frame, m);
  } else if (zone) {
    show_zone(frame, *zone);
  } else {
    show_municipality(frame, m);
  }
  if (gathering && alone) {
    gap(frame, 2);
    ImGui::TextUnformatted(switch_words(frame, m, *gathering).c_str());
  }
  ImGui::EndTooltip();
}

}  // namespace rk::app::panels
