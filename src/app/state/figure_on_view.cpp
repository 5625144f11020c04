#include "app/state/figure_on_view.h"

namespace rk::app {

scene::FigureOptions options_on_view(scene::FigureOptions page, const AppState& state,
                                     const std::vector<analysis::MembershipChange>& what_if) {
  page.extent = viewport(state).visible();
  page.show_labels = state.now.map.labels;
  page.what_if = what_if;
  return page;
}

}  // namespace rk::app
