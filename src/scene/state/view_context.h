// The input of every view.
#pragma once

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/text_metrics.h"
#include "scene/state/map_state.h"
#include "wording/names.h"

namespace rk::scene {

/// Holds references, which must outlive the call it is passed to, and gives the names.
struct ViewContext {
  const Dataset& dataset;
  const Translations& texts;
  const TextMetrics& metrics;
  const MapState& state;

  wording::Names names() const { return {dataset, texts}; }
};

}  // namespace rk::scene
