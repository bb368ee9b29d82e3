#!/usr/bin/python3
"""Packs the boundaries of the constellations into src/alert/constellation/boundaries.ts.

    /usr/bin/python3 packages/core/scripts/packConstellations.py    (Debian: apt-get install python3-astropy)

The table is that of Roman (1987, PASP 99, 695), CDS catalog VI/42, as astropy ships it.
"""
from pathlib import Path

import astropy.coordinates

data = Path(astropy.coordinates.__file__).parent / "data"


def lines(name):
    text = (data / name).read_text(encoding="utf8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def short(number):
    return f"{float(number):.4f}".rstrip("0").rstrip(".")


# astropy misspells these names (as of 8.0.2); the IAU's spelling.
IAU = {"Cha": "Chamaeleon", "Cru": "Crux", "Oph": "Ophiuchus", "PsA": "Piscis Austrinus"}
names = {line[:3]: line[4:].strip() for line in lines("constellation_names.dat")} | IAU
rows = []
for line in lines("constellation_data_roman87.dat"):
    low, high, dec, name = line.split()
    rows.append(" ".join([short(low), short(high), short(dec), name]))

packed, current = [], ""
for row in rows:
    if len(current) + len(row) + 1 > 88:
        packed.append(current)
        current = ""
    current += row + ";"
packed.append(current.rstrip(";"))
named, current = [], ""
for key, name in names.items():
    entry = f"{key} {name};"
    if len(current) + len(entry) > 88:
        named.append(current)
        current = ""
    current += entry
named.append(current.rstrip(";"))


def constant(name, parts):
    return f"export const {name} = [\n" + "".join(f"\t'{part}',\n" for part in parts) + "].join('');\n"


out = Path(__file__).parent.parent / "src/alert/constellation/boundaries.ts"
out.write_text(
    "// Written by scripts/packConstellations.py.\n\n"
    "/**\n * Boundaries of the constellations at the equinox B1875: lower and upper right ascension (hours), lower\n"
    " * declination (degrees), abbreviation; from north to south, the first that holds a place is its\n"
    " * constellation. Roman (1987, PASP 99, 695), CDS catalog VI/42.\n */\n"
    + constant("BOUNDARIES", packed)
    + "\n/** Abbreviation and name of the 88 constellations (IAU). */\n"
    + constant("NAMES", named)
)
