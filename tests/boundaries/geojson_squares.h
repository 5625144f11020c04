// Writes GeoJSON of squares side by side, with any fields.
#pragma once

#include <string>
#include <vector>

namespace rk::test {

/// One feature a text, which has its properties as JSON without braces: R"("code": "GM0150")". Square i
/// begins at (x + i * side, y). `head` comes before the features: R"("crs": …,)".
inline std::string geojson_squares(const std::vector<std::string>& properties, const std::string& head,
                                   double x = 200000, double y = 470000, double side = 1000) {
  std::string text = R"({"type": "FeatureCollection", )" + head + R"("features": [)";
  for (std::size_t i = 0; i < properties.size(); ++i) {
    const auto point = [&](double dx, double dy) {
      return "[" + std::to_string(x + side * (static_cast<double>(i) + dx)) + ", " +
             std::to_string(y + side * dy) + "]";
    };
    text += (i == 0 ? "" : ",") + std::string(R"({"type": "Feature", "properties": {)") + properties[i] +
            R"(}, "geometry": {"type": "Polygon", "coordinates": [[)" + point(0, 0) + "," + point(1, 0) +
            "," + point(1, 1) + "," + point(0, 1) + "," + point(0, 0) + "]]}}";
  }
  return text + "]}";
}

inline const std::string kRdHead =
    R"("crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}, )";

}  // namespace rk::test
