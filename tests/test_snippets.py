"""Every program in `snippets/` prints and draws what is stored beside it; `--update` stores what it does now.

With `--python`, another Python runs the programs, with its NumPy and Matplotlib: then figures may look different.
"""

import pytest

from book import ROOT, pages, results


@pytest.mark.parametrize("program", pages.stored_programs(), ids=results.identifier)
def test_results(program, result_of, request):
    result = result_of(program)
    if result.error:
        pytest.fail(result.error, pytrace=False)
    try:
        if request.config.getoption("--update"):
            for file in results.accept(program, result, ROOT):
                print(f"accepted {file.relative_to(ROOT)}")
        elif different := results.changes(program, result, ROOT, figures=not request.config.getoption("--python")):
            pytest.fail(results.explain(program, different), pytrace=False)
    except ValueError as error:
        pytest.fail(str(error), pytrace=False)
