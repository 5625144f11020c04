#include "app/panels/figure_dialog.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "app/panels/dialog_frame.h"
#include "app/panels/panel_theme.h"
#include "figure/figure_error.h"

namespace rk::app::panels {
namespace {

constexpr const char* kId = "overlay_figure";
constexpr double kWidth = 560;

void label(const PanelFrame& frame, const char* key) {
  gap(frame, 3);
  quiet_text(frame.text(key));
}

bool exists(const FigureRequest& request) {
  std::error_code ignored;
  return std::filesystem::exists(figure_path(request), ignored);
}

}  // namespace

void FigureDialog::show_pages(const PanelFrame& frame) {
  label(frame, "window.figure.page");
  ImGui::SetNextItemWidth(frame.px(300));
  const auto page_words = [&](std::string_view page) {
    return frame.texts().get("window.figure.pages." + std::string(page));
  };
  if (ImGui::BeginCombo("##page", page_words(request_.page.name).c_str(), ImGuiComboFlags_HeightLargest)) {
    for (const FigurePage& page : kFigurePages) {
      if (ImGui::Selectable(page_words(page.name).c_str(), page.name == request_.page.name))
        request_.page = page;
    }
    ImGui::EndCombo();
  }
  if (!request_.page.is_paper() || request_.format != figure::FigureFormat::png) return;
  ImGui::SameLine();
  ImGui::SetNextItemWidth(frame.px(120));
  const auto dpi_words = [](int dpi) { return std::to_string(dpi) + " dpi"; };
  if (ImGui::BeginCombo("##dpi", dpi_words(request_.dpi).c_str())) {
    for (const int dpi : kFigureDpis) {
      if (ImGui::Selectable(dpi_words(dpi).c_str(), dpi == request_.dpi)) request_.dpi = dpi;
    }
    ImGui::EndCombo();
  }
}

void FigureDialog::show_fields(const PanelFrame& frame) {
  label(frame, "window.figure.format");
  for (const figure::FigureFormat format : kFigureFormats) {
    const std::string word = "window.figure.formats." + std::string(figure::figure_ending(format));
    if (ImGui::RadioButton(frame.texts().get(word).c_str(), request_.format == format))
      request_.format = format;
    if (format != kFigureFormats.back()) ImGui::SameLine(0, frame.px(18));
  }
  show_pages(frame);
  label(frame, "window.figure.title_field");
  ImGui::SetNextItemWidth(-1);
  entered_ |= text_field("##title", request_.title);
  ImGui::Checkbox(frame.text("window.figure.legend").c_str(), &request_.legend);
  label(frame, "window.figure.name");
  if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
  entered_ |= text_field("##name", request_.name, ImGuiInputTextFlags_AutoSelectAll);
  label(frame, "window.figure.folder");
  entered_ |= text_field("##folder", request_.folder);
}

bool FigureDialog::save(const PanelFrame& frame) {
  try {
    if (request_.name.find_first_not_of(" .") == std::string::npos)
      throw EnvironmentError("figure_name_missing", {});
    save_figure(request_, frame.state, frame.workspace);
    error_.clear();
    return true;
  } catch (const std::exception& error) {
    error_ = figure::figure_error_text(error, frame.texts());
  }
  return false;
}

std::string FigureDialog::show(const PanelFrame& frame) {
  if (opening_) {
    request_.name = proposed_ = proposed_figure_name(request_, frame.state, frame.workspace);
    error_.clear();
    ImGui::OpenPopup(kId);
    opening_ = false;
  }
  if (!begin_overlay(frame, kId, kWidth, 0.12)) return {};
  entered_ = false;
  const std::string before = figure_path(request_);
  heading(frame, frame.text("window.figure.heading"));
  show_fields(frame);
  if (request_.name == proposed_) {
    proposed_ = proposed_figure_name(request_, frame.state, frame.workspace);
    if (!ImGui::IsAnyItemActive()) request_.name = proposed_;
  }
  if (figure_path(request_) != before) error_.clear();  // it concerned another file
  gap(frame, 4);
  if (!error_.empty()) {
    ImGui::PushStyleColor(ImGuiCol_Text, packed(panel_theme::kErrorInk));
    wrapped_text("! " + error_);
    ImGui::PopStyleColor();
  } else if (exists(request_)) {
    quiet_text(frame.text("window.figure.replaces", {{"file", figure_path(request_)}}));
  } else {
    quiet_text(figure_path(request_));
  }
  gap(frame, 6);
  std::string written;
  if ((ImGui::Button(frame.text("window.figure.save").c_str()) || entered_) && save(frame)) {
    written = figure_path(request_);
    ImGui::CloseCurrentPopup();
  }
  ImGui::SameLine();
  if (ImGui::Button(frame.text("window.figure.cancel").c_str()) || (written.empty() && overlay_left()))
    ImGui::CloseCurrentPopup();
  end_overlay();
  return written;
}

}  // namespace rk::app::panels
