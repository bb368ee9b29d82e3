#!/usr/bin/python3
"""Galactic coordinates, ecliptic latitude and constellation of places on the sky, by astropy.

    /usr/bin/python3 packages/core/test/reference/skyFrames.py    (Debian: apt-get install python3-astropy)

writes skyFrames.json beside itself. Made with astropy 5.2.1.
"""
import json
import random
from pathlib import Path

import astropy
import astropy.units as u
from astropy.coordinates import SkyCoord, get_constellation

random.seed(6)
CHOSEN = [
    (53.2514, -27.861), (201.3, -6.1), (192.8594812065348, 27.12825118085622), (0, 90), (0, -90),
    (266.40498829, -28.93617776), (83.6331, 22.0145), (359.9999, 0.0001), (10.684708, 41.26875),
]
places = CHOSEN + [
    (round(random.uniform(0, 360), 5), round(random.uniform(-90, 90), 5)) for _ in range(150)
]
rows = []
for ra, dec in places:
    place = SkyCoord(ra * u.deg, dec * u.deg, frame="icrs")
    ecliptic = place.transform_to("barycentricmeanecliptic")
    rows.append([
        ra, dec, round(place.galactic.l.deg, 7), round(place.galactic.b.deg, 7),
        round(ecliptic.lat.deg, 7), str(get_constellation(place)),
    ])
lines = ",\n".join("    " + json.dumps(row) for row in rows)
Path(__file__).with_suffix(".json").write_text(
    '{\n  "astropy": "%s",\n  "columns": ["ra", "dec", "l", "b", "eclipticLatitude", "constellation"],\n'
    '  "rows": [\n%s\n  ]\n}\n' % (astropy.__version__, lines)
)
