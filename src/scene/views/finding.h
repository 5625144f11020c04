// The caption of a figure: its main finding, from the analysis. One sentence with what a view shows first of
// all; empty where there is nothing to find (no region is shown, the focus meets nobody).
#pragma once

#include <string>
#include <vector>

#include "analysis/partners.h"
#include "analysis/provinces.h"
#include "analysis/shared.h"
#include "scene/state/view_context.h"

namespace rk {

/// Of the regions on view: how many hold the focus, and who is in most of those.
std::string regions_finding(const ViewContext& context);

/// Whom the focus meets most, and who comes next.
std::string partners_finding(const ViewContext& context, const std::vector<Partner>& partners);

/// How many of the partnerships of the focus cross a province border.
std::string border_finding(const ViewContext& context, const FocusBorder& border);

/// How much the focus shares with a partner.
std::string comparison_finding(const ViewContext& context, MunicipalityIndex partner, const Shared& shared);

/// How large one partnership is, and whether it crosses a province border.
std::string region_finding(const ViewContext& context, PartnershipIndex region);

}  // namespace rk
