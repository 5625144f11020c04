#include "app/cli/command_line.h"

#include <algorithm>

#include "app/cli/usage_error.h"
#include "base/clean_text.h"
#include "base/language.h"
#include "base/nearest.h"

namespace rk::app::cli {
namespace {

/// Parses the words from left to right. The first word that is the name of a command is the command.
class Parser {
 public:
  Parser(int argc, const char* const* argv) : words_(argv + 1, argv + std::max(argc, 1)) {}

  CommandLine parse() {
    while (next_ < words_.size()) read_word(words_[next_++]);
    check_values();
    sort_others();
    if (!line_.has("help") && !line_.has("version")) count_operands(line_);
    return std::move(line_);
  }

 private:
  void read_word(const std::string& word) {
    if (word == "--") {
      operands_.insert(operands_.end(), words_.begin() + static_cast<std::ptrdiff_t>(next_), words_.end());
      next_ = words_.size();
    } else if (word == short_option("out") && writes_operand()) {
      operands_.push_back(value_of(word));
    } else if (const OptionSpec* option = find_option(word)) {
      read_option(*option, word);
    } else if (const CommandSpec* command = line_.command->name.empty() ? find_command(word) : nullptr) {
      line_.command = command;
    } else {
      others_.push_back(word);
    }
  }

  static const CommandSpec* find_command(const std::string& word) {
    const auto found = std::find_if(commands().begin(), commands().end(), [&](const CommandSpec& command) {
      return !command.name.empty() && command.name == word;
    });
    return found == commands().end() ? nullptr : &*found;
  }

  /// The program's own options hold for every command.
  std::vector<const OptionSpec*> known_options() const {
    std::vector<const OptionSpec*> result;
    for (const OptionSpec& option : commands().front().options) result.push_back(&option);
    if (line_.command->name.empty()) return result;
    for (const OptionSpec& option : line_.command->options) result.push_back(&option);
    return result;
  }

  bool writes_operand() const {
    const std::vector<std::string>& operands = line_.command->operands;
    return std::find(operands.begin(), operands.end(), "out") != operands.end();
  }

  /// The option of "--name", "--name=value" or a short form, or null.
  const OptionSpec* find_option(const std::string& word) const {
    const std::string name = word.substr(0, word.find('='));
    for (const OptionSpec* option : known_options()) {
      if (name == "--" + option->name || (word == short_option(option->name) && !word.empty())) return option;
    }
    return nullptr;
  }

  /// The word after an option.
  std::string value_of(const std::string& option) {
    if (next_ == words_.size()) throw UsageError("missing_value", {{"option", option}});
    return words_[next_++];
  }

  void read_option(const OptionSpec& option, const std::string& word) {
    const std::size_t equals = word.find('=');
    std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
    std::vector<std::string>& values = line_.options[option.name];
    if (!option.takes_value) {
      if (!value.empty() && value != "true")
        throw UsageError("switch_with_value", {{"option", "--" + option.name}});
      return;
    }
    if (value.empty()) value = value_of("--" + option.name);
    if (!option.is_path) clean(option, value);
    values.push_back(std::move(value));
  }

  void clean(const OptionSpec& option, std::string& value) {
    if (is_clean(value)) return;
    value = clean_text(value);
    line_.cleaned.push_back({Severity::warning, "text_cleaned", "--" + option.name, "", {{"text", value}}});
  }

  void check_values() const {
    for (const OptionSpec* option : known_options()) {
      const std::string name = "--" + option->name;
      const std::vector<std::string> values = line_.values(option->name);
      if (values.size() > 1 && !option->may_repeat) throw UsageError("option_twice", {{"option", name}});
      for (const std::string& value : values) {
        // An empty path comes from a variable that was not set.
        if (value.substr(0, 2) == "--" || (option->is_path && value.empty()))
          throw UsageError("missing_value", {{"option", name}});
      }
    }
    for (const OptionSpec& option : commands().front().options) {
      // Files, folders and names: an empty one comes from a variable that was not set.
      if (option.takes_value && line_.has(option.name) && line_.value(option.name).empty())
        throw UsageError("missing_value", {{"option", "--" + option.name}});
      if (option.window_only && line_.has(option.name) && !line_.command->name.empty())
        report_option("--" + option.name, *line_.command);
    }
  }

  /// Sorts the words that are neither option nor command into operands and mistakes.
  void sort_others() {
    for (const std::string& word : others_) {
      if (word.size() > 1 && word[0] == '-') report_option(word, *line_.command);
      line_.operands.push_back(word);
    }
    line_.operands.insert(line_.operands.end(), operands_.begin(), operands_.end());
    if (line_.command->name.empty() && !line_.operands.empty()) report_command(line_.operands.front());
  }

  [[noreturn]] static void report_option(const std::string& word, const CommandSpec& command) {
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> known;
    for (const CommandSpec* spec : {&commands().front(), &command}) {
      for (const OptionSpec& option : spec->options) {
        if (!option.window_only || command.name.empty()) known.push_back("--" + option.name);
      }
    }
    if (const auto nearest = nearest_word(name, known)) {
      throw UsageError("unknown_option_nearest", {{"option", name}, {"nearest", *nearest}});
    }
    throw UsageError("unknown_option", {{"option", name}});
  }

  [[noreturn]] static void report_command(const std::string& word) {
    std::vector<std::string> known;
    for (const CommandSpec& command : commands()) {
      if (!command.name.empty()) known.push_back(command.name);
    }
    if (const auto nearest = nearest_word(word, known)) {
      throw UsageError("unknown_command_nearest", {{"command", word}, {"nearest", *nearest}});
    }
    std::string all;
    for (const std::string& name : known) all += (all.empty() ? "" : ", ") + name;
    throw UsageError("unknown_command", {{"command", word}, {"known", all}});
  }

  static void count_operands(const CommandLine& line) {
    const std::size_t wanted = line.command->operands.size();
    if (line.operands.size() < wanted) {
      throw UsageError("missing_operand." + line.command->operands[line.operands.size()],
                       {{"command", line.command->name}});
    }
    if (line.operands.size() > wanted) {
      throw UsageError("too_many_operands",
                       {{"word", line.operands[wanted]}, {"command", line.command->name}});
    }
  }

  std::vector<std::string> words_;
  std::size_t next_ = 0;
  std::vector<std::string> others_;
  std::vector<std::string> operands_;  ///< words that are operands whatever they look like
  CommandLine line_{&commands().front(), {}, {}, {}};
};

OptionSpec path(const char* name) {
  return {name, true, false, false, {}, true};
}

std::vector<OptionSpec> export_options() {
  return {{"view"},
          {"partner"},
          {"what-if", true, true},
          {"regions"},
          {"size"},
          {"paper"},
          {"landscape", false},
          {"portrait", false},
          {"dpi"},
          {"extent"},
          {"title"},
          {"subtitle"},
          {"source"},
          {"no-title", false},
          {"no-legend", false},
          {"no-scale-bar", false},
          {"no-labels", false},
          {"no-source", false},
          {"palette"},
          {"pattern"},
          {"text-as-paths", false},
          {"proof", false},
          {"encoding"},
          {"sort"},
          {"pin"},
          {"format", true, false, false, "figure-format"},
          {"print-caption", false},
          {"caption-file", false}};
}

/// The options of `export` that the display list depends on: not those about the files that are written.
std::vector<OptionSpec> scene_options() {
  std::vector<OptionSpec> options = export_options();
  std::erase_if(options, [](const OptionSpec& option) {
    return option.name == "format" || option.name == "text-as-paths" || option.name == "proof" ||
           option.name == "print-caption" || option.name == "caption-file";
  });
  return options;
}

}  // namespace

const std::vector<CommandSpec>& commands() {
  static const std::vector<CommandSpec> all = {
      {"",
       {},
       {path("config"),
        path("geodata"),
        {"focus"},
        {"lang"},
        {"quiet", false},
        {"all", false},
        {"version", false},
        {"help", false},
        {"scale", true, false, true},
        {"session", true, false, true, {}, true}}},
      {"export", {"out"}, export_options()},
      {"figures", {"list"}, {path("out"), {"allow-outside", false}}},
      {"replay",
       {"session"},
       {path("export"),
        {"format", true, false, false, "figure-format"},
        {"size"},
        {"paper"},
        {"landscape", false},
        {"portrait", false},
        {"dpi"}}},
      {"report", {}, {{"format"}, {"table"}, path("out"), {"what-if", true, true}}},
      {"check", {}, {}},
      {"dump-scene", {}, scene_options()},
  };
  return all;
}

std::string short_option(std::string_view name) {
  for (const auto& [option, letter] : {std::pair{"help", "-h"}, {"out", "-o"}, {"version", "-V"}}) {
    if (name == option) return letter;
  }
  return {};
}

std::vector<std::string> CommandLine::values(const std::string& option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::vector<std::string>{} : found->second;
}

std::string CommandLine::value(const std::string& option, std::string_view fallback) const {
  const auto found = options.find(option);
  return found == options.end() || found->second.empty() ? std::string(fallback) : found->second.front();
}

CommandLine parse_command_line(int argc, const char* const* argv) {
  return Parser(argc, argv).parse();
}

std::string wanted_language(int argc, const char* const* argv) {
  constexpr std::string_view kOption = "--lang";
  std::string result{kDefaultLanguage};
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == kOption && i + 1 < argc) result = argv[i + 1];
    if (word.size() > kOption.size() && word.substr(0, kOption.size()) == kOption &&
        word[kOption.size()] == '=')
      result = word.substr(kOption.size() + 1);
  }
  return result;
}

}  // namespace rk::app::cli
