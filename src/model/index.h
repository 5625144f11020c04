// A position in one of the program's lists. Positions in different lists are different types, so that a
// municipality cannot be handed to what asks for a partnership.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <type_traits>

namespace rk {

/// Whether position i in both lists is the same thing, so that one position may stand for the other.
template <typename A, typename B>
inline constexpr bool kSameNumbering = false;

/// The position of a `Thing` in its list. It counts, compares and indexes like the number that it is.
template <typename Thing>
class Index {
 public:
  constexpr Index() = default;
  constexpr Index(std::uint32_t value) : value_(value) {}
  /// From a size or a distance between iterators: as explicit as any narrowing.
  template <typename Wide>
  requires(std::is_integral_v<Wide> &&
           sizeof(Wide) > sizeof(std::uint32_t)) constexpr explicit Index(Wide value)
      : value_(static_cast<std::uint32_t>(value)) {}
  template <typename Other>
  constexpr Index(Index<Other> other) : value_(other) {
    static_assert(kSameNumbering<Thing, Other> || kSameNumbering<Other, Thing>,
                  "positions in different lists do not mix");
  }

  constexpr operator std::uint32_t() const { return value_; }

  constexpr Index& operator++() {
    ++value_;
    return *this;
  }

 private:
  std::uint32_t value_ = 0;
};

template <typename Thing>
constexpr bool operator==(Index<Thing> a, Index<Thing> b) {
  return std::uint32_t{a} == std::uint32_t{b};
}

template <typename Thing>
constexpr std::strong_ordering operator<=>(Index<Thing> a, Index<Thing> b) {
  return std::uint32_t{a} <=> std::uint32_t{b};
}

/// Positions in different lists compare with each other no more than they mix.
template <typename A, typename B>
requires(!kSameNumbering<A, B> && !kSameNumbering<B, A>) constexpr bool operator==(Index<A> a,
                                                                                   Index<B> b) = delete;

}  // namespace rk

template <typename Thing>
struct std::hash<rk::Index<Thing>> {
  std::size_t operator()(rk::Index<Thing> index) const { return std::hash<std::uint32_t>{}(index); }
};
