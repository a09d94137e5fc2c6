"""Every topic of the source articles leads to a section."""

import re

import pytest

from book import ROOT, pages

ARTICLES = [
    page for page in pages.load() if page.path.startswith("docs/articles/") and not page.path.endswith("index.md")
]
OUTSIDE = "Outside the book"  # what a row says of a name that is no topic of mathematics


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


def problem(cell: str, folder) -> str | None:
    """What is wrong with the cell that says where the book treats a topic."""
    targets = re.findall(r"\]\(([^()\s#]+)", cell)
    if not targets and cell != OUTSIDE:
        return "leads to no section; link the section that does it, or write “Outside the book”"
    for target in targets:
        if not (folder / target).resolve().is_file():
            return f"leads to {target}, which does not exist; write the file's path from this page"
    return None


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.path)
def test_topics_lead_to_sections(page):
    found = list(topics(page))
    assert len(found) > 10, f"{page.path}:1: no table of topics was found"
    problems = [(line, topic, problem(cell, (ROOT / page.path).parent)) for line, topic, cell in found]
    messages = [f"{page.path}:{line}: the topic “{topic}” {what}" for line, topic, what in problems if what]
    assert not messages, "\n".join(messages)


@pytest.mark.parametrize(
    "cell, expected",
    [
        ("[Vectors](../linear-algebra/vectors.md)", None),
        ("[Softmax](../networks/softmax.md)", None),
        (OUTSIDE, None),
        ("see above", "leads to no section"),
        ("[Nothing](../networks/nothing.md)", "does not exist"),
    ],
)
def test_a_topic_without_a_section_is_found(cell, expected):
    found = problem(cell, ROOT / "docs/articles")
    assert found is None if expected is None else expected in found
