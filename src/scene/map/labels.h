// Placement of the names of municipalities. Positions are map px (scene/map/occupancy.h): they depend on the
// scale and not on the map's position, so names stay in place while the map moves.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "coverage/pole.h"
#include "model/coverage.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/map/occupancy.h"

namespace rk::scene::map {

struct LabelRequest {
  FaceId face = 0;
  std::vector<FaceId> area;  ///< where the label belongs, if that is more than its face
  std::optional<coverage::Pole>
      spot;                     ///< best position, m RD; not given: centre of the face's largest circle
  Text text;                    ///< place_labels sets its anchor
  std::string note;             ///< a second line below it (a number), or empty
  double reach_px = 0;          ///< how far the label may lie from the inscribed circle's centre
  double widest = 3.4;          ///< how many times the inscribed circle's radius a fitting label may take
  bool clear_of_lines = false;  ///< nowhere rather than across ribbons
  bool must_fit = true;  ///< leave it out where it is too wide for its area; else only where nothing is free
};

struct PlacedLabel {
  Text text;  ///< anchor in map px
  std::optional<Text> note;
  Box box;  ///< map px
  FaceId face = 0;
};

/// Items on the map that are shown together or not at all.
struct PlacedItems {
  Box box;                  ///< map px
  bool may_be_cut = false;  ///< shown as long as part of it is visible
  std::vector<Item> items;  ///< map px
};

/// A name on the map without its anchor, on a white halo of that opacity.
Text name_text(std::string words, double size_px, FontStyle font, Color color, std::uint8_t halo);

/// The box (px) of a line of text on the map, including the gap to other labels.
Box label_box(const Text& text, const TextMetrics& metrics);

/// Places the requested names in order of priority, first come, first served: at their best position, or near
/// it where ribbons or names are in the way. A name without a free position is left out. Boxes of placed
/// names are added to `occupancy`.
std::vector<PlacedLabel> place_labels(const Coverage& coverage, const std::vector<LabelRequest>& requests,
                                      double m_per_px, const TextMetrics& metrics, Occupancy& occupancy);

}  // namespace rk::scene::map
