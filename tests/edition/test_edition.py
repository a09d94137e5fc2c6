"""The PDF and the EPUB that `python -m book edition` made from the built site."""

import re
import shutil
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.utils import yaml_load
from PIL import Image

from book import ROOT, edition

pytestmark = pytest.mark.edition

SITE = ROOT / "site"
CONFIG = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
DPI = 24
MARGIN = 36  # points that stay white at the sides; the column begins at 46, and punctuation may hang


def made(kind: str) -> Path:
    file = SITE / f"{edition.NAME}.{kind}"
    if not file.is_file():
        pytest.fail(f"{file} is missing: `mkdocs build --strict && python -m book edition`", pytrace=False)
    return file


def tool(name: str, package: str) -> str:
    found = shutil.which(name)
    if not found:
        pytest.fail(f"{name} is missing: `apt-get install {package}`", pytrace=False)
    return found


@pytest.fixture(scope="module")
def chapters() -> dict[str, str]:
    """The text of each file of the EPUB, in order of reading."""
    with zipfile.ZipFile(made("epub")) as book:
        package = book.read("EPUB/content.opf").decode()
        files = dict(re.findall(r'<item id="([^"]+)" href="(text/[^"]+)"', package))
        spine = [name for name in re.findall(r'<itemref idref="([^"]+)"', package) if name in files]
        return {files[name]: book.read(f"EPUB/{files[name]}").decode() for name in spine}


@pytest.fixture(scope="module")
def articles() -> str:
    """The articles of all pages of the contents, one after the other."""
    pages = [page for _, _, page in edition.contents(CONFIG) if page is not None]
    return "".join(
        edition._ARTICLE.search((SITE / page / "index.html").read_text(encoding="utf-8"))[0] for page in pages
    )


def test_epubcheck_finds_nothing():
    # Debian's command is a jar, which only some systems run by its name
    command = [tool("java", "default-jre-headless"), "-jar", tool("epubcheck", "epubcheck")]
    run = subprocess.run([*command, "--failonwarnings", made("epub")], capture_output=True, text=True)
    assert run.returncode == 0, (run.stdout + run.stderr)[:3000]


def test_nothing_of_the_site_is_lost(chapters, articles):
    book = "".join(chapters.values())
    kinds = {
        "figures": ("<figure", "<figure"),
        "formulas": ("<math", "<math"),
        "programs": ('class="language-python', '<pre class="sourceCode python"'),
        "outputs": ('class="filename"', '<pre class="output"'),
        "claims": ('class="claim"', 'class="claim"'),
        "tables": ("<table", "<table"),
    }
    in_site = {kind: articles.count(site) for kind, (site, _) in kinds.items()}
    in_book = {kind: book.count(epub) for kind, (_, epub) in kinds.items()}
    assert in_book == in_site
    assert all(in_site.values()), "the patterns of this test find nothing in the site"


def test_every_section_is_in_both_tables_of_contents(chapters):
    with zipfile.ZipFile(made("epub")) as book:
        listed = BeautifulSoup(book.read("EPUB/nav.xhtml"), "html.parser")
    targets = {link["href"].split("#")[-1] for link in listed.select("nav#toc a")}
    wanted = {edition.slug(page) for _, _, page in edition.contents(CONFIG) if page is not None}
    assert wanted <= targets
    source = (ROOT / ".cache/edition" / f"{edition.NAME}.typ").read_text(encoding="utf-8")
    headings = set(re.findall(r"^==? .*?\n<([\w-]+)>$", source, re.M))
    assert wanted <= headings


def test_every_internal_link_has_one_target(chapters):
    ids = Counter()
    targets = set()
    for file, text in chapters.items():
        name = file.removeprefix("text/")
        ids.update(f"{name}#{identifier}" for identifier in re.findall(r'\sid="([^"]+)"', text))
        for href in re.findall(r'<a [^>]*?href="([^"]+)"', text):
            if "://" not in href and "#" in href:
                targets.add(href if not href.startswith("#") else name + href)
    assert [identifier for identifier, times in ids.items() if times > 1] == []
    assert sorted(targets - set(ids)) == []
    assert len(targets) > 100


def test_links_into_the_site_stay_in_the_book(chapters):
    pages = {page for _, _, page in edition.contents(CONFIG) if page}
    home = re.escape(CONFIG["site_url"])
    outward = set(re.findall(rf'href="{home}([^"#]*)', "".join(chapters.values())))
    assert sorted(outward & pages) == []


def test_solutions_stand_at_the_end_and_lead_back(chapters, articles):
    order = list(chapters)
    where = {
        identifier: order.index(file)
        for file, text in chapters.items()
        for identifier in re.findall(r'\sid="([\w-]+)"', text)
    }
    solutions = [name for name in where if re.fullmatch(r"solution-.*-\d+", name)]
    assert len(solutions) == articles.count('class="solution"') > 0
    last = max(where[edition.slug(page)] for _, _, page in edition.contents(CONFIG) if page is not None)
    assert all(where[name] > last for name in solutions)
    for name in solutions:
        text = chapters[order[where[name]]]
        back = re.search(rf'id="{name}".*?href="([^"#]*)#([^"]+)"', text, re.S)[2]
        assert where[back] <= last
        assert f'#{name}"' in chapters[order[where[back]]]


def test_figures_have_a_text_alternative_and_no_variables(chapters):
    pictures = re.findall(r"<svg [^>]*>", "".join(text for file, text in chapters.items() if "cover" not in file))
    without = [picture for picture in pictures if not re.search(r'role="img" aria-label="[^"]{20,}"', picture)]
    assert pictures and without == []
    assert "var(--" not in "".join(chapters.values())


def test_nothing_of_the_pdf_runs_into_the_margins(tmp_path):
    command = [tool("pdftoppm", "poppler-utils"), "-gray", "-r", str(DPI), made("pdf"), tmp_path / "page"]
    subprocess.run(command, check=True, capture_output=True)
    margin = int(MARGIN * DPI / 72)
    dirty = []
    for number, file in enumerate(sorted(tmp_path.glob("*.pgm")), start=1):
        page = Image.open(file)
        sides = [(0, 0, margin, page.height), (page.width - margin, 0, page.width, page.height)]
        sides.append((0, page.height - margin, page.width, page.height))
        if any(page.crop(side).getextrema()[0] < 250 for side in sides):
            dirty.append(number)
    assert number > 100
    assert dirty == [], f"something is drawn beside or below the column on the pages {dirty}"


def test_programs_are_printed_line_by_line(articles, tmp_path):
    """Every line of every program, in its order; what stands between two lines is at most the head of a page."""
    text = tmp_path / "book.txt"
    subprocess.run([tool("pdftotext", "poppler-utils"), "-raw", made("pdf"), text], check=True, capture_output=True)
    squeeze = re.compile(r"\s+")
    printed = [squeeze.sub("", line) for line in text.read_text(encoding="utf-8").splitlines()]
    places: dict[str, list[int]] = {}
    for number, line in enumerate(printed):
        places.setdefault(line, []).append(number)

    def follow(lines, place):
        for line in lines:  # a sign from another font makes three lines of one
            ends = (end for start in range(place, place + 4) for end in range(start + 1, start + 4)
                    if "".join(printed[start:end]) == line)  # fmt: skip
            place = next(ends, None)
            if place is None:
                return False
        return True

    programs = [block.get_text() for block in BeautifulSoup(articles, "html.parser").select("div.language-python pre")]
    wrong = []
    for program in programs:
        lines = [squeeze.sub("", line) for line in program.splitlines() if line.strip()]
        if not any(follow(lines, place) for place in places.get(lines[0], ())):
            wrong.append(program.strip().splitlines()[-1])
    assert len(programs) > 500
    assert wrong == [], f"{len(wrong)} programs are not printed as they are; they end with {wrong[:9]}"


@pytest.mark.parametrize(
    ("tex", "display", "points"),
    [(r"\frac{1}{10}", False, 1), (r"\begin{aligned} &\sum_{i=1}^n \\ &\sum_{i=1}^n \end{aligned}", True, 3)],
    ids=["fractions in two lines of text", "sums in two rows of a display"],
)
def test_formulas_keep_off_their_neighbors(tex, display, points, tmp_path):
    """Each has three bands of ink, as numerator, bar and denominator; between two of them there is some white."""
    made("pdf")  # whose pictures stand on the title page
    [formula] = edition.typeset([(tex, display)]).values()
    body = formula if display else rf"{formula} \ {formula}"
    target, work = tmp_path / "trial.pdf", ROOT / ".cache/edition"
    text = f"#show: book.with({edition.settings(CONFIG, ROOT)})\n#pagebreak()\n{body}"
    edition.compile_typst(text, ROOT, work, target)
    command = [tool("pdftoppm", "poppler-utils"), "-gray", "-r", "288", target, tmp_path / "page"]
    subprocess.run(command, check=True, capture_output=True)
    page = Image.open(sorted(tmp_path.glob("*.pgm"))[-1])
    inked = [
        page.crop((0, y, page.width, y + 1)).getextrema()[0] < 128 for y in range(4 * 48, page.height)
    ]  # below the head
    changes = [y for y in range(1, len(inked)) if inked[y] != inked[y - 1]]
    assert len(changes) == 12, "six bands begin and end"
    assert changes[6] - changes[5] >= 4 * points


def test_formulas_keep_what_pandoc_would_lose():
    formulas = {
        r"|x| + \tfrac{1}{2}": "#tall$#vbar;x#vbar;+ inline(1 / 2)$",
        r"\mathbf{x} \odot \mathbf{y}": "$upright(bold(x)) dot.o upright(bold(y))$",
        r"\operatorname*{arg\,max}_x f(x)": r'$op("arg max", limits: #true)_x f \( x \)$',
        r"\bigl[ a \bigr]": r"$#big(120%)[$\[$] a #big(120%)[$\]$]$",
        r"\lVert \mathbf{A}^t \rVert": "$lr(size: #1em, bar.v.double upright(bold(A))^t bar.v.double)$",
        r"\Bigl\lVert \mathbf{x} \Bigr\rVert^2": "$#norm(180%) upright(bold(x)) #norm(180%)^2$",
        r"2{,}000{,}000 {} - 1": '$upright("2,000,000") upright("") - 1$',
        r"\begin{aligned} a & & b \end{aligned}": "$a & #h(2em) & b$",
        r"\begin{aligned} a &= 1, & b &= 2 \\ &- 3 \end{aligned}": r'$a & = 1 \, #h(2em) & b & = 2\ & "" - 3$',
    }
    typeset = edition.typeset([(tex, False) for tex in formulas])
    for tex, wanted in formulas.items():
        assert typeset[tex, False].split() == wanted.split()
    assert edition.typeset([(r"|x|", True)]) == {(r"|x|", True): "$ #vbar;x#vbar; $"}, "a display begins with a blank"


def test_a_site_that_is_not_built_is_named(tmp_path):
    with pytest.raises(edition.EditionError, match="index.html is missing: build the site first"):
        edition.collect(tmp_path, CONFIG, "")
