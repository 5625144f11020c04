// The menu of a municipality on the map: right button, menu key, or Shift+F10.
#pragma once

#include <optional>

#include "app/panels/widgets.h"

namespace rk::app::panels {

class MapMenu {
 public:
  /// Opens the menu in the next frame at a place (page px).
  void open(MunicipalityIndex municipality, PagePoint at) {
    municipality_ = municipality;
    open_at_ = at;
  }

  void show(const PanelFrame& frame);

 private:
  MunicipalityIndex municipality_ = 0;
  std::optional<PagePoint> open_at_;
};

}  // namespace rk::app::panels
