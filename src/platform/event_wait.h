// Waits for the window's events without polling. SFML 2.5.1's waitEvent wakes up every 10 ms, even for an
// idle window; this class sleeps until the display server or a watched file has data.
#pragma once

#include <vector>

namespace rk::platform {

class EventWait {
 public:
  /// Records the sockets that are open. Those opened between this call and watch_new_sockets() are taken to
  /// be the window's connections to the display server.
  EventWait();
  void watch_new_sockets();

  /// Adds another file descriptor that ends the wait; a negative one is ignored.
  void watch(int descriptor);

  /// Sleeps until a descriptor is readable, at most that long (s). Call it when all events have been taken: a
  /// socket that stays readable is then not the window's and is dropped, since nobody would read it empty.
  /// Where no socket was found, as under a display server that is reached in another way, it sleeps 10 ms.
  void wait(double seconds);

 private:
  struct Watched {
    int descriptor = -1;
    int unread = 0;  ///< times in a row that it could be read although all events were taken
    bool socket = true;
  };

  std::vector<int> before_;
  std::vector<Watched> watched_;
};

}  // namespace rk::platform
