// Parses the command line into command, operands and options, without interpreting their values.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace rk::app::cli {

struct OptionSpec {
  std::string name;         ///< without dashes
  bool takes_value = true;  ///< false: a switch
  bool may_repeat = false;
  bool window_only = false;  ///< valid only without a command
  std::string text = {};     ///< text key below "cli.option."; empty: the name
  bool is_path = false;      ///< names a file or folder: any bytes
};

struct CommandSpec {
  std::string name;                   ///< empty: the program itself
  std::vector<std::string> operands;  ///< text keys below "cli.operand."; all required
  std::vector<OptionSpec> options;
};

/// The program's commands. The first is the program itself; its options hold for every command.
const std::vector<CommandSpec>& commands();

/// The short form of an option, such as "-o" for "out"; empty if it has none.
std::string short_option(std::string_view name);

/// The options given, by name; a switch has an empty list.
using OptionValues = std::map<std::string, std::vector<std::string>>;

struct CommandLine {
  const CommandSpec* command = nullptr;
  std::vector<std::string> operands;
  OptionValues options;
  Diagnostics cleaned;  ///< a warning for each value that held characters which cannot be shown

  bool has(const std::string& option) const { return options.contains(option); }
  /// All values of an option that may repeat.
  std::vector<std::string> values(const std::string& option) const;
  /// The value of an option, or the default.
  std::string value(const std::string& option, std::string_view fallback = {}) const;
};

/// Throws UsageError: unknown command or option (with the nearest one), missing value, option given twice,
/// value for a switch, too few or too many operands. Words are cleaned (base/clean_text.h), paths are not.
/// With "help" or "version" operands are not counted. After "--" every word is an operand. A command that
/// writes its operand "out" takes that after -o too.
CommandLine parse_command_line(int argc, const char* const* argv);

/// The code of the language that the command line asks for, or the default one; other mistakes in it are
/// ignored.
std::string wanted_language(int argc, const char* const* argv);

}  // namespace rk::app::cli
