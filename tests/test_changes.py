"""What a pull request says to its reviewers: pages, outputs and figures that change, and nothing else gets through."""

import json
import shutil
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from book import ROOT, changes

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")

PAGE = """# Page

```python
--8<-- "part/program.py"
```

```text title="Output"
--8<-- "part/program.out"
```
"""


def git(root, *arguments):
    """A git command in a repository that knows nobody's settings."""
    settings = ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *settings, *arguments], cwd=root, check=True, capture_output=True)


def write(root, **files):
    """Write files whose names stand with two underscores for a slash and one for a point."""
    for name, text in files.items():
        file = root / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def notebook(output, svg):
    """A lab with one cell that prints and one that draws."""
    prints = {"cell_type": "code", "outputs": [{"output_type": "stream", "text": [output]}]}
    draws = {"cell_type": "code", "outputs": [{"output_type": "display_data", "data": {"image/svg+xml": [svg]}}]}
    return json.dumps({"cells": [prints, draws, {"cell_type": "markdown", "source": []}]})


@pytest.fixture
def book(tmp_path):
    """A book of three pages and a lab under git."""
    write(
        tmp_path,
        docs__index_md="# Cover\n", docs__part__page_md=PAGE, docs__part__other_md="# Other\n",
        docs__labs__lab_ipynb=notebook("1\n", "<svg>a</svg>"), snippets__part__program_py="print(1)\n",
        snippets__part__program_out="1\n", snippets__part__figure_svg="<svg>old</svg>\n", book__press_py="",
    )  # fmt: skip
    git(tmp_path, "init", "--initial-branch", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--message", "First")
    git(tmp_path, "checkout", "-b", "change")
    return tmp_path


def test_no_change(book):
    write(book, book__press_py="changed = 1\n")
    found = changes.compare("main", book)
    assert (found.pages, found.outputs, found.figures) == ([], [], []), "what readers do not see is no change"
    assert "Nothing changes" in changes.summary(found)


def test_an_output_changes_the_page_that_shows_it(book):
    write(book, snippets__part__program_out="2\n")
    found = changes.compare("main", book)
    assert found.pages == [("part/page/", ["part/program.out changed"])]
    [output] = found.outputs
    assert (output.kind, output.diff[1:]) == ("changed", ["-1", "+2"])
    assert "```diff\n@@ -1 +1 @@\n-1\n+2\n```" in changes.summary(found)


def test_new_and_gone(book):
    """Also before they are committed, and before git knows of them."""
    write(book, docs__part__new_md="# New\n", snippets__part__new_svg="<svg>new</svg>\n")
    (book / "docs/part/other.md").unlink()
    (book / "snippets/part/figure.svg").unlink()
    found = changes.compare("main", book)
    assert found.pages == [("part/new/", ["text new"]), ("part/other/", ["page gone"])]
    assert [(figure.name, figure.kind) for figure in found.figures] == [
        ("part/figure.svg", "gone"), ("part/new.svg", "new"),
    ]  # fmt: skip


def test_a_lab_shows_the_cells_that_changed(book):
    write(book, docs__labs__lab_ipynb=notebook("2\n", "<svg>b</svg>"))
    found = changes.compare("main", book)
    assert found.pages == [("labs/lab/", ["lab changed"])]
    assert [(c.name, c.before, c.after) for c in found.outputs] == [("labs/lab.ipynb, number 1", "1\n", "2\n")]
    assert [(c.before, c.after) for c in found.figures] == [("<svg>a</svg>", "<svg>b</svg>")]


def test_what_happened_on_the_base_since_is_no_change(book):
    write(book, docs__part__page_md=PAGE + "More.\n")
    git(book, "commit", "--all", "--message", "Change")
    git(book, "checkout", "main")
    write(book, docs__index_md="# Another cover\n")
    git(book, "commit", "--all", "--message", "Later")
    git(book, "checkout", "change")
    assert changes.compare("main", book).pages == [("part/page/", ["text changed"])]


def test_the_page_shows_figures_side_by_side(book, tmp_path_factory):
    write(book, docs__index_md="# A cover\n", snippets__part__figure_svg="<svg>new</svg>\n")
    out = tmp_path_factory.mktemp("site") / "changes"
    changes.write_page(changes.compare("main", book), out)
    page = BeautifulSoup((out / "index.html").read_text(encoding="utf-8"), "html.parser")
    pictures = [(out / image["src"]).read_text(encoding="utf-8") for image in page.select(".pair img")]
    assert pictures == ["<svg>old</svg>\n", "<svg>new</svg>\n"]
    assert [link["href"] for link in page.select("li a")] == ["../index.html"]


HOSTILE = '<img src="https://evil.example" onerror=alert(1)> [x](//evil.example) $(id)'


@pytest.mark.skipif(sys.platform == "win32", reason="no file of Windows has such a name")
def test_names_and_contents_of_others_do_nothing(book, tmp_path_factory):
    name = HOSTILE.replace("/", "")
    (book / f"docs/part/{name}.md").write_text("# Page\n", encoding="utf-8")
    (book / f"snippets/part/{name}.out").write_text(
        f"````\n```\n{HOSTILE}\n</pre><script>1</script>\n", encoding="utf-8"
    )
    (book / f"snippets/part/{name}.svg").write_text("<svg><script>alert(1)</script></svg>", encoding="utf-8")
    found = changes.compare("main", book)
    assert [len(found.pages), len(found.outputs), len(found.figures)] == [1, 1, 1]
    out = tmp_path_factory.mktemp("changes")
    changes.write_page(found, out)
    pages = [MarkdownIt("commonmark").render(changes.summary(found)), (out / "index.html").read_text(encoding="utf-8")]
    for page in (BeautifulSoup(text, "html.parser") for text in pages):
        assert not page.select("script, [onerror], a:not([href^='../']), img:not([src$='-after.svg'])")
        assert "</pre><script>1</script>" in page.get_text(), "what was changed is shown as text"
    assert (out / "1-after.svg").is_file(), "an image of a page runs no script"


def test_too_much_for_a_summary_is_counted(book):
    many = [changes.Change(f"part/{n}.out", "", "x" * 900 + "\n") for n in range(700)]
    text = changes.summary(changes.Changes([], many, []))
    assert len(text) < 1000 and "700 outputs" in text


@pytest.mark.parametrize("base", ["no-such-branch", "--output=file", "HEAD:docs"])
def test_an_unknown_base(base, book):
    with pytest.raises(changes.GitError) as caught:
        changes.changes(base, root=book)
    assert caught.value.message.startswith(f"{base} is no commit") and "name one, as main" in caught.value.message


def test_the_command():
    command = [sys.executable, "-m", "book", "changes", "HEAD"]
    if not (ROOT / ".git").exists():
        pytest.skip("the book is not under git here")
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0 and run.stdout.startswith("## "), run.stderr
