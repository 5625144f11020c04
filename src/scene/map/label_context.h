// The map at one scale for which labels are placed.
#pragma once

#include <string>
#include <vector>

#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/map/ribbon_slots.h"
#include "scene/map/thematic_layers.h"

namespace rk::scene::map {

/// Holds references, which must outlive the call it is passed to.
struct LabelContext {
  const Dataset& dataset;
  const TextMetrics& metrics;
  const ThematicLayers& layers;
  MunicipalityIndex focus;
  const RibbonSlots& slots;          ///< of the styles of `layers`
  const std::vector<Item>& ribbons;  ///< to keep clear of, m RD
  double m_per_px;
  double ribbon_size;           ///< as in RibbonStyle
  const std::string& language;  ///< of names that have several
};

}  // namespace rk::scene::map
