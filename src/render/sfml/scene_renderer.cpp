#include "render/sfml/scene_renderer.h"

#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>
#include <SFML/Graphics/View.hpp>
#include <SFML/OpenGL.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <list>

#include "model/diagnostics.h"
#include "render/sfml/layer_mesh.h"
#include "render/sfml/text_painter.h"
#include "scene/hatch.h"

namespace rk {
namespace {

constexpr std::size_t kMaxHatchColors = 20;  ///< as in shaders/hatch.frag
constexpr std::size_t kMaxDashes = 8;        ///< as in shaders/line.frag
constexpr std::size_t kKeptLayers = 48;      ///< going back to a view that was seen costs nothing

sf::Glsl::Vec4 glsl(Color color) {
  return {static_cast<float>(color.r) / 255.F, static_cast<float>(color.g) / 255.F,
          static_cast<float>(color.b) / 255.F, static_cast<float>(color.a) / 255.F};
}

sf::Glsl::Vec2 glsl(Point p) {
  return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

/// `value` within one period: keeps floats in the shader small.
double within(double value, double period) {
  return value - period * std::floor(value / period);
}

void upload(sf::VertexBuffer& buffer, const std::vector<sf::Vertex>& vertices) {
  if (vertices.empty()) return;
  if (!buffer.create(vertices.size()) || !buffer.update(vertices.data())) {
    throw EnvironmentError("no_opengl", {});
  }
}

/// A layer on the graphics card.
struct LayerBuffers {
  std::uint64_t revision = 0;
  LayerMesh mesh;  ///< its vertices are dropped after they were sent
  sf::VertexBuffer triangles{sf::Triangles, sf::VertexBuffer::Static};
  sf::VertexBuffer quads{sf::Quads, sf::VertexBuffer::Static};

  explicit LayerBuffers(const SceneLayer& layer) : revision(layer.revision), mesh(build_mesh(layer)) {
    upload(triangles, mesh.triangles);
    upload(quads, mesh.quads);
    mesh.triangles = {};
    mesh.quads = {};
  }
};

/// Nothing is drawn outside a rectangle of the target (device px, y down) while this lives.
class Scissor {
 public:
  Scissor(const Box& box, const sf::RenderTarget& target) {
    const double height = target.getSize().y;
    const auto x = static_cast<GLint>(std::lround(box.min_x));
    const auto y = static_cast<GLint>(std::lround(height - box.max_y));
    glEnable(GL_SCISSOR_TEST);
    glScissor(x, y, std::max(0, static_cast<GLint>(std::lround(box.max_x)) - x),
              std::max(0, static_cast<GLint>(std::lround(height - box.min_y)) - y));
  }
  Scissor(const Scissor&) = delete;
  Scissor& operator=(const Scissor&) = delete;
  ~Scissor() { glDisable(GL_SCISSOR_TEST); }
};

/// Calls draw(first, count) for the chunks that meet `visible`, neighbours in one go.
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

struct SceneRenderer::Impl {
  sf::Shader area;
  sf::Shader hatch;
  sf::Shader line;
  TextPainter text;
  std::list<LayerBuffers> kept;  ///< most recently drawn first

  Impl(const FontBook& fonts, const std::string& folder) : text(fonts) {
    if (!sf::Shader::isAvailable() || !sf::VertexBuffer::isAvailable())
      throw EnvironmentError("no_opengl", {});
    load(area, folder + "/area.vert", folder + "/area.frag");
    load(hatch, folder + "/area.vert", folder + "/hatch.frag");
    load(line, folder + "/line.vert", folder + "/line.frag");
  }

  static void load(sf::Shader& shader, const std::string& vertex, const std::string& fragment) {
    if (!shader.loadFromFile(vertex, fragment))
      throw EnvironmentError("shader_missing", {{"file", fragment}});
  }

  LayerBuffers& buffers(const SceneLayer& layer) {
    const auto found =
        layer.revision == 0 ? kept.end() : std::find_if(kept.begin(), kept.end(), [&](const LayerBuffers& b) {
          return b.revision == layer.revision;
        });
    if (found != kept.end()) {
      kept.splice(kept.begin(), kept, found);
    } else {
      kept.emplace_front(layer);
    }
    return kept.front();
  }

  /// Draws what lies in `part` (device px, whole), over what is there.
  void draw_part(const Scene& scene, const Box& part, sf::RenderTarget& target, double scale);

  void forget_old() {
    kept.remove_if([](const LayerBuffers& b) { return b.revision == 0; });
    while (kept.size() > kKeptLayers) kept.pop_back();
  }
};

namespace {

/// Draws one layer; holds what all its batches share.
class LayerPainter {
 public:
  /// Only what lies in `part` (device px) is drawn.
  LayerPainter(const SceneLayer& layer, const LayerBuffers& buffers, sf::RenderTarget& target, double scale,
               const Box& part)
      : buffers_(buffers), target_(target), scale_(scale), clip_(part) {
    place_ = {scale, scale, {0, 0}};
    if (layer.viewport) {
      const Viewport& view = *layer.viewport;
      place_.scale_x = scale / view.m_per_px;
      place_.scale_y = -place_.scale_x;
      place_.shift = view.to_page({0, 0}) * scale;
      clip_.min_x = std::max(clip_.min_x, view.frame.min_x * scale);
      clip_.min_y = std::max(clip_.min_y, view.frame.min_y * scale);
      clip_.max_x = std::min(clip_.max_x, view.frame.max_x * scale);
      clip_.max_y = std::min(clip_.max_y, view.frame.max_y * scale);
    }
  }

  const Box& clip() const { return clip_; }
  const Placement& place() const { return place_; }

  void draw(const FillBatch& batch, sf::Shader& area, sf::Shader& hatch) const {
    sf::Shader& shader = batch.hatch ? hatch : area;
    set_place(shader);
    if (batch.hatch) set_hatch(shader, *batch.hatch);
    sf::RenderStates states(&shader);
    // Without blending nothing is read back: twice as fast where the processor draws.
    if (batch.opaque) states.blendMode = sf::BlendNone;
    for_visible(batch.chunks, visible(0), [&](std::size_t first, std::size_t count) {
      target_.draw(buffers_.triangles, first, count, states);
    });
  }

  void draw(const LineBatch& batch, sf::Shader& shader) const {
    const Box seen = visible(batch.reach_px());
    const bool any = std::any_of(batch.chunks.begin(), batch.chunks.end(),
                                 [&](const MeshChunk& chunk) { return chunk.box.intersects(seen); });
    if (!any) return;
    set_place(shader);
    const double step = buffers_.mesh.on_map ? kMapStep : kPageStep;
    shader.setUniform("step_px", static_cast<float>(step * place_.scale_x));
    const auto pass = [&](Color color, double width_px) {
      const double half_width = width_px * scale_ / 2;
      shader.setUniform("ink", glsl(color));
      shader.setUniform("half_width", static_cast<float>(half_width));
      shader.setUniform("reach", static_cast<float>(half_width + 0.5));
      for_visible(batch.chunks, seen, [&](std::size_t first, std::size_t count) {
        target_.draw(buffers_.quads, first, count, &shader);
      });
    };
    if (batch.casing_px > 0) {
      shader.setUniform("dash_count", 0);
      pass(batch.casing, batch.width_px + 2 * batch.casing_px);
    }
    set_dashes(shader, batch);
    pass(batch.color, batch.width_px);
  }

 private:
  /// What can be seen, in layer units, for ink that reaches that many page px from its points.
  Box visible(double reach_px) const {
    const Box wide = clip_.grown(reach_px * scale_);
    Box box;
    for (const Point corner : {Point{wide.min_x, wide.min_y}, Point{wide.max_x, wide.max_y}}) {
      box.add(
          Point{(corner.x - place_.shift.x) / place_.scale_x, (corner.y - place_.shift.y) / place_.scale_y});
    }
    return box;
  }

  void set_place(sf::Shader& shader) const {
    const Point shift = place_(buffers_.mesh.origin);
    shader.setUniform("place",
                      sf::Glsl::Vec4(static_cast<float>(place_.scale_x), static_cast<float>(place_.scale_y),
                                     static_cast<float>(shift.x), static_cast<float>(shift.y)));
    const sf::Vector2u size = target_.getSize();
    shader.setUniform("half_target",
                      sf::Glsl::Vec2(static_cast<float>(size.x) / 2.F, static_cast<float>(size.y) / 2.F));
  }

  void set_hatch(sf::Shader& shader, const Hatch& hatch) const {
    const Point normal = hatch_normal(hatch);
    const Point direction = hatch_direction(hatch);
    const double period = hatch_period(hatch) * scale_;
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
                   colors.begin(), [](Color color) { return glsl(color); });
    shader.setUniformArray("colors", colors.data(), count);
    shader.setUniform("color_count", static_cast<int>(count));
  }

  void set_dashes(sf::Shader& shader, const LineBatch& batch) const {
    std::array<float, kMaxDashes> dashes{};
    // An odd pattern is run through twice, as cairo does.
    const std::size_t given = batch.dash_px.size();
    const std::size_t count = std::min(given % 2 == 0 ? given : 2 * given, kMaxDashes);
    float period = 0;
    for (std::size_t i = 0; i < count; ++i) {
      dashes[i] = static_cast<float>(batch.dash_px[i % given] * scale_);
      period += dashes[i];
    }
    shader.setUniform("dash_count", period > 0 ? static_cast<int>(count) : 0);
    if (period <= 0) return;
    shader.setUniformArray("dashes", dashes.data(), kMaxDashes);
    shader.setUniform("dash_period", period);
    shader.setUniform("round_dashes", batch.round_caps);
  }

  const LayerBuffers& buffers_;
  sf::RenderTarget& target_;
  double scale_;
  Placement place_;
  Box clip_;
};

}  // namespace

void SceneRenderer::Impl::draw_part(const Scene& scene, const Box& part, sf::RenderTarget& target,
                                    double scale) {
  {
    const Scissor scissor(part, target);
    target.clear(sf::Color(scene.background.r, scene.background.g, scene.background.b));
  }
  for (const SceneLayer& layer : scene.layers) {
    if (layer.items.empty()) continue;
    const LayerBuffers& held = buffers(layer);
    const LayerPainter painter(layer, held, target, scale, part);
    if (painter.clip().empty()) continue;
    const Scissor scissor(painter.clip(), target);
    for (const auto& batch : held.mesh.batches) {
      if (const auto* fill = std::get_if<FillBatch>(&batch)) {
        painter.draw(*fill, area, hatch);
      } else if (const auto* lines = std::get_if<LineBatch>(&batch)) {
        painter.draw(*lines, line);
      } else {
        text.draw(std::get<TextBatch>(batch).texts, painter.place(), scale, painter.clip(), target);
      }
    }
  }
}

SceneRenderer::SceneRenderer(const FontBook& fonts, const std::string& shader_directory)
    : impl_(std::make_unique<Impl>(fonts, shader_directory)) {}

SceneRenderer::~SceneRenderer() = default;

void SceneRenderer::draw(const Scene& scene, sf::RenderTarget& target, double scale) {
  const sf::Vector2f size(target.getSize());
  target.setView(sf::View(sf::FloatRect(0, 0, size.x, size.y)));
  impl_->draw_part(scene, {0, 0, size.x, size.y}, target, scale);
  impl_->forget_old();
}

void SceneRenderer::draw_parts(const Scene& scene, const std::vector<Box>& parts, sf::RenderTarget& target,
                               double scale) {
  const sf::Vector2f size(target.getSize());
  target.setView(sf::View(sf::FloatRect(0, 0, size.x, size.y)));
  for (const Box& part : parts) {
    // Whole device px, so that a part meets the picture around it without a seam.
    impl_->draw_part(
        scene,
        {std::max(0.0, std::floor(part.min_x * scale)), std::max(0.0, std::floor(part.min_y * scale)),
         std::min<double>(size.x, std::ceil(part.max_x * scale)),
         std::min<double>(size.y, std::ceil(part.max_y * scale))},
        target, scale);
  }
  impl_->forget_old();
}

}  // namespace rk
