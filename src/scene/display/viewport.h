// Where the map lies on the page: RD metres ↔ page px.
#pragma once

#include "model/geometry.h"

namespace rk::scene {

struct Viewport {
  PageBox frame;          ///< the map's rectangle on the page, px
  MapPoint center;        ///< m RD at the middle of the frame
  double m_per_px = 100;  ///< ground metres per page px

  friend bool operator==(const Viewport&, const Viewport&) = default;

  PagePoint to_page(MapPoint rd) const {
    const PagePoint middle = frame.center();
    return {middle.x + (rd.x - center.x) / m_per_px, middle.y - (rd.y - center.y) / m_per_px};
  }
  MapPoint to_rd(PagePoint page) const {
    const PagePoint middle = frame.center();
    return {center.x + (page.x - middle.x) * m_per_px, center.y - (page.y - middle.y) * m_per_px};
  }
  /// The part of the map that is visible, m RD.
  MapBox visible() const {
    const double half_width = frame.width() / 2 * m_per_px;
    const double half_height = frame.height() / 2 * m_per_px;
    return {center.x - half_width, center.y - half_height, center.x + half_width, center.y + half_height};
  }
};

/// The viewport that shows an extent (m RD) whole and centred in a frame (px), with a margin (px) on all
/// sides.
Viewport fit(const MapBox& extent, const PageBox& frame, double margin_px);

}  // namespace rk::scene
