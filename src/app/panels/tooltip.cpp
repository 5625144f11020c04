#include "app/panels/tooltip.h"

#include <algorithm>
#include <string>

#include "analysis/shared.h"

namespace rk {
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

}  // namespace

void show_tooltip(const PanelFrame& frame) {
  if (!frame.state.hovered) return;
  const MunicipalityIndex m = *frame.state.hovered;
  // Right of the pointer and below it; on the other side where the window ends.
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float away = frame.px(18);
  const bool left = mouse.x > screen.x - frame.px(300);
  const bool above = mouse.y > screen.y - frame.px(260);
  ImGui::SetNextWindowPos({mouse.x + (left ? -away : away), mouse.y + (above ? -away : away)},
                          ImGuiCond_Always, {left ? 1.F : 0.F, above ? 1.F : 0.F});
  ImGui::BeginTooltip();
  ImGui::PushFont(frame.ui.semibold());
  ImGui::TextUnformatted(frame.municipality(m).name.c_str());
  ImGui::PopFont();
  if (m != frame.map().focus) {
    const Shared found = shared_with_focus(frame.dataset(), frame.map().focus, m);
    const std::string words = frame.texts().count(
        "window.tooltip.shared", static_cast<std::int64_t>(found.shared.size()), {{"focus", frame.focus()}});
    ImGui::TextDisabled("%s", words.c_str());
  }
  std::size_t rows = 0;
  std::size_t more = 0;
  for (const PartnershipIndex p : frame.map().shown) {
    const Partnership& partnership = frame.partnership(p);
    const bool partial = partnership.has_partial_member(m);
    if (!partnership.has_member(m) && !partial) continue;
    if (rows == kMostRows) {
      ++more;
      continue;
    }
    ++rows;
    show_region_line(frame, p, partial);
  }
  ImGui::Dummy({0, 0});
  if (more > 0) quiet_text(frame.texts().count("window.tooltip.more", static_cast<std::int64_t>(more)));
  ImGui::EndTooltip();
}

}  // namespace rk
