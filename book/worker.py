"""The process that programs run in: NumPy and Matplotlib are imported once, every program gets a fork of its own.

Started by `book.run`, never by hand. The process receives requests on sockets, one server (itself a fork) per socket,
or, where the system cannot fork, a single request on standard input (`--once`).
"""

import argparse
import atexit
import builtins
import contextlib
import faulthandler
import gc
import json
import linecache
import os
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time
import traceback
import types
import warnings

import matplotlib
import matplotlib.backend_bases
import matplotlib.backends.backend_svg
import matplotlib.pyplot as plt
import numpy.random  # noqa: F401  (what most programs import is imported here, so that every fork has it)
from matplotlib.mathtext import MathTextParser

try:
    import resource
except ImportError:  # Windows
    resource = None

from book import figure
from book.run import conclude, line_of

KILL_AFTER = 2.0  # seconds of grace after the time limit before the process is killed
FILE_LIMIT = 20_000_000  # bytes of any file that a program writes, its output included
PROCESSES = {"subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn"}
SIGNALS = {"os.kill", "os.killpg", "signal.pthread_kill"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {  # event → how many of its arguments, from the first, are paths that it changes
    **dict.fromkeys(("os.remove", "os.rmdir", "os.mkdir", "os.truncate", "os.chmod", "os.chown", "os.utime"), 1),
    **dict.fromkeys(("os.rename", "os.link", "os.symlink"), 2),
    "sqlite3.connect": 1,
}


def forbidden(event, args, folder):
    """What an audited event does that no program of the book may do, or None.

    Parameters
    ----------
    event, args : the audit event and its arguments (`sys.addaudithook`).
    folder : the only folder in which a program may write.
    """
    if event.startswith("socket."):
        return "opens a network connection; programs of the book use no network"
    if event in PROCESSES or event == "import" and args[0] == "multiprocessing.process":
        return "starts another process; a program of the book is one process"
    if event in SIGNALS:
        return "sends a signal; programs of the book leave other processes alone"
    changed = args[: CHANGES.get(event, 0)]
    if event == "open" and isinstance(args[2], int) and args[2] & WRITING:
        changed = args[:1]
    for path in changed:
        if isinstance(path, (str, bytes)):
            place = os.path.realpath(os.fsdecode(path))
            if place not in {os.devnull, folder} and not place.startswith(folder + os.sep):
                return f"writes to {os.fsdecode(path)}; programs of the book write nowhere but in their own folder"
    return None


def explain(error, path):
    """A message that begins with file and line, followed by the traceback without the frames of the press."""
    frames = traceback.extract_tb(error.__traceback__)
    press = os.path.dirname(__file__) + os.sep
    frames = [frame for frame in frames if not frame.filename.startswith(press)]
    line = line_of([(f.filename, f.lineno) for f in frames], path)
    if isinstance(error, SyntaxError) and error.filename == path:
        line = error.lineno
    if not line:  # the figure could not be saved: point at the end of the program
        line = len(linecache.cache[path][2])
    where = f"{path}:{line or 1}"
    if isinstance(error, SystemExit):
        return f"{where}: calls sys.exit({error.code!r}); a program of the book ends with its last line"
    head = f"{where}: {type(error).__name__}: {error}"
    return "\n".join([head, *(line.rstrip() for line in traceback.format_list(frames))])


def execute(request, folder, offset):
    """Run the cells of one program in this process and return what they drew and how they failed.

    Parameters
    ----------
    request : dict with `path` (shown in tracebacks), `name` (prefix of ids in figures) and
        `cells`, a list of [line of the first line, code].
    folder : the temporary working folder.
    offset : function that returns how many bytes standard output holds by now.

    Returns
    -------
    dict with `ends` (output offset after each cell), `figures` (list of SVG texts per cell), `error` (text or None).
    """
    path = request["path"]
    stdout, colors = sys.stdout, figure.roles()  # before the program can change them
    broken_rules = []

    def guard(event, args):
        reason = forbidden(event, args, folder)
        if reason:
            frame, line = sys._getframe(1), None
            while frame and line is None:
                line = frame.f_lineno if frame.f_code.co_filename == path else None
                frame = frame.f_back
            broken_rules.append(f"{path}:{line or 1}: {reason}")
            raise PermissionError(reason)

    main = types.ModuleType("__main__")
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    sys.argv = [path]
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path[:] = [entry for entry in sys.path if entry and os.path.abspath(entry) != here]
    warnings.resetwarnings()
    warnings.simplefilter("error")
    atexit._clear()
    sys.addaudithook(guard)
    ends, figures, error = [], [], None
    try:
        for line, code in request["cells"]:
            padded = "\n" * (line - 1) + code
            linecache.cache[path] = (len(padded), None, padded.splitlines(keepends=True), path)
            exec(compile(padded, path, "exec", dont_inherit=True), main.__dict__)
            if line == request["cells"][-1][0]:
                threading._shutdown()
                atexit._run_exitfuncs()
            stdout.flush()
            ends.append(offset())
            figures.append([figure.svg(plt.figure(number), request["name"], colors) for number in plt.get_fignums()])
            plt.close("all")
    except BaseException as caught:
        error = explain(caught, path)
    for stream in (stdout, sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()
    return {"ends": ends, "figures": figures, "error": broken_rules[0] if broken_rules else error}


def child(request, limit, folder, result):
    """The life of the process of one program, up to the writing of its result; its descriptors 1 and 2 are files."""
    os.chdir(folder)
    tempfile.tempdir = folder
    if resource:
        unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_LIMIT, unlimited[1]))
    sys.stdin = open(os.devnull, encoding="utf-8")
    sys.stdout = open(1, "w", buffering=1, encoding="utf-8", newline="\n", closefd=False)
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)
    faulthandler.enable()
    faulthandler.dump_traceback_later(limit, exit=True)
    answer = execute(request, folder, lambda: os.fstat(1).st_size)
    faulthandler.cancel_dump_traceback_later()
    if resource:
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    os.write(result.fileno(), json.dumps(answer).encode())


def run_forked(request, limit):
    """Run one program in a fork of this process; kill it when it outlives its time."""
    folder = os.path.realpath(tempfile.mkdtemp(prefix="program-"))
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as result:
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                os.setsid()
                os.dup2(out.fileno(), 1)
                os.dup2(err.fileno(), 2)
                child(request, limit, folder, result)
                code = 0
            finally:
                os._exit(code)
        deadline, killed, pause = time.monotonic() + limit + KILL_AFTER, False, 0.0005
        while (done := os.waitpid(pid, os.WNOHANG))[0] == 0:
            time.sleep(pause)
            pause = min(2 * pause, 0.002)
            if time.monotonic() > deadline:
                killed = True
                os.killpg(pid, signal.SIGKILL)
        shutil.rmtree(folder, ignore_errors=True)
        return conclude(request, limit, os.waitstatus_to_exitcode(done[1]), killed, out, err, result)


def serve(connection):
    """Answer requests, one JSON text a line, until the other side closes."""
    with connection.makefile("r", encoding="utf-8") as lines:
        for line in lines:
            message = json.loads(line)
            answer = run_forked(message["program"], message["limit"])
            connection.sendall((json.dumps(answer) + "\n").encode())


def warm():
    """Do once what every fork would do again: find the fonts, build the grammar of formulas, import what figures need.

    Nothing of it stays but Matplotlib's own caches, and no font, which no two processes may share.
    """
    fig, ax = plt.subplots()
    ax.plot([0, 1], label=r"$\frac{x_1}{2}$")
    ax.set(title="a", xlabel=r"$\mathbf{x}^2$", ylabel=r"$\mathrm{d}x$")
    ax.legend()
    figure.svg(fig, "warm", figure.roles())
    plt.close(fig)
    MathTextParser._parse_cached.cache_clear()
    del fig, ax
    gc.collect()
    gc.freeze()  # a collection in a fork then leaves these pages shared


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--style", required=True)
    parser.add_argument("--once", nargs=2, metavar=("FOLDER", "RESULT"))
    parser.add_argument("sockets", nargs="*", type=int)
    arguments = parser.parse_args()
    plt.switch_backend("agg")
    matplotlib.backend_bases.FigureManagerBase.show = lambda self: None  # a window for nobody
    plt.style.use(arguments.style)
    if arguments.once:
        folder, result = arguments.once
        message = json.loads(sys.stdin.read())
        with open(result, "wb") as file:
            child(message["program"], message["limit"], folder, file)
        os._exit(0)
    warm()
    servers = []
    for number in arguments.sockets:
        pid = os.fork()
        if pid == 0:
            for other in set(arguments.sockets) - {number}:
                os.close(other)  # else nobody would notice when its server dies
            with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
                serve(socket.socket(fileno=number))
            os._exit(0)
        servers.append(pid)
    for number in arguments.sockets:
        os.close(number)
    for pid in servers:
        with contextlib.suppress(KeyboardInterrupt):
            os.waitpid(pid, 0)


if __name__ == "__main__":
    main()
