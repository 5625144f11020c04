#include "render/html/write_tables.h"

#include "base/xml_text.h"
#include "render/svg/svg_syntax.h"
#include "scene/style/palette.h"

namespace rk {
namespace {

/// More names than this are folded away.
constexpr std::size_t kMostNames = 20;

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string chip_and_name(const RegionCell& cell) {
  return "<span class=\"chip\" style=\"background:" + css_color(cell.color) +
         ";color:" + css_color(text_on(cell.color)) + "\">" + std::to_string(cell.number) + "</span>" +
         xml_text(cell.name);
}

/// What stands within a cell, and its class.
struct CellHtml {
  std::string content;
  std::string css_class;  ///< may be empty
};

class CellWriter {
 public:
  explicit CellWriter(const Translations& texts) : texts_(texts) {}

  CellHtml operator()(const std::string& words) const { return {xml_text(words), ""}; }
  CellHtml operator()(const RegionCell& region) const { return {chip_and_name(region), ""}; }
  CellHtml operator()(const std::vector<RegionCell>& regions) const {
    std::string content;
    for (const RegionCell& region : regions) content += "<div>" + chip_and_name(region) + "</div>";
    return {content, ""};
  }
  CellHtml operator()(const NumberCell& number) const {
    return {number.value ? texts_.number(*number.value, number.decimals) : "–", "number"};
  }
  CellHtml operator()(const NamesCell& names) const {
    const std::string all = xml_text(joined(names.names));
    const std::string count = xml_text(names.count);
    std::string content = count.empty() ? all
                          : names.names.size() <= kMostNames
                              ? count + ": " + all
                              : "<details><summary>" + count + "</summary>" + all + "</details>";
    if (!names.note.empty()) content += "<br>" + xml_text(names.note);
    return {content, "names"};
  }
  CellHtml operator()(bool yes) const {
    return {xml_text(texts_.get(yes ? "html.yes" : "html.no")), yes ? "yes" : "no"};
  }

 private:
  const Translations& texts_;
};

std::string row_element(const TableRow& row, const Translations& texts) {
  std::string out =
      row.partnership ? "<tr data-region=\"" + std::to_string(*row.partnership) + "\">" : "<tr>";
  const CellWriter writer(texts);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const CellHtml cell = std::visit(writer, row.cells[i]);
    if (i == 0) {
      out += "<th scope=\"row\">" + cell.content + "</th>";
    } else {
      out += (cell.css_class.empty() ? "<td>" : "<td class=\"" + cell.css_class + "\">") + cell.content +
             "</td>";
    }
  }
  return out + "</tr>\n";
}

std::string section_element(const DataTable& table, const Translations& texts) {
  std::string out = "<section>\n<h2 id=\"" + table.id + "\">" + xml_text(table.title) +
                    "</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" +
                    table.id + "\">\n<table>\n<caption>" + xml_text(table.caption) +
                    "</caption>\n<thead><tr>";
  for (const TableColumn& column : table.columns) {
    out += std::string("<th scope=\"col\"") + (column.numbers ? " class=\"number\">" : ">") +
           xml_text(column.heading) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const TableRow& row : table.rows) out += row_element(row, texts);
  return out + "</tbody>\n</table>\n</div>\n</section>\n";
}

}  // namespace

std::string html_tables(const std::vector<DataTable>& tables, const Translations& texts) {
  std::string out;
  for (const DataTable& table : tables) out += section_element(table, texts);
  return out;
}

}  // namespace rk
