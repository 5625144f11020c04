#include "platform/file_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace rk::platform {
namespace {

constexpr double kQuietSeconds = 0.25;

bool ends_with(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() && name.substr(name.size() - ending.size()) == ending;
}

}  // namespace

FileWatch::FileWatch(const std::vector<std::string>& folders, std::string ending)
    : descriptor_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), ending_(std::move(ending)) {
  if (descriptor_ < 0) return;
  // Watches whole folders, since editors replace a file by a new one.
  for (const std::string& folder : folders)
    inotify_add_watch(descriptor_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE);
}

FileWatch::~FileWatch() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool FileWatch::read_events() const {
  alignas(inotify_event) std::array<char, 4096> buffer{};
  bool relevant = false;
  for (;;) {
    const ssize_t length = descriptor_ < 0 ? -1 : read(descriptor_, buffer.data(), buffer.size());
    if (length <= 0) return relevant;
    for (std::size_t at = 0; at + sizeof(inotify_event) <= static_cast<std::size_t>(length);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      // The name is padded with zeros.
      const char* name = buffer.data() + at + sizeof event;
      if (event.len > 0 && ends_with(name, ending_)) relevant = true;
      at += sizeof event + event.len;
    }
  }
}

bool FileWatch::changed(double seconds) {
  if (read_events()) last_change_ = seconds;
  if (!last_change_ || seconds - *last_change_ < kQuietSeconds) return false;
  last_change_.reset();
  return true;
}

std::optional<double> FileWatch::due_in(double seconds) const {
  if (!last_change_) return std::nullopt;
  return std::max(0.0, *last_change_ + kQuietSeconds - seconds);
}

}  // namespace rk::platform
