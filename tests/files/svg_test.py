#!/usr/bin/env python3
"""Looks into the SVG files that the program writes.

Usage: svg_test.py PROGRAM. Exit code 77 (skipped) where xmllint or rsvg-convert is missing.
"""
import os
import re
import xml.etree.ElementTree as xml

import figures
from figures import run

SVG = "{http://www.w3.org/2000/svg}"
LABEL = "{http://www.inkscape.org/namespaces/inkscape}label"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
VIEWS = ["overlay", "overlap", "border", "partner", "region", "matrix", "upset", "multiples"]
MARGIN = 12  # px outside a frame, for the widths of lines


def path_points(data):
    """The ends of the straight steps of path data (M, l and z)."""
    x = y = 0
    for command, numbers in re.findall(r"([Mlz])([^Mlz]*)", data):
        values = [float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", numbers)]
        for i in range(0, len(values), 2):
            x, y = (values[i], values[i + 1]) if command == "M" else (x + values[i], y + values[i + 1])
            yield x, y


def box_of(rectangle):
    return [float(rectangle.get(name)) for name in ("x", "y", "width", "height")]


class Svg(figures.FigureTest):
    def test_every_view_is_valid_small_and_named(self):
        for view in VIEWS:
            for words in ([], ["--text-as-paths"]):
                with self.subTest(view=view, words=words):
                    path = self.export("a.svg", "--paper", "a4", "--view", view, *words)
                    run("xmllint", "--noout", path)
                    self.assertLess(os.path.getsize(path), 1_500_000)
                    root = xml.parse(path).getroot()
                    self.assertEqual((root.get("role"), root.get(LANGUAGE)), ("img", "nl"))
                    self.assertEqual(root.get("aria-labelledby"), "title desc")
                    self.assertTrue(root.find(SVG + "title").text and root.find(SVG + "desc").text)
                    ids = [element.get("id") for element in root.iter() if element.get("id")]
                    self.assertEqual(len(ids), len(set(ids)))
                    for layer in root.findall(SVG + "g"):
                        self.assertRegex(layer.get("id"), r"^[A-Z][\w-]+$")
                        self.assertNotIn("scene.", layer.get(LABEL), "a layer without a name in words")

    def test_nothing_lies_outside_the_frames(self):
        for view in VIEWS:
            for extent in ("fit", "190000,460000,220000,490000"):
                with self.subTest(view=view, extent=extent):
                    path = self.export("a.svg", "--size", "900x700", "--view", view, "--extent", extent)
                    root = xml.parse(path).getroot()
                    frames = {c.get("id"): box_of(c[0]) for c in root.findall(SVG + "clipPath")
                              if c[0].tag == SVG + "rect"}
                    for layer in root.findall(SVG + "g"):
                        clip = re.fullmatch(r"url\(#(.*)\)", layer.get("clip-path", ""))
                        left, top, width, height = frames[clip[1]] if clip else (0, 0, 900, 700)
                        points = [p for element in layer.iter(SVG + "path") for p in path_points(element.get("d"))]
                        points += [(float(t.get("x")), float(t.get("y"))) for t in layer.iter(SVG + "text")]
                        for x, y in points:
                            self.assertTrue(left - MARGIN <= x <= left + width + MARGIN, f"x {x} in {layer.get('id')}")
                            self.assertTrue(top - MARGIN <= y <= top + height + MARGIN, f"y {y} in {layer.get('id')}")

    def test_text_stays_text_or_becomes_shapes_that_look_the_same(self):
        words = self.export("words.svg", "--size", "960x680", "--title", "Één ‘fusie’ & <€>")
        shapes = self.export("shapes.svg", "--size", "960x680", "--title", "Één ‘fusie’ & <€>", "--text-as-paths")
        written = [t.text for t in xml.parse(words).getroot().iter(SVG + "text")]
        self.assertIn("Één ‘fusie’ & <€>", written)
        labels = [p.get("aria-label") for p in xml.parse(shapes).getroot().iter(SVG + "path") if p.get("aria-label")]
        self.assertEqual(written, labels)
        self.assertFalse(list(xml.parse(shapes).getroot().iter(SVG + "text")))
        self.assert_picture(shapes, self.export("a.png", "--size", "960x680", "--title", "Één ‘fusie’ & <€>"))

    def test_it_looks_as_the_picture_does(self):
        for view in ("overlay", "overlap", "matrix"):
            with self.subTest(view=view):
                svg = self.export("a.svg", "--size", "960x680", "--view", view)
                self.assert_picture(svg, self.export("a.png", "--size", "960x680", "--view", view))

    def assert_picture(self, svg, png):
        drawn = os.path.join(self.folder, "drawn.png")
        run("rsvg-convert", svg, "-o", drawn)
        figures.assert_alike(self, figures.read_png(drawn), figures.read_png(png))

    def test_only_an_svg_has_text_as_paths(self):
        with self.assertRaisesRegex(AssertionError, "--text-as-paths hoort bij .svg"):
            self.export("a.png", "--text-as-paths")

    def test_the_same_call_gives_the_same_bytes(self):
        self.assert_same_bytes("svg", "--paper", "a4")


if __name__ == "__main__":
    figures.main(["xmllint", "rsvg-convert"])
