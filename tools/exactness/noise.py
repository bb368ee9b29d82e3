"""The preset Auto in numpy: limits and stretches that follow an image's noise.

A Difference is drawn on both sides of zero, Science and Template above the sky. Imported by reference.py; alone it
prints the limits and the levels of synthetic images as the test of the core reads them:

    python3 noise.py > ../../packages/core/test/fixtures/golden-noise.json
"""

import json

import numpy as np


def measured(v):
    """Without pixels that are exactly 0, where 1 to 90 % are: those were set so."""
    part = np.count_nonzero(v == 0) / v.size
    return v if part < 0.01 or part > 0.9 else v[v != 0]


def sigma_of(v):
    v = measured(v)
    return 1.4826 * np.median(np.abs(v - np.median(v)))


def sigma_below_median(v):
    v = measured(v)
    m = np.median(v)
    return 1.4826 * np.median(np.abs(v[v <= m] - m))


def difference_limits(a, source=None, least_sigma=10, radius=7):
    """-V, V and sigma (None for an image without noise); source is (x, y) from 0, else the center."""
    v = a[np.isfinite(a)]
    sigma = sigma_of(v)
    if sigma == 0:
        d = np.percentile(np.abs(v), 99.5) or np.max(np.abs(v)) or 1.0
        return -d, d, None
    height, width = a.shape
    x, y = source or ((width - 1) / 2, (height - 1) / 2)
    rows, columns = np.mgrid[:height, :width]
    near = a[((columns - x) ** 2 + (rows - y) ** 2 <= radius * radius) & np.isfinite(a)]
    d = max(least_sigma * sigma, np.max(np.abs(near), initial=0))
    return -d, d, sigma


def sky_limits(a, variance=None, below_sigma=1.5, upper=99.8, range_sigma=15):
    v = a[np.isfinite(a)]
    sigma = sigma_below_median(v)
    if variance is not None:
        middle = np.median(variance[np.isfinite(variance)])
        if middle > 0:
            sigma = min(sigma, np.sqrt(middle))
    if not sigma > 0:
        low, high = np.percentile(v, [0.5, 99.5])
        return low, high, None
    low, high = np.percentile(v, [20, upper])
    vmin = low + 0.84 * sigma - below_sigma * sigma
    return vmin, max(high, vmin + range_sigma * sigma), sigma


def settled(stretch, vmin, vmax, sigma):
    """A stretch that follows the noise as the plain one that it is for an image; others as they are."""
    parameters = {key: value for key, value in stretch.items() if key != "name"}
    if stretch["name"] == "noiseAsinh":
        a = bounded(stretch["sigmas"] * sigma, vmax - vmin) if sigma > 0 else 0.1
        return "asinh", {"a": a}
    if stretch["name"] == "signedNoiseAsinh":
        if not sigma > 0:
            return "linear", {}
        return "signedAsinh", {"a": bounded(stretch["sigmas"] * sigma, (vmax - vmin) / 2)}
    return stretch["name"], parameters


def bounded(softening, interval):
    return min(1e3, max(1e-6, np.divide(softening, interval)))


def synthetic(kind, seed):
    """An image with noise, a source off its center, set zeros and missing pixels, and a residual far away."""
    random = np.random.default_rng(seed)
    a = random.normal(0, 20, (40, 44)).astype(np.float32).astype(float)
    rows, columns = np.mgrid[:40, :44]
    source = (24.3, 17.8)
    sign = -1 if seed % 2 else 1
    a += np.round(sign * 900 * np.exp(-((columns - source[0]) ** 2 + (rows - source[1]) ** 2) / 8))
    if kind == "Difference":
        a[3, 5] = -42000
        a[:, 41:] = 0
    else:
        a += 310
    a = np.round(a, 2)
    a[37:, :9] = np.nan
    variance = np.full(a.shape, 361.0)
    variance[0, :] = np.inf
    return a, variance, source


def main():
    cases = []
    for seed in range(2):
        for kind in ["Science", "Difference"]:
            a, variance, source = synthetic(kind, seed)
            if kind == "Difference":
                vmin, vmax, sigma = difference_limits(a, source)
                scale = 3 * sigma / ((vmax - vmin) / 2)
                u = 2 * np.clip((a - vmin) / (vmax - vmin), 0, 1) - 1
                y, steps = 0.5 + 0.5 * np.arcsinh(u / scale) / np.arcsinh(1 / scale), 256
            else:
                vmin, vmax, sigma = sky_limits(a, variance)
                scale = 5 * sigma / (vmax - vmin)
                x = np.clip((a - vmin) / (vmax - vmin), 0, 1)
                y, steps = np.arcsinh(x / scale) / np.arcsinh(1 / scale), 256
            levels = np.where(np.isnan(y), -1, np.minimum(np.nan_to_num(y) * steps, 255)).astype(int)
            cases.append(
                {
                    "kind": kind,
                    "width": a.shape[1],
                    "height": a.shape[0],
                    "source": source,
                    "pixels": [None if np.isnan(v) else v for v in a.ravel().tolist()],
                    "variance": [None if np.isinf(v) else v for v in variance.ravel().tolist()],
                    "limits": [vmin, vmax, sigma],
                    "levels": levels.ravel().tolist(),
                }
            )
    print(json.dumps(cases, separators=(",", ":")))


if __name__ == "__main__":
    main()
