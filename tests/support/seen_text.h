// The visible text of a frame of Dear ImGui, recovered from its draw lists, so that tests of the panels see
// what a user sees and where it stands.
#pragma once

#include <imgui.h>

#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/geometry.h"

namespace rk::test {

/// Text on one line, as far as it is visible.
struct SeenLine {
  std::string window;      ///< the window that it is in: "list", or "list/rows_…" for what scrolls in it
  std::string words;       ///< UTF-8
  std::vector<Box> boxes;  ///< of each byte of `words`, device px

  /// Where these words of the line stand.
  Box box(std::size_t first, std::size_t count) const {
    Box all;
    for (std::size_t i = first; i < first + count; ++i) all.add(boxes[i]);
    return all;
  }
};

namespace detail {

struct FontGlyph {
  const ImFont* font;
  const ImFontGlyph* glyph;
};

/// Every glyph of the atlas has a corner of its own in the texture.
using GlyphsByCorner = std::map<std::pair<float, float>, FontGlyph>;

inline GlyphsByCorner glyphs_by_corner() {
  GlyphsByCorner result;
  for (const ImFont* font : ImGui::GetIO().Fonts->Fonts) {
    for (const ImFontGlyph& glyph : font->Glyphs)
      if (glyph.Visible != 0) result[{glyph.U0, glyph.V0}] = {font, &glyph};
  }
  return result;
}

inline std::string utf8(unsigned code_point) {
  const auto byte = [](unsigned value) { return static_cast<char>(value); };
  if (code_point < 0x80) return {byte(code_point)};
  if (code_point < 0x800) return {byte(0xC0 | code_point >> 6), byte(0x80 | (code_point & 0x3F))};
  return {byte(0xE0 | code_point >> 12), byte(0x80 | (code_point >> 6 & 0x3F)),
          byte(0x80 | (code_point & 0x3F))};
}

/// Joins glyphs to lines, by where the pen stands after each.
class LineReader {
 public:
  LineReader(std::string window, std::vector<SeenLine>& lines) : window_(std::move(window)), lines_(lines) {}

  /// `low`, `high`: the glyph's corners.
  void add(const FontGlyph& found, ImVec2 low, ImVec2 high) {
    const ImFontGlyph& glyph = *found.glyph;
    const float scale = (high.x - low.x) / (glyph.X1 - glyph.X0);
    const float pen = low.x - glyph.X0 * scale;
    const float top = low.y - glyph.Y0 * scale;
    const float blank = found.font->FindGlyph(' ')->AdvanceX * scale;
    const float skipped = pen - pen_;
    if (lines_.empty() || !started_ || std::abs(top - top_) > 0.5F || skipped < -1 ||
        skipped > 1.8F * blank) {
      lines_.push_back({window_, {}, {}});
      started_ = true;
    } else if (skipped > 0.5F * blank) {
      put(" ", {pen_, low.y, pen, high.y});
    }
    put(utf8(glyph.Codepoint), {low.x, low.y, high.x, high.y});
    pen_ = pen + glyph.AdvanceX * scale;
    top_ = top;
  }

 private:
  void put(const std::string& character, const Box& box) {
    SeenLine& line = lines_.back();
    line.words += character;
    line.boxes.insert(line.boxes.end(), character.size(), box);
  }

  std::string window_;
  std::vector<SeenLine>& lines_;
  bool started_ = false;
  float pen_ = 0;
  float top_ = 0;
};

}  // namespace detail

/// All text of the frame that was ended last, window by window from back to front.
inline std::vector<SeenLine> seen_lines() {
  const detail::GlyphsByCorner glyphs = detail::glyphs_by_corner();
  std::vector<SeenLine> lines;
  const ImDrawData& frame = *ImGui::GetDrawData();
  for (int l = 0; l < frame.CmdListsCount; ++l) {
    const ImDrawList& list = *frame.CmdLists[l];
    detail::LineReader reader(list._OwnerName, lines);
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const ImVec4 clip = command.ClipRect;
      for (unsigned i = command.IdxOffset; i + 5 < command.IdxOffset + command.ElemCount; i += 3) {
        const auto vertex = [&](unsigned at) {
          return list.VtxBuffer[static_cast<int>(list.IdxBuffer[static_cast<int>(at)] + command.VtxOffset)];
        };
        const ImDrawVert low = vertex(i);
        const ImDrawVert high = vertex(i + 2);
        const auto found = glyphs.find({low.uv.x, low.uv.y});
        if (found == glyphs.end() || high.uv.x != found->second.glyph->U1) continue;
        i += 3;  // a glyph is two triangles
        const float x = (low.pos.x + high.pos.x) / 2;
        const float y = (low.pos.y + high.pos.y) / 2;
        if (x >= clip.x && x <= clip.z && y >= clip.y && y <= clip.w)
          reader.add(found->second, low.pos, high.pos);
      }
    }
  }
  return lines;
}

/// Whether something in this colour (IM_COL32) touches the box (device px).
inline bool sees_color(ImU32 color, const Box& box) {
  const ImDrawData& frame = *ImGui::GetDrawData();
  for (int l = 0; l < frame.CmdListsCount; ++l) {
    for (const ImDrawVert& vertex : frame.CmdLists[l]->VtxBuffer)
      if (vertex.col == color && box.contains({vertex.pos.x, vertex.pos.y})) return true;
  }
  return false;
}

}  // namespace rk::test
