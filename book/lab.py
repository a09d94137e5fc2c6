"""Labs: a program in percent format (`# %%` cells) and the notebook that stores it with the outputs of its cells."""

import difflib
import json
import re
from pathlib import Path

from book import figure
from book.run import Program, Result

FOLDER = "snippets/labs/"


def is_lab(path: str) -> bool:
    """Whether a program of `snippets/` is a lab."""
    return path.startswith(FOLDER)


def notebook_file(path: str, root: Path) -> Path:
    """The notebook of a lab: `snippets/labs/image_compression.py` → `docs/labs/image-compression.ipynb`."""
    return root / "docs/labs" / (Path(path).stem.replace("_", "-") + ".ipynb")


def cells(text: str) -> list[tuple[str, int, str]]:
    """The cells of a text in percent format as (kind, line of the first line, content).

    `# %% [markdown]` begins prose, whose lines begin with `# `; `# %%` begins a program.

    Raises
    ------
    ValueError
        If something stands before the first cell.
    """
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        mark = re.fullmatch(r"# %%(?P<kind> \[markdown\])?\s*", line)
        if mark:
            found.append(("markdown" if mark["kind"] else "code", number + 1, []))
        elif found:
            prose = found[-1][0] == "markdown"
            found[-1][2].append(re.sub(r"^# ?", "", line) if prose else line)
        elif line.strip():
            raise ValueError(f"line {number}: a lab begins with a cell, # %% [markdown]")
    return [(kind, line, "\n".join(lines).strip("\n")) for kind, line, lines in found]


def program(file: Path, root: Path) -> Program:
    """The code cells of a lab as one program that runs cell by cell."""
    code = [(line, text) for kind, line, text in cells(file.read_text(encoding="utf-8")) if kind == "code"]
    return Program(file.relative_to(root).as_posix(), tuple(code), file.stem)


def notebook(file: Path, result: Result) -> str:
    """The lab and what its cells printed and drew as a notebook (nbformat 4.5), the same from run to run."""
    made, number = [], 0
    for index, (kind, _, text) in enumerate(cells(file.read_text(encoding="utf-8"))):
        cell = {"cell_type": kind, "id": f"cell-{index}", "metadata": {}, "source": text.splitlines(keepends=True)}
        if kind == "code":
            printed = result.outputs[number] if number < len(result.outputs) else ""
            drawn = result.figures[number] if number < len(result.figures) else []
            number += 1
            outputs = []
            if printed:
                outputs.append({"name": "stdout", "output_type": "stream", "text": printed.splitlines(keepends=True)})
            for index_of_figure, svg in enumerate(drawn):
                # ids of several figures of one lab must differ
                svg = re.sub(r'(id="|#)([a-z0-9-]+-\d+)', rf"\g<1>cell-{index}-{index_of_figure}-\g<2>", svg)
                data = {"image/svg+xml": svg.splitlines(keepends=True)}
                outputs.append({"data": data, "metadata": {}, "output_type": "display_data"})
            cell |= {"execution_count": number, "outputs": outputs}
        made.append(cell)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    content = {"cells": made, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def differences(old: str, new: str) -> list[str]:
    """How two stored notebooks differ: text to the letter, figures with the tolerance of `book.figure`."""
    before, after = json.loads(old), json.loads(new)
    old_figures, new_figures = _take_figures(before), _take_figures(after)
    found = list(difflib.unified_diff(
        json.dumps(before, indent=1, ensure_ascii=False).splitlines(),
        json.dumps(after, indent=1, ensure_ascii=False).splitlines(), "stored", "now", lineterm="", n=1,
    ))[:40]  # fmt: skip
    if len(old_figures) == len(new_figures):
        for a, b in zip(old_figures, new_figures):
            found += figure.differences(a, b)
    return found


def _take_figures(content) -> list[str]:
    taken = []
    for cell in content["cells"]:
        for output in cell.get("outputs", []):
            if "image/svg+xml" in output.get("data", {}):
                taken.append("".join(output["data"]["image/svg+xml"]))
                output["data"]["image/svg+xml"] = "figure"
    return taken
