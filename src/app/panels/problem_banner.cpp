#include "app/panels/problem_banner.h"

#include <algorithm>

#include "app/panels/panel_theme.h"

namespace rk::app::panels {
namespace {

constexpr std::size_t kMostLines = 5;
constexpr double kMargin = 12;

}  // namespace

bool show_problems(const PanelFrame& frame, const Box& map, const Diagnostics& problems) {
  const double width = std::min(720.0, map.width() - 2 * kMargin);
  if (problems.empty() || width < 100) return false;
  ImGui::SetNextWindowPos(frame.at({map.center().x, map.min_y + kMargin}), ImGuiCond_Always, {0.5F, 0});
  ImGui::SetNextWindowSize({frame.px(width), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, frame.px(6));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, frame.px(1.5));
  ImGui::PushStyleColor(ImGuiCol_Border, packed(panel_theme::kErrorInk));
  ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(panel_theme::kProblems));
  ImGui::Begin("problems", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar(2);
  heading(frame, frame.text("window.problems.heading"));
  quiet_text(frame.text("window.problems.kept"));
  gap(frame, 3);
  for (std::size_t i = 0; i < std::min(kMostLines, problems.size()); ++i)
    wrapped_text("• " + frame.texts().line(problems[i]));
  if (problems.size() > kMostLines)
    quiet_text(
        frame.texts().count("window.problems.more", static_cast<std::int64_t>(problems.size() - kMostLines)));
  gap(frame, 3);
  const bool closed = ImGui::Button(frame.text("window.problems.close").c_str());
  ImGui::End();
  return closed;
}

}  // namespace rk::app::panels
