// Cleaning of words from outside, and the cuts in text that messages make.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/clean_text.h"
#include "base/fold_text.h"
#include "base/utf8.h"
#include "claims.h"

using namespace rk;
using fuzz::require;

namespace {

constexpr std::size_t kLimit = 24;  // characters or bytes of a cut

bool well_formed(std::string_view text) {
  return find_invalid_utf8(text) == std::string_view::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  const std::string clean = clean_text(raw);
  require(is_clean(clean), "cleaned text is clean");
  require(well_formed(clean), "cleaned text is UTF-8");
  require(clean_text(clean) == clean, "clean text stays as it is");
  require(is_clean(raw) == (clean == raw), "text is clean if cleaning changes nothing");

  const std::string cut = excerpt(clean, kLimit);
  require(well_formed(cut), "an excerpt is UTF-8");
  require(count_code_points(cut) <= kLimit + 1, "an excerpt is no longer than asked, with its ellipsis");
  const std::string_view head = first_bytes(clean, kLimit);
  require(head.size() <= kLimit && well_formed(head), "a cut splits no character");
  for (std::size_t at = 0; at < clean.size(); ++at) {
    const std::size_t start = start_of_code_point(clean, at);
    std::size_t end = start;
    next_code_point(clean, end);
    require(start <= at && at < end, "a byte belongs to the character that begins before it");
  }

  const std::string folded = fold_text(clean);
  require(well_formed(folded), "folded text is UTF-8");
  require(fold_text(folded) == folded, "folded text is folded");
  return 0;
}
