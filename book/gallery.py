"""All figures of the book on one page, `reference/figures`, each as a file that a browser loads when it comes in sight.

On its own page a figure is a part of the page and takes its colors from there, which a file cannot. So the published
files bring both sets of colors of `book.css`, and browsers choose the one of the page around the picture.
"""

import contextlib
import json
import re
from pathlib import Path

from book import ROOT, lab

FOLDER = Path("docs/assets/figures")  # the published files
STYLE = Path("docs/assets/book.css")
_DRAWN = re.compile(r'^/// figure \| (\S+)\n    alt: "[^\n]*"\n\n(<svg\b.*?</svg>)', re.M | re.S)
_LINK = re.compile(r"\[([^\]]*)\]\([^()\s]*\)")
_POINT = 4 / 3  # pixels


def published(root: Path = ROOT) -> dict[str, str]:
    """Path below `FOLDER` → SVG as it is published, for every stored figure and every figure of a lab."""
    found, snippets, colors = {}, root / "snippets", style((root / STYLE).read_text(encoding="utf-8"))
    for file in sorted(snippets.rglob("*.svg")):
        found[file.relative_to(snippets).as_posix()] = file.read_text(encoding="utf-8")
    for file in sorted((root / "docs/labs").glob("*.ipynb")):
        with contextlib.suppress(lab.BrokenCell):  # which its page reports
            drawn = _DRAWN.findall(lab.markdown(json.loads(file.read_text(encoding="utf-8"))))
            found |= {f"labs/{name}.svg": svg for name, svg in drawn}
    return {name: re.sub(r"<svg\b[^>]*>", lambda tag: tag[0] + colors, svg, count=1) for name, svg in found.items()}


def style(css: str) -> str:
    """The colors of figures on light and dark pages, as an element of SVG; `book.css` names the light ones first."""
    colors = re.findall(r"(--fig-[\w-]+): ([^;]+);", css)
    light, dark = ("".join(f"{n}:{c};" for n, c in dict(some).items()) for some in (reversed(colors), colors))
    return f"<style>svg{{{light}fill:var(--fig-ink)}}@media(prefers-color-scheme:dark){{svg{{{dark}}}}}</style>"


def table(pages: list, titles: dict[str, str], root: Path = ROOT) -> str:
    """Markdown with all figures in the order of the book, under the names of the chapters of `mkdocs.yml`.

    Parameters
    ----------
    pages : the pages and the labs, as `book.pages.Page`.
    titles : path below `docs/` → (chapter, title), in the order of the book.
    """
    figures, drawn, parts, last = {page.path: page.figures for page in pages}, published(root), [], None
    for path, (chapter, title) in titles.items():
        shown = [figure for figure in figures.get(f"docs/{path}", []) if figure.picture in drawn]
        cards = [_card(path, title, figure, drawn[figure.picture]) for figure in shown]
        if cards and chapter != last:
            parts += ["</div>"] * bool(parts) + [f"## {chapter}", '<div class="gallery" markdown>']
            last = chapter
        parts += cards
    text = "\n\n".join([*parts, *["</div>"] * bool(parts)]) + "\n"
    return text.replace("loading=lazy", "fetchpriority=high", 1)  # the first is seen at once


def _card(path, title, figure, svg) -> str:
    width, height = (round(float(size) * _POINT) for size in re.findall(r'\b(?:width|height)="([\d.]+)pt"', svg)[:2])
    alt = re.sub(r"([\\`*_\[\]<$])", r"\\\1", figure.alt)
    caption = _LINK.sub(r"\1", figure.caption.split("\n")[0])
    return (
        f"- ![{alt}](../assets/figures/{figure.picture}){{ loading=lazy width={width} height={height} }}\n"
        f"  [{title}: {figure.id.replace('-', ' ')}](../{path}#fig-{figure.id})\n"
        f"  {caption}"
    )
