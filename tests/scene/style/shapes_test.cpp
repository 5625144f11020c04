#include "scene/style/shapes.h"

#include <doctest/doctest.h>

#include "support/even_metrics.h"

using namespace rk;
using namespace rk::scene;

namespace {

/// Counts what it measures.
class CountingMetrics : public test::EvenMetrics {
 public:
  double width(std::string_view text, FontStyle style, double size_px) const override {
    measured += text.size();
    return test::EvenMetrics::width(text, style, size_px);
  }

  mutable std::size_t measured = 0;  ///< bytes
};

std::string shortened(const std::string& text, double width) {
  return style::shortened(text, test::EvenMetrics(), FontStyle::regular, 10, width);
}

}  // namespace

TEST_CASE("a shortened text is the longest beginning that fits") {
  const test::EvenMetrics metrics;
  const std::string text = "Één twee drie";
  const double all = metrics.width(text, FontStyle::regular, 10);
  CHECK(shortened(text, all) == text);
  CHECK(shortened(text, all - 0.01) == "Één twee…");
  CHECK(shortened(text, metrics.width("Één …", FontStyle::regular, 10)) == "Één…");
  CHECK(shortened(text, metrics.width("É…", FontStyle::regular, 10)) == "É…");
  CHECK(shortened(text, 0) == "…");
}

TEST_CASE("a text of any length is shortened without measuring it again and again") {
  const CountingMetrics metrics;
  const std::string text(100'000, 'x');
  CHECK(style::shortened(text, metrics, FontStyle::regular, 10, 200).size() < 100);
  CHECK(metrics.measured < 40 * text.size());
}
