// What the first picture of a window consists of, made while the window opens.
#pragma once

#include <vector>

#include "app/state/app_state.h"
#include "app/state/workspace.h"
#include "platform/background.h"
#include "render/sfml/prepared_layers.h"
#include "render/sfml/scene_renderer.h"

namespace rk::app::window {

class OpeningScene {
 public:
  /// Begins to make the scene of a state in a window of this size (device px). The workspace, which keeps
  /// what belongs to the scene, must be left alone until hand_over().
  OpeningScene(Workspace& workspace, AppState state, sf::Vector2u size);

  /// Waits until the scene is made, and hands its layers over. Throws what making it threw.
  void hand_over(render::sfml::SceneRenderer& renderer);

 private:
  std::vector<render::sfml::PreparedLayer> layers_;
  platform::Background work_;
};

}  // namespace rk::app::window
