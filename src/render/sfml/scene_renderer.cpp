#include "render/sfml/scene_renderer.h"

#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>
#include <SFML/Graphics/View.hpp>
#include <SFML/OpenGL.hpp>
#include <algorithm>
#include <cmath>
#include <list>
#include <optional>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "platform/parallel.h"
#include "render/sfml/layer_painter.h"

namespace rk::render::sfml {
namespace {

constexpr std::size_t kKeptLayers = 48;  ///< so that going back to a recent view costs nothing

/// Confines drawing to a rectangle of the target (device px, y down) while it lives.
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

}  // namespace

struct SceneRenderer::Impl {
  sf::Shader area;
  sf::Shader hatch;
  sf::Shader line;
  TextPainter text;
  std::list<LayerBuffers> kept;  ///< most recently drawn first

  Impl(const font::FontBook& fonts, const std::string& folder) : text(fonts) {
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

  LayerBuffers* find(std::uint64_t revision) {
    if (revision == 0) return nullptr;
    const auto found =
        std::find_if(kept.begin(), kept.end(), [&](const LayerBuffers& b) { return b.revision == revision; });
    if (found == kept.end()) return nullptr;
    kept.splice(kept.begin(), kept, found);
    return &kept.front();
  }

  /// The buffers of every layer of a scene, in its order. New meshes are built in parallel.
  std::vector<const LayerBuffers*> buffers(const scene::Scene& scene) {
    std::vector<std::optional<LayerMesh>> built(scene.layers.size());
    std::vector<std::size_t> missing_on_map;
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
      const scene::SceneLayer& layer = scene.layers[i];
      if (find(layer.revision) != nullptr) continue;
      // Layers of the page are small: a thread would cost more than it saves.
      if (layer.viewport) {
        missing_on_map.push_back(i);
      } else {
        built[i] = build_mesh(layer);
      }
    }
    platform::for_each_index(missing_on_map.size(), [&](std::size_t n) {
      built[missing_on_map[n]] = build_mesh(scene.layers[missing_on_map[n]]);
    });
    std::vector<const LayerBuffers*> result;
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
      const std::uint64_t revision = scene.layers[i].revision;
      result.push_back(built[i] ? &kept.emplace_front(revision, std::move(*built[i])) : find(revision));
    }
    return result;
  }

  /// Draws what lies in `part` (device px, whole), over what is there.
  void draw_part(const scene::Scene& scene, const std::vector<const LayerBuffers*>& layers, const Box& part,
                 sf::RenderTarget& target, double scale);

  void forget_old() {
    kept.remove_if([](const LayerBuffers& b) { return b.revision == 0; });
    while (kept.size() > kKeptLayers) kept.pop_back();
  }
};

void SceneRenderer::Impl::draw_part(const scene::Scene& scene, const std::vector<const LayerBuffers*>& layers,
                                    const Box& part, sf::RenderTarget& target, double scale) {
  {
    const Scissor scissor(part, target);
    target.clear(sf::Color(scene.background.r, scene.background.g, scene.background.b));
  }
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (scene.layers[i].items.empty()) continue;
    const LayerBuffers& held = *layers[i];
    const LayerPainter painter(scene.layers[i], held, target, scale, part);
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

SceneRenderer::SceneRenderer(const font::FontBook& fonts, const std::string& shader_directory)
    : impl_(std::make_unique<Impl>(fonts, shader_directory)) {}

SceneRenderer::~SceneRenderer() = default;

void SceneRenderer::keep(std::vector<PreparedLayer> layers) {
  for (PreparedLayer& layer : layers)
    if (impl_->find(layer.revision) == nullptr)
      impl_->kept.emplace_front(layer.revision, std::move(layer.mesh));
}

void SceneRenderer::draw(const scene::Scene& scene, sf::RenderTarget& target, double scale) {
  const sf::Vector2f size(target.getSize());
  target.setView(sf::View(sf::FloatRect(0, 0, size.x, size.y)));
  impl_->draw_part(scene, impl_->buffers(scene), {0, 0, size.x, size.y}, target, scale);
  impl_->forget_old();
}

void SceneRenderer::draw_parts(const scene::Scene& scene, const std::vector<sf::IntRect>& parts,
                               sf::RenderTarget& target, double scale) {
  const sf::Vector2f size(target.getSize());
  target.setView(sf::View(sf::FloatRect(0, 0, size.x, size.y)));
  const sf::IntRect whole({0, 0}, sf::Vector2i(target.getSize()));
  const auto layers = impl_->buffers(scene);
  for (const sf::IntRect& part : parts) {
    sf::IntRect seen;
    if (!part.intersects(whole, seen)) continue;
    const sf::Rect<double> box(seen);
    impl_->draw_part(scene, layers, {box.left, box.top, box.left + box.width, box.top + box.height}, target,
                     scale);
  }
  impl_->forget_old();
}

}  // namespace rk::render::sfml
