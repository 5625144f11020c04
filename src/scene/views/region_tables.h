// The tables that views have: partnerships, their zones, whom the focus meets, what two municipalities share.
#pragma once

#include <vector>

#include "analysis/partners.h"
#include "analysis/shared.h"
#include "scene/state/view_context.h"
#include "scene/views/data_table.h"

namespace rk {

/// The facts of partnerships, a row each; with contributions where one of them is known.
DataTable partnership_table(const ViewContext& context, const std::vector<PartnershipIndex>& partnerships);

/// The zones of the partnerships on view: who lies in the same ones. No rows if there is one zone only.
DataTable zone_table(const ViewContext& context);

/// How often the focus meets whom.
DataTable partner_table(const ViewContext& context, const std::vector<Partner>& partners);

/// In which partnerships the focus and a partner take part; `shared` is what they share and what not.
DataTable comparison_table(const ViewContext& context, MunicipalityIndex partner, const Shared& shared);

/// The tables that have rows, in that order.
std::vector<DataTable> with_rows(std::vector<DataTable> tables);

/// Of the partnerships on view: their facts and their zones.
std::vector<DataTable> tables_on_view(const ViewContext& context);

}  // namespace rk
