#include "app/state/workspace.h"

#include <utility>

namespace rk::app {

Workspace::Workspace(Dataset base, LoadTranslations load_translations, const std::string& language,
                     const scene::TextMetrics& metrics, std::vector<Language> languages)
    : scenario_(std::move(base)),
      load_texts_(std::move(load_translations)),
      languages_(std::move(languages)),
      texts_(std::make_shared<const Translations>(load_texts_(language))),
      metrics_(metrics),
      focus_(scenario_.base().focus) {
  rebuild();
}

void Workspace::follow(const AppState& state) {
  bool other_words = false;
  if (state.language != texts_->language()) {
    texts_ = std::make_shared<const Translations>(load_texts_(state.language));
    other_words = true;
  }
  if (state.now.map.focus != focus_) {
    focus_ = state.now.map.focus;
    report_.reset();
  }
  if (scenario_.assume(state.now.what_if) || other_words) rebuild();
}

void Workspace::reload(Dataset base) {
  texts_ = std::make_shared<const Translations>(load_texts_(texts_->language()));
  scenario_.replace(std::move(base));
  rebuild();
}

void Workspace::rebuild() {
  ++revision_;
  scenes_ = std::make_unique<scene::page::SceneBuilder>(dataset(), texts(), metrics_, next_revisions());
  report_.reset();
}

std::uint64_t Workspace::next_revisions() {
  constexpr unsigned kRevisionsABuilder = 32;  // bits
  return ++builders_ << kRevisionsABuilder;
}

std::unique_ptr<OwnScenes> Workspace::own_scenes() {
  return std::make_unique<OwnScenes>(scenario_.shared_dataset(), texts_, metrics_, next_revisions());
}

const report::Report& Workspace::report() const {
  if (!report_) {
    Diagnostics none;  // the changes were possible when the scenario took them
    report_ = report::make_report(base(), focus_, what_if(), none);
  }
  return *report_;
}

}  // namespace rk::app
