"""All programs print and draw what is stored with the linear algebra and the functions of an older processor."""

import json
import os
import subprocess
import sys

import pytest

from book import ROOT, pages, results
from book.run import Press

KERNELS = ("Nehalem", "Haswell", "NEOVERSEN1", "ARMV8")  # of OpenBLAS, older ones first

PROCESSOR = """
import ctypes, glob, json, os
import numpy as np
from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__
found = glob.glob(os.path.join(os.path.dirname(np.__file__), "..", "numpy.libs", "*openblas*"))
kernel = None
if found:
    ask = getattr(ctypes.CDLL(found[0]), "scipy_openblas_get_corename64_", None)
    if ask:
        ask.restype = ctypes.c_char_p
        kernel = ask().decode()
print(json.dumps([kernel, [name for name in __cpu_dispatch__ if __cpu_features__[name]]]))
"""


def processor(**environment) -> tuple[str | None, list[str]]:
    """The kernel of OpenBLAS, and what NumPy uses of the processor beyond the least."""
    run = subprocess.run(
        [sys.executable, "-c", PROCESSOR], env=os.environ | environment, capture_output=True, text=True, check=True
    )
    return tuple(json.loads(run.stdout))


def test_another_processor_gives_the_stored_results(monkeypatch, capsys):
    """With the linear algebra and the elementary functions of an older processor."""
    here, features = processor()
    other = next((name for name in KERNELS if processor(OPENBLAS_CORETYPE=name)[0] not in {here, None}), None)
    if other is None:
        pytest.skip(f"NumPy uses no OpenBLAS that could be told to use another kernel (it uses {here})")
    monkeypatch.setenv("OPENBLAS_CORETYPE", other)
    if features:
        monkeypatch.setenv("NPY_DISABLE_CPU_FEATURES", " ".join(features))
    kernel, left = processor()
    with capsys.disabled():
        print(f"\n[linear algebra for {kernel} instead of {here}; NumPy without {' '.join(features) or 'anything'}]")
    assert kernel != here and left == []
    found = []
    with Press() as press:
        started = [(stored, press.submit(stored)) for stored in pages.stored_programs()]
        for stored, future in started:
            result = future.result()
            found += [result.error] if result.error else results.changes(stored, result, ROOT).values()
    if found:
        pytest.fail("\n".join(["with the results of another processor:", *found]), pytrace=False)
