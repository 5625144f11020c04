// The tables of the views: partnerships, their zones, whom the focus meets, what two municipalities share.
#pragma once

#include <vector>

#include "analysis/partners.h"
#include "analysis/shared.h"
#include "scene/state/view_context.h"
#include "scene/views/data_table.h"

namespace rk::scene::views {

/// The facts of partnerships, one row each; with a column of contributions if at least one is known.
DataTable partnership_table(const ViewContext& context, const std::vector<PartnershipIndex>& partnerships);

/// The zones of the partnerships on view, with their members. Has no rows if there is only one zone.
DataTable zone_table(const ViewContext& context);

/// How many partnerships each partner shares with the focus.
DataTable partner_table(const ViewContext& context, const std::vector<analysis::Partner>& partners);

/// Which partnerships the focus and a partner take part in; `shared` holds those of both and of one.
DataTable comparison_table(const ViewContext& context, MunicipalityIndex partner,
                           const analysis::Shared& shared);

/// The tables that have rows, in the given order.
std::vector<DataTable> with_rows(std::vector<DataTable> tables);

/// The tables of the partnerships on view: facts and zones.
std::vector<DataTable> tables_on_view(const ViewContext& context);

}  // namespace rk::scene::views
