// The data that the program ships with, loaded once for a test program.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "boundaries/load_layer.h"
#include "config/assemble_dataset.h"
#include "config/load_config.h"
#include "config/load_surroundings.h"
#include "model/dataset.h"
#include "support/shipped_texts.h"

namespace rk::test {

inline const Dataset& shipped_dataset() {
  static const Dataset dataset = [] {
    Diagnostics found;
    const config::Config config = config::load_config(std::string(REGIOKAART_SOURCE_DIR) + "/config", found);
    Dataset result = config::assemble_dataset(config, boundaries::load_layer(config.boundaries), found);
    result.surroundings = config::load_surroundings(config.surroundings, found);
    for (const Diagnostic& d : found) FAIL_CHECK(d.file << ' ' << d.place << ' ' << d.key);
    return result;
  }();
  return dataset;
}

}  // namespace rk::test
