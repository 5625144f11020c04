// A figure that was asked for and cannot be, and what went wrong with a figure in words.
#pragma once

#include <exception>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/diagnostics.h"
#include "base/translations.h"

namespace rk {

/// What was asked of a figure contradicts itself, is out of range, or is not in the data.
class FigureError : public std::runtime_error {
 public:
  FigureError(std::string key, TextArguments arguments)
      : std::runtime_error(key), key_(std::move(key)), arguments_(std::move(arguments)) {}
  const std::string& key() const { return key_; }  ///< text key below "figure.error."
  const TextArguments& arguments() const { return arguments_; }

 private:
  std::string key_;
  TextArguments arguments_;
};

/// What an error thrown while a figure was judged, drawn or written says to the user: one line.
std::string figure_error_text(const std::exception& error, const Translations& texts);

}  // namespace rk
