"""What a ledger holds in the end, against what was acknowledged."""

import collections
import json
import os

import faults


def environment(**more):
    kept = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "en_CA.UTF-8"}
    return {**kept, "HOME": "/nonexistent", **more}


def receipt(source, name, service="renseignement", day="2026-11-20"):
    return {
        "specversion": "1.0", "id": name, "source": source, "type": "dossier.received",
        "subject": f"X-{name}", "time": day, "data": {"service": service}}


def milestone(source, name, of, kind="dossier.acknowledged", day="2026-11-20"):
    return {
        "specversion": "1.0", "id": name, "source": source, "type": kind, "subject": of,
        "time": day}


class Ledger:
    """A ledger that nobody is writing to."""

    def __init__(self, programs, folder):
        self.words = [os.path.join(programs, "diligence")]
        self.folder = folder

    def ask(self, *words):
        return faults.run(
            [*self.words, *words, "--data", self.folder], environment(), seconds=600)

    def events(self):
        """The events, in order."""
        status, output, errors = self.ask("export", "events")
        if status != 0:
            raise RuntimeError(f"export ended with {status}: {errors[:400]}")
        return [json.loads(line) for line in output.splitlines()]

    def differences(self, acknowledged, findings, name):
        """Compares with what was acknowledged, (source, id) to (subject, number or None); answers
        how many of these are lost and how many doubled."""
        events = self.events()
        places = collections.defaultdict(list)
        for number, event in enumerate(events, 1):
            places[event["source"], event["id"]].append((event["subject"], number))
        lost = doubled = 0
        for identity, (subject, number) in acknowledged.items():
            copies = places.get(identity, [])
            lost += not copies
            doubled += len(copies) > 1
            if len(copies) != 1:
                findings.append(f"{name}: {identity} is there {len(copies)} times")
            for found, place in copies:
                if found != subject or number not in (None, place):
                    findings.append(
                        f"{name}: {identity} is {found}, event {place}; "
                        f"told {subject}, event {number}")
        subjects = collections.Counter(
            event["subject"] for event in events if event["type"] == "dossier.received")
        for subject, count in subjects.items():
            if count > 1:
                doubled += 1
                findings.append(f"{name}: {subject} was received {count} times")
        if len(events) != len(acknowledged):
            findings.append(
                f"{name}: {len(events)} events, {len(acknowledged)} acknowledged")
        return lost, doubled

    def is_whole(self, findings, name):
        status, output, errors = self.ask("verify")
        if status != 0:
            findings.append(f"{name}: verify ended with {status}: {output[-300:]}{errors[-300:]}")
        return status == 0
