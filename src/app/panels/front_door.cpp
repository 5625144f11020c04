#include "app/panels/front_door.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/panels/front_door_layout.h"
#include "app/panels/panel_theme.h"

namespace rk::app::panels {
namespace {

constexpr double kPadding = 14;

struct Way {
  const char* name;  ///< of the texts "window.front_door.<name>"
  input::Command command;
};

void show_card(const PanelFrame& frame, const Way& way, const PageBox& box) {
  const std::string key = std::string("window.front_door.") + way.name;
  const ImVec2 low = frame.at({box.min_x, box.min_y});
  const ImVec2 high = frame.at({box.max_x, box.max_y});
  ImGui::SetCursorScreenPos(low);
  ImGui::PushID(way.name);
  if (ImGui::Button("##way", {high.x - low.x, high.y - low.y})) frame.events.command(way.command);
  ImGui::PopID();
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float left = low.x + frame.px(kPadding);
  const float room = high.x - frame.px(kPadding) - left;
  const std::string title = frame.texts().get(key + ".title");
  const std::string words = frame.texts().get(key + ".words", {{"focus", frame.focus()}});
  const ImVec2 extent = ImGui::CalcTextSize(words.c_str(), nullptr, false, room);
  const float line = ImGui::GetTextLineHeight();
  const float top = (low.y + high.y - line - frame.px(3) - extent.y) / 2;
  ImFont* heavy = frame.ui.semibold();
  draw->AddText(heavy, heavy->FontSize, {left, top}, ImGui::GetColorU32(ImGuiCol_Text), title.c_str());
  draw->AddText(ImGui::GetFont(), ImGui::GetFontSize(), {left, top + line + frame.px(3)},
                ImGui::GetColorU32(ImGuiCol_TextDisabled), words.c_str(), nullptr, room);
}

}  // namespace

bool FrontDoor::covers(PagePoint at) const {
  return std::any_of(cards_.begin(), cards_.end(), [&](const PageBox& card) { return card.contains(at); });
}

void FrontDoor::show(const PanelFrame& frame) {
  if (!open_) return;
  std::vector<Way> ways;
  if (with_story_) ways.push_back({"story", input::Command::story});
  ways.push_back({"municipality", input::Command::find_municipality});
  ways.push_back({"what_if", input::Command::what_if});
  cards_ = front_door_cards(frame.state, frame.dataset(), ways.size());
  if (cards_.empty()) return;
  const PageBox& first = cards_.front();
  const PageBox& last = cards_.back();
  ImGui::SetNextWindowPos(frame.at({first.min_x, first.min_y}));
  ImGui::SetNextWindowSize({frame.px(last.max_x - first.min_x), frame.px(last.max_y - first.min_y)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin(kName, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing |
                   ImGuiWindowFlags_NoSavedSettings);
  ImGui::PopStyleVar(2);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, frame.px(1));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, frame.px(6));
  ImGui::PushStyleColor(ImGuiCol_Border, packed(panel_theme::kControl));
  ImGui::PushStyleColor(ImGuiCol_Button, packed(panel_theme::kPopup));
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, packed(panel_theme::kButton));
  for (std::size_t i = 0; i < ways.size(); ++i) show_card(frame, ways[i], cards_[i]);
  ImGui::PopStyleColor(3);
  ImGui::PopStyleVar(2);
  ImGui::End();
}

}  // namespace rk::app::panels
