"""Labs: a program in percent format (`# %%` cells) and the notebook that stores it with the outputs of its cells.

# %% [markdown] description="What search engines show."     the first cell; its settings are the page's front matter
# # Title
#
# Prose, one sentence a line.

# %%
print("a program")

# %% [markdown] figure="what-it-shows" alt="What is seen, with its numbers."
# The caption of the picture that the cell above has drawn.

# %% [markdown]
# #### Solution
# This heading and all up to the next one is a collapsed block on the page, and a collapsed section in Jupyter.
"""

import dataclasses
import difflib
import json
import re
from pathlib import Path

from book.run import LAB_PATIENCE, Program, Result

FOLDER = "snippets/labs/"
_MARK = re.compile(r'# %%(?P<prose> \[markdown\])?(?P<settings>(?: [a-z]+="(?:\\.|[^"\\])*")*)\s*')
_SETTING = re.compile(r' ([a-z]+)=("(?:\\.|[^"\\])*")')
_HEADING = re.compile(r"#{1,4} ")
_SOLUTION = "#### Solution"


@dataclasses.dataclass(frozen=True)
class Cell:
    """A cell of a lab.

    Attributes
    ----------
    kind : "markdown" or "code".
    line : line of its first line in the file.
    text : what it holds, without the `# ` before prose.
    settings : what its mark says, such as `alt`.
    """

    kind: str
    line: int
    text: str
    settings: dict[str, str]


def is_lab(path: str) -> bool:
    """Whether a program of `snippets/` is a lab."""
    return path.startswith(FOLDER)


def notebook_file(path: str, root: Path) -> Path:
    """The notebook of a lab: `snippets/labs/image_compression.py` → `docs/labs/image-compression.ipynb`."""
    return root / "docs/labs" / (Path(path).stem.replace("_", "-") + ".ipynb")


def program_path(notebook: str) -> str:
    """The program of a notebook: `labs/image-compression.ipynb` → `snippets/labs/image_compression.py`."""
    return FOLDER + Path(notebook).stem.replace("-", "_") + ".py"


def cells(text: str, path: str = "lab") -> list[Cell]:
    """The cells of a text in percent format.

    Raises
    ------
    ValueError
        If a line belongs to no cell, a mark has another form, or a line of prose does not begin with `# `;
        the message begins with `path` and the line.
    """
    found: list[Cell] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if re.match(r"#\s*%%", line):
            mark = _MARK.fullmatch(line)
            if not mark:
                raise ValueError(f'{path}:{number}: a cell begins with # %% or # %% [markdown] and settings, alt="…"')
            settings = {name: json.loads(value) for name, value in _SETTING.findall(mark["settings"])}
            found.append(Cell("markdown" if mark["prose"] else "code", number + 1, "", settings))
            continue
        if not found and line.strip():
            raise ValueError(f"{path}:{number}: a lab begins with a cell, # %% [markdown]")
        if found and found[-1].kind == "markdown" and line.strip():
            if line != "#" and not line.startswith("# "):
                raise ValueError(f"{path}:{number}: prose begins with '# '; before a program write # %%")
            line = line[2:]
        if found:
            found[-1] = dataclasses.replace(found[-1], text=f"{found[-1].text}{line}\n")
    for index, cell in enumerate(found):
        empty = re.match(r"\n*", cell.text).group().count("\n")
        found[index] = dataclasses.replace(cell, line=cell.line + empty, text=cell.text.strip("\n"))
    return found


def _cells_of(file: Path, root: Path) -> list[Cell]:
    return cells(file.read_text(encoding="utf-8"), file.relative_to(root).as_posix())


def program(file: Path, root: Path) -> Program:
    """The code cells of a lab as one program that runs cell by cell."""
    code = tuple((cell.line, cell.text) for cell in _cells_of(file, root) if cell.kind == "code")
    return Program(file.relative_to(root).as_posix(), code, file.stem, LAB_PATIENCE)


def notebook(file: Path, result: Result) -> str:
    """The lab and what its cells printed and drew as a notebook (nbformat 4.5), the same from run to run."""
    made, number, pictures = [], 0, 0
    for index, cell in enumerate(cells(file.read_text(encoding="utf-8"), file.name)):
        metadata = dict(cell.settings)
        if cell.kind == "markdown" and cell.text.startswith(_SOLUTION):
            metadata["jp-MarkdownHeadingCollapsed"] = True
        source = cell.text.splitlines(keepends=True)
        entry = {"cell_type": cell.kind, "id": f"cell-{index}", "metadata": metadata, "source": source}
        if cell.kind == "code":
            outputs = []
            if number < len(result.outputs) and result.outputs[number]:
                printed = result.outputs[number].splitlines(keepends=True)
                outputs.append({"name": "stdout", "output_type": "stream", "text": printed})
            for svg in result.figures[number] if number < len(result.figures) else []:
                pictures += 1  # ids of several figures of one lab must differ
                svg = re.sub(r'(id="|#)([a-z0-9-]+-\d+)', rf"\g<1>figure-{pictures}-\g<2>", svg)
                data = {"image/svg+xml": svg.splitlines(keepends=True)}
                outputs.append({"data": data, "metadata": {}, "output_type": "display_data"})
            number += 1
            entry |= {"execution_count": number, "outputs": outputs}
        made.append(entry)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    content = {"cells": made, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


class BrokenCell(ValueError):
    """A cell that no page can show; `cell` is its index."""

    def __init__(self, cell: int, message: str):
        super().__init__(message)
        self.cell = cell


def page_lines(content: dict, with_pictures: bool = True) -> list[tuple[str, int, int]]:
    """A notebook as the Markdown of a page: its lines, each with the index of its cell and its line in that cell.

    Parameters
    ----------
    content : the notebook as JSON has it.
    with_pictures : False puts an include in the place of every picture, as in chapters, so that the rules can read it.

    Raises
    ------
    BrokenCell
        If a cell has failed, or has drawn a picture without a caption, or is a caption without a picture.
    """
    lines: list[tuple[str, int, int]] = []
    picture, solution = None, False

    def add(text, index, first=0):
        lines.extend((line, index, number) for number, line in enumerate(text.split("\n"), start=first))

    for index, cell in enumerate(content["cells"]):
        text, settings, figure_id = "".join(cell["source"]), cell["metadata"], cell["metadata"].get("figure")
        if picture is not None and (cell["cell_type"] == "code" or not figure_id):
            raise BrokenCell(index - 1, 'draws; let # %% [markdown] figure="…" alt="…" with the caption follow')
        if cell["cell_type"] == "code":
            fence = "`" * max([3, *(len(marks) + 1 for marks in re.findall("`{3,}", text))])
            add(f"{fence}python\n{text}\n{fence}\n", index, -1)
            for output in cell["outputs"]:
                if output["output_type"] == "error":
                    raise BrokenCell(index, f"{output['ename']}: {output['evalue']}")
                if output["output_type"] == "stream":
                    printed = "".join(output["text"]).removesuffix("\n")
                    fence = "`" * max([3, *(len(marks) + 1 for marks in re.findall("`{3,}", printed))])
                    add(f'{fence}text title="Output"\n{printed}\n{fence}\n', index, -1)
                elif picture is not None:
                    raise BrokenCell(index, "draws two figures; use one figure with subplots, or two cells")
                else:
                    picture = "".join(output["data"]["image/svg+xml"]).removesuffix("\n")
        elif figure_id:
            if picture is None:
                raise BrokenCell(index, "is a caption, but the cell above draws nothing")
            shown = picture if with_pictures else f'--8<-- "labs/{figure_id}.svg"'
            alternative = json.dumps(settings.get("alt", ""), ensure_ascii=False)
            add(f"/// figure | {figure_id}\n    alt: {alternative}\n\n{shown}\n", index, -99)
            add(f"{text}\n///\n", index)
            picture = None
        else:
            if index == 0 and settings:
                front = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in settings.items()]
                add("\n".join(["---", *front, "---", ""]), index, -1)
            fenced = False
            for number, line in enumerate(text.split("\n")):
                fenced ^= line.startswith("```")
                if solution and not fenced and _HEADING.match(line):
                    add("////\n", index, number)
                    solution = False
                if line == _SOLUTION and not fenced:
                    line, solution = "//// details | Solution\n    type: solution\n", True
                add(line, index, number)
            add("", index, number)
    if picture is not None:
        raise BrokenCell(index, 'draws; let # %% [markdown] figure="…" alt="…" with the caption follow')
    if solution:
        add("////\n", index)
    return lines


def markdown(content: dict) -> str:
    """A notebook as the Markdown of a page."""
    return "\n".join(line for line, _, _ in page_lines(content))


def places(file: Path, root: Path, lines: list[tuple[int, int]]) -> list[str]:
    """File and line, as errors begin, of each (index of a cell, line in that cell) of a lab."""
    found, path = _cells_of(file, root), file.relative_to(root).as_posix()
    last = [cell.text.count("\n") for cell in found]
    return [f"{path}:{found[cell].line + min(max(line, 0), last[cell])}" for cell, line in lines]


def as_page(file: Path, root: Path, content: dict):
    """A lab as a page that the rules of `book.rules` can read, and the place in the lab of each line of that page.

    Parameters
    ----------
    file, root : the lab and the folder of the book.
    content : its notebook.

    Returns
    -------
    (book.pages.Page, list of `file:line`)
    """
    from book.pages import Page

    lines = page_lines(content, with_pictures=False)
    path = notebook_file(file.relative_to(root).as_posix(), root).relative_to(root).as_posix()
    page = Page(path, "\n".join(line for line, _, _ in lines))
    return page, places(file, root, [(cell, line) for _, cell, line in lines])


def at_source(message: str, lines: list[str]) -> str:
    """The message of a rule with the place in the lab instead of that in its page."""
    return re.sub(r"\A[^:\n]*:(\d+)", lambda match: lines[int(match[1]) - 1], message)


def differences(old: str, new: str, figures: bool = True) -> list[str]:
    """How two notebooks differ: text to the letter, figures, if at all, with the tolerance of `book.figure`."""
    from book import figure  # imports Matplotlib, which building the site does not need

    before, after = json.loads(old), json.loads(new)
    old_figures, new_figures = _take_figures(before), _take_figures(after)
    found = list(difflib.unified_diff(
        json.dumps(before, indent=1, ensure_ascii=False).splitlines(),
        json.dumps(after, indent=1, ensure_ascii=False).splitlines(), "stored", "now", lineterm="", n=1,
    ))[:40]  # fmt: skip
    if figures and len(old_figures) == len(new_figures):
        for a, b in zip(old_figures, new_figures, strict=True):
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
