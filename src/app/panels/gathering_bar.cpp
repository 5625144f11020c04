#include "app/panels/gathering_bar.h"

#include "app/panels/notice.h"
#include "app/panels/panel_theme.h"
#include "scene/style/theme.h"

namespace rk::app::panels {
namespace {

constexpr double kWidth = 560;

}  // namespace

void show_gathering(const PanelFrame& frame, const Box& map) {
  const auto partnership = gathered(frame.state);
  const NoticeLook look{kWidth, scene::style::theme::kWhatIf, panel_theme::kPopupEdge, 1};
  if (!partnership || !begin_notice(frame, "gathering", map, look)) return;
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
