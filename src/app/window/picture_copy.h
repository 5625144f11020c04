// Copies a picture of what is on view: it is drawn beside the window's loop, and put on the clipboard.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "platform/background.h"
#include "platform/picture_clipboard.h"

namespace rk::app::window {

class PictureCopy {
 public:
  /// Begins to draw. `draw` gives a PNG file, and must hold all that it needs. A picture that is still being
  /// drawn is waited for and dropped.
  void begin(std::function<std::string()> draw);

  bool busy() const { return drawing_ != nullptr; }

  /// Once, when the picture is drawn: whether it is on the clipboard.
  std::optional<bool> take_result();

 private:
  platform::PictureClipboard clipboard_;
  std::string png_;                                ///< what is being drawn
  std::unique_ptr<platform::Background> drawing_;  // after what it writes to
};

}  // namespace rk::app::window
