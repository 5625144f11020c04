// Points and boxes in RD metres and in map px (scene/map/occupancy.h).
#pragma once

#include "model/geometry.h"

namespace rk::scene::map {

inline Point to_map_px(Point rd, double m_per_px) {
  return {rd.x / m_per_px, -rd.y / m_per_px};
}

inline Box box_to_map_px(const Box& rd, double m_per_px) {
  return {rd.min_x / m_per_px, -rd.max_y / m_per_px, rd.max_x / m_per_px, -rd.min_y / m_per_px};
}

inline MapBox box_to_rd(const Box& map_px, double m_per_px) {
  return {map_px.min_x * m_per_px, -map_px.max_y * m_per_px, map_px.max_x * m_per_px,
          -map_px.min_y * m_per_px};
}

}  // namespace rk::scene::map
