"""The book keeps its rules. That each rule can fail is shown in `test_rules_catch.py`."""

import pytest

from book import ROOT, pages, rules

PAGES = pages.load()
PROGRAMS = [(p.path, code, line) for p in pages.stored_programs() for line, code in p.cells]
PROGRAMS += [(p.path, code, line) for page in PAGES for p, _, _ in pages.literal_programs(page) for line, code in p.cells]
PAGE_RULES = [
    rules.fences_are_known,
    lambda page: rules.includes_exist(page, ROOT),
    lambda page: rules.outputs_follow(page, ROOT),
    lambda page: rules.figures_are_described(page, ROOT),
    lambda page: rules.numbers_are_produced(page, ROOT),
    lambda page: rules.symbols_are_known(page, rules.known_symbols(PAGES)),
    rules.exercises_are_solved,
    rules.pages_are_described,
]
PAGE_RULE_NAMES = ["fences", "includes", "outputs", "figures", "numbers", "symbols", "exercises", "descriptions"]


def report(messages):
    if messages:
        pytest.fail("\n".join(messages), pytrace=False)


@pytest.mark.parametrize("rule", PAGE_RULES, ids=PAGE_RULE_NAMES)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_page(page, rule):
    report(rule(page))


@pytest.mark.parametrize("rule", [rules.imports_are_few, rules.randomness_is_seeded, rules.lines_fit], ids=lambda rule: rule.__name__)
def test_programs(rule):
    report([message for program in PROGRAMS for message in rule(*program)])


def test_all_files_are_shown():
    report(rules.results_are_shown(PAGES, ROOT))


def test_claims_agree():
    report(rules.claims_agree(PAGES, ROOT))
