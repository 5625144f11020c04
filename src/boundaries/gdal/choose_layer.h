// Which layer of a file has the municipalities.
#pragma once

#include <ogrsf_frmts.h>

#include <string>

#include "base/diagnostics.h"
#include "model/layer.h"

namespace rk::boundaries::gdal {

/// The layer that the options name. Else, of the layers with areas and the fields for code and name, the one
/// with the most different codes of municipalities in the fewest records: not that of the districts, which
/// name their municipality, and not that of the provinces. Else the first with areas. Views of a database do
/// not count. Adds an error if there is none.
OGRLayer* choose_layer(GDALDataset& dataset, const LayerOptions& options, Diagnostics& problems);

/// The year in the name of a layer of municipalities ("gemeenten_2022", "cbs_gemeente_2022_gegeneraliseerd");
/// 0 if there is none.
int year_of(OGRLayer& layer);

}  // namespace rk::boundaries::gdal
