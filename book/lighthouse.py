"""`python -m book lighthouse`: what Lighthouse says of four pages of the built site, on a phone and on a desktop.

Lighthouse is installed in `.ci/lighthouse` when it is first asked for. Accessibility, best practices and search engines
must have 100 of 100; the figure for performance depends on the machine and is only shown.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import click

from book import PARTS, ROOT, assets, bench_browser, pages

FOLDER = ROOT / ".ci" / "lighthouse"
CATEGORIES = {"performance": None, "accessibility": 100, "best-practices": 100, "seo": 100}  # with the least score
METRICS = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
PRESETS = {"phone": [], "desktop": ["--preset=desktop"]}
FLAGS = "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"


def lighthouse(site: Path) -> None:
    """Look at the pages of `choose`, print the table, and exit with 1 where a score is too low.

    Raises
    ------
    click.ClickException
        If there is no site, no Chromium, or Lighthouse could not look at a page.
    """
    if not (site / "index.html").is_file():
        raise click.ClickException(f"{site} holds no site: mkdocs build --strict")
    if not bench_browser.executable():
        raise click.ClickException(bench_browser.MISSING)
    assets.install(FOLDER)
    problems = []
    print(f"{'page':34} {'preset':8} {' '.join(f'{name:>14}' for name in CATEGORIES)}  " + ", ".join(METRICS))
    with bench_browser.hosting(site, urlsplit(pages.configuration(ROOT)["site_url"]).path) as (url, _):
        for address in choose(site):
            for preset, options in PRESETS.items():
                told = look(url + address, options)
                print(f"{address or 'the cover':34} {preset:8} {row(told)}", flush=True)
                problems += [f"{address or 'the cover'}, {preset}: {problem}" for problem in too_low(told)]
    if problems:
        sys.exit("\n".join(problems))


def choose(site: Path) -> list[str]:
    """The addresses of the cover, the longest section, the longest lab and the gallery, as far as there are such."""
    sections = [file for part in PARTS for file in site.glob(f"{part}/*/index.html")]
    longest = [
        max(files, key=lambda file: file.stat().st_size)
        for files in (sections, list(site.glob("labs/*/index.html")), list(site.glob("reference/figures/index.html")))
        if files
    ]
    return ["", *(f"{file.parent.relative_to(site).as_posix()}/" for file in longest)]


def look(url: str, options: list[str]) -> dict:
    """What Lighthouse says of one page."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        output = Path(folder, "told.json")
        command = [
            *assets.node(), str(FOLDER / "node_modules/lighthouse/cli/index.js"), url, "--quiet", "--output=json",
            f"--output-path={output}", f"--chrome-flags={FLAGS}", f"--only-categories={','.join(CATEGORIES)}", *options,
        ]  # fmt: skip
        environment = os.environ | {"CHROME_PATH": bench_browser.executable()}
        run = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8")
        if not output.is_file():
            raise click.ClickException(f"Lighthouse could not look at {url}:\n{run.stdout}{run.stderr}")
        told = json.loads(output.read_text(encoding="utf-8"))
    if error := told.get("runtimeError"):
        raise click.ClickException(f"Lighthouse could not look at {url}: {error['message']}")
    return told


def row(told: dict) -> str:
    """The scores of one look, and what performance is made of."""
    scores = " ".join(f"{score(told, name):14}" for name in CATEGORIES)
    return f"{scores}  {', '.join(told['audits'][name]['displayValue'] for name in METRICS)}"


def score(told: dict, category: str) -> int:
    """A score, from 0 to 100."""
    return round(100 * (told["categories"][category]["score"] or 0))


def too_low(told: dict) -> list[str]:
    """What keeps the scores that must be perfect from being so."""
    return [
        f"{category}: {told['audits'][entry['id']]['title']} ({entry['id']})"
        for category, least in CATEGORIES.items()
        if least and score(told, category) < least
        for entry in told["categories"][category]["auditRefs"]
        if entry["weight"] and told["audits"][entry["id"]]["score"] not in (1, None)
    ]
