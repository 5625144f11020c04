#include "scene/views/matrix_view.h"

#include <utility>

#include "scene/plots/matrix_plot.h"
#include "scene/plots/matrix_table.h"
#include "scene/plots/matrix_words.h"
#include "scene/views/region_tables.h"
#include "wording/findings.h"

namespace rk {
namespace {

class MatrixView final : public PlotPresentation {
 public:
  MatrixView(Caption caption, MatrixTable table)
      : PlotPresentation(std::move(caption)), table_(std::move(table)) {}

  void add_to(Scene& scene, const ViewContext& context, const PlotParts& parts,
              const Box& area) const override {
    add_matrix(context, table_, parts, area, scene);
  }
  std::vector<DataTable> tables(const ViewContext& context) const override { return tables_on_view(context); }

 private:
  MatrixTable table_;
};

}  // namespace

std::unique_ptr<const ViewPresentation> make_matrix_view(const ViewContext& context) {
  MatrixTable table = matrix_table(context);
  Caption caption{matrix_title(context, table),
                  regions_finding(context.names(), context.state.focus, context.state.shown),
                  matrix_description(context, table)};
  return std::make_unique<MatrixView>(std::move(caption), std::move(table));
}

}  // namespace rk
