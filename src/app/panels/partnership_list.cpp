#include "app/panels/partnership_list.h"

#include <algorithm>
#include <string>

#include "app/panels/panel_theme.h"
#include "app/panels/what_if_switch.h"
#include "app/state/update.h"
#include "scene/style/theme.h"
#include "scene/views/registry.h"

namespace rk::app::panels {
namespace {

constexpr double kRowHeight = 26;

void show_choices(const PanelFrame& frame) {
  using Which = action::Show::Which;
  ButtonRow row(frame);
  const auto button = [&](const std::string& words, Which which) {
    row.next(words);
    const bool on = frame.map().shown == chosen_regions(frame.dataset(), frame.map().focus, which);
    if (toggle_button(words.c_str(), on)) frame.events.act(action::Show{which});
  };
  button(frame.text("window.list.headline"), Which::headline);
  button(frame.text("window.list.all"), Which::all);
  button(frame.text("window.list.none"), Which::none);
  button(frame.text("window.list.with_focus", {{"focus", frame.focus()}}), Which::with_focus);
  button(frame.text("window.list.cross_province"), Which::cross_province);
}

/// Says which partnerships the map uses: those that are chosen here, or all regional ones.
void show_use(const PanelFrame& frame) {
  const scene::views::ViewInputs& inputs = scene::views::view_entry(frame.map().view).inputs;
  if (inputs.sorted && !frame.choice_counts()) {
    quiet_text(frame.text("window.list.own", {{"focus", frame.focus()}}));
  } else if (inputs.regions || inputs.sorted) {
    quiet_text(frame.texts().count("window.list.shown", static_cast<std::int64_t>(frame.map().shown.size())));
  } else {
    quiet_text(
        frame.text(frame.choice_counts() ? "window.list.all_regional_on_map" : "window.list.all_regional"));
  }
}

/// Accepts a municipality dropped on the row: it joins, or leaves if it is a member. During the drag, says
/// which of the two it would be.
void accept_municipality(const PanelFrame& frame, PartnershipIndex partnership) {
  if (frame.partnership(partnership).scope != Scope::regional || !ImGui::BeginDragDropTarget()) return;
  const ImGuiPayload* payload =
      ImGui::AcceptDragDropPayload(kMunicipalityPayload, ImGuiDragDropFlags_AcceptBeforeDelivery);
  if (payload != nullptr) {
    const MunicipalityIndex m = *static_cast<const MunicipalityIndex*>(payload->Data);
    const auto change = membership_switch(frame.dataset(), m, partnership);
    frame.events.drop_words = switch_words(frame, m, partnership);
    if (change && payload->IsDelivery()) frame.events.act(action::AssumeMembership{*change});
  }
  ImGui::EndDragDropTarget();
}

/// Whether the row is highlighted: what is pointed at on the map or in a figure, or else selected, is the
/// partnership itself or a municipality that takes part in it.
bool is_lit(const PanelFrame& frame, PartnershipIndex index) {
  const AppState& state = frame.state;
  if (state.hovered_partnership) return *state.hovered_partnership == index;
  if (!state.hovered) {
    if (const auto* pair = std::get_if<SelectedPair>(&state.now.selection))
      return index == pair->a || index == pair->b;
    if (const auto* zone = std::get_if<SelectedZone>(&state.now.selection))
      return std::find(zone->partnerships.begin(), zone->partnerships.end(), index) !=
             zone->partnerships.end();
  }
  const auto m = state.hovered ? state.hovered : state.now.map.selected;
  return m && (frame.partnership(index).has_member(*m) || frame.partnership(index).has_partial_member(*m));
}

void show_row(const PanelFrame& frame, PartnershipIndex index) {
  if (leave_out_row(frame.px(kRowHeight))) return;
  const Partnership& partnership = frame.partnership(index);
  const bool on_map = partnership.has_territory();
  const auto* selected = std::get_if<SelectedPartnership>(&frame.state.now.selection);
  ImGui::PushID(static_cast<int>(index));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = frame.px(kRowHeight);
  const bool has_switch = on_map && frame.choice_counts();
  const float switch_width = has_switch ? frame.px(kSwitchWidth + 12) : 0;
  // Rows touch, so that there is no gap in which a click does nothing.
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  if (ImGui::Selectable("##row", selected != nullptr && selected->partnership == index, 0,
                        {width - switch_width, height}))
    frame.events.act(action::SelectPartnership{partnership.id});
  accept_municipality(frame, index);
  const bool pointed = ImGui::IsItemHovered();
  if (is_pointed_at()) frame.events.point({std::nullopt, partnership.id, false});
  const float middle = at.y + height / 2;
  const float text_top = middle - ImGui::GetTextLineHeight() / 2;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (is_lit(frame, index)) {
    draw->AddRectFilled({at.x, at.y + frame.px(3)}, {at.x + frame.px(2.5), at.y + height - frame.px(3)},
                        packed(panel_theme::kMark));
  }
  if (on_map) draw_chip(frame, index, at.x + frame.px(kChipRadius + 5), middle);
  const ImU32 quiet = ImGui::GetColorU32(ImGuiCol_TextDisabled);
  const std::string count =
      on_map ? std::to_string(partnership.members.size()) : frame.text("window.list.no_territory");
  const float count_left = at.x + width - switch_width - frame.px(4) - ImGui::CalcTextSize(count.c_str()).x;
  draw->AddText({count_left, text_top}, quiet, count.c_str());
  const float name_left = at.x + frame.px(2 * kChipRadius + 14);
  const std::string& name = frame.short_name(index);
  const std::string label = shortened(name, count_left - frame.px(8) - name_left);
  const bool counts = frame.choice_counts() ? on_map : partnership.scope == Scope::regional;
  draw->AddText({name_left, text_top}, counts ? ImGui::GetColorU32(ImGuiCol_Text) : quiet, label.c_str());
  if (pointed && !ImGui::GetIO().NavVisible && ImGui::GetDragDropPayload() == nullptr) {
    hint(frame,
         frame.full_name(index) + "\n" +
             frame.texts().count("window.members", static_cast<std::int64_t>(partnership.members.size())));
  }
  if (has_switch) {
    ImGui::SameLine();
    if (ImGui::Selectable("##switch", false, 0, {switch_width, height}))
      frame.events.act(action::TogglePartnership{partnership.id});
    hint(frame, frame.text(frame.is_shown(index) ? "window.list.hide" : "window.list.show"));
    draw_switch(frame, frame.is_shown(index), at.x + width - switch_width + frame.px(8), middle);
  }
  ImGui::PopStyleVar();
  ImGui::PopID();
}

void show_category(const PanelFrame& frame, const std::string& id, const std::string& name) {
  bool first = true;
  for (PartnershipIndex p = 0; p < frame.dataset().partnerships.size(); ++p) {
    if (frame.partnership(p).category != id) continue;
    if (first) section(frame, name);
    first = false;
    show_row(frame, p);
  }
}

}  // namespace

void show_partnership_list(const PanelFrame& frame, const Box& box) {
  if (!begin_pane(frame, "list", box, {14, 10}, scene::style::theme::kPaper)) return;
  heading(frame, frame.text("window.list.title", {{"focus", frame.focus()}}));
  show_use(frame);
  gap(frame, 1);
  if (frame.choice_counts()) show_choices(frame);
  gap(frame, 2);
  ImGui::Separator();
  // Flattened, so that arrow keys move from the buttons into the list.
  ImGui::BeginChild("rows", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
  for (const Category& category : frame.dataset().categories)
    show_category(frame, category.id, category.name.in(frame.texts().language()));
  show_category(frame, "", frame.text("window.list.assumed"));
  gap(frame, 6);
  if (ImGui::Button(frame.text("window.list.new").c_str()))
    frame.events.command(input::Command::new_partnership);
  hint(frame, frame.text("command.new_partnership"));
  ImGui::EndChild();
  end_pane();
}

}  // namespace rk::app::panels
