// Builds quads from lines; the vertex shader (shaders/line.vert) widens them.
//
// Each segment is a quad; where a line bends, quads from its point to the outer side make the join round. A
// vertex's texture coordinate is the unit vector to its side (y as in the layer), its colour's bytes hold the
// distance along the line in steps (r·65536 + g·256 + b) and the side (a: 1, 128 or 255).
#pragma once

#include <SFML/Graphics/Vertex.hpp>
#include <cstddef>
#include <vector>

#include "scene/display/scene.h"

namespace rk::render::sfml {

/// A run of vertices and the box (layer units) of the points that they stand on.
struct MeshChunk {
  std::size_t first = 0;
  std::size_t count = 0;
  Box box;
};

/// Distances along map lines are kept in steps of 0.1 m, along page lines in steps of 0.01 px.
inline constexpr double kMapStep = 0.1;
inline constexpr double kPageStep = 0.01;

/// Appends the quads of a stroke's path, relative to `origin`, in chunks small enough that what is out of
/// sight can be left out. `step`: length of a step of distance. Distances wrap after 2^24 steps.
void add_lines(const scene::Stroke& stroke, Point origin, double step, std::vector<sf::Vertex>& vertices,
               std::vector<MeshChunk>& chunks);

}  // namespace rk::render::sfml
