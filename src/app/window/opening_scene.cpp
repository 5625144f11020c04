#include "app/window/opening_scene.h"

#include <utility>

#include "app/state/update.h"
#include "scene/page/scene_builder.h"

namespace rk::app::window {

OpeningScene::OpeningScene(Workspace& workspace, AppState state, sf::Vector2u size)
    : work_([this, &workspace, opening = std::move(state), size] {
        const AppState shown =
            update(opening, action::Resize{size.x / opening.ui_scale, size.y / opening.ui_scale},
                   workspace.dataset());
        layers_ = render::sfml::prepare_layers(
            workspace.scenes().window(map_on_view(shown, workspace.dataset()), window_page(shown)));
      }) {}

void OpeningScene::hand_over(render::sfml::SceneRenderer& renderer) {
  work_.finish();
  renderer.keep(std::exchange(layers_, {}));
}

}  // namespace rk::app::window
