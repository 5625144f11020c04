#include "app/panels/notice.h"

#include <algorithm>

namespace rk::app::panels {
namespace {

constexpr double kMargin = 12;
constexpr double kLeastWidth = 100;

}  // namespace

bool begin_notice(const PanelFrame& frame, const char* name, const Box& map, const NoticeLook& look) {
  const double width = std::min(look.width, map.width() - 2 * kMargin);
  if (width < kLeastWidth) return false;
  ImGui::SetNextWindowPos(frame.at({map.center().x, map.min_y + kMargin}), ImGuiCond_Always, {0.5F, 0});
  ImGui::SetNextWindowSize({frame.px(width), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, frame.px(6));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, frame.px(look.edge_width));
  ImGui::PushStyleColor(ImGuiCol_Border, packed(look.edge));
  ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(look.ground));
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar(2);
  return true;
}

}  // namespace rk::app::panels
