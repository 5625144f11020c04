#include "app/panels/figure_request.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "app/state/update.h"
#include "figure/figure_error.h"
#include "font/font_book.h"
#include "support/changes.h"
#include "support/shipped_dataset.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;

namespace {

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Example {
  font::FontBook fonts;
  Workspace workspace{test::shipped_dataset(), test::shipped_texts, "nl", fonts};
  AppState state = initial_app_state(workspace.base(), 1280, 800);
};

/// Width and height of a PNG (its IHDR, bytes 16 to 23).
std::pair<int, int> size_of_png(const std::string& bytes) {
  const auto number = [&](std::size_t at) {
    int result = 0;
    for (std::size_t i = 0; i < 4; ++i) result = result * 256 + static_cast<unsigned char>(bytes.at(at + i));
    return result;
  };
  return {number(16), number(20)};
}

}  // namespace

TEST_CASE("a figure of what is on view is written in every format and size") {
  Example e;
  const test::TempDirectory folder;
  FigureRequest request;
  request.folder = folder.path();
  request.name = "kaart";
  save_figure(request, e.state, e.workspace);
  CHECK(size_of_png(content(folder.file("kaart.png"))) ==
        std::pair{3508, 2480});  // print quality: A4, 300 dpi
  request.page = kFigurePages[4];
  save_figure(request, e.state, e.workspace);
  CHECK(size_of_png(content(folder.file("kaart.png"))) == std::pair{1920, 1080});
  request.page = kFigurePages[1];
  request.dpi = 150;
  save_figure(request, e.state, e.workspace);
  const auto [width, height] = size_of_png(content(folder.file("kaart.png")));
  CHECK(width == doctest::Approx(210 / 25.4 * 150).epsilon(0.001));
  CHECK(height == doctest::Approx(297 / 25.4 * 150).epsilon(0.001));
  for (const figure::FigureFormat format : kFigureFormats) {
    request.format = format;
    save_figure(request, e.state, e.workspace);
    CHECK(content(figure_path(request)).size() > 1000);
  }
}

TEST_CASE("the figure follows the window: its place on the map, its language, title and what-if") {
  Example e;
  const test::TempDirectory folder;
  FigureRequest request;
  request.folder = folder.path();
  request.name = "a";
  request.format = figure::FigureFormat::svg;
  save_figure(request, e.state, e.workspace);
  const std::string before = content(folder.file("a.svg"));
  save_figure(request, e.state, e.workspace);
  CHECK(content(folder.file("a.svg")) == before);  // the same again, the same bytes

  request.title = "Mijn titel";
  save_figure(request, e.state, e.workspace);
  CHECK(content(folder.file("a.svg")).find("Mijn titel") != std::string::npos);
  request.title.clear();

  const auto shown_after = [&](const Action& action) {
    e.state = update(std::move(e.state), action, e.workspace.dataset());
    e.workspace.follow(e.state);
    save_figure(request, e.state, e.workspace);
    return content(folder.file("a.svg"));
  };
  CHECK(shown_after(action::Zoom{3, std::nullopt}) != before);
  CHECK(shown_after(action::SetLanguage{"en"}).find("municipalities") != std::string::npos);
  CHECK(shown_after(action::AssumeMembership{test::change("+GM0150:regio-zwolle")}).find("What if") !=
        std::string::npos);
}

TEST_CASE("what cannot be written is an error, and leaves nothing behind") {
  Example e;
  const test::TempDirectory folder;
  FigureRequest request;
  request.name = "kaart";
  request.folder = folder.file("none");
  CHECK_THROWS_AS(save_figure(request, e.state, e.workspace), EnvironmentError);
  folder.write("x.png/in", "");
  request.folder = folder.path();
  request.name = "x";
  CHECK_THROWS_AS(save_figure(request, e.state, e.workspace), EnvironmentError);
  request.name = "kaart";
  request.page = kFigurePages[2];
  request.dpi = 100000;
  CHECK_THROWS_AS(save_figure(request, e.state, e.workspace), figure::FigureError);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("the name that is proposed is free and can be a file's name everywhere") {
  Example e;
  const test::TempDirectory folder;
  FigureRequest request;
  request.folder = folder.path();
  CHECK(proposed_figure_name(request, e.state, e.workspace) == "deventer-regios");
  folder.write("deventer-regios.png", "");
  folder.write("deventer-regios-2.png", "");
  CHECK(proposed_figure_name(request, e.state, e.workspace) == "deventer-regios-3");
  request.format = figure::FigureFormat::pdf;
  CHECK(proposed_figure_name(request, e.state, e.workspace) == "deventer-regios");
  e.state = update(e.state, action::SetFocus{"GM1900"}, e.workspace.dataset());
  CHECK(proposed_figure_name(request, e.state, e.workspace) == "sudwest-fryslan-regios");
}

TEST_CASE(
    "the picture that is copied is the figure for a screen, whatever has changed since it was asked for") {
  Example e;
  const test::TempDirectory folder;
  FigureRequest request;
  request.folder = folder.path();
  request.name = "kaart";
  request.page = kFigurePages[4];
  e.state =
      update(e.state, action::AssumeMembership{test::change("=new:GM0150,GM0177")}, e.workspace.dataset());
  e.workspace.follow(e.state);
  save_figure(request, e.state, e.workspace);
  const auto draw = picture_on_view(e.state, e.workspace);
  e.state = update(e.state, action::ResetWhatIf{}, e.workspace.dataset());
  e.state.language = "en";
  e.workspace.follow(e.state);
  CHECK(draw() == content(folder.file("kaart.png")));
}
