// Caches the presentations of the views on screen.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/text_metrics.h"
#include "scene/state/map_state.h"
#include "scene/views/view_presentation.h"

namespace rk::scene::views {

/// Makes each presentation once for all states that share it. Not thread-safe.
class PresentationCache {
 public:
  /// All three must outlive the cache.
  PresentationCache(const Dataset& dataset, const Translations& texts, const TextMetrics& metrics)
      : dataset_(dataset), texts_(texts), metrics_(metrics) {}

  /// What the state's view shows.
  std::shared_ptr<const ViewPresentation> of(const MapState& state);

 private:
  const Dataset& dataset_;
  const Translations& texts_;
  const TextMetrics& metrics_;
  /// Keyed by presented_state, the most recently used last.
  std::vector<std::pair<MapState, std::shared_ptr<const ViewPresentation>>> kept_;
};

}  // namespace rk::scene::views
