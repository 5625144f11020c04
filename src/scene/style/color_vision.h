// Colours as others see them: people with a colour vision deficiency, and a copier.
#pragma once

#include <array>

#include "scene/display/scene.h"

namespace rk {

/// protan, deutan, tritan: no working long-, middle- or short-wave cones (the full deficiency). greyscale: as
/// a copier shows it.
enum class Vision { normal, greyscale, protan, deutan, tritan };

inline constexpr std::array<Vision, 5> kVisions = {Vision::normal, Vision::greyscale, Vision::protan,
                                                   Vision::deutan, Vision::tritan};

/// "normal", "greyscale", "protan", "deutan", "tritan": for text keys.
const char* vision_name(Vision vision);

/// The colour that looks to everyone as this one looks with that vision. Deficiencies by the matrices of
/// Machado, Oliveira and Fernandes 2009 (doi:10.1109/TVCG.2009.113) at severity 1.0, in linear light;
/// greyscale keeps the luminance. Opacity stays.
Color seen_with(Color color, Vision vision);

}  // namespace rk
