"""Save a Matplotlib figure as an SVG that is the same from run to run and follows the theme of the page."""

import base64
import io
import re
import xml.etree.ElementTree as ET

import matplotlib as mpl
from PIL import Image, ImageChops

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
FONTS = "STIX Two Text,STIXGeneral,Times New Roman,Times,serif"
DECIMALS = 2  # of coordinates in points; a hundredth of a point is finer than any screen
TOLERANCE = 0.05  # points by which coordinates of two figures may differ and still count as the same
PIXEL_TOLERANCE = 3  # of 255 by which a pixel of an embedded picture may differ

# The colors that a program may use, as `snippets/book.mplstyle` gives them out, and the role that each stands for.
# A page sets `--fig-<role>` for its theme (docs/assets/book.css); the color here is what a figure shows on its own.
ROLES = {
    "#222222": "ink",
    "#000000": "ink",
    "#808080": "muted",
    "#b0b0b0": "grid",
    "#ffffff": "paper",
}
SERIES = ("series-1", "series-2", "series-3", "series-4", "series-5", "series-6", "highlight")

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}\b")


def roles() -> dict[str, str]:
    """Every permitted color (lower-case hex) with its role; the series come from the style's color cycle."""
    cycle = mpl.rcParams["axes.prop_cycle"].by_key()["color"]
    return ROLES | {mpl.colors.to_hex(color): role for color, role in zip(cycle, SERIES, strict=False)}


def svg(fig, name: str, colors: dict[str, str]) -> str:
    """The figure as SVG text, one element a line.

    Parameters
    ----------
    fig : a Matplotlib figure.
    name : prefix of all ids, so that many figures can stand on one page.
    colors : the permitted colors and their roles, as `roles` gives them before a program changes the style.

    Raises
    ------
    ValueError
        If a color is used that has no role (it would not follow the theme).
    """
    buffer = io.BytesIO()
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": name}):
        fig.savefig(buffer, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    return normalize(buffer.getvalue().decode("utf-8"), name, colors)


def normalize(text: str, name: str, colors: dict[str, str]) -> str:
    """Matplotlib's SVG with rounded coordinates, ids that begin with `name`, and colors as CSS variables."""
    root = ET.fromstring(text)
    for parent in root.iter():
        for element in list(parent):
            if element.tag in {f"{{{SVG}}}style", f"{{{SVG}}}metadata"}:
                parent.remove(element)
    referenced = set(re.findall(r"url\(#([^)]+)\)", text)) | set(re.findall(r'xlink:href="#([^"]+)"', text))
    new_ids: dict[str, str] = {}
    for element in root.iter():
        identifier = element.attrib.pop("id", None)
        if identifier in referenced:
            element.set("id", new_ids.setdefault(identifier, f"{name.replace('_', '-')}-{len(new_ids) + 1}"))
    for element in root.iter():
        _rewrite(element, new_ids, colors)
    _unwrap(root)
    root.attrib.pop("version", None)
    root.set("font-family", FONTS)
    root.set("stroke-linejoin", "round")
    lines: list[str] = []
    _write(root, lines)
    return "\n".join(lines) + "\n"


def _round(text: str, decimals: int = DECIMALS) -> str:
    def shorter(match):
        value = f"{float(match.group()):.{decimals}f}"
        value = value.rstrip("0").rstrip(".") if "." in value else value
        return "0" if value == "-0" else value

    return _NUMBER.sub(shorter, text)


def _paint(text: str, colors: dict[str, str]) -> str:
    def variable(match):
        color = match.group().lower()
        if color not in colors:
            raise ValueError(
                f"color {color} has no role in the book: use 'C0' to 'C6', 'black', 'gray', 'white', "
                "or an image with a color map"
            )
        return f"var(--fig-{colors[color]},{color})"

    return _COLOR.sub(variable, text)


def _rewrite(element, new_ids, colors):
    attributes = element.attrib
    reference = attributes.pop(f"{{{XLINK}}}href", None)
    if reference is not None:
        if reference.startswith("#"):
            reference = f"#{new_ids[reference[1:]]}"
        elif reference.startswith("data:"):
            reference = _without_color(re.sub(r"\s+", "", reference))
        attributes["href"] = reference
    for key, value in attributes.items():
        attributes[key] = re.sub(r"url\(#([^)]+)\)", lambda match: f"url(#{new_ids[match[1]]})", value)
    if attributes.get("fill", "").startswith("#"):  # of a hatch; only a style can name a variable
        attributes["style"] = f"fill:{attributes.pop('fill')};{attributes.get('style', '')}"
    if "d" in attributes:
        d = re.sub(r"\s+", " ", _round(attributes["d"])).strip()
        attributes["d"] = re.sub(r" ?([A-Za-z]) ?", r"\1", d)
    for key in ("x", "y", "width", "height", "viewBox", "points", "cx", "cy", "r"):
        if key in attributes:
            attributes[key] = _round(attributes[key])
    if "transform" in attributes:
        attributes["transform"] = _round(attributes["transform"], 4)
        attributes["transform"] = re.sub(r"rotate\(0( [-\d.]+){0,2}\)", "", attributes["transform"]).strip()
        if not attributes["transform"]:
            del attributes["transform"]
    if "style" in attributes:
        style = re.sub(r"\s*font-family:[^;]*;?", "", attributes["style"])
        style = _paint(re.sub(r"\s*([:;])\s*", r"\1", style), colors).strip("; ")
        attributes["style"] = re.sub(r"(?<=[:, ])\d*\.\d{3,}", lambda m: _round(m.group()), style)
        if not attributes["style"]:
            del attributes["style"]


def _without_color(address: str) -> str:
    """An embedded picture; if it has nothing but opaque grays, as a gray one, which takes a third of the bytes."""
    head, _, data = address.partition("base64,")
    picture = Image.open(io.BytesIO(base64.b64decode(data)))
    gray = picture.convert("L")
    if gray.convert("RGBA").tobytes() != picture.convert("RGBA").tobytes():
        return address
    buffer = io.BytesIO()
    gray.save(buffer, format="png", optimize=True)
    return f"{head}base64,{base64.b64encode(buffer.getvalue()).decode()}"


def _unwrap(element):
    """Replace groups without attributes by what they hold, and drop empty ones."""
    children = []
    for child in list(element):
        _unwrap(child)
        if child.tag == f"{{{SVG}}}g" and not child.attrib:
            children.extend(child)
        elif child.tag in {f"{{{SVG}}}g", f"{{{SVG}}}defs"} and not len(child):
            continue
        else:
            children.append(child)
    element[:] = children


def _write(element, lines):
    tag = element.tag.removeprefix(f"{{{SVG}}}")
    attributes = dict(element.attrib)
    if tag == "svg":
        attributes = {"xmlns": SVG, **attributes}
    opening = tag + "".join(f' {key}="{_escape(value)}"' for key, value in attributes.items())
    text = _escape((element.text or "").strip("\n") if tag in {"text", "tspan"} else "")
    if tag == "text" and len(element):
        inner: list[str] = []
        for child in element:
            _write(child, inner)
        lines.append(f"<{opening}>{''.join(inner)}</{tag}>")
    elif len(element):
        lines.append(f"<{opening}>")
        for child in element:
            _write(child, lines)
        lines.append(f"</{tag}>")
    else:
        lines.append(f"<{opening}>{text}</{tag}>" if text else f"<{opening}/>")


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def differences(old: str, new: str, most: int = 5) -> list[str]:
    """How two stored figures differ: an empty list if they have the same structure and text, colors and other words,
    all coordinates within `TOLERANCE` points, and all pixels of embedded pictures within `PIXEL_TOLERANCE`.

    Parameters
    ----------
    old, new : SVG texts as `svg` writes them.
    most : how many differences are named.
    """
    old_lines, new_lines = old.splitlines(), new.splitlines()
    found = []
    if len(old_lines) != len(new_lines):
        found.append(f"{len(old_lines)} elements became {len(new_lines)}")
    for number, (before, after) in enumerate(zip(old_lines, new_lines, strict=False), start=1):
        if before != after and not _close(before, after):
            found.append(f"line {number}: {_shorten(before)}\n     became: {_shorten(after)}")
    return found[:most] + ([f"and {len(found) - most} more"] if len(found) > most else [])


def _close(before: str, after: str) -> bool:
    pictures = re.compile(r"data:image/png;base64,([^\"]+)")
    if pictures.search(before) and pictures.search(after):
        if not _same_pixels(pictures.search(before)[1], pictures.search(after)[1]):
            return False
        before, after = pictures.sub("", before), pictures.sub("", after)
    # text, styles, references and scales are compared to the letter, coordinates as numbers
    kept = re.compile(r'>[^<]*<| style="[^"]*"|\(#[^)]*\)|"#[^"]*"| id="[^"]*"|scale\([^)]*\)')
    if kept.findall(before) != kept.findall(after):
        return False
    before, after = kept.sub("", before), kept.sub("", after)
    if _NUMBER.sub("0", before) != _NUMBER.sub("0", after):
        return False
    pairs = zip(_NUMBER.findall(before), _NUMBER.findall(after), strict=True)
    return all(abs(float(a) - float(b)) <= TOLERANCE + 1e-9 for a, b in pairs)


def _same_pixels(before: str, after: str) -> bool:
    if before == after:
        return True
    a, b = (Image.open(io.BytesIO(base64.b64decode(data))).convert("RGBA") for data in (before, after))
    return a.size == b.size and max(high for _, high in ImageChops.difference(a, b).getextrema()) <= PIXEL_TOLERANCE


def _shorten(line: str, width: int = 100) -> str:
    return line if len(line) <= width else line[: width - 1] + "…"
