"""The Python pipeline that the bundle is measured against: astropy, matplotlib's colormaps and Pillow.

A warm process that reads one request per line (JSON) and answers with one line; see src/python/startPython.ts.
It does what Fink's server and the users' notebooks do: open the FITS file from memory, find the limits,
normalize, color, write a PNG into memory.

    {"op": "versions"}                                            -> {"versions": "..."}
    {"op": "time", "treatment": t, "files": paths, "times": n}     -> {"us": processor time of one run}
    {"op": "compare", "treatment": t, "files": paths, "png": path} -> {"pixels": n, "different": n}

The treatment "triplet" takes three files and draws a figure of the same contents as ours: three panels with
titles, reticle, scale bar, North and East. Its pixels can't be compared. The treatment "light curve" takes
a JSON file of simplified rows and plots them in six colors and markers with error bars.
"""

import io
import json
import platform
import sys
import time
import warnings

import astropy
import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import PIL
from astropy import visualization as vis
from astropy.io import fits
from PIL import Image

warnings.simplefilter("ignore")


def pixels_of(raw):
    with fits.open(io.BytesIO(raw)) as hdus:
        return np.asarray(hdus[0].data, dtype=float)


def limits_and_stretch(treatment):
    if treatment == "percentile linear":
        return vis.AsymmetricPercentileInterval(0.5, 99.5), vis.LinearStretch()
    if treatment == "asinh":
        return vis.AsymmetricPercentileInterval(0.5, 99.5), vis.AsinhStretch(0.1)
    if treatment == "zscale":
        return vis.ZScaleInterval(contrast=0.25), vis.LinearStretch()
    raise ValueError(f"no treatment {treatment}")


def sigmoid(a):
    """The server's default, fink-object-api, utils/plotting.py."""
    a = np.nan_to_num(a)
    return 1 / (1 + np.exp(-((a - np.mean(a)) / np.std(a))))


def picture_of(raw, treatment):
    a = pixels_of(raw)
    if treatment == "fink-api, gray":
        return Image.fromarray((sigmoid(a) * 255).astype(np.uint8), mode="L")
    if treatment == "fink-api, viridis":
        return Image.fromarray(matplotlib.colormaps["viridis"](sigmoid(a), bytes=True), mode="RGBA")
    interval, stretch = limits_and_stretch(treatment)
    vmin, vmax = interval.get_limits(a)
    norm = vis.ImageNormalize(vmin=vmin, vmax=vmax, stretch=stretch, clip=True)
    colors = matplotlib.colormaps["viridis"](norm(a), bytes=True)
    return Image.fromarray(np.ascontiguousarray(colors[::-1]), mode="RGBA")


def render(raw, treatment):
    out = io.BytesIO()
    picture_of(raw, treatment).save(out, format="PNG")
    return out.getvalue()


def triplet(raws):
    """A figure of 912 x 330 pixels; matplotlib is the only one of the three that can write and draw lines."""
    figure, axes = plt.subplots(1, 3, figsize=(9.12, 3.3), dpi=100)
    for axis, raw, title in zip(axes, raws, ("Science", "Template", "Difference")):
        with fits.open(io.BytesIO(raw)) as hdus:
            a = np.asarray(hdus[0].data, dtype=float)
            header = hdus[0].header
        x, y = header["CRPIX1"] - 1, header["CRPIX2"] - 1
        if title == "Difference":
            r = np.percentile(np.abs(a), 99.5)
            axis.imshow(a, origin="lower", cmap="RdBu_r", vmin=-r, vmax=r, interpolation="nearest")
        else:
            vmin, vmax = vis.AsymmetricPercentileInterval(0.5, 99.5).get_limits(a)
            norm = vis.ImageNormalize(vmin=vmin, vmax=vmax, stretch=vis.AsinhStretch(0.1), clip=True)
            axis.imshow(a, origin="lower", cmap="gray", norm=norm, interpolation="nearest")
        gap, arm = a.shape[0] * 0.045, a.shape[0] * 0.12
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            axis.plot([x + gap * dx, x + arm * dx], [y + gap * dy, y + arm * dy], color="w", lw=1)
        axis.plot([2, 2 + 5], [2, 2], color="w", lw=1)
        axis.text(2, 3, '1"', color="w")
        angle = np.deg2rad(header["ROTPA"])
        at, reach = a.shape[0] * 0.85, a.shape[0] * 0.1
        for letter, turn in (("N", 0), ("E", np.pi / 2)):
            axis.annotate(
                letter,
                (at, at),
                (at - np.sin(angle + turn) * reach, at + np.cos(angle + turn) * reach),
                color="w",
                arrowprops={"arrowstyle": "<-", "color": "w"},
            )
        axis.set_title(title)
        axis.set_axis_off()
    out = io.BytesIO()
    figure.savefig(out, format="PNG")
    plt.close(figure)
    return out.getvalue()


BANDS = {
    "u": ("#1600ea", "o"),
    "g": ("#31de1f", "^"),
    "r": ("#b52626", "v"),
    "i": ("#370201", "s"),
    "z": ("#ba52ff", "*"),
    "y": ("#61a2b3", "p"),
}


def light_curve(raw):
    """A figure of 800 x 600 pixels: errors, markers, legend with counts, grid, MJD below and days above."""
    rows = json.loads(raw)
    figure, axis = plt.subplots(figsize=(8, 6), dpi=100)
    for band, (color, marker) in BANDS.items():
        times, fluxes, errors = zip(
            *((row["mjdTai"], row["fluxNjy"], row["fluxErrNjy"]) for row in rows if row["band"] == band)
        )
        axis.errorbar(times, fluxes, errors, fmt=marker, color=color, ms=4, lw=1, label=f"{band} {len(times)}")
    axis.legend(ncol=6, loc="upper left", bbox_to_anchor=(0, 1.2), frameon=False)
    axis.grid(alpha=0.3)
    axis.set_xlabel("MJD (TAI)")
    axis.set_ylabel("Difference flux (nJy)")
    axis.secondary_xaxis("top", functions=(lambda t: t - 37 / 86400, lambda t: t + 37 / 86400))
    axis.set_title("170587117485817955", loc="left", pad=40)
    out = io.BytesIO()
    figure.savefig(out, format="PNG")
    plt.close(figure)
    return out.getvalue()


def compressed(codec, path):
    """Writes a compressed image of 512 x 512 pixels as the surveys do: noise and 200 sources."""
    rng = np.random.default_rng(1)
    y, x = np.indices((512, 512))
    sky = rng.normal(100, 5, (512, 512))
    for cx, cy, peak in zip(rng.uniform(0, 512, 200), rng.uniform(0, 512, 200), rng.exponential(800, 200)):
        x0, y0 = max(0, int(cx) - 12), max(0, int(cy) - 12)
        part = np.s_[y0 : y0 + 25, x0 : x0 + 25]
        sky[part] += peak * np.exp(-((x[part] - cx) ** 2 + (y[part] - cy) ** 2) / 8)
    name, kind = codec.split(" ")
    if name == "PLIO_1":
        pixels = np.where(sky > 130, 32, 0).astype(np.int32)
    else:
        pixels = sky.astype(kind)
    options = {"quantize_level": 16, "quantize_method": 1, "dither_seed": 7} if kind == "f4" else {}
    if name == "HCOMPRESS_1":
        # the argument was renamed in astropy 5.3, with its numbers the other way round
        is_old = "tile_size" in fits.CompImageHDU.__init__.__code__.co_varnames and astropy.__version__ < "5.3"
        options.update(tile_size=(512, 16)) if is_old else options.update(tile_shape=(16, 512))
    fits.HDUList([fits.PrimaryHDU(), fits.CompImageHDU(pixels, compression_type=name, **options)]).writeto(path)


def unpack(raw):
    """The pixels of a compressed image, as float64."""
    with fits.open(io.BytesIO(raw)) as file:
        return file[1].data.astype(np.float64)


DRAWINGS = {
    "triplet": triplet,
    "light curve": lambda raws: light_curve(raws[0]),
    "unpack": lambda raws: unpack(raws[0]),
}
FILES = {}


def bytes_of(path):
    if path not in FILES:
        with open(path, "rb") as file:
            FILES[path] = file.read()
    return FILES[path]


def answer(request):
    op = request["op"]
    if op == "versions":
        return {
            "versions": f"Python {platform.python_version()}, numpy {np.__version__}, astropy {astropy.__version__}, "
            f"matplotlib {matplotlib.__version__}, Pillow {PIL.__version__}"
        }
    if op == "compress":
        compressed(request["codec"], request["path"])
        return {}
    if op == "sum":
        return {"sum": float(unpack(bytes_of(request["path"])).sum())}
    raws = [bytes_of(path) for path in request["files"]]
    treatment = request["treatment"]
    if op == "compare":
        with Image.open(request["png"]) as ours:
            difference = np.asarray(ours.convert("RGBA")) != np.asarray(picture_of(raws[0], treatment).convert("RGBA"))
        return {"pixels": int(difference.shape[0] * difference.shape[1]), "different": int(difference.any(axis=2).sum())}
    start = time.process_time_ns()
    for _ in range(request["times"]):
        DRAWINGS[treatment](raws) if treatment in DRAWINGS else render(raws[0], treatment)
    return {"us": (time.process_time_ns() - start) / 1000 / request["times"]}


for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except Exception as error:
        reply = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(reply), flush=True)
