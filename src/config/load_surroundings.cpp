#include "config/load_surroundings.h"

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "json/json_file.h"
#include "json/object_reader.h"
#include "model/limits.h"

namespace rk::config {
namespace {

/// Reads the parts of the file, and counts their points.
class SurroundingsReader {
 public:
  SurroundingsReader(const std::string& file, Diagnostics& found) : file_(file), found_(found) {}

  Box box(json::ObjectReader& reader) {
    const std::size_t before = found_.size();
    std::vector<double> v;
    for (const json::JsonAt& at : reader.list("box", json::Need::required)) {
      if (const auto number = this->number(*at.value, reader, [&] { return at.place; })) v.push_back(*number);
    }
    if (v.size() == 4 && v[0] < v[2] && v[1] < v[3]) return {v[0], v[1], v[2], v[3]};
    if (found_.size() == before) reader.error("bad_box", {}, reader.place_of("box"));
    return {};
  }

  /// Lines of at least `fewest` points.
  std::vector<std::vector<Point>> lines(json::ObjectReader& reader, const std::string& key,
                                        std::size_t fewest) {
    std::vector<std::vector<Point>> result;
    for (const json::JsonAt& at : reader.list(key, json::Need::required)) {
      if (auto line = this->line(at, reader, fewest)) result.push_back(std::move(*line));
    }
    return result;
  }

  Country country(const json::JsonAt& at) {
    json::ObjectReader reader(at, file_, found_);
    Country country{reader.local_text("name", json::Need::required), lines(reader, "rings", 3), {}};
    for (const Ring& ring : country.rings) {
      for (const Point p : ring) country.box.add(p);
    }
    reader.finish();
    return country;
  }

  River river(const json::JsonAt& at) {
    json::ObjectReader reader(at, file_, found_);
    River river{reader.local_text("name", json::Need::required), lines(reader, "lines", 2)};
    reader.finish();
    return river;
  }

  std::size_t points() const { return points_; }

 private:
  /// A coordinate; nullopt with a diagnostic where it is none, or too far away to be drawn. `place()` makes
  /// its place, which only a diagnostic needs.
  template <typename Place>
  std::optional<double> number(const nlohmann::json& value, json::ObjectReader& reader, Place place) {
    if (!value.is_number()) {
      reader.error("coordinate_no_number", {}, place());
      return std::nullopt;
    }
    const auto number = value.get<double>();
    if (std::abs(number) <= limits::kSurroundingsReach) return number;
    reader.error("coordinate_too_far", {}, place());
    return std::nullopt;
  }

  std::optional<std::vector<Point>> line(const json::JsonAt& at, json::ObjectReader& reader,
                                         std::size_t fewest) {
    if (!at.value->is_array()) {
      reader.error("coordinates_no_list", {}, at.place);
      return std::nullopt;
    }
    const std::size_t count = at.value->size() / 2;
    points_ += count;
    if (points_ > limits::kSurroundingsPoints) return std::nullopt;  // reported once, in the end
    if (at.value->size() % 2 != 0) {
      reader.error("coordinates_odd", {{"count", std::to_string(at.value->size())}}, at.place);
      return std::nullopt;
    }
    if (count < fewest) {
      reader.error("coordinates_too_few",
                   {{"count", std::to_string(count)}, {"fewest", std::to_string(fewest)}}, at.place);
      return std::nullopt;
    }
    std::vector<Point> points(count);
    for (std::size_t i = 0; i < 2 * count; ++i) {
      const auto place = [&] { return at.place + '/' + std::to_string(i); };
      const auto value = number((*at.value)[i], reader, place);
      if (!value) return std::nullopt;
      (i % 2 == 0 ? points[i / 2].x : points[i / 2].y) = *value;
    }
    return points;
  }

  const std::string& file_;
  Diagnostics& found_;
  std::size_t points_ = 0;
};

}  // namespace

std::shared_ptr<const Surroundings> load_surroundings(const ConfigSurroundings& from, Diagnostics& found) {
  if (from.path.empty()) return nullptr;
  Diagnostics problems;
  auto result = std::make_shared<Surroundings>();
  result->credit = from.credit;
  if (const auto json = json::read_json_file(from.path, problems)) {
    json::ObjectReader root({&*json, ""}, from.path, problems);
    SurroundingsReader reader(from.path, problems);
    root.ignore("$schema");
    result->box = reader.box(root);
    for (const json::JsonAt& at : root.list("countries", json::Need::required))
      result->countries.push_back(reader.country(at));
    result->borders = reader.lines(root, "borders", 2);
    for (const json::JsonAt& at : root.list("rivers", json::Need::required))
      result->rivers.push_back(reader.river(at));
    root.finish();
    if (reader.points() > limits::kSurroundingsPoints) {
      root.error("limit_surroundings",
                 {{"count", std::to_string(reader.points())},
                  {"limit", std::to_string(limits::kSurroundingsPoints)}},
                 "");
    }
  }
  const bool sound = problems.empty();
  found.insert(found.end(), problems.begin(), problems.end());
  return sound ? result : nullptr;
}

}  // namespace rk::config
