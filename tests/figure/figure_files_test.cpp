#include "figure/figure_files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "figure/figure_error.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::figure;

TEST_CASE("caption and proof stand beside the figure, under its name") {
  CHECK(caption_path("een.kaart.svg") == "een.kaart.txt");
  CHECK(proof_path("map/a.pdf") == "map/a-proof.png");
}

TEST_CASE("a name is free of which no file of that format stands in the folder") {
  const test::TempDirectory folder;
  CHECK(free_figure_name(folder.path(), "kaart", FigureFormat::png) == "kaart");
  folder.write("kaart.png", "");
  folder.write("kaart-2.png", "");
  CHECK(free_figure_name(folder.path(), "kaart", FigureFormat::png) == "kaart-3");
  CHECK(free_figure_name(folder.path(), "kaart", FigureFormat::pdf) == "kaart");
  CHECK(figure_path(folder.path(), "kaart", FigureFormat::pdf) == folder.file("kaart.pdf"));
}

TEST_CASE("the places of caption and proof are looked at only where those are written") {
  const test::TempDirectory folder;
  folder.write("a.txt/in", "");
  folder.write("a-proof.png/in", "");
  FigureSpec spec;
  CHECK_NOTHROW(check_figure_output(spec, folder.file("a.png")));
  spec.caption_file = true;
  CHECK_THROWS_AS(check_figure_output(spec, folder.file("a.png")), EnvironmentError);
  spec.caption_file = false;
  spec.proof = true;
  CHECK_THROWS_AS(check_figure_output(spec, folder.file("a.png")), EnvironmentError);
}

TEST_CASE("beside a pipe there is no place for a caption or a proof") {
  const test::TempDirectory folder;
  REQUIRE(mkfifo(folder.file("pipe").c_str(), 0600) == 0);
  FigureSpec spec;
  CHECK_NOTHROW(check_figure_output(spec, folder.file("pipe")));
  spec.proof = true;
  CHECK_THROWS_AS(check_figure_output(spec, folder.file("pipe")), FigureError);
}
