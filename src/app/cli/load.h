// Loads the data that a command works on, as its options say.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "app/story/story_pages.h"
#include "base/translations.h"
#include "config/config.h"
#include "model/dataset.h"

namespace rk::app::cli {

struct Folders {
  std::string config;   ///< the configuration in use
  std::string lang;     ///< its translations, or the shipped ones if it has none
  std::string shaders;  ///< the shipped ones
};

/// The folder of the translations that come with the program.
std::string shipped_lang_folder();

/// The folder of translations: that of --config, or the shipped one if it has none. It may be missing.
std::string find_lang_folder(const CommandLine& line);

/// Throws EnvironmentError if the shipped files are missing and no --config replaces them.
Folders find_folders(const CommandLine& line);

/// The configuration with --geodata in place of its boundaries. Appends its problems to `found`.
config::Config read_config(const Folders& folders, const CommandLine& line, Diagnostics& found);

/// The whole dataset. Throws InputError with everything that is wrong with configuration and boundaries
/// together.
Dataset load_dataset(const Folders& folders, const CommandLine& line);

/// --focus, or the focus of the configuration. The dataset keeps its own focus, to which contributions refer.
/// Throws figure::FigureError, with the nearest known name, if there is no such municipality.
MunicipalityIndex wanted_focus(const Dataset& dataset, const CommandLine& line);

/// The folders whose files make up the configuration.
std::vector<std::string> config_folders(const Folders& folders);

/// The story of the configuration, ready to be played; empty if there is none. Appends its problems to
/// `found`.
std::vector<story::StoryPage> load_story_pages(const Folders& folders, const Dataset& dataset,
                                               const std::vector<Language>& languages, Diagnostics& found);

/// All problems of translations, configuration, boundaries and story, warnings included.
Diagnostics check_data(const Folders& folders, const CommandLine& line);

}  // namespace rk::app::cli
