// The text of --help.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "base/language.h"
#include "base/translations.h"

namespace rk::app::cli {

/// `languages` are those that --lang knows. Usage, commands and options of a command, or of the whole program
/// for the first command. Several lines, no line longer than 100 characters where words allow it.
std::string help_text(const CommandSpec& command, const Translations& texts,
                      const std::vector<Language>& languages);

}  // namespace rk::app::cli
