#include "platform/module.h"

#include <dlfcn.h>

#include <filesystem>
#include <string>
#include <system_error>

#include "base/diagnostics.h"
#include "platform/module_abi.h"
#include "platform/program_path.h"

namespace rk::platform {
namespace {

std::string last_error() {
  const char* const message = dlerror();
  return message != nullptr ? message : "";
}

bool is_stale(void* handle, std::uint64_t abi) {
  const auto exported = reinterpret_cast<ModuleAbi>(dlsym(handle, kModuleAbiSymbol));
  return exported == nullptr || exported() != abi;
}

}  // namespace

void* module_symbol(const Module& module, const char* symbol) {
  std::string stale;
  std::string reason = module.file;
  for (const std::filesystem::path& folder : part_folders()) {
    const std::filesystem::path path =
        folder / module.file;  // a bare name is searched in LD_LIBRARY_PATH too
    std::error_code error;
    if (!std::filesystem::exists(path, error)) continue;
    void* const handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
      reason = last_error();
      continue;
    }
    if (is_stale(handle, module.abi)) {
      stale = path.string();
    } else if (void* const found = dlsym(handle, symbol); found != nullptr) {
      return found;
    } else {
      reason = last_error();
    }
    dlclose(handle);
  }
  if (!stale.empty()) throw EnvironmentError("module_stale", {{"file", stale}});
  throw EnvironmentError(module.error_key, {{"reason", reason}});
}

}  // namespace rk::platform
