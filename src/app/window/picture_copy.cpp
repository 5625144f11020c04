#include "app/window/picture_copy.h"

#include <exception>
#include <utility>

namespace rk::app::window {

void PictureCopy::begin(std::function<std::string()> draw) {
  drawing_.reset();
  drawing_ = std::make_unique<platform::Background>(platform::Background::Pace::yielding,
                                                    [this, work = std::move(draw)] { png_ = work(); });
}

std::optional<bool> PictureCopy::take_result() {
  if (!drawing_ || !drawing_->done()) return std::nullopt;
  const std::unique_ptr<platform::Background> drawn = std::move(drawing_);
  try {
    drawn->finish();
  } catch (const std::exception&) {
    return false;
  }
  return clipboard_.offer(std::exchange(png_, {}));
}

}  // namespace rk::app::window
