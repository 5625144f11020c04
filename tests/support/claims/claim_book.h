// The claims of every sentence: a parser, and how a count becomes a claim.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "support/claims/sentence_parser.h"
#include "support/claims/world.h"

namespace rk::test::claims {

class ClaimBook {
 public:
  explicit ClaimBook(const World& world) : world_(world), parser_(world.texts) {}

  const World& world() const { return world_; }

  void claim(const std::string& key, Check check) {
    keys_.insert(key);
    parser_.claim(key, std::move(check));
  }

  /// A text that takes another form for none, for one and for more: `test` is asked whether the number is
  /// the one of the form. The word before a unit must not be "0" or "1" where the language has a better one.
  void counted(const std::string& key, const std::function<bool(std::size_t, const Words&)>& test) {
    keys_.insert(key);
    parser_.claim(key + ".none", [test](const Words& w) { return test(0, w); });
    parser_.claim(key + ".one", [&world = world_, test](const Words& w) {
      const auto count = w.find("count");
      return (count == w.end() || world.is(count->second, 1)) && test(1, w);
    });
    const bool may_be_none = !world_.texts.has(key + ".none");
    parser_.claim(key + ".other", [&world = world_, test, may_be_none](const Words& w) {
      const auto count = w.find("count");
      if (count == w.end()) return test(2, w);  // the form says no more than "several"
      const auto n = world.number(count->second);
      return n && *n != 1 && (may_be_none || *n != 0) && test(static_cast<std::size_t>(*n), w);
    });
  }

  std::string fault(const std::string& text) const { return parser_.fault(text); }
  const std::set<std::string>& keys() const { return keys_; }

 private:
  const World& world_;
  SentenceParser parser_;
  std::set<std::string> keys_;
};

}  // namespace rk::test::claims
