// The dialogs of the window.
#pragma once

#include <string>

#include "app/panels/figure_dialog.h"
#include "app/panels/help_overlay.h"
#include "app/panels/open_session_dialog.h"
#include "app/panels/save_session_dialog.h"
#include "app/panels/search_palette.h"

namespace rk::app::panels {

class Overlays {
 public:
  void open_search() { search_.open(); }
  void open_search_for_municipalities() { search_.open_for_municipalities(); }
  void open_help() { help_.open(); }
  void open_figure(const std::string& folder) { figure_.open(folder); }
  SaveSessionDialog& save_session() { return save_session_; }
  OpenSessionDialog& open_session() { return open_session_; }

  /// Whether a dialog opens with the next frame: keys typed until then are not commands.
  bool opening() const {
    return search_.opening() || help_.opening() || figure_.opening() || save_session_.opening() ||
           open_session_.opening();
  }

  /// Adds the open dialog to the frame.
  void show(const PanelFrame& frame) {
    search_.show(frame);
    help_.show(frame);
    const std::string written = figure_.show(frame);
    if (!written.empty()) frame.events.written_figure = written;
    save_session_.show(frame);
    open_session_.show(frame);
  }

 private:
  SearchPalette search_;
  HelpOverlay help_;
  FigureDialog figure_;
  SaveSessionDialog save_session_;
  OpenSessionDialog open_session_;
};

}  // namespace rk::app::panels
