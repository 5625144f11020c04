// The error for a figure that cannot be made as requested, and the message for any failure of a figure.
#pragma once

#include <exception>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/diagnostics.h"
#include "base/translations.h"

namespace rk::figure {

/// The request for a figure contradicts itself, is out of range, or names what is not in the data.
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

/// The message for an error thrown while a figure was checked, drawn or written: one line.
std::string figure_error_text(const std::exception& error, const Translations& texts);

}  // namespace rk::figure
