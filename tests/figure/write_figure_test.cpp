#include "figure/write_figure.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "analysis/what_if.h"
#include "figure/figure_error.h"
#include "figure/figure_files.h"
#include "support/changes.h"
#include "support/shipped_dataset.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::figure;

namespace {

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

FigureSpec small_figure(FigureFormat format) {
  FigureSpec spec;
  spec.format = format;
  spec.page = {640, 480, 1};
  return spec;
}

WrittenFigure write(const FigureSpec& spec, const std::string& path) {
  const Dataset& data = test::shipped_dataset();
  return write_figure(spec, data, data.focus, test::shipped_texts("nl"), path);
}

}  // namespace

TEST_CASE("a figure is written with what is asked for beside it, and nothing else") {
  const test::TempDirectory folder;
  FigureSpec spec = small_figure(FigureFormat::svg);
  CHECK(write(spec, folder.file("a.svg")).proof.empty());
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
  spec.caption_file = true;
  spec.proof = true;
  const WrittenFigure written = write(spec, folder.file("b.svg"));
  CHECK(content(caption_path(folder.file("b.svg"))) == caption_text(written.caption));
  CHECK(written.proof == proof_path(folder.file("b.svg")));
  CHECK(content(written.proof).substr(1, 3) == "PNG");
  CHECK(content(folder.file("a.svg")) == content(folder.file("b.svg")));
}

TEST_CASE("a figure under a what-if says so; one that makes no sense is refused before anything is written") {
  const test::TempDirectory folder;
  FigureSpec spec = small_figure(FigureFormat::svg);
  spec.what_if = test::changes({"+Deventer:regio-zwolle"});
  CHECK(write(spec, folder.file("a.svg")).caption.description.find("Wat als") != std::string::npos);
  spec.what_if = test::changes({"+Deventer:regio-zwole", "+Nergens:salland"});
  try {
    write(spec, folder.file("b.svg"));
    FAIL("no error");
  } catch (const analysis::WhatIfError& error) {
    CHECK(error.diagnostics().size() == 2);
  }
  CHECK_FALSE(std::filesystem::exists(folder.file("b.svg")));
}

TEST_CASE("a caption has a line for each of its parts that is not empty") {
  CHECK(caption_text({"Titel", "", "Tekst"}) == "Titel\nTekst\n");
  CHECK(caption_text({"Titel", "Vondst.", "Tekst"}) == "Titel\nVondst.\nTekst\n");
}
