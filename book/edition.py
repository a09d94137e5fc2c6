"""The whole book as one PDF and one EPUB, from the pages that `mkdocs build` has made.

The articles are read in the order of the contents, joined into one HTML document and given to pandoc. Typst sets the
PDF; the EPUB carries the MathML of the site. Solutions, and the programs of figures, move to the end.
"""

import functools
import html
import json
import logging
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import click
from bs4 import BeautifulSoup, Tag
from mkdocs.utils import yaml_load

from book import NAME, ROOT, address, mathematics, publish

BLOCKS = {"claim", "proof"}  # that `edition.typ` has a function for
GALLERY = "reference/figures.md"  # only shows again what the book shows
COLUMN = 460.8  # points: the width of a figure that fills the column

_ARTICLE = re.compile(r"<article.*?</article>", re.S)
_FORMULA = re.compile(r'<(?P<tag>span|div) class="math"[^>]*>(?P<mathml><math.*?</math>)</(?P=tag)>', re.S)
_PICTURE = re.compile(r"<svg .*?</svg>", re.S)
_SCRIPT_LEVEL = re.compile(r'(<(?!mstyle)\w+[^>]*) scriptlevel="[^"]*"')  # elsewhere, EPUB does not know it
_EMPTY_PATH = re.compile(r"<path(?![^>]*\sd=)")  # epubcheck wants that a path has a course
_NUMBER = re.compile(r"\d+\.")  # with which a list would begin
_SIGN = re.compile(r"[⊤∂∇⋅←→‖√⊙](?=[^<>]*</(?:text|tspan)>)")  # that the fonts of texts lack
_EDGE = re.compile(r'width="([\d.]+)pt" height="([\d.]+)pt" viewBox="0 0 \1 \2"')
_ROLE = re.compile(r"var\(--fig-[\w-]+,\s*([^)]+)\)")


class EditionError(click.ClickException):
    """The edition cannot be made; the message says what to do."""


@dataclass
class Manuscript:
    """The book as one document.

    Attributes
    ----------
    body : its HTML; formulas are TeX, pictures are files `figures/1.svg`, all ids are those of the whole book.
    mathml : the MathML of each formula, by (TeX, is it a display?).
    pictures : the SVG of each figure, by file name, in the colors of the light theme.
    """

    body: str = ""
    mathml: dict[tuple[str, bool], str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)


def make(root: Path = ROOT, site: Path | None = None) -> list[Path]:
    """Write the EPUB and the PDF into the built site.

    Parameters
    ----------
    root : folder of the book.
    site : the built site, by default `site/` below it.

    Returns
    -------
    The two files.

    Raises
    ------
    EditionError
        If the site is not built, a link leads nowhere, or pandoc or Typst fails.
    """
    site = site or root / "site"
    work = root / ".cache/edition"
    (work / "figures").mkdir(parents=True, exist_ok=True)
    config = yaml_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    manuscript = collect(site, config, imprint(root))
    for name, picture in manuscript.pictures.items():
        (work / name).write_text(picture, encoding="utf-8")
    tree = json.loads(pandoc(manuscript.body, "html", "json"))
    os.environ.setdefault("SOURCE_DATE_EPOCH", publish.origin(root).epoch)
    pdf, epub = (site / f"{NAME}.{kind}" for kind in ("pdf", "epub"))
    write_pdf(tree, manuscript, config, root, work, pdf)
    write_epub(tree, manuscript, config, root, work, epub)
    return [pdf, epub]


# ------------------------------------------------------------------ from the site to one document


def contents(config: dict) -> Iterator[tuple[int, str, str | None]]:
    """(level, title, address of the page) of every entry of the contents; a part without a page has no address."""
    for entry in config["nav"]:
        ((title, target),) = entry.items()
        if isinstance(target, str):
            yield 1, title, address(target)
            continue
        own = next((item for item in target if isinstance(item, str)), None)
        yield 1, title, own and address(own)
        for item in target:
            if isinstance(item, dict):
                ((name, source),) = item.items()
                if source != GALLERY:
                    yield 2, name, address(source)


def slug(page: str) -> str:
    """The id, in the edition, of a page: `calculus-integrals`."""
    return page.strip("/").replace("/", "-") or "the-book"


def collect(site: Path, config: dict, imprint: str) -> Manuscript:
    """Read the pages of the site into one document.

    Parameters
    ----------
    site : the built site.
    config : what `mkdocs.yml` says.
    imprint : HTML that stands before the first page.

    Raises
    ------
    EditionError
        If a page of the contents has not been built.
    """
    manuscript = Manuscript()
    pages = {page for _, _, page in contents(config) if page is not None}
    parts, solutions, programs = [imprint], [], []
    for level, title, page in contents(config):
        if page is None:
            parts.append(f'<h1 id="part-{len(parts)}">{title}</h1>')
            continue
        file = site / page / "index.html"
        if not file.is_file():
            raise EditionError(f"{file} is missing: build the site first, with `mkdocs build --strict`")
        article = _article(file, manuscript)
        _localize(article, page, pages, config["site_url"])
        heading = article.h1
        if level == 1:
            heading.string = title
        else:
            title = heading.get_text()
        solutions += _move(article, "solution", "Solution", page, title)
        programs += _move(article, "program", None, page, title)
        for number in (3, 2, 1):
            for found in article.find_all(f"h{number}"):
                found.name = "h1" if level == 1 and found is heading else f"h{number + 1}"
        parts.append(article.decode_contents())
    parts += ['<h1 id="solutions">Solutions</h1>', *solutions]
    parts += ['<h1 id="programs">Programs of the figures</h1>', *programs]
    manuscript.body = "\n".join(parts)
    return manuscript


def _article(file: Path, manuscript: Manuscript) -> Tag:
    """The article of a page, in elements that pandoc reads."""

    def formula(match):
        mathml = _SCRIPT_LEVEL.sub(r"\1", match["mathml"])
        mathml = mathml.replace("<math", '<math xmlns="http://www.w3.org/1998/Math/MathML"', 1)
        source = re.search(r"<annotation[^>]*>(.*?)</annotation>", mathml, re.S)[1]
        display = match["tag"] == "div"
        manuscript.mathml[html.unescape(source), display] = mathml
        # pandoc takes the annotation, and ends bold type and links at any other form of a formula
        annotation = f'<annotation encoding="application/x-tex">{source}</annotation>'
        element = f"<semantics><mi></mi>{annotation}</semantics></math>"
        return f'<p><math display="block">{element}</p>' if display else f"<math>{element}"

    def picture(match):
        name = f"figures/{len(manuscript.pictures) + 1}.svg"
        manuscript.pictures[name] = svg = _EMPTY_PATH.sub('<path d="M0 0"', _ROLE.sub(r"\1", match[0]))
        svg = _EDGE.sub(_with_room, svg, count=1)
        manuscript.pictures[name] = _SIGN.sub(r'<tspan font-family="STIX Two Math">\g<0></tspan>', svg)
        share = min(1, float(re.search(r' width="([\d.]+)pt"', svg)[1]) / COLUMN)
        return f'<img src="{name}" width="{100 * share:.0f}%">'

    text = _ARTICLE.search(file.read_text(encoding="utf-8"))[0]
    text = _FORMULA.sub(formula, _PICTURE.sub(picture, text))
    article = BeautifulSoup(text, "html.parser").article
    for element in article.select(".page-tools, .headerlink, .notebook, .md-button, pre > span:empty"):
        element.decompose()
    for term in article.select("strong[id]"):  # which pandoc reads without its id
        term.wrap(BeautifulSoup(f'<span id="{term.attrs.pop("id")}"></span>', "html.parser").span)
    for element in article.select(".picture"):
        element.img["alt"] = element["aria-label"]
        element.replace_with(element.img)
    for element in article.select(".highlight"):
        language = re.search(r"language-(\w+)", " ".join(element["class"]))[1]
        block = BeautifulSoup("<pre></pre>", "html.parser").pre
        block["class"] = "output" if element.select_one(".filename") else language
        block.string = element.pre.get_text()
        element.replace_with(block)
    for element in article.find_all("details"):
        if not {"solution", "program"} & set(element.get("class", ())):
            element.name, element["class"] = "div", "proof"
            element.summary.wrap(BeautifulSoup("<p></p>", "html.parser").p)
            element.summary.name = "strong"
    return article


def _with_room(edge) -> str:
    """Two points more on each side of a picture, for letters that stand out of it."""
    width, height = float(edge[1]) + 4, float(edge[2]) + 4
    return f'width="{width:g}pt" height="{height:g}pt" viewBox="-2 -2 {width:g} {height:g}"'


def _localize(article: Tag, page: str, pages: set[str], home: str) -> None:
    """Make ids unique in the book, and links lead into the book where the book has what they lead to."""
    top = article.h1.get("id")
    for element in article.find_all(id=True):
        element["id"] = f"{slug(page)}--{element['id']}"
    article.h1["id"] = slug(page)
    for link in article.find_all("a", href=True):
        target = urljoin(urljoin(home, page), link["href"])
        inside, _, anchor = target.removeprefix(home).partition("#")
        if target.startswith(home) and inside in pages:
            same_top = inside == page and anchor == top
            link["href"] = f"#{slug(inside)}" + (f"--{anchor}" if anchor and not same_top else "")
        else:
            link["href"] = target


def _move(article: Tag, kind: str, label: str | None, page: str, title: str) -> list[str]:
    """Take the solutions or programs out of a page, leave links, and give them back as a chapter for the end."""
    moved = []
    for number, element in enumerate(article.select(f"details.{kind}"), start=1):
        name = f"{kind}-{slug(page)}-{number}"
        figure = element.find_previous_sibling()
        if kind == "program" and figure is not None and figure.name == "figure":
            origin, heading = figure["id"], figure["id"].split("--fig-")[1].replace("-", " ").capitalize()
        else:
            above = element.find_previous(["h1", "h2", "h3"])
            origin, heading = above["id"], above.get_text()
        summary = element.summary.extract().get_text()
        moved.append(f'<h3 id="{name}"><a href="#{origin}">{html.escape(heading)}</a></h3>{element.decode_contents()}')
        link = f'<p class="to-the-end"><a href="#{name}">{label or summary}</a></p>'
        element.replace_with(BeautifulSoup(link, "html.parser").p)
    if moved:
        moved.insert(0, f'<h2 id="{kind}s-{slug(page)}">{html.escape(title)}</h2>')
    return moved


@functools.cache
def published(root: Path) -> date:
    """The date of the edition, which is that of `book.publish.origin`.

    Raises
    ------
    EditionError
        If nobody knows it.
    """
    known = publish.origin(root).date
    if not known:
        raise EditionError("the date of the edition is that of the commit: work in a clone, or set SOURCE_DATE_EPOCH")
    return date.fromisoformat(known)


def imprint(root: Path) -> str:
    """The page before the first: what this edition was made from, and the licenses."""
    made, day = publish.origin(root), published(root)
    paragraphs = (root / "LICENSE").read_text(encoding="utf-8").strip().split("\n\n")
    licenses = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        '<h1 id="about-this-edition">About this edition</h1>'
        f"<p>Made on {day:%B} {day.day}, {day.year} from commit <code>{(made.commit or 'unknown')[:12]}</code>. The "
        f"outputs and figures were produced with NumPy {made.numpy} and Matplotlib {made.matplotlib}.</p>"
        "<p>The claims link to their tests in the sources. Solutions, and the programs that draw the figures, "
        f"stand at the end.</p>{licenses}"
    )


# ------------------------------------------------------------------ from the document to the two files


def pandoc(text: str, source: str, target: str, *arguments: str) -> str:
    """Convert with pandoc.

    Raises
    ------
    EditionError
        If pandoc is not installed, or warns, or fails.
    """
    try:
        import pypandoc
    except ImportError:
        raise EditionError("pandoc is needed for the PDF and the EPUB: pip install -r requirements.txt") from None
    command = [pypandoc.get_pandoc_path(), f"--from={source}", f"--to={target}", "--fail-if-warnings", *arguments]
    run = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8")
    if run.returncode:
        raise EditionError(f"pandoc: {run.stderr.strip()}")
    return run.stdout


def change(node, rule: Callable):
    """A pandoc document in which `rule(element)`, where it gives a list, stands in the element's place."""
    if isinstance(node, list):
        changed = []
        for item in node:
            item = change(item, rule)
            new = rule(item) if isinstance(item, dict) and "t" in item else None
            changed.extend([item] if new is None else new)
        return changed
    if isinstance(node, dict):
        return {key: change(value, rule) for key, value in node.items()}
    return node


def write_pdf(tree: dict, manuscript: Manuscript, config: dict, root: Path, work: Path, target: Path) -> None:
    """Set the book with Typst.

    Raises
    ------
    EditionError
        If Typst is not installed, or does not accept the document.
    """

    def rule(element):
        if element["t"] == "Str" and _NUMBER.fullmatch(element["c"]):
            return [_raw("Inline", "typst", element["c"].replace(".", "\\."))]
        if element["t"] == "Div" and (kind := BLOCKS & set(element["c"][0][1])):
            (identifier, _, _), blocks = element["c"]
            close = f"] <{identifier}>" if identifier else "]"
            begin = f"#{kind.pop()}["
            if "proof" in begin:
                blocks[:1] = [_raw("Block", "typst", "#block(sticky: true)["), *blocks[:1], _raw("Block", "typst", "]")]
            return [_raw("Block", "typst", begin), *blocks, _raw("Block", "typst", close)]
        if element["t"] == "Div" and not element["c"][0][0]:
            return element["c"][1]
        if element["t"] == "Math":
            kind, tex = element["c"]
            return [_raw("Inline", "typst", formulas[tex, kind["t"] == "DisplayMath"])]
        if element["t"] == "Table":
            _share_width(element, plain)
        return None

    formulas = typeset(list(manuscript.mathml))
    plain = {text: mathematics.plain(manuscript.mathml[formula]) for formula, text in formulas.items()}
    body = pandoc(json.dumps(change(tree, rule)), "json", "typst", "--syntax-highlighting=idiomatic")
    compile_typst(f"#show: book.with({settings(config, root)})\n\n{body}", root, work, target)


def settings(config: dict, root: Path) -> str:
    """The arguments that `edition.typ` takes."""
    day = published(root)
    return (
        f"title: {json.dumps(config['site_name'])}, description: {json.dumps(config['site_description'])}, "
        f"date: datetime(year: {day.year}, month: {day.month}, day: {day.day})"
    )


def compile_typst(body: str, root: Path, work: Path, target: Path) -> None:
    """Set a document in the look of `edition.typ`, as PDF or as picture.

    Raises
    ------
    EditionError
        If Typst is not installed, or does not accept the document.
    """
    try:
        import typst
    except ImportError:
        raise EditionError("Typst is needed for the PDF: pip install -r requirements.txt") from None
    source = work / f"{target.stem}.typ"
    source.write_text((root / "book/edition.typ").read_text(encoding="utf-8") + "\n" + body, encoding="utf-8")
    try:
        typst.compile(
            source, output=target, format=target.suffix[1:], ppi=144.0,
            root=work, font_paths=[fonts(root, work)], ignore_system_fonts=True,
        )  # fmt: skip
    except typst.TypstError as error:
        first = error.diagnostic.split("\n\n")[0]
        raise EditionError(f"Typst does not accept the document:\n{first}") from None


# What pandoc has no Typst for is written, for its sake, with two accents that the book does not use …
_ARGUMENT = r"\s*(\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}|\\[A-Za-z]+|[^\s{])"


def _apart(match) -> str:
    """The rows of `aligned`, with room between an equation and the next one of the row."""
    if r"\begin" in match[0]:
        return match[0]
    rows = [row.split("&") for row in match[0].split(r"\\")]
    return r"\\".join(
        "&".join(cell + r"\qquad " * (n % 2 and n + 1 < len(row)) for n, cell in enumerate(row)) for row in rows
    )


_TEX = (
    (re.compile(r"\\tfrac" + _ARGUMENT + _ARGUMENT), r"\\check{\\frac \1 \2}"),
    (re.compile(r"\\dfrac" + _ARGUMENT + _ARGUMENT), r"\\breve{\\frac \1 \2}"),
    (re.compile(r"\\[;:]"), r"\\ "),
    (re.compile(r"\\!"), ""),
    (re.compile(r"\{\}\s*(?=[-+=])"), r"\\text{} "),  # it keeps a sign between two terms
    (re.compile(r"\d+(?:\{,\}\d{3})+"), lambda number: rf"\text{{{number[0].replace('{,}', ',')}}}"),
    (re.compile(r"(?s)(?<=\\begin\{aligned\}).*?(?=\\end\{aligned\})"), _apart),
)
# … and what it writes is put as this Typst wants it. `vbar` and `big` are in `edition.typ`.
_TYPST = (
    (re.compile(r"caron\("), "inline("),
    (re.compile(r"breve\("), "display("),
    (re.compile(r"dot\.circle"), "dot.o"),
    (re.compile(r"times\.circle"), "times.o"),
    (re.compile(r"\bsect\b"), "inter"),
    (re.compile(r"lr\(bar\.v\.double"), "lr(size: #1em, bar.v.double"),  # as high over every letter
    (re.compile(r"#scale\(x: (\d+%), y: \d+%\)\[((?:\\.|[^\\\]])*)\]"), r"#big(\1)[$\2$]"),
    (re.compile(r"#big\((\d+%)\)\[\$parallel\$\]"), r"#norm(\1)"),
    (re.compile(r"& (?=[-+])"), '& "" '),
    (re.compile(r"\s*\\\|\s*"), "#vbar;"),  # a space beside it would be set
)


def typeset(formulas: list[tuple[str, bool]]) -> dict[tuple[str, bool], str]:
    """Each formula, as (TeX, is it a display?), in Typst."""

    def paragraph(tex, display):
        for pattern, replacement in _TEX:
            tex = pattern.sub(replacement, tex)
        return {"t": "Para", "c": [{"t": "Math", "c": [{"t": "DisplayMath" if display else "InlineMath"}, tex]}]}

    document = {"pandoc-api-version": [1, 23], "meta": {}, "blocks": [paragraph(*formula) for formula in formulas]}
    converted = pandoc(json.dumps(document), "json", "typst", "--wrap=none").strip().split("\n\n")
    typeset = {}
    for (tex, display), text in zip(formulas, converted, strict=True):
        for pattern, replacement in _TYPST:
            text = pattern.sub(replacement, text)
        for star, name in re.findall(r"\\operatorname(\*?)\{([^}]*)\}", tex):
            words = r"\s".join(re.escape(word) for word in name.split(r"\,"))
            limits = ", limits: #true" if star else ""
            text = re.sub(rf'(?<!op\()"{words}"', rf"op(\g<0>{limits})", text)
        if r"\xrightarrow" in tex:
            text = text.replace("arrow.r^", "limits(arrow.r.long)^")
        text = text.strip().strip("$").strip()
        room = "#tall" * bool(re.search(r"\b(frac|binom)\(| / ", text))
        typeset[tex, display] = f"$ {text} $" if display else f"{room}${text}$"  # the blanks make it a display
    return typeset


def fonts(root: Path, work: Path) -> Path:
    """The folder with the book's fonts as Typst reads them: one file for each weight and slope."""
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    folder = work / f"fonts-{mathematics.hash_text((root / 'package-lock.json').read_text(encoding='utf-8'))}"
    if folder.is_dir():
        return folder
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # the subsets share a few letters
    fresh = work / f"fresh-{os.getpid()}"
    fresh.mkdir()
    modules = root / "node_modules"
    faces = [
        ("STIX Two Text", "stix-two-text", ("latin", "latin-ext", "greek"), (400, 600, 700), ("normal", "italic")),
        ("Source Sans 3", "source-sans-3", ("latin", "latin-ext", "greek"), (400, 600), ("normal",)),
        ("Source Code Pro", "source-code-pro", ("latin", "latin-ext", "greek"), (400, 600), ("normal", "italic")),
    ]
    for family, package, subsets, weights, slopes in faces:
        for weight in weights:
            for slope in slopes:
                files = []
                for subset in subsets:
                    name = f"{package}-{subset}-wght-{slope}"
                    face = TTFont(modules / f"@fontsource-variable/{package}/files/{name}.woff2")
                    instancer.instantiateVariableFont(face, {"wght": weight}, inplace=True)
                    face.flavor = None
                    for table in ("STAT", "GDEF", "GPOS", "GSUB") if subset != "latin" else ("STAT",):
                        if table in face:
                            del face[table]
                    files.append(fresh / f"{name}-{weight}.part")
                    face.save(files[-1])
                face = Merger().merge([str(file) for file in files])
                for number in (16, 17, 21, 22, 25):
                    face["name"].removeNames(nameID=number)
                for number, text in ((1, family), (6, f"{family.replace(' ', '')}-{weight}{slope.capitalize()}")):
                    face["name"].setName(text, number, 3, 1, 0x409)
                face.save(fresh / f"{package}-{slope}-{weight}.ttf")
                for file in files:
                    file.unlink()
    face = TTFont(modules / "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2")
    face.flavor = None
    face.save(fresh / "stix-two-math.ttf")
    fresh.rename(folder)
    return folder


def write_epub(tree: dict, manuscript: Manuscript, config: dict, root: Path, work: Path, target: Path) -> None:
    """Bind the book as EPUB 3, with the MathML of the site and the figures in the text."""

    def rule(element):
        kind, content = element["t"], element.get("c")
        if kind == "Math":
            return [_raw("Inline", "html", manuscript.mathml[content[1], content[0]["t"] == "DisplayMath"])]
        if kind == "Image":
            alt = html.escape("".join(_words(content[1])))
            svg = manuscript.pictures[content[2][0]]
            return [_raw("Inline", "html", svg.replace("<svg ", f'<svg role="img" aria-label="{alt}" ', 1))]
        if kind == "Figure":  # pandoc finds the targets of links in other blocks only
            attributes, content[0] = content[0], ["", [], []]
            return [{"t": "Div", "c": [attributes, [element]]}]
        if kind == "Header":
            content[2] = change(content[2], lambda e: _plain(e, mathematics.plain))
        return None

    metadata = {
        "title": config["site_name"],
        "author": "The contributors to Mathematics for Deep Learning",
        "lang": "en-US",
        "date": published(root).isoformat(),
        "description": config["site_description"],
        "identifier": config["site_url"],
        "publisher": config["site_url"],
        "rights": "Text and figures CC BY 4.0, programs MIT",
    }
    sheet = root / "book/edition.css"
    cover = work / "cover.png"
    compile_typst(f"#show: cover\n#title-page({settings(config, root)})", root, work, cover)
    embedded = [root / "docs/assets/fonts" / f"{name}.woff2" for name in ("mathematics", "text", "italic", "code")]
    pandoc(
        json.dumps(change(tree, rule)), "json", "epub3", f"--output={target}", f"--css={sheet}",
        "--split-level=2", "--toc", "--toc-depth=2", f"--epub-cover-image={cover}",
        *(f"--metadata={key}={value}" for key, value in metadata.items()),
        *(f"--epub-embed-font={font}" for font in embedded),
    )  # fmt: skip


def _raw(kind, form, text):
    return {"t": f"Raw{kind}", "c": [form, text]}


def _plain(element, plain):
    if element["t"] == "RawInline":
        return [{"t": "Str", "c": plain(element["c"][1])}]
    return None


def _share_width(table, formulas, page=85):
    """Give the columns of a table that is wider than the page (in characters) widths that suit what they hold."""
    _, _, columns, head, bodies, _ = table["c"]
    rows = [row[1] for part in [head[1], *(rows for body in bodies for rows in body[2:])] for row in part]
    texts = [["".join(_letters(cell[4], formulas)).strip() for cell in column] for column in zip(*rows, strict=True)]
    if sum(max(map(len, cells)) for cells in texts) < page:
        return
    longest = [min(30, max(len(word) for cell in cells for word in cell.split() or [""])) for cells in texts]
    usual = [min(60, sum(map(len, cells)) / len(cells)) for cells in texts]
    shares = [max(pair) + 5 for pair in zip(longest, usual, strict=True)]
    for column, share in zip(columns, shares, strict=True):
        column[1] = {"t": "ColWidth", "c": share / sum(shares)}


def _letters(node, formulas):
    if isinstance(node, list):
        for item in node:
            yield from _letters(item, formulas)
    elif isinstance(node, dict):
        kind, content = node["t"], node.get("c")
        if kind == "RawInline":  # a formula
            yield formulas.get(content[1], content[1])
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield " "
        elif kind in ("Str", "Code"):
            yield content if kind == "Str" else content[1].replace(" ", "_")  # code is better not broken
        elif kind == "Link":
            yield from _letters(content[1], formulas)
        elif content is not None:
            yield from _letters(content, formulas)


def _words(inlines):
    for element in inlines:
        yield element["c"] if element["t"] == "Str" else " "
