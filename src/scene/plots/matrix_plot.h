// The matrix plot of municipalities and partnerships: who takes part in what, ordered for the fewest gaps.
#pragma once

#include "scene/plots/matrix_table.h"
#include "scene/plots/plot_parts.h"

namespace rk::scene::plots {

/// Appends the matrix and its keys as layers within `area` (page px). `whole` is the table in which nothing
/// is left out; what does not fit legibly is left out (matrix_layout.h), and a line below says how much.
void add_matrix(const ViewContext& context, const MatrixTable& whole, const PlotParts& parts, const Box& area,
                Scene& scene);

}  // namespace rk::scene::plots
