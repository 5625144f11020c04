#include "platform/module.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/diagnostics.h"
#include "platform/module_abi.h"
#include "platform/program_path.h"
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

/// A module beside this program.
Module module_named(const std::string& file) {
  return {file, 1, "module_missing"};
}

}  // namespace

TEST_CASE("a module's function is found and can be called") {
  using Example = int (*)(int) noexcept;
  const auto example =
      reinterpret_cast<Example>(module_symbol(module_named("example_module.so"), "regiokaart_example"));
  CHECK(example(41) == 42);
}

TEST_CASE("a module of another version of the program is refused, and told as that") {
  CHECK(error_of(module_named("stale_module.so"), "regiokaart_example") ==
        "module_stale: " + (program_path().parent_path() / "stale_module.so").string());
}

TEST_CASE("a module that is missing, broken or lacks the function is told with the reason") {
  CHECK(error_of(module_named("no_such_module.so"), "regiokaart_example") ==
        "module_missing: no_such_module.so");
  // A path from the program's folder to a file elsewhere.
  const test::TempDirectory folder;
  const std::string broken =
      std::filesystem::relative(folder.write("broken.so", "not a library"), program_path().parent_path());
  CHECK(error_of(module_named(broken), "regiokaart_example").find("broken.so") != std::string::npos);
  CHECK(error_of(module_named("example_module.so"), "no_such_function").find("no_such_function") !=
        std::string::npos);
}

TEST_CASE("a module is not looked for in the working folder or the folders of the linker") {
  const test::TempDirectory folder;
  std::filesystem::copy_file(program_path().parent_path() / "example_module.so", folder.file("elsewhere.so"));
  const std::filesystem::path here = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  CHECK(error_of(module_named("elsewhere.so"), "regiokaart_example") == "module_missing: elsewhere.so");
  std::filesystem::current_path(here);
}

TEST_CASE("the border's number follows from version, revision and from the layout of what crosses it") {
  const std::uint64_t abi = module_abi("1.0", 1, {8, 32});
  CHECK(abi == module_abi("1.0", 1, {8, 32}));
  CHECK(abi != module_abi("1.0.1", 1, {8, 32}));
  CHECK(abi != module_abi("1.0", 2, {8, 32}));
  CHECK(abi != module_abi("1.0", 1, {32, 8}));
  CHECK(abi != module_abi("1.0", 1, {8, 40}));
}
