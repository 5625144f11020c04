#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/state/action.h"
#include "app/state/action_words.h"
#include "base/language.h"
#include "json/json_file.h"
#include "json/object_reader.h"
#include "scene/views/registry.h"

namespace rk::app {
namespace {

using json::JsonAt;
using json::Need;
using json::ObjectReader;

/// Reads of one action's values. A value that is missing or wrong is reported, and a default comes back.
class ActionReader {
 public:
  ActionReader(const JsonAt& at, const std::string& file, Diagnostics& found)
      : object_(*at.value), in_(at, file, found) {
    in_.ignore("do");
  }

  std::string text(const std::string& key) { return in_.text(key, Need::required); }

  /// null or a missing key is none.
  std::optional<std::string> optional_text(const std::string& key) {
    const auto value = object_.find(key);
    if (value == object_.end() || value->is_null()) {
      in_.ignore(key);
      return std::nullopt;
    }
    return in_.text(key, Need::optional);
  }

  std::vector<std::string> texts(const std::string& key) { return in_.text_list(key, Need::required); }

  bool boolean(const std::string& key) { return in_.boolean(key, Need::required).value_or(false); }
  /// A missing key is false.
  bool flag(const std::string& key) { return in_.boolean(key, Need::optional).value_or(false); }

  double positive(const std::string& key) {
    const auto value = in_.number(key, Need::required);
    if (!value) return 1;
    if (*value > 0) return *value;
    in_.error("not_positive", {}, in_.place_of(key));
    return 1;
  }

  MapPoint point(const std::string& key) {
    const std::vector<JsonAt> numbers = in_.list(key, Need::required);
    if (numbers.size() == 2 && numbers[0].value->is_number() && numbers[1].value->is_number())
      return {numbers[0].value->get<double>(), numbers[1].value->get<double>()};
    if (object_.contains(key)) in_.error("not_a_point", {}, in_.place_of(key));
    return {};
  }
  std::optional<MapPoint> optional_point(const std::string& key) {
    if (!object_.contains(key)) return std::nullopt;
    return point(key);
  }

  analysis::MembershipChange change(const std::string& key) {
    const std::string written = text(key);
    const std::string name = optional_text("name").value_or("");
    if (auto change = analysis::parse_change(written)) {
      change->name = name;
      return std::move(*change);
    }
    if (!written.empty()) in_.error("what_if.syntax", {}, in_.place_of(key));
    return {};
  }

  std::string language(const std::string& key) {
    std::string code = text(key);
    if (!code.empty() && !is_language_code(code))
      in_.error("not_a_language", {{"value", code}}, in_.place_of(key));
    return code;
  }

  /// One of the words of an enumeration.
  template <typename Value, std::size_t N>
  Value word(const std::string& key, const std::array<std::string_view, N>& words) {
    return static_cast<Value>(in_.word(key, Need::required, {words.begin(), words.end()}).value_or(0));
  }

  scene::View view(const std::string& key) {
    std::vector<std::string> names;
    for (const auto& entry : scene::views::registered_views()) names.emplace_back(entry.name);
    return scene::views::registered_views()[in_.word(key, Need::required, names).value_or(0)].view;
  }

  void finish() { in_.finish(); }

 private:
  const nlohmann::json& object_;
  ObjectReader in_;
};

/// nullopt for an unknown word in "do".
std::optional<Action> read_kind(std::string_view kind, ActionReader& in) {
  if (kind == "toggle_region") return action::TogglePartnership{in.text("id")};
  if (kind == "show_only") return action::ShowOnly{in.texts("ids")};
  if (kind == "show") return action::Show{in.word<action::Show::Which>("which", kShowWords)};
  if (kind == "select") return action::Select{in.optional_text("code")};
  if (kind == "select_region") return action::SelectPartnership{in.text("id")};
  if (kind == "select_zone") return action::SelectZone{in.texts("ids")};
  if (kind == "select_pair") {
    const std::string a = in.text("a");
    return action::SelectPair{a, in.text("b")};
  }
  if (kind == "hover") {
    const auto code = in.optional_text("code");
    const auto region = in.optional_text("region");
    const bool zone = in.flag("zone");
    return action::Hover{code, region, zone, in.flag("step")};
  }
  if (kind == "zoom") {
    const double factor = in.positive("factor");
    return action::Zoom{factor, in.optional_point("at")};
  }
  if (kind == "pan") return action::Pan{in.point("by")};
  if (kind == "move_to") {
    const MapPoint center = in.point("center");
    return action::MoveTo{center, in.positive("m_per_px")};
  }
  if (kind == "fit") return action::Fit{};
  if (kind == "home") return action::Home{};
  if (kind == "resize") {
    const double width = in.positive("width");
    return action::Resize{width, in.positive("height")};
  }
  if (kind == "view") return action::SetView{in.view("name")};
  if (kind == "focus") return action::SetFocus{in.text("code")};
  if (kind == "partner") return action::SetPartner{in.optional_text("code")};
  if (kind == "palette") return action::SetPalette{in.word<scene::PaletteName>("name", scene::kPaletteWords)};
  if (kind == "patterns") return action::SetPatterns{in.boolean("on")};
  if (kind == "encoding")
    return action::SetEncoding{in.word<scene::EncodingChoice>("name", scene::kEncodingWords)};
  if (kind == "pin") {
    const std::string id = in.text("id");
    return action::Pin{id, in.boolean("on")};
  }
  if (kind == "sort") {
    const auto column = in.word<scene::SortColumn>("column", scene::kSortWords);
    return action::SortTable{{column, in.boolean("ascending")}};
  }
  if (kind == "labels") return action::SetLabels{in.boolean("on")};
  if (kind == "panel") return action::SetPanel{in.boolean("open")};
  if (kind == "what_if") return action::AssumeMembership{in.change("change")};
  if (kind == "name_partnership") {
    const std::string id = in.text("id");
    return action::NamePartnership{id, in.optional_text("name").value_or("")};
  }
  if (kind == "remove_partnership") return action::RemovePartnership{in.text("id")};
  if (kind == "gather") return action::SetGathering{in.boolean("on")};
  if (kind == "reset_what_if") return action::ResetWhatIf{};
  if (kind == "language") return action::SetLanguage{in.language("name")};
  if (kind == "scale") return action::SetScale{in.positive("factor")};
  if (kind == "details") return action::SetDetails{in.boolean("open")};
  if (kind == "drawer") return action::SetDrawer{in.word<Drawer>("show", kDrawerWords)};
  if (kind == "what_if_switches") return action::SetWhatIfSwitches{in.boolean("open")};
  if (kind == "chamber") return action::SetChamber{in.boolean("on")};
  if (kind == "undo") return action::Undo{};
  if (kind == "redo") return action::Redo{};
  return std::nullopt;
}

}  // namespace

std::optional<Action> parse_action(std::string_view line, const std::string& file, const std::string& place,
                                   Diagnostics& found) {
  const auto fail = [&](const char* key, TextArguments arguments) {
    found.push_back({Severity::error, key, file, place, std::move(arguments)});
    return std::nullopt;
  };
  // Its texts and keys are clean, so that messages about them are. A key that occurs twice is an error.
  Diagnostics said;
  const auto object = json::parse_json(line, file, said);
  if (!object || !object->is_object()) return fail("action_not_json", {});
  const auto twice = std::find_if(said.begin(), said.end(),
                                  [](const Diagnostic& d) { return d.severity == Severity::error; });
  if (twice != said.end()) return fail(twice->key.c_str(), twice->arguments);
  const auto kind = object->find("do");
  if (kind == object->end() || !kind->is_string()) return fail("action_no_kind", {});
  const auto word = kind->get<std::string>();
  const std::size_t before = found.size();
  ActionReader reader({&*object, place}, file, found);
  std::optional<Action> action = read_kind(word, reader);
  if (!action) return fail("action_unknown", {{"do", word}});
  reader.finish();
  if (found.size() > before) return std::nullopt;
  return action;
}

}  // namespace rk::app
