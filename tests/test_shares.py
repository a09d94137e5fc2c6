"""The work of the browsers is shared among machines without leaving a page out."""

import argparse

import pytest


@pytest.fixture
def share(request):
    """What reads `--pages`, from the conftest that the run has loaded."""
    plugins = request.config.pluginmanager.get_plugins()
    return next(plugin.share for plugin in plugins if hasattr(plugin, "share"))


@pytest.mark.parametrize("parts", [1, 2, 3, 7])
def test_all_parts_together_are_all_pages(share, parts):
    pages = list(range(70))
    shares = [pages[share(f"{part}/{parts}")] for part in range(1, parts + 1)]
    assert sorted(sum(shares, [])) == pages
    assert max(map(len, shares)) - min(map(len, shares)) <= 1


@pytest.mark.parametrize("text", ["", "1", "0/3", "4/3", "1/0", "a/b", "1/2/3", "-1/3"])
def test_what_is_no_share(share, text):
    with pytest.raises(argparse.ArgumentTypeError, match="is not one of"):
        share(text)
