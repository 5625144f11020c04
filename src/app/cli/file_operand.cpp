#include "app/cli/file_operand.h"

#include <array>
#include <iostream>

namespace rk::app::cli {

std::string read_standard_input() {
  constexpr std::size_t kEnough = std::size_t{17} << 20;
  std::string text;
  std::array<char, 1 << 16> block{};
  while (text.size() < kEnough && std::cin) {
    std::cin.read(block.data(), block.size());
    text.append(block.data(), static_cast<std::size_t>(std::cin.gcount()));
  }
  return text;
}

}  // namespace rk::app::cli
