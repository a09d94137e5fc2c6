"""`python -m book offline`: the site in a zip file, to be read from a disk, with its search.

A browser gives a page from a disk neither folders as addresses, nor requests, nor workers. So this is another build:
every page is a file (Material's plugin `offline`), and the search works in a hidden frame (`iframe-worker`).
"""

import re
import shutil
import tempfile
import zipfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load

from book import NAME, ROOT

SHIM = "assets/iframe-worker.js"
_LEFT_OUT = re.compile(r"sitemap\.xml(\.gz)?|404\.html|.*\.map")  # what only a web host needs
# on a disk no file is of the same origin as another: a policy would forbid all, and fonts cannot come early
_FOR_HOSTS = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>|<link rel="preload"[^>]*>')


def offline(target: Path, root: Path = ROOT) -> int:
    """Build the book and write the zip file, the same bytes from the same sources.

    Returns
    -------
    The number of files in it.
    """
    with open(root / "mkdocs.yml", encoding="utf-8") as file:
        settings = yaml_load(file)
    with tempfile.TemporaryDirectory(prefix="offline-") as folder:
        config = load_config(
            str(root / "mkdocs.yml"),
            site_dir=folder,
            strict=True,
            plugins=[*settings["plugins"], "material/offline"],
            extra=settings["extra"] | {"polyfills": [SHIM]},
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
        package = root / "node_modules/iframe-worker"
        shutil.copy(package / "shim/index.js", Path(folder, SHIM))
        shutil.copy(package / "LICENSE", Path(folder, SHIM).with_suffix(".LICENSE"))
        for page in Path(folder).rglob("*.html"):
            text = _FOR_HOSTS.sub("", page.read_text(encoding="utf-8"))
            page.write_text(text, encoding="utf-8", newline="\n")
        return pack(Path(folder), target)


def pack(folder: Path, target: Path) -> int:
    """Write the files of a folder into a zip file, in order and without dates; returns how many."""
    names = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    names = [name for name in names if not _LEFT_OUT.fullmatch(name)]
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in names:
            entry = zipfile.ZipInfo(f"{NAME}/{name}", (1980, 1, 1, 0, 0, 0))
            entry.external_attr, entry.compress_type = 0o644 << 16, zipfile.ZIP_DEFLATED
            entry.create_system = 3  # on every system
            archive.writestr(entry, (folder / name).read_bytes())
    return len(names)
