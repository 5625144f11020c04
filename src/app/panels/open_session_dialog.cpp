#include "app/panels/open_session_dialog.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

#include "app/panels/dialog_frame.h"
#include "app/panels/known_sessions.h"
#include "app/panels/panel_theme.h"
#include "base/clean_text.h"

namespace rk::app::panels {
namespace {

namespace fs = std::filesystem;

constexpr const char* kId = "overlay_open_session";
constexpr double kWidth = 620;
constexpr double kListHeight = 250;
constexpr double kRow = 28;

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

/// Date and time in the user's time zone, in the order of the language.
std::string time_words(const PanelFrame& frame, fs::file_time_type time) {
  const std::time_t seconds =
      std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(
          std::chrono::file_clock::to_sys(time)));
  std::tm local{};
  if (localtime_r(&seconds, &local) == nullptr) return {};
  constexpr int kFirstYear = 1900;  // of std::tm
  return frame.text("window.session.saved_at", {{"day", two_digits(local.tm_mday)},
                                                {"month", two_digits(local.tm_mon + 1)},
                                                {"year", std::to_string(local.tm_year + kFirstYear)},
                                                {"hour", two_digits(local.tm_hour)},
                                                {"minute", two_digits(local.tm_min)}});
}

void ask(const PanelFrame& frame, const std::string& path) {
  frame.events.open_session = path;
  frame.events.open_dialog = true;
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().rfind('.', 0) == 0;
}

}  // namespace

void OpenSessionDialog::open(std::string folder, std::string problem) {
  folder_ = std::move(folder);
  error_ = std::move(problem);
  opening_ = true;
}

void OpenSessionDialog::answer(const std::string& problem) {
  done_ = problem.empty();
  error_ = problem;
}

void OpenSessionDialog::read_folder(const PanelFrame& frame) {
  entries_.clear();
  chosen_.clear();
  std::error_code error;
  fs::directory_iterator at(folder_, error);
  for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
    if (is_hidden(at->path())) continue;
    std::error_code ignored;
    Entry entry{{}, {}, at->path(), {}, at->is_directory(ignored)};
    if (entry.folder) {
      entry.name = clean_text(entry.path.filename().string()) + "/";
    } else if (entry.path.extension() == kSessionEnding && at->is_regular_file(ignored)) {
      entry.name = session_name(entry.path.string());
      entry.saved = at->last_write_time(ignored);
      entry.note = time_words(frame, entry.saved);
    } else {
      continue;
    }
    entries_.push_back(std::move(entry));
  }
  if (error) error_ = frame.text("window.session.folder_unreadable", {{"folder", folder_}});
  // The session that was saved last is the likeliest; folders stand below, by name.
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    if (a.folder != b.folder) return b.folder;
    return a.folder ? a.name < b.name : std::pair(b.saved, a.name) < std::pair(a.saved, b.name);
  });
  const fs::path parent = fs::path(folder_).parent_path();
  if (!parent.empty() && parent != fs::path(folder_))
    entries_.insert(entries_.begin(), {frame.text("window.session.parent"), {}, parent, {}, true});
  if (!entries_.empty()) {
    const auto first =
        std::find_if(entries_.begin(), entries_.end(), [](const Entry& entry) { return !entry.folder; });
    if (first != entries_.end()) chosen_ = first->path.string();
  }
}

void OpenSessionDialog::enter(const PanelFrame& frame, const fs::path& folder) {
  folder_ = folder.string();
  error_.clear();
  read_folder(frame);
}

void OpenSessionDialog::take(const PanelFrame& frame, const Entry& entry) {
  if (!entry.folder) {
    ask(frame, entry.path.string());
    return;
  }
  const fs::path path = entry.path;  // reading the folder replaces the entry
  enter(frame, path);
}

bool OpenSessionDialog::show_entries(const PanelFrame& frame, bool entered) {
  ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, frame.px(1));
  ImGui::BeginChild("entries", {0, frame.px(kListHeight)}, true);
  ImGui::PopStyleVar();
  if (std::none_of(entries_.begin(), entries_.end(), [](const Entry& entry) { return !entry.folder; }))
    quiet_text(frame.text("window.session.none_here"));
  std::optional<std::size_t> taken;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    if (leave_out_row(frame.px(kRow))) continue;
    ImGui::PushID(static_cast<int>(i));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const bool on = entry.path.string() == chosen_;
    // A folder opens with a click, as there is nothing else to do with it; a session with a double click, or
    // by the button once it is chosen.
    if (ImGui::Selectable("##entry", on, ImGuiSelectableFlags_AllowDoubleClick, {0, frame.px(kRow)})) {
      if (entry.folder || ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) taken = i;
      chosen_ = entry.folder ? "" : entry.path.string();
    }
    if (entered && ImGui::GetIO().NavVisible && ImGui::IsItemFocused()) taken = i;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float top = at.y + (frame.px(kRow) - ImGui::GetTextLineHeight()) / 2;
    const float note = ImGui::CalcTextSize(entry.note.c_str()).x;
    const float left = at.x + frame.px(8);
    const float right = at.x + width - frame.px(8);
    const std::string name = shortened(entry.name, right - note - frame.px(12) - left);
    const ImU32 quiet = ImGui::GetColorU32(ImGuiCol_TextDisabled);
    draw->AddText({left, top}, entry.folder ? quiet : ImGui::GetColorU32(ImGuiCol_Text), name.c_str());
    draw->AddText({right - note, top}, quiet, entry.note.c_str());
    ImGui::PopID();
  }
  ImGui::EndChild();
  if (taken) take(frame, entries_[*taken]);
  return taken.has_value();
}

void OpenSessionDialog::show(const PanelFrame& frame) {
  if (opening_) {
    done_ = false;
    const std::string problem = error_;
    read_folder(frame);
    if (!problem.empty()) error_ = problem;
    ImGui::OpenPopup(kId);
    opening_ = false;
  }
  if (!begin_overlay(frame, kId, kWidth, 0.08)) return;
  heading(frame, frame.text("window.session.open_heading"));
  quiet_text(frame.text("window.session.undoable"));
  field_label(frame, frame.text("window.session.folder"));
  bool entered = overlay_entered();
  if (text_field("##folder", folder_)) {
    enter(frame, folder_);
    entered = false;
  }
  gap(frame, 4);
  if (show_entries(frame, entered)) entered = false;
  if (!error_.empty()) {
    gap(frame, 4);
    error_text("! " + error_);
  }
  gap(frame, 6);
  ImGui::BeginDisabled(chosen_.empty());
  if (ImGui::IsWindowAppearing() && !chosen_.empty()) ImGui::SetKeyboardFocusHere();
  if ((main_button(frame, frame.text("window.session.open")) || entered) && !chosen_.empty())
    ask(frame, chosen_);
  ImGui::EndDisabled();
  ImGui::SameLine();
  if (ImGui::Button(frame.text("window.session.cancel").c_str()) ||
      (frame.events.open_session.empty() && overlay_left()) || done_)
    ImGui::CloseCurrentPopup();
  end_overlay();
}

}  // namespace rk::app::panels
