"""What a reader's browser loads and does: the part of `book.bench` that needs Chromium."""

import asyncio
import contextlib
import functools
import gzip
import http.server
import shutil
import statistics
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from book import address, bench, pages, service_worker

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
MISSING = "Chromium is not installed: apt-get install chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True, "has_touch": True}
DESKTOP = {"viewport": {"width": 1350, "height": 940}}
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
PROCESSOR = 4  # times slower
FRAMES = 0.034  # seconds: two frames, what "with the first paint" means here
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
         ".svg": "image/svg+xml", ".woff2": "font/woff2", ".png": "image/png"}  # fmt: skip
STORED = {".woff2", ".png"}  # are compressed already

WATCH = """
const seen = window.seen = { tasks: [], shift: 0, first: null, all: null, quiet: 0 }
new PerformanceObserver(list => {
  for (const e of list.getEntries()) seen.tasks.push([e.startTime, e.startTime + e.duration])
  seen.quiet = performance.now()
}).observe({ type: "longtask", buffered: true })
new PerformanceObserver(list => {
  for (const e of list.getEntries()) if (!e.hadRecentInput) seen.shift += e.value
}).observe({ type: "layout-shift", buffered: true })
let face, places  // asking for the fonts or for a box at each frame would itself take time
const shown = place => {
  const formula = place?.querySelector(".katex, math")
  return formula && (formula.localName != "math" || face?.status == "loaded")
    && formula.getBoundingClientRect().height > 0
}
const look = () => {
  face ??= [...document.fonts].find(f => f.family.includes("STIX Two Math"))
  if (seen.first === null && shown(document.querySelector(".math, .arithmatex"))) seen.first = performance.now()
  if (document.readyState != "loading") {
    places ??= [...document.querySelectorAll(".math, .arithmatex")].filter(e => !e.closest("details:not([open])"))
    if (shown(places.at(-1))) return seen.all = performance.now()
  }
  requestAnimationFrame(look)
}
requestAnimationFrame(look)
"""
QUIET = "document.readyState == 'complete' && performance.now() - Math.max(seen.quiet, seen.all ?? 1e9) > 2000"
RESULT = "({...seen, paint: performance.getEntriesByName('first-contentful-paint')[0].startTime})"


def executable() -> str | None:
    """The system's Chromium, or None."""
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def version() -> str:
    """The browser's name and version."""
    if not executable():
        return "no Chromium"
    told = subprocess.run([executable(), "--version"], capture_output=True, text=True).stdout
    return " ".join(told.split()[:2])


# ---------------------------------------------------------------- a host


class Host(http.server.BaseHTTPRequestHandler):
    """Sends the files of a folder as a static web host does: compressed, kept for ten minutes."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, folder, base, log):
        self.folder, self.base, self.log = folder, base, log
        super().__init__(*arguments)

    def do_GET(self):
        path = urlsplit(self.path).path
        file = self.folder / path.removeprefix(self.base) / ("index.html" if path.endswith("/") else "")
        content, status = packed(file) if file.is_file() else b"", "200 OK" if file.is_file() else "404 Not Found"
        head = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}", "Cache-Control: max-age=600"]
        head += [f"Content-Type: {TYPES.get(file.suffix, 'application/octet-stream')}"]
        head += [] if file.suffix in STORED or not content else ["Content-Encoding: gzip"]
        answer = "\r\n".join([*head, "", ""]).encode() + content
        self.log.append((path, len(answer)))
        with contextlib.suppress(ConnectionError):  # the reader has left
            self.wfile.write(answer)

    def log_message(self, *_):
        """Say nothing."""


@functools.lru_cache
def packed(file: Path) -> bytes:
    """A file as it travels."""
    content = file.read_bytes()
    return content if file.suffix in STORED else gzip.compress(content, 6, mtime=0)


@contextlib.contextmanager
def hosting(folder: Path, base: str):
    """Serve a folder; gives its address and the list of (path, bytes with headers) of all answers."""
    log: list[tuple[str, int]] = []
    host = functools.partial(Host, folder=folder, base=base, log=log)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), host) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{base}", log
        server.shutdown()


# ---------------------------------------------------------------- visits


@dataclass(frozen=True)
class Visit:
    """What happened from asking for a page until nothing happened any more; times in seconds.

    blocked : total blocking time.
    first, all : from first contentful paint until the first formula, and all mathematics, is there.
    answers : (path, bytes) of what the host sent.
    foreign : addresses on other hosts that were asked for.
    """

    blocked: float
    first: float
    all: float
    shift: float
    answers: list[tuple[str, int]]
    foreign: list[str]

    def size(self, suffix: str = "") -> float:
        """Kilobytes of the answers whose path ends like this."""
        return sum(number for path, number in self.answers if path.endswith(suffix)) / 1000


def blocking(tasks: list[tuple[float, float]], paint: float) -> float:
    """What (start, end) tasks take over 50 ms each after the first paint; all in milliseconds."""
    return sum(max(0, end - max(start, paint) - 50) for start, end in tasks)


async def visit(context, base: str, address: str, log: list, slow: bool) -> Visit:
    """Look at a page in a new tab until it is quiet."""
    tab, foreign = await context.new_page(), []
    tab.on("request", lambda request: request.url.startswith((base, "data:", "blob:")) or foreign.append(request.url))
    await tab.add_init_script(WATCH)
    if slow:
        session = await context.new_cdp_session(tab)
        await session.send("Network.enable")
        await session.send("Network.emulateNetworkConditions", SLOW_4G)
        await session.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR})
    log.clear()
    await tab.goto(base + address, timeout=120_000)
    await tab.wait_for_function(QUIET, polling=250, timeout=120_000)
    seen = await tab.evaluate(RESULT)
    await tab.close()
    blocked = blocking(seen["tasks"], seen["paint"]) / 1000
    first, last = (max(0, seen[when] - seen["paint"]) / 1000 for when in ("first", "all"))
    return Visit(blocked, first, last, seen["shift"], list(log), foreign)


async def _visits(sites: list[tuple[str, list]], addresses: list[str]) -> list[dict[str, list[Visit]]]:
    """Per site the visits of all rounds: `phone`, slowed down; `desktop`; and `next`, which follows it."""
    from playwright.async_api import async_playwright

    found = [{"phone": [], "desktop": [], "next": []} for _ in sites]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        for _ in range(bench.ROUNDS):
            for (base, log), visits in zip(sites, found, strict=True):
                for name, options in (("phone", PHONE), ("desktop", DESKTOP)):
                    # QUIET is asked within the page; what a worker keeps for later is counted apart
                    context = await browser.new_context(bypass_csp=True, service_workers="block", **options)
                    visits[name].append(await visit(context, base, addresses[0], log, slow=name == "phone"))
                    if name == "desktop":
                        visits["next"].append(await visit(context, base, addresses[1], log, slow=False))
                    await context.close()
        await browser.close()
    return found


# ---------------------------------------------------------------- (d) reading


def read(book: Path) -> list[bench.Row]:
    """Bytes, requests, and what a slow phone does, of the largest section and the next one."""
    if not executable():
        raise bench.NotMeasured(MISSING)
    from playwright.async_api import Error

    addresses = sections(book)
    base = urlsplit(pages.configuration(book)["site_url"]).path
    sites = [folder / "site" for folder in (book, bench.with_katex(book))]
    with contextlib.ExitStack() as stack:
        hosts = [stack.enter_context(hosting(site, base)) for site in sites]
        try:
            ours, katex = asyncio.run(_visits(hosts, addresses))
        except Error as error:
            raise bench.NotMeasured(f"the browser failed: {error.message}") from None
    sizes = {address: len(packed(sites[0] / address / "index.html")) / 1000 for address in addresses}
    files = [sites[0] / name for name in service_worker.files(sites[0])]
    kept = [len(packed(file / "index.html" if file.is_dir() else file)) / 1e6 for file in files]
    later = bench.Row("fetched later, to be read without a network", f"{sum(kept):.1f} MB in {len(kept)}")
    return [size_row(sizes), *load_rows(ours, katex), later, *time_rows(ours, katex)]


def sections(book: Path) -> list[str]:
    """The addresses of all sections, those with most HTML first; a site is built where there is none."""
    for folder in (book, bench.with_katex(book)):
        if not (folder / "site/index.html").exists():
            bench.run(folder, bench.python("mkdocs", "build", "--quiet"))
    found = [address(page.path.removeprefix("docs/")) for page in pages.load(book) if page.is_section]
    if len(found) < 2:
        raise bench.NotMeasured("a book with fewer than two sections")
    return sorted(found, key=lambda address: -len(packed(book / "site" / address / "index.html")))


def size_row(sizes: dict[str, float]) -> bench.Row:
    """The largest section as compressed HTML."""
    largest, middle = max(sizes.values()), statistics.median(sizes.values())
    what = f"HTML, compressed, of {max(sizes, key=sizes.get)}"
    return bench.row(what, f"{largest:.1f} kB", 60, f"{middle:.1f} kB, median section", value=largest, unit="kB")


def load_rows(ours: dict, katex: dict) -> list[bench.Row]:
    """Bytes and requests of a first visit and of the next page."""
    first, other = ours["desktop"][-1], katex["desktop"][-1]
    after, other_after = ours["next"][-1], katex["next"][-1]
    foreign = {address for visits in ours.values() for one in visits for address in one.foreign}
    shift = max(one.shift for visits in ours.values() for one in visits)
    scripts, other_scripts = first.size(".js"), other.size(".js")
    return [
        bench.row("first visit, on the wire", f"{first.size():.0f} kB", 300, f"{other.size():.0f} kB KaTeX",
                  first.size() / other.size(), first.size(), "kB"),
        bench.row("first visit, scripts", f"{scripts:.0f} kB", None, f"{other_scripts:.0f} kB KaTeX",
                  scripts / other_scripts),
        bench.row("first visit, requests", f"{len(first.answers)}", 20, f"{len(other.answers)} KaTeX",
                  value=len(first.answers)),
        bench.row("next page, on the wire", f"{after.size():.0f} kB in {len(after.answers)}", None,
                  f"{other_after.size():.0f} kB in {len(other_after.answers)} KaTeX",
                  after.size() / other_after.size()),
        bench.row("requests to other hosts", " ".join(sorted(foreign)) or "none", 0, value=len(foreign)),
        bench.row("layout shift, worst visit", f"{shift:.3f}", 0.01, value=shift),
    ]  # fmt: skip


def time_rows(ours: dict, katex: dict) -> list[bench.Row]:
    """Blocking time and when mathematics is there, in the same rounds on the same page."""
    rows = []
    for name, limit in (("phone", 1), ("desktop", FRAMES)):
        own, other = [statistics.median(one.blocked for one in side[name]) for side in (ours, katex)]
        target = 0.33 if name == "phone" and other else None
        against = f"{1000 * other:.0f} ms KaTeX"
        rows.append(
            bench.row(f"{name}: blocking time", f"{1000 * own:.0f} ms", target, against, own / other if other else None)
        )
        for which in ("first", "all"):
            own, other = [statistics.median(getattr(one, which) for one in side[name]) for side in (ours, katex)]
            what = f"{name}: first paint to {which} formula{'s' if which == 'all' else ''}"
            rows.append(bench.row(what, f"{own:.2f} s", limit, f"{other:.2f} s KaTeX", value=own, unit="s"))
    return rows
