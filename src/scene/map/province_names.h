// The names of provinces on a map: in spaced capitals, as maps name areas.
#pragma once

#include <string>
#include <vector>

#include "scene/map/label_context.h"
#include "scene/map/labels.h"

namespace rk::scene::map {

/// Requests for the names of the provinces of which a large part lies in `view` (map px), each where that
/// part is widest. The face of a request is a municipality of its province.
std::vector<LabelRequest> province_name_requests(const LabelContext& map, const Box& view);

/// A name in capitals with spaces between its letters: "OVERIJSSEL" → "O V E R I J S S E L", of no-break
/// spaces.
std::string spaced_capitals(const std::string& name);

}  // namespace rk::scene::map
