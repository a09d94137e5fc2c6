"""The notebook of a section, made from its page: prose, formulas, programs with their stored outputs and figures.

A MkDocs plugin writes it beside the page, and the page has links to it. No copy of it is kept.
"""

import functools
import hashlib
import html
import json
import posixpath
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from markdown.extensions.toc import slugify
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from book import ROOT, address, claims, is_section
from book.includes import INCLUDE

FOLDER = ROOT / ".cache" / "notebooks"
PAPER = "#fcfbf7"  # behind figures, whose ink is dark, also where Jupyter is
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
_LINK = re.compile(
    r"(?P<code>`+)(?!`).+?(?<!`)(?P=code)(?!`)"  # in code and formulas nothing is a link
    r"|\$\$.+?\$\$|(?<!\\)\$[^$\n]+\$"
    r"|(?<!!)\[(?P<text>[^\]]+)\]\((?P<href>[^()\s]+)\)",
    re.S,
)
_FENCE = re.compile(r"(`{3,})(.*)")
_BLOCK = re.compile(r"(/{3,}) *(\w+) *\|? *(.*)")
_OPTION = re.compile(r' {4}(\w+): *("(?:\\.|[^"\\])*"|.*)')
_HEADING = re.compile(r"#{1,6} (.+)")


class Unreadable(PluginError):
    """A page of which no notebook can be made; the message begins with the page."""


# ---------------------------------------------------------------- a page as a tree


@dataclass
class Block:
    """A block of `pymdownx.blocks`, or the whole page.

    Attributes
    ----------
    kind, argument, options : as in `/// figure | unit-balls` and the indented lines below it.
    content : lines of text, blocks and fences, in order.
    """

    kind: str = "page"
    argument: str = ""
    options: dict = field(default_factory=dict)
    content: list = field(default_factory=list)


@dataclass
class Fence:
    """A fenced block: what follows the opening fence, the text in it, and the name of the file if it is an include."""

    info: str
    text: str
    file: str = ""


def tree(lines: list[str], root: Path) -> Block:
    """The page that these lines are; includes of Markdown are in place, those of figures remain."""
    page = Block()
    opened, marks, rest = [page], [""], iter(lines)
    for line in rest:
        here = opened[-1].content
        if fence := _FENCE.match(line):
            text = "\n".join(iter(functools.partial(next, rest, fence[1]), fence[1]))
            included = INCLUDE.fullmatch(text)
            file = included["target"] if included else ""
            here.append(Fence(fence[2].strip(), _snippet(file, root) if file else f"{text}\n", file))
        elif line == marks[-1] != "":
            opened.pop()
            marks.pop()
        elif block := _BLOCK.match(line):
            opened.append(Block(block[2], block[3].strip()))
            marks.append(block[1])
            here.append(opened[-1])
        elif opened[-1].kind != "page" and not here and (option := _OPTION.match(line)):
            value = option[2].strip()
            opened[-1].options[option[1]] = json.loads(value) if value.startswith('"') else value
        elif (include := INCLUDE.fullmatch(line)) and include["target"].endswith(".md"):
            here += _snippet(include["target"], root).split("\n")
        else:
            here.append(line)
    return page


def _snippet(file: str, root: Path) -> str:
    return (root / "snippets" / file).read_text(encoding="utf-8")


# ---------------------------------------------------------------- links


def beside_page(path: str) -> str:
    """Where the notebook of a page is published, below the site: `linear-algebra/vectors/vectors.ipynb`."""
    stem = posixpath.splitext(path)[0]
    return f"{stem}/{posixpath.basename(stem)}.ipynb"


def with_absolute_links(text: str, path: str, site: str, root: Path = ROOT) -> str:
    """Markdown of the page `path` with links that lead to the site; those to pages that do not exist are plain text."""

    def absolute(link):
        if link["href"] is None or re.match(r"[a-z]+:", link["href"]):
            return link.group()
        file, hash_, anchor = link["href"].partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
        if not (root / "docs" / target).is_file():
            return link["text"]
        return f"[{link['text']}]({site}{address(target)}{hash_}{anchor})"

    return _LINK.sub(absolute, text)


# ---------------------------------------------------------------- a tree as cells


class _Notebook:
    """Collects the cells of one notebook.

    Parameters
    ----------
    path : the page below `docs/`.
    site, sources : addresses of the site and of the sources.
    """

    def __init__(self, path: str, site: str, sources: str, root: Path):
        self.path, self.site, self.sources, self.root = path, site, sources, root
        self._claims = {test.id: test for test in claims.find(root)}
        self.cells, self.collapsed = [], []
        self._names, self._lines, self._place = {}, [], "top"
        self._programs, self._captions = {}, {}

    def add(self, content: list, hidden: bool = False):
        """Cells for text, fences and blocks; the programs of a collapsed block have their source hidden."""
        program = None
        for part in content:
            if isinstance(part, str):
                heading = _HEADING.match(part)
                if heading:
                    self._end_text()
                    self._place = slugify(heading[1], "-")
                self._lines.append(part)
                program = program if not part.strip() else None
            elif isinstance(part, Block):
                program = None
                self._end_text()
                getattr(self, f"_{part.kind}", self._unknown)(part)
            elif part.info.startswith("python"):
                self._end_text()
                program = self._program(part, hidden)
            elif program and part.info == 'text title="Output"':
                program["outputs"].insert(0, {"name": "stdout", "output_type": "stream", "text": _lines(part.text)})
            else:
                self._lines += [f"```{part.info}", *part.text.rstrip("\n").split("\n"), "```"]
        self._end_text()

    def _cell(self, kind, name, source, **more):
        """A cell with an id that stays when cells come and go elsewhere on the page."""
        name = re.sub(r"[^a-zA-Z0-9-]+", "-", name)[:56].strip("-")
        self._names[name] = self._names.get(name, 0) + 1
        identifier = name if self._names[name] == 1 else f"{name}-{self._names[name]}"
        cell = {"cell_type": kind, "id": identifier, "metadata": {}, "source": _lines(source), **more}
        self.cells.append(cell)
        return cell

    def _text(self, name, text):
        return self._cell("markdown", name, with_absolute_links(text.strip("\n"), self.path, self.site, self.root))

    def _end_text(self):
        text = re.sub(r"(?m)^\{[.:#].*\}$\n?", "", "\n".join(self._lines))  # attributes for the site
        self._lines = []
        if text.strip():
            self._text(self._place, text)

    def _program(self, fence, hidden):
        name = fence.file.rpartition("/")[2].removesuffix(".py") or "program"
        number = 1 + sum(cell["cell_type"] == "code" for cell in self.cells)
        cell = self._cell("code", f"program-{name}", fence.text.strip("\n"), execution_count=number, outputs=[])
        if hidden:
            cell["metadata"] = {"cellView": "form", "jupyter": {"source_hidden": True}}  # for Colab and for Jupyter
        self._programs[fence.file.removesuffix(".py")] = cell
        if figure := self._captions.pop(fence.file.removesuffix(".py"), None):
            self._picture(figure, cell)
        return cell

    def _unknown(self, block):
        raise Unreadable(
            f"docs/{self.path}:1: a notebook has no form for /// {block.kind}; add one to book/notebooks.py"
        )

    def _claim(self, block):
        title = "**Claim**"
        if test := self._claims.get(block.argument):
            told = f"tested, and {test.mutants} wrong versions caught"
            title += f", [{told}]({self.sources}/{test.file}#L{test.line})"
        text = re.sub(r"\$\$.+?\$\$", lambda formula: " ".join(formula.group().split()), _joined(block), flags=re.S)
        lines = [title, "", *text.strip().split("\n")]
        self._text(f"claim-{block.argument}", "\n".join(f"> {line}".rstrip() for line in lines))

    def _figure(self, block):
        """The picture is an output of its program, which stands above it or in the collapsed block below it."""
        [target] = [part for part in block.content if isinstance(part, str) and INCLUDE.fullmatch(part)]
        block.content.remove(target)
        block.options["file"] = INCLUDE.fullmatch(target)["target"]
        stem = block.options["file"].removesuffix(".svg")
        if stem in self._programs:
            self._picture(block, self._programs[stem])
            self._text(f"figure-{block.argument}", _joined(block))
        else:
            self._captions[stem] = block

    def _picture(self, block, cell):
        svg, said = _snippet(block.options["file"], self.root), html.escape(block.options.get("alt", ""))
        svg = svg.replace("<svg ", f'<svg role="img" aria-label="{said}" style="background:{PAPER}" ', 1)
        data = {"image/svg+xml": _lines(svg.rstrip("\n"))}
        cell["outputs"].append({"data": data, "metadata": {}, "output_type": "display_data"})

    def _details(self, block):
        kind, waiting = block.options.get("type"), dict(self._captions)
        programs = any(isinstance(part, Fence) for part in block.content)
        if kind == "solution":
            heading = self._text("solution", f"#### {block.argument}")
            heading["metadata"]["jp-MarkdownHeadingCollapsed"] = True
            self.collapsed.append(heading["id"])
            self.add(block.content)
        elif programs:
            if not waiting:
                self._text("details", f"**{block.argument}**")
            self.add(block.content, hidden=kind == "program")
        else:
            inner = _joined(block)
            self._text("details", f"<details>\n<summary>{block.argument}</summary>\n\n{inner}\n\n</details>")
        for stem in waiting.keys() - self._captions.keys():
            self._text(f"figure-{waiting[stem].argument}", _joined(waiting[stem]))

    def finish(self) -> dict:
        """The notebook, as JSON has it."""
        if self._captions:
            stem = next(iter(self._captions))
            raise Unreadable(
                f"docs/{self.path}:1: shows the figure {stem}.svg without its program, which a notebook needs"
            )
        colab = {"collapsed_sections": self.collapsed, "provenance": []}
        metadata = {"colab": colab, "kernelspec": KERNEL, "language_info": {"name": "python"}}
        return {"cells": self.cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _joined(block: Block) -> str:
    return "\n".join(block.content).strip("\n")


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def notebook(path: str, text: str, site: str, sources: str, root: Path = ROOT) -> dict:
    """The notebook (nbformat 4.5) of a section, the same whenever it is made.

    Parameters
    ----------
    path, text : the page below `docs/` and what it holds.
    site, sources : addresses of the site and of the sources at the branch that is published.

    Raises
    ------
    Unreadable
        If the page has a block that no notebook can have.
    """
    lines = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S).strip("\n").split("\n")
    made = _Notebook(path, site, sources, root)
    where = site + address(path)
    lines[1:1] = [
        "",
        f"A section of [Mathematics for Deep Learning]({site}), where you can [read it on one page]({where}).",
    ]
    made.add(tree(lines, root).content)
    return made.finish()


def as_text(content: dict) -> str:
    """A notebook as its file holds it: a line for each cell, quick to write and to compare."""
    cells = ",\n".join(json.dumps(cell, ensure_ascii=False) for cell in content["cells"])
    rest = json.dumps({name: value for name, value in content.items() if name != "cells"})
    return f'{{"cells": [\n{cells}\n],\n{rest[1:]}\n'


# ---------------------------------------------------------------- the plugin


class Notebooks(BasePlugin):
    """Publishes the notebook of each section beside its page, and tells the theme of it.

    Notebooks are kept in `.cache/notebooks`, as `book.remember` keeps pages; without it, each is made at every build.
    """

    def on_pre_build(self, config):
        """No notebook is in use yet."""
        self._used = set()
        FOLDER.mkdir(parents=True, exist_ok=True)

    def on_page_markdown(self, markdown, page, config, files):
        """Note the address of the notebook for the theme: that of a section, and that of a lab, which has its own."""
        if is_section(page.file.src_uri) or page.file.src_uri.endswith(".ipynb"):
            page.meta["notebook"] = beside_page(page.file.src_uri)

    def on_post_page(self, output, page, config):
        """Write the notebook of a section."""
        path = page.file.src_uri
        if not is_section(path):
            return
        state = getattr(page, "state", "")
        key = hashlib.sha256(f"{path} {state} {config['site_url']}".encode()).hexdigest()[:32]
        store = FOLDER / f"{key}.ipynb"
        self._used.add(store)
        if not state or not store.exists():
            sources = config["mdx_configs"]["book.blocks"]["source"]
            text = Path(page.file.abs_src_path).read_text(encoding="utf-8")
            content = as_text(notebook(path, text, config["site_url"], sources))
            store.write_text(content, encoding="utf-8", newline="\n")
        target = Path(config["site_dir"], beside_page(path))
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(store, target)

    def on_post_build(self, config):
        """Forget notebooks of pages as they were."""
        for file in FOLDER.glob("*.ipynb"):
            if file not in self._used:
                file.unlink()
