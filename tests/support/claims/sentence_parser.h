// The inverse of the templates in config/lang: takes a text that the program made apart into sentences, each
// with the template that it came from and the words in place of its placeholders. A claim says of a template
// when its sentence is true, so that a text is accepted only if all of it is true.
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/translations.h"

namespace rk::test::claims {

/// Placeholder → the words that stand there.
using Words = std::map<std::string, std::string, std::less<>>;

/// Whether the sentence is true, given its words.
using Check = std::function<bool(const Words&)>;

class SentenceParser {
 public:
  explicit SentenceParser(const Translations& texts) : texts_(texts) {}

  /// The claim of one text key. A key that the language does not have is passed over (`.none` is optional).
  void claim(const std::string& key, Check check) {
    if (!texts_.has(key)) return;
    // Thousands of parsers are made from the same few hundred texts.
    static std::map<std::pair<std::string, std::string>, std::vector<Piece>> known;
    std::vector<Piece>& pieces = known[{texts_.language(), key}];
    if (pieces.empty()) pieces = pieces_of(texts_.get(key));
    templates_.push_back({&pieces, std::move(check)});
  }

  /// Empty if the text is a sequence of true sentences, else what is wrong with it.
  std::string fault(std::string_view text) const {
    if (parse(text, true)) return {};
    return (parse(text, false) ? "is not so: " : "has a sentence without a claim: ") + std::string(text);
  }

 private:
  struct Piece {
    std::string literal;      ///< stands before the placeholder
    std::string placeholder;  ///< empty: the end of the template
  };
  struct Template {
    const std::vector<Piece>* pieces;
    Check check;
  };
  /// Called with where a sentence ends; whether what follows it can be parsed too.
  using Rest = std::function<bool(std::size_t)>;

  static std::vector<Piece> pieces_of(std::string_view pattern) {
    std::vector<Piece> pieces;
    for (;;) {
      const std::size_t open = pattern.find('{');
      if (open == std::string_view::npos) break;
      const std::size_t close = pattern.find('}', open);
      pieces.push_back(
          {std::string(pattern.substr(0, open)), std::string(pattern.substr(open + 1, close - open - 1))});
      pattern.remove_prefix(close + 1);
    }
    pieces.push_back({std::string(pattern), ""});
    return pieces;
  }

  bool parse(std::string_view text, bool checked) const {
    failed_.assign(text.size() + 1, false);
    possible_.clear();
    for (const Template& t : templates_) {
      const bool fits = std::all_of(t.pieces->begin(), t.pieces->end(), [&](const Piece& piece) {
        return text.find(piece.literal) != std::string_view::npos;
      });
      if (fits) possible_.push_back(&t);
    }
    return parse_from(text, 0, checked);
  }

  bool parse_from(std::string_view text, std::size_t at, bool checked) const {
    if (at == text.size()) return true;
    if (failed_[at]) return false;
    for (const Template* possible : possible_) {
      const Template& t = *possible;
      Words words;
      const Rest rest = [&](std::size_t end) {
        if (end == at || (checked && !t.check(words))) return false;
        for (const std::string_view between : {"", " ", ".", ". "}) {
          if (text.substr(end, between.size()) == between && parse_from(text, end + between.size(), checked))
            return true;
        }
        return false;
      };
      if (match(t, 0, text, at, words, rest)) return true;
    }
    failed_[at] = true;
    return false;
  }

  bool match(const Template& t, std::size_t i, std::string_view text, std::size_t at, Words& words,
             const Rest& rest) const {
    const Piece& piece = (*t.pieces)[i];
    if (text.substr(at, piece.literal.size()) != piece.literal) return false;
    at += piece.literal.size();
    if (piece.placeholder.empty()) return rest(at);
    const std::string& next = (*t.pieces)[i + 1].literal;
    for (std::size_t end = at; end <= text.size(); ++end) {
      end = text.find(next, end);
      if (end == std::string_view::npos) return false;
      if (is_number(piece.placeholder) &&
          text.substr(at, end - at).find_first_not_of("0123456789.,") != std::string_view::npos)
        return false;
      const std::string value(text.substr(at, end - at));
      const auto known = words.find(piece.placeholder);
      if (known != words.end() && known->second != value) continue;
      const bool is_new = words.emplace(piece.placeholder, value).second;
      if (match(t, i + 1, text, end, words, rest)) return true;
      if (is_new) words.erase(piece.placeholder);
    }
    return false;
  }

  /// Placeholders that always stand for digits, so that no other words are tried.
  static bool is_number(std::string_view placeholder) {
    constexpr std::array<std::string_view, 5> kNumbers = {"area", "eur", "share", "often", "own"};
    return std::find(kNumbers.begin(), kNumbers.end(), placeholder) != kNumbers.end();
  }

  const Translations& texts_;
  std::vector<Template> templates_;
  mutable std::vector<const Template*> possible_;  ///< with words that occur in the text
  mutable std::vector<bool> failed_;               ///< offsets from which the rest could not be parsed
};

}  // namespace rk::test::claims
