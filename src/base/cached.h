// A value that is kept together with what it was computed from.
#pragma once

#include <optional>
#include <utility>

namespace rk {

/// Holds at most one value. Key needs ==.
template <typename Key, typename Value>
class Cached {
 public:
  /// The value for a key: the kept one if it has that key, else what `compute()` gives, which is kept
  /// instead. The reference is valid until a value is computed for another key.
  template <typename Compute>
  Value& get(const Key& key, Compute compute) {
    if (!holds(key)) {
      kept_.reset();  // if compute throws, the old value must not stay under the new key
      kept_.emplace(key, compute());
    }
    return kept_->second;
  }

  bool holds(const Key& key) const { return kept_ && kept_->first == key; }
  /// What the kept value was computed from; nullptr if there is none.
  const Key* key() const { return kept_ ? &kept_->first : nullptr; }
  void clear() { kept_.reset(); }

 private:
  std::optional<std::pair<Key, Value>> kept_;
};

}  // namespace rk
