// The appearance and name of each shown region: made once per state, shared by map, labels and legend.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/state/map_state.h"
#include "scene/style/colored_regions.h"

namespace rk::scene::style {

/// The encodings of regions on a map, and the number of territories on view that each is suited for.
enum class Encoding {
  none,     ///< no region shown
  hatched,  ///< 1–2: tint and hatch, stripes where they overlap
  ribbons,  ///< 3–6: a tint by number of regions, a ribbon for each territory
  counted,  ///< 7 and more: the tint with its number, ribbons for the pinned ones
};

struct RegionStyle {
  PartnershipIndex partnership = 0;
  int number = 0;  ///< on its chip
  Color color;
  std::string name;  ///< as on the map: the short name if there is one
  /// The first in the list with the same territory, by its place in the list: the two have the same looks.
  std::size_t territory = 0;
  bool colored = false;  ///< has a colour of its territory's own
  bool ribbon =
      false;        ///< the ribbon of its territory is drawn as its own: it is the first of a coloured one
  FaceSet faces;    ///< full members
  FaceSet partial;  ///< partial members; empty if there are none
  double hatch_angle = 45;
  bool patterned = true;  ///< false: tints only, no hatches and stripes
  bool alone = false;     ///< the only territory on view: nothing to be told apart from

  /// Whether its tint has a hatch.
  bool hatched() const { return patterned && !alone; }
};

/// Whether zones are tinted by the number of regions.
bool shows_counts(Encoding encoding);

/// The encoding for that many territories on view, or the one that the user chose.
Encoding encoding_for(EncodingChoice choice, std::size_t territories);

/// The shown partnerships that have a territory, in the order of their numbers.
std::vector<RegionStyle> region_styles(const Dataset& dataset, const Translations& texts,
                                       const MapState& state);

/// The number of different territories among the regions.
std::size_t territory_count(const std::vector<RegionStyle>& styles);
/// The regions with that territory, which is given by its first region; in the order of the list.
std::vector<const RegionStyle*> with_territory(const std::vector<RegionStyle>& styles, std::size_t territory);

/// How many of the shown regions a municipality is in.
int count_at(const std::vector<RegionStyle>& styles, FaceId face);
/// The largest number of the shown regions that one municipality is in.
int highest_count(const std::vector<RegionStyle>& styles);

/// Fill and hatch of a region that is shown alone or with one other.
Color region_tint(Color color);
Hatch region_hatch(const RegionStyle& region);
/// The hatch of a partial member: sparse.
Hatch partial_hatch(const RegionStyle& region);
/// Where hatched regions overlap: stripes in the colours of all.
Hatch overlap_stripes(const std::vector<Color>& colors);

/// The ribbon of a region, without its path, on a white bed. A colour of less than 3:1 to white has dark
/// edges instead.
Stroke ribbon_stroke(const RegionStyle& region);
/// The outline of a municipality, without its path, the lowest line first: one line, in greyscale a double
/// one, which no ribbon is like.
std::vector<Stroke> outline_strokes(Color color, bool grey);
/// A province border, without its path.
Stroke province_border_stroke();
/// The outline around what a what-if changes: dashes on a bright band. `size`: 1 on a map, less where there
/// is less room.
Stroke assumption_outline(double size = 1);

}  // namespace rk::scene::style
