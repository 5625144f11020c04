#include "app/panels/headline.h"

#include <array>
#include <string>

#include "scene/style/theme.h"

namespace rk::app::panels {
namespace {

constexpr double kMargin = 20;

}  // namespace

void show_headline(const PanelFrame& frame, const Box& box) {
  if (!begin_pane(frame, "headline", box, {kMargin, 8}, scene::style::theme::kPaper)) return;
  const auto view = frame.workspace.scenes().presentation(map_on_view(frame.state, frame.dataset()));
  const std::string& words = view->caption().title;
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const float close = ImGui::GetFrameHeight();
  const float width = room.x - close - frame.px(kMargin);
  // The largest letters in which the words fit.
  const std::array<ImFont*, 3> fonts = {frame.ui.title_font(), frame.ui.reading_font(), nullptr};
  for (ImFont* font : fonts) {
    ImGui::PushFont(font);
    const float height = ImGui::CalcTextSize(words.c_str(), nullptr, false, width).y;
    const bool fits = height <= room.y || font == nullptr;
    if (fits) {
      ImGui::SetCursorScreenPos({start.x, start.y + std::max(0.F, (room.y - height) / 2)});
      ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width);
      ImGui::TextUnformatted(words.c_str());
      ImGui::PopTextWrapPos();
    }
    ImGui::PopFont();
    if (fits) break;
  }
  ImGui::SetCursorScreenPos({start.x + room.x - close, start.y});
  if (ImGui::Button("×##leave", {close, close})) frame.events.command(input::Command::chamber);
  hint(frame, frame.text("window.chamber.leave"));
  end_pane();
}

}  // namespace rk::app::panels
