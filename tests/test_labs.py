"""Labs keep the rules of the book, fail where a cell fails, and their pages are like all others."""

import dataclasses
import html
import json
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from book import ROOT, lab, pages, results, rules
from book.run import Result

PAGES = pages.load()
LABS = [program for program in pages.stored_programs() if lab.is_lab(program.path)]
each_lab = pytest.mark.parametrize("program", LABS, ids=results.identifier)


def page_of(program, result):
    """A lab with its results of now as a page for the rules, and the place of each line."""
    content = json.loads(lab.notebook(ROOT / program.path, result))
    return lab.as_page(ROOT / program.path, ROOT, content)


def cell(kind, text, outputs=(), **settings):
    content = {"cell_type": kind, "source": text.splitlines(keepends=True), "metadata": settings}
    return content | ({"outputs": list(outputs)} if kind == "code" else {})


def printed(text):
    return {"output_type": "stream", "name": "stdout", "text": text.splitlines(keepends=True)}


DRAWN = {"output_type": "display_data", "metadata": {}, "data": {"image/svg+xml": ["<svg>\n", "</svg>\n"]}}
FAILED = {"output_type": "error", "ename": "NameError", "evalue": "name 'x' is not defined", "traceback": []}


# The rules of the book


@each_lab
def test_rules(program, result_of):
    result = result_of(program)
    if result.error:
        pytest.fail(result.error, pytrace=False)
    page, places = page_of(program, result)
    as_section = dataclasses.replace(page, path="docs/linear-algebra/lab.md")  # labs have exercises, as sections have
    found = [
        *rules.fences_are_known(page),
        *rules.blocks_are_closed(page),
        *rules.tables_are_whole(page),
        *rules.formulas_are_in_dollars(page),
        *rules.formulas_parse(page),
        *rules.nothing_is_left(page.path, page.source),
        *rules.figures_are_described(page, ROOT),
        *rules.numbers_are_produced(page, ROOT),
        *rules.symbols_are_known(page, rules.known_symbols(PAGES)),
        *rules.links_lead_somewhere(page, ROOT),
        *rules.pages_are_described(page),
        *rules.exercises_are_solved(as_section),
    ]
    if found:
        pytest.fail("\n".join(lab.at_source(message, places) for message in found), pytrace=False)


@each_lab
def test_only_cells_hold_programs(program, result_of):
    """A Python fence in a cell of prose would be shown and never run."""
    page, _ = page_of(program, result_of(program))
    shown = [fence.code.rstrip("\n") for fence in page.fences if fence.info == "python"]
    assert shown == [code for _, code in program.cells]


@each_lab
def test_figures_are_light(program, result_of):
    for drawn in result_of(program).figures:
        assert all(len(svg) <= rules.FIGURE_LIMIT for svg in drawn)


@each_lab
def test_ids_of_figures_differ(program, result_of):
    """All figures of a lab stand on one page, so that an id of two would lead into the wrong one."""
    content = json.loads(lab.notebook(ROOT / program.path, result_of(program)))
    outputs = [output for entry in content["cells"] for output in entry.get("outputs", [])]
    drawn = ["".join(output["data"]["image/svg+xml"]) for output in outputs if "data" in output]
    ids = [re.findall(r'\bid="([^"]+)"', svg) for svg in drawn]
    assert len(set(sum(ids, []))) == len(sum(ids, [])) > 0
    for svg, own in zip(drawn, ids, strict=True):
        assert set(re.findall(r'(?:url\(|href=")#([^)"]+)', svg)) <= set(own)


def test_changed_figure_is_a_difference():
    def stored(end):
        data = {"image/svg+xml": ["<svg>\n", f'<path d="M0 0L1 {end}"/>\n', "</svg>\n"]}
        return json.dumps({"cells": [cell("code", "draw()", [DRAWN | {"data": data}])]})

    assert lab.differences(stored(1), stored(1.01)) == []
    [message] = lab.differences(stored(1), stored(2))
    assert message.startswith("line 2: ")


def test_every_notebook_has_its_program():
    stored = {file.relative_to(ROOT).as_posix() for file in (ROOT / "docs").rglob("*.ipynb")}
    made = {lab.notebook_file(program.path, ROOT).relative_to(ROOT).as_posix() for program in LABS}
    assert stored == made, "delete the notebook without a program, or: pytest --update -k labs"


# Messages


def test_failing_cell_names_file_and_line(tmp_path, press):
    file = tmp_path / "snippets/labs/broken.py"
    file.parent.mkdir(parents=True)
    file.write_text(
        "# %% [markdown]\n# # Broken\n\n# %%\nx = 1\n\n# %%\n\nprint(x)\nprint(undefined)\n", encoding="utf-8"
    )
    result = press.run(lab.program(file, tmp_path))
    assert result.error.startswith("snippets/labs/broken.py:10: NameError: name 'undefined' is not defined")


def test_rule_names_the_line_of_the_lab(tmp_path):
    file = tmp_path / "snippets/labs/numbers.py"
    file.parent.mkdir(parents=True)
    file.write_text(
        "# %% [markdown]\n# # Title\n\n# %%\nprint(1)\n\n# %% [markdown]\n# One.\n# Here is 0.123.\n", encoding="utf-8"
    )
    content = json.loads(lab.notebook(file, Result(outputs=["1\n"], figures=[[]])))
    page, places = lab.as_page(file, tmp_path, content)
    [message] = rules.numbers_are_produced(page, tmp_path)
    assert lab.at_source(message, places).startswith("snippets/labs/numbers.py:9: the number 0.123")


@pytest.mark.parametrize(
    "text, line",
    [
        ("import numpy\n# %%\n", 1),
        ("# %% [markdown]\n# Prose\nx = 1\n", 3),
        ("# %% [raw]\n", 1),
        ("# %%\n#%%\n", 2),
        ('# %% [markdown] alt="no end\n', 1),
        ("# %% [markdown] figure=name\n", 1),
    ],
)
def test_text_that_is_no_lab(text, line):
    with pytest.raises(ValueError, match=rf"\Alab:{line}: "):
        lab.cells(text)


@pytest.mark.parametrize(
    "cells, index, message",
    [
        ([cell("code", "x", [FAILED])], 0, "NameError: name 'x' is not defined"),
        ([cell("markdown", "Text"), cell("code", "draw()", [DRAWN])], 1, "draws; let"),
        ([cell("code", "draw()", [DRAWN]), cell("markdown", "Text")], 0, "draws; let"),
        ([cell("code", "draw()", [DRAWN]), cell("code", "x = 1")], 0, "draws; let"),
        ([cell("code", "draw()", [DRAWN, DRAWN])], 0, "draws two figures"),
        ([cell("code", "x = 1"), cell("markdown", "Caption", figure="x", alt="x")], 1, "draws nothing"),
    ],
)
def test_cells_that_no_page_can_show(cells, index, message):
    with pytest.raises(lab.BrokenCell, match=re.escape(message)) as caught:
        lab.markdown({"cells": cells})
    assert caught.value.cell == index


# Formats


@each_lab
def test_cells_are_those_of_jupytext(program):
    """An independent reader of the percent format finds the same cells."""
    import jupytext

    text = (ROOT / program.path).read_text(encoding="utf-8")
    theirs = jupytext.reads(text, fmt="py:percent").cells
    ours = lab.cells(text)
    for found in theirs:
        found.metadata.pop("lines_to_next_cell", None)  # its note on layout
    assert [(c.cell_type, c.source.strip("\n"), dict(c.metadata)) for c in theirs] == [
        (c.kind, c.text, c.settings) for c in ours
    ]


@each_lab
def test_notebook_is_valid(program):
    """The notebook keeps to the schema of the format."""
    import nbformat

    nbformat.validate(json.loads(lab.notebook_file(program.path, ROOT).read_text(encoding="utf-8")))


def test_markdown_of_a_notebook():
    content = {
        "cells": [
            cell("markdown", "# Title", description='A "lab".'),
            cell("code", 'print("```")', [printed("```\n")]),
            cell("code", "draw()", [DRAWN]),
            cell("markdown", "The caption.", figure="one", alt='What is "seen".'),
            cell("markdown", "### 1. Exercise"),
            cell("markdown", "#### Solution\nSo.\n```text\n# no heading\n```"),
            cell("code", "x = 1"),
            cell("markdown", "### 2. Exercise\n#### Solution\nThus."),
        ]
    }
    assert re.sub(r"\n{2,}", "\n\n", lab.markdown(content)).rstrip() == (
        '---\ndescription: "A \\"lab\\"."\n---\n\n# Title\n\n'
        '````python\nprint("```")\n````\n\n````text title="Output"\n```\n````\n\n'
        "```python\ndraw()\n```\n\n"
        '/// figure | one\n    alt: "What is \\"seen\\"."\n\n<svg>\n</svg>\n\nThe caption.\n///\n\n'
        "### 1. Exercise\n\n//// details | Solution\n    type: solution\n\nSo.\n```text\n# no heading\n```\n\n"
        "```python\nx = 1\n```\n\n////\n\n"
        "### 2. Exercise\n//// details | Solution\n    type: solution\n\nThus.\n\n////"
    )


# The built page


def build(folder, notebooks):
    """Build the site with these notebooks (path below `docs/` → text); all other pages have a title and no more."""
    settings = pages.configuration()
    plugin = next(entry for entry in settings["plugins"] if "book.labs" in entry)
    for path in _paths(settings["nav"]):
        if path.endswith(".md"):
            (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "docs" / path).write_text("# Title\n", encoding="utf-8")
    for path, text in notebooks.items():
        (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / path).write_text(text, encoding="utf-8")
    changed = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "watch": [],
        "plugins": [plugin],
        "theme": {"custom_dir": str(ROOT / settings["theme"]["custom_dir"])},
    }
    (folder / "mkdocs.yml").write_text(json.dumps(changed), encoding="utf-8")  # JSON is YAML
    mkdocs = [sys.executable, "-X", "importtime", "-m", "mkdocs"]
    command = [*mkdocs, "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120)
    imports = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
    (folder / "imports").write_text("\n".join(imports), encoding="utf-8")
    return run


def _paths(nav):
    for entry in nav if isinstance(nav, list) else nav.values():
        if isinstance(entry, str):
            yield entry
        else:
            yield from _paths(entry)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("labs")
    files = [lab.notebook_file(program.path, ROOT) for program in LABS]
    run = build(folder, {f"labs/{file.name}": file.read_text(encoding="utf-8") for file in files})
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "site"


def article(site, program):
    text = (site / "labs" / lab.notebook_file(program.path, ROOT).stem / "index.html").read_text(encoding="utf-8")
    return re.search(r"<article.*</article>", text, re.S).group()


def blocks(text, language):
    """The text of the highlighted blocks of a language."""
    found = re.findall(rf'<div class="language-{language} highlight">.*?<code>(.*?)</code>', text, re.S)
    return [html.unescape(re.sub(r"<[^>]+>", "", block)).rstrip("\n") for block in found]


@each_lab
def test_page_shows_every_cell(program, site):
    content = json.loads(lab.notebook_file(program.path, ROOT).read_text(encoding="utf-8"))
    text = article(site, program)
    code = [entry for entry in content["cells"] if entry["cell_type"] == "code"]
    outputs = [output for entry in code for output in entry["outputs"]]
    assert blocks(text, "python") == ["".join(entry["source"]) for entry in code]
    streams = ["".join(output["text"]).rstrip("\n") for output in outputs if output["output_type"] == "stream"]
    assert blocks(text, "text") == streams
    figures = re.findall(r'<figure class="figure" id="fig-[^"]+">.*?</figure>', text, re.S)
    assert len(figures) == len(outputs) - len(streams) > 0
    for drawn in figures:
        assert re.search(r'role="img"', drawn) and re.search(r'aria-label="[^"]{40,}"', drawn)
        assert "<svg" in drawn and re.search(r"<figcaption>\s*<p>.+</p>", drawn, re.S)


@each_lab
def test_page_shows_mathematics(program, site, result_of):
    page, _ = page_of(program, result_of(program))
    text = article(site, program)
    assert len(re.findall(r"<math\b", text)) == len(page.formulas) > 0
    outside = re.sub(r"<(math|pre|svg)\b.*?</\1>|<code>.*?</code>", "", text, flags=re.S)
    assert "$" not in outside and "\\" not in outside


class Loads(HTMLParser):
    """Notes the elements of a page and what it loads."""

    def __init__(self):
        super().__init__()
        self.tags, self.addresses = [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append(tag)
        if tag == "link" and attributes.get("rel") in {"canonical", "prev", "next"} or tag == "a":
            return
        self.addresses += [value for name, value in attributes.items() if name in {"src", "href", "data", "srcset"}]


@each_lab
def test_page_has_nothing_of_its_own(program, site):
    """No script and no style in the text, and nothing from another host on the whole page."""
    text, whole = article(site, program), Loads()
    whole.feed((site / "labs" / lab.notebook_file(program.path, ROOT).stem / "index.html").read_text(encoding="utf-8"))
    assert not re.search(r"<(script|style|link|iframe|object)\b|jp-|jupyter-wrapper", text)
    assert "style" not in whole.tags
    assert not [address for address in whole.addresses if re.match(r"(https?:)?//", address)]


@each_lab
def test_page_has_headings_and_contents(program, site, result_of):
    page, _ = page_of(program, result_of(program))
    text = article(site, program)
    wanted = re.findall(r"^#{2,3} (.*)$", page.without_code, re.M)
    found = re.findall(r'<h[23] id="([^"]+)">(.*?)<a class="headerlink" href="#\1"', text)
    assert [html.unescape(title) for _, title in found] == wanted
    whole = (site / "labs" / lab.notebook_file(program.path, ROOT).stem / "index.html").read_text(encoding="utf-8")
    contents = whole[whole.index("md-nav--secondary") :]
    assert all(f'href="#{anchor}"' in contents for anchor, _ in found)


@each_lab
def test_notebook_is_published(program, site):
    """Beside its page, with every relative link made absolute."""
    name = lab.notebook_file(program.path, ROOT).name
    assert f'href="{name}"' in article(site, program)
    published = (site / "labs" / name.removesuffix(".ipynb") / name).read_text(encoding="utf-8")
    for entry in json.loads(published)["cells"]:
        if entry["cell_type"] == "markdown":
            links = re.findall(r"\]\(([^()\s]+)\)", "".join(entry["source"]))
            assert all(link.startswith("https://") for link in links)


def test_site_refuses_a_notebook_with_a_failed_cell(tmp_path):
    file = tmp_path / "snippets/labs/broken.py"
    file.parent.mkdir(parents=True)
    file.write_text("# %% [markdown]\n# # Broken\n\n# %%\nx\n", encoding="utf-8")
    content = {"cells": [cell("markdown", "# Broken"), cell("code", "x", [FAILED])], "nbformat": 4, "nbformat_minor": 5}
    run = build(tmp_path, {"labs/broken.ipynb": json.dumps(content)})
    assert run.returncode != 0
    assert "snippets/labs/broken.py:5: NameError: name 'x' is not defined" in run.stdout + run.stderr
    assert "pytest --update -k labs/broken" in run.stdout + run.stderr


def test_building_imports_no_converter(site):
    """What mkdocs-jupyter imports for its conversions takes half a second, and the book needs it for nothing."""
    imported = (site.parent / "imports").read_text(encoding="utf-8")
    assert "mkdocs_jupyter.plugin" in imported
    assert not re.search(r"\b(nbconvert|jupytext|matplotlib)\b", imported)
