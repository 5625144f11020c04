#include "scene/views/map_views.h"

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

}  // namespace rk
