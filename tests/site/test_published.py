"""What is published is what was tested: the built pages are read back and compared with sources and results."""

import base64
import gzip
import hashlib
import html
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from itertools import zip_longest
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from bs4.element import PreformattedString
from fontTools.ttLib import TTFont
from PIL import Image

from book import PARTS, ROOT, bench, cards, lab, pages, publish
from book.offline import NAME

SECTION_LIMIT = 60_000  # bytes of a section's HTML as it is sent (gzip)
LAB_LIMIT = 37_000  # the same for a lab
SEARCH_LIMIT = 40_000  # bytes of the search index per page; it is fetched once, by whoever searches
STORED_PROGRAMS = [program for program in pages.stored_programs() if not lab.is_lab(program.path)]
LABS = [program for program in pages.stored_programs() if lab.is_lab(program.path)]
LITERAL_PROGRAMS = [program for page in pages.load() for program, _, _ in pages.literal_programs(page)]


def source_of(page):
    """The Markdown that a page of the site is made from."""
    stem = ROOT / "docs" / page.address.rstrip("/")
    file = next(file for file in (stem.with_suffix(".md"), stem / "index.md") if file.is_file())
    return pages.Page(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))


def content_of(fence):
    """What a fence shows: its file, or what stands in it."""
    return (ROOT / "snippets" / fence.include).read_text(encoding="utf-8") if fence.include else fence.code


# ------------------------------------------------------- programs, outputs, figures


def name_of(program):
    return f"{program.path}:{program.name}"


@pytest.mark.parametrize("program", STORED_PROGRAMS + LITERAL_PROGRAMS, ids=name_of)
def test_a_copied_program_prints_what_the_page_shows(program, site, result_of):
    code = program.cells[0][1].strip("\n")
    copies = [(page, output) for page in site.chapters for shown, output in page.programs if shown.strip("\n") == code]
    assert copies, f"{program.path}: no page shows this program to the letter"
    printed = result_of(program).output or None
    for page, output in copies:
        assert output == printed, f"{page}: below {program.path}, the page shows another output than the program prints"


def test_pages_show_their_programs_and_outputs_in_order(site, report):
    messages = []
    for page in site.chapters:
        source = source_of(page)
        expected = [(content_of(program), output and content_of(output)) for program, output in source.programs]
        for shown, stored in zip_longest(page.programs, expected):
            if shown != stored:
                messages.append(f"{page}: shows {shown}\n  where {source.path} has {stored}")
                break
        if len(page.outputs) != sum(output is not None for _, output in page.programs):
            messages.append(f"{page}: an output stands without the program that printed it")
    report(messages)


def test_figures_are_the_stored_ones(site, report):
    snippets = ROOT / "snippets"
    files = {
        file.read_text(encoding="utf-8").strip(): file.relative_to(snippets).as_posix()
        for file in snippets.rglob("*.svg")
    }
    messages = []
    for page in site.chapters:
        expected = [target for target, _ in source_of(page).includes if target.endswith(".svg")]
        shown = [files.get(svg, svg[:80]) for _, svg in page.figures]
        if shown != expected:
            messages.append(f"{page}: shows the figures {shown}, its source includes {expected}")
        for identifier, svg in page.figures:
            figure = page.soup.find(id=identifier)
            width, ratio = re.search(r'width="(\S+)" .*?viewBox="0 0 (\S+ \S+)"', svg).groups()
            if figure.find(class_="picture").get("style") != f"--width:{width};--ratio:{ratio.replace(' ', '/')}":
                messages.append(f"{page}: the page does not say how large the figure {identifier} is to be")
            if len(figure.find(class_="picture").get("aria-label", "").split()) < 8:
                messages.append(f"{page}: the figure {identifier} has no text alternative")
            if not figure.find("figcaption") or not figure.find("figcaption").get_text(strip=True):
                messages.append(f"{page}: the figure {identifier} has no caption")
    report(messages)


def test_all_figures_are_in_the_gallery(site, report):
    """Each as a picture with the same text alternative, which takes its room at once, and a link; all but the first,
    which is seen at once, load late."""
    gallery = site.page("reference/figures/")
    cards = {urljoin(f"/{gallery.address}", card.a["href"]): card.img for card in gallery.article.select(".gallery li")}
    messages = []
    for page in site.pages:
        for identifier, _ in page.figures:
            image = cards.pop(f"/{page.address}#{identifier}", None)
            if image is None:
                messages.append(f"{gallery}: lacks the figure {identifier} of {page}")
                continue
            alternative = page.soup.find(id=identifier).find(class_="picture")["aria-label"]
            if image["alt"] != alternative:
                messages.append(f"{gallery}: the figure {identifier} of {page} has the alt {image['alt']!r}")
            first = image is gallery.article.select_one(".gallery img")
            if (image.get("loading") == "lazy") == first or not int(image["width"]) or not int(image["height"]):
                messages.append(f"{gallery}: the figure {identifier} of {page} is not loaded late, in its own room")
    report(messages + [f"{gallery}: a figure leads to {address}, where none is" for address in cards])


@pytest.mark.parametrize("program", LABS, ids=name_of)
def test_a_lab_shows_what_its_cells_print_and_draw(program, site, result_of):
    """On its page and in the notebook beside it, which readers download."""
    notebook = lab.notebook_file(program.path, ROOT)
    page = site.page(f"labs/{notebook.stem}/")
    result = result_of(program)
    expected = [(code, output or None) for (_, code), output in zip(program.cells, result.outputs, strict=True)]
    assert [(shown.rstrip("\n"), output) for shown, output in page.programs] == expected
    drawn = [
        "".join(output["data"]["image/svg+xml"]).strip()
        for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        for output in cell.get("outputs", [])
        if "image/svg+xml" in output.get("data", {})
    ]
    assert [svg for _, svg in page.figures] == drawn
    assert len(drawn) == sum(len(figures) for figures in result.figures)
    published = json.loads((site.folder / "labs" / notebook.stem / notebook.name).read_text(encoding="utf-8"))
    code = ["".join(cell["source"]) for cell in published["cells"] if cell["cell_type"] == "code"]
    assert code == [code for _, code in program.cells]


def test_sections_and_labs_have_their_notebook(site, report):
    """To download, and to open where notebooks are run; the workflow publishes them under the same addresses."""
    colab = "https://colab.research.google.com/github/mathematics-for-deep-learning/book/blob/notebooks/"
    messages = []
    for page in site.pages:
        name = f"{page.address.rstrip('/').rpartition('/')[2]}.ipynb"
        links = {link.get_text(): link["href"] for link in page.soup.select(".page-tools a")}
        found = [links.get("Notebook"), links.get("Open in Colab")]
        expected = [name, f"{colab}{page.address}{name}"] if page.is_section or page.is_lab else [None, None]
        if found != expected:
            messages.append(f"{page}: links to the notebooks {found}, not {expected}")
        elif found[0] and not (site.folder / page.address / name).is_file():
            messages.append(f"{page}: has no notebook {name}")
    report(messages)


def test_claims_are_on_the_pages(site, report):
    messages = []
    for page in site.chapters:
        for identifier, line in source_of(page).claims:
            block = page.soup.find(id=f"claim-{identifier}")
            if block is None:
                messages.append(f"{page}: the claim {identifier} of line {line} is not on the page")
            elif not block.select_one(".claim-title a[href]"):
                messages.append(f"{page}: the claim {identifier} has no link to its test")
    report(messages)


# ------------------------------------------------------- heads


def said(page, name):
    """What a page says of itself under a name; the empty text if it says nothing."""
    found = page.soup.head.find("meta", attrs={"name": name}) or page.soup.head.find("meta", attrs={"property": name})
    return found["content"] if found else ""


def test_heads(site, report):
    messages, titles, descriptions, home = [], {}, {}, pages.configuration(ROOT)["site_url"]
    for page in site.pages:
        head = page.soup.head
        description = said(page, "description")
        if len(description) < 20:
            messages.append(f"{page}: no description")
        if description in descriptions:
            messages.append(f"{page}: is described in the words of {descriptions[description]}: {description}")
        descriptions[description] = page
        if [link["href"] for link in head.find_all("link", rel="canonical")] != [home + page.address]:
            messages.append(f"{page}: does not name {home + page.address} as its one canonical address")
        title = head.title.get_text(strip=True) if head.title else ""
        if not title:
            messages.append(f"{page}: no title")
        if title in titles:
            messages.append(f"{page}: the title {title!r} is also that of {titles[title]}")
        titles[title] = page
        headings = page.soup.find_all("h1")
        if len(headings) != 1 or not headings[0].get_text(strip=True):
            messages.append(f"{page}: {len(headings)} main headings (h1); a page has one")
        if page.soup.html.get("lang") != "en":
            messages.append(f"{page}: does not say that it is in English")
    report(messages)


def test_edit_and_report_links(site, commit, report):
    settings = pages.configuration(ROOT)
    messages = []
    for page in site.pages:
        links = [link["href"] for link in page.soup.find_all("a", href=True)]
        path = lab.program_path(f"{page.address.rstrip('/')}.ipynb") if page.is_lab else source_of(page).path
        source = f"{settings['repo_url']}/edit/main/{path}"
        if source not in links:
            messages.append(f"{page}: no link to edit it: {source}")
        reports = [parse_qs(urlsplit(link).query) for link in links if "/issues/new?" in link]
        about = {"page": [urljoin(settings["site_url"], page.address)], "commit": [commit]}
        if not any(about.items() <= query.items() for query in reports):
            messages.append(f"{page}: no link to report a mistake that names {about}; found {reports}")
    report(messages)


def test_every_page_has_a_card_of_its_own(site, report):
    """With a figure of the page, as large as it says, light enough for every messenger."""
    home, messages, seen = pages.configuration(ROOT)["site_url"], [], {}
    for page in site.pages:
        address = said(page, "og:image")
        file = site.folder / address.removeprefix(home)
        if not address.startswith(home) or not file.is_file():
            messages.append(f"{page}: its card {address!r} does not exist")
            continue
        with Image.open(file) as picture:
            size, told = picture.size, (int(said(page, "og:image:width")), int(said(page, "og:image:height")))
        if not size == told == (cards.WIDTH, cards.HEIGHT):
            messages.append(f"{page}: its card has {size} pixels, the page says {told}")
        if file.stat().st_size > cards.LIMIT:
            messages.append(f"{page}: its card has {file.stat().st_size} bytes; at most {cards.LIMIT}")
        if file.read_bytes() in seen:
            messages.append(f"{page}: its card is that of {seen[file.read_bytes()]}")
        seen[file.read_bytes()] = page
        if len(said(page, "og:image:alt")) < 20 or said(page, "twitter:card") != "summary_large_image":
            messages.append(f"{page}: its card has no text alternative, or is not shown large")
        if said(page, "og:description") != said(page, "description") or said(page, "og:url") != home + page.address:
            messages.append(f"{page}: another description or address for messengers than for search engines")
    report(messages)


def test_the_footer_says_what_the_site_was_made_from(site, commit, report):
    """The commit that the build was told, with its date if Git knows one, and the pinned versions."""
    made, repository = publish.origin(ROOT), pages.configuration(ROOT)["repo_url"]
    wanted = f"NumPy {made.numpy} and Matplotlib {made.matplotlib}"
    messages = []
    for page in [*site.pages, site.not_found]:
        footer = page.soup.find("footer")
        text = " ".join(footer.get_text().split())
        if f"commit {commit[:7]}" not in text or not text.endswith(wanted) or (made.date or "") not in text:
            messages.append(f"{page}: the footer says {text[-120:]!r}")
        if not footer.find("a", href=f"{repository}/commit/{commit}"):
            messages.append(f"{page}: the footer has no link to the commit")
    report(messages)


def test_lists_of_all_pages(site):
    """For search engines and for language models; both name every page once, and no other."""
    addresses = sorted(pages.configuration(ROOT)["site_url"] + page.address for page in site.pages)
    sitemap = (site.folder / "sitemap.xml").read_bytes()
    assert sorted(place.text for place in ET.fromstring(sitemap).iterfind(".//{*}loc")) == addresses
    assert gzip.decompress((site.folder / "sitemap.xml.gz").read_bytes()) == sitemap
    text = (site.folder / "llms.txt").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[[^\]]+\]\(([^)]+)\): .{20,}$", text, re.M)
    assert sorted(listed) == addresses
    assert re.match(r"# [^\n]+\n\n> [^\n]+\n\n[^#\n]+\n\n## ", text)


def test_the_page_for_unknown_addresses_works_at_any_depth(site, report):
    """All its links hold the path of the site; it leads to every part and to the search."""
    base = urlsplit(pages.configuration(ROOT)["site_url"]).path
    page, messages = site.not_found, []
    for reference in [*loaded_addresses(page.soup), *(link["href"] for link in page.soup.find_all("a", href=True))]:
        if not reference.startswith((base, "https://", "data:", "#")):
            messages.append(f"{page}: {reference} depends on the address that was asked for")
    links = [link["href"] for link in page.article.find_all("a", href=True)]
    messages += [f"{page}: no link to {part}" for part in PARTS if f"{base}{part}/" not in links]
    if not page.article.find("label", attrs={"for": "__search"}):
        messages.append(f"{page}: does not lead to the search")
    report(messages)


# ------------------------------------------------------- the policy


def test_every_page_lets_its_own_scripts_run_and_no_others(site, report):
    messages = []
    for page in [*site.pages, site.not_found]:
        policies = page.soup.find_all("meta", attrs={"http-equiv": "Content-Security-Policy"})
        if len(policies) != 1 or policies[0].find_previous(["script", "link", "style"]):
            messages.append(f"{page}: has {len(policies)} policies, or something stands before it")
            continue
        policy = dict(part.strip().split(" ", 1) for part in policies[0]["content"].split(";"))
        inline = [
            script.string
            for script in page.soup.find_all("script")
            if not script.has_attr("src") and script.get("type") != "application/json"
        ]
        hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline}
        if policy["default-src"] != "'self'" or set(policy["script-src"].split()) != {"'self'", *hashes}:
            messages.append(f"{page}: lets other scripts run than it has: {policy['script-src']}")
        if handlers := re.findall(r"<[a-z][^<>]*\s(on[a-z]+=)", page.html):
            messages.append(f"{page}: has scripts in attributes, which the policy stops: {set(handlers)}")
    report(messages)


# ------------------------------------------------------- nothing from elsewhere

LOADING = set(
    "stylesheet preload modulepreload prefetch preconnect dns-prefetch icon apple-touch-icon manifest".split()
)
STYLED = re.compile(r"url\(\s*['\"]?([^'\")]*)|@import\s+['\"]([^'\"]*)")


def loaded_addresses(soup):
    """Every address that a browser fetches by itself to show a page."""
    for element in soup.find_all(src=True):
        yield element["src"]
    for element in soup.find_all(attrs={"srcset": True}):
        yield from (part.split()[0] for part in element["srcset"].split(","))
    for element in soup.find_all("link", href=True):
        if LOADING & {word.lower() for word in element.get("rel", [])}:
            yield element["href"]
    for element in soup.find_all(["use", "image", "feimage"]):
        yield from (element[name] for name in ("href", "xlink:href") if element.has_attr(name))
    for element in soup.find_all("object", data=True):
        yield element["data"]
    styles = [style.get_text() for style in soup.find_all("style")] + [e["style"] for e in soup.find_all(style=True)]
    for style in styles:
        yield from (a or b for a, b in STYLED.findall(style))


def is_elsewhere(address):
    """Whether an address is on another host."""
    return bool(urlsplit(address).netloc)


def test_nothing_is_loaded_from_another_host(site, report):
    messages = []
    for page in [*site.pages, site.not_found]:
        messages += [f"{page}: loads {address}" for address in loaded_addresses(page.soup) if is_elsewhere(address)]
    for file in sorted(site.folder.rglob("*.css")):
        for found in STYLED.findall(file.read_text(encoding="utf-8")):
            address = found[0] or found[1]
            if is_elsewhere(address):
                messages.append(f"{file.relative_to(site.folder)}: loads {address}")
            elif not address.startswith(("data:", "#")) and not (file.parent / urlsplit(address).path).is_file():
                messages.append(f"{file.relative_to(site.folder)}: {address} does not exist")
    report(messages)


# ------------------------------------------------------- sizes


def test_pages_are_light(site, report):
    messages = []
    for page in site.pages:
        sent = len(gzip.compress(page.html.encode(), compresslevel=6))
        if (page.is_section or page.address == "reference/figures/") and sent > SECTION_LIMIT:
            messages.append(f"{page}: {sent} bytes are sent; at most {SECTION_LIMIT}")
        if page.is_lab and sent > LAB_LIMIT:
            messages.append(f"{page}: {sent} bytes are sent; at most {LAB_LIMIT}")
    report(messages)


# ------------------------------------------------------- search


def test_search_finds_words_and_no_formulas(site, report):
    index = site.folder / "search/search_index.json"
    entries = json.loads(index.read_text(encoding="utf-8"))["docs"]
    messages = []
    for entry in entries:
        prose = re.sub(r"<(pre|code)\b.*?</\1>", "", entry["text"], flags=re.S)
        text = f"{entry['title']} {prose}"
        if found := re.findall(r"\\[a-zA-Z]+|\$[^$\s][^$]*\$|application/x-tex|<math|<svg", text):
            messages.append(f"{entry['location']}: the search index holds {found[:3]}")
        if found := re.findall("[\U0001d400-\U0001d7ff]", prose):
            messages.append(f"{entry['location']}: the search index holds letters of formulas: {''.join(found[:20])}")
    listed = {entry["location"].partition("#")[0] for entry in entries}
    messages += [f"{page}: cannot be found by search" for page in site.pages if page.address not in listed]
    if index.stat().st_size > SEARCH_LIMIT * len(site.pages):
        messages.append(f"the search index has {index.stat().st_size} bytes; at most {SEARCH_LIMIT} per page")
    report(messages)


# ------------------------------------------------------- characters

FAMILIES = {"code": "Book Code", "mathematics": "STIX Two Math", "text": "STIX Two Text"}
NEEDS_NO_GLYPH = set(map(ord, "\n\r\t\u200b\u2060\u2061\u2062\u2063\u2064\ufe0e"))  # spaces and what is never drawn
NEVER_SHOWN = {"script", "style", "annotation", "noscript", "template"}


def characters_of(family, site):
    """The characters that the fonts of a family have, each within the range that book.css gives it."""
    style = site.folder / "assets/book.css"
    found = set(NEEDS_NO_GLYPH)
    for face in re.findall(r"@font-face\s*\{(.*?)\}", style.read_text(encoding="utf-8"), re.S):
        source = re.search(r"url\(['\"]?([^'\")]+)", face)
        if re.search(r"font-family:\s*['\"]?([^'\";]+)", face)[1] != family or not source:
            continue
        with TTFont(style.parent / source[1]) as font:
            characters = set(font.getBestCmap())
        if ranges := re.search(r"unicode-range:([^;}]*)", face):
            characters &= {
                character
                for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", ranges[1], re.I)
                for character in range(int(first, 16), int(last or first, 16) + 1)
            }
        found |= characters
    return found


def shown_text(page):
    """(kind of font, text) of everything that a page shows."""
    for text in page.soup.body.find_all(string=True):
        parents = {parent.name for parent in text.parents}
        if isinstance(text, PreformattedString) or parents & NEVER_SHOWN:
            continue
        if "math" in parents:
            yield "mathematics", str(text)
        elif parents & {"code", "pre", "kbd"}:
            yield "code", str(text)
        else:
            yield "text", str(text)


def test_every_character_is_in_a_font(site, report):
    known = {kind: characters_of(family, site) for kind, family in FAMILIES.items()}
    messages = []
    for page in [*site.pages, site.not_found]:
        missing = {}
        for kind, text in shown_text(page):
            for character in set(text):
                if ord(character) not in known[kind]:
                    missing.setdefault((kind, character), text.strip())
        for (kind, character), text in sorted(missing.items()):
            place = text[max(0, text.find(character) - 30) :][:60]
            name = f"U+{ord(character):04X} {character}"
            messages.append(f"{page}: no {kind} font has {name}, as in {place!r}: add it in book/assets.py")
    report(messages)


# ------------------------------------------------------- ids and links


def test_ids_are_unique(site, report):
    messages = []
    for page in [*site.pages, site.not_found]:
        for identifier in sorted({identifier for identifier in page.ids if page.ids.count(identifier) > 1}):
            messages.append(f"{page}: {page.ids.count(identifier)} elements have the id {identifier}")
    report(messages)


def references(page):
    """Every address to which a page refers, ids of its own included."""
    for element in page.soup.find_all(href=True):
        yield element["href"]
    for element in page.soup.find_all(src=True):
        yield element["src"]
    yield from re.findall(r"url\((#[^)]+)\)", page.html)
    for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
        for element in page.soup.find_all(attrs={name: True}):
            value = element[name]
            if value == "__toc":  # Material's contents on a phone; the first page of a part has the label alone
                continue
            for identifier in value if isinstance(value, list) else value.split():
                yield f"#{identifier}"


EDITIONS = {f"{NAME}.{kind}" for kind in ("pdf", "epub", "zip")}  # of a release; other tests check them


def test_links_lead_somewhere(site, report):
    settings = pages.configuration(ROOT)
    home, sources = settings["site_url"], f"{settings['repo_url']}/blob/main/"
    messages = []
    for page in [*site.pages, site.not_found]:
        here = urljoin(home, page.address)
        for reference in dict.fromkeys(references(page)):
            address, _, fragment = urljoin(here, html.unescape(reference)).partition("#")
            if address.startswith(sources):
                messages += broken_source(page, address.removeprefix(sources), fragment)
            elif address.startswith(home):
                target = site.file(address.removeprefix(home).partition("?")[0])
                if not target.is_file() and target.name not in EDITIONS:
                    messages.append(f"{page}: the link {reference} leads nowhere")
                elif fragment and target.suffix == ".html":
                    other = page if address == here else site.page(address.removeprefix(home))
                    if fragment not in other.ids and not other.soup.find(attrs={"name": fragment}):
                        messages.append(f"{page}: the link {reference} leads to a page without that place")
            elif urlsplit(address).scheme not in {"https", "mailto", "data"}:
                messages.append(f"{page}: the link {reference} is none that a reader can follow")
    report(messages)


def broken_source(page, path, fragment):
    """What is wrong with a link to a file of the book's repository."""
    file = ROOT / path
    if not file.exists():
        return [f"{page}: links to {path}, which the repository does not have"]
    line = re.fullmatch(r"L(\d+)", fragment)
    if line and int(line[1]) > len(file.read_text(encoding="utf-8").splitlines()):
        return [f"{page}: links to line {line[1]} of {path}, which is shorter"]
    return []


# ------------------------------------------------------- the same again


def test_a_copy_of_the_book_elsewhere_makes_the_same_bytes(site, commit, tmp_path, report):
    """All files of the site: nothing in them depends on the folder, on the time, or on what a build remembers."""
    book = tmp_path / "elsewhere"
    bench.copy(book)
    if (ROOT / ".git").exists():
        (book / ".git").symlink_to(ROOT / ".git")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "GITHUB_SHA": commit, "TZ": "Asia/Tokyo"}
    build = subprocess.run(command, cwd=book, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert build.returncode == 0, build.stdout + build.stderr
    one, other = (
        {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        for folder in (site.folder, book / "site")
    )
    one = {name: content for name, content in one.items() if name not in EDITIONS}
    messages = [f"{name}: only one of two builds has it" for name in sorted(one.keys() ^ other.keys())]
    messages += [f"{name}: two builds differ" for name in sorted(one.keys() & other.keys()) if one[name] != other[name]]
    report(messages)
