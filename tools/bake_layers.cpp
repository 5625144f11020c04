// Reads the boundary file that a configuration names, and keeps its layer where the program looks for it
// (boundaries/baked_layers.h). The build runs it for the shipped configuration.
//
//   bake_layers CONFIG_FOLDER LAYERS_FOLDER
#include <exception>
#include <iostream>

#include "base/diagnostics.h"
#include "boundaries/baked_layers.h"
#include "config/load_config.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "bake_layers CONFIG_FOLDER LAYERS_FOLDER\n";
    return 2;
  }
  try {
    rk::Diagnostics found;
    const rk::config::Config config = rk::config::load_config(argv[1], found);
    if (rk::has_errors(found)) throw rk::InputError(found);
    rk::boundaries::bake_layer(config.boundaries, argv[2]);
    return 0;
  } catch (const rk::InputError& error) {
    for (const rk::Diagnostic& problem : error.diagnostics())
      std::cerr << problem.file << ": " << problem.key << ' ' << problem.place << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
  }
  return 1;
}
