"""Breaks of records, before they are written in a format: shapes, codes, names, numbers.

A break changes the list of areas and says (what it did, why the result may differ without a word). The second is
None where only the clean result or a message will do.
"""
import math

OTHER_SHAPE = "another shape that is as good a border"

BIG = 1_000_000  # vertices of a large ring
MANY = 5_000  # rings of an area with many


def one(random, areas):
    return random.choice(areas)


def odd_coordinate(random, areas):
    value = random.choice([math.nan, math.inf, -math.inf, 1e300, -1e300, 1e18, 1e9, -1e7, 0, 5e-324])
    ring = one(random, areas).parts[0][0]
    at = random.randrange(len(ring))
    x, y = ring[at]
    ring[at] = (value, y) if random.random() < 0.5 else (x, value)
    # A corner at 0 is a spike of hundreds of kilometres, over others or not.
    return f"coordinate {value}", OTHER_SHAPE if value in (0, 5e-324) else None


def odd_coordinates_everywhere(random, areas):
    value = random.choice([math.nan, math.inf, 1e300, 0, 1])
    for area in areas:
        area.parts = [[[(value, value)] * 5]]
    return f"all coordinates {value}", None


def crossing(random, areas):
    ring = one(random, areas).parts[0][0]
    ring[1], ring[2] = ring[2], ring[1]
    return "bow-tie", None


def scribble(random, areas):
    count = random.choice([20, 200, 600])
    area = one(random, areas)
    (x, y), (right, top) = area.parts[0][0][0], area.parts[0][0][2]
    points = [(random.uniform(x, right), random.uniform(y, top)) for _ in range(count)]
    area.parts = [[points + points[:1]]]
    return f"scribble of {count}", None


def repeated_points(random, areas):
    times = random.choice([2, 50, 2000])
    for area in areas:
        area.parts = [[[point for point in ring for _ in range(times)] for ring in part] for part in area.parts]
    return f"each point {times} times", None


def spike(random, areas):
    ring = one(random, areas).parts[0][0]
    x, y = ring[1]
    ring[2:2] = [(x + random.uniform(-300, 300), y + random.uniform(1, 300)), (x, y)]
    return "spike", None


def turned_round(random, areas):
    for area in random.sample(areas, 5):
        area.parts = [[ring[::-1] for ring in part] for part in area.parts]
    return "rings the other way round", None


def open_ring(random, areas):
    one(random, areas).parts[0][0].pop()
    return "ring not closed", None


def few_points(random, areas):
    area = one(random, areas)
    count = random.randrange(4)
    area.parts = [[area.parts[0][0][:count]]]
    return f"ring of {count} points", None


def nothing(random, areas):
    one(random, areas).parts = random.choice([[], [[]], [[[]]]])
    return "empty geometry", None


def hole_outside(random, areas):
    first, second = random.sample(areas, 2)
    first.parts[0].append(second.parts[0][0][::-1])
    return "hole outside, over another area", None


def hole_like_shell(random, areas):
    area = one(random, areas)
    area.parts[0].append(area.parts[0][0][::-1])
    return "hole as large as its shell", None


def hole_across(random, areas):
    area = one(random, areas)
    x, y = area.parts[0][0][0]
    area.parts[0].append([(x + 500, y + 100), (x + 1500, y + 100), (x + 1500, y + 200), (x + 500, y + 200),
                          (x + 500, y + 100)])
    return "hole across the shell", None


def same_part_again(random, areas):
    area = one(random, areas)
    area.parts = area.parts * random.choice([2, 20])
    return f"part {len(area.parts)} times", None


def many_same_rings(random, areas):
    area = one(random, areas)
    area.parts[0] += [area.parts[0][0]] * MANY
    return "5,000 rings, all the shell", None


def many_holes(random, areas):
    area = one(random, areas)
    x, y = area.parts[0][0][0]
    for i in range(MANY):
        left, low = x + 10 + 13 * (i % 72), y + 10 + 13 * (i // 72)
        area.parts[0].append([(left, low), (left + 9, low), (left + 9, low + 9), (left, low + 9), (left, low)])
    return "5,000 holes", OTHER_SHAPE


def large_ring(random, areas):
    """Along the border: the same area, that its neighbours do not know."""
    area = one(random, areas)
    (x, y), (right, top) = area.parts[0][0][0], area.parts[0][0][2]
    steps = BIG // 4 - 10
    ring = [(x, y + (top - y) * i / steps) for i in range(steps)]
    ring += [(x + (right - x) * i / steps, top) for i in range(steps)]
    ring += [(right, top - (top - y) * i / steps) for i in range(steps)]
    ring += [(right - (right - x) * i / steps, y) for i in range(steps)]
    ring.append((x, y))
    area.parts = [[ring]]
    return "ring of a million vertices", None


def large_scribble(random, areas):
    area = one(random, areas)
    (x, y), (right, top) = area.parts[0][0][0], area.parts[0][0][2]
    points = [(random.uniform(x, right), random.uniform(y, top)) for _ in range(BIG)]
    area.parts = [[points + points[:1]]]
    return "scribble of a million vertices", None


def over_the_others(random, areas):
    area = one(random, areas)
    grow = random.choice([0.001, 1, 300, 1000, 1e5])
    (x, y), (right, top) = area.parts[0][0][0], area.parts[0][0][2]
    area.parts = [[[(x - grow, y - grow), (x - grow, top + grow), (right + grow, top + grow), (right + grow, y - grow),
                    (x - grow, y - grow)]]]
    # On the outside it grows over nothing; a millimetre is within the precision.
    return f"{grow} m over its neighbours", OTHER_SHAPE if grow < 0.01 else None


def on_one_place(_, areas):
    for area in areas:
        area.parts = areas[0].parts
    return "all areas on one place", None


def moved(random, areas, change, what):
    for area in areas:
        area.parts = [[[change(x, y) for x, y in ring] for ring in part] for part in area.parts]
    return what, None


def swapped_axes(random, areas):
    return moved(random, areas, lambda x, y: (y, x), "axes swapped")


def other_unit(random, areas):
    factor = random.choice([0.001, 1000, -1, 1e-9, 0.0])
    return moved(random, areas, lambda x, y: (x * factor, y * factor), f"coordinates times {factor}")


def degrees(random, areas):
    return moved(random, areas, lambda x, y: (5.3 + (x - 155000) / 68000, 52.1 + (y - 463000) / 111000),
                 "degrees under the name of RD")


def record_twice(random, areas):
    areas.insert(random.randrange(len(areas)), one(random, areas))
    return "record twice", None


def code_twice(random, areas):
    first, second = random.sample(areas, 2)
    first.code = second.code
    if random.random() < 0.5:
        first.name = second.name
    return "code twice", None


def record_lost(random, areas):
    areas.remove(one(random, areas))
    return "record lost", None


def most_lost(_, areas):
    del areas[1:]
    return "one record left", None


def none_left(_, areas):
    areas.clear()
    return "no records", None


def other_order(random, areas):
    random.shuffle(areas)
    return "another order", None


def odd_code(random, areas):
    area = one(random, areas)
    area.code = random.choice([None, "", " ", "1", area.code[2:], area.code.lower(), area.code + " ", "GM", "GM99999",
                               "\x1b[31m", "GM1\x000", "\udcff\udcfe", "GM" + "9" * 300, "ＧＭ１０００"])
    return f"code {area.code!r}"[:60], None


def odd_name(random, areas):
    area = one(random, areas)
    area.name = random.choice([None, "", "\x07\x1b]0;x\x07", "\x9b31m", "\ufffe\uffff", "a\nfout: b", "e\u0301" * 50,
                               "\u202eabc", "x" * 100_000, "\udcc3(", "\udce9\udceb", "</text><script>",
                               "=cmd|' /C calc'!A0"])
    return f"name {area.name!r}"[:60], "a name, as strange as people make them"


def odd_value(random, areas):
    area = one(random, areas)
    plausible = [2**53 + 1, "1e3", "-0", 0.5, True, "1.000"]
    area.value = random.choice(plausible + [None, "", "veel", -1, -99999999, 1e300, 2**63, "0x10", "NaN", "inf",
                                             "\udcff"])
    return f"inhabitants {area.value!r}", "a number that can be" if area.value in plausible else None


LARGE = [large_ring, large_scribble]
BREAKS = [odd_coordinate, odd_coordinates_everywhere, crossing, scribble, repeated_points, spike, turned_round,
          open_ring, few_points, nothing, hole_outside, hole_like_shell, hole_across, same_part_again, over_the_others,
          on_one_place, swapped_axes, other_unit, degrees, record_twice, code_twice, record_lost, most_lost, none_left,
          other_order, odd_code, odd_name, odd_value]
SELDOM = [many_same_rings, many_holes]
