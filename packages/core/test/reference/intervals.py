#!/usr/bin/env python3
"""Numbers of astropy, numpy and matplotlib for what the golden files lack.

Writes intervals.json beside itself: limits of zscale variants, percentiles and symmetric intervals,
statistics, every stretch on a ramp, convolution with NaN, and Lupton colors.

Run with Debian bookworm's own Python (apt-get install python3-astropy python3-matplotlib):
    /usr/bin/python3 packages/core/test/reference/intervals.py
    node_modules/.bin/oxfmt packages/core/test/reference/intervals.json

Made with Python 3.11.2, numpy 1.24.2, astropy 5.2.1, matplotlib 3.6.3. Inputs are the synthetic images
of ../fixtures/golden-synth.json and one image of whole numbers, given by its formula.
"""

import base64
import json
import platform
import warnings
from pathlib import Path

import astropy
import matplotlib
import numpy as np
from astropy.convolution import Box2DKernel, Gaussian2DKernel, convolve
from astropy.visualization import (
    AsinhStretch,
    AsymmetricPercentileInterval,
    LogStretch,
    MinMaxInterval,
    PercentileInterval,
    PowerStretch,
    SinhStretch,
    SqrtStretch,
    SquaredStretch,
    ZScaleInterval,
    make_lupton_rgb,
)
from matplotlib.colors import CenteredNorm

HERE = Path(__file__).parent
warnings.simplefilter("ignore")
np.seterr(all="ignore")

ZSCALE = {
    "{}": {},
    '{"contrast":0.1}': {"contrast": 0.1},
    '{"contrast":0}': {"contrast": 0},
    '{"samples":100}': {"n_samples": 100},
    '{"rejectSigma":1.5,"maxIterations":2}': {"krej": 1.5, "max_iterations": 2},
    '{"maxReject":0.05}': {"max_reject": 0.05},
    '{"minPixels":890}': {"min_npixels": 890},
}
PERCENTILES = [(0.5, 99.5), (0, 100), (25, 75), (0.1, 99.9), (0, 98), (5, 100)]


def images():
    """Name, image in float64."""
    golden = json.loads((HERE / "../fixtures/golden-synth.json").read_text())
    for case in golden["cases"]:
        pixels = np.frombuffer(base64.b64decode(case["f32"]), "<f4").astype(float)
        yield case["name"], pixels.reshape(case["ny"], case["nx"])
    i = np.arange(120 * 90)
    yield "formula/whole120x90", ((i * 7919 + i * i) % 10007 - 5000.0).reshape(90, 120)


def limits(interval, image):
    return [float(x) for x in interval.get_limits(image)]


def symmetric(image, midpoint, percentile):
    """matplotlib's CenteredNorm, or a percentile of the distances instead of their maximum."""
    finite = image[np.isfinite(image)]
    if percentile == 100:
        norm = CenteredNorm(vcenter=midpoint)
        norm.autoscale(finite)
        half = norm.halfrange
    else:
        half = np.percentile(np.abs(finite - midpoint), percentile)
    return [float(midpoint - half), float(midpoint + half)]


def zscale_variants(name):
    """All of them; without contrast a perfect ramp is left to the rounding noise of numpy's SVD."""
    return {key: given for key, given in ZSCALE.items() if name != "synth/s16_ramp30" or "contrast\":0}" not in key}


def numbers_of(name, image):
    finite = image[np.isfinite(image)]
    return {
        "minMax": limits(MinMaxInterval(), image),
        "percentile": [[lo, up, *limits(AsymmetricPercentileInterval(lo, up), image)] for lo, up in PERCENTILES],
        "central": [[p, *limits(PercentileInterval(p), image)] for p in (99, 95, 90)],
        "zscale": {key: limits(ZScaleInterval(**given), image) for key, given in zscale_variants(name).items()},
        "symmetric": [[m, p, *symmetric(image, m, p)] for m in (0, 10) for p in (100, 99.5, 95)],
        "mean": float(np.mean(finite)),
        "std": float(np.std(finite)),
        "median": float(np.median(finite)),
    }


def signed_asinh(x, a):
    return 0.5 + 0.5 * np.arcsinh((2 * x - 1) / a) / np.arcsinh(1 / a)


def sigmoid(x, contrast, midpoint):
    s = lambda t: 1 / (1 + np.exp(-contrast * (t - midpoint)))  
    return (s(x) - s(0.0)) / (s(1.0) - s(0.0))


def stretches():
    x = np.arange(41) / 40
    curves = {
        '{"name":"sqrt"}': SqrtStretch(),
        '{"name":"squared"}': SquaredStretch(),
        '{"name":"power","power":3}': PowerStretch(3),
        '{"name":"power","power":0.5}': PowerStretch(0.5),
        '{"name":"log"}': LogStretch(),
        '{"name":"log","a":10}': LogStretch(10),
        '{"name":"asinh"}': AsinhStretch(),
        '{"name":"asinh","a":0.5}': AsinhStretch(0.5),
        '{"name":"sinh"}': SinhStretch(),
        '{"name":"sinh","a":0.1}': SinhStretch(0.1),
        '{"name":"signedAsinh"}': lambda t: signed_asinh(t, 0.1),
        '{"name":"signedAsinh","a":1}': lambda t: signed_asinh(t, 1),
        '{"name":"sigmoid"}': lambda t: sigmoid(t, 10, 0.5),
        '{"name":"sigmoid","contrast":4,"midpoint":0.2}': lambda t: sigmoid(t, 4, 0.2),
    }
    return {key: [float(y) for y in curve(x.copy())] for key, curve in curves.items()}


# The 6 x 6 image of the API reference, one NaN.
SIX = [
    [-3, 0.5, None, 2, 1, 0],
    [1.5, 4, 8, 3, 0.25, -1],
    [2, 9, 40, 22.5, 3.5, 0.75],
    [0, 12, 60, 50, 6, 1],
    [1, 3, 17, 9.5, 2, -2],
    [-1.5, 0, 2.5, 1, 0.5, 4.5],
]


def convolutions():
    image = np.array(SIX, dtype=float)
    kernels = {"gauss": Gaussian2DKernel(1, x_size=5, y_size=5), "box": Box2DKernel(1, x_size=5, y_size=5)}
    return {
        name: {
            "missing": convolve(image, kernel, boundary="extend").ravel().tolist(),
            "clean": convolve(np.nan_to_num(image), kernel, boundary="extend").ravel().tolist(),
        }
        for name, kernel in kernels.items()
    }


def lupton(bands, minimum, stretch, q):
    """The steps of astropy >= 7 (lupton_rgb.py, RGBImageMappingLupton), whose package needs a newer Python."""
    bands = np.array([band - low for band, low in zip(bands, minimum)])
    intensity = (bands[0] + bands[1] + bands[2]) / 3.0
    stretched = np.arcsinh(intensity * (q / float(stretch))) * (0.1 / np.arcsinh(0.1 * q))
    bands = np.clip(bands * np.where(intensity <= 0, 0, np.true_divide(stretched, intensity)), 0.0, None)
    most = np.max(bands, axis=0)
    bands = np.where(most > 1.0, np.true_divide(bands, most), bands)
    return np.dstack((bands * 255.0).astype(np.uint8))


def lupton_cases(by_name):
    bands = [by_name[f"synth/{name}"] for name in ("s01_star30", "s16_ramp30", "s03_diffneg30")]
    for minimum, stretch, q in (((0, 0, 0), 5, 8), ((-20, 0, -10), 300, 8), ((-20, 100, -10), 300, 0), ((0, 0, 0), 50, 20)):
        old = make_lupton_rgb(*bands, minimum=list(minimum), stretch=stretch, Q=q)
        new = lupton(bands, minimum, stretch, q if q >= 2**-23 else 0.1)
        # astropy 5.2.1 divides saturated pixels in another order: a few bytes are one lower.
        assert np.max(np.abs(new.astype(int) - old)) <= 1
        yield {
            "bands": ["synth/s01_star30", "synth/s16_ramp30", "synth/s03_diffneg30"],
            "minimum": minimum,
            "stretch": stretch,
            "q": q,
            "rgb": base64.b64encode(new.tobytes()).decode(),
            "bytesOtherThanAstropy521": int(np.count_nonzero(new != old)),
        }


def main():
    by_name = dict(images())
    result = {
        "madeWith": {
            "python": platform.python_version(),
            "numpy": np.__version__,
            "astropy": astropy.__version__,
            "matplotlib": matplotlib.__version__,
        },
        "images": {name: numbers_of(name, image) for name, image in by_name.items()},
        "stretches": stretches(),
        "convolutions": convolutions(),
        "lupton": list(lupton_cases(by_name)),
    }
    (HERE / "intervals.json").write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
