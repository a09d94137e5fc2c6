// What the theme's script leaves to be done; comes before it, and both when the page is there. Reading needs neither.

// The theme fetches the index of the whole book with the first page; here it waits until someone searches.
{
  const { open, send } = XMLHttpRequest.prototype
  const wanted = new Promise(start => {
    if (/[?&][hq]=/.test(location.search)) start()
    addEventListener("focusin", e => { if (e.target.name == "query") start() })
  })
  XMLHttpRequest.prototype.open = function (method, url) {
    this.waits = String(url).endsWith("/search_index.json")
    open.apply(this, arguments)
  }
  XMLHttpRequest.prototype.send = function () {
    if (this.waits) wanted.then(() => send.apply(this, arguments))
    else send.apply(this, arguments)
  }
}

// What scrolls inside itself can be reached with the keyboard, and landmarks have one name each.
addEventListener("load", () => {
  const article = document.querySelector(".md-content")
  const reach = part => {
    for (const e of part.querySelectorAll("div.math, p, pre > code, .md-typeset__scrollwrap"))
      if (!e.closest("details:not([open])") && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX == "auto") e.tabIndex = 0
  }
  const name = () => article.querySelectorAll("nav.md-code__nav:not([role])").forEach(e => { e.role = "none" })
  reach(article)
  name()
  addEventListener("toggle", e => reach(e.target), true)
  new MutationObserver(name).observe(article, { childList: true, subtree: true })
  for (const e of document.querySelectorAll(".md-nav[aria-labelledby]")) {
    e.removeAttribute("aria-labelledby")
    e.ariaLabel = e.querySelector(".md-nav__title").textContent.trim()
  }
})

// After a first visit the book can be read without a network: a worker keeps it, unless the reader saves data.
{
  const { worker } = document.currentScript.dataset, { serviceWorker, connection } = navigator
  const keep = () => { if (!connection?.saveData) serviceWorker.controller?.postMessage("keep") }
  const start = () => {
    serviceWorker.addEventListener("controllerchange", keep) // the first worker, or that of a new version
    serviceWorker.register(worker).then(keep, () => { }) // a browser may forbid it
  }
  if (worker && serviceWorker) addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(start))
}
