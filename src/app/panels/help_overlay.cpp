#include "app/panels/help_overlay.h"

#include <array>
#include <string>
#include <vector>

#include "app/input/command.h"
#include "app/panels/dialog_frame.h"
#include "app/story/story_player.h"

namespace rk::app::panels {
namespace {

constexpr const char* kId = "overlay_help";
constexpr double kWidth = 1180;
constexpr double kNarrow = 1000;  // page px; in narrower windows the columns are stacked

/// What the mouse does: the ends of text keys below "window.help.mouse.".
constexpr std::array<const char*, 6> kMouse = {"click", "double_click", "drag", "wheel", "menu", "carry"};

void row(const PanelFrame& frame, const std::vector<std::string>& keys, const std::string& words) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  key_caps(frame, keys);
  ImGui::TableNextColumn();
  wrapped_text(words);
}

/// A table of keys and what they do, below a heading.
template <typename Rows>
void table(const PanelFrame& frame, const std::string& title, const char* id, Rows rows) {
  heading(frame, title);
  if (!ImGui::BeginTable(id, 2, ImGuiTableFlags_SizingFixedFit)) return;
  ImGui::TableSetupColumn("keys", ImGuiTableColumnFlags_WidthFixed, frame.px(146));
  ImGui::TableSetupColumn("words", ImGuiTableColumnFlags_WidthStretch);
  rows();
  ImGui::EndTable();
  gap(frame, 8);
}

void group_table(const PanelFrame& frame, input::CommandGroup group) {
  const std::string word(input::group_word(group));
  table(frame, frame.texts().get("command.group." + word), word.c_str(), [&] {
    for (const input::CommandInfo& info : input::window_commands()) {
      if (info.group != group || info.keys.empty()) continue;
      row(frame, input::key_names(info.keys, frame.texts()),
          input::command_words(info, frame.texts(), frame.workspace.languages()));
    }
  });
}

void story_table(const PanelFrame& frame) {
  table(frame, frame.text("window.help.story"), "story", [&] {
    for (const story::StoryKey& key : story::story_keys())
      row(frame, input::key_names(key.keys, frame.texts()),
          frame.texts().get("story_key." + std::string(key.name)));
  });
}

void mouse_table(const PanelFrame& frame) {
  table(frame, frame.text("window.help.mouse.title"), "mouse", [&] {
    for (const char* name : kMouse) {
      const std::string key = std::string("window.help.mouse.") + name;
      row(frame, {frame.texts().get(key + ".gesture")}, frame.texts().get(key + ".effect"));
    }
  });
}

}  // namespace

void HelpOverlay::show(const PanelFrame& frame) {
  if (opening_) ImGui::OpenPopup(kId);
  opening_ = false;
  if (!begin_overlay(frame, kId, kWidth, 0.05)) return;
  const bool leave = overlay_left() || ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
  heading(frame, frame.text("window.help.title"));
  quiet_text(frame.text("window.help.intro"));
  gap(frame, 8);
  const bool wide = frame.state.width_px >= kNarrow;
  if (ImGui::BeginTable("columns", wide ? 3 : 1, ImGuiTableFlags_SizingStretchSame)) {
    ImGui::TableNextColumn();
    group_table(frame, input::CommandGroup::find);
    group_table(frame, input::CommandGroup::view);
    story_table(frame);
    ImGui::TableNextColumn();
    group_table(frame, input::CommandGroup::map);
    mouse_table(frame);
    ImGui::TableNextColumn();
    group_table(frame, input::CommandGroup::choice);
    group_table(frame, input::CommandGroup::window);
    ImGui::EndTable();
  }
  if (leave) ImGui::CloseCurrentPopup();
  end_overlay();
}

}  // namespace rk::app::panels
