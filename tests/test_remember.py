"""What is remembered between builds changes no page."""

import os
import shutil
import subprocess
import sys

from book import bench

KEPT = {"assets", "linear-algebra", "labs"}  # of docs/, to be quick


def build(book, name):
    """Build the site of a copy; returns its files, without the map of the site, which has the date."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", name]
    done = subprocess.run(command, cwd=book, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    files = [file for file in (book / name).rglob("*") if file.is_file() and not file.name.startswith("sitemap")]
    return {file.relative_to(book / name).as_posix(): file.read_bytes() for file in files}


def test_pages_are_the_same_without_memory_with_a_new_one_and_with_an_old_one(tmp_path):
    book = tmp_path / "book"
    bench.copy(book)
    for place in (book / "docs").iterdir():
        if place.is_dir() and place.name not in KEPT:
            shutil.rmtree(place)
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
