#include "config/assemble_dataset.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "base/nearest.h"

namespace rk::config {
namespace {

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && edit_distance(a, b) == 0;
}

std::vector<Province> collect_provinces(const Layer& layer) {
  std::map<std::string, std::string> names;
  for (const LayerRecord& record : layer.records) names.emplace(record.province_code, record.province_name);
  std::vector<Province> result;
  result.reserve(names.size());
  for (const auto& [code, name] : names) result.push_back({code, name.empty() ? code : name});
  return result;
}

ProvinceIndex find_province(const std::vector<Province>& provinces, const std::string& code) {
  const auto at = std::lower_bound(provinces.begin(), provinces.end(), code,
                                   [](const Province& p, const std::string& c) { return p.code < c; });
  return static_cast<ProvinceIndex>(at - provinces.begin());
}

std::vector<Municipality> collect_municipalities(const Layer& layer, const std::vector<Province>& provinces) {
  std::vector<Municipality> result;
  result.reserve(layer.records.size());
  for (std::size_t i = 0; i < layer.records.size(); ++i) {
    const LayerRecord& record = layer.records[i];
    result.push_back({record.code, record.name, find_province(provinces, record.province_code),
                      layer.coverage ? layer.coverage->face_area[i] / 1e6 : 0, record.value});
  }
  return result;
}

/// Matches the members of one partnership after the other.
class Matcher {
 public:
  Matcher(const Dataset& dataset, Diagnostics& found) : dataset_(dataset), found_(found) {
    for (const Municipality& m : dataset.municipalities) names_.push_back(m.name);
  }

  /// The municipality of a code; nullopt with an error if there is none. Checks the name given with the code.
  std::optional<MunicipalityIndex> match(const ConfigMember& member, const std::string& file) {
    const auto& all = dataset_.municipalities;
    const auto at =
        std::lower_bound(all.begin(), all.end(), member.code,
                         [](const Municipality& m, const std::string& code) { return m.code < code; });
    if (at == all.end() || at->code != member.code) {
      report_unknown(member, file);
      return std::nullopt;
    }
    if (!member.name.empty() && !same_name(member.name, at->name)) report_name(member, *at, file);
    return static_cast<MunicipalityIndex>(at - all.begin());
  }

  /// Ascending, each once.
  std::vector<MunicipalityIndex> match_all(const std::vector<ConfigMember>& members,
                                           const std::string& file) {
    std::set<MunicipalityIndex> result;
    for (const ConfigMember& member : members) {
      const auto index = match(member, file);
      if (index && !result.insert(*index).second) {
        report(Severity::warning, "member_twice", member_arguments(*index), file, member.place);
      }
    }
    return {result.begin(), result.end()};
  }

  TextArguments member_arguments(MunicipalityIndex index) const {
    const Municipality& m = dataset_.municipalities[index];
    return {{"code", m.code}, {"name", m.name}};
  }

  void report(Severity severity, std::string key, TextArguments arguments, const std::string& file,
              std::string place) {
    found_.push_back({severity, std::move(key), file, std::move(place), std::move(arguments)});
  }

 private:
  const Municipality* nearest(const std::string& name) const {
    const auto word = nearest_word(name, names_);
    if (!word) return nullptr;
    return &dataset_.municipalities[static_cast<std::size_t>(std::find(names_.begin(), names_.end(), *word) -
                                                             names_.begin())];
  }

  void report_unknown(const ConfigMember& member, const std::string& file) {
    TextArguments arguments{
        {"code", member.code}, {"name", member.name}, {"year", std::to_string(dataset_.boundaries_year)}};
    const Municipality* meant = member.name.empty() ? nullptr : nearest(member.name);
    if (meant != nullptr) {
      arguments.emplace_back("nearest_code", meant->code);
      arguments.emplace_back("nearest_name", meant->name);
    }
    report(Severity::error, meant == nullptr ? "unknown_code" : "unknown_code_nearest", std::move(arguments),
           file, member.place);
  }

  void report_name(const ConfigMember& member, const Municipality& actual, const std::string& file) {
    TextArguments arguments{{"code", member.code}, {"name", member.name}, {"actual", actual.name}};
    // Another spelling is harmless; the name of another municipality leaves open which of the two is meant.
    const auto other = std::find_if(names_.begin(), names_.end(),
                                    [&](const std::string& name) { return same_name(name, member.name); });
    if (other == names_.end()) {
      report(Severity::warning, "name_not_of_code", std::move(arguments), file, member.place);
      return;
    }
    const Municipality& meant = dataset_.municipalities[static_cast<std::size_t>(other - names_.begin())];
    arguments.emplace_back("nearest_code", meant.code);
    report(Severity::error, "name_of_other_code", std::move(arguments), file, member.place);
  }

  const Dataset& dataset_;
  Diagnostics& found_;
  std::vector<std::string> names_;
};

void check_focus_claim(const Partnership& p, const ConfigPartnership& from, const Dataset& dataset,
                       const std::string& file, Matcher& matcher) {
  const bool included = p.has_member(dataset.focus);
  if (included == p.includes_focus_claim) return;
  matcher.report(Severity::error, included ? "focus_unexpected" : "focus_absent",
                 {{"id", p.id}, {"name", dataset.municipalities[dataset.focus].name}}, file,
                 from.place + "/includes_focus");
}

Partnership assemble_partnership(const ConfigPartnership& from, const std::string& file, Matcher& matcher) {
  Partnership result = from.value;
  result.members = matcher.match_all(from.members, file);
  result.partial_members = matcher.match_all(from.partial_members, file);
  for (const MunicipalityIndex m : result.partial_members) {
    if (!result.has_member(m)) continue;
    matcher.report(Severity::error, "member_full_and_partial", matcher.member_arguments(m), file,
                   from.place + "/partial_members");
  }
  for (const auto& [member, role] : from.roles) {
    const auto index = matcher.match(member, file);
    if (!index) continue;
    result.roles.push_back({*index, role});
    if (result.has_member(*index) || result.has_partial_member(*index)) continue;
    TextArguments arguments = matcher.member_arguments(*index);
    arguments.emplace_back("id", result.id);
    matcher.report(Severity::warning, "role_without_membership", std::move(arguments), file, member.place);
  }
  if (result.has_territory() && result.members.empty()) {
    matcher.report(Severity::error, "empty_partnership", {{"id", result.id}}, file, from.place + "/members");
  }
  if (result.source.empty()) {
    matcher.report(Severity::warning, "source_missing", {{"id", result.id}}, file, from.place + "/basis");
  }
  return result;
}

}  // namespace

Dataset assemble_dataset(const Config& config, Layer layer, Diagnostics& found) {
  Dataset dataset;
  dataset.provinces = collect_provinces(layer);
  dataset.municipalities = collect_municipalities(layer, dataset.provinces);
  dataset.categories = config.categories;
  dataset.coverage = std::move(layer.coverage);
  dataset.boundaries_year = config.boundaries_year;
  dataset.population_year = layer.value_year != 0 ? layer.value_year : config.population_year;
  dataset.credit = config.credit;
  dataset.palette = config.palette_colors;

  Matcher matcher(dataset, found);
  const std::string settings = (std::filesystem::path(config.directory) / "regiokaart.json").string();
  // An absent focus has been reported by the settings' reader.
  const auto focus = config.focus.code.empty() ? std::nullopt : matcher.match(config.focus, settings);
  dataset.focus = focus.value_or(0);
  dataset.partnerships.reserve(config.partnerships.size());
  for (const ConfigPartnership& from : config.partnerships) {
    dataset.partnerships.push_back(assemble_partnership(from, config.partnerships_file, matcher));
    if (focus)
      check_focus_claim(dataset.partnerships.back(), from, dataset, config.partnerships_file, matcher);
  }
  dataset.warnings = std::move(layer.warnings);
  std::copy_if(found.begin(), found.end(), std::back_inserter(dataset.warnings),
               [](const Diagnostic& d) { return d.severity == Severity::warning; });
  return dataset;
}

}  // namespace rk::config
