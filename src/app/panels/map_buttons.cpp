#include "app/panels/map_buttons.h"

#include <array>
#include <string>

#include "app/panels/panel_theme.h"
#include "app/state/camera_limits.h"
#include "app/state/window_layout.h"

namespace rk::app::panels {
namespace {

constexpr double kSign = 8;  ///< half the length of a sign, page px

enum class Sign { plus, minus, corners };

void draw_sign(const PanelFrame& frame, Sign sign, ImVec2 middle, ImU32 ink) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float reach = frame.px(kSign);
  const float width = frame.px(2);
  const auto line = [&](float x1, float y1, float x2, float y2) {
    draw->AddLine({middle.x + x1 * reach, middle.y + y1 * reach},
                  {middle.x + x2 * reach, middle.y + y2 * reach}, ink, width);
  };
  if (sign != Sign::corners) line(-1, 0, 1, 0);
  if (sign == Sign::plus) line(0, -1, 0, 1);
  if (sign != Sign::corners) return;
  for (const auto& [x, y] : {std::array{-1.F, -1.F}, {1.F, -1.F}, {-1.F, 1.F}, {1.F, 1.F}}) {
    line(x, y, x * 0.35F, y);
    line(x, y, x, y * 0.35F);
  }
}

void button(const PanelFrame& frame, const char* id, Sign sign, bool can, input::Command command,
            const std::string& words) {
  const float side = frame.px(kMapButtonPx);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::BeginDisabled(!can);
  if (ImGui::Button(id, {side, side})) frame.events.command(command);
  ImGui::EndDisabled();
  hint(frame, words);
  draw_sign(frame, sign, {at.x + side / 2, at.y + side / 2},
            ImGui::GetColorU32(can ? ImGuiCol_Text : ImGuiCol_TextDisabled, can ? 1.F : 0.6F));
}

}  // namespace

void show_map_buttons(const PanelFrame& frame, const Box& box) {
  if (box.empty()) return;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::PushStyleColor(ImGuiCol_Button, packed(panel_theme::kPane));
  const ScaleRange range = scale_range(frame.dataset(), map_frame(frame.state));
  const double scale = frame.state.now.camera.m_per_px;
  if (begin_pane(frame, "map_buttons", box, {0, 0}, panel_theme::kPane)) {
    button(frame, "##nearer", Sign::plus, scale > range.least * 1.001, input::Command::zoom_in,
           frame.text("command.zoom_in"));
    button(frame, "##further", Sign::minus, scale < range.most * 0.999, input::Command::zoom_out,
           frame.text("command.zoom_out"));
    button(frame, "##fit", Sign::corners, true, input::Command::fit, frame.text("command.fit"));
    end_pane();
  }
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
}

}  // namespace rk::app::panels
