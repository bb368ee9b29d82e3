"""Golden values for core/observe, made with astropy (seeded random sites, targets and nights).

Usage: python3 goldenObservability.py > ../test/observe/golden.json
       python3 goldenObservability.py --random 200 [--seed 1] > /tmp/random.json
The second takes any place on the Earth and any night from 2015 to 2035; FINK_OBSERVABILITY=/tmp/random.json makes
the test compare with it. Definitions: see docs/plan-observation.md. UT1 = UTC is assumed, as in the code.
"""
import argparse
import json
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, available_timezones

import numpy as np
from astropy import units as u
from astropy.coordinates import AltAz, EarthLocation, HADec, SkyCoord, get_body, get_sun
from astropy.time import Time
from astropy.utils import iers

iers.conf.auto_download = False
iers.conf.iers_degraded_accuracy = "ignore"

zero = iers.IERS_B.open()
zero["UT1_UTC"][:] = 0 * u.s
iers.earth_orientation_table.set(zero)

options = argparse.ArgumentParser()
options.add_argument("--random", type=int, default=0)
options.add_argument("--seed", type=int, default=1)
options = options.parse_args()
rng = np.random.default_rng(options.seed if options.random else 20260323)
ZONES = [
    ("America/Santiago", -70.7, -30.0), ("Pacific/Auckland", 170.5, -43.9), ("Europe/Oslo", 18.9, 69.6),
    ("Australia/Lord_Howe", 159.1, -31.5), ("Asia/Kathmandu", 85.3, 27.7), ("Pacific/Apia", -171.8, -13.8),
    ("America/St_Johns", -52.7, 47.6), ("Antarctica/Troll", 2.5, -72.0), ("Africa/Casablanca", -7.9, 31.2),
]
# DST changes, polar day and night, equinox, and the night with the leap second of 2016-12-31.
NIGHTS = ["2016-12-31", "2024-06-20", "2025-10-25", "2025-12-21", "2026-03-28", "2026-04-04", "2026-11-01"]

if options.random:
    names = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc"))
    # One site in five lies near a pole, where days and nights last for months.
    ZONES = [(str(rng.choice(names)), float(rng.uniform(-179, 179)),
              float(rng.choice([-1, 1]) * rng.uniform(60, 89.5) if i % 5 == 0 else np.degrees(np.arcsin(rng.uniform(-0.87, 0.87)))))
             for i in range(options.random)]
    first = datetime(2015, 1, 1)
    NIGHTS = [(first + timedelta(days=int(day))).strftime("%Y-%m-%d") for day in rng.integers(0, 7600, options.random)]

sites = []
for i, (zone, lon, lat) in enumerate(ZONES):
    sites.append(dict(id=f"s{i + 1}", name=zone.split("/")[1].replace("_", " "),
                      lon=round(lon + float(rng.uniform(-0.4, 0.4)), 4), lat=round(lat + float(rng.uniform(-0.4, 0.4)), 4),
                      height=int(rng.integers(0, 4000)), zone=zone))
targets = []
for i in range(24):
    targets.append(dict(id=f"g{i + 1:02d}", ra=round(float(rng.uniform(0, 360)), 5),
                        dec=round(float(np.degrees(np.arcsin(rng.uniform(-1, 1)))), 5)))
byId = {t["id"]: t for t in targets}


def place(s):
    return EarthLocation.from_geodetic(s["lon"] * u.deg, s["lat"] * u.deg, s["height"] * u.m)


def altaz(coord, ms, where):
    t = Time(np.atleast_1d(ms) / 1000, format="unix")
    return coord.transform_to(AltAz(obstime=t, location=where))


def body(name, ms, where):
    t = Time(np.atleast_1d(ms) / 1000, format="unix")
    return get_body(name, t, where).transform_to(AltAz(obstime=t, location=where))


def iso(ms):
    return datetime.fromtimestamp(round(ms / 1000), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def parallactic(coord, ms, where):
    """Textbook formula in the hour angle and declination of date."""
    q = coord.transform_to(HADec(obstime=Time(ms / 1000, format="unix"), location=where))
    latitude = where.lat.rad
    return float(np.degrees(np.arctan2(
        np.sin(q.ha.rad), np.tan(latitude) * np.cos(q.dec.rad) - np.sin(q.dec.rad) * np.cos(q.ha.rad))))


def crossings(f, grid, rising, y=None):
    y = f(grid) if y is None else y
    out = []
    for i in np.nonzero((y[:-1] < 0) != (y[1:] < 0))[0]:
        if (y[i + 1] >= 0) != rising:
            continue
        a, b = grid[i], grid[i + 1]
        ya = y[i]
        while b - a > 100:
            xs = np.linspace(a, b, 9)
            ys = f(xs)
            k = int(np.nonzero((ys[:-1] < 0) != (ys[1:] < 0))[0][0])
            a, b = xs[k], xs[k + 1]
        out.append((a + b) / 2)
    return out


def smooth(angle, start, end):
    """With --random, a cubic spline of the sine through values every 5 minutes: 30 times as fast, within 1e-6 degrees."""
    if not options.random:
        return angle
    from scipy.interpolate import CubicSpline
    knots = np.arange(start - 1_200_000, end + 1_200_001, 300_000.0)
    spline = CubicSpline(knots, np.sin(np.radians(angle(knots))))
    return lambda ms: np.degrees(np.arcsin(np.clip(spline(np.atleast_1d(ms)), -1, 1)))


def moonLit(ms):
    t = Time(ms / 1000, format="unix")
    s, m = get_sun(t), get_body("moon", t)
    sep = m.separation(SkyCoord(s.ra, s.dec)).rad
    d, r = m.distance.to(u.km).value, s.distance.to(u.km).value
    phase = np.arctan2(r * np.sin(sep), d - r * np.cos(sep))
    return float((1 + np.cos(phase)) / 2)


positions, nights = [], []
for s in sites:
    where = place(s)
    for _ in range(2 if options.random else 5):
        ms = int(rng.integers(1_420_000_000, 1_890_000_000)) * 1000
        sun, moon = body("sun", ms, where)[0], body("moon", ms, where)[0]
        rows = []
        for j in rng.choice(24, 3, replace=False):
            g = targets[j]
            coord = SkyCoord(g["ra"] * u.deg, g["dec"] * u.deg)
            h = altaz(coord, ms, where)[0]
            a = float(h.alt.deg)
            mass = [None, None, None]
            if a > 0:
                sec = 1 / np.sin(np.radians(a))
                x = sec - 1
                mass = [round(sec, 5), round(1 / np.sin(np.radians(a + 244 / (165 + 47 * a ** 1.1))), 5),
                        round(sec - 0.0018167 * x - 0.002875 * x ** 2 - 0.0008083 * x ** 3, 5) if a >= 5 else None]
            unit = lambda c: np.array([np.cos(c.alt.rad) * np.cos(c.az.rad), np.cos(c.alt.rad) * np.sin(c.az.rad), np.sin(c.alt.rad)])
            sep = float(np.degrees(np.arccos(np.clip(unit(h) @ unit(moon), -1, 1))))
            rows.append(dict(id=g["id"], alt=round(a, 5), az=round(float(h.az.deg), 5), airmass=mass, moonSep=round(sep, 4),
                             parallactic=round(parallactic(coord, ms, where), 4)))
        positions.append(dict(site=s["id"], utc=iso(ms), sun=[round(float(sun.alt.deg), 5), round(float(sun.az.deg), 5)],
                              moon=[round(float(moon.alt.deg), 5), round(float(moon.az.deg), 5)], moonLit=round(moonLit(ms), 5), targets=rows))
    chosen = [NIGHTS[sites.index(s)]] if options.random else [NIGHTS[0]] + list(rng.choice(NIGHTS[1:], 2, replace=False))
    for evening in chosen:
        evening = str(evening)
        noon = datetime.fromisoformat(evening + "T12:00:00+00:00").timestamp() * 1000 - s["lon"] / 15 * 3_600_000
        start = int(noon // 1000) * 1000
        end = start + 86_400_000
        grid = np.linspace(start, end, 481)
        sunAlt = smooth(lambda ms: body("sun", ms, where).alt.deg, start, end)
        moonTop = smooth(lambda ms: (lambda h: h.alt.deg + 34 / 60 + np.degrees(np.arcsin(1737.4 / h.distance.to(u.km).value)))(body("moon", ms, where)), start, end)
        sunGrid = sunAlt(grid)
        moonGrid = moonTop(grid)
        n = dict(site=s["id"], evening=evening, start=iso(start), end=iso(end))
        limits = [("sunset", "sunrise", -50 / 60), ("civilDusk", "civilDawn", -6), ("nauticalDusk", "nauticalDawn", -12), ("astroDusk", "astroDawn", -18)]
        for dusk, dawn, limit in limits:
            down = crossings(lambda ms: sunAlt(ms) - limit, grid, False, sunGrid - limit)
            up = crossings(lambda ms: sunAlt(ms) - limit, grid, True, sunGrid - limit)
            n[dusk] = iso(down[0]) if down else None
            n[dawn] = iso(up[-1]) if up else None
        fine = np.linspace(grid[max(0, sunGrid.argmin() - 1)], grid[min(480, sunGrid.argmin() + 1)], 41)
        deep = sunAlt(fine)
        n["sunLowest"] = dict(utc=iso(fine[deep.argmin()]), alt=round(float(deep.min()), 4))
        n["moonrise"] = [iso(t) for t in crossings(moonTop, grid, True, moonGrid)]
        n["moonset"] = [iso(t) for t in crossings(moonTop, grid, False, moonGrid)]
        n["local"] = {k: datetime.fromisoformat(n[k].replace("Z", "+00:00")).astimezone(ZoneInfo(s["zone"])).isoformat()
                      if n[k] else None for k in ("sunset", "astroDusk", "astroDawn", "sunrise")}
        n["targets"] = []
        for j in rng.choice(24, 3, replace=False):
            g = targets[j]
            c = SkyCoord(g["ra"] * u.deg, g["dec"] * u.deg)
            alt = smooth(lambda ms: altaz(c, ms, where).alt.deg, start, end)
            altGrid = alt(grid)
            lat = np.radians(s["lat"])
            # Hour angle from altitude and azimuth: sin(H) cos(dec) = -sin(az) cos(alt).
            west = smooth(lambda ms: (lambda q: np.degrees(np.arcsin(-np.sin(q.az.rad) * np.cos(q.alt.rad))))(altaz(c, ms, where)), start, end)
            transits = [t for t in crossings(west, grid, True)
                        if (lambda q: np.sin(q.alt.rad) * np.cos(lat) - np.cos(q.alt.rad) * np.cos(q.az.rad) * np.sin(lat))(altaz(c, t, where)[0]) > 0]
            above = lambda ms: alt(ms) - 30
            ups, downs = crossings(above, grid, True, altGrid - 30), crossings(above, grid, False, altGrid - 30)
            row = dict(id=g["id"], transit=[iso(t) for t in transits],
                       transitAlt=[round(float(alt(t)[0]), 4) for t in transits],
                       above30AtStart=bool(altGrid[0] >= 30), rise30=[iso(t) for t in ups], set30=[iso(t) for t in downs])
            edges30 = [start] + sorted(ups + downs) + [end]
            for limit in (18, 12):
                sunCut = [t for rising in (True, False)
                          for t in crossings(lambda ms: sunAlt(ms) + limit, grid, rising, sunGrid + limit)]
                cuts = sorted(edges30 + sunCut)
                hours, dark = 0.0, []
                for a, b in zip(cuts[:-1], cuts[1:]):
                    mid = (a + b) / 2
                    if b - a > 200 and sunAlt(mid)[0] < -limit:
                        dark.append((a, b))
                        if alt(mid)[0] >= 30:
                            hours += (b - a) / 3_600_000
                row[f"hours30Dark{limit}"] = round(hours, 4)
                best = None
                for a, b in dark:
                    xs = np.linspace(a, b, max(3, int((b - a) / 60_000)))
                    ys = alt(xs)
                    k = int(ys.argmax())
                    xs = np.linspace(xs[max(0, k - 1)], xs[min(len(xs) - 1, k + 1)], 41)
                    ys = alt(xs)
                    if best is None or ys.max() > best[1]:
                        best = (xs[ys.argmax()], float(ys.max()))
                row[f"best{limit}"] = dict(utc=iso(best[0]), alt=round(best[1], 4)) if best else None
            n["targets"].append(row)
        nights.append(n)
        print(s["id"], evening, file=sys.stderr, flush=True)

json.dump(dict(about="Made by packages/core/scripts/goldenObservability.py with astropy", sites=sites, targets=targets,
               positions=positions, nights=nights, tracks=[]), sys.stdout, separators=(",", ":"))
