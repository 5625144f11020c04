// A language is a file of words (config/lang/<code>.json); nothing else in the program knows which there are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rk {

/// The language that holds where no other is asked for, and whose texts stand for those that another lacks.
inline constexpr std::string_view kDefaultLanguage = "nl";

struct Language {
  std::string code;  ///< "nl", "nds": the name of its file, and BCP 47
  std::string name;  ///< as its speakers call it: "Nederlands"
};

/// Whether a word has the form of a code: two or three small letters, and maybe parts after hyphens
/// ("de-AT").
bool is_language_code(std::string_view word);

/// Whether a language of that code is listed.
bool has_language(const std::vector<Language>& languages, std::string_view code);

/// The language after that one in turn, the first one after the last. nullptr where none is listed.
const Language* next_language(const std::vector<Language>& languages, std::string_view code);

}  // namespace rk
