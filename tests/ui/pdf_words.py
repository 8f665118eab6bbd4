# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the words back out of a PDF file of Qt."""

import re
import zlib


def pages_of(pdf):
    """The text of each page of a PDF file of Qt: its streams unpacked, its glyphs looked up.

    A form of a letter that has no sign of its own, as the raised colon between digits, is a sign of replacement.
    """
    objects = {int(m[1]): m[2] for m in re.finditer(rb"(?s)(\d+) 0 obj\n(.*?)endobj", pdf)}
    glyphs = {}
    for number, body in objects.items():
        if link := re.search(rb"/ToUnicode (\d+) 0 R", body):
            glyphs[number] = _unicode(_stream(objects[int(link[1])]))
    contents = [re.search(rb"/Contents (\d+) 0 R", body) for body in objects.values() if b"/Type /Page\n" in body]
    return [_text(_stream(objects[int(link[1])]), glyphs) for link in contents]


def _stream(body):
    data = re.search(rb"(?s)stream\r?\n(.*)endstream", body)[1]
    return zlib.decompressobj().decompress(data) if b"/FlateDecode" in body else data


def _unicode(table):
    found = {}
    for first, last, one, several in re.findall(rb"<(\w+)> <(\w+)> (?:<(\w+)>|\[([^\]]*)\])", table):
        begin, end = int(first, 16), int(last, 16)
        points = [int(point, 16) for point in re.findall(rb"\w+", several)]
        points = points or [int(one, 16) + step for step in range(end - begin + 1)]
        found |= {begin + step: chr(point) for step, point in enumerate(points)}
    return found


def _text(stream, glyphs):
    lines = []
    for block in re.findall(rb"(?s)BT\n(.*?)ET", stream):
        font = int(re.search(rb"/F(\d+) ", block)[1])
        codes = [int(code, 16) for text in re.findall(rb"<(\w+)> Tj", block) for code in re.findall(rb"\w{4}", text)]
        lines.append("".join(glyphs[font].get(code, "\ufffd") for code in codes))
    return " ".join(" ".join(lines).split())
