"""What is remembered between builds changes no page."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from book import ROOT, bench

KEPT = {"assets", "linear-algebra", "labs"}  # of docs/, to be quick
VECTORS = "docs/linear-algebra/vectors.md"
OUTPUT = "snippets/linear-algebra/" + re.search(r"linear-algebra/(\w+\.out)", (ROOT / VECTORS).read_text("utf-8"))[1]


def build(book, name):
    """Build the site of a copy; returns its files, without the map of the site, which has the date."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", name]
    done = subprocess.run(command, cwd=book, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    files = [file for file in (book / name).rglob("*") if file.is_file() and not file.name.startswith("sitemap")]
    return {file.relative_to(book / name).as_posix(): file.read_bytes() for file in files}


@pytest.fixture
def book(tmp_path):
    """A copy of the book with a few of its pages."""
    copied = tmp_path / "book"
    bench.copy(copied)
    for place in (copied / "docs").iterdir():
        if place.is_dir() and place.name not in KEPT:
            shutil.rmtree(place)
    return copied


def test_pages_are_the_same_without_memory_with_a_new_one_and_with_an_old_one(book):
    cold = build(book, "site-cold")
    remembered = sorted((book / ".cache/pages").glob("*.json"))
    again = build(book, "site-again")
    assert sorted((book / ".cache/pages").glob("*.json")) == remembered != []
    settings = (book / "mkdocs.yml").read_text(encoding="utf-8")
    assert "  - book.remember" in settings
    (book / "mkdocs.yml").write_text(settings.replace("  - book.remember", "  # - book.remember"), encoding="utf-8")
    without = build(book, "site-without")
    assert cold.keys() == again.keys() == without.keys()
    assert [name for name in cold if not cold[name] == again[name] == without[name]] == []


# what is edited, where, old and new text, and the page that must then show the new text
EDITS = [
    ("a title in the contents", "mkdocs.yml", "- Tensors:", "- Tenzors:", "linear-algebra/svd", "Tenzors"),
    ("the license", "mkdocs.yml", "CC BY 4.0", "CC BY 5.0", "linear-algebra/svd", "CC BY 5.0"),
    ("a description", VECTORS, "description: ", "description: Newly, ", "linear-algebra/vectors", "Newly, "),
    ("prose", VECTORS, "\n## Exercises", "\nNew prose.\n\n## Exercises", "linear-algebra/vectors", "New prose."),
    ("an output", OUTPUT, "\n", "\nnew line\n", "linear-algebra/vectors", "new line"),
    ("a template", "book/theme/main.html", "Edit this page", "Mend this page", "linear-algebra/svd", "Mend this page"),
]


def test_no_page_is_shown_as_it_was_before_an_edit(book):
    build(book, "site")
    for what, file, old, new, page, shown in EDITS:
        text = (book / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r} any more; choose another text for this edit: {what}"
        assert shown.encode() not in (book / "site" / page / "index.html").read_bytes()
        (book / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        assert shown.encode() in build(book, "site")[f"{page}/index.html"], f"{page} is as it was before: {what}"
