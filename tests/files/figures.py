"""What the tests of written figures share: running the program and tools, reading and comparing pictures."""
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

SKIPPED = 77
BLOCK = 16  # px; means over blocks do not see how edges are smoothed
MOST_DIFFERENCE = 20  # of 255, in any block and channel

program = ""


def run(*words):
    """Standard output of a command that must succeed."""
    done = subprocess.run(words, capture_output=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{words[0]} failed: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode("utf-8", errors="replace")


class FigureTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="regiokaart-")
        self.addCleanup(shutil.rmtree, self.folder)

    def export(self, name, *words):
        """Exports a figure into the test's folder and gives its path."""
        path = os.path.join(self.folder, name)
        run(program, "export", path, "--quiet", *words)
        return path

    def assert_same_bytes(self, ending, *words):
        contents = []
        for name in ("a.", "b."):
            with open(self.export(name + ending, *words), "rb") as file:
                contents.append(file.read())
        self.assertEqual(contents[0], contents[1])


def read_ppm(path):
    """(width, height, RGB bytes) of a binary PPM."""
    with open(path, "rb") as file:
        content = file.read()
    magic, width, height, _ = content.split(None, 4)[:4]
    assert magic == b"P6"
    size = int(width) * int(height) * 3
    return int(width), int(height), content[-size:]


def unfiltered(kind, row, above, step):
    """A row of a PNG after its filter (PNG specification, 9.2)."""
    for i, value in enumerate(row):
        left, up, corner = (row[i - step], above[i], above[i - step]) if i >= step else (0, above[i], 0)
        near = left + up - corner
        paeth = min((abs(near - left), 0, left), (abs(near - up), 1, up), (abs(near - corner), 2, corner))[2]
        row[i] = (value + (0, left, up, (left + up) // 2, paeth)[kind]) & 255
    return row


def read_png(path):
    """The same of a PNG of 8 bits RGB or RGBA that is not interlaced; the opacity is left out."""
    with open(path, "rb") as file:
        content = file.read()
    at, data = 8, b""
    while at < len(content):
        length, kind = struct.unpack(">I4s", content[at:at + 8])
        chunk = content[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, _, color_type = struct.unpack(">IIBB", chunk[:10])
        elif kind == b"IDAT":
            data += chunk
        at += length + 12
    rows = zlib.decompress(data)
    step = {2: 3, 6: 4}[color_type]
    stride = width * step + 1
    above, pixels = bytearray(stride - 1), bytearray()
    for y in range(height):
        row = bytearray(rows[y * stride + 1:(y + 1) * stride])
        if rows[y * stride] != 0:
            row = unfiltered(rows[y * stride], row, above, step)
        above = row
        if step == 4:
            row = bytearray(row)
            del row[3::4]
        pixels += row
    return width, height, bytes(pixels)


def block_means(picture):
    width, height, pixels = picture
    for top in range(0, height - BLOCK + 1, BLOCK):
        rows = [pixels[y * width * 3:(y + 1) * width * 3] for y in range(top, top + BLOCK)]
        for left in range(0, width - BLOCK + 1, BLOCK):
            for channel in range(3):
                part = slice(left * 3 + channel, (left + BLOCK) * 3, 3)
                yield left, top, sum(sum(row[part]) for row in rows) / BLOCK ** 2


def assert_alike(test, one, other):
    """Two pictures have the same size and, block by block, the same mean colour."""
    test.assertEqual(one[:2], other[:2])
    for (x, y, a), (_, _, b) in zip(block_means(one), block_means(other)):
        test.assertLess(abs(a - b), MOST_DIFFERENCE, f"the pictures differ at {x},{y}")


def main(tools):
    """Runs the tests of the calling file with the program that its command line names."""
    global program
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        print("skipped: there is no", ", ".join(missing))
        sys.exit(SKIPPED)
    program = sys.argv.pop(1)
    unittest.main(module="__main__")
