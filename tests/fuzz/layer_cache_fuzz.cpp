// A layer from the cache, whatever its bytes. The input is what follows the head of such a file.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/content_hash.h"
#include "boundaries/layer_cache.h"
#include "claims.h"
#include "coverage/arc_rings.h"
#include "coverage/dissolve.h"

using namespace rk;
using fuzz::require;

namespace {

constexpr std::uint64_t kKey = 1;
constexpr std::size_t kSum = 16, kBody = 24;  // where the checksum and what it is of begin

/// The bytes behind the head of a sound file, with the checksum that belongs to them.
std::string with_head(std::string_view body) {
  Layer empty;
  empty.coverage = std::make_shared<Coverage>();
  ContentHash sum;
  sum.add(body);
  const std::uint64_t value = sum.value();
  std::string bytes = boundaries::encode_layer(empty, kKey).substr(0, kSum);
  bytes.append(reinterpret_cast<const char*>(&value), kBody - kSum);
  return bytes.append(body);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = with_head({reinterpret_cast<const char*>(data), size});
  const auto layer = boundaries::decode_layer(bytes, kKey);
  if (!layer) return 0;
  require(boundaries::encode_layer(*layer, kKey) == bytes, "what is read is written the same");
  const Coverage& coverage = *layer->coverage;
  require(layer->records.size() == coverage.face_count(), "every record has a face");
  for (FaceId face = 0; face < coverage.face_count(); ++face)
    for (const auto& ring : coverage::face_rings(coverage, face)) coverage::ring_points(coverage, ring, 1);
  coverage::dissolve(coverage, FaceSet(coverage.face_count(), true));
  return 0;
}
