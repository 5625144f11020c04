// All panels of the window, frame by frame.
#pragma once

#include <optional>
#include <string>

#include "app/panels/dialogs.h"
#include "app/panels/front_door.h"
#include "app/panels/map_menu.h"
#include "app/panels/widgets.h"
#include "app/state/session.h"

namespace rk::app::panels {

class Panels {
 public:
  /// Both must outlive the panels.
  Panels(const Workspace& workspace, const ImguiBackend& ui) : workspace_(workspace), ui_(ui) {}

  /// What the pointer does on the map.
  struct Pointer {
    bool on_scene = false;                     ///< over the map or a figure
    bool busy = false;                         ///< a button is held, or the keys go to a panel
    std::optional<MunicipalityIndex> carried;  ///< dragged off the map, to be dropped on a partnership
  };

  /// Messages over the map.
  struct Notices {
    std::string message;   ///< one line, empty for none
    Diagnostics problems;  ///< of files that were changed
    bool resumed = false;  ///< the window goes on where another one ended unexpectedly
  };

  /// Adds all panels to the user interface's frame, and returns what the user asked for in it.
  PanelEvents show(const AppState& state, const Session& session, const Pointer& pointer,
                   const Notices& notices);

  /// The same for a page of a story: its text, and nothing else beside the map.
  PanelEvents show_story_page(const AppState& state, const Pointer& pointer,
                              const story::StoryPlayer& player) const;

  Overlays& overlays() { return overlays_; }
  FrontDoor& front_door() { return front_door_; }
  const FrontDoor& front_door() const { return front_door_; }
  bool front_door_has_keys() const { return front_door_.is_open() && keys_ == Part::front_door; }

  /// The sessions that menu and search offer from now on.
  void offer(KnownSessions sessions) { sessions_ = std::move(sessions); }

  void open_map_menu(MunicipalityIndex municipality, PagePoint at) {
    map_menu_.open(workspace_.dataset().municipalities[municipality].code, at);
  }

  /// The parts of the window that can have the keys, in the order in which F6 walks through them.
  enum class Part { map, front_door, list, top, details, consequences, drawer };
  /// Gives the keys to the next part on view, or to the previous one. Returns whether it is a panel.
  bool pass_keys(const AppState& state, bool back);
  /// Gives the keys to the map.
  void give_keys_back();

 private:
  const Workspace& workspace_;
  const ImguiBackend& ui_;
  MapMenu map_menu_;
  FrontDoor front_door_;
  Overlays overlays_;
  KnownSessions sessions_;
  Part keys_ = Part::map;
  bool move_keys_ = false;  ///< the next frame gives them to keys_
};

}  // namespace rk::app::panels
