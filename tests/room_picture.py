"""Draws the rooms of src/CMakeLists.txt as SVG: a row for each folder of src in the order of the table, which is
the order in which data flows, with its rooms; arcs to the folders that it uses; and the files that come in and go
out. The same rooms give the same text.
"""
from xml.sax.saxutils import escape

# What comes in from files, and what goes out. A folder that is not listed has neither.
FILES = {
    "config": ("in", "config/*.json"),
    "boundaries": ("in", "geodata/*.shp"),
    "render": ("out", "PNG, PDF, SVG, HTML"),
    "report": ("out", "text, JSON, CSV, XLSX"),
    "app": ("out", "window, command line"),
}
# px
WIDTH = 800
BOX_LEFT, BOX_RIGHT = 190, 600
ROW_GAP = 14
HEAD = 26  # of a box with its name alone
CHIP_HEIGHT, CHIP_GAP = 20, 6
CHAR = 7.3  # advance of the monospaced letters at 12 px, rounded up
MARGIN = 24
# Colours: ink, faint ink, arcs, box, chip. On white paper of its own, so that the page's theme does not matter.
INK, FAINT, ARC, BOX, CHIP, EDGE = "#1f2328", "#57606a", "#0b57a4", "#eef3f9", "#ffffff", "#b6c2cf"


def group_rooms(rooms):
    """Room → used rooms, as folder → (its rooms, used folders), in order."""
    groups = {}
    for room, uses in rooms.items():
        names, used = groups.setdefault(room.partition("/")[0], ([], set()))
        names.append(room)
        used |= {other.partition("/")[0] for other in uses}
    return {folder: (names, used - {folder}) for folder, (names, used) in groups.items()}


def direct_uses(groups):
    """Folder → the used folders that none of the others used leads to (the transitive reduction)."""

    def reachable(folder, found):
        for other in groups[folder][1]:
            if other not in found:
                found.add(other)
                reachable(other, found)
        return found

    order = list(groups)
    return {folder: sorted((other for other in used
                            if not any(other in reachable(third, set()) for third in used - {other})), key=order.index)
            for folder, (_, used) in groups.items()}


def chip_rows(folder, names):
    """The rooms of a folder as chips: rows of (x, width, text)."""
    if names == [folder]:
        return []
    rows, x = [[]], BOX_LEFT + 12
    for name in names:
        text = name.partition("/")[2] or name
        width = round(len(text) * CHAR + 12, 1)
        if rows[-1] and x + width > BOX_RIGHT - 12:
            rows.append([])
            x = BOX_LEFT + 12
        rows[-1].append((x, width, text))
        x = round(x + width + CHIP_GAP, 1)
    return rows


class Canvas:
    """Lines of SVG."""

    def __init__(self):
        self.lines = []

    def text(self, x, y, words, style="", color=INK):
        self.lines.append(f'<text x="{x:g}" y="{y:g}" fill="{color}"{style}>{escape(words)}</text>')

    def box(self, x, y, width, height, fill, radius):
        self.lines.append(f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius}" '
                          f'fill="{fill}" stroke="{EDGE}"/>')

    def arrow(self, path, color):
        self.lines.append(f'<path d="{path}" fill="none" stroke="{color}" stroke-width="1.5" '
                          f'marker-end="url(#{"use" if color == ARC else "flow"})"/>')


def draw(rooms):
    """The picture as text."""
    groups, canvas, places, y = group_rooms(rooms), Canvas(), {}, MARGIN + 34
    for folder, (names, _) in groups.items():
        rows = chip_rows(folder, names)
        height = HEAD + len(rows) * (CHIP_HEIGHT + CHIP_GAP)
        places[folder] = (y, y + HEAD / 2)
        canvas.box(BOX_LEFT, y, BOX_RIGHT - BOX_LEFT, height, BOX, 6)
        canvas.text(BOX_LEFT + 12, y + 18, folder, ' font-weight="bold"')
        for number, row in enumerate(rows):
            top = y + HEAD + number * (CHIP_HEIGHT + CHIP_GAP)
            for x, width, text in row:
                canvas.box(x, top, width, CHIP_HEIGHT, CHIP, 4)
                canvas.text(x + 6, top + 14, text, ' class="room"')
        add_files(canvas, folder, places[folder][1])
        y += height + ROW_GAP
    add_arcs(canvas, groups, {folder: middle for folder, (_, middle) in places.items()})
    canvas.text(BOX_LEFT, MARGIN + 12, "Data flows downwards, from file to picture.", ' font-size="13"', FAINT)
    canvas.text(MARGIN, MARGIN + 12, "→ uses", ' font-size="13"', ARC)
    return frame(canvas.lines, y - ROW_GAP + MARGIN)


def add_files(canvas, folder, middle):
    """What a folder reads or writes, at the right of its box."""
    way, words = FILES.get(folder, (None, ""))
    start, end = BOX_RIGHT + 4, BOX_RIGHT + 30
    if way == "in":
        canvas.arrow(f"M{end} {middle:g}H{start + 4}", FAINT)
    elif way == "out":
        canvas.arrow(f"M{start} {middle:g}H{end - 4}", FAINT)
    if way:
        canvas.text(end + 6, middle + 4, words, ' font-size="12"', FAINT)


def add_arcs(canvas, groups, middles):
    """An arc from each folder up to every folder that it uses, at the left of the boxes: the farther, the wider.
    Arcs leave above a box's middle and arrive below it."""
    most = max((abs(middles[a] - middles[b]) for a, used in direct_uses(groups).items() for b in used), default=1)
    for folder, used in direct_uses(groups).items():
        for other in used:
            top, bottom = middles[other] + 5, middles[folder] - 5
            reach = BOX_LEFT - 18 - (BOX_LEFT - MARGIN - 18) * ((bottom - top) / most) ** 0.7
            canvas.arrow(f"M{BOX_LEFT} {bottom:g}C{reach:.0f} {bottom:g} {reach:.0f} {top:g} {BOX_LEFT - 7} {top:g}", ARC)


def frame(lines, height):
    markers = "".join(
        f'<marker id="{name}" viewBox="0 0 8 8" refX="2" refY="4" markerWidth="6" markerHeight="6" orient="auto">'
        f'<path d="M0 0L8 4L0 8Z" fill="{color}"/></marker>' for name, color in (("use", ARC), ("flow", FAINT)))
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" width="{WIDTH}" '
        f'height="{height:g}" font-family="Helvetica, Arial, sans-serif" font-size="14" role="img" '
        'aria-label="The rooms of src in the order in which data flows, and which uses which">',
        f"<defs>{markers}</defs>",
        "<style>.room{font:12px 'DejaVu Sans Mono',Menlo,Consolas,monospace}</style>",
        f'<rect x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1:g}" rx="8" fill="#ffffff" stroke="{EDGE}"/>',
        *lines, "</svg>", ""])
