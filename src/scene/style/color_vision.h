// Simulates how colours look with a colour vision deficiency and in greyscale.
#pragma once

#include <array>

#include "scene/display/scene.h"

namespace rk::scene::style {

/// protan, deutan, tritan: no working long-, middle- or short-wave cones (the full deficiency). greyscale: as
/// a black-and-white copy.
enum class Vision { normal, greyscale, protan, deutan, tritan };

inline constexpr std::array<Vision, 5> kVisions = {Vision::normal, Vision::greyscale, Vision::protan,
                                                   Vision::deutan, Vision::tritan};

/// "normal", "greyscale", "protan", "deutan" or "tritan", for text keys.
const char* vision_name(Vision vision);

/// The colour that in normal vision looks as this one does with that vision. Deficiencies use the matrices of
/// Machado, Oliveira and Fernandes 2009 (doi:10.1109/TVCG.2009.113) at severity 1.0, in linear light;
/// greyscale keeps the luminance. Opacity stays.
Color seen_with(Color color, Vision vision);

}  // namespace rk::scene::style
