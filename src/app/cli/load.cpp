#include "app/cli/load.h"

#include <filesystem>
#include <optional>

#include "app/cli/color_warnings.h"
#include "boundaries/load_layer.h"
#include "config/assemble_dataset.h"
#include "config/load_config.h"
#include "config/load_story.h"
#include "config/load_surroundings.h"
#include "config/load_translations.h"
#include "figure/figure_state.h"
#include "platform/data_folder.h"

namespace rk::app::cli {
namespace {

void append(Diagnostics& found, const Diagnostics& more) {
  found.insert(found.end(), more.begin(), more.end());
}

/// Whether the configuration says enough about the boundaries to read them.
bool knows_boundaries(const config::Config& config) {
  const LayerOptions& options = config.boundaries;
  return !options.path.empty() && !options.code_fields.empty() && !options.name_fields.empty();
}

/// The dataset of the configuration and its boundaries. The years that the configuration states are those of
/// its own boundaries, not of a file that the command line names instead.
Dataset assemble(config::Config config, const CommandLine& line, Layer layer, Diagnostics& found) {
  if (line.has("geodata") && layer.year != 0) config.boundaries_year = config.population_year = layer.year;
  return config::assemble_dataset(config, std::move(layer), found);
}

}  // namespace

std::string shipped_lang_folder() {
  return platform::find_data_folder() + "/config/lang";
}

std::string find_lang_folder(const CommandLine& line) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const fs::path own = fs::path(line.value("config")) / "lang";
  return line.has("config") && fs::is_directory(own, ignored) ? own.string() : shipped_lang_folder();
}

Folders find_folders(const CommandLine& line) {
  const std::string shipped = platform::find_data_folder();
  if (shipped.empty() && !line.has("config")) throw EnvironmentError("data_missing", {});
  Folders folders;
  folders.config = line.value("config", shipped + "/config");
  folders.lang = find_lang_folder(line);
  folders.shaders = shipped + "/shaders";
  return folders;
}

config::Config read_config(const Folders& folders, const CommandLine& line, Diagnostics& found) {
  config::Config config = config::load_config(folders.config, found);
  if (line.has("geodata")) {
    config.boundaries.path = line.value("geodata");
    config.boundaries.layer.clear();
  }
  return config;
}

Dataset load_dataset(const Folders& folders, const CommandLine& line) {
  Diagnostics found;
  const config::Config config = read_config(folders, line, found);
  auto surroundings = config::load_surroundings(config.surroundings, found);
  std::optional<Dataset> dataset;
  if (knows_boundaries(config)) {
    try {
      dataset = assemble(config, line, boundaries::load_layer(config.boundaries), found);
      dataset->surroundings = std::move(surroundings);
      append(dataset->warnings, color_warnings(config, *dataset));
    } catch (const InputError& error) {
      append(found, error.diagnostics());
    }
  }
  if (has_errors(found) || !dataset) throw InputError(std::move(found));
  return std::move(*dataset);
}

MunicipalityIndex wanted_focus(const Dataset& dataset, const CommandLine& line) {
  return line.has("focus") ? figure::named_municipality(dataset, line.value("focus")) : dataset.focus;
}

std::vector<std::string> config_folders(const Folders& folders) {
  return {folders.config, folders.lang};
}

std::vector<story::StoryPage> load_story_pages(const Folders& folders, const Dataset& dataset,
                                               const std::vector<Language>& languages, Diagnostics& found) {
  const auto story = config::load_story(folders.config, found);
  return story ? story::story_pages(*story, dataset, languages, found) : std::vector<story::StoryPage>{};
}

Diagnostics check_data(const Folders& folders, const CommandLine& line) {
  Diagnostics found;
  config::check_translations(folders.lang, found);
  const config::Config config = read_config(folders, line, found);
  config::load_surroundings(config.surroundings, found);
  if (!knows_boundaries(config)) return found;
  boundaries::CheckedLayer checked = boundaries::check_layer(config.boundaries);
  if (checked.layer) {
    const Dataset dataset = assemble(config, line, *std::move(checked.layer), found);
    load_story_pages(folders, dataset, config::languages_in(folders.lang), found);
    append(found, color_warnings(config, dataset));
  }
  append(found, checked.problems);
  return found;
}

}  // namespace rk::app::cli
