"""The cases: a number gives one, and always the same."""
import copy
import json
import random

from broken import content, documents, mini, records

COUNT = 2000
LARGE_EVERY = 250  # cases; large rings take a second
SELDOM_EVERY = 50

WORDS_OF_A_FILE = [("report", "--format", "json")] * 8 + [("check",)] + [("export", "{out}/a.svg")]
WGS84 = ('GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
         'UNIT["degree",0.0174532925199433]]')
SYSTEMS = {"shapefile": [None, "", "PROJCS[", "x" * 5000, "PROJCS[" * 5000, WGS84, 'LOCAL_CS["x",UNIT["metre",1]]',
                         mini.RD_WKT[:200], mini.RD_WKT.replace("5.38763888888889", "95"),
                         mini.RD_WKT.replace('"Meter",1.0', '"Foot",0.3048'),
                         mini.RD_WKT.replace("0.9999079", "0"), mini.RD_WKT.replace("0.9999079", "1e300")],
           "geopackage": [None, -1, 4326, 31370, 999999]}
URNS = [None, "", "urn:ogc:def:crs:EPSG::4326", "urn:ogc:def:crs:EPSG::31370", "EPSG:999999", "urn:x", "x" * 5000,
        "\u001b[0m", "/dev/zero", "http://127.0.0.1:1/crs", "EPSG:28992+5709", "urn:ogc:def:crs:OGC:1.3:CRS84",
        "EPSG:7415"]
# Belgian Lambert 72, and RD in feet.
IN_THE_NETHERLANDS = ("31370", '"Foot"')
DOCUMENTS = {"regiokaart.json": mini.settings, "partnerships.json": mini.partnerships, "story.json": mini.story,
             "figures.json": mini.figures}


class Case:
    """What is run: the program's words ({data}, {config}, {out} are folders) and the files beside it."""

    def __init__(self, number):
        self.number, self.kind, self.what = number, "", ""
        self.unknowable = None  # why the result may differ from the clean one without a word
        self.words = WORDS_OF_A_FILE[0]
        self.data = {}  # files in the folder of boundaries
        self.config = {name: json.dumps(make()).encode() for name, make in DOCUMENTS.items()}
        self.config["session.jsonl"] = mini.session()

    def use(self, files):
        self.data = files
        self.words = (*self.words, "--geodata", "{data}/" + mini.main_file(files))


def make(number):
    source = random.Random(f"broken file {number}")
    case = Case(number)
    if number % LARGE_EVERY == 7:
        break_records(case, source, records.LARGE)
    elif number % SELDOM_EVERY == 13:
        break_records(case, source, records.SELDOM)
    else:
        source.choices([break_records, break_bytes, break_sidecars, break_system, break_document, break_session],
                       [34, 30, 5, 5, 22, 4])[0](case, source)
    return case


def clean(kind):
    """The case of that kind with nothing broken."""
    case = Case(-1)
    if kind in mini.FORMATS:
        case.use(mini.FORMATS[kind](mini.areas()))
    else:
        document_words(case, kind)
    return case


def break_records(case, source, breaks=None):
    areas = [copy.deepcopy(area) for area in mini.areas()]
    case.kind = source.choice(list(mini.FORMATS))
    case.words = WORDS_OF_A_FILE[0] if breaks else source.choice(WORDS_OF_A_FILE)
    encoding = source.choices(["utf-8", "cp1252", "utf-16-le"], [30, 1, 1])[0]
    what, case.unknowable = source.choice(breaks or records.BREAKS)(source, areas)
    case.what = f"{what}, {encoding}"
    case.use(mini.FORMATS[case.kind](areas, encoding=encoding))


def break_bytes(case, source):
    case.kind = source.choice(list(mini.FORMATS))
    case.words = source.choice(WORDS_OF_A_FILE)
    files = mini.FORMATS[case.kind](mini.areas())
    name = source.choice(list(files))
    files[name], case.what, case.unknowable = content.break_content(source, name, files[name])
    case.use(files)


def break_sidecars(case, source):
    """Parts of a shapefile that are gone, empty, of another file or of another kind."""
    case.kind = "shapefile"
    areas = mini.areas()
    files = mini.shapefile(areas)
    name = source.choice([name for name in files if name != "a.shp"])
    fate = source.choice(["gone", "empty", "other order", "fewer", "more", "another part", "a table instead"])
    source.shuffle(areas)
    if fate == "gone":
        del files[name]
    elif fate == "empty":
        files[name] = b""
    elif fate in ("other order", "fewer", "more"):
        files[name] = mini.shapefile({"other order": areas, "fewer": areas[1:], "more": areas + areas[:1]}[fate])[name]
    elif fate == "another part":
        files[name] = files[source.choice([other for other in files if other != name])]
    else:
        files[name] = mini.geopackage(areas)["a.gpkg"]
    case.what = f"{name} {fate}"
    if name == "a.dbf" and fate == "other order":
        case.unknowable = "whole files of the same number of records"
    case.use(files)


def break_system(case, source):
    """Coordinate systems that are absent, wrong or nonsense."""
    case.kind = source.choice(list(mini.FORMATS))
    crs = source.choice(SYSTEMS.get(case.kind, URNS))
    case.what = f"coordinate system {crs!r}"[:60]
    if any(other in str(crs) for other in IN_THE_NETHERLANDS):
        case.unknowable = "a system in which these numbers lie in the Netherlands too"
    case.use(mini.FORMATS[case.kind](mini.areas(), crs=crs))


def document_words(case, name):
    case.kind = name
    if name == "figures.json":
        case.words = ("figures", "{config}/figures.json", "--out", "{out}")
    elif name == "session.jsonl":
        case.words = ("replay", "{config}/session.jsonl", "--export", "{out}/a.svg")
    elif name == "story.json":
        case.words = ("check",)
    case.data = mini.geojson(mini.areas())


def break_document(case, source):
    name = source.choice(list(DOCUMENTS))
    document_words(case, name)
    if source.random() < 0.25:
        case.config[name], case.what, case.unknowable = content.break_content(source, name, case.config[name])
        return
    text, what, case.unknowable = source.choice(documents.BREAKS)(source, DOCUMENTS[name]())
    case.config[name], encoding = documents.encoded(source, text)
    case.what = f"{what}, {encoding}"


def whole_lines(session):
    try:
        return all(isinstance(json.loads(line), dict) for line in session.splitlines() if line.strip())
    except ValueError:
        return False


def break_session(case, source):
    name = "session.jsonl"
    document_words(case, name)
    if source.random() < 0.3:
        case.config[name], case.what, case.unknowable = content.break_content(source, name, case.config[name])
        if whole_lines(case.config[name]):
            case.unknowable = "another session"
        return
    lines = mini.session().decode().splitlines()
    at = source.randrange(len(lines))
    lines[at], case.what, case.unknowable = source.choice(documents.BREAKS[:6])(source, json.loads(lines[at]))
    if case.what == "without code":
        case.unknowable = "to select nothing is an action too"
    case.config[name] = "\n".join(lines).encode("utf-8", "surrogatepass")
