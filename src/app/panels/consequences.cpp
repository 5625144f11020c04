#include "app/panels/consequences.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/what_if_difference.h"
#include "scene/style/theme.h"
#include "wording/lists.h"
#include "wording/names.h"
#include "wording/what_if_changes.h"
#include "wording/what_if_words.h"

namespace rk::app::panels {
namespace {

constexpr double kNumberWidth = 72;       ///< of a column of numbers
constexpr std::size_t kMostOverlaps = 4;  ///< pairs of partnerships; the report has all

/// A table of what was and what will be, whose columns stand below each other in all tables of the panel.
/// What stays as it was comes last, and quietly.
class BeforeAfter {
 public:
  BeforeAfter(const PanelFrame& frame, const char* id) : frame_(frame) {
    open_ = ImGui::BeginTable(id, 3, ImGuiTableFlags_NoSavedSettings);
    if (!open_) return;
    ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("before", ImGuiTableColumnFlags_WidthFixed, frame.px(kNumberWidth));
    ImGui::TableSetupColumn("after", ImGuiTableColumnFlags_WidthFixed, frame.px(kNumberWidth));
    add({"", frame.text("window.consequences.before"), frame.text("window.consequences.after")});
  }
  BeforeAfter(const BeforeAfter&) = delete;
  BeforeAfter& operator=(const BeforeAfter&) = delete;
  ~BeforeAfter() {
    if (!open_) return;
    for (const Row& row : same_) add(row);
    ImGui::EndTable();
  }

  /// Numbers; nullopt is not known, or did not exist.
  template <typename Number>
  void row(const std::string& what, const std::optional<Number>& before, const std::optional<Number>& after) {
    if (!open_ || (!before && !after)) return;
    Row row{what, words(before), words(after)};
    if (row.before != row.after) return add(row);
    same_.push_back(std::move(row));
  }

 private:
  struct Row {
    std::string what;
    std::string before;
    std::string after;
  };

  template <typename Number>
  std::string words(const std::optional<Number>& number) const {
    if (!number) return frame_.text("window.consequences.none");
    return frame_.texts().number(static_cast<double>(*number));
  }

  void add(const Row& row) const {
    const bool same = row.before == row.after;
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    same ? quiet_text(row.what) : wrapped_text(row.what);
    ImGui::TableNextColumn();
    align_right(row.before);
    ImGui::TextDisabled("%s", row.before.c_str());
    ImGui::TableNextColumn();
    ImGui::PushFont(same ? nullptr : frame_.ui.semibold());
    align_right(row.after);
    same ? ImGui::TextDisabled("%s", row.after.c_str()) : ImGui::TextUnformatted(row.after.c_str());
    ImGui::PopFont();
  }

  static void align_right(const std::string& words) {
    const float room = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(words.c_str()).x;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.F, room));
  }

  const PanelFrame& frame_;
  bool open_ = false;
  std::vector<Row> same_;
};

/// The action that takes an assumption back.
Action taking_back(const analysis::MembershipChange& change) {
  if (change.kind == analysis::MembershipChange::Kind::create)
    return action::RemovePartnership{change.partnership};
  return action::AssumeMembership{analysis::inverse(change)};
}

void show_assumptions(const PanelFrame& frame) {
  const float side = ImGui::GetFrameHeight();
  const float end = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
  for (const analysis::MembershipChange& change : frame.workspace.what_if()) {
    ImGui::PushID(analysis::to_string(change).c_str());
    ImGui::BeginGroup();
    ImGui::PushTextWrapPos(end - side - frame.px(6));
    ImGui::AlignTextToFramePadding();
    ImGui::TextWrapped("%s", wording::assumption_phrase(frame.dataset(), frame.texts(), change).c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndGroup();
    ImGui::SameLine();
    ImGui::SetCursorPosX(end - side);
    if (ImGui::Button("×", {side, side})) frame.events.act(taking_back(change));
    hint(frame, frame.text("window.consequences.take_back"));
    ImGui::PopID();
  }
}

void show_standing(const PanelFrame& frame, const analysis::WhatIfDifference& difference) {
  const analysis::Standing& before = difference.before;
  const analysis::Standing& after = difference.after;
  BeforeAfter table(frame, "standing");
  const auto count = [&](const char* key, std::size_t analysis::Standing::*number) {
    table.row(frame.text(key), std::optional(before.*number), std::optional(after.*number));
  };
  count("window.consequences.partnerships", &analysis::Standing::partnerships);
  count("window.consequences.partners", &analysis::Standing::partners);
  table.row(frame.text("window.consequences.population"), before.population, after.population);
  table.row(frame.text("window.consequences.provinces"), before.provinces, after.provinces);
  count("window.consequences.territories", &analysis::Standing::territories);
  count("window.consequences.cross_province", &analysis::Standing::cross_province);
  table.row(frame.text("window.consequences.contribution"), before.contribution_eur, after.contribution_eur);
}

/// The municipalities that the focus meets more or less often, or for the first or last time.
void show_partners(const PanelFrame& frame, const analysis::WhatIfDifference& difference) {
  std::vector<MunicipalityIndex> gained, lost;
  std::vector<std::string> others;
  for (const analysis::PartnerChange& change : difference.partners) {
    if (change.before == 0) {
      gained.push_back(change.municipality);
    } else if (change.after == 0) {
      lost.push_back(change.municipality);
    } else {
      others.push_back(
          frame.text("window.consequences.times", {{"name", frame.municipality(change.municipality).name},
                                                   {"before", std::to_string(change.before)},
                                                   {"after", std::to_string(change.after)}}));
    }
  }
  const auto names = [&](const char* key, const std::vector<MunicipalityIndex>& list) {
    if (list.empty()) return;
    section(frame, frame.texts().count(key, static_cast<std::int64_t>(list.size())));
    ImGui::PushID(key);
    municipality_names(frame, list);
    ImGui::PopID();
  };
  names("window.consequences.gained", gained);
  names("window.consequences.lost", lost);
  if (others.empty()) return;
  section(frame, frame.text("window.consequences.other_times", {{"focus", frame.focus()}}));
  wrapped_text(wording::joined(others, ", "));
}

void show_territory(const PanelFrame& frame, const analysis::TerritoryChange& change) {
  region_row(frame, change.partnership);
  const std::size_t members = frame.partnership(change.partnership).members.size();
  const std::size_t before = members + change.left.size() - change.joined.size();
  {
    BeforeAfter table(frame, frame.partnership(change.partnership).id.c_str());
    table.row(frame.text("window.consequences.members"),
              change.created ? std::nullopt : std::optional(before), std::optional(members));
    table.row(frame.text("window.consequences.inhabitants"), change.population_before,
              change.population_after);
    table.row(frame.text("window.consequences.area"), change.area_before, change.area_after);
  }
  if (change.provinces_before == change.provinces_after || change.provinces_after.empty()) return;
  const wording::Names names(frame.dataset(), frame.texts());
  quiet_text(frame.text(change.created ? "window.consequences.lies_in" : "window.consequences.then_lies_in",
                        {{"before", names.provinces(change.provinces_before)},
                         {"after", names.provinces(change.provinces_after)}}));
}

void show_overlaps(const PanelFrame& frame, const analysis::WhatIfDifference& difference) {
  if (difference.leading_pairs.empty()) return;
  section(frame, frame.text("window.consequences.overlaps"));
  BeforeAfter table(frame, "overlaps");
  for (std::size_t i = 0; i < std::min(kMostOverlaps, difference.leading_pairs.size()); ++i) {
    const auto& [before, pair] = difference.pairs[difference.leading_pairs[i]];
    table.row(frame.text("window.consequences.pair",
                         {{"a", frame.short_name(pair.a)}, {"b", frame.short_name(pair.b)}}),
              std::optional(before ? before->shared.size() : 0), std::optional(pair.shared.size()));
  }
}

void show_changes(const PanelFrame& frame) {
  const analysis::WhatIfDifference& difference = frame.workspace.report().difference;
  if (difference.empty()) return quiet_text(frame.text("window.consequences.nothing"));
  show_standing(frame, difference);
  show_partners(frame, difference);
  section(frame, frame.text("window.consequences.changed"));
  for (const analysis::TerritoryChange& change : difference.territories) show_territory(frame, change);
  show_overlaps(frame, difference);
  const wording::Names names(frame.dataset(), frame.texts());
  gap(frame, 4);
  for (const std::string& sentence : wording::other_changes(names, frame.map().focus, difference))
    wrapped_text(sentence);
}

}  // namespace

void show_consequences(const PanelFrame& frame, const Box& box) {
  if (!begin_pane(frame, "consequences", box, {16, 8}, scene::style::theme::kPaper)) return;
  const ImVec2 low = ImGui::GetWindowPos();
  const float band = frame.px(8) + ImGui::GetTextLineHeight() + frame.px(6);
  const ImVec2 high{low.x + ImGui::GetWindowWidth(), low.y + band};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->PushClipRect(low, high);
  draw->AddRectFilled(low, high, packed(scene::style::theme::kWhatIf));
  draw->PopClipRect();
  heading(frame, frame.text("window.consequences.title", {{"focus", frame.focus()}}));
  gap(frame, 4);
  ImGui::BeginChild("changes", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
  if (frame.workspace.what_if().empty()) {
    quiet_text(frame.text("window.consequences.nothing_yet"));
  } else {
    show_assumptions(frame);
    gap(frame, 2);
    show_changes(frame);
  }
  ImGui::EndChild();
  end_pane();
}

}  // namespace rk::app::panels
