#!/usr/bin/python3
"""Makes geodata/surroundings.json: what lies around the municipalities.

Needs the packages gmt, gmt-gshhg-high, python3-shapely, python3-pyproj and python3-pyshp of Debian 12:

    tools/make_surroundings.py geodata/surroundings.json

Coordinates are metres in RD New (EPSG:28992). Countries are the outlines of the Digital Chart of the World, cut
off at the coastline of GSHHG. Both are some hundred metres off, so countries reach 2.2 km under the municipalities
that border on them: the municipal border is the line that shows. Water needs no outline: it is what is left of the
box between countries and municipalities. The IJssel follows the borders of municipalities, else those of districts,
and the rivers of GSHHG only where neither follows it.
"""
import heapq
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

import shapefile
from pyproj import Transformer
from shapely.geometry import LineString, MultiLineString, Point, Polygon, box, shape
from shapely.geometry.polygon import orient
from shapely.ops import linemerge, polygonize, unary_union
from shapely.prepared import prep

GEODATA = Path(__file__).resolve().parent.parent / "geodata"
BOX = (-250_000, 60_000, 620_000, 880_000)
LON_LAT = "-1.5/13.5/47.5/57.5"  # holds the box
COUNTRIES = [
    ("DE", "Duitsland", "Germany"),
    ("BE", "België", "Belgium"),
    ("LU", "Luxemburg", "Luxembourg"),
    ("FR", "Frankrijk", "France"),
    ("GB", "Verenigd Koninkrijk", "United Kingdom"),
    ("DK", "Denemarken", "Denmark"),
]
UNDER_MUNICIPALITIES = 2_200  # m
OVERLAP = 150  # m; neighbours overlap, so that no seam shows between them
# Detail (m) by the distance (m) from the Netherlands, which figures of the Netherlands are centred on.
DETAIL = ((15_000, 60), (80_000, 250), (float("inf"), 1_200))
RIVER_DETAIL = 12  # m
# The IJssel from the Nederrijn to where it enters the Ketelmeer.
IJSSEL_START, IJSSEL_END = (193_600, 440_900), (185_400, 510_800)

to_rd = Transformer.from_crs(4326, 28992, always_xy=True)


def gmt_lines(*options):
    """The lines that pscoast writes, in RD."""
    with tempfile.TemporaryDirectory() as folder:  # gmt leaves a file where it runs
        text = subprocess.run(["gmt", "pscoast", "-M", *options], check=True, capture_output=True, text=True,
                              cwd=folder).stdout
    lines = []
    for row in text.splitlines():
        if row.startswith(">"):
            lines.append([])
        elif row and not row.startswith("#"):
            longitude, latitude = map(float, row.split()[:2])
            lines[-1].append(to_rd.transform(longitude, latitude))
    return [line for line in lines if len(line) > 1]


def country(code):
    rings = [Polygon(line).buffer(0) for line in gmt_lines(f"-E{code}") if len(line) > 3]
    return unary_union(rings).intersection(box(*BOX))


def areas(name):
    with shapefile.Reader(str(GEODATA / name), encoding="utf8") as reader:
        return [shape(item.__geo_interface__).buffer(0) for item in reader.shapes()]


def land_of(outlines):
    """GSHHG's land: the faces between its coastlines that lie mostly in a country."""
    def rounded(line):
        return LineString([(round(x), round(y)) for x, y in line])
    coast = [rounded(line) for line in gmt_lines(f"-R{LON_LAT}", "-Dh", "-W", "-A2")]
    faces = polygonize(unary_union(coast + [box(*BOX).boundary]))
    inside = prep(outlines)
    def is_land(face):
        return inside.contains(face) or outlines.intersection(face).area > 0.5 * face.area
    frame = box(*BOX)
    return unary_union([face for face in faces if frame.contains(face.representative_point()) and is_land(face)])


def detail_at(point, home):
    away = home.distance(Point(point))
    return next(detail for distance, detail in DETAIL if away <= distance)


def simplified_ring(ring, home):
    """Stretches with the same detail are simplified one by one; their ends stay."""
    coords = list(ring.coords)
    details = [detail_at(point, home) for point in coords]
    result, start = [], 0
    for i in range(1, len(coords)):
        if i == len(coords) - 1 or details[i] != details[start]:
            result += list(LineString(coords[start:i + 1]).simplify(details[start]).coords)[:-1]
            start = i
    return Polygon(result) if len(result) > 2 else Polygon()


def simplified(area, home):
    """Polygons with less detail the farther they are from home, without islets and lakes that no map shows."""
    kept = []
    for polygon in getattr(area, "geoms", [area]):
        smallest = 12 * detail_at(polygon.representative_point(), home) ** 2
        if polygon.area < smallest:
            continue
        outer = simplified_ring(polygon.exterior, home).buffer(0)
        holes = [simplified_ring(hole, home).buffer(0) for hole in polygon.interiors if Polygon(hole).area > smallest]
        kept.append(outer.difference(unary_union(holes)))
    whole = unary_union(kept)
    return [orient(polygon) for polygon in getattr(whole, "geoms", [whole])]


def ring_numbers(ring):
    """x, y, x, y … of a ring whose last point is not repeated, in whole metres."""
    points = []
    for x, y in ring.coords[:-1]:
        point = (round(x), round(y))
        if not points or points[-1] != point:
            points.append(point)
    return [number for point in points for number in point]


def line_numbers(line):
    return [round(number) for point in line.coords for number in point]


def border_edges(shapes, near):
    """The vertices and edges of borders near a line."""
    for area in shapes:
        if not near.intersects(area):
            continue
        for polygon in getattr(area, "geoms", [area]):
            for ring in (polygon.exterior, *polygon.interiors):
                coords = ring.coords
                for a, b in zip(coords, coords[1:]):
                    if near.intersects(Point(a)):
                        yield a, b


def ijssel(municipalities, districts):
    """The cheapest way along borders from the Nederrijn to the Ketelmeer.

    Borders away from GSHHG's river cost more, districts more than municipalities, GSHHG's own line and steps from
    one line to another most.
    """
    rough = unary_union([LineString(line) for line in gmt_lines("-R5.7/6.4/51.9/52.6", "-Dh", "-Ia")])
    course = box(182_000, 440_000, 216_000, 512_000)
    rough = rough.intersection(course)
    corridor = rough.buffer(1_200).union(LineString([IJSSEL_END, (187_900, 510_900)]).buffer(500))
    near = prep(corridor)
    graph = {}

    def connect(a, b, cost):
        graph.setdefault(a, {})[b] = min(cost, graph.get(a, {}).get(b, math.inf))
        graph.setdefault(b, {})[a] = graph[a][b]

    def key(point, kind):
        return (round(point[0]), round(point[1]), kind)

    for kind, shapes, price in (("m", municipalities, 1.0), ("d", districts, 1.25)):
        for a, b in border_edges(shapes, near):
            length = math.dist(a, b)
            away = rough.distance(Point((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))
            connect(key(a, kind), key(b, kind), length * price * (1 + away / 400))
    for line in getattr(rough, "geoms", [rough]):
        count = max(1, int(line.length / 200))
        points = [line.interpolate(i / count, normalized=True).coords[0] for i in range(count + 1)]
        for a, b in zip(points, points[1:]):
            connect(key(a, "r"), key(b, "r"), 3.5 * math.dist(a, b))
    connect(key(IJSSEL_START, "r"), key(IJSSEL_START, "m"), 0)
    connect(key(IJSSEL_END, "r"), key(IJSSEL_END, "m"), 0)
    nodes = list(graph)
    cells = {}
    for node in nodes:
        cells.setdefault((node[0] // 900, node[1] // 900), []).append(node)
    for node in nodes:
        reach = 900 if node[2] == "r" else 70
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                for other in cells.get((node[0] // 900 + dx, node[1] // 900 + dy), []):
                    step = math.dist(node[:2], other[:2])
                    if other[2] != node[2] and step <= reach:
                        connect(node, other, 5 * step + 20)
    end = key(IJSSEL_END, "r")
    # The last stretch, which GSHHG lacks.
    last = min((n for n in nodes if n[2] == "r" and n != end), key=lambda n: math.dist(n[:2], end[:2]))
    connect(last, end, 10 * math.dist(last[:2], end[:2]))
    best, came = {key(IJSSEL_START, "r"): 0}, {}
    queue = [(0, key(IJSSEL_START, "r"))]
    while queue:
        cost, node = heapq.heappop(queue)
        if node == end:
            break
        if cost > best[node]:
            continue
        for other, step in graph[node].items():
            if cost + step < best.get(other, math.inf):
                best[other], came[other] = cost + step, node
                heapq.heappush(queue, (cost + step, other))
    path = [end]
    while path[-1] in came:
        path.append(came[path[-1]])
    kinds = [n[2] for n in path]
    lengths = {k: 0.0 for k in "mdr"}
    for a, b in zip(path, path[1:]):
        lengths[b[2]] += math.dist(a[:2], b[:2])
    print("IJssel by source (m: municipal, d: district, r: GSHHG), km:",
          {k: round(v / 1000, 1) for k, v in lengths.items()})
    return LineString([n[:2] for n in reversed(path)]).simplify(RIVER_DETAIL)


def main(target):
    municipalities, districts = areas("gemeenten_2020"), areas("wijken_2022")
    home = unary_union(municipalities)
    home_hull = home.simplify(500).buffer(2_000).simplify(500)
    outlines = {code: country(code) for code in [c[0] for c in COUNTRIES] + ["NL", "CZ", "AT", "CH", "SE", "NO"]}
    land = land_of(unary_union(list(outlines.values())))
    result, shapes = [], {}
    for code, dutch, english in COUNTRIES:
        area = outlines[code].buffer(OVERLAP)
        if code in ("DE", "BE"):
            # Reaches under the municipalities along the common border on land.
            area = area.union(area.intersection(outlines["NL"].buffer(OVERLAP)).buffer(UNDER_MUNICIPALITIES))
        area = area.intersection(land)
        if code == "BE":
            # The parts of Baarle-Hertog in Baarle-Nassau: holes in the municipalities.
            town = box(115_000, 375_000, 130_000, 392_000)
            for polygon in home.geoms:
                area = area.union(unary_union([Polygon(hole).buffer(OVERLAP) for hole in polygon.interiors
                                               if town.contains(Polygon(hole))]))
        polygons = simplified(area, home_hull)
        shapes[code] = outlines[code]
        result.append({"name": {"nl": dutch, "en": english},
                       "rings": [ring_numbers(r) for p in polygons for r in (p.exterior, *p.interiors)]})
    borders = []
    for code, other in (("DE", "BE"), ("DE", "LU"), ("DE", "FR"), ("BE", "LU"), ("BE", "FR"), ("LU", "FR"), ("DE", "DK")):
        # The two outlines of a border are some hundred metres apart at most.
        line = outlines[code].boundary.intersection(outlines[other].buffer(600)).difference(home.buffer(-50))
        line = linemerge(line) if isinstance(line, MultiLineString) else line
        borders += [line_numbers(part.simplify(150)) for part in getattr(line, "geoms", [line]) if part.length > 2_000]
    river = ijssel(municipalities, districts)
    document = {
        "$schema": "../config/schema/surroundings.schema.json",
        "box": BOX,
        "countries": result,
        "borders": borders,
        "rivers": [{"name": {"nl": "IJssel", "en": "IJssel"}, "lines": [line_numbers(river)]}],
    }
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    for key in ('"box"', '"countries"', '"borders"', '"rivers"', '{"name"', '"rings"', '"lines"'):
        text = text.replace(key, "\n" + key)
    text = text.replace("],[", "],\n[")
    Path(target).write_text(text + "\n", encoding="utf8")
    print(len(text), "bytes;", {c["name"]["nl"]: (len(c["rings"]), sum(map(len, c["rings"])) // 2) for c in result},
          "borders", len(borders), "river", len(river.coords))


main(sys.argv[1])
