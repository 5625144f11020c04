// The texts of one language: key to text, with placeholders {name}. Read from config/lang by
// config/load_translations.h.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/language.h"

namespace rk {

class Translations {
 public:
  using Entries = std::map<std::string, std::string, std::less<>>;

  Translations() = default;
  /// "language.decimal" and "language.group" among the entries are the separators of numbers.
  Translations(std::string language, Entries entries);

  const std::string& language() const { return language_; }  ///< its code: "nl"
  bool has(std::string_view key) const { return entries_.find(key) != entries_.end(); }

  /// The text of a key, its placeholders filled. A missing key gives the key itself, so that the fault is
  /// visible.
  std::string get(std::string_view key, const TextArguments& arguments = {}) const;

  /// `key.none` for a count of 0 if there is such a text, `key.one` for 1, else `key.other`; {count} is the
  /// count.
  std::string count(std::string_view key, std::int64_t n, TextArguments arguments = {}) const;

  /// "bestand: plaats: boodschap", one line.
  std::string line(const Diagnostic& diagnostic) const;

  /// A number with the language's separators (123.456,7 in nl; 123,456.7 in en) and that many decimals.
  std::string number(double value, int decimals = 0) const;

 private:
  std::string language_{kDefaultLanguage};
  Entries entries_;
  std::string decimal_ = ",";
  std::string group_ = ".";  ///< between thousands
};

}  // namespace rk
