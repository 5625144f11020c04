// The cost of the panels: frames in which nothing changes compute nothing.
#include "app/panels/panels.h"

#include "scene/views/registry.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;

TEST_CASE("frames in which only the pointer moves style no region and make no presentation again") {
  test::PanelDriver driver(test::shipped_dataset());
  for (const scene::views::ViewEntry& entry : scene::views::registered_views()) {
    CAPTURE(entry.name);
    driver.perform(action::SetView{entry.view});
    const Workspace& workspace = driver.workspace();
    const auto on_view = [&] { return map_on_view(driver.state(), workspace.dataset()); };
    const auto presentation = workspace.scenes().presentation(on_view());
    const scene::style::RegionChip* chips = workspace.scenes().chips(driver.state().now.map).data();
    driver.perform(action::Hover{"GM0200", std::nullopt, false});
    driver.perform(action::Hover{"GM0200", std::nullopt, true});
    driver.frames(5);
    CHECK(workspace.scenes().presentation(on_view()) == presentation);
    CHECK(workspace.scenes().chips(driver.state().now.map).data() == chips);
  }
}
