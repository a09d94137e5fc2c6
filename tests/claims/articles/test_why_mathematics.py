"""Claims of articles/why-mathematics, each against something independent of the page's programs."""

import numpy as np
from scipy.special import log_softmax

from book.claims import claim


@claim(
    "scaled-scores-keep-the-class",
    states={"same class": True, "larger entry": True},
    mutants={
        "the class changes": {"same class": False, "larger entry": True},
        "the entry falls": {"same class": True, "larger entry": False},
    },
)
def test_scaled_scores_keep_the_class(stated):
    """SciPy's log_softmax of 500 random vectors of 2 to 8 scores, each scaled by two random factors."""
    rng = np.random.default_rng(0)
    for _ in range(500):
        others = rng.uniform(-3, 3, size=rng.integers(1, 8))
        place = rng.integers(0, len(others) + 1)
        scores = np.insert(others, place, others.max() + rng.uniform(0.1, 3))
        c = rng.uniform(0.05, 3)
        low = log_softmax(c * scores)
        high = log_softmax((c + rng.uniform(0.05, 3)) * scores)
        assert (low.argmax() == high.argmax() == place) == stated["same class"]
        assert (high[place] > low[place]) == stated["larger entry"]
