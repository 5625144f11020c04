#include "app/panels/map_menu.h"

#include <string>

#include "app/panels/what_if_switch.h"

namespace rk::app::panels {
namespace {

/// Zooms to a scale at which a municipality fills a good part of the map.
Action zoom_to(const PanelFrame& frame, MunicipalityIndex m) {
  const MapBox& box = frame.dataset().coverage->face_box[m];
  const PageBox map = map_frame(frame.state);
  constexpr double kShare = 0.5;
  const double m_per_px =
      std::max(box.width() / (map.width() * kShare), box.height() / (map.height() * kShare));
  return action::MoveTo{box.center(), m_per_px};
}

/// The partnerships that the municipality can join, or leave.
void show_changes(const PanelFrame& frame, MunicipalityIndex m, bool members) {
  for (PartnershipIndex p = 0; p < frame.dataset().partnerships.size(); ++p) {
    const Partnership& partnership = frame.partnership(p);
    if (partnership.scope != Scope::regional) continue;
    if ((partnership.has_member(m) || partnership.has_partial_member(m)) != members) continue;
    const auto change = membership_switch(frame.dataset(), m, p);
    if (change && ImGui::MenuItem(frame.short_name(p).c_str()))
      frame.events.act(action::AssumeMembership{*change});
  }
}

}  // namespace

void MapMenu::show(const PanelFrame& frame) {
  if (open_at_) {
    ImGui::OpenPopup("map menu");
    ImGui::SetNextWindowPos(frame.at(*open_at_));
    open_at_.reset();
  }
  if (!begin_popup_menu("map menu")) return;
  const auto found = frame.dataset().find_municipality(code_);
  if (!found) {
    ImGui::CloseCurrentPopup();
    return ImGui::EndPopup();
  }
  const MunicipalityIndex m = *found;
  const Municipality& municipality = frame.municipality(m);
  heading(frame, municipality.name);
  ImGui::Separator();
  const bool is_focus = m == frame.map().focus;
  if (ImGui::MenuItem(frame.text("window.details.compare", {{"focus", frame.focus()}}).c_str(), nullptr,
                      false, !is_focus)) {
    frame.events.act(action::SetPartner{municipality.code});
    frame.events.act(action::SetView{scene::View::partner});
  }
  if (ImGui::MenuItem(frame.text("window.details.make_focus").c_str(), nullptr, false, !is_focus))
    frame.events.act(action::SetFocus{municipality.code});
  if (ImGui::MenuItem(frame.text("window.map_menu.zoom").c_str())) frame.events.act(zoom_to(frame, m));
  if (ImGui::MenuItem(frame.text("window.map_menu.copy").c_str()))
    ImGui::SetClipboardText(municipality.name.c_str());
  ImGui::Separator();
  if (ImGui::BeginMenu(frame.text("window.map_menu.join", {{"name", municipality.name}}).c_str())) {
    show_changes(frame, m, false);
    ImGui::EndMenu();
  }
  if (ImGui::BeginMenu(frame.text("window.map_menu.leave", {{"name", municipality.name}}).c_str())) {
    show_changes(frame, m, true);
    ImGui::EndMenu();
  }
  ImGui::EndPopup();
}

}  // namespace rk::app::panels
