#include "app/cli/help.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace rk::app::cli {
namespace {

constexpr std::size_t kWidth = 100;

struct Row {
  std::string left;
  std::string right;
};

/// Two columns; the right one is wrapped.
std::string table(const std::vector<Row>& rows) {
  std::size_t indent = 0;
  for (const Row& row : rows) indent = std::max(indent, count_code_points(row.left));
  indent += 4;
  std::string result;
  for (const Row& row : rows) {
    result += "  " + row.left + std::string(indent - 2 - count_code_points(row.left), ' ');
    std::size_t column = indent;
    for (std::size_t at = 0; at < row.right.size();) {
      const std::size_t end = std::min(row.right.find(' ', at), row.right.size());
      const std::string word = row.right.substr(at, end - at);
      const std::size_t length = count_code_points(word);
      if (column > indent && column + 1 + length > kWidth) {
        result += '\n' + std::string(indent, ' ');
        column = indent;
      } else if (column > indent) {
        result += ' ';
        ++column;
      }
      result += word;
      column += length;
      at = end + 1;
    }
    result += '\n';
  }
  return result;
}

std::vector<Row> option_rows(const CommandSpec& command, const Translations& texts,
                             const std::string& languages, bool window_only = false) {
  std::vector<Row> rows;
  for (const OptionSpec& option : command.options) {
    if (option.window_only != window_only) continue;
    const std::string key = "cli.option." + (option.text.empty() ? option.name : option.text);
    const std::string letter = short_option(option.name);
    std::string left = (letter.empty() ? "" : letter + ", ") + "--" + option.name;
    if (option.takes_value) left += ' ' + texts.get(key + ".value", {{"languages", languages}});
    rows.push_back({left, texts.get(key + ".help")});
  }
  return rows;
}

}  // namespace

std::string help_text(const CommandSpec& command, const Translations& texts,
                      const std::vector<Language>& known_languages) {
  std::string languages;
  for (const Language& language : known_languages)
    languages += (languages.empty() ? "" : "|") + language.code;
  const CommandSpec& program = commands().front();
  std::string usage = "regiokaart";
  if (!command.name.empty()) usage += ' ' + command.name;
  for (const std::string& operand : command.operands) usage += ' ' + texts.get("cli.operand." + operand);
  const std::string name = command.name.empty() ? "window" : command.name;
  std::string result =
      texts.get("cli.help.usage", {{"usage", usage}}) + "\n\n" + texts.get("cli.command." + name) + '\n';
  if (command.name.empty()) {
    std::vector<Row> rows;
    for (const CommandSpec& other : commands()) {
      if (!other.name.empty()) rows.push_back({other.name, texts.get("cli.command." + other.name)});
    }
    result += '\n' + texts.get("cli.help.commands") + '\n' + table(rows);
    result +=
        '\n' + texts.get("cli.help.window") + '\n' + table(option_rows(program, texts, languages, true));
  } else if (!command.options.empty()) {
    result += '\n' + texts.get("cli.help.options") + '\n' + table(option_rows(command, texts, languages));
  }
  return result + '\n' + texts.get("cli.help.common") + '\n' + table(option_rows(program, texts, languages));
}

}  // namespace rk::app::cli
