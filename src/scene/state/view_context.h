// What every view is made from.
#pragma once

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/text_metrics.h"
#include "scene/state/map_state.h"
#include "wording/names.h"

namespace rk {

/// References that outlive the call they are handed to, and the names that it gives.
struct ViewContext {
  const Dataset& dataset;
  const Translations& texts;
  const TextMetrics& metrics;
  const MapState& state;

  Names names() const { return {dataset, texts}; }
};

}  // namespace rk
