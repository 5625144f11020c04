#include "app/panels/imgui_renderer.h"

#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>

#include <algorithm>
#include <functional>
#include <string_view>

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

void ImguiRenderer::draw(sf::RenderWindow& window, const sf::IntRect& part) const {
  ImDrawData& data = *ImGui::GetDrawData();
  const sf::Rect<float> box(part);
  for (int i = 0; i < data.CmdListsCount; ++i) {
    for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
      ImVec4& clip = command.ClipRect;
      clip = {std::max(clip.x, box.left), std::max(clip.y, box.top), std::min(clip.z, box.left + box.width),
              std::min(clip.w, box.top + box.height)};
    }
  }
  // SFML leaves its texture matrix set, which would make the letters invisible.
  window.pushGLStates();
  ImGui_ImplOpenGL2_RenderDrawData(&data);
  window.popGLStates();
}

std::size_t ImguiRenderer::fingerprint() {
  const ImDrawData& data = *ImGui::GetDrawData();
  std::size_t result = 0;
  const auto add = [&result](const auto& values) {
    const std::string_view bytes(reinterpret_cast<const char*>(values.Data),
                                 static_cast<std::size_t>(values.size_in_bytes()));
    result = result * 31 + std::hash<std::string_view>()(bytes);
  };
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    add(list.VtxBuffer);
    add(list.IdxBuffer);
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      for (const float value : {clip.x, clip.y, clip.z, clip.w})
        result = result * 31 + std::hash<float>()(value);
    }
  }
  return result;
}

}  // namespace rk::app::panels
