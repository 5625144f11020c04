#include "app/story/story_player.h"

#include <doctest/doctest.h>

#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::story;

namespace {

sf::Event key(sf::Keyboard::Key code) {
  sf::Event event{};
  event.type = sf::Event::KeyPressed;
  event.key.code = code;
  return event;
}

StoryPlayer with_pages(std::size_t count) {
  StoryPlayer player;
  player.set_pages(std::vector<StoryPage>(count));
  return player;
}

}  // namespace

TEST_CASE("pages are turned forth and back, and the ends hold") {
  StoryPlayer player = with_pages(3);
  CHECK_FALSE(player.playing());
  player.move(StoryMove::next);
  CHECK_FALSE(player.playing());
  player.start();
  REQUIRE(player.playing());
  player.move(StoryMove::previous);
  CHECK(player.position() == 0);
  for (int i = 0; i < 5; ++i) player.move(StoryMove::next);
  CHECK(player.position() == 2);
  player.move(StoryMove::first);
  CHECK(player.position() == 0);
  player.move(StoryMove::last);
  CHECK(player.position() == 2);
  player.go_to(1);
  player.go_to(7);
  CHECK(player.position() == 1);
  player.move(StoryMove::leave);
  CHECK_FALSE(player.playing());
}

TEST_CASE("without pages there is nothing to play") {
  StoryPlayer player = with_pages(0);
  player.start();
  CHECK_FALSE(player.playing());
}

TEST_CASE("a story that is read again goes on where it was, as far as it still reaches") {
  StoryPlayer player = with_pages(5);
  player.start();
  player.move(StoryMove::last);
  player.set_pages(std::vector<StoryPage>(3));
  CHECK(player.position() == 2);
  player.set_pages({});
  CHECK_FALSE(player.playing());
}

TEST_CASE("arrows, space, page keys and Escape turn the pages, and each has words") {
  CHECK(story_move(key(sf::Keyboard::Right)) == StoryMove::next);
  CHECK(story_move(key(sf::Keyboard::Space)) == StoryMove::next);
  CHECK(story_move(key(sf::Keyboard::PageDown)) == StoryMove::next);
  CHECK(story_move(key(sf::Keyboard::Left)) == StoryMove::previous);
  CHECK(story_move(key(sf::Keyboard::PageUp)) == StoryMove::previous);
  CHECK(story_move(key(sf::Keyboard::Escape)) == StoryMove::leave);
  CHECK_FALSE(story_move(key(sf::Keyboard::X)));
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    for (const StoryKey& k : story_keys()) {
      CHECK(texts.has("story_key." + std::string(k.name)));
      CHECK_FALSE(input::key_words(k.keys, texts).empty());
    }
  }
}
