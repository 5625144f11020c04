// The dialog that opens a saved session: the folders and sessions of a folder, to walk through and choose
// from.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/panels/widgets.h"

namespace rk::app::panels {

class OpenSessionDialog {
 public:
  /// `folder`: the one to begin with. `problem`: why a session could not be opened; may be empty.
  void open(std::string folder, std::string problem = {});
  bool opening() const { return opening_; }

  /// Adds the dialog to the frame while it is open. The chosen file goes to `frame.events`; the dialog stays
  /// open until it was opened.
  void show(const PanelFrame& frame);

  /// The file was opened: the dialog closes with the next frame. Or it was not, and says why.
  void answer(const std::string& problem);

 private:
  struct Entry {
    std::string name;  ///< as it is shown
    std::string note;  ///< when it was saved
    std::filesystem::path path;
    std::filesystem::file_time_type saved;
    bool folder = false;
  };

  void read_folder(const PanelFrame& frame);
  void enter(const PanelFrame& frame, const std::filesystem::path& folder);
  /// `entered`: Enter was pressed. Returns whether it was for an entry that has the keys.
  bool show_entries(const PanelFrame& frame, bool entered);
  void take(const PanelFrame& frame, const Entry& entry);

  bool opening_ = false;
  bool done_ = false;
  std::string folder_;
  std::vector<Entry> entries_;  ///< of the folder, when it was read last
  std::string chosen_;          ///< path
  std::string error_;
};

}  // namespace rk::app::panels
