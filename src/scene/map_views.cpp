#include "scene/map_views.h"

namespace rk {

const MapView* map_view(View view) {
  switch (view) {
    case View::overlay:
      return &kOverlayView;
    case View::overlap:
      return &kOverlapView;
    case View::border:
      return &kBorderView;
    case View::partner:
      return &kPartnerView;
    case View::region:
      return &kRegionView;
    case View::matrix:
    case View::upset:
    case View::multiples:
      return nullptr;
  }
  return nullptr;
}

std::string listed(const Texts& texts, const std::vector<std::string>& names) {
  std::string result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) result += i + 1 == names.size() ? texts.get("scene.and") : ", ";
    result += names[i];
  }
  return result;
}

Box extent_of(const Dataset& dataset, const std::vector<MunicipalityIndex>& municipalities) {
  Box box;
  for (const MunicipalityIndex m : municipalities) box.add(dataset.coverage->face_box[m]);
  return box;
}

}  // namespace rk
