#!/usr/bin/python3
"""Positions that astropy's WCS (wcslib) gives for headers of every supported form.

    /usr/bin/python3 packages/core/test/reference/wcs.py    (Debian: apt-get install python3-astropy)

writes wcs.json beside itself. Made with astropy 5.2.1, wcslib 7.12. Pixels are 0-based, row 0 at the bottom.
Rubin's own header (no CTYPE) is given to astropy WITH the CTYPE that we assume: `addedForAstropy`.
"""
import json
import pathlib
import re
import warnings

import astropy
from astropy.io import fits
from astropy.wcs import WCS

warnings.simplefilter('ignore')

TAN = {'CTYPE1': 'RA---TAN', 'CTYPE2': 'DEC--TAN'}
SCALE = 0.2 / 3600

# The numbers of one Rubin cutout (a live alert, schema 10.0).
RUBIN = {
    'CRPIX1': 15.803607286038, 'CRPIX2': 15.350949772554,
    'PC1_1': -4.1743119295891e-05, 'PC1_2': 3.6713615741151e-05,
    'PC2_1': 3.6705393091321e-05, 'PC2_2': 4.1708763376543e-05,
    'CDELT1': 1.0, 'CDELT2': 1.0,
    'CRVAL1': 63.349628499442, 'CRVAL2': -47.180758016541, 'LATPOLE': 90.0,
}

CASES = [
    ('a Rubin cutout without CTYPE', RUBIN, TAN),
    ('PC with CDELT', {**TAN, 'CRPIX1': 10.5, 'CRPIX2': 20.25, 'CRVAL1': 10.0, 'CRVAL2': 41.0,
                       'CDELT1': -SCALE, 'CDELT2': SCALE, 'PC1_1': 0.8, 'PC1_2': -0.6,
                       'PC2_1': 0.6, 'PC2_2': 0.8}, {}),
    ('PC cards equal to their default left out', {**TAN, 'CRPIX1': 10.5, 'CRPIX2': 20.25, 'CRVAL1': 10.0,
                                                  'CRVAL2': 41.0, 'CDELT1': -SCALE, 'CDELT2': SCALE,
                                                  'PC1_2': 0.25}, {}),
    ('CD', {**TAN, 'CRPIX1': -512.25, 'CRPIX2': 2048.5, 'CRVAL1': 359.9999, 'CRVAL2': -0.0001,
            'CD1_1': -5e-05, 'CD1_2': 2e-05, 'CD2_1': 2.1e-05, 'CD2_2': 5.2e-05}, {}),
    ('CD with the off-diagonal cards left out', {**TAN, 'CRPIX1': 1.0, 'CRPIX2': 1.0, 'CRVAL1': 200.0,
                                                 'CRVAL2': 5.0, 'CD1_1': -7e-05, 'CD2_2': 7e-05}, {}),
    ('CD with a CDELT that must be ignored', {**TAN, 'CRPIX1': 5.0, 'CRPIX2': 6.0, 'CRVAL1': 200.0,
                                              'CRVAL2': 5.0, 'CDELT1': 3.0, 'CDELT2': 4.0, 'CD1_1': -7e-05,
                                              'CD1_2': 0.0, 'CD2_1': 0.0, 'CD2_2': 7e-05}, {}),
    ('CDELT with CROTA2', {**TAN, 'CRPIX1': 32.0, 'CRPIX2': 32.0, 'CRVAL1': 150.0, 'CRVAL2': 2.2,
                           'CDELT1': -4e-05, 'CDELT2': 5e-05, 'CROTA2': 37.5}, {}),
    ('CDELT alone', {**TAN, 'CRPIX1': 32.0, 'CRPIX2': 32.0, 'CRVAL1': 150.0, 'CRVAL2': 88.5,
                     'CDELT1': -0.01, 'CDELT2': 0.01}, {}),
    ('a mirrored image', {**TAN, 'CRPIX1': 32.0, 'CRPIX2': 32.0, 'CRVAL1': 0.0, 'CRVAL2': -60.0,
                          'CD1_1': 4e-05, 'CD1_2': 1e-05, 'CD2_1': -1e-05, 'CD2_2': 4e-05}, {}),
    ('axes in the other order', {'CTYPE1': 'DEC--TAN', 'CTYPE2': 'RA---TAN', 'CRPIX1': 32.0, 'CRPIX2': 30.0,
                                 'CRVAL1': -30.0, 'CRVAL2': 75.0, 'CD1_1': 1e-05, 'CD1_2': 4e-05,
                                 'CD2_1': 4.5e-05, 'CD2_2': -1e-05}, {}),
    ('arcsec as unit', {**TAN, 'CUNIT1': 'arcsec', 'CUNIT2': 'arcsec', 'CRPIX1': 32.0, 'CRPIX2': 30.0,
                        'CRVAL1': 270000.0, 'CRVAL2': -108000.0, 'CDELT1': -0.2, 'CDELT2': 0.2}, {}),
    ('LONPOLE other than 180', {**TAN, 'CRPIX1': 32.0, 'CRPIX2': 30.0, 'CRVAL1': 75.0, 'CRVAL2': -30.0,
                                'LONPOLE': 150.0, 'CD1_1': -5e-05, 'CD1_2': 0.0, 'CD2_1': 0.0,
                                'CD2_2': 5e-05}, {}),
    ('the North pole as reference point', {**TAN, 'CRPIX1': 32.0, 'CRPIX2': 30.0, 'CRVAL1': 75.0,
                                           'CRVAL2': 90.0, 'CD1_1': -5e-03, 'CD1_2': 1e-03, 'CD2_1': 0.0,
                                           'CD2_2': 5e-03}, {}),
    ('a wide field', {**TAN, 'CRPIX1': 500.0, 'CRPIX2': 500.0, 'CRVAL1': 120.0, 'CRVAL2': 60.0,
                      'CD1_1': -0.05, 'CD1_2': 0.0, 'CD2_1': 0.0, 'CD2_2': 0.05}, {}),
    ('TAN-SIP without coefficients', {'CTYPE1': 'RA---TAN-SIP', 'CTYPE2': 'DEC--TAN-SIP', 'CRPIX1': 32.0,
                                      'CRPIX2': 30.0, 'CRVAL1': 75.0, 'CRVAL2': -30.0, 'CD1_1': -5e-05,
                                      'CD1_2': 0.0, 'CD2_1': 0.0, 'CD2_2': 5e-05}, {}),
]

PIXELS = [(0, 0), (14.803607286038, 14.350949772554), (29, 0), (3, 27), (-40.5, 63.25), (900, 900)]


def case(title, cards, added):
    header = fits.Header()
    header['NAXIS'] = 2
    header['NAXIS1'] = header['NAXIS2'] = 30
    for keyword, value in {**cards, **added}.items():
        header[keyword] = value
    wcs = WCS(header)
    lon, lat = wcs.wcs.lng, wcs.wcs.lat
    sky = wcs.all_pix2world([list(p) for p in PIXELS], 0)
    return {
        'title': title,
        'cards': cards,
        'addedForAstropy': added,
        'positions': [
            {'x': x, 'y': y, 'raDeg': float(s[lon]), 'decDeg': float(s[lat])}
            for (x, y), s in zip(PIXELS, sky)
        ],
    }


if __name__ == '__main__':
    result = {
        'madeWith': f'astropy {astropy.__version__}',
        'cases': [case(*entry) for entry in CASES],
    }
    path = pathlib.Path(__file__).with_suffix('.json')
    text = json.dumps(result, indent=2)
    path.write_text(re.sub(r'e([+-])0', r'e\1', text) + '\n')
