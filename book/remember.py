"""A MkDocs plugin that makes building again quick: it changes no page, only the time that pages take.

A page whose source, includes and settings are as they were is neither rendered again nor read again for the search;
figures and formulas, which no search should find, are put aside while MkDocs fills templates, which stay compiled.
"""

import contextlib
import functools
import hashlib
import json
import logging
import os
import re
import threading
from pathlib import Path
from types import SimpleNamespace

from jinja2 import FileSystemBytecodeCache
from mkdocs.commands.build import _populate_page
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler
from watchdog import events
from watchdog.observers import Observer

from book import ROOT, claims
from book.includes import INCLUDE

FOLDER = ROOT / ".cache" / "pages"
ASIDE = re.compile(r"<(svg|math)\b.*?</\1>", re.S)


class Writes(Observer):
    """Tells of files that were written, not of those that were read."""

    def schedule(self, handler, path, *, recursive=False):
        kinds = [events.FileModifiedEvent, events.FileCreatedEvent, events.FileDeletedEvent, events.FileMovedEvent]
        return super().schedule(handler, path, recursive=recursive, event_filter=kinds)


class Remember(BasePlugin):
    """Keeps rendered pages in `.cache/pages`, one file per page and state."""

    @event_priority(100)  # before the search asks for its words
    def on_config(self, config):
        """Keep compiled templates, and spare MkDocs the icons of the theme."""
        config.theme.get_env = functools.partial(_environment, config.theme.get_env)
        return config

    def on_files(self, files, config):
        """Note all that the rendering of any page depends on."""
        self._folder = FOLDER if config["use_directory_urls"] else FOLDER.with_name("pages-offline")
        press = sorted(path for path in (ROOT / "book").rglob("*") if path.suffix in {".py", ".mjs"})
        versions = (ROOT / "package-lock.json", ROOT / "requirements.txt")
        parts = [path.read_bytes() for path in (*press, *versions, *claims.files(ROOT))]  # a claim links to its test
        settings = (config["markdown_extensions"], config["mdx_configs"], config["validation"])
        names = sorted(file.src_uri for file in files)
        self._common = hashlib.sha256(b"\0".join(parts) + repr((settings, names)).encode()).digest()
        self._used = set()
        self._folder.mkdir(parents=True, exist_ok=True)

    def on_nav(self, nav, config, files):
        """Where nothing is remembered, render the pages in as many processes as there are cores."""
        cores = os.cpu_count() or 1
        if cores == 1 or not hasattr(os, "fork") or threading.active_count() > 1 or any(self._folder.glob("*.json")):
            return
        pages = [file.page for file in files.documentation_pages()]
        for process in [self._remember(pages[start::cores], config, files) for start in range(cores)]:
            os.waitpid(process, 0)

    def _remember(self, pages, config, files) -> int:
        """Start a process that puts pages into the store; a failure there is met again, and told, in this one."""
        process = os.fork()
        if process == 0:
            for handler in logging.getLogger("mkdocs").handlers:
                handler.setLevel(logging.CRITICAL + 1)
            index = _search_index(config)
            for page in pages:
                with contextlib.suppress(BaseException):
                    _populate_page(page, config, files)
                    self._index(index, page)
            os._exit(0)
        return process

    def on_env(self, env, config, files):
        """Keep filled templates, and what the search finds on each page."""
        theme = [file.read_bytes() for file in sorted((ROOT / "book/theme").rglob("*")) if file.is_file()]
        pages = [file.page for file in files.documentation_pages()]
        settings = [{name: entry[name] for name in entry if name != "site_dir"} for entry in config.user_configs]
        shown = (
            settings,
            dict(config.extra),
            config["site_url"],
            [(page.url, page.title, page.meta) for page in pages],
        )
        self._frame = hashlib.sha256(b"\0".join((self._common, repr(shown).encode(), *theme))).digest()
        env.get_template = functools.partial(self._template, env.get_template)
        if index := _search_index(config):
            index.add_entry_from_context = functools.partial(self._index, index)
        return env

    def _template(self, get, name, parent=None, variables=None):
        """A template; one that MkDocs itself asks for, not another template, remembers the pages that it filled."""
        template = get(name, parent, variables)
        if parent is not None:
            return template
        return SimpleNamespace(render=functools.partial(self._fill, template))

    def _fill(self, template, context):
        page = context["page"]
        if page is None:
            return template.render(context)
        store = self._store("filled", self._frame, (template.name, page.state, page.edit_url))
        if store.exists():
            return _stored(store)
        output = template.render(context)
        store.write_text(json.dumps(output), encoding="utf-8")
        return output

    def _index(self, index, page):
        store = self._store("found", self._common, (page.state, page.url, page.title, page.meta))
        if store.exists():
            index.entries += _stored(store)
            return
        known = len(index.entries)
        type(index).add_entry_from_context(index, page)
        store.write_text(json.dumps(index.entries[known:]), encoding="utf-8")

    def on_pre_page(self, page, config, files):
        """Have the page rendered through the cache."""
        if page.file.src_uri.endswith((".md", ".ipynb")):
            page.render = functools.partial(self._render, page)
        return page

    def _render(self, page, config, files):
        text = [page.file.src_uri, page.markdown]
        for match in INCLUDE.finditer(page.markdown):
            text.append(_text(os.path.join(ROOT, "snippets", match["target"])))
        store = self._store("page", self._common, text)
        page.state = store.name
        if store.exists():
            self._restore(page, _stored(store), files)
            return
        warnings = CountHandler()
        warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(warnings)
        Page.render(page, config, files)
        page.aside = []
        page.content = ASIDE.sub(functools.partial(_put_aside, page.aside), page.content)
        logging.getLogger("mkdocs").removeHandler(warnings)
        if not warnings.get_counts():  # a page with warnings must warn again
            store.write_text(json.dumps(self._state(page)), encoding="utf-8")

    def _store(self, kind, common, state) -> Path:
        """The file that remembers what depends on a state."""
        store = self._folder / f"{kind}-{hashlib.sha256(common + repr(state).encode()).hexdigest()[:32]}.json"
        self._used.add(store)
        return store

    @staticmethod
    def _state(page) -> dict:
        return {
            "content": page.content,
            "aside": page.aside,
            "toc": [_toc_entry(item) for item in page.toc],
            "title": page._title_from_render,
            "anchors": sorted(page.present_anchor_ids),
            "links": {file.src_uri: links for file, links in page.links_to_anchors.items()},
        }

    @staticmethod
    def _restore(page, state, files):
        page.content, page.aside, page._title_from_render = state["content"], state["aside"], state["title"]
        page.toc = get_toc(state["toc"])
        page.present_anchor_ids = set(state["anchors"])
        page.links_to_anchors = {files.get_file_from_path(name): links for name, links in state["links"].items()}

    def on_post_page(self, output, page, config):
        """Put figures and formulas back."""
        return re.sub("\x02(\\d+)\x03", lambda match: page.aside[int(match[1])], output)

    def on_serve(self, server, config, builder):
        """Have the system tell of written files at once (MkDocs looks for them twice a second)."""
        watched = list(server._watched_paths)
        server._watched_paths.clear()
        server.observer = Writes()
        for path in watched:
            server.watch(path)
        return server

    def on_post_build(self, config):
        """Forget states that no page is in any more."""
        for file in self._folder.glob("*.json"):
            if file not in self._used:
                file.unlink()


@functools.lru_cache(maxsize=1024)
def _stored(store: Path):
    """What a file remembers; its name changes with what it holds."""
    return json.loads(store.read_text(encoding="utf-8"))


def _text(file: str) -> str:
    """The text of a file, which is read again only after it was written; nothing if there is none."""
    try:
        found = os.stat(file)
    except OSError:
        return ""
    return _read(file, found.st_mtime_ns, found.st_size)


@functools.lru_cache(maxsize=8192)
def _read(file, changed, size):
    return Path(file).read_text(encoding="utf-8")


def _environment(make):
    """The templates of the theme, which stay compiled; its hidden files, ten thousand icons, are not listed."""
    env = make()
    FOLDER.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(FOLDER))
    env.loader.list_templates = functools.partial(_listed, env.loader)
    return env


def _listed(loader):
    found = set()
    for top in loader.searchpath:
        for folder, names, files in os.walk(top):
            names[:] = [name for name in names if not name.startswith(".")]
            below = os.path.relpath(folder, top).replace(os.sep, "/")
            found.update(file if below == "." else f"{below}/{file}" for file in files)
    return sorted(found)


def _put_aside(kept, match) -> str:
    kept.append(match.group())
    return f"\x02{len(kept) - 1}\x03"


def _search_index(config):
    """The index of Material's search, or None."""
    found = (getattr(plugin, "search_index", None) for plugin in config.plugins.values())
    return next((index for index in found if hasattr(index, "entries")), None)


def _toc_entry(item) -> dict:
    return {
        "level": item.level,
        "id": item.id,
        "name": item.title,
        "children": [_toc_entry(child) for child in item.children],
    }
