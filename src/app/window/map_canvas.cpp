#include "app/window/map_canvas.h"

#include <cmath>

#include "scene/display/damage.h"

namespace rk::app::window {
namespace {

bool is_whole(double px) {
  return std::abs(px - std::round(px)) < 0.01;
}

}  // namespace

void MapCanvas::draw(const AppState& state, bool in_motion, sf::RenderWindow& window) {
  Drawn wanted{workspace_.revision(), map_on_view(state, workspace_.dataset()), window_page(state),
               state.ui_scale, window.getSize()};
  settling_ = !in_motion && !settled(wanted);
  if (in_motion)
    wanted.page = page_in_motion(wanted.page, state.ui_scale);
  else if (settling_)
    wanted.page.in_motion = true;
  if (drawn_ == wanted) {
    picture_.show(window);
    return;
  }
  scene::Scene scene = scenes_.make({wanted.revision, wanted.map, wanted.page});
  if (!draw_moved(scene, wanted, window)) {
    renderer_.draw(scene, window, wanted.ui_scale);
    offset_ = {};
    drawn_.reset();
    if (!picture_.keep(window)) return;
  }
  drawn_ = wanted;
  scene_ = std::move(scene);
}

bool MapCanvas::settled(const Drawn& rest) {
  const bool first = !drawn_;
  if (!first && !drawn_->page.in_motion) return true;
  const BackgroundScenes::Wanted wanted{rest.revision, rest.map, rest.page};
  if (first) scenes_.finish();
  std::vector<render::sfml::PreparedLayer> layers;
  if (scenes_.take(wanted, layers)) {
    renderer_.keep(std::move(layers));
    return true;
  }
  if (first) return true;  // there is nothing to show meanwhile
  scenes_.begin(wanted);
  return false;
}

scene::page::WindowPage MapCanvas::page_in_motion(scene::page::WindowPage page, double ui_scale) const {
  if (!drawn_) return page;
  const scene::Viewport& last = drawn_->page.viewport;
  page.in_motion = drawn_->page.in_motion || last.m_per_px != page.viewport.m_per_px;
  if (page.in_motion) return page;
  const Point shift = (page.viewport.to_page({0, 0}) - last.to_page({0, 0})) * ui_scale;
  const double m_per_device_px = page.viewport.m_per_px / ui_scale;
  page.viewport.center.x += (shift.x - std::round(shift.x)) * m_per_device_px;
  page.viewport.center.y -= (shift.y - std::round(shift.y)) * m_per_device_px;
  return page;
}

bool MapCanvas::draw_moved(const scene::Scene& scene, const Drawn& wanted, sf::RenderWindow& window) {
  if (!drawn_) return false;
  Drawn there = *drawn_;
  there.page.viewport.center = wanted.page.viewport.center;
  if (!(there == wanted)) return false;
  const auto damage = scene::damage_of_move(scene_, scene, workspace_.metrics());
  if (!damage) return false;
  const Point offset = offset_ + damage->shift * wanted.ui_scale;
  // A shift by parts of a px would blur the image; it is measured from the last whole drawing, so that
  // rounding does not add up.
  if (!is_whole(offset.x) || !is_whole(offset.y)) return false;
  const int dx = static_cast<int>(std::lround(offset.x) - std::lround(offset_.x));
  const int dy = static_cast<int>(std::lround(offset.y) - std::lround(offset_.y));
  const sf::IntRect frame(static_cast<int>(std::lround(damage->frame.min_x * wanted.ui_scale)),
                          static_cast<int>(std::lround(damage->frame.min_y * wanted.ui_scale)),
                          static_cast<int>(std::lround(damage->frame.width() * wanted.ui_scale)),
                          static_cast<int>(std::lround(damage->frame.height() * wanted.ui_scale)));
  // Whole device px, so that a part joins the image around it without a seam.
  std::vector<sf::IntRect> parts;
  for (const Box& box : damage->dirty) {
    const auto left = static_cast<int>(std::floor(box.min_x * wanted.ui_scale));
    const auto top = static_cast<int>(std::floor(box.min_y * wanted.ui_scale));
    parts.emplace_back(left, top, static_cast<int>(std::ceil(box.max_x * wanted.ui_scale)) - left,
                       static_cast<int>(std::ceil(box.max_y * wanted.ui_scale)) - top);
  }
  picture_.show_moved(window, frame, {dx, dy});
  renderer_.draw_parts(scene, parts, window, wanted.ui_scale);
  picture_.keep_parts(window, parts);
  offset_ = offset;
  return true;
}

}  // namespace rk::app::window
