"""The chapters outlive their renderer: two others make the same pages of them.

Zensical is the successor of Material for MkDocs and ignores plugins; ProperDocs is the maintained fork of MkDocs.
"""

import re
import shutil
import subprocess
import sys
from itertools import zip_longest
from urllib.parse import urljoin

import pytest

from book import ROOT


@pytest.fixture(scope="module", params=["zensical", "properdocs"])
def other_site(request, read_site, tmp_path_factory):
    """The name of another renderer, and the book as it builds it.

    Zensical wants its output within the project, and what it remembers there between builds could hide a change. So
    each gets a project of its own: a copy of the pages, and links to the rest.
    """
    name = request.param
    folder = tmp_path_factory.mktemp(name)
    shutil.copytree(ROOT / "docs", folder / "docs")
    for linked in ("book", "snippets"):
        (folder / linked).symlink_to(ROOT / linked)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"site_dir: site\n{settings}", encoding="utf-8")
    build = subprocess.run(
        [sys.executable, "-m", name, "build", "--config-file", "mkdocs.yml"],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=300,
    )  # fmt: skip
    if build.returncode or not (folder / "site" / "index.html").is_file():
        pytest.fail(f"{name} build failed:\n{build.stdout[-3000:]}{build.stderr[-3000:]}", pytrace=False)
    return name, read_site(folder / "site")


def article_of(page):
    """What a page says, without what the renderers themselves put around it."""
    article = page.article
    # links to headings, to the source and to report a mistake, buttons: markup of theme and renderer
    for extra in article.select(".headerlink, .page-tools, .md-content__button, .md-source-file, button, script"):
        extra.decompose()
    return article


def facts(page):
    """What must not depend on the renderer, each as a list in the order of the page."""
    programs = [text for program, output in page.programs for text in (program, output)]
    article = article_of(page)
    return {
        "headings": [
            (heading.name, heading.get("id"), " ".join(heading.get_text().split()))
            for heading in article.find_all(re.compile("^h[1-6]$"))
        ],
        "programs and outputs": programs,
        "figures": page.figures,
        "formulas": [str(formula) for formula in article.find_all("math")],
        "claims": [(claim.get("id"), " ".join(claim.get_text().split())) for claim in article.select(".claim")],
        "links": [target_of(page, link) for link in article.find_all("a", href=True)],
        "collapsed blocks": [block.summary.get_text(strip=True) for block in article.find_all("details")],
        "words": article.get_text(" ").split(),
    }


def target_of(page, link):
    """The address that a link leads to. Zensical publishes a notebook as it is, under the name of its file."""
    address = urljoin(f"/{page.address}", link["href"])
    return re.sub(r"^(/labs/[a-z-]+)\.ipynb", r"\1/", address)


def test_another_renderer_makes_the_same_pages(site, other_site, report):
    """Labs aside: Zensical has nothing for notebooks yet."""
    name, other_site = other_site
    chapters, others = ([page.address for page in one.chapters] for one in (site, other_site))
    messages = [f"{address or 'index'}: only MkDocs makes this page" for address in {*chapters} - {*others}]
    messages += [f"{address or 'index'}: only {name} makes this page" for address in {*others} - {*chapters}]
    for page in other_site.chapters:
        if page.address not in chapters:
            continue
        expected, found = facts(read_again(site.page(page.address))), facts(page)
        for kind, values in expected.items():
            if difference := first_difference(values, found[kind]):
                messages.append(f"{page} by {name}: other {kind}: {difference}")
    report(messages)


def read_again(page):
    """The page with a tree of its own, which may be changed."""
    return type(page)(page.address, page.html)


def first_difference(expected, found):
    """What is the first entry that differs, or None."""
    for number, (one, other) in enumerate(zip_longest(expected, found, fillvalue="nothing"), start=1):
        if one != other:
            return f"number {number} is {str(other)[:300]!r}, not {str(one)[:300]!r} as by MkDocs"
    return None


def test_a_difference_would_be_noticed(site, report):
    """Each kind of content, taken away or changed on a page, is named."""
    page = max(site.chapters, key=lambda page: len(page.figures) * len(page.programs) * page.html.count("claim"))
    whole = facts(read_again(page))
    changes = {
        "headings": (r"<h2 ", "<h3 "),
        "programs and outputs": (r"language-python highlight", "highlight"),
        "figures": (r"var\(--fig-", "var(--other-"),
        "formulas": (r"<math>", "<span>"),
        "claims": (r'id="claim-', 'id="other-'),
        "links": (r'<p>[^<]*<a href="', lambda found: found[0] + "../"),
        "collapsed blocks": (r"<summary>", "<summary>More "),
        "words": (r"<p>", "<p>More "),
    }
    assert changes.keys() == whole.keys()
    start = page.html.index("<article")
    for kind, (pattern, replacement) in changes.items():
        changed = page.html[:start] + re.sub(pattern, replacement, page.html[start:], count=1)
        assert changed != page.html, f"{page}: nothing to change for {kind}"
        assert first_difference(whole[kind], facts(type(page)(page.address, changed))[kind]), kind
