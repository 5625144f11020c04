// The dialog that gives a session a name and a folder.
#pragma once

#include <string>

#include "app/panels/widgets.h"

namespace rk::app::panels {

class SaveSessionDialog {
 public:
  /// `folder`: where it goes unless the user chooses another. `name`: proposed; a free one is made of it.
  void open(std::string folder, const std::string& name);
  bool opening() const { return opening_; }

  /// Adds the dialog to the frame while it is open. The wish to save goes to `frame.events`; it stays open
  /// until that was done.
  void show(const PanelFrame& frame);

  /// The wish was carried out: the dialog closes with the next frame. Or it was not, and says why.
  void answer(const std::string& problem);

 private:
  void show_buttons(const PanelFrame& frame);
  void ask_or_save(const PanelFrame& frame);

  bool opening_ = false;
  bool done_ = false;
  bool typing_ = false;  ///< the name gets the keys again
  bool asks_ = false;    ///< whether the file that is there may be replaced
  std::string name_;
  std::string folder_;
  std::string error_;
};

}  // namespace rk::app::panels
