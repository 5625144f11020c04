#include "app/panel.h"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "analysis/shared.h"

namespace rk {
namespace {

constexpr double kChipRadius = 9;
constexpr double kRowHeight = 26;

ImU32 packed(Color color) {
  return IM_COL32(color.r, color.g, color.b, color.a);
}

/// White or black, whichever reads better on the colour (relative luminance of WCAG 2).
ImU32 ink_on(Color color) {
  const double luminance = (0.2126 * color.r + 0.7152 * color.g + 0.0722 * color.b) / 255;
  return luminance > 0.55 ? IM_COL32(0x1A, 0x1A, 0x1A, 255) : IM_COL32_WHITE;
}

bool is_shown(const AppState& state, PartnershipIndex index) {
  const auto& shown = state.now.map.shown;
  return std::find(shown.begin(), shown.end(), index) != shown.end();
}

void quiet_text(const std::string& text) {
  ImGui::PushStyleColor(ImGuiCol_Text, ImGui::GetStyleColorVec4(ImGuiCol_TextDisabled));
  ImGui::PushTextWrapPos(0);
  ImGui::TextUnformatted(text.c_str());
  ImGui::PopTextWrapPos();
  ImGui::PopStyleColor();
}

void heading(const Ui& ui, const std::string& text) {
  ImGui::PushFont(ui.semibold());
  ImGui::PushTextWrapPos(0);
  ImGui::TextUnformatted(text.c_str());
  ImGui::PopTextWrapPos();
  ImGui::PopFont();
}

/// The text cut to a width, with an ellipsis.
std::string shortened(const std::string& text, float width) {
  if (ImGui::CalcTextSize(text.c_str()).x <= width) return text;
  std::string cut = text;
  while (!cut.empty()) {
    cut.pop_back();
    while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0U) == 0x80U) cut.pop_back();
    if (!cut.empty() && static_cast<unsigned char>(cut.back()) >= 0xC0U) cut.pop_back();
    const std::string candidate = cut + "…";
    if (ImGui::CalcTextSize(candidate.c_str()).x <= width) return candidate;
  }
  return cut;
}

}  // namespace

const std::string& Panel::name(PartnershipIndex index) const {
  const Partnership& p = dataset().partnerships[index];
  const std::string& brief = p.short_name.in(texts().language());
  return brief.empty() ? p.name.in(texts().language()) : brief;
}

std::vector<Action> Panel::show(const AppState& state) {
  std::vector<Action> actions;
  if (give_keys_back_) ImGui::SetWindowFocus(nullptr);
  if (take_keys_) ImGui::SetNextWindowFocus();
  take_keys_ = give_keys_back_ = false;
  if (!state.panel_open) return actions;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({px(kPanelWidthPx), px(state.height_px)});
  ImGui::Begin("panel", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollbar |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing);
  show_header(state, actions);
  // The list takes what the card below leaves, and at least a third.
  const float all = ImGui::GetContentRegionAvail().y;
  const float card = state.now.map.selected ? std::min(all * 0.55F, px(340)) : px(64);
  // Flattened: arrow keys walk from the buttons into the list.
  ImGui::BeginChild("list", {0, all - card - px(10)}, false, ImGuiWindowFlags_NavFlattened);
  show_partnerships(state, actions);
  ImGui::EndChild();
  ImGui::Separator();
  ImGui::BeginChild("selected", {0, 0});
  ImGui::Dummy({0, px(2)});
  show_selected(state);
  ImGui::EndChild();
  ImGui::End();
  return actions;
}

void Panel::show_header(const AppState& state, std::vector<Action>& actions) const {
  const std::string& focus = dataset().municipalities[state.now.map.focus].name;
  heading(ui_, texts().get("window.panel.title", {{"focus", focus}}));
  quiet_text(texts().count("window.panel.shown", static_cast<std::int64_t>(state.now.map.shown.size())));
  ImGui::Dummy({0, px(2)});
  const auto button = [&](const char* key, action::Show::Which which, bool last) {
    if (ImGui::Button(texts().get(key).c_str())) actions.push_back(action::Show{which});
    if (!last) ImGui::SameLine(0, px(6));
  };
  button("window.panel.headline", action::Show::Which::headline, false);
  button("window.panel.all", action::Show::Which::all, false);
  button("window.panel.none", action::Show::Which::none, true);
  ImGui::Dummy({0, px(4)});
}

void Panel::show_partnerships(const AppState& state, std::vector<Action>& actions) const {
  for (const Category& category : dataset().categories) {
    bool first = true;
    for (PartnershipIndex p = 0; p < dataset().partnerships.size(); ++p) {
      const Partnership& partnership = dataset().partnerships[p];
      if (partnership.category != category.id) continue;
      if (first) {
        ImGui::Dummy({0, px(3)});
        quiet_text(category.name.in(texts().language()));
        first = false;
      }
      if (show_row(state, p)) actions.push_back(action::ToggleRegion{partnership.id});
    }
  }
}

bool Panel::show_row(const AppState& state, PartnershipIndex index) const {
  const Partnership& partnership = dataset().partnerships[index];
  const bool on_map = partnership.has_territory();
  const bool shown = is_shown(state, index);
  ImGui::PushID(static_cast<int>(index));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = px(kRowHeight);
  // A row's highlight touches the next one's: no gap in which a click does nothing.
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ImGui::GetStyle().ItemSpacing.x, 0});
  const bool clicked =
      ImGui::Selectable("##row", false, on_map ? 0 : ImGuiSelectableFlags_Disabled, {0, height});
  ImGui::PopStyleVar();
  const bool hovered =
      ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled) && !ImGui::GetIO().NavVisible;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float middle = at.y + height / 2;
  const float text_top = middle - ImGui::GetTextLineHeight() / 2;
  if (on_map) draw_chip(state, index, at.x + px(kChipRadius + 3), middle);

  // A switch at the right end: its place tells its state, not only its colour.
  const float right = at.x + width - px(4);
  if (on_map) {
    const float left = right - px(26);
    const float radius = px(7);
    draw->AddRectFilled({left, middle - radius}, {right, middle + radius},
                        shown ? IM_COL32(0x4A, 0x47, 0x42, 255) : IM_COL32(0xCF, 0xC8, 0xBB, 255), radius);
    draw->AddCircleFilled({shown ? right - radius : left + radius, middle}, radius - px(2), IM_COL32_WHITE,
                          20);
  }
  const ImU32 quiet = ImGui::GetColorU32(ImGuiCol_TextDisabled);
  const std::string count =
      on_map ? std::to_string(partnership.members.size()) : texts().get("window.panel.no_territory");
  const float count_right = on_map ? right - px(36) : right;
  const float count_left = count_right - ImGui::CalcTextSize(count.c_str()).x;
  draw->AddText({count_left, text_top}, quiet, count.c_str());
  const float name_left = at.x + px(2 * kChipRadius + 12);
  const std::string label = shortened(name(index), count_left - px(8) - name_left);
  draw->AddText({name_left, text_top}, on_map ? ImGui::GetColorU32(ImGuiCol_Text) : quiet, label.c_str());
  if (hovered) {
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(px(300));
    heading(ui_, partnership.name.in(texts().language()));
    ImGui::PopTextWrapPos();
    quiet_text(texts().count("window.members", static_cast<std::int64_t>(partnership.members.size())));
    ImGui::EndTooltip();
  }
  ImGui::PopID();
  return clicked;
}

void Panel::draw_chip(const AppState& state, PartnershipIndex index, float x, float middle) const {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const bool shown = is_shown(state, index);
  const Color color = workspace_.scenes().color(state.now.map, index);
  if (shown) {
    draw->AddCircleFilled({x, middle}, px(kChipRadius), packed(color), 24);
  } else {
    draw->AddCircle({x, middle}, px(kChipRadius - 1), IM_COL32(0xB8, 0xB2, 0xA7, 255), 24, px(1));
  }
  const std::string number = std::to_string(workspace_.scenes().chip_number(state.now.map, index));
  ImFont* font = ui_.semibold();
  const float size = px(12);
  const ImVec2 extent = font->CalcTextSizeA(size, FLT_MAX, 0, number.c_str());
  draw->AddText(font, size, {x - extent.x / 2, middle - extent.y / 2},
                shown ? ink_on(color) : ImGui::GetColorU32(ImGuiCol_TextDisabled), number.c_str());
}

void Panel::show_names(const char* key, const AppState& state,
                       const std::vector<PartnershipIndex>& list) const {
  if (list.empty()) return;
  ImGui::Dummy({0, px(2)});
  const std::string& focus = dataset().municipalities[state.now.map.focus].name;
  quiet_text(texts().get(key, {{"focus", focus}}));
  for (const PartnershipIndex p : list) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = px(22);
    if (is_shown(state, p)) {
      draw_chip(state, p, at.x + px(kChipRadius), at.y + height / 2);
    } else {
      ImGui::GetWindowDrawList()->AddCircleFilled({at.x + px(kChipRadius), at.y + height / 2}, px(2.5),
                                                  ImGui::GetColorU32(ImGuiCol_TextDisabled), 12);
    }
    const float left = px(2 * kChipRadius + 8);
    ImGui::SetCursorScreenPos({at.x + left, at.y + (height - ImGui::GetTextLineHeight()) / 2});
    ImGui::TextUnformatted(shortened(name(p), ImGui::GetContentRegionAvail().x).c_str());
    ImGui::SetCursorScreenPos({at.x, at.y + height});
  }
  ImGui::Dummy({0, 0});
}

void Panel::show_selected(const AppState& state) const {
  const std::string& focus = dataset().municipalities[state.now.map.focus].name;
  if (!state.now.map.selected) {
    quiet_text(texts().get("window.selected.none", {{"focus", focus}}));
    return;
  }
  const MunicipalityIndex m = *state.now.map.selected;
  const Municipality& municipality = dataset().municipalities[m];
  heading(ui_, municipality.name);
  std::string facts = dataset().provinces.empty() ? "" : dataset().provinces[municipality.province].name;
  if (municipality.population) {
    facts += (facts.empty() ? "" : " · ") +
             texts().get("window.selected.population",
                         {{"count", texts().number(static_cast<double>(*municipality.population))}});
  }
  quiet_text(facts);
  const Shared found = shared_with_focus(dataset(), state.now.map.focus, m);
  if (m == state.now.map.focus) {
    show_names("window.selected.of_focus", state, found.shared);
    return;
  }
  ImGui::Dummy({0, px(1)});
  heading(ui_,
          texts().get("window.selected.counts", {{"shared", std::to_string(found.shared.size())},
                                                 {"not_shared", std::to_string(found.focus_only.size())}}));
  show_names("window.selected.shared", state, found.shared);
  show_names("window.selected.not_shared", state, found.focus_only);
  show_names("window.selected.without_focus", state, found.other_only);
}

void Panel::show_tooltip(const AppState& state) const {
  if (!state.hovered) return;
  const MunicipalityIndex m = *state.hovered;
  const Municipality& municipality = dataset().municipalities[m];
  ImGui::BeginTooltip();
  heading(ui_, municipality.name);
  if (!dataset().provinces.empty()) quiet_text(dataset().provinces[municipality.province].name);
  std::size_t hidden = 0;
  for (PartnershipIndex p = 0; p < dataset().partnerships.size(); ++p) {
    const Partnership& partnership = dataset().partnerships[p];
    const bool partial = partnership.has_partial_member(m);
    if (!partnership.has_territory() || !(partnership.has_member(m) || partial)) continue;
    if (!is_shown(state, p)) {
      ++hidden;
      continue;
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = px(22);
    draw_chip(state, p, at.x + px(kChipRadius), at.y + height / 2);
    ImGui::SetCursorScreenPos(
        {at.x + px(2 * kChipRadius + 7), at.y + (height - ImGui::GetTextLineHeight()) / 2});
    ImGui::TextUnformatted((name(p) + (partial ? " " + texts().get("window.partial") : "")).c_str());
    ImGui::SetCursorScreenPos({at.x, at.y + height});
  }
  ImGui::Dummy({0, 0});
  if (hidden > 0) quiet_text(texts().count("window.tooltip.hidden", static_cast<std::int64_t>(hidden)));
  ImGui::EndTooltip();
}

void Panel::show_message(const std::string& words, const AppState& state) const {
  const Box frame = map_frame(state);
  ImGui::SetNextWindowPos({px(frame.center().x), px(frame.max_y - 48)}, ImGuiCond_Always, {0.5F, 1});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, px(5));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::Begin("message", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoInputs |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::TextUnformatted(words.c_str());
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace rk
