// What is on view, as a small value that both the window's state and the options of a figure produce.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/what_if.h"
#include "model/dataset.h"

namespace rk::scene {

/// The views, in the order of their rows in scene/views/registry.h.
enum class View { overlay, overlap, border, partner, region, matrix, upset, multiples, money };
enum class PaletteName { tol, fill8, grey };
/// How overlapping regions are told apart; automatic: by their number (scene/style/region_style.h).
enum class EncodingChoice { automatic, hatch, ribbons, counts };

/// The columns of the table of money and size.
enum class SortColumn {
  partnership,
  municipalities,
  area,
  population,
  contribution,
  per_inhabitant,
  provinces
};
struct TableSort {
  SortColumn column = SortColumn::partnership;
  bool ascending = true;

  friend bool operator==(const TableSort&, const TableSort&) = default;
};

/// A region and the place of its colour in the palette.
struct HeldColor {
  PartnershipIndex region = 0;
  std::size_t slot = 0;

  friend bool operator==(const HeldColor&, const HeldColor&) = default;
};

struct MapState {
  View view = View::overlay;
  MunicipalityIndex focus = 0;
  /// Partnerships on view, in the order of their chip numbers (scene/state/chips.h).
  std::vector<PartnershipIndex> shown;
  /// The colours that regions had before the last change to what is on view: they keep them.
  std::vector<HeldColor> held;
  std::optional<MunicipalityIndex> selected;
  std::optional<MunicipalityIndex> partner;          ///< the municipality that the focus is compared with
  std::optional<PartnershipIndex> highlighted;       ///< pointed at in list or map: drawn stronger
  bool isolated = false;                             ///< all but the highlighted partnership is paled
  std::optional<MunicipalityIndex> pointed;          ///< under the pointer, on the map or in a figure
  std::vector<MunicipalityIndex> marked;             ///< outlined together: a zone, or what two regions share
  std::vector<analysis::AssumedMembership> assumed;  ///< what a what-if changes: outlined everywhere
  EncodingChoice encoding = EncodingChoice::automatic;
  /// The regions that have a colour and a ribbon where there are too many for all to have one, the latest
  /// pinned first; not given: the first ones by number.
  std::optional<std::vector<PartnershipIndex>> pinned;
  std::optional<TableSort> sort;  ///< of the table of money and size; not given: by what is known
  PaletteName palette = PaletteName::tol;
  bool patterns = true;
  bool labels = true;

  friend bool operator==(const MapState&, const MapState&) = default;
};

/// The state that the program starts with: the headline partnerships on view, the dataset's focus.
MapState initial_map_state(const Dataset& dataset);

/// The words for palettes, encodings and columns in options and files, in the order of the enumerators.
inline constexpr std::array<std::string_view, 3> kPaletteWords = {"tol", "fill8", "grey"};
inline constexpr std::array<std::string_view, 4> kEncodingWords = {"automatic", "hatch", "ribbons", "counts"};
inline constexpr std::array<std::string_view, 7> kSortWords = {
    "partnership", "municipalities", "area", "population", "contribution", "per-inhabitant", "provinces"};

/// nullopt for an unknown word.
std::optional<PaletteName> parse_palette(std::string_view name);
std::string_view palette_word(PaletteName palette);
std::string_view encoding_word(EncodingChoice encoding);
std::string_view sort_word(SortColumn column);

}  // namespace rk::scene
