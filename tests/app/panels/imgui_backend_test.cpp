#include "app/panels/imgui_backend.h"

#include <doctest/doctest.h>
#include <imgui_internal.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::test;

namespace {

/// Moves the pointer from a submenu to one above it, and stops in the frame in which the second one has no
/// window.
void stop_between(PanelDriver& driver, const char* one, const char* other) {
  driver.point_at(one, "##Popup");
  driver.frames();
  REQUIRE_FALSE(driver.text("##Menu").empty());
  const Point at = driver.find(other, "##Popup").center();
  sf::Event event{};
  event.type = sf::Event::MouseMoved;
  event.mouseMove = {static_cast<int>(at.x), static_cast<int>(at.y)};
  driver.send(event);
  const auto& open = ImGui::GetCurrentContext()->OpenPopupStack;
  for (int i = 0; i < 20 && open.back().Window != nullptr; ++i) driver.frames(1);
  REQUIRE(open.back().Window == nullptr);
}

}  // namespace

TEST_CASE("Escape closes a menu also in the frame in which one submenu makes room for another") {
  PanelDriver driver(ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}, {"all", "ABCD"}}));
  driver.click("Menu", "top");
  stop_between(driver, "Size", "Language");
  driver.key(sf::Keyboard::Escape);
  CHECK_FALSE(driver.ui().popup_open());

  driver.panels().open_map_menu(1, {600, 300});
  driver.frames();
  stop_between(driver, "What if B leaves", "What if B joins");
  driver.key(sf::Keyboard::Escape);
  CHECK_FALSE(driver.ui().popup_open());
  CHECK(driver.actions.empty());
}
