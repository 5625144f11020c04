#include "scene/display/open_sans_metrics.h"

#include <doctest/doctest.h>

using namespace rk;
using namespace rk::scene;

TEST_CASE("text is as wide as its characters together, in proportion to its size") {
  const OpenSansMetrics metrics;
  const auto width = [&](std::string_view text, double size_px) {
    return metrics.width(text, FontStyle::regular, size_px);
  };
  CHECK(width("", 12) == 0);
  CHECK(width(" ", 2048) == 532);
  CHECK(width("Aé", 10) == doctest::Approx(width("A", 10) + width("é", 10)));
  CHECK(width("Deventer", 24) == doctest::Approx(2 * width("Deventer", 12)));
  CHECK(width("→", 12) > 0);
  CHECK(metrics.width("Deventer", FontStyle::bold, 12) > width("Deventer", 12));
}

TEST_CASE("a character that the table lacks has the width of the sign that stands for it") {
  const OpenSansMetrics metrics;
  const double missing = metrics.width("日", FontStyle::regular, 10);
  CHECK(missing > 0);
  CHECK(metrics.width("Ω", FontStyle::regular, 10) == missing);
  CHECK(metrics.width("\xFF", FontStyle::regular, 10) == missing);
}
