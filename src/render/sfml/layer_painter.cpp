#include "render/sfml/layer_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/diagnostics.h"
#include "scene/display/hatch.h"

namespace rk::render::sfml {
namespace {

constexpr std::size_t kMaxHatchColors = 20;  ///< as in shaders/hatch.frag
constexpr std::size_t kMaxDashes = 8;        ///< as in shaders/dashed_line.frag

sf::Glsl::Vec4 glsl(scene::Color color) {
  return {static_cast<float>(color.r) / 255.F, static_cast<float>(color.g) / 255.F,
          static_cast<float>(color.b) / 255.F, static_cast<float>(color.a) / 255.F};
}

sf::Glsl::Vec2 glsl(Point p) {
  return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

/// `value` reduced to one period, which keeps floats in the shader small.
double within(double value, double period) {
  return value - period * std::floor(value / period);
}

void upload(sf::VertexBuffer& buffer, const std::vector<sf::Vertex>& vertices) {
  if (vertices.empty()) return;
  if (!buffer.create(vertices.size()) || !buffer.update(vertices.data())) {
    throw EnvironmentError("no_opengl", {});
  }
}

/// Calls draw(first, count) for the chunks that meet `visible`, once for adjacent ones.
template <typename Draw>
void for_visible(const std::vector<MeshChunk>& chunks, const Box& visible, Draw draw) {
  std::size_t first = 0;
  std::size_t count = 0;
  for (const MeshChunk& chunk : chunks) {
    if (!chunk.box.intersects(visible)) continue;
    if (count > 0 && first + count == chunk.first) {
      count += chunk.count;
      continue;
    }
    if (count > 0) draw(first, count);
    first = chunk.first;
    count = chunk.count;
  }
  if (count > 0) draw(first, count);
}

}  // namespace

LayerBuffers::LayerBuffers(std::uint64_t of_revision, LayerMesh built)
    : revision(of_revision), mesh(std::move(built)) {
  upload(triangles, mesh.triangles);
  upload(quads, mesh.quads);
  mesh.triangles = {};
  mesh.quads = {};
}

LayerPainter::LayerPainter(const scene::SceneLayer& layer, const LayerBuffers& buffers,
                           sf::RenderTarget& target, double scale, const Box& part)
    : buffers_(buffers), target_(target), scale_(scale), clip_(part) {
  place_ = {scale, scale, {0, 0}};
  if (layer.viewport) {
    const scene::Viewport& view = *layer.viewport;
    place_.scale_x = scale / view.m_per_px;
    place_.scale_y = -place_.scale_x;
    place_.shift = view.to_page({0, 0}) * scale;
    clip_.min_x = std::max(clip_.min_x, view.frame.min_x * scale);
    clip_.min_y = std::max(clip_.min_y, view.frame.min_y * scale);
    clip_.max_x = std::min(clip_.max_x, view.frame.max_x * scale);
    clip_.max_y = std::min(clip_.max_y, view.frame.max_y * scale);
  }
}

void LayerPainter::draw(const FillBatch& batch, Programs& programs) const {
  sf::Shader& shader = batch.hatch ? programs.hatch : programs.area;
  set_place(shader);
  if (batch.hatch) set_hatch(shader, *batch.hatch);
  sf::RenderStates states(&shader);
  // Without blending nothing is read back: twice as fast with a software renderer.
  if (batch.opaque) states.blendMode = sf::BlendNone;
  for_visible(batch.chunks, visible(0), [&](std::size_t first, std::size_t count) {
    target_.draw(buffers_.triangles, first, count, states);
  });
}

void LayerPainter::draw(const LineBatch& batch, Programs& programs) const {
  const Box seen = visible(batch.reach_px());
  const bool any = std::any_of(batch.chunks.begin(), batch.chunks.end(),
                               [&](const MeshChunk& chunk) { return chunk.box.intersects(seen); });
  if (!any) return;
  const auto pass = [&](sf::Shader& shader, scene::Color color, double width_px) {
    const double half_width = width_px * scale_ / 2;
    set_place(shader);
    shader.setUniform("ink", glsl(color));
    shader.setUniform("half_width", static_cast<float>(half_width));
    shader.setUniform("reach", static_cast<float>(half_width + 0.5));
    for_visible(batch.chunks, seen, [&](std::size_t first, std::size_t count) {
      target_.draw(buffers_.quads, first, count, &shader);
    });
  };
  if (batch.casing_px > 0) pass(programs.line, batch.casing, batch.width_px + 2 * batch.casing_px);
  pass(dashed(programs, batch.dash_px, batch.round_caps), batch.color, batch.width_px);
}

Box LayerPainter::visible(double reach_px) const {
  const Box wide = clip_.grown(reach_px * scale_);
  Box box;
  for (const Point corner : {Point{wide.min_x, wide.min_y}, Point{wide.max_x, wide.max_y}}) {
    box.add(
        Point{(corner.x - place_.shift.x) / place_.scale_x, (corner.y - place_.shift.y) / place_.scale_y});
  }
  return box;
}

void LayerPainter::set_place(sf::Shader& shader) const {
  const Point shift = place_(buffers_.mesh.origin);
  shader.setUniform("place",
                    sf::Glsl::Vec4(static_cast<float>(place_.scale_x), static_cast<float>(place_.scale_y),
                                   static_cast<float>(shift.x), static_cast<float>(shift.y)));
  const sf::Vector2u size = target_.getSize();
  shader.setUniform("half_target",
                    sf::Glsl::Vec2(static_cast<float>(size.x) / 2.F, static_cast<float>(size.y) / 2.F));
}

void LayerPainter::set_hatch(sf::Shader& shader, const scene::Hatch& hatch) const {
  const Point normal = scene::hatch_normal(hatch);
  const Point direction = scene::hatch_direction(hatch);
  const double period = scene::hatch_period(hatch) * scale_;
  const auto along = [&](Point axis) {
    return within(place_.shift.x * axis.x + place_.shift.y * axis.y, period);
  };
  shader.setUniform("kind", static_cast<int>(hatch.kind));
  shader.setUniform("normal", glsl(normal));
  shader.setUniform("direction", glsl(direction));
  shader.setUniform("phase", glsl(Point{along(normal), along(direction)}));
  shader.setUniform("spacing", static_cast<float>(hatch.spacing_px * scale_));
  shader.setUniform("width", static_cast<float>(hatch.width_px * scale_));
  std::array<sf::Glsl::Vec4, kMaxHatchColors> colors;
  const std::size_t count = std::min(hatch.colors.size(), kMaxHatchColors);
  std::transform(hatch.colors.begin(), hatch.colors.begin() + static_cast<std::ptrdiff_t>(count),
                 colors.begin(), [](scene::Color color) { return glsl(color); });
  shader.setUniformArray("colors", colors.data(), count);
  shader.setUniform("color_count", static_cast<int>(count));
}

sf::Shader& LayerPainter::dashed(Programs& programs, const std::vector<double>& dash_px, bool round) const {
  std::array<float, kMaxDashes> dashes{};
  // A pattern of odd length is repeated twice, as in cairo.
  const std::size_t given = dash_px.size();
  const std::size_t count = std::min(given % 2 == 0 ? given : 2 * given, kMaxDashes);
  float period = 0;
  for (std::size_t i = 0; i < count; ++i) {
    dashes[i] = static_cast<float>(dash_px[i % given] * scale_);
    period += dashes[i];
  }
  if (period <= 0) return programs.line;
  sf::Shader& shader = programs.dashed_line;
  const double step = buffers_.mesh.on_map ? kMapStep : kPageStep;
  shader.setUniform("step_px", static_cast<float>(step * place_.scale_x));
  shader.setUniform("dash_count", static_cast<int>(count));
  shader.setUniformArray("dashes", dashes.data(), kMaxDashes);
  shader.setUniform("dash_period", period);
  shader.setUniform("round_dashes", round);
  return shader;
}

}  // namespace rk::render::sfml
