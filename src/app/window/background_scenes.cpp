#include "app/window/background_scenes.h"

#include <utility>

namespace rk::app::window {

std::unique_ptr<OwnScenes> BackgroundScenes::renewed(std::unique_ptr<OwnScenes> scenes) {
  const bool present = scenes != nullptr && scenes->dataset.get() == &workspace_.dataset() &&
                       scenes->texts.get() == &workspace_.texts();
  return present ? std::move(scenes) : workspace_.own_scenes();
}

scene::Scene BackgroundScenes::make(const Wanted& wanted) {
  current_ = renewed(std::move(current_));
  return current_->builder.window(wanted.map, wanted.page);
}

void BackgroundScenes::begin(const Wanted& wanted, platform::Background::Pace pace) {
  if (job_ != nullptr) return;
  job_ = std::make_unique<Job>(Job{wanted, renewed(std::move(spare_)), {}, nullptr});
  job_->work = std::make_unique<platform::Background>(pace, [&job = *job_] {
    job.layers = render::sfml::prepare_layers(job.scenes->builder.window(job.wanted.map, job.wanted.page));
  });
}

void BackgroundScenes::finish() {
  if (job_ != nullptr) job_->work->finish();
}

bool BackgroundScenes::take(const Wanted& wanted, std::vector<render::sfml::PreparedLayer>& layers) {
  if (job_ == nullptr || !job_->work->done()) return false;
  const std::unique_ptr<Job> job = std::move(job_);
  job->work->finish();
  // What is marked on the map may have changed: the rest of the scene is the same.
  if (job->wanted.revision != wanted.revision || job->wanted.map.view != wanted.map.view ||
      job->wanted.page.viewport.m_per_px != wanted.page.viewport.m_per_px) {
    spare_ = std::move(job->scenes);
    return false;
  }
  spare_ = std::exchange(current_, std::move(job->scenes));
  layers = std::move(job->layers);
  return true;
}

}  // namespace rk::app::window
