"""A Python-Markdown extension that stops the build at an include that does not exist, with page and line.

`pymdownx.snippets` itself stops without saying where.
"""

import re
from pathlib import Path

import click
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from book import ROOT

INCLUDE = re.compile(r'^[ \t]*--8<--[ \t]+"(?P<target>[^"]+)"[ \t]*$', re.M)
"""An include as the book writes it: one whole file of `snippets/` on a line of its own."""


class MissingInclude(click.ClickException):
    """An include of a file that does not exist; both renderers print the message and stop."""


class Includes(Preprocessor):
    """Looks for every included file before `pymdownx.snippets` (priority 32) does."""

    def run(self, lines):
        for line in lines:
            match = INCLUDE.fullmatch(line)
            if match and not (ROOT / "snippets" / match["target"]).is_file():
                raise MissingInclude(
                    f"{place(match['target'])}: includes {match['target']}, which does not exist below snippets/"
                )
        return lines


def place(target: str, root: Path = ROOT) -> str:
    """File and line of the first include of `target`."""
    for page in sorted((root / "docs").rglob("*.md")):
        for number, line in enumerate(page.read_text(encoding="utf-8").split("\n"), start=1):
            if (match := INCLUDE.fullmatch(line)) and match["target"] == target:
                return f"{page.relative_to(root).as_posix()}:{number}"
    return "a page"


class IncludesExtension(Extension):
    """Missing includes are errors that say where."""

    def extendMarkdown(self, md):
        md.preprocessors.register(Includes(md), "includes", 33)


def makeExtension(**kwargs):
    """Entry point of Python-Markdown."""
    return IncludesExtension(**kwargs)
