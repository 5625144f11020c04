// The texts and languages that the program ships with.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "config/load_translations.h"

namespace rk::test {

inline Translations shipped_texts(const std::string& language) {
  return config::load_translations(std::string(REGIOKAART_SOURCE_DIR) + "/config/lang", language);
}

inline std::vector<Language> shipped_languages() {
  return config::languages_in(std::string(REGIOKAART_SOURCE_DIR) + "/config/lang");
}

}  // namespace rk::test
