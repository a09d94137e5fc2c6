"""`pytest --update -k name` stores what the named programs print and draw now, and nothing else."""

import os

import pytest

PAGE = "docs/start/trial.md"
PROGRAMS = {
    "changed": "print('new')\n",
    "drawing": "import matplotlib.pyplot as plt\n\nplt.plot([1, 0])\nprint('new')\nplt.show()\n",
    "silent": "x = 0\n",  # prints no more
    "failing": "print('not this')\n1 / 0\n",
    "two_figures": "import matplotlib.pyplot as plt\nplt.figure()\nplt.figure()\nprint('not this')\nplt.show()\n",
}


@pytest.fixture(scope="module")
def updated(copy_of_book):
    """A copy whose new programs were accepted; what was written or deleted, and what was said."""
    book = copy_of_book()
    for name, code in PROGRAMS.items():
        book.write(f"snippets/trial/{name}.py", code)
        if name != "drawing":
            book.write(f"snippets/trial/{name}.out", "old\n")
    book.write("snippets/other/changed.py", "print('now')\n")
    book.write("snippets/other/changed.out", "before\n")
    book.write(PAGE, '# Trial\n\n```python\n--8<-- "trial/changed.py"\n```\n')
    files = [file for folder in ("docs", "snippets") for file in (book.root / folder).rglob("*.*")]
    for file in files:
        os.utime(file, ns=(10**18, 10**18))
    answer = book.run("pytest", "--update", "-k", "trial/")
    assert answer.status == 1, answer.text  # two programs fail
    now = {file for folder in ("docs", "snippets") for file in (book.root / folder).rglob("*.*")}
    touched = {file for file in now if file.stat().st_mtime_ns != 10**18} | set(files) - now
    return book, {file.relative_to(book.root).as_posix() for file in touched}, answer.text


def test_update_rewrites_what_differs_and_touches_the_pages_that_show_it(updated):
    book, touched, _ = updated
    assert book.read("snippets/trial/changed.out") == book.read("snippets/trial/drawing.out") == "new\n"
    assert book.read("snippets/trial/drawing.svg").startswith("<svg ")
    assert not (book.root / "snippets/trial/silent.out").exists()
    assert touched == {
        PAGE,  # for `mkdocs serve` watches pages
        *(f"snippets/trial/{name}" for name in ("changed.out", "drawing.out", "drawing.svg", "silent.out")),
    }


@pytest.mark.parametrize(
    "name, message", {"failing": "2: ZeroDivisionError", "two_figures": "1: draws 2 figures"}.items()
)
def test_update_changes_nothing_for_a_program_that_fails(updated, name, message):
    book, _, text = updated
    assert book.read(f"snippets/trial/{name}.out") == "old\n"
    assert not (book.root / f"snippets/trial/{name}.svg").exists()
    assert f"\nsnippets/trial/{name}.py:{message}" in text, text


def test_update_leaves_alone_what_was_not_selected(updated):
    assert updated[0].read("snippets/other/changed.out") == "before\n"
