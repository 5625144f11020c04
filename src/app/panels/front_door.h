// The ways in: cards over the map for who opens the window for the first time.
#pragma once

#include <vector>

#include "app/panels/widgets.h"

namespace rk::app::panels {

class FrontDoor {
 public:
  /// The name of its window in the user interface.
  static constexpr const char* kName = "front_door";

  /// Shows the cards from the next frame on. `with_story`: there is a story to tell.
  void open(bool with_story) {
    open_ = true;
    with_story_ = with_story;
  }
  void close() {
    open_ = false;
    cards_.clear();
  }
  bool is_open() const { return open_; }

  /// Adds the cards to the frame while they are open; where the map has no room for them, they are left out.
  /// A click asks for the card's command.
  void show(const PanelFrame& frame);

  /// Whether a card lies there (page px), as shown last.
  bool covers(PagePoint at) const;

 private:
  bool open_ = false;
  bool with_story_ = false;
  std::vector<PageBox> cards_;  ///< page px
};

}  // namespace rk::app::panels
