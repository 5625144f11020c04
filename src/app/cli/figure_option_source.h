// Reads the options of a figure by name, from the command line or from a list of figures, which use the same
// names. Values are parsed here and checked in figure/figure_spec.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figure/figure_error.h"
#include "figure/figure_settings.h"

namespace rk::app::cli {

/// Returns nullopt for an option that is absent, or whose value is invalid and was reported.
class FigureOptionSource {
 public:
  FigureOptionSource() = default;
  FigureOptionSource(const FigureOptionSource&) = delete;
  FigureOptionSource& operator=(const FigureOptionSource&) = delete;
  virtual ~FigureOptionSource() = default;

  virtual std::optional<std::string> text(const std::string& name) = 0;
  /// A text in the language of the figure.
  virtual std::optional<std::string> phrase(const std::string& name) = 0;
  virtual std::optional<bool> flag(const std::string& name) = 0;
  virtual std::optional<std::vector<std::string>> list(const std::string& name) = 0;
  virtual std::optional<std::int64_t> whole_number(const std::string& name) = 0;
  virtual std::optional<figure::ExtentSpec> extent(const std::string& name) = 0;
  virtual std::optional<std::vector<analysis::MembershipChange>> changes(const std::string& name) = 0;

  /// Reports an invalid value; may throw.
  virtual void reject(const figure::FigureError& error) = 0;
};

/// Reads every option of `export` that a figure has, in the order of its help.
figure::FigureSettings read_figure_settings(FigureOptionSource& source);

/// "fit", "focus", "nl", or "XMIN,YMIN,XMAX,YMAX" in m RD; nullopt for any other text.
std::optional<figure::ExtentSpec> parse_extent(std::string_view text);

/// The words between commas; at least one, which may be empty.
std::vector<std::string> split_at_commas(std::string_view text);

}  // namespace rk::app::cli
