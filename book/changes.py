"""`python -m book changes BASE`: what a change of the book changes for its readers: pages, outputs, figures.

The summary is Markdown, on standard output; with `--out` there is also a page that shows figures before and after, side
by side. Names and contents come from whoever made the change: nothing of them is taken for Markdown, HTML or a command.
"""

import difflib
import html
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import click

from book import ROOT, address, pages

SHOWN_LINES = 60  # of one changed output
SUMMARY_LIMIT = 500_000  # bytes of the summary; GitHub takes a megabyte


@dataclass(frozen=True)
class Change:
    """Something with two states, before and after.

    Attributes
    ----------
    name : what it is called, `linear-algebra/projection.svg`; a part of a lab is named after its notebook.
    before, after : its text, or None where it does not exist.
    """

    name: str
    before: str | None
    after: str | None

    @property
    def kind(self) -> str:
        """`new`, `gone` or `changed`."""
        return "new" if self.before is None else "gone" if self.after is None else "changed"

    @property
    def diff(self) -> list[str]:
        """The changed lines, as a diff without its head."""
        texts = [(text or "").splitlines() for text in (self.before, self.after)]
        return list(difflib.unified_diff(*texts, lineterm="", n=2))[2:]


@dataclass(frozen=True)
class Changes:
    """What changes for readers.

    Attributes
    ----------
    pages : (address in the site, what of it changes) pairs.
    outputs, figures : what programs print and draw.
    """

    pages: list[tuple[str, list[str]]]
    outputs: list[Change]
    figures: list[Change]


class GitError(click.ClickException):
    """Git answers with an error; the message says what to do."""


def git(root: Path, *arguments: str) -> str:
    """What git answers.

    Raises
    ------
    GitError
        If it answers with an error.
    """
    # in a container the book may belong to another user than the one who asks
    command = ["git", "-c", "core.quotePath=false", "-c", f"safe.directory={root}", *arguments]
    run = subprocess.run(command, cwd=root, capture_output=True)
    if run.returncode:
        said = run.stderr.decode("utf-8", "replace").strip()
        raise GitError(f"git {arguments[0]}: {said}")
    return run.stdout.decode("utf-8", "replace")


def compare(base: str, root: Path = ROOT) -> Changes:
    """What readers get differently now from what they got at `base`, or where the branch left it.

    Raises
    ------
    GitError
        If `base` is not the name of a commit.
    """
    try:
        commit = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}").strip()
        commit = git(root, "merge-base", commit, "HEAD").strip()
    except GitError:
        raise GitError(f"{base} is no commit that this one comes from; name one, as main, or fetch it first") from None
    tracked = git(root, "diff", "--name-only", "--no-renames", "-z", commit, "--", "docs", "snippets")
    untracked = git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", "docs", "snippets")
    files = sorted({name for name in (tracked + untracked).split("\0") if name})
    stored = {name for name in git(root, "ls-tree", "-r", "-z", "--name-only", commit).split("\0") if name}
    changed = [
        Change(
            name,
            git(root, "show", f"{commit}:{name}") if name in stored else None,
            (root / name).read_text(encoding="utf-8", errors="replace") if (root / name).is_file() else None,
        )
        for name in files
    ]
    outputs, figures = [], []
    for change in changed:
        folder, _, name = change.name.partition("/")
        if change.name.endswith(".ipynb"):
            outputs += parts(name, change, printed)
            figures += parts(name, change, drawn)
        elif folder == "snippets" and name.endswith(".out"):
            outputs.append(Change(name, change.before, change.after))
        elif folder == "snippets" and name.endswith(".svg"):
            figures.append(Change(name, change.before, change.after))
    return Changes(pages_of(changed, root), outputs, figures)


def pages_of(changed: list[Change], root: Path) -> list[tuple[str, list[str]]]:
    """The pages that show what has changed, with what that is."""
    kinds = {change.name: change.kind for change in changed}
    found = {}
    for page in pages.load(root):
        of_page = [f"text {kinds[page.path]}"] if page.path in kinds else []
        for target, _ in page.includes:
            if f"snippets/{target}" in kinds:
                of_page.append(f"{target} {kinds[f'snippets/{target}']}")
        if of_page:
            found[address(page.path.removeprefix("docs/"))] = of_page
    for name, kind in kinds.items():
        if name.startswith("docs/") and (name.endswith(".ipynb") or (name.endswith(".md") and kind == "gone")):
            found[address(name.removeprefix("docs/"))] = [f"lab {kind}" if name.endswith(".ipynb") else "page gone"]
    return sorted(found.items())


def parts(name: str, change: Change, take) -> list[Change]:
    """What differs among the parts that `take` finds in a notebook before and after."""
    before, after = (take(json.loads(text)) if text else [] for text in (change.before, change.after))
    longest = max(len(before), len(after))
    before, after = ([*found, *[None] * (longest - len(found))] for found in (before, after))
    pairs = enumerate(zip(before, after, strict=True), start=1)
    return [Change(f"{name}, number {n}", *pair) for n, pair in pairs if pair[0] != pair[1]]


def printed(notebook: dict) -> list[str]:
    """The outputs of the cells of a notebook that print."""
    texts = ["".join("".join(o.get("text", [])) for o in cell.get("outputs", [])) for cell in notebook["cells"]]
    return [text for text in texts if text]


def drawn(notebook: dict) -> list[str]:
    """The figures of a notebook."""
    outputs = [output for cell in notebook["cells"] for output in cell.get("outputs", [])]
    return ["".join(o["data"]["image/svg+xml"]) for o in outputs if "image/svg+xml" in o.get("data", {})]


# ---------------------------------------------------------------- as Markdown


def plain(text: str) -> str:
    """A text of others for Markdown: every character that could mean something loses its meaning."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", " ".join(text.split()))


def fenced(lines: list[str]) -> str:
    """Lines of others as a fenced diff that nothing in them can close."""
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join([f"{fence}diff", *lines, fence])


def summary(changes: Changes) -> str:
    """The changes as Markdown."""
    if not (changes.pages or changes.outputs or changes.figures):
        return "## Nothing changes for readers\n"
    lines = ["## What changes for readers", ""]
    for where, what in changes.pages:
        named = plain(", ".join(what[:6]) + (f" and {len(what) - 6} more" if len(what) > 6 else ""))
        lines.append(f"- **{plain(where or 'the cover')}**: {named}")
    if changes.outputs:
        lines += ["", f"### Outputs ({len(changes.outputs)})", ""]
    for change in changes.outputs:
        lines += [f"{plain(change.name)}, {change.kind}", "", fenced(shortened(change.diff)), ""]
    if changes.figures:
        lines += ["", f"### Figures ({len(changes.figures)})", ""]
        lines += ["Before and after, side by side: `changes/index.html` in the preview.", ""]
        lines += [f"- {plain(change.name)}, {change.kind}" for change in changes.figures]
    text = "\n".join(lines) + "\n"
    if len(text.encode()) > SUMMARY_LIMIT:
        most = [f"- {len(changes.pages)} pages, {len(changes.outputs)} outputs, {len(changes.figures)} figures"]
        more = "Too much to show here: `changes/index.html` in the preview has all."
        text = "\n".join([lines[0], "", *most, "", more]) + "\n"
    return text


def shortened(lines: list[str]) -> list[str]:
    """The first lines, and how many there are."""
    return lines if len(lines) <= SHOWN_LINES else [*lines[:SHOWN_LINES], f"… {len(lines)} lines"]


# ---------------------------------------------------------------- as a page

HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'">
<title>What changes for readers</title>
<style>
  body { font: 1rem/1.5 sans-serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
  figure { margin: 0; border: 1px solid #ccc; padding: .5rem }
  img { width: 100%; background: #fff }
  pre { background: #f4f4f4; padding: .5rem; overflow-x: auto }
  del { background: #fdd; text-decoration: none } ins { background: #dfd; text-decoration: none }
</style>
<h1>What changes for readers</h1>
"""


def write_page(changes: Changes, out: Path) -> None:
    """Write `index.html` and the figures it shows into a folder; pages are linked as in the site around it."""
    out.mkdir(parents=True, exist_ok=True)
    text = [HEAD, "<h2>Pages</h2>\n<ul>\n" if changes.pages else "<p>No page changes.</p>\n"]
    for where, what in changes.pages:
        name = html.escape(where or "the cover")
        link = f'<a href="../{quote(where)}index.html">{name}</a>'
        text.append(f"<li>{name if what == ['page gone'] else link}: {html.escape(', '.join(what))}</li>\n")
    text.append("</ul>\n" if changes.pages else "")
    text += ["<h2>Outputs</h2>\n"] if changes.outputs else []
    for change in changes.outputs:
        text.append(f"<h3>{html.escape(change.name)}, {change.kind}</h3>\n<pre>{colored(change.diff)}</pre>\n")
    text += ["<h2>Figures</h2>\n"] if changes.figures else []
    for number, change in enumerate(changes.figures, start=1):
        text.append(f'<h3>{html.escape(change.name)}, {change.kind}</h3>\n<div class="pair">\n')
        for when, svg in (("before", change.before), ("after", change.after)):
            if svg is None:
                text.append(f"<figure><figcaption>{when}: none</figcaption></figure>\n")
                continue
            file = f"{number}-{when}.svg"
            (out / file).write_text(svg, encoding="utf-8", newline="\n")
            text.append(f'<figure><img src="{file}" alt=""><figcaption>{when}</figcaption></figure>\n')
        text.append("</div>\n")
    (out / "index.html").write_text("".join(text), encoding="utf-8", newline="\n")


def colored(lines: list[str]) -> str:
    """A diff as HTML."""
    tags = {"-": "del", "+": "ins"}
    marked = [(tags.get(line[:1]), html.escape(line)) for line in lines]
    return "\n".join(f"<{tag}>{line}</{tag}>" if tag else line for tag, line in marked)


def changes(base: str, out: Path | None = None, root: Path = ROOT) -> None:
    """Print the summary, and write the page if a folder is given.

    Raises
    ------
    GitError
        If `base` is not the name of a commit.
    """
    found = compare(base, root)
    sys.stdout.write(summary(found))
    if out:
        write_page(found, out)
