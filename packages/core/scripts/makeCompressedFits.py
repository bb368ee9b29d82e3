"""Writes small tile-compressed FITS files with astropy and CFITSIO, and the pixels that both read from them.

    python3 makeCompressedFits.py ../test/fixtures/fits-compressed

Needs astropy >= 7 and fitsio (which holds CFITSIO). Every file is written by one of the two and read by both; expected.json
holds the SHA-256 of the pixels as little-endian float64, row 0 first, NaN as 7ff8000000000000. A file whose pixels the two
do not agree on is left out, and named.
"""
import hashlib
import json
import sys
from pathlib import Path

import astropy
import fitsio
import numpy as np
from astropy.io import fits

SHAPE = (16, 23)
INTEGERS = {"u1": np.uint8, "i2": np.int16, "u2": np.uint16, "i4": np.int32, "u4": np.uint32}
FLOATS = {"f4": np.float32, "f8": np.float64}


def image(kind, shape, rng):
    """A sky with a source, noise and a few strange pixels."""
    y, x = np.indices(shape[-2:])
    source = 900 * np.exp(-((x - 9) ** 2 + (y - 6) ** 2) / 8)
    sky = np.broadcast_to(source, shape) + rng.normal(100, 5, shape)
    if kind == "u1":
        return np.clip(sky / 4, 0, 255).astype(np.uint8)
    if kind == "u2":
        return np.clip(sky * 60, 0, 65535).astype(np.uint16)
    if kind == "u4":
        return (np.clip(sky, 0, None) * 4e6).astype(np.uint32)
    if kind == "i4":
        return (sky * 1e5).astype(np.int32) * np.where((x + y) % 2, 1, -1).astype(np.int32)
    if kind == "i2":
        return (sky - 120).astype(np.int16)
    return sky.astype(FLOATS[kind])


def mask(kind, shape, rng):
    values = np.zeros(shape, INTEGERS[kind])
    values[..., 3:6, 4:15] = 5
    values[..., 8, :] = 200 if kind == "u1" else 4096
    values[rng.random(shape) < 0.05] = 1
    return values


def cases(rng):
    """Name, writer, pixels, options."""
    for codec in ("RICE_1", "GZIP_1", "GZIP_2", "HCOMPRESS_1"):
        for kind in INTEGERS:
            if codec == "HCOMPRESS_1" and kind == "u4":
                continue
            for tile in ((1, 23), (6, 9), (16, 23)):
                if codec == "HCOMPRESS_1" and tile[0] < 4:
                    continue
                yield f"{codec}_{kind}_{tile[0]}x{tile[1]}", "astropy", image(kind, SHAPE, rng), dict(
                    compression_type=codec, tile_shape=tile
                )
        for kind in FLOATS:
            for method, name in ((-1, "none"), (1, "d1"), (2, "d2")):
                pixels = image(kind, SHAPE, rng)
                pixels[4, 5:9] = 0
                yield f"{codec}_{kind}_{name}", "astropy", pixels, dict(
                    compression_type=codec,
                    tile_shape=(6, 23),
                    quantize_level=8,
                    quantize_method=method,
                    dither_seed=9980 + len(codec),
                )
    for codec in ("GZIP_1", "GZIP_2"):
        for kind in FLOATS:
            yield f"{codec}_{kind}_lossless", "astropy", image(kind, SHAPE, rng), dict(
                compression_type=codec, quantize_level=0
            )
    for kind in ("u1", "i2", "i4"):
        for tile in ((1, 23), (6, 9)):
            yield f"PLIO_1_{kind}_{tile[0]}x{tile[1]}", "astropy", mask(kind, SHAPE, rng), dict(
                compression_type="PLIO_1", tile_shape=tile
            )
    for smooth in (0, 1):
        for scale in (2, 9, 40):
            yield f"HCOMPRESS_1_scale{scale}_smooth{smooth}", "astropy", image("i4", (30, 23), rng) // 10000, dict(
                compression_type="HCOMPRESS_1", hcomp_scale=scale, hcomp_smooth=smooth, tile_shape=(15, 23)
            )
    for codec in ("RICE_1", "GZIP_2"):
        for kind in ("i2", "f4"):
            for tile in ((1, 1, 23), (2, 6, 9), (3, 16, 23)):
                yield f"{codec}_cube_{kind}_{'x'.join(map(str, tile))}", "astropy", image(kind, (3, *SHAPE), rng), dict(
                    compression_type=codec, tile_shape=tile
                )
    for codec in ("RICE", "GZIP_1", "GZIP_2", "HCOMPRESS"):
        for kind in ("u1", "i2", "i4", "f4"):
            yield f"cfitsio_{codec}_{kind}", "cfitsio", image(kind, SHAPE, rng), dict(
                compress=codec, tile_dims=(4, 23), qlevel=8, qmethod="SUBTRACTIVE_DITHER_2", dither_seed=7
            )
        pixels = image("f4", SHAPE, rng)
        pixels[2, 3:5] = np.nan
        pixels[7] = 12.5
        yield f"cfitsio_{codec}_nan", "cfitsio", pixels, dict(compress=codec, tile_dims=(4, 23), qlevel=8)


def digest(pixels):
    values = np.asarray(pixels, dtype="<f8").copy()
    values[np.isnan(values)] = np.nan
    return hashlib.sha256(values.tobytes()).hexdigest()


def write(path, writer, pixels, options):
    if writer == "astropy":
        hdu = fits.CompImageHDU(pixels, **options)
        fits.HDUList([fits.PrimaryHDU(), hdu]).writeto(path, overwrite=True)
    else:
        with fitsio.FITS(path, "rw", clobber=True) as file:
            file.write(pixels, **options)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    expected = {}
    for name, writer, pixels, options in cases(np.random.default_rng(20261128)):
        path = folder / f"{name}.fits"
        try:
            write(path, writer, pixels, options)
            by_cfitsio = digest(fitsio.read(str(path), ext=1))
            with fits.open(path) as file:
                by_astropy = digest(file[1].data)
        except Exception as error:
            print(f"left out {name}: {type(error).__name__}: {error}")
            path.unlink(missing_ok=True)
            continue
        if by_astropy != by_cfitsio:
            print(f"left out {name}: astropy and CFITSIO read other pixels")
            path.unlink()
            continue
        expected[path.name] = {"sha256": by_astropy, "shape": pixels.shape}
    versions = f"astropy {astropy.__version__}, CFITSIO {fitsio.cfitsio_version()}, numpy {np.__version__}"
    text = {"made_with": f"makeCompressedFits.py, {versions}", "files": expected}
    (folder / "expected.json").write_text(json.dumps(text, indent=1) + "\n")
    print(f"{len(expected)} files")


main(Path(sys.argv[1]))
