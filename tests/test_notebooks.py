"""The notebook of every section: valid, the same whenever it is made; run from top to bottom, it prints what it shows.

In a notebook all programs of a page share one namespace, and this changes nothing that they print or draw.
"""

import json
import os
import re
import subprocess
import sys

import nbformat
import pytest
from bs4 import BeautifulSoup

from book import ROOT, address, assets, figure, notebooks, pages
from book.run import Program

SITE, SOURCES = "https://example.org/book/", "https://example.org/sources"
SECTIONS = [page for page in pages.load() if page.is_section]
each_section = pytest.mark.parametrize("page", SECTIONS, ids=lambda page: page.path.removeprefix("docs/"))


def made_of(page):
    return notebooks.notebook(page.path.removeprefix("docs/"), page.source, SITE, SOURCES)


def made(text, root, path="calculus/new.md"):
    """The notebook of a page of a book in `root`."""
    return notebooks.notebook(path, text, SITE, SOURCES, root)


def code_cells(content):
    return [cell for cell in content["cells"] if cell["cell_type"] == "code"]


def printed(cell):
    return "".join("".join(output["text"]) for output in cell["outputs"] if output["output_type"] == "stream")


def drawn(cell):
    pictures = [
        output["data"]["image/svg+xml"] for output in cell["outputs"] if output["output_type"] == "display_data"
    ]
    return ["".join(picture) for picture in pictures]


def prose(content):
    return "\n\n".join("".join(cell["source"]) for cell in content["cells"] if cell["cell_type"] == "markdown")


# ------------------------------------------------------- running them


@pytest.fixture(scope="module")
def runs(press):
    """The cells of every notebook, run one after another in one namespace; all start at once."""
    started = {}
    for page in SECTIONS:
        cells, line = [], 1
        for cell in code_cells(made_of(page)):
            cells.append((line, "".join(cell["source"])))
            line += len(cell["source"]) + 1
        name = page.path.rpartition("/")[2].removesuffix(".md")
        started[page.path] = press.submit(Program(f"notebook of {page.path}", tuple(cells), name, patience=20))
    return started


@each_section
def test_cells_run_in_one_namespace_print_and_draw_what_is_stored(page, runs):
    result, cells = runs[page.path].result(), code_cells(made_of(page))
    for cell, output, figures in zip(cells, result.outputs, result.figures, strict=False):
        assert output == printed(cell), f"{page.path}: {cell['id']} prints other text after the cells above it"
        assert len(figures) == len(drawn(cell)), f"{page.path}: {cell['id']} draws another number of figures"
        for now, stored in zip(figures, drawn(cell), strict=True):
            assert not figure.differences(plain(stored), plain(now)), f"{page.path}: {cell['id']} draws another figure"
    if result.error:
        pytest.fail(f"{page.path}: {cells[len(result.figures)]['id']}: {result.error}", pytrace=False)
    assert len(result.outputs) == len(cells)


def plain(svg):
    """A picture without what depends on the name of its program, and without what a notebook adds."""
    svg = re.sub(r'(id="|#)[a-z0-9-]+?-(\d+)\b', r"\1\2", svg.strip())
    return re.sub(r' role="img" aria-label="[^"]*" style="background:[^"]*"', "", svg, count=1) + "\n"


def test_a_program_that_disturbs_a_later_one_is_noticed(press):
    cells = ((1, "import numpy as np\nnp.set_printoptions(precision=1)"), (4, "print(np.array([0.25]))"))
    assert press.run(Program("docs/x.md", cells, "x")).outputs[1] != "[0.25]\n"


def test_jupyter_runs_one(tmp_path):
    """The same by a kernel of Jupyter, as readers have it."""
    content = made_of(next(page for page in SECTIONS if page.path == "docs/networks/softmax.md"))
    (tmp_path / "stored.ipynb").write_text(notebooks.as_text(content), encoding="utf-8")
    command = [sys.executable, "-m", "jupyter", "nbconvert", "--execute", "--to", "notebook", "--output", "run"]
    environment = os.environ | {"PYTHONPATH": "", "JUPYTER_PLATFORM_DIRS": "1", "IPYTHONDIR": str(tmp_path / "ipython")}
    done = subprocess.run(
        [*command, "stored.ipynb"], cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    run = json.loads((tmp_path / "run.ipynb").read_text(encoding="utf-8"))
    for now, stored in zip(code_cells(run), code_cells(content), strict=True):
        assert printed(now) == printed(stored), stored["id"]
        pictures = [output for output in now["outputs"] if output["output_type"] == "display_data"]
        assert len(pictures) == len(drawn(stored)), stored["id"]


# ------------------------------------------------------- what they hold


@each_section
def test_notebook_is_valid_and_whole(page):
    content = made_of(page)
    nbformat.validate(content)
    assert json.loads(notebooks.as_text(content)) == content
    assert content == made_of(page)
    wanted = {".py": [], ".out": [], ".svg": []}
    for target, _ in page.includes:
        suffix = target[target.rfind(".") :]
        if suffix in wanted:
            wanted[suffix].append((ROOT / "snippets" / target).read_text(encoding="utf-8"))
    cells = code_cells(content)
    assert ["".join(cell["source"]) for cell in cells] == [text.strip("\n") for text in wanted[".py"]]
    assert [printed(cell) for cell in cells if printed(cell)] == wanted[".out"]
    assert sorted(plain(svg) for cell in cells for svg in drawn(cell)) == sorted(map(plain, wanted[".svg"]))


@each_section
def test_prose_is_that_of_the_page(page):
    text = prose(made_of(page))
    assert "///" not in re.sub(r"https?://\S+", "", text)
    assert "--8<--" not in text
    for line in page.source.split("\n---\n", 1)[1].split("\n"):
        words = re.match(r"[A-Z][^\[$`*{]{20,}", line)
        assert not words or words[0] in text, f"{page.path}: not in the notebook: {words[0]}"
    for tex, line in page.formulas:
        assert " ".join(tex.split()) in " ".join(text.split()), f"{page.path}:{line}: not in the notebook: {tex}"


@each_section
def test_links_lead_to_the_site(page):
    text = re.sub(r"\$\$.+?\$\$|\$[^$\n]+\$", "x", prose(made_of(page)), flags=re.S)
    links = re.findall(r"\]\(([^()\s]+)\)", re.sub(r"`[^`\n]+`", "", text))
    assert links
    for link in links:
        assert link.startswith("https://"), f"{page.path}: {link}"
        if link.startswith(SITE):
            path = link.removeprefix(SITE).partition("#")[0].rstrip("/") or "index"
            files = [ROOT / "docs" / f"{path}{end}" for end in (".md", "/index.md", ".ipynb")]
            assert any(file.is_file() for file in files), f"{page.path}: {link}"


def test_other_typesetters_accept_every_formula():
    """Jupyter and its like typeset by MathJax or KaTeX; KaTeX knows fewer commands than both MathJax and Temml."""
    formulas = [(tex, f"{page.path}:{line}") for page in SECTIONS for tex, line in page.formulas]
    formulas.append((r"\unknown", "an unknown command"))  # the one that must be named
    program = """
        const katex = require("katex"), formulas = JSON.parse(require("fs").readFileSync(0))
        const wrong = ([tex]) => { try { katex.renderToString(tex, { strict: false }) } catch (e) { return e.message } }
        for (const f of formulas) { const said = wrong(f); if (said) console.log(`${f[1]}: ${said}`) }
    """
    done = subprocess.run(
        [*assets.node(), "-e", program], input=json.dumps(formulas), cwd=ROOT, capture_output=True, text=True,
        encoding="utf-8",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"an unknown command: [^\n]+\n", done.stdout), done.stdout


# ------------------------------------------------------- a page as cells

TEXT = """---
description: A page.
---

# Title

Read [this](../a/b.md#c), [that](d.md), [more](#end), `[code](e.md)` and $[x](y)$.

/// claim | some-claim
It is true that

$$
1
= 1 .
$$
///

/// figure | one
    alt: "A \\"line\\" & more."

--8<-- "calculus/one.svg"

The caption.
///

/// details | The program that draws this
    type: program

```python
--8<-- "calculus/one.py"
```

```text title="Output"
--8<-- "calculus/one.out"
```
///

/// details | Proof
Thus.
///

## End

### 1. Exercise

//// details | Solution
    type: solution

Run it:

```python
--8<-- "calculus/one.py"
```
////

## Last
"""


@pytest.fixture
def root(tmp_path):
    for folder in ("docs/a", "docs/calculus", "snippets/calculus", "tests/claims"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs/a/b.md").touch()
    (tmp_path / "docs/calculus/new.md").touch()
    (tmp_path / "snippets/calculus/one.py").write_text("print(1)\n", encoding="utf-8")
    (tmp_path / "snippets/calculus/one.out").write_text("1\n", encoding="utf-8")
    (tmp_path / "snippets/calculus/one.svg").write_text('<svg width="1"></svg>\n', encoding="utf-8")
    (tmp_path / "tests/claims/test_x.py").write_text(
        '@claim("some-claim", states=1, mutants={"a": 1})\ndef test_it(formula):\n    "Text."\n', encoding="utf-8"
    )
    return tmp_path


def test_every_kind_of_content(root):
    cells = made(TEXT, root)["cells"]
    texts = {cell["id"]: "".join(cell["source"]) for cell in cells}
    assert list(texts) == [
        "title", "claim-some-claim", "program-one", "figure-one", "details", "end", "1-exercise", "solution",
        "1-exercise-2", "program-one-2", "last",
    ]  # fmt: skip
    there = f"[this]({SITE}a/b/#c), that, [more]({SITE}calculus/new/#end), `[code](e.md)` and $[x](y)$."
    assert texts["title"].startswith(f"# Title\n\nA section of [Mathematics for Deep Learning]({SITE})")
    assert texts["title"].endswith(f"Read {there}")
    assert texts["claim-some-claim"].split("\n") == [
        f"> **Claim**, [tested, and 1 wrong versions caught]({SOURCES}/tests/claims/test_x.py#L2)",
        ">", "> It is true that", ">", "> $$ 1 = 1 . $$",
    ]  # fmt: skip
    assert texts["figure-one"] == "The caption."
    assert texts["details"] == "<details>\n<summary>Proof</summary>\n\nThus.\n\n</details>"
    assert texts["solution"] == "#### Solution"


def test_programs_have_their_outputs_and_figures(root):
    first, second = code_cells(made(TEXT, root))
    assert (printed(first), printed(second)) == ("1\n", "")
    [svg] = drawn(first)
    picture = BeautifulSoup(svg, "html.parser").svg
    assert picture["aria-label"] == 'A "line" & more.'
    assert "background" in picture["style"]
    assert first["metadata"]["jupyter"] == {"source_hidden": True}
    assert second["metadata"] == {}
    assert [cell["execution_count"] for cell in (first, second)] == [1, 2]


def test_solutions_are_collapsed(root):
    content = made(TEXT, root)
    [heading] = [cell for cell in content["cells"] if "jp-MarkdownHeadingCollapsed" in cell["metadata"]]
    assert content["metadata"]["colab"]["collapsed_sections"] == [heading["id"]] == ["solution"]


@pytest.mark.parametrize(
    "text, message",
    [
        ("# T\n\n/// tip | x\nText.\n///\n", "calculus/new.md:1: a notebook has no form for /// tip"),
        ('# T\n\n/// figure | one\n--8<-- "calculus/one.svg"\n///\n', "calculus/one.svg without its program"),
    ],
)
def test_what_no_notebook_can_show(text, message, root):
    with pytest.raises(notebooks.Unreadable, match=re.escape(message)):
        made(text, root)


@pytest.mark.parametrize(
    "path, expected",
    [
        ("index.md", ""), ("calculus/index.md", "calculus/"), ("calculus/gradients.md", "calculus/gradients/"),
        ("labs/optimizer-race.ipynb", "labs/optimizer-race/"), ("assets/one.svg", "assets/one.svg"),
    ],
)  # fmt: skip
def test_addresses(path, expected):
    assert address(path) == expected
