// The current page of the story, and the keys that turn the pages.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "app/input/key_chord.h"
#include "app/story/story_pages.h"

namespace rk::app::story {

enum class StoryMove { next, previous, first, last, leave };

struct StoryKey {
  StoryMove move = StoryMove::next;
  std::string_view name;  ///< its description is the text "story_key.<name>"
  std::vector<input::KeyChord> keys;
};

const std::vector<StoryKey>& story_keys();

/// The move that a key asks for; nullopt if the key has no meaning in a story.
std::optional<StoryMove> story_move(const sf::Event& event);

class StoryPlayer {
 public:
  void set_pages(std::vector<StoryPage> pages);
  const std::vector<StoryPage>& pages() const { return pages_; }

  /// Begins with the first page; does nothing if there are no pages.
  void start();
  bool playing() const { return at_.has_value(); }

  /// Goes to another page, or leaves the story; the last page stays when the next one is asked for.
  void move(StoryMove move);
  void go_to(std::size_t page);

  std::size_t position() const { return at_.value_or(0); }
  const StoryPage& page() const { return pages_.at(position()); }

 private:
  std::vector<StoryPage> pages_;
  std::optional<std::size_t> at_;  ///< none: not playing
};

}  // namespace rk::app::story
