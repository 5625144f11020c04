"""Tests of check_architecture.py and of the picture that it compares."""
import unittest
import xml.etree.ElementTree as ElementTree

from made_up_project import ProjectTest

import check_architecture
import room_picture

ROOMS = {"base": [], "model": ["base"], "scene/map": ["base", "model"], "scene/page": ["scene/map"],
         "app": ["base", "scene/page"]}
ROOM_TABLE = ("regiokaart_room(base)\nregiokaart_room(model USES base)\nregiokaart_room(scene/map USES base model)\n"
              "regiokaart_room(scene/page USES scene/map)\nregiokaart_room(app USES base scene/page)\n")
PAGE = """# Architecture

| room | what it is for | uses |
|---|---|---|
| `base` | words |  |
| `model` | values: `Dataset` | `base` |
| `scene/map` | maps | `base` `model` |
| `scene/page` | pages | `scene/map` |
| `app` | the window | `base` `scene/page` |

More words.
"""


class CheckArchitectureTest(ProjectTest):
    def setUp(self):
        super().setUp()
        self.write({"src/CMakeLists.txt": ROOM_TABLE, "docs/architecture.md": PAGE,
                    "docs/architecture.svg": room_picture.draw(ROOMS)})

    def faults_of_page(self, old, new):
        self.assertIn(old, PAGE)
        self.write({"docs/architecture.md": PAGE.replace(old, new)})
        return check_architecture.find_faults(self.root)

    def test_a_true_page_has_no_faults(self):
        self.assertEqual(check_architecture.find_faults(self.root), [])

    def test_a_missing_room_is_found(self):
        faults = self.faults_of_page("| `scene/map` | maps | `base` `model` |\n", "")
        self.assertEqual(len(faults), 1)
        self.assertIn("does not tell of scene/map", faults[0])

    def test_a_room_that_is_none_is_found(self):
        faults = self.faults_of_page("| `app` |", "| `shed` | tools | |\n| `app` |")
        self.assertEqual(len(faults), 1)
        self.assertIn("tells of shed, which is no room", faults[0])

    def test_other_uses_are_found(self):
        faults = self.faults_of_page("| `base` `model` |", "| `model` |")
        self.assertEqual(len(faults), 1)
        self.assertIn("says that scene/map uses model;", faults[0])

    def test_another_order_is_found(self):
        model, base = "| `model` | values: `Dataset` | `base` |\n", "| `base` | words |  |\n"
        faults = self.faults_of_page(base + model, model + base)
        self.assertEqual(len(faults), 1)
        self.assertIn("in another order", faults[0])

    def test_a_room_without_a_purpose_is_found(self):
        self.assertEqual(self.faults_of_page("| maps |", "| |"),
                         ["docs/architecture.md: does not say what scene/map is for"])

    def test_an_old_picture_is_found(self):
        self.write({"docs/architecture.svg": room_picture.draw({"base": []})})
        faults = check_architecture.find_faults(self.root)
        self.assertEqual(len(faults), 1)
        self.assertIn("docs/architecture.svg", faults[0])

    def test_a_page_without_the_table_is_found(self):
        self.write({"docs/architecture.md": "# Architecture\n"})
        self.assertEqual(len(check_architecture.find_faults(self.root)), 1)

    def test_updating_a_true_page_changes_nothing(self):
        check_architecture.update(self.root)
        self.assertEqual(self.read("docs/architecture.md"), PAGE)

    def test_updating_keeps_purposes_and_adds_rooms(self):
        self.write({"src/CMakeLists.txt": "regiokaart_room(base)\nregiokaart_room(shapes USES base)\n"
                                          "regiokaart_room(scene/map USES shapes)\n"})
        check_architecture.update(self.root)
        rows = [line for line in self.read("docs/architecture.md").splitlines() if line.startswith("| `")]
        self.assertEqual([check_architecture.read_row(row) for row in rows],
                         [("base", "words", []), ("shapes", "", ["base"]), ("scene/map", "maps", ["shapes"])])
        self.assertEqual(check_architecture.find_faults(self.root),
                         ["docs/architecture.md: does not say what shapes is for"])
        self.assertTrue(self.read("docs/architecture.md").endswith("\nMore words.\n"))


class RoomPictureTest(unittest.TestCase):
    def test_uses_that_another_use_leads_to_have_no_arc(self):
        groups = room_picture.group_rooms(ROOMS)
        self.assertEqual(room_picture.direct_uses(groups),
                         {"base": [], "model": ["base"], "scene": ["model"], "app": ["scene"]})

    def test_every_room_and_arc_is_in_the_picture(self):
        picture = ElementTree.fromstring(room_picture.draw(ROOMS))
        words = [text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")]
        for word in ("base", "model", "scene", "map", "page", "app"):
            self.assertIn(word, words)
        arcs = [path for path in picture.iter("{http://www.w3.org/2000/svg}path")
                if path.get("marker-end") == "url(#use)"]
        self.assertEqual(len(arcs), 3)

    def test_chips_stay_in_their_box(self):
        rooms = {f"scene/a_rather_long_room_{i}": [] for i in range(9)}
        for row in room_picture.chip_rows("scene", list(rooms)):
            for x, width, _ in row:
                self.assertGreaterEqual(x, room_picture.BOX_LEFT)
                self.assertLessEqual(x + width, room_picture.BOX_RIGHT)

    def test_the_same_rooms_give_the_same_text(self):
        self.assertEqual(room_picture.draw(ROOMS), room_picture.draw(dict(ROOMS)))


if __name__ == "__main__":
    unittest.main()
