#include "scene/map/labels.h"

#include <doctest/doctest.h>

#include <cmath>

#include "scene/map/map_surround.h"
#include "scene/style/shapes.h"
#include "support/ascii_map.h"
#include "support/even_metrics.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::map;

namespace {

LabelRequest request(FaceId face, const std::string& name) {
  LabelRequest result;
  result.face = face;
  result.text.text = name;
  result.text.align = Align::center;
  result.text.size_px = 12;
  result.reach_px = 40;
  result.must_fit = false;
  return result;
}

const Box kPage{-2000, -2000, 2000, 2000};

}  // namespace

TEST_CASE("names do not overlap, and who comes first stands in the middle") {
  const Coverage coverage = test::ascii_coverage({"AABB", "AABB"});
  Occupancy occupancy(kPage);
  const auto placed =
      place_labels(coverage, {request(0, "a very long name"), request(1, "another long name")}, 50,
                   test::EvenMetrics(), occupancy);
  REQUIRE(!placed.empty());
  CHECK(placed[0].box.center().x == doctest::Approx(20));
  if (placed.size() == 2) CHECK_FALSE(placed[0].box.intersects(placed[1].box));
}

TEST_CASE("a name gives way to a ribbon if there is room beside it") {
  const Coverage coverage = test::ascii_coverage({"AAAA", "AAAA", "AAAA", "AAAA"});
  Occupancy free(kPage);
  const Box before = place_labels(coverage, {request(0, "name")}, 20, test::EvenMetrics(), free)[0].box;
  Occupancy crossed(kPage);
  crossed.add_lines(style::line_path({{0, before.center().y}, {200, before.center().y}}));
  const Box after = place_labels(coverage, {request(0, "name")}, 20, test::EvenMetrics(), crossed)[0].box;
  CHECK(crossed.crossed(before) > 0);
  CHECK(crossed.crossed(after) == 0);
}

TEST_CASE("what does not fit and must, is left out") {
  const Coverage coverage = test::ascii_coverage({"A"});
  LabelRequest quiet = request(0, "far too long a name for a field");
  quiet.must_fit = true;
  Occupancy occupancy(kPage);
  CHECK(place_labels(coverage, {quiet}, 50, test::EvenMetrics(), occupancy).empty());
}

TEST_CASE("a scale bar is round and not longer than asked") {
  for (double m_per_px = 0.3; m_per_px < 3000; m_per_px *= 1.37) {
    const double length = round_length(m_per_px, 140);
    CHECK(length <= 140 * m_per_px);
    CHECK(length > 140 * m_per_px * 0.39);
    const double lead = length / std::pow(10, std::floor(std::log10(length * 1.0000001)));
    CHECK((lead == doctest::Approx(1) || lead == doctest::Approx(2) || lead == doctest::Approx(5)));
  }
}

TEST_CASE("wrapped text keeps all words and the width") {
  const test::EvenMetrics metrics;
  const std::string text = "Bestuurlijk overleg bibliotheekbeleid Overijssel en Rijssen-Holten";
  const auto lines = style::wrap_text(text, metrics, FontStyle::regular, 10, 120);
  std::string joined;
  for (const std::string& line : lines) {
    CHECK(metrics.width(line, FontStyle::regular, 10) <= 120);
    joined += line + (line.back() == '-' ? "" : " ");
  }
  joined.pop_back();
  CHECK(joined == text);
}
