#include "scene/plots/region_choice.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace rk::scene::plots {

std::vector<style::RegionStyle> choose_regions(const std::vector<style::RegionStyle>& regions,
                                               MunicipalityIndex focus, std::size_t most) {
  if (regions.size() <= most) return regions;
  FaceSet met(regions.front().faces.size(), false);
  for (const style::RegionStyle& region : regions)
    if (region.faces[focus])
      for (std::size_t m = 0; m < met.size(); ++m) met[m] = met[m] || region.faces[m];
  constexpr std::int64_t kOwn = std::int64_t{1} << 32U;  // more than there are municipalities
  std::vector<std::int64_t> weight;
  for (const style::RegionStyle& region : regions) {
    std::int64_t common = 0;
    for (std::size_t m = 0; m < met.size(); ++m) common += met[m] && region.faces[m] ? 1 : 0;
    weight.push_back(region.faces[focus] ? kOwn : common);
  }
  std::vector<std::size_t> chosen(regions.size());
  std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  std::stable_sort(chosen.begin(), chosen.end(),
                   [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
  chosen.resize(most);
  std::sort(chosen.begin(), chosen.end());
  std::vector<style::RegionStyle> result;
  for (const std::size_t i : chosen) result.push_back(regions[i]);
  return result;
}

}  // namespace rk::scene::plots
