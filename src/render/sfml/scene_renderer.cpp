#include "render/sfml/scene_renderer.h"

#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>
#include <SFML/Graphics/View.hpp>
#include <SFML/OpenGL.hpp>
#include <SFML/System/Clock.hpp>
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

/// Consecutive layers of a scene: the first, and the one after the last.
struct Layers {
  std::size_t first;
  std::size_t end;
};

Box box_of(const sf::IntRect& rect) {
  const sf::Rect<double> box(rect);
  return {box.left, box.top, box.left + box.width, box.top + box.height};
}

sf::IntRect all_of(const sf::RenderTarget& target) {
  return {{0, 0}, sf::Vector2i(target.getSize())};
}

void clear(scene::Color color, const Box& part, sf::RenderTarget& target) {
  const Scissor scissor(part, target);
  target.clear(sf::Color(color.r, color.g, color.b));
}

void show_all(sf::RenderTarget& target) {
  const sf::Vector2f size(target.getSize());
  target.setView(sf::View(sf::FloatRect(0, 0, size.x, size.y)));
}

}  // namespace

struct SceneRenderer::Impl {
  Programs programs;
  TextPainter text;
  std::list<LayerBuffers> kept;  ///< most recently drawn first

  Impl(const font::FontBook& fonts, const std::string& folder) : text(fonts) {
    if (!sf::Shader::isAvailable() || !sf::VertexBuffer::isAvailable())
      throw EnvironmentError("no_opengl", {});
    load(programs.area, folder + "/area.vert", folder + "/area.frag");
    load(programs.hatch, folder + "/area.vert", folder + "/hatch.frag");
    load(programs.line, folder + "/line.vert", folder + "/line.frag");
    load(programs.dashed_line, folder + "/line.vert", folder + "/dashed_line.frag");
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

  /// The buffers of these layers, in their order. New meshes are built in parallel.
  std::vector<const LayerBuffers*> buffers(const scene::Scene& scene, Layers wanted) {
    std::vector<std::optional<LayerMesh>> built(scene.layers.size());
    std::vector<std::size_t> missing_on_map;
    for (std::size_t i = wanted.first; i < wanted.end; ++i) {
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
    for (std::size_t i = wanted.first; i < wanted.end; ++i) {
      const std::uint64_t revision = scene.layers[i].revision;
      result.push_back(built[i] ? &kept.emplace_front(revision, std::move(*built[i])) : find(revision));
    }
    return result;
  }

  /// Draws what lies in `part` (device px, whole) of some layers over what is there.
  void draw(const scene::Scene& scene, Layers wanted, const Box& part, sf::RenderTarget& target,
            double scale);

  /// Draws the batches of a layer from `first` on, until all are drawn or go_on(), asked after each, is
  /// false; gives the batch after the last that was drawn.
  template <typename GoOn>
  std::size_t draw_batches(const scene::SceneLayer& layer, const LayerBuffers& held, std::size_t first,
                           const Box& part, sf::RenderTarget& target, double scale, GoOn go_on);

  void forget_old() {
    kept.remove_if([](const LayerBuffers& b) { return b.revision == 0; });
    while (kept.size() > kKeptLayers) kept.pop_back();
  }
};

template <typename GoOn>
std::size_t SceneRenderer::Impl::draw_batches(const scene::SceneLayer& layer, const LayerBuffers& held,
                                              std::size_t first, const Box& part, sf::RenderTarget& target,
                                              double scale, GoOn go_on) {
  const auto& batches = held.mesh.batches;
  if (layer.items.empty()) return batches.size();
  const LayerPainter painter(layer, held, target, scale, part);
  if (painter.clip().empty()) return batches.size();
  const Scissor scissor(painter.clip(), target);
  while (first < batches.size()) {
    const auto& batch = batches[first++];
    if (const auto* fill = std::get_if<FillBatch>(&batch)) {
      painter.draw(*fill, programs);
    } else if (const auto* lines = std::get_if<LineBatch>(&batch)) {
      painter.draw(*lines, programs);
    } else {
      text.draw(std::get<TextBatch>(batch).texts, painter.place(), scale, painter.clip(), target);
    }
    if (!go_on()) break;
  }
  return first;
}

void SceneRenderer::Impl::draw(const scene::Scene& scene, Layers wanted, const Box& part,
                               sf::RenderTarget& target, double scale) {
  const std::vector<const LayerBuffers*> held = buffers(scene, wanted);
  for (std::size_t i = wanted.first; i < wanted.end; ++i)
    draw_batches(scene.layers[i], *held[i - wanted.first], 0, part, target, scale, [] { return true; });
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
  draw_ground(scene, scene.layers.size(), {all_of(target)}, target, scale);
}

void SceneRenderer::draw_ground(const scene::Scene& scene, std::size_t layers,
                                const std::vector<sf::IntRect>& parts, sf::RenderTarget& target,
                                double scale) {
  show_all(target);
  for (const sf::IntRect& part : parts) {
    sf::IntRect seen;
    if (!part.intersects(all_of(target), seen)) continue;
    clear(scene.background, box_of(seen), target);
    impl_->draw(scene, {0, layers}, box_of(seen), target, scale);
  }
  impl_->forget_old();
}

void SceneRenderer::draw_page(const scene::Scene& scene, std::size_t first, const sf::IntRect& part,
                              sf::RenderTarget& target, double scale) {
  show_all(target);
  impl_->draw(scene, {first, scene.layers.size()}, box_of(part), target, scale);
  impl_->forget_old();
}

bool SceneRenderer::draw_on(const scene::Scene& scene, std::size_t layers, Progress& progress,
                            double milliseconds, sf::RenderTarget& target, double scale) {
  const sf::Clock clock;
  show_all(target);
  const Box whole = box_of(all_of(target));
  if (!std::exchange(progress.begun, true)) clear(scene.background, whole, target);
  // A driver may put off what it is asked to draw.
  const auto in_time = [&] {
    glFinish();
    return static_cast<double>(clock.getElapsedTime().asMicroseconds()) < milliseconds * 1000;
  };
  const std::vector<const LayerBuffers*> held = impl_->buffers(scene, {0, layers});
  while (progress.layer < layers) {
    const LayerBuffers& layer = *held[progress.layer];
    progress.batch = impl_->draw_batches(scene.layers[progress.layer], layer, progress.batch, whole, target,
                                         scale, in_time);
    if (progress.batch < layer.mesh.batches.size()) break;
    ++progress.layer;
    progress.batch = 0;
    if (!in_time()) break;
  }
  impl_->forget_old();
  return progress.layer == layers;
}

}  // namespace rk::render::sfml
