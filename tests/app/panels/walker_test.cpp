// A random walk through the window's menus, submenus, lists, dialogs, keys and sizes: after every event all
// that must hold does. A failure names seed and event, so that it can be walked again.
#include <imgui_internal.h>

#include <array>
#include <cstdlib>
#include <deque>
#include <random>

#include "app/panels/panels.h"
#include "support/ascii_map.h"
#include "support/changes.h"
#include "support/headless_window.h"
#include "support/state_faults.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app;
using namespace rk::test;
using Key = sf::Keyboard;

namespace {

constexpr int kEvents = 5000;           ///< of one walk
constexpr std::size_t kMaxSteps = 400;  ///< of undo, fewer than the history keeps
constexpr unsigned kWalks = 4;

/// Twelve municipalities and more partnerships than the list has room for, of all scopes; `fewer` leaves some
/// out.
Dataset example(bool fewer) {
  const Rows rows = fewer ? Rows{"AABB", "CCDD", "EEFF"} : Rows{"AABBGG", "CCDDHH", "EEFFII", "JJKKLL"};
  std::vector<AsciiPartnership> partnerships = {{"north", "AB"},
                                                {"west", "ACE"},
                                                {"all", "ABCDEF"},
                                                {"half", "AD", "B"},
                                                {"single", "F"},
                                                {"same", "AB"},
                                                {"talk", "AF", "", Scope::network},
                                                {"state", "ABCDEF", "", Scope::national}};
  for (std::size_t i = 0; i < 20 && !fewer; ++i) {
    const auto letter = [&](std::size_t step) {
      return std::string(1, static_cast<char>('A' + (i + step) % 12));
    };
    partnerships.push_back({"more" + std::to_string(i), letter(0) + letter(1 + i % 4) + letter(7)});
  }
  return ascii_dataset(rows, partnerships, "A", {{'B', "PV02"}, {'D', "PV02"}});
}

bool is_popup(const ImGuiWindow& window) {
  return (window.Flags & ImGuiWindowFlags_Popup) != 0;
}

/// The windows of the last frame, from back to front, without what only informs.
std::vector<const ImGuiWindow*> windows_on_view(bool popups_alone) {
  std::vector<const ImGuiWindow*> result;
  for (const ImGuiWindow* window : GImGui->Windows) {
    if (!window->Active || window->Hidden || (window->Flags & ImGuiWindowFlags_Tooltip) != 0) continue;
    if (!popups_alone || is_popup(*window)) result.push_back(window);
  }
  return result;
}

/// Dear ImGui's stack of open popups holds what it has shown: an entry without a window makes it fail on a
/// later key, and one that is not shown keeps keys and clicks from everything else.
Lines popup_faults() {
  Lines faults;
  for (const ImGuiPopupData& popup : GImGui->OpenPopupStack) {
    if (popup.Window == nullptr && popup.OpenFrameCount < GImGui->FrameCount)
      faults.emplace_back("an open popup has no window");
    if (popup.Window != nullptr && popup.Window->LastFrameActive < GImGui->FrameCount - 1)
      faults.push_back(std::string("an open popup is not shown: ") + popup.Window->Name);
  }
  return faults;
}

class Walker {
 public:
  explicit Walker(std::uint32_t seed) : random_(seed), window_(example(false), folder_.path()) {
    driver().on_action = [this](const Action& action) {
      note(print_action(action));
      add(action_faults(action, driver().workspace()));
    };
    begin();
  }

  /// What does not hold after this event; empty if all does.
  const Lines& step() {
    (this->*chosen())();
    for (std::uint32_t i = below(3); i > 0; --i) frame();
    if (driver().session().undo_steps() > kMaxSteps) undo_all();
    return faults_;
  }

  /// Ends the walk: a few times Escape leads back to the map, and undo to the start.
  const Lines& end() {
    for (int i = 0; i < 6; ++i) tap(Key::Escape);
    if (driver().ui().wants_keys()) faults_.emplace_back("Escape does not lead back to the map");
    undo_all();
    return faults_;
  }

  /// The last events, and what they asked for.
  Lines trail() const { return {trail_.begin(), trail_.end()}; }

 private:
  using Event = void (Walker::*)();
  struct Choice {
    int weight;
    Event event;
  };

  Event chosen() {
    static constexpr std::array<Choice, 22> kChoices = {
        {{20, &Walker::point},        {20, &Walker::click},   {9, &Walker::escape},
         {8, &Walker::open_menu},     {6, &Walker::map_menu}, {6, &Walker::walk_by_key},
         {6, &Walker::command_key},   {5, &Walker::tab},      {5, &Walker::rest},
         {4, &Walker::wheel},         {4, &Walker::type},     {4, &Walker::drag},
         {3, &Walker::confirm},       {3, &Walker::press},    {2, &Walker::overlay},
         {2, &Walker::resize},        {2, &Walker::lose},     {1, &Walker::assume},
         {1, &Walker::undo_and_redo}, {1, &Walker::notice},   {1, &Walker::rescale},
         {1, &Walker::reload}}};
    int sum = 0;
    for (const Choice& choice : kChoices) sum += choice.weight;
    int left = static_cast<int>(below(static_cast<std::uint32_t>(sum)));
    for (const Choice& choice : kChoices) {
      left -= choice.weight;
      if (left < 0) return choice.event;
    }
    return &Walker::rest;
  }

  // Events.

  void point() { move(place()); }
  void click() {
    move(place());
    frame();
    button(true);
    if (below(4) > 0) frame();
    button(false);
    frame();
  }
  /// One half of a click alone.
  void press() { button(below(2) == 0); }
  void drag() {
    move(place());
    frame();
    const bool control = below(3) == 0;
    if (control) key(Key::LControl, true, true);
    button(true);
    for (std::uint32_t i = 1 + below(4); i > 0; --i) {
      frame();
      move(place());
    }
    frame();
    button(false);
    if (control) key(Key::LControl, false);
  }
  void wheel() {
    sf::Event event{};
    event.type = sf::Event::MouseWheelScrolled;
    event.mouseWheelScroll = {sf::Mouse::VerticalWheel, below(2) == 0 ? 1.F : -2.F, at_.x, at_.y};
    send("wheel", event);
  }
  void open_menu() {
    const std::string menu = driver().workspace().texts().get("window.menu.title");
    for (const SeenLine& line : seen_lines()) {
      if (line.window != "top" || line.words != menu) continue;
      move(whole(line.box(0, line.words.size()).center()));
      frame();
      button(true);
      frame();
      button(false);
      frame();
    }
    go_into_menu();
  }
  void map_menu() {
    move(anywhere());
    frame();
    button(true, sf::Mouse::Right);
    frame();
    button(false, sf::Mouse::Right);
    frame();
    go_into_menu();
  }
  /// Often until a submenu opens.
  void go_into_menu() {
    point();
    if (below(2) == 0) rest();
    if (below(4) == 0) escape();
  }
  void rest() {
    note("rest");
    for (int i = 0; i < 4; ++i) frame();
  }
  /// Once or twice; each closes something, unless it lets go of what is held.
  void escape() {
    for (std::uint32_t i = 1 + below(2); i > 0; --i) {
      const int open = GImGui->OpenPopupStack.Size;
      const bool held = GImGui->ActiveId != 0 && !driver().ui().types_text();
      tap(Key::Escape);
      if (open > 0 && !held && GImGui->OpenPopupStack.Size >= open)
        faults_.emplace_back("Escape closes none of what is open");
    }
  }
  void tab() { tap(Key::Tab, false, below(4) == 0); }
  void confirm() { tap(below(3) == 0 ? Key::Space : Key::Enter); }
  void walk_by_key() {
    static constexpr std::array kKeys = {Key::Up,   Key::Down, Key::Left, Key::Right,    Key::Down,
                                         Key::Home, Key::End,  Key::Down, Key::PageDown, Key::PageUp};
    for (std::uint32_t i = 1 + below(3); i > 0; --i) tap(one_of(kKeys), below(12) == 0, below(12) == 0);
  }
  void command_key() {
    const auto& commands = input::window_commands();
    const input::CommandInfo& info = commands[below(static_cast<std::uint32_t>(commands.size()))];
    // The fonts of another size take long to make.
    if (info.keys.empty() || info.command == input::Command::larger) return;
    const input::KeyChord& chord = info.keys[below(static_cast<std::uint32_t>(info.keys.size()))];
    if (chord.character != 0) return write(chord.character);
    tap(chord.key, chord.control, chord.shift);
  }
  void overlay() {
    static constexpr std::array kKeys = {Key::F1, Key::F12, Key::K, Key::K};
    const Key::Key code = one_of(kKeys);
    tap(code, code == Key::K);
    if (code == Key::K) type();
  }
  void type() {
    static constexpr std::array kTexts = {"a", "north", "mat", "undo", "more1", "xyz", "en", ".", "é\x7f"};
    for (const char* c = one_of(kTexts); *c != 0; ++c) write(static_cast<unsigned char>(*c));
    if (below(3) == 0) tap(Key::BackSpace);
  }
  void resize() {
    static constexpr std::array kWidths = {1920U, 1500U, 1280U, 900U, 700U, 640U, 300U, 40U};
    static constexpr std::array kHeights = {1080U, 900U, 800U, 600U, 480U, 400U, 200U, 30U};
    const bool usual = below(2) == 0;  // where all panels have room
    const unsigned width = usual ? 1280 : one_of(kWidths);
    const unsigned height = usual ? 800 : one_of(kHeights);
    note("size " + std::to_string(width) + " x " + std::to_string(height));
    driver().resize(width, height);
  }
  /// The pointer or the keys leave the window.
  void lose() {
    sf::Event event{};
    event.type = below(2) == 0 ? sf::Event::LostFocus : sf::Event::MouseLeft;
    send(event.type == sf::Event::LostFocus ? "focus lost" : "pointer left", event);
  }
  void assume() {
    const Dataset& data = driver().workspace().dataset();
    const auto& municipality =
        data.municipalities[below(static_cast<std::uint32_t>(data.municipalities.size()))];
    const auto& partnership = data.partnerships[below(static_cast<std::uint32_t>(data.partnerships.size()))];
    std::string change = (below(2) == 0 ? "+" : "-") + municipality.code + ":" + partnership.id;
    if (below(3) == 0) change = "=new" + std::to_string(below(5)) + ":" + municipality.code;
    const Action action = below(4) == 0 ? Action(action::ResetWhatIf{})
                                        : Action(action::AssumeMembership{test::change(change)});
    if (action_faults(action, driver().workspace()).empty()) perform(action);
  }
  void rescale() {
    static constexpr std::array kScales = {1.0, 1.0, 1.0, 1.5, 2.0, 3.0};
    perform(action::SetScale{one_of(kScales)});
  }
  void notice() {
    driver().notices.message = below(2) == 0 ? "message" : "";
    driver().notices.resumed = below(3) == 0;
    driver().notices.problems.assign(below(3), {Severity::error, "action_not_json", "file.json", "1", {}});
  }
  /// The files are changed under an open window.
  void reload() {
    if (below(4) > 0) return;
    const bool fewer = below(2) == 0;
    note(fewer ? "fewer data" : "all data");
    window_.reload(example(fewer));
    check();
    while (driver().session().can_undo()) perform(action::Undo{});
    while (driver().session().can_redo()) perform(action::Redo{});
    begin();
  }
  void undo_and_redo() {
    if (!driver().session().can_undo()) return;
    const Snapshot before = state().now;
    perform(action::Undo{});
    perform(action::Redo{});
    if (!(state().now == before)) faults_.emplace_back("redo does not lead back to where undo came from");
  }

  void undo_all() {
    const Snapshot before = state().now;
    while (driver().session().can_undo()) perform(action::Undo{});
    // What is fitted follows the window, also without a step of undo.
    Snapshot back = state().now;
    back.camera = first_.camera;
    if (!(back == first_)) faults_.emplace_back("undo does not lead back to the start");
    while (driver().session().can_redo()) perform(action::Redo{});
    if (!(state().now == before)) faults_.emplace_back("redo does not lead back to the end");
    begin();
  }

  // Their parts.

  void frame() {
    window_.frame();
    add(popup_faults());
    check();
  }
  void check() { add(state_faults(state(), driver().workspace())); }
  void begin() {
    driver().begin_here();
    first_ = state().now;
  }
  void perform(const Action& action) {
    note(print_action(action));
    driver().perform_unseen(action);
    check();
  }
  void send(const std::string& what, const sf::Event& event) {
    note(what);
    window_.handle(event);
    check();
  }
  void move(sf::Vector2i to) {
    at_ = to;
    sf::Event event{};
    event.type = sf::Event::MouseMoved;
    event.mouseMove = {to.x, to.y};
    send("to " + std::to_string(to.x) + ", " + std::to_string(to.y), event);
  }
  void button(bool down, sf::Mouse::Button which = sf::Mouse::Left) {
    sf::Event event{};
    event.type = down ? sf::Event::MouseButtonPressed : sf::Event::MouseButtonReleased;
    event.mouseButton = {which, at_.x, at_.y};
    send(std::string(down ? "press " : "release ") + std::to_string(which), event);
  }
  void key(Key::Key code, bool down, bool control = false, bool shift = false) {
    sf::Event event{};
    event.type = down ? sf::Event::KeyPressed : sf::Event::KeyReleased;
    event.key = {code, false, control, shift, false};
    send((down ? "key " : "let go of ") + std::to_string(code) + (control ? " Ctrl" : "") +
             (shift ? " Shift" : ""),
         event);
  }
  void tap(Key::Key code, bool control = false, bool shift = false) {
    key(code, true, control, shift);
    if (below(4) > 0) frame();
    key(code, false);
    frame();
  }
  void write(char32_t character) {
    sf::Event event{};
    event.type = sf::Event::TextEntered;
    event.text.unicode = character;
    send("type " + std::to_string(static_cast<unsigned>(character)), event);
    frame();
  }

  // Places, device px.

  sf::Vector2i whole(Point at) const { return {static_cast<int>(at.x), static_cast<int>(at.y)}; }
  sf::Vector2i anywhere() {
    return {static_cast<int>(below(driver().width())), static_cast<int>(below(driver().height()))};
  }
  /// Mostly in an open menu, else in a panel or on a text.
  sf::Vector2i place() {
    const bool popup = driver().ui().popup_open();
    const std::uint32_t kind = below(10);
    if (popup && kind < 7) return within(windows_on_view(true));
    if (kind < 4) return within(windows_on_view(false));
    if (kind < 6) {
      const std::vector<SeenLine> lines = seen_lines();
      if (lines.empty()) return anywhere();
      const SeenLine& line = lines[below(static_cast<std::uint32_t>(lines.size()))];
      return whole(line.box(0, line.words.size()).center());
    }
    return anywhere();
  }
  sf::Vector2i within(const std::vector<const ImGuiWindow*>& windows) {
    if (windows.empty()) return anywhere();
    const ImGuiWindow& window = *windows[below(static_cast<std::uint32_t>(windows.size()))];
    const auto side = [this](float length) {
      return static_cast<int>(below(static_cast<std::uint32_t>(length) + 1));
    };
    return {static_cast<int>(window.Pos.x) + side(window.Size.x),
            static_cast<int>(window.Pos.y) + side(window.Size.y)};
  }

  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }
  template <typename T, std::size_t N>
  T one_of(const std::array<T, N>& values) {
    return values[below(N)];
  }

  PanelDriver& driver() { return window_.driver(); }
  const AppState& state() const { return window_.state(); }
  void add(const Lines& faults) { faults_.insert(faults_.end(), faults.begin(), faults.end()); }
  void note(std::string what) {
    trail_.push_back(std::move(what));
    if (trail_.size() > 40) trail_.pop_front();
  }

  std::mt19937 random_;
  TempDirectory folder_;
  HeadlessWindow window_;
  Snapshot first_;  ///< where undo leads
  sf::Vector2i at_;
  Lines faults_;
  std::deque<std::string> trail_;
};

/// The seeds of the walks. REGIOKAART_WALKS names others: "20", the last one, or "7-7", first and last.
std::pair<unsigned, unsigned> seeds() {
  const char* words = std::getenv("REGIOKAART_WALKS");
  if (words == nullptr) return {1, kWalks};
  const std::string wanted = words;
  const std::size_t dash = wanted.find('-');
  const auto number = [](const std::string& digits) { return static_cast<unsigned>(std::stoul(digits)); };
  if (dash == std::string::npos) return {1, number(wanted)};
  return {number(wanted.substr(0, dash)), number(wanted.substr(dash + 1))};
}

}  // namespace

TEST_CASE("whatever is clicked, typed, resized and undone, the window stays whole") {
  const auto [first, last] = seeds();
  for (unsigned seed = first; seed <= last; ++seed) {
    CAPTURE(seed);
    Walker walker(seed);
    for (int event = 1; event <= kEvents; ++event) {
      const Lines faults = walker.step();
      if (faults.empty()) continue;
      const Lines trail = walker.trail();
      CAPTURE(trail);
      CAPTURE(event);
      FAIL(doctest::StringMaker<Lines>::convert(faults));
    }
    CHECK(walker.end() == Lines{});
  }
}
