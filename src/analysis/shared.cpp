#include "analysis/shared.h"

namespace rk::analysis {

Shared shared_with_focus(const Dataset& dataset, MunicipalityIndex focus, MunicipalityIndex other) {
  Shared result;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    const Partnership& partnership = dataset.partnerships[p];
    if (partnership.scope != Scope::regional) continue;
    const bool has_focus = partnership.has_member(focus);
    const bool has_other = partnership.has_member(other);
    if (has_focus && has_other) {
      result.shared.push_back(p);
    } else if (has_focus) {
      result.focus_only.push_back(p);
    } else if (has_other) {
      result.other_only.push_back(p);
    }
  }
  return result;
}

}  // namespace rk::analysis
