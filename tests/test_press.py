"""The press runs programs as a reader would, keeps them apart, and says where they fail."""

import base64
import io
import os
import re
import signal
import textwrap

import pytest
from PIL import Image

from book import ROOT, figure, pages, results
from book.run import CAN_FORK, Press, Program

NEEDS_FORK = pytest.mark.skipif(not CAN_FORK, reason="this system cannot fork: every program has a process of its own")


def program(code: str, path: str = "snippets/part/name.py") -> Program:
    """A program as a file below `snippets/` would hold it."""
    return Program(path, ((1, textwrap.dedent(code).lstrip("\n")),), path.split("/")[-1].removesuffix(".py"))


@pytest.fixture(scope="module")
def one():
    """A press with one server, so that programs follow one another in it."""
    with Press(jobs=1) as started:
        yield started


def output(press: Press, code: str) -> str:
    """What a program prints that must not fail."""
    result = press.run(program(code))
    assert result.error is None, result.error
    return result.output


def error(press: Press, code: str) -> str:
    """The message of a program that must fail."""
    result = press.run(program(code))
    assert result.error is not None, f"no error; printed {result.output!r}"
    return result.error


# ---------------------------------------------------------------- no program reaches another

LEAKS = {  # what a program leaves behind, and a program that would notice
    "an open figure": (
        "import matplotlib.pyplot as plt\nplt.plot([1, 2])",
        "import matplotlib.pyplot as plt\nprint(plt.get_fignums())\nplt.close('all')",
    ),
    "a style": (
        "import matplotlib.pyplot as plt\nplt.rcParams['lines.linewidth'] = 9",
        "import matplotlib.pyplot as plt\nprint(plt.rcParams['lines.linewidth'])",
    ),
    "a random state": (
        "import numpy as np\nnp.random.seed(0)",
        "import numpy as np\nprint(np.random.rand() == np.random.RandomState(0).rand())",
    ),
    "print options": (
        "import numpy as np\nnp.set_printoptions(precision=1)",
        "import numpy as np\nprint(np.array([1 / 3]))",
    ),
    "floating-point errors": (
        "import numpy as np\nnp.seterr(all='ignore')",
        "import numpy as np\nprint(np.geterr()['divide'])",
    ),
    "a warnings filter": (
        "import warnings\nwarnings.simplefilter('ignore')",
        "import warnings\ntry:\n    warnings.warn('x')\nexcept UserWarning:\n    print('raised')",
    ),
    "a patched module": ("import numpy as np\nnp.mean = None", "import numpy as np\nprint(np.mean is None)"),
    "a patched builtin": (
        "import builtins\nbuiltins.sum = max",
        "print(sum([1, 2]))",
    ),
    "a working directory": (
        "import os\nos.mkdir('elsewhere')\nos.chdir('elsewhere')",
        "import os\nprint(os.path.basename(os.getcwd()) == 'elsewhere')",
    ),
    "a file": ("with open('left.txt', 'w') as file:\n    file.write('x')", "import os\nprint(os.listdir())"),
    "an environment variable": ("import os\nos.environ['LEFT'] = 'x'", "import os\nprint(os.environ.get('LEFT'))"),
    "a thread": (
        "import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()",
        "import threading\nprint(threading.active_count())",
    ),
    "an exit handler": ("import atexit\natexit.register(print, 'late')", "print('on time')"),
    "another standard output": ("import io, sys\nsys.stdout = io.StringIO()", "print('shown')"),
    "a closed standard output": ("import sys\nsys.stdout.close()", "print('shown')"),
    "a name": ("x = 1", "print('x' in globals())"),
    "sys.exit": ("import sys\nsys.exit(0)", "print('still here')"),
}


@pytest.mark.parametrize("leak, probe", LEAKS.values(), ids=LEAKS)
def test_nothing_reaches_the_next_program(one, leak, probe):
    alone = output(one, probe)
    assert one.run(program(f"{leak}\n{probe}")).output != alone  # in one program it does reach
    one.run(program(leak))
    assert output(one, probe) == alone


def test_a_program_is_the_main_module(one):
    assert (
        output(one, "if __name__ == '__main__':\n    import sys\n    print(sys.modules[__name__].__name__)")
        == "__main__\n"
    )


def test_the_press_cannot_be_seen_in_the_environment(one):
    names = output(one, "import os\nprint(*os.environ)").split()
    assert not {"PYTHONPATH", "VIRTUAL_ENV", "PYTEST_CURRENT_TEST"} & set(names)


# ---------------------------------------------------------------- what is printed and drawn


@pytest.mark.parametrize(
    "code, expected",
    {
        "in order, however it is written": (
            """
            import os, sys
            print("one")
            sys.stdout.write("two\\n")
            os.write(1, b"three\\n")
            print("four")
            """,
            "one\ntwo\nthree\nfour\n",
        ),
        "from threads": (
            """
            import threading
            thread = threading.Thread(target=print, args=["from a thread"])
            print("before")
            thread.start()
            thread.join()
            print("after")
            """,
            "before\nfrom a thread\nafter\n",
        ),
        "by a thread that outlives the last line": (
            """
            import threading
            ended = threading.Event()
            def late():
                ended.wait()
                print("late")
            threading.Thread(target=late).start()
            print("last line")
            ended.set()
            """,
            "last line\nlate\n",
        ),
        "without an end of line, beyond ASCII": ("print('× = ½', end='')", "× = ½"),
    }.values(),
    ids=["order", "thread", "late thread", "text"],
)
def test_what_is_printed(one, code, expected):
    assert output(one, code) == expected


def test_open_figures_are_taken_at_the_end(one):
    result = one.run(
        program("""
            import matplotlib.pyplot as plt
            plt.plot([1, 2])
            plt.title("closed")
            plt.close()
            plt.plot([1, 2])
            plt.show()
            plt.title("after show")
            """)
    )
    assert result.error is None
    assert len(result.figures) == 1 and len(result.figures[0]) == 1
    assert "after show" in result.figure and "closed" not in result.figure


def test_two_figures_are_refused(one):
    two = program("import matplotlib.pyplot as plt\nfor _ in range(2):\n    plt.figure()\nplt.show()")
    with pytest.raises(ValueError, match=r"snippets/part/name\.py:1: draws 2 figures"):
        results.expected_files(two, one.run(two), ROOT)


def test_cells_share_a_namespace_and_are_told_apart(one):
    cells = (
        (3, "import matplotlib.pyplot as plt\nx = 1\nprint(x)"),
        (9, "plt.plot([x])\nprint(x + 1)\n"),
        (20, "1 / 0"),
    )
    result = one.run(Program("snippets/labs/name.py", cells[:2], "name"))
    assert result.outputs == ["1\n", "2\n"]
    assert [len(cell) for cell in result.figures] == [0, 1]
    assert one.run(Program("snippets/labs/name.py", cells, "name")).error.startswith(
        "snippets/labs/name.py:20: ZeroDivisionError"
    )


# ---------------------------------------------------------------- mistakes, with file and line

MISTAKES = {  # program, what the message begins with after the file
    "an exception": ("x = 0\n\n1 / x", "3: ZeroDivisionError: division by zero"),
    "an exception in a function": ("def f(x):\n    return 1 / x\n\n\nf(0)", "2: ZeroDivisionError"),
    "an exception in a library": ("import numpy as np\n\nnp.linalg.inv(np.ones((2, 2)))", "3: LinAlgError"),
    "a syntax error": ("x = 1\ny = (", "2: SyntaxError"),
    "a warning": ("import warnings\nwarnings.warn('old')", "2: UserWarning: old"),
    "a NumPy warning": ("import numpy as np\nnp.ones(1) / np.zeros(1)", "2: RuntimeWarning: divide by zero"),
    "a deprecation": ("import warnings\n\nwarnings.warn('x', DeprecationWarning)", "3: DeprecationWarning"),
    "a warning of the compiler": ("x = 1\nprint('\\d')", "2: SyntaxError: invalid escape"),
    "sys.exit": ("import sys\n\nsys.exit(3)", "3: calls sys.exit(3); a program of the book ends with its last line"),
    "sys.exit(0)": ("import sys\n\nsys.exit(0)", "3: calls sys.exit(0)"),
    "standard error": ("import sys\nprint('x', file=sys.stderr)", "1: writes to standard error, which no page shows"),
    "an exception in a thread": (
        "import threading\nt = threading.Thread(target=lambda: 1 / 0)\nt.start()\nt.join()",
        "2: writes to standard error",
    ),
    "a carriage return": ("print('1 %\\r2 %')", "1: prints the control character '\\r', which a page cannot show"),
    "what some terminals cannot print": ("print('λ')", "1: prints 'λ', which some terminals cannot; print ASCII"),
    "a color code": ("print('\\033[1mbold')", "1: prints the control character '\\x1b'"),
    "too much text": ("print('x' * 2_000_000)", "1: prints 2000001 bytes; at most 1000000 are shown"),
    "endless text": ("while True:\n    print('x' * 100_000)", "2: OSError: [Errno 27] File too large"),
    "the end of the process": ("import os\nos._exit(3)", "1: the process ended with status 3 before the program did"),
    "a crash": ("import ctypes\n\nctypes.string_at(0)", "3: the process ended with status"),
    "a figure that cannot be drawn": (
        "import matplotlib.pyplot as plt\nplt.title(r'$\\nothing$')\nplt.show()",
        "3: ValueError",
    ),
}


@pytest.mark.parametrize("code, message", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_reported_with_file_and_line(one, code, message):
    if "File too large" in message and os.name == "nt":
        pytest.skip("Windows has no limit for the size of a file")
    assert error(one, code).startswith(f"snippets/part/name.py:{message}")
    assert output(one, "print('the next one runs')") == "the next one runs\n"


def test_the_traceback_is_that_of_the_program(one):
    lines = [line.strip() for line in error(one, "def f(x):\n    return 1 / x\n\n\nf(0)").split("\n")]
    assert [line for line in lines[1:] if line.strip("~^")] == [
        'File "snippets/part/name.py", line 5, in <module>',
        "f(0)",
        'File "snippets/part/name.py", line 2, in f',
        "return 1 / x",
    ]


@pytest.mark.parametrize(
    "code, message",
    {
        "an exception": ("x = 0\nprint(x)\n1 / x", "docs/part/page.md:8: ZeroDivisionError"),
        "a syntax error": ("x = 0\n\nprint(x", "docs/part/page.md:8: SyntaxError"),
    }.values(),
)
def test_a_block_on_a_page_has_the_lines_of_the_page(one, code, message):
    block = textwrap.indent(f"```python\n{code}\n```", "    ")
    page = pages.Page("docs/part/page.md", f"# Title\n\n- item\n\n{block}\n")
    [(literal, _, _)] = pages.literal_programs(page)
    assert one.run(literal).error.startswith(message)


# ---------------------------------------------------------------- what no program may do

FORBIDDEN = {  # line 1 prepares, line 3 does it; OUTSIDE is a folder that is not the program's
    "a connection": ("import socket", "socket.create_connection(('127.0.0.1', 9))", "network"),
    "a socket": ("import socket", "socket.socket()", "network"),
    "a download": ("import urllib.request", "urllib.request.urlopen('http://127.0.0.1:9')", "network"),
    "a subprocess": ("import subprocess", "subprocess.run(['true'])", "another process"),
    "a shell": ("import os", "os.system('true')", "another process"),
    "a fork": ("import os", "os._exit(0) if os.fork() == 0 else os.wait()", "another process"),
    "multiprocessing": ("import os", "import multiprocessing", "another process"),
    "a signal": ("import os", "os.kill(os.getppid(), 0)", "sends a signal"),
    "a new file": ("import os", "open(OUTSIDE + '/new', 'w')", "writes to"),
    "a new file by its descriptor": ("import os", "os.open(OUTSIDE + '/new', os.O_CREAT | os.O_WRONLY)", "writes to"),
    "a file in the folder above": ("import os", "open('../new', 'w')", "writes to"),
    "an array": ("import numpy as np", "np.save(OUTSIDE + '/new.npy', np.ones(2))", "writes to"),
    "a figure": ("import matplotlib.pyplot as plt", "plt.figure().savefig(OUTSIDE + '/new.svg')", "writes to"),
    "a folder": ("import os", "os.mkdir(OUTSIDE + '/new')", "writes to"),
    "a link": ("import os", "os.symlink('x', OUTSIDE + '/new')", "writes to"),
    "a database": ("import sqlite3", "sqlite3.connect(OUTSIDE + '/new')", "writes to"),
    "removing": ("import os", "os.remove(OUTSIDE + '/kept')", "writes to"),
    "renaming": ("import os", "os.rename(OUTSIDE + '/kept', 'mine')", "writes to"),
    "overwriting through a link": ("import os", "os.symlink(OUTSIDE + '/kept', 'a'); open('a', 'w')", "writes to"),
}


@pytest.mark.parametrize("caught", [False, True], ids=["", "and catching the error"])
@pytest.mark.parametrize("prepare, act, reason", FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbidden(one, tmp_path, prepare, act, reason, caught):
    (tmp_path / "kept").write_text("kept")
    act = act.replace("OUTSIDE", repr(str(tmp_path)))
    doing = f"try:\n    {act}\nexcept BaseException:\n    print('caught')" if caught else f"\n{act}"
    message = error(one, f"{prepare}\n{doing}")
    assert re.match(rf"snippets/part/name\.py:3: [^\n]*{reason}", message), message
    assert [file.name for file in tmp_path.iterdir()] == ["kept"] and (tmp_path / "kept").read_text() == "kept"


@pytest.mark.parametrize(
    "code, expected",
    [
        ("with open('a', 'w+') as file:\n    file.write('x')\n    file.seek(0)\n    print(file.read())", "x\n"),
        ("import numpy as np\nnp.save('a.npy', np.ones(2))\nprint(np.load('a.npy'))", "[1. 1.]\n"),
        ("import tempfile\nwith tempfile.TemporaryFile() as file:\n    print(file.write(b'x'))", "1\n"),
        ("import os\nos.mkdir('a')\nos.rename('a', 'b')\nprint(os.listdir())\nos.rmdir('b')", "['b']\n"),
        ("import os\nwith open(os.devnull, 'w') as file:\n    print('lost', file=file)\nprint('kept')", "kept\n"),
    ],
    ids=["a file", "an array", "a temporary file", "a folder", "the null device"],
)
def test_a_program_may_write_in_its_own_folder(one, code, expected):
    assert output(one, code) == expected


# ---------------------------------------------------------------- programs that do not end

ENDLESS = {
    "a loop": ("x = 0\n\nwhile True: x += 1", 3),
    "a loop in a function": ("def f():\n    while True: pass\n\n\nf()", 2),
    "waiting in a library": ("import time\n\ntime.sleep(600)", 3),
    "waiting for a thread": ("import threading\n\nthreading.Thread(target=threading.Event().wait).start()", 1),
    "a loop that catches everything": (
        "while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass",
        3,
    ),
    "a loop that disarms the clock": (
        "import faulthandler\nfaulthandler.cancel_dump_traceback_later()\nwhile True: pass",
        1,  # it had to be killed, so nobody knows where it was
    ),
}


def test_a_program_that_does_not_end_is_stopped_where_it_is():
    with Press(jobs=len(ENDLESS), limit=1) as press:
        started = {name: press.submit(program(code)) for name, (code, _) in ENDLESS.items()}
        messages = {name: future.result().error for name, future in started.items()}
        assert output(press, "print('the next one runs')") == "the next one runs\n"
    expected = "still running after 1 s; a program of the book must end"
    assert messages == {name: f"snippets/part/name.py:{line}: {expected}" for name, (_, line) in ENDLESS.items()}


# ---------------------------------------------------------------- processes

DRAWING = """
    import matplotlib.pyplot as plt
    import numpy as np

    rng = np.random.default_rng(0)
    print(rng.normal(size=2).round(2).tolist())
    fig, (left, middle, right) = plt.subplots(1, 3, layout="constrained")
    left.scatter(*rng.normal(size=(2, 50)), marker="^")
    left.set_xlabel(r"$x_1$ in $\\mathbb{R}$")
    middle.imshow(rng.uniform(size=(4, 4)), cmap="viridis")
    right.bar([1, 2], [3, 4], hatch="//", color="C1")
    right.plot([1, 2], [4, 3], "--", color="C6")
    plt.show()
    """


def test_a_lab_may_run_longer():
    with Press(jobs=1, limit=0.5) as press:
        result = press.run(Program("snippets/labs/name.py", ((1, "import time\ntime.sleep(1)"),), "name", patience=6))
    assert result.error is None


def test_without_fork_all_is_the_same(one):
    codes = {
        "drawing": DRAWING,
        "sys.exit": "import sys\nsys.exit('no')",
        "a forbidden act": "import os\ntry:\n    os.system('true')\nexcept OSError:\n    pass",
        "the end of the process": "import os\nprint('x')\nos._exit(3)",
    }
    with Press(jobs=2, fork=False) as press:
        started = {name: press.submit(program(code)) for name, code in codes.items()}
        for name, code in codes.items():
            assert started[name].result() == one.run(program(code)), name
    with Press(jobs=1, fork=False, limit=1) as press:
        assert error(press, "\nwhile True: pass").startswith("snippets/part/name.py:1: still running after 1 s")


@NEEDS_FORK
def test_programs_run_at_the_same_time_and_a_dead_server_is_noticed(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with Press(jobs=2) as press:
        waiting = press.submit(program(f"with open({str(pipe)!r}) as file:\n    print(file.read())"))
        assert press.submit(program("print('done')")).result().output == "done\n"
        assert not waiting.done()
        pipe.write_text("go on")
        assert waiting.result().output == "go on\n"

        first, second = [int(output(press, "import os\nprint(os.getppid())")) for _ in range(2)]
        assert first != second
        os.kill(first, signal.SIGKILL)
        answers = [press.submit(program("print('x')")).exception(timeout=60) for _ in range(2)]
        assert {type(answer) for answer in answers} == {RuntimeError, type(None)}
        os.kill(second, signal.SIGKILL)
        for _ in range(3):  # more often than there are servers
            answer = press.submit(program("print('x')")).exception(timeout=60)
            assert str(answer).startswith("snippets/part/name.py:1: the process that runs programs died")


# ---------------------------------------------------------------- figures


@pytest.fixture(scope="module")
def drawing(one):
    """The figure that `DRAWING` draws, with text, markers, a raster picture, a hatch and a dashed line."""
    result = one.run(program(DRAWING))
    assert result.error is None, result.error
    return result.figure


def test_another_process_draws_the_same_bytes(drawing):
    with Press(jobs=1) as press:
        assert press.run(program(DRAWING)).figure == drawing


def test_all_that_a_figure_refers_to_is_in_it_under_its_name(drawing):
    ids = re.findall(r' id="([^"]+)"', drawing)
    referred = set(re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', drawing))
    assert {a or b for a, b in referred} == set(ids) and len(ids) == len(set(ids))
    assert all(name.startswith("name-") for name in ids)
    assert {"clip-path", "fill:url", "<image", "<use"} <= set(re.findall(r"clip-path|fill:url|<image|<use", drawing))


def test_every_color_of_a_figure_follows_the_theme(drawing):
    assert not re.findall(r"(?<!,)#[0-9a-f]{6}", drawing)
    assert {"ink", "series-1", "series-2", "highlight"} <= set(
        re.findall(r"var\(--fig-([\w-]+),#[0-9a-f]{6}\)", drawing)
    )


@pytest.mark.parametrize("color", ["C0", "C6", "black", "gray", "white", "0.5"])
def test_colors_with_a_role(one, color):
    assert output(one, f"import matplotlib.pyplot as plt\nplt.plot([1, 2], color={color!r})\nplt.show()") == ""


@pytest.mark.parametrize(
    "draw",
    [
        "plt.plot([1, 2], color='red')",
        "plt.plot([1, 2], color='#1f77b4')",
        "plt.plot([1, 2], color=plt.cm.viridis(0.5))",
        "plt.plot([1, 2]); plt.gca().set_facecolor('yellow')",
        "plt.text(0, 0, 'x', color='green')",
        "plt.bar([1], [2], color='red', hatch='/')",
        "plt.rcParams['axes.prop_cycle'] = plt.cycler(color=['red']); plt.plot([1, 2])",
        "plt.style.use('ggplot'); plt.plot([1, 2])",
    ],
)
def test_colors_without_a_role(one, draw):
    message = error(one, f"import matplotlib.pyplot as plt\n{draw}\nplt.show()")
    assert re.match(r"snippets/part/name\.py:3: ValueError: color #[0-9a-f]{6} has no role in the book", message)


def moved(svg: str, by: float) -> str:
    """The figure with one label moved to the right."""
    return re.sub(r'(<text [^>]*x=")([\d.]+)', lambda match: f"{match[1]}{float(match[2]) + by:.2f}", svg, count=1)


def with_pixel(svg: str, change: int) -> str:
    """The figure with one channel of one pixel of its raster picture changed."""
    data = re.search(r"base64,([^\"]+)", svg)[1]
    picture = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGBA")
    red, *others = picture.getpixel((0, 0))
    picture.putpixel((0, 0), (red + change if red < 128 else red - change, *others))
    buffer = io.BytesIO()
    picture.save(buffer, format="png")
    return svg.replace(data, base64.b64encode(buffer.getvalue()).decode())


CHANGES = {  # what is done to a figure, and whether it counts as the same
    "nothing": (lambda svg: svg, True),
    "moved by 0.04 pt": (lambda svg: moved(svg, 0.04), True),
    "moved by 0.06 pt": (lambda svg: moved(svg, 0.06), False),
    "a point of a curve moved by 0.04 pt": (
        lambda svg: re.sub(r'd="M([\d.]+)', lambda m: f'd="M{float(m[1]) + 0.04:.2f}', svg, count=1),
        True,
    ),
    "a point of a curve moved by 0.06 pt": (
        lambda svg: re.sub(r'd="M([\d.]+)', lambda m: f'd="M{float(m[1]) + 0.06:.2f}', svg, count=1),
        False,
    ),
    "a curve with a point less": (lambda svg: re.sub(r'L[\d.]+ [\d.]+(z?")', r"\1", svg, count=1), False),
    "another text": (lambda svg: re.sub(r">1\.\d+<", ">1.1<", svg, count=1), False),
    "a number in a text, a little": (lambda svg: re.sub(r">3\.0<", ">3.01<", svg, count=1), False),
    "another role": (lambda svg: svg.replace("--fig-highlight", "--fig-series-1"), False),
    "another color": (lambda svg: svg.replace("#c72883", "#c72884"), False),
    "another dash": (lambda svg: re.sub(r"stroke-dasharray:([\d.]+)", r"stroke-dasharray:\g<1>1", svg), False),
    "another width": (lambda svg: svg.replace("stroke-width:1.6", "stroke-width:1.64"), False),
    "another scale": (lambda svg: svg.replace("scale(1 -1)", "scale(1.04 -1)"), False),
    "another marker": (lambda svg: re.sub(r'href="#name-\d+"', 'href="#name-99"', svg, count=1), False),
    "an element less": (lambda svg: re.sub(r"<use [^\n]*\n", "", svg, count=1), False),
    "an element more": (lambda svg: svg.replace("</svg>", "<g/>\n</svg>"), False),
    "another element": (lambda svg: svg.replace("<use ", "<rect ", 1), False),
    "a pixel, a little": (lambda svg: with_pixel(svg, 2), True),
    "a pixel": (lambda svg: with_pixel(svg, 40), False),
}


@pytest.mark.parametrize("change, same", CHANGES.values(), ids=CHANGES)
def test_what_counts_as_the_same_figure(drawing, change, same):
    changed = change(drawing)
    assert (changed == drawing) == (change is CHANGES["nothing"][0]), "the change must change something"
    assert (figure.differences(drawing, changed) == []) == same
    assert (figure.differences(changed, drawing) == []) == same


# ---------------------------------------------------------------- other versions


def test_under_other_versions_figures_may_look_different_and_outputs_may_not(tmp_path):
    """As `pytest --python` compares; a figure that is no longer drawn is still a difference."""
    drawn = program("print(1)")
    (tmp_path / drawn.path).parent.mkdir(parents=True)
    (tmp_path / drawn.path).with_suffix(".out").write_text("1\n", encoding="utf-8")
    (tmp_path / drawn.path).with_suffix(".svg").write_text("<svg>\n<a/>\n</svg>\n", encoding="utf-8")

    def changed(output, *figures):
        found = [results.changes(drawn, results.Result([output], [[*figures]]), tmp_path, f) for f in (True, False)]
        return [sorted(file.suffix for file in files) for files in found]

    assert changed("1\n", "<svg>\n<a/>\n</svg>\n") == [[], []]
    assert changed("1\n", "<svg>\n<b/>\n</svg>\n") == [[".svg"], []]
    assert changed("2\n", "<svg>\n<b/>\n</svg>\n") == [[".out", ".svg"], [".out"]]
    assert changed("1\n") == [[".svg"], [".svg"]]
