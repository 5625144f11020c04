#include "figure/figure_error.h"

#include <doctest/doctest.h>

#include <new>

#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::figure;

TEST_CASE("every kind of error is told in words") {
  const Translations nl = test::shipped_texts("nl");
  CHECK(figure_error_text(FigureError("needs_paper", {{"setting", "dpi"}}), nl) ==
        "--dpi hoort bij --paper.");
  CHECK(figure_error_text(EnvironmentError("figure_name_missing", {}), nl) == "geef de figuur een naam.");
  CHECK(figure_error_text(InputError({{Severity::error, "empty_list", "a.json", "/x", {}}}), nl) ==
        "a.json: /x: de lijst is leeg.");
  CHECK(figure_error_text(std::bad_alloc(), nl).find("geheugen") != std::string::npos);
  CHECK(figure_error_text(std::runtime_error("boem"), nl).find("(boem)") != std::string::npos);
}
