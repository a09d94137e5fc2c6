"""Social cards: the picture that a messenger or a search engine shows beside a link to a page.

A card has the title of the page, its part and a figure of the page, on paper of the book. It is drawn by resvg, which
takes SVG and fonts and gives the same bytes on every machine.
"""

import functools
import hashlib
import html
import io
import re
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from book import ROOT, assets

WIDTH, HEIGHT = 1200, 630
LIMIT = 80_000  # bytes of a card
STORE = ROOT / ".cache" / "cards"
_MARGIN, _TOP = 56, 48
_ROOM = WIDTH - 2 * _MARGIN  # from side to side
_TITLE, _LINE, _SMALL = 64, 70, 28  # sizes of letters, distance of lines
_COLORS = 64  # a figure has few, and their shades at the edges of lines


@dataclass(frozen=True)
class Card:
    """What stands on a card.

    Attributes
    ----------
    title : of the page.
    part : of the book, and what else stands above the title.
    figure : SVG as on the page, or nothing.
    """

    title: str
    part: str
    figure: str

    @property
    def png(self) -> bytes:
        """The card, as it was drawn before or newly drawn."""
        state = repr(self) + _press()
        store = STORE / f"{hashlib.sha256(state.encode()).hexdigest()[:32]}.png"
        if store.is_file():
            return store.read_bytes()
        drawn = draw(self)
        assets._write(store, drawn)
        return drawn


def draw(card: Card) -> bytes:
    """A card as PNG of 1200 × 630 pixels; the same bytes from the same card.

    Raises
    ------
    ValueError
        If the figure is none of the book, or the card is heavier than `LIMIT`.
    """
    import resvg_py
    from PIL import Image

    drawn = resvg_py.svg_to_bytes(
        svg_string=svg(card), font_files=[str(file) for file in _fonts()], skip_system_fonts=True,
        font_family="STIX Two Text", serif_family="STIX Two Text", sans_serif_family="Book Sans",
    )  # fmt: skip
    picture = Image.open(io.BytesIO(drawn)).convert("RGB").quantize(_COLORS, dither=Image.Dither.NONE)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    if len(buffer.getvalue()) > LIMIT:
        raise ValueError(f"the card of {card.title} has {len(buffer.getvalue())} bytes; at most {LIMIT}")
    return buffer.getvalue()


def svg(card: Card) -> str:
    """The drawing of a card."""
    lines = wrap(card.title, _ROOM)
    first = _TOP + _SMALL + 8
    titles = "".join(
        f'<text x="{_MARGIN}" y="{first + _LINE * number}" font-size="{_TITLE}">{html.escape(line)}</text>'
        for number, line in enumerate(lines, start=1)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="{WIDTH}" height="{HEIGHT}" font-family="STIX Two Text" fill="#222">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fcfbf7"/><rect width="{WIDTH}" height="10" fill="#23557f"/>'
        f'<text x="{_MARGIN}" y="{_TOP + _SMALL}" font-size="{_SMALL}" font-family="Book Sans" fill="#23557f">'
        f"{html.escape(card.part)}</text>{titles}"
        f"{_placed(card.figure, first + _LINE * len(lines) + 34) if card.figure else ''}</svg>"
    )


def _placed(figure: str, top: int) -> str:
    """The figure in the middle of what is free from `top` down, in the colors of the light theme."""
    width, height = _size(figure)
    free = HEIGHT - 36 - top
    scale = min(_ROOM / width, free / height)
    width, height = scale * width, scale * height
    left, top = (WIDTH - width) / 2, top + (free - height) / 2
    place = f'<svg x="{left:.2f}" y="{top:.2f}" width="{width:.2f}" height="{height:.2f}"'
    figure = re.sub(r'(<svg\b[^>]*?) width="[^"]*" height="[^"]*"', r"\1", figure, count=1).replace("<svg", place, 1)
    return re.sub(r"var\(--[\w-]+,\s*([^()]*)\)", r"\1", figure)  # the light color stands behind its name


def widest(figures: list[str]) -> str:
    """The figure that a card shows largest, the first of several; nothing if there is none."""
    return max(figures, key=lambda figure: min(_shape(figure), _ROOM / 400), default="")


def _shape(figure: str) -> float:
    width, height = _size(figure)
    return width / height


def _size(figure: str) -> tuple[float, float]:
    """Width and height of an SVG file of the book."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', figure)
    if not found:
        raise ValueError(f"a figure without a size: {figure[:80]}")
    return float(found[1]), float(found[2])


def wrap(title: str, room: float) -> list[str]:
    """The lines of a title, none wider than `room` if its words permit."""
    from PIL import ImageFont

    face = ImageFont.truetype(str(_fonts()[0]), _TITLE)
    lines: list[str] = []
    for word in title.split():
        if lines and face.getlength(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


@functools.cache
def _fonts() -> list[Path]:
    """The fonts of the pages as resvg reads them: unpacked. The first is that of titles."""
    from fontTools.ttLib import TTFont

    found = []
    for font in assets.FILES:
        packed = (ROOT / assets.FONTS / font.file).read_bytes()
        file = STORE / "fonts" / f"{Path(font.file).stem}-{hashlib.sha256(packed).hexdigest()[:16]}.ttf"
        if not file.is_file():
            with TTFont(io.BytesIO(packed), recalcTimestamp=False) as face:
                face.flavor = None
                buffer = io.BytesIO()
                face.save(buffer)
            assets._write(file, buffer.getvalue())
        found.append(file)
    return found


@functools.cache
def _press() -> str:
    """What cards depend on besides what stands on them."""
    made_by = [version("resvg_py"), version("pillow"), *(file.name for file in _fonts())]
    return Path(__file__).read_text(encoding="utf-8") + repr(made_by)
