#include "base/content_hash.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace rk;

namespace {

template <typename... Pieces>
std::uint64_t hash_of(const Pieces&... pieces) {
  ContentHash hash;
  (hash.add(pieces), ...);
  return hash.value();
}

}  // namespace

TEST_CASE("equal pieces have equal hashes, and the border between pieces counts") {
  using Text = std::string_view;
  CHECK(hash_of(Text("ab"), Text("c")) == hash_of(Text("ab"), Text("c")));
  CHECK(hash_of(Text("ab"), Text("c")) != hash_of(Text("a"), Text("bc")));
  CHECK(hash_of(Text("abc")) != hash_of(Text("abc"), Text("")));
  CHECK(hash_of(std::uint64_t{1}, std::uint64_t{2}) != hash_of(std::uint64_t{2}, std::uint64_t{1}));
}

TEST_CASE("a changed bit anywhere changes the hash, whatever the length") {
  for (const std::size_t length : {1, 8, 31, 240, 1000}) {
    std::string bytes(length, 'x');
    std::set<std::uint64_t> seen = {hash_of(std::string_view(bytes))};
    for (char& c : bytes) {
      c ^= 1;
      CHECK(seen.insert(hash_of(std::string_view(bytes))).second);
      c ^= 1;
    }
  }
}

TEST_CASE("the hash can be read on the way") {
  ContentHash hash;
  hash.add(std::string_view("a"));
  const std::uint64_t before = hash.value();
  CHECK(hash.value() == before);
  hash.add(std::string_view("b"));
  CHECK(hash.value() == hash_of(std::string_view("a"), std::string_view("b")));
  CHECK(hash.value() != before);
}
