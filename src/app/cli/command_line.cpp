#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/cli/usage_error.h"
#include "base/nearest.h"

namespace rk {
namespace {

/// Hands the specifications to CLI11 and keeps what it finds. CLI11 only takes the words apart: what it would
/// say about mistakes is English, so mistakes are judged here.
class Parser {
 public:
  Parser() {
    app_.set_help_flag();
    app_.allow_extras();
    for (const CommandSpec& command : commands()) {
      CLI::App* target = &app_;
      if (!command.name.empty()) {
        target = app_.add_subcommand(command.name);
        target->set_help_flag();
        target->fallthrough();
        subcommands_.push_back({target, &command});
      }
      for (const OptionSpec& option : command.options) add(*target, option);
    }
  }

  CommandLine parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      // What is left to CLI11 to refuse is a value that is missing or that a switch does not take.
      const std::string option = named_option(error.what());
      const bool takes_value = std::any_of(bound_.begin(), bound_.end(), [&](const auto& bound) {
        return bound->spec->takes_value && "--" + bound->spec->name == option;
      });
      throw UsageError(takes_value ? "missing_value" : "switch_with_value", {{"option", option}});
    }
    CommandLine result;
    result.command = &commands().front();
    for (const auto& [app, command] : subcommands_) {
      if (app->parsed()) result.command = command;
    }
    for (const auto& bound : bound_) collect(*bound, result);
    for (const OptionSpec& option : commands().front().options) {
      if (option.window_only && result.has(option.name) && !result.command->name.empty())
        report_option("--" + option.name, *result.command);
    }
    sort_remaining(result);
    if (!result.has("help") && !result.has("version")) count_operands(result);
    return result;
  }

 private:
  struct Bound {
    const OptionSpec* spec = nullptr;
    CLI::Option* option = nullptr;
    std::vector<std::string> values;
    bool on = false;
  };

  void add(CLI::App& app, const OptionSpec& spec) {
    auto bound = std::make_unique<Bound>();
    bound->spec = &spec;
    const std::string name = (spec.name == "help" ? "-h,--" : "--") + spec.name;
    if (spec.takes_value) {
      bound->option = app.add_option(name, bound->values)->expected(1)->allow_extra_args(false);
      bound->option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    } else {
      bound->option = app.add_flag(name, bound->on)->disable_flag_override();
      bound->option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
    bound_.push_back(std::move(bound));
  }

  /// CLI11's messages begin with the name of the option ("--size: …", "no-legend was …").
  static std::string named_option(std::string_view message) {
    const std::string word(message.substr(0, message.find_first_of(": ")));
    return word.substr(0, 2) == "--" ? word : "--" + word;
  }

  static void collect(const Bound& bound, CommandLine& result) {
    if (bound.option->count() == 0) return;
    const std::string name = "--" + bound.spec->name;
    if (bound.values.size() > 1 && !bound.spec->may_repeat)
      throw UsageError("option_twice", {{"option", name}});
    for (const std::string& value : bound.values) {
      if (value.substr(0, 2) == "--") throw UsageError("missing_value", {{"option", name}});
    }
    result.options[bound.spec->name] = bound.values;
  }

  /// What CLI11 did not know: operands, and mistakes.
  void sort_remaining(CommandLine& result) const {
    for (const std::string& word : app_.remaining(true)) {
      if (word.size() > 1 && word[0] == '-' && word != "--") report_option(word, *result.command);
      if (word != "--") result.operands.push_back(word);
    }
    if (result.command->name.empty() && !result.operands.empty()) report_command(result.operands.front());
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

  CLI::App app_;
  std::vector<std::pair<CLI::App*, const CommandSpec*>> subcommands_;
  std::vector<std::unique_ptr<Bound>> bound_;
};

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
          {"pin"},
          {"print-caption", false},
          {"caption-file", false}};
}

/// The options of `export` that the display list depends on: not those about the files that are written.
std::vector<OptionSpec> scene_options() {
  std::vector<OptionSpec> options = export_options();
  std::erase_if(options, [](const OptionSpec& option) {
    return option.name == "text-as-paths" || option.name == "proof" || option.name == "print-caption" ||
           option.name == "caption-file";
  });
  return options;
}

}  // namespace

const std::vector<CommandSpec>& commands() {
  static const std::vector<CommandSpec> all = {
      {"",
       {},
       {{"config"},
        {"geodata"},
        {"focus"},
        {"lang"},
        {"quiet", false},
        {"version", false},
        {"help", false},
        {"scale", true, false, true},
        {"session", true, false, true}}},
      {"export", {"out"}, export_options()},
      {"figures", {"list"}, {{"out"}}},
      {"replay",
       {"session"},
       {{"export"}, {"size"}, {"paper"}, {"landscape", false}, {"portrait", false}, {"dpi"}}},
      {"report", {}, {{"format"}, {"table"}, {"out"}, {"what-if", true, true}}},
      {"check", {}, {}},
      {"dump-scene", {}, scene_options()},
  };
  return all;
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
  return Parser().parse(argc, argv);
}

std::string wanted_language(int argc, const char* const* argv) {
  std::string result = "nl";
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang=en" || (word == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "en"))
      result = "en";
  }
  return result;
}

}  // namespace rk
