#include "app/window/view_controller.h"

namespace rk::app::window {

ViewController::ViewController(Session session, std::vector<story::StoryPage> story)
    : workspace_(session.workspace()), session_(std::move(session)), story_(workspace_) {
  story_.set_pages(std::move(story), session_.state());
}

std::optional<std::string> ViewController::perform(const Action& action, bool dragged, double seconds) {
  std::optional<std::string> problem;
  const motion::Seen before = motion_.seen(state(), seconds);
  try {
    // The language does not belong to the page: it can be changed during a story.
    if (!playing() || std::holds_alternative<action::SetLanguage>(action)) {
      session_.perform(action);
      if (playing()) story_.lay_out(session_.state());
    } else {
      story_.perform(action);
    }
  } catch (const InputError& error) {
    problem = workspace_.texts().line(error.diagnostics().front());
  }
  motion_.follow(action, before, state(), dragged, seconds);
  return problem;
}

void ViewController::resize(double width_px, double height_px) {
  session_.perform(action::Resize{width_px, height_px});
  if (playing()) story_.lay_out(session_.state());
  motion_.stop();
}

bool ViewController::play() {
  if (!story_.start(session_.state())) return false;
  motion_.stop();
  return true;
}

template <typename Turn>
void ViewController::turn_by(Turn turn, double seconds) {
  const motion::Seen before = motion_.seen(state(), seconds);
  turn();
  if (playing()) {
    motion_.fly(before, state(), seconds);
  } else {
    motion_.stop();
  }
}

void ViewController::turn(story::StoryMove move, double seconds) {
  turn_by([&] { story_.move(move, session_.state()); }, seconds);
}

void ViewController::turn_to(std::size_t page, double seconds) {
  turn_by([&] { story_.go_to(page, session_.state()); }, seconds);
}

Diagnostics ViewController::open(const std::string& path) {
  try {
    session_.open(path);
  } catch (const InputError& error) {
    return error.diagnostics();
  }
  motion_.stop();
  return {};
}

void ViewController::reload(Dataset base, std::vector<story::StoryPage> story) {
  session_.reload(std::move(base));
  story_.set_pages(std::move(story), session_.state());
  motion_.stop();
}

}  // namespace rk::app::window
