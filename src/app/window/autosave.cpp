#include "app/window/autosave.h"

#include <exception>
#include <utility>

#include "app/window/session_file.h"
#include "platform/atomic_file.h"

namespace rk::app::window {
namespace {

namespace fs = std::filesystem;

constexpr int kMostWindows = 64;
constexpr double kPause = 2;  // s between two writes
constexpr const char* kFile = "session.jsonl";

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

}  // namespace

Autosave::Autosave(const std::string& state_folder, Left left) : folder_(state_folder) {
  if (state_folder.empty()) return;
  take_place(fs::path(state_folder) / "windows", left);
  if (file_.empty() || !is_there(file_)) return;
  const std::string last = last_session_file(state_folder);
  std::error_code error;
  fs::rename(file_, last, error);
  if (!error) taken_ = last;
}

/// Prefers a folder with a session that was left behind, else takes the first that is free.
void Autosave::take_place(const fs::path& windows, Left left) {
  using platform::FolderLock;
  for (int i = 1; i <= kMostWindows; ++i) {
    const fs::path folder = windows / std::to_string(i);
    if (!is_there(folder) && lock_) return;
    std::error_code error;
    fs::create_directories(folder, error);
    auto lock = std::make_unique<FolderLock>(folder.string(), FolderLock::Patience::at_once);
    if (!lock->held()) continue;
    const bool left_behind = is_there(folder / kFile);
    if (left_behind ? left == Left::leave : lock_ != nullptr) continue;
    lock_ = std::move(lock);
    file_ = folder / kFile;
    if (left_behind) return;
  }
}

void Autosave::finish() {
  if (!writing_) return;
  try {
    writing_->finish();
    written_ = true;
  } catch (const std::exception&) {
    failed_ = true;
  }
  writing_.reset();
}

bool Autosave::ready(double seconds) {
  if (writing_ && !writing_->done()) return false;
  finish();
  return !written_ || seconds - begun_ >= kPause;
}

void Autosave::keep(std::string session, double seconds) {
  finish();
  begun_ = seconds;
  if (file_.empty()) {
    failed_ = true;
    return;
  }
  writing_ = std::make_unique<platform::Background>(
      platform::Background::Pace::yielding,
      [file = file_.string(), text = std::move(session)] { platform::write_file(file, text); });
}

bool Autosave::take_failure() {
  if (writing_ && writing_->done()) finish();
  return failed_ && !std::exchange(told_, true);
}

std::string Autosave::keep_now(const std::string& session) {
  finish();
  if (file_.empty()) return {};
  try {
    platform::write_file(file_.string(), session);
  } catch (const std::exception&) {
    return {};
  }
  return file_.string();
}

void Autosave::end(const std::string& session) {
  finish();
  if (!session.empty() && !folder_.empty()) {
    try {
      platform::write_file(last_session_file(folder_), session);
    } catch (const std::exception&) {
      return;  // what was kept stays for the next window
    }
  }
  std::error_code ignored;
  if (!file_.empty()) fs::remove(file_, ignored);
}

}  // namespace rk::app::window
