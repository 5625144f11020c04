#!/usr/bin/env python3
"""Looks into the PDF files that the program writes, with the tools that printers and editors use.

Usage: pdf_test.py PROGRAM. Exit code 77 (skipped) where poppler-utils or qpdf is missing.
"""
import json
import os
import re

import figures
from figures import run

TOOLS = ["pdffonts", "pdfimages", "pdfinfo", "pdftoppm", "pdftotext", "qpdf"]
A4_PT = (841.890, 595.276)
VIEWS = ["overlay", "overlap", "border", "partner", "region", "matrix", "upset", "multiples"]


def catalog_and_elements(path):
    """The document catalog and the structure elements by kind, of qpdf's JSON."""
    objects = json.loads(run("qpdf", "--json=2", path))["qpdf"][1]
    values = [entry["value"] for entry in objects.values() if isinstance(entry.get("value"), dict)]
    catalog = next(value for value in values if value.get("/Type") == "/Catalog")
    return catalog, {value["/S"]: value for value in values if value.get("/Type") == "/StructElem"}


class Pdf(figures.FigureTest):
    def a4(self, *words):
        return self.export("a4.pdf", "--paper", "a4", *words)

    def test_every_view_is_one_sound_vector_page_with_embedded_fonts(self):
        for view in VIEWS:
            with self.subTest(view=view):
                path = self.a4("--view", view)
                self.assertLess(os.path.getsize(path), 1_000_000)
                self.assertIn("No syntax or stream encoding errors", run("qpdf", "--check", path))
                self.assertEqual(len(run("pdfimages", "-list", path).splitlines()), 2, "a raster image")
                fonts = run("pdffonts", path).splitlines()[2:]
                self.assertTrue(fonts)
                for font in fonts:
                    self.assertRegex(font, r"^[A-Z]{6}\+\S+ .* yes yes yes ")
                info = run("pdfinfo", path)
                self.assertRegex(info, r"Pages: +1\n")
                width, height = map(float, re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", info).groups())
                self.assertAlmostEqual(width, A4_PT[0], delta=0.01)
                self.assertAlmostEqual(height, A4_PT[1], delta=0.01)

    def test_words_are_found_and_copied_as_written(self):
        title = "Één coöperatie: Súdwest-Fryslân, officiële ‘fusie’ € 5 – ﬁjn"
        text = run("pdftotext", self.a4("--title", title), "-")
        self.assertIn(title.replace("ﬁ", "fi"), text.replace("ﬁ", "fi"))
        for words in ("Olst-Wijhe", "Steenwijkerland", "Cleantech Regio", "Bron: CBS / Kadaster"):
            self.assertIn(words, text)

    def test_metadata_and_text_alternative(self):
        for language, start in (("nl", "Kaart van Cleantech Regio"), ("en", "Map of Cleantech Regio")):
            with self.subTest(language=language):
                path = self.a4("--lang", language, "--title", "Titel & <wég>")
                info = run("pdfinfo", path)
                self.assertIn("Titel & <wég>", info)
                self.assertRegex(info, r"Subject: +" + start)
                self.assertRegex(info, r"Tagged: +yes")
                self.assertRegex(run("pdfinfo", "-isodates", path), r"CreationDate: +2020-09-01T00:00:00")
                self.assertIn("<rdf:li>%s</rdf:li>" % language, run("pdfinfo", "-meta", path))
                catalog, elements = catalog_and_elements(path)
                self.assertEqual(catalog["/Lang"], "u:" + language)
                self.assertEqual(set(elements), {"/Document", "/Figure"})
                alternative = elements["/Figure"]["/Alt"]
                self.assertTrue(alternative.startswith("u:Titel & <wég>. " + start), alternative)

    def test_it_looks_as_the_picture_does(self):
        for view in ("overlay", "matrix"):
            with self.subTest(view=view):
                pdf = self.export("same.pdf", "--size", "960x680", "--view", view)
                png = self.export("same.png", "--size", "960x680", "--view", view)
                drawn = os.path.join(self.folder, "drawn")
                run("pdftoppm", "-r", "96", "-singlefile", pdf, drawn)
                figures.assert_alike(self, figures.read_ppm(drawn + ".ppm"), figures.read_png(png))

    def test_the_same_call_gives_the_same_bytes(self):
        self.assert_same_bytes("pdf", "--paper", "a4")


if __name__ == "__main__":
    figures.main(TOOLS)
