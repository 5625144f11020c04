#!/usr/bin/env python3
"""Gives the program boundary files in many formats, from people who mean well and from others.

Usage: geodata_test.py PROGRAM
"""
import gzip
import json
import os
import pathlib
import shutil
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from geopackage import make_tables  # noqa: E402

program = ""
SIDE = 4  # squares of 1 km
MOST_SECONDS = 20


class Square:
    def __init__(self, i):
        self.code, self.name, self.value = f"GM{1000 + i}", f"Plaats{i}", 1000 * (i + 1)
        x, y = 200000 + 1000 * (i % SIDE), 470000 + 1000 * (i // SIDE)
        self.ring = [(x, y), (x, y + 1000), (x + 1000, y + 1000), (x + 1000, y), (x, y)]

    def wkt(self):
        return "POLYGON((" + ",".join(f"{x} {y}" for x, y in self.ring) + "))"


SQUARES = [Square(i) for i in range(SIDE * SIDE)]
RD = "urn:ogc:def:crs:EPSG::28992"


def geojson(head='"crs": {"type": "name", "properties": {"name": "%s"}},' % RD, squares=None):
    features = [{"type": "Feature", "properties": {"GM_CODE": s.code, "GM_NAAM": s.name, "INW_2022": s.value},
                 "geometry": {"type": "Polygon", "coordinates": [s.ring]}} for s in squares or SQUARES]
    return '{"type": "FeatureCollection", %s "features": %s}' % (head, json.dumps(features))


def gml(schema=""):
    members = "".join(
        f"<gml:featureMember><g><s><gml:Polygon srsName='{RD}'><gml:exterior><gml:LinearRing><gml:posList>"
        + " ".join(f"{x} {y}" for x, y in s.ring)
        + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></s>"
        f"<GM_CODE>{s.code}</GM_CODE><GM_NAAM>{s.name}</GM_NAAM><INW_2022>{s.value}</INW_2022></g></gml:featureMember>"
        for s in SQUARES)
    return (f"<?xml version='1.0'?><c xmlns:gml='http://www.opengis.net/gml/3.2' "
            f"xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' {schema}>{members}</c>")


def mif():
    rows = "".join("Region 1\n  5\n" + "".join(f"{x} {y}\n" for x, y in s.ring) for s in SQUARES)
    return ("Version 300\nCharset \"Neutral\"\nDelimiter \",\"\n"
            "CoordSys Earth Projection 20, 109, \"m\", 5.3876388888, 52.1561605555, 0.9999079, 155000, 463000\n"
            "Columns 3\n  GM_CODE Char(10)\n  GM_NAAM Char(20)\n  INW_2022 Integer\nData\n\n" + rows)


def mid():
    return "".join(f'"{s.code}","{s.name}",{s.value}\n' for s in SQUARES)


def shapefile(path):
    """.shp, .shx, .dbf, .prj and .cpg at a path without ending."""
    shapes, index = b"", b""
    for number, s in enumerate(SQUARES, 1):
        xs, ys = zip(*s.ring)
        content = struct.pack("<i4d3i", 5, min(xs), min(ys), max(xs), max(ys), 1, 5, 0)
        content += b"".join(struct.pack("<2d", *point) for point in s.ring)
        index += struct.pack(">2i", (100 + len(shapes)) // 2, len(content) // 2)
        shapes += struct.pack(">2i", number, len(content) // 2) + content
    for ending, body in ((".shp", shapes), (".shx", index)):
        head = struct.pack(">7i", 9994, 0, 0, 0, 0, 0, (100 + len(body)) // 2) + struct.pack("<2i", 1000, 5)
        write(path + ending, head + struct.pack("<8d", 200000, 470000, 204000, 474000, 0, 0, 0, 0) + body)
    fields = [(b"GM_CODE", b"C", 8), (b"GM_NAAM", b"C", 20), (b"INW_2022", b"N", 9)]
    table = struct.pack("<4BIHH20x", 3, 122, 1, 1, len(SQUARES), 33 + 32 * len(fields), 1 + 37)
    table += b"".join(struct.pack("<11sc4xB15x", *field) for field in fields) + b"\r"
    for s in SQUARES:
        table += f" {s.code:8}{s.name:20}{s.value:9}".encode()
    write(path + ".dbf", table + b"\x1a")
    write(path + ".prj", shipped("gemeenten_2020.prj"))
    write(path + ".cpg", "UTF-8")


def geopackage(path):
    """An open connection to a GeoPackage."""
    db = sqlite3.connect(path, isolation_level=None)
    make_tables(db, (200000, 470000, 204000, 474000), "POLYGON")
    db.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('RD New', 28992, 'EPSG', 28992, ?, '')",
               (shipped("gemeenten_2020.prj").decode(),))
    for s in SQUARES:
        blob = b"GP\0\1" + struct.pack("<i", 28992) + struct.pack("<BIII", 1, 3, 1, 5)
        blob += b"".join(struct.pack("<2d", *point) for point in s.ring)
        db.execute("INSERT INTO g (geom, GM_CODE, GM_NAAM, INW_2022) VALUES (?,?,?,?)", (blob, s.code, s.name, s.value))
    return db


def shipped(name):
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "..", "..", "geodata", name), "rb") as file:
        return file.read()


def write(path, content):
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


def tree(folder):
    """What is in a folder: every name, with the content of files."""
    found = {}
    for root, folders, files in os.walk(folder):
        found.update((os.path.join(root, name), None) for name in folders)
        for name in files:
            with open(os.path.join(root, name), "rb") as file:
                found[os.path.join(root, name)] = file.read()
    return found


class Geodata(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="regiokaart-")
        self.addCleanup(shutil.rmtree, self.home)
        self.data, self.config = os.path.join(self.home, "data"), os.path.join(self.home, "config")
        os.mkdir(self.data)
        os.mkdir(self.config)
        member = [{"code": s.code, "name": s.name} for s in SQUARES[:3]]
        self.settings = {
            "focus": member[0],
            "boundaries": {"file": "../data/a.geojson", "year": 2020, "code_prefix": "GM",
                           "fields": {"code": ["GM_CODE"], "name": ["GM_NAAM"]}},
            "population": {"fields": ["INW_2022"], "year": 2022}, "credit": "Bron", "partnerships": "p.json",
            "categories": [{"id": "c", "name": "C"}]}
        self.write_settings()
        write(os.path.join(self.config, "p.json"), json.dumps({"partnerships": [
            {"id": "one", "name": "Een", "short_name": "Een", "category": "c", "scope": "regional",
             "includes_focus": True, "members": member, "basis": {"kind": "enumerated", "source": "s"}}]}))

    def write_settings(self):
        write(os.path.join(self.config, "regiokaart.json"), json.dumps(self.settings))

    def path(self, name):
        return os.path.join(self.data, name)

    def run_program(self, *words, cache=False):
        env = {"PATH": os.environ["PATH"], "HOME": self.home, "XDG_CACHE_HOME": os.path.join(self.home, "cache"),
               **{k: v for k, v in os.environ.items() if "SAN_OPTIONS" in k}}
        if not cache:
            env["REGIOKAART_NO_CACHE"] = "1"
        return subprocess.run([program, *words, "--config", self.config], capture_output=True, text=True, env=env,
                              check=False, timeout=MOST_SECONDS)

    def report(self, name, cache=False):
        """Population and area (km²) of the partnership; what is said on standard error if there is none."""
        before = tree(self.data)
        done = self.run_program("report", "--format", "json", "--geodata", self.path(name), cache=cache)
        self.assertEqual(tree(self.data), before, "the user's folder changed")
        if done.returncode != 0:
            self.assertEqual(done.returncode, 1, done.stderr)
            return done.stderr
        partnership = json.loads(done.stdout)["partnerships"][0]
        return partnership["population"], partnership["area_km2"]

    def test_every_format_gives_the_same_and_leaves_its_folder_alone(self):
        write(self.path("a.geojson"), geojson())
        write(self.path("no ending"), geojson())
        write(self.path("a.geojson.gz"), gzip.compress(geojson().encode()))
        write(self.path("a.gml"), gml())
        write(self.path("a.mif"), mif())
        write(self.path("a.mid"), mid())
        os.mkdir(self.path("mixed"))
        shapefile(self.path("mixed/a"))
        for ending in ("shp", "shx", "dbf", "prj", "cpg"):
            os.rename(self.path("mixed/a." + ending), self.path("mixed/a." + ending.capitalize()))
        shapefile(self.path("s"))
        geopackage(self.path("g.gpkg")).close()
        shutil.copy(self.path("g.gpkg"), self.path("really a GeoPackage.geojson"))
        parts = ["s." + ending for ending in ("shp", "shx", "dbf", "prj", "cpg")]
        for name, inside in (("flat.zip", parts), ("folder.ZIP", parts), ("g.zip", ["g.gpkg", "a.mid"])):
            with zipfile.ZipFile(self.path(name), "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("README.txt", "read me")
                for one in inside:
                    archive.write(self.path(one), ("a folder/" if "folder" in name else "") + one)
        for name in ("a.geojson", "no ending", "a.geojson.gz", "a.gml", "a.mif", "mixed/a.Shp", "s.shp", "g.gpkg",
                     "really a GeoPackage.geojson", "flat.zip", "folder.ZIP", "g.zip"):
            with self.subTest(name):
                self.assertEqual(self.report(name), (6000, 3.0))

    def test_csv_with_the_coordinate_system_of_the_configuration(self):
        write(self.path("a.csv"), "GM_CODE,GM_NAAM,INW_2022,WKT\n"
              + "".join(f'{s.code},{s.name},{s.value},"{s.wkt()}"\n' for s in SQUARES))
        self.assertIn("coördinatenstelsel", self.report("a.csv"))
        self.settings["boundaries"]["crs"] = "EPSG:28992"
        self.write_settings()
        self.assertEqual(self.report("a.csv"), (6000, 3.0))

    def test_an_edit_in_a_log_beside_a_geopackage_is_seen(self):
        db = geopackage(self.path("g.gpkg"))
        self.addCleanup(db.close)
        self.assertEqual(self.report("g.gpkg", cache=True), (6000, 3.0))
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA wal_autocheckpoint=0")
        self.assertEqual(self.report("g.gpkg", cache=True), (6000, 3.0))
        db.execute("UPDATE g SET INW_2022 = 999000 WHERE GM_CODE = 'GM1000'")
        self.assertGreater(os.path.getsize(self.path("g.gpkg-wal")), 0)
        self.assertEqual(self.report("g.gpkg", cache=True), (999000 + 5000, 3.0))
        db.execute("BEGIN")
        db.execute("UPDATE g SET INW_2022 = 7")
        self.assertEqual(self.report("g.gpkg", cache=True), (999000 + 5000, 3.0))
        db.execute("COMMIT")
        self.assertEqual(self.report("g.gpkg", cache=True), (21, 3.0))
        # Left behind by a program that was killed.
        for name in ("g.gpkg", "g.gpkg-wal"):
            shutil.copy(self.path(name), self.path("left-" + name))
        self.assertEqual(self.report("left-g.gpkg"), (21, 3.0))

    def test_a_text_among_the_numbers_of_a_geopackage_is_told(self):
        db = geopackage(self.path("g.gpkg"))
        db.execute("UPDATE g SET INW_2022 = 'veel' WHERE GM_CODE = 'GM1000'")
        db.close()
        done = self.run_program("report", "--geodata", self.path("g.gpkg"))
        self.assertEqual(done.returncode, 0)
        self.assertIn("getalveld INW_2022 staat 1 keer", done.stderr)

    def test_a_layer_that_counts_without_end_is_not_read(self):
        db = geopackage(self.path("g.gpkg"))
        db.executescript("""
            CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)
              SELECT c.x AS fid, geom, GM_CODE, GM_NAAM, INW_2022 FROM c JOIN g ON g.fid = 1;
            INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('v', 'features', 'v', 28992);
            INSERT INTO gpkg_geometry_columns VALUES ('v', 'geom', 'POLYGON', 28992, 0, 0);""")
        self.assertEqual(self.report("g.gpkg"), (6000, 3.0))
        db.execute("DELETE FROM gpkg_contents WHERE table_name = 'g'")
        db.execute("DELETE FROM gpkg_geometry_columns WHERE table_name = 'g'")
        db.close()
        self.assertIn("view", self.report("g.gpkg"))

    def test_a_geopackage_in_the_middle_of_a_change(self):
        db = geopackage(self.path("g.gpkg"))
        self.addCleanup(db.close)
        db.execute("PRAGMA cache_size=1")
        db.execute("BEGIN")
        db.execute("UPDATE g SET GM_NAAM = ?", ("x" * 5000,))
        self.assertGreater(os.path.getsize(self.path("g.gpkg-journal")), 0)
        said = self.report("g.gpkg")
        self.assertTrue("-journal" in said or said == (6000, 3.0), said)

    def test_a_change_of_any_part_is_seen_in_spite_of_the_cache(self):
        write(self.path("a.mif"), mif())
        write(self.path("a.mid"), mid())
        self.assertEqual(self.report("a.mif", cache=True), (6000, 3.0))
        self.assertEqual(self.report("a.mif", cache=True), (6000, 3.0))
        write(self.path("a.mid"), mid().replace(",1000\n", ",5000\n"))
        self.assertEqual(self.report("a.mif", cache=True), (10000, 3.0))
        self.assertEqual(len(os.listdir(os.path.join(self.home, "cache", "regiokaart"))), 2)

    def test_pipes_in_the_place_of_parts_are_not_waited_for(self):
        for ending in (".shp", ".shx", ".dbf", ".prj", ".cpg"):
            with self.subTest(ending):
                shapefile(self.path("s"))
                os.remove(self.path("s" + ending))
                os.mkfifo(self.path("s" + ending))
                done = self.run_program("report", "--geodata", self.path("s.shp"))
                self.assertEqual(done.returncode, 1)
                self.assertIn(f"s{ending}: dit is een map, pijp of apparaat", done.stderr)
                os.remove(self.path("s" + ending))

    def test_nothing_is_fetched_and_no_other_file_is_opened(self):
        server = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(server.close)
        asked = []

        def listen():
            while True:
                try:
                    asked.append(server.accept())  # and never answers
                except OSError:
                    return
        threading.Thread(target=listen, daemon=True).start()
        host = f"http://127.0.0.1:{server.getsockname()[1]}"
        wfs = f"{host}/wfs?service=WFS&amp;version=1.0.0&amp;request=DescribeFeatureType&amp;typename=g"
        link = '"crs": {"type": "link", "properties": {"href": "%s/crs", "type": "proj4"}},' % host
        shapefile(self.path("s"))
        files = {
            "link.geojson": geojson(link),
            "schema.gml": gml(f"xsi:schemaLocation='x {host}/a.xsd'"),
            "wfs.gml": gml(f"xsi:schemaLocation='x {wfs}'"),
            "entity.gml": gml().replace("?>", f"?><!DOCTYPE c [<!ENTITY e SYSTEM '{host}/e'>]>").replace(
                "Plaats0", "&e;"),
            "link.kml": f"<kml xmlns='http://www.opengis.net/kml/2.2'><NetworkLink><Link><href>{host}/a.kml</href>"
                        "</Link></NetworkLink></kml>",
            "a.vrt": f"<OGRVRTDataSource><OGRVRTLayer name='g'><SrcDataSource>/vsicurl/{host}/a.shp</SrcDataSource>"
                     "</OGRVRTLayer></OGRVRTDataSource>",
            "other.vrt": f"<OGRVRTDataSource><OGRVRTLayer name='s'><SrcDataSource>{self.path('s.shp')}"
                         "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
            "a.txt": f"<OGRWFSDataSource><URL>{host}/wfs</URL></OGRWFSDataSource>",
        }
        for name, content in files.items():
            with self.subTest(name):
                write(self.path(name), content)
                start = time.monotonic()
                said = self.report(name)
                self.assertLess(time.monotonic() - start, 10)
                if not name.endswith(".gml"):  # a schema is a help, not needed
                    self.assertIsInstance(said, str)
                self.assertFalse(asked)
        self.settings["boundaries"]["crs"] = host + "/crs"
        self.write_settings()
        os.remove(self.path("s.prj"))
        self.assertIn("onbekend", self.report("s.shp"))
        self.assertFalse(asked)

    def test_an_archive_that_unpacks_to_much_more_is_refused(self):
        with zipfile.ZipFile(self.path("bomb.zip"), "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            with archive.open("a.geojson", "w") as file:
                for _ in range(1100):
                    file.write(bytes(1 << 20))
        self.assertIn("te groot", self.report("bomb.zip"))

    def test_sessions_that_never_end_are_refused(self):
        write(self.path("a.geojson"), geojson())
        os.mkfifo(self.path("pipe"))
        for path in (self.path("pipe"), "/dev/zero", "/dev/urandom"):
            done = self.run_program("replay", path)
            self.assertEqual(done.returncode, 1)
            self.assertIn("pijp of apparaat", done.stderr)

    def test_no_boundary_file_at_all(self):
        write(self.path("a.geojson"), geojson())
        for command in ("check", "report"):
            done = self.run_program(command, "--geodata", "")
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn("--geodata", done.stderr)


if __name__ == "__main__":
    program = sys.argv.pop(1)
    unittest.main()
