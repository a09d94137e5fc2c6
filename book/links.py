"""`python -m book links`: every link that leaves the book, with its place; `--check` tries each of them."""

import http.client
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from book import ROOT, lab, pages

AGENT = "Mozilla/5.0 (compatible; mathematics-for-deep-learning link check)"
PATIENCE = 20.0  # seconds for one answer
PAUSE = 1.0  # seconds between two requests to one host
HOSTS = 8  # that are asked at the same time
REFUSALS = {401, 403, 405, 418, 429}  # of hosts that answer people, not programs: the page may well be there
_LINK = re.compile(r"https?://(?:[^\s<>()\"'`\\\]]|\([^\s<>()\"'`\\\]]*\))+")


@dataclass(frozen=True)
class Link:
    """A link that leaves the book.

    Attributes
    ----------
    url : as it is written.
    places : `file:line` of every occurrence.
    """

    url: str
    places: tuple[str, ...]


def sources(root: Path = ROOT) -> list[Path]:
    """The files that readers and contributors read: pages, labs, README and the like."""
    labs = [file for file in sorted((root / "snippets").rglob("*.py")) if lab.is_lab(file.relative_to(root).as_posix())]
    written = [file for file in sorted((root / "docs").rglob("*")) if file.suffix in pages.SUFFIXES]
    return [*written, *labs, *sorted(root.glob("*.md")), *sorted((root / ".github").glob("*.md")), root / "mkdocs.yml"]


def external(root: Path = ROOT) -> list[Link]:
    """All links that leave the book, sorted by address; programs and formulas on pages have none."""
    found: dict[str, list[str]] = {}
    for file in sources(root):
        if not file.is_file():
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            for match in _LINK.finditer(line):
                url = match.group().rstrip(".,;:!?*_")
                found.setdefault(url, []).append(f"{file.relative_to(root).as_posix()}:{number}")
    return [Link(url, tuple(places)) for url, places in sorted(found.items())]


def answer(url: str) -> tuple[bool, str]:
    """Whether an address can be read, and what its host says: `200`, `404`, `403, maybe`, `timed out` …

    A host is asked for the head alone, and for the page if it does not give heads.
    """
    said = ""
    for method in ("HEAD", "GET"):
        request = urllib.request.Request(urldefrag(url).url, method=method, headers={"User-Agent": AGENT})
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
                return True, str(reply.status)
        except urllib.error.HTTPError as error:
            said = str(error.code)
            error.close()
        except (OSError, ValueError) as error:
            said = str(getattr(error, "reason", error))
        except http.client.HTTPException as error:  # an answer that is no HTTP
            said = type(error).__name__
        if method == "HEAD":
            time.sleep(PAUSE)
    if said.isdecimal() and int(said) in REFUSALS:
        return True, f"{said}, maybe"
    return False, said


def ask_all(links: list[Link], ask: Callable[[str], tuple[bool, str]] = answer) -> list[tuple[Link, bool, str]]:
    """Ask for every link, several hosts at a time and each at most once in a second.

    Returns
    -------
    (link, whether it can be read, what its host says) in the order of `links`.
    """
    hosts: dict[str, list[Link]] = {}
    for link in links:
        hosts.setdefault(urlsplit(link.url).netloc, []).append(link)

    def one_after_another(of_host):
        said = []
        for number, link in enumerate(of_host):
            if number:
                time.sleep(PAUSE)
            said.append((link, *ask(link.url)))
        return said

    with ThreadPoolExecutor(HOSTS) as pool:
        answers = {link: rest for said in pool.map(one_after_another, hosts.values()) for link, *rest in said}
    return [(link, *answers[link]) for link in links]


def links(check: bool, root: Path = ROOT) -> int:
    """Print all links, or with `check` what their hosts say, and return the exit code."""
    found = external(root)
    if not check:
        for link in found:
            print(f"{link.places[0]}: {link.url}" + (f" (and {len(link.places) - 1} more)" if link.places[1:] else ""))
        return 0
    dead = 0
    for link, alive, said in ask_all(found):
        dead += not alive
        print(
            f"{'ok  ' if alive else 'DEAD'} {said:12} {link.url}  {link.places[0] if alive else ' '.join(link.places)}"
        )
    print(f"{len(found)} links, {dead} dead" + ("; mend them or take them out" if dead else ""))
    return 1 if dead else 0
