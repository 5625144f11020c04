// Scenes of the window, made beside its loop where that takes longer than a frame may: the first one, while
// the window opens, and the one of a map that comes to rest at another scale.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "app/state/workspace.h"
#include "platform/background.h"
#include "render/sfml/prepared_layers.h"
#include "scene/page/scene_builder.h"

namespace rk::app::window {

class BackgroundScenes {
 public:
  /// What a scene is made from.
  struct Wanted {
    std::uint64_t revision;  ///< of the workspace
    scene::MapState map;
    scene::page::WindowPage page;

    friend bool operator==(const Wanted&, const Wanted&) = default;
  };

  /// The workspace must outlive the object.
  explicit BackgroundScenes(Workspace& workspace) : workspace_(workspace) {}

  /// The scene, made at once from what the last one left.
  scene::Scene make(const Wanted& wanted);

  /// Begins to make the scene beside the caller, unless one is being made. The workspace may change
  /// meanwhile.
  void begin(const Wanted& wanted, platform::Background::Pace pace);

  /// Waits for the scene that was begun last.
  void finish();

  /// Whether a scene of this scale was begun and is done: then make() goes on from it, and `layers` gets its
  /// vertices. Throws what making it threw.
  bool take(const Wanted& wanted, std::vector<render::sfml::PreparedLayer>& layers);

 private:
  /// A scene that is being made, with a builder of its own.
  struct Job {
    Wanted wanted;
    std::unique_ptr<OwnScenes> scenes;
    std::vector<render::sfml::PreparedLayer> layers;
    std::unique_ptr<platform::Background> work;
  };

  /// A builder of the present data: this one if it is.
  std::unique_ptr<OwnScenes> renewed(std::unique_ptr<OwnScenes> scenes);

  Workspace& workspace_;
  std::unique_ptr<OwnScenes> current_;  ///< of the last scene
  std::unique_ptr<OwnScenes> spare_;    ///< of the one before
  std::unique_ptr<Job> job_;
};

}  // namespace rk::app::window
