#include "app/window/settings.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/language.h"
#include "json/json_file.h"
#include "json/object_reader.h"
#include "platform/atomic_file.h"
#include "platform/folder_lock.h"
#include "platform/user_folder.h"

namespace rk::app::window {
namespace {

using Json = nlohmann::json;

constexpr double kLargest = 32767;  // px; no screen has more

std::optional<std::string> text_of(json::ObjectReader& in, const char* key) {
  std::string text = in.text(key, json::Need::optional);
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

template <typename Number>
std::optional<Number> number_of(json::ObjectReader& in, const char* key, double smallest, double largest) {
  const std::optional<double> number = in.number(key, json::Need::optional);
  if (!number || !(*number >= smallest && *number <= largest)) return std::nullopt;
  return static_cast<Number>(*number);
}

/// The values that are set.
Json settings_object(const Settings& settings) {
  Json object = Json::object();
  const auto put = [&](const char* key, const auto& value) {
    if (value) object[key] = *value;
  };
  put("x", settings.x);
  put("y", settings.y);
  put("width", settings.width);
  put("height", settings.height);
  put("scale", settings.ui_scale);
  put("language", settings.language);
  if (settings.palette) object["palette"] = std::string(scene::palette_word(*settings.palette));
  put("patterns", settings.patterns);
  put("labels", settings.labels);
  put("panel", settings.panel_open);
  put("details", settings.details_open);
  put("reduced_motion", settings.reduced_motion);
  put("welcomed", settings.welcomed);
  put("figure_folder", settings.figure_folder);
  return object;
}

/// What the file holds, also keys that this version does not know; an empty object if it holds none.
Json read_object(const std::string& path) {
  Diagnostics ignored;
  std::optional<Json> json = json::read_json_file(path, ignored);
  return json && json->is_object() ? std::move(*json) : Json::object();
}

}  // namespace

std::string settings_file() {
  const std::string folder = platform::user_folder("XDG_CONFIG_HOME", ".config");
  return folder.empty() ? folder : folder + "/settings.json";
}

Settings read_settings(const std::string& path) {
  Settings settings;
  Diagnostics ignored;
  const auto json = path.empty() ? std::nullopt : json::read_json_file(path, ignored);
  if (!json || !json->is_object()) return settings;
  json::ObjectReader in({&*json, ""}, path, ignored);
  const auto flag = [&](const char* key) { return in.boolean(key, json::Need::optional); };
  settings.x = number_of<int>(in, "x", -kLargest, kLargest);
  settings.y = number_of<int>(in, "y", -kLargest, kLargest);
  settings.width = number_of<unsigned>(in, "width", 1, kLargest);
  settings.height = number_of<unsigned>(in, "height", 1, kLargest);
  settings.ui_scale = number_of<double>(in, "scale", 1, 3);
  settings.language = text_of(in, "language");
  if (settings.language && !is_language_code(*settings.language)) settings.language.reset();
  if (const auto palette = text_of(in, "palette")) settings.palette = scene::parse_palette(*palette);
  settings.patterns = flag("patterns");
  settings.labels = flag("labels");
  settings.panel_open = flag("panel");
  settings.details_open = flag("details");
  settings.reduced_motion = flag("reduced_motion");
  settings.welcomed = flag("welcomed");
  settings.figure_folder = text_of(in, "figure_folder");
  return settings;
}

bool write_changed_settings(const Settings& before, const Settings& after, const std::string& path) {
  if (path.empty()) return false;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  const platform::FolderLock lock(folder.string());
  const Json old = settings_object(before);
  const Json now = settings_object(after);
  Json object = read_object(path);
  for (const auto& [key, value] : old.items()) {
    if (!now.contains(key)) object.erase(key);
  }
  for (const auto& [key, value] : now.items()) {
    if (!old.contains(key) || old[key] != value) object[key] = value;
  }
  try {
    platform::write_file(path, object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  } catch (const EnvironmentError&) {
    return false;
  }
  return true;
}

}  // namespace rk::app::window
