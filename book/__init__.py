"""The press: what turns programs and prose into the book."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the book: it holds `docs/`, `snippets/`, `mkdocs.yml`."""

PARTS = (
    "linear-algebra", "calculus", "backpropagation", "probability", "statistics", "optimization", "networks",
)  # fmt: skip
"""The folders of the seven parts, whose pages are the sections."""
