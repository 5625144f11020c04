#include "app/panels/top_bar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "app/panels/panel_theme.h"
#include "app/state/window_layout.h"
#include "scene/style/theme.h"
#include "scene/views/registry.h"

namespace rk::app::panels {
namespace {

std::string view_words(const PanelFrame& frame, scene::View view) {
  return frame.texts().get("window.view." + std::string(scene::views::view_name(view)));
}

float width_of(const std::string& words) {
  return ImGui::CalcTextSize(words.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
}

/// A button with an icon of the window's parts: the part that it folds is filled while it is open.
void fold_button(const PanelFrame& frame, const char* id, const Box& part, bool open,
                 const std::string& words, const Action& action) {
  const float side = ImGui::GetFrameHeight();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  if (ImGui::Button(id, {side * 1.25F, side})) frame.events.act(action);
  hint(frame, words);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImVec2 low{at.x + side * 0.3F, at.y + side * 0.25F};
  const float width = side * 0.65F;
  const float height = side * 0.5F;
  const ImU32 ink = ImGui::GetColorU32(ImGuiCol_Text);
  const auto corner = [&](double x, double y) {
    return ImVec2{low.x + width * static_cast<float>(x), low.y + height * static_cast<float>(y)};
  };
  if (open) draw->AddRectFilled(corner(part.min_x, part.min_y), corner(part.max_x, part.max_y), ink);
  draw->AddRect(corner(part.min_x, part.min_y), corner(part.max_x, part.max_y), ink);
  draw->AddRect(low, {low.x + width, low.y + height}, ink, frame.px(1.5));
}

/// A button with an arrow that bends back, to the left or to the right.
void step_button(const PanelFrame& frame, const char* id, bool back, bool can, const std::string& words,
                 const Action& action) {
  const float side = ImGui::GetFrameHeight();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::BeginDisabled(!can);
  if (ImGui::Button(id, {side * 1.25F, side})) frame.events.act(action);
  ImGui::EndDisabled();
  hint(frame, words);
  const ImU32 ink = ImGui::GetColorU32(can ? ImGuiCol_Text : ImGuiCol_TextDisabled, can ? 1.F : 0.5F);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float turn = back ? 1.F : -1.F;
  const ImVec2 middle{at.x + side * 0.625F, at.y + side * 0.56F};
  const float radius = side * 0.2F;
  // Three quarters of a circle, with an arrowhead at its start.
  for (int i = 0; i <= 16; ++i) {
    const float angle = 3.1416F * (1.F + 1.35F * static_cast<float>(i) / 16.F);
    draw->PathLineTo({middle.x + turn * radius * std::cos(angle), middle.y + radius * std::sin(angle)});
  }
  draw->PathStroke(ink, 0, frame.px(1.7));
  const ImVec2 tip{middle.x - turn * radius, middle.y + radius * 0.75F};
  const float head = side * 0.15F;
  draw->AddTriangleFilled({tip.x - turn * head, tip.y - head}, {tip.x + turn * head, tip.y - head}, tip, ink);
}

/// A button that looks like the field that it opens: a lens, and words as far as there is room for them.
void search_button(const PanelFrame& frame, float width) {
  const float side = ImGui::GetFrameHeight();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::PushStyleColor(ImGuiCol_Button, packed(panel_theme::kPane));
  ImGui::PushStyleColor(ImGuiCol_Border, packed(panel_theme::kControl));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, frame.px(1));
  if (ImGui::Button("##search", {width, side})) frame.events.command(input::Command::search);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor(2);
  const std::string keys = input::key_words(input::info_of(input::Command::search), frame.texts());
  hint(frame, frame.text("window.search.hint") + " (" + keys + ")");
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImU32 ink = packed(panel_theme::kQuietInk);
  const float radius = side * 0.17F;
  const ImVec2 lens{at.x + side * 0.55F, at.y + side * 0.46F};
  draw->AddCircle(lens, radius, ink, 20, frame.px(1.5));
  draw->AddLine({lens.x + radius * 0.75F, lens.y + radius * 0.75F},
                {lens.x + radius * 1.9F, lens.y + radius * 1.9F}, ink, frame.px(1.8));
  const float left = side * 1.1F;
  const float room = width - left - frame.px(8);
  if (room < frame.px(50)) return;
  const std::string words = shortened(frame.text("window.search.field"), room);
  draw->AddText({at.x + left, at.y + (side - ImGui::GetFontSize()) / 2}, ink, words.c_str());
}

/// The width of all tabs side by side, device px.
float width_of_tabs(const PanelFrame& frame) {
  float width = 0;
  for (const scene::views::ViewEntry& entry : scene::views::registered_views())
    width += width_of(view_words(frame, entry.view)) + frame.px(6);
  return width;
}

void show_tab(const PanelFrame& frame, scene::View view, const std::string& words, int key) {
  const bool on = frame.map().view == view;
  ImGui::PushStyleColor(ImGuiCol_Button, on ? packed(scene::style::theme::kWhite) : IM_COL32(0, 0, 0, 0));
  if (on) ImGui::PushFont(frame.ui.semibold());
  if (ImGui::Button(words.c_str())) frame.events.act(action::SetView{view});
  if (on) ImGui::PopFont();
  ImGui::PopStyleColor();
  const ImVec2 low = ImGui::GetItemRectMin();
  const ImVec2 high = ImGui::GetItemRectMax();
  // The tab on view is underlined, not only lighter.
  if (on) {
    ImGui::GetWindowDrawList()->AddRectFilled({low.x + frame.px(6), high.y - frame.px(2.5)},
                                              {high.x - frame.px(6), high.y},
                                              ImGui::GetColorU32(ImGuiCol_NavHighlight));
  }
  hint(frame, frame.texts().get("window.view_hint." + std::string(scene::views::view_name(view))) + " (" +
                  std::to_string(key) + ")");
}

/// Tabs where they fit in the width (device px), else one button that opens a list of them.
void show_views(const PanelFrame& frame, float width) {
  const std::vector<scene::views::ViewEntry>& views = scene::views::registered_views();
  if (width_of_tabs(frame) <= width) {
    for (std::size_t i = 0; i < views.size(); ++i) {
      if (i > 0) ImGui::SameLine(0, frame.px(2));
      show_tab(frame, views[i].view, view_words(frame, views[i].view), static_cast<int>(i) + 1);
    }
    return;
  }
  ImGui::SetNextItemWidth(std::min(width, frame.px(190)));
  if (!ImGui::BeginCombo("##views", view_words(frame, frame.map().view).c_str(),
                         ImGuiComboFlags_HeightLargest))
    return;
  for (std::size_t i = 0; i < views.size(); ++i) {
    const std::string words = std::to_string(i + 1) + "  " + view_words(frame, views[i].view);
    if (ImGui::Selectable(words.c_str(), frame.map().view == views[i].view))
      frame.events.act(action::SetView{views[i].view});
  }
  ImGui::EndCombo();
}

template <typename Value, std::size_t N, typename Make>
void choices(const PanelFrame& frame, const char* title,
             const std::array<std::pair<const char*, Value>, N>& list, Value now, Make make) {
  if (!ImGui::BeginMenu(frame.text(title).c_str())) return;
  for (const auto& [key, value] : list) {
    if (ImGui::MenuItem(frame.text(key).c_str(), nullptr, value == now)) frame.events.act(make(value));
  }
  ImGui::EndMenu();
}

/// A menu item: the command's description and its key.
void command_item(const PanelFrame& frame, input::Command command, bool on = false) {
  const input::CommandInfo& info = input::info_of(command);
  const std::string words = input::command_words(info, frame.texts(), frame.workspace.languages());
  if (ImGui::MenuItem(words.c_str(), input::key_words(info, frame.texts()).c_str(), on))
    frame.events.command(command);
}

void show_session_items(const PanelFrame& frame) {
  command_item(frame, input::Command::open_session);
  if (ImGui::BeginMenu(frame.text("window.session.recent").c_str(), !frame.sessions.recent.empty())) {
    for (const std::string& path : frame.sessions.recent) {
      ImGui::PushID(path.c_str());
      if (ImGui::MenuItem(session_name(path).c_str(), session_folder(path).c_str()))
        frame.events.open_session = path;
      ImGui::PopID();
    }
    ImGui::EndMenu();
  }
  command_item(frame, input::Command::save_session);
  command_item(frame, input::Command::save_session_as);
  if (frame.sessions.last) command_item(frame, input::Command::resume_session);
}

void show_menu(const PanelFrame& frame) {
  const AppState& state = frame.state;
  const scene::MapState& map = frame.map();
  if (ImGui::BeginMenu(frame.text("window.menu.language").c_str())) {
    for (const Language& language : frame.workspace.languages()) {
      if (ImGui::MenuItem(language.name.c_str(), nullptr, state.language == language.code))
        frame.events.act(action::SetLanguage{language.code});
    }
    ImGui::EndMenu();
  }
  if (ImGui::BeginMenu(frame.text("window.menu.scale").c_str())) {
    for (const double factor : {1.0, 1.25, 1.5, 2.0, 2.5, 3.0}) {
      const std::string words = frame.texts().number(factor * 100) + "%";
      if (ImGui::MenuItem(words.c_str(), nullptr, std::abs(state.ui_scale - factor) < 0.01))
        frame.events.act(action::SetScale{factor});
    }
    ImGui::EndMenu();
  }
  constexpr std::array<std::pair<const char*, scene::PaletteName>, 3> kPalettes = {
      {{"window.palette.tol", scene::PaletteName::tol},
       {"window.palette.fill8", scene::PaletteName::fill8},
       {"window.palette.grey", scene::PaletteName::grey}}};
  choices(frame, "window.menu.palette", kPalettes, map.palette,
          [](scene::PaletteName name) { return action::SetPalette{name}; });
  constexpr std::array<std::pair<const char*, scene::EncodingChoice>, 4> kEncodings = {
      {{"window.encoding.automatic", scene::EncodingChoice::automatic},
       {"window.encoding.hatch", scene::EncodingChoice::hatch},
       {"window.encoding.ribbons", scene::EncodingChoice::ribbons},
       {"window.encoding.counts", scene::EncodingChoice::counts}}};
  choices(frame, "window.menu.encoding", kEncodings, map.encoding,
          [](scene::EncodingChoice encoding) { return action::SetEncoding{encoding}; });
  command_item(frame, input::Command::chamber);
  command_item(frame, input::Command::toggle_patterns, map.patterns);
  command_item(frame, input::Command::toggle_labels, map.labels);
  command_item(frame, input::Command::reduced_motion);
  ImGui::Separator();
  command_item(frame, input::Command::search);
  command_item(frame, input::Command::story);
  command_item(frame, input::Command::what_if);
  command_item(frame, input::Command::new_partnership);
  command_item(frame, input::Command::front_door);
  command_item(frame, input::Command::help);
  ImGui::Separator();
  command_item(frame, input::Command::fit);
  command_item(frame, input::Command::home);
  ImGui::Separator();
  command_item(frame, input::Command::save_figure);
  command_item(frame, input::Command::copy_picture);
  command_item(frame, input::Command::copy_summary);
  ImGui::Separator();
  show_session_items(frame);
  ImGui::Separator();
  command_item(frame, input::Command::quit);
}

}  // namespace

void show_top_bar(const PanelFrame& frame, const Session& session, const Box& box) {
  if (!begin_pane(frame, "top", box, {10, 8}, scene::style::theme::kBar)) return;
  const AppState& state = frame.state;
  const WindowLayout parts = window_layout(state);
  const bool list = !parts.list.empty();
  const bool details = !parts.details.empty();
  fold_button(frame, "##list", {0, 0, 0.32, 1}, list,
              frame.text(list ? "window.fold.list_close" : "window.fold.list_open"), action::SetPanel{!list});
  ImGui::SameLine(0, frame.px(8));

  const float gap_px = frame.px(4);
  const float icon = ImGui::GetFrameHeight() * 1.25F;
  const std::string menu = frame.text("window.menu.title");
  const std::string letters = frame.text("window.chamber.sign");
  const float buttons = 4 * (icon + gap_px) + width_of(letters) + gap_px + width_of(menu);
  const float end = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
  const float room = ImGui::GetContentRegionAvail().x - buttons - frame.px(24);
  const float search = std::clamp(room - width_of_tabs(frame), icon, frame.px(250));
  show_views(frame, room - search);

  ImGui::SameLine();
  ImGui::SetCursorPosX(end - buttons - frame.px(12) - search);
  search_button(frame, search);
  ImGui::SameLine(0, frame.px(12));
  step_button(frame, "##undo", true, session.can_undo(), frame.text("command.undo"), action::Undo{});
  ImGui::SameLine(0, gap_px);
  step_button(frame, "##redo", false, session.can_redo(), frame.text("command.redo"), action::Redo{});
  ImGui::SameLine(0, gap_px);
  const bool drawer = !parts.drawer.empty();
  fold_button(frame, "##drawer", {0, 0.6, 1, 1}, drawer,
              frame.text(drawer ? "window.fold.drawer_close" : "window.fold.drawer_open"),
              action::SetDrawer{drawer ? Drawer::none : Drawer::matrix});
  ImGui::SameLine(0, gap_px);
  fold_button(frame, "##details", {0.66, 0, 1, 1}, details,
              frame.text(details ? "window.fold.details_close" : "window.fold.details_open"),
              action::SetDetails{!details});
  ImGui::SameLine(0, gap_px);
  if (ImGui::Button(letters.c_str())) frame.events.command(input::Command::chamber);
  hint(frame, frame.text("command.chamber") + " (" +
                  input::key_words(input::info_of(input::Command::chamber), frame.texts()) + ")");
  ImGui::SameLine(0, gap_px);
  if (ImGui::Button(menu.c_str())) ImGui::OpenPopup("menu");
  const ImVec2 corner = ImGui::GetItemRectMax();
  ImGui::SetNextWindowPos({corner.x, corner.y + frame.px(4)}, ImGuiCond_Appearing, {1, 0});
  if (begin_popup_menu("menu")) {
    show_menu(frame);
    ImGui::EndPopup();
  }
  end_pane();
}

}  // namespace rk::app::panels
