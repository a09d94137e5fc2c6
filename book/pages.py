"""Read the pages as their authors wrote them: fences, includes, formulas, figures, claims, with file and line."""

import contextlib
import functools
import io
import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest_codeblocks
from mkdocs.utils import yaml_load

from book import ROOT, is_section, lab
from book.includes import INCLUDE
from book.run import Program

FORMULA = re.compile(
    r"(?s)(?<!\\)\$\$(?P<display>(?:(?!\n[ \t]*\n).)+?)\$\$"
    r"|(?<![\\$])\$(?!\s)(?P<inline>(?:\\.|[^\\$\n]|\n(?!\s*\n))+?)(?<!\s)\$"
)
FIGURE = re.compile(
    r"^[ \t]*(?P<marks>/{3,}) *figure\b(?P<id>[^\n]*)\n(?P<body>.*?)^[ \t]*(?P=marks)[ \t]*$", re.M | re.S
)
ALTERNATIVE = re.compile(r'[ \t]{4,}alt:[ \t]*"(?P<text>(?:\\.|[^"\\\n])*)"[ \t]*\n')
OUTPUT = 'text title="Output"'
SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")  # of what MkDocs takes for a page
_MARK = re.compile(r"^[ \t]*<!--[-\s]*pytest.*$", re.M)  # a mark for pytest-codeblocks, which no page may have
_NEVER_CLOSED = "`" * 40  # closes any fence
_PADDING = " " * 200  # stands for an empty line, which pytest-codeblocks would drop from an indented fence


@dataclass(frozen=True)
class Fence:
    """A fenced block.

    Attributes
    ----------
    info : what follows the opening fence, `python` or `text title="Output"`.
    code : the lines between the fences, as written.
    line : line of the opening fence in the page's source.
    include : path below `snippets/` if the block is one include and nothing else, or None.
    """

    info: str
    code: str
    line: int
    include: str | None

    @property
    def last_line(self) -> int:
        """Line of the closing fence."""
        return self.line + self.code.count("\n") + 1


@dataclass(frozen=True)
class Figure:
    """A figure block: its id, its text alternative, its picture as a path below `snippets/`, and its caption."""

    id: str
    alt: str
    picture: str
    caption: str


@dataclass(frozen=True)
class Page:
    """A page of the book.

    Attributes
    ----------
    path : its source relative to the book, `docs/linear-algebra/vectors.md`.
    source : its text.
    """

    path: str
    source: str

    @functools.cached_property
    def fences(self) -> list[Fence]:
        """All fenced blocks, as pytest-codeblocks finds them; one that is never closed goes on to the end."""
        text = re.sub(r"^$", _PADDING, _MARK.sub("", self.source), flags=re.M)
        try:
            blocks = pytest_codeblocks.extract_from_buffer(io.StringIO(text), max_num_lines=100_000)
        except RuntimeError:
            text = f"{text}\n{_NEVER_CLOSED}"
            blocks = pytest_codeblocks.extract_from_buffer(io.StringIO(text), max_num_lines=100_000)
        found = []
        for block in blocks:
            code = re.sub(r"^ {100,}$", "", block.code, flags=re.M)
            match = INCLUDE.fullmatch(code.strip("\n"))
            found.append(Fence((block.syntax or "").strip(), code, block.lineno, match and match["target"]))
        return found

    @functools.cached_property
    def programs(self) -> list[tuple[Fence, Fence | None]]:
        """Every Python fence with the output fence that follows it at once, or None."""
        pairs = []
        for number, fence in enumerate(self.fences):
            if fence.info.split(" ")[0] != "python":
                continue
            following = self.fences[number + 1] if number + 1 < len(self.fences) else None
            if following and (following.info != OUTPUT or self._text_between(fence, following)):
                following = None
            pairs.append((fence, following))
        return pairs

    def _text_between(self, first: Fence, second: Fence) -> str:
        return "".join(self.source.splitlines()[first.last_line : second.line - 1]).strip()

    @functools.cached_property
    def includes(self) -> list[tuple[str, int]]:
        """(path below `snippets/`, line) of every include."""
        return [(match["target"], self.line_at(match.start("target"))) for match in INCLUDE.finditer(self.source)]

    def line_at(self, position: int) -> int:
        """The line of a position in the source."""
        return self.source.count("\n", 0, position) + 1

    @functools.cached_property
    def without_fences(self) -> str:
        """The source with front matter, fences and comments blanked out; all else keeps its place."""
        text = re.sub(r"\A---\n.*?\n---\n", _blank, self.source, flags=re.S)
        lines = text.split("\n")
        for fence in self.fences:
            for number in range(fence.line - 1, min(fence.last_line, len(lines))):
                lines[number] = " " * len(lines[number])
        return re.sub(r"<!--.*?-->", _blank, "\n".join(lines), flags=re.S)

    @functools.cached_property
    def with_links(self) -> str:
        """`without_fences` with code spans blanked out, too."""
        return re.sub(r"(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)\1(?!`)", _blank, self.without_fences, flags=re.S)

    @functools.cached_property
    def without_code(self) -> str:
        """`with_links` with includes, tags, link targets and attributes blanked out, too."""
        text = INCLUDE.sub(_blank, self.with_links)
        return re.sub(r"</?[a-zA-Z][^<>$\n]*>|(?<=\])\([^()\s]*\)|\{[#.:][^{}\n]*\}", _blank, text)

    @functools.cached_property
    def formulas(self) -> list[tuple[str, int]]:
        """(TeX, line) of every formula, inline and display, in order."""
        found = []
        for match in FORMULA.finditer(self.without_code):
            kind = match.lastgroup
            found.append((match[kind].strip(), self.line_at(match.start())))
        return found

    @functools.cached_property
    def prose(self) -> str:
        """`without_code` with the formulas blanked out, too."""
        return FORMULA.sub(_blank, self.without_code)

    @functools.cached_property
    def claims(self) -> list[tuple[str, int]]:
        """(id, line) of every claim block; an id may be empty or wrong."""
        pattern = re.compile(r"^[ \t]*/{3,} *claim *(?:\| *(.*?))? *$", re.M)
        return [(match[1] or "", self.line_at(match.start())) for match in pattern.finditer(self.without_code)]

    @functools.cached_property
    def figures(self) -> list[Figure]:
        """Every figure block that is as `book.rules` wants it."""
        found = []
        for match in FIGURE.finditer(self.source):
            alternative, picture = ALTERNATIVE.match(match["body"]), INCLUDE.search(match["body"])
            if (
                alternative and picture and self.with_links[match.start("marks")] != " "
            ):  # which an example in a fence is
                text = alternative["text"].replace('\\"', '"')
                caption = match["body"][picture.end() :].strip()
                found.append(Figure(match["id"].strip(" |"), text, picture["target"], caption))
        return found

    @property
    def is_section(self) -> bool:
        """Whether the page is a section of one of the seven parts."""
        return is_section(self.path.removeprefix("docs/"))


def _blank(match: re.Match) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def load(root: Path = ROOT) -> list[Page]:
    """All pages below `docs/`."""
    files = sorted(file for file in (root / "docs").rglob("*") if file.suffix in SUFFIXES)
    return [Page(file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")) for file in files]


def configuration(root: Path = ROOT) -> dict:
    """What `mkdocs.yml` says."""
    with open(root / "mkdocs.yml", encoding="utf-8") as file:
        return yaml_load(file)


def contents(root: Path = ROOT) -> dict[str, tuple[str, str]]:
    """Path below `docs/` → (title of the chapter, title) of every page in the order of `mkdocs.yml`."""
    found = {}
    for group in configuration(root).get("nav", []):
        for chapter, entries in group.items():
            for entry in [{chapter: entries}] if isinstance(entries, str) else entries:
                for title, path in entry.items() if isinstance(entry, dict) else [(chapter, entry)]:
                    found[path] = (chapter, title)
    return found


def labs(root: Path = ROOT) -> list[Page]:
    """The notebooks of the labs as pages, with includes in place of their pictures; those with broken cells aside."""
    found = []
    for file in sorted((root / "docs/labs").glob("*.ipynb")):
        with contextlib.suppress(lab.BrokenCell):
            lines = lab.page_lines(json.loads(file.read_text(encoding="utf-8")), with_pictures=False)
            found.append(Page(file.relative_to(root).as_posix(), "\n".join(line for line, *_ in lines)))
    return found


def expand(page: Page, root: Path = ROOT) -> str:
    """The page with its includes in place, by the same extension and settings that the site uses."""
    import markdown

    extensions = configuration(root)["markdown_extensions"]
    settings = next(entry["pymdownx.snippets"] for entry in extensions if "pymdownx.snippets" in entry)
    settings = settings | {"base_path": [str(root / base) for base in settings["base_path"]]}
    converter = markdown.Markdown(extensions=["pymdownx.snippets"], extension_configs={"pymdownx.snippets": settings})
    return "\n".join(converter.preprocessors["snippet"].run(page.source.split("\n")))


def stored_programs(root: Path = ROOT) -> list[Program]:
    """The programs in `snippets/`."""
    files = sorted((root / "snippets").rglob("*.py"))
    return [
        lab.program(file, root) if lab.is_lab(file.relative_to(root).as_posix()) else Program.from_file(file, root)
        for file in files
    ]


def literal_programs(page: Page) -> list[tuple[Program, str, int]]:
    """(program, expected output, line of that output) of every Python fence that is not an include."""
    found = []
    for fence, output in page.programs:
        if fence.include is None:
            program = Program(page.path, ((fence.line + 1, fence.code),), f"line-{fence.line}")
            found.append((program, output.code if output else "", output.line if output else fence.last_line))
    return found
