"""Runs the programs of the selected tests side by side, and knows `--update`."""

import argparse
import sys

import pytest
from hypothesis import settings

from book import ROOT, assets, sources
from book.run import Press, Program

settings.register_profile(
    "book",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=50,
    report_multiple_bugs=False,  # one AssertionError, not a group, is what catches a deliberate mistake
)
settings.load_profile("book")


def pytest_configure(config):
    """The sources can be read and the packages of npm are there before any test asks for one."""
    if config.getoption("--python") and config.getoption("--update"):
        pytest.exit("--update stores what the Python that runs pytest makes: leave out --python", returncode=4)
    if found := sources.unreadable(ROOT):
        pytest.exit("\n".join(found), returncode=1)
    try:
        assets.prepare(ROOT)
    except assets.MissingAssets as error:
        pytest.exit(error.message, returncode=1)


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="accept what the selected programs print and draw now")
    parser.addoption(
        "--python", metavar="FILE", help="let this Python, which has NumPy and Matplotlib, run the programs"
    )

    parser.addoption("--site", metavar="FOLDER", help="test the site that has been built there, not a new one")
    parser.addoption("--pages", metavar="1/3", default="1/1", type=share, help="let browsers see every third page only")


def share(text):
    """`2/3` as the slice that takes, from the second, every third page."""
    part, _, parts = text.partition("/")
    if not (part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts)):
        raise argparse.ArgumentTypeError(f"{text!r} is not one of 1/3, 2/3, 3/3 or the like")
    return slice(int(part) - 1, None, int(parts))


def pytest_ignore_collect(collection_path, config):
    """`--update` concerns stored results alone; without these it answers in half the time."""
    if config.getoption("--update") and collection_path.name in {"claims", "oracles", "site", "trial"}:
        return True
    return None


def pytest_collection_modifyitems(config, items):
    """With `--update`, first store what is new, then what is made from it, then check the pages that show it."""
    if config.getoption("--update"):
        first = {"test_snippets.py": 0, "test_generated.py": 1}
        items.sort(key=lambda item: first.get(item.path.name, 2))


@pytest.fixture(scope="session")
def press(request):
    """One press for all tests that run a program of their own."""
    with Press(python=request.config.getoption("--python") or sys.executable) as started:
        yield started


@pytest.fixture(scope="session")
def result_of(press, request):
    """A function from a program to its result; the programs of all selected tests start at once."""
    programs = [item.callspec.params["program"] for item in request.session.items if "program" in _parameters(item)]
    started = {program: press.submit(program) for program in programs if isinstance(program, Program)}
    return lambda program: started[program].result()


def _parameters(item):
    return item.callspec.params if hasattr(item, "callspec") else {}
