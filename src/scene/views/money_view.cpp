#include "scene/views/money_view.h"

#include <utility>

#include "scene/plots/money_plot.h"
#include "scene/plots/money_table.h"
#include "scene/views/region_tables.h"

namespace rk::scene::views {
namespace {

class MoneyView final : public PlotPresentation {
 public:
  MoneyView(Caption caption, plots::MoneyTable table)
      : PlotPresentation(std::move(caption)), table_(std::move(table)) {}

  void add_to(Scene& scene, const ViewContext& context, const plots::PlotParts& parts,
              const Box& area) const override {
    plots::add_money(context, table_, parts, area, scene);
  }
  std::vector<DataTable> tables(const ViewContext& context) const override {
    std::vector<PartnershipIndex> rows;
    for (const analysis::OwnPartnership& row : table_.rows) rows.push_back(row.partnership);
    return with_rows({partnership_table(context, rows)});
  }

 private:
  plots::MoneyTable table_;
};

}  // namespace

std::unique_ptr<const ViewPresentation> make_money_view(const ViewContext& context) {
  plots::MoneyTable table = plots::money_table(context);
  Caption caption{plots::money_title(context, table), plots::money_finding(context, table),
                  plots::money_description(context, table)};
  return std::make_unique<MoneyView>(std::move(caption), std::move(table));
}

}  // namespace rk::scene::views
