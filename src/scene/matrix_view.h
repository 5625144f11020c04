// The matrix of municipalities and partnerships: who takes part in what, ordered so that the gaps are few.
#pragma once

#include <string>

#include "scene/page_views.h"

namespace rk {

std::string matrix_title(const ViewContext& context);
std::string matrix_description(const ViewContext& context);

/// Appends the matrix and its keys as layers within `area` (page px). Municipalities that do not fit legibly
/// are left out, those that share least with the focus first; the keys then say how many.
void add_matrix(const ViewContext& context, const PageParts& parts, const Box& area, Scene& scene);

}  // namespace rk
