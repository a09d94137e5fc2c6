"""A MkDocs plugin that keeps the book readable without a network after a first visit: it publishes a service worker.

The worker, `service_worker.js`, knows every file by its hash; `docs/assets/book.js` starts it after a page has loaded.
A served book has none, so that an edit is always what is shown.
"""

import base64
import hashlib
import json
import re
from pathlib import Path

from mkdocs.plugins import BasePlugin, event_priority

FILE = "service-worker.js"
KEPT = re.compile(r".*\.(css|js|woff2|html|json|svg)")
_NOT_KEPT = re.compile(rf"404\.html|{FILE}|assets/javascripts/lunr/.*")  # the last: searching in other languages


class ServiceWorker(BasePlugin):
    """Publishes the worker at the root of the site."""

    def on_startup(self, command, dirty):
        """Only what is published is kept."""
        self._published = command != "serve"

    @event_priority(-100)  # when it is known whether pages are files on a disk, which have no worker
    def on_config(self, config):
        """Tell the theme."""
        config["extra"]["worker"] = self._published and config["use_directory_urls"]
        return config

    @event_priority(-200)  # when all files are as they stay
    def on_post_build(self, config):
        """Write the worker with the hashes of all files."""
        if config["extra"]["worker"]:
            site = Path(config["site_dir"])
            code = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
            listed = json.dumps(files(site), ensure_ascii=False, indent=0)
            (site / FILE).write_text(f"const FILES = {listed}\n\n{code}", encoding="utf-8", newline="\n")


def files(site: Path) -> dict[str, str]:
    """Address and SHA-256 of every file that is kept: first what each page needs, then the pages."""
    names = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    names = [name for name in names if KEPT.fullmatch(name) and not _NOT_KEPT.fullmatch(name)]
    names.sort(key=lambda name: (name.endswith((".html", ".json")), name))
    return {re.sub(r"(^|/)index\.html$", r"\1", name): _hash(site / name) for name in names}


def _hash(file: Path) -> str:
    return base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()
