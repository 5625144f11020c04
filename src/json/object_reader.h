// Typed reads of one JSON object's members, with a diagnostic for every fault.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "model/dataset.h"

namespace rk::json {

enum class Need { required, optional };

/// A value with the JSON pointer that leads to it.
struct JsonAt {
  const nlohmann::json* value = nullptr;
  std::string place;
};

/// Reads of missing or wrong members give an empty value and append to `found`. A value that is not an object
/// gives one diagnostic and only empty values.
class ObjectReader {
 public:
  /// `value`, `file` and `found` must outlive the reader.
  ObjectReader(const JsonAt& at, const std::string& file, Diagnostics& found);

  bool is_object() const { return object_ != nullptr; }
  const std::string& place() const { return place_; }
  std::string place_of(std::string_view key) const;

  /// A text, which must not be empty if it is present.
  std::string text(const std::string& key, Need need);
  /// A text, or an object from language code to text, of which "nl" is required.
  LocalText local_text(const std::string& key, Need need);
  std::optional<bool> boolean(const std::string& key, Need need);
  std::optional<std::int64_t> integer(const std::string& key, Need need);
  std::optional<double> number(const std::string& key, Need need);
  std::optional<int> year(const std::string& key, Need need);
  /// The elements of a list.
  std::vector<JsonAt> list(const std::string& key, Need need);
  std::vector<std::string> text_list(const std::string& key, Need need);
  /// A text, or a list of texts.
  std::vector<std::string> texts(const std::string& key, Need need);
  std::vector<LocalText> local_text_list(const std::string& key, Need need);
  std::optional<JsonAt> object(const std::string& key, Need need);
  /// The position of the text in `words`; nullopt with a diagnostic if it is none of them.
  std::optional<std::size_t> word(const std::string& key, Need need, const std::vector<std::string>& words);

  /// The text at a place inside this object, not empty; anything else is reported.
  std::string read_text(const JsonAt& at);

  /// Accepts a key that the program does not use ("$schema").
  void ignore(const std::string& key) { known_.push_back(key); }
  /// Reports the keys that were neither read nor ignored. Call it last.
  void finish();

  void error(std::string key, TextArguments arguments, std::string place);

 private:
  const nlohmann::json* member(const std::string& key, Need need);
  void wrong_type(const char* expected, const nlohmann::json& value, std::string place);
  LocalText read_local_text(const JsonAt& at);

  const nlohmann::json* object_ = nullptr;
  std::string place_;
  const std::string& file_;
  Diagnostics& found_;
  std::vector<std::string> known_;
};

/// "a, b, c"
std::string join(const std::vector<std::string>& words);

}  // namespace rk::json
