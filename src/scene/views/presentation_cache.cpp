#include "scene/views/presentation_cache.h"

#include <algorithm>

#include "scene/views/registry.h"

namespace rk::scene::views {
namespace {

/// One for the view in the middle of the window and one for the plot of the drawer.
constexpr std::size_t kMostKept = 2;

}  // namespace

std::shared_ptr<const ViewPresentation> PresentationCache::of(const MapState& state) {
  MapState presented = presented_state(state);
  const auto found =
      std::find_if(kept_.begin(), kept_.end(), [&](const auto& kept) { return kept.first == presented; });
  if (found != kept_.end()) {
    std::rotate(found, found + 1, kept_.end());
    return kept_.back().second;
  }
  if (kept_.size() == kMostKept) kept_.erase(kept_.begin());
  // Made from the reduced state, so that the presentation cannot depend on anything outside the key.
  std::shared_ptr<const ViewPresentation> made = make_view({dataset_, texts_, metrics_, presented});
  kept_.emplace_back(std::move(presented), std::move(made));
  return kept_.back().second;
}

}  // namespace rk::scene::views
