#include "platform/picture_clipboard.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "platform/descriptor.h"
#include "platform/picture_selection.h"

namespace rk::platform {

/// The connection, and the thread that serves it.
class PictureClipboard::Server {
 public:
  Server() : wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (wake_ && selection_.connected()) thread_ = std::thread([this] { serve(); });
  }
  ~Server() {
    if (!thread_.joinable()) return;
    end_ = true;
    wake();
    thread_.join();
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  bool works() const { return thread_.joinable() && !lost_; }

  void offer(std::string png) {
    {
      const std::lock_guard lock(mutex_);
      next_ = std::make_shared<const std::string>(std::move(png));
    }
    wake();
  }

 private:
  void wake() const {
    const std::uint64_t one = 1;
    write_all(wake_.number(), std::string_view(reinterpret_cast<const char*>(&one), sizeof one));
  }

  std::shared_ptr<const std::string> take_next() {
    const std::lock_guard lock(mutex_);
    return std::exchange(next_, nullptr);
  }

  void serve() {
    std::array<pollfd, 2> watched = {{{wake_.number(), POLLIN, 0}, {selection_.descriptor(), POLLIN, 0}}};
    while (!end_ && selection_.connected()) {
      if (auto png = take_next()) selection_.offer(std::move(png));
      selection_.answer();
      poll(watched.data(), watched.size(), -1);
      std::uint64_t count = 0;
      if (watched[0].revents != 0) eventfd_read(wake_.number(), &count);
    }
    lost_ = true;
  }

  PictureSelection selection_;  // used by the thread alone once it runs
  Descriptor wake_;
  std::atomic<bool> end_ = false;
  std::atomic<bool> lost_ = false;
  std::mutex mutex_;
  std::shared_ptr<const std::string> next_;  ///< to be offered; guarded by mutex_
  std::thread thread_;
};

PictureClipboard::PictureClipboard() = default;
PictureClipboard::~PictureClipboard() = default;

bool PictureClipboard::offer(std::string png) {
  try {
    if (!server_) server_ = std::make_unique<Server>();
  } catch (const std::system_error&) {
    return false;
  }
  if (!server_->works()) {
    server_.reset();
    return false;
  }
  server_->offer(std::move(png));
  return true;
}

}  // namespace rk::platform
