// One layer of a scene on the graphics card, and how it is drawn.
#pragma once

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>

#include "render/sfml/layer_mesh.h"
#include "render/sfml/text_painter.h"
#include "scene/display/scene.h"

namespace rk::render::sfml {

/// A layer on the graphics card.
struct LayerBuffers {
  std::uint64_t revision = 0;
  LayerMesh mesh;  ///< its vertices are dropped once they are uploaded
  sf::VertexBuffer triangles{sf::Triangles, sf::VertexBuffer::Static};
  sf::VertexBuffer quads{sf::Quads, sf::VertexBuffer::Static};

  /// Throws EnvironmentError if the card has no room.
  LayerBuffers(std::uint64_t of_revision, LayerMesh built);
};

/// The programs on the graphics card that draw a layer.
struct Programs {
  sf::Shader area;
  sf::Shader hatch;
  sf::Shader line;
  sf::Shader dashed_line;
};

/// Draws one layer, cut to a part of the target; holds what all its batches share.
class LayerPainter {
 public:
  /// Only what lies in `part` (device px, y down) is drawn. `scale`: device px per page px.
  LayerPainter(const scene::SceneLayer& layer, const LayerBuffers& buffers, sf::RenderTarget& target,
               double scale, const Box& part);

  /// Where the layer can be seen, device px; empty if nowhere.
  const Box& clip() const { return clip_; }
  const Placement& place() const { return place_; }

  void draw(const FillBatch& batch, Programs& programs) const;
  void draw(const LineBatch& batch, Programs& programs) const;

 private:
  /// What is visible, in layer units, for ink that reaches `reach_px` page px from its points.
  Box visible(double reach_px) const;
  void set_place(sf::Shader& shader) const;
  void set_hatch(sf::Shader& shader, const scene::Hatch& hatch) const;
  /// The program that draws a line of these dashes, set up for them.
  sf::Shader& dashed(Programs& programs, const std::vector<double>& dash_px, bool round) const;

  const LayerBuffers& buffers_;
  sf::RenderTarget& target_;
  double scale_;
  Placement place_;
  Box clip_;
};

}  // namespace rk::render::sfml
