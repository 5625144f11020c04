// Key combinations and their names.
#pragma once

#include <SFML/Window/Event.hpp>
#include <string>
#include <vector>

#include "base/translations.h"

namespace rk::app::input {

/// A key with its modifiers, or a typed character, wherever the keyboard has it.
struct KeyChord {
  sf::Keyboard::Key key = sf::Keyboard::Unknown;
  bool control = false;
  bool shift = false;
  char32_t character = 0;  ///< not 0: this character is typed, whichever key gives it
  bool in_help = true;     ///< false: help and menus do not show it
};

inline KeyChord plain_key(sf::Keyboard::Key key) {
  return {key, false, false, 0, true};
}
inline KeyChord control_key(sf::Keyboard::Key key) {
  return {key, true, false, 0, true};
}
inline KeyChord shift_key(sf::Keyboard::Key key) {
  return {key, false, true, 0, true};
}
inline KeyChord control_shift_key(sf::Keyboard::Key key) {
  return {key, true, true, 0, true};
}
/// The same keys, which help and menus do not show.
inline KeyChord hidden_in_help(KeyChord chord) {
  chord.in_help = false;
  return chord;
}
inline KeyChord typed_key(char32_t character) {
  return {sf::Keyboard::Unknown, false, false, character, true};
}

/// Whether the event is a press of exactly these keys, or that character typed.
bool matches(const KeyChord& chord, const sf::Event& event);

/// The names of the chords in the language of the texts, without duplicates.
std::vector<std::string> key_names(const std::vector<KeyChord>& keys, const Translations& texts);

/// "Ctrl+K of /": the names in one line; empty for no keys.
std::string key_words(const std::vector<KeyChord>& keys, const Translations& texts);

}  // namespace rk::app::input
