#include "app/cli/color_warnings.h"

#include <algorithm>
#include <cmath>

#include "scene/style/color_check.h"

namespace rk::app::cli {
namespace {

std::string rounded(double value) {
  return std::to_string(std::lround(value));
}

std::string place_of_color(const config::Config& config, const std::string& id) {
  const auto found = std::find_if(config.partnerships.begin(), config.partnerships.end(),
                                  [&](const config::ConfigPartnership& p) { return p.value.id == id; });
  return found == config.partnerships.end() ? "" : found->place + "/color";
}

}  // namespace

Diagnostics color_warnings(const config::Config& config, const Dataset& dataset) {
  const scene::style::OwnColorFaults faults = scene::style::check_own_colors(dataset);
  const auto name = [&](PartnershipIndex p) { return dataset.partnerships[p].name.in(kDefaultLanguage); };
  Diagnostics found;
  const auto warn = [&](const std::string& key, PartnershipIndex region, TextArguments arguments) {
    found.push_back({Severity::warning, key, config.partnerships_file,
                     place_of_color(config, dataset.partnerships[region].id), std::move(arguments)});
  };
  for (const scene::style::OwnColorFaults::Weak& weak : faults.weak) {
    warn("color_weak", weak.region, {{"region", name(weak.region)}});
  }
  for (const scene::style::OwnColorFaults::Pair& pair : faults.alike) {
    warn(std::string("colors_alike.") + scene::style::vision_name(pair.vision), pair.region,
         {{"region", name(pair.region)},
          {"other", name(pair.other)},
          {"difference", rounded(pair.difference)},
          {"needed", rounded(scene::style::kTellApart)}});
  }
  for (const scene::style::AlikeColors& pair : faults.in_palette) {
    found.push_back({Severity::warning,
                     std::string("colors_alike.") + scene::style::vision_name(pair.vision),
                     config.directory + "/regiokaart.json",
                     "/palette/" + std::to_string(pair.b),
                     {{"region", dataset.palette[pair.a]},
                      {"other", dataset.palette[pair.b]},
                      {"difference", rounded(pair.difference)},
                      {"needed", rounded(scene::style::kTellApart)}}});
  }
  return found;
}

}  // namespace rk::app::cli
