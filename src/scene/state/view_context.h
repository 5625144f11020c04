// What every view is made from.
#pragma once

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/text_metrics.h"
#include "scene/state/map_state.h"

namespace rk {

/// References that outlive the call they are handed to.
struct ViewContext {
  const Dataset& dataset;
  const Translations& texts;
  const TextMetrics& metrics;
  const MapState& state;
};

}  // namespace rk
