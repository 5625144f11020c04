// The help: all keys of the window, from the tables that the window itself reads.
#pragma once

#include "app/panels/widgets.h"

namespace rk::app::panels {

class HelpOverlay {
 public:
  void open() { opening_ = true; }

  bool opening() const { return opening_; }

  /// Adds the help to the frame while it is open.
  void show(const PanelFrame& frame);

 private:
  bool opening_ = false;
};

}  // namespace rk::app::panels
