// config/lang/<code>.json → Translations. A language is there if its file is.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"

namespace rk {

/// The languages of a folder: the default one first, the others by code. Empty if there is no such folder.
/// A language without a name of its own ("language.name") goes by its code.
std::vector<Language> languages_in(const std::string& lang_directory);

/// Reads the words of a language. The file is one object of nested objects; keys are joined by dots:
/// {"legend": {"title": "…"}} gives "legend.title". What it lacks is taken from the default language. Throws
/// InputError if the file is missing or malformed.
Translations load_translations(const std::string& lang_directory, const std::string& language);

/// Compares every language of a folder with the default one. Appends errors of malformed files, and warnings
/// of words that are missing, of words that the program does not know, and of placeholders that differ.
void check_translations(const std::string& lang_directory, Diagnostics& found);

}  // namespace rk
