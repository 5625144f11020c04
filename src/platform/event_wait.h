// Waiting for the window's events without looking all the time: SFML 2.5.1's waitEvent wakes up every 10 ms,
// a hundred times a second for a window that nobody touches. This one sleeps until the display server, or a
// watched file, has something to say.
#pragma once

#include <vector>

namespace rk {

class EventWait {
 public:
  /// Takes note of the sockets that are open. The window's connections to the display server are the ones
  /// that are opened from here until watch_new_sockets().
  EventWait();
  void watch_new_sockets();

  /// Another file descriptor that wakes it up; negative ones are left out.
  void watch(int descriptor);

  /// Sleeps until one of them can be read, at most that long (s). To be called when all events have been
  /// taken: a socket that can still be read then, again and again, is not the window's and is let go of,
  /// since nobody would ever read it empty. Where no socket was found, as under a display server that is
  /// reached in another way, it sleeps 10 ms.
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

}  // namespace rk
