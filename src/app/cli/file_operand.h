// File names on the command line: "-" is standard input or standard output.
#pragma once

#include <string>

namespace rk::app::cli {

/// What the user says for either.
inline constexpr const char* kStandardStream = "-";
inline constexpr const char* kStandardOutput = "/dev/stdout";

/// Everything that standard input holds, up to somewhat more than 16 MiB, the most that a list may be.
std::string read_standard_input();

/// The path of a file that is written.
inline std::string output_path(const std::string& word) {
  return word == kStandardStream ? kStandardOutput : word;
}

}  // namespace rk::app::cli
