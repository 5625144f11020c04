#include "app/panels/widgets.h"

#include <imgui_internal.h>

#include <algorithm>

#include "app/panels/panel_theme.h"
#include "base/utf8.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"
#include "scene/views/registry.h"
#include "wording/names.h"

namespace rk::app::panels {
namespace {

constexpr double kRowHeight = 25;

}  // namespace

ImU32 packed(scene::Color color) {
  return IM_COL32(color.r, color.g, color.b, color.a);
}

const std::string& PanelFrame::short_name(PartnershipIndex p) const {
  return wording::Names(dataset(), texts()).short_name(p);
}

const std::string& PanelFrame::full_name(PartnershipIndex p) const {
  return wording::Names(dataset(), texts()).full_name(p);
}

bool PanelFrame::choice_counts() const {
  return scene::views::view_entry(map().view).inputs.regions || state.drawer != Drawer::none;
}

bool PanelFrame::is_shown(PartnershipIndex p) const {
  return std::find(map().shown.begin(), map().shown.end(), p) != map().shown.end();
}

bool begin_pane(const PanelFrame& frame, const char* name, const Box& box, Point padding,
                scene::Color ground) {
  if (box.empty()) return false;
  ImGui::SetNextWindowPos(frame.at({box.min_x, box.min_y}));
  ImGui::SetNextWindowSize({frame.px(box.width()), frame.px(box.height())});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, frame.at(padding));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(ground));
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollbar |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing |
                   ImGuiWindowFlags_NoSavedSettings);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
  // A hairline separates the panes.
  const ImVec2 low = ImGui::GetWindowPos();
  const ImVec2 high{low.x + ImGui::GetWindowWidth(), low.y + ImGui::GetWindowHeight()};
  ImGui::GetWindowDrawList()->AddRect({low.x - 1, low.y - 1}, {high.x + 1, high.y + 1},
                                      ImGui::GetColorU32(ImGuiCol_Separator));
  return true;
}

void end_pane() {
  ImGui::End();
}

void wrapped_text(const std::string& words) {
  ImGui::PushTextWrapPos(0);
  ImGui::TextUnformatted(words.c_str());
  ImGui::PopTextWrapPos();
}

void heading(const PanelFrame& frame, const std::string& words) {
  ImGui::PushFont(frame.ui.semibold());
  wrapped_text(words);
  ImGui::PopFont();
}

void heading_line(const PanelFrame& frame, const std::string& words) {
  ImGui::PushFont(frame.ui.semibold());
  ImGui::TextUnformatted(words.c_str());
  ImGui::PopFont();
}

void card_heading(const PanelFrame& frame, const std::string& words,
                  std::optional<PartnershipIndex> partnership) {
  const float end =
      ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - ImGui::GetFrameHeight() - frame.px(6);
  ImGui::PushFont(frame.ui.card_font());
  if (partnership && frame.partnership(*partnership).has_territory()) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_chip(frame, *partnership, at.x + frame.px(kChipRadius + 1), at.y + ImGui::GetTextLineHeight() / 2);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + frame.px(2 * kChipRadius + 10));
  }
  ImGui::PushTextWrapPos(end);
  ImGui::TextUnformatted(words.c_str());
  ImGui::PopTextWrapPos();
  ImGui::PopFont();
}

void quiet_text(const std::string& words) {
  ImGui::PushStyleColor(ImGuiCol_Text, ImGui::GetStyleColorVec4(ImGuiCol_TextDisabled));
  wrapped_text(words);
  ImGui::PopStyleColor();
}

void section(const PanelFrame& frame, const std::string& words) {
  gap(frame, 7);
  quiet_text(words);
}

void fact(const PanelFrame& frame, const std::string& name, const std::string& value) {
  if (value.empty()) return;
  section(frame, name);
  wrapped_text(value);
}

void gap(const PanelFrame& frame, double height) {
  ImGui::Dummy({0, frame.px(height)});
}

void hint(const PanelFrame& frame, const std::string& words) {
  if (!ImGui::IsItemHovered() || words.empty()) return;
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(frame.px(320));
  ImGui::TextUnformatted(words.c_str());
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
}

std::string shortened(const std::string& text, float width) {
  if (ImGui::CalcTextSize(text.c_str()).x <= width) return text;
  std::string cut = text;
  while (!cut.empty()) {
    drop_last_code_point(cut);
    std::string candidate = cut + "…";
    if (ImGui::CalcTextSize(candidate.c_str()).x <= width) return candidate;
  }
  return cut;
}

void draw_chip(const PanelFrame& frame, PartnershipIndex partnership, float x, float middle) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const bool shown = frame.is_shown(partnership);
  const scene::style::RegionChip& chip = frame.workspace.scenes().chips(frame.map())[partnership];
  if (shown) {
    draw->AddCircleFilled({x, middle}, frame.px(kChipRadius), packed(chip.color), 24);
  } else {
    draw->AddCircle({x, middle}, frame.px(kChipRadius - 1), packed(panel_theme::kControl), 24, frame.px(1));
  }
  const std::string number = std::to_string(chip.number);
  ImFont* font = frame.ui.semibold();
  const float size = frame.px(12);
  const ImVec2 extent = font->CalcTextSizeA(size, FLT_MAX, 0, number.c_str());
  draw->AddText(font, size, {x - extent.x / 2, middle - extent.y / 2},
                packed(shown ? scene::style::text_on(chip.color) : scene::style::theme::kQuietInk),
                number.c_str());
}

void draw_switch(const PanelFrame& frame, bool on, float left, float middle) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float right = left + frame.px(kSwitchWidth);
  const float radius = frame.px(7);
  draw->AddRectFilled({left, middle - radius}, {right, middle + radius},
                      packed(on ? panel_theme::kSwitchOn : panel_theme::kControl), radius);
  draw->AddCircleFilled({on ? right - radius : left + radius, middle}, radius - frame.px(2), IM_COL32_WHITE,
                        20);
}

bool toggle_button(const char* words, bool on) {
  if (on) ImGui::PushStyleColor(ImGuiCol_Button, ImGui::GetStyleColorVec4(ImGuiCol_ButtonActive));
  const bool clicked = ImGui::Button(words);
  if (on) ImGui::PopStyleColor();
  return clicked;
}

bool begin_popup_menu(const char* id) {
  // The menu is closed before anything is added: a submenu under the resting pointer would open again in the
  // same frame, and Dear ImGui 1.86 then keeps it without a window and fails on the next Escape.
  if (ImGui::IsPopupOpen(id) && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false))
    ImGui::ClosePopupToLevel(0, true);
  return ImGui::BeginPopup(id);
}

bool is_pointed_at() {
  return ImGui::IsItemHovered() || (ImGui::GetIO().NavVisible && ImGui::IsItemFocused());
}

bool leave_out_row(float height) {
  constexpr float kStep = 3;  // rows, of which the keyboard takes one at a time
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = std::max(ImGui::GetContentRegionAvail().x, 1.0F);
  if (ImGui::IsRectVisible({at.x, at.y - kStep * height}, {at.x + width, at.y + (kStep + 1) * height}))
    return false;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ImGui::GetStyle().ItemSpacing.x, 0});
  ImGui::Dummy({width, height});
  ImGui::PopStyleVar();
  return true;
}

void region_row(const PanelFrame& frame, PartnershipIndex partnership, const std::string& note) {
  if (leave_out_row(frame.px(kRowHeight))) return;
  ImGui::PushID(static_cast<int>(partnership));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = frame.px(kRowHeight);
  const float right = at.x + ImGui::GetContentRegionAvail().x;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ImGui::GetStyle().ItemSpacing.x, 0});
  const std::string& id = frame.partnership(partnership).id;
  if (ImGui::Selectable("##region", false, 0, {0, height})) frame.events.act(action::SelectPartnership{id});
  ImGui::PopStyleVar();
  if (is_pointed_at()) frame.events.point({std::nullopt, id, false});
  const float middle = at.y + height / 2;
  const float text_top = middle - ImGui::GetTextLineHeight() / 2;
  const float left = at.x + frame.px(2 * kChipRadius + 8);
  draw_chip(frame, partnership, at.x + frame.px(kChipRadius + 1), middle);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  float end = right;
  if (!note.empty()) {
    const std::string cut = shortened(note, (right - left) / 2);
    end -= ImGui::CalcTextSize(cut.c_str()).x;
    draw->AddText({end, text_top}, ImGui::GetColorU32(ImGuiCol_TextDisabled), cut.c_str());
    end -= frame.px(6);
  }
  const std::string name = shortened(frame.short_name(partnership), end - left);
  draw->AddText({left, text_top}, ImGui::GetColorU32(ImGuiCol_Text), name.c_str());
  ImGui::PopID();
}

ButtonRow::ButtonRow(const PanelFrame& frame)
    : gap_(frame.px(6)), right_(ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x) {}

bool ButtonRow::button(const std::string& words) {
  next(words);
  return ImGui::Button(words.c_str());
}

void ButtonRow::next(const std::string& words) {
  const float width = ImGui::CalcTextSize(words.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
  if (!first_ && ImGui::GetItemRectMax().x + gap_ + width <= right_) ImGui::SameLine(0, gap_);
  first_ = false;
}

void municipality_names(const PanelFrame& frame, const std::vector<MunicipalityIndex>& municipalities) {
  std::vector<MunicipalityIndex> order = municipalities;
  std::sort(order.begin(), order.end(), [&](MunicipalityIndex a, MunicipalityIndex b) {
    return frame.municipality(a).name < frame.municipality(b).name;
  });
  const float space = ImGui::CalcTextSize(" ").x;
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  float end = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Municipality& municipality = frame.municipality(order[i]);
    const std::string words = municipality.name + (i + 1 < order.size() ? "," : "");
    const ImVec2 size = ImGui::CalcTextSize(words.c_str());
    if (i > 0 && end + space + size.x < right) ImGui::SameLine(0, space);
    ImGui::PushID(static_cast<int>(order[i]));
    if (ImGui::Selectable(words.c_str(), false, 0, size)) frame.events.act(action::Select{municipality.code});
    if (is_pointed_at()) frame.events.point({municipality.code, std::nullopt, false});
    ImGui::PopID();
    end = ImGui::GetItemRectMax().x;
  }
}

}  // namespace rk::app::panels
