// What a module exports. Both sides of a module's border include this header; a module needs nothing else of
// this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

/// Precedes the definition of a function that the program looks up by name. Everything else in a module is
/// compiled with hidden visibility.
#define REGIOKAART_MODULE_EXPORT extern "C" __attribute__((visibility("default")))

namespace rk::platform {

/// The function by which every module reports the ABI it was compiled for.
using ModuleAbi = std::uint64_t (*)() noexcept;
inline constexpr const char* kModuleAbiSymbol = "regiokaart_module_abi";

/// A number for an ABI: C++ objects cross the module's border, so a module is stale as soon as it is of
/// another version of the program, or one of the types has another layout. `sizes` are those of the types;
/// `revision` is raised by hand when their meaning changes but no size does. (FNV-1a over all three.)
constexpr std::uint64_t module_abi(std::string_view version, std::uint64_t revision,
                                   std::initializer_list<std::size_t> sizes) {
  constexpr std::uint64_t kPrime = 0x100000001B3u;
  std::uint64_t hash = (0xCBF29CE484222325u ^ revision) * kPrime;
  for (const char letter : version) hash = (hash ^ static_cast<unsigned char>(letter)) * kPrime;
  for (const std::size_t size : sizes) hash = (hash ^ size) * kPrime;
  return hash;
}

}  // namespace rk::platform
