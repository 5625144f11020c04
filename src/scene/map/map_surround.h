// Map surround: scale bar and north arrow.
#pragma once

#include "base/translations.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"

namespace rk::scene::map {

/// A round length in metres (1, 2 or 5 times a power of ten) that takes at most `most_px` on the page.
double round_length(double m_per_px, double most_px);

/// Adds a scale bar with its lower left corner at `at`; returns the box it takes. `most_px`: its greatest
/// length.
Box add_scale_bar(std::vector<Item>& items, Point at, double m_per_px, double most_px,
                  const Translations& texts, const TextMetrics& metrics);

/// Adds a small north arrow whose lower middle is at `at`; returns the box it takes. It shows grid north of
/// RD, at most 1.5° from true north within the country.
Box add_north_arrow(std::vector<Item>& items, Point at, const Translations& texts);

}  // namespace rk::scene::map
