"""Every page in Firefox: what readers of another browser than Chromium would miss first."""

import gc

import pytest

# what drives Firefox uses what Python is about to give up, and leaves sockets open while it waits
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

# What is wrong with the page that is open, in words; blocks that are collapsed are opened first.
LOOK = """
  const done = arguments[arguments.length - 1]
  document.querySelectorAll("details").forEach(block => { block.open = true })
  const flat = element => { const { width, height } = element.getBoundingClientRect(); return !width || !height }
  const name = element => element.querySelector("annotation")?.textContent ?? element.outerHTML.slice(0, 120)
  document.fonts.ready.then(() => {
    const found = []
    if (!document.querySelector("article h1")) found.push("there is no title")
    for (const kind of ["math", ".picture svg"])
      for (const element of document.querySelectorAll(`article ${kind}`))
        if (flat(element)) found.push(`has no extent: ${name(element)}`)
    for (const face of document.fonts) if (face.status === "error") found.push(`no font ${face.family}`)
    for (const { name, responseStatus } of performance.getEntriesByType("resource"))
      if (responseStatus >= 400) found.push(`${responseStatus}: ${name}`)
    const { scrollWidth, clientWidth } = document.scrollingElement
    if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} pixels in ${clientWidth}`)
    done(found.slice(0, 8))
  })
"""


@pytest.fixture(scope="module")
def firefox(find_program, tmp_path_factory):
    """The system's Firefox, driven through what is built into it."""
    from marionette_driver.marionette import Marionette

    log = str(tmp_path_factory.mktemp("firefox") / "log")  # else it would be gecko.log in the book
    program = find_program("firefox-esr", "firefox")
    started = Marionette(bin=program, headless=True, startup_timeout=120, gecko_log=log)
    started.start_session()
    started.timeout.script = 60
    yield started
    started.quit()
    started.cleanup()
    started.instance = None
    gc.collect()  # a profile removes its folder when it is no more


def test_every_page_in_firefox(firefox, site, request, report):
    messages = []
    for page in site.pages[request.config.getoption("--pages")]:
        firefox.navigate(site.url_of(page))
        messages += [f"{page}: {message}" for message in firefox.execute_async_script(LOOK)]
    report(messages)


def test_firefox_would_notice(firefox, serve, tmp_path):
    """A page with one mistake of each kind."""
    (tmp_path / "index.html").write_text(
        """<!doctype html><meta name="viewport" content="width=device-width"><script src="gone.js"></script>
        <style>@font-face { font-family: gone; src: url(gone.woff2) }</style>
        <article><div class="picture"><svg width="0" height="9"></svg></div>
        <p style="width: 9000px; font-family: gone"><math style="display: none"><mi>x</mi></math>text</p></article>""",
        encoding="utf-8",
    )
    with serve(tmp_path) as (url, _):
        firefox.navigate(url)
        found = "\n".join(firefox.execute_async_script(LOOK))
    for words in ("no title", "no extent: <math", "no extent: <svg", "no font gone", "404: http", "scrolls sideways"):
        assert words in found, found
