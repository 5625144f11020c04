#include "base/nearest.h"

#include <doctest/doctest.h>

#include <random>

using namespace rk;

TEST_CASE("edit distance of known pairs") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("memebrs", "members") == 1);  // a swap
  CHECK(edit_distance("Deventer", "deventer") == 0);
  CHECK(edit_distance("ca", "abc") == 3);  // optimal string alignment, not full Damerau
}

TEST_CASE("edit distance is symmetric and bounded") {
  std::mt19937 random(7);
  const auto word = [&] {
    std::string result(random() % 7, 'a');
    for (char& c : result) c = static_cast<char>('a' + random() % 3);
    return result;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string a = word(), b = word();
    const std::size_t distance = edit_distance(a, b);
    CHECK(distance == edit_distance(b, a));
    CHECK(distance <= std::max(a.size(), b.size()));
    CHECK(distance >= (a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()));
    CHECK((distance == 0) == (a == b));
  }
}

TEST_CASE("the nearest word, if one is near") {
  const std::vector<std::string> words = {"members", "partial_members", "themes", "name"};
  CHECK(nearest_word("membres", words) == "members");
  CHECK(nearest_word("partial_member", words) == "partial_members");
  CHECK(nearest_word("Theme", words) == "themes");
  CHECK_FALSE(nearest_word("colour", words).has_value());
  CHECK_FALSE(nearest_word("", words).has_value());
  CHECK_FALSE(nearest_word(std::string(100000, 'm'), words).has_value());
}

TEST_CASE("the distance to a beginning is the smallest over all beginnings") {
  CHECK(edit_distance_to_beginning("dev", "deventer") == 0);
  CHECK(edit_distance_to_beginning("dvee", "deventer") == 1);
  CHECK(edit_distance_to_beginning("abc", "") == 3);
  std::mt19937 random(9);
  const auto word = [&] {
    std::string result(random() % 7, 'a');
    for (char& c : result) c = static_cast<char>('a' + random() % 3);
    return result;
  };
  for (int i = 0; i < 1000; ++i) {
    const std::string a = word(), b = word();
    std::size_t smallest = a.size();
    for (std::size_t n = 0; n <= b.size(); ++n)
      smallest = std::min(smallest, edit_distance(a, b.substr(0, n)));
    CHECK(edit_distance_to_beginning(a, b) == smallest);
  }
}
