#include "app/window/settings.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/state/action.h"
#include "config/json_file.h"
#include "platform/atomic_file.h"
#include "platform/user_folder.h"

namespace rk {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kLargest = 32767;  // px; no screen has more

/// Takes what fits from the object of the file.
class Reader {
 public:
  explicit Reader(const nlohmann::json& object) : object_(object) {}

  void read(const char* key, std::optional<bool>& target) const {
    if (const auto* value = find(key); value != nullptr && value->is_boolean()) target = value->get<bool>();
  }
  void read(const char* key, std::optional<std::string>& target) const {
    if (const auto* value = find(key); value != nullptr && value->is_string())
      target = value->get<std::string>();
  }
  template <typename Number>
  void read(const char* key, std::optional<Number>& target, double smallest, double largest) const {
    const auto* value = find(key);
    if (value == nullptr || !value->is_number()) return;
    const auto number = value->get<double>();
    if (number >= smallest && number <= largest) target = static_cast<Number>(number);
  }

 private:
  const nlohmann::json* find(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() ? nullptr : &*found;
  }

  const nlohmann::json& object_;
};

}  // namespace

std::string settings_file() {
  const std::string folder = user_folder("XDG_CONFIG_HOME", ".config");
  return folder.empty() ? folder : folder + "/settings.json";
}

Settings read_settings(const std::string& path) {
  Settings settings;
  Diagnostics ignored;
  const auto json = path.empty() ? std::nullopt : read_json_file(path, ignored);
  if (!json || !json->is_object()) return settings;
  const Reader in(*json);
  in.read("x", settings.x, -kLargest, kLargest);
  in.read("y", settings.y, -kLargest, kLargest);
  in.read("width", settings.width, 1, kLargest);
  in.read("height", settings.height, 1, kLargest);
  in.read("scale", settings.ui_scale, 1, 3);
  in.read("language", settings.language);
  if (settings.language &&
      std::find(kLanguages.begin(), kLanguages.end(), *settings.language) == kLanguages.end())
    settings.language.reset();
  std::optional<std::string> palette;
  in.read("palette", palette);
  if (palette) settings.palette = parse_palette(*palette);
  in.read("patterns", settings.patterns);
  in.read("labels", settings.labels);
  in.read("panel", settings.panel_open);
  in.read("details", settings.details_open);
  in.read("reduced_motion", settings.reduced_motion);
  in.read("figure_folder", settings.figure_folder);
  return settings;
}

std::string print_settings(const Settings& settings) {
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
  if (settings.palette) object["palette"] = std::string(palette_word(*settings.palette));
  put("patterns", settings.patterns);
  put("labels", settings.labels);
  put("panel", settings.panel_open);
  put("details", settings.details_open);
  put("reduced_motion", settings.reduced_motion);
  put("figure_folder", settings.figure_folder);
  return object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool write_settings(const Settings& settings, const std::string& path) {
  if (path.empty()) return false;
  std::error_code ignored;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
  try {
    write_file(path, print_settings(settings));
  } catch (const EnvironmentError&) {
    return false;
  }
  return true;
}

}  // namespace rk
