#include "app/panels/story_screen.h"

#include <algorithm>

#include "scene/style/theme.h"

namespace rk::app::panels {
namespace {

constexpr double kPadding = 36;
constexpr double kTightPadding = 16;
constexpr double kLowPx = 500;  ///< in lower windows letters and margins are smaller
constexpr double kFootPx = 60;  ///< dots and buttons, without the margin below them
constexpr double kDotRadius = 5;
constexpr double kDotGap = 22;

void large_text(ImFont* font, const std::string& words) {
  ImGui::PushFont(font);
  wrapped_text(words);
  ImGui::PopFont();
}

/// One dot per page, filled for the current one; each can be clicked.
void show_dots(const PanelFrame& frame, const story::StoryPlayer& player) {
  const std::size_t count = player.pages().size();
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float gap_px =
      std::min(frame.px(kDotGap), ImGui::GetContentRegionAvail().x / static_cast<float>(count));
  const float side = frame.px(kDotGap);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  for (std::size_t i = 0; i < count; ++i) {
    const ImVec2 at{start.x + gap_px * static_cast<float>(i), start.y};
    ImGui::SetCursorScreenPos(at);
    ImGui::PushID(static_cast<int>(i));
    if (ImGui::InvisibleButton("##dot", {gap_px, side})) frame.events.story_page = i;
    hint(frame, std::to_string(i + 1) + ". " + player.pages()[i].title.in(frame.texts().language()));
    const ImVec2 middle{at.x + frame.px(kDotRadius + 1), at.y + side / 2};
    if (i == player.position()) {
      draw->AddCircleFilled(middle, frame.px(kDotRadius + 1), ImGui::GetColorU32(ImGuiCol_NavHighlight), 20);
    } else if (i < player.position()) {
      draw->AddCircleFilled(middle, frame.px(kDotRadius), ImGui::GetColorU32(ImGuiCol_TextDisabled), 20);
    } else {
      draw->AddCircle(middle, frame.px(kDotRadius), ImGui::GetColorU32(ImGuiCol_TextDisabled), 20,
                      frame.px(1.5));
    }
    ImGui::PopID();
  }
  ImGui::SetCursorScreenPos({start.x, start.y + side});
}

/// A button with a word; disabled where it has no effect.
void turn_button(const PanelFrame& frame, const char* key, bool possible, story::StoryMove move) {
  ImGui::BeginDisabled(!possible);
  if (ImGui::Button(frame.text(key).c_str())) frame.events.story_move = move;
  ImGui::EndDisabled();
}

}  // namespace

void show_story(const PanelFrame& frame, const Box& box, const story::StoryPlayer& player) {
  const bool low = box.height() < kLowPx;
  const double padding = low ? kTightPadding : kPadding;
  if (!begin_pane(frame, "story", box, {padding, padding}, scene::style::theme::kPaper)) return;
  const std::string& language = frame.texts().language();
  const std::size_t page = player.position();
  const std::string number = std::to_string(page + 1) + " / " + std::to_string(player.pages().size());
  quiet_text(number);
  if (!low) gap(frame, 10);
  // Text that does not fit can be scrolled; each page begins at its top.
  const float foot = frame.px(box.height() - padding - kFootPx);
  const float room = std::max(frame.px(20), foot - ImGui::GetCursorPosY());
  ImGui::BeginChild(number.c_str(), {0, room}, false, ImGuiWindowFlags_NavFlattened);
  large_text(low ? frame.ui.card_font() : frame.ui.title_font(), player.page().title.in(language));
  gap(frame, low ? 2 : 10);
  large_text(low ? nullptr : frame.ui.reading_font(), player.page().text.in(language));
  ImGui::EndChild();
  ImGui::SetCursorPosY(foot);
  show_dots(frame, player);
  gap(frame, 4);
  turn_button(frame, "window.story.previous", page > 0, story::StoryMove::previous);
  ImGui::SameLine();
  turn_button(frame, "window.story.next", page + 1 < player.pages().size(), story::StoryMove::next);
  ImGui::SameLine();
  turn_button(frame, "window.story.leave", true, story::StoryMove::leave);
  end_pane();
}

}  // namespace rk::app::panels
