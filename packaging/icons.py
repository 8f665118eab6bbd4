# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the program's icon, drawn once in assets/app.svg, as every file that a system asks for."""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).resolve().parent.parent / "assets" / "app.svg"
NAME = "psoas-trainer"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512)
"""Of the PNG files, as the hicolor theme lists them."""
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
"""What Windows asks for at 100, 125, 150 and 200 %."""
ICNS_TYPES = (
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic10", 1024),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic13", 256),
    (b"ic14", 512),
)
"""All that hold PNG on every macOS; those below 32 px are not read as PNG everywhere and are scaled from these."""
MAC_SHARE = 832 / 1024
"""How much of its square a macOS icon fills; the others fill it all."""

_BITMAP_BELOW = 256
"""Smaller pictures are plain bitmaps in an .ico: old resource readers know PNG in the large one only."""
_ICO_HEADER, _ICO_ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")
_BITMAP_HEADER = struct.Struct("<IiiHHIIiiII")


def write_icons(folder: Path) -> list[Path]:
    """Writes them all into the folder and gives their paths; the same bytes each time.

    That is: NxN/apps/psoas-trainer.png and scalable/apps/psoas-trainer.svg as in the hicolor theme, psoas-trainer.ico
    and psoas-trainer.icns. The folder is made if it is not there.
    """
    files = {f"{size}x{size}/apps/{NAME}.png": png(drawn(size)) for size in SIZES}
    files[f"scalable/apps/{NAME}.svg"] = SVG.read_bytes()
    files[f"{NAME}.ico"] = ico(ICO_SIZES)
    files[f"{NAME}.icns"] = icns()
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def drawn(size: int, share: float = 1.0) -> QImage:
    """The icon on a transparent square of that many pixels, filling that share of it."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    margin = size * (1 - share) / 2
    QSvgRenderer(QByteArray(SVG.read_bytes())).render(painter, QRectF(margin, margin, size * share, size * share))
    painter.end()
    return picture


def png(picture: QImage) -> bytes:
    """The picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, "PNG"):
        raise OSError("Qt could not write a PNG picture.")
    return buffer.data().data()


def ico(sizes: tuple[int, ...]) -> bytes:
    """A Windows icon file; Qt's own writer puts in one size only."""
    pictures = [_bitmap(drawn(size)) if size < _BITMAP_BELOW else png(drawn(size)) for size in sizes]
    place = _ICO_HEADER.size + _ICO_ENTRY.size * len(sizes)
    entries = []
    for size, picture in zip(sizes, pictures, strict=True):
        side = size % 256  # 0 means 256
        entries.append(_ICO_ENTRY.pack(side, side, 0, 0, 1, 32, len(picture), place))
        place += len(picture)
    return b"".join([_ICO_HEADER.pack(0, 1, len(sizes)), *entries, *pictures])


def icns() -> bytes:
    """A macOS icon file; Qt's own writer puts in one size only."""
    chunks = [_chunk(kind, png(drawn(size, MAC_SHARE))) for kind, size in ICNS_TYPES]
    return _chunk(b"icns", b"".join(chunks))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack(">I", 8 + len(content)) + content


def _bitmap(picture: QImage) -> bytes:
    """The picture as an icon file holds it: a bitmap without its file's header, upside down, and an empty mask."""
    size = picture.width()
    # Twice the height: the format counts the mask as a second picture below the first.
    header = _BITMAP_HEADER.pack(_BITMAP_HEADER.size, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    pixels = bytes(picture.constBits())
    rows = [pixels[row : row + 4 * size] for row in range(0, len(pixels), 4 * size)]
    mask_row = -(-size // 32) * 4
    return header + b"".join(reversed(rows)) + bytes(mask_row * size)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say where the icons go: .venv/bin/python packaging/icons.py DIR")
    print(f"{len(write_icons(Path(sys.argv[1])))} icons in {sys.argv[1]}")
