"""What the maps of `start/how-to-read` take from the front matters: data of two programs, text alternatives, a table.

Whoever copies a program needs its data in it, and whoever hears a page needs its numbers. So `pytest` compares the data
and the texts with the front matters, and `pytest --update -k generated` writes them.
"""

import re
from collections import Counter
from pathlib import Path
from textwrap import wrap

from book import ROOT, needs
from book.pages import Page

PAGE = "docs/start/how-to-read.md"
PARTS = "needs-of-parts"  # ids of the figures on that page
SECTIONS = "needs-of-sections"
WIDTH = 79


def texts(pages: list[Page], root: Path = ROOT) -> dict[str, str]:
    """Path below the book → what the file must hold; files that a book does not have are left out."""
    titles, needed = needs.sections(root), needs.of(pages, root)
    files = {path: root / path for path in (_program(PARTS), _program(SECTIONS), PAGE)}
    if not all(file.is_file() for file in files.values()):
        return {}
    old = {path: file.read_text(encoding="utf-8") for path, file in files.items()}
    counts = _counts(needed)
    rows = [f"| {_link(titles, name)} | {', '.join(_link(titles, need) for need in needed[name]) or 'nothing'} |"
            for name in needed]  # fmt: skip
    page = _with_alternative(old[PAGE], PARTS, _parts_in_words(counts))
    return {
        _program(PARTS): _with_data(old[_program(PARTS)], _data_of_parts(counts, needed)),
        _program(SECTIONS): _with_data(old[_program(SECTIONS)], _data_of_sections(titles, needed)),
        PAGE: _with_alternative(page, SECTIONS, _sections_in_words(titles, needed)),
        "snippets/start/needs.md": "\n".join(["| section | needs |", "| --- | --- |", *rows]) + "\n",
    }


def _program(figure: str) -> str:
    return f"snippets/start/{figure.replace('-', '_')}.py"


def _with_data(program: str, lines: list[str]) -> str:
    return re.sub(r"(?ms)^(needs = \{[^\n]*\n).*?^\}$", lambda old: old[1] + "\n".join([*lines, "}"]), program, count=1)


def _with_alternative(page: str, figure: str, text: str) -> str:
    return re.sub(rf'(/// figure \| {figure}\n    alt: ").*(?="\n)', lambda old: old[1] + text, page)


def _link(titles: dict[str, str], name: str) -> str:
    return f"[{titles[name]}](../{name}.md)"


def _part(name: str) -> str:
    return name.split("/")[0].replace("-", " ").capitalize()


def _counts(needed: dict[str, list[str]]) -> dict[str, dict[str, int]]:
    """Part → each part above it → how often sections of the one need sections of the other."""
    parts = list(dict.fromkeys(map(_part, needed)))
    pairs = Counter((_part(name), _part(need)) for name in needed for need in needed[name])
    return {part: {above: pairs[part, above] for above in parts[:row]} for row, part in enumerate(parts)}


def _data_of_parts(counts, needed) -> list[str]:
    sizes = Counter(map(_part, needed))
    return [f'    "{part}": ({sizes[part]}, {list(above.values())}),' for part, above in counts.items()]


def _data_of_sections(titles, needed) -> list[str]:
    lines, part = [], None
    for name in needed:
        if part != _part(name):
            lines += ["    },"] * bool(part) + [f'    "{_part(name)}": {{']
        part = _part(name)
        key, text = f'        "{titles[name]}":', ", ".join(titles[need] for need in needed[name])
        if len(f'{key} "{text}",') <= WIDTH:
            lines.append(f'{key} "{text}",')
        else:
            parts = wrap(text.replace(" ", "_").replace(",_", ", "), WIDTH - 16)  # in no name
            parts = [part.replace("_", " ") for part in parts]
            lines += [key, *(f'            "{part} "' for part in parts[:-1]), f'            "{parts[-1]}",']
    return [*lines, "    },"]


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _and(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _parts_in_words(counts) -> str:
    said = [f"{part} needs {_and([f'{above} {_times(number)}' for above, number in row.items() if number])}."
            for part, row in counts.items() if any(row.values())]  # fmt: skip
    return (
        "The seven parts one below another, with the number of sections of each, and an arrow from each part to every "
        f"lower one that needs it; an arrow is the wider the more needs it stands for. {' '.join(said)}"
    )


def _sections_in_words(titles, needed) -> str:
    needed_by = Counter(need for name in needed for need in needed[name])
    most = sorted(needed_by, key=needed_by.get, reverse=True)[:4]
    needy = max(needed, key=lambda name: len(needed[name]))
    return (
        f"The {len(needed)} sections in order, one below another; each name stands behind a square on a diagonal, "
        f"and {needed_by.total()} dots to the left of the squares mark the sections that each needs. Most needed are "
        f"{_and([f'{titles[name]} (by {needed_by[name]} sections)' for name in most])}. "
        f"{titles[needy]} has the most needs, {len(needed[needy])}."
    )
