"""What the tests in this folder share: JAX, and the programs of the book with and without deliberate mistakes."""

from contextlib import nullcontext

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
def as_named():
    """A context for a case: what stands in it holds, or, if the name begins with "not: ", a comparison in it fails."""
    return lambda case: pytest.raises(AssertionError) if case.startswith("not: ") else nullcontext()
