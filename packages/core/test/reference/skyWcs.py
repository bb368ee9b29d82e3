#!/usr/bin/python3
"""Positions in ICRS that astropy gives for random headers of every projection, matrix, distortion and frame.

    /usr/bin/python3 packages/core/test/reference/skyWcs.py    (Debian: apt-get install python3-astropy)

writes skyWcs.json beside itself, the same each time. Made with astropy 5.2.1, wcslib 7.12. Pixels are 0-based, row 0
at the bottom; the image has 40 x 32 of them.
"""
import json
import pathlib
import random
import warnings

import astropy
import numpy as np
from astropy import units as u
from astropy.coordinates import BarycentricMeanEcliptic, FK4, FK4NoETerms, FK5, Galactic, ICRS, SkyCoord
from astropy.io import fits
from astropy.time import Time
from astropy.wcs import WCS

warnings.simplefilter('ignore')
RANDOM = random.Random(20260921)
ZENITHAL = ['TAN', 'SIN', 'ARC', 'ZEA', 'STG', 'ZPN', 'SZP', 'SINslant', 'NCP']
OTHER = ['CAR', 'CEA', 'CYP', 'MER', 'SFL', 'PAR', 'MOL', 'AIT']
CONIC = ['COP', 'COE', 'COD', 'COO']
DISTORTED = ['SIP', 'TPV', 'SCAMP']
# added later, so that the cases before stay as they were
LATER = ['AZP', 'AIR', *CONIC, 'BON', 'PCO', 'TPV', 'SCAMP']


def uniform(low, high):
    return round(RANDOM.uniform(low, high), 9)


def matrix(scale, kind, first_is_longitude):
    """Cards of one spelling of a turned, perhaps mirrored, perhaps unequal matrix."""
    angle = np.radians(uniform(-180, 180))
    sx, sy = (RANDOM.choice([-1, 1]) * scale * uniform(0.8, 1.25) for _ in range(2))
    cos, sin = float(np.cos(angle)), float(np.sin(angle))
    if kind == 'CD':
        return {'CD1_1': sx * cos, 'CD1_2': -sy * sin, 'CD2_1': sx * sin, 'CD2_2': sy * cos}
    cards = {'CDELT1': sx, 'CDELT2': sy}
    if kind == 'CROTA':
        return {**cards, 'CROTA2' if first_is_longitude else 'CROTA1': uniform(-180, 180)}
    if kind == 'PC':
        return {**cards, 'PC1_1': cos, 'PC1_2': -sin, 'PC2_1': sin, 'PC2_2': cos}
    if kind == 'PC00':
        return {**cards, 'PC001001': cos, 'PC001002': -sin, 'PC002001': sin, 'PC002002': cos}
    return cards


def parameters(name, lat):
    p = f'PV{lat}_'
    if name == 'SINslant':
        return {p + '1': uniform(-0.6, 0.6), p + '2': uniform(-0.6, 0.6)}
    if name == 'ZPN':
        return {p + '1': 1.0, p + '3': uniform(-0.3, 30), p + '5': uniform(-5, 5)}
    if name == 'SZP':
        return {p + '1': uniform(1.5, 6), p + '2': uniform(0, 360), p + '3': uniform(30, 90)}
    if name == 'CEA':
        return {p + '1': uniform(0.3, 1)}
    if name == 'CYP':
        return {p + '1': uniform(0.5, 2), p + '2': uniform(0.5, 1.5)}
    if name == 'AZP':
        return {p + '1': uniform(0.5, 6), p + '2': uniform(-40, 40)}
    if name == 'AIR':
        return {p + '1': uniform(-20, 90)}
    if name in CONIC:
        return {p + '1': RANDOM.choice([-1, 1]) * uniform(15, 80), p + '2': RANDOM.choice([0.0, uniform(1, 9)])}
    if name == 'BON':
        return {p + '1': RANDOM.choice([0.0, uniform(-70, 70)])}
    return {}


def distortion(name, lon, lat):
    cards = {}
    if name == 'SIP':
        cards = {'A_ORDER': 3, 'B_ORDER': 3}
        for letter in 'AB':
            for power in ('2_0', '1_1', '0_2', '3_0', '2_1', '1_2', '0_3'):
                size = 3e-6 if power.count('3') + power.count('1_2') + power.count('2_1') == 0 else 1e-9
                cards[f'{letter}_{power}'] = uniform(-1, 1) * size
    if name in ('TPV', 'SCAMP'):
        terms = list(range(0, 40)) if name == 'TPV' else [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16]
        for axis in (lon, lat):
            for k in terms:
                degree = 1 if k < 4 else 2 if k < 7 else 3 if k < 12 else 4 if k < 17 else 5 if k < 24 else 6 if k < 31 else 7
                size = {1: 1e-3, 2: 1e-2, 3: 1e-2, 4: 1e-2, 5: 1e-2, 6: 1e-2, 7: 1e-2}[degree]
                if RANDOM.random() < 0.6 or k == 1:
                    cards[f'PV{axis}_{k}'] = (1.0 if k == 1 else 0.0) + uniform(-1, 1) * size
    return cards


def frame_of(system):
    if system == 'RA':
        return RANDOM.choice([
            {}, {}, {'RADESYS': 'ICRS'}, {'RADESYS': 'FK5', 'EQUINOX': 2000.0}, {'EQUINOX': 2000.0},
            {'RADESYS': 'FK5', 'EQUINOX': uniform(1975, 2050)}, {'RADESYS': 'FK4', 'EQUINOX': 1950.0},
            {'RADESYS': 'FK4', 'EQUINOX': uniform(1855, 1980)}, {'EQUINOX': 1950.0}, {'EPOCH': 1950.0},
            {'RADESYS': 'FK4-NO-E', 'EQUINOX': 1950.0}, {'RADESYS': 'FK4'}, {'RADESYS': 'FK5'}])
    return RANDOM.choice([{}, {'EQUINOX': 1990.0}]) if system == 'ELON' else {}


def celestial(system, cards):
    if system == 'GLON':
        return Galactic()
    equinox = cards.get('EQUINOX', cards.get('EPOCH'))
    if system == 'ELON':
        return BarycentricMeanEcliptic(equinox=Time(equinox or 2000.0, format='jyear'))
    name = cards.get('RADESYS') or ('ICRS' if equinox is None else 'FK4' if equinox < 1984 else 'FK5')
    if name == 'ICRS':
        return ICRS()
    if name == 'FK5':
        return FK5(equinox=Time(equinox or 2000.0, format='jyear'))
    kind = FK4 if name == 'FK4' else FK4NoETerms
    return kind(equinox=Time(equinox or 1950.0, format='byear'))


def case(name):
    first = RANDOM.random() < 0.8 or name in ('TPV', 'SCAMP')
    lon, lat = (1, 2) if first else (2, 1)
    system, latitude = RANDOM.choice([('RA--', 'DEC-')] * 4 + [('GLON', 'GLAT'), ('ELON', 'ELAT')])
    code = {'SINslant': 'SIN', 'SIP': 'TAN', 'SCAMP': 'TAN'}.get(name, name)
    suffix = '-SIP' if name == 'SIP' else ''
    small = name in DISTORTED
    scale = 10 ** RANDOM.uniform(-4.5, -3.3) if small else 10 ** RANDOM.uniform(-5, -0.7)
    whole = name in OTHER + ['BON', 'PCO'] and RANDOM.random() < 0.4
    cards = {f'CTYPE{lon}': f'{system}-{code}{suffix}', f'CTYPE{lat}': f'{latitude}-{code}{suffix}',
             f'CRVAL{lon}': uniform(0, 360), f'CRVAL{lat}': 0.0 if whole else uniform(-85, 85),
             'CRPIX1': uniform(-200, 240), 'CRPIX2': uniform(-200, 240)}
    # wcslib 7.12 distorts before CDELT scales, so that TPV is right with CD only, as every such file has it
    spellings = ['CD'] if name in ('TPV', 'SCAMP') else ['CD', 'PC', 'PC00', 'CROTA', 'CDELT']
    cards.update(matrix(scale, RANDOM.choice(spellings), first))
    if RANDOM.random() < 0.25:
        unit, size = RANDOM.choice([('arcsec', 3600), ('arcmin', 60), ('rad', float(np.pi / 180))])
        cards['CUNIT1'] = cards['CUNIT2'] = unit
        for key in list(cards):
            if key.startswith(('CRVAL', 'CDELT', 'CD1', 'CD2')):
                cards[key] *= size
    if RANDOM.random() < 0.3 and name not in LATER and not (name in OTHER and not whole):
        cards['LONPOLE'] = uniform(-180, 180) if name not in OTHER else RANDOM.choice([0.0, 180.0, 30.0])
    cards.update(parameters(name, lat))
    if small:
        cards.update(distortion(name, lon, lat))
    cards.update(frame_of(system.strip('-')))
    header = fits.Header([('NAXIS', 2), ('NAXIS1', 40), ('NAXIS2', 32)])
    for key, value in cards.items():
        header[key] = value
    if name == 'SCAMP':  # astropy reads these terms under their later name only
        for axis in (1, 2):
            header[f'CTYPE{axis}'] = header[f'CTYPE{axis}'].replace('-TAN', '-TPV')
    try:
        wcs = WCS(header)
        pixels = [(19.5, 15.5), (0, 0), (39, 0), (0, 31), (7.25, 30.5)]
        native = wcs.all_pix2world(pixels, 0)
    except Exception:  # no pole for these LONPOLE and CRVAL, and the like
        return None
    positions = []
    for (x, y), at in zip(pixels, native):
        if not np.all(np.isfinite(at)):
            continue
        frame = celestial(system.strip('-'), cards)
        sky = SkyCoord(at[lon - 1] * u.deg, at[lat - 1] * u.deg, frame=frame).transform_to(ICRS())
        positions.append([x, y, float(sky.ra.deg), float(sky.dec.deg)])
    return {'title': name, 'cards': cards, 'positions': positions} if len(positions) == 5 else None


if __name__ == '__main__':
    cases = []
    for name in ZENITHAL + OTHER + ['SIP'] + LATER:
        found = []
        while len(found) < 20:
            made = case(name)
            if made:
                found.append(made)
        cases += found
    made_with = f'astropy {astropy.__version__}'
    lines = ',\n'.join(json.dumps(entry) for entry in cases)
    path = pathlib.Path(__file__).with_suffix('.json')
    path.write_text(f'{{"madeWith": "{made_with}", "cases": [\n{lines}\n]}}\n')
    print(len(cases))
