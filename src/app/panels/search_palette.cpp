#include "app/panels/search_palette.h"

#include <algorithm>
#include <array>

#include "app/panels/dialog_frame.h"
#include "app/search/search_target.h"

namespace rk::app::panels {
namespace {

constexpr const char* kId = "overlay_search";
constexpr double kWidth = 580;
constexpr double kTop = 0.12;
constexpr double kRow = 32;
constexpr std::size_t kMostResults = 9;

bool pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

/// Everything that the data and commands offer, and the sessions that were used last.
std::vector<search::SearchEntry> all_entries(const PanelFrame& frame) {
  std::vector<search::SearchEntry> entries =
      search::search_entries(frame.dataset(), frame.texts(), frame.workspace.languages());
  for (const std::string& path : frame.sessions.recent) {
    const std::string name = session_name(path);
    entries.push_back({search::SearchKind::session,
                       path,
                       frame.text("window.session.entry", {{"name", name}}),
                       session_folder(path),
                       {name},
                       {},
                       false});
  }
  return entries;
}

/// Keeps ImGui from leaving the field on an arrow key up or down, which moves through the results.
int keep_arrows(ImGuiInputTextCallbackData*) {
  return 0;
}

}  // namespace

void SearchPalette::find() {
  chosen_ = 0;
  if (typed_.empty()) return offer();
  found_ = index_->find(typed_, kMostResults);
}

void SearchPalette::offer() {
  found_.clear();
  const auto& entries = index_->entries();
  if (kind_ == search::SearchKind::municipality) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i].near) found_.push_back(i);
    }
    std::sort(found_.begin(), found_.end(),
              [&](std::size_t a, std::size_t b) { return entries[a].label < entries[b].label; });
    if (found_.size() > kMostResults) found_.resize(kMostResults);
    return;
  }
  for (const search::SearchKind kind : {search::SearchKind::view, search::SearchKind::command}) {
    for (std::size_t i = 0; i < entries.size() && found_.size() < kMostResults; ++i) {
      if (entries[i].kind == kind) found_.push_back(i);
    }
  }
}

void SearchPalette::choose(const PanelFrame& frame, const search::SearchEntry& entry) {
  if (entry.kind == search::SearchKind::session) frame.events.open_session = entry.id;
  for (Action& action : search::actions_to(entry, frame.state, frame.dataset()))
    frame.events.act(std::move(action));
  if (const auto command = input::command_named(entry.id);
      command && (entry.kind == search::SearchKind::view || entry.kind == search::SearchKind::command))
    frame.events.command(*command);
  ImGui::CloseCurrentPopup();
}

bool SearchPalette::show_result(const PanelFrame& frame, const search::SearchEntry& entry,
                                bool chosen) const {
  ImGui::PushID(&entry);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = frame.px(kRow);
  const bool clicked = ImGui::Selectable("##result", chosen, 0, {0, height});
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float middle = at.y + height / 2;
  const float top = middle - ImGui::GetTextLineHeight() / 2;
  const ImU32 quiet = ImGui::GetColorU32(ImGuiCol_TextDisabled);
  const float icon = at.x + frame.px(14);
  if (chosen)
    draw->AddRectFilled(at, {at.x + frame.px(3), at.y + height}, ImGui::GetColorU32(ImGuiCol_NavHighlight));
  const auto partnership = entry.kind == search::SearchKind::partnership
                               ? frame.dataset().find_partnership(entry.id)
                               : std::nullopt;
  if (partnership && frame.partnership(*partnership).has_territory()) {
    draw_chip(frame, *partnership, icon, middle);
  } else if (entry.kind == search::SearchKind::municipality) {
    draw->AddRectFilled({icon - frame.px(4), middle - frame.px(4)},
                        {icon + frame.px(4), middle + frame.px(4)}, quiet, frame.px(1));
  } else {
    draw->AddTriangleFilled({icon - frame.px(3), middle - frame.px(5)}, {icon + frame.px(4), middle},
                            {icon - frame.px(3), middle + frame.px(5)}, quiet);
  }
  const float left = at.x + frame.px(32);
  const float right = at.x + width - frame.px(8);
  const std::string note = shortened(entry.detail, width * 0.4F);
  const float note_left = right - ImGui::CalcTextSize(note.c_str()).x;
  draw->AddText({note_left, top}, quiet, note.c_str());
  const std::string label = shortened(entry.label, note_left - frame.px(14) - left);
  draw->AddText({left, top}, ImGui::GetColorU32(ImGuiCol_Text), label.c_str());
  ImGui::PopID();
  return clicked;
}

void SearchPalette::show(const PanelFrame& frame) {
  if (opening_) {
    std::vector<search::SearchEntry> entries = all_entries(frame);
    if (kind_) std::erase_if(entries, [&](const search::SearchEntry& entry) { return entry.kind != kind_; });
    index_.emplace(std::move(entries));
    typed_.clear();
    find();
    ImGui::OpenPopup(kId);
    opening_ = false;
  }
  if (!begin_overlay(frame, kId, kWidth, kTop)) return;
  if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
  const std::string before = typed_;
  std::string typed = typed_;
  std::array<char, 128> buffer{};
  typed.copy(buffer.data(), buffer.size() - 1);
  ImGui::SetNextItemWidth(-1);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, frame.at({12, 9}));
  const bool entered = ImGui::InputTextWithHint(
      "##typed", frame.text(kind_ ? "window.search.hint_municipality" : "window.search.hint").c_str(),
      buffer.data(), buffer.size(),
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory, keep_arrows);
  ImGui::PopStyleVar();
  typed_ = buffer.data();
  if (typed_ != before) find();
  if (!found_.empty()) {
    if (pressed(ImGuiKey_DownArrow)) chosen_ = (chosen_ + 1) % found_.size();
    if (pressed(ImGuiKey_UpArrow)) chosen_ = (chosen_ + found_.size() - 1) % found_.size();
  }
  gap(frame, 4);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ImGui::GetStyle().ItemSpacing.x, 0});
  std::optional<std::size_t> taken;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (show_result(frame, index_->entries()[found_[i]], i == chosen_)) taken = i;
  }
  ImGui::PopStyleVar();
  if (found_.empty()) quiet_text(frame.text("window.search.nothing"));
  if (entered && !found_.empty()) taken = chosen_;
  if (taken) {
    choose(frame, index_->entries()[found_[*taken]]);
  } else if (overlay_left()) {
    ImGui::CloseCurrentPopup();
  }
  end_overlay();
}

}  // namespace rk::app::panels
