"""Logistic regression by Newton's method, for the training scripts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_STEPS = 30
_SMALL = 1e-6


def fit(rows: Floats, labels: Floats, *, ridge: float, share: Floats | None = None) -> Floats:
    """The weights of the columns and last the bias, which alone is not held small by ``ridge``.

    ``labels`` are 0 or 1; ``share``: how much each row counts.
    """
    x = np.hstack([rows, np.ones((len(rows), 1))])
    counts = np.ones(len(rows)) if share is None else share
    held = np.full(x.shape[1], ridge)
    held[-1] = 0
    weights = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (counts * (chance - labels)) + held * weights
        curve = (x * (counts * chance * (1 - chance))[:, None]).T @ x + np.diag(held + _SMALL)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < _SMALL:
            break
    return weights


def scores(rows: Floats, weights: Floats) -> Floats:
    """The logarithm of the odds of each row."""
    return np.asarray(rows @ weights[:-1] + weights[-1])
