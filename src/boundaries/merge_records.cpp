#include "boundaries/merge_records.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/clean_text.h"

namespace rk::boundaries {
namespace {

/// RD New is meant for the Netherlands; this box includes their part of the North Sea but no coordinates in
/// degrees.
constexpr Box kAround{-200000, 100000, 500000, 1000000};

Point to_millimetres(Point p) {
  return {std::round(p.x * 1000) / 1000, std::round(p.y * 1000) / 1000};
}

Box snap(MultiPolygon& shape) {
  Box box;
  for (Polygon& polygon : shape) {
    for (Point& p : polygon.outer) box.add(p = to_millimetres(p));
    for (Ring& hole : polygon.holes)
      for (Point& p : hole) box.add(p = to_millimetres(p));
  }
  return box;
}

/// Cleans the words of a record, with one warning.
void clean_words(RawRecord& record, Diagnostics& problems, const std::string& file) {
  LayerRecord& values = record.values;
  std::string shown;
  for (std::string* word : {&values.code, &values.name, &values.province_code, &values.province_name}) {
    if (is_clean(*word)) continue;
    *word = clean_text(*word);
    if (shown.empty()) shown = *word;
  }
  if (shown.empty()) return;
  problems.push_back(
      {Severity::warning, "text_cleaned", file, record_place(record.number, values.code), {{"text", shown}}});
}

/// Adds a further part to an area.
void merge(LayerRecord& record, MultiPolygon& area, RawRecord&& part, Diagnostics& problems,
           const std::string& file) {
  if (record.name != part.values.name) {
    problems.push_back({Severity::error,
                        "boundaries.code_twice",
                        file,
                        record_place(part.number, record.code),
                        {{"code", record.code}, {"name", record.name}, {"other", part.values.name}}});
    return;
  }
  if (record.value != part.values.value) {
    problems.push_back({Severity::warning,
                        "boundaries.parts_disagree",
                        file,
                        record_place(part.number, record.code),
                        {{"code", record.code}, {"name", record.name}}});
    record.value.reset();
  }
  std::move(part.shape.begin(), part.shape.end(), std::back_inserter(area));
}

}  // namespace

AreaRecords merge_records(RawLayer&& raw, const std::string& file, Diagnostics& problems) {
  if (raw.records.empty()) problems.push_back({Severity::error, "boundaries.no_records", file, "", {}});
  for (RawRecord& record : raw.records) {
    clean_words(record, problems, file);
    const Box box = snap(record.shape);
    if (!kAround.contains({box.min_x, box.min_y}) || !kAround.contains({box.max_x, box.max_y}))
      problems.push_back({Severity::error,
                          "boundaries.outside_rd",
                          file,
                          record_place(record.number, record.values.code),
                          {{"x", std::to_string(std::lround(box.center().x))},
                           {"y", std::to_string(std::lround(box.center().y))}}});
  }
  std::stable_sort(raw.records.begin(), raw.records.end(),
                   [](const RawRecord& a, const RawRecord& b) { return a.values.code < b.values.code; });

  AreaRecords merged;
  for (std::size_t first = 0; first < raw.records.size();) {
    RawRecord& record = raw.records[first];
    LayerRecord& values = merged.records.emplace_back(record.values);
    MultiPolygon& area = merged.areas.emplace_back(std::move(record.shape));
    std::size_t next = first + 1;
    while (next < raw.records.size() && raw.records[next].values.code == values.code)
      merge(values, area, std::move(raw.records[next++]), problems, file);
    if (next - first > 1)
      problems.push_back({Severity::warning,
                          "boundaries.parts_merged",
                          file,
                          record_place(record.number, values.code),
                          {{"count", std::to_string(next - first)}, {"name", values.name}}});
    first = next;
  }
  return merged;
}

}  // namespace rk::boundaries
