"""Measure the press and print a table of ratios, each measured in one run with its two sides taking turns.

    python -m book bench              this book
    python -m book bench serving      one part of the measurements, or several
    python -m book bench --pages 10   a synthetic book ten times larger

Nothing here asserts and no speed makes it fail; it fails if something could not be measured, and says what.
"""

import contextlib
import importlib.metadata
import json
import os
import platform
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from book import ROOT, address, assets, pages

ROUNDS = 5  # of which the median counts
PROGRAMS = 240  # that are timed, taken evenly from all; all of them would take half an hour
GROWTH = 10  # times as many pages of the book that shows how time and memory grow
SOURCES = ("docs", "snippets", "book", "tests", "mkdocs.yml", "package.json", "package-lock.json", "pyproject.toml",
           "requirements.txt", ".cache/matplotlib")  # fmt: skip
REMEMBERED = (".cache/pages", ".cache/notebooks", ".cache/mathematics.sqlite", "site")  # what a cold build does without
DEFINITIONS = """
programs  From the start of a fresh process to its end. "Bare" imports NumPy and Matplotlib once and executes the same
          files one after another with exec, output kept in memory, with the book's style: "drawn" saves each open
          figure once as plain SVG in memory, "undrawn" leaves it. The press isolates every program, runs one per
          core, and draws, normalizes and rounds every figure. All have one BLAS thread and a ready list of fonts.
          A larger book repeats this book's programs and pages under other names.
memory    Sum of the proportional set sizes of the process and all below it, the highest of many samples.
growth    One build each of this book and of one with ten times its pages; the ratio is per page, and 1 is linear.
build     `mkdocs build` in a fresh process. Cold: without remembered pages, formulas and site; fonts and
          node_modules are ready. "KaTeX": the same pages and theme without book.mathematics and book.remember;
          pymdownx.arithmatex, and one katex.render per formula in the browser, from the same host.
serve     `mkdocs serve`, asked for the page every 20 ms. The program is edited, then `pytest --update -k` run.
page      The largest section, then the next largest, from a host that compresses and allows ten minutes of caching.
          Mobile: 150 ms round trip, 1.6 Mbit/s down, 0.75 up, processor slowed down 4 times. Blocking time: what long
          tasks take over 50 ms, from first contentful paint until 2 s are quiet. A formula is there when it has a
          size and, with MathML, its font is loaded; all are there with the last one outside closed blocks.
"""


class NotMeasured(Exception):
    """Something could not be measured; the message says what and why."""


@dataclass(frozen=True)
class Row:
    """One line of the table, as it is printed; `holds` is None where there is no target."""

    what: str
    measured: str
    against: str = ""
    ratio: str = ""
    holds: bool | None = None


def row(what, measured, target=None, against="", ratio=None, value=None, unit=""):
    """A row whose `value` (default: `ratio`) must be at most `target`."""
    value = ratio if value is None else value
    parts = [] if ratio is None else [f"{ratio:.2f}"]
    parts += [] if target is None else [f"≤ {target:g} {unit}".strip()]
    return Row(what, measured, against, " / ".join(parts), None if target is None else value <= target)


PARTS = ("programs", "memory", "building", "serving", "growth", "reading")


def bench(times: int = 1, parts: Sequence[str] = PARTS) -> None:
    """Measure, print the table, and exit with 1 if something could not be measured.

    Parameters
    ----------
    times : how much larger than this book the measured one is.
    parts : which of `PARTS` to measure.
    """
    from book import bench_browser

    rows, problems, load = [], [], _load()
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as place:
        book = Path(place, "book").resolve()
        try:
            copy(book, times)
            files = programs(book, PROGRAMS)
        except NotMeasured as problem:
            sys.exit(f"not measured: {problem}")
        measures = {
            "programs": lambda: compare_programs(book, files),
            "memory": lambda: compare_memory(book, files),
            "building": lambda: compare_builds(book),
            "serving": lambda: time_edits(book),
            "growth": lambda: compare_growth(book, Path(place, "grown").resolve()),
            "reading": lambda: bench_browser.read(book),
        }
        for name in parts:
            if name == "growth" and times > 1:
                print("left out: growth, which is that of this book: leave --pages out", file=sys.stderr)
                continue
            print(f"measuring: {name} …", file=sys.stderr)
            try:
                rows += measures[name]()
            except NotMeasured as problem:
                problems.append(f"not measured: {name}: {problem}")
    print(f"{machine()}; load before and after {load}, {_load()}; median of {ROUNDS} rounds; book × {times}")
    print(DEFINITIONS)
    print(table(rows))
    if problems:
        sys.exit("\n".join(problems))


def machine() -> str:
    """The facts on which the numbers depend."""
    from book import bench_browser

    packages = [f"{name} {importlib.metadata.version(name)}" for name in ("numpy", "matplotlib", "mkdocs-material")]
    python = f"Python {platform.python_version()}"
    return ", ".join([f"{os.cpu_count()} cores", platform.system(), python, *packages, bench_browser.version()])


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def table(rows: list[Row]) -> str:
    """The rows with aligned columns."""
    cells = [("what", "measured", "against", "ratio / target", "holds?")]
    cells += [(r.what, r.measured, r.against, r.ratio, {None: "", True: "yes", False: "NO"}[r.holds]) for r in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [" | ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    return "\n".join([lines[0], "-+-".join("-" * width for width in widths), *lines[1:]])


# ---------------------------------------------------------------- copies of the book


def copy(folder: Path, times: int = 1) -> None:
    """Put a copy of the book into a folder, made `times` as large, with all that a build needs prepared."""
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, folder / name)
    (folder / ".cache").mkdir(exist_ok=True)
    if (ROOT / "node_modules").exists():
        (folder / "node_modules").symlink_to(ROOT / "node_modules")
    enlarge(folder, times)
    try:
        assets.prepare(folder)
    except assets.MissingAssets as error:
        raise NotMeasured(error.message) from None
    used = run(folder, [sys.executable, "-c", "import book; print(book.__file__)"]).strip()
    if not Path(used).is_relative_to(folder):
        raise NotMeasured(f"the copy in {folder} would use the package {used}")


def enlarge(book: Path, times: int) -> None:
    """Repeat the pages and programs of a copy under other names: folder `part` again as `part-2`, `part-3` …"""
    parts = sorted({place.name for base in ("docs", "snippets") for place in (book / base).iterdir() if place.is_dir()})
    parts.remove("assets")
    settings = pages.configuration(book)
    chapters = [
        entry for entry in settings["nav"] if isinstance(entry, dict) and isinstance([*entry.values()][0], list)
    ]
    for number in range(2, times + 1):
        for part in parts:
            for base in ("docs", "snippets"):
                if (book / base / part).is_dir():
                    shutil.copytree(book / base / part, book / base / f"{part}-{number}")
            for page in (book / "docs" / f"{part}-{number}").rglob("*.md"):
                text = page.read_text(encoding="utf-8")
                page.write_text(re.sub(rf'--8<-- "{part}/', f'--8<-- "{part}-{number}/', text), encoding="utf-8")
        settings["nav"] += [_renamed(entry, number) for entry in chapters]
    if times > 1:
        (book / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")


def _renamed(entry, number):
    """An entry of the contents that leads to the pages of copy `number`."""
    if isinstance(entry, str):
        return entry.replace("/", f"-{number}/", 1)
    if isinstance(entry, list):
        return [_renamed(item, number) for item in entry]
    return {f"{title} {number}" if isinstance(value, list) else title: _renamed(value, number)
            for title, value in entry.items()}  # fmt: skip


def programs(book: Path, most: int | None = None) -> list[str]:
    """The programs of a copy; at most so many, taken evenly."""
    files = [file.relative_to(book).as_posix() for file in sorted((book / "snippets").rglob("*.py"))]
    most = min(most or len(files), len(files))
    return [files[number * len(files) // most] for number in range(most)]


# ---------------------------------------------------------------- running things


def environment() -> dict[str, str]:
    """The environment of everything that is measured."""
    fixed = {"NO_MKDOCS_2_WARNING": "1", "MPLBACKEND": "agg", "MPLCONFIGDIR": str(ROOT / ".cache/matplotlib")}
    return os.environ | fixed | {"OPENBLAS_NUM_THREADS": "1"}


def run(book: Path, command: list[str], text: str = "") -> str:
    """Run a command in a copy to its end; returns what it prints."""
    done = subprocess.run(command, cwd=book, env=environment(), input=text, capture_output=True, encoding="utf-8")
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise NotMeasured(f"{' '.join(command[1:])} ended with status {done.returncode}:\n{last}")
    return done.stdout


def python(*arguments: str) -> list[str]:
    """A command that runs a module in this Python."""
    return [sys.executable, "-m", *arguments]


def timed(book: Path, command: list[str], text: str = "") -> tuple[float, float, str]:
    """Seconds by the clock, seconds of processor in all processes (0 where unknown), and what was printed."""
    before, start = _processor(), time.perf_counter()
    printed = run(book, command, text)
    return time.perf_counter() - start, _processor() - before, printed


def _processor() -> float:
    with contextlib.suppress(ImportError):
        import resource

        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime
    return 0.0


def in_turn(*sides) -> list[list]:
    """What each side returns in each round, the sides taking turns; a round before the first is not counted."""
    rounds = [[side() for side in sides] for _ in range(ROUNDS + 1)]
    return [list(results) for results in zip(*rounds[1:], strict=True)]


def ratio(ours: list[float], theirs: list[float]) -> float:
    """The median of the ratios of neighbors."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def seconds(values: list[float]) -> str:
    """The median, for print."""
    return f"{statistics.median(values):.2f} s"


# ---------------------------------------------------------------- (a) programs


def compare_programs(book: Path, files: list[str]) -> list[Row]:
    """Programs through the press against the same programs in one bare process."""
    what = f"{len(files)} programs"
    sides = ("press", "drawn", "undrawn")
    press, drawn, undrawn = in_turn(*(lambda side=side: timed_side(book, files, side) for side in sides))
    rows = []
    for name, bare in (("drawn", drawn), ("undrawn", undrawn)):
        ours, theirs = [[clock for clock, _ in side] for side in (press, bare)]
        against = f"{seconds(theirs)} bare, {name}"
        rows.append(row(what, seconds(ours), 0.8, against, ratio(ours, theirs)))
    ours, theirs = [[processor for _, processor in side] for side in (press, drawn)]
    if all(theirs):
        against = f"{seconds(theirs)} bare, drawn"
        rows.append(row(f"{what}, processor time", seconds(ours), None, against, ratio(ours, theirs)))
    return rows


def timed_side(book: Path, files: list[str], side: str) -> tuple[float, float]:
    """Run the files on one side; seconds by the clock and of processor.

    Raises
    ------
    NotMeasured
        If that side did not run exactly these files, each to its end.
    """
    clock, processor, printed = timed(book, python("book.bench_sides", side), json.dumps(files))
    ran = json.loads(printed)
    failed = [error for error in ran.values() if error]
    if list(ran) != files or failed:
        raise NotMeasured(
            f"{side}: {len(ran)} of {len(files)} programs ran, {len(failed)} failed\n" + "\n".join(failed[:3])
        )
    return clock, processor


def compare_memory(book: Path, files: list[str]) -> list[Row]:
    """The memory of the press, alone and below pytest."""
    if not Path("/proc/self/smaps_rollup").exists():
        return [Row("memory", "not measured: only Linux tells")]
    tests = [sys.executable, "-m", "pytest", "tests/test_snippets.py"]
    press = peak_memory(book, python("book.bench_sides", "press"), json.dumps(files))
    bare = peak_memory(book, python("book.bench_sides", "drawn"), json.dumps(files))
    below = peak_memory(book, tests)
    return [
        row("memory, press", f"{press:.0f} MB", 400, f"{bare:.0f} MB bare, drawn", press / bare, press, "MB"),
        row("memory, pytest and its press", f"{below:.0f} MB", 400, value=below, unit="MB"),
    ]


def peak_memory(book: Path, command: list[str], text: str = "") -> float:
    """The highest memory, in MB, of a command and all its processes."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as given:
        given.write(text)
        given.seek(0)
        process = subprocess.Popen(
            command, cwd=book, env=environment(), stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        peak = 0
        while process.poll() is None:
            peak = max(peak, sum(map(_memory, descendants(process.pid))))
            time.sleep(0.02)
    return peak / 1000


def descendants(ancestor: int) -> set[int]:
    """A process and all below it."""
    parents = {}
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parents[int(place.name)] = int((place / "stat").read_text().rpartition(")")[2].split()[1])
    found, size = {ancestor}, 0
    while size < len(found):
        size = len(found)
        found |= {child for child, parent in parents.items() if parent in found}
    return found


def _memory(process: int) -> int:
    with contextlib.suppress(OSError, AttributeError):
        return int(re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{process}/smaps_rollup").read_text(), re.M)[1])
    return 0  # it has ended


# ---------------------------------------------------------------- (b) building


def compare_builds(book: Path) -> list[Row]:
    """Building the site cold, and again unchanged."""
    variant = with_katex(book)
    command = python("mkdocs", "build", "--quiet")
    cold, again, katex = in_turn(
        lambda: forget(book) or timed(book, command)[0],
        lambda: timed(book, command)[0],
        lambda: forget(variant) or timed(variant, command)[0],
    )
    number = len(list((book / "site").rglob("index.html")))
    against = f"{seconds(katex)} KaTeX, cold"
    measured = [statistics.median(values) for values in (cold, again)]
    return [
        row(f"build cold, {number} pages", seconds(cold), 5, against, ratio(cold, katex), measured[0], "s"),
        row("build unchanged", seconds(again), 1.5, f"{seconds(cold)} cold", ratio(again, cold), measured[1], "s"),
    ]


def compare_growth(book: Path, folder: Path) -> list[Row]:
    """Building this book and one `GROWTH` times as large: time, memory and size of the site, per page."""
    copy(folder, GROWTH)
    command, measured = python("mkdocs", "build", "--quiet"), []
    for place in (book, folder):
        forget(place)
        memory = peak_memory(place, command)
        forget(place)
        cold, again = timed(place, command)[0], timed(place, command)[0]
        size = sum(file.stat().st_size for file in (place / "site").rglob("*") if file.is_file()) / 1e6
        measured.append((cold, again, memory, size))
    names = (("build cold", "s"), ("build unchanged", "s"), ("memory of a cold build", "MB"), ("site", "MB"))
    return [
        row(f"{name}, {GROWTH} × the pages", f"{large:.1f} {unit}", 1, f"{small:.1f} {unit}", large / small / GROWTH)
        for (name, unit), small, large in zip(names, *measured, strict=True)
    ]


def forget(book: Path) -> None:
    """Remove what builds remember."""
    for name in REMEMBERED:
        shutil.rmtree(book / name, ignore_errors=True)
        with contextlib.suppress(OSError):
            (book / name).unlink()


KATEX = """
document$.subscribe(({ body }) => {
  for (const e of body.querySelectorAll(".arithmatex"))
    katex.render(e.textContent.trim().slice(2, -2), e, { displayMode: e.tagName == "DIV", throwOnError: false })
})
"""


def with_katex(book: Path) -> Path:
    """A copy of a copy in which KaTeX typesets in the browser, with all else the same."""
    folder = book.with_name(f"{book.name}-katex")
    if folder.exists():
        return folder
    shutil.copytree(book, folder, symlinks=True, ignore=shutil.ignore_patterns("site", "pages"))
    place = folder / "docs/assets/katex"
    for name in ("katex.min.js", "katex.min.css", "fonts"):
        source = ROOT / "node_modules/katex/dist" / name
        place.mkdir(exist_ok=True)
        shutil.copytree(source, place / name) if source.is_dir() else shutil.copy(source, place / name)
    (place / "render.js").write_text(KATEX, encoding="utf-8")
    settings = pages.configuration(folder)
    settings["markdown_extensions"] = [
        {"pymdownx.arithmatex": {"generic": True}} if entry == "book.mathematics" else entry
        for entry in settings["markdown_extensions"]
    ]
    settings["plugins"] = [entry for entry in settings["plugins"] if entry != "book.remember"]
    styles = [entry for entry in settings["extra_css"] if entry != "assets/mathematics.css"]
    settings["extra_css"] = ["assets/katex/katex.min.css", *styles]
    scripts = ["assets/katex/katex.min.js", "assets/katex/render.js"]
    settings["extra_javascript"] = [*settings.get("extra_javascript", []), *scripts]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return folder


# ---------------------------------------------------------------- (c) serving


def time_edits(book: Path) -> list[Row]:
    """From saving an edit to the served page that shows it."""
    page, program = page_with_program(book)
    with serving(book) as base:
        url = base + address(page.removeprefix("docs/"))
        wait_for(url, "</html>", 120)
        prose = [edit_prose(book / page, url, number) for number in range(ROUNDS)]
        edits = [edit_program(book, program, url, number) for number in range(ROUNDS)]
    update, after = [list(values) for values in zip(*edits, strict=True)]
    both = [a + b for a, b in edits]
    return [
        row("edit prose, to served page", seconds(prose), 1, value=statistics.median(prose), unit="s"),
        Row("edit program, pytest --update -k", seconds(update)),
        row("edit program, from its end to served page", seconds(after), 2, value=statistics.median(after), unit="s"),
        Row("edit program, to served page, both", seconds(both)),
    ]


def page_with_program(book: Path) -> tuple[str, Path]:
    """The first section that shows the output of a program, and that program."""
    for page in pages.load(book):
        for target, _ in page.includes:
            if page.is_section and target.endswith(".out"):
                return page.path, book / "snippets" / Path(target).with_suffix(".py")
    raise NotMeasured("no section shows the output of a program")


@contextlib.contextmanager
def serving(book: Path):
    """`mkdocs serve` on a free port; gives the address of the cover."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = python("mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}")
    server = subprocess.Popen(
        command, cwd=book, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield f"http://127.0.0.1:{port}{urlsplit(pages.configuration(book)['site_url']).path}"
    finally:
        server.terminate()
        server.wait()


def wait_for(url: str, text: str, limit: float = 60) -> float:
    """Seconds until a served page shows a text."""
    start = time.perf_counter()
    while time.perf_counter() - start < limit:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=limit) as answer:
            if text in answer.read().decode("utf-8"):
                return time.perf_counter() - start
        time.sleep(0.02)
    raise NotMeasured(f"{url} did not show {text!r} within {limit} s")


def edit_prose(page: Path, url: str, number: int) -> float:
    """Add a sentence to a page; seconds until it is served."""
    text = page.read_text(encoding="utf-8").rstrip("\n")
    page.write_text(f"{text}\n\nSentence {number} of the benchmark.\n", encoding="utf-8")
    return wait_for(url, f"Sentence {number} of the benchmark")


def edit_program(book: Path, program: Path, url: str, number: int) -> tuple[float, float]:
    """Have a program print one line more; seconds of `pytest --update`, and from its end until the line is served."""
    with program.open("a", encoding="utf-8") as file:
        file.write(f'print("line", {number}, "of the benchmark")\n')
    name = program.relative_to(book / "snippets").with_suffix("").as_posix()
    update, _, _ = timed(book, python("pytest", "--update", "-k", name))
    return update, wait_for(url, f"line {number} of the benchmark")
