// The book without a network, after a first visit. When the site is built, `FILES` is put before this: the address of
// each file below this one's folder, and the SHA-256 of its content. So another version of the book is another worker.
// While there is a network, pages come from it; what is kept here stands in when there is none, or a very slow one.

const KEPT = "kept" // each file with its hash in the address, so that no version is taken for another
const SEEN = "seen" // pages that were read before they could be kept, or by someone who saves data
const PATIENCE = 3000 // milliseconds that the network has
const SHELL = Object.keys(FILES).filter(path => /\.(css|js|woff2)$/.test(path))
const NAMED_BY_HASH = /\.[0-9a-f]{8}\.min\.(css|js)$/ // by the theme

const address = path => registration.scope + path
const version = path => `${address(path)}?${encodeURIComponent(FILES[path])}`

async function keep(path) {
  const kept = await caches.open(KEPT)
  if (await kept.match(version(path))) return
  const answer = await fetch(address(path), { cache: "no-cache", integrity: `sha256-${FILES[path]}`, priority: "low" })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  await kept.put(version(path), answer)
}

async function keepAll() {
  for (const path in FILES) await keep(path)
  const kept = await caches.open(KEPT), wanted = new Set(Object.keys(FILES).map(version))
  for (const { url } of await kept.keys()) if (!wanted.has(url)) await kept.delete(url)
  await caches.delete(SEEN)
}

// This version, or else what was seen last, or else an older version.
async function stored(path) {
  const kept = await caches.open(KEPT), seen = await caches.open(SEEN)
  return await kept.match(version(path)) ?? await seen.match(address(path)) ?? await kept.match(address(path), { ignoreSearch: true })
}

async function note(path, answer) {
  const kept = await caches.open(KEPT)
  if (!await kept.match(version(path))) await (await caches.open(SEEN)).put(address(path), answer)
}

async function answer(event, path) {
  if (NAMED_BY_HASH.test(path)) return await stored(path) ?? fetch(event.request)
  const fetched = fetch(event.request, event.request.mode == "navigate" ? { cache: "no-cache" } : {}) // a page is never old
  const late = new Promise(done => setTimeout(done, PATIENCE))
  const first = await Promise.race([fetched, late]).catch(() => null)
  fetched.catch(() => { })
  if (first?.ok) event.waitUntil(note(path, first.clone()))
  return first ?? await stored(path) ?? fetched
}

let keeping = null
addEventListener("install", event => event.waitUntil(Promise.all(SHELL.map(keep)).then(() => skipWaiting())))
addEventListener("activate", event => event.waitUntil(clients.claim()))
addEventListener("message", event => {
  keeping ??= keepAll().catch(() => { }).finally(() => { keeping = null }) // the next page that is opened goes on
  event.waitUntil(keeping)
})
addEventListener("fetch", event => {
  const { method, url } = event.request, path = url.slice(registration.scope.length).split(/[?#]/)[0]
  if (method == "GET" && url.startsWith(registration.scope) && Object.hasOwn(FILES, path)) event.respondWith(answer(event, path))
})
