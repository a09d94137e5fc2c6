"""Builds the book once, serves it as a web host would, reads pages back from it, and drives Chromium."""

import asyncio
import contextlib
import functools
import gc
import gzip
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from book import PARTS, ROOT, pages, publish

COMMIT = "0123456789abcdef0123456789abcdef01234567"  # what the build is told to be built from
CHROMIUM_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
TABS = 3  # pages that are looked at at the same time
MESSAGES = 6  # that a look gives about one page


# ---------------------------------------------------------------- the site as files


class SitePage:
    """One page as it is published.

    Attributes
    ----------
    address : below the site's base, `linear-algebra/vectors/`; the cover is the empty text.
    html : the text of the page.
    """

    def __init__(self, address: str, html: str):
        self.address, self.html = address, html

    def __str__(self):
        return self.address or "index"

    @functools.cached_property
    def soup(self) -> BeautifulSoup:
        """The page as a tree; a collector of garbage that goes through it while it grows takes nearly half the time."""
        gc.disable()
        try:
            return BeautifulSoup(self.html, "html.parser")
        finally:
            gc.enable()

    @property
    def article(self):
        """What stands between navigation and footer."""
        return self.soup.find("article")

    @property
    def is_section(self) -> bool:
        """Whether the page is a section of one of the parts."""
        folder, _, name = self.address.strip("/").partition("/")
        return folder in PARTS and bool(name)

    @property
    def is_lab(self) -> bool:
        """Whether the page is made from a notebook."""
        return self.address.startswith("labs/") and self.address != "labs/"

    @functools.cached_property
    def programs(self) -> list[tuple[str, str | None]]:
        """(program, output that hangs on it or None) of every program, in the order of the page."""
        found = []
        for block in self.article.select("div.language-python"):
            following = block.find_next_sibling()
            output = None
            if following is not None and "language-text" in following.get("class", []):
                title = following.find(class_="filename")
                output = code_of(following) if title and title.get_text() == "Output" else None
            found.append((code_of(block), output))
        return found

    @functools.cached_property
    def outputs(self) -> list[str]:
        """Every block titled "Output"."""
        titles = [title for title in self.article.select(".filename") if title.get_text() == "Output"]
        return [code_of(title.parent) for title in titles]

    @functools.cached_property
    def figures(self) -> list[tuple[str, str]]:
        """(id, SVG to the letter) of every figure block; the SVG is empty if there is none."""
        found = []
        for tag, content in re.findall(r'(<figure\b[^>]*class="figure"[^>]*>)(.*?)</figure>', self.html, re.S):
            svg = re.search(r"<svg\b.*?</svg>", content, re.S)
            found.append((re.search(r'\bid="([^"]*)"', tag)[1], svg[0] if svg else ""))
        return found

    @functools.cached_property
    def ids(self) -> list[str]:
        """The id of every element, as often as it occurs."""
        return [element["id"] for element in self.soup.find_all(id=True)]


def code_of(block) -> str:
    """The text of a highlighted block, as a reader's browser copies it."""
    return block.find("pre").get_text()


class Site:
    """A built site.

    Attributes
    ----------
    folder : where its files are.
    pages : all pages except the one for unknown addresses.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        files = sorted(file for file in folder.rglob("*.html") if file.name != "404.html")
        self.pages = [
            SitePage(file.relative_to(folder).as_posix().removesuffix("index.html"), file.read_text(encoding="utf-8"))
            for file in files
        ]
        self.not_found = SitePage("404.html", (folder / "404.html").read_text(encoding="utf-8"))

    @property
    def chapters(self) -> list[SitePage]:
        """The pages that come from Markdown."""
        return [page for page in self.pages if not page.is_lab]

    def file(self, address: str) -> Path:
        """The file that a web host sends for an address below the base."""
        address = unquote(address)
        return self.folder / (address + "index.html" if address.endswith("/") or not address else address)

    def page(self, address: str) -> SitePage | None:
        """The page at an address, without its fragment."""
        return next((page for page in self.pages if page.address == address), None)


class ServedSite(Site):
    """A built site and the address at which it can be read.

    Attributes
    ----------
    url : of the cover, ends in the base path of the published site.
    log : (path, bytes sent) of every answer, in order.
    """

    def __init__(self, folder: Path, url: str, log: list[tuple[str, int]]):
        super().__init__(folder)
        self.url, self.log = url, log

    def url_of(self, page: SitePage) -> str:
        """The address of a page."""
        return urljoin(self.url, page.address)


@functools.lru_cache(maxsize=256)
def packed(file: Path, changed: int) -> bytes:
    """A file as a web host compresses it; `changed` only tells versions of the file apart."""
    return gzip.compress(file.read_bytes(), compresslevel=6, mtime=0)


TYPES = {
    ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
    ".map": "application/json", ".svg": "image/svg+xml", ".xml": "text/xml", ".txt": "text/plain",
    ".woff2": "font/woff2", ".png": "image/png", ".ico": "image/x-icon",
}  # fmt: skip
STORED = {".woff2", ".png", ".ico", ".gz"}  # are compressed already


class Host(http.server.BaseHTTPRequestHandler):
    """Sends the files of a folder as a static web host does: compressed, kept for ten minutes."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, folder, base, log):
        self.folder, self.base, self.log = folder, base, log
        super().__init__(*arguments)

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        file = self.folder / path.removeprefix(self.base)
        if path.endswith("/"):
            file /= "index.html"
        status = 200
        if not path.startswith(self.base) or not file.is_file():
            file, status = self.folder / "404.html", 404
        content, headers = b"", {}
        if file.is_file():
            kind = TYPES.get(file.suffix, "application/octet-stream")
            if file.suffix in STORED:
                content = file.read_bytes()
            else:
                content = packed(file, file.stat().st_mtime_ns)
                kind += "; charset=utf-8"
                headers["Content-Encoding"] = "gzip"
            headers |= {"Content-Type": kind, "Cache-Control": "max-age=600", "Vary": "Accept-Encoding"}
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(content))}).items():
            self.send_header(name, value)
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # the reader has left
            self.wfile.write(content)
        self.log.append((path, len(content)))

    def log_message(self, *_):
        """Say nothing."""


@contextlib.contextmanager
def serving(folder: Path, base: str = "/"):
    """Serve a folder under a base path; gives its address and the list that notes every answer."""
    log: list[tuple[str, int]] = []
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Host, folder=folder, base=base, log=log)
    )
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}", log
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def serve():
    """The function `serving`, for tests that make a page of their own."""
    return serving


@pytest.fixture(scope="session")
def read_site():
    """The class `Site`, for tests that build the book in another way."""
    return Site


@pytest.fixture(scope="session")
def site(request, tmp_path_factory):
    """The book, built once as it is published and served under its base path; with `--site`, what is built already."""
    folder = request.config.getoption("--site")
    folder = Path(folder).resolve() if folder else build(tmp_path_factory.mktemp("site"))
    if not (folder / "404.html").is_file():
        pytest.fail(f"--site {folder}: there is no built site; make one: mkdocs build --strict", pytrace=False)
    base = urlsplit(pages.configuration(ROOT)["site_url"]).path
    with serving(folder, base) as (url, log):
        yield ServedSite(folder, url, log)


def build(folder: Path) -> Path:
    """Build the book as it is published."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "GITHUB_SHA": COMMIT}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8")
    if run.returncode:
        pytest.fail(f"mkdocs build --strict failed:\n{run.stdout}{run.stderr}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def commit(request):
    """The commit that the build was told to be built from."""
    return publish.origin(ROOT).commit if request.config.getoption("--site") else COMMIT


@pytest.fixture(scope="session")
def report():
    """Fail with a list of messages, one a line, or pass if there are none."""

    def fail(messages):
        if messages:
            pytest.fail("\n".join(messages), pytrace=False)

    return fail


# ---------------------------------------------------------------- browsers


def program_named(*names: str) -> str:
    """The first of these programs that is installed."""
    for name in names:
        if found := shutil.which(name):
            return found
    pytest.fail(f"{names[0]} is not installed: apt-get install chromium firefox-esr", pytrace=False)


class Browser:
    """Chromium, which looks at pages in several tabs at a time.

    A look is `async def look(tab, page)`: `tab` is a Playwright page that shows `page`, and what it returns is a list
    of messages.
    """

    def __init__(self, chromium, site: ServedSite, loop, share: slice):
        self.chromium, self.site, self._loop, self._share = chromium, site, loop, share

    def look(self, look, page, prepare=None, **options) -> list[str]:
        """Look at one page; each message begins with the page.

        `prepare(tab)` is awaited before the page is opened; `options` are those of a Playwright context: `viewport`,
        `color_scheme`, `java_script_enabled` … Nothing is kept for reading without a network, which has its own test.
        """
        return self.tour([look], [page], prepare, **options)[look.__name__]

    def tour(self, looks, pages=None, prepare=None, **options) -> dict[str, list[str]]:
        """Open every page (or those that are named) once, and take the looks one after another.

        Of several pages those are opened that `--pages` leaves to this run.
        Returns the messages by the name of the look; the same message about several pages comes once.
        """
        pages = pages or self.site.pages
        if len(pages) > 1:
            pages = pages[self._share]
        found = self._loop.run_until_complete(self._tour(looks, pages, prepare, options))
        return {look.__name__: join(found, look.__name__) for look in looks}

    def run(self, steps):
        """Have a coroutine run that drives `chromium` itself, and give what it returns."""
        return self._loop.run_until_complete(steps)

    async def _tour(self, looks, pages, prepare, options):
        free = asyncio.Semaphore(TABS)

        async def visit(page):
            async with free:
                context = await self.chromium.new_context(**{"service_workers": "block"} | options)
                tab = await context.new_page()
                if prepare:
                    await prepare(tab)
                await tab.goto(self.site.url_of(page))
                notes = {look.__name__: await attempt(look, tab, page) for look in looks}
                await tab.unroute_all(behavior="ignoreErrors")
                await context.close()
                return page, notes

        return await asyncio.gather(*map(visit, pages))


async def attempt(look, tab, page):
    """The first messages of a look; one that ends in an error must not hide what the others see."""
    from playwright.async_api import Error

    try:
        messages = await look(tab, page)
    except Error as error:
        return [f"could not be looked at: {error}"]
    more = len(messages) - MESSAGES
    return messages[:MESSAGES] + ([f"and {more} more of this kind"] if more > 0 else [])


def join(found, name):
    """`page: message` for all messages of one look, with the pages that share a message counted together."""
    places: dict[str, list[str]] = {}
    for page, notes in found:
        for message in notes[name]:
            places.setdefault(message, []).append(str(page))
    return [
        f"{where[0]}{f' and {len(where) - 1} more' if len(where) > 1 else ''}: {message}"
        for message, where in places.items()
    ]


@pytest.fixture(scope="session")
def find_program():
    """The function `program_named`."""
    return program_named


@pytest.fixture(scope="session")
def browser(site, request):
    """Chromium and the book in it."""
    from playwright.async_api import async_playwright

    executable = program_named("chromium", "chromium-browser", "google-chrome")
    with asyncio.Runner() as runner:
        playwright = runner.run(async_playwright().start())
        chromium = runner.run(playwright.chromium.launch(executable_path=executable, args=CHROMIUM_ARGUMENTS))
        yield Browser(chromium, site, runner.get_loop(), request.config.getoption("--pages"))
        runner.run(chromium.close())
        runner.run(playwright.stop())
