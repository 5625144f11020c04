#include "boundaries/field_names.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace rk::boundaries {
namespace {

constexpr std::size_t kTableLetters = 10;  // of a field's name in a .dbf table
constexpr std::string_view kYear = "yyyy";

std::string plain(std::string_view name) {
  std::string result;
  for (const char c : name)
    if (c != '_') result += lower(c);
  return result;
}

/// The year in a name: the first four digits that are one; 0 if there is none.
struct Year {
  int value = 0;
  std::size_t at = 0;
};

Year year_in(const std::string& name) {
  for (std::size_t at = 0; at + kYear.size() <= name.size(); ++at) {
    const std::string digits = name.substr(at, kYear.size());
    if (are_digits(digits) && (digits[0] == '1' || digits[0] == '2')) return {std::stoi(digits), at};
  }
  return {};
}

std::optional<FoundField> find_one(const std::vector<std::string>& fields, const std::string& wanted) {
  const std::string name = plain(wanted);
  std::optional<FoundField> found;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    std::string field = plain(fields[i]);
    const Year year = year_in(field);
    if (field == name) return FoundField{i, year.value};
    if (year.value == 0 || field.replace(year.at, kYear.size(), kYear) != name) continue;
    if (!found || year.value > found->year) found = FoundField{i, year.value};
  }
  return found;
}

/// Whether a table has `field` for a longer name: its first ten letters or, where another field has those,
/// its first eight and "_1".
bool is_cut(const std::string& field, const std::string& wanted) {
  if (field.size() != kTableLetters || wanted.size() <= kTableLetters) return false;
  const bool numbered = field[kTableLetters - 2] == '_' && field.back() >= '1' && field.back() <= '9';
  const std::string start = plain(numbered ? field.substr(0, kTableLetters - 2) : field);
  return plain(wanted).substr(0, start.size()) == start;
}

}  // namespace

std::optional<FoundField> find_field(const std::vector<std::string>& fields,
                                     const std::vector<std::size_t>& taken,
                                     const std::vector<std::string>& wanted) {
  for (const std::string& name : wanted)
    if (auto found = find_one(fields, name)) return found;
  for (const std::string& name : wanted)
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (is_cut(fields[i], name) && std::find(taken.begin(), taken.end(), i) == taken.end())
        return FoundField{i, 0};
  return std::nullopt;
}

}  // namespace rk::boundaries
