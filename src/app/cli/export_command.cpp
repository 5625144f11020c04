#include "app/cli/export_command.h"

#include "app/cli/figure_options.h"
#include "app/cli/file_operand.h"
#include "app/cli/messages.h"
#include "figure/figure_files.h"

namespace rk::app::cli {

void run_export(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const bool quiet = line.has("quiet");
  const std::string path = output_path(line.operands.front());
  const figure::FigureSpec spec = read_figure_spec(line, path);
  figure::check_figure_output(spec, path);
  const Dataset dataset = load_dataset(folders, line);
  print_diagnostics(dataset.warnings, texts, message_filter(line));
  const figure::WrittenFigure figure =
      figure::write_figure(spec, dataset, wanted_focus(dataset, line), texts, path);
  if (line.has("print-caption")) print_output(figure::caption_text(figure.caption));
  if (quiet) return;
  print_written(path, texts);
  if (!figure.proof.empty()) print_written(figure.proof, texts);
  for (const std::string& warning : color_warnings(figure, texts)) print_line(warning);
}

void run_dump_scene(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const figure::FigureSpec spec = read_figure_spec(line, "out.png");  // the page of a png
  const Dataset dataset = load_dataset(folders, line);
  print_diagnostics(dataset.warnings, texts, message_filter(line));
  print_output(figure::figure_dump(spec, dataset, wanted_focus(dataset, line), texts));
}

std::vector<std::string> color_warnings(const figure::WrittenFigure& figure, const Translations& texts) {
  std::vector<std::string> lines;
  for (const std::string& fault : figure.color_faults)
    lines.push_back(texts.get("cli.color_fault", {{"file", figure.proof}, {"text", fault}}));
  return lines;
}

}  // namespace rk::app::cli
