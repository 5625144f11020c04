#include "app/panels/around_map.h"

#include <vector>

#include "app/state/window_layout.h"
#include "scene/style/theme.h"
#include "wording/report_words.h"
#include "wording/what_if_changes.h"
#include "wording/what_if_words.h"

namespace rk::app::panels {
namespace {

/// What the what-if assumes, in a line of that width (device px); pointed at, with what it changes.
void assumption_words(const PanelFrame& frame, float width) {
  const std::string words = wording::what_if_words(frame.dataset(), frame.texts(), frame.workspace.what_if());
  ImGui::PushFont(frame.ui.semibold());
  ImGui::TextUnformatted(shortened(words, width).c_str());
  ImGui::PopFont();
  if (!ImGui::IsItemHovered()) return;
  const wording::Names names(frame.dataset(), frame.texts());
  hint(frame, words + "\n\n" +
                  wording::difference_line(names, frame.map().focus, frame.workspace.report().difference));
}

/// The status line of a what-if: what is assumed, and a button that takes it all back.
void show_assumed(const PanelFrame& frame, const Box& box) {
  if (!begin_pane(frame, "status", box, {14, 2}, scene::style::theme::kWhatIf)) return;
  const std::string reset = frame.text("window.what_if.reset");
  const float button = ImGui::CalcTextSize(reset.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
  const float end = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
  ImGui::AlignTextToFramePadding();
  assumption_words(frame, ImGui::GetContentRegionAvail().x - button - frame.px(10));
  ImGui::SameLine();
  ImGui::SetCursorPosX(end - button);
  if (ImGui::Button(reset.c_str())) frame.events.act(action::ResetWhatIf{});
  end_pane();
}

}  // namespace

void show_status(const PanelFrame& frame, const Box& box) {
  const bool assumed = !frame.workspace.what_if().empty();
  if (assumed) return show_assumed(frame, box);
  if (!begin_pane(frame, "status", box, {14, 5}, scene::style::theme::kBar)) return;
  const auto view = frame.workspace.scenes().presentation(map_on_view(frame.state, frame.dataset()));
  const scene::views::Caption& caption = view->caption();
  std::string finding = caption.finding.empty() ? caption.title : caption.finding;
  if (!finding.empty() && finding.back() != '.') finding += '.';
  const wording::Names names(frame.dataset(), frame.texts());
  ImGui::TextUnformatted(shortened(finding, ImGui::GetContentRegionAvail().x).c_str());
  if (ImGui::IsItemHovered()) {
    for (const std::string& more : wording::main_finding(names, frame.workspace.report().analysis))
      finding += "\n\n" + more;
    hint(frame, finding);
  }
  end_pane();
}

void show_what_if_banner(const PanelFrame& frame, const Box& box) {
  if (!begin_pane(frame, "banner", box, {14, 7}, scene::style::theme::kWhatIf)) return;
  ImGui::AlignTextToFramePadding();
  assumption_words(frame, ImGui::GetContentRegionAvail().x);
  end_pane();
}

void show_drawer_bar(const PanelFrame& frame, const Box& box) {
  if (box.empty()) return;
  const Box bar{box.min_x, box.min_y, box.max_x, box.min_y + kDrawerBarPx};
  if (!begin_pane(frame, "drawer", bar, {12, 4}, scene::style::theme::kBar)) return;
  const float end = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
  const auto choice = [&](const char* key, Drawer drawer) {
    if (toggle_button(frame.text(key).c_str(), frame.state.drawer == drawer))
      frame.events.act(action::SetDrawer{drawer});
    ImGui::SameLine(0, frame.px(6));
  };
  choice("window.view.matrix", Drawer::matrix);
  choice("window.view.upset", Drawer::upset);
  ImGui::AlignTextToFramePadding();
  const float close = ImGui::GetFrameHeight();
  const float room = end - ImGui::GetCursorPosX() - close - frame.px(10);
  quiet_text(shortened(frame.text("window.drawer.hint"), room));
  ImGui::SameLine();
  ImGui::SetCursorPosX(end - close);
  if (ImGui::Button("×##close", {close, close})) frame.events.act(action::SetDrawer{Drawer::none});
  hint(frame, frame.text("window.fold.drawer_close"));
  end_pane();
}

void show_message(const PanelFrame& frame, const Box& map, const std::string& words) {
  ImGui::SetNextWindowPos(frame.at({map.center().x, map.max_y - 48}), ImGuiCond_Always, {0.5F, 1});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, frame.px(5));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::Begin("message", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoInputs |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::TextUnformatted(words.c_str());
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace rk::app::panels
