// What the program works with while a state is on view: the dataset under the state's what-if, the
// translations of its language, and what follows from them. Window, replay and figure all use it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/app_state.h"
#include "app/state/scenario.h"
#include "base/translations.h"
#include "report/report.h"
#include "scene/page/scene_builder.h"

namespace rk::app {

/// A builder of scenes together with what it refers to, which may be out of date.
struct OwnScenes {
  OwnScenes(std::shared_ptr<const Dataset> of_dataset, std::shared_ptr<const Translations> of_texts,
            const scene::TextMetrics& metrics, std::uint64_t first_revision)
      : dataset(std::move(of_dataset)),
        texts(std::move(of_texts)),
        builder(*dataset, *texts, metrics, first_revision) {}

  std::shared_ptr<const Dataset> dataset;
  std::shared_ptr<const Translations> texts;
  scene::page::SceneBuilder builder;
};

class Workspace {
 public:
  /// Reads the translations of a language. May throw InputError.
  using LoadTranslations = std::function<Translations(const std::string& language)>;

  /// `metrics` must outlive the workspace; `languages` are those with translations. Throws what
  /// `load_translations` throws.
  Workspace(Dataset base, LoadTranslations load_translations, const std::string& language,
            const scene::TextMetrics& metrics, std::vector<Language> languages = {});

  /// Takes over what-if, language and focus of a state. Results that do not depend on a change are kept;
  /// references handed out before become invalid after a change of what-if or language.
  void follow(const AppState& state);

  /// Replaces the data, and reads the translations again. Throws what `load_translations` throws; nothing
  /// changes then.
  void reload(Dataset base);

  const Dataset& base() const { return scenario_.base(); }
  const Dataset& dataset() const { return scenario_.dataset(); }  ///< under the what-if
  const std::vector<analysis::MembershipChange>& what_if() const { return scenario_.changes(); }
  const std::vector<analysis::AssumedMembership>& assumed() const { return scenario_.assumed(); }
  const Translations& texts() const { return *texts_; }
  const std::vector<Language>& languages() const { return languages_; }
  const scene::TextMetrics& metrics() const { return metrics_; }
  scene::page::SceneBuilder& scenes() const { return *scenes_; }

  /// A builder of the present data and language for work beside the window's loop.
  std::unique_ptr<OwnScenes> own_scenes();

  /// Dataset, analysis and what the what-if changes, for the focus; computed on first use.
  const report::Report& report() const;

  /// Differs after every change of dataset or translations: scenes made before are out of date.
  std::uint64_t revision() const { return revision_; }

 private:
  void rebuild();
  /// From where on a new builder counts its layers: a renderer keeps buffers by their revisions, and no two
  /// builders may give out the same one.
  std::uint64_t next_revisions();

  Scenario scenario_;
  LoadTranslations load_texts_;
  std::vector<Language> languages_;
  std::shared_ptr<const Translations> texts_;
  const scene::TextMetrics& metrics_;
  MunicipalityIndex focus_;
  std::uint64_t revision_ = 0;
  std::uint64_t builders_ = 0;  ///< that were made until now
  std::unique_ptr<scene::page::SceneBuilder> scenes_;
  mutable std::optional<report::Report> report_;
};

}  // namespace rk::app
