"""Texts that are made from other texts of the book are up to date; `--update` writes them."""

import difflib

import pytest

from book import ROOT, claims, gallery, maps, needs, pages, results
from book.run import Program

PAGES = pages.load()
KINDS = {
    "claims": {"snippets/reference/claims.md": claims.table(PAGES)},
    "needs": needs.lines(PAGES) | maps.texts(PAGES),
    "figures": {
        "snippets/reference/figures.md": lambda: gallery.table([*pages.load(), *pages.labs()], pages.contents())
    },
}
CASES = [pytest.param(path, text, id=f"{kind}: {path}") for kind in KINDS for path, text in KINDS[kind].items()]


@pytest.mark.parametrize("path, text", CASES)
def test_generated(path, text, request):
    file = ROOT / path
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    text = text() if callable(text) else text  # of figures, which may have been drawn only now
    if old == text:
        return
    if not request.config.getoption("--update"):
        lines = difflib.unified_diff(old.splitlines(), text.splitlines(), path, "as it must be", lineterm="", n=0)
        last = "If this is right, accept it: pytest --update -k generated"
        pytest.fail("\n".join([f"{path}:1: not up to date", *lines, last]), pytrace=False)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    print(f"accepted {path}")
    if file.suffix == ".py":
        program = Program.from_file(file, ROOT)
        results.accept(program, request.getfixturevalue("press").run(program), ROOT)
