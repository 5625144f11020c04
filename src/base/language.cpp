#include "base/language.h"

#include <algorithm>

namespace rk {
namespace {

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_letter_or_digit(char c) {
  return is_small(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

auto find(const std::vector<Language>& languages, std::string_view code) {
  return std::find_if(languages.begin(), languages.end(),
                      [&](const Language& language) { return language.code == code; });
}

}  // namespace

bool is_language_code(std::string_view word) {
  const std::size_t end = std::min(word.find('-'), word.size());
  const std::string_view first = word.substr(0, end);
  if (first.size() < 2 || first.size() > 3 || !std::all_of(first.begin(), first.end(), is_small))
    return false;
  for (std::size_t at = end; at < word.size();) {
    const std::size_t next = std::min(word.find('-', at + 1), word.size());
    const std::string_view part = word.substr(at + 1, next - at - 1);
    if (part.empty() || !std::all_of(part.begin(), part.end(), is_letter_or_digit)) return false;
    at = next;
  }
  return true;
}

bool has_language(const std::vector<Language>& languages, std::string_view code) {
  return find(languages, code) != languages.end();
}

const Language* next_language(const std::vector<Language>& languages, std::string_view code) {
  if (languages.empty()) return nullptr;
  const auto found = find(languages, code);
  const bool last = found == languages.end() || found + 1 == languages.end();
  return last ? &languages.front() : &*(found + 1);
}

}  // namespace rk
