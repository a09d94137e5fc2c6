"""What must hold of the sources before anything can be read from them; looked at once, before all tests.

A file that no program of the press can read would else stop all tests with a traceback that does not name it.
"""

import re
from pathlib import Path

from mkdocs.exceptions import ConfigurationError

from book import ROOT, claims, lab, needs, pages

FOLDERS = ("docs", "snippets", "tests", "book")
PROSE = {".md", ".py", ".yml"}  # written by hand, without tabs
TEXTS = PROSE | {".out", ".svg", ".ipynb", ".mplstyle", ".css", ".js", ".mjs", ".html"}


def unreadable(root: Path = ROOT) -> list[str]:
    """Messages about files that are no plain text, or that nothing can be read from; each begins with file:line."""
    files = [root / "mkdocs.yml", *(file for folder in FOLDERS for file in sorted((root / folder).rglob("*.*")))]
    found = [
        message
        for file in files
        if file.suffix in TEXTS and file.is_file()
        for message in is_plain(file.relative_to(root).as_posix(), file.read_bytes())
    ]
    return found or [message for read in (_contents, _front_matters, _labs, _claims) for message in read(root)]


def is_plain(path: str, content: bytes) -> list[str]:
    """A text is UTF-8 with the line ends of Unix, without tabs, and holds no conflict of two versions."""
    found = []

    def report(position, what):
        line = content.count(b"\n", 0, position) + 1
        found.append(f"{path}:{line}: {what}")

    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        report(error.start, "not UTF-8; save the file in this encoding")
    if content.startswith(b"\xef\xbb\xbf"):
        report(0, "begins with a byte order mark; save the file as UTF-8 without one")
    if (position := content.find(b"\r")) >= 0:
        report(position, "ends lines as Windows does; save the file with LF")
    if (position := content.find(b"\t")) >= 0 and Path(path).suffix in PROSE:
        report(position, "a tab; indent with spaces")
    for mark in re.finditer(rb"^(?:<{7}|>{7}) ", content, re.M):
        report(
            mark.start(), "a conflict of two versions; keep one and delete the lines with <<<<<<<, ======= and >>>>>>>"
        )
    return found


def _contents(root):
    try:
        pages.configuration(root)
    except ConfigurationError as error:
        reason = error.__context__  # which MkDocs has put into words without file and line
        where = f"mkdocs.yml:{reason.problem_mark.line + 1}"
        yield f"{where}: {reason.problem}; mind the indentation, and put a title with a colon in quotation marks"


def _front_matters(root):
    for page in pages.load(root):
        try:
            needs.named(page)
        except ValueError as error:
            yield f"{error}; write name: value on each line, a list as [a, b]"


def _labs(root):
    for file in sorted((root / lab.FOLDER).glob("*.py")):
        try:
            lab.program(file, root)
        except ValueError as error:
            yield str(error)


def _claims(root):
    for file in claims.files(root):
        try:
            claims.read(file, root)
        except SyntaxError as error:
            yield f"{error.filename}:{error.lineno}: SyntaxError: {error.msg}"
        except ValueError as error:
            yield str(error)
