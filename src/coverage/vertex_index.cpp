#include "coverage/vertex_index.h"

#include <bit>
#include <cassert>
#include <cstring>

namespace rk::coverage {
namespace {

constexpr std::uint32_t kEmpty = 0xFFFFFFFF;

/// libc++ has std::bit_cast only since version 14.
std::uint64_t bits_of(double value) {
  static_assert(sizeof value == sizeof(std::uint64_t));
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

std::uint64_t hash(Point p) {
  const std::uint64_t x = bits_of(p.x) * 0x9E3779B97F4A7C15u;
  const std::uint64_t y = bits_of(p.y) * 0xC2B2AE3D27D4EB4Fu;
  const std::uint64_t mixed = (x ^ (x >> 29)) + std::rotl(y ^ (y >> 31), 17);
  return (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93u;
}

/// -0.0 + 0.0 is 0.0.
Point without_sign_of_zero(Point p) {
  return {p.x + 0.0, p.y + 0.0};
}

}  // namespace

VertexIndex::VertexIndex(std::size_t expected)
    : slots_(std::bit_ceil(expected * 2 + 16), kEmpty), mask_(slots_.size() - 1) {
  points_.reserve(expected);
}

std::size_t VertexIndex::slot_of(Point key) const {
  std::size_t slot = (hash(key) >> 20) & mask_;
  while (slots_[slot] != kEmpty && !(points_[slots_[slot]] == key)) slot = (slot + 1) & mask_;
  return slot;
}

std::uint32_t VertexIndex::add(Point p) {
  const Point key = without_sign_of_zero(p);
  std::uint32_t& slot = slots_[slot_of(key)];
  if (slot != kEmpty) return slot;
  assert(points_.size() * 2 < slots_.size());
  slot = static_cast<std::uint32_t>(points_.size());
  points_.push_back(key);
  return slot;
}

std::optional<std::uint32_t> VertexIndex::find(Point p) const {
  const std::uint32_t found = slots_[slot_of(without_sign_of_zero(p))];
  return found != kEmpty ? std::optional(found) : std::nullopt;
}

}  // namespace rk::coverage
