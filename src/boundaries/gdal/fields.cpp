#include "boundaries/gdal/fields.h"

#include <memory>

#include "boundaries/field_names.h"

namespace rk::boundaries::gdal {
namespace {

/// A name as SQL writes it.
std::string quoted(const std::string& name) {
  std::string result = "\"";
  for (const char c : name) result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + '"';
}

}  // namespace

Fields find_fields(OGRLayer& layer, const LayerOptions& options) {
  const std::vector<std::string> names = field_names(layer);
  std::vector<std::size_t> taken;
  int year = 0;
  const auto find = [&](const std::vector<std::string>& wanted) -> std::optional<int> {
    const auto found = find_field(names, taken, wanted);
    if (!found) return std::nullopt;
    taken.push_back(found->index);
    year = found->year;
    return static_cast<int>(found->index);
  };
  Fields fields;
  fields.code = find(options.code_fields);
  fields.name = find(options.name_fields);
  fields.province_code = find(options.province_code_fields);
  fields.province_name = find(options.province_name_fields);
  if ((fields.value = find(options.value_fields))) fields.value_year = year;
  for (const std::string& wanted : options.skip_fields)
    if (const auto found = find({wanted})) fields.skip.push_back(*found);
  return fields;
}

std::vector<std::string> field_names(OGRLayer& layer) {
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  std::vector<std::string> names;
  for (int i = 0; i < definition.GetFieldCount(); ++i)
    names.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
  return names;
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

GIntBig count_texts_among_numbers(GDALDataset& dataset, OGRLayer& layer, const OGRFieldDefn& field) {
  if (field.GetType() == OFTString) return 0;
  const std::string question = "SELECT count(*) FROM " + quoted(layer.GetName()) + " WHERE typeof(" +
                               quoted(field.GetNameRef()) + ") IN ('text', 'blob')";
  OGRLayer* const answer = dataset.ExecuteSQL(question.c_str(), nullptr, nullptr);
  if (answer == nullptr) return 0;
  const std::unique_ptr<OGRFeature> row(answer->GetNextFeature());
  const GIntBig count = row != nullptr ? row->GetFieldAsInteger64(0) : 0;
  dataset.ReleaseResultSet(answer);
  return count;
}

}  // namespace rk::boundaries::gdal
