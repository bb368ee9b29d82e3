"""Consumes a livestream as the users of fink-client do, and draws with its own functions.

Argument: a folder to write to. One request per line on stdin, one answer per line on stdout.
"""

import json
import os
import sys
import time
from importlib.metadata import version

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
from fink_client.consumer import AlertConsumer
from fink_client.visualisation import readstamp, show_stamps

KINDS = ("Science", "Template", "Difference")
BANDS = {"u": "#1600ea", "g": "#31de1f", "r": "#b52626", "i": "#370201", "z": "#ba52ff", "y": "#61a2b3"}
TIMEOUT_SECONDS = 30
folder = sys.argv[1]


def images_of(alert):
    """The pixels of the images that the alert has."""
    return [
        readstamp(alert[f"cutout{kind}"], gzipped=False) for kind in KINDS if alert.get(f"cutout{kind}") is not None
    ]


def save(figure, alert):
    """Writes the picture into a file, as n8n does."""
    figure.savefig(os.path.join(folder, f"{alert['diaSource']['diaSourceId']}.png"))
    plt.close(figure)


def triplet(alert):
    """The three images beside one another, each 300 pixels wide."""
    figure = plt.figure(figsize=(9, 3), dpi=100)
    show_stamps(alert, "lsst", fig=figure)
    save(figure, alert)


def card(alert):
    """The three images, and below them the light curve by band, 800 pixels wide."""
    figure = plt.figure(figsize=(8, 8), dpi=100)
    upper, lower = figure.subfigures(2, 1)
    show_stamps(alert, "lsst", fig=upper)
    axis = lower.add_subplot()
    rows = [alert["diaSource"], *(alert["prvDiaSources"] or [])]
    for band, color in BANDS.items():
        ours = [row for row in rows if row["band"] == band]
        if not ours:
            continue
        times, fluxes, errors = (
            np.array([row[name] for row in ours], float) for name in ("midpointMjdTai", "psfFlux", "psfFluxErr")
        )
        axis.errorbar(times, fluxes, errors, fmt="o", color=color, ms=4, lw=1, label=f"{band} {len(ours)}")
    axis.legend(ncol=6, frameon=False)
    axis.grid(alpha=0.3)
    axis.set_xlabel("MJD (TAI)")
    axis.set_ylabel("Difference flux (nJy)")
    save(figure, alert)


DRAWINGS = {"triplets": triplet, "cards": card}


def turn(request):
    """Reads and draws the first alerts of a topic in a group that has read nothing."""
    config = {"bootstrap.servers": request["address"], "group.id": request["groupId"]}
    start, elapsed = time.process_time_ns(), time.monotonic_ns()
    counts = {"alerts": 0, "images": 0, "pictures": 0}
    consumer = AlertConsumer([request["topic"]], config, "lsst")
    while counts["alerts"] < request["count"]:
        topic, alert, _schema = consumer.poll(TIMEOUT_SECONDS)
        if topic is None:
            break
        counts["alerts"] += 1
        if request["task"] == "items":
            counts["images"] += len(images_of(alert))
        else:
            DRAWINGS[request["task"]](alert)
            counts["images"] += len(KINDS)
            counts["pictures"] += 1
    took = time.process_time_ns() - start, time.monotonic_ns() - elapsed
    consumer.close()
    return {"processorMs": took[0] / 1e6, "elapsedMs": took[1] / 1e6, **counts}


def answer(request):
    """The answer to one request."""
    if request.get("op") == "versions":
        names = ("fink-client", "fastavro", "confluent-kafka", "astropy", "matplotlib")
        return {"versions": ", ".join(f"{name} {version(name)}" for name in names)}
    return turn(request)


for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except Exception as error:
        reply = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(reply), flush=True)
