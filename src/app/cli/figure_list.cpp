#include "app/cli/figure_list.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "app/cli/figure_spec.h"
#include "app/cli/usage_error.h"
#include "json/json_file.h"
#include "json/object_reader.h"

namespace rk {
namespace {

const CommandSpec& export_command() {
  const auto& all = commands();
  return *std::find_if(all.begin(), all.end(), [](const CommandSpec& c) { return c.name == "export"; });
}

/// Options that are spelled in JSON otherwise than as a text or, for a switch, a boolean.
enum class Spelling { text, flag, words, list, whole_number, local_text, extent };

Spelling spelling_of(const OptionSpec& option) {
  static const std::map<std::string, Spelling> special = {
      {"regions", Spelling::list},     {"pin", Spelling::list},           {"what-if", Spelling::words},
      {"dpi", Spelling::whole_number}, {"title", Spelling::local_text},   {"source", Spelling::local_text},
      {"extent", Spelling::extent},    {"subtitle", Spelling::local_text}};
  const auto found = special.find(option.name);
  if (found != special.end()) return found->second;
  return option.takes_value ? Spelling::text : Spelling::flag;
}

/// What a figure or the defaults say: a switch that is false is kept, so that it can undo a default.
struct Settings {
  OptionValues values;
  std::set<std::string> off;
};

class SettingsReader {
 public:
  SettingsReader(const JsonAt& at, ObjectReader& reader, const Translations& texts)
      : object_(*at.value), reader_(reader), texts_(texts) {}

  Settings read() {
    for (const OptionSpec& option : export_command().options) {
      // What an option prints belongs to a single call.
      if (option.name != "print-caption") read(option);
    }
    return std::move(result_);
  }

 private:
  void keep(const std::string& name, std::string value) {
    if (!value.empty()) result_.values[name] = {std::move(value)};
  }

  bool is_list(const std::string& key) const {
    const auto found = object_.find(key);
    return found != object_.end() && found->is_array();
  }

  void read(const OptionSpec& option) {
    const std::string& name = option.name;
    switch (spelling_of(option)) {
      case Spelling::text:
        keep(name, reader_.text(name, Need::optional));
        break;
      case Spelling::flag:
        if (const auto on = reader_.boolean(name, Need::optional)) {
          if (*on) result_.values[name] = {};
          if (!*on) result_.off.insert(name);
        }
        break;
      case Spelling::words:
        if (is_list(name)) {
          std::vector<std::string> words = reader_.text_list(name, Need::optional);
          if (!words.empty()) result_.values[name] = std::move(words);
        } else {
          keep(name, reader_.text(name, Need::optional));
        }
        break;
      case Spelling::list: {
        if (!is_list(name)) return keep(name, reader_.text(name, Need::optional));
        std::string joined;
        for (const std::string& word : reader_.text_list(name, Need::optional))
          joined += (joined.empty() ? "" : ",") + word;
        keep(name, joined);
        break;
      }
      case Spelling::whole_number:
        if (const auto number = reader_.integer(name, Need::optional)) keep(name, std::to_string(*number));
        break;
      case Spelling::local_text:
        keep(name, reader_.local_text(name, Need::optional).in(texts_.language()));
        break;
      case Spelling::extent:
        read_extent(name);
        break;
    }
  }

  void read_extent(const std::string& name) {
    if (!is_list(name)) return keep(name, reader_.text(name, Need::optional));
    std::string joined;
    for (const JsonAt& at : reader_.list(name, Need::optional)) {
      if (!at.value->is_number()) return reader_.error("figures.extent", {}, at.place);
      joined += (joined.empty() ? "" : ",") + at.value->dump();
    }
    keep(name, joined.empty() ? "," : joined);
  }

  const nlohmann::json& object_;
  ObjectReader& reader_;
  const Translations& texts_;
  Settings result_;
};

bool is_svg(const std::string& file) {
  try {
    return figure_format(file) == FigureFormat::svg;
  } catch (const UsageError&) {
    return false;  // told where the figure is judged
  }
}

/// The figure's own settings over the defaults.
OptionValues merged(const Settings& defaults, const Settings& own, const std::string& file) {
  OptionValues result = defaults.values;
  if (!is_svg(file)) result.erase("text-as-paths");
  const auto has = [&](const char* name) { return own.values.contains(name); };
  if (has("size")) {
    for (const char* name : {"paper", "landscape", "portrait", "dpi"}) result.erase(name);
  }
  if (has("paper")) result.erase("size");
  if (has("landscape")) result.erase("portrait");
  if (has("portrait")) result.erase("landscape");
  for (const std::string& name : own.off) result.erase(name);
  for (const auto& [name, value] : own.values) result[name] = value;
  return result;
}

/// The file name without "./" and the like; nullopt if it leaves the folder or names none.
std::optional<std::string> inside_folder(const std::string& file) {
  const std::filesystem::path path = std::filesystem::path(file).lexically_normal();
  if (path.is_absolute() || !path.has_filename() || *path.begin() == ".." || path == ".") return std::nullopt;
  return path.generic_string();
}

/// "kaart.png" and "kaart.pdf" would both write kaart.txt.
void claim_caption(const ListedFigure& figure, std::map<std::string, std::string>& captions,
                   ObjectReader& reader) {
  const std::string path = caption_path(figure.file);
  const auto [first, is_new] = captions.emplace(path, figure.place);
  if (is_new) return;
  reader.error("figures.caption_twice", {{"file", path}, {"first", first->second}}, reader.place_of("file"));
}

}  // namespace

std::vector<ListedFigure> read_figure_list(const std::string& path, const Translations& texts,
                                           Diagnostics& found) {
  const auto json = read_json_file(path, found);
  if (!json || has_errors(found)) return {};
  ObjectReader list({&*json, ""}, path, found);
  list.ignore("$schema");
  Settings defaults;
  if (const auto at = list.object("defaults", Need::optional)) {
    ObjectReader reader(*at, path, found);
    defaults = SettingsReader(*at, reader, texts).read();
    reader.finish();
  }
  const std::vector<JsonAt> figures = list.list("figures", Need::required);
  list.finish();
  if (!has_errors(found) && figures.empty()) list.error("empty_list", {}, list.place_of("figures"));
  const bool usable = !has_errors(found);

  std::vector<ListedFigure> result;
  std::map<std::string, std::string> places;
  std::map<std::string, std::string> captions;  // where they go, and for which figure
  for (const JsonAt& at : figures) {
    const std::size_t before = found.size();
    ObjectReader reader(at, path, found);
    if (!reader.is_object()) continue;
    const std::string file = reader.text("file", Need::required);
    ListedFigure figure{"", at.place, merged(defaults, SettingsReader(at, reader, texts).read(), file)};
    reader.finish();
    if (!file.empty()) {
      const auto inside = inside_folder(file);
      if (!inside) reader.error("figures.file_outside", {{"file", file}}, reader.place_of("file"));
      figure.file = inside.value_or("");
      const auto [first, is_new] = places.emplace(figure.file, at.place);
      if (inside && figure.options.contains("caption-file")) claim_caption(figure, captions, reader);
      if (inside && !is_new) {
        reader.error("figures.file_twice", {{"file", file}, {"first", first->second}},
                     reader.place_of("file"));
      }
    }
    if (found.size() == before) result.push_back(std::move(figure));
  }
  return usable ? result : std::vector<ListedFigure>();
}

}  // namespace rk
