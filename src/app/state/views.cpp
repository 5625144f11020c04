#include "app/state/views.h"

#include "scene/plots/page_views.h"
#include "scene/views/map_views.h"

namespace rk {

const std::vector<View>& drawn_views() {
  static const std::vector<View> views = [] {
    std::vector<View> result;
    for (const View view : {View::overlay, View::overlap, View::border, View::partner, View::region,
                            View::matrix, View::upset, View::multiples}) {
      if (map_view(view) != nullptr || page_view(view) != nullptr) result.push_back(view);
    }
    return result;
  }();
  return views;
}

bool is_map(View view) {
  return map_view(view) != nullptr;
}

}  // namespace rk
