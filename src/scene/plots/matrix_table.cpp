#include "scene/plots/matrix_table.h"

#include <algorithm>
#include <tuple>

#include "analysis/congruence.h"
#include "scene/plots/region_choice.h"
#include "scene/plots/seriation.h"
#include "scene/state/view_subject.h"

namespace rk::scene::plots {
namespace {

template <typename Value>
std::vector<Value> in_order(const std::vector<Value>& values, const std::vector<std::size_t>& order) {
  std::vector<Value> result;
  for (const std::size_t i : order) result.push_back(values[i]);
  return result;
}

/// A municipality that may have a row.
struct Candidate {
  MunicipalityIndex municipality = 0;
  int shared = 0;
  int all = 0;            ///< partnerships on view that it is in
  bool has_cell = false;  ///< in one of the columns that fit
  bool assumed = false;   ///< a what-if changes one of those cells
};

/// The focus and all municipalities with a full, partial or assumed membership in a partnership on view.
/// `all`: the partnerships on view; `chosen`: those that have a column, in the same order.
std::vector<Candidate> candidates_of(const ViewContext& context, const std::vector<style::RegionStyle>& all,
                                     const std::vector<style::RegionStyle>& chosen) {
  const MunicipalityIndex focus = context.state.focus;
  std::vector<bool> has_column;
  for (std::size_t c = 0, next = 0; c < all.size(); ++c) {
    has_column.push_back(next < chosen.size() && chosen[next].partnership == all[c].partnership);
    if (has_column.back()) ++next;
  }
  std::vector<Candidate> candidates;
  for (MunicipalityIndex m = 0; m < context.dataset.municipalities.size(); ++m) {
    Candidate candidate{m};
    bool concerned = m == focus;
    for (std::size_t c = 0; c < all.size(); ++c) {
      const style::RegionStyle& region = all[c];
      candidate.all += region.faces[m] ? 1 : 0;
      candidate.shared += region.faces[m] && region.faces[focus] ? 1 : 0;
      const bool assumed = analysis::is_assumed(context.state.assumed, region.partnership, m);
      const bool here = region.faces[m] || (!region.partial.empty() && region.partial[m]) || assumed;
      concerned = concerned || here;
      candidate.has_cell = candidate.has_cell || (here && has_column[c]);
      candidate.assumed = candidate.assumed || (assumed && has_column[c]);
    }
    if (concerned) candidates.push_back(candidate);
  }
  return candidates;
}

}  // namespace

MatrixTable matrix_table(const ViewContext& context, const MatrixLimits& most) {
  const Dataset& dataset = context.dataset;
  const MunicipalityIndex focus = context.state.focus;
  MatrixTable table;
  const std::vector<style::RegionStyle> all = style::region_styles(dataset, context.texts, context.state);
  if (all.empty()) return table;
  const std::vector<style::RegionStyle> styles =
      choose_regions(all, focus, std::min(most.columns, kMostColumns));
  table.columns_left_out = all.size() - styles.size();
  table.own = static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const style::RegionStyle& region) { return region.faces[focus]; }));
  std::vector<Candidate> candidates = candidates_of(context, all, styles);
  table.rows_left_out = candidates.size();
  std::erase_if(candidates, [&](const Candidate& c) { return !c.has_cell && c.municipality != focus; });
  std::stable_sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
    return std::tuple(a.municipality != focus, !a.assumed, -a.shared, -a.all) <
           std::tuple(b.municipality != focus, !b.assumed, -b.shared, -b.all);
  });
  if (candidates.size() > most.rows) {
    candidates.resize(std::max<std::size_t>(most.rows, 1));
    // Rows without shared partnerships are equally unimportant: all of them are kept or none.
    const auto shares_nothing = [&](const Candidate& c) {
      return c.shared == 0 && !c.assumed && c.municipality != focus;
    };
    const auto nothing = std::count_if(candidates.begin(), candidates.end(), shares_nothing);
    if (nothing + 1 < static_cast<std::ptrdiff_t>(candidates.size()))
      std::erase_if(candidates, shares_nothing);
  }
  table.rows_left_out -= candidates.size();
  // The order of ties must not depend on which rows were left out.
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.municipality < b.municipality; });

  BinaryRows cells;
  for (const Candidate& candidate : candidates) {
    std::vector<bool> row;
    for (const style::RegionStyle& region : styles) row.push_back(region.faces[candidate.municipality]);
    cells.push_back(std::move(row));
  }
  std::vector<std::size_t> rows = seriate(cells);
  const auto focus_at = std::find_if(rows.begin(), rows.end(),
                                     [&](std::size_t i) { return candidates[i].municipality == focus; });
  if (focus_at - rows.begin() > rows.end() - focus_at) std::reverse(rows.begin(), rows.end());
  for (const std::size_t i : rows) {
    table.rows.push_back(candidates[i].municipality);
    table.shared.push_back(candidates[i].shared);
  }

  // Columns are compared by all members, those without a row included, so that congruent ones stand together.
  BinaryRows columns;
  for (const style::RegionStyle& region : styles) columns.push_back(region.faces);
  std::vector<std::size_t> order = seriate(columns);
  if (!order.empty() && order.front() > order.back()) std::reverse(order.begin(), order.end());
  table.columns = in_order(styles, order);
  for (std::size_t first = 0; first < table.columns.size();) {
    std::size_t last = first;
    while (last + 1 < table.columns.size() &&
           analysis::congruent(dataset.partnerships[table.columns[first].partnership],
                               dataset.partnerships[table.columns[last + 1].partnership])) {
      ++last;
    }
    if (last > first) table.congruent.emplace_back(first, last);
    first = last + 1;
  }
  return table;
}

}  // namespace rk::scene::plots
