"""What a contributor meets: on a copy of a small book every mistake fails, with file and line, and nothing is lost.

Everything is done from the outside, by the commands of CONTRIBUTING.md.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from book import ROOT

FRONT = "---\ndescription: A page of a small book that shows one mistake.\n---\n\n"  # four lines
PICTURE = "A straight line that rises from zero to one over four steps."

SMALL_BOOK = {
    "docs/index.md": FRONT
    + """
# A small book

It has [lengths](linear-algebra/vectors.md#the-length) and [symbols](reference/notation.md).

```python
print(2 + 3)
```

```text title="Output"
5
```
""",
    "docs/reference/notation.md": FRONT
    + r"""
# Notation

| symbol | meaning |
| --- | --- |
| $\mathbf{x} \in \mathbb{R}^d$, $x_j$ | a vector, its elements |
| $\lVert \mathbf{x} \rVert_2$, $\sqrt{a}$, $\sum$ | length, root, sum |

--8<-- "reference/claims.md"

--8<-- "reference/figures.md"
""",
    "docs/linear-algebra/vectors.md": FRONT
    + rf"""
# Vectors

## The length

/// claim | length-is-a-root
$\lVert \mathbf{{x}} \rVert_2 = \sqrt{{\sum x_j^2}}$.
///

```python
--8<-- "linear-algebra/length.py"
```

```text title="Output"
--8<-- "linear-algebra/length.out"
```

The length is 1.41.

/// figure | line
    alt: "{PICTURE}"

--8<-- "linear-algebra/line.svg"

It rises.
///

```python
--8<-- "linear-algebra/line.py"
```

## Exercises
"""
    + "".join(
        f"\n### {n}. By hand\n\nDo it.\n\n//// details | Solution\n    type: solution\n\nDone.\n////\n" for n in "123"
    ),
    "snippets/linear-algebra/length.py": """
import numpy as np

x = np.array([1.0, 1.0])
print(f"length {np.linalg.norm(x):.2f}")
""",
    "snippets/linear-algebra/line.py": """
import matplotlib.pyplot as plt

plt.plot([0, 0.25, 0.5, 0.75, 1])
plt.show()
""",
    "tests/claims/linear-algebra/test_vectors.py": """
import numpy as np

from book.claims import claim


@claim(
    "length-is-a-root",
    states=lambda x: np.sqrt(np.sum(x**2)),
    mutants={"no root": lambda x: np.sum(x**2), "sum of sizes": lambda x: np.sum(np.abs(x))},
)
def test_length_is_a_root(formula):
    \"\"\"NumPy's norm.\"\"\"
    x = np.array([3.0, -4.0])
    np.testing.assert_allclose(formula(x), np.linalg.norm(x))
""",
    "tests/test_place.py": """
import book


def test_the_press_is_that_of_the_copy(pytestconfig):
    assert book.ROOT == pytestconfig.rootpath
""",
}
COPIED = (
    "book", "docs/assets", "snippets/book.mplstyle", "mkdocs.yml", "pyproject.toml", "requirements.txt", "package.json",
    "package-lock.json", "tests/conftest.py", "tests/test_snippets.py", "tests/test_pages.py", "tests/test_rules.py",
    "tests/test_generated.py", ".cache/matplotlib",
)  # fmt: skip


# ---------------------------------------------------------------- a small book, and commands


def write(root: Path, files: dict[str, str]) -> None:
    """Write files, path → text, below a folder."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.lstrip("\n"), encoding="utf-8")


@dataclass(frozen=True)
class Said:
    """What a command answered: its exit status and everything that it wrote."""

    status: int
    text: str


def start(root: Path, *command: str) -> subprocess.Popen:
    """Begin `python -m …` in the folder of a book, as a contributor would; `said` waits for it."""
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "300", "NO_COLOR": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", *command], cwd=root, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
    )  # fmt: skip


def said(process: subprocess.Popen) -> Said:
    """The answer of a command that was begun."""
    text, _ = process.communicate()
    return Said(process.returncode, text)


def stored(root: Path) -> dict[str, str]:
    """A hash of every source of a book; what is published beside the pages is made anew when the site is built."""
    files = [file for folder in ("docs", "snippets", "tests") for file in (root / folder).rglob("*") if file.is_file()]
    files = [file for file in files if root / "docs/assets" not in file.parents]
    return {
        file.relative_to(root).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files if "__pycache__" not in file.parts
    }  # fmt: skip


@pytest.fixture(scope="module")
def clean(tmp_path_factory) -> Path:
    """A small book that keeps all rules, its results made by `pytest --update`; a time limit of three seconds."""
    root = tmp_path_factory.mktemp("clean") / "book"
    for path in COPIED:
        if (ROOT / path).is_dir():
            shutil.copytree(ROOT / path, root / path, ignore=shutil.ignore_patterns("__pycache__"))
        elif (ROOT / path).exists():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, root / path)
    (root / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    run, settings = root / "book/run.py", root / "mkdocs.yml"
    assert "\nTIME_LIMIT = 10.0 " in run.read_text(encoding="utf-8")
    run.write_text(
        run.read_text(encoding="utf-8").replace("\nTIME_LIMIT = 10.0 ", "\nTIME_LIMIT = 3.0 "), encoding="utf-8"
    )
    text = re.sub(r"^nav:\n(?:[ \t].*\n|\n)*", "", settings.read_text(encoding="utf-8"), flags=re.M)
    settings.write_text(text, encoding="utf-8")
    write(root, SMALL_BOOK)
    made = said(start(root, "pytest", "--update"))
    assert made.status == 0, made.text
    return root


def copy(root: Path, to: Path) -> Path:
    """The same book in another folder."""
    return Path(shutil.copytree(root, to / "book", symlinks=True, ignore=shutil.ignore_patterns("site", "__pycache__")))


def test_the_small_book_passes(clean):
    before = stored(clean)
    checks, build = start(clean, "pytest"), start(clean, "mkdocs", "build", "--strict")
    for answer in (said(checks), said(build)):
        assert answer.status == 0, answer.text
    assert stored(clean) == before
    assert (clean / "snippets/linear-algebra/length.out").read_text(encoding="utf-8") == "length 1.41\n"


# ---------------------------------------------------------------- what pytest says

LENGTH = SMALL_BOOK["snippets/linear-algebra/length.py"]

PROGRAMS = {  # snippets/bad/<name>.py → what the message about it is
    "raises": ("x = 0\n1 / x\n", "2: ZeroDivisionError: division by zero"),
    "does_not_parse": ("x = 0\ny = (\n", "2: SyntaxError"),
    "prints_something_else": (
        LENGTH,
        """1: its results are not those that are stored
--- snippets/bad/prints_something_else.out
+++ snippets/bad/prints_something_else.py prints
@@ -1 +1 @@
-length 1.73
+length 1.41
If this is right, accept it: pytest --update -k bad/prints_something_else
""",
    ),
    "draws_something_else": (
        SMALL_BOOK["snippets/linear-algebra/line.py"],
        "1: its results are not those that are stored\nsnippets/bad/draws_something_else.svg would change:\nline ",
    ),
    "never_ends": ("x = 0\nwhile True: x += 1\n", "2: still running after 3 s; a program of the book must end"),
    "exits": ("import sys\n\nsys.exit()\n", "3: calls sys.exit(None); a program of the book ends with its last line"),
    "opens_a_socket": ("import socket\n\nsocket.socket()\n", "3: opens a network connection"),
    "writes_elsewhere": ("with open('../x', 'w') as file:\n    pass\n", "1: writes to ../x"),
    "warns": ("import numpy as np\n\nnp.log(np.zeros(2))\n", "3: RuntimeWarning: divide by zero encountered in log"),
    "is_unseeded": ("import numpy as np\n\nnp.random.rand()\n", "3: np.random.rand has a hidden state"),
    "imports_a_third_package": ("import scipy\n", "1: imports scipy; programs use NumPy and Matplotlib only"),
    "is_on_no_page": ("x = 0\n", "1: on no page; include it with"),
    "is_wide": (f"x = 0\n# {'x' * 80}\n", "2: 82 columns; at most 79 fit on a page"),
}
HIDDEN = "is_on_no_page"

PAGES = {  # what stands in docs/bad/<name>.md from line 7 on → line and words of the message about it
    "missing-include": ('--8<-- "part/none.md"', "7: includes part/none.md, which does not exist below snippets/"),
    "another-spelling": ("```Python\nprint(1)\n```", "7: unknown fence language 'Python'; write ```python"),
    "open-fence": ("```python\nprint(1)", "7: this fence is never closed"),
    "hidden-block": ("<!--pytest-codeblocks:skip-->", "7: marks for pytest-codeblocks hide programs"),
    "wrong-output": (
        '```python\nprint(1)\n```\n\n```text title="Output"\n2\n```',
        "11: the page shows another output than the program prints\n- 2\n+ 1",
    ),
    "failing-block": ("```python\nx = 0\n\n1 / x\n```", "10: ZeroDivisionError"),
    "unknown-symbol": (
        "Text\n\nof $\\mathbf{x}$ and $\\mathbf{Q}$.",
        r"9: the symbol \mathbf{Q} is not on the notation",
    ),
    "untested-claim": ("/// claim | untested\nIt is so.\n///", "7: the claim untested has no test"),
    "no-alternative": (
        '/// figure | x\n\n--8<-- "linear-algebra/line.svg"\n\nIt rises.\n///\n\n'
        '```python\n--8<-- "linear-algebra/line.py"\n```',
        "7: a figure needs a text alternative",
    ),
    "broken-link": (
        "Text\n[on](../linear-algebra/vector.md).",
        "8: links to ../linear-algebra/vector.md, which does not exist",
    ),
    "broken-anchor": (
        "[on](../linear-algebra/vectors.md#size).",
        "7: links to ../linear-algebra/vectors.md#size, but nothing in docs/linear-algebra/vectors.md has the id size",
    ),
    "unprinted-number": ("It is 0.97.", "7: the number 0.97 is in no program and no output of this page"),
    "no-description": ("", "1: begin the page with front matter that has a description"),
}

CLAIM_TESTS = """
from book.claims import claim


@claim("unstated", states=2, mutants={"one": 1, "three": 3})
def test_unstated(number):
    \"\"\"A sum.\"\"\"
    assert number == 1 + 1


@claim("survives", states=2, mutants={"flips the sign": -2, "three": 3})
def test_survives(number):
    \"\"\"A sum.\"\"\"
    assert abs(number) == 1 + 1
"""
CLAIMS = {
    "a test without a claim": "tests/claims/bad/test_bad.py:5: no page states the claim unstated",
    "a mutant that survives": "tests/claims/bad/test_bad.py:10: the claim “survives” is true of the mistake "
    "“flips the sign” too: make the check sharper",
}


def bad_files() -> dict[str, str]:
    """All mistakes at once, none in the way of another."""
    files = {f"snippets/bad/{name}.py": code for name, (code, _) in PROGRAMS.items()}
    files["snippets/bad/prints_something_else.out"] = "length 1.73\n"
    fences = [f'```python\n--8<-- "bad/{name}.py"\n```\n' for name in PROGRAMS if name != HIDDEN]
    output = '```text title="Output"\n--8<-- "bad/prints_something_else.out"\n```\n'
    picture = f'/// figure | other\n    alt: "{PICTURE}"\n\n--8<-- "bad/draws_something_else.svg"\n\nIt rises.\n///\n'
    fences.insert(list(PROGRAMS).index("prints_something_else") + 1, output)
    files["docs/bad/programs.md"] = f"{FRONT}# Programs\n\n{picture}\n" + "\n".join(fences)
    for name, (text, _) in PAGES.items():
        files[f"docs/bad/{name}.md"] = f"{FRONT}# Title\n\n{text}\n"
    files["docs/bad/no-description.md"] = "# Title\n"
    files["docs/bad/claims.md"] = f"{FRONT}# Claims\n\n/// claim | survives\nIt is so.\n///\n"
    files["tests/claims/bad/test_bad.py"] = CLAIM_TESTS
    return files


@pytest.fixture(scope="module")
def broken(clean, tmp_path_factory) -> Path:
    """The small book with all mistakes at once."""
    root = copy(clean, tmp_path_factory.mktemp("broken"))
    write(root, bad_files())
    picture = (root / "snippets/linear-algebra/line.svg").read_text(encoding="utf-8")
    (root / "snippets/bad/draws_something_else.svg").write_text(
        re.sub(r'(<text [^>]*x=")([\d.]+)', lambda match: f"{match[1]}{float(match[2]) + 1:.2f}", picture, count=1),
        encoding="utf-8",
    )
    return root


@pytest.fixture(scope="module")
def checked(broken) -> str:
    """What `pytest` says of it; it fails and changes nothing."""
    before = stored(broken)
    answer = said(start(broken, "pytest"))
    assert answer.status == 1, answer.text
    assert stored(broken) == before
    return answer.text


@pytest.mark.parametrize("name, message", [(name, message) for name, (_, message) in PROGRAMS.items()])
def test_a_bad_program(checked, name, message):
    assert f"\nsnippets/bad/{name}.py:{message}" in checked, checked


@pytest.mark.parametrize("name, message", [(name, message) for name, (_, message) in PAGES.items()])
def test_a_bad_page(checked, name, message):
    assert f"\ndocs/bad/{name}.md:{message}" in checked, checked


@pytest.mark.parametrize("message", CLAIMS.values(), ids=CLAIMS)
def test_a_bad_claim(checked, message):
    assert f"\n{message}" in checked, checked


def test_nothing_but_the_mistakes_is_reported(checked):
    failed = re.findall(r"^FAILED (\S+?)(?:\[(.*?)\])?(?: - .*)?$", checked, re.M)
    blamed = {case for _, case in failed if case.startswith(("docs/", "linear-algebra/"))}
    assert blamed and all(case.startswith("docs/bad/") for case in blamed), blamed
    assert "ERROR" not in checked and "INTERNALERROR" not in checked


# ---------------------------------------------------------------- what mkdocs says

BUILDS = {  # what stands in docs/bad.md from line 7 on → messages of `mkdocs build --strict`
    "a formula that does not parse": (
        "Text\n\n$$\n\\frac{1\n$$",
        [r"docs/bad\.md:10: the formula does not parse: \\frac\{1"],
    ),
    "an include that does not exist": (
        '--8<-- "part/none.md"',
        [r"docs/bad\.md:7: includes part/none\.md, which does not exist below snippets/"],
    ),
    # MkDocs itself names the page and the link, not the line: that is what `links_lead_somewhere` adds under pytest
    "a broken link and a broken anchor": (
        "[on](linear-algebra/vector.md) and [there](linear-algebra/vectors.md#size)",
        [r"'bad\.md' contains a link 'linear-algebra/vector\.md'", r"'bad\.md' contains a link '.*vectors\.md#size'"],
    ),
}


@pytest.mark.parametrize("text, messages", BUILDS.values(), ids=BUILDS)
def test_a_bad_build(clean, text, messages):
    bad = clean / "docs/bad.md"
    bad.write_text(f"{FRONT}# Title\n\n{text}\n", encoding="utf-8")
    try:
        answer = said(start(clean, "mkdocs", "build", "--strict"))
    finally:
        bad.unlink()
    assert answer.status == 1, answer.text
    for message in messages:
        assert re.search(message, answer.text), answer.text
    assert "Traceback" not in answer.text


# ---------------------------------------------------------------- accepting new results


@pytest.fixture(scope="module")
def updated(clean, tmp_path_factory):
    """Of a small book with changed programs and `pytest --update -k linear-algebra/`: snippets, changed files, text."""
    root = copy(clean, tmp_path_factory.mktemp("updated"))
    programs = {
        "length": LENGTH.replace("1.0, 1.0", "3.0, 4.0"),  # prints something else
        "new": "import matplotlib.pyplot as plt\n\nplt.plot([1, 0])\nprint('new')\nplt.show()\n",
        "silent": "x = 0\n",  # prints no more
        "failing": "print('not this')\n1 / 0\n",
        "two_figures": "import matplotlib.pyplot as plt\nplt.figure()\nplt.figure()\nprint('not this')\nplt.show()\n",
    }
    write(root, {f"snippets/linear-algebra/{name}.py": code for name, code in programs.items()})
    write(root, {f"snippets/linear-algebra/{name}.out": "old\n" for name in ("silent", "failing", "two_figures")})
    write(root, {"snippets/other/changed.py": "print('now')\n", "snippets/other/changed.out": "before\n"})
    files = {file: file.stat().st_mtime_ns for folder in ("docs", "snippets") for file in (root / folder).rglob("*.*")}
    for file in files:
        os.utime(file, ns=(10**18, 10**18))
    answer = said(start(root, "pytest", "--update", "-k", "linear-algebra/"))
    assert answer.status == 1, answer.text  # two programs fail
    touched = {
        file.relative_to(root).as_posix()
        for folder in ("docs", "snippets")
        for file in (root / folder).rglob("*.*")
        if file.stat().st_mtime_ns != 10**18
    }
    return root / "snippets", touched | {f.relative_to(root).as_posix() for f in files if not f.exists()}, answer.text


def test_update_rewrites_what_differs_and_touches_the_pages_that_show_it(updated):
    snippets, touched, _ = updated
    assert (snippets / "linear-algebra/length.out").read_text(encoding="utf-8") == "length 5.00\n"
    assert (snippets / "linear-algebra/new.out").read_text(encoding="utf-8") == "new\n"
    assert (snippets / "linear-algebra/new.svg").read_text(encoding="utf-8").startswith("<svg ")
    assert not (snippets / "linear-algebra/silent.out").exists()
    assert touched == {
        "docs/linear-algebra/vectors.md",  # for `mkdocs serve` watches pages
        "snippets/linear-algebra/length.out",
        "snippets/linear-algebra/new.out",
        "snippets/linear-algebra/new.svg",
        "snippets/linear-algebra/silent.out",
    }


@pytest.mark.parametrize(
    "name, message", {"failing": "2: ZeroDivisionError", "two_figures": "1: draws 2 figures"}.items()
)
def test_update_changes_nothing_for_a_program_that_fails(updated, name, message):
    snippets, _, text = updated
    assert (snippets / f"linear-algebra/{name}.out").read_text(encoding="utf-8") == "old\n"
    assert not (snippets / f"linear-algebra/{name}.svg").exists()
    assert f"\nsnippets/linear-algebra/{name}.py:{message}" in text, text


def test_update_leaves_alone_what_was_not_selected(updated):
    assert (updated[0] / "other/changed.out").read_text(encoding="utf-8") == "before\n"
