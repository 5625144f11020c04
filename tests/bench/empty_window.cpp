// The least that an SFML window costs: frames of one colour. What bench.py compares the program's first frame
// with.
#include <SFML/Graphics.hpp>

int main() {
  sf::RenderWindow window(sf::VideoMode(1280, 800), "empty");
  window.setFramerateLimit(60);
  while (window.isOpen()) {
    window.clear(sf::Color(70, 130, 180));
    window.display();
    for (sf::Event event; window.pollEvent(event);) {
      if (event.type == sf::Event::Closed) window.close();
    }
  }
}
