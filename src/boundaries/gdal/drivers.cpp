#include "boundaries/gdal/drivers.h"

#include <ogrsf_frmts.h>

namespace rk::boundaries::gdal {

std::vector<const char*> drivers_for(FileFormat format) {
  switch (format) {
    case FileFormat::shapefile:
      RegisterOGRShape();
      return {"ESRI Shapefile", nullptr};
    case FileFormat::geopackage:
      RegisterOGRGeoPackage();
      return {"GPKG", nullptr};
    case FileFormat::sqlite:
      RegisterOGRSQLite();
      return {"SQLite", nullptr};
    case FileFormat::json:
      RegisterOGRGeoJSON();
      RegisterOGRGeoJSONSeq();
      RegisterOGRTopoJSON();
      return {"GeoJSON", "GeoJSONSeq", "TopoJSON", nullptr};
    case FileFormat::flatgeobuf:
      RegisterOGRFlatGeobuf();
      return {"FlatGeobuf", nullptr};
    case FileFormat::gml:
      RegisterOGRGML();
      return {"GML", nullptr};
    case FileFormat::kml:
      RegisterOGRLIBKML();
      return {"LIBKML", nullptr};
    case FileFormat::mapinfo:
      RegisterOGRTAB();
      return {"MapInfo File", nullptr};
    case FileFormat::csv:
      RegisterOGRCSV();
      return {"CSV", nullptr};
    case FileFormat::geodatabase:
      RegisterOGROpenFileGDB();
      return {"OpenFileGDB", nullptr};
    case FileFormat::unknown:
    case FileFormat::zip:
    case FileFormat::gzip:
      break;
  }
  return {nullptr};
}

}  // namespace rk::boundaries::gdal
