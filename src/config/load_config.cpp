#include "config/load_config.h"

#include <filesystem>
#include <map>

#include "config/read_partnership.h"
#include "json/json_file.h"
#include "json/object_reader.h"

namespace rk::config {
namespace {

/// The ids that were seen, each with the place of its first occurrence.
class Ids {
 public:
  void add(const std::string& id, const std::string& place, const std::string& file, Diagnostics& found) {
    if (id.empty()) return;
    const auto [entry, is_new] = first_.emplace(id, place);
    if (is_new) return;
    found.push_back({Severity::error, "duplicate_id", file, place, {{"id", id}, {"first", entry->second}}});
  }

 private:
  std::map<std::string, std::string> first_;
};

/// The names under which a field is sought: at least one, for with none nothing is found.
std::vector<std::string> read_field_names(json::ObjectReader& reader, const std::string& key,
                                          const Diagnostics& found) {
  const std::size_t before = found.size();
  std::vector<std::string> names = reader.text_list(key, json::Need::required);
  if (names.empty() && found.size() == before) reader.error("empty_list", {}, reader.place_of(key));
  return names;
}

void read_fields(const json::JsonAt& at, LayerOptions& options, const std::string& file, Diagnostics& found) {
  json::ObjectReader fields(at, file, found);
  options.code_fields = read_field_names(fields, "code", found);
  options.name_fields = read_field_names(fields, "name", found);
  options.province_code_fields = fields.text_list("province_code", json::Need::optional);
  options.province_name_fields = fields.text_list("province_name", json::Need::optional);
  fields.finish();
}

/// A path of the settings, which starts from their folder.
std::string absolute_path(const Config& config, const std::string& path) {
  if (path.empty()) return {};
  return std::filesystem::absolute(std::filesystem::path(config.directory) / path)
      .lexically_normal()
      .string();
}

void read_boundaries(json::ObjectReader& settings, Config& config, const std::string& file,
                     Diagnostics& found) {
  const auto at = settings.object("boundaries", json::Need::required);
  if (!at) return;
  json::ObjectReader boundaries(*at, file, found);
  config.boundaries.path = absolute_path(config, boundaries.text("file", json::Need::required));
  config.boundaries.layer = boundaries.text("layer", json::Need::optional);
  config.boundaries_year = boundaries.year("year", json::Need::required).value_or(0);
  config.boundaries.code_prefix = boundaries.text("code_prefix", json::Need::optional);
  config.boundaries.crs = boundaries.text("crs", json::Need::optional);
  if (const auto fields = boundaries.object("fields", json::Need::required)) {
    read_fields(*fields, config.boundaries, file, found);
  }
  if (const auto skip = boundaries.object("skip", json::Need::optional)) {
    json::ObjectReader reader(*skip, file, found);
    config.boundaries.skip_fields = reader.texts("field", json::Need::required);
    config.boundaries.skip_values = reader.texts("value", json::Need::required);
    reader.finish();
  }
  boundaries.finish();
}

void read_surroundings(json::ObjectReader& settings, Config& config, const std::string& file,
                       Diagnostics& found) {
  const auto at = settings.object("surroundings", json::Need::optional);
  if (!at) return;
  json::ObjectReader surroundings(*at, file, found);
  config.surroundings.path = absolute_path(config, surroundings.text("file", json::Need::required));
  config.surroundings.credit = surroundings.local_text("credit", json::Need::required);
  surroundings.finish();
}

void read_population(json::ObjectReader& settings, Config& config, const std::string& file,
                     Diagnostics& found) {
  const auto at = settings.object("population", json::Need::optional);
  if (!at) return;
  json::ObjectReader population(*at, file, found);
  config.boundaries.value_fields = read_field_names(population, "fields", found);
  config.population_year = population.year("year", json::Need::required).value_or(0);
  population.finish();
}

void read_categories(json::ObjectReader& settings, Config& config, const std::string& file,
                     Diagnostics& found) {
  Ids ids;
  for (const json::JsonAt& at : settings.list("categories", json::Need::required)) {
    json::ObjectReader reader(at, file, found);
    Category category{reader.text("id", json::Need::required),
                      reader.local_text("name", json::Need::required)};
    reader.finish();
    ids.add(category.id, reader.place_of("id"), file, found);
    if (!category.id.empty()) config.categories.push_back(std::move(category));
  }
}

void read_palette(json::ObjectReader& settings, Config& config) {
  for (const json::JsonAt& at : settings.list("palette", json::Need::optional)) {
    const std::string color = settings.read_text(at);
    if (is_color(color)) {
      config.palette_colors.push_back(color);
    } else if (!color.empty()) {
      settings.error("bad_color", {{"color", color}}, at.place);
    }
  }
}

/// Returns the path of the partnerships file, empty if it is not known.
std::string read_settings(const std::string& file, Config& config, Diagnostics& found) {
  const auto json = json::read_json_file(file, found);
  if (!json) return {};
  json::ObjectReader settings({&*json, ""}, file, found);
  settings.ignore("$schema");
  if (const auto focus = settings.object("focus", json::Need::required)) {
    config.focus = read_member(*focus, file, found);
  }
  read_boundaries(settings, config, file, found);
  read_surroundings(settings, config, file, found);
  read_population(settings, config, file, found);
  config.credit = settings.local_text("credit", json::Need::required);
  const std::string partnerships = settings.text("partnerships", json::Need::required);
  read_categories(settings, config, file, found);
  read_palette(settings, config);
  settings.finish();
  if (partnerships.empty()) return {};
  return (std::filesystem::path(config.directory) / partnerships).string();
}

void read_partnerships(Config& config, Diagnostics& found) {
  const std::string& file = config.partnerships_file;
  const auto json = json::read_json_file(file, found);
  if (!json) return;
  std::vector<std::string> categories;
  for (const Category& category : config.categories) categories.push_back(category.id);
  json::ObjectReader root({&*json, ""}, file, found);
  root.ignore("$schema");
  const std::vector<json::JsonAt> list = root.list("partnerships", json::Need::required);
  root.finish();
  Ids ids;
  for (const json::JsonAt& at : list) {
    ConfigPartnership partnership = read_partnership(at, categories, file, found);
    ids.add(partnership.value.id, at.place + "/id", file, found);
    // Nothing can refer to a partnership without an id; the fault has been reported.
    if (!partnership.value.id.empty()) config.partnerships.push_back(std::move(partnership));
  }
}

}  // namespace

Config load_config(const std::string& directory, Diagnostics& found) {
  Config config;
  config.directory = directory;
  const std::string settings = (std::filesystem::path(directory) / "regiokaart.json").string();
  config.partnerships_file = read_settings(settings, config, found);
  if (!config.partnerships_file.empty()) read_partnerships(config, found);
  return config;
}

}  // namespace rk::config
