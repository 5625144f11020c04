#include "boundaries/gdal/closed_world.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <ogr_srs_api.h>

#include <array>
#include <utility>

namespace rk::boundaries::gdal {
namespace {

constexpr std::array<std::pair<const char*, const char*>, 15> kSettings{{
    {"SHAPE_RESTORE_SHX", "NO"},
    {"GDAL_PAM_ENABLED", "NO"},         // no .aux.xml
    {"GML_SKIP_RESOLVE_ELEMS", "ALL"},  // no xlink:href
    {"GML_DOWNLOAD_WFS_SCHEMA", "NO"},
    {"GML_DOWNLOAD_SCHEMA", "NO"},
    {"LIBKML_RESOLVE_STYLE", "NO"},
    {"SPATIALITE_LOAD", "NO"},  // its virtual tables read any file
    {"OGR_SQLITE_STATIC_VIRTUAL_OGR", "NO"},
    {"OGR_SQLITE_LIST_VIRTUAL_OGR", "NO"},
    {"SQLITE_USE_OGR_VFS", "YES"},  // SQLite sees GDAL's files only
    // Nets below the callback: were a request made all the same, it would not last.
    {"GDAL_HTTP_TIMEOUT", "5"},
    {"GDAL_HTTP_CONNECTTIMEOUT", "5"},
    {"GDAL_HTTP_MAX_RETRY", "0"},
    {"GDAL_DISABLE_READDIR_ON_OPEN", "NO"},
    // Searching PROJ's database for the system of a .prj takes 20 ms; ToRd does it where it is not RD.
    {"USE_OSR_FIND_MATCHES", "NO"},
}};

// NOLINTNEXTLINE(bugprone-easily-swappable-parameters): the order is GDAL's.
CPLHTTPResult* refuse(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*,
                      void*) {
  CPLError(CE_Failure, CPLE_NotSupported, "the file refers to the network");
  auto* const result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
  result->nStatus = 1;
  result->pszErrBuf = CPLStrdup("not fetched");
  return result;
}

}  // namespace

ClosedWorld::ClosedWorld() {
  for (const auto& [name, value] : kSettings) CPLSetThreadLocalConfigOption(name, value);
  CPLHTTPPushFetchCallback(refuse, nullptr);
  OSRSetPROJEnableNetwork(0);  // no grids of PROJ's server: the same file gives the same map everywhere
}

ClosedWorld::~ClosedWorld() {
  CPLHTTPPopFetchCallback();
  for (const auto& setting : kSettings) CPLSetThreadLocalConfigOption(setting.first, nullptr);
}

}  // namespace rk::boundaries::gdal
