#include "app/panels/panels.h"

#include <array>

#include "app/panels/around_map.h"
#include "app/panels/details.h"
#include "app/panels/gathering_bar.h"
#include "app/panels/headline.h"
#include "app/panels/map_buttons.h"
#include "app/panels/partnership_list.h"
#include "app/panels/problem_banner.h"
#include "app/panels/resumed_banner.h"
#include "app/panels/story_screen.h"
#include "app/panels/tooltip.h"
#include "app/panels/top_bar.h"
#include "app/state/window_layout.h"

namespace rk::app::panels {
namespace {

/// The name of a part's window, and whether it is on view.
struct PartWindow {
  const char* name;
  bool on_view;
};

PartWindow window_of(Panels::Part part, const AppState& state) {
  const WindowLayout parts = window_layout(state);
  const DetailsLayout details = details_layout(state);
  switch (part) {
    case Panels::Part::list:
      return {"list", !parts.list.empty()};
    case Panels::Part::top:
      return {"top", !parts.top_bar.empty()};
    case Panels::Part::details:
      return {"details", !details.card.empty()};
    case Panels::Part::consequences:
      return {"consequences", !details.consequences.empty()};
    case Panels::Part::drawer:
      return {"drawer", !parts.drawer.empty()};
    case Panels::Part::front_door:
    case Panels::Part::map:
      break;
  }
  return {nullptr, true};
}

/// Lets a municipality that is dragged off the map be dropped on the list.
void carry(MunicipalityIndex municipality) {
  if (!ImGui::BeginDragDropSource(ImGuiDragDropFlags_SourceExtern |
                                  ImGuiDragDropFlags_SourceNoPreviewTooltip))
    return;
  ImGui::SetDragDropPayload(kMunicipalityPayload, &municipality, sizeof municipality);
  ImGui::EndDragDropSource();
}

/// Shows its name beside the pointer, with what a drop would do. This is not Dear ImGui's tooltip, which lets
/// the list shine through.
void show_carried(const PanelFrame& frame, MunicipalityIndex municipality) {
  ImGui::BeginTooltip();
  heading_line(frame, frame.municipality(municipality).name);
  const std::string& words = frame.events.drop_words;
  ImGui::TextDisabled("%s", words.empty() ? frame.text("window.what_if.drop").c_str() : words.c_str());
  ImGui::EndTooltip();
}

/// Highlights on the map what is pointed at in a panel, and nothing once the pointer leaves it.
void point_in_panels(const PanelFrame& frame) {
  const action::Hover wanted = frame.events.pointed.value_or(action::Hover{});
  action::Hover now;
  if (frame.state.hovered) now.code = frame.municipality(*frame.state.hovered).code;
  if (frame.state.hovered_partnership) now.region = frame.partnership(*frame.state.hovered_partnership).id;
  now.zone = frame.state.hovered_zone;
  now.step = frame.state.hovered_step;
  if (!(wanted == now)) frame.events.act(wanted);
}

}  // namespace

bool Panels::pass_keys(const AppState& state, bool back) {
  constexpr int kParts = 7;
  int part = static_cast<int>(keys_);
  const auto on_view = [&] {
    const auto candidate = static_cast<Part>(part);
    return candidate == Part::front_door ? front_door_.is_open() : window_of(candidate, state).on_view;
  };
  do {
    part = (part + (back ? kParts - 1 : 1)) % kParts;
  } while (!on_view());
  keys_ = static_cast<Part>(part);
  move_keys_ = true;
  return keys_ != Part::map;
}

void Panels::give_keys_back() {
  keys_ = Part::map;
  move_keys_ = true;
}

PanelEvents Panels::show(const AppState& state, const Session& session, const Pointer& pointer,
                         const Notices& notices) {
  PanelEvents events;
  const PanelFrame frame{workspace_, state, ui_, events, sessions_};
  const WindowLayout parts = window_layout(state);
  if (move_keys_) ui_.give_keys(keys_ == Part::front_door ? FrontDoor::kName : window_of(keys_, state).name);
  move_keys_ = false;
  if (pointer.carried) carry(*pointer.carried);
  show_top_bar(frame, session, parts.top_bar);
  show_partnership_list(frame, parts.list);
  if (pointer.carried) show_carried(frame, *pointer.carried);
  show_what_if_banner(frame, parts.banner);
  show_headline(frame, parts.headline);
  show_details(frame);
  show_drawer_bar(frame, parts.drawer);
  show_status(frame, parts.status);
  show_map_buttons(frame, parts.map_buttons);
  front_door_.show(frame);
  map_menu_.show(frame);
  if (pointer.on_scene && !pointer.busy) show_tooltip(frame);
  if (!pointer.on_scene) point_in_panels(frame);
  show_gathering(frame, parts.map);
  if (!notices.message.empty()) show_message(frame, parts.map, notices.message);
  events.problems_closed = show_problems(frame, parts.map, notices.problems);
  if (notices.resumed && notices.problems.empty()) show_resumed(frame, parts.map);
  overlays_.show(frame);
  return events;
}

PanelEvents Panels::show_story_page(const AppState& state, const Pointer& pointer,
                                    const story::StoryPlayer& player) const {
  PanelEvents events;
  const PanelFrame frame{workspace_, state, ui_, events, sessions_};
  const WindowLayout parts = window_layout(state);
  show_story(frame, parts.story, player);
  show_what_if_banner(frame, parts.banner);
  if (pointer.on_scene && !pointer.busy) show_tooltip(frame);
  return events;
}

}  // namespace rk::app::panels
