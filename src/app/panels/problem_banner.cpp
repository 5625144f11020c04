#include "app/panels/problem_banner.h"

#include <algorithm>

#include "app/panels/notice.h"
#include "app/panels/panel_theme.h"

namespace rk::app::panels {
namespace {

constexpr std::size_t kMostLines = 5;
constexpr double kWidth = 720;

}  // namespace

bool show_problems(const PanelFrame& frame, const Box& map, const Diagnostics& problems) {
  const NoticeLook look{kWidth, panel_theme::kProblems, panel_theme::kErrorInk, 1.5};
  if (problems.empty() || !begin_notice(frame, "problems", map, look)) return false;
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
