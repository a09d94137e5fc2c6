"""What programs printed and drew, stored beside them: compared by `pytest`, accepted by `pytest --update`.

`snippets/part/name.py` has `name.out` if it prints and `name.svg` if it draws. A lab, `snippets/labs/name.py` in
percent format, has one notebook, `docs/labs/name.ipynb`, with the outputs of its cells.
"""

import difflib
import os
from pathlib import Path

from book import figure, lab, pages
from book.run import Program, Result


def expected_files(program: Program, result: Result, root: Path) -> dict[Path, str | None]:
    """What the files of a program must hold now; None for a file that must not exist.

    Raises
    ------
    ValueError
        If the program drew more than one figure.
    """
    if lab.is_lab(program.path):
        return {lab.notebook_file(program.path, root): lab.notebook(root / program.path, result)}
    drawn = sum(len(cell) for cell in result.figures)
    if drawn > 1:
        raise ValueError(f"{program.path}:1: draws {drawn} figures; use one figure with subplots, or two programs")
    file = root / program.path
    return {file.with_suffix(".out"): result.output or None, file.with_suffix(".svg"): result.figure}


def changes(program: Program, result: Result, root: Path, figures: bool = True) -> dict[Path, str]:
    """The files that are not as they must be, each with a description of the difference.

    Without `figures`, a figure must be drawn where one is stored, but may look different.
    """
    found = {}
    for file, new in expected_files(program, result, root).items():
        old = file.read_text(encoding="utf-8") if file.exists() else None
        name = file.relative_to(root).as_posix()
        if old == new:
            continue
        if old is None:
            found[file] = f"{name} is new:\n{_first_lines(new)}"
        elif new is None:
            found[file] = f"{name} is no longer made by {program.path}"
        elif file.suffix == ".svg":
            if figures and (different := figure.differences(old, new)):
                found[file] = f"{name} would change:\n" + "\n".join(different)
        elif file.suffix == ".ipynb":
            if different := lab.differences(old, new, figures):
                found[file] = f"{name} would change:\n" + "\n".join(different)
        else:
            names = (name, f"{program.path} prints")
            found[file] = "\n".join(difflib.unified_diff(old.splitlines(), new.splitlines(), *names, lineterm="", n=2))
    return found


def explain(program: Program, different: dict[Path, str]) -> str:
    """The message of a failed comparison; its last line is the command that accepts the new results."""
    first = f"{program.path}:1: its results are not those that are stored"
    last = f"If this is right, accept it: pytest --update -k {identifier(program)}"
    return "\n".join([first, *different.values(), last])


def identifier(program: Program) -> str:
    """The name of a stored program in tests, `linear-algebra/projection`."""
    return program.path.removeprefix("snippets/").removesuffix(".py")


def accept(program: Program, result: Result, root: Path) -> list[Path]:
    """Write what differs, and touch the pages that include it so that a served book shows it; returns those files."""
    different = changes(program, result, root)
    expected = expected_files(program, result, root)
    for file in different:
        if expected[file] is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(expected[file], encoding="utf-8", newline="\n")
    if different:
        stem = program.path.removeprefix("snippets/").removesuffix(".py")
        for page in pages.load(root):
            if any(Path(target).with_suffix("").as_posix() == stem for target, _ in page.includes):
                os.utime(root / page.path)
    return list(different)


def _first_lines(text: str, most: int = 12) -> str:
    lines = text.splitlines()
    shown = ["+" + line[:120] for line in lines[:most]]
    return "\n".join(shown + ([f"… {len(lines)} lines"] if len(lines) > most else []))
