"""The book in Chromium as its readers meet it: on a phone, in the dark, without scripts, on paper, by keyboard and ear.

Opening a page is what takes time. So every page is opened three times only, each time for a tour: a list of looks that
are taken one after another. A look is named by what must hold, and each is a test of its own.
"""

import asyncio
import io
import json
import re
import subprocess
import time
from itertools import zip_longest
from urllib.parse import urljoin, urlsplit

import pytest
from PIL import Image, ImageOps

from book import ROOT, figure, pages

pytestmark = pytest.mark.browser

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SMALL_PHONE = {"width": 360, "height": 740}
WIRE_LIMIT = 300_000  # bytes of a first visit
REQUEST_LIMIT = 20
SHIFT_LIMIT = 0.01  # sum of layout shifts, as browsers report it
LATE_SHIFT_LIMIT = 0.05  # the same when no font comes before the first picture; the Web Vitals call 0.1 good
SHOW = """open => {
  for (const block of document.querySelectorAll("details")) block.open = open
  for (const picture of document.querySelectorAll(".picture")) picture.style.contentVisibility = open ? "visible" : ""
}"""
OPEN_ALL, CLOSE_ALL = f"({SHOW})(true)", f"({SHOW})(false)"  # collapsed blocks, and figures that are out of sight


def one_test_for_each(looks, fixture):
    """A test for every look of a tour; `fixture` names what the tour has found."""

    @pytest.mark.parametrize("look", [look.__name__ for look in looks])
    def test(look, request, report):
        report(request.getfixturevalue(fixture)[look])

    return test


async def open_all(tab, page):
    """No test, only a step: open every collapsed block, and draw every figure."""
    await tab.evaluate(OPEN_ALL)
    return []


# ------------------------------------------------------- for every kind of reader: axe-core

AXE = ROOT / "node_modules/axe-core/axe.min.js"
RUN_AXE = """async rules => {
  const runOnly = rules ? { runOnly: { type: "rule", values: rules } } : {}
  const { violations } = await axe.run(document, { resultTypes: ["violations"], preload: false, ...runOnly })
  return violations.flatMap(rule => rule.nodes.map(node => [rule.id, node.html, node.failureSummary]))
}"""


def accepted(rule, code):
    """What axe reports and is right nevertheless."""
    # axe does not know that screen readers read MathML: the head of a column that is one formula is not empty
    return rule == "empty-table-header" and "<math" in code


async def run_axe(tab, rules=None):
    """What axe-core finds, by all its rules or the named ones."""
    if not await tab.evaluate("'axe' in window"):
        await tab.evaluate(f"{AXE.read_text(encoding='utf-8')}; 0")
    return [
        f"{rule}: {' '.join(code.split())[:160]}\n    {' '.join(why.split())[:300]}"
        for rule, code, why in await tab.evaluate(RUN_AXE, rules)
        if not accepted(rule, code)
    ]


async def axe_finds_nothing(tab, page):
    return await run_axe(tab)


async def axe_finds_nothing_in_the_dark(tab, page):
    """The rules that colors concern; the others have been seen to in the light."""
    return await run_axe(tab, ["color-contrast", "link-in-text-block"])


async def what_scrolls_is_reached_by_keyboard(tab, page):
    return await run_axe(tab, ["scrollable-region-focusable"])


# ------------------------------------------------------- loading

WATCH_SHIFTS = """
window.shifts = []
new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push([entry.value, entry.sources.map(
  source => source.node && (source.node.outerHTML || source.node.textContent || "").slice(0, 100))])
)).observe({ type: "layout-shift", buffered: true })
"""
SETTLED = """async () => {
  await document.fonts.ready
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame)
}"""


async def watch_loading(tab):
    """Note what moves and what goes wrong.

    The style comes a little later than the preloaded fonts, so that no picture is painted without them, however slow
    this machine is at the moment. What happens when fonts come late has a test of its own.
    """
    tab.notes = note = []
    tab.on("console", lambda entry: note.append(f"console: {entry.text}") if entry.type == "error" else None)
    tab.on("pageerror", lambda error: note.append(f"error: {error}"))
    tab.on("requestfailed", lambda request: note.append(f"failed: {request.url} {request.failure}"))
    tab.on("response", lambda answer: note.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
    tab.context.on("request", lambda request: note.append(f"requests {request.url}"))
    await tab.add_init_script(WATCH_SHIFTS)

    async def late(route):
        await asyncio.sleep(0.3)
        await route.continue_()

    await tab.route("**/book.css", late)


async def what_has_moved(tab, limit):
    """A message if the layout has shifted by more than a limit until all fonts were there."""
    await tab.evaluate(SETTLED)
    shifts = await tab.evaluate("shifts")
    total = sum(value for value, _ in shifts)
    if total < limit:
        return []
    value, sources = max(shifts)
    return [f"moves while loading: {total:.3f}, at most {limit}; the largest shift, {value:.3f}, moves {sources}"]


async def nothing_moves_while_loading(tab, page):
    return await what_has_moved(tab, SHIFT_LIMIT)


PAINTED = """new Promise(done => new PerformanceObserver(list => {
  if (list.getEntriesByName("first-contentful-paint").length) done()
}).observe({ type: "paint", buffered: true }))"""


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_little_moves_when_fonts_come_late(viewport, browser, site, report):
    """No font comes before something has been painted: what stands in for it takes nearly the same room.

    What stands in is a font of the system, Times New Roman or one of its width (Debian: fonts-liberation).
    """

    async def hold_fonts(tab):
        async def late(route):
            await tab.evaluate(PAINTED)
            await route.continue_()

        await tab.add_init_script(WATCH_SHIFTS)
        await tab.route("**/*.woff2", late)

    async def little_moves(tab, page):
        return await what_has_moved(tab, LATE_SHIFT_LIMIT)

    looked_at = [site.page(""), *(page for page in site.pages if page.is_section)]
    report(browser.tour([little_moves], looked_at, hold_fonts, viewport=viewport)["little_moves"])


async def all_loads_without_errors_from_one_host(tab, page):
    host = urlsplit(tab.url).netloc
    own = re.compile(rf"requests (http://{host}/|data:|blob:)")
    return [note for note in tab.notes if not own.match(note)]


# Marks one element for every character in every face (family, slope, weight) that the page asks for; what a section
# needs is set in a font that may stay away.
MARK_FACES = """() => {
  const known = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    if (!element.checkVisibility() || element.closest("script, style, annotation, .needs")) continue
    const { fontFamily, fontStyle, fontWeight } = getComputedStyle(element)
    for (const character of texts.currentNode.data.replace(/\\s/g, "")) {
      const face = [character, fontFamily, fontStyle, fontWeight].join()
      if (!known.has(face)) element.setAttribute("data-face", "")
      known.add(face)
    }
  }
}"""


async def every_character_is_in_a_font_of_the_book(tab, page):
    """Asks Chromium which fonts it has really taken."""
    await tab.evaluate("document.fonts.ready.then(() => 0)")
    await tab.evaluate(MARK_FACES)
    styles = await tab.context.new_cdp_session(tab)
    await styles.send("DOM.enable")
    await styles.send("CSS.enable")
    root = (await styles.send("DOM.getDocument", {"depth": 0}))["root"]["nodeId"]
    marked = await styles.send("DOM.querySelectorAll", {"nodeId": root, "selector": "[data-face]"})
    messages = []
    for node in marked["nodeIds"]:
        fonts = (await styles.send("CSS.getPlatformFontsForNode", {"nodeId": node}))["fonts"]
        if foreign := [font["familyName"] for font in fonts if not font["isCustomFont"]]:
            code = (await styles.send("DOM.getOuterHTML", {"nodeId": node}))["outerHTML"]
            messages.append(f"drawn with {', '.join(foreign)}: {' '.join(code.split())[:200]}")
    return messages


def test_first_visit_is_light(browser, site):
    """The longest section, with nothing in the cache."""
    longest = max((page for page in site.pages if page.is_section), key=lambda page: len(page.html))
    addresses, bytes_of = {}, {}  # by the browser's number of the request

    async def count(tab):
        network = await tab.context.new_cdp_session(tab)
        network.on("Network.requestWillBeSent", lambda e: addresses.update({e["requestId"]: e["request"]["url"]}))
        network.on("Network.loadingFinished", lambda e: bytes_of.update({e["requestId"]: e["encodedDataLength"]}))
        await network.send("Network.enable")

    async def all_has_come(tab, page):
        await tab.wait_for_load_state("networkidle")
        return []

    browser.look(all_has_come, longest, prepare=count, viewport=DESKTOP)
    sent = {key: address for key, address in addresses.items() if not address.startswith("data:")}
    total = int(sum(bytes_of.get(key, 0) for key in sent))
    if total > WIRE_LIMIT or len(sent) > REQUEST_LIMIT:
        listed = [f"  {int(bytes_of.get(key, 0)):7d} {address}" for key, address in sent.items()]
        pytest.fail(
            f"{longest}: a first visit takes {total} bytes and {len(sent)} requests; "
            f"at most {WIRE_LIMIT} and {REQUEST_LIMIT}\n" + "\n".join(sorted(listed, reverse=True)),
            pytrace=False,
        )


# ------------------------------------------------------- figures

# A figure that is not drawn while it is out of sight is cut off at the edges of its box.
CUT_OFF = """() => [...document.querySelectorAll(".picture")].flatMap(picture => {
  const box = picture.getBoundingClientRect()
  return [...picture.querySelectorAll("text")].filter(text => {
    const { left, right, top, bottom, width } = text.getBoundingClientRect()
    return width && (left < box.left || right > box.right || top < box.top || bottom > box.bottom)
  }).map(text => `${picture.parentElement.id}: ${text.textContent.trim()}`)
})"""


async def no_letters_of_figures_are_cut_off(tab, page):
    return [f"is cut off in {letters}" for letters in await tab.evaluate(CUT_OFF)]


# ------------------------------------------------------- on a phone

# What reaches beyond the screen and cannot be scrolled to within the article: it makes the page scroll or is cut off.
TOO_WIDE = """() => {
  const article = document.querySelector("article")
  const scrolls = element => ["auto", "scroll"].includes(getComputedStyle(element).overflowX)
  const reachable = element => {
    for (let e = element.parentElement; e !== article; e = e.parentElement) if (scrolls(e)) return true
    return false
  }
  const beyond = [...article.querySelectorAll("*")].filter(e => {
    const { left, right, width } = e.getBoundingClientRect()
    return width && (left < -0.5 || right > innerWidth + 0.5) && !e.parentElement.closest("svg") && !reachable(e)
  })
  const innermost = beyond.filter(e => !beyond.some(other => other !== e && e.contains(other)))
  const name = e => e.closest("math")?.querySelector("annotation")?.textContent ?? e.outerHTML.slice(0, 120)
  return [...new Set(innermost.map(name))]
}"""


async def nothing_scrolls_sideways(tab, page):
    """Neither with all blocks open nor with all closed, and nothing is cut off; what is too wide scrolls by itself."""
    await tab.set_viewport_size(SMALL_PHONE)
    messages = []
    for state, step in (("open", OPEN_ALL), ("closed", CLOSE_ALL)):
        await tab.evaluate(step)
        width = await tab.evaluate("document.scrollingElement.scrollWidth")
        if width > SMALL_PHONE["width"]:
            messages.append(f"with all blocks {state}, the page is {width} pixels wide")
        messages += [f"reaches beyond the screen: {name}" for name in await tab.evaluate(TOO_WIDE)]
    return list(dict.fromkeys(messages))


# ------------------------------------------------------- where am I, and how do I go on


def contents():
    """(part or None, address) of every page in the order of `mkdocs.yml`."""

    def flatten(entries, part=None):
        for entry in entries:
            title, value = next(iter(entry.items())) if isinstance(entry, dict) else (None, entry)
            if isinstance(value, list):
                yield from flatten(value, title)
            else:
                yield part, re.sub(r"(^|/)index/$", r"\1", re.sub(r"\.(md|ipynb)$", "/", value))

    return list(flatten(pages.configuration(ROOT)["nav"]))


# The pieces of text in header and navigation that are on the screen from end to end, neither hidden nor cut off.
TEXTS_IN_SIGHT = """() => {
  const inside = (box, frame) => {
    const middle = (box.top + box.bottom) / 2
    return box.left >= frame.left - 1 && box.right <= frame.right + 1 && middle > frame.top && middle < frame.bottom
  }
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  const seen = node => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    const frames = [screen]
    for (let e = node.parentElement; e !== document.documentElement; e = e.parentElement)
      if (getComputedStyle(e).overflowX !== "visible") frames.push(e.getBoundingClientRect())
    return box.width > 1 && node.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      && frames.every(frame => inside(box, frame))
  }
  const found = []
  for (const area of document.querySelectorAll("header, nav, .md-path")) {
    const texts = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const node = texts.currentNode
      if (node.data.trim() && seen(node)) found.push(node.data)
    }
  }
  return found.map(text => text.replace(/\\s+/g, " ").trim())
}"""


async def readers_see_where_they_are(tab, page):
    """The part that the page belongs to is named in full within the first screen, and so is the page."""
    part = next(part for part, address in contents() if address == page.address)
    texts = await tab.evaluate(TEXTS_IN_SIGHT)
    messages = []
    if part and not any(part in text for text in texts):
        messages.append(f"the part, {part}, is not in sight; in sight are {texts}")
    if not await tab.locator("h1").is_visible():
        messages.append("the title of the page is not in sight")
    return messages


async def readers_see_how_to_go_on(tab, page):
    """Links to the neighbors, to the source, and to report a mistake."""
    addresses = [address for _, address in contents()]
    number, base = addresses.index(page.address), tab.url.removesuffix(page.address)
    messages = []
    for name, neighbor in (("prev", number - 1), ("next", number + 1)):
        if not 0 <= neighbor < len(addresses):
            continue
        link = tab.locator(f"a.md-footer__link--{name}, a[rel={name}]").first
        if not await link.count() or not await link.is_visible():
            messages.append(f"no link to the {name} page")
        elif await link.evaluate("link => link.href") != (wanted := urljoin(base, addresses[neighbor])):
            messages.append(f"the {name} link leads to {await link.get_attribute('href')}, not to {wanted}")
    for words in ("/edit/", "/issues/new?"):
        if not await tab.locator(f'a[href*="{words}"]:visible').count():
            messages.append(f"no link with {words} is in sight")
    return messages


def test_search_by_keyboard_alone(browser, site, report):
    async def a_word_is_found(tab, page):
        await tab.keyboard.press("/")
        await tab.keyboard.type("gradient")
        await tab.locator(".md-search-result__link").first.wait_for()
        await tab.keyboard.press("Enter")
        await tab.wait_for_url(lambda url: urlsplit(url).path != urlsplit(site.url_of(page)).path)
        found = urlsplit(tab.url).path.removeprefix(urlsplit(site.url).path)
        return [] if site.page(found) else [f"the first result of a search leads to {tab.url}"]

    report(browser.look(a_word_is_found, site.page(""), viewport=DESKTOP))


def test_search_on_the_page_for_unknown_addresses(browser, site, report):
    """Two folders deeper than any page, by the link in its text."""

    async def a_word_is_found(tab, page):
        await tab.locator("article label").click()
        await tab.keyboard.type("gradient")
        await tab.locator(".md-search-result__link").first.click()
        await tab.wait_for_url(lambda url: "/no/" not in url)
        found = urlsplit(tab.url).path.removeprefix(urlsplit(site.url).path)
        return [] if site.page(found) else [f"the first result of a search leads to {tab.url}"]

    page = type(site.not_found)("no/such/page/in/the/book/", site.not_found.html)
    report(browser.look(a_word_is_found, page, viewport=DESKTOP))


# ------------------------------------------------------- the policy

# That no page breaks its policy, the tour on the desktop sees: Chromium reports it as an error.
BREAK_THE_POLICY = """async expected => {
  const stopped = []
  addEventListener("securitypolicyviolation", e => stopped.push(e.effectiveDirective))
  const add = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties))
  add("script", { textContent: "window.broken = true" })
  add("script", { src: "data:text/javascript,window.broken = true" })
  add("div", { innerHTML: "<img src=x onerror='window.broken = true'>" })
  add("img", { src: "https://elsewhere.example/a.png" })
  add("iframe", { src: "https://elsewhere.example/" })
  add("object", { data: "https://elsewhere.example/" })
  add("style", { textContent: "body { display: none }" })
  await fetch("https://elsewhere.example/").catch(() => 0)
  add("base", { href: "https://elsewhere.example/" })
  add("form", { id: "sent", action: "https://elsewhere.example/", method: "post" })
  document.getElementById("sent").submit()
  const all = () => [...new Set(stopped)].sort().join(" ")
  for (let i = 0; i < 100 && all() != expected; i++) await new Promise(end => setTimeout(end, 100))
  return [all(), "broken" in window]
}"""
STOPPED = "base-uri connect-src form-action frame-src img-src object-src script-src-attr script-src-elem style-src-elem"


def test_the_policy_stops_what_is_not_of_the_book(browser, site, report):
    async def all_is_stopped(tab, page):
        stopped, broken = await tab.evaluate(BREAK_THE_POLICY, STOPPED)
        return [f"stopped is {stopped}, not {STOPPED}"] * (stopped != STOPPED) + ["a script has run"] * broken

    report(browser.look(all_is_stopped, site.page(""), viewport=DESKTOP))


# Tells the host what has been stopped, whether the scripts of the page have run and what a search finds; goes on.
WATCH_THE_POLICY = """
const stopped = [], pages = %s, base = %s
addEventListener("securitypolicyviolation", e => stopped.push(`${e.effectiveDirective} ${e.blockedURI}`))
addEventListener("load", async () => {
  const field = document.querySelector("input[name=query]")
  document.getElementById("__search").click()
  field.focus()
  field.value = "gradient"
  for (let i = 0; i < 300 && !document.querySelector(".md-search-result__link"); i++) {
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
    await new Promise(end => setTimeout(end, 100))
  }
  const told = [
    stopped, document.documentElement.classList.contains("js"), "mdColorMedia" in document.body.dataset,
    !!document.querySelector(".md-search-result__link"), document.fonts.check("1em 'STIX Two Text'"),
  ]
  const here = location.pathname.slice(base.length)
  await fetch(`${base}told/${encodeURIComponent(JSON.stringify([here, ...told]))}`)
  const next = pages[pages.indexOf(here) + 1]
  if (next !== undefined) location = base + next
})
"""


def test_pages_work_under_the_policy_in_firefox(site, serve, find_program, tmp_path, report):
    """The cover, a section, a lab, the gallery, an unknown address: copies of the pages, with one more script."""
    chosen = [site.page(address) for address in ("", "linear-algebra/vectors/", "reference/figures/")]
    chosen += [next(page for page in site.pages if page.is_lab)]
    base, folder = urlsplit(site.url).path, tmp_path / "site"
    addresses = [*(page.address for page in chosen), "no/such/page/"]
    for page in [*chosen, site.not_found]:
        file = folder / page.address
        file = file if file.suffix else file / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        watched, count = re.subn(
            "<meta http-equiv=[^>]*>", rf'\g<0><script src="{base}watch.js"></script>', page.html, count=1
        )
        assert count == 1
        file.write_text(watched, encoding="utf-8")
    for shared in ("assets", "search"):
        (folder / shared).symlink_to(site.folder / shared)
    watch = WATCH_THE_POLICY % (json.dumps(addresses), json.dumps(base))
    (folder / "watch.js").write_text(watch, encoding="utf-8")
    with serve(folder, base) as (url, log):
        told = in_firefox(find_program("firefox-esr", "firefox"), url, tmp_path / "profile", log, len(addresses))
    good = [[address, [], True, True, True, True] for address in addresses]
    report(
        [f"{page}: Firefox tells {page}, not {wanted}" for page, wanted in zip_longest(told, good) if page != wanted]
    )


def in_firefox(program, url, profile, log, number):
    """What the pages that Firefox opens tell the host, `number` of them or as many as come within two minutes."""
    profile.mkdir()
    command = [program, "--headless", "--no-remote", "--profile", str(profile), url]
    firefox = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            told = [json.loads(path.partition("/told/")[2]) for path, _ in list(log) if "/told/" in path]
            if len(told) >= number or firefox.poll() is not None:
                break
            time.sleep(0.2)
    finally:
        firefox.terminate()
        firefox.wait()
    return told


# ------------------------------------------------------- copying

# A button may come only when its program comes into view.
COPY_ALL = """async () => {
  const copied = [], nothing = "nothing was copied"
  for (const block of document.querySelectorAll("article div.language-python")) {
    const button = () => block.querySelector("[data-clipboard-target], [data-clipboard-text]")
    block.scrollIntoView()
    for (let frame = 0; frame < 200 && !button(); frame++) await new Promise(requestAnimationFrame)
    await navigator.clipboard.writeText(nothing)
    button()?.click()
    let text = nothing
    for (let frame = 0; frame < 200 && text === nothing; frame++) {
      await new Promise(requestAnimationFrame)
      text = await navigator.clipboard.readText()
    }
    copied.push(text)
  }
  scrollTo(0, 0)
  return copied
}"""
CLIPBOARD = asyncio.Lock()  # all tabs share it


async def copy_buttons_copy_the_program(tab, page):
    """To the letter, but for the end of the last line. That the page shows the stored file is tested elsewhere."""
    async with CLIPBOARD:
        everything = await tab.evaluate(COPY_ALL)
    return [
        f"not the program is copied, but {first_difference(copied.rstrip(), shown.rstrip())}"
        for copied, (shown, _) in zip(everything, page.programs, strict=True)
        if copied.rstrip("\n") != shown.rstrip("\n")
    ]


def first_difference(one, other):
    place = next((n for n, (a, b) in enumerate(zip_longest(one, other)) if a != b), 0)
    start = max(0, place - 40)
    return f"{one[start : place + 60]!r} instead of {other[start : place + 60]!r}"


# ------------------------------------------------------- without scripts

READ = """() => {
  const seen = element => element.getClientRects().length > 0
  const article = document.querySelector("article")
  article.querySelectorAll("button, .md-code__nav, .headerlink, script").forEach(element => element.remove())
  const parts = {}
  for (const kind of ["math", ".picture svg", "pre", "table", ".claim", "summary", "h2", "h3"])
    parts[kind] = [...article.querySelectorAll(kind)].filter(seen).length
  return { text: article.innerText.replace(/\\s+/g, " ").trim(), parts }
}"""
READ_WITH_SCRIPTS: dict = {}  # what the tour on the desktop has read, by page


async def note_what_is_read_with_scripts(tab, page):
    """No test, only a step; the last one, since it takes buttons away."""
    READ_WITH_SCRIPTS[page] = await tab.evaluate(READ)
    return []


async def collapsed_blocks_open(tab, page):
    summary = tab.locator("article details:not([open]) > summary").first
    if not await summary.count():
        return []
    await summary.click()
    opened = await tab.locator("article details[open] > :not(summary)").first.is_visible()
    return [] if opened else ["a collapsed block does not open without scripts"]


async def all_is_there_without_scripts(tab, page):
    await tab.evaluate(OPEN_ALL)
    found, expected = await tab.evaluate(READ), READ_WITH_SCRIPTS[page]
    messages = [
        f"{found['parts'][kind]} of {count} {kind} elements are visible without scripts"
        for kind, count in expected["parts"].items()
        if found["parts"][kind] != count
    ]
    if found["text"] != expected["text"]:
        messages.append(f"another text without scripts: {first_difference(found['text'], expected['text'])}")
    return messages


# ------------------------------------------------------- colors

ROLES = sorted({*figure.ROLES.values(), *figure.SERIES})
UNREAD = {"grid", "paper"}  # lines that only guide the eye, and what lies below everything
COLORS_OF_ROLES = """roles => {
  const probe = document.querySelector(".picture").appendChild(document.createElement("span"))
  const colors = {}
  for (const role of roles) {
    probe.style.color = `var(--fig-${role})`
    colors[role] = getComputedStyle(probe).color
  }
  let below = probe
  const transparent = element => getComputedStyle(element).backgroundColor === "rgba(0, 0, 0, 0)"
  while (transparent(below) && below.parentElement) below = below.parentElement
  colors.background = getComputedStyle(below).backgroundColor
  probe.remove()
  return colors
}"""


def text_roles():
    """The roles that figures write text in."""
    found = {"ink", "muted"}
    for file in (ROOT / "snippets").rglob("*.svg"):
        for words in re.findall(r"<(?:text|tspan)\b[^>]*", file.read_text(encoding="utf-8")):
            found.update(re.findall(r"fill:var\(--fig-([a-z0-9-]+)", words))
    return found


def luminance(color):
    """Relative luminance (WCAG 2) of a color as browsers compute it, `rgb(1, 2, 3)`."""
    parts = [int(part) / 255 for part in re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", color).groups()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Contrast (WCAG 2) of two colors, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colors_of_figures_are_seen(scheme, scripts, browser, site, report):
    """Page and figures follow the system; every role stands out, 4.5 to 1 where it is read and 3 to 1 where not."""

    async def roles_stand_out(tab, page):
        colors = await tab.evaluate(COLORS_OF_ROLES, ROLES)
        background = colors["background"]
        messages = []
        if (luminance(background) < 0.1) != (scheme == "dark"):
            messages.append(f"the page is {background} although the reader asked for {scheme} colors")
        for role in sorted({*ROLES} - UNREAD):
            needed = 4.5 if role in text_roles() else 3
            if (found := contrast(colors[role], background)) < needed:
                messages.append(f"contrast of --fig-{role}, {colors[role]}, is {found:.2f}; at least {needed}")
        return messages

    page = max(site.pages, key=lambda page: len(page.figures))
    report(browser.look(roles_stand_out, page, color_scheme=scheme, java_script_enabled=scripts))


PAINT = """() => {
  const paints = element => {
    const { fill, stroke } = getComputedStyle(element)
    return [["fill", fill], ["stroke", stroke]].flatMap(([kind, color]) => {  // a hatching is what its pattern paints
      const pattern = document.getElementById(color.match(/^url\\("#(.*)"\\)$/)?.[1])
      return pattern ? [...pattern.children].flatMap(paints) : [[kind, color]]
    })
  }
  return [...document.querySelectorAll(".picture svg *")]
    .filter(element => element.matches("path, use, text, tspan, rect, circle, line, polygon"))
    .filter(element => !element.closest("defs, clipPath") && !element.querySelector("tspan"))
    .flatMap(element => paints(element).map(([kind, color]) => [kind, color, element.outerHTML.slice(0, 140)]))
}"""


async def settle(tab):
    """Wait for colors that change gradually."""
    await tab.evaluate("Promise.allSettled(document.getAnimations().map(change => change.finished)).then(() => 0)")


async def switch_to_the_dark(tab):
    """Press the switch in the header, which may go through "as the system says", until it is dark."""
    for _ in range(3):
        await tab.locator("header").get_by_role("button", name=re.compile("colors|theme", re.I)).click()
        if await tab.evaluate("document.body.dataset.mdColorScheme") == "slate":
            await settle(tab)
            return True
    return False


async def figures_follow_the_theme_switch(tab, page):
    """Whatever a figure paints takes another color at once; all the looks after this one are in the dark."""
    light = await tab.evaluate(PAINT)
    if not await switch_to_the_dark(tab):
        return ["no switch leads to dark colors"]
    dark = await tab.evaluate(PAINT)
    kept = {}
    for (kind, before, code), (_, after, _) in zip(light, dark, strict=True):
        if before == after and before != "none":
            message = f"a figure keeps the {kind} {after} in the dark: {code}"
            kept.setdefault(re.sub(r"-?\d+(\.\d+)?", "0", message), message)
    return list(kept.values())


def test_the_choice_of_colors_is_kept(browser, site, report):
    async def it_is_still_dark(tab, page):
        await switch_to_the_dark(tab)
        before = await tab.evaluate("getComputedStyle(document.body).backgroundColor")
        await tab.goto(site.url_of(site.pages[-1]))
        after = await tab.evaluate("getComputedStyle(document.body).backgroundColor")
        return [] if luminance(after) < 0.1 and after == before else [f"the next page is {after}, not {before}"]

    report(browser.look(it_is_still_dark, site.page(""), viewport=DESKTOP, color_scheme="light"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_figures_of_the_gallery_follow_the_theme_switch(scheme, browser, site, report):
    """They are files, and ask what the page around them is: their ink stands out before the switch and after it."""

    async def ink(tab):
        await settle(tab)
        picture = await tab.locator(".gallery img").nth(1).screenshot()
        return ImageOps.grayscale(Image.open(io.BytesIO(picture)))

    async def ink_stands_out(tab, page):
        messages = []
        for dark in (scheme == "dark", scheme != "dark"):
            darkest, lightest = (await ink(tab)).getextrema()
            if darkest > 60 or lightest < 170:
                messages.append(f"on a {'dark' if dark else 'light'} page the grays go from {darkest} to {lightest}")
            await tab.locator("#colors").click()
        return messages

    page = site.page("reference/figures/")
    report(browser.look(ink_stands_out, page, viewport=DESKTOP, color_scheme=scheme))


# ------------------------------------------------------- on paper


async def paper_has_all_solutions_and_no_navigation(tab, page):
    """And is white, also when the screen is dark."""
    await tab.evaluate(CLOSE_ALL)
    await tab.emulate_media(media="print")
    await tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    await settle(tab)
    shown = await tab.evaluate(
        """() => ["header", ".md-sidebar", ".md-tabs", "footer nav", ".md-search", ".page-tools", "button"].filter(
          kind => [...document.querySelectorAll(kind)].some(element => element.checkVisibility()))"""
    )
    messages = [f"paper shows {kind}" for kind in shown]
    closed = await tab.evaluate(
        "[...document.querySelectorAll('details > :not(summary)')].filter(block => !block.checkVisibility()).length"
    )
    if closed:
        messages.append(f"paper leaves out {closed} parts of collapsed blocks")
    undrawn = await tab.evaluate(
        """[...document.querySelectorAll(".picture > svg")].filter(
          picture => !picture.checkVisibility({ contentVisibilityAuto: true })).length"""
    )
    if undrawn:
        messages.append(f"paper leaves out {undrawn} figures that are out of sight")
    for kind in ("backgroundColor", "color"):
        color = await tab.evaluate(f"getComputedStyle(document.body).{kind}")
        if color.startswith("rgb(") and (luminance(color) < 0.5) != (kind == "color"):
            messages.append(f"the {kind} of paper is {color}")
    await tab.emulate_media(media="screen")
    await tab.evaluate(OPEN_ALL)
    return messages


# ------------------------------------------------------- the tours

DESKTOP_TOUR = [
    nothing_moves_while_loading,
    readers_see_where_they_are,
    readers_see_how_to_go_on,
    open_all,
    axe_finds_nothing,
    every_character_is_in_a_font_of_the_book,
    no_letters_of_figures_are_cut_off,
    figures_follow_the_theme_switch,
    axe_finds_nothing_in_the_dark,
    copy_buttons_copy_the_program,
    paper_has_all_solutions_and_no_navigation,
    all_loads_without_errors_from_one_host,
    note_what_is_read_with_scripts,
]
PHONE_TOUR = [
    nothing_moves_while_loading,
    readers_see_where_they_are,
    readers_see_how_to_go_on,
    open_all,
    what_scrolls_is_reached_by_keyboard,
    no_letters_of_figures_are_cut_off,
    nothing_scrolls_sideways,
]
TOUR_WITHOUT_SCRIPTS = [collapsed_blocks_open, all_is_there_without_scripts]


@pytest.fixture(scope="module")
def on_a_desktop(browser):
    return browser.tour(
        DESKTOP_TOUR, prepare=watch_loading, viewport=DESKTOP, color_scheme="light",
        permissions=["clipboard-read", "clipboard-write"],
    )  # fmt: skip


@pytest.fixture(scope="module")
def on_a_phone(browser):
    return browser.tour(PHONE_TOUR, prepare=watch_loading, viewport=PHONE, color_scheme="light")


@pytest.fixture(scope="module")
def without_scripts(browser, on_a_desktop):
    return browser.tour(TOUR_WITHOUT_SCRIPTS, viewport=DESKTOP, color_scheme="light", java_script_enabled=False)


test_on_a_desktop = one_test_for_each(DESKTOP_TOUR, "on_a_desktop")
test_on_a_phone = one_test_for_each(PHONE_TOUR, "on_a_phone")
test_without_scripts = one_test_for_each(TOUR_WITHOUT_SCRIPTS, "without_scripts")
