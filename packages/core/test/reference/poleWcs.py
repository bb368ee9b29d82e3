#!/usr/bin/python3
"""Positions in ICRS that astropy gives where the native pole or the reference point is an unusual one.

    /usr/bin/python3 packages/core/test/reference/poleWcs.py    (Debian: apt-get install python3-astropy)

writes poleWcs.json beside itself, the same each time. Made with astropy 5.2.1, wcslib 7.12. Pixels are 0-based, row 0
at the bottom; the image has 40 x 32 of them.
"""
import json
import pathlib

import astropy
from astropy import units as u
from astropy.coordinates import ICRS, SkyCoord
from astropy.io import fits
from astropy.wcs import WCS

from skyWcs import CONIC, OTHER, RANDOM, ZENITHAL, celestial, frame_of, matrix, parameters, uniform

FLAT = OTHER + CONIC + ['BON', 'PCO']


def rare(kind, lon, lat):
    """A projection and the cards that make it rare."""
    if kind == 'reference point at a celestial pole':
        return RANDOM.choice(FLAT), {f'CRVAL{lat}': RANDOM.choice([90.0, -90.0])}
    if kind == 'two poles as near to LATPOLE':
        return RANDOM.choice(OTHER), {'LATPOLE': 0.0, 'LONPOLE': 0.0}
    if kind == 'GLS':
        return 'GLS', {}
    if kind == 'pole by PV cards':
        terms = RANDOM.choice([[3], [3, 4]])
        return RANDOM.choice(ZENITHAL[1:]), {f'PV{lon}_{m}': uniform(-80, 80) for m in terms}
    terms = {1: uniform(-60, 60), 2: uniform(-60, 60)}
    chosen = RANDOM.choice([[1, 2], [2], [0, 1, 2]])
    cards = {f'PV{lon}_{m}': 1.0 if m == 0 else terms[m] for m in chosen}
    return RANDOM.choice(['ARC', 'STG', 'ZEA', *FLAT]), {**cards, f'CRVAL{lat}': uniform(-85, 85)}


def case(kind):
    lon, lat = RANDOM.choice([(1, 2), (2, 1)])
    name, cards_of_kind = rare(kind, lon, lat)
    system, latitude = RANDOM.choice([('RA--', 'DEC-')] * 3 + [('GLON', 'GLAT'), ('ELON', 'ELAT')])
    code = {'SINslant': 'SIN'}.get(name, name)
    scale = 10 ** RANDOM.uniform(-4, -1)
    cards = {f'CTYPE{lon}': f'{system}-{code}', f'CTYPE{lat}': f'{latitude}-{code}',
             f'CRVAL{lon}': uniform(0, 360), f'CRVAL{lat}': uniform(-85, 85),
             'CRPIX1': uniform(-200, 240), 'CRPIX2': uniform(-200, 240),
             **matrix(scale, RANDOM.choice(['CD', 'PC', 'CROTA', 'CDELT']), lon == 1),
             **parameters(name, lat), **frame_of(system.strip('-')), **cards_of_kind}
    header = fits.Header([('NAXIS', 2), ('NAXIS1', 40), ('NAXIS2', 32), *cards.items()])
    pixels = [(19.5, 15.5), (0, 0), (39, 0), (0, 31), (7.25, 30.5)]
    try:
        native = WCS(header).all_pix2world(pixels, 0)
    except Exception:  # no pole for these cards
        return None
    if not (abs(native) < 1e9).all():
        return None
    sky = SkyCoord(native[:, lon - 1] * u.deg, native[:, lat - 1] * u.deg, frame=celestial(system.strip('-'), cards))
    positions = [[x, y, float(at.ra.deg), float(at.dec.deg)] for (x, y), at in zip(pixels, sky.transform_to(ICRS()))]
    return {'title': kind, 'cards': cards, 'positions': positions}


if __name__ == '__main__':
    cases = []
    kinds = ['reference point at a celestial pole', 'two poles as near to LATPOLE', 'GLS', 'pole by PV cards', 'moved reference point']
    for kind in kinds:
        found = []
        while len(found) < 25:
            made = case(kind)
            if made:
                found.append(made)
        cases += found
    lines = ',\n'.join(json.dumps(entry) for entry in cases)
    path = pathlib.Path(__file__).with_suffix('.json')
    path.write_text(f'{{"madeWith": "astropy {astropy.__version__}", "cases": [\n{lines}\n]}}\n')
    print(len(cases))
