"""`python -m book new section|figure|claim …`: the skeleton of something new, and what its author does next.

A skeleton runs, is tested and keeps all rules but one: each place that needs its author is marked `TODO`, with what to
write there, and the rule `nothing_is_left` names these places until they are gone. Nothing is ever overwritten.
"""

import re
import subprocess
import sys
from pathlib import Path

from book import PARTS, ROOT, claims, pages
from book.rules import LEFT

EXERCISES = "\n## Exercises\n"
_UPDATE = "pytest --update"
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

SECTION = f"""---
description: "{LEFT}: what the section is about, in 20 to 160 characters, for search engines."
needs: []
---

# $title

--8<-- "needs/$part/$name.md"

{LEFT}: begin with something that breaks, and with the question that it raises; name in `needs` above what you use.

```python
--8<-- "$part/$stem_example.py"
```

```text title="Output"
--8<-- "$part/$stem_example.out"
```

{LEFT}: say what the output shows.

## Idea

{LEFT}: define, calculate a small case by hand, prove; then name the heading.

$claim
## Exercises
$exercises
## What you can now do

- {LEFT}: say what a reader can do now.

## References

- {LEFT}: name books and papers, with the chapter.
"""
EXERCISE = f"""
### $number. $kind

{LEFT}: ask.

//// details | Solution
    type: solution

{LEFT}: solve it completely.
////
"""
CLAIM = f"""/// claim | $id
{LEFT}: state your claim in place of this one: for all numbers $a$ and $b$, $(a + b)^2 = a^2 + 2ab + b^2$.
///
"""
EXAMPLE = f"""# {LEFT}: write a program of your own, named for what it shows
a, b = 3, 4
print((a + b) ** 2, a**2 + 2 * a * b + b**2)
"""
TEST = f'''

@claim(
    "$id",
    states=lambda a, b: a**2 + 2 * a * b + b**2,
    mutants={{
        "no mixed term": lambda a, b: a**2 + b**2,
        "the mixed term once": lambda a, b: a**2 + a * b + b**2,
    }},
)
def test_$function(formula):
    """{LEFT}: say against what, in one line; here, a sum multiplied by itself."""
    for a, b in ((3, 4), (-2, 5), (7, -7)):
        assert formula(a, b) == (a + b) * (a + b)
'''
TESTS = '"""Claims of $part/$name, each against something independent of the page\'s programs."""\n\n'
FIGURE_PROGRAM = f"""import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-2, 2, 101)  # {LEFT}: draw what you want to show

fig, ax = plt.subplots(figsize=(6.4, 3.2), layout="constrained")
ax.plot(x, x**2)
ax.text(1.2, 1, "$x^2$", color="C0")  # a label at the line, not a legend
ax.set(xlabel="$x$", ylabel="$y$")
plt.show()
"""
FIGURE = f"""/// figure | $name
    alt: "{LEFT}: say what is seen, with its numbers, without TeX, for those who hear the page."

--8<-- "$part/$stem.svg"

{LEFT}: say what to conclude.
///

/// details | The program that draws this
    type: program

```python
--8<-- "$part/$stem.py"
```
///
"""


class Refused(Exception):
    """It cannot be done; the message says why, what to do, and whether files were written nevertheless."""


def new(kind: str, place: str, identifier: str = "", root: Path = ROOT) -> list[str]:
    """Write a skeleton.

    Parameters
    ----------
    kind : "section", "figure" or "claim".
    place : `part/name` of the new section or figure, or `part/section` of the section that states the claim.
    identifier : id of the claim.

    Returns
    -------
    What to do next, one step a line.

    Raises
    ------
    Refused
        If a name is not right or something of that name exists, and nothing is written; or if the press cannot run
        what is written.
    """
    part, _, name = place.partition("/")
    if part not in PARTS or not name:
        raise Refused(f"write part/name, not {place}; the parts are {', '.join(PARTS)}")
    if identifier and kind != "claim":
        raise Refused(f"a {kind} has no id; leave {identifier} out")
    for word in filter(None, (name, identifier)):
        if not _NAME.fullmatch(word):
            raise Refused(f"{word!r} is no name; write small letters and digits, with hyphens, as in chain-rule")
    values = {"part": part, "name": name, "stem": name.replace("-", "_"), "id": identifier}
    return {"section": _section, "figure": _figure, "claim": _claim}[kind](root, values)


def _fill(template: str, values: dict[str, str]) -> str:
    return re.sub(r"\$([a-z]{2,}?)(?=_|\b)", lambda match: values.get(match[1], match[0]), template)


def _write(root: Path, files: dict[str, str]) -> None:
    """Write new files, all or none."""
    for path in files:
        if (root / path).exists():
            raise Refused(f"{path} exists already; edit it, or choose another name")
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {path}")


def _accept(root: Path, program: str) -> None:
    """Have the press make what follows from the new files, as a contributor would."""
    tests = ["tests/test_snippets.py", "tests/test_generated.py"]
    command = [sys.executable, "-m", "pytest", "--update", *tests, "-k", f"{program} or generated"]
    if subprocess.run(command, cwd=root).returncode:
        raise Refused(f"the files above are written, and the press cannot run them; see the message, then: {_UPDATE}")


def _free(root: Path, identifier: str) -> None:
    """Refuse an id that a page or a test has."""
    stated = {name: f"{page.path}:{line}" for page in pages.load(root) for name, line in page.claims}
    tested = {test.id: f"{test.file}:{test.line}" for test in claims.find(root)}
    if where := (stated | tested).get(identifier):
        raise Refused(f"the claim {identifier} exists, {where}; choose another id")


def _section(root, values):
    part, name, stem = values["part"], values["name"], values["stem"]
    values |= {"title": name.replace("-", " ").capitalize(), "id": f"{name}-example", "function": f"{stem}_example"}
    _free(root, values["id"])
    kinds = ("By hand", "By program", "What breaks")
    exercises = (_fill(EXERCISE, {"number": str(n), "kind": kind}) for n, kind in enumerate(kinds, start=1))
    values |= {"exercises": "".join(exercises), "claim": _fill(CLAIM, values)}
    page, test = f"docs/{part}/{name}.md", f"tests/claims/{part}/test_{stem}.py"
    contents = (root / "mkdocs.yml").read_text(encoding="utf-8")
    entries = list(re.finditer(rf"^( *)- (?:[^\n]*: )?{part}/[^\n]*\n", contents, re.M))
    _write(
        root,
        {
            page: _fill(SECTION, values),
            f"snippets/{part}/{stem}_example.py": EXAMPLE,
            f"snippets/needs/{part}/{name}.md": "",
            test: _fill(f"{TESTS}from book.claims import claim\n{TEST}", values),
        },
    )
    end = entries[-1].end()
    entry = f"{entries[-1][1]}- {values['title']}: {part}/{name}.md\n"
    (root / "mkdocs.yml").write_text(contents[:end] + entry + contents[end:], encoding="utf-8", newline="\n")
    line = contents.count("\n", 0, end) + 1
    print(f"added it to the contents, mkdocs.yml:{line}")
    _accept(root, f"{part}/{stem}_example")
    return [
        f"Move its line, mkdocs.yml:{line}, to its place among the sections, and correct the title there.",
        f"Name the section on the page of its part, docs/{part}/index.md, and in the `needs` of those that use it.",
        f"Write {page}; all that waits for you says {LEFT}:  pytest -k {part}/{name}",
        f"Add figures:  python -m book new figure {part}/what-it-shows",
        f"Add claims:  python -m book new claim {part}/{name} what-it-states",
        f"Store what they print and draw, and look at it in the diff:  {_UPDATE} -k '{part}/ or generated'",
        "See it:  mkdocs serve",
        "Check all:  pytest",
    ]


def _figure(root, values):
    part, name, stem = values["part"], values["name"], values["stem"]
    for page in pages.load(root):
        if f"/// figure | {name}\n" in page.source:
            raise Refused(f"{page.path} has a figure {name}; choose another name")
    _write(root, {f"snippets/{part}/{stem}.py": FIGURE_PROGRAM})
    _accept(root, f"{part}/{stem}")
    return [
        f"Put this on a page of docs/{part}/:\n\n{_fill(FIGURE, values)}",
        f"Draw what you want to show in snippets/{part}/{stem}.py.",
        f"Write the text alternative and the caption; all that waits for you says {LEFT}.",
        f"Store the picture and list it, and look at snippets/{part}/{stem}.svg:  "
        f"{_UPDATE} -k '{part}/{stem} or generated'",
        "Check all:  pytest",
    ]


def _claim(root, values):
    part, name, identifier = values["part"], values["name"], values["id"]
    if not identifier:
        raise Refused(f"give the claim an id: python -m book new claim {part}/{name} what-it-states")
    page, test = root / f"docs/{part}/{name}.md", root / f"tests/claims/{part}/test_{values['stem']}.py"
    if not page.is_file():
        raise Refused(f"docs/{part}/{name}.md does not exist; begin it: python -m book new section {part}/{name}")
    _free(root, identifier)
    values["function"] = identifier.replace("-", "_")
    old = page.read_text(encoding="utf-8")
    before, heading, after = old.partition(EXERCISES)
    page.write_text(f"{before}\n{_fill(CLAIM, values)}{heading}{after}", encoding="utf-8", newline="\n")
    line = before.count("\n") + 2
    print(f"added to docs/{part}/{name}.md:{line}")
    tests = (
        test.read_text(encoding="utf-8") if test.is_file() else _fill(TESTS, values) + "from book.claims import claim\n"
    )
    test.parent.mkdir(parents=True, exist_ok=True)
    test.write_text(tests + _fill(TEST, values), encoding="utf-8", newline="\n")
    path = test.relative_to(root).as_posix()
    print(f"added to {path}:{tests.count(chr(10)) + 3}")
    _accept(root, "claims")
    return [
        f"State the claim in docs/{part}/{name}.md:{line}, and move it to its place.",
        f"Test it in {path}: compute both sides independently, and name at least two mistakes.",
        f"Try it; each mistake must be caught:  pytest {path} -k {values['function']}",
        f"Renew the table of claims:  {_UPDATE} -k generated",
        "Check all:  pytest",
    ]
