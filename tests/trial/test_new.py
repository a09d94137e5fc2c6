"""`python -m book new`: what it writes keeps every rule but the one that names what its author has to write."""

import re
import subprocess
import sys

import pytest

from book import new

PAGE = "docs/calculus/trial-series.md"
TESTS = "tests/claims/calculus/test_trial_series.py"
FILES = [f"tests/test_{name}.py" for name in ("rules", "pages", "snippets", "generated")] + [TESTS]
SELECTED = ("calculus/trial", "test_trial", "test_programs", "test_all", "contents", "claims", "needs", "generated")


@pytest.fixture(scope="module")
def begun(copy_of_book):
    """A copy with a new section, a figure on it as the command says, and a second claim; what was said of each."""
    book = copy_of_book()
    answers = {
        "section": book.run("book", "new", "section", "calculus/trial-series"),
        "figure": book.run("book", "new", "figure", "calculus/trial-curve"),
        "claim": book.run("book", "new", "claim", "calculus/trial-series", "trial-sum"),
    }
    for answer in answers.values():
        assert answer.status == 0, answer.text
    block = re.search(r"^/// figure .*?^///\n\n/// details.*?^///\n", answers["figure"].text, re.M | re.S)
    book.write(PAGE, book.read(PAGE).replace("\n## Exercises\n", f"\n{block.group()}\n## Exercises\n"))
    listed = book.run("pytest", "--update", "tests/test_generated.py")
    assert listed.status == 0, listed.text
    return book, answers


def test_only_the_author_is_missing(begun):
    book, _ = begun
    checked = book.run("pytest", "-p", "no:cacheprovider", "-rA", *FILES, "-k", " or ".join(SELECTED))
    failed = set(re.findall(r"^FAILED \S+?::(\S+)", checked.text, re.M))
    passed = re.findall(r"^PASSED \S+?::(.+)", checked.text, re.M)
    assert failed == {f"test_page[{PAGE}-author]", "test_programs[author]", "test_claims_have_their_authors"}, (
        checked.text
    )
    for name in ("trial_series_example", "trial_curve"):
        assert f"test_results[calculus/{name}]" in passed
    for name in ("trial_series_example", "trial_sum"):
        assert {f"test_{name}[holds]", f"test_{name}[not: no mixed term]"} <= set(passed)
    for place in (PAGE, "snippets/calculus/trial_series_example.py", "snippets/calculus/trial_curve.py", TESTS):
        assert re.search(rf"^{place}:\d+: TODO: \w+", checked.text, re.M), checked.text


def test_every_step_is_said(begun):
    for answer in begun[1].values():
        assert "Next:\n1. " in answer.text and "pytest" in answer.text
    assert "mkdocs.yml:" in begun[1]["section"].text


def test_it_is_written_in_the_style_of_the_book(begun):
    book, _ = begun
    for command in (["check"], ["format", "--check"]):
        checked = subprocess.run([sys.executable, "-m", "ruff", *command, TESTS], cwd=book.root, capture_output=True)
        assert checked.returncode == 0, checked.stdout


REFUSED = {
    "an unknown part": ("section", "algebra/rings", "write part/name, not algebra/rings; the parts are linear-algebra"),
    "no part": ("section", "rings", "write part/name, not rings"),
    "a name with capitals": ("section", "calculus/Series", "'Series' is no name; write small letters and digits"),
    "a name with underscores": ("figure", "calculus/a_b", "'a_b' is no name"),
    "a file": ("section", "calculus/series.md", "'series.md' is no name"),
    "a section that exists": ("section", "calculus/integrals", "docs/calculus/integrals.md exists already; edit it"),
    "a figure that exists": ("figure", "calculus/u-curves", "choose another name"),
    "a claim of no section": ("claim", "calculus/none", "x-y", "does not exist; begin it: python -m book new section"),
    "a claim without id": (
        "claim",
        "calculus/integrals",
        "give the claim an id: python -m book new claim calculus/int",
    ),
    "a section with an id": ("section", "calculus/rings", "x-y", "a section has no id; leave x-y out"),
    "a claim that exists": ("claim", "calculus/trial-series", "trial-sum", "the claim trial-sum exists, "),
    "a program of that name": (
        "section",
        "calculus/trial-rest",
        "test_trial_rest.py exists already; edit it, or choose",
    ),
}


@pytest.mark.parametrize("arguments", REFUSED.values(), ids=REFUSED)
def test_it_refuses(begun, arguments):
    """With the remedy, and without a change."""
    book, _ = begun
    *command, words = arguments
    book.write("tests/claims/calculus/test_trial_rest.py", '"""Somebody else began."""\n')
    before = book.stored()
    with pytest.raises(new.Refused) as refused:
        new.new(*command, root=book.root)
    assert words in str(refused.value)
    assert book.stored() == before


def test_a_refusal_is_one_line_and_no_success(begun):
    answer = begun[0].run("book", "new", "figure", "rings")
    assert answer.status == 1
    assert re.fullmatch(r"python -m book new: write part/name, not rings; the parts are .*\n", answer.text)
