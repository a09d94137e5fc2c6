"""What is published beside the pages: origin, policy, social cards, `llms.txt`."""

import io
import shutil
import subprocess
from importlib.metadata import version
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError
from PIL import Image, ImageChops

from book import ROOT, cards, edition, lighthouse, publish

PAGE = "docs/index.md"
HEAD = '<!doctype html><meta charset="utf-8"><title>Page</title>'
FIGURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300pt" height="{1}pt" viewBox="0 0 {0} {1}">'
    '<rect width="{0}" height="{1}" style="fill:var(--fig-series-2,#00ff00)"/></svg>'
)

# ---------------------------------------------------------------- what a site is made from


@pytest.fixture
def book(tmp_path, monkeypatch):
    """A folder with nothing but pinned versions, and an environment that says nothing."""
    for name in ("GITHUB_SHA", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "requirements.txt").write_text("# why\nnumpy==1.2.3\nmatplotlib==4.5.6  # draws\n", encoding="utf-8")
    return tmp_path


def test_an_archive_without_git_has_an_unknown_origin(book):
    assert publish.origin(book) == publish.Origin(None, None, "1.2.3", "4.5.6")


def test_what_has_no_date_is_from_1980(book):
    assert publish.origin(book).epoch == str(10 * 365 * 86400 + 2 * 86400)  # seconds since 1970, with two leap days


def test_without_git_itself_the_origin_is_unknown(book, monkeypatch):
    monkeypatch.setenv("PATH", str(book))
    assert publish.origin(book) == publish.Origin(None, None, "1.2.3", "4.5.6")


@pytest.mark.skipif(not shutil.which("git"), reason="needs Git")
def test_git_tells_the_origin(book, monkeypatch):
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2001-02-03T23:59:00Z")

    def git(*command):
        settings = ("-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "commit.gpgsign=false")
        run = subprocess.run(["git", "-C", book, *settings, *command], check=True, capture_output=True, text=True)
        return run.stdout.strip()

    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message=a")
    assert publish.origin(book) == publish.Origin(git("rev-parse", "HEAD"), "2001-02-03", "1.2.3", "4.5.6")


def test_the_environment_knows_better(book, monkeypatch):
    monkeypatch.setenv("GITHUB_SHA", "a" * 40)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert publish.origin(book) == publish.Origin("a" * 40, "1970-01-02", "1.2.3", "4.5.6")
    assert publish.origin(book).epoch == "86400"


def test_the_edition_is_made_from_the_same(book, monkeypatch):
    (book / "LICENSE").write_text("MIT\n", encoding="utf-8")
    with pytest.raises(edition.EditionError, match="set SOURCE_DATE_EPOCH"):
        edition.imprint(book)
    monkeypatch.setenv("GITHUB_SHA", "a" * 40)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    said = edition.imprint(book)
    assert f"Made on January 2, 1970 from commit <code>{'a' * 12}</code>." in said
    assert "NumPy 1.2.3 and Matplotlib 4.5.6" in said


# ---------------------------------------------------------------- the policy


def test_the_policy_names_each_script_within_the_page_once():
    page = publish.protect(f'{HEAD}<script>run()</script><script src="a.js"></script><script>run()</script>', PAGE)
    assert f"script-src 'self' 'sha256-{by_node('run()')}';" in page


def test_data_needs_no_permission():
    assert "script-src 'self';" in publish.protect(f'{HEAD}<script id="a" type="application/json">{{}}</script>', PAGE)


def test_the_policy_comes_before_all_that_it_governs():
    page = publish.protect(f"{HEAD}<script>run()</script>", PAGE)
    assert page.index("Content-Security-Policy") < min(page.index("<title"), page.index("<script"))


def test_no_script_is_let_through_unseen():
    policy = publish.protect(HEAD, PAGE)
    assert "default-src 'self'" in policy and "script-src 'self';" in policy
    assert policy.count("unsafe") == 1 and "style-src-attr 'unsafe-inline'" in policy and "http:" not in policy


@pytest.mark.parametrize("page", ["<title>Page</title>", HEAD + HEAD], ids=["none", "two"])
def test_a_page_that_cannot_be_protected_stops_the_build(page):
    with pytest.raises(PluginError, match="policy"):
        publish.protect(page, PAGE)


def by_node(text):
    """The hash of a script by Node, as browsers write it."""
    from book import assets

    code = "process.stdout.write(crypto.createHash('sha256').update(process.argv[1]).digest('base64'))"
    return subprocess.run([*assets.node(), "-e", code, text], check=True, capture_output=True, text=True).stdout


# ---------------------------------------------------------------- cards


def in_color(png):
    """A card as a picture in color."""
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.format == "PNG" and picture.size == (1200, 630)
        return picture.convert("RGB")


@pytest.mark.parametrize("width, height", [(400, 100), (300, 200), (100, 300)])
def test_a_card_shows_the_whole_figure_below_the_title(width, height):
    picture = in_color(cards.draw(cards.Card("Title", "Book", FIGURE.format(width, height))))
    little_red = Image.eval(picture.getchannel("R"), lambda value: 255 * (value < 20))
    much_green = Image.eval(picture.getchannel("G"), lambda value: 255 * (value > 235))
    left, top, right, bottom = ImageChops.multiply(little_red, much_green).getbbox()
    assert left >= 56 and right <= 1200 - 56 and top >= 150 and bottom <= 630 - 30
    assert (right - left) / (bottom - top) == pytest.approx(width / height, rel=0.03)
    assert right - left > 1080 or bottom - top > 400, "the figure could be larger"


def test_a_card_needs_no_figure():
    assert len(in_color(cards.draw(cards.Card("Title", "Book", ""))).getcolors()) > 2


def test_the_same_card_has_the_same_bytes():
    card = cards.Card("An ÷ title & more", "Book", FIGURE.format(300, 200))
    assert cards.draw(card) == cards.draw(card) == card.png
    assert cards.draw(card) != cards.draw(cards.Card("An ÷ title", "Book", card.figure))


def test_long_titles_take_two_lines():
    title = "Everything that there is to say about projections on subspaces"
    lines = cards.wrap(title, 1088)
    assert len(lines) == 2 and " ".join(lines) == title
    assert cards.wrap("Projection", 1088) == ["Projection"]


def test_the_widest_figure_is_taken():
    tall, wide, wider = (FIGURE.format(*size) for size in ((100, 100), (300, 100), (600, 100)))
    assert cards.widest([tall, wide, wider]) == wide  # both fill the card from side to side
    assert cards.widest([]) == ""


def test_a_figure_of_unknown_size_is_named():
    with pytest.raises(ValueError, match="without a size"):
        cards.draw(cards.Card("Title", "Book", "<svg></svg>"))


# ---------------------------------------------------------------- llms.txt


def test_the_list_for_language_models():
    def page(title, description):
        return SimpleNamespace(
            title=title, meta={"description": description}, canonical_url=f"https://b.example/{title}/",
            is_page=True, children=None,
        )  # fmt: skip

    part = SimpleNamespace(title="Part", children=[page("a", "About a."), SimpleNamespace(is_page=False)])
    text = publish.llms("Book", "All of it.", "https://c.example", [page("cover", "The book."), part])
    head, *sections = text.split("\n## ")
    assert head.startswith("# Book\n\n> All of it.\n\n") and "https://c.example" in head
    assert sections == [
        "cover\n\n- [cover](https://b.example/cover/): The book.\n",
        "Part\n\n- [a](https://b.example/a/): About a.\n",
    ]


# ---------------------------------------------------------------- Lighthouse


def test_pages_for_lighthouse(tmp_path):
    sizes = {
        "linear-algebra/a": 5, "networks/b": 9, "labs/c": 7, "labs/d": 8, "reference/figures": 1, "reference/e": 99,
        "linear-algebra": 50,
    }  # fmt: skip
    for address, size in sizes.items():
        (tmp_path / address).mkdir(parents=True, exist_ok=True)
        (tmp_path / address / "index.html").write_text("x" * size, encoding="utf-8")
    assert lighthouse.choose(tmp_path) == ["", "networks/b/", "labs/d/", "reference/figures/"]


def test_lighthouse_names_what_is_missing(tmp_path):
    def told(seo, performance):
        return {
            "categories": {
                name: {"score": score, "auditRefs": [{"id": f"{name}-audit", "weight": 1}]}
                for name, score in
                {"performance": performance, "accessibility": 1, "best-practices": 1, "seo": seo}.items()
            },
            "audits": {
                "performance-audit": {"title": "Is quick", "score": performance},
                "accessibility-audit": {"title": "Is for all", "score": 1},
                "best-practices-audit": {"title": "Is sound", "score": None},
                "seo-audit": {"title": "Is found", "score": seo},
            },
        }  # fmt: skip

    assert lighthouse.too_low(told(seo=1, performance=0.3)) == []
    assert lighthouse.too_low(told(seo=0.91, performance=1)) == ["seo: Is found (seo-audit)"]


def test_lighthouse_wants_a_site(tmp_path):
    with pytest.raises(Exception, match="mkdocs build --strict"):
        lighthouse.lighthouse(tmp_path)


def test_the_versions_that_pages_name_are_those_that_run_the_programs():
    made = publish.origin(ROOT)
    assert (made.numpy, made.matplotlib) == (version("numpy"), version("matplotlib")), "pip install -r requirements.txt"
