#include "app/story/story_player.h"

#include <algorithm>
#include <utility>

namespace rk::app::story {

const std::vector<StoryKey>& story_keys() {
  using Key = sf::Keyboard;
  static const std::vector<StoryKey> all = {
      {StoryMove::next,
       "next",
       {input::plain_key(Key::Right), input::plain_key(Key::Space), input::plain_key(Key::PageDown),
        input::hidden_in_help(input::plain_key(Key::Down)),
        input::hidden_in_help(input::plain_key(Key::Enter))}},
      {StoryMove::previous,
       "previous",
       {input::plain_key(Key::Left), input::plain_key(Key::PageUp),
        input::hidden_in_help(input::plain_key(Key::Up)),
        input::hidden_in_help(input::plain_key(Key::Backspace))}},
      {StoryMove::first, "first", {input::plain_key(Key::Home)}},
      {StoryMove::last, "last", {input::plain_key(Key::End)}},
      {StoryMove::leave, "leave", {input::plain_key(Key::Escape), input::plain_key(Key::F5)}}};
  return all;
}

std::optional<StoryMove> story_move(const sf::Event& event) {
  for (const StoryKey& key : story_keys()) {
    if (std::any_of(key.keys.begin(), key.keys.end(),
                    [&](const input::KeyChord& c) { return input::matches(c, event); }))
      return key.move;
  }
  return std::nullopt;
}

void StoryPlayer::set_pages(std::vector<StoryPage> pages) {
  pages_ = std::move(pages);
  if (!at_) return;
  if (pages_.empty()) {
    at_.reset();
  } else {
    at_ = std::min(*at_, pages_.size() - 1);
  }
}

void StoryPlayer::start() {
  if (!pages_.empty()) at_ = 0;
}

void StoryPlayer::go_to(std::size_t page) {
  if (at_ && page < pages_.size()) at_ = page;
}

void StoryPlayer::move(StoryMove move) {
  if (!at_) return;
  switch (move) {
    case StoryMove::next:
      return go_to(*at_ + 1);
    case StoryMove::previous:
      if (*at_ > 0) --*at_;
      return;
    case StoryMove::first:
      at_ = 0;
      return;
    case StoryMove::last:
      at_ = pages_.size() - 1;
      return;
    case StoryMove::leave:
      at_.reset();
      return;
  }
}

}  // namespace rk::app::story
