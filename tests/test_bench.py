"""The benchmark compares like with like and says what it could not measure; how fast anything is, no test asks."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from book import ROOT, bench, bench_browser, pages

linux = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells")

SETTINGS = """
site_name: Two parts
nav:
  - index.md
  - Algebra:
      - algebra/index.md
      - Vectors: algebra/vectors.md
"""
PAGE = """# Vectors

```python
--8<-- "algebra/sum.py"
```

![A line](../line.svg) [again](vectors.md)
"""


@pytest.fixture
def book(tmp_path):
    """A book with one page and two programs."""
    for folder in ("docs/assets", "docs/algebra", "snippets/algebra"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "docs/algebra/vectors.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "snippets/algebra/sum.py").write_text("print(1 + 1)\n", encoding="utf-8")
    drawing = "import matplotlib.pyplot as plt\n\nplt.plot([0, 1])\nplt.show()\n"
    (tmp_path / "snippets/algebra/line.py").write_text(drawing, encoding="utf-8")
    shutil.copy(ROOT / "snippets/book.mplstyle", tmp_path / "snippets")
    return tmp_path


def test_a_book_three_times_larger_has_three_times_the_programs_and_pages_and_runs(book):
    bench.enlarge(book, 3)
    files = bench.programs(book)
    assert len(files) == 6
    assert bench.programs(book, 3) == files[::2]
    found = pages.load(book)
    assert len(found) == 3
    for page in found:
        assert [(book / "snippets" / target).is_file() for target, _ in page.includes] == [True]
    assert len({page.includes[0][0] for page in found}) == 3
    titles = [next(iter(entry)) for entry in pages.configuration(book)["nav"][1:]]
    assert titles == ["Algebra", "Algebra 2", "Algebra 3"]
    last = {"Algebra 3": ["algebra-3/index.md", {"Vectors": "algebra-3/vectors.md"}]}
    assert pages.configuration(book)["nav"][-1] == last
    for side in ("press", "drawn", "undrawn"):
        assert bench.timed_side(book, files, side)[0] > 0


@pytest.mark.parametrize(
    "ran, told",
    [
        ({"a.py": None}, "1 of 2 programs ran, 0 failed"),
        ({"b.py": None, "a.py": None}, "2 of 2 programs ran, 0 failed"),
        ({"a.py": None, "b.py": "b.py: ValueError: no"}, "1 failed\nb.py: ValueError: no"),
    ],
    ids=["a program is missing", "another order", "a program fails"],
)
def test_both_sides_run_the_same_programs(book, monkeypatch, ran, told):
    monkeypatch.setattr(bench, "timed", lambda *_: (1.0, 1.0, json.dumps(ran)))
    with pytest.raises(bench.NotMeasured) as caught:
        bench.timed_side(book, ["a.py", "b.py"], "press")
    assert told in str(caught.value)


def test_both_sides_are_asked_for_the_same_programs(book, monkeypatch):
    asked = []
    monkeypatch.setattr(bench, "timed_side", lambda _, files, side: asked.append((side, files)) or (1.0, 2.0))
    rows = bench.compare_programs(book, ["a.py", "b.py"])
    assert len(asked) == 3 * (bench.ROUNDS + 1)
    assert {(side, *files) for side, files in asked} == {
        (side, "a.py", "b.py") for side in ("press", "drawn", "undrawn")
    }
    assert [(row.ratio, row.holds) for row in rows] == [("1.00 / ≤ 0.8", False)] * 2 + [("1.00", None)]


def test_sides_take_turns_and_the_first_round_does_not_count():
    order = iter(range(100))
    assert bench.in_turn(lambda: next(order), lambda: next(order)) == [[2, 4, 6, 8, 10], [3, 5, 7, 9, 11]]
    assert bench.ratio([1, 2, 9], [2, 2, 3]) == 1


def test_without_a_browser_all_else_is_printed_and_the_end_is_a_failure(monkeypatch, capsys):
    monkeypatch.setattr(bench_browser, "CHROMIUM", ())
    monkeypatch.setattr(bench, "copy", lambda *_: None)
    monkeypatch.setattr(bench, "programs", lambda *_: [])
    for name in (
        "compare_programs",
        "compare_memory",
        "compare_builds",
        "compare_growth",
        "time_edits",
    ):
        monkeypatch.setattr(bench, name, lambda *_, name=name: [bench.Row(name, "1 s")])
    with pytest.raises(SystemExit) as end:
        bench.bench()
    assert end.value.code == "not measured: reading: Chromium is not installed: apt-get install chromium"
    printed = capsys.readouterr().out
    assert "no Chromium" in printed.splitlines()[0]
    assert "time_edits" in printed and "compare_growth" in printed


def test_a_larger_book_is_not_compared_with_itself_for_growth(monkeypatch, capsys):
    monkeypatch.setattr(bench, "copy", lambda *_: None)
    monkeypatch.setattr(bench, "programs", lambda *_: [])
    monkeypatch.setattr(bench, "compare_growth", lambda *_: [bench.Row("of growth", "1 s")])
    bench.bench(1, ["growth"])
    assert "of growth" in capsys.readouterr().out
    bench.bench(10, ["growth"])
    told = capsys.readouterr()
    assert "of growth" not in told.out and "left out: growth" in told.err


def test_blocking_time_is_what_long_tasks_take_over_50_ms_after_the_first_paint():
    assert bench_browser.blocking([(0, 90), (80, 200), (300, 340), (400, 500)], paint=100) == 50 + 50


def test_the_host_compresses_and_counts(tmp_path):
    import gzip
    import urllib.request

    (tmp_path / "index.html").write_text("word " * 1000, encoding="utf-8")
    with bench_browser.hosting(tmp_path, "/book/") as (url, log):
        with urllib.request.urlopen(url) as answer:
            content = answer.read()
            assert gzip.decompress(content).startswith(b"word word")
        [(path, size)] = log
    assert path == "/book/"
    assert len(content) < size < len(content) + 500


@linux
def test_memory_is_that_of_all_processes(tmp_path):
    parent = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]])"
    child = "import time; kept = b'x' * 80_000_000; time.sleep(0.3)"
    assert 80 < bench.peak_memory(tmp_path, [sys.executable, "-c", parent, child]) < 160


@linux
def test_programs_start_from_a_process_that_holds_no_font():
    """Two processes that read one open file would move it under each other."""
    code = """
        import os
        from book import worker

        worker.plt.switch_backend("agg")
        worker.plt.style.use("snippets/book.mplstyle")
        worker.warm()
        if os.fork() == 0:
            names = [entry.path for entry in os.scandir("/proc/self/fd")]
            print(*(os.readlink(name) for name in names if os.path.exists(name)), flush=True)
            print("figures", worker.plt.get_fignums(), flush=True)
            os._exit(0)
        os.wait()
    """
    code = "\n".join(line[8:] for line in code.splitlines())
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, env=os.environ)
    assert "figures []" in told.stdout, told.stderr
    assert "fonts" not in told.stdout
