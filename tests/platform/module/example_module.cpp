// A module for module_test.cpp. It is built twice: as the program expects it, and as one of another version.
#include "platform/module_abi.h"

REGIOKAART_MODULE_EXPORT std::uint64_t regiokaart_module_abi() noexcept {
  return REGIOKAART_EXAMPLE_ABI;
}

REGIOKAART_MODULE_EXPORT int regiokaart_example(int value) noexcept {
  return value + 1;
}
