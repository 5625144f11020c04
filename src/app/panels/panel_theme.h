// The colours of the panels. A test checks that text has a contrast of 4.5:1 on every background that it
// stands on, and controls 3:1 (WCAG 2.1, 1.4.3 and 1.4.11).
#pragma once

#include "scene/style/theme.h"

namespace rk::app::panels::panel_theme {

inline constexpr scene::Color kInk = scene::style::theme::kInk;
inline constexpr scene::Color kQuietInk = scene::style::theme::kQuietInk;
inline constexpr scene::Color kErrorInk{0xA1, 0x1B, 0x1B};

inline constexpr scene::Color kPane = scene::style::theme::kPaper;
inline constexpr scene::Color kPopup = scene::style::theme::kWhite;
inline constexpr scene::Color kProblems{0xFF, 0xFA, 0xF8};  ///< background of the problems of files
inline constexpr scene::Color kButton{0xEF, 0xEB, 0xE3};    ///< also the row that is pointed at or selected
inline constexpr scene::Color kButtonHovered{0xE2, 0xDC, 0xD0};
inline constexpr scene::Color kButtonPressed{0xD3, 0xCB, 0xBC};
inline constexpr scene::Color kSelectedText{0xF2, 0xD5, 0xB8};  ///< background of selected text in a field

inline constexpr scene::Color kHairline = panel_theme::kButtonHovered;
inline constexpr scene::Color kPopupEdge{0xCF, 0xC8, 0xBB};
inline constexpr scene::Color kControl{0x8E, 0x88, 0x7D};  ///< edge of a field or box, a switch that is off
inline constexpr scene::Color kSwitchOn{0x4A, 0x47, 0x42};
inline constexpr scene::Color kMark = scene::style::theme::kSelection;  ///< keyboard focus, highlights, ticks
inline constexpr scene::Color kShade{0x1A, 0x1A, 0x1A, 90};             ///< over the window behind a dialog

}  // namespace rk::app::panels::panel_theme
