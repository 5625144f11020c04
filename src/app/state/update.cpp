#include "app/state/update.h"

#include <algorithm>
#include <cmath>

#include "analysis/provinces.h"
#include "analysis/territories.h"
#include "analysis/what_if.h"
#include "app/state/camera_limits.h"
#include "app/state/letters.h"
#include "app/state/scenario.h"
#include "app/state/window_layout.h"
#include "json/object_reader.h"
#include "scene/state/chips.h"
#include "scene/state/on_view.h"
#include "scene/style/colored_regions.h"

namespace rk::app {
namespace {

bool is_chosen(const Dataset& dataset, MunicipalityIndex focus, const Partnership& p,
               action::Show::Which which) {
  if (!p.has_territory()) return false;
  switch (which) {
    case action::Show::Which::all:
      return true;
    case action::Show::Which::none:
      return false;
    case action::Show::Which::headline:
      return p.headline;
    case action::Show::Which::with_focus:
      return p.has_member(focus) || p.has_partial_member(focus);
    case action::Show::Which::cross_province:
      return analysis::cross_province(dataset, p.members) == true;
  }
  return false;
}

}  // namespace

std::vector<PartnershipIndex> chosen_regions(const Dataset& dataset, MunicipalityIndex focus,
                                             action::Show::Which which) {
  std::vector<PartnershipIndex> chosen;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (is_chosen(dataset, focus, dataset.partnerships[p], which)) chosen.push_back(p);
  }
  return scene::by_chip_number(dataset, std::move(chosen));
}

namespace {

/// Partnerships that exist only by assumption come last in the dataset: renumbers references to what lies
/// behind those that go, and removes references to these.
class Renumbering {
 public:
  Renumbering(PartnershipIndex first_gone, std::size_t gone) : first_(first_gone), gone_(gone) {}

  std::optional<PartnershipIndex> of(PartnershipIndex p) const {
    if (p < first_) return p;
    if (std::size_t{p} < first_ + gone_) return std::nullopt;
    return static_cast<PartnershipIndex>(p - gone_);
  }
  void replace(std::vector<PartnershipIndex>& list) const {
    std::erase_if(list, [&](PartnershipIndex p) { return !of(p); });
    for (PartnershipIndex& p : list) p = *of(p);
  }
  void replace(std::vector<scene::HeldColor>& list) const {
    std::erase_if(list, [&](const scene::HeldColor& held) { return !of(held.region); });
    for (scene::HeldColor& held : list) held.region = *of(held.region);
  }
  void replace(std::optional<PartnershipIndex>& p) const {
    if (p) p = of(*p);
  }

  Selection operator()(const SelectedPartnership& s) const {
    const auto p = of(s.partnership);
    return p ? Selection(SelectedPartnership{*p}) : Selection();
  }
  Selection operator()(const SelectedPair& s) const {
    const auto a = of(s.a);
    const auto b = of(s.b);
    return a && b ? Selection(SelectedPair{*a, *b}) : Selection();
  }
  Selection operator()(SelectedZone s) const {
    const std::size_t before = s.partnerships.size();
    replace(s.partnerships);
    return s.partnerships.size() == before ? Selection(std::move(s)) : Selection();
  }
  template <typename Other>
  Selection operator()(const Other& s) const {
    return s;
  }

 private:
  PartnershipIndex first_;
  std::size_t gone_;
};

bool creates(const analysis::MembershipChange& change) {
  return change.kind == analysis::MembershipChange::Kind::create;
}

/// Carries out one action on `state`; each overload changes only what its action is about.
class Updater {
 public:
  Updater(AppState& state, const Dataset& dataset)
      : state_(state), map_(state.now.map), camera_(state.now.camera), dataset_(dataset) {}

  void operator()(const action::TogglePartnership& a) {
    const auto p = dataset_.find_partnership(a.id);
    if (!p) return;
    keep_colors(dataset_);
    if (scene::is_on_view(map_, *p)) {
      scene::take_off_view(map_, *p);
    } else {
      scene::put_on_view(map_, dataset_, *p);
    }
  }
  void operator()(const action::ShowOnly& a) {
    if (auto shown = indices(a.ids)) put_only(std::move(*shown));
  }
  void operator()(const action::Show& a) { put_only(chosen_regions(dataset_, map_.focus, a.which)); }
  void operator()(const action::Select& a) {
    if (!a.code) {
      select(state_.now, {});
    } else if (const auto m = dataset_.find_municipality(*a.code)) {
      select(state_.now, SelectedMunicipality{*m});
    }
  }
  void operator()(const action::SelectPartnership& a) {
    const auto p = dataset_.find_partnership(a.id);
    if (!p) return;
    state_.gathering = false;
    select(state_.now, SelectedPartnership{*p});
  }
  void operator()(const action::SelectZone& a) {
    const auto zone = indices(a.ids);
    if (zone && !zone->empty()) select(state_.now, SelectedZone{*zone});
  }
  void operator()(const action::SelectPair& a) {
    const auto pair = indices({a.a, a.b});
    if (pair && pair->size() == 2) select(state_.now, SelectedPair{pair->front(), pair->back()});
  }
  void operator()(const action::AssumeMembership& a) {
    Diagnostics impossible;
    const auto change = analysis::resolve_change(dataset_, a.change, impossible);
    if (!change) return;
    refit_after([&] { state_.now.what_if = with_change(std::move(state_.now.what_if), *change); });
    if (creates(*change)) return show_new(analysis::apply_change(dataset_, *change));
    show_changed(dataset_, dataset_.find_partnership(change->partnership).value());
  }
  void operator()(const action::NamePartnership& a) {
    for (analysis::MembershipChange& change : state_.now.what_if) {
      if (creates(change) && change.partnership == a.id) change.name = a.name;
    }
  }
  void operator()(const action::RemovePartnership& a) {
    const auto p = dataset_.find_partnership(a.id);
    const auto removed = std::erase_if(state_.now.what_if, [&](const analysis::MembershipChange& change) {
      return creates(change) && change.partnership == a.id;
    });
    if (p && removed > 0) forget({*p, 1});
  }
  void operator()(const action::SetGathering& a) { state_.gathering = a.on; }
  void operator()(const action::ResetWhatIf&) {
    refit_after([&] {
      const auto created = static_cast<std::size_t>(
          std::count_if(state_.now.what_if.begin(), state_.now.what_if.end(), creates));
      state_.now.what_if.clear();
      forget({static_cast<PartnershipIndex>(dataset_.partnerships.size() - created), created});
    });
  }
  void operator()(const action::SetPartner& a) {
    assign(map_.partner, a.code);
    if (a.code && map_.partner) select(state_.now, SelectedMunicipality{*map_.partner});
  }
  void operator()(const action::SetFocus& a) {
    const auto m = dataset_.find_municipality(a.code);
    if (m) refit_after([&] { map_.focus = *m; });
  }
  void operator()(const action::Hover& a) {
    assign(state_.hovered, a.code);
    state_.hovered_zone = a.zone && state_.hovered;
    state_.hovered_step = a.step && state_.hovered;
    if (!a.region) {
      state_.hovered_partnership.reset();
    } else if (const auto p = dataset_.find_partnership(*a.region)) {
      state_.hovered_partnership = p;
    }
  }
  void operator()(const action::Zoom& a) {
    if (!(a.factor > 0) || !std::isfinite(a.factor)) return;
    const ScaleRange range = scale_range(dataset_, map_frame(state_));
    const double to = std::clamp(camera_.m_per_px / a.factor, range.least, range.most);
    const MapPoint at = a.at.value_or(camera_.center);
    camera_.center = at + (camera_.center - at) * (to / camera_.m_per_px);
    camera_.m_per_px = to;
    camera_ = limited(camera_, dataset_, map_frame(state_));
  }
  void operator()(const action::Pan& a) {
    camera_.center = camera_.center + a.by;
    camera_ = limited(camera_, dataset_, map_frame(state_));
  }
  void operator()(const action::MoveTo& a) {
    if (a.m_per_px > 0) camera_ = limited({a.center, a.m_per_px}, dataset_, map_frame(state_));
  }
  void operator()(const action::Fit&) { camera_ = fitted_camera(dataset_, state_); }
  void operator()(const action::Home&) {
    state_.now = initial_app_state(dataset_, state_.width_px, state_.height_px).now;
    camera_ = fitted_camera(dataset_, state_);
  }
  void operator()(const action::Resize& a) {
    if (!(a.width > 0) || !(a.height > 0)) return;
    refit_after([&] { state_ = with_letters(state_, a.width, a.height); });
  }
  void operator()(const action::SetPanel& a) {
    refit_after([&] {
      state_.panel_open = a.open;
      if (a.open && !has_room_for_both(state_)) state_.details_open = false;
    });
  }
  void operator()(const action::SetDetails& a) {
    refit_after([&] { state_.details_open = a.open; });
  }
  void operator()(const action::SetWhatIfSwitches& a) { state_.what_if_open = a.open; }
  void operator()(const action::SetDrawer& a) {
    forget_hover();
    refit_after([&] { state_.drawer = a.show; });
  }
  void operator()(const action::SetScale& a) {
    if (!(a.factor > 0)) return;
    refit_after([&] {
      const double to = std::clamp(a.factor, kMinUiScale, kMaxUiScale);
      const double shrinks = device_scale(state_) / to;
      state_.ui_scale = to;
      state_ = with_letters(state_, state_.width_px * shrinks, state_.height_px * shrinks);
    });
  }
  void operator()(const action::SetChamber& a) {
    forget_hover();
    refit_after([&] {
      state_.chamber = a.on;
      state_ = with_letters(state_, state_.width_px * state_.letters, state_.height_px * state_.letters);
    });
  }
  void operator()(const action::SetLanguage& a) { state_.language = a.name; }
  void operator()(const action::SetView& a) {
    forget_hover();
    refit_after([&] { map_.view = a.view; });
  }
  void operator()(const action::SetPalette& a) { map_.palette = a.palette; }
  void operator()(const action::SetPatterns& a) { map_.patterns = a.on; }
  void operator()(const action::SetEncoding& a) { map_.encoding = a.encoding; }
  void operator()(const action::Pin& a) {
    const auto p = dataset_.find_partnership(a.id);
    if (p && scene::is_on_view(map_, *p)) pin(dataset_, *p, a.on);
  }
  void operator()(const action::SortTable& a) { map_.sort = a.sort; }
  void operator()(const action::SetLabels& a) { map_.labels = a.on; }
  void operator()(const action::Undo&) {}
  void operator()(const action::Redo&) {}

 private:
  /// The partnerships of these ids, ascending and each once; nullopt if one of them is not known.
  std::optional<std::vector<PartnershipIndex>> indices(const std::vector<std::string>& ids) const {
    std::vector<PartnershipIndex> result;
    for (const std::string& id : ids) {
      const auto p = dataset_.find_partnership(id);
      if (!p) return std::nullopt;
      result.push_back(*p);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
  }

  /// Clears what is pointed at, which may have moved; the next move of the pointer sets it.
  void forget_hover() {
    state_.hovered.reset();
    state_.hovered_partnership.reset();
    state_.hovered_zone = state_.hovered_step = false;
  }

  /// What has a colour keeps it while other things come on view, or get one.
  void keep_colors(const Dataset& dataset) { map_.held = scene::style::held_colors(dataset, map_); }

  void put_only(std::vector<PartnershipIndex> regions) {
    keep_colors(dataset_);
    map_.shown = scene::by_chip_number(dataset_, std::move(regions));
  }

  /// Gives the territory of a partnership a colour, or takes it away.
  void pin(const Dataset& dataset, PartnershipIndex p, bool on) {
    keep_colors(dataset);
    std::vector<PartnershipIndex> pinned =
        map_.pinned ? *map_.pinned : scene::style::colored_regions(dataset, map_);
    const std::vector<PartnershipIndex> territories = analysis::territories(dataset);
    std::erase_if(pinned, [&](PartnershipIndex other) { return territories[other] == territories[p]; });
    if (on) pinned.insert(pinned.begin(), p);
    if (pinned.size() > scene::style::kMostRibbons) pinned.resize(scene::style::kMostRibbons);
    map_.pinned = std::move(pinned);
  }

  /// Puts a partnership on view whose members changed, with a ribbon of its own, so that the change is seen.
  void show_changed(const Dataset& dataset, PartnershipIndex p) {
    if (!dataset.partnerships[p].has_territory()) return;
    keep_colors(dataset);
    scene::put_on_view(map_, dataset, p);
    if (scene::style::territories_on_view(dataset, map_) > scene::style::kMostRibbons) pin(dataset, p, true);
  }

  /// The same for one that is new, the last of `with_it`.
  void show_new(const Dataset& with_it) {
    const auto p = static_cast<PartnershipIndex>(with_it.partnerships.size() - 1);
    show_changed(with_it, p);
    select(state_.now, SelectedPartnership{p});
  }

  void forget(const Renumbering& renumbered) {
    renumbered.replace(map_.shown);
    renumbered.replace(map_.held);
    if (map_.pinned) renumbered.replace(*map_.pinned);
    renumbered.replace(state_.hovered_partnership);
    select(state_.now, std::visit(renumbered, state_.now.selection));
  }

  void assign(std::optional<MunicipalityIndex>& target, const std::optional<std::string>& code) const {
    if (!code) {
      target.reset();
    } else if (const auto m = dataset_.find_municipality(*code)) {
      target = m;
    }
  }

  /// Makes a change. A map that was fitted to the shown regions before is fitted again.
  template <typename Change>
  void refit_after(Change change) {
    const bool fitted = camera_ == fitted_camera(dataset_, state_);
    change();
    if (fitted) camera_ = fitted_camera(dataset_, state_);
  }

  AppState& state_;
  scene::MapState& map_;
  Camera& camera_;
  const Dataset& dataset_;
};

}  // namespace

AppState update(AppState state, const Action& action, const Dataset& dataset) {
  std::visit(Updater(state, dataset), action);
  return state;
}

namespace {

/// Collects the codes and ids that an action names.
struct References {
  std::vector<std::string> codes;
  std::vector<std::string> regions;

  void operator()(const action::TogglePartnership& a) { regions = {a.id}; }
  void operator()(const action::ShowOnly& a) { regions = a.ids; }
  void operator()(const action::Select& a) { add(a.code); }
  void operator()(const action::SetPartner& a) { add(a.code); }
  void operator()(const action::SetFocus& a) { codes = {a.code}; }
  void operator()(const action::SelectPartnership& a) { regions = {a.id}; }
  void operator()(const action::Pin& a) { regions = {a.id}; }
  void operator()(const action::NamePartnership& a) { regions = {a.id}; }
  void operator()(const action::RemovePartnership& a) { regions = {a.id}; }
  void operator()(const action::SelectZone& a) { regions = a.ids; }
  void operator()(const action::SelectPair& a) { regions = {a.a, a.b}; }
  void operator()(const action::Hover& a) {
    add(a.code);
    if (a.region) regions = {*a.region};
  }
  template <typename Other>
  void operator()(const Other&) {}

  void add(const std::optional<std::string>& code) {
    if (code) codes.push_back(*code);
  }
};

}  // namespace

void check_action(const Action& action, const Dataset& dataset, const std::vector<Language>& languages,
                  const std::string& file, const std::string& place, Diagnostics& found) {
  const auto* language = std::get_if<action::SetLanguage>(&action);
  if (language != nullptr && !has_language(languages, language->name)) {
    std::vector<std::string> known;
    for (const Language& one : languages) known.push_back(one.code);
    found.push_back({Severity::error,
                     "unknown_word",
                     file,
                     place,
                     {{"value", language->name}, {"known", json::join(known)}}});
  }
  References references;
  std::visit([&](const auto& a) { references(a); }, action);
  for (const std::string& code : references.codes) {
    if (!dataset.find_municipality(code)) {
      found.push_back({Severity::error, "action_unknown_code", file, place, {{"code", code}}});
    }
  }
  for (const std::string& id : references.regions) {
    if (!dataset.find_partnership(id)) {
      found.push_back({Severity::error, "action_unknown_region", file, place, {{"id", id}}});
    }
  }
  if (const auto* assumed = std::get_if<action::AssumeMembership>(&action)) {
    Diagnostics impossible;
    analysis::resolve_change(dataset, assumed->change, impossible);
    for (Diagnostic& problem : impossible) {
      problem.file = file;
      problem.place = place;
      found.push_back(std::move(problem));
    }
  }
}

}  // namespace rk::app
