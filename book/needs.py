"""What a section needs and what needs it: a section names its needs in its front matter, all else follows from that.

    needs: [linear-algebra/vectors, calculus/gradients]

What is made of it: the line below the title of every section (`snippets/needs/`) and the lists of needs in the programs
that draw the maps (`book.maps`); `pytest --update -k generated` writes both.
"""

from pathlib import Path, PurePosixPath

import yaml

from book import ROOT, is_section
from book.pages import Page, contents

FOLDER = "needs"  # below snippets/, with one file per section
NOTHING = "Needs: school mathematics and some Python."


def sections(root: Path = ROOT) -> dict[str, str]:
    """`part/section` and title of every section, in the order of `mkdocs.yml`."""
    return {path.removesuffix(".md"): title for path, (_, title) in contents(root).items() if is_section(path)}


def named(page: Page) -> list[tuple[str, int]] | None:
    """(need, line) of every need that a page names in its front matter; None if it says nothing of needs.

    Raises
    ------
    ValueError
        If the front matter is no YAML.
    """
    if not page.source.startswith("---\n"):
        return None
    try:
        front = yaml.compose(page.source.split("\n---\n")[0].removeprefix("---"))  # keeps the number of lines
    except yaml.MarkedYAMLError as error:
        raise ValueError(f"{page.path}:{error.problem_mark.line + 1}: the front matter: {error.problem}") from error
    for key, value in front.value if isinstance(front, yaml.MappingNode) else []:
        if key.value == "needs":
            entries = value.value if isinstance(value, yaml.SequenceNode) else [value]
            return [(str(entry.value), entry.start_mark.line + 1) for entry in entries]
    return None


def of(pages: list[Page], root: Path = ROOT) -> dict[str, list[str]]:
    """What each section needs, both in the order of `mkdocs.yml`; needs that are mistakes are left out."""
    order = list(sections(root))
    by_name = {_name(page): {need for need, _ in named(page) or []} for page in pages}
    return {name: [need for need in order if need in by_name[name]] for name in order if name in by_name}


def are_right(pages: list[Page], root: Path = ROOT) -> list[str]:
    """Every need is a section that stands earlier in the book, is named once, and is shown below the title."""
    order, found = list(sections(root)), []
    needs = {_name(page): [need for need, _ in named(page) or []] for page in pages}
    for page in pages:
        entries, name, seen = named(page), _name(page), set()
        if name not in order:
            found += [f"{page.path}:{line}: needs {need}, but only sections of a part have needs; delete it"
                      for need, line in entries or []]  # fmt: skip
            continue
        if entries is None:
            found.append(f"{page.path}:1: say what the section needs, needs: [part/section, …], in its front matter")
        for need, line in entries or []:
            where = f"{page.path}:{line}: needs {need}"
            if need not in order:
                found.append(f"{where}, which is no section in mkdocs.yml; write part/section, as in {order[0]}")
            elif need in seen:
                found.append(f"{where} twice; delete one")
            elif loop := _way(need, name, needs):
                found.append(f"{where}; loop: {' → '.join([name, *loop])}; delete one of these needs")
            elif order.index(need) > order.index(name):
                found.append(f"{where}, which comes later in mkdocs.yml; a section needs earlier ones only")
            seen.add(need)
        lines, include = page.source.split("\n"), f'--8<-- "{FOLDER}/{name}.md"'
        title = next((number for number, line in enumerate(lines, start=1) if line.startswith("# ")), 1)
        if lines[title : title + 3] != ["", include, ""]:
            found.append(f"{page.path}:{title}: show below the title what the section needs, as a paragraph: {include}")
    return found


def _name(page: Page) -> str:
    return page.path.removeprefix("docs/").removesuffix(".md")


def _way(start: str, goal: str, needs: dict[str, list[str]]) -> list[str] | None:
    """The shortest way from a section to another along needs, both included, or None."""
    ways, known = [[start]], {start}
    for way in ways:
        if way[-1] == goal:
            return way
        following = [need for need in needs.get(way[-1], []) if need not in known]
        known.update(following)
        ways += [[*way, need] for need in following]
    return None


def lines(pages: list[Page], root: Path = ROOT) -> dict[str, str]:
    """What stands below the titles: path → Markdown with links to what a section needs and to what needs it."""
    titles, needs = sections(root), of(pages, root)

    def links(names):
        return ", ".join(f"[{titles[name]}](../{name}.md)" for name in names)

    found = {}
    for name in needs:
        said = f"Needs: {links(needs[name])}." if needs[name] else NOTHING
        if needed_by := [other for other in needs if name in needs[other]]:
            said += f"<br>\nNeeded by: {links(needed_by)}."
        path = PurePosixPath("snippets", FOLDER, f"{name}.md")
        found[str(path)] = f"{said}\n{{.needs data-search-exclude=true}}\n"
    return found
