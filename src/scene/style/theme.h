// The colours, widths and sizes shared by map and figure. Lengths are page px (1/96 inch).
#pragma once

#include "scene/display/scene.h"

namespace rk::scene::style::theme {

inline constexpr Color kPaper{0xFC, 0xFB, 0xF9};       ///< page
inline constexpr Color kBar{0xF3, 0xEF, 0xE8};         ///< bars of the window
inline constexpr Color kLand{0xEF, 0xEB, 0xE3};        ///< land outside the shown regions
inline constexpr Color kAbroad{0xE1, 0xE0, 0xE3};      ///< other countries: cooler than any land
inline constexpr Color kWater{0xC6, 0xDA, 0xDD};       ///< sea, lakes, estuaries
inline constexpr Color kRiver{0x92, 0xBE, 0xC5};       ///< darker than open water, for it is a line
inline constexpr Color kGreyAbroad{0xF4, 0xF4, 0xF4};  ///< of the grey palette: lighter than land, for what
inline constexpr Color kGreyWater{0xFF, 0xFF, 0xFF};   ///< is darker than land is a number of regions
inline constexpr Color kInk{0x1A, 0x1A, 0x1A};         ///< text, focus
inline constexpr Color kQuietInk{0x5E, 0x59, 0x52};    ///< secondary text: 4.5:1 on paper and on land
inline constexpr Color kBlack{0, 0, 0};
inline constexpr Color kWhite{0xFF, 0xFF, 0xFF};
inline constexpr Color kProvinceName{0x6E, 0x68, 0x60};  ///< 4.5:1 on land
inline constexpr Color kAbroadName{0x66, 0x64, 0x6B};    ///< 4.5:1 abroad
inline constexpr Color kWaterName{0x2B, 0x66, 0x73};     ///< 4.5:1 on land and on water
inline constexpr Color kAbroadBorder{0xB2, 0xB0, 0xB8};
inline constexpr Color kMunicipalBorder{0xB8, 0xB2, 0xA7};
inline constexpr Color kProvinceBorder{0x33, 0x33, 0x33};
inline constexpr Color kUnpinned{0x6E, 0x6A, 0x63};    ///< chip of a region without a colour of its own
inline constexpr Color kWhatIf{0xFB, 0xEB, 0xD3};      ///< background of the what-if banner
inline constexpr Color kWhatIfLine{0xFF, 0xC6, 0x3D};  ///< band around what a what-if changes
inline constexpr Color kSelection{0xB3, 0x4A, 0x00};   ///< differs from every region's colour

inline constexpr double kMunicipalBorderWidth = 0.75;
inline constexpr double kAbroadBorderWidth = 1.0;
inline constexpr double kRiverWidth = 5.0;  ///< wider than a province border that follows it, with its casing
inline constexpr double kProvinceBorderWidth = 2.0;
inline constexpr double kProvinceBorderCasing = 1.0;
inline constexpr double kFocusWidth = 3.0;
inline constexpr double kGreyFocusWidth = 4.5;  ///< in greyscale, with a white line in its middle
inline constexpr double kMarkWidth = 4.0;       ///< the highlighted region: wider than any ribbon
inline constexpr double kMarkCasing = 1.5;      ///< separates it from the ribbons beside it
inline constexpr double kWhatIfWidth = 3.0;
inline constexpr double kWhatIfCasing = 1.5;
inline constexpr double kPointedWidth = 2.0;  ///< the municipality under the pointer
inline constexpr double kRibbonWidth = 3.0;
inline constexpr double kRibbonCasing = 1.5;  ///< on either side: neighbours in 4.8 px steps share it
inline constexpr double kRibbonEdge = 0.8;    ///< on either side of a pale ribbon
inline constexpr double kLineContrast = 3;    ///< the least contrast of a line to its ground (WCAG 2.1)

inline constexpr double kLabelSize = 12;       ///< members
inline constexpr double kNeighbourSize = 11;   ///< municipalities outside the regions
inline constexpr double kSmallestName = 10;    ///< members where space is scarce: 7.5 pt in print
inline constexpr double kFocusLabelSize = 15;  ///< the focus
inline constexpr double kProvinceNameSize = 13;
inline constexpr double kRiverNameSize = 11;
inline constexpr double kLineNumberSize = 9.5;  ///< 7 pt in print
inline constexpr double kHalo = 2;

inline constexpr double kGeneralise = 0.3;  ///< px; borders drop smaller detail: invisible at any scale

}  // namespace rk::scene::style::theme
