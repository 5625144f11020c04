// Reads config/lang/<code>.json as Translations. A language exists if its file does.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"

namespace rk::config {

/// The languages of a folder: the default one first, the others by code. Empty if there is no such folder. A
/// language without a name of its own ("language.name") has its code as name.
std::vector<Language> languages_in(const std::string& lang_directory);

/// Reads the texts of a language. The file is one object of nested objects; keys are joined by dots:
/// {"legend": {"title": "…"}} gives "legend.title". Missing texts are taken from the default language. Throws
/// InputError if the file is missing or malformed.
Translations load_translations(const std::string& lang_directory, const std::string& language);

/// Compares every language of a folder with the default one. Appends errors for malformed files, and warnings
/// for missing texts, keys that the program does not know, and placeholders that differ.
void check_translations(const std::string& lang_directory, Diagnostics& found);

}  // namespace rk::config
