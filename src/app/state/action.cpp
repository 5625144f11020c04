#include "app/state/action.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/language.h"
#include "scene/views/registry.h"

namespace rk::app {
namespace {

using Json = nlohmann::ordered_json;
using Which = action::Show::Which;

template <typename Value>
using Words = std::pair<std::string_view, Value>;

constexpr std::array<Words<Which>, 5> kChoices = {{{"all", Which::all},
                                                   {"none", Which::none},
                                                   {"headline", Which::headline},
                                                   {"with_focus", Which::with_focus},
                                                   {"cross_province", Which::cross_province}}};

constexpr std::array<Words<Drawer>, 3> kDrawers = {
    {{"none", Drawer::none}, {"matrix", Drawer::matrix}, {"upset", Drawer::upset}}};

template <typename List, typename Value>
std::string word_of(const List& list, Value value) {
  for (const auto& [word, meaning] : list) {
    if (meaning == value) return std::string(word);
  }
  return {};
}

template <typename Value, std::size_t N>
std::optional<Value> value_of(const std::array<Words<Value>, N>& list, std::string_view word) {
  for (const auto& [name, meaning] : list) {
    if (name == word) return meaning;
  }
  return std::nullopt;
}

Json optional_text(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

/// Prints each action as its JSON object.
struct Printer {
  Json operator()(const action::TogglePartnership& a) const {
    return {{"do", "toggle_region"}, {"id", a.id}};
  }
  Json operator()(const action::ShowOnly& a) const { return {{"do", "show_only"}, {"ids", a.ids}}; }
  Json operator()(const action::Show& a) const {
    return {{"do", "show"}, {"which", word_of(kChoices, a.which)}};
  }
  Json operator()(const action::Select& a) const {
    return {{"do", "select"}, {"code", optional_text(a.code)}};
  }
  Json operator()(const action::SelectPartnership& a) const {
    return {{"do", "select_region"}, {"id", a.id}};
  }
  Json operator()(const action::SelectZone& a) const { return {{"do", "select_zone"}, {"ids", a.ids}}; }
  Json operator()(const action::SelectPair& a) const {
    return {{"do", "select_pair"}, {"a", a.a}, {"b", a.b}};
  }
  Json operator()(const action::Hover& a) const {
    Json object = {{"do", "hover"}, {"code", optional_text(a.code)}, {"region", optional_text(a.region)}};
    if (a.zone) object["zone"] = true;
    return object;
  }
  Json operator()(const action::Zoom& a) const {
    Json object = {{"do", "zoom"}, {"factor", a.factor}};
    if (a.at) object["at"] = {a.at->x, a.at->y};
    return object;
  }
  Json operator()(const action::Pan& a) const { return {{"do", "pan"}, {"by", {a.by.x, a.by.y}}}; }
  Json operator()(const action::MoveTo& a) const {
    return {{"do", "move_to"}, {"center", {a.center.x, a.center.y}}, {"m_per_px", a.m_per_px}};
  }
  Json operator()(const action::Fit&) const { return {{"do", "fit"}}; }
  Json operator()(const action::Home&) const { return {{"do", "home"}}; }
  Json operator()(const action::Resize& a) const {
    return {{"do", "resize"}, {"width", a.width}, {"height", a.height}};
  }
  Json operator()(const action::SetView& a) const {
    return {{"do", "view"}, {"name", std::string(scene::views::view_name(a.view))}};
  }
  Json operator()(const action::SetFocus& a) const { return {{"do", "focus"}, {"code", a.code}}; }
  Json operator()(const action::SetPartner& a) const {
    return {{"do", "partner"}, {"code", optional_text(a.code)}};
  }
  Json operator()(const action::SetPalette& a) const {
    return {{"do", "palette"}, {"name", std::string(scene::palette_word(a.palette))}};
  }
  Json operator()(const action::SetPatterns& a) const { return {{"do", "patterns"}, {"on", a.on}}; }
  Json operator()(const action::SetEncoding& a) const {
    return {{"do", "encoding"}, {"name", std::string(scene::encoding_word(a.encoding))}};
  }
  Json operator()(const action::Pin& a) const { return {{"do", "pin"}, {"id", a.id}, {"on", a.on}}; }
  Json operator()(const action::SetLabels& a) const { return {{"do", "labels"}, {"on", a.on}}; }
  Json operator()(const action::SetPanel& a) const { return {{"do", "panel"}, {"open", a.open}}; }
  Json operator()(const action::AssumeMembership& a) const {
    return {{"do", "what_if"}, {"change", analysis::to_string(a.change)}};
  }
  Json operator()(const action::ResetWhatIf&) const { return {{"do", "reset_what_if"}}; }
  Json operator()(const action::SetLanguage& a) const { return {{"do", "language"}, {"name", a.name}}; }
  Json operator()(const action::SetScale& a) const { return {{"do", "scale"}, {"factor", a.factor}}; }
  Json operator()(const action::SetDetails& a) const { return {{"do", "details"}, {"open", a.open}}; }
  Json operator()(const action::SetDrawer& a) const {
    return {{"do", "drawer"}, {"show", word_of(kDrawers, a.show)}};
  }
  Json operator()(const action::Undo&) const { return {{"do", "undo"}}; }
  Json operator()(const action::Redo&) const { return {{"do", "redo"}}; }
};

/// A key of an action that is missing, of another type, or has a value that is not allowed.
struct BadKey {
  std::string key;
};

/// A text that is not a change of a what-if.
struct BadChange {};

/// Takes the keys of one object one by one; those left over at the end are unknown.
class Reader {
 public:
  explicit Reader(const Json& object) : object_(object) {}

  std::string text(const char* key) {
    const Json& value = take(key);
    if (!value.is_string()) throw BadKey{key};
    return value.get<std::string>();
  }
  /// null or a missing key is none.
  std::optional<std::string> optional_text(const char* key) {
    const Json* value = find(key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    if (!value->is_string()) throw BadKey{key};
    return value->get<std::string>();
  }
  std::vector<std::string> texts(const char* key) {
    const Json& value = take(key);
    if (!value.is_array()) throw BadKey{key};
    std::vector<std::string> result;
    for (const Json& element : value) {
      if (!element.is_string()) throw BadKey{key};
      result.push_back(element.get<std::string>());
    }
    return result;
  }
  analysis::MembershipChange change(const char* key) {
    auto result = analysis::parse_change(text(key));
    if (!result) throw BadChange{};
    return std::move(*result);
  }
  std::string language(const char* key) {
    std::string code = text(key);
    if (!is_language_code(code)) throw BadKey{key};
    return code;
  }
  bool boolean(const char* key) {
    const Json& value = take(key);
    if (!value.is_boolean()) throw BadKey{key};
    return value.get<bool>();
  }
  /// A missing key is false.
  bool flag(const char* key) { return find(key) != nullptr && boolean(key); }
  double positive(const char* key) {
    const double value = finite(take(key), key);
    if (value <= 0) throw BadKey{key};
    return value;
  }
  MapPoint point(const char* key) { return point(take(key), key); }
  std::optional<MapPoint> optional_point(const char* key) {
    const Json* value = find(key);
    if (value == nullptr) return std::nullopt;
    return point(*value, key);
  }
  template <typename Value>
  Value required(const std::optional<Value>& value, const char* key) {
    if (!value) throw BadKey{key};
    return *value;
  }
  std::optional<std::string> unknown_key() const {
    for (const auto& [key, value] : object_.items()) {
      if (std::find(taken_.begin(), taken_.end(), key) == taken_.end()) return key;
    }
    return std::nullopt;
  }

 private:
  const Json* find(const char* key) {
    taken_.emplace_back(key);
    const auto found = object_.find(key);
    return found == object_.end() ? nullptr : &*found;
  }
  const Json& take(const char* key) {
    const Json* value = find(key);
    if (value == nullptr) throw BadKey{key};
    return *value;
  }
  static double finite(const Json& value, const char* key) {
    if (!value.is_number() || !std::isfinite(value.get<double>())) throw BadKey{key};
    return value.get<double>();
  }
  static MapPoint point(const Json& value, const char* key) {
    if (!value.is_array() || value.size() != 2) throw BadKey{key};
    return {finite(value[0], key), finite(value[1], key)};
  }

  const Json& object_;
  std::vector<std::string> taken_;
};

/// nullopt for an unknown word in "do". Throws BadKey and BadChange.
std::optional<Action> read_kind(std::string_view kind, Reader& in) {
  if (kind == "toggle_region") return action::TogglePartnership{in.text("id")};
  if (kind == "show_only") return action::ShowOnly{in.texts("ids")};
  if (kind == "show") return action::Show{in.required(value_of(kChoices, in.text("which")), "which")};
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
    return action::Hover{code, region, in.flag("zone")};
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
  if (kind == "view") return action::SetView{in.required(scene::views::parse_view(in.text("name")), "name")};
  if (kind == "focus") return action::SetFocus{in.text("code")};
  if (kind == "partner") return action::SetPartner{in.optional_text("code")};
  if (kind == "palette") {
    return action::SetPalette{in.required(scene::parse_palette(in.text("name")), "name")};
  }
  if (kind == "patterns") return action::SetPatterns{in.boolean("on")};
  if (kind == "encoding") {
    return action::SetEncoding{in.required(scene::parse_encoding(in.text("name")), "name")};
  }
  if (kind == "pin") {
    const std::string id = in.text("id");
    return action::Pin{id, in.boolean("on")};
  }
  if (kind == "labels") return action::SetLabels{in.boolean("on")};
  if (kind == "panel") return action::SetPanel{in.boolean("open")};
  if (kind == "what_if") return action::AssumeMembership{in.change("change")};
  if (kind == "reset_what_if") return action::ResetWhatIf{};
  if (kind == "language") return action::SetLanguage{in.language("name")};
  if (kind == "scale") return action::SetScale{in.positive("factor")};
  if (kind == "details") return action::SetDetails{in.boolean("open")};
  if (kind == "drawer") return action::SetDrawer{in.required(value_of(kDrawers, in.text("show")), "show")};
  if (kind == "undo") return action::Undo{};
  if (kind == "redo") return action::Redo{};
  return std::nullopt;
}

}  // namespace

std::string print_action(const Action& action) {
  return std::visit(Printer{}, action).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Action> parse_action(std::string_view line, const std::string& file, const std::string& place,
                                   Diagnostics& found) {
  const auto fail = [&](const char* key, TextArguments arguments) {
    found.push_back({Severity::error, key, file, place, std::move(arguments)});
    return std::nullopt;
  };
  const Json object = Json::parse(line, nullptr, false);
  if (object.is_discarded() || !object.is_object()) return fail("action_not_json", {});
  const auto kind = object.find("do");
  if (kind == object.end() || !kind->is_string()) return fail("action_no_kind", {});
  const auto word = kind->get<std::string>();
  Reader reader(object);
  reader.text("do");
  std::optional<Action> action;
  try {
    action = read_kind(word, reader);
  } catch (const BadKey& bad) {
    return fail("action_bad_key", {{"do", word}, {"key", bad.key}});
  } catch (const BadChange&) {
    return fail("what_if.syntax", {});
  }
  if (!action) return fail("action_unknown", {{"do", word}});
  if (const auto unknown = reader.unknown_key()) {
    return fail("action_unknown_key", {{"do", word}, {"key", *unknown}});
  }
  return action;
}

}  // namespace rk::app
