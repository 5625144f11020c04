"""Tests of check_includes.py: a project that is in order, and what is found when one thing in it is not."""
import unittest

from made_up_project import ProjectTest

import check_includes

IN_ORDER = {
    "src/CMakeLists.txt": "# rooms\nregiokaart_room(base)\n"
                          "regiokaart_room(model USES base)\n"
                          "regiokaart_room(scene/map USES base\n    model  # shapes\n  LIBRARIES cairo)\n"
                          "regiokaart_room(app USES scene/map)\n",
    "src/base/text.h": "#pragma once\n#include <string>\n",
    "src/model/dataset.h": '#pragma once\n#include "base/text.h"\n',
    "src/scene/map/map.h": '#pragma once\n#include "base/text.h"\n  #  include "model/dataset.h"\n',
    "src/app/run.h": '#pragma once\n#include "scene/map/map.h"\n',
    "src/main.cpp": '#include "app/run.h"\n',
}


class CheckIncludesTest(ProjectTest):
    def faults(self, changed=()):
        """The faults of the project in order with some files changed (path → text)."""
        self.write(IN_ORDER)
        self.write(dict(changed))
        return check_includes.find_faults(self.root / "src")

    def test_a_project_in_order_has_no_faults(self):
        self.assertEqual(self.faults(), [])

    def test_rooms_are_read_with_their_uses_in_order(self):
        self.write(IN_ORDER)
        self.assertEqual(check_includes.read_rooms(self.root / "src"), {
            "base": [], "model": ["base"], "scene/map": ["base", "model"], "app": ["scene/map"]})

    def test_a_room_that_is_not_named_must_not_be_included(self):
        faults = self.faults({"src/app/more.cpp": '#include "model/dataset.h"\n'})
        self.assertEqual(faults, ['src/app/more.cpp: includes "model/dataset.h", but app uses only scene/map'])

    def test_a_room_must_stand_before_the_one_that_uses_it(self):
        faults = self.faults({
            "src/CMakeLists.txt": "regiokaart_room(model USES base)\nregiokaart_room(base)\n"
                                  "regiokaart_room(scene/map USES base model)\nregiokaart_room(app USES scene/map)\n"})
        self.assertEqual(faults, ["src/CMakeLists.txt: model uses base, which stands after it"])

    def test_a_use_that_no_include_needs_is_a_fault(self):
        faults = self.faults({"src/scene/map/map.h": '#pragma once\n#include "model/dataset.h"\n'})
        self.assertEqual(faults, ["src/CMakeLists.txt: scene/map uses base, but includes nothing of it"])

    def test_a_use_must_be_a_room(self):
        faults = self.faults({"src/CMakeLists.txt": IN_ORDER["src/CMakeLists.txt"] +
                              "regiokaart_room(late USES shapes)\n"})
        self.assertEqual(faults, ["src/CMakeLists.txt: late uses shapes, which is no room"])

    def test_an_included_file_must_exist(self):
        faults = self.faults({"src/model/more.h": '#pragma once\n#include "base/missing.h"\n'})
        self.assertEqual(faults, ['src/model/more.h: includes "base/missing.h", which is no file below src'])

    def test_a_file_outside_every_room_is_a_fault(self):
        faults = self.faults({"src/scene/loose.cpp": "\n"})
        self.assertEqual(faults, ["src/scene/loose.cpp: belongs to no room"])

    def test_a_header_must_guard_itself(self):
        faults = self.faults({"src/base/bare.h": "struct Bare;\n"})
        self.assertEqual(faults, ["src/base/bare.h: has no #pragma once"])

    def test_a_library_belongs_to_its_room(self):
        faults = self.faults({"src/base/areas.cpp": "#include <geos_c.h>\n"})
        self.assertEqual(faults, ["src/base/areas.cpp: includes <geos_c.h>, which only geometry may"])

    def test_an_unknown_library_is_a_fault(self):
        faults = self.faults({"src/base/other.cpp": "#include <boost/any.hpp>\n"})
        self.assertEqual(len(faults), 1)
        self.assertIn("includes <boost/any.hpp>, of a library that LIBRARIES", faults[0])

    def test_main_includes_app_alone(self):
        faults = self.faults({"src/main.cpp": '#include "model/dataset.h"\n'})
        self.assertEqual(faults, ['src/main.cpp: includes "model/dataset.h", but main may only include app'])

    def test_an_empty_folder_is_a_fault(self):
        self.write({"src/CMakeLists.txt": "\n"})
        self.assertEqual(len(check_includes.find_faults(self.root / "src")), 1)


if __name__ == "__main__":
    unittest.main()
