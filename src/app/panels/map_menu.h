// The menu of a municipality on the map: right button, menu key, or Shift+F10.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "app/panels/widgets.h"

namespace rk::app::panels {

class MapMenu {
 public:
  /// Opens the menu in the next frame at a place (page px). `code`: of the municipality. Data that lack it,
  /// since files were changed meanwhile, close the menu.
  void open(std::string code, PagePoint at) {
    code_ = std::move(code);
    open_at_ = at;
  }

  void show(const PanelFrame& frame);

 private:
  std::string code_;
  std::optional<PagePoint> open_at_;
};

}  // namespace rk::app::panels
