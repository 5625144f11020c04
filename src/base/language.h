// A language of the program. Each is a file of texts (config/lang/<code>.json); no list of languages is
// compiled in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rk {

/// The language that is used unless another is requested. Its texts replace those that another language
/// lacks.
inline constexpr std::string_view kDefaultLanguage = "nl";

struct Language {
  std::string code;  ///< "nl", "nds": the name of its file, and its BCP 47 tag
  std::string name;  ///< as its speakers call it: "Nederlands"
};

/// Whether a word has the form of a code: two or three lower-case letters, optionally followed by parts after
/// hyphens ("de-AT").
bool is_language_code(std::string_view word);

/// Whether a language of that code is listed.
bool has_language(const std::vector<Language>& languages, std::string_view code);

/// The language that follows `code` in the list; the first one after the last or an unknown code. nullptr if
/// the list is empty.
const Language* next_language(const std::vector<Language>& languages, std::string_view code);

}  // namespace rk
