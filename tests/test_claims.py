"""The table of all claims is generated from their tests; `--update` writes it."""

import pytest

from book import ROOT, claims, pages

FILE = ROOT / "snippets/reference/claims.md"
HEAD = "| claim | checked against | wrong versions caught |\n| --- | --- | --: |"


def table() -> str:
    """All claims in the order of the pages that state them, a table a page."""
    tests = {test.id: test for test in claims.find()}
    parts = []
    for page in sorted(pages.load(), key=lambda page: page.path):
        stated = [tests[identifier] for identifier, _ in page.claims if identifier in tests]
        if stated:
            title = next(line[2:] for line in page.source.splitlines() if line.startswith("# "))
            link = f"../{page.path.removeprefix('docs/')}"
            rows = [f"| [{test.id}]({link}#claim-{test.id}) | {test.check} | {test.mutants} |" for test in stated]
            parts.append("\n".join([f"## [{title}]({link})", "", HEAD, *rows]))
    return "\n\n".join(parts) + "\n"


def test_table_of_claims(request):
    if request.config.getoption("--update"):
        FILE.parent.mkdir(parents=True, exist_ok=True)
        if not FILE.exists() or FILE.read_text(encoding="utf-8") != table():
            FILE.write_text(table(), encoding="utf-8", newline="\n")
    if not FILE.exists() or FILE.read_text(encoding="utf-8") != table():
        where = f"{FILE.relative_to(ROOT)}:1"
        pytest.fail(f"{where}: not up to date; accept it: pytest --update -k table_of_claims", pytrace=False)
