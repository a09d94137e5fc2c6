"""The book keeps its rules. That each rule can fail is shown in `test_rules_catch.py`."""

import pytest

from book import ROOT, claims, needs, pages, rules

PAGES = pages.load()
KNOWN_SYMBOLS = rules.known_symbols(PAGES)
PROGRAMS = [(p.path, code, line) for p in pages.stored_programs() for line, code in p.cells]
LITERAL = [program for page in PAGES for program, _, _ in pages.literal_programs(page)]
PROGRAMS += [(p.path, code, line) for p in LITERAL for line, code in p.cells]
PAGE_RULES = {
    "fences": rules.fences_are_known,
    "blocks": rules.blocks_are_closed,
    "tables": rules.tables_are_whole,
    "includes": lambda page: rules.includes_exist(page, ROOT),
    "outputs": lambda page: rules.outputs_follow(page, ROOT),
    "figures": lambda page: rules.figures_are_described(page, ROOT),
    "numbers": lambda page: rules.numbers_are_produced(page, ROOT),
    "symbols": lambda page: rules.symbols_are_known(page, KNOWN_SYMBOLS),
    "formulas": rules.formulas_are_in_dollars,
    "parsing": rules.formulas_parse,
    "links": lambda page: rules.links_lead_somewhere(page, ROOT),
    "exercises": rules.exercises_are_solved,
    "author": lambda page: rules.nothing_is_left(page.path, page.source),
    "descriptions": rules.pages_are_described,
}
PROGRAM_RULES = {"imports": rules.imports_are_few, "randomness": rules.randomness_is_seeded, "lines": rules.lines_fit}
PROGRAM_RULES |= {"show": rules.drawing_is_shown, "author": rules.nothing_is_left}


def report(messages):
    if messages:
        pytest.fail("\n".join(messages), pytrace=False)


@pytest.mark.parametrize("rule", PAGE_RULES.values(), ids=PAGE_RULES)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_page(page, rule):
    report(rule(page))


@pytest.mark.parametrize("rule", PROGRAM_RULES.values(), ids=PROGRAM_RULES)
def test_programs(rule):
    report([message for program in PROGRAMS for message in rule(*program)])


def test_all_files_are_shown():
    report(rules.results_are_shown(PAGES, ROOT))


def test_contents_agree():
    report(rules.contents_agree(PAGES, ROOT))


def test_claims_agree():
    report(rules.claims_agree(PAGES, ROOT))


def test_claims_have_their_authors():
    sources = [(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in claims.files(ROOT)]
    report([message for source in sources for message in rules.nothing_is_left(*source)])


def test_needs():
    report(needs.are_right(PAGES, ROOT))
