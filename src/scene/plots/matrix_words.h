// Texts of the matrix: title, text alternative, and whom the focus meets most often.
#pragma once

#include <string>

#include "scene/plots/matrix_table.h"
#include "scene/state/view_context.h"

namespace rk::scene::plots {

/// Both functions take the table in which nothing is left out.
std::string matrix_title(const ViewContext& context, const MatrixTable& table);
std::string matrix_description(const ViewContext& context, const MatrixTable& table);

/// The municipalities that are most often together with the focus in the table: "Olst-Wijhe (13) en Raalte
/// (12)". Those with the same count are named together or not at all; empty if too many share the highest.
std::string closest(const ViewContext& context, const MatrixTable& table);

}  // namespace rk::scene::plots
