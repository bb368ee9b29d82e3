#!/usr/bin/python3
"""Offsets between places on the sky as astropy gives them (spherical_offsets_to, position_angle).

    /usr/bin/python3 packages/core/test/reference/skyOffsets.py    (Debian: apt-get install python3-astropy)

writes skyOffsets.json beside itself: [ra, dec, ra, dec, east″, north″, position angle°] from the first to the second.
"""
import json
import pathlib

import numpy as np
from astropy import units as u
from astropy.coordinates import SkyCoord

RANDOM = np.random.default_rng(2026)
rows = []
for i in range(80):
    dec = [89.99, -89.995, 0.0, 60.0][i] if i < 4 else float(np.degrees(np.arcsin(RANDOM.uniform(-1, 1))))
    ra = [0.001, 359.9999, 0.0, 12.5][i] if i < 4 else float(RANDOM.uniform(0, 360))
    size = [0.1, 0.05, 1e-5, 1e-4][i % 4]
    a = SkyCoord(ra * u.deg, dec * u.deg)
    b = a.directional_offset_by(RANDOM.uniform(0, 360) * u.deg, RANDOM.uniform(0, 2 * size) * u.deg)
    east, north = a.spherical_offsets_to(b)
    rows.append([ra, dec, float(b.ra.deg), float(b.dec.deg), float(east.arcsec), float(north.arcsec),
                 float(a.position_angle(b).deg)])
path = pathlib.Path(__file__).with_suffix('.json')
path.write_text('[\n' + ',\n'.join(json.dumps(row) for row in rows) + '\n]\n')
