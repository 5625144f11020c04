#include "app/panels/resumed_banner.h"

#include <algorithm>

#include "app/panels/panel_theme.h"

namespace rk::app::panels {
namespace {

constexpr double kMargin = 12;
constexpr double kWidth = 560;
constexpr double kLeastWidth = 100;

}  // namespace

void show_resumed(const PanelFrame& frame, const Box& map) {
  const double width = std::min(kWidth, map.width() - 2 * kMargin);
  if (width < kLeastWidth) return;
  ImGui::SetNextWindowPos(frame.at({map.center().x, map.min_y + kMargin}), ImGuiCond_Always, {0.5F, 0});
  ImGui::SetNextWindowSize({frame.px(width), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, frame.px(6));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, frame.px(1));
  ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(panel_theme::kPopup));
  ImGui::Begin("resumed", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
  heading(frame, frame.text("window.resumed.heading"));
  wrapped_text(frame.text("window.resumed.words"));
  gap(frame, 3);
  ButtonRow row(frame);
  frame.events.resumed_closed = row.button(frame.text("window.resumed.go_on"));
  if (row.button(frame.text("window.resumed.start"))) {
    frame.events.resumed_closed = true;
    frame.events.act(action::Home{});
  }
  ImGui::End();
}

}  // namespace rk::app::panels
