#include "scene/views/upset_view.h"

#include <utility>

#include "scene/plots/upset_plot.h"
#include "scene/plots/upset_table.h"
#include "scene/plots/upset_words.h"
#include "scene/views/region_tables.h"
#include "wording/findings.h"

namespace rk::scene::views {
namespace {

class UpsetView final : public PlotPresentation {
 public:
  UpsetView(Caption caption, plots::UpsetTable table)
      : PlotPresentation(std::move(caption)), table_(std::move(table)) {}

  void add_to(Scene& scene, const ViewContext& context, const plots::PlotParts& parts,
              const Box& area) const override {
    plots::add_upset(context, table_, parts, area, scene);
  }
  std::vector<DataTable> tables(const ViewContext& context) const override { return tables_on_view(context); }

 private:
  plots::UpsetTable table_;
};

}  // namespace

std::unique_ptr<const ViewPresentation> make_upset_view(const ViewContext& context) {
  plots::UpsetTable table = plots::upset_table(context);
  Caption caption{plots::upset_title(context, table),
                  wording::regions_finding(context.names(), context.state.focus, context.state.shown),
                  plots::upset_description(context, table)};
  return std::make_unique<UpsetView>(std::move(caption), std::move(table));
}

}  // namespace rk::scene::views
