"""The press: what turns programs and prose into the book."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the book: it holds `docs/`, `snippets/`, `mkdocs.yml`."""
