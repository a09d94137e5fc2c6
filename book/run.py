"""Run programs of the book as a reader would: each alone, with what it prints and draws kept.

`Press` starts one process that has imported NumPy and Matplotlib; every program runs in a fork of it, as many at a
time as the machine has cores. Where a system cannot fork, every program gets a new process: the same, more slowly.
"""

import json
import os
import queue
import re
import socket
import subprocess
import sys
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from book import ROOT

TIME_LIMIT = 10.0  # seconds that a program may run
LAB_PATIENCE = 6  # times as long that a lab, many programs in one, may run
START_LIMIT = 60.0  # seconds that a new process may take to import NumPy and Matplotlib
OUTPUT_LIMIT = 1_000_000  # bytes that a program may print
CAN_FORK = hasattr(os, "fork")
# of the caller's environment, nothing else; the last two make a processor pass for an older one
KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "OPENBLAS_CORETYPE", "NPY_DISABLE_CPU_FEATURES")


def line_of(frames, path):
    """The last line of `path` among (file, line) pairs, or None."""
    lines = [line for name, line in frames if name == path]
    return lines[-1] if lines else None


def conclude(request, limit, status, killed, out, err, result):
    """Turn the files that a program left into the answer for `book.run`."""
    path = request["path"]
    printed, complaints, raw = [_read(f) for f in (out, err, result)]
    answer = json.loads(raw) if raw else {"ends": [], "figures": [], "error": None}
    ends = answer["ends"] or [len(printed)]
    starts = [0, *ends[:-1]]
    outputs = [printed[a:b].decode("utf-8", "replace") for a, b in zip(starts, ends, strict=True)]
    error, complaints = answer["error"], complaints.decode("utf-8", "replace")
    frames = re.findall(r'File "([^"]+)", line (\d+)', complaints)  # faulthandler puts the innermost first
    where = f"{path}:{line_of(frames if raw else frames[::-1], path) or 1}"
    if killed or (not raw and "Timeout (" in complaints):
        error = f"{where}: still running after {limit:g} s; a program of the book must end"
    elif not raw:
        error = f"{where}: the process ended with status {status} before the program did\n{complaints}"
    elif error is None and complaints.strip():
        error = f"{where}: writes to standard error, which no page shows:\n{complaints}"
    elif error is None and len(printed) > OUTPUT_LIMIT:
        error = f"{path}:1: prints {len(printed)} bytes; at most {OUTPUT_LIMIT} are shown"
    elif error is None and (control := re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", printed)):
        error = f"{path}:1: prints the control character {control.group().decode()!r}, which a page cannot show"
    elif error is None and (foreign := re.search("[^\x00-\xff]", printed.decode("utf-8", "replace"))):
        error = f"{path}:1: prints {foreign.group()!r}, which some terminals cannot; print ASCII, as in sqrt(d)"
    return {"outputs": outputs, "figures": answer["figures"], "error": error}


def _read(file):
    file.seek(0)
    return file.read()


@dataclass(frozen=True)
class Program:
    """One complete program.

    Attributes
    ----------
    path : file that holds it, relative to the book, as tracebacks show it.
    cells : (line of the first line, code) pairs that run one after another in one namespace; a program on a page is
        a single cell, a lab has many.
    name : what ids inside its figures begin with.
    patience : how many times the limit of the press it may run.
    """

    path: str
    cells: tuple[tuple[int, str], ...]
    name: str
    patience: int = 1

    @classmethod
    def from_file(cls, file: Path, root: Path = ROOT) -> "Program":
        """The program in a file below `root`."""
        return cls(file.relative_to(root).as_posix(), ((1, file.read_text(encoding="utf-8")),), file.stem)


@dataclass(frozen=True)
class Result:
    """What a program printed and drew, cell by cell, and the message of its failure (None if it ended well)."""

    outputs: list[str] = field(default_factory=list)
    figures: list[list[str]] = field(default_factory=list)
    error: str | None = None

    @property
    def output(self) -> str:
        """All that was printed."""
        return "".join(self.outputs)

    @property
    def figure(self) -> str | None:
        """The SVG of the one figure, or None."""
        drawn = [svg for cell in self.figures for svg in cell]
        return drawn[0] if drawn else None


class Press:
    """Runs programs, several at a time, each isolated from all others.

    Parameters
    ----------
    root : folder of the book; the style is `snippets/book.mplstyle` below it.
    jobs : how many programs run at the same time (default: one per core).
    limit : seconds before a program is stopped, times its patience.
    fork : False makes every program start a new interpreter.
    python : the interpreter; another one needs NumPy and Matplotlib, nothing else.
    """

    def __init__(
        self, root: Path = ROOT, jobs: int | None = None, limit: float = TIME_LIMIT, fork: bool = CAN_FORK,
        python: str = sys.executable,
    ):  # fmt: skip
        self.root, self.limit, self.fork, self.python = root, limit, fork, python
        jobs = jobs or os.cpu_count() or 1
        self._threads = ThreadPoolExecutor(jobs)
        self._connections: queue.SimpleQueue = queue.SimpleQueue()
        self._process = None
        if fork:
            pairs = [socket.socketpair() for _ in range(jobs)]
            numbers = [theirs.fileno() for _, theirs in pairs]
            self._process = subprocess.Popen(
                [*self._command(), *map(str, numbers)], env=self._environment(), cwd=ROOT, pass_fds=numbers,
                stdin=subprocess.DEVNULL,
            )  # fmt: skip
            for ours, theirs in pairs:
                theirs.close()
                self._connections.put((ours, ours.makefile("r", encoding="utf-8")))

    def _command(self) -> list[str]:
        return [self.python, "-X", "utf8", "-m", "book.worker", "--style", str(self.root / "snippets/book.mplstyle")]

    def _environment(self) -> dict[str, str]:
        cache = ROOT / ".cache" / "matplotlib"
        cache.mkdir(parents=True, exist_ok=True)
        kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
        fixed = {"LC_ALL": "C.UTF-8", "MPLBACKEND": "agg", "MPLCONFIGDIR": str(cache), "HOME": tempfile.gettempdir()}
        return kept | fixed | {"OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}

    def submit(self, program: Program) -> Future:
        """Have a program run; the future gives its `Result`."""
        return self._threads.submit(self._run, program)

    def run(self, program: Program) -> Result:
        """Run a program and wait for its result."""
        return self.submit(program).result()

    def _run(self, program: Program) -> Result:
        message = json.dumps({"program": vars(program), "limit": self.limit * program.patience}) + "\n"
        if not self.fork:
            return self._run_in_new_process(program, message)
        connection, answers = self._connections.get()
        try:
            connection.sendall(message.encode())
            answer = answers.readline()
        except ConnectionError:
            answer = ""
        finally:
            self._connections.put((connection, answers))
        if not answer:
            raise RuntimeError(f"{program.path}:1: the process that runs programs died; see the messages above")
        return Result(**json.loads(answer))

    def _run_in_new_process(self, program: Program, message: str) -> Result:
        with (
            tempfile.TemporaryDirectory(prefix="program-") as place,
            tempfile.TemporaryFile() as out,
            tempfile.TemporaryFile() as err,
        ):
            folder, result = Path(place, "folder").resolve(), Path(place, "result")
            folder.mkdir()
            command, killed, status = [*self._command(), "--once", str(folder), str(result)], False, 0
            try:
                status = subprocess.run(
                    command, env=self._environment(), cwd=ROOT, input=message.encode(), stdout=out, stderr=err,
                    timeout=self.limit * program.patience + START_LIMIT,
                ).returncode  # fmt: skip
            except subprocess.TimeoutExpired:
                killed = True
            with open(result, "a+b") as answer:
                limit = self.limit * program.patience
                return Result(**conclude(vars(program), limit, status, killed, out, err, answer))

    def close(self) -> None:
        """Stop the processes of the press."""
        self._threads.shutdown(cancel_futures=True)
        while not self._connections.empty():
            connection, answers = self._connections.get()
            answers.close()
            connection.close()
        if self._process:
            self._process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
