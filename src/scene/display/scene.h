// The Scene is a display list: everything that is drawn, in order, with its appearance decided. Renderers
// only draw it and never ask what an item means. The same scene goes to window, PNG, PDF and SVG.
//
// Page lengths (widths, spacings, text sizes) are px of 1/96 inch. A layer in map space holds RD metres and
// is placed by its viewport; a layer without a viewport holds page px.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/geometry.h"
#include "scene/display/viewport.h"

namespace rk::scene {

struct Color {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  friend bool operator==(const Color&, const Color&) = default;
};

/// One or more lines or rings. Line i goes from points[starts[i]] up to the start of the next.
struct Path {
  std::vector<Point> points;
  std::vector<std::uint32_t> starts;
  bool closed = false;  ///< every line is a ring; the first point is not repeated

  friend bool operator==(const Path&, const Path&) = default;

  void add(const std::vector<Point>& line) {
    if (line.empty()) return;
    starts.push_back(static_cast<std::uint32_t>(points.size()));
    points.insert(points.end(), line.begin(), line.end());
  }
  bool empty() const { return points.empty(); }
  std::size_t line_count() const { return starts.size(); }
  std::size_t line_end(std::size_t i) const { return i + 1 < starts.size() ? starts[i + 1] : points.size(); }
};

/// Lines or stripes over a fill, anchored to the map (scene/display/hatch.h holds the formula). lines:
/// `colors[0]`, width_px wide, every spacing_px. stripes: bands of width_px in turn through all colours.
struct Hatch {
  enum class Kind { lines, stripes, dots };
  Kind kind = Kind::lines;
  double angle_deg = 45;  ///< direction of the lines, counter-clockwise from the x axis
  double spacing_px = 9;
  double width_px = 2;
  std::vector<Color> colors;

  friend bool operator==(const Hatch&, const Hatch&) = default;
};

/// An area, filled by the even-odd rule: colour first (if not fully transparent), then the hatch.
struct Fill {
  Path path;
  Color color;
  std::optional<Hatch> hatch;

  friend bool operator==(const Fill&, const Fill&) = default;
};

/// A line with round joins. The casing is drawn under all of this item's lines, casing_px wider on either
/// side.
struct Stroke {
  Path path;
  Color color;
  double width_px = 1;
  Color casing{255, 255, 255, 255};
  double casing_px = 0;         ///< 0: no casing
  std::vector<double> dash_px;  ///< on, off, on, off …; empty: solid. The casing is always solid
  bool round_caps = false;

  friend bool operator==(const Stroke&, const Stroke&) = default;
};

enum class FontStyle { regular, semibold, bold, italic };
enum class Align { left, center, right };

/// One line of text. `anchor` lies on the baseline, at the left, middle or right of the text by `align`.
struct Text {
  std::string text;  ///< UTF-8
  Point anchor;
  double size_px = 12;  ///< em size
  FontStyle style = FontStyle::regular;
  Align align = Align::left;
  Color color;
  Color halo{255, 255, 255, 255};
  double halo_px = 0;    ///< width of the halo around the letters, 0: none
  double angle_deg = 0;  ///< turned counter-clockwise around the anchor

  friend bool operator==(const Text&, const Text&) = default;
};

/// What an item stands for, for picking (scene/display/pick.h) and for names in SVG; renderers do not act on
/// it. A zone of a plot without a map is identified by its first municipality, a column of a table by its
/// place, a step of a scale by one of its municipalities.
struct Source {
  enum class Kind { none, municipality, province, partnership, zone, surround, column, step };
  Kind kind = Kind::none;
  std::uint32_t index = 0;

  friend bool operator==(const Source&, const Source&) = default;
};

struct Item {
  std::variant<Fill, Stroke, Text> shape;
  Source source;

  friend bool operator==(const Item&, const Item&) = default;
};

/// Items drawn together. Two layers with the same non-zero revision hold the same items, so that a renderer
/// can keep its buffers: the revision of a map layer does not depend on where the viewport is.
struct SceneLayer {
  std::string name;  ///< "municipalities", "ribbons", "names", "scale": SVG group and PDF layer
  std::optional<Viewport> viewport;  ///< set: items are in RD metres; clipped to its frame
  std::uint64_t revision = 0;
  std::vector<Item> items;
  std::string label = {};  ///< for a figure: the name in the scene's language
  bool over_map = false;   ///< of the page, for what is on the map: may be cut off at its frame
};

struct Scene {
  double width_px = 0;
  double height_px = 0;
  Color background{255, 255, 255, 255};
  std::vector<SceneLayer> layers;
  std::string title;        ///< for metadata
  std::string finding;      ///< caption: the main finding in one sentence; may be empty
  std::string description;  ///< text alternative
  std::string language;     ///< code of the language of its texts, such as "nl"
};

}  // namespace rk::scene
