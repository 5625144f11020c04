#include "scene/plots/matrix_words.h"

#include <cstdint>
#include <utility>

#include "wording/lists.h"
#include "wording/partner_words.h"

namespace rk::scene::plots {
namespace {

/// With those that have no row, or no column.
std::int64_t all_rows(const MatrixTable& table) {
  return static_cast<std::int64_t>(table.rows.size() + table.rows_left_out);
}
std::int64_t all_columns(const MatrixTable& table) {
  return static_cast<std::int64_t>(table.columns.size() + table.columns_left_out);
}

}  // namespace

std::string closest(const ViewContext& context, const MatrixTable& table) {
  std::vector<analysis::Meeting> meetings;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i] != context.state.focus)
      meetings.push_back({table.rows[i], static_cast<std::size_t>(table.shared[i])});
  }
  return wording::closest_partners(wording::Names(context.dataset, context.texts), std::move(meetings));
}

std::string matrix_title(const ViewContext& context, const MatrixTable& table) {
  if (table.columns.empty()) return context.texts.get("scene.matrix.none");
  return context.texts.get(
      "scene.matrix.title",
      {{"rows", context.texts.count("scene.members", all_rows(table))},
       {"columns", context.texts.count("scene.matrix.partnerships", all_columns(table))}});
}

std::string matrix_description(const ViewContext& context, const MatrixTable& table) {
  const Translations& texts = context.texts;
  if (table.columns.empty()) return texts.get("scene.matrix.none");
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  const auto own = static_cast<std::int64_t>(table.own);
  std::string result = texts.get("scene.matrix.description",
                                 {{"rows", texts.count("scene.members", all_rows(table))},
                                  {"columns", texts.count("scene.matrix.partnerships", all_columns(table))}});
  result += " " + texts.count("scene.matrix.own", own, {{"focus", focus}});
  const std::string names = closest(context, table);
  if (!names.empty()) result += " " + texts.get("scene.matrix.closest", {{"focus", focus}, {"names", names}});
  for (const auto& [first, last] : table.congruent) {
    std::vector<std::string> same;
    for (std::size_t c = first; c <= last; ++c) same.push_back(table.columns[c].name);
    result += " " + texts.get("scene.matrix.same", {{"names", wording::listed(texts, same)}});
  }
  return result;
}

}  // namespace rk::scene::plots
