#include "platform/event_wait.h"

#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <thread>

namespace rk::platform {
namespace {

constexpr int kMaxUnread = 20;
constexpr std::chrono::milliseconds kBlindSleep{10};

std::vector<int> open_sockets() {
  std::vector<int> result;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd", error)) {
    const int descriptor = std::atoi(entry.path().filename().c_str());
    struct stat status {};
    if (fstat(descriptor, &status) == 0 && S_ISSOCK(status.st_mode)) result.push_back(descriptor);
  }
  return result;
}

}  // namespace

EventWait::EventWait() : before_(open_sockets()) {}

void EventWait::watch_new_sockets() {
  for (const int descriptor : open_sockets()) {
    if (std::find(before_.begin(), before_.end(), descriptor) == before_.end())
      watched_.push_back({descriptor, 0, true});
  }
}

void EventWait::watch(int descriptor) {
  if (descriptor >= 0) watched_.push_back({descriptor, 0, false});
}

void EventWait::wait(double seconds) {
  const bool sees_sockets =
      std::any_of(watched_.begin(), watched_.end(), [](const Watched& w) { return w.socket; });
  if (!sees_sockets) {
    std::this_thread::sleep_for(kBlindSleep);
    return;
  }
  std::vector<pollfd> polled;
  for (const Watched& w : watched_) polled.push_back({w.descriptor, POLLIN, 0});
  const bool unread = poll(polled.data(), polled.size(), 0) > 0;
  for (std::size_t i = 0; i < polled.size(); ++i) {
    Watched& w = watched_[i];
    w.unread = w.socket && polled[i].revents != 0 ? w.unread + 1 : 0;
  }
  std::erase_if(watched_, [](const Watched& w) { return w.unread > kMaxUnread; });
  if (unread) return;
  poll(polled.data(), polled.size(), static_cast<int>(std::ceil(std::max(0.0, seconds) * 1000)));
}

}  // namespace rk::platform
