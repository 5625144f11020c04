#include "app/panels/resumed_banner.h"

#include "app/panels/notice.h"
#include "app/panels/panel_theme.h"

namespace rk::app::panels {
namespace {

constexpr double kWidth = 560;

}  // namespace

void show_resumed(const PanelFrame& frame, const Box& map) {
  if (!begin_notice(frame, "resumed", map, {kWidth, panel_theme::kPopup, panel_theme::kPopupEdge, 1})) return;
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
