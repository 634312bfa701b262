#!/usr/bin/env bash
# The official CloudEvents SDK for Python, 2.2.0: reading an event that has no `time` (the attribute
# is optional, CloudEvents 1.0.2, 3.1.2) gives it the time of reading. Read twice, the same line says
# two different times; read and written again, the invented time is in the event, with nothing that
# tells it from one that the sender stated.
#
# Why it matters where days are counted: a bridge built on the SDK, between a form and a ledger, turns
# "the sender did not say when" into "it was received when the bridge ran". After a weekend's queue
# that is Monday. A receiver cannot find it out: it must ask the sender to always state `time`.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cloudevents==2.2.0 python-dateutil==2.9.0.post0
"$folder/venv/bin/python" - <<'PYTHON'
import importlib.metadata, json, time
from cloudevents.core.formats.json import JSONFormat

line = b'{"specversion":"1.0","id":"a-1","source":"/form","type":"request.received","subject":"R-1"}'
print("cloudevents", importlib.metadata.version("cloudevents"))
print("read   ", line.decode())
written = []
for _ in range(2):
    written.append(JSONFormat().write(JSONFormat().read(None, line)))
    print("written", written[-1].decode())
    time.sleep(0.01)
times = [json.loads(text).get("time") for text in written]
assert "time" not in json.loads(line)
assert all(times) and times[0] != times[1], "the reader no longer invents a time"
print("as found: the event had no time; each reading gave it another")
PYTHON
