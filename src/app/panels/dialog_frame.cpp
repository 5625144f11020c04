#include "app/panels/dialog_frame.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "app/panels/panel_theme.h"

namespace rk::app::panels {
namespace {

constexpr double kEdge = 24;  // page px that always stay free around a box

}  // namespace

bool begin_overlay(const PanelFrame& frame, const char* id, double width, double top) {
  if (!ImGui::IsPopupOpen(id)) return false;
  const AppState& state = frame.state;
  const double wide = std::min(width, state.width_px - 2 * kEdge);
  const double from = std::max(kEdge, top * state.height_px);
  const double high = state.height_px - from - kEdge;
  ImGui::SetNextWindowPos(frame.at({state.width_px / 2, from}), ImGuiCond_Always, {0.5F, 0});
  ImGui::SetNextWindowSizeConstraints(frame.at({wide, 0}), frame.at({wide, high}));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, frame.at({20, 18}));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, frame.px(8));
  const bool open =
      ImGui::BeginPopupModal(id, nullptr,
                             ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                 ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
  ImGui::PopStyleVar(2);
  if (!open) return false;
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, frame.px(1));
  ImGui::PushStyleColor(ImGuiCol_Border, packed(panel_theme::kControl));
  return true;
}

void end_overlay() {
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  ImGui::EndPopup();
}

bool overlay_left() {
  if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false)) return true;
  return ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsWindowAppearing() &&
         !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows |
                                 ImGuiHoveredFlags_AllowWhenBlockedByPopup |
                                 ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
}

bool overlay_entered() {
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false) &&
         ImGui::IsWindowFocused(ImGuiFocusedFlags_RootAndChildWindows);
}

bool text_field(const char* id, std::string& text, int flags) {
  std::array<char, 1024> buffer{};
  std::strncpy(buffer.data(), text.c_str(), buffer.size() - 1);
  ImGui::SetNextItemWidth(-1);
  const bool entered =
      ImGui::InputText(id, buffer.data(), buffer.size(), flags | ImGuiInputTextFlags_EnterReturnsTrue);
  text = buffer.data();
  return entered;
}

void field_label(const PanelFrame& frame, const std::string& words) {
  gap(frame, 3);
  quiet_text(words);
}

void error_text(const std::string& words) {
  ImGui::PushStyleColor(ImGuiCol_Text, packed(panel_theme::kErrorInk));
  wrapped_text(words);
  ImGui::PopStyleColor();
}

bool main_button(const PanelFrame& frame, const std::string& words) {
  ImGui::PushStyleColor(ImGuiCol_Button, packed(panel_theme::kSwitchOn));
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, packed(panel_theme::kInk));
  ImGui::PushStyleColor(ImGuiCol_ButtonActive, packed(panel_theme::kInk));
  ImGui::PushStyleColor(ImGuiCol_Text, packed(panel_theme::kPopup));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, frame.at({18, ImGui::GetStyle().FramePadding.y}));
  const bool pressed = ImGui::Button(words.c_str());
  ImGui::PopStyleVar();
  ImGui::PopStyleColor(4);
  return pressed;
}

namespace {

void key_cap(const PanelFrame& frame, const std::string& words) {
  const ImVec2 size = ImGui::CalcTextSize(words.c_str());
  const ImVec2 low = ImGui::GetCursorScreenPos();
  const ImVec2 high{low.x + size.x + frame.px(12), low.y + size.y + frame.px(4)};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(low, high, packed(panel_theme::kPane), frame.px(4));
  draw->AddRect(low, high, packed(panel_theme::kControl), frame.px(4), 0, frame.px(1));
  draw->AddText({low.x + frame.px(6), low.y + frame.px(2)}, ImGui::GetColorU32(ImGuiCol_Text), words.c_str());
  ImGui::Dummy({high.x - low.x, high.y - low.y});
}

}  // namespace

void key_caps(const PanelFrame& frame, const std::vector<std::string>& keys) {
  const float end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i > 0) ImGui::SameLine(0, frame.px(4));
    const float width = ImGui::CalcTextSize(keys[i].c_str()).x + frame.px(12);
    if (i > 0 && ImGui::GetCursorScreenPos().x + width > end) ImGui::NewLine();
    key_cap(frame, keys[i]);
  }
}

}  // namespace rk::app::panels
