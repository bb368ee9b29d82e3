"""Reads fuzzed FITS files with astropy and compares the pixels with ours, bit for bit but for NaN.

Arguments: folder with <name>.fits, .f64 (our pixels, little-endian) and .txt (HDU, width, height per image);
list of names; file for the result. Stored values are scaled here in float64, as the standard's formula says:
astropy itself scales 8 and 16-bit integers in float32.
"""
import json
import signal
import sys
import warnings
from collections import Counter
from pathlib import Path

import numpy as np
from astropy.io import fits

warnings.simplefilter("ignore")


def pixels(hdu):
    header = hdu.header
    stored = hdu.data
    bscale, bzero = header.get("BSCALE", 1), header.get("BZERO", 0)
    if hdu.header["BITPIX"] == 64 and bscale == 1 and bzero == 2**63:
        values = (stored.astype(np.uint64) ^ np.uint64(2**63)).astype(np.float64)
    else:
        values = stored.astype(np.float64)
        if bscale != 1 or bzero != 0:
            values = values * float(bscale) + float(bzero)
    if "BLANK" in header and header["BITPIX"] > 0:
        values[stored == header["BLANK"]] = np.nan
    return values


def too_long(signum, frame):
    raise TimeoutError("astropy took more than 5 s")


def main(folder, names, result):
    alike, refused, different = 0, Counter(), []
    for name in names:
        ours = np.fromfile(folder / f"{name}.f64", dtype="<f8")
        shapes = [list(map(int, line.split())) for line in (folder / f"{name}.txt").read_text().split("\n")]
        at = 0
        for index, width, height in shapes:
            mine = ours[at : at + width * height]
            at += width * height
            signal.alarm(5)
            try:
                with fits.open(
                    folder / f"{name}.fits",
                    memmap=False,
                    do_not_scale_image_data=True,
                    ignore_missing_simple=True,
                ) as hdus:
                    theirs = pixels(hdus[index]).ravel()
            except Exception as error:
                refused[f"{type(error).__name__}: {str(error)[:60]}"] += 1
                continue
            finally:
                signal.alarm(0)
            if theirs.size != mine.size:
                refused["another shape"] += 1
            elif np.array_equal(theirs, mine, equal_nan=True):
                alike += 1
            else:
                different.append(f"{name} HDU {index}")
    reasons = dict(refused.most_common(12))
    Path(result).write_text(json.dumps({"alike": alike, "refused": reasons, "different": different}))


signal.signal(signal.SIGALRM, too_long)
main(Path(sys.argv[1]), Path(sys.argv[2]).read_text().split(), sys.argv[3])
