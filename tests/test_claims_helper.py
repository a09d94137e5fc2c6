"""A claim's test passes what is true, fails what is false, and says which deliberate mistake it does not notice."""

import re
import shutil
import subprocess
import sys

import pytest

from book import ROOT, claims

HEAD = "import numpy as np\nfrom hypothesis import given, strategies as st\nfrom book.claims import claim\n"

CHECKS = {
    # a true statement whose mistakes are all caught
    "true": """
        @claim("true", states=lambda x: 2 * x, mutants={"one": lambda x: x, "flips the sign": lambda x: -2 * x})
        def test_true(formula):
            \"\"\"Against a sum.\"\"\"
            assert formula(3) == 3 + 3
        """,
    # a statement may be a value, and the check may be a property of random inputs with several ways to fail
    "property": """
        @claim("property", states=2, mutants={"three": 3, "flips the sign": -2})
        def test_property(factor):
            \"\"\"Against a sum.\"\"\"
            @given(st.integers(-100, 100))
            def check(x):
                assert factor * x >= min(x, 2 * x)
                assert factor * x == x + x
            check()
        """,
    "false": """
        @claim("false", states=lambda x: x, mutants={"a": lambda x: 3 * x, "b": lambda x: -x})
        def test_false(formula):
            \"\"\"Against a sum.\"\"\"
            np.testing.assert_allclose(formula(3), 3 + 3)
        """,
    "blunt": """
        @claim("blunt", states=lambda x: 2 * x, mutants={"adds the size": lambda x: x + abs(x), "one": lambda x: x})
        def test_blunt(formula):
            \"\"\"Against a sum.\"\"\"
            assert formula(3) == 3 + 3
        """,
    "broken": """
        @claim("broken", states=lambda x: x[1], mutants={"off by one": lambda x: x[2], "first": lambda x: x[0]})
        def test_broken(formula):
            \"\"\"Against a list.\"\"\"
            assert formula([1, 2]) == 2
        """,
}


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """What pytest says of the checks: a function from (check, case) to the outcome, and all that is printed."""
    folder = tmp_path_factory.mktemp("claims")
    lines = [re.sub("^ {8}", "", line) for check in CHECKS.values() for line in check.split("\n")]
    (folder / "test_checks.py").write_text(HEAD + "\n".join(lines), encoding="utf-8")
    shutil.copy(ROOT / "tests/conftest.py", folder)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-v",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:codeblocks",
        "-W",
        "error",
        folder,
    ]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 1, run.stdout + run.stderr
    found = dict(re.findall(r"::test_(\w+\[.*\]) (PASSED|FAILED|ERROR)", run.stdout))
    return lambda case: found.get(case), run.stdout


@pytest.mark.parametrize(
    "case, expected",
    {
        "true[holds]": "PASSED",
        "true[not: one]": "PASSED",
        "true[not: flips the sign]": "PASSED",
        "property[holds]": "PASSED",
        "property[not: three]": "PASSED",
        "property[not: flips the sign]": "PASSED",
        "false[holds]": "FAILED",
        "blunt[holds]": "PASSED",
        "blunt[not: adds the size]": "FAILED",
        "blunt[not: one]": "PASSED",
        "broken[holds]": "PASSED",
        "broken[not: off by one]": "FAILED",
        "broken[not: first]": "PASSED",
    }.items(),
)
def test_claim(outcome, case, expected):
    assert outcome[0](case) == expected, outcome[1]


def test_a_surviving_mistake_is_named_with_file_and_line(outcome):
    source = [line for check in CHECKS.values() for line in check.split("\n")]
    line = HEAD.count("\n") + 1 + next(n for n, text in enumerate(source) if '@claim("blunt"' in text)
    message = "the claim “blunt” is true of the mistake “adds the size” too: make the check sharper"
    assert re.search(rf"test_checks\.py:{line}: {message}", outcome[1]), outcome[1]


def test_an_error_in_a_mistake_is_no_catch(outcome):
    assert "IndexError: list index out of range" in outcome[1]


# ---------------------------------------------------------------- reading claims without running them

FOUND = '''"""Claims."""
from book.claims import claim


@claim("first", states=1, mutants={"a": 0, "b": 2, "c": 3})
def test_first(formula):
    """Against a sum.

    At length.
    """


@claim(
    "second",
    1,
    {"a": 0},
)
def test_second(formula): ...


@claim(identifier="third", states=1, mutants={})
def test_third(formula):
    \'\'\'Against SciPy.\'\'\'


def test_no_claim():
    """Nothing."""
'''


def write(root, path, text):
    """Make a file of tests of claims."""
    file = root / "tests/claims" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return f"tests/claims/{path}"


def test_find(tmp_path):
    path = write(tmp_path, "linear-algebra/test_page_of_two_words.py", FOUND)
    write(tmp_path, "linear-algebra/helper.py", FOUND)
    assert claims.find(tmp_path) == [
        claims.ClaimTest("first", path, 6, "Against a sum.", 3),
        claims.ClaimTest("second", path, 18, "", 1),
        claims.ClaimTest("third", path, 22, "Against SciPy.", 0),
    ]


def test_find_sees_a_changed_file(tmp_path):
    write(tmp_path, "part/test_page.py", '@claim("a", 1, {"b": 2})\ndef test_a(x):\n    """Check."""\n')
    assert [test.id for test in claims.find(tmp_path)] == ["a"]
    write(tmp_path, "part/test_other.py", '@claim("b", 1, {"b": 2})\ndef test_b(x):\n    """Check."""\n')
    assert [test.id for test in claims.find(tmp_path)] == ["b", "a"]


@pytest.mark.parametrize(
    "decorator",
    ['@claim("a", states=1, mutants=MUTANTS)', '@claim(NAME, states=1, mutants={"b": 2})', "@claim()", '@claim("a")'],
)
def test_find_asks_for_what_it_cannot_read(tmp_path, decorator):
    path = write(tmp_path, "part/test_page.py", f"\n{decorator}\ndef test_a(x): ...\n")
    with pytest.raises(ValueError, match=f"{path}:3: write the claim's id and its mutants out"):
        claims.find(tmp_path)


def test_find_says_which_file_does_not_parse(tmp_path):
    path = write(tmp_path, "part/test_page.py", "def test_a(:\n")
    with pytest.raises(SyntaxError) as caught:
        claims.find(tmp_path)
    assert (caught.value.filename, caught.value.lineno) == (path, 1)
