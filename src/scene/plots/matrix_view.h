// The matrix of municipalities and partnerships: who takes part in what, ordered so that the gaps are few.
#pragma once

#include "scene/plots/page_views.h"

namespace rk {

/// Appends the matrix and its keys as layers within `area` (page px). What does not fit legibly is left out
/// (scene/matrix_layout.h), and a line below says how much.
void add_matrix(const ViewContext& context, const PageParts& parts, const Box& area, Scene& scene);

}  // namespace rk
