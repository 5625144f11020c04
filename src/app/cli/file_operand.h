// File names on the command line: "-" is standard input or standard output.
#pragma once

#include <string>

namespace rk::app::cli {

inline constexpr const char* kStandardInput = "/dev/stdin";
inline constexpr const char* kStandardOutput = "/dev/stdout";

/// The path of a file that is read.
inline std::string input_path(const std::string& word) {
  return word == "-" ? kStandardInput : word;
}

/// Everything that standard input holds, up to somewhat more than 16 MiB, the most that a list may be.
std::string read_standard_input();

/// The path of a file that is written.
inline std::string output_path(const std::string& word) {
  return word == "-" ? kStandardOutput : word;
}

}  // namespace rk::app::cli
