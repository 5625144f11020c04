#include "app/state/action.h"

#include <nlohmann/json.hpp>

#include "app/state/action_words.h"
#include "scene/views/registry.h"

namespace rk::app {
namespace {

using Json = nlohmann::ordered_json;

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
    return {{"do", "show"}, {"which", word_of(kShowWords, a.which)}};
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
    if (a.step) object["step"] = true;
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
    return {{"do", "palette"}, {"name", word_of(scene::kPaletteWords, a.palette)}};
  }
  Json operator()(const action::SetPatterns& a) const { return {{"do", "patterns"}, {"on", a.on}}; }
  Json operator()(const action::SetEncoding& a) const {
    return {{"do", "encoding"}, {"name", word_of(scene::kEncodingWords, a.encoding)}};
  }
  Json operator()(const action::Pin& a) const { return {{"do", "pin"}, {"id", a.id}, {"on", a.on}}; }
  Json operator()(const action::SortTable& a) const {
    return {{"do", "sort"},
            {"column", word_of(scene::kSortWords, a.sort.column)},
            {"ascending", a.sort.ascending}};
  }
  Json operator()(const action::SetLabels& a) const { return {{"do", "labels"}, {"on", a.on}}; }
  Json operator()(const action::SetPanel& a) const { return {{"do", "panel"}, {"open", a.open}}; }
  Json operator()(const action::AssumeMembership& a) const {
    Json line = {{"do", "what_if"}, {"change", analysis::to_string(a.change)}};
    if (!a.change.name.empty()) line["name"] = a.change.name;
    return line;
  }
  Json operator()(const action::NamePartnership& a) const {
    return {{"do", "name_partnership"}, {"id", a.id}, {"name", a.name}};
  }
  Json operator()(const action::RemovePartnership& a) const {
    return {{"do", "remove_partnership"}, {"id", a.id}};
  }
  Json operator()(const action::SetGathering& a) const { return {{"do", "gather"}, {"on", a.on}}; }
  Json operator()(const action::ResetWhatIf&) const { return {{"do", "reset_what_if"}}; }
  Json operator()(const action::SetLanguage& a) const { return {{"do", "language"}, {"name", a.name}}; }
  Json operator()(const action::SetScale& a) const { return {{"do", "scale"}, {"factor", a.factor}}; }
  Json operator()(const action::SetDetails& a) const { return {{"do", "details"}, {"open", a.open}}; }
  Json operator()(const action::SetDrawer& a) const {
    return {{"do", "drawer"}, {"show", word_of(kDrawerWords, a.show)}};
  }
  Json operator()(const action::SetWhatIfSwitches& a) const {
    return {{"do", "what_if_switches"}, {"open", a.open}};
  }
  Json operator()(const action::SetChamber& a) const { return {{"do", "chamber"}, {"on", a.on}}; }
  Json operator()(const action::Undo&) const { return {{"do", "undo"}}; }
  Json operator()(const action::Redo&) const { return {{"do", "redo"}}; }
};

}  // namespace

std::string print_action(const Action& action) {
  return std::visit(Printer{}, action).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace rk::app
