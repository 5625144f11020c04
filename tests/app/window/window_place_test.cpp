#include "app/window/window_place.h"

#include <doctest/doctest.h>

using namespace rk;
using namespace rk::app::window;

TEST_CASE("a first window takes 85 % of the work area, in its middle") {
  CHECK(opening_place({0, 0, 1366, 728, 1}, {}) == WindowPlace{102, 54, 1161, 619});
  CHECK(opening_place({1920, 27, 3840, 2133, 2}, {}) == WindowPlace{2208, 187, 3264, 1813});
  CHECK(opening_place({0, 0, 600, 300, 1}, {}) ==
        WindowPlace{0, 0, 640, 400});  // the least with room for all
}

TEST_CASE("a window comes back where it was, if it lies on the screen there") {
  Settings settings;
  settings.width = 1000;
  settings.height = 700;
  settings.x = 20;
  settings.y = 30;
  const platform::Screen screen{0, 0, 1920, 1080, 1};
  CHECK(opening_place(screen, settings) == WindowPlace{20, 30, 1000, 700});
  settings.x = 1500;  // of a monitor that was wider
  CHECK(opening_place(screen, settings) == WindowPlace{460, 190, 1000, 700});
  settings.width = 4000;
  CHECK(opening_place(screen, settings) == WindowPlace{0, 190, 1920, 700});
}

TEST_CASE("the scale is the screen's own, unless the window would lack room") {
  CHECK(opening_scale({0, 0, 3840, 2160, 2}) == 2);
  CHECK(opening_scale({0, 0, 1920, 1080, 2}) == 1.5);
  CHECK(opening_scale({0, 0, 1366, 768, 1.25}) == 1);
  CHECK(opening_scale({0, 0, 2560, 1440, 1}) == 1);
}
