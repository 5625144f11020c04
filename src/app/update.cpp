#include "app/update.h"
#include "scene/chips.h"

#include <algorithm>
#include <cmath>

namespace rk {
namespace {

constexpr double kMinMPerPx = 2;     ///< a village fills the window
constexpr double kMaxMPerPx = 1500;  ///< the country is a few hundred px wide
constexpr std::size_t kMaxUndo = 500;

Box country(const Dataset& dataset) {
  Box box;
  for (const Box& face : dataset.coverage->face_box) box.add(face);
  return box;
}

/// The camera kept where the country can be found again.
Camera limited(Camera camera, const Dataset& dataset) {
  camera.m_per_px = std::clamp(camera.m_per_px, kMinMPerPx, kMaxMPerPx);
  const Box box = country(dataset);
  if (!box.empty()) {
    camera.center.x = std::clamp(camera.center.x, box.min_x, box.max_x);
    camera.center.y = std::clamp(camera.center.y, box.min_y, box.max_y);
  }
  return camera;
}

bool meets_two_provinces(const Dataset& dataset, const Partnership& partnership) {
  return std::any_of(partnership.members.begin(), partnership.members.end(), [&](MunicipalityIndex m) {
    return dataset.municipalities[m].province != dataset.municipalities[partnership.members[0]].province;
  });
}

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
      return meets_two_provinces(dataset, p);
  }
  return false;
}

/// Carries out one action on `state`; each overload changes only what its action is about.
class Updater {
 public:
  Updater(AppState& state, const Dataset& dataset)
      : state_(state), map_(state.now.map), camera_(state.now.camera), dataset_(dataset) {}

  void operator()(const action::ToggleRegion& a) {
    const auto p = dataset_.find_partnership(a.id);
    if (!p) return;
    if (std::erase(map_.shown, *p) > 0) return;
    std::vector<PartnershipIndex> more = map_.shown;
    more.push_back(*p);
    map_.shown = by_chip_number(dataset_, std::move(more));
  }
  void operator()(const action::ShowOnly& a) {
    std::vector<PartnershipIndex> shown;
    for (const std::string& id : a.ids) {
      const auto p = dataset_.find_partnership(id);
      if (!p) return;
      shown.push_back(*p);
    }
    std::sort(shown.begin(), shown.end());
    shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
    map_.shown = by_chip_number(dataset_, std::move(shown));
  }
  void operator()(const action::Show& a) {
    std::vector<PartnershipIndex> shown;
    for (PartnershipIndex p = 0; p < dataset_.partnerships.size(); ++p) {
      if (is_chosen(dataset_, map_.focus, dataset_.partnerships[p], a.which)) shown.push_back(p);
    }
    map_.shown = by_chip_number(dataset_, std::move(shown));
  }
  void operator()(const action::Select& a) { assign(map_.selected, a.code); }
  void operator()(const action::SetPartner& a) { assign(map_.partner, a.code); }
  void operator()(const action::SetFocus& a) {
    if (const auto m = dataset_.find_municipality(a.code)) map_.focus = *m;
  }
  void operator()(const action::Hover& a) {
    assign(state_.hovered, a.code);
    if (!a.region) {
      map_.highlighted.reset();
    } else if (const auto p = dataset_.find_partnership(*a.region)) {
      map_.highlighted = p;
    }
  }
  void operator()(const action::Zoom& a) {
    if (!(a.factor > 0) || !std::isfinite(a.factor)) return;
    const double to = std::clamp(camera_.m_per_px / a.factor, kMinMPerPx, kMaxMPerPx);
    const Point at = a.at.value_or(camera_.center);
    camera_.center = at + (camera_.center - at) * (to / camera_.m_per_px);
    camera_.m_per_px = to;
    camera_ = limited(camera_, dataset_);
  }
  void operator()(const action::Pan& a) {
    camera_.center = camera_.center + a.by;
    camera_ = limited(camera_, dataset_);
  }
  void operator()(const action::MoveTo& a) {
    if (a.m_per_px > 0) camera_ = limited({a.center, a.m_per_px}, dataset_);
  }
  void operator()(const action::Fit&) { camera_ = fitted_camera(dataset_, state_); }
  void operator()(const action::Home&) {
    state_.now = initial_app_state(dataset_, state_.width_px, state_.height_px).now;
    camera_ = fitted_camera(dataset_, state_);
  }
  void operator()(const action::Resize& a) {
    if (!(a.width > 0) || !(a.height > 0)) return;
    refit_after([&] {
      state_.width_px = a.width;
      state_.height_px = a.height;
    });
  }
  void operator()(const action::SetPanel& a) {
    refit_after([&] { state_.panel_open = a.open; });
  }
  void operator()(const action::SetView& a) { map_.view = a.view; }
  void operator()(const action::SetPalette& a) { map_.palette = a.palette; }
  void operator()(const action::SetPatterns& a) { map_.patterns = a.on; }
  void operator()(const action::SetLabels& a) { map_.labels = a.on; }
  void operator()(const action::Undo&) { step(state_.past, state_.future); }
  void operator()(const action::Redo&) { step(state_.future, state_.past); }

 private:
  void assign(std::optional<MunicipalityIndex>& target, const std::optional<std::string>& code) const {
    if (!code) {
      target.reset();
    } else if (const auto m = dataset_.find_municipality(*code)) {
      target = m;
    }
  }

  /// A map that shows exactly the shown regions keeps doing so when its frame changes.
  template <typename Change>
  void refit_after(Change change) {
    const bool fitted = camera_ == fitted_camera(dataset_, state_);
    change();
    if (fitted) camera_ = fitted_camera(dataset_, state_);
  }

  void step(std::vector<Snapshot>& from, std::vector<Snapshot>& to) {
    if (from.empty()) return;
    const auto highlighted = map_.highlighted;
    to.push_back(state_.now);
    state_.now = std::move(from.back());
    from.pop_back();
    state_.now.map.highlighted = highlighted;
  }

  AppState& state_;
  MapState& map_;
  Camera& camera_;
  const Dataset& dataset_;
};

template <typename... Kinds>
bool is_any(const Action& action) {
  return (std::holds_alternative<Kinds>(action) || ...);
}

}  // namespace

AppState update(AppState state, const Action& action, const Dataset& dataset) {
  const Snapshot before = state.now;
  std::visit(Updater(state, dataset), action);
  if (is_any<action::Hover, action::Resize, action::SetPanel>(action)) return state;  // nothing to undo
  if (is_any<action::Undo, action::Redo>(action)) {
    state.moving = false;
    return state;
  }
  if (state.now == before) return state;
  const bool moves = is_any<action::Zoom, action::Pan, action::MoveTo, action::Fit>(action);
  if (!(moves && state.moving)) {
    state.past.push_back(before);
    if (state.past.size() > kMaxUndo) state.past.erase(state.past.begin());
  }
  state.moving = moves;
  state.future.clear();
  return state;
}

namespace {

/// Collects the codes and ids that an action names.
struct Names {
  std::vector<std::string> codes;
  std::vector<std::string> regions;

  void operator()(const action::ToggleRegion& a) { regions = {a.id}; }
  void operator()(const action::ShowOnly& a) { regions = a.ids; }
  void operator()(const action::Select& a) { add(a.code); }
  void operator()(const action::SetPartner& a) { add(a.code); }
  void operator()(const action::SetFocus& a) { codes = {a.code}; }
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

void check_action(const Action& action, const Dataset& dataset, const std::string& file,
                  const std::string& place, Diagnostics& found) {
  Names names;
  std::visit([&](const auto& a) { names(a); }, action);
  for (const std::string& code : names.codes) {
    if (!dataset.find_municipality(code)) {
      found.push_back({Severity::error, "action_unknown_code", file, place, {{"code", code}}});
    }
  }
  for (const std::string& id : names.regions) {
    if (!dataset.find_partnership(id)) {
      found.push_back({Severity::error, "action_unknown_region", file, place, {{"id", id}}});
    }
  }
}

}  // namespace rk
