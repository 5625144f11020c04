// Text that must stay as it is: compared with a file under tests, which REGIOKAART_UPDATE_GOLDENS=1 rewrites.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace rk::test {

/// Compares with tests/<name>, and reports the first line that differs.
inline void check_golden(const std::string& name, const std::string& text) {
  const std::filesystem::path path = std::string(REGIOKAART_SOURCE_DIR) + "/tests/" + name;
  if (std::getenv("REGIOKAART_UPDATE_GOLDENS") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  }
  std::ostringstream golden;
  golden << std::ifstream(path, std::ios::binary).rdbuf();
  if (golden.str() == text) return;
  std::istringstream expected(golden.str());
  std::istringstream found(text);
  std::string a;
  std::string b;
  int line = 0;
  do {
    ++line;
    a.clear();
    b.clear();
    std::getline(expected, a);
    std::getline(found, b);
  } while (a == b && (expected || found));
  FAIL_CHECK(name << " line " << std::to_string(line)
                  << " differs (REGIOKAART_UPDATE_GOLDENS=1 rewrites it)\n  golden: " << a.substr(0, 200)
                  << "\n  now:    " << b.substr(0, 200));
}

}  // namespace rk::test
