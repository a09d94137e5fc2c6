"""A MkDocs plugin for what a published site has beyond its pages; a live preview does without.

Every page says what it was made from and carries a Content-Security-Policy; messengers find a card of it, language
models `llms.txt`. Nothing of this depends on the day or the machine: the same commit gives the same bytes.
"""

import base64
import hashlib
import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from book import ROOT, cards

# What a page may load: what is of the site, and the scripts within the page, each by the hash of its text. Not 'none'
# by default, or Firefox would not fetch the next page ahead. Figures and formulas say their colors and sizes in style
# attributes; a style can load nothing but what the other lines allow.
POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",  # icons of the theme, heat maps within figures
    **dict.fromkeys(("object-src", "frame-src", "media-src", "base-uri", "form-action"), "'none'"),
}
CARDS = "assets/cards"
_CHARSET = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.S)
_FIGURE = re.compile(r'<figure\b[^>]*class="figure".*?(<svg\b.*?</svg>)', re.S)
_LAST = event_priority(-100)  # when the other plugins have had their turn, and the text of the page is final


@dataclass(frozen=True)
class Origin:
    """What a site is made from, as its pages say.

    Attributes
    ----------
    commit : of the book, or None if nobody knows.
    date : of that commit, `2026-11-28`, or None.
    numpy, matplotlib : the versions that have made the outputs.
    """

    commit: str | None
    date: str | None
    numpy: str
    matplotlib: str

    @property
    def epoch(self) -> str:
        """SOURCE_DATE_EPOCH for what would else write the time of the build: the date, or 1980-01-01 without one."""
        day = datetime.fromisoformat(self.date or "1980-01-01").replace(tzinfo=UTC)
        return str(int(day.timestamp()))


def origin(root: Path = ROOT) -> Origin:
    """What the site is made from: by Git, and by the environment where that says so (GITHUB_SHA, SOURCE_DATE_EPOCH)."""
    commit = os.environ.get("GITHUB_SHA") or _git(root, "rev-parse", "HEAD")
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or _git(root, "show", "--no-patch", "--format=%ct", "HEAD")
    date = datetime.fromtimestamp(int(seconds), UTC).date().isoformat() if seconds else None
    pinned = dict(re.findall(r"(?m)^(numpy|matplotlib)==(\S+)", (root / "requirements.txt").read_text("utf-8")))
    return Origin(commit, date, pinned["numpy"], pinned["matplotlib"])


def _git(root: Path, *command: str) -> str | None:
    """What Git answers; None without Git or outside a repository."""
    # whoever has checked the book out, it may be read
    git = ["git", "-c", f"safe.directory={root}", "-C", str(root)]
    try:
        return subprocess.run([*git, *command], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def protect(page: str, name: str) -> str:
    """A finished page, named in messages, with a policy that lets its own scripts run and nothing else.

    Raises
    ------
    PluginError
        If the page does not begin as the theme's pages do.
    """
    if page.count(_CHARSET) != 1:
        raise PluginError(
            f"{name}: {_CHARSET} is to be there once, its policy stands behind it; it is there {page.count(_CHARSET)} "
            "times: see book/theme and Material's base.html"
        )
    inline = [
        script["text"]
        for script in _SCRIPT.finditer(page)
        if "src=" not in script["attributes"] and "json" not in script["attributes"]
    ]
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline}
    policy = POLICY | {"script-src": " ".join([POLICY["script-src"], *sorted(hashes)])}
    content = "; ".join(f"{name} {value}" for name, value in policy.items())
    return page.replace(_CHARSET, f'{_CHARSET}<meta http-equiv="Content-Security-Policy" content="{content}">')


def llms(site_name: str, description: str, source: str, items) -> str:
    """`llms.txt`: the contents of the book for language models, with what each page is about (llmstxt.org).

    Parameters
    ----------
    site_name, description : of the book.
    source : address of its repository.
    items : the entries of the navigation, pages and sections of pages.
    """
    lines = [f"# {site_name}", "", f"> {description}", ""]
    lines.append(
        "Every program of a section is complete, needs NumPy and Matplotlib only, and prints the output below it. "
        "Formulas are MathML, with their TeX source as an annotation. "
        f"Sources: {source}"
    )
    for item in items:
        lines += ["", f"## {item.title}", ""]
        for page in filter(lambda page: page.is_page, item.children or [item]):
            lines.append(f"- [{page.title}]({page.canonical_url}): {page.meta.get('description', '')}")
    return "\n".join(lines) + "\n"


def card(page, figures: list[str], site_name: str) -> cards.Card:
    """The card of a page with one of these figures."""
    if page.is_homepage:
        return cards.Card(site_name, "", cards.widest(figures))
    part = [section.title for section in page.ancestors]
    return cards.Card(page.title, " · ".join([site_name, *part]), cards.widest(figures))


class Publish(BasePlugin):
    """Works in `mkdocs build`, not in `mkdocs serve`."""

    publishing = False

    def on_startup(self, *, command, dirty):
        """Note what is to be done."""
        self.publishing = command != "serve"

    def on_config(self, config):
        """Tell the templates what the site is made from, and MkDocs from when its files are."""
        if self.publishing:
            made = origin()
            config.extra["origin"] = made
            config.extra["commit"] = made.commit or config.extra["commit"]
            os.environ.setdefault("SOURCE_DATE_EPOCH", made.epoch)  # MkDocs writes the time into sitemap.xml.gz
        self._figures = []

    def on_nav(self, nav, config, files):
        """Keep the contents for `llms.txt`."""
        self._nav = nav

    @_LAST
    def on_post_page(self, output, page, config):
        """Protect the page, and keep its figures for its card."""
        if not self.publishing:
            return output
        self._figures.append((page, _FIGURE.findall(output)))
        return protect(output, f"docs/{page.file.src_uri}")

    @_LAST
    def on_post_template(self, output_content, template_name, config):
        """Protect the page for unknown addresses."""
        return (
            protect(output_content, template_name)
            if self.publishing and template_name.endswith(".html")
            else output_content
        )

    def on_post_build(self, config):
        """Write the cards and `llms.txt`."""
        if not self.publishing:
            return
        site = Path(config["site_dir"])
        cover = next((figures for page, figures in self._figures if page.is_homepage), [])
        for page, figures in self._figures:
            file = site / CARDS / f"{page.url.strip('/') or 'index'}.png"
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                file.write_bytes(card(page, figures or cover, config["site_name"]).png)
            except ValueError as error:
                raise PluginError(f"docs/{page.file.src_uri}: no social card can be drawn: {error}") from error
        text = llms(config["site_name"], config["site_description"], config["repo_url"], self._nav.items)
        (site / "llms.txt").write_text(text, encoding="utf-8", newline="\n")
