#include "app/cli/figure_list.h"

#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include "app/cli/figure_option_source.h"
#include "app/cli/file_operand.h"
#include "figure/figure_files.h"
#include "json/json_file.h"
#include "json/object_reader.h"

namespace rk::app::cli {
namespace {

/// Reads the keys of one JSON object. A rejected value becomes a fault of that object.
class ObjectSource : public FigureOptionSource {
 public:
  ObjectSource(const json::JsonAt& at, json::ObjectReader& reader, const Translations& texts)
      : object_(*at.value), reader_(reader), texts_(texts) {}

  std::optional<std::string> text(const std::string& name) override {
    return if_given(reader_.text(name, json::Need::optional));
  }
  std::optional<std::string> phrase(const std::string& name) override {
    return if_given(reader_.local_text(name, json::Need::optional).in(texts_.language()));
  }
  std::optional<bool> flag(const std::string& name) override {
    return reader_.boolean(name, json::Need::optional);
  }
  std::optional<std::vector<std::string>> list(const std::string& name) override {
    if (is_list(name)) return if_given(reader_.text_list(name, json::Need::optional));
    const auto words = text(name);
    if (!words) return std::nullopt;
    return split_at_commas(*words);
  }
  std::optional<std::int64_t> whole_number(const std::string& name) override {
    return reader_.integer(name, json::Need::optional);
  }
  std::optional<figure::ExtentSpec> extent(const std::string& name) override {
    if (is_list(name)) return box(name);
    const auto given = text(name);
    if (!given) return std::nullopt;
    const auto extent = parse_extent(*given);
    if (!extent) reject({"bad_extent", {{"value", *given}}});
    return extent;
  }
  std::optional<std::vector<analysis::MembershipChange>> changes(const std::string& name) override {
    std::vector<std::string> texts;
    if (is_list(name)) {
      texts = reader_.text_list(name, json::Need::optional);
    } else if (auto one = text(name)) {
      texts.push_back(std::move(*one));
    }
    Diagnostics problems;
    auto changes = analysis::parse_changes(texts, problems);
    for (const Diagnostic& problem : problems) fail(texts_.line(problem));
    return if_given(std::move(changes));
  }
  void reject(const figure::FigureError& error) override { fail(figure::figure_error_text(error, texts_)); }

 private:
  template <typename Container>
  static std::optional<Container> if_given(Container value) {
    if (value.empty()) return std::nullopt;
    return value;
  }

  void fail(const std::string& words) { reader_.error("figures.figure", {{"text", words}}, reader_.place()); }

  bool is_list(const std::string& key) const {
    const auto found = object_.find(key);
    return found != object_.end() && found->is_array();
  }

  /// XMIN, YMIN, XMAX, YMAX as numbers.
  std::optional<figure::ExtentSpec> box(const std::string& name) {
    std::vector<double> sides;
    std::string written;
    for (const json::JsonAt& at : reader_.list(name, json::Need::optional)) {
      if (!at.value->is_number()) {
        reader_.error("figures.extent", {}, at.place);
        return std::nullopt;
      }
      sides.push_back(at.value->get<double>());
      written += (written.empty() ? "" : ",") + at.value->dump();
    }
    if (sides.size() == 4)
      return figure::ExtentSpec{figure::ExtentSpec::Kind::box, {sides[0], sides[1], sides[2], sides[3]}};
    reject({"bad_extent", {{"value", written}}});
    return std::nullopt;
  }

  const nlohmann::json& object_;
  json::ObjectReader& reader_;
  const Translations& texts_;
};

figure::FigureSettings read_settings(const json::JsonAt& at, json::ObjectReader& reader,
                                     const Translations& texts) {
  ObjectSource source(at, reader, texts);
  figure::FigureSettings settings = read_figure_settings(source);
  reader.finish();
  return settings;
}

/// The file name without "./" and the like; nullopt if it names no file, or leaves the folder and must not.
std::optional<std::string> usable_name(const std::string& file, OutsideNames outside) {
  const std::filesystem::path path = std::filesystem::path(file).lexically_normal();
  if (!path.has_filename() || path == "." || path.filename() == "..") return std::nullopt;
  const bool leaves = path.is_absolute() || *path.begin() == "..";
  if (leaves && outside == OutsideNames::refused) return std::nullopt;
  return path.generic_string();
}

/// The files that the figures of a list write, each with the place of its figure.
class ClaimedFiles {
 public:
  explicit ClaimedFiles(OutsideNames outside) : outside_(outside) {}

  /// Claims the files of a figure; reports those that another figure writes, and a name that cannot be used.
  /// Returns the name in the folder.
  std::string claim(const std::string& file, const figure::FigureSettings& settings,
                    json::ObjectReader& reader) {
    const auto name = usable_name(file, outside_);
    if (!name) {
      reader.error("figures.file_outside", {{"file", file}}, reader.place_of("file"));
      return {};
    }
    claim_one(*name, Kind::figure, file, reader);
    // "kaart.png" and "kaart.pdf" would both write kaart.txt.
    if (settings.caption_file.value_or(false))
      claim_one(figure::caption_path(*name), Kind::caption, figure::caption_path(file), reader);
    if (settings.proof.value_or(false))
      claim_one(figure::proof_path(*name), Kind::proof, figure::proof_path(file), reader);
    return *name;
  }

 private:
  enum class Kind { figure, caption, proof };
  struct Claim {
    Kind kind;
    std::string place;
  };

  /// `words`: the path as the list has it.
  void claim_one(const std::string& path, Kind kind, const std::string& words, json::ObjectReader& reader) {
    const auto [first, is_new] = claims_.emplace(path, Claim{kind, reader.place()});
    if (is_new) return;
    const bool proof = kind == Kind::proof || first->second.kind == Kind::proof;
    reader.error(proof                   ? "figures.proof_twice"
                 : kind == Kind::caption ? "figures.caption_twice"
                                         : "figures.file_twice",
                 {{"file", words}, {"first", first->second.place}}, reader.place_of("file"));
  }

  OutsideNames outside_;
  std::map<std::string, Claim> claims_;
};

std::optional<nlohmann::json> read_list(const std::string& path, Diagnostics& found) {
  if (path != kStandardStream) return json::read_json_file(path, found);
  return json::parse_json(read_standard_input(), path, found);
}

}  // namespace

Diagnostic figure_fault(const std::string& list, const std::string& place, const std::string& words) {
  return {Severity::error, "figures.figure", list, place, {{"text", words}}};
}

std::vector<ListedFigure> read_figure_list(const std::string& path, const Translations& texts,
                                           OutsideNames outside, Diagnostics& found) {
  const auto json = read_list(path, found);
  if (!json || has_errors(found)) return {};
  json::ObjectReader list({&*json, ""}, path, found);
  list.ignore("$schema");
  figure::FigureSettings defaults;
  if (const auto at = list.object("defaults", json::Need::optional)) {
    json::ObjectReader reader(*at, path, found);
    defaults = read_settings(*at, reader, texts);
  }
  const std::vector<json::JsonAt> figures = list.list("figures", json::Need::required);
  list.finish();
  if (!has_errors(found) && figures.empty()) list.error("empty_list", {}, list.place_of("figures"));
  const bool usable = !has_errors(found);

  std::vector<ListedFigure> result;
  ClaimedFiles claimed(outside);
  for (const json::JsonAt& at : figures) {
    const std::size_t before = found.size();
    json::ObjectReader reader(at, path, found);
    if (!reader.is_object()) continue;
    const std::string file = reader.text("file", json::Need::required);
    const figure::FigureSettings settings =
        figure::merged(defaults, read_settings(at, reader, texts), figure::parse_figure_format(file));
    ListedFigure figure{"", at.place, {}};
    if (!file.empty()) figure.file = claimed.claim(file, settings, reader);
    if (found.size() > before) continue;
    try {
      figure.spec = figure::make_figure_spec(settings, figure::figure_format(file));
      result.push_back(std::move(figure));
    } catch (const figure::FigureError& error) {
      found.push_back(figure_fault(path, at.place, figure::figure_error_text(error, texts)));
    }
  }
  return usable ? result : std::vector<ListedFigure>();
}

}  // namespace rk::app::cli
