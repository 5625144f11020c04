// The dialog that saves a figure of what is on view.
#pragma once

#include <string>

#include "app/panels/figure_request.h"
#include "app/panels/widgets.h"

namespace rk::app::panels {

class FigureDialog {
 public:
  /// `folder`: where the last figure was saved, or the default folder.
  void open(const std::string& folder) {
    request_.folder = folder;
    opening_ = true;
  }

  bool opening() const { return opening_; }

  /// Adds the dialog to the frame while it is open. Returns the file's path when one was written.
  std::string show(const PanelFrame& frame);

  const std::string& folder() const { return request_.folder; }

 private:
  void show_fields(const PanelFrame& frame);
  void show_pages(const PanelFrame& frame);
  bool save(const PanelFrame& frame);

  bool opening_ = false;
  bool entered_ = false;  ///< Enter was pressed in a field
  FigureRequest request_;
  std::string proposed_;  ///< the proposed name; it follows format and view until the user changes it
  std::string error_;     ///< error message
};

}  // namespace rk::app::panels
