#include "platform/module.h"

#include <dlfcn.h>

#include <filesystem>
#include <system_error>
#include <vector>

#include "base/diagnostics.h"

namespace rk {
namespace {

std::vector<std::filesystem::path> candidates(const std::string& file, const std::string& built) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    paths.push_back(program.parent_path() / file);
    paths.push_back(program.parent_path().parent_path() / "lib" / "regiokaart" / file);
  }
  paths.emplace_back(built);
  return paths;
}

}  // namespace

void* module_symbol(const std::string& file, const std::string& built, const char* symbol,
                    const std::string& error_key) {
  std::string reason;
  for (const auto& path : candidates(file, built)) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) continue;
    void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module != nullptr) {
      if (void* const found = dlsym(module, symbol); found != nullptr) return found;
    }
    const char* const message = dlerror();
    reason = message != nullptr ? message : path.string();
  }
  if (reason.empty()) reason = file;
  throw EnvironmentError(error_key, {{"reason", reason}});
}

}  // namespace rk
