"""Every topic of the source articles leads to a section, written or planned; the planned ones are counted down."""

import re

import pytest

from book import ROOT, pages
from book.planned import planned

ARTICLES = [
    page for page in pages.load() if page.path.startswith("docs/articles/") and not page.path.endswith("index.md")
]
OUTSIDE = "Outside the book"  # what a row says of a name that is no topic of mathematics


def sections_not_written() -> list[str]:
    """The one list of such sections, in mkdocs.yml."""
    for entry in pages.configuration()["markdown_extensions"]:
        if isinstance(entry, dict) and "book.planned" in entry:
            return entry["book.planned"]["sections"]
    return []


def topics(page):
    """(line, topic, last cell) of every row of the page's tables."""
    head = None
    for number, line in enumerate(page.source.split("\n"), start=1):
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] if line.startswith("|") else []
        if not cells:
            head = None
        elif head is None:
            head = cells
        elif head[0] == "Topic" and set(cells[0]) - set("-: "):
            yield number, cells[0], cells[-1]


def problem(cell: str, folder, missing: list[str]) -> str | None:
    """What is wrong with the cell that says where the book treats a topic."""
    targets = re.findall(r"\]\(([^()\s#]+)", cell)
    if not targets and cell != OUTSIDE:
        return "leads to no section; link the section that does it, or write “Outside the book”"
    for target in targets:
        exists = (folder / target).resolve().is_file()
        if not exists and not planned(target, missing):
            return f"leads to {target}, which is neither written nor listed under book.planned in mkdocs.yml"
    return None


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.path)
def test_topics_lead_to_sections(page):
    found = list(topics(page))
    assert len(found) > 10, f"{page.path}:1: no table of topics was found"
    missing = sections_not_written()
    problems = [(line, topic, problem(cell, (ROOT / page.path).parent, missing)) for line, topic, cell in found]
    messages = [f"{page.path}:{line}: the topic “{topic}” {what}" for line, topic, what in problems if what]
    assert not messages, "\n".join(messages)
    waiting = sum(any(planned(t, missing) for t in re.findall(r"\]\(([^()\s#]+)", cell)) for _, _, cell in found)
    print(f"{page.path}: {waiting} of {len(found)} topics wait for a section")


def test_planned_sections_are_not_written():
    written = [
        section
        for section in sections_not_written()
        if (ROOT / f"docs/{section}.md").exists() or (ROOT / f"docs/{section}.ipynb").exists()
    ]
    assert not written, f"mkdocs.yml: {', '.join(written)} exist: delete their lines under book.planned"


def test_names_of_sections_are_unique():
    """So that a link to a section in the same folder can be told planned by its name alone."""
    names = [page.path.split("/")[-1] for page in pages.load()] + [
        f"{name.split('/')[-1]}.md" for name in sections_not_written()
    ]
    names = [name for name in names if name != "index.md"]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    "cell, expected",
    [
        ("[Vectors](../linear-algebra/vectors.md)", None),
        ("[Softmax](../networks/softmax.md)", None),
        (OUTSIDE, None),
        ("see above", "leads to no section"),
        ("[Nothing](../networks/nothing.md)", "neither written nor listed"),
    ],
)
def test_a_topic_without_a_section_is_found(cell, expected):
    found = problem(cell, ROOT / "docs/articles", ["networks/softmax"])
    assert found is None if expected is None else expected in found
