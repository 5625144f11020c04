#include "app/window/map_canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/state/letters.h"
#include "app/window/device_px.h"
#include "scene/display/ground.h"

namespace rk::app::window {
namespace {

/// Whether two scenes look alike outside the rectangle of their map.
bool alike_around_map(const scene::Scene& a, const scene::Scene& b) {
  const scene::Ground ground = scene::ground_of(a);
  const scene::Ground other = scene::ground_of(b);
  if (!ground.viewport || !other.viewport || !(ground.viewport->frame == other.viewport->frame) ||
      a.width_px != b.width_px || a.height_px != b.height_px || !(a.background == b.background) ||
      a.layers.size() - ground.layers != b.layers.size() - other.layers)
    return false;
  return std::equal(a.layers.begin() + static_cast<std::ptrdiff_t>(ground.layers), a.layers.end(),
                    b.layers.begin() + static_cast<std::ptrdiff_t>(other.layers),
                    [](const scene::SceneLayer& one, const scene::SceneLayer& two) {
                      return (one.over_map && two.over_map) ||
                             (one.revision != 0 && one.revision == two.revision) || one.items == two.items;
                    });
}

}  // namespace

void MapCanvas::prepare(const AppState& state, bool in_motion, sf::Vector2u size) {
  Made wanted{workspace_.revision(), map_on_view(state, workspace_.dataset()), window_page(state),
              device_scale(state), size};
  settling_ = !in_motion && !settled(wanted);
  if (in_motion)
    wanted.page = page_in_motion(wanted.page, device_scale(state));
  else if (settling_)
    wanted.page.in_motion = true;
  if (made_ == wanted) return;
  zooming_ = zooming_ || wanted.page.in_motion || (made_ && made_->page.in_motion);
  scene::Scene scene = scenes_.make({wanted.revision, wanted.map, wanted.page});
  if (!alike_around_map(scene_, scene)) ++around_;
  made_ = wanted;
  scene_ = std::move(scene);
  ++number_;
}

void MapCanvas::draw_ground(sf::RenderWindow& window) {
  ground_.show(scene_, number_, made_->scale, zooming_, window);
  if (ground_.whole() && !made_->page.in_motion) zooming_ = false;
}

void MapCanvas::draw_page(sf::RenderWindow& window, const sf::IntRect& part) {
  renderer_.draw_page(scene_, scene::ground_of(scene_).layers, part, window, made_->scale);
}

std::optional<sf::IntRect> MapCanvas::frame() const {
  const auto viewport = scene::ground_of(scene_).viewport;
  if (!viewport) return std::nullopt;
  return device_px_around(viewport->frame, made_->scale);
}

bool MapCanvas::settled(const Made& rest) {
  const bool first = !made_;
  if (!first && !made_->page.in_motion) return true;
  const BackgroundScenes::Wanted wanted{rest.revision, rest.map, rest.page};
  if (first) scenes_.finish();
  std::vector<render::sfml::PreparedLayer> layers;
  if (scenes_.take(wanted, layers)) {
    renderer_.keep(std::move(layers));
    return true;
  }
  if (first) return true;  // there is nothing to show meanwhile
  scenes_.begin(wanted, platform::Background::Pace::yielding);
  return false;
}

scene::page::WindowPage MapCanvas::page_in_motion(scene::page::WindowPage page, double scale) const {
  if (!made_) return page;
  const scene::Viewport& last = made_->page.viewport;
  page.in_motion = made_->page.in_motion || last.m_per_px != page.viewport.m_per_px;
  if (page.in_motion) return page;
  const Point shift = (page.viewport.to_page({0, 0}) - last.to_page({0, 0})) * scale;
  const double m_per_device_px = page.viewport.m_per_px / scale;
  page.viewport.center.x += (shift.x - std::round(shift.x)) * m_per_device_px;
  page.viewport.center.y -= (shift.y - std::round(shift.y)) * m_per_device_px;
  return page;
}

}  // namespace rk::app::window
