#include "app/panels/save_session_dialog.h"

#include <filesystem>
#include <utility>

#include "app/panels/dialog_frame.h"
#include "app/panels/known_sessions.h"
#include "app/panels/panel_theme.h"

namespace rk::app::panels {
namespace {

constexpr const char* kId = "overlay_save_session";
constexpr double kWidth = 560;
constexpr int kMostNumbers = 1000;

bool exists(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
}

/// The name, with a number after it if the folder has such a file.
std::string free_name(const std::string& folder, const std::string& name) {
  std::string result = name;
  for (int i = 2; i < kMostNumbers && exists(session_path(folder, result)); ++i)
    result = name + '-' + std::to_string(i);
  return result;
}

}  // namespace

void SaveSessionDialog::open(std::string folder, const std::string& name) {
  folder_ = std::move(folder);
  name_ = free_name(folder_, name);
  opening_ = true;
}

void SaveSessionDialog::answer(const std::string& problem) {
  done_ = problem.empty();
  asks_ = false;
  error_ = problem;
  typing_ = !done_;
}

void SaveSessionDialog::ask_or_save(const PanelFrame& frame) {
  const std::string path = session_path(folder_, name_);
  if (name_.find_first_not_of(" .") == std::string::npos) {
    error_ = frame.text("window.session.name_missing");
    typing_ = true;
  } else if (exists(path) && !asks_) {
    asks_ = true;
    error_.clear();
  } else {
    frame.events.save_session = path;
  }
}

void SaveSessionDialog::show_buttons(const PanelFrame& frame) {
  const char* save = asks_ ? "window.session.replace" : "window.session.save";
  if (main_button(frame, frame.text(save)) || overlay_entered()) ask_or_save(frame);
  ImGui::SameLine();
  if (ImGui::Button(frame.text("window.session.cancel").c_str()) ||
      (frame.events.save_session.empty() && overlay_left()))
    ImGui::CloseCurrentPopup();
}

void SaveSessionDialog::show(const PanelFrame& frame) {
  if (opening_) {
    error_.clear();
    asks_ = false;
    done_ = false;
    ImGui::OpenPopup(kId);
    opening_ = false;
  }
  if (!begin_overlay(frame, kId, kWidth, 0.12)) return;
  const std::string before = session_path(folder_, name_);
  heading(frame, frame.text("window.session.save_heading"));
  quiet_text(frame.text("window.session.what"));
  field_label(frame, frame.text("window.session.name"));
  if (ImGui::IsWindowAppearing() || std::exchange(typing_, false)) ImGui::SetKeyboardFocusHere();
  text_field("##name", name_, ImGuiInputTextFlags_AutoSelectAll);
  field_label(frame, frame.text("window.session.folder"));
  text_field("##folder", folder_);
  const std::string path = session_path(folder_, name_);
  if (path != before) {  // question and error concerned another file
    asks_ = false;
    error_.clear();
  }
  gap(frame, 4);
  if (!error_.empty()) {
    error_text("! " + error_);
  } else if (asks_) {
    error_text(frame.text("window.session.replaces", {{"file", path}}));
  } else {
    quiet_text(path);
  }
  gap(frame, 6);
  show_buttons(frame);
  if (done_) ImGui::CloseCurrentPopup();
  end_overlay();
}

}  // namespace rk::app::panels
