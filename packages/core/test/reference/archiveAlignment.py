#!/usr/bin/python3
"""Where stars lie, by astropy, on the panel of a cutout and on archive images of the same sky.

    /usr/bin/python3 packages/core/test/reference/archiveAlignment.py    (Debian: apt-get install python3-astropy)

writes archiveAlignment.json beside itself. Pixels are 0-based, row 0 at the bottom. The panel shows the cutout's
pixels, as stored, enlarged; each case is one archive image with its own scale, turn, projection and frame.
"""
import json
import pathlib
import warnings

import numpy as np
from astropy import units as u
from astropy.coordinates import FK4, SkyCoord
from astropy.io import fits
from astropy.time import Time
from astropy.wcs import WCS

warnings.simplefilter('ignore')
RA, DEC = 150.1, -47.3
RANDOM = np.random.default_rng(21)


def matrix(scale_arcsec, turn_deg, mirrored=False):
    s, a = scale_arcsec / 3600, np.radians(turn_deg)
    side = 1 if mirrored else -1
    return {'CD1_1': side * s * np.cos(a), 'CD1_2': side * s * np.sin(a),
            'CD2_1': -s * np.sin(a), 'CD2_2': s * np.cos(a)}


def wcs_of(cards, size):
    header = fits.Header([('NAXIS', 2), ('NAXIS1', size), ('NAXIS2', size)])
    for key, value in cards.items():
        header[key] = value
    return WCS(header)


def tan(center, projection='TAN', suffix='', names=('RA---', 'DEC--'), crpix=(60.5, 60.5)):
    return {'CTYPE1': names[0] + projection + suffix, 'CTYPE2': names[1] + projection + suffix,
            'CRVAL1': center[0], 'CRVAL2': center[1], 'CRPIX1': crpix[0], 'CRPIX2': crpix[1]}


cutout_cards = {**tan((RA, DEC), crpix=(31.8, 29.35)), **matrix(0.2, 34)}
CUTOUT_SIZE = 60
cutout = wcs_of(cutout_cards, CUTOUT_SIZE)
galactic = SkyCoord(RA * u.deg, DEC * u.deg).galactic
fk4 = SkyCoord(RA * u.deg, DEC * u.deg).transform_to(FK4(equinox=Time('B1950')))
sip = {'A_ORDER': 2, 'B_ORDER': 2, 'A_2_0': 2e-5, 'A_1_1': -1e-5, 'B_0_2': 3e-5, 'B_1_1': 2e-5}
ARCHIVES = [
    ('hips2fits: North up, 0.25 arcsec', {**tan((RA, DEC), crpix=(60.0, 60.0)), 'CDELT1': -0.25 / 3600, 'CDELT2': 0.25 / 3600,
                                          'RADESYS': 'ICRS', 'LONPOLE': 180.0, 'LATPOLE': DEC}, 120),
    ('the same turned by 117 degrees, off center', {**tan((RA + 0.002, DEC - 0.001), crpix=(40.2, 71.9)), **matrix(0.262, 117)}, 120),
    ('mirrored', {**tan((RA, DEC)), **matrix(0.3, -50, True)}, 120),
    ('PC001001 with reversed signs, as Pan-STARRS writes', {**tan((RA, DEC)), 'CDELT1': 0.25 / 3600, 'CDELT2': 0.25 / 3600,
                                                            'PC001001': -1.0, 'PC001002': 0.0, 'PC002001': 0.0, 'PC002002': 1.0}, 120),
    ('TAN-SIP', {**tan((RA, DEC), suffix='-SIP'), **matrix(0.4, 12), **sip}, 120),
    ('reference point half a degree away', {**tan((RA + 0.5, DEC + 0.3), crpix=(0, 0)), **matrix(0.3, 0)}, 120),
    ('ARC', {**tan((RA, DEC), 'ARC'), **matrix(0.5, 77)}, 120),
    ('SIN', {**tan((RA, DEC), 'SIN'), **matrix(0.25, 200)}, 120),
    ('ZPN', {**tan((RA, DEC), 'ZPN'), **matrix(0.34, 3), 'PV2_1': 1.0, 'PV2_3': 44.0}, 120),
    ('galactic TAN', {**tan((galactic.l.deg, galactic.b.deg), names=('GLON-', 'GLAT-')), **matrix(0.3, 20)}, 120),
    ('FK4 B1950', {**tan((fk4.ra.deg, fk4.dec.deg)), **matrix(0.3, -5), 'RADESYS': 'FK4', 'EQUINOX': 1950.0}, 120),
]


def native(name, sky, cards):
    if cards['CTYPE1'].startswith('GLON'):
        return sky.galactic.l.deg, sky.galactic.b.deg
    if cards.get('RADESYS') == 'FK4':
        moved = sky.transform_to(FK4(equinox=Time('B1950')))
        return moved.ra.deg, moved.dec.deg
    return sky.ra.deg, sky.dec.deg


cases = []
for title, cards, size in ARCHIVES:
    cards = dict(cards)
    if 'reference point' in title:
        # the image lies where the alert is, far from its own reference point
        x, y = wcs_of(cards, size).all_world2pix([[RA, DEC]], 0)[0]
        cards['CRPIX1'], cards['CRPIX2'] = float(60 - x), float(60 - y)
    archive = wcs_of(cards, size)
    stars = []
    while len(stars) < 4:
        on_cutout = RANDOM.uniform(8, CUTOUT_SIZE - 9, 2)
        ra, dec = cutout.all_pix2world([on_cutout], 0)[0]
        sky = SkyCoord(ra * u.deg, dec * u.deg)
        on_archive = archive.all_world2pix([native(title, sky, cards)], 0)[0]
        if any(np.hypot(*(on_archive - np.array(s['archive']))) < 9 for s in stars):
            continue
        if not np.all((on_archive > 7) & (on_archive < size - 8)):
            continue
        stars.append({'cutout': [float(v) for v in on_cutout], 'archive': [float(v) for v in on_archive]})
    cases.append({'title': title, 'cards': cards, 'size': size, 'stars': stars})

path = pathlib.Path(__file__).with_suffix('.json')
lines = ',\n'.join(json.dumps(case) for case in cases)
path.write_text(f'{{"cutout": {json.dumps({"cards": cutout_cards, "size": CUTOUT_SIZE})}, "cases": [\n{lines}\n]}}\n')
print(len(cases))
