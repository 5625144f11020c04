#include "app/panels/what_if_switch.h"

#include "analysis/what_if.h"
#include "app/state/scenario.h"

namespace rk::app::panels {

std::string switch_words(const PanelFrame& frame, MunicipalityIndex municipality,
                         PartnershipIndex partnership) {
  const auto change = membership_switch(frame.dataset(), municipality, partnership);
  const bool joins = change && change->kind == analysis::MembershipChange::Kind::join;
  const char* key = !change ? "window.what_if.last_member"
                    : joins ? "window.what_if.would_join"
                            : "window.what_if.would_leave";
  return frame.text(
      key, {{"name", frame.municipality(municipality).name}, {"region", frame.short_name(partnership)}});
}

bool what_if_heading(const PanelFrame& frame) {
  gap(frame, 4);
  ImGui::SetNextItemOpen(frame.state.what_if_open);
  const bool open = ImGui::CollapsingHeader(frame.text("window.what_if.edit").c_str());
  if (open != frame.state.what_if_open) frame.events.act(action::SetWhatIfSwitches{open});
  return open;
}

void membership_row(const PanelFrame& frame, MunicipalityIndex municipality, PartnershipIndex partnership,
                    const std::string& words) {
  const float height = frame.px(25);
  if (leave_out_row(height)) return;
  const Partnership& p = frame.partnership(partnership);
  const bool member = p.has_member(municipality) || p.has_partial_member(municipality);
  const auto change = membership_switch(frame.dataset(), municipality, partnership);
  ImGui::PushID(static_cast<int>(municipality));
  ImGui::PushID(static_cast<int>(partnership));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float right = at.x + ImGui::GetContentRegionAvail().x;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ImGui::GetStyle().ItemSpacing.x, 0});
  if (ImGui::Selectable("##membership", false, change ? 0 : ImGuiSelectableFlags_Disabled, {0, height}) &&
      change)
    frame.events.act(action::AssumeMembership{*change});
  ImGui::PopStyleVar();
  const float middle = at.y + height / 2;
  const float text_top = middle - ImGui::GetTextLineHeight() / 2;
  float end = right - frame.px(kSwitchWidth + 2);
  draw_switch(frame, member, end, middle);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (analysis::is_assumed(frame.workspace.assumed(), partnership, municipality)) {
    const std::string mark = frame.text("window.what_if.mark");
    end -= ImGui::CalcTextSize(mark.c_str()).x + frame.px(8);
    draw->AddText({end, text_top}, ImGui::GetColorU32(ImGuiCol_NavHighlight), mark.c_str());
  }
  draw->AddText({at.x, text_top}, ImGui::GetColorU32(ImGuiCol_Text),
                shortened(words, end - frame.px(8) - at.x).c_str());
  ImGui::PopID();
  ImGui::PopID();
}

}  // namespace rk::app::panels
