"""The book without a network: from a disk, and after a first visit."""

import asyncio
import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from urllib.parse import quote

import pytest

from book import ROOT, offline, service_worker

pytestmark = pytest.mark.browser


async def finds_softmax(tab):
    """Search a word, and open what is found first."""
    await tab.keyboard.press("/")
    await tab.keyboard.type("softmax")
    await tab.locator(".md-search-result__link").first.wait_for()
    await tab.keyboard.press("Enter")
    await tab.wait_for_url(re.compile(r"softmax"))
    assert "Softmax" in await tab.locator("h1").inner_text()


async def fonts_of_the_book(tab):
    """The families whose files have come."""
    await tab.evaluate("document.fonts.ready.then(() => 0)")
    return set(await tab.evaluate("[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)"))


# ------------------------------------------------------- from a disk


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The folder that a reader gets from the zip file."""
    folder = tmp_path_factory.mktemp("disk")
    command = [sys.executable, "-m", "book", "offline", "--to", str(folder / "book.zip")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(folder / "book.zip") as archive:
        archive.extractall(folder)
    return folder / offline.NAME


def test_the_book_is_read_from_a_disk(unpacked, browser):
    """Cover, a link, a figure, dark colors, search, a lab: with no request that fails, and none to a host."""

    async def read():
        context = await browser.chromium.new_context()
        tab = await context.new_page()
        notes = []
        tab.on("console", lambda entry: notes.append(entry.text) if entry.type == "error" else None)
        tab.on("pageerror", lambda error: notes.append(str(error)))
        tab.on("requestfailed", lambda request: notes.append(f"failed: {request.url} {request.failure}"))
        context.on("request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else notes.append(r.url))
        await tab.goto((unpacked / "index.html").as_uri())
        await tab.locator("article a[href*='vectors.html']").first.click()
        await tab.wait_for_url(re.compile(r"linear-algebra/vectors\.html"))
        assert await tab.locator("figure.figure svg").first.is_visible()
        assert {"STIX Two Text", "STIX Two Math"} <= await fonts_of_the_book(tab)
        await tab.locator("#colors").click()
        assert await tab.evaluate("document.body.dataset.mdColorScheme") == "slate"
        await finds_softmax(tab)
        assert await tab.evaluate("document.body.dataset.mdColorScheme") == "slate"
        await tab.goto((unpacked / "labs/optimizer-race.html").as_uri())
        download = await tab.locator("p.notebook a").evaluate("link => link.href")
        assert download == (unpacked / "labs/optimizer-race/optimizer-race.ipynb").as_uri()
        await context.close()
        return notes

    assert browser.run(read()) == []


def test_pages_from_a_disk_lead_to_files(unpacked, report):
    """Never to a folder, of which a browser would show the list."""
    messages = []
    for page in sorted(unpacked.rglob("*.html")):
        for href in re.findall(r'(?:href|src)="([^":#?]+)["#?]', page.read_text(encoding="utf-8")):
            if not (page.parent / href).is_file():
                messages.append(f"{page.relative_to(unpacked)}: {href} is no file")
    report(messages)


def test_the_zip_file_is_the_same_whenever_it_is_made(tmp_path):
    (tmp_path / "site/a").mkdir(parents=True)
    for name in ("b.html", "a/c.html", "sitemap.xml.gz", "404.html"):
        (tmp_path / "site" / name).write_text(name)
    assert offline.pack(tmp_path / "site", tmp_path / "one.zip") == 2
    os.utime(tmp_path / "site/b.html", (10**9, 10**9))
    (tmp_path / "site/b.html").chmod(0o600)
    offline.pack(tmp_path / "site", tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == [f"{offline.NAME}/a/c.html", f"{offline.NAME}/b.html"]


# ------------------------------------------------------- after a first visit

HOW_MANY = "async () => (await (await caches.open('kept')).keys()).length"
HAS = "async url => !!await (await caches.open('kept')).match(url)"
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


def test_the_worker_knows_every_page(site):
    """By the hash of what is published: else a browser would keep none of it."""
    known = json.loads((site.folder / service_worker.FILE).read_text(encoding="utf-8").split("\n\n")[0][14:])
    assert known == service_worker.files(site.folder)
    assert {page.address for page in site.pages} <= known.keys()
    assert {"assets/book.css", "assets/fonts/text.woff2", "search/search_index.json"} <= known.keys()
    assert not [path for path in known if not site.file(path).is_file()]


async def until(tab, expression, value, *argument):
    """Wait until an expression has a value."""
    for _ in range(300):
        if (last := await tab.evaluate(expression, *argument)) == value:
            return
        await asyncio.sleep(0.2)
    pytest.fail(f"after a minute {expression} is {last}, not {value}", pytrace=False)


@contextlib.asynccontextmanager
async def visit(browser, site, prepare=""):
    """A reader who has opened one page, and whose worker is there."""
    context = await browser.chromium.new_context()
    await context.add_init_script(prepare)
    tab = await context.new_page()
    await tab.goto(site.url_of(site.page("linear-algebra/vectors/")))
    await tab.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    yield context, tab
    await context.close()


def test_the_book_is_read_without_a_network(browser, site):
    """After one page was visited: another section, a lab, the cover, search, fonts; but that page comes first."""
    number = len(service_worker.files(site.folder))
    site.log.clear()

    async def read():
        async with visit(browser, site) as (context, tab):
            await until(tab, HOW_MANY, number)
            await context.set_offline(True)
            errors = []
            tab.on("pageerror", lambda error: errors.append(str(error)))
            for address in ("calculus/gradients/", "labs/optimizer-race/", ""):
                await tab.goto(site.url + address)
                assert await tab.title() == site.page(address).soup.title.get_text()
                assert {"STIX Two Text", "Book Sans"} <= await fonts_of_the_book(tab)
            await finds_softmax(tab)
            return errors

    assert browser.run(read()) == []
    order = [path for path, _ in site.log]
    worker = next(number for number, path in enumerate(order) if path.endswith(service_worker.FILE))
    assert sum(path.endswith("/") for path in order[:worker]) == 1, (
        "other pages are fetched before the first has loaded"
    )
    assert any(path.endswith("text.woff2") for path in order[:worker])


def test_who_saves_data_keeps_what_was_read(browser, site):
    async def read():
        async with visit(browser, site, SAVES_DATA) as (context, tab):
            await tab.goto(site.url + "calculus/gradients/")
            await tab.wait_for_load_state("networkidle")
            kept = await tab.evaluate(HOW_MANY)
            await context.set_offline(True)
            await tab.reload()
            assert "Gradients" in await tab.title()
            return kept

    assert browser.run(read()) < len(service_worker.files(site.folder)) / 2


def test_a_new_version_replaces_the_old_one(browser, site, serve, tmp_path):
    """At once while there is a network; without one, when it has been kept."""
    folder = tmp_path / "site"
    shutil.copytree(site.folder, folder)
    for page in site.pages:  # to be quick
        if page.address not in {"linear-algebra/vectors/", "calculus/gradients/"}:
            (folder / site.file(page.address).relative_to(site.folder)).unlink()

    def publish(title):
        page = folder / "calculus/gradients/index.html"
        page.write_text(re.sub("<title>.*?</title>", f"<title>{title}</title>", page.read_text("utf-8")), "utf-8")
        code = (folder / service_worker.FILE).read_text(encoding="utf-8").split("\n\n", 1)[1]
        listed = json.dumps(service_worker.files(folder))
        (folder / service_worker.FILE).write_text(f"const FILES = {listed}\n\n{code}", encoding="utf-8")

    async def title(tab, url):
        await tab.goto(url)
        return await tab.title()

    async def read(url):
        context = await browser.chromium.new_context()
        tab = await context.new_page()
        gradients, number = url + "calculus/gradients/", len(service_worker.files(folder))
        await tab.goto(url + "linear-algebra/vectors/")
        await until(tab, HOW_MANY, number)
        publish("Second")
        session = await context.new_cdp_session(tab)
        await session.send("Network.setCacheDisabled", {"cacheDisabled": True})  # the browser's own, of ten minutes
        seen = [await title(tab, gradients)]
        await tab.evaluate("navigator.serviceWorker.ready.then(worker => worker.update()).then(() => 0)")
        await tab.goto(url + "linear-algebra/vectors/")
        wanted = f"{gradients}?{quote(service_worker.files(folder)['calculus/gradients/'], safe='')}"
        await until(tab, HAS, True, wanted)
        await context.set_offline(True)
        seen.append(await title(tab, gradients))
        await context.close()
        return seen

    publish("First")
    with serve(folder, "/book/") as (url, _):
        assert browser.run(read(url)) == ["Second", "Second"]
