#include <nlohmann/json.hpp>

#include "analysis/pairs.h"
#include "report/report.h"
#include "report/table.h"
#include "wording/names.h"
#include "wording/report_words.h"

namespace rk::report {
namespace {

using Json = nlohmann::ordered_json;

template <typename T>
Json value(const std::optional<T>& known) {
  return known ? Json(*known) : Json(nullptr);
}

Json value(const std::optional<double>& known, Digits digits) {
  return known ? Json(rounded(*known, digits)) : Json(nullptr);
}

/// 0 stands for a year that is not known.
Json year(int year) {
  return year > 0 ? Json(year) : Json(nullptr);
}

/// Passes on an object member by member, as dump(2) prints it whole.
class ObjectWriter {
 public:
  explicit ObjectWriter(const platform::AppendBytes& append) : append_(append) {}

  void member(const char* name, const Json& value) { append_(start(name) + indented(value, 2)); }

  void begin_list(const char* name) {
    append_(start(name) + "[");
    elements_ = 0;
  }
  void element(const Json& value) { append_((elements_++ == 0 ? "\n    " : ",\n    ") + indented(value, 4)); }
  void end_list() { append_(elements_ == 0 ? "]" : "\n  ]"); }

  void end() { append_("\n}\n"); }

 private:
  std::string start(const char* name) {
    return (members_++ == 0 ? "{\n  \"" : ",\n  \"") + std::string(name) + "\": ";
  }

  /// The lines after the first begin so many columns further to the right.
  static std::string indented(const Json& value, std::size_t columns) {
    // Bad UTF-8 is caught where files are read; here it must not throw. Line ends in text are escaped.
    const std::string lines = value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
    std::string text;
    text.reserve(lines.size() * 3 / 2);
    for (const char c : lines) {
      text += c;
      if (c == '\n') text.append(columns, ' ');
    }
    return text;
  }

  const platform::AppendBytes& append_;
  std::size_t members_ = 0, elements_ = 0;
};

/// Writes the parts of one report.
class JsonReport {
 public:
  JsonReport(const Report& report, const Translations& texts)
      : report_(report),
        dataset_(report.dataset),
        analysis_(report.analysis),
        names_(report.dataset, texts) {}

  void write(const platform::AppendBytes& append) const {
    ObjectWriter json(append);
    const Municipality& focus = dataset_.municipalities.at(analysis_.focus);
    const Province* province = dataset_.province_of(analysis_.focus);
    json.member("schema", 1);
    json.member("focus", {{"code", focus.code},
                          {"name", focus.name},
                          {"province", province != nullptr ? Json(province->name) : Json(nullptr)}});
    json.member("data", {{"municipalities", dataset_.municipalities.size()},
                         {"boundaries_year", year(dataset_.boundaries_year)},
                         {"population_year", year(dataset_.population_year)},
                         {"warnings", wording::data_warnings(names_, analysis_)}});
    json.begin_list("partnerships");
    for (PartnershipIndex p = 0; p < dataset_.partnerships.size(); ++p) json.element(partnership(p));
    json.end_list();
    json.begin_list("pairs");
    analysis::each_regional_pair(dataset_,
                                 [&](const analysis::PairOverlap& pair) { json.element(overlap(pair)); });
    json.end_list();
    json.begin_list("partners");
    for (const analysis::Partner& partner : analysis_.partners) {
      const Municipality& municipality = dataset_.municipalities[partner.municipality];
      json.element({{"code", municipality.code},
                    {"name", municipality.name},
                    {"shared_with_focus", partner.partnerships.size()},
                    {"partnerships", ids(partner.partnerships)}});
    }
    json.end_list();
    json.begin_list("zones");
    for (const analysis::Zone& zone : analysis_.zones) {
      json.element({{"partnerships", ids(zone.partnerships)},
                    {"members", codes(zone.members)},
                    {"area_km2", rounded(zone.area_km2, Digits::area)},
                    {"population", value(zone.population)}});
    }
    json.end_list();
    if (!report_.changes.empty()) json.member("what_if", what_if());
    json.end();
  }

 private:
  /// Municipalities are ordered by code, so ascending indices give sorted codes.
  Json codes(const analysis::Members& members) const {
    Json list = Json::array();
    for (const MunicipalityIndex m : members) list.push_back(dataset_.municipalities[m].code);
    return list;
  }

  Json ids(const std::vector<PartnershipIndex>& partnerships) const {
    Json list = Json::array();
    for (const PartnershipIndex p : partnerships) list.push_back(dataset_.partnerships[p].id);
    return list;
  }

  Json province_codes(const std::vector<ProvinceIndex>& provinces) const {
    Json list = Json::array();
    for (const ProvinceIndex p : provinces) list.push_back(dataset_.provinces[p].code);
    return list;
  }

  Json partnership(PartnershipIndex p) const {
    const Partnership& source = dataset_.partnerships[p];
    const analysis::PartnershipFacts& facts = analysis_.partnerships[p];
    const analysis::PartnershipContribution* contribution = analysis_.contributions.find(p);
    Json provinces = Json::array();
    for (const analysis::ProvinceShare& share : facts.provinces) {
      provinces.push_back({{"code", dataset_.provinces[share.province].code},
                           {"name", dataset_.provinces[share.province].name},
                           {"municipalities", share.members.size()},
                           {"area_km2", rounded(share.area_km2, Digits::area)},
                           {"population", value(share.population)}});
    }
    Json json;
    json["id"] = source.id;
    json["name"] = names_.full_name(p);
    json["category"] = source.category;
    json["scope"] = scope_word(source.scope);
    json["includes_focus"] = facts.includes_focus;
    json["members"] = codes(source.members);
    json["partial_members"] = codes(source.partial_members);
    json["basis"] = source.basis == MembershipBasis::derived ? "derived" : "enumerated";
    json["area_km2"] = value(facts.area_km2, Digits::area);
    json["population"] = value(facts.population);
    json["provinces"] = provinces;
    json["cross_province"] = value(facts.cross_province);
    json["contribution_eur_per_year"] = contribution ? Json(contribution->eur_per_year) : Json(nullptr);
    json["contribution_eur_per_inhabitant_of_focus"] =
        contribution ? value(contribution->eur_per_inhabitant, Digits::cents) : Json(nullptr);
    json["congruent_with"] = ids(facts.congruent_with);
    return json;
  }

  Json overlap(const analysis::PairOverlap& pair) const {
    return {{"a", dataset_.partnerships[pair.a].id},
            {"b", dataset_.partnerships[pair.b].id},
            {"shared", codes(pair.shared)},
            {"only_a", codes(pair.only_a)},
            {"only_b", codes(pair.only_b)},
            {"jaccard_municipalities", rounded(pair.jaccard_municipalities, Digits::ratio)},
            {"shared_area_km2", rounded(pair.shared_area_km2, Digits::area)},
            {"jaccard_area", rounded(pair.jaccard_area, Digits::ratio)},
            {"shared_population", value(pair.shared_population)}};
  }

  Json what_if() const {
    const analysis::WhatIfDifference& difference = report_.difference;
    Json changes = Json::array();
    for (const analysis::MembershipChange& change : report_.changes)
      changes.push_back(analysis::to_string(change));
    Json partners = Json::array();
    for (const analysis::PartnerChange& change : difference.partners) {
      const Municipality& municipality = dataset_.municipalities[change.municipality];
      partners.push_back({{"code", municipality.code},
                          {"name", municipality.name},
                          {"shared_before", change.before},
                          {"shared_after", change.after}});
    }
    Json territories = Json::array();
    for (const analysis::TerritoryChange& change : difference.territories) {
      territories.push_back({{"id", dataset_.partnerships[change.partnership].id},
                             {"created", change.created},
                             {"joined", codes(change.joined)},
                             {"left", codes(change.left)},
                             {"area_km2_before", value(change.area_before, Digits::area)},
                             {"area_km2_after", value(change.area_after, Digits::area)},
                             {"population_before", value(change.population_before)},
                             {"population_after", value(change.population_after)},
                             {"provinces_before", province_codes(change.provinces_before)},
                             {"provinces_after", province_codes(change.provinces_after)},
                             {"becomes_cross_province", change.becomes_cross_province()},
                             {"ceases_cross_province", change.ceases_cross_province()}});
    }
    Json pairs = Json::array();
    for (const analysis::PairChange& change : difference.pairs) {
      pairs.push_back({{"before", change.before ? overlap(*change.before) : Json(nullptr)},
                       {"after", overlap(change.after)}});
    }
    return {{"changes", changes},
            {"partners", partners},
            {"partnerships", territories},
            {"pairs", pairs},
            {"congruence_gained", id_pairs(difference.congruence_gained)},
            {"congruence_lost", id_pairs(difference.congruence_lost)},
            {"contribution_ended_eur_per_year", difference.contribution_ended_eur},
            {"contribution_unknown", ids(difference.contribution_unknown)}};
  }

  Json id_pairs(const std::vector<std::pair<PartnershipIndex, PartnershipIndex>>& pairs) const {
    Json list = Json::array();
    for (const auto& [a, b] : pairs) list.push_back(ids({a, b}));
    return list;
  }

  const Report& report_;
  const Dataset& dataset_;
  const analysis::Analysis& analysis_;
  wording::Names names_;
};

}  // namespace

void write_json_report(const Report& report, const Translations& texts, const platform::AppendBytes& append) {
  JsonReport(report, texts).write(append);
}

}  // namespace rk::report
