// What every view is made from.
#pragma once

#include "model/dataset.h"
#include "model/texts.h"
#include "scene/map_state.h"
#include "scene/text_metrics.h"

namespace rk {

/// References that outlive the call they are handed to.
struct ViewContext {
  const Dataset& dataset;
  const Texts& texts;
  const TextMetrics& metrics;
  const MapState& state;
};

/// "vijf" for 5; digits above twelve.
std::string number_word(const Texts& texts, std::size_t n);

}  // namespace rk
