// Whether the colours of a figure can be told apart, by everyone and on a photocopy.
#pragma once

#include <vector>

#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/style/color_vision.h"

namespace rk {

/// Two colours can be told apart with some vision if they differ by this CIEDE2000 at least,
inline constexpr double kTellApart = 10;
/// or by this much lightness (L*), which everyone sees and a photocopy keeps.
inline constexpr double kTellApartLightness = 8;
/// A colour with less contrast (WCAG 2.1) to the paper than this is too weak to see as an area; the lightest
/// colour of the palettes that ship has 1.3.
inline constexpr double kWeakestOnPaper = 1.25;

/// The CIEDE2000 difference of two colours as they are seen with a vision.
double difference_seen(Color a, Color b, Vision vision);
bool told_apart(Color a, Color b, Vision vision);

/// Two colours, by their place in a list, that cannot be told apart.
struct AlikeColors {
  std::size_t a = 0;
  std::size_t b = 0;
  Vision vision = Vision::normal;
  double difference = 0;

  friend bool operator==(const AlikeColors&, const AlikeColors&) = default;
};

/// All pairs, a before b, in the order of the visions.
std::vector<AlikeColors> alike_colors(const std::vector<Color>& colors, const std::vector<Vision>& visions);

/// What is wrong with the colours that the user has given.
struct OwnColorFaults {
  struct Pair {
    PartnershipIndex region = 0;     ///< with a colour of its own
    PartnershipIndex other = 0;      ///< with one too, or with a fixed place in the palette
    Vision vision = Vision::normal;  ///< the first of kVisions with which they look alike
    double difference = 0;
  };
  struct Weak {
    PartnershipIndex region = 0;
    double contrast = 0;
  };
  std::vector<Pair> alike;
  std::vector<AlikeColors> in_palette;  ///< of the user's own palette: places in Dataset::palette
  std::vector<Weak> weak;
};

/// Compares each colour of the user's own with those that other regions have whatever is on view. A photocopy
/// is not held against it: that is what the palette grey is for.
OwnColorFaults check_own_colors(const Dataset& dataset);

}  // namespace rk
