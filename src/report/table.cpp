#include "report/table.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "analysis/pairs.h"
#include "wording/lists.h"
#include "wording/names.h"

namespace rk::report {
namespace {

template <typename T>
Cell cell(const std::optional<T>& value) {
  return value ? Cell(*value) : Cell();
}

Cell count(std::size_t n) {
  return static_cast<std::int64_t>(n);
}

/// A table whose rows are few enough to be kept.
struct Filled {
  std::vector<Column> columns;
  std::vector<Row> rows;
};

Table with_rows(Filled filled) {
  Table t;
  t.columns = std::move(filled.columns);
  t.row_count = filled.rows.size();
  t.each_row = [rows = std::make_shared<const std::vector<Row>>(std::move(filled.rows))](
                   const std::function<void(const Row&)>& visit) {
    for (const Row& row : *rows) visit(row);
  };
  return t;
}

/// Builds the tables of one report.
class TableBuilder {
 public:
  TableBuilder(const Report& report, const Translations& texts)
      : report_(report), dataset_(report.dataset), texts_(texts), names_(report.dataset, texts) {}

  Table table(TableName name) const {
    Table result = name == TableName::pairs ? pairs() : with_rows(filled(name));
    result.title = texts_.get("report.table." + std::string(table_word(name)));
    return result;
  }

 private:
  Filled filled(TableName name) const {
    switch (name) {
      case TableName::municipalities:
        return municipalities();
      case TableName::partners:
        return partners();
      case TableName::pairs:
        break;
      case TableName::partnerships:
        return partnerships();
      case TableName::provinces:
        return provinces();
      case TableName::zones:
        return zones();
      case TableName::contributions:
        return contributions();
    }
    return {};
  }

  Column column(const std::string& key, Digits digits = Digits::whole) const {
    return {texts_.get("report.column." + key), digits};
  }
  Cell yes_no(std::optional<bool> yes) const {
    return texts_.get(!yes ? "report.unknown" : *yes ? "report.yes" : "report.no");
  }
  Cell names(const analysis::Members& members) const {
    return wording::joined(names_.municipalities(members), "; ");
  }
  Cell short_names(const std::vector<PartnershipIndex>& list) const {
    return wording::joined(names_.short_names(list), "; ");
  }

  /// Rows are the municipalities that a partnership below the national scope holds, fully or in part: the
  /// members of a national one alone would only be a list of all municipalities.
  Filled municipalities() const {
    Filled t;
    t.columns = {column("municipality"),       column("code"),
                 column("province"),           column("population"),
                 column("area", Digits::area), column("partnerships")};
    analysis::Members rows;
    for (PartnershipIndex p = 0; p < dataset_.partnerships.size(); ++p) {
      const Partnership& partnership = dataset_.partnerships[p];
      t.columns.push_back({names_.short_name(p), Digits::whole});
      if (partnership.scope == Scope::national) continue;
      rows = analysis::set_union(rows, analysis::set_union(partnership.members, partnership.partial_members));
    }
    std::stable_sort(rows.begin(), rows.end(), [&](MunicipalityIndex a, MunicipalityIndex b) {
      return names_.municipality(a) < names_.municipality(b);
    });
    for (const MunicipalityIndex m : rows) {
      const Municipality& municipality = dataset_.municipalities[m];
      std::size_t memberships = 0;
      std::vector<Cell> marks;
      for (const Partnership& partnership : dataset_.partnerships) {
        if (partnership.has_member(m)) {
          ++memberships;
          marks.emplace_back(texts_.get("report.member"));
        } else if (partnership.has_partial_member(m)) {
          marks.emplace_back(texts_.get("report.partial_member"));
        } else {
          marks.emplace_back();
        }
      }
      std::vector<Cell> row = {municipality.name,     municipality.code,
                               names_.province_of(m), cell(municipality.population),
                               municipality.area_km2, count(memberships)};
      row.insert(row.end(), marks.begin(), marks.end());
      t.rows.push_back(std::move(row));
    }
    return t;
  }

  Filled partners() const {
    Filled t;
    t.columns = {column("municipality"), column("code"),       column("province"),
                 column("shared"),       column("population"), column("shared_partnerships")};
    for (const analysis::Partner& partner : report_.analysis.partners) {
      const Municipality& municipality = dataset_.municipalities[partner.municipality];
      t.rows.push_back({municipality.name, municipality.code, names_.province_of(partner.municipality),
                        count(partner.partnerships.size()), cell(municipality.population),
                        short_names(partner.partnerships)});
    }
    return t;
  }

  Table pairs() const {
    Table t;
    t.columns = {column("a"),
                 column("b"),
                 column("shared_municipalities"),
                 column("only_a"),
                 column("only_b"),
                 column("jaccard_municipalities", Digits::ratio),
                 column("shared_area", Digits::area),
                 column("jaccard_area", Digits::ratio),
                 column("shared_population"),
                 column("shared_names"),
                 column("only_a_names"),
                 column("only_b_names"),
                 column("id_a"),
                 column("id_b")};
    t.frozen_columns = 2;
    t.row_count = analysis::count_regional_pairs(dataset_);
    t.each_row = [builder = *this](const std::function<void(const Row&)>& visit) {
      analysis::each_regional_pair(builder.dataset_,
                                   [&](const analysis::PairOverlap& pair) { visit(builder.pair_row(pair)); });
    };
    return t;
  }

  Row pair_row(const analysis::PairOverlap& pair) const {
    return {names_.full_name(pair.a),
            names_.full_name(pair.b),
            count(pair.shared.size()),
            count(pair.only_a.size()),
            count(pair.only_b.size()),
            pair.jaccard_municipalities,
            pair.shared_area_km2,
            pair.jaccard_area,
            cell(pair.shared_population),
            names(pair.shared),
            names(pair.only_a),
            names(pair.only_b),
            dataset_.partnerships[pair.a].id,
            dataset_.partnerships[pair.b].id};
  }

  Filled partnerships() const {
    Filled t;
    t.columns = {column("partnership"),
                 column("category"),
                 column("scope"),
                 column("legal_form"),
                 column("includes_focus"),
                 column("members"),
                 column("area", Digits::area),
                 column("population"),
                 column("cross_province"),
                 column("provinces"),
                 column("contribution"),
                 column("contribution_per_inhabitant", Digits::cents),
                 column("congruent_with"),
                 column("member_names"),
                 column("partial_member_names"),
                 column("basis"),
                 column("source"),
                 column("id")};
    for (PartnershipIndex p = 0; p < dataset_.partnerships.size(); ++p) {
      const Partnership& partnership = dataset_.partnerships[p];
      const analysis::PartnershipFacts& facts = report_.analysis.partnerships[p];
      const analysis::PartnershipContribution* contribution = report_.analysis.contributions.find(p);
      std::vector<std::string> provinces;
      for (const analysis::ProvinceShare& share : facts.provinces) {
        provinces.push_back(dataset_.provinces[share.province].name);
      }
      t.rows.push_back({names_.full_name(p), names_.category(p),
                        texts_.get("report.scope." + std::string(scope_word(partnership.scope))),
                        partnership.legal_form.in(texts_.language()), yes_no(facts.includes_focus),
                        count(partnership.members.size()), cell(facts.area_km2), cell(facts.population),
                        yes_no(facts.cross_province), wording::joined(provinces, "; "),
                        contribution ? Cell(contribution->eur_per_year) : Cell(),
                        contribution ? cell(contribution->eur_per_inhabitant) : Cell(),
                        wording::joined(names_.full_names(facts.congruent_with), "; "),
                        names(partnership.members), names(partnership.partial_members),
                        partnership.basis_note.in(texts_.language()), partnership.source, partnership.id});
    }
    return t;
  }

  Filled provinces() const {
    Filled t;
    t.columns = {column("partnership"),        column("province"),       column("municipalities"),
                 column("area", Digits::area), column("population"),     column("area_share", Digits::ratio),
                 column("cross_province"),     column("includes_focus"), column("id")};
    for (PartnershipIndex p = 0; p < dataset_.partnerships.size(); ++p) {
      const analysis::PartnershipFacts& facts = report_.analysis.partnerships[p];
      for (const analysis::ProvinceShare& share : facts.provinces) {
        const double whole = facts.area_km2.value_or(0);
        t.rows.push_back({names_.full_name(p), dataset_.provinces[share.province].name,
                          count(share.members.size()), share.area_km2, cell(share.population),
                          whole > 0 ? Cell(share.area_km2 / whole) : Cell(), yes_no(facts.cross_province),
                          yes_no(facts.includes_focus), dataset_.partnerships[p].id});
      }
    }
    return t;
  }

  Filled zones() const {
    Filled t;
    t.columns = {column("zone"),
                 column("partnerships"),
                 column("municipalities"),
                 column("area", Digits::area),
                 column("population"),
                 column("municipality_names"),
                 column("partnership_names")};
    for (std::size_t i = 0; i < report_.analysis.zones.size(); ++i) {
      const analysis::Zone& zone = report_.analysis.zones[i];
      t.rows.push_back({count(i + 1), count(zone.partnerships.size()), count(zone.members.size()),
                        zone.area_km2, cell(zone.population), names(zone.members),
                        short_names(zone.partnerships)});
    }
    return t;
  }

  Filled contributions() const {
    Filled t;
    t.columns = {column("partnership"), column("post"), column("eur_per_year"),
                 column("eur_per_inhabitant", Digits::cents), column("id")};
    const std::optional<std::int64_t> inhabitants =
        dataset_.municipalities[report_.analysis.focus].population;
    for (const analysis::PartnershipContribution& entry : report_.analysis.contributions.partnerships) {
      for (const Contribution& post : entry.posts) {
        const bool known = inhabitants && *inhabitants > 0;
        t.rows.push_back(
            {names_.full_name(entry.partnership), post.post, post.eur_per_year,
             known ? Cell(static_cast<double>(post.eur_per_year) / static_cast<double>(*inhabitants))
                   : Cell(),
             dataset_.partnerships[entry.partnership].id});
      }
    }
    return t;
  }

  const Report& report_;
  const Dataset& dataset_;
  const Translations& texts_;
  wording::Names names_;
};

}  // namespace

double rounded(double value, Digits digits) {
  const double factor = std::pow(10.0, static_cast<int>(digits));
  const double result = std::round(value * factor) / factor;
  return result == 0 ? 0 : result;
}

Table make_table(const Report& report, const Translations& texts, TableName table) {
  return TableBuilder(report, texts).table(table);
}

}  // namespace rk::report
