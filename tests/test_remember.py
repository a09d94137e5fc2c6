"""What is remembered between builds changes no page."""

import os
import re
import shutil
import subprocess
import sys
import threading

import pytest
from watchdog.events import FileSystemEventHandler

from book import ROOT, bench, claims, remember

KEPT = {"assets", "linear-algebra", "labs"}  # of docs/, to be quick
VECTORS = "docs/linear-algebra/vectors.md"
CLAIMS = "tests/claims/linear-algebra/test_vectors.py"
LAST_CLAIM = claims.read(ROOT / CLAIMS)[-1].line
OUTPUT = "snippets/linear-algebra/" + re.search(r"linear-algebra/(\w+\.out)", (ROOT / VECTORS).read_text("utf-8"))[1]


def build(book, name, warning=""):
    """Build the site of a copy; returns its files, without the map of the site, which has the date."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", name]
    done = subprocess.run(command, cwd=book, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0 and warning in done.stderr, done.stdout + done.stderr
    files = [file for file in (book / name).rglob("*") if file.is_file() and not file.name.startswith("sitemap")]
    return {file.relative_to(book / name).as_posix(): file.read_bytes() for file in files}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A copy of the book with a few of its pages."""
    copied = tmp_path_factory.mktemp("remember") / "book"
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
    (book / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert cold.keys() == again.keys() == without.keys()
    assert [name for name in cold if not cold[name] == again[name] == without[name]] == []


# what is edited, where, old and new text, and the page that must then show the new text
EDITS = [
    ("a title in the contents", "mkdocs.yml", "- Tensors:", "- Tenzors:", "linear-algebra/svd", "Tenzors"),
    ("the license", "mkdocs.yml", "CC BY 4.0", "CC BY 5.0", "linear-algebra/svd", "CC BY 5.0"),
    ("a description", VECTORS, "description: ", "description: Newly, ", "linear-algebra/vectors", "Newly, "),
    ("prose", VECTORS, "\n## Exercises", "\nNew prose.\n\n## Exercises", "linear-algebra/vectors", "New prose."),
    ("an output", OUTPUT, "\n", "\nnew line\n", "linear-algebra/vectors", "new line"),
    ("a test of a claim", CLAIMS, '"""', '\n"""', "linear-algebra/vectors", f"test_vectors.py#L{LAST_CLAIM + 1}"),
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


def test_a_link_to_a_heading_that_is_no_more_is_told_of_a_page_that_is_remembered(book):
    page = book / VECTORS
    build(book, "site")
    text = page.read_text(encoding="utf-8")
    assert "\n## Axes are not dimensions\n" in text
    page.write_text(text.replace("\n## Axes are not dimensions\n", "\n## Other words\n"), encoding="utf-8")
    build(book, "site", warning="vectors.md#axes-are-not-dimensions")


def test_a_file_is_read_again_after_it_was_written(tmp_path):
    file = tmp_path / "a.out"
    assert remember._text(str(file)) == ""
    for text in ("one", "two"):
        file.write_text(text, encoding="utf-8")
        assert remember._text(str(file)) == text
    file.unlink()
    assert remember._text(str(file)) == ""


def test_a_preview_is_told_of_files_that_are_written_and_not_of_those_that_are_read(tmp_path):
    read, written = tmp_path / "read.md", tmp_path / "written.md"
    read.write_text("old", encoding="utf-8")
    told, told_once = [], threading.Event()
    handler = FileSystemEventHandler()
    handler.on_any_event = lambda event: (told.append(event.src_path), told_once.set())
    watcher = remember.Writes()
    watcher.schedule(handler, str(tmp_path), recursive=True)
    watcher.start()
    try:
        read.read_text(encoding="utf-8")
        written.write_text("new", encoding="utf-8")
        assert told_once.wait(10)
    finally:
        watcher.stop()
        watcher.join()
    assert str(read) not in told and str(written) in told
