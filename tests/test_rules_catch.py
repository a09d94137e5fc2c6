"""Every rule of `book.rules` catches what it is there for, and lets pass what is right."""

import ast
import html
import re
import textwrap

import markdown
import pytest

from book import maps, needs, pages, rules

PATH = "docs/linear-algebra/page.md"


def page(text: str, path: str = PATH) -> pages.Page:
    """A page with this source."""
    return pages.Page(path, textwrap.dedent(text).lstrip("\n"))


@pytest.fixture
def book(tmp_path):
    """A function that makes a book of the given files, path → text, and returns its folder."""

    def make(files=()):
        for path, text in ({"docs/x.md": "# X\n", "snippets/book.mplstyle": ""} | dict(files)).items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path

    return make


def check(messages: list[str], *expected: tuple[int, str], path: str = PATH):
    """A rule has found exactly what it should: each message begins with file and line and has the words."""
    assert len(messages) == len(expected), messages
    for message, (line, words) in zip(messages, expected, strict=True):
        assert message.startswith(f"{path}:{line}: ") and words in message, messages


# ---------------------------------------------------------------- fences

PROGRAM = "```python\nprint(1)\n```"

ESCAPING = {  # a way to write a program that the press would not run; the message is for line 3
    "short name": ("```py\nprint(1)\n```", "write ```python"),
    "capital": ("```Python\nprint(1)\n```", "write ```python"),
    "version": ("``` python3\nprint(1)\n```", "write ```python"),
    "session": ("```pycon\n>>> print(1)\n1\n```", "write ```python"),
    "IPython": ("```ipython\nprint(1)\n```", "write ```python"),
    "class": ("```{.python}\nprint(1)\n```", "write ```python"),
    "class with a space": ("``` { .py .annotate }\nprint(1)\n```", "write ```python"),
    "title": ('```python title="Norms"\nprint(1)\n```', "the fence of a program is ```python"),
    "option": ("```python linenums\nprint(1)\n```", "the fence of a program is ```python"),
    "no language": ("```\nprint(1)\n```", "unknown fence language ''"),
    "another language": ("```julia\nprint(1)\n```", "unknown fence language 'julia'"),
    "a title that is no output": ('```text title="Result"\n1\n```', 'is ```text title="Output"'),
    "never closed": ("```python\nprint(1)\n", "never closed"),
    "HTML": ('<pre><code class="language-python">print(1)</code></pre>', "program text in HTML"),
    "HTML in a line": ("So <code>print(1)</code> prints.", "program text in HTML"),
    "script": ('<script type="text/python">print(1)</script>', "program text in HTML"),
    "indented block": ("    print(1)", "an indented block"),
    "tab": ("\tprint(1)", "an indented block"),
    "skip": (f"<!--pytest-codeblocks:skip-->\n{PROGRAM}", "marks for pytest-codeblocks"),
    "skip of pytest": (f"<!-- pytest.mark.skip -->\n{PROGRAM}", "marks for pytest-codeblocks"),
    "continuation": (f"<!--pytest-codeblocks:cont-->\n{PROGRAM}", "marks for pytest-codeblocks"),
    "unknown mark": (f"<!--pytest-codeblocks:no-->\n{PROGRAM}", "marks for pytest-codeblocks"),
}


@pytest.mark.parametrize("text, words", ESCAPING.values(), ids=ESCAPING)
def test_fences_catch(text, words):
    check(rules.fences_are_known(page(f"# Title\n\n{text}")), (3, words))


@pytest.mark.parametrize(
    "text", ["~~~python\nprint(1)\n~~~", "> ```python\n> print(1)\n> ```", "- ```python\n  print(1)"]
)
def test_fences_that_are_not_read_are_caught(text):
    messages = rules.fences_are_known(page(f"# Title\n\n{text}"))
    assert messages[0] == f"{PATH}:3: this fence is not read as a block; write ```python on a line of its own"


def test_fences_catch_an_escape_anywhere():
    text = """
        <!--pytest-codeblocks:skipfile-->
        # Title

        ```python
        print(1)
        ```
        """
    messages = rules.fences_are_known(page(text))
    assert messages == [f"{PATH}:1: marks for pytest-codeblocks hide programs; every program here runs"]
    assert len(page(text).programs) == 1  # and it is run all the same
    text = (
        '# Title\n\n<details markdown="1">\n<summary>More</summary>\n\n    ```py\n    print(1)\n    ```\n\n</details>\n'
    )
    check(rules.fences_are_known(page(text)), (6, "write ```python"))


RIGHT_FENCES = {
    "program": PROGRAM,
    "highlighted lines": '```python hl_lines="1 3-4"\nprint(1)\n```',
    "output": f'{PROGRAM}\n\n```text title="Output"\n1\n```',
    "in a list": "- item\n\n    ```python\n    print(1)\n    ```",
    "in a tab": '=== "Tab"\n\n    ```python\n    print(1)\n    ```',
    "an indented paragraph of a list": "1. item\n\n    more of it",
    "options of a block": '/// figure | x\n    alt: "x"\n\nText\n///',
    "Markdown that shows a fence": f"````markdown\n{PROGRAM}\n````",
    "code span": "Write `` `print(1)` `` or `<pre>` in a line.",
    "lines of prose": "A line\n    that goes on.",
    "a line that begins with a code span": "`np.linalg.norm` is the norm, and\n\n``x`` too.",
    "a code span of three backticks": "``` `x` ``` is code.\n\n```x``` too.",
}


@pytest.mark.parametrize("text", RIGHT_FENCES.values(), ids=RIGHT_FENCES)
def test_fences_pass(text):
    assert rules.fences_are_known(page(f"# Title\n\n{text}\n")) == []


def test_a_fence_is_read_to_the_letter():
    [fence] = pages.Page(PATH, "- item\n\n    ```python\n    x = 1\n\n        \n    print(x)\n    ```\n").fences
    assert (fence.line, fence.code, fence.last_line) == (3, "x = 1\n\n    \nprint(x)\n", 8)


# ---------------------------------------------------------------- blocks and tables

BLOCKS = {  # a page; line and words of each message
    "right": ("//// details | S\n    type: solution\n\n/// claim | x\n///\n////\n\n/// note\n///", []),
    "in a fence": ("```markdown\n/// figure | x\n```", []),
    "never closed": ("/// claim | x\nText.", [(1, "the block claim is never closed; write /// on a line")]),
    "the next begins": ("/// claim | x\n\n/// note\n///", [(1, "the block claim is never closed")]),
    "the outer ends": ("//// details | S\n/// note\n////", [(2, "the block note is never closed")]),
    "too few marks": ("//// note\n///", [(2, "/// ends no block"), (1, "the block note is never closed; write ////")]),
    "another name": ("/// figrue | x\n///", [(1, "unknown block 'figrue'; write one of claim, details, figure, note")]),
}


@pytest.mark.parametrize("text, expected", BLOCKS.values(), ids=BLOCKS)
def test_blocks(text, expected):
    check(rules.blocks_are_closed(page(text)), *expected)


TABLES = {
    "right": ("| a | b |\n| --- | :-: |\n| $x \\mid y$ \\| `|` | 1 |\n\nText | and text.", []),
    "without edges": ("a | b\n--- | ---\n1 | 2", []),
    "a cell too few": ("| a | b |\n| - | - |\n| --- | --- |\n| 1 |", [(4, "1 cells in a table of 2")]),
    "a cell too many": (
        "| a | b |\n| --- | --- |\n| 1 | 2 | 3 |",
        [(3, "3 cells in a table of 2; write \\| for a bar")],
    ),
    "a head too narrow": ("| a |\n| --- | --- |\n| 1 | 2 |", [(1, "1 cells in a table of 2")]),
}


@pytest.mark.parametrize("text, expected", TABLES.values(), ids=TABLES)
def test_tables(text, expected):
    check(rules.tables_are_whole(page(text)), *expected)


# ---------------------------------------------------------------- includes

INCLUDES = {  # what stands on line 2 of a fence, and what the message says
    "missing": ('--8<-- "part/none.py"', "includes part/none.py, which does not exist below snippets/"),
    "a folder": ('--8<-- "part"', "includes part, which does not exist"),
    "outside": ('--8<-- "../docs/x.md"', "includes ../docs/x.md, which does not exist below snippets/"),
    "a part by lines": ('--8<-- "part/a.py:2:3"', "shows a part of part/a.py; include the whole file"),
    "a part by name": ('--8<-- "part/a.py:norm"', "shows a part of part/a.py"),
    "single quotes": ("--8<-- 'part/a.py'", "write an include as"),
    "no quotes": ("--8<-- part/a.py", "write an include as"),
    "fewer dashes": ('-8<- "part/a.py"', "write an include as"),
    "more dashes": ('---8<--- "part/a.py"', "write an include as"),
    "quoted": ('> --8<-- "part/a.py"', "write an include as"),
    "a block of includes": ("--8<--", "write an include as"),
}


@pytest.mark.parametrize("line, words", INCLUDES.values(), ids=INCLUDES)
def test_includes_catch(book, line, words):
    root = book({"snippets/part/a.py": "print(1)\n"})
    check(rules.includes_exist(page(f"# Title\n{line}\n"), root), (2, words))


def test_includes_catch_company(book):
    root = book({"snippets/part/a.py": "print(1)\n"})
    text = '```python\nx = 1\n--8<-- "part/a.py"\n```\n'
    check(rules.includes_exist(page(text), root), (1, "holds that one line and nothing else"))


def test_includes_pass(book):
    root = book({"snippets/part/a.py": "print(1)\n"})
    fence = '```python\n--8<-- "part/a.py"\n```\n'
    example = '```markdown\n;--8<-- "part/a.py"\n```\n'
    in_list = textwrap.indent(fence, "    ")
    text = f'{fence}\n- item\n\n{in_list}\nWrite `--8<-- "x"`.\n\n{example}'
    assert rules.includes_exist(page(text), root) == []


# ---------------------------------------------------------------- outputs and files

A = '```python\n--8<-- "part/a.py"\n```'
A_OUT = '```text title="Output"\n--8<-- "part/a.out"\n```'
B_OUT = '```text title="Output"\n--8<-- "part/b.out"\n```'
FIGURE = '/// figure | x\n    alt: "x"\n\n--8<-- "part/a.svg"\n\nCaption.\n///'

OUTPUTS = {  # page, line and words of each message
    "below its program": (f"{A}\n\n{A_OUT}", []),
    "missing": (f"{A}\n\nText", [(1, 'show what the program prints at once below it: ```text title="Output"')]),
    "after a sentence": (f"{A}\n\nIt prints\n\n{A_OUT}", [(1, "show what"), (7, "an output without its program")]),
    "of another program": (f"{A}\n\n{B_OUT}", [(5, "this output is not that of part/a.py; include part/a.out")]),
    "without a program": (A_OUT, [(1, "an output without its program")]),
    "outside a fence": (f'{A}\n\n{A_OUT}\n\n--8<-- "part/a.out"', [(9, "part/a.out is shown outside its fence")]),
    "in a fence without title": (
        f'{A}\n\n{A_OUT}\n\n```text\n--8<-- "part/a.out"\n```',
        [(10, "part/a.out is shown outside its fence")],
    ),
    "a program as text": ('```text\n--8<-- "part/a.py"\n```', [(2, "part/a.py is shown outside its fence")]),
    "an output as a program": (
        '```python\n--8<-- "part/a.out"\n```',
        [(1, "a python fence includes part/a.out, which is no program"), (2, "is shown outside its fence")],
    ),
    "a figure with its program": (f"{FIGURE}\n\n{A}\n\n{A_OUT}", []),
    "a figure without its program": (FIGURE, [(4, "shows part/a.svg without the program that draws it")]),
    "a literal program": ('```python\nprint(1)\n```\n\n```text title="Output"\n1\n```', []),
}


@pytest.mark.parametrize("text, expected", OUTPUTS.values(), ids=OUTPUTS)
def test_outputs(book, text, expected):
    names = ("a.py", "a.out", "a.svg", "b.py", "b.out")
    root = book({f"snippets/part/{name}": "1\n" for name in names})
    check(rules.outputs_follow(page(text), root), *expected)


def test_files_catch(book):
    table = "| a |\n| - |\n\n```python\nprint(1)\n```\n"
    names = ["shown.py", "shown.out", "hidden.py", "hidden.out", "orphan.out", "orphan.svg", "shown_orphan.out"]
    root = book({f"snippets/part/{name}": "1\n" for name in names} | {"snippets/part/table.md": table})
    shown = ("part/shown.py", "part/shown.out", "part/shown_orphan.out", "part/table.md")
    assert rules.results_are_shown([page("\n".join(f'--8<-- "{name}"' for name in shown))], root) == [
        'snippets/part/hidden.out:1: on no page; include it with --8<-- "part/hidden.out" or delete it',
        'snippets/part/hidden.py:1: on no page; include it with --8<-- "part/hidden.py" or delete it',
        "snippets/part/orphan.out:1: a result without a program; delete it",
        "snippets/part/orphan.svg:1: a result without a program; delete it",
        "snippets/part/shown_orphan.out:1: a result without a program; delete it",
        "snippets/part/table.md:4: a fence in an included file escapes; write it on the page",
        "snippets/part/table.md:6: a fence in an included file escapes; write it on the page",
    ]


def test_files_pass(book):
    root = book({"snippets/part/a.py": "1\n", "snippets/part/a.out": "1\n", "snippets/part/t.md": "| a |\n"})
    assert rules.results_are_shown([page(f'{A}\n\n{A_OUT}\n\n--8<-- "part/t.md"\n')], root) == []


# ---------------------------------------------------------------- programs

IMPORTS = {
    "import scipy": "imports scipy;",
    "import scipy.stats as st": "imports scipy.stats;",
    "from scipy.special import erf": "imports scipy.special;",
    "import numpy as np, pandas as pd": "imports pandas;",
    "if True:\n    import torch": "imports torch;",
    "def f():\n    from sklearn import svm": "imports sklearn;",
    "from . import helper": "imports a relative module;",
    "from book import run": "imports book;",
    "import helper": "imports helper;",
    "__import__('scipy')": "imports by a function",
    "import importlib\nimportlib.import_module('scipy')": "imports by a function",
}


@pytest.mark.parametrize("code, words", IMPORTS.items())
def test_imports_catch(code, words):
    check(rules.imports_are_few("snippets/a.py", code, 9), (9 + code.count("\n"), words), path="snippets/a.py")


def test_imports_pass():
    code = "import math\nfrom collections import Counter\nimport numpy as np\nfrom numpy.linalg import norm\n"
    code += "import matplotlib.pyplot as plt\nfrom mpl_toolkits.mplot3d import Axes3D\n"
    assert rules.imports_are_few("snippets/a.py", code) == []


UNSEEDED = [
    "import random",
    "from random import gauss",
    "import secrets",
    "from uuid import uuid4",
    "import time",
    "from datetime import datetime",
    "np.random.seed(0)",
    "np.random.rand(3)",
    "numpy.random.normal()",
    "np.random.RandomState(0)",
    "np.random.mtrand.rand()",
    "np.random.default_rng()",
    "np.random.default_rng(None)",
    "np.random.default_rng(seed=None)",
    "np.random.Generator(np.random.PCG64())",
    "np.random.SeedSequence()",
    "import numpy.random as npr",
    "from numpy import random",
    "from numpy.random import normal",
    "from numpy.random import *",
    "from numpy import *",
    "draw = np.random",
    "getattr(np.random, 'rand')()",
    "make = np.random.default_rng",
    "os.urandom(8)",
    "from os import urandom",
    "rng = np.random.default_rng(os.getpid())",
    "np.datetime64('now')",
]


@pytest.mark.parametrize("line", UNSEEDED)
def test_randomness_catches(line):
    messages = rules.randomness_is_seeded("snippets/a.py", f"import numpy as np\n\n{line}\n", 5)
    check(messages, (7, "; use rng = np.random.default_rng(seed)"), path="snippets/a.py")


def test_randomness_catches_numpy_under_another_name():
    messages = rules.randomness_is_seeded("snippets/a.py", "import numpy as xp\n\nxp.random.rand()\ndraw = xp.random\n")
    assert [message.split(": ")[0] for message in messages] == ["snippets/a.py:3", "snippets/a.py:4"]


@pytest.mark.parametrize(
    "line",
    [
        "rng = np.random.default_rng(0)",
        "rng = np.random.default_rng(seed=seed)",
        "rng = np.random.Generator(np.random.PCG64(7))",
        "from numpy.random import default_rng, Generator",
        "x = rng.random(3)",
        "draw = rng.random",
        "def sample(rng: np.random.Generator): ...",
        "children = np.random.SeedSequence(5).spawn(2)",
        "x = np.random.default_rng(0).random()",
        "np.datetime64('2020-01-01')",
    ],
)
def test_randomness_passes(line):
    assert rules.randomness_is_seeded("snippets/a.py", f"import numpy as np\n{line}\n") == []


def test_programs_that_do_not_parse_are_left_to_the_press():
    assert rules.imports_are_few("snippets/a.py", "x = (") == rules.randomness_is_seeded("snippets/a.py", "x = (") == []


def test_lines():
    assert rules.lines_fit("snippets/a.py", "#" * 79) == []
    check(rules.lines_fit("snippets/a.py", f"x\n{'#' * 80}\nx", 7), (8, "80 columns; at most 79"), path="snippets/a.py")


def test_what_is_drawn_is_shown():
    code = "import matplotlib.pyplot as plt\n\nplt.plot([0, 1])\n"
    check(rules.drawing_is_shown("snippets/a.py", code), (3, "end with plt.show()"), path="snippets/a.py")
    for path, right in {"snippets/a.py": f"{code}plt.show()\n", "snippets/labs/a.py": code}.items():
        assert rules.drawing_is_shown(path, right) == []


def test_what_is_left_to_write():
    check(rules.nothing_is_left(PATH, "# T\n\nTODO: say it.\nTODO is a word."), (3, "TODO: say it."))


# ---------------------------------------------------------------- figures

ALT = "Three closed curves around the origin, a diamond inside a circle."


def figure_block(head="/// figure | unit-balls", alt=f'    alt: "{ALT}"', picture='--8<-- "part/a.svg"', caption="So."):
    return f"# T\n\n{head}\n{alt}\n\n{picture}\n\n{caption}\n///\n"


FIGURES = {  # what is written, the words of the message
    "no id": (figure_block("/// figure"), "a figure needs an id"),
    "an id with capitals": (figure_block("/// figure | Unit Balls"), "a figure needs an id"),
    "no alt": (figure_block(alt=""), "needs a text alternative"),
    "an alt of a few words": (figure_block(alt='    alt: "Three unit balls."'), "needs a text alternative"),
    "an alt that is not indented": (figure_block(alt=f'alt: "{ALT}"'), "needs a text alternative"),
    "an alt without quotes": (figure_block(alt=f"    alt: Seen: {ALT}"), "needs a text alternative"),
    "a formula in the alt": (figure_block(alt=f'    alt: "{ALT} $x_1$"'), "write it without TeX"),
    "a command in the alt": (figure_block(alt=f'    alt: "{ALT} \\\\ell"'), "write it without TeX"),
    "no caption": (figure_block(caption=""), "needs a caption"),
    "the caption first": (figure_block(picture="So.", caption='--8<-- "part/a.svg"'), "the picture comes first"),
    "no picture": (figure_block(picture="Text."), "includes exactly one picture"),
    "two pictures": (figure_block(caption='So.\n\n--8<-- "part/a.svg"'), "includes exactly one picture"),
    "too heavy": (figure_block(picture='--8<-- "part/heavy.svg"'), "part/heavy.svg has 60001 bytes, more than 60000"),
    "no spaces": (figure_block("///figure|unit-balls"), "a figure needs an id"),
    "in a list": (figure_block("    /// figure"), "a figure needs an id"),
}


@pytest.mark.parametrize("text, words", FIGURES.values(), ids=FIGURES)
def test_figures_catch(book, text, words):
    root = book({"snippets/part/a.svg": "<svg/>\n", "snippets/part/heavy.svg": "x" * 60_001})
    check(rules.figures_are_described(page(text), root), (3, words))


@pytest.mark.parametrize(
    "line, words",
    {
        '--8<-- "part/a.svg"': "put the picture into a block",
        "![Three curves](a.png)": "pictures are drawn by programs",
        '<img src="a.png" alt="Three curves">': "pictures are drawn by programs",
    }.items(),
)
def test_figures_catch_pictures_elsewhere(book, line, words):
    root = book({"snippets/part/a.svg": "<svg/>\n"})
    check(rules.figures_are_described(page(f"{figure_block()}{line}\n"), root), (10, words))


def test_figures_pass(book):
    root = book({"snippets/part/a.svg": "<svg/>\n"})
    inner = figure_block("/// figure | other-balls")[5:]
    nested = f"//// details | Solution\n    type: solution\n\n{inner}////\n"
    example = f"```markdown\n{figure_block(alt='', picture='', caption='')}```\n"
    assert rules.figures_are_described(page(f"{figure_block()}\n{nested}\n{example}\nWrite `![a](b)`.\n"), root) == []


def test_a_heavier_figure_needs_a_reason(book, monkeypatch):
    root = book({"snippets/part/a.svg": "x" * 60_001})
    monkeypatch.setitem(rules.LARGER_FIGURES, "part/a.svg", "it is a map")
    assert rules.figures_are_described(page(figure_block()), root) == []


# ---------------------------------------------------------------- numbers

NUMBERS = {  # a sentence, and whether the numbers of the program and its output below allow it
    "printed": ("It is 0.348.", True),
    "not printed": ("It is 0.349.", False),
    "rounded": ("It is 0.35.", True),
    "rounded away": ("It is 0.34.", False),
    "more digits than printed": ("It is 0.3481.", False),
    "trailing zero": ("It is 2.50.", True),
    "negative": ("It is -1.25 or −1.25.", True),
    "in the program": ("With step 0.05.", True),
    "large": ("In all 1,234.5 steps.", True),
    "large and wrong": ("In all 1,235.5 steps.", False),
    "exponent": (r"It is $3.2 \times 10^{-5}$.", True),
    "wrong exponent": (r"It is $3.2 \times 10^{-6}$.", False),
    "percentage of a fraction": ("That is 35%.", True),
    "percentage with digits": ("That is 34.8%.", True),
    "percentage in words": ("That is 34.8 percent.", True),
    "percentage points": ("That is 99 percentage points.", False),
    "wrong percentage": ("That is 36%.", False),
    "wrong percentage in a formula": (r"That is $36\,\%$.", False),
    "formula": ("It is $x = 0.348$.", True),
    "wrong formula": ("It is $x = 0.444$.", False),
    "wrong in a pair": ("It is $(0.348,0.444)$.", False),
    "wrong in a display": ("$$\nx = 0.444\n$$", False),
    "wrong in a table": ("| a | b |\n| - | - |\n| 0.348 | 0.444 |", False),
    "wrong in a heading": ("## From 0.444", False),
    "wrong in a caption": (figure_block(caption="It falls to 0.444.")[5:], False),
    "wrong in a text alternative": (figure_block(alt=f'    alt: "{ALT} It is 0.444."')[5:], False),
    "wrong in a claim": ("/// claim | x\nIt is 0.444.\n///", False),
    "wrong in a link": ("[it is 0.444](x.md)", False),
    "code span": ("Version `0.444` of it.", True),
    "link target": ("[it](https://example.org/0.444)", True),
    "whole number": ("Some 27 of 30 runs.", True),
    "version": ("NumPy 2.4.1 has it.", True),
    "distance in a formula": (r"$a \\[0.444em] b$", True),
    "place in another book": ("See section 6.5.3, sections 2.1 and 2.7, and Lemma 4.4.", True),
    "paper": ("arXiv:1412.6980, arXiv 1502.3167 and doi:10.1145/3292.", True),
    "a number after a place": ("Section 6.5 has 0.444.", False),
    "fence that is no program": ("It is 0.444.\n\n```text\n0.444\n```", False),
}


@pytest.mark.parametrize("text, right", NUMBERS.values(), ids=NUMBERS)
def test_numbers(book, text, right):
    root = book(
        files={
            "snippets/part/a.py": "lr = 0.05\n",
            "snippets/part/a.out": "loss = 0.348\nslope = -1.25\nsteps = 1234.5\nrest = 3.2e-05\n",
        }
    )
    literal = '```python\nprint(5 / 2)\n```\n\n```text title="Output"\n2.5\n```'
    messages = rules.numbers_are_produced(page(f"# T\n\n{text}\n\n{A}\n\n{A_OUT}\n\n{literal}\n"), root)
    assert (messages == []) == right, messages
    if not right:
        [message] = messages
        assert message.startswith(f"{PATH}:") and "is in no program and no output of this page" in message


def test_numbers_say_where(book):
    check(rules.numbers_are_produced(page("# T\n\nText\nand\nof 0.25.\n"), book()), (5, "the number 0.25 is in"))
    check(rules.numbers_are_produced(page("# T\n\nof 64%.\n"), book()), (3, "the number 64% is in"))


def test_no_line_ends_before_a_percent_sign(book):
    text = f"# T\n\nText and\n35 % of it.\n\n{A}\n\n{A_OUT}\n"
    root = book(files={"snippets/part/a.py": "print(0.35)\n", "snippets/part/a.out": "0.35\n"})
    check(rules.numbers_are_produced(page(text), root), (4, "write 35%, without a space"))


# ---------------------------------------------------------------- formulas and symbols

SYMBOLS = {
    r"x": {"x"},
    r"2x_1 + 3": {"x"},
    r"\mathbf{W}^\top \mathbf x": {r"\mathbf{W}", r"\top", r"\mathbf{x}"},
    r"\hat{\mathbf{y}}": {r"\hat{\mathbf{y}}"},
    r"\hat y_i": {r"\hat{y}", "i"},
    r"\tilde\theta": {r"\tilde{\theta}"},
    r"\mathbf{1}\mathbf{b}": {r"\mathbf{1}", r"\mathbf{b}"},
    r"\boldsymbol{\mathsf{T}}": {r"\boldsymbol{\mathsf{T}}"},
    r"\operatorname{Var}(X) = \operatorname*{min}_h": {r"\operatorname{Var}", "X", r"\operatorname{min}", "h"},
    r"\frac{\partial L}{\partial z}": {r"\partial", "L", "z"},
    r"\left\lVert \mathbf{x} \right\rVert_2 \le \lvert c \rvert": {r"\mathbf{x}", r"\le", "c"},
    r"\begin{bmatrix} a & b \\ c & d \end{bmatrix}": {"a", "b", "c", "d"},
    r"\begin{array}{c|c} a & b \\[4pt] c \end{array}": {"a", "b", "c"},
    r"p(x) \text{ for all } x, \mathrm{d}x": {"p", "x", r"\mathrm{d}"},
    r"\{x : x > 0\} \quad \dots": {"x"},
    r"\overline{ab} + \overline{z}": {"a", "b", r"\overline{z}"},
    r"\mathbb{R}^{n \times d}": {r"\mathbb{R}", "n", r"\times", "d"},
    "λ ∇f": {"λ", "∇", "f"},
}


@pytest.mark.parametrize("tex, expected", SYMBOLS.items())
def test_symbols_of_a_formula(tex, expected):
    assert rules.symbols(tex) == expected


NOTATION = page(
    r"""
    # Notation

    | symbol | meaning |
    | --- | --- |
    | $\mathbf{x}$, $x_j$ | a vector, its elements; not $q$ |
    | $\lvert x \rvert$, $P(A \mid B)$ | size, probability |

    In prose, $u$ explains nothing.
    """,
    rules.NOTATION,
)


def test_symbols_known_are_those_of_the_first_column():
    assert rules.known_symbols([page("| $z$ | x |"), NOTATION]) == {r"\mathbf{x}", "x", "j", "P", "A", "B"}


UNKNOWN = {
    r"$\mathbf{x}$ has the elements $x_j$": [],
    "`$q$` and \\$q and $5": [],
    "Of $q$.": [(3, "the symbol q is not on the notation page")],
    r"Of $\mathbf{A}$.": [(3, r"the symbol \mathbf{A} is not")],
    "Text\n\n$$\nx = u\n$$": [(5, "the symbol u is not")],
    "Text\nand $λ$": [(4, "the symbol λ is not")],
}


@pytest.mark.parametrize("text, expected", UNKNOWN.items())
def test_symbols(text, expected):
    check(rules.symbols_are_known(page(f"# T\n\n{text}\n"), rules.known_symbols([NOTATION])), *expected)


TEXTS = {  # source, its formulas with their lines, and what must and must not be left in its prose
    "inline": ("Let $x$ and $y_1$.", [("x", 1), ("y_1", 1)], "Let", "x"),
    "code span": ("Write `$x$` or ``$`y` $``.", [], "Write", "$"),
    "escaped": (r"It costs \$x, or $y$, or \$z.", [("y", 1)], "costs", "y"),
    "prices": ("It costs $5 and $6 a day.", [], "costs $5 and $6", "never"),
    "a price and a formula": ("$5 for $x$ more", [("x", 1)], "$5 for", "x"),
    "display": ("Text\n\n$$\na = b \\\\\nc\n$$\n\nmore $d$", [("a = b \\\\\nc", 3), ("d", 8)], "more", "a"),
    "two lines": ("Let $x +\ny$ be.", [("x +\ny", 1)], "be", "y"),
    "not across paragraphs": ("A dollar $x.\n\nAnother y$.", [], "dollar $x", "never"),
    "dollar in a formula": (r"For $\$5 + x$.", [(r"\$5 + x", 1)], "For", "x"),
    "table": ("| $a$ | $b \\mid c$ |\n| - | - |\n| 1 | $d$ |", [("a", 1), ("b \\mid c", 1), ("d", 3)], "1", "d"),
    "list": ("- item\n\n    $$\n    x\n    $$", [("x", 3)], "item", "x"),
    "nested blocks": ("//// details | $a$\n\n/// claim | b\n$c$\n///\n////", [("a", 1), ("c", 4)], "details", "c$"),
    "fence": ("```python\nprint('$x$')\n```\n\n$y$", [("y", 5)], "", "print"),
    "indented fence": ("- a\n\n    ```text\n    $x$\n\n    $y$\n    ```\n\n$z$", [("z", 9)], "- a", "$"),
    "comparison": ("$a <b$ and $c> d$", [("a <b", 1), ("c> d", 1)], "and", "b"),
    "tag": ('<span title="x">text</span> $y$', [("y", 1)], "text", "span"),
    "comment": ("<!-- $x$ --> $y$", [("y", 1)], "", "x"),
    "front matter": ("---\ndescription: $x$\n---\n$y$", [("y", 4)], "", "description"),
    "link": ("[the norm $x$](a$b$.md)", [("x", 1)], "the norm", "md"),
    "a lone backtick": ("A ` here.\n\n$x$ and a ` there", [("x", 3)], "here", "x"),
}


@pytest.mark.parametrize("source, formulas, kept, gone", TEXTS.values(), ids=TEXTS)
def test_formulas_and_prose_of_a_page(source, formulas, kept, gone):
    made = pages.Page(PATH, source)
    assert made.formulas == formulas
    assert kept in made.prose and gone not in made.prose
    assert len(made.prose) == len(source) and made.prose.count("\n") == source.count("\n")


SITE = {
    "meta": {},
    "attr_list": {},
    "md_in_html": {},
    "tables": {},
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.superfences": {},
    "pymdownx.blocks.details": {"types": ["solution", "program"]},
    "pymdownx.blocks.admonition": {"types": ["note"]},
    "book.blocks": {},
}
SOURCES = {name: source for name, (source, *_) in TEXTS.items()} | {made.path: made.source for made in pages.load()}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_the_rules_see_the_formulas_that_the_site_typesets(source):
    made = markdown.markdown(source, extensions=list(SITE), extension_configs=SITE)
    typeset = re.findall(r'class="arithmatex">\\.(.*?)\\.</', made, re.S)
    assert [html.unescape(tex).strip() for tex in typeset] == [tex for tex, _ in pages.Page(PATH, source).formulas]


DOLLARS = {
    "round brackets": (r"Let \(x\) be.", "\\( outside of a formula"),
    "square brackets": ("\\[\nx\n\\]", "\\[ outside of a formula"),
    "environment": ("\\begin{aligned}\nx\n\\end{aligned}", "\\begin outside of a formula"),
    "display in a line": ("So $$x$$ it is.", "a display formula is a paragraph of its own"),
    "display after a line": ("So\n$$\nx\n$$", "a display formula is a paragraph of its own"),
    "display before a line": ("$$\nx\n$$\nit is", "a display formula is a paragraph of its own"),
}


@pytest.mark.parametrize("text, words", DOLLARS.values(), ids=DOLLARS)
def test_formulas_catch(text, words):
    messages = rules.formulas_are_in_dollars(page(f"# T\n\n{text}\n"))
    assert messages and messages[0].startswith(f"{PATH}:") and words in messages[0]


@pytest.mark.parametrize(
    "text",
    [
        "Let $x$ be.\n\n$$\nx\n$$\n\nSo.",
        "$$x$$",
        "$$\n\\begin{aligned}\nx &= y \\\\[4pt]\n\\end{aligned}\n$$",
        "/// claim | a\n$$\nx\n$$\n///",
        "- item\n\n    $$\n    x\n    $$\n",
        "Write `\\(x\\)` so.",
    ],
)
def test_formulas_pass(text):
    assert rules.formulas_are_in_dollars(page(text)) == []


# ---------------------------------------------------------------- links

CONFIGURATION = """
markdown_extensions:
  - attr_list
  - toc
  - pymdownx.snippets: {base_path: [snippets], check_paths: true}
"""
TARGET = """
# Vectors and *norms*

## The `lr` step

## The same
## The same

## Named {#own-name}

/// claim | triangle
Text
///

/// figure | balls
///

<a id="by-hand"></a>

```markdown
## Not a heading
```

--8<-- "part/table.md"
"""

LINKS = {  # a link on the page docs/linear-algebra/page.md, and what is wrong with it (None: nothing)
    "vectors.md": None,
    "../calculus/index.md": None,
    "vectors.md#vectors-and-norms": None,
    "vectors.md#the-lr-step": None,
    "vectors.md#the-same_1": None,
    "vectors.md#own-name": None,
    "vectors.md#claim-triangle": None,
    "vectors.md#fig-balls": None,
    "vectors.md#by-hand": None,
    "vectors.md#from-a-table": None,
    "#a-heading": None,
    "../assets/sheet.pdf": None,
    "https://example.org/nowhere.md#x": None,
    "mailto:a@example.org": None,
    "vector.md": "which does not exist",
    "../vectors.md": "which does not exist",
    "/linear-algebra/vectors.md": "which does not exist",
    "../../snippets/part/table.md": "which does not exist",
    "../calculus/": "which does not exist",
    "../calculus/chains.md": "which does not exist",
    "vectors.md#norm": "nothing in docs/linear-algebra/vectors.md has the id norm",
    "vectors.md#not-a-heading": "nothing in docs/linear-algebra/vectors.md has the id not-a-heading",
    "vectors.md#the-same_2": "has the id the-same_2",
    "#another-heading": "nothing in docs/linear-algebra/page.md has the id another-heading",
}


@pytest.mark.parametrize(
    "form", ["Of [$x$ and `y`]({}).", '[a]({} "Title")', "[a][b]\n\n[b]: {}", '<a href="{}">a</a>'], ids=range(4)
)
def test_links(book, form):
    source = "# A heading\n\n```text\n[a](nowhere.md)\n```\n\n`[a](nowhere.md)`\n\n" + "\n\n".join(
        map(form.format, LINKS)
    )
    root = book(
        files={
            "mkdocs.yml": CONFIGURATION,
            "docs/linear-algebra/vectors.md": TARGET,
            "docs/calculus/index.md": "# Calculus\n",
            "docs/assets/sheet.pdf": "",
            "snippets/part/table.md": "## From a table\n",
            PATH: source,
        }
    )
    messages = rules.links_lead_somewhere(page(source), root)
    wrong = {link: words for link, words in LINKS.items() if words}
    assert len(messages) == len(wrong), messages
    for message, (link, words) in zip(messages, wrong.items(), strict=True):
        line = next(
            n for n, text in enumerate(source.split("\n"), start=1) if form.split("\n")[-1].format(link) == text
        )
        assert message.startswith(f"{PATH}:{line}: links to {link}") and words in message


WRITTEN = """
nav:
  - Start: start/why.md
  - Start again: start/why.md
  - linear-algebra/page.md
  - Elsewhere: https://example.org
"""


def test_contents(book):
    root = book({"mkdocs.yml": WRITTEN, "docs/labs/a.ipynb": "{}"})
    assert rules.contents_agree([page("# T"), page("# X", "docs/x.md")], root) == [
        "mkdocs.yml:3: docs/start/why.md does not exist; write it, or correct the path, or delete the line",
        "mkdocs.yml:3: names start/why.md twice; delete one",
        "docs/x.md:1: not in the contents; add it to nav in mkdocs.yml, - Title: x.md",
        "docs/labs/a.ipynb:1: not in the contents; add it to nav in mkdocs.yml, - Title: labs/a.ipynb",
    ]


# ---------------------------------------------------------------- claims, exercises, descriptions

CLAIM_TEST = '''
@claim("{id}", states=1, mutants={{{mutants}}})
def test_it(formula):
    """{check}"""
'''


def claim_tests(*tests):
    """A file of tests of claims: (id, names of mutants, first line of the docstring) of each."""
    return "".join(
        CLAIM_TEST.format(id=name, mutants=", ".join(f"{mutant!r}: 0" for mutant in mutants), check=check)
        for name, mutants, check in tests
    )


GOOD = ("triangle", ["a", "b"], "Against SciPy.")
TEST = "tests/claims/linear-algebra/test_page.py"
CLAIMS = {  # what the page states, what is tested, file, line and words of the message
    "the same": (["triangle"], [GOOD], ()),
    "no test": (["triangle", "other"], [GOOD], (PATH, 3, "the claim other has no test")),
    "no page": ([], [GOOD], (TEST, 3, "no page states the claim triangle")),
    "stated twice": (["triangle", "triangle"], [GOOD], (PATH, 3, "is stated already, docs/linear-algebra/page.md:1")),
    "tested twice": (["triangle"], [GOOD, GOOD], (TEST, 7, "the claim triangle has a test already")),
    "one mutant": (["triangle"], [("triangle", ["a"], "Against.")], (TEST, 3, "names 1 mistakes; at least two")),
    "no docstring": (["triangle"], [("triangle", ["a", "b"], "")], (TEST, 3, "say in the docstring's first line")),
    "an id with capitals": (["triangle", "My claim"], [GOOD], (PATH, 3, "a claim needs an id")),
    "no id": (["triangle", ""], [GOOD], (PATH, 3, "a claim needs an id")),
}


@pytest.mark.parametrize("stated, tests, expected", CLAIMS.values(), ids=CLAIMS)
def test_claims(book, stated, tests, expected):
    root = book({TEST: claim_tests(*tests)})
    source = "\n".join(f"/// claim | {name}\n///".replace("claim | \n", "claim\n") for name in stated)
    messages = rules.claims_agree([page(source)], root)
    path, *place = expected or (PATH,)
    check(messages, *[place] if place else [], path=path)


@pytest.mark.parametrize(
    "head", ["/// claim | a", "///claim|a", "//// claim | a", "    /// claim | a", "  ///  claim |  a  "]
)
def test_claims_are_found_in_every_spelling(head):
    assert page(f"# T\n\n{head}\nText\n///\n").claims == [("a", 3)]
    assert page(f"```markdown\n{head}\nText\n///\n```\n").claims == []


SOLUTION = "//// details | Solution\n    type: solution\n\nText.\n////\n"
EXERCISES = {
    "three": ("## Exercises\n" + f"### E\nDo.\n{SOLUTION}" * 3, []),
    "none": ("## Other\n", [(1, "a section needs ## Exercises")]),
    "two": ("## Exercises\n" + f"### E\nDo.\n{SOLUTION}" * 2, [(3, "2 exercises; a section has at least three")]),
    "one without solution": (
        "## Exercises\n" + f"### E\nDo.\n{SOLUTION}" * 3 + "### E\nDo.\n## Next\n" + SOLUTION,
        [(25, "0 solutions; each exercise has one")],
    ),
    "one with two": ("## Exercises\n" + f"### E\nDo.\n{SOLUTION}" * 3 + SOLUTION, [(18, "2 solutions")]),
}


@pytest.mark.parametrize("text, expected", EXERCISES.values(), ids=EXERCISES)
def test_exercises(text, expected):
    check(rules.exercises_are_solved(page(f"# T\n\n{text}")), *expected)


def test_exercises_are_asked_of_sections_only():
    for path in ("docs/linear-algebra/index.md", "docs/start/why.md", "docs/index.md"):
        assert rules.exercises_are_solved(page("# T\n", path)) == []


DESCRIPTIONS = {
    "right": ("---\ndescription: What a norm measures, and why.\n---\n", True),
    "quoted": ('---\nneeds: []\ndescription: "What a norm measures: length."\n---\n', True),
    "no front matter": ("", False),
    "no description": ("---\nneeds: []\n---\n", False),
    "too short": ("---\ndescription: Norms\n---\n", False),
    "too long": (f"---\ndescription: {'Norms ' * 30}\n---\n", False),
    "not at the top": ("\n---\ndescription: What a norm measures, and why.\n---\n", False),
}


@pytest.mark.parametrize("front, right", DESCRIPTIONS.values(), ids=DESCRIPTIONS)
def test_descriptions(front, right):
    messages = rules.pages_are_described(pages.Page(PATH, f"{front}# T\n"))
    assert messages == [] if right else messages[0].startswith(f"{PATH}:1: begin the page with front matter")


# ---------------------------------------------------------------- needs

CONTENTS = """
nav:
  - The book: index.md
  - I:
      - linear-algebra/index.md
      - Vectors: linear-algebra/vectors.md
      - Matrices: linear-algebra/matrices.md
  - II:
      - calculus/index.md
      - Gradients: calculus/gradients.md
      - Curvature: calculus/curvature.md
  - Reference:
      - Notation: reference/notation.md
"""


def section(name, front):
    """A section with this front matter that shows what it needs."""
    return pages.Page(f"docs/{name}.md", f'---\n{front}\n---\n\n# T\n\n--8<-- "needs/{name}.md"\n\nText.\n')


GRADIENTS = "docs/calculus/gradients.md"
NEEDS = {  # front matter of Gradients; what is wrong with it
    "right": ("needs: [linear-algebra/vectors, linear-algebra/matrices]", []),
    "nothing": ("needs: []", []),
    "on lines": ("needs:\n  - linear-algebra/vectors\n  - linear-algebra/matrices", []),
    "one missing page": ("needs: [linear-algebra/vector]", [(2, "needs linear-algebra/vector, which is no section")]),
    "a part": ("needs: [linear-algebra/index]", [(2, "needs linear-algebra/index, which is no section")]),
    "a folder": ("needs: [linear-algebra]", [(2, "needs linear-algebra, which is no section")]),
    "a page of no part": ("needs: [reference/notation]", [(2, "needs reference/notation, which is no section")]),
    "a file": ("needs: [linear-algebra/vectors.md]", [(2, "write part/section, as in linear-algebra/vectors")]),
    "no list": ("needs: vectors", [(2, "needs vectors, which is no section")]),
    "twice": (
        "needs:\n  - linear-algebra/vectors\n  - linear-algebra/matrices\n  - linear-algebra/vectors",
        [(5, "needs linear-algebra/vectors twice; delete one")],
    ),
    "later": ("x: y\nneeds: [calculus/curvature]", [(3, "needs calculus/curvature, which comes later in mkdocs.yml")]),
    "itself": ("needs: [calculus/gradients]", [(2, "loop: calculus/gradients → calculus/gradients; delete")]),
    "not said": ("description: Text", [(1, "say what the section needs, needs: [part/section, …]")]),
}


@pytest.mark.parametrize("front, expected", NEEDS.values(), ids=NEEDS)
def test_needs(book, front, expected):
    root = book({"mkdocs.yml": CONTENTS})
    others = [section("linear-algebra/vectors", "needs: []"), section("calculus/curvature", "needs: []")]
    check(needs.are_right([section("calculus/gradients", front), *others], root), *expected, path=GRADIENTS)


def test_needs_catch_a_loop(book):
    """It is reported for each need along which it goes round, also where that need is of an earlier section."""
    root = book({"mkdocs.yml": CONTENTS})
    matrices, vectors = "linear-algebra/matrices", "linear-algebra/vectors"
    made = [
        section(vectors, "needs: [calculus/gradients]"),
        section(matrices, f"needs: [{vectors}]"),
        section("calculus/gradients", f"needs: [{matrices}]"),
    ]
    first, second, third = needs.are_right(made, root)
    loop = f"loop: {vectors} → calculus/gradients → {matrices} → {vectors}; delete one of these needs"
    assert first == f"docs/{vectors}.md:2: needs calculus/gradients; {loop}"
    assert second.startswith(f"docs/{matrices}.md:2: needs {vectors}; loop: {matrices} → {vectors} → ")
    assert third.startswith(f"{GRADIENTS}:2: needs {matrices}; loop: calculus/gradients → ")


def test_needs_are_of_sections_only(book):
    root = book({"mkdocs.yml": CONTENTS})
    path = "docs/reference/notation.md"
    for front, expected in (("needs: [calculus/gradients]", [(2, "only sections of a part have needs")]), ("a: b", [])):
        check(needs.are_right([pages.Page(path, f"---\n{front}\n---\n# T\n")], root), *expected, path=path)


@pytest.mark.parametrize(
    "body",
    [
        "# T\n\nText.\n",
        '# T\n\nText.\n\n--8<-- "needs/calculus/gradients.md"\n',
        '# T\n\n--8<-- "needs/calculus/curvature.md"\n\nText.\n',
        '# T\n\n--8<-- "needs/calculus/gradients.md"\nText.\n',
    ],
)
def test_needs_are_shown_below_the_title(book, body):
    made = pages.Page(GRADIENTS, f"---\nneeds: []\n---\n\n{body}")
    words = 'show below the title what the section needs, as a paragraph: --8<-- "needs/calculus/gradients.md"'
    check(needs.are_right([made], book({"mkdocs.yml": CONTENTS})), (5, words), path=GRADIENTS)


def test_front_matter_that_cannot_be_read(book):
    with pytest.raises(ValueError, match=f"{GRADIENTS}:[23]: the front matter: "):
        needs.are_right(
            [section("calculus/gradients", "needs: [linear-algebra/vectors")], book({"mkdocs.yml": CONTENTS})
        )


def test_lines_of_needs(book):
    root = book({"mkdocs.yml": CONTENTS})
    vectors, matrices = "linear-algebra/vectors", "linear-algebra/matrices"
    made = [
        section("calculus/gradients", f"needs: [{matrices}, {vectors}]"),
        section(matrices, f"needs: [{vectors}]"),
        section(vectors, "needs: []"),
    ]
    found = needs.lines(made, root)
    assert list(found) == [f"snippets/needs/{name}.md" for name in (vectors, matrices, "calculus/gradients")]
    links = [text.rpartition("\n{.needs")[0] for text in found.values()]
    assert links == [
        "Needs: school mathematics and some Python.<br>\n"
        f"Needed by: [Matrices](../{matrices}.md), [Gradients](../calculus/gradients.md).",
        f"Needs: [Vectors](../{vectors}.md).<br>\nNeeded by: [Gradients](../calculus/gradients.md).",
        f"Needs: [Vectors](../{vectors}.md), [Matrices](../{matrices}.md).",
    ]


def test_maps_of_needs(book):
    """A need that a program or a text alternative lacks, or has too much, is put right; the rest stays as written."""
    program = "import x\n\nneeds = {  # of sections\n    1: 2,\n}\n\nplot(needs)\n"
    figures = '/// figure | needs-of-{0}\n    alt: "Old {{}}."\n\nText.\n///\n'
    how = f"# How\n\n{figures.format('parts')}\n{figures.format('sections')}"
    paths = [f"snippets/start/needs_of_{kind}.py" for kind in ("parts", "sections")]
    root = book({"mkdocs.yml": CONTENTS, maps.PAGE: how, **dict.fromkeys(paths, program)})
    made = [
        section("linear-algebra/vectors", "needs: []"),
        section("linear-algebra/matrices", "needs: [linear-algebra/vectors]"),
        section("calculus/gradients", "needs: [linear-algebra/matrices, linear-algebra/vectors]"),
    ]
    found = maps.texts(made, root)
    parts = '    "Linear algebra": (2, []),\n    "Calculus": (1, [2]),\n'
    sections = (
        '    "Linear algebra": {\n        "Vectors": "",\n        "Matrices": "Vectors",\n    },\n'
        '    "Calculus": {\n        "Gradients": "Vectors, Matrices",\n    },\n'
    )
    assert [found[path] for path in paths] == [program.replace("    1: 2,\n", data) for data in (parts, sections)]
    assert "Calculus needs Linear algebra 2 times." in found[maps.PAGE]
    assert "3 dots" in found[maps.PAGE] and "Vectors (by 2 sections)" in found[maps.PAGE]
    assert found[maps.PAGE].count("\n") == how.count("\n") and "Old" not in found[maps.PAGE]
    assert found["snippets/start/needs.md"].splitlines()[2:] == [
        "| [Vectors](../linear-algebra/vectors.md) | nothing |",
        "| [Matrices](../linear-algebra/matrices.md) | [Vectors](../linear-algebra/vectors.md) |",
        "| [Gradients](../calculus/gradients.md) | [Vectors](../linear-algebra/vectors.md), "
        "[Matrices](../linear-algebra/matrices.md) |",
    ]


def test_names_in_the_data_of_a_map_are_not_broken(book):
    """However long the list of needs is: each line fits, and the whole is Python that says the same."""
    titles = {f"calculus/{n}": f"The name of section {n}" for n in range(30)}
    lines = maps._data_of_sections(titles, {"calculus/29": list(titles)[:29]})
    assert max(map(len, lines)) <= 79 and all("The name of section " in line for line in lines[1:-1])
    data = ast.literal_eval("{" + "\n".join(lines) + "}")
    assert data["Calculus"]["The name of section 29"].split(", ") == list(titles.values())[:29]
