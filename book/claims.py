"""Claims: sentences of mathematics on a page, each with a test that is shown able to fail."""

import ast
import functools
import os
from dataclasses import dataclass
from pathlib import Path

from book import ROOT

FORM = '@claim("id-of-the-claim", states=…, mutants={"name of a mistake": …, "name of another": …})'


def claim(identifier: str, states, mutants: dict):
    """Turn a check into a test that the statement passes and every deliberate mistake fails.

    Parameters
    ----------
    identifier : the id of the claim block on the page.
    states : what the page states, as a function (or value) that the check gets.
    mutants : name of the mistake → the same with that mistake.

    The decorated function takes one parameter, `formula`, computes both sides independently and asserts.
    A mistake counts as caught only by AssertionError: anything else is an error in the mutant itself.
    """
    import pytest

    def decorate(check):
        @pytest.mark.parametrize("mistake", [None, *mutants], ids=["holds", *(f"not: {name}" for name in mutants)])
        def test(mistake):
            if mistake is None:
                return check(states)
            try:
                check(mutants[mistake])
            except AssertionError:
                return None
            where = f"{os.path.relpath(check.__code__.co_filename, ROOT)}:{check.__code__.co_firstlineno}"
            pytest.fail(
                f"{where}: the claim “{identifier}” is true of the mistake “{mistake}” too: make the check sharper",
                pytrace=False,
            )

        for name in ("__name__", "__qualname__", "__doc__", "__module__"):  # not the signature, which pytest would read
            setattr(test, name, getattr(check, name))
        return test

    return decorate


@dataclass(frozen=True)
class ClaimTest:
    """Where the test of a claim stands, what it checks against, and how many mistakes it must catch."""

    id: str
    file: str
    line: int
    check: str
    mutants: int


HEAD = "| claim | checked against | wrong versions caught |\n| --- | --- | --: |"


def table(pages: list, root: Path = ROOT) -> str:
    """All claims in the order of the pages that state them, a table a page, as Markdown."""
    tests = {test.id: test for test in find(root)}
    parts = []
    for page in sorted(pages, key=lambda page: page.path):
        stated = [tests[identifier] for identifier, _ in page.claims if identifier in tests]
        if stated:
            title = next((line[2:] for line in page.source.splitlines() if line.startswith("# ")), page.path)
            link = f"../{page.path.removeprefix('docs/')}"
            rows = [
                f"| [{test.id}]({link}#claim-{test.id}) | {_cell(test.check)} | {test.mutants} |" for test in stated
            ]
            parts.append("\n".join([f"## [{title}]({link})", "", HEAD, *rows]))
    return "\n\n".join(parts) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def files(root: Path = ROOT) -> list[Path]:
    """All files with tests of claims, `tests/claims/**/test_*.py`."""
    return sorted((root / "tests" / "claims").rglob("test_*.py"))


def find(root: Path = ROOT) -> list[ClaimTest]:
    """All tests of claims, read from their sources without running them; raises what `read` raises."""
    return [test for file in files(root) for test in read(file, root)]


def read(file: Path, root: Path = ROOT) -> list[ClaimTest]:
    """The tests of claims in one file.

    Raises
    ------
    ValueError
        If the id or the mutants of a claim are not written out in its decorator.
    SyntaxError
        If the file does not parse.
    """
    return list(_read(root, file, file.stat().st_mtime_ns))


@functools.lru_cache(maxsize=1000)
def _read(root, file, _changed):
    found, place = [], file.relative_to(root).as_posix()
    for node in ast.parse(file.read_text(encoding="utf-8"), place).body:
        for decorator in getattr(node, "decorator_list", []):
            if isinstance(decorator, ast.Call) and getattr(decorator.func, "id", "") == "claim":
                arguments = dict(zip(("identifier", "states", "mutants"), decorator.args, strict=False))
                arguments |= {keyword.arg: keyword.value for keyword in decorator.keywords}
                identifier, mutants = arguments.get("identifier"), arguments.get("mutants")
                if not isinstance(identifier, ast.Constant) or not isinstance(mutants, ast.Dict):
                    raise ValueError(f"{place}:{node.lineno}: write the claim's id and its mutants out: {FORM}")
                check = (ast.get_docstring(node) or "").split("\n")[0]
                found.append(ClaimTest(identifier.value, place, node.lineno, check, len(mutants.keys)))
    return found
