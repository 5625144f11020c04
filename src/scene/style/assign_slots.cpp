#include "scene/style/assign_slots.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "analysis/territories.h"
#include "scene/style/color_check.h"

namespace rk::scene::style {
namespace {

/// What the territories of a dataset want, whatever is on view. A territory is given by its first
/// partnership.
struct Wishes {
  std::map<PartnershipIndex, std::size_t> slots;  ///< of the configuration
  std::map<PartnershipIndex, std::size_t> turns;  ///< counts the territories that have none
  std::vector<std::size_t> free;                  ///< all slots, those that nobody wants first
  std::size_t unwanted = 0;                       ///< so many of them
};

/// Orders the slots for territories that have none: first those that no partnership has, then those whose
/// territory has another one, then those of territories, the last one first. Slots that look like one of the
/// user's own colours come after all others.
void order_slots(const Dataset& dataset, Wishes& wishes) {
  enum Rank { nobody, twin, wanted, alike };
  const std::vector<Color> colors = palette_colors(dataset, PaletteName::tol);
  std::vector<Rank> ranks(colors.size(), nobody);
  for (const Partnership& partnership : dataset.partnerships) {
    const int slot = partnership.palette_slot;
    if (slot >= 0 && slot < static_cast<int>(ranks.size())) ranks[static_cast<std::size_t>(slot)] = twin;
  }
  for (const auto& [territory, slot] : wishes.slots) ranks[slot] = wanted;
  for (const Partnership& partnership : dataset.partnerships) {
    for (std::size_t i = 0; !partnership.color.empty() && i < colors.size(); ++i) {
      if (!told_apart(parse_color(partnership.color), colors[i], Vision::normal)) ranks[i] = alike;
    }
  }
  wishes.free.resize(colors.size());
  std::iota(wishes.free.begin(), wishes.free.end(), std::size_t{0});
  std::stable_sort(wishes.free.begin(), wishes.free.end(), [&](std::size_t a, std::size_t b) {
    return ranks[a] != ranks[b] ? ranks[a] < ranks[b] : ranks[a] == wanted && a > b;
  });
  wishes.unwanted = static_cast<std::size_t>(
      std::count_if(ranks.begin(), ranks.end(), [](Rank rank) { return rank == nobody || rank == twin; }));
}

Wishes wishes_of(const Dataset& dataset, const std::vector<PartnershipIndex>& territories) {
  Wishes wishes;
  wishes.slots = configured_slots(dataset, territories);
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (territories[p] == p && dataset.partnerships[p].has_territory() && !wishes.slots.contains(p))
      wishes.turns.emplace(p, wishes.turns.size());
  }
  order_slots(dataset, wishes);
  return wishes;
}

/// The free slot that a territory without one in the configuration prefers; nullopt if all are taken.
std::optional<std::size_t> free_slot(const Wishes& wishes, PartnershipIndex territory,
                                     const std::vector<bool>& taken) {
  const auto turn = wishes.turns.find(territory);
  for (std::size_t i = 0; i < wishes.free.size(); ++i) {
    const bool turns = i < wishes.unwanted && turn != wishes.turns.end();
    const std::size_t slot = wishes.free[turns ? (i + turn->second) % wishes.unwanted : i];
    if (!taken[slot]) return slot;
  }
  return std::nullopt;
}

}  // namespace

std::map<PartnershipIndex, std::size_t> configured_slots(const Dataset& dataset,
                                                         const std::vector<PartnershipIndex>& territories) {
  const std::size_t count = palette_colors(dataset, PaletteName::tol).size();
  std::map<PartnershipIndex, std::size_t> slots;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    const int slot = dataset.partnerships[p].palette_slot;
    if (slot < 0 || static_cast<std::size_t>(slot) >= count) continue;
    const auto found = slots.try_emplace(territories[p], slot).first;
    found->second = std::min(found->second, static_cast<std::size_t>(slot));
  }
  return slots;
}

std::vector<std::size_t> assign_slots(const Dataset& dataset, const std::vector<PartnershipIndex>& regions,
                                      const std::vector<HeldColor>& held) {
  const std::vector<PartnershipIndex> territories = analysis::territories(dataset);
  const Wishes wishes = wishes_of(dataset, territories);
  std::vector<bool> taken(wishes.free.size(), false);
  std::vector<std::optional<std::size_t>> slots(regions.size());
  const auto take = [&](std::size_t region, std::size_t slot) {
    if (slots[region] || slot >= taken.size() || taken[slot]) return;
    slots[region] = slot;
    taken[slot] = true;
  };
  for (const HeldColor& color : held) {
    for (std::size_t i = 0; i < regions.size(); ++i) {
      if (territories[regions[i]] == territories[color.region]) take(i, color.slot);
    }
  }
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (const auto wish = wishes.slots.find(territories[regions[i]]); wish != wishes.slots.end())
      take(i, wish->second);
  }
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (std::count(taken.begin(), taken.end(), false) == 0) taken.assign(taken.size(), false);
    if (const auto slot = free_slot(wishes, territories[regions[i]], taken)) take(i, *slot);
    result.push_back(*slots[i]);
  }
  return result;
}

std::vector<Color> colors_of(const Dataset& dataset, const std::vector<HeldColor>& regions,
                             PaletteName palette) {
  const std::vector<PartnershipIndex> territories = analysis::territories(dataset);
  std::map<PartnershipIndex, Color> own;  // the first of each territory
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    const std::string& color = dataset.partnerships[p].color;
    if (!color.empty()) own.try_emplace(territories[p], parse_color(color));
  }
  const std::vector<Color> colors = palette_colors(dataset, palette);
  std::vector<Color> result;
  for (const HeldColor& region : regions) {
    const auto found = own.find(territories[region.region]);
    result.push_back(found != own.end() ? found->second : colors[region.slot % colors.size()]);
  }
  return result;
}

}  // namespace rk::scene::style
