"""What the tests in this folder share: JAX, and the programs of the book with and without deliberate mistakes."""

import textwrap
from contextlib import nullcontext

import numpy as np
import pytest

from book import ROOT


@pytest.fixture(scope="session")
def jax():
    """JAX on the processor and in float64; without it the run ends, because nothing here may be skipped."""
    try:
        import jax
    except ImportError as error:
        pytest.exit(f"no JAX ({error}); install it: pip install -r requirements-oracles.txt", returncode=1)
    jax.config.update("jax_platforms", "cpu")
    jax.config.update("jax_enable_x64", True)
    jax.config.update("jax_disable_most_optimizations", True)  # each of many small functions runs once
    return jax


@pytest.fixture(scope="session")
def names_of():
    """A function from a program of the book to the names that it defines before the line that begins with `until`.

    `change` is a pair, what the program says and what it is to say instead.
    """

    def run(path, until, change=None):
        source = (ROOT / "snippets" / path).read_text(encoding="utf-8")
        old, new = change or ("", "")
        for text in (old, f"\n{until}"):
            if text not in source:
                raise ValueError(f"snippets/{path} does not contain {text!r} any more")
        source = source.partition(f"\n{until}")[0]
        names = {}
        exec(compile(source.replace(old, new) if old else source, path, "exec"), names)
        return names

    return run


@pytest.fixture(scope="session")
def lines_of():
    """A function from some lines of a program of the book to a function that runs them on what it is given.

    The lines go from the one that begins with `first` to the one before the line that begins with `until`, and may
    stand in a loop. The program runs up to `first`, once; then what is given takes the place of its own names, also
    for its functions. `change` is as in `names_of`; pairs in `always` put names in the place of numbers.
    """

    def function(path, first, until, change=None, always=()):
        source = (ROOT / "snippets" / path).read_text(encoding="utf-8")
        for text in (f"\n{first}", f"\n{until}", *(old for old, _ in [*always, *([change] if change else [])])):
            if text not in source:
                raise ValueError(f"snippets/{path} does not contain {text!r} any more")
        before, _, rest = source.partition(f"\n{first}")
        part = textwrap.dedent((first + rest).partition(f"\n{until}")[0])
        for old, new in [*([change] if change else []), *always]:
            before, part = before.replace(old, new), part.replace(old, new)
        while before.rpartition("\n")[2].endswith(":"):  # the head of the loop in which the lines stand
            before = before.rpartition("\n")[0]
        names, code = {}, compile(part, path, "exec")
        with np.errstate(**({"all": "ignore"} if change else {})):
            exec(compile(before, path, "exec"), names)

        def run(**given):
            names.update(given)
            exec(code, names)
            return dict(names)

        return run

    return function


@pytest.fixture(scope="session")
def as_named():
    """A context for a case: what stands in it holds, or, if the name begins with "not: ", a comparison in it fails."""
    return lambda case: pytest.raises(AssertionError) if case.startswith("not: ") else nullcontext()
