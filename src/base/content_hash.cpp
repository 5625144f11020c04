#include "base/content_hash.h"

// Compiles the whole library into this file, so that nothing must be linked.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace rk {

struct ContentHash::State {
  XXH3_state_t hash;
};

ContentHash::ContentHash() : state_(std::make_unique<State>()) {
  XXH3_64bits_reset(&state_->hash);
}

ContentHash::~ContentHash() = default;

void ContentHash::add(std::string_view bytes) {
  add(std::uint64_t{bytes.size()});
  XXH3_64bits_update(&state_->hash, bytes.data(), bytes.size());
}

void ContentHash::add(std::uint64_t value) {
  XXH3_64bits_update(&state_->hash, &value, sizeof value);
}

std::uint64_t ContentHash::value() const {
  return XXH3_64bits_digest(&state_->hash);
}

}  // namespace rk
