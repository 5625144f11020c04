// A picture on the clipboard of X11, of which SFML knows text alone. It is there until another program copies
// something, or this one ends.
#pragma once

#include <memory>
#include <string>

namespace rk::platform {

class PictureClipboard {
 public:
  PictureClipboard();
  ~PictureClipboard();
  PictureClipboard(const PictureClipboard&) = delete;
  PictureClipboard& operator=(const PictureClipboard&) = delete;

  /// Puts a PNG file on the clipboard, as image/png. Other programs are answered by a thread, at any time and
  /// whatever this one is doing. Returns false if no X server can be reached, or no thread is left.
  bool offer(std::string png);

 private:
  class Server;
  std::unique_ptr<Server> server_;  ///< from the first picture on
};

}  // namespace rk::platform
