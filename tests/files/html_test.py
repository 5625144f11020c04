#!/usr/bin/env python3
"""Looks into the pages of HTML that the program writes.

Usage: html_test.py PROGRAM.
"""
import re
from html.parser import HTMLParser

import figures

VIEWS = ["overlay", "overlap", "border", "partner", "region", "matrix", "upset", "multiples"]
VOID = {"meta", "br"}


class Page(HTMLParser):
    """The elements of a page: tag, attributes, own text; faults are elements that are not closed in turn."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.open, self.faults = [], [], []
        self.feed(text)
        self.faults += self.open

    def handle_starttag(self, tag, attrs):
        self.elements.append([tag, dict(attrs), ""])
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append([tag, dict(attrs), ""])

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data):
        if self.elements:
            self.elements[-1][2] += data

    def all(self, tag):
        return [(attributes, text.strip()) for name, attributes, text in self.elements if name == tag]


class Html(figures.FigureTest):
    def page(self, *words):
        with open(self.export("a.html", *words), encoding="utf-8") as file:
            return file.read()

    def test_every_view_is_whole_and_asks_for_nothing_else(self):
        for view in VIEWS:
            for language in ("nl", "en"):
                with self.subTest(view=view, language=language):
                    text = self.page("--view", view, "--lang", language)
                    page = Page(text)
                    self.assertEqual(page.faults, [])
                    self.assertNotIn("html.", text, "a key without its text")
                    self.assertEqual(page.all("html")[0][0]["lang"], language)
                    # Names of XML and of licences are no references.
                    outside = text.replace('xmlns="http://www.w3.org/2000/svg"', "")
                    self.assertFalse(re.search(r"https?:|//\w|src=|href=|url\((?!#)|@import", outside))
                    ids = [a["id"] for _, a, _ in page.elements if "id" in a]
                    self.assertEqual(len(ids), len(set(ids)))
                    (svg, _), = page.all("svg")
                    self.assertEqual((svg["role"], svg["aria-labelledby"]), ("img", "title desc"))
                    self.assertEqual(len(page.all("h1")), 1)
                    (_, caption), = page.all("figcaption")
                    self.assertTrue(page.all("desc")[0][1] and caption.endswith("."))
                    for attributes, words in page.all("th"):
                        self.assertIn(attributes["scope"], ("col", "row"))
                    self.assertTrue(page.all("table"))
                    self.assertEqual(len(page.all("table")), len(page.all("caption")))

    def test_the_tables_have_the_numbers_of_the_note(self):
        shown = self.page("--regions", "cleantech-regio,salland")
        for words in ("Cleantech Regio", "Salland", "8 gemeenten: Apeldoorn", "deels: Rijssen-Holten, Twenterand"):
            self.assertIn(words, shown)
        self.assertIn('<td class="number">408.000</td>', shown)
        self.assertNotIn("408.000", self.page("--regions", "cleantech-regio", "--focus", "Apeldoorn"))
        partner = self.page("--view", "partner", "--partner", "Raalte")
        rows = re.findall(r"<tr data-region=.*?<td class=\"(\w+)\">.*?<td class=\"(\w+)\">", partner)
        self.assertEqual(rows.count(("yes", "yes")), 12)
        overlap = self.page("--view", "overlap")
        self.assertRegex(overlap, r'Olst-Wijhe</th><td class="number">13</td>')

    def test_title_and_source_are_words_of_the_page_and_can_be_left_out(self):
        text = self.page("--title", "A & B <c>", "--subtitle", "Onder", "--source", "Uit \"de\" bron")
        self.assertIn("<h1>A &amp; B &lt;c&gt;</h1>\n<p class=\"subtitle\">Onder</p>", text)
        self.assertIn("<p>Uit &quot;de&quot; bron</p>", text)
        without = self.page("--no-title", "--no-source")
        self.assertIn('<h1 class="unseen">', without)
        self.assertNotIn("<footer>", without)

    def test_the_same_call_gives_the_same_bytes(self):
        self.assert_same_bytes("html")


if __name__ == "__main__":
    figures.main([])
