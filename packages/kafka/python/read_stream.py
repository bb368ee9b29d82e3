"""Reads a livestream with fink-client, Fink's own program, and prints every value of every alert as JSON.

Arguments: servers, group id, number of alerts, topics.
"""

import hashlib
import json
import sys

from fink_client.consumer import AlertConsumer

TIMEOUT_SECONDS = 60


def values_of(value, path=""):
    """Pairs of the path and the text of each value."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from values_of(item, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        yield f"{path}[]", str(len(value))
        for number, item in enumerate(value):
            yield from values_of(item, f"{path}[{number}]")
    elif isinstance(value, bytes):
        yield path, hashlib.sha256(value).hexdigest()
    elif isinstance(value, str):
        yield path, json.dumps(value, ensure_ascii=False)
    else:
        yield path, repr(value)


def main():
    """Consume until all alerts are there or none comes for a minute."""
    servers, group, count, *topics = sys.argv[1:]
    config = {"bootstrap.servers": servers, "group.id": group}
    consumer = AlertConsumer(topics, config, "lsst")
    for _ in range(int(count)):
        topic, alert, _key = consumer.poll(TIMEOUT_SECONDS)
        if topic is None:
            break
        print(json.dumps({"topic": topic, "values": dict(values_of(alert))}))
    consumer.close()


main()
