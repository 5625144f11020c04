#include "scene/style/count_scale.h"

#include <doctest/doctest.h>

#include <cmath>

#include "scene/style/color_check.h"
#include "scene/style/color_difference.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"

using namespace rk::scene;
using namespace rk::scene::style;

TEST_CASE("tints of neighbouring classes differ by 10, and by 8 in lightness, so that copies keep them") {
  const auto classes = CountScale(CountScale::kMostClasses).classes();
  REQUIRE(classes.size() == CountScale::kMostClasses);
  for (std::size_t i = 1; i < classes.size(); ++i) {
    const Lab lighter = to_lab(classes[i - 1].first);
    const Lab darker = to_lab(classes[i].first);
    CHECK(color_difference(lighter, darker) >= 10);
    CHECK(lighter.l - darker.l >= 8);
    CHECK(std::fabs(to_lab(seen_with(classes[i - 1].first, Vision::greyscale)).l -
                    to_lab(seen_with(classes[i].first, Vision::greyscale)).l) >= 8);
  }
  CHECK(color_difference(to_lab(theme::kLand), to_lab(classes[0].first)) >= 6);
}

TEST_CASE("every count has one class, in order, and the classes say which counts they hold") {
  for (int highest = 1; highest <= 60; ++highest) {
    const CountScale scale(highest);
    const auto classes = scale.classes();
    CHECK(classes.size() <= CountScale::kMostClasses);
    int next = 1;
    for (const auto& [tint, words] : classes) {
      const int first = std::stoi(words);
      const std::size_t dash = words.find("–");
      const int last =
          dash == std::string::npos ? first : std::stoi(words.substr(dash + std::string("–").size()));
      CHECK(first == next);
      for (int count = first; count <= last; ++count) CHECK(scale.tint(count) == tint);
      next = last + 1;
    }
    CHECK(next == highest + 1);
  }
  CHECK(CountScale(5).tint(3) == CountScale(6).tint(3));  // a count of few has one tint on all maps
}
