#include "app/input/key_chord.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace rk::app::input {
namespace {

using Key = sf::Keyboard;

/// Names of the keys without letter or digit: the ends of text keys below "key.".
constexpr std::array<std::pair<Key::Key, std::string_view>, 18> kNamedKeys = {{{Key::Escape, "escape"},
                                                                               {Key::Tab, "tab"},
                                                                               {Key::Space, "space"},
                                                                               {Key::Enter, "enter"},
                                                                               {Key::Home, "home"},
                                                                               {Key::End, "end"},
                                                                               {Key::Menu, "menu"},
                                                                               {Key::Backspace, "backspace"},
                                                                               {Key::PageUp, "page_up"},
                                                                               {Key::PageDown, "page_down"},
                                                                               {Key::Left, "left"},
                                                                               {Key::Right, "right"},
                                                                               {Key::Up, "up"},
                                                                               {Key::Down, "down"},
                                                                               {Key::Add, "plus"},
                                                                               {Key::Equal, "plus"},
                                                                               {Key::Subtract, "minus"},
                                                                               {Key::Hyphen, "minus"}}};

std::string key_name(Key::Key key, const Translations& texts) {
  if (key >= Key::A && key <= Key::Z) return {static_cast<char>('A' + (key - Key::A))};
  if (key >= Key::Num0 && key <= Key::Num9) return {static_cast<char>('0' + (key - Key::Num0))};
  if (key >= Key::F1 && key <= Key::F15) return "F" + std::to_string(key - Key::F1 + 1);
  for (const auto& [named, word] : kNamedKeys) {
    if (named == key) return texts.get("key." + std::string(word));
  }
  return {};
}

std::string chord_words(const KeyChord& chord, const Translations& texts) {
  if (chord.character != 0) return {static_cast<char>(chord.character)};
  std::string words;
  if (chord.control) words += texts.get("key.control") + "+";
  if (chord.shift) words += texts.get("key.shift") + "+";
  return words + key_name(chord.key, texts);
}

}  // namespace

bool matches(const KeyChord& chord, const sf::Event& event) {
  if (event.type == sf::Event::TextEntered)
    return chord.character != 0 && chord.character == event.text.unicode;
  if (event.type != sf::Event::KeyPressed) return false;
  return chord.character == 0 && event.key.code == chord.key && event.key.control == chord.control &&
         event.key.shift == chord.shift && !event.key.alt && !event.key.system;
}

std::vector<std::string> key_names(const std::vector<KeyChord>& keys, const Translations& texts) {
  std::vector<std::string> all;
  for (const KeyChord& chord : keys) {
    if (!chord.in_help) continue;
    std::string words = chord_words(chord, texts);
    if (std::find(all.begin(), all.end(), words) == all.end()) all.push_back(std::move(words));
  }
  return all;
}

std::string key_words(const std::vector<KeyChord>& keys, const Translations& texts) {
  std::string result;
  for (const std::string& words : key_names(keys, texts))
    result += (result.empty() ? "" : texts.get("key.or")) + words;
  return result;
}

}  // namespace rk::app::input
