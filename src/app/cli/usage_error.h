// The error for an invalid command line: exit code 2.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "base/diagnostics.h"

namespace rk::app::cli {

class UsageError : public std::runtime_error {
 public:
  UsageError(std::string key, TextArguments arguments)
      : std::runtime_error(key), key_(std::move(key)), arguments_(std::move(arguments)) {}
  const std::string& key() const { return key_; }  ///< text key below "cli.error."
  const TextArguments& arguments() const { return arguments_; }

 private:
  std::string key_;
  TextArguments arguments_;
};

}  // namespace rk::app::cli
