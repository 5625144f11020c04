"""Breaks of the bytes of a file, and which of its bytes are values.

Of a value, any is as good as another: nobody can know that a coordinate, a name or a number of inhabitants was once
different. All other bytes are structure, and a break of those must not change the result without a word.
"""
import re
import sqlite3
import struct

A_VALUE = "a value became another value"


def value_mask(name, content):
    """A byte for each byte of the content: 1 in a value."""
    mask = bytearray(len(content))
    if name.endswith(".shp"):
        at = 100
        while at + 52 <= len(content):
            length = 2 * struct.unpack_from(">i", content, at + 4)[0]
            parts = struct.unpack_from("<i", content, at + 44)[0]
            for i in range(at + 52 + 4 * parts, at + 8 + length):
                mask[i] = 1
            at += 8 + length
    elif name.endswith(".dbf"):
        head, row = struct.unpack_from("<HH", content, 8)
        for i in range(head, len(content) - 1):
            mask[i] = (i - head) % row != 0  # the first byte of a row says that it is deleted
    elif name.endswith((".prj", ".cpg")):
        mask = bytearray(b"\1" * len(content))
    elif name.endswith((".geojson", ".json", ".jsonl")):
        text = content.decode("latin-1")
        # Types are structure, and so is what names the coordinate system.
        for found in re.finditer(r'(?<=: ")[^"]*(?=")|(?<=[\[ ])-?[\d.]+', text):
            if not re.fullmatch("FeatureCollection|Feature|MultiPolygon|name|urn.*", found[0]):
                mask[found.start():found.end()] = b"\1" * len(found[0])
    elif name.endswith(".gml"):
        for found in re.finditer(rb">[^<>]+<", content):
            mask[found.start() + 1:found.end() - 1] = b"\1" * (len(found[0]) - 2)
    return mask


def rows(content):
    """What SQLite reads of a GeoPackage; None if it cannot."""
    db = sqlite3.connect(":memory:")
    db.text_factory = bytes
    try:
        db.deserialize(content)
        if db.execute("PRAGMA integrity_check").fetchall() != [(b"ok",)]:
            return None
        return [db.execute(f"SELECT * FROM {table}").fetchall() for table in ("g", "gpkg_geometry_columns")]
    except (sqlite3.Error, UnicodeError, MemoryError):  # the last: of an empty file
        return None
    finally:
        db.close()


def truncated(random, content, _):
    return content[:random.choice([0, 1, random.randrange(len(content)), len(content) - 1])], False


def flipped(random, content, mask):
    """Bits of structure, or of values."""
    values = random.random() < 0.25
    places = [i for i, is_value in enumerate(mask) if bool(is_value) == values] or range(len(content))
    changed = bytearray(content)
    for i in random.choices(places, k=random.choice([1, 1, 2, 8])):
        changed[i] ^= 1 << random.randrange(8)
        values = values or mask[i]
    return bytes(changed), bool(values)


def some_bytes(random, content):
    start = random.randrange(len(content))
    return start, min(len(content), start + random.choice([1, 4, 40, 400]))


def cut_out(random, content, mask):
    start, end = some_bytes(random, content)
    return content[:start] + content[end:], all(mask[start:end])


def zeroed(random, content, mask):
    start, end = some_bytes(random, content)
    return content[:start] + bytes(end - start) + content[end:], all(mask[start:end])


def filled(random, content, mask):
    start, end = some_bytes(random, content)
    return content[:start] + b"\xff" * (end - start) + content[end:], all(mask[start:end])


def put_in(random, content, mask):
    start, end = some_bytes(random, content)
    return content[:start] + random.randbytes(end - start) + content[start:], bool(mask[start])


def repeated(random, content, mask):
    start, end = some_bytes(random, content)
    return content[:end] + content[start:], all(mask[start:end])


def with_more(random, content, _):
    return content + random.choice([b"\0", b"\n", b"\x1a" * 50, random.randbytes(500), content]), False


def line_ends(_, content, mask):
    """As a transfer as text does."""
    return content.replace(b"\n", b"\r\n"), any(value and byte == 10 for byte, value in zip(content, mask))


def nothing(_, __, ___):
    return b"", False


BREAKS = [truncated, flipped, flipped, flipped, flipped, cut_out, zeroed, filled, put_in, repeated, with_more,
          line_ends, nothing]


def break_content(random, name, content):
    """(other bytes, what was done, why the result may differ without a word)."""
    change = random.choice(BREAKS)
    if name.endswith(".gpkg"):
        # Which bytes are values is for SQLite to say.
        changed, _ = change(random, content, bytearray(len(content)))
        read, clean = rows(changed), rows(content)
        is_value = read is not None and read != clean and [len(table) for table in read] == [len(t) for t in clean]
    else:
        changed, is_value = change(random, content, value_mask(name, content))
    return changed, f"{name} {change.__name__}", A_VALUE if is_value else None
