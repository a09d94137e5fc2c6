"""The two sides that `book.bench` compares: each is a fresh process that runs the same files and says which it ran.

python -m book.bench_sides press|undrawn|drawn < files.json > ran.json
"""

import contextlib
import io
import json
import sys
from pathlib import Path

STYLE = "snippets/book.mplstyle"


def press(files):
    """Run the programs through the press: isolated, as many at a time as there are cores, figures stored."""
    from book.run import Press, Program

    root = Path.cwd()
    with Press(root) as started:
        futures = [started.submit(Program.from_file(root / file, root)) for file in files]
        return {file: future.result().error for file, future in zip(files, futures, strict=True)}


def bare(files, draw):
    """Execute the programs one after another in this process.

    Parameters
    ----------
    files : paths of the programs.
    draw : whether the figures that a program leaves open are saved, once each, as Matplotlib's SVG in memory.
    """
    import matplotlib.pyplot as plt
    import numpy  # noqa: F401  (one import for all programs)

    plt.style.use(STYLE)
    ran = {}
    for file in files:
        ran[file] = None
        with contextlib.redirect_stdout(io.StringIO()):
            try:
                exec(compile(Path(file).read_text(encoding="utf-8"), file, "exec"), {"__name__": "__main__"})
                for number in plt.get_fignums() if draw else ():
                    plt.figure(number).savefig(io.BytesIO(), format="svg")
            except BaseException as error:
                ran[file] = f"{file}: {type(error).__name__}: {error}"
        plt.close("all")
    return ran


def main():
    side, files = sys.argv[1], json.load(sys.stdin)
    ran = press(files) if side == "press" else bare(files, draw=side == "drawn")
    json.dump(ran, sys.stdout)


if __name__ == "__main__":
    main()
