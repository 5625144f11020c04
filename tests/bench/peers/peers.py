"""The jobs of bench.py by other map makers, where they are installed (Debian: libmapnik-dev, mapserver-bin,
gdal-bin for the preparation). Each draws the same map from the same files with its own styling language; the
three regions are dissolved beforehand, which spares the peers that work."""
import json
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
FONT = "/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf"
REGIONS = {"cleantech-regio": "#44779d", "veiligheidsregio-ijsselland": "#ee6677", "dowr": "#228833"}
REGION_EXTENT = (160000, 440000, 270000, 535000)
PROVINCES = 12
CLASSES = ((450, "#eff3ff"), (1415, "#bdd7e7"), (3720, "#6baed6"), (8435, "#3182bd"), (10**9, "#08519c"))


def province_colour(number):
    return f"#{200 + number * 4:02x}e1d7"


def dissolve_regions(root, folder):
    partnerships = json.loads((root / "config/partnerships.json").read_text(encoding="utf-8"))["partnerships"]
    members = {p["id"]: [m["code"] for m in p["members"]] for p in partnerships}
    for region in REGIONS:
        codes = ", ".join(f"'{code}'" for code in members[region])
        query = f"SELECT ST_Union(geometry) AS geometry FROM gemeenten_2020 WHERE GM_CODE IN ({codes})"
        subprocess.run(["ogr2ogr", "-overwrite", "-dialect", "SQLite", "-sql", query, folder / f"{region}.shp",
                        root / "geodata/gemeenten_2020.shp"], check=True)


# ---- Mapnik

def mapnik_layer(name, source, rules):
    return (f'<Style name="{name}">{rules}</Style><Layer name="{name}"><StyleName>{name}</StyleName>'
            f'<Datasource><Parameter name="type">shape</Parameter><Parameter name="file">{source}</Parameter>'
            f'</Datasource></Layer>')


def mapnik_map(extent, layers):
    return (f'<Map background-color="white" maximum-extent="{",".join(map(str, extent))}">'
            + "".join(layers) + "</Map>")


def mapnik_maps(root, folder):
    municipalities = root / "geodata/gemeenten_2020.shp"
    fills = "".join(f"<Rule><Filter>[PV_CODE] = 'PV{20 + i}'</Filter><PolygonSymbolizer fill=\"{province_colour(i)}\"/>"
                    '<LineSymbolizer stroke="#787878" stroke-width="1"/></Rule>' for i in range(PROVINCES))
    layers = [mapnik_layer("municipalities", municipalities, fills)]
    for region, colour in REGIONS.items():
        layers.append(mapnik_layer(region, folder / f"{region}.shp",
                                   f'<Rule><PolygonSymbolizer fill="{colour}" fill-opacity="0.31"/>'
                                   f'<LineSymbolizer stroke="{colour}" stroke-width="4" stroke-linejoin="round"/></Rule>'))
    layers.append(mapnik_layer("labels", municipalities,
                               '<Rule><TextSymbolizer face-name="Open Sans Regular" size="13" fill="black" '
                               'halo-fill="white" halo-radius="1.5" placement="interior">[GM_NAAM]</TextSymbolizer></Rule>'))
    (folder / "region.xml").write_text(mapnik_map(REGION_EXTENT, layers))
    low, rules = -10**9, ""
    for high, colour in CLASSES:
        rules += (f'<Rule><Filter>[INWONERS] &gt; {low} and [INWONERS] &lt;= {high}</Filter>'
                  f'<PolygonSymbolizer fill="{colour}"/></Rule>')
        low = high
    (folder / "districts.xml").write_text(
        mapnik_map((13600, 306800, 278000, 619300), [mapnik_layer("districts", root / "geodata/wijken_2022.shp", rules)]))


def mapnik_commands(root, folder, out):
    def words(*names):
        return subprocess.run(["mapnik-config", *names], capture_output=True, text=True, check=True).stdout.split()
    program = folder / "mapnik_jobs"
    subprocess.run(["g++", "-O2", "-w", f'-DMAPNIK_INPUT_PLUGINS="{words("--input-plugins")[0]}"', f'-DOPEN_SANS="{FONT}"',
                    *words("--cflags"), HERE / "mapnik_jobs.cpp", "-o", program, *words("--libs", "--ldflags", "--dep-libs")],
                   check=True)
    mapnik_maps(root, folder)
    return [("J1 Mapnik", [program, folder / "region.xml", 1920, 1080, 1, out / "mapnik-j1.png"]),
            ("J2 PNG Mapnik", [program, folder / "region.xml", 4960, 3508, 3.125, out / "mapnik-j2.png"]),
            ("J2 PDF Mapnik", [program, folder / "region.xml", 4960, 3508, 3.125, out / "mapnik-j2.pdf"]),
            ("J3 Mapnik", [program, folder / "districts.xml", 1920, 1080, 1, out / "mapnik-j3.png"])]


# ---- MapServer

def mapserver_class(style, expression="", label=""):
    return f"CLASS {expression} {style} {label} END\n"


def mapserver_layer(name, source, classes, extra=""):
    return f'LAYER NAME "{name}" TYPE POLYGON STATUS DEFAULT DATA "{source}" {extra}\n{classes}END\n'


def mapserver_map(folder, extent, size, resolution, layers):
    fonts = folder / "fonts.txt"
    fonts.write_text(f"sans {FONT}\n")
    return (f'MAP MAXSIZE 8192 SIZE {size[0]} {size[1]} EXTENT {" ".join(map(str, extent))} FONTSET "{fonts}"\n'
            f"RESOLUTION {resolution} DEFRESOLUTION 96 IMAGECOLOR 255 255 255 UNITS METERS\n"
            'OUTPUTFORMAT NAME "png" DRIVER AGG/PNG IMAGEMODE RGB END\n'
            'OUTPUTFORMAT NAME "pdf" DRIVER CAIRO/PDF IMAGEMODE RGB END\n' + "".join(layers) + "END\n")


def mapserver_maps(root, folder):
    municipalities = root / "geodata/gemeenten_2020"
    fills = "".join(mapserver_class(f'STYLE COLOR "{province_colour(i)}" OUTLINECOLOR "#787878" WIDTH 1 END',
                                    f'EXPRESSION "PV{20 + i}"') for i in range(PROVINCES))
    layers = [mapserver_layer("municipalities", municipalities, fills, 'CLASSITEM "PV_CODE"')]
    for region, colour in REGIONS.items():
        layers.append(mapserver_layer(region, folder / region, mapserver_class(
            f'STYLE COLOR "{colour}" OPACITY 31 END STYLE OUTLINECOLOR "{colour}" WIDTH 4 LINEJOIN ROUND END')))
    label = ('LABEL TYPE TRUETYPE FONT "sans" SIZE 10 COLOR 0 0 0 OUTLINECOLOR 255 255 255 OUTLINEWIDTH 2 '
             'POSITION CC END')
    layers.append(mapserver_layer("labels", municipalities, mapserver_class("", label=label), 'LABELITEM "GM_NAAM"'))
    (folder / "region.map").write_text(mapserver_map(folder, REGION_EXTENT, (1920, 1080), 96, layers))
    (folder / "print.map").write_text(mapserver_map(folder, REGION_EXTENT, (4960, 3508), 300, layers))
    low, classes = -10**9, ""
    for high, colour in CLASSES:
        classes += mapserver_class(f'STYLE COLOR "{colour}" END', f"EXPRESSION ([INWONERS] > {low} AND [INWONERS] <= {high})")
        low = high
    (folder / "districts.map").write_text(mapserver_map(
        folder, (13600, 306800, 278000, 619300), (1920, 1080), 96,
        [mapserver_layer("districts", root / "geodata/wijken_2022", classes)]))


def mapserver_commands(root, folder, out):
    mapserver_maps(root, folder)
    program = shutil.which("map2img") or shutil.which("shp2img")
    return [("J1 MapServer", [program, "-m", folder / "region.map", "-i", "png", "-o", out / "mapserver-j1.png"]),
            ("J2 PNG MapServer", [program, "-m", folder / "print.map", "-i", "png", "-o", out / "mapserver-j2.png"]),
            ("J2 PDF MapServer", [program, "-m", folder / "print.map", "-i", "pdf", "-o", out / "mapserver-j2.pdf"]),
            ("J3 MapServer", [program, "-m", folder / "districts.map", "-i", "png", "-o", out / "mapserver-j3.png"])]


def commands(root, build, out):
    """(name, command) of each job of each peer that is installed. Prepares its maps in the build folder."""
    if not shutil.which("ogr2ogr"):
        return []
    folder = build / "peers"
    folder.mkdir(exist_ok=True)
    dissolve_regions(root, folder)
    found = mapnik_commands(root, folder, out) if shutil.which("mapnik-config") else []
    if shutil.which("map2img") or shutil.which("shp2img"):
        found += mapserver_commands(root, folder, out)
    return found
