// The colours of the panels. A test checks that text has a contrast of 4.5:1 on every background that it
// stands on, and controls 3:1 (WCAG 2.1, 1.4.3 and 1.4.11).
#pragma once

#include "scene/style/theme.h"

namespace rk::looks {

inline constexpr Color kInk = theme::kInk;
inline constexpr Color kQuietInk = theme::kQuietInk;
inline constexpr Color kErrorInk{0xA1, 0x1B, 0x1B};

inline constexpr Color kPane = theme::kPaper;
inline constexpr Color kPopup = theme::kWhite;
inline constexpr Color kProblems{0xFF, 0xFA, 0xF8};  ///< background of the problems of files
inline constexpr Color kButton{0xEF, 0xEB, 0xE3};    ///< also the row that is pointed at or selected
inline constexpr Color kButtonHovered{0xE2, 0xDC, 0xD0};
inline constexpr Color kButtonPressed{0xD3, 0xCB, 0xBC};
inline constexpr Color kSelectedText{0xF2, 0xD5, 0xB8};  ///< background of selected text in a field

inline constexpr Color kHairline = kButtonHovered;
inline constexpr Color kPopupEdge{0xCF, 0xC8, 0xBB};
inline constexpr Color kControl{0x8E, 0x88, 0x7D};  ///< edge of a field or box, a switch that is off
inline constexpr Color kSwitchOn{0x4A, 0x47, 0x42};
inline constexpr Color kMark = theme::kSelection;     ///< keyboard focus, highlights, ticks
inline constexpr Color kShade{0x1A, 0x1A, 0x1A, 90};  ///< over the window behind a dialog

}  // namespace rk::looks
