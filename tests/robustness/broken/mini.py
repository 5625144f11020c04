"""A map of 16 squares of 1 km as municipalities, with three partnerships, in every format that is broken.

A writer gives {file name: bytes}. What it writes of an area is taken as it stands, however wrong.
"""
import json
import os
import pathlib
import re
import sqlite3
import struct
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "support"))
from geopackage import make_tables  # noqa: E402

SIDE = 4
METRES = 1000
LEFT, BOTTOM = 200000, 470000
RD = "urn:ogc:def:crs:EPSG::28992"
GEODATA = pathlib.Path(os.path.abspath(__file__)).parents[3] / "geodata"
RD_WKT = (GEODATA / "gemeenten_2020.prj").read_text()
FIELDS = ("GM_CODE", "GM_NAAM", "INW_2022")


def to_bytes(text, encoding="utf-8"):
    """A text in an encoding; what it cannot hold is "?", and U+DC80 to U+DCFF stand for single bytes."""
    parts = re.split("([\udc80-\udcff])", text)
    return b"".join(part.encode("utf-8" if i % 2 else encoding, "surrogateescape" if i % 2 else "replace")
                    for i, part in enumerate(parts))


class Area:
    """A record: code, name, inhabitants, and parts that are lists of rings, the shell first."""

    def __init__(self, i):
        self.code, self.name, self.value = f"GM{1000 + i}", f"Plaats{i}", METRES * (i + 1)
        x, y = LEFT + METRES * (i % SIDE), BOTTOM + METRES * (i // SIDE)
        self.parts = [[[(x, y), (x, y + METRES), (x + METRES, y + METRES), (x + METRES, y), (x, y)]]]

    def rings(self):
        return [ring for part in self.parts for ring in part]

    def values(self):
        return self.code, self.name, self.value


def areas():
    return [Area(i) for i in range(SIDE * SIDE)]


def shapefile(records, crs=RD_WKT, encoding="utf-8"):
    shapes, index = [], b""
    at = 100
    for number, record in enumerate(records, 1):
        content = _shape(record.rings())
        head = struct.pack(">2i", number, len(content) // 2)
        index += struct.pack(">2i", at // 2, len(content) // 2)
        shapes.append(head + content)
        at += len(head) + len(content)
    files = {}
    for ending, body in (("shp", b"".join(shapes)), ("shx", index)):
        head = struct.pack(">7i", 9994, 0, 0, 0, 0, 0, (100 + len(body)) // 2) + struct.pack("<2i", 1000, 5)
        box = (LEFT, BOTTOM, LEFT + SIDE * METRES, BOTTOM + SIDE * METRES, 0, 0, 0, 0)
        files["a." + ending] = head + struct.pack("<8d", *box) + body
    files["a.dbf"] = _table(records, encoding)
    if crs is not None:
        files["a.prj"] = crs.encode()
    files["a.cpg"] = b"UTF-8"
    return files


def _shape(rings):
    if not rings:
        return struct.pack("<i", 0)
    points = [point for ring in rings for point in ring]
    xs, ys = [x for x, _ in points] or [0], [y for _, y in points] or [0]
    starts, at = [], 0
    for ring in rings:
        starts.append(at)
        at += len(ring)
    return (struct.pack("<i4d2i", 5, min(xs), min(ys), max(xs), max(ys), len(rings), len(points))
            + struct.pack(f"<{len(starts)}i", *starts) + b"".join(struct.pack("<2d", *point) for point in points))


def _table(records, encoding):
    widths = [8, 20, 12]
    fields = [(name.encode(), kind, width) for name, kind, width in zip(FIELDS, (b"C", b"C", b"N"), widths)]
    table = struct.pack("<4BIHH20x", 3, 122, 1, 1, len(records), 33 + 32 * len(fields), 1 + sum(widths))
    table += b"".join(struct.pack("<11sc4xB15x", *field) for field in fields) + b"\r"
    for record in records:
        table += b" "
        for value, width in zip(record.values(), widths):
            text = to_bytes("" if value is None else str(value), encoding)
            table += text[:width].ljust(width) if isinstance(value, str) else text[:width].rjust(width)
    return table + b"\x1a"


def geopackage(records, crs=28992, encoding="utf-8"):
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("PRAGMA page_size = 1024")
    make_tables(db, (LEFT, BOTTOM, LEFT + SIDE * METRES, BOTTOM + SIDE * METRES), "MULTIPOLYGON", crs or 0)
    if crs == 28992:
        db.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('RD New', 28992, 'EPSG', 28992, ?, '')", (RD_WKT,))
    for record in records:
        # Bytes that are no UTF-8 can only enter as a blob that SQLite is told to call a text.
        bound = [to_bytes(value, encoding) if isinstance(value, str) else float(value) if value == 2**63 else value
                 for value in record.values()]
        marks = ", ".join("CAST(? AS TEXT)" if isinstance(value, bytes) else "?" for value in bound)
        db.execute(f"INSERT INTO g (geom, GM_CODE, GM_NAAM, INW_2022) VALUES (?, {marks})",
                   (_blob(record.parts, crs or 0), *bound))
    content = db.serialize()
    db.close()
    return {"a.gpkg": content}


def _blob(parts, crs):
    blob = [b"GP\0\1" + struct.pack("<i", crs) + struct.pack("<BII", 1, 6, len(parts))]
    for part in parts:
        blob.append(struct.pack("<BII", 1, 3, len(part)))
        for ring in part:
            blob.append(struct.pack("<I", len(ring)) + b"".join(struct.pack("<2d", *point) for point in ring))
    return b"".join(blob)


def geojson(records, crs=RD, encoding="utf-8"):
    features = [{"type": "Feature", "properties": dict(zip(FIELDS, record.values())),
                 "geometry": {"type": "MultiPolygon", "coordinates": record.parts}} for record in records]
    head = {"type": "FeatureCollection"}
    if crs is not None:
        head["crs"] = {"type": "name", "properties": {"name": crs}}
    text = json.dumps({**head, "features": features}, ensure_ascii=False)
    return {"a.geojson": to_bytes(text, encoding)}


def gml(records, crs=RD, encoding="utf-8"):
    named = f" srsName='{crs}'" if crs is not None else ""

    def positions(ring):
        return ("<gml:LinearRing><gml:posList>" + " ".join(f"{x} {y}" for x, y in ring)
                + "</gml:posList></gml:LinearRing>")

    def surface(part):
        kinds = ["exterior"] + ["interior"] * len(part)
        rings = "".join(f"<gml:{kind}>{positions(ring)}</gml:{kind}>" for kind, ring in zip(kinds, part))
        return f"<gml:surfaceMember><gml:Polygon>{rings}</gml:Polygon></gml:surfaceMember>"

    def fields(record):
        return "".join(f"<{name}>{str(value).replace('&', '&amp;').replace('<', '&lt;')}</{name}>"
                       for name, value in zip(FIELDS, record.values()) if value is not None)

    members = "".join(
        f"<gml:featureMember><g><s><gml:MultiSurface{named}>{''.join(map(surface, record.parts))}</gml:MultiSurface>"
        f"</s>{fields(record)}</g></gml:featureMember>" for record in records)
    text = ("<?xml version='1.0' encoding='UTF-8'?><c xmlns:gml='http://www.opengis.net/gml/3.2'>"
            f"{members}</c>")
    return {"a.gml": to_bytes(text, encoding)}


FORMATS = {"shapefile": shapefile, "geopackage": geopackage, "geojson": geojson, "gml": gml}


def main_file(names):
    """The one that the program is given."""
    return next(name for name in names if name.endswith((".shp", ".gpkg", ".geojson", ".gml")))


def settings():
    members = [{"code": area.code, "name": area.name} for area in areas()]
    return {"focus": members[0],
            "boundaries": {"file": "../data/a.geojson", "year": 2020, "code_prefix": "GM",
                           "fields": {"code": ["GM_CODE"], "name": ["GM_NAAM"]}},
            "population": {"fields": ["INW_2022"], "year": 2022}, "credit": {"nl": "Bron", "en": "Source"},
            "partnerships": "partnerships.json", "categories": [{"id": "c", "name": "C"}]}


def partnerships():
    """Every municipality is a member somewhere, so that none can vanish without a word."""
    members = [{"code": area.code, "name": area.name} for area in areas()]

    def partnership(name, numbers):
        return {"id": name, "name": name.capitalize(), "category": "c", "scope": "regional", "headline": True,
                "includes_focus": True, "members": [members[i] for i in numbers],
                "basis": {"kind": "enumerated", "source": "s"}}
    return {"partnerships": [partnership("een", range(8)), partnership("twee", [0, 1, 4, 5, 12, 13, 14, 15]),
                             partnership("drie", [0, 5, 8, 9, 10, 11])]}


def story():
    return {"title": {"nl": "Titel", "en": "Title"},
            "steps": [{"title": "Een", "text": "Tekst", "actions": [{"do": "view", "name": "overlap"}, {"do": "fit"}]},
                      {"title": "Twee", "text": "Tekst", "actions": [{"do": "select", "code": "GM1005"}]}]}


def figures():
    return {"defaults": {"size": "400x300"},
            "figures": [{"file": "a.svg", "view": "overlap"}, {"file": "b.svg", "view": "region", "regions": ["een"]},
                        {"file": "c.svg", "title": "Titel", "extent": [199000, 469000, 205000, 475000]}]}


def session():
    actions = [{"do": "view", "name": "overlap"}, {"do": "toggle_region", "id": "drie"},
               {"do": "select", "code": "GM1005"}, {"do": "zoom", "factor": 2, "at": [100, 100]},
               {"do": "pan", "by": [10, -20]}, {"do": "undo"}]
    return "".join(json.dumps(action) + "\n" for action in actions).encode()
