#include "json/object_reader.h"

#include <algorithm>
#include <limits>

#include "base/nearest.h"
#include "base/utf8.h"
#include "json/json_file.h"

namespace rk::json {
namespace {

using Json = nlohmann::json;

/// A short form of a value for a message; long or nested values are not written out.
std::string picture(const Json& value) {
  if (value.is_object()) return "{…}";
  if (value.is_array()) return "[…]";
  return excerpt(value.dump(-1, ' ', false, Json::error_handler_t::replace), 40);
}

bool fits_int64(const Json& value) {
  return !value.is_number_unsigned() ||
         value.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
}

}  // namespace

std::string join(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
  return result;
}

ObjectReader::ObjectReader(const JsonAt& at, const std::string& file, Diagnostics& found)
    : place_(at.place), file_(file), found_(found) {
  if (at.value->is_object()) {
    object_ = at.value;
  } else {
    wrong_type("object", *at.value, place_);
  }
}

std::string ObjectReader::place_of(std::string_view key) const {
  return place_ + '/' + pointer_part(key);
}

void ObjectReader::error(std::string key, TextArguments arguments, std::string place) {
  found_.push_back({Severity::error, std::move(key), file_, std::move(place), std::move(arguments)});
}

void ObjectReader::wrong_type(const char* expected, const Json& value, std::string place) {
  error(std::string("wrong_type_") + expected, {{"found", picture(value)}}, std::move(place));
}

const Json* ObjectReader::member(const std::string& key, Need need) {
  known_.push_back(key);
  if (object_ == nullptr) return nullptr;
  const auto found = object_->find(key);
  if (found != object_->end()) return &*found;
  if (need == Need::required) error("missing_key", {{"key", key}}, place_);
  return nullptr;
}

std::string ObjectReader::read_text(const JsonAt& at) {
  if (!at.value->is_string()) {
    wrong_type("text", *at.value, at.place);
    return {};
  }
  auto text = at.value->get<std::string>();
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    error("empty_text", {}, at.place);
    return {};
  }
  return text;
}

LocalText ObjectReader::read_local_text(const JsonAt& at) {
  if (at.value->is_string()) return LocalText(read_text(at));
  if (!at.value->is_object()) {
    wrong_type("local_text", *at.value, at.place);
    return {};
  }
  ObjectReader reader(at, file_, found_);
  std::string text = reader.text(std::string(kDefaultLanguage), Need::required);
  LocalText::Others others;
  for (const auto& [language, value] : at.value->items()) {
    if (language == kDefaultLanguage || !is_language_code(language)) continue;
    std::string other = reader.text(language, Need::optional);
    if (!other.empty()) others.emplace(language, std::move(other));
  }
  reader.finish();
  return LocalText(std::move(text), std::move(others));
}

std::string ObjectReader::text(const std::string& key, Need need) {
  const Json* value = member(key, need);
  return value == nullptr ? std::string() : read_text({value, place_of(key)});
}

LocalText ObjectReader::local_text(const std::string& key, Need need) {
  const Json* value = member(key, need);
  return value == nullptr ? LocalText() : read_local_text({value, place_of(key)});
}

std::optional<bool> ObjectReader::boolean(const std::string& key, Need need) {
  const Json* value = member(key, need);
  if (value == nullptr) return std::nullopt;
  if (value->is_boolean()) return value->get<bool>();
  wrong_type("boolean", *value, place_of(key));
  return std::nullopt;
}

std::optional<std::int64_t> ObjectReader::integer(const std::string& key, Need need) {
  const Json* value = member(key, need);
  if (value == nullptr) return std::nullopt;
  if (value->is_number_integer() && fits_int64(*value)) return value->get<std::int64_t>();
  wrong_type("integer", *value, place_of(key));
  return std::nullopt;
}

std::optional<double> ObjectReader::number(const std::string& key, Need need) {
  const Json* value = member(key, need);
  if (value == nullptr) return std::nullopt;
  if (value->is_number()) return value->get<double>();
  wrong_type("number", *value, place_of(key));
  return std::nullopt;
}

std::optional<int> ObjectReader::year(const std::string& key, Need need) {
  const auto value = integer(key, need);
  if (!value) return std::nullopt;
  if (*value >= 1900 && *value <= 2100) return static_cast<int>(*value);
  error("bad_year", {{"year", std::to_string(*value)}}, place_of(key));
  return std::nullopt;
}

std::vector<JsonAt> ObjectReader::list(const std::string& key, Need need) {
  const Json* value = member(key, need);
  if (value == nullptr) return {};
  if (!value->is_array()) {
    wrong_type("list", *value, place_of(key));
    return {};
  }
  std::vector<JsonAt> result;
  result.reserve(value->size());
  for (const Json& element : *value) {
    result.push_back({&element, place_of(key) + '/' + std::to_string(result.size())});
  }
  return result;
}

std::vector<std::string> ObjectReader::text_list(const std::string& key, Need need) {
  std::vector<std::string> result;
  for (const JsonAt& at : list(key, need)) {
    std::string text = read_text(at);
    if (!text.empty()) result.push_back(std::move(text));
  }
  return result;
}

std::vector<std::string> ObjectReader::texts(const std::string& key, Need need) {
  const bool one = object_ != nullptr && object_->contains(key) && object_->at(key).is_string();
  if (!one) return text_list(key, need);
  std::string value = text(key, need);
  return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::move(value)};
}

std::vector<LocalText> ObjectReader::local_text_list(const std::string& key, Need need) {
  std::vector<LocalText> result;
  for (const JsonAt& at : list(key, need)) {
    LocalText text = read_local_text(at);
    if (!text.empty()) result.push_back(std::move(text));
  }
  return result;
}

std::optional<JsonAt> ObjectReader::object(const std::string& key, Need need) {
  const Json* value = member(key, need);
  if (value == nullptr) return std::nullopt;
  if (value->is_object()) return JsonAt{value, place_of(key)};
  wrong_type("object", *value, place_of(key));
  return std::nullopt;
}

std::optional<std::size_t> ObjectReader::word(const std::string& key, Need need,
                                              const std::vector<std::string>& words) {
  const std::string value = text(key, need);
  if (value.empty()) return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), value);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  error("unknown_word", {{"value", value}, {"known", join(words)}}, place_of(key));
  return std::nullopt;
}

void ObjectReader::finish() {
  if (object_ == nullptr) return;
  for (const auto& [key, value] : object_->items()) {
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
    TextArguments arguments{{"key", excerpt(key, 40)}, {"known", join(known_)}};
    if (const auto nearest = nearest_word(key, known_)) {
      arguments.emplace_back("nearest", *nearest);
      error("unknown_key_nearest", std::move(arguments), place_of(key));
    } else {
      error("unknown_key", std::move(arguments), place_of(key));
    }
  }
}

}  // namespace rk::json
