// config/lang/<language>.json → Translations.
#pragma once

#include <string>

#include "base/translations.h"

namespace rk {

/// Reads the words of a language ("nl", "en"). The file is one object of nested objects; keys are joined by
/// dots:
/// {"legend": {"title": "…"}} gives "legend.title". Throws InputError if the file is missing or malformed.
Translations load_translations(const std::string& lang_directory, const std::string& language);

}  // namespace rk
