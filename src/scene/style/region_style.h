// The appearance and name of each shown region: made once per state, shared by map, labels and legend.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/state/map_state.h"

namespace rk::scene::style {

/// The encodings of regions on a map, and the number of regions on view that each is suited for.
enum class Encoding {
  none,     ///< no region shown
  hatched,  ///< 1–2: tint and hatch, stripes where they overlap
  ribbons,  ///< 3–5: a tint by number of regions, a ribbon for each region
  counted,  ///< 6 and more: the tint with its number, ribbons for the pinned ones
};

/// At most this many regions have a ribbon.
inline constexpr std::size_t kMostRibbons = 5;

struct RegionStyle {
  PartnershipIndex partnership = 0;
  int number = 0;  ///< on its chip
  Color color;
  std::string name;     ///< as on the map: the short name if there is one
  bool ribbon = false;  ///< drawn with a ribbon
  FaceSet faces;        ///< full members
  FaceSet partial;      ///< partial members; empty if there are none
  double hatch_angle = 45;
  std::vector<double> dash_px;  ///< of its ribbon; empty: solid
  bool patterned = true;        ///< false: tints only, no hatches and stripes
  bool alone = false;           ///< the only one on view: nothing to be told apart from

  /// Whether its tint has a hatch.
  bool hatched() const { return patterned && !alone; }
};

/// The encoding for that many regions on view, or the one that the user chose.
Encoding encoding_for(EncodingChoice choice, std::size_t shown);

/// The partnerships on view that have a colour and a ribbon: all of them while there are few, else those that
/// the user pinned, else the first by number.
std::vector<PartnershipIndex> pinned_regions(const Dataset& dataset, const MapState& state);

/// The shown partnerships that have a territory, in the order of their numbers.
std::vector<RegionStyle> region_styles(const Dataset& dataset, const Translations& texts,
                                       const MapState& state);

/// How many of the shown regions a municipality is in.
int count_at(const std::vector<RegionStyle>& styles, FaceId face);
/// The largest number of the shown regions that one municipality is in.
int highest_count(const std::vector<RegionStyle>& styles);
/// The tint of a zone by how many of the shown regions hold it; `most` is the highest count.
Color count_tint(int count, int most);

/// Fill and hatch of a region that is shown alone or with one other.
Color region_tint(Color color);
Hatch region_hatch(const RegionStyle& region);
/// The hatch of a partial member: sparse.
Hatch partial_hatch(const RegionStyle& region);
/// Where hatched regions overlap: stripes in the colours of all.
Hatch overlap_stripes(const std::vector<Color>& colors);

/// A province border, without its path.
Stroke province_border_stroke();
/// The outline around what a what-if changes: dashes on a bright band. `size`: 1 on a map, less where there
/// is less room.
Stroke assumption_outline(double size = 1);

}  // namespace rk::scene::style
