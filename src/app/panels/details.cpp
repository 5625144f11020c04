#include "app/panels/details.h"

#include <string>

#include "app/panels/consequences.h"
#include "app/state/window_layout.h"
#include "scene/style/theme.h"

namespace rk::app::panels {
namespace {

void show_help(const PanelFrame& frame, const Box& box) {
  if (!begin_pane(frame, "help", box, {16, 8}, scene::style::theme::kPaper)) return;
  ImGui::Separator();
  gap(frame, 1);
  quiet_text(frame.text("window.details.help", {{"focus", frame.focus()}}));
  end_pane();
}

/// Shows the card of whatever is selected.
struct Card {
  const PanelFrame& frame;

  void operator()(const std::monostate&) const {}
  void operator()(const SelectedMunicipality& m) const { show_municipality_card(frame, m.municipality); }
  void operator()(const SelectedPartnership& r) const { show_region_card(frame, r.partnership); }
  void operator()(const SelectedZone& z) const { show_zone_card(frame, z); }
  void operator()(const SelectedPair& p) const { show_pair_card(frame, p); }
};

/// A name for the card, different for every selection.
struct CardName {
  const PanelFrame& frame;

  std::string operator()(const std::monostate&) const { return {}; }
  std::string operator()(const SelectedMunicipality& m) const {
    return frame.municipality(m.municipality).code;
  }
  std::string operator()(const SelectedPartnership& r) const { return frame.partnership(r.partnership).id; }
  std::string operator()(const SelectedPair& p) const {
    return frame.partnership(p.a).id + "+" + frame.partnership(p.b).id;
  }
  std::string operator()(const SelectedZone& z) const {
    std::string name = "zone";
    for (const PartnershipIndex p : z.partnerships) name += " " + frame.partnership(p).id;
    return name;
  }
};

}  // namespace

std::string population_words(const PanelFrame& frame, std::int64_t count) {
  const std::string number = frame.texts().number(static_cast<double>(count));
  const int year = frame.dataset().population_year;
  if (year == 0) return frame.text("window.details.population", {{"count", number}});
  return frame.text("window.details.population_of_year", {{"count", number}, {"year", std::to_string(year)}});
}

std::string euro_words(const PanelFrame& frame, const std::string& key, std::int64_t eur_per_year,
                       const std::optional<double>& eur_per_inhabitant) {
  const Translations& texts = frame.texts();
  const std::string year = texts.number(static_cast<double>(eur_per_year));
  if (!eur_per_inhabitant) return texts.get(key + "_alone", {{"year", year}});
  return texts.get(key, {{"year", year}, {"each", texts.number(*eur_per_inhabitant, 2)}});
}

void show_details(const PanelFrame& frame) {
  const DetailsLayout parts = details_layout(frame.state);
  show_help(frame, parts.help);
  show_consequences(frame, parts.consequences);
  if (!begin_pane(frame, "details", parts.card, {16, 12}, scene::style::theme::kPaper)) return;
  const Selection& selection = frame.state.now.selection;
  // Each kind and item has a window of its own, so that every card begins at its top.
  ImGui::BeginChild(std::visit(CardName{frame}, selection).c_str(), {0, 0}, false,
                    ImGuiWindowFlags_NavFlattened);
  const float close = ImGui::GetFrameHeight();
  const ImVec2 start = ImGui::GetCursorPos();
  ImGui::SetCursorPosX(start.x + ImGui::GetContentRegionAvail().x - close);
  if (ImGui::Button("×##close", {close, close})) frame.events.act(action::Select{});
  hint(frame, frame.text("window.details.close"));
  // The heading stands beside the button, and wraps before it.
  ImGui::SetCursorPos(start);
  ImGui::BeginGroup();
  std::visit(Card{frame}, selection);
  ImGui::EndGroup();
  gap(frame, 8);
  ImGui::EndChild();
  end_pane();
}

}  // namespace rk::app::panels
