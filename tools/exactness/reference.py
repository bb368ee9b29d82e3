"""What astropy, numpy and matplotlib make of images: the pixels that ours are compared with.

Reads a task (JSON) and writes one binary file; called by main.ts. For each image, little-endian:
its float64 pixels, then for each interval vmin and vmax (float64), and for each stretch one byte of
gray per pixel and four bytes per pixel for each colormap. Row 0 of the FITS file comes first.

    python3 reference.py task.json pixels.bin index.json
"""

import base64
import json
import platform
import sys
import warnings

import astropy
import matplotlib
import numpy as np
from astropy import visualization as vis
from astropy.io import fits

import noise

warnings.simplefilter("ignore")
np.seterr(all="ignore")


def pixels_of(image):
    """The image in float64: from the task, or read by astropy from the FITS file."""
    if "path" not in image:
        flat = np.frombuffer(base64.b64decode(image["data"]), "<f8")
        return flat.reshape(image["height"], image["width"])
    with fits.open(image["path"], memmap=False) as hdus:
        data = next(hdu.data for hdu in hdus if hdu.data is not None and getattr(hdu.data, "ndim", 0) == 2)
        return np.asarray(data, dtype=float)


def limits_of(a, interval):
    name = interval["name"]
    if name == "percentile":
        return vis.AsymmetricPercentileInterval(interval["lower"], interval["upper"]).get_limits(a)
    if name == "minMax":
        return vis.MinMaxInterval().get_limits(a)
    if name == "zscale":
        return vis.ZScaleInterval(contrast=interval["contrast"]).get_limits(a)
    if name == "manual":
        return vis.ManualInterval(interval["vmin"], interval["vmax"]).get_limits(a)
    if name == "noise":
        return noise.difference_limits(a, least_sigma=interval["leastSigma"], radius=interval["radiusPixels"])[:2]
    if name == "sky":
        rules = {"below_sigma": interval["belowSigma"], "upper": interval["upper"], "range_sigma": interval["rangeSigma"]}
        return noise.sky_limits(a, **rules)[:2]
    # astropy has a SymmetricInterval from 7.2 on; by percentile of the distances there is none.
    finite = a[np.isfinite(a)]
    half = np.percentile(np.abs(finite - interval["midpoint"]), interval["percentile"])
    return interval["midpoint"] - half, interval["midpoint"] + half


def noise_of(a, interval):
    """The noise that limits were made from, else that of the image."""
    sigma = None
    if interval["name"] == "noise":
        sigma = noise.difference_limits(a)[2]
    if interval["name"] == "sky":
        sigma = noise.sky_limits(a)[2]
    return noise.sigma_of(a[np.isfinite(a)]) if sigma is None else sigma


def sigmoid(x, contrast, midpoint):
    def logistic(t):
        return 1 / (1 + np.exp(-contrast * (t - midpoint)))

    return (logistic(x) - logistic(0.0)) / (logistic(1.0) - logistic(0.0))


def signed_asinh(x, a):
    return 0.5 + 0.5 * np.arcsinh((2 * x - 1) / a) / np.arcsinh(1 / a)


STRETCHES = {
    "linear": lambda x: vis.LinearStretch()(x),
    "sqrt": lambda x: vis.SqrtStretch()(x),
    "squared": lambda x: vis.SquaredStretch()(x),
    "power": lambda x, power: vis.PowerStretch(power)(x),
    "log": lambda x, a: vis.LogStretch(a)(x),
    # astropy takes no a above 1, as an image of noise alone has.
    "asinh": lambda x, a: vis.AsinhStretch(a)(x) if a <= 1 else np.arcsinh(x / a) / np.arcsinh(1 / a),
    "sinh": lambda x, a: vis.SinhStretch(a)(x),
    # astropy has neither; by their formulas in numpy.
    "sigmoid": sigmoid,
    "signedAsinh": signed_asinh,
}


def normalized(a, vmin, vmax):
    """The steps of astropy's ImageNormalize; equal limits give 0 as astropy >= 6.1 does (before: NaN)."""
    if vmin == vmax:
        return np.where(np.isnan(a), np.nan, 0.0)
    return np.clip((a - vmin) / (vmax - vmin), 0.0, 1.0)


def main(task_path, pixels_path, index_path):
    with open(task_path, encoding="utf-8") as file:
        task = json.load(file)
    maps = [matplotlib.colormaps[name] for name in task["colormaps"]]
    index = {
        "versions": {
            "Python": platform.python_version(),
            "numpy": np.__version__,
            "astropy": astropy.__version__,
            "matplotlib": matplotlib.__version__,
        },
        "images": [],
    }
    with open(pixels_path, "wb") as out:
        for image in task["images"]:
            try:
                a = pixels_of(image)
            except Exception as error:
                index["images"].append({"name": image["name"], "error": str(error)})
                continue
            index["images"].append({"name": image["name"], "width": a.shape[1], "height": a.shape[0]})
            out.write(a.astype("<f8").tobytes())
            for interval in task["intervals"]:
                vmin, vmax = (float(limit) for limit in limits_of(a, interval))
                out.write(np.array([vmin, vmax], "<f8").tobytes())
                sigma = noise_of(a, interval)
                for stretch in task["stretches"]:
                    name, parameters = noise.settled(stretch, vmin, vmax, sigma)
                    y = STRETCHES[name](normalized(a, vmin, vmax), **parameters)
                    out.write((np.nan_to_num(y) * 255).astype(np.uint8).tobytes())
                    for colormap in maps:
                        out.write((colormap(y) * 255).astype(np.uint8).tobytes())
    with open(index_path, "w", encoding="utf-8") as file:
        json.dump(index, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
