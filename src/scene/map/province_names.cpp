#include "scene/map/province_names.h"

#include <utility>

#include "base/capitals.h"
#include "base/utf8.h"
#include "scene/map/map_px.h"
#include "scene/map/widest_spot.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

constexpr double kReach = 220;  ///< px; how far a name may stand from the middle of its province

}  // namespace

std::string spaced_capitals(const std::string& name) {
  const std::string letters = capitals(name);
  std::string result;
  for (std::size_t at = 0; at < letters.size();) {
    const std::size_t first = at;
    next_code_point(letters, at);
    if (!result.empty()) result += "\u00a0";
    result += letters[first] == ' ' ? "\u00a0" : letters.substr(first, at - first);
  }
  return result;
}

std::vector<LabelRequest> province_name_requests(const LabelContext& map, const Box& view) {
  const Dataset& dataset = map.dataset;
  const MapBox visible = box_to_rd(view, map.m_per_px);
  std::vector<std::vector<FaceId>> faces(dataset.provinces.size());
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m)
    faces[dataset.municipalities[m].province].push_back(m);
  std::vector<LabelRequest> requests;
  for (ProvinceIndex p = 0; p < dataset.provinces.size(); ++p) {
    if (!dataset.provinces[p].known() || faces[p].empty()) continue;
    const auto spot = widest_spot(*dataset.coverage, faces[p], visible, map.m_per_px);
    if (!spot) continue;
    LabelRequest request;
    request.face = faces[p].front();
    request.area = std::move(faces[p]);
    request.spot = spot;
    request.text = name_text(spaced_capitals(dataset.provinces[p].name), style::theme::kProvinceNameSize,
                             FontStyle::semibold, style::theme::kProvinceName, 200);
    request.reach_px = kReach;
    request.clear_of_lines = true;
    requests.push_back(std::move(request));
  }
  return requests;
}

}  // namespace rk::scene::map
