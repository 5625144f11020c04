// The configuration while the window is open: read again when its files change.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/story/story_pages.h"
#include "base/language.h"
#include "platform/file_watch.h"

namespace rk::app::window {

struct LoadedConfig {
  Dataset dataset;
  std::vector<Language> languages;
  std::vector<story::StoryPage> story;
  Diagnostics story_problems;
};

class LiveConfig {
 public:
  /// Reads everything. May throw InputError.
  using Load = std::function<LoadedConfig()>;

  /// `load` may be empty: then nothing is read again.
  LiveConfig(Load load, const std::vector<std::string>& folders)
      : load_(std::move(load)), watch_(load_ ? folders : std::vector<std::string>{}, ".json") {}

  int descriptor() const { return watch_.descriptor(); }
  std::optional<double> due_in(double seconds) const { return watch_.due_in(seconds); }

  /// Whether the files have changed; true once after every change.
  bool changed(double seconds) { return watch_.changed(seconds); }

  /// Reads the files. Throws InputError where they are broken.
  LoadedConfig load() const { return load_(); }

 private:
  Load load_;
  platform::FileWatch watch_;
};

}  // namespace rk::app::window
