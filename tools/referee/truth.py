"""astropy's answer to what the referee asks: reads a JSON list of alerts, writes one of facts.

Each alert: mjdTai, ra, dec (deg, ICRS; null when not known), flux and fluxErr (nJy).
"""

import json
import sys

import astropy
import astropy.units as u
import numpy as np
from astropy.coordinates import SkyCoord, get_constellation
from astropy.time import Time

# astropy 5 and 6 misspell some of the IAU's names.
IAU = {"Chamaleon": "Chamaeleon", "Ophiucus": "Ophiuchus", "Corona Austrina": "Corona Australis"}


def sexagesimal(angle, decimals):
    """60ths and 3600ths of an angle above 0; to_string of astropy 5.2 carries 59.94 over to the next 60th."""
    units = round(angle * 3600 * 10**decimals)
    whole, rest = divmod(units, 3600 * 10**decimals)
    minutes, seconds = divmod(rest, 60 * 10**decimals)
    return f"{whole:02d}:{minutes:02d}:{seconds / 10**decimals:0{3 + decimals}.{decimals}f}"


def main(source, target):
    alerts = json.load(open(source))
    number = lambda key: np.array([np.nan if a[key] is None else a[key] for a in alerts], float)
    utc = Time(number("mjdTai"), format="mjd", scale="tai").utc
    place = SkyCoord(np.nan_to_num(number("ra")) * u.deg, np.nan_to_num(number("dec")) * u.deg, frame="icrs")
    ra = [sexagesimal(angle, 2) for angle in place.ra.hour]
    dec = [("-" if angle < 0 else "+") + sexagesimal(abs(angle), 1) for angle in place.dec.deg]
    constellation = get_constellation(place)
    flux, error = number("flux"), number("fluxErr")
    with np.errstate(all="ignore"):
        magnitude = np.where(flux > 0, (np.abs(flux) * u.nJy).to_value(u.ABmag), np.nan)
        limit = (5 * error * u.nJy).to_value(u.ABmag)
        magnitude_error = 2.5 / np.log(10) * error / flux
    nothing = lambda value: None if not np.isfinite(value) else float(value)
    facts = [
        {
            "utc": str(utc[i].isot) + "Z",
            "ra": str(ra[i]),
            "dec": str(dec[i]),
            "galacticLatitude": float(place[i].galactic.b.deg),
            "eclipticLatitude": float(place[i].barycentrictrueecliptic.lat.deg),
            "constellation": IAU.get(str(constellation[i]), str(constellation[i])),
            "magnitude": nothing(magnitude[i]),
            "magnitudeErr": nothing(magnitude_error[i]),
            "limit": nothing(limit[i]),
        }
        for i in range(len(alerts))
    ]
    json.dump({"version": astropy.__version__, "facts": facts}, open(target, "w"))


main(*sys.argv[1:3])
