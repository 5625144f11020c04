// Text of the configuration in one language or more.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"

namespace rk {

/// A text in the default language, and in others where it differs.
class LocalText {
 public:
  using Others = std::map<std::string, std::string, std::less<>>;  ///< language code → text, none empty

  LocalText() = default;
  /// `text` is in the default language.
  explicit LocalText(std::string text, Others others = {})
      : text_(std::move(text)), others_(std::move(others)) {}

  /// The text in a language, else in the default one.
  const std::string& in(std::string_view language) const {
    const auto found = others_.find(language);
    return found == others_.end() ? text_ : found->second;
  }
  /// Whether there is no text in the default language, and so in no language.
  bool empty() const { return text_.empty(); }

  /// The texts in every language, the default one first.
  std::vector<std::string> all() const {
    std::vector<std::string> result;
    if (!empty()) result.push_back(text_);
    for (const auto& [language, text] : others_) result.push_back(text);
    return result;
  }

 private:
  std::string text_;
  Others others_;
};

}  // namespace rk
