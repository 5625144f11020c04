#include "render/html/write_tables.h"

#include "render/svg/svg_syntax.h"
#include "scene/style/palette.h"

namespace rk::render::html {
namespace {

/// More names than this are folded away.
constexpr std::size_t kMostNames = 20;

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

/// The class of a cell that holds something other than plain text, or null.
const char* css_class(const scene::views::TableCell& cell) {
  if (std::holds_alternative<scene::views::NumberCell>(cell)) return "number";
  if (std::holds_alternative<scene::views::NamesCell>(cell)) return "names";
  if (const bool* yes = std::get_if<bool>(&cell)) return *yes ? "yes" : "no";
  return nullptr;
}

/// Writes the contents of a cell.
class CellWriter {
 public:
  CellWriter(XmlWriter& html, const Translations& texts) : html_(html), texts_(texts) {}

  void operator()(const std::string& words) const { html_.text(words); }
  void operator()(const scene::views::RegionCell& region) const {
    html_.open("span").attribute("class", "chip");
    html_.attribute("style", "background:" + svg::css_color(region.color) +
                                 ";color:" + svg::css_color(scene::style::text_on(region.color)));
    html_.text(std::to_string(region.number)).close().text(region.name);
  }
  void operator()(const std::vector<scene::views::RegionCell>& regions) const {
    for (const scene::views::RegionCell& region : regions) {
      html_.open("div");
      (*this)(region);
      html_.close();
    }
  }
  void operator()(const scene::views::NumberCell& number) const {
    html_.text(number.value ? texts_.number(*number.value, number.decimals) : "–");
  }
  void operator()(const scene::views::NamesCell& names) const {
    const std::string all = joined(names.names);
    if (names.count.empty()) {
      html_.text(all);
    } else if (names.names.size() <= kMostNames) {
      html_.text(names.count + ": " + all);
    } else {
      html_.open("details").element("summary", names.count).text(all).close();
    }
    if (!names.note.empty()) html_.open("br").close_void().text(names.note);
  }
  void operator()(bool yes) const { html_.text(texts_.get(yes ? "html.yes" : "html.no")); }

 private:
  XmlWriter& html_;
  const Translations& texts_;
};

void write_row(XmlWriter& html, const scene::views::TableRow& row, const Translations& texts) {
  html.open("tr");
  if (row.partnership) html.attribute("data-region", std::to_string(*row.partnership));
  const CellWriter writer(html, texts);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i == 0) {
      html.open("th").attribute("scope", "row");
    } else {
      html.open("td");
      if (const char* name = css_class(row.cells[i])) html.attribute("class", name);
    }
    html.text("");
    std::visit(writer, row.cells[i]);
    html.close();
  }
  html.close().text("\n");
}

void write_section(XmlWriter& html, const scene::views::DataTable& table, const Translations& texts) {
  html.open("section").text("\n");
  html.open("h2").attribute("id", table.id).text(table.title).close().text("\n");
  html.open("div").attribute("class", "scroll").attribute("role", "region").attribute("tabindex", "0");
  html.attribute("aria-labelledby", table.id).text("\n");
  html.open("table").text("\n").element("caption", table.caption).text("\n");
  html.open("thead").open("tr");
  for (const scene::views::TableColumn& column : table.columns) {
    html.open("th").attribute("scope", "col");
    if (column.numbers) html.attribute("class", "number");
    html.text(column.heading).close();
  }
  html.close().close().text("\n").open("tbody").text("\n");
  for (const scene::views::TableRow& row : table.rows) write_row(html, row, texts);
  html.close().text("\n").close().text("\n").close().text("\n").close().text("\n");
}

}  // namespace

void write_tables(XmlWriter& html, const std::vector<scene::views::DataTable>& tables,
                  const Translations& texts) {
  for (const scene::views::DataTable& table : tables) write_section(html, table, texts);
}

}  // namespace rk::render::html
