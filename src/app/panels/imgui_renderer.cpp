#include "app/panels/imgui_renderer.h"

#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>

namespace rk::app::panels {

ImguiRenderer::ImguiRenderer() {
  ImGui_ImplOpenGL2_Init();
}

ImguiRenderer::~ImguiRenderer() {
  ImGui_ImplOpenGL2_Shutdown();
}

void ImguiRenderer::prepare() const {
  if (ImGui::GetIO().Fonts->TexID == nullptr) ImGui_ImplOpenGL2_DestroyFontsTexture();
  ImGui_ImplOpenGL2_NewFrame();  // makes the texture where there is none
}

void ImguiRenderer::draw(sf::RenderWindow& window) const {
  // SFML leaves its texture matrix set, which would make the letters invisible.
  window.pushGLStates();
  ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
  window.popGLStates();
}

}  // namespace rk::app::panels
