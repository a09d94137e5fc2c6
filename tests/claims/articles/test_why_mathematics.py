"""Claims of articles/why-mathematics, each against something independent of the page's programs."""

import numpy as np
from scipy.special import log_softmax

from book.claims import claim


@claim(
    "scaled-scores-keep-the-class",
    states=(np.argmax, lambda z: 1),  # the class for both scales; the sign of the change of its entry
    mutants={
        "class of the largest size": (lambda z: np.argmax(np.abs(z)), lambda z: 1),
        "class of the smallest score": (np.argmin, lambda z: 1),
        "the entry falls": (np.argmax, lambda z: -1),
        "the entry rises for positive scores only": (np.argmax, lambda z: np.sign(z.max())),
        "the entry rises if it is above one half": (np.argmax, lambda z: np.sign(np.exp(log_softmax(z)).max() - 0.5)),
    },
)
def test_scaled_scores_keep_the_class(formula):
    """SciPy's log_softmax of 500 random vectors of 2 to 8 scores, each scaled by two random factors."""
    predicted_class, predicted_sign = formula
    rng = np.random.default_rng(0)
    for _ in range(500):
        others = rng.uniform(-3, 3, size=rng.integers(1, 8))
        place = rng.integers(0, len(others) + 1)
        scores = np.insert(others, place, others.max() + rng.uniform(0.01, 3))
        c = rng.uniform(0.05, 3)
        low = log_softmax(c * scores)
        high = log_softmax((c + rng.uniform(0.05, 3)) * scores)
        assert low.argmax() == high.argmax() == predicted_class(scores)
        assert np.sign(high[place] - low[place]) == predicted_sign(scores)
