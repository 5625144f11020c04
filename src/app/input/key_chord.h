// Keys, with what is held beside them, and their words.
#pragma once

#include <SFML/Window/Event.hpp>
#include <string>
#include <vector>

#include "base/translations.h"

namespace rk {

/// A key with what is held beside it, or a character, wherever the keyboard has it.
struct KeyChord {
  sf::Keyboard::Key key = sf::Keyboard::Unknown;
  bool control = false;
  bool shift = false;
  char32_t character = 0;  ///< not 0: this character is typed, whichever key gives it
  bool spoken = true;      ///< false: not worth a word beside the others
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
/// The same keys, which work without being told of.
inline KeyChord unspoken(KeyChord chord) {
  chord.spoken = false;
  return chord;
}
inline KeyChord typed_key(char32_t character) {
  return {sf::Keyboard::Unknown, false, false, character, true};
}

/// Whether the event is a press of these keys and no others held beside them, or that character typed.
bool matches(const KeyChord& chord, const sf::Event& event);

/// The words of each, in the language of the texts; each once.
std::vector<std::string> spoken_keys(const std::vector<KeyChord>& keys, const Translations& texts);

/// "Ctrl+K of /", the same in one line; empty for no keys.
std::string key_words(const std::vector<KeyChord>& keys, const Translations& texts);

}  // namespace rk
