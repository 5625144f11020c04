#include "scene/views/matrix_view.h"

#include <utility>

#include "scene/plots/matrix_plot.h"
#include "scene/plots/matrix_table.h"
#include "scene/plots/matrix_words.h"
#include "scene/views/region_tables.h"
#include "wording/findings.h"

namespace rk::scene::views {
namespace {

class MatrixView final : public PlotPresentation {
 public:
  MatrixView(Caption caption, plots::MatrixTable table)
      : PlotPresentation(std::move(caption)), table_(std::move(table)) {}

  void add_to(Scene& scene, const ViewContext& context, const plots::PlotParts& parts,
              const Box& area) const override {
    plots::add_matrix(context, table_, parts, area, scene);
  }
  std::vector<DataTable> tables(const ViewContext& context) const override { return tables_on_view(context); }

 private:
  plots::MatrixTable table_;
};

}  // namespace

std::unique_ptr<const ViewPresentation> make_matrix_view(const ViewContext& context) {
  plots::MatrixTable table = plots::matrix_table(context);
  Caption caption{plots::matrix_title(context, table),
                  wording::regions_finding(context.names(), context.state.focus, context.state.shown),
                  plots::matrix_description(context, table)};
  return std::make_unique<MatrixView>(std::move(caption), std::move(table));
}

}  // namespace rk::scene::views
