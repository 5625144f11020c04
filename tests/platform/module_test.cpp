#include "platform/module.h"

#include <doctest/doctest.h>

#include "base/diagnostics.h"
#include "platform/module_abi.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::platform;

namespace {

/// The key of the error that opening throws, with its first argument's value.
std::string error_of(const Module& module, const char* symbol) {
  try {
    module_symbol(module, symbol);
  } catch (const EnvironmentError& error) {
    return error.key() + ": " + error.arguments().front().second;
  }
  return "none";
}

Module module_at(const std::string& path) {
  return {"no-such-module-beside-the-program.so", path, 1, "module_missing"};
}

}  // namespace

TEST_CASE("a module's function is found and can be called") {
  using Example = int (*)(int) noexcept;
  const auto example =
      reinterpret_cast<Example>(module_symbol(module_at(REGIOKAART_EXAMPLE_MODULE), "regiokaart_example"));
  CHECK(example(41) == 42);
}

TEST_CASE("a module of another version of the program is refused, and told as that") {
  CHECK(error_of(module_at(REGIOKAART_STALE_MODULE), "regiokaart_example") ==
        "module_stale: " REGIOKAART_STALE_MODULE);
}

TEST_CASE("a module that is missing, broken or lacks the function is told with the reason") {
  CHECK(error_of(module_at("/no/such/module.so"), "regiokaart_example") ==
        "module_missing: no-such-module-beside-the-program.so");
  const test::TempDirectory folder;
  const std::string broken = folder.write("broken.so", "not a library");
  CHECK(error_of(module_at(broken), "regiokaart_example").find("broken.so") != std::string::npos);
  CHECK(error_of(module_at(REGIOKAART_EXAMPLE_MODULE), "no_such_function").find("no_such_function") !=
        std::string::npos);
}

TEST_CASE("the border's number follows from its revision and from the layout of what crosses it") {
  CHECK(module_abi(1, {8, 32}) == module_abi(1, {8, 32}));
  CHECK(module_abi(1, {8, 32}) != module_abi(2, {8, 32}));
  CHECK(module_abi(1, {8, 32}) != module_abi(1, {32, 8}));
  CHECK(module_abi(1, {8, 32}) != module_abi(1, {8, 40}));
}
