#include "app/panels/imgui_backend.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <SFML/Window/Clipboard.hpp>
#include <algorithm>
#include <array>
#include <cfloat>

#include "app/panels/panel_theme.h"
#include "base/diagnostics.h"

namespace rk::app::panels {
namespace {

constexpr double kTextPx = 16;
constexpr double kCardPx = 20;     // the name at the head of a card
constexpr double kTitlePx = 32;    // of a story
constexpr double kReadingPx = 21;  // of a story

ImVec4 rgba(scene::Color color) {
  return ImGui::ColorConvertU32ToFloat4(IM_COL32(color.r, color.g, color.b, color.a));
}

/// Paper, ink, and hairlines: the panels must not distract from the map.
void set_style(double scale) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  ImGui::StyleColorsLight();
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.FrameBorderSize = 0;
  style.PopupBorderSize = 1;
  style.WindowRounding = 0;
  style.FrameRounding = 4;
  style.PopupRounding = 5;
  style.ScrollbarRounding = 4;
  style.ScrollbarSize = 10;
  style.WindowPadding = {16, 14};
  style.FramePadding = {9, 4};
  style.ItemSpacing = {8, 5};
  const scene::Color clear{0, 0, 0, 0};
  const auto set = [&style](ImGuiCol_ part, scene::Color color) { style.Colors[part] = rgba(color); };
  set(ImGuiCol_Text, panel_theme::kInk);
  set(ImGuiCol_TextDisabled, panel_theme::kQuietInk);
  set(ImGuiCol_TextSelectedBg, panel_theme::kSelectedText);
  set(ImGuiCol_WindowBg, panel_theme::kPane);
  set(ImGuiCol_ChildBg, clear);
  set(ImGuiCol_PopupBg, panel_theme::kPopup);
  set(ImGuiCol_ModalWindowDimBg, panel_theme::kShade);
  set(ImGuiCol_Border, panel_theme::kPopupEdge);
  set(ImGuiCol_Separator, panel_theme::kHairline);
  set(ImGuiCol_Header, panel_theme::kButton);
  set(ImGuiCol_HeaderHovered, panel_theme::kButton);
  set(ImGuiCol_HeaderActive, panel_theme::kButtonHovered);
  set(ImGuiCol_Button, panel_theme::kButton);
  set(ImGuiCol_ButtonHovered, panel_theme::kButtonHovered);
  set(ImGuiCol_ButtonActive, panel_theme::kButtonPressed);
  set(ImGuiCol_CheckMark, panel_theme::kMark);
  set(ImGuiCol_ScrollbarBg, clear);
  set(ImGuiCol_ScrollbarGrab, panel_theme::kButtonPressed);
  set(ImGuiCol_ScrollbarGrabHovered, panel_theme::kControl);
  set(ImGuiCol_ScrollbarGrabActive, panel_theme::kControl);
  set(ImGuiCol_DragDropTarget, panel_theme::kMark);
  set(ImGuiCol_NavHighlight, panel_theme::kMark);
  style.ScaleAllSizes(static_cast<float>(scale));
}

void set_keys(ImGuiIO& io) {
  io.KeyMap[ImGuiKey_Tab] = sf::Keyboard::Tab;
  io.KeyMap[ImGuiKey_LeftArrow] = sf::Keyboard::Left;
  io.KeyMap[ImGuiKey_RightArrow] = sf::Keyboard::Right;
  io.KeyMap[ImGuiKey_UpArrow] = sf::Keyboard::Up;
  io.KeyMap[ImGuiKey_DownArrow] = sf::Keyboard::Down;
  io.KeyMap[ImGuiKey_PageUp] = sf::Keyboard::PageUp;
  io.KeyMap[ImGuiKey_PageDown] = sf::Keyboard::PageDown;
  io.KeyMap[ImGuiKey_Home] = sf::Keyboard::Home;
  io.KeyMap[ImGuiKey_End] = sf::Keyboard::End;
  io.KeyMap[ImGuiKey_Insert] = sf::Keyboard::Insert;
  io.KeyMap[ImGuiKey_Delete] = sf::Keyboard::Delete;
  io.KeyMap[ImGuiKey_Backspace] = sf::Keyboard::Backspace;
  io.KeyMap[ImGuiKey_Space] = sf::Keyboard::Space;
  io.KeyMap[ImGuiKey_Enter] = sf::Keyboard::Enter;
  io.KeyMap[ImGuiKey_Escape] = sf::Keyboard::Escape;
  io.KeyMap[ImGuiKey_KeyPadEnter] = sf::Keyboard::Enter;
  // Of text fields: all, copy, paste, cut, redo, undo.
  io.KeyMap[ImGuiKey_A] = sf::Keyboard::A;
  io.KeyMap[ImGuiKey_C] = sf::Keyboard::C;
  io.KeyMap[ImGuiKey_V] = sf::Keyboard::V;
  io.KeyMap[ImGuiKey_X] = sf::Keyboard::X;
  io.KeyMap[ImGuiKey_Y] = sf::Keyboard::Y;
  io.KeyMap[ImGuiKey_Z] = sf::Keyboard::Z;
}

bool is_control(sf::Keyboard::Key key) {
  return key == sf::Keyboard::LControl || key == sf::Keyboard::RControl;
}

void set_clipboard(void*, const char* text) {
  const std::string words(text);
  sf::Clipboard::setString(sf::String::fromUtf8(words.begin(), words.end()));
}

/// `pasted` keeps the text alive until the next call.
const char* clipboard(void* pasted) {
  const auto words = sf::Clipboard::getString().toUtf8();
  auto& kept = *static_cast<std::string*>(pasted);
  kept.assign(words.begin(), words.end());
  return kept.c_str();
}

/// A submenu that opens while its neighbour closes is on the stack of open popups for a frame before it has a
/// window, and Dear ImGui 1.86 fails if Escape comes in between.
void drop_popups_without_window() {
  ImVector<ImGuiPopupData>& open = ImGui::GetCurrentContext()->OpenPopupStack;
  while (!open.empty() && open.back().Window == nullptr) open.pop_back();
}

ImFont* load_font(ImGuiIO& io, const std::string& file, double size) {
  // Latin with its extensions, dashes and quotes, the euro, arrows.
  static const std::array<ImWchar, 9> ranges = {0x20,   0x24F,  0x2010, 0x203A, 0x20AC,
                                                0x20AC, 0x2190, 0x2193, 0};
  ImFontConfig config;
  config.OversampleH = 2;
  config.OversampleV = 1;
  ImFont* font = io.Fonts->AddFontFromFileTTF(file.c_str(), static_cast<float>(size), &config, ranges.data());
  if (font == nullptr) throw EnvironmentError("font_missing", {{"file", file}});
  return font;
}

}  // namespace

ImguiBackend::ImguiBackend(const font::FontBook& fonts, double scale) : fonts_(fonts), scale_(scale) {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.SetClipboardTextFn = set_clipboard;
  io.GetClipboardTextFn = clipboard;
  io.ClipboardUserData = &pasted_;
  set_keys(io);
  set_style(scale_);
  load_fonts();
}

ImguiBackend::~ImguiBackend() {
  ImGui::DestroyContext();
}

void ImguiBackend::load_fonts() {
  ImGuiIO& io = ImGui::GetIO();
  io.Fonts->Clear();
  load_font(io, fonts_.file(scene::FontStyle::regular), kTextPx * scale_);
  semibold_ = load_font(io, fonts_.file(scene::FontStyle::semibold), kTextPx * scale_);
  card_ = load_font(io, fonts_.file(scene::FontStyle::semibold), kCardPx * scale_);
  title_ = large_ ? load_font(io, fonts_.file(scene::FontStyle::semibold), kTitlePx * scale_) : nullptr;
  reading_ = large_ ? load_font(io, fonts_.file(scene::FontStyle::regular), kReadingPx * scale_) : nullptr;
  io.Fonts->Build();
  io.Fonts->SetTexID(nullptr);  // tells ImguiRenderer that its texture is out of date
}

void ImguiBackend::set_large_fonts(bool wanted) {
  if (wanted == large_) return;
  large_ = wanted;
  load_fonts();
}

void ImguiBackend::set_scale(double scale) {
  if (scale == scale_) return;
  scale_ = scale;
  set_style(scale_);
  load_fonts();
}

void ImguiBackend::handle(const sf::Event& event) {
  ImGuiIO& io = ImGui::GetIO();
  switch (event.type) {
    case sf::Event::MouseMoved:
      io.MousePos = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
      break;
    case sf::Event::MouseLeft:
      io.MousePos = {-FLT_MAX, -FLT_MAX};
      break;
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased:
      io.MousePos = {static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y)};
      if (event.mouseButton.button < 3) {
        const bool down = event.type == sf::Event::MouseButtonPressed;
        held_[event.mouseButton.button] = down;
        if (down) pressed_[event.mouseButton.button] = true;
      }
      break;
    case sf::Event::MouseWheelScrolled:
      if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel)
        io.MouseWheel += event.mouseWheelScroll.delta;
      break;
    case sf::Event::KeyPressed:
    case sf::Event::KeyReleased:
      if (event.key.code >= 0 && event.key.code < sf::Keyboard::KeyCount) {
        const auto key = static_cast<std::size_t>(event.key.code);
        key_held_[key] = event.type == sf::Event::KeyPressed && wants_keys();
        if (key_held_[key]) {
          key_pressed_[key] = true;
          control_pressed_ = control_pressed_ || event.key.control;
          shift_pressed_ = shift_pressed_ || event.key.shift;
        }
      }
      // The event of the Ctrl key itself reports the modifiers as they were before it.
      control_ = is_control(event.key.code) ? event.type == sf::Event::KeyPressed : event.key.control;
      shift_ = event.key.shift;
      io.KeyAlt = event.key.alt;
      break;
    case sf::Event::TextEntered:
      if (event.text.unicode >= 0x20) io.AddInputCharacter(event.text.unicode);
      break;
    case sf::Event::LostFocus:
      key_held_.fill(false);
      control_ = shift_ = io.KeyAlt = false;
      break;
    default:
      break;
  }
}

bool ImguiBackend::on_item() const {
  return ImGui::IsAnyItemHovered();
}

bool ImguiBackend::on_panel() const {
  return ImGui::IsWindowHovered(ImGuiHoveredFlags_AnyWindow);
}

bool ImguiBackend::popup_open() const {
  return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
}

bool ImguiBackend::control_held() const {
  return control_;
}

bool ImguiBackend::types_text() const {
  return ImGui::GetIO().WantTextInput;
}

bool ImguiBackend::wants_keys() const {
  return keys_held_ || types_text() || popup_open();
}

void ImguiBackend::give_keys(const char* window) const {
  ImGui::SetWindowFocus(window);
  ImGuiWindow* found = window == nullptr ? nullptr : ImGui::FindWindowByName(window);
  if (found == nullptr) return;
  // Dear ImGui shows no focus ring before an arrow key is pressed: the effect of Tab would be invisible.
  ImGuiContext& context = *ImGui::GetCurrentContext();
  ImGui::NavInitWindow(found, false);
  context.NavDisableHighlight = false;
  context.NavDisableMouseHover = true;
}

void ImguiBackend::begin_frame(unsigned width, unsigned height, double seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  // A press and its release may come between two frames: the press is then reported for one frame, with its
  // modifiers.
  io.KeyCtrl = control_ || control_pressed_;
  io.KeyShift = shift_ || shift_pressed_;
  control_pressed_ = shift_pressed_ = false;
  for (std::size_t button = 0; button < held_.size(); ++button) {
    io.MouseDown[button] = held_[button] || pressed_[button];
    pressed_[button] = false;
  }
  for (std::size_t key = 0; key < key_held_.size(); ++key) {
    io.KeysDown[key] = key_held_[key] || key_pressed_[key];
    key_pressed_[key] = false;
  }
  // Dear ImGui activates buttons by Space alone; people expect Enter to work too.
  if (!types_text() && io.KeysDown[sf::Keyboard::Enter]) io.KeysDown[sf::Keyboard::Space] = true;
  if (io.KeysDown[sf::Keyboard::Escape]) drop_popups_without_window();
  io.DeltaTime = static_cast<float>(std::max(seconds, 1e-4));
  ImGui::NewFrame();
}

void ImguiBackend::end_frame() {
  ImGui::Render();
}

}  // namespace rk::app::panels
