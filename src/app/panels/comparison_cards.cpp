// The cards of zones and pairs: what partnerships have in common, and what not.
#include <string>

#include "analysis/pairs.h"
#include "analysis/zones.h"
#include "app/panels/details.h"
#include "wording/lists.h"
#include "wording/names.h"

namespace rk::app::panels {
namespace {

void show_names(const PanelFrame& frame, const std::string& title, const analysis::Members& members) {
  section(frame, title + " (" + std::to_string(members.size()) + ")");
  ImGui::PushID(title.c_str());
  if (members.empty()) {
    quiet_text(frame.text("window.pair.nobody"));
  } else {
    municipality_names(frame, members);
  }
  ImGui::PopID();
}

std::string percent(const PanelFrame& frame, double share) {
  return frame.texts().number(share * 100) + "%";
}

}  // namespace

void show_zone_card(const PanelFrame& frame, const SelectedZone& selected) {
  const analysis::Members members = members_of(frame.dataset(), frame.map(), selected);
  const wording::Names names(frame.dataset(), frame.texts());
  card_heading(frame, frame.texts().count("window.zone.title", static_cast<std::int64_t>(members.size())));
  quiet_text(frame.text(
      "window.zone.size",
      {{"area", frame.texts().number(analysis::area_km2(frame.dataset(), members))},
       {"people", wording::inhabitants(frame.texts(), analysis::population(frame.dataset(), members))}}));
  section(frame, frame.texts().count("window.zone.partnerships",
                                     static_cast<std::int64_t>(selected.partnerships.size())));
  for (const PartnershipIndex p : selected.partnerships) region_row(frame, p);
  show_names(frame, frame.text("window.zone.members"), members);
}

void show_pair_card(const PanelFrame& frame, const SelectedPair& selected) {
  const analysis::PairOverlap pair = analysis::compare(frame.dataset(), selected.a, selected.b);
  const wording::Names names(frame.dataset(), frame.texts());
  const std::string& a = frame.short_name(pair.a);
  const std::string& b = frame.short_name(pair.b);
  card_heading(frame, frame.text("window.pair.title", {{"a", a}, {"b", b}}));
  gap(frame, 2);
  region_row(frame, pair.a);
  region_row(frame, pair.b);
  fact(frame, frame.text("window.pair.overlap"),
       frame.text("window.pair.jaccard", {{"municipalities", percent(frame, pair.jaccard_municipalities)},
                                          {"area", percent(frame, pair.jaccard_area)}}));
  show_names(frame, frame.text("window.pair.shared"), pair.shared);
  if (!pair.shared.empty()) {
    quiet_text(frame.text("window.zone.size",
                          {{"area", frame.texts().number(pair.shared_area_km2)},
                           {"people", wording::inhabitants(frame.texts(), pair.shared_population)}}));
  }
  show_names(frame, frame.text("window.pair.only", {{"name", a}}), pair.only_a);
  show_names(frame, frame.text("window.pair.only", {{"name", b}}), pair.only_b);
}

}  // namespace rk::app::panels
