// The part of JSON Schema draft-07 that the shipped schemas use: type, properties, required,
// additionalProperties, items, minItems, maxItems, enum, pattern, minimum, maximum, oneOf, $ref within the
// file.
#pragma once

#include <nlohmann/json.hpp>
#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

namespace rk::test {

class SchemaValidator {
 public:
  using Json = nlohmann::json;

  explicit SchemaValidator(const Json& root) : root_(root) {}

  /// The places (JSON pointers, with the keyword that failed) where the value does not fit.
  std::vector<std::string> check(const Json& value) const { return check(value, root_, ""); }

  /// A schema with its $ref followed. Draft-07 ignores what stands beside a $ref.
  const Json& resolve(const Json& schema) const {
    if (!schema.contains("$ref")) return schema;
    return resolve(root_.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))));
  }

 private:
  using Problems = std::vector<std::string>;

  static bool is_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "number") return value.is_number();
    if (type == "integer") return value.is_number_integer();
    if (type == "boolean") return value.is_boolean();
    throw std::logic_error("schema type " + type);
  }

  Problems check(const Json& value, const Json& unresolved, const std::string& place) const {
    const Json& schema = resolve(unresolved);
    Problems problems;
    for (const auto& [keyword, rule] : schema.items()) {
      if (!fits(keyword, rule, schema, value, place, problems)) problems.push_back(place + " " + keyword);
    }
    return problems;
  }

  bool fits(const std::string& keyword, const Json& rule, const Json& schema, const Json& value,
            const std::string& place, Problems& problems) const {
    if (keyword == "type") return is_type(value, rule.get<std::string>());
    if (keyword == "enum") return std::find(rule.begin(), rule.end(), value) != rule.end();
    if (keyword == "minimum") return !value.is_number() || value >= rule;
    if (keyword == "maximum") return !value.is_number() || value <= rule;
    if (keyword == "minItems") return !value.is_array() || value.size() >= rule.get<std::size_t>();
    if (keyword == "maxItems") return !value.is_array() || value.size() <= rule.get<std::size_t>();
    if (keyword == "pattern") {
      return !value.is_string() ||
             std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>()));
    }
    if (keyword == "oneOf") {
      return std::count_if(rule.begin(), rule.end(),
                           [&](const Json& option) { return check(value, option, place).empty(); }) == 1;
    }
    if (keyword == "items") {
      if (!value.is_array()) return true;
      for (std::size_t i = 0; i < value.size(); ++i)
        add(problems, check(value[i], rule, place + '/' + std::to_string(i)));
      return true;
    }
    if (keyword == "required") {
      return !value.is_object() ||
             std::all_of(rule.begin(), rule.end(), [&](const Json& key) { return value.contains(key); });
    }
    if (keyword == "properties") {
      if (!value.is_object()) return true;
      for (const auto& [key, property] : rule.items()) {
        if (value.contains(key)) add(problems, check(value[key], property, place + '/' + key));
      }
      return true;
    }
    if (keyword == "propertyNames") {
      if (!value.is_object()) return true;
      for (const auto& [key, member] : value.items()) add(problems, check(key, rule, place + '/' + key));
      return true;
    }
    if (keyword == "additionalProperties") {
      if (!value.is_object()) return true;
      for (const auto& [key, member] : value.items()) {
        if (schema.at("properties").contains(key)) continue;
        if (rule.is_object()) {
          add(problems, check(member, rule, place + '/' + key));
        } else {
          problems.push_back(place + '/' + key + " additionalProperties");
        }
      }
      return true;
    }
    if (keyword == "$schema" || keyword == "title" || keyword == "description" || keyword == "definitions")
      return true;
    throw std::logic_error("schema keyword " + keyword);
  }

  static void add(Problems& problems, Problems more) {
    problems.insert(problems.end(), more.begin(), more.end());
  }

  const Json& root_;
};

}  // namespace rk::test
