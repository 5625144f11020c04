// Options of the shipped layers, for the tests.
#pragma once

#include <string>

#include "model/layer.h"

namespace rk::test {

inline std::string shipped(const std::string& file) {
  return std::string(REGIOKAART_SOURCE_DIR) + "/geodata/" + file;
}

inline LayerOptions municipality_options(const std::string& path = shipped("gemeenten_2020.shp")) {
  LayerOptions o;
  o.path = path;
  o.code_fields = {"GM_CODE", "statcode", "gemeentecode"};
  o.name_fields = {"GM_NAAM", "statnaam", "gemeentenaam"};
  o.province_code_fields = {"PV_CODE"};
  o.province_name_fields = {"PV_NAAM"};
  o.value_fields = {"INW_2017"};
  o.skip_fields = {"H2O", "WATER"};
  o.skip_values = {"JA", "B"};
  o.code_prefix = "GM";
  return o;
}

inline LayerOptions district_options() {
  LayerOptions o;
  o.path = shipped("wijken_2022.shp");
  o.code_fields = {"WK_CODE"};
  o.name_fields = {"WK_NAAM"};
  o.value_fields = {"INWONERS"};
  return o;
}

}  // namespace rk::test
