"""The press: what turns programs and prose into the book."""

from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the book: it holds `docs/`, `snippets/`, `mkdocs.yml`."""

PARTS = (
    "linear-algebra", "calculus", "backpropagation", "probability", "statistics", "optimization", "networks",
)  # fmt: skip
"""The folders of the seven parts, whose pages are the sections."""

NAME = "mathematics-for-deep-learning"
"""What the files are called that hold the whole book."""


def address(source: str) -> str:
    """Where the page of a file in `docs/` is, below the site: `calculus/integrals/` of `calculus/integrals.md`.

    The cover is the empty text, and what is no page stays where it is.
    """
    path = PurePosixPath(source)
    if path.suffix not in {".md", ".ipynb"}:
        return source
    folder = path.parent if path.stem == "index" else path.with_suffix("")
    return "" if folder == PurePosixPath() else f"{folder}/"


def is_section(source: str) -> bool:
    """Whether a file in `docs/` is a section: a page of one of the seven parts, but not the one about that part."""
    folder, _, name = source.partition("/")
    return folder in PARTS and name != "index.md"
