"""Every program that stands in a page itself prints what the page shows below it."""

import difflib

import pytest

from book import ROOT, pages, rules

CASES = [
    pytest.param(program, expected, line, id=f"{page.path}:{program.cells[0][0]}")
    for page in pages.load()
    for program, expected, line in pages.literal_programs(page)
]


@pytest.mark.parametrize("program, expected, line", CASES)
def test_literal_program(program, expected, line, result_of):
    result = result_of(program)
    if result.error:
        pytest.fail(result.error, pytrace=False)
    if result.figure:
        where = f"{program.path}:{program.cells[0][0]}"
        pytest.fail(f"{where}: draws; move it to snippets/ and include it with its figure", pytrace=False)
    if result.output != expected:
        shown = "\n".join(difflib.ndiff(expected.splitlines(), result.output.splitlines()))
        where = f"{program.path}:{line}"
        pytest.fail(f"{where}: the page shows another output than the program prints\n{shown}", pytrace=False)


@pytest.mark.parametrize("page", pages.load(), ids=lambda page: page.path)
def test_includes_are_what_the_site_shows(page):
    """The site's own include extension finds every file, and what it puts in place is the file to the letter."""
    if missing := rules.includes_exist(page, ROOT):
        pytest.fail("\n".join(missing), pytrace=False)
    text = pages.expand(page)
    for target, _ in page.includes:
        for line in (ROOT / "snippets" / target).read_text(encoding="utf-8").splitlines():
            assert line in text, f"{page.path}: {target} is not shown as it is stored"
