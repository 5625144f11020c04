#include "scene/views/multiples_view.h"

#include <utility>

#include "scene/plots/multiples_plot.h"
#include "scene/plots/multiples_table.h"
#include "scene/views/region_tables.h"
#include "wording/findings.h"

namespace rk::scene::views {
namespace {

class MultiplesView final : public PlotPresentation {
 public:
  MultiplesView(Caption caption, plots::MultiplesTable table)
      : PlotPresentation(std::move(caption)), table_(std::move(table)) {}

  void add_to(Scene& scene, const ViewContext& context, const plots::PlotParts& parts,
              const Box& area) const override {
    plots::add_multiples(context, table_, parts, area, scene);
  }
  std::vector<DataTable> tables(const ViewContext& context) const override { return tables_on_view(context); }

 private:
  plots::MultiplesTable table_;
};

}  // namespace

std::unique_ptr<const ViewPresentation> make_multiples_view(const ViewContext& context) {
  plots::MultiplesTable table = plots::multiples_table(context);
  Caption caption{plots::multiples_title(context, table),
                  wording::regions_finding(context.names(), context.state.focus, context.state.shown),
                  plots::multiples_description(context, table)};
  return std::make_unique<MultiplesView>(std::move(caption), std::move(table));
}

}  // namespace rk::scene::views
