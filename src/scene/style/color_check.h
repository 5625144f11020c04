// Checks whether the colours of a figure can be told apart, in every vision and in greyscale.
#pragma once

#include <vector>

#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/style/color_vision.h"

namespace rk::scene::style {

/// The least CIEDE2000 difference at which two colours can be told apart in a vision.
inline constexpr double kTellApart = 10;
/// The least lightness difference (L*) that suffices instead: every vision and a greyscale copy keep it.
inline constexpr double kTellApartLightness = 8;
/// The least contrast (WCAG 2.1) of a colour to the paper at which an area is visible; the lightest colour of
/// the palettes that ship has 1.3.
inline constexpr double kWeakestOnPaper = 1.25;

/// The CIEDE2000 difference of two colours as seen with a vision.
double difference_seen(Color a, Color b, Vision vision);
bool told_apart(Color a, Color b, Vision vision);

/// A pair of colours, by their index in a list, that cannot be told apart.
struct AlikeColors {
  std::size_t a = 0;
  std::size_t b = 0;
  Vision vision = Vision::normal;
  double difference = 0;

  friend bool operator==(const AlikeColors&, const AlikeColors&) = default;
};

/// All pairs, a before b, in the order of the visions.
std::vector<AlikeColors> alike_colors(const std::vector<Color>& colors, const std::vector<Vision>& visions);

/// Problems of the colours that the user has given.
struct OwnColorFaults {
  struct Pair {
    PartnershipIndex region = 0;     ///< with a colour of its own
    PartnershipIndex other = 0;      ///< with one too, or with a fixed slot in the palette: another territory
    Vision vision = Vision::normal;  ///< the first of kVisions with which they look alike
    double difference = 0;
  };
  struct Weak {
    PartnershipIndex region = 0;
    double contrast = 0;
  };
  std::vector<Pair> alike;
  std::vector<AlikeColors> in_palette;  ///< of the user's own palette: indices in Dataset::palette
  std::vector<Weak> weak;
};

/// Compares each colour of the user's own with those that other regions have regardless of what is on view.
/// Greyscale is not checked, because the palette grey exists for it.
OwnColorFaults check_own_colors(const Dataset& dataset);

}  // namespace rk::scene::style
