#include "app/panels/gathering_bar.h"

#include <algorithm>

#include "scene/style/theme.h"

namespace rk::app::panels {
namespace {

constexpr double kMargin = 12;
constexpr double kWidth = 560;
constexpr double kLeastWidth = 100;

}  // namespace

void show_gathering(const PanelFrame& frame, const Box& map) {
  const auto partnership = gathered(frame.state);
  const double width = std::min(kWidth, map.width() - 2 * kMargin);
  if (!partnership || width < kLeastWidth) return;
  ImGui::SetNextWindowPos(frame.at({map.center().x, map.min_y + kMargin}), ImGuiCond_Always, {0.5F, 0});
  ImGui::SetNextWindowSize({frame.px(width), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, frame.px(6));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, frame.px(1));
  ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(scene::style::theme::kWhatIf));
  ImGui::Begin("gathering", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
  const std::string done = frame.text("window.what_if.gathered");
  const float button = ImGui::CalcTextSize(done.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
  const float end = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
  ImGui::BeginGroup();
  ImGui::PushTextWrapPos(end - button - frame.px(14));
  ImGui::AlignTextToFramePadding();
  ImGui::TextWrapped(
      "%s", frame.text("window.what_if.gathering", {{"region", frame.short_name(*partnership)}}).c_str());
  ImGui::PopTextWrapPos();
  ImGui::EndGroup();
  ImGui::SameLine();
  ImGui::SetCursorPosX(end - button);
  if (ImGui::Button(done.c_str())) frame.events.act(action::SetGathering{false});
  hint(frame, frame.text("window.what_if.gathered_hint"));
  ImGui::End();
}

}  // namespace rk::app::panels
