// A problem in the user's data: what is wrong, in which file, at which place. It carries a message key and
// named values, not a sentence; base/translations.h turns it into the user's language.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace rk {

enum class Severity { warning, error };

using TextArguments = std::vector<std::pair<std::string, std::string>>;

struct Diagnostic {
  Severity severity = Severity::error;
  std::string key;    ///< text key below "diagnostic.", such as "unknown_code"; its text says what to do
  std::string file;   ///< the file as the user named it
  std::string place;  ///< record ("record 12, GM0150"), JSON pointer ("/partnerships/3/members/0") or empty
  TextArguments arguments;  ///< values for the placeholders {name} of the text
};

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);

/// Thrown where the input is too broken to go on; carries everything found until then (at least one error).
class InputError : public std::runtime_error {
 public:
  explicit InputError(Diagnostics found);
  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  Diagnostics diagnostics_;
};

/// Something of the environment is missing (display, font, writable folder): exit code 3.
class EnvironmentError : public std::runtime_error {
 public:
  EnvironmentError(std::string key, TextArguments arguments);
  const std::string& key() const { return key_; }  ///< text key below "environment."
  const TextArguments& arguments() const { return arguments_; }

 private:
  std::string key_;
  TextArguments arguments_;
};

}  // namespace rk
