#include "platform/event_wait.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>

using namespace rk;
using namespace rk::platform;

namespace {

/// Two connected sockets.
class SocketPair {
 public:
  SocketPair() { REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends_.data()) == 0); }
  SocketPair(const SocketPair&) = delete;
  SocketPair& operator=(const SocketPair&) = delete;
  ~SocketPair() {
    for (const int end : ends_) close(end);
  }
  void send() const { CHECK(write(ends_[0], "x", 1) == 1); }
  void take() const {
    char byte = 0;
    CHECK(read(ends_[1], &byte, 1) == 1);
  }

 private:
  std::array<int, 2> ends_{};
};

constexpr double kForever = 30;  // s; a wait that does not end fails by CTest's time limit

/// Whether a wait ended before its time was over.
bool wakes(EventWait& wait) {
  const auto start = std::chrono::steady_clock::now();
  wait.wait(kForever);
  return std::chrono::steady_clock::now() - start < std::chrono::duration<double>(kForever / 2);
}

}  // namespace

TEST_CASE("what comes in on a socket that was opened in between ends the wait") {
  const SocketPair earlier;
  EventWait wait;
  const SocketPair window;
  wait.watch_new_sockets();
  earlier.send();  // not the window's
  window.send();
  CHECK(wakes(wait));
  window.take();
  window.send();
  CHECK(wakes(wait));
}

TEST_CASE("a socket that nobody reads does not keep the program awake") {
  EventWait wait;
  const SocketPair window;
  const SocketPair unread;
  wait.watch_new_sockets();
  unread.send();
  for (int i = 0; i < 100; ++i) wait.wait(0);
  window.send();
  CHECK(wakes(wait));
  window.take();
  // Only the window's socket is still watched, so that this wait ends by its time alone.
  const auto start = std::chrono::steady_clock::now();
  wait.wait(0.05);
  CHECK(std::chrono::steady_clock::now() - start >= std::chrono::milliseconds(50));
}

TEST_CASE("without a socket to watch it sleeps a little") {
  EventWait wait;
  wait.watch_new_sockets();
  CHECK(wakes(wait));
}
