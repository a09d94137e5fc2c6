"""A copy of the book to make mistakes in, and the commands of CONTRIBUTING.md, run there as a contributor would."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from book import ROOT

FOLDERS = ("book", "docs", "snippets", "tests", ".cache/matplotlib", ".cache/pages")
FILES = ("mkdocs.yml", "pyproject.toml", "requirements.txt", "package.json", "package-lock.json")
TIME_LIMIT = 3.0  # seconds for a program of the copy; the book's own is 10


@dataclass(frozen=True)
class Said:
    """What a command answered: its exit status and everything that it wrote."""

    status: int
    text: str


class Copy:
    """A copy of the whole book."""

    def __init__(self, root: Path):
        self.root = root
        for folder in FOLDERS:
            if (ROOT / folder).is_dir():
                shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__", "trial"))
        for file in FILES:
            shutil.copy(ROOT / file, root / file)
        if (ROOT / ".cache/mathematics.sqlite").is_file():
            shutil.copy(ROOT / ".cache/mathematics.sqlite", root / ".cache/mathematics.sqlite")
        (root / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
        limited = re.sub(r"^TIME_LIMIT = [\d.]+", f"TIME_LIMIT = {TIME_LIMIT}", self.read("book/run.py"), flags=re.M)
        assert limited != self.read("book/run.py")
        self.write("book/run.py", limited)

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file, with its folder if need be."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(text.encode() if isinstance(text, str) else text)

    def start(self, *command: str, **environment: str) -> subprocess.Popen:
        """Begin `python -m …`; `said` waits for it."""
        fixed = {"PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "300", "NO_COLOR": "1"}
        return subprocess.Popen(
            [sys.executable, "-m", *command], cwd=self.root, env=os.environ | fixed | environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        )  # fmt: skip

    def run(self, *command: str, **environment: str) -> Said:
        """The answer of `python -m …`."""
        return said(self.start(*command, **environment))

    def stored(self) -> dict[str, str]:
        """A hash of every source; not of docs/assets, where builds put what they make."""
        made = self.root / "docs/assets"
        return {
            file.relative_to(self.root).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for folder in ("docs", "snippets", "tests") for file in sorted((self.root / folder).rglob("*"))
            if file.is_file() and "__pycache__" not in file.parts and made not in file.parents
        }  # fmt: skip


def said(process: subprocess.Popen) -> Said:
    """The answer of a command that was begun."""
    text, _ = process.communicate()
    return Said(process.returncode, text)


@pytest.fixture(scope="module")
def copy_of_book(tmp_path_factory):
    """A function that makes a copy of the book."""
    return lambda: Copy(tmp_path_factory.mktemp("copy") / "book")
