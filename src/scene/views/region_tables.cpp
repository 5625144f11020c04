#include "scene/views/region_tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "analysis/contributions.h"
#include "analysis/members.h"
#include "analysis/zones.h"
#include "scene/state/chips.h"
#include "scene/style/region_chips.h"
#include "scene/style/theme.h"
#include "wording/lists.h"

namespace rk::scene::views {
namespace {

/// Writes the cells of the tables of one context.
class CellWriter {
 public:
  explicit CellWriter(const ViewContext& context)
      : context_(context),
        names_(context.names()),
        chips_(style::region_chips(context.dataset, context.texts, context.state)) {}

  std::string text(const std::string& key, const TextArguments& arguments = {}) const {
    return context_.texts.get(key, arguments);
  }
  const Partnership& partnership(PartnershipIndex p) const { return context_.dataset.partnerships[p]; }
  const wording::Names& names() const { return names_; }
  const std::string& focus() const { return names_.municipality(context_.state.focus); }

  RegionCell region(PartnershipIndex p, std::string words) const {
    const style::RegionChip& chip = chips_[p];
    return {chip.number, chip.on_view ? chip.color : style::theme::kUnpinned, std::move(words)};
  }
  /// A cell for views with colours of their own, which differ from those of the regions.
  RegionCell plain_region(PartnershipIndex p, std::string words) const {
    return {chips_[p].number, style::theme::kUnpinned, std::move(words)};
  }
  NamesCell counted_names(const analysis::Members& members) const {
    return {names_.municipalities(members),
            context_.texts.count("scene.members", static_cast<std::int64_t>(members.size())), ""};
  }
  NamesCell members(PartnershipIndex p) const {
    NamesCell cell = counted_names(partnership(p).members);
    const analysis::Members& partial = partnership(p).partial_members;
    if (!partial.empty()) {
      cell.note = text("html.partial", {{"names", wording::joined(names_.municipalities(partial), ", ")}});
    }
    return cell;
  }
  /// A table of that kind without rows. Column titles are looked up by the ends of their text keys.
  DataTable table(const std::string& id, const std::vector<std::pair<const char*, bool>>& columns,
                  const TextArguments& arguments = {}) const {
    DataTable result{id,
                     text("html.table." + id + ".title", arguments),
                     text("html.table." + id + ".caption", arguments),
                     {},
                     {}};
    for (const auto& [key, numbers] : columns)
      result.columns.push_back({text(std::string("html.column.") + key, arguments), numbers});
    return result;
  }

 private:
  const ViewContext& context_;
  wording::Names names_;
  std::vector<style::RegionChip> chips_;
};

template <typename Number>
NumberCell number(const std::optional<Number>& value, int decimals = 0) {
  return {value ? std::optional(static_cast<double>(*value)) : std::nullopt, decimals};
}

}  // namespace

DataTable partnership_table(const ViewContext& context, const std::vector<PartnershipIndex>& partnerships) {
  const Dataset& dataset = context.dataset;
  const CellWriter cells(context);
  const analysis::Contributions contributions = analysis::contributions_of(dataset, context.state.focus);
  const bool money = std::any_of(partnerships.begin(), partnerships.end(),
                                 [&](PartnershipIndex p) { return contributions.find(p) != nullptr; });
  std::vector<std::pair<const char*, bool>> columns = {
      {"partnership", false}, {"category", false}, {"members", false}, {"area", true}, {"population", true}};
  if (money) columns.insert(columns.end(), {{"contribution", true}, {"per_inhabitant", true}});
  DataTable table = cells.table("partnerships", columns, {{"focus", cells.focus()}});
  for (const PartnershipIndex p : partnerships) {
    const Partnership& partnership = dataset.partnerships[p];
    const bool land = partnership.has_territory();
    TableRow row{p,
                 {cells.region(p, cells.names().full_name(p)), cells.names().category(p), cells.members(p)}};
    row.cells.emplace_back(
        number(land ? std::optional(analysis::area_km2(dataset, partnership.members)) : std::nullopt));
    row.cells.emplace_back(number(land ? analysis::population(dataset, partnership.members) : std::nullopt));
    if (money) {
      const analysis::PartnershipContribution* paid = contributions.find(p);
      row.cells.emplace_back(number(paid != nullptr ? std::optional(paid->eur_per_year) : std::nullopt));
      row.cells.emplace_back(number(paid != nullptr ? paid->eur_per_inhabitant : std::nullopt, 2));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

DataTable zone_table(const ViewContext& context) {
  const CellWriter cells(context);
  DataTable table = cells.table(
      "zones", {{"partnerships", false}, {"members", false}, {"area", true}, {"population", true}});
  const std::vector<analysis::Zone> found = analysis::zones(context.dataset, context.state.shown);
  if (found.size() < 2) return table;
  for (const analysis::Zone& zone : found) {
    std::vector<RegionCell> regions;
    for (const PartnershipIndex p : by_chip_number(context.dataset, zone.partnerships))
      regions.push_back(cells.region(p, cells.names().short_name(p)));
    table.rows.push_back({std::nullopt,
                          {std::move(regions), cells.counted_names(zone.members),
                           NumberCell{zone.area_km2, 0}, number(zone.population)}});
  }
  return table;
}

DataTable partner_table(const ViewContext& context, const std::vector<analysis::Partner>& partners) {
  const CellWriter cells(context);
  DataTable table =
      cells.table("partners", {{"municipality", false}, {"shared", true}, {"shared_names", false}},
                  {{"focus", cells.focus()}});
  for (const analysis::Partner& partner : partners) {
    NamesCell shared;
    for (const PartnershipIndex p : by_chip_number(context.dataset, partner.partnerships))
      shared.names.push_back(cells.names().short_name(p));
    const auto count = static_cast<double>(partner.partnerships.size());
    table.rows.push_back(
        {std::nullopt,
         {cells.names().municipality(partner.municipality), NumberCell{count, 0}, std::move(shared)}});
  }
  return table;
}

DataTable comparison_table(const ViewContext& context, MunicipalityIndex partner,
                           const analysis::Shared& shared) {
  const CellWriter cells(context);
  DataTable table = cells.table("comparison", {{"partnership", false}, {"focus", false}, {"partner", false}},
                                {{"focus", cells.focus()}, {"partner", cells.names().municipality(partner)}});
  const auto add = [&](const std::vector<PartnershipIndex>& partnerships, bool of_focus, bool of_partner) {
    for (const PartnershipIndex p : by_chip_number(context.dataset, partnerships))
      table.rows.push_back({p, {cells.plain_region(p, cells.names().full_name(p)), of_focus, of_partner}});
  };
  add(shared.shared, true, true);
  add(shared.focus_only, true, false);
  add(shared.other_only, false, true);
  return table;
}

std::vector<DataTable> with_rows(std::vector<DataTable> tables) {
  std::erase_if(tables, [](const DataTable& table) { return table.rows.empty(); });
  return tables;
}

std::vector<DataTable> tables_on_view(const ViewContext& context) {
  std::vector<DataTable> tables;
  tables.push_back(partnership_table(context, context.state.shown));
  tables.push_back(zone_table(context));
  return with_rows(std::move(tables));
}

}  // namespace rk::scene::views
