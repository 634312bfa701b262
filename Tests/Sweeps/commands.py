"""The command line: its system calls fail, or it is killed at them; then the same again, as a
person would, until it is done."""

import collections
import json
import os
import shutil

import faults
import ledger

SOURCE = "/sweep"

# What a program may end with when the machine fails it. 77: SQLite opens what cannot be opened for
# writing, for whatever reason, to be read only. 127 is the loader's, before the program begins.
STATUSES = {0, 66, 69, 73, 74, 75, 77, 78, 127}

CALLS = [
    "pwrite64", "fdatasync", "fsync", "ftruncate", "openat", "close", "fcntl", "newfstatat",
    "pread64", "write", "read", "mkdir", "unlink", "rename", "linkat",
]


class Task:
    """A command that is given until it is done, and the events that are there then."""

    def __init__(self, name, words, events):
        self.name = name
        self.words = words
        self.events = events


def tasks(folder, random):
    """An import of some hundred lines, and a receipt, an acknowledgement and a voiding alone."""
    lines = []
    for number in range(120):
        event = ledger.receipt(SOURCE, f"r{number}", day="2026-11-02")
        lines.append(event)
        if random.randrange(2):
            lines.append(ledger.milestone(
                SOURCE, f"m{number}", event["subject"], "dossier.replied", "2026-11-05"))
    path = os.path.join(folder, "events.jsonl")
    with open(path, "w") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)
    one = ["--source", SOURCE, "--id", "01900000-0000-7000-8000-00000000000a"]
    subject = lines[0]["subject"]
    every = [(line["id"], line["subject"]) for line in lines]
    return [
        Task("ingest", ["ingest", path, "--format", "json"], every),
        Task("receive", ["receive", "plainte", "--format", "json", *one], [(one[-1], None)]),
        Task("acknowledge", ["acknowledge", subject, "--format", "json", *one],
             [(one[-1], subject)]),
        Task("void", ["void", "1", "--reason", "essai", "--format", "json", *one],
             [(one[-1], None)]),
    ]


class Trial:
    def __init__(self, programs, folder, findings, tally):
        self.programs = programs
        self.folder = folder
        self.findings = findings
        self.tally = tally
        self.data = os.path.join(folder, "data")
        self.log = os.path.join(folder, "trace")

    def find(self, text):
        self.findings.append("command line: " + text)

    def run(self, task, fault=None):
        if os.path.exists(self.log):
            os.remove(self.log)
        return faults.run(
            [os.path.join(self.programs, "diligence"), *task.words, "--data", self.data],
            ledger.environment(), fault, self.log)

    def point(self, task, base, fault):
        shutil.rmtree(self.data, ignore_errors=True)
        before = []
        if base:
            shutil.copytree(base, self.data)
            before = ledger.Ledger(self.programs, self.data).events()
        status, output, _ = self.run(task, fault)
        self.tally["hit"] += faults.hits(self.log) > 0
        told = self.answer(output)
        name = f"{task.name}, {fault}"
        if fault.error:
            self.tally["seen"] += status != 0
            if status not in STATUSES:
                self.find(f"{name}: ended with {status}")
        if told and (told.get("duplicates") or told.get("outcome") == "duplicate"):
            self.tally["once"] += 1
            self.find(f"{name}: what was sent once is a duplicate: {output[:200]}")
        if status == 0:
            self.tally["done"] += 1
            self.check(task, before, name + ", said to be done", "false")
        for _ in range(3):
            status, output, errors = self.run(task)
            if status == 0:
                break
        if status != 0:
            return self.find(f"{name}: given again it ends with {status}: {errors[:300]}")
        told = self.answer(output)
        if task.name == "ingest" and told and (
                told["rejected"] or told["accepted"] + told["duplicates"] != len(task.events)):
            self.find(f"{name}: given again: {output[:300]}")
        self.check(task, before, name, None)
        if not ledger.Ledger(self.programs, self.data).is_whole(self.findings, name):
            self.tally["broken"] += 1
        return None

    def answer(self, output):
        try:
            return json.loads(output)
        except ValueError:
            return None

    def check(self, task, before, name, kind):
        """Every event of the task is there once after those of before, and no other."""
        try:
            events = ledger.Ledger(self.programs, self.data).events()
        except RuntimeError as error:
            self.tally[kind or "lost"] += 1
            return self.find(f"{name}: {error}")
        if events[:len(before)] != before:
            self.tally["lost"] += 1
            self.find(f"{name}: what was there has changed")
        there = collections.Counter(event["id"] for event in events[len(before):])
        for identity, _ in task.events:
            if there[identity] == 0:
                self.tally[kind or "lost"] += 1
                self.find(f"{name}: {identity} is not there")
            if there[identity] > 1:
                self.tally["doubled"] += 1
                self.find(f"{name}: {identity} is there {there[identity]} times")
        if sum(there.values()) != len(task.events):
            self.find(f"{name}: {sum(there.values())} events instead of {len(task.events)}")
        return None


def sweep(programs, folder, random, count, findings):
    """Goes through so many points; answers the figures in words."""
    folder = os.path.join(folder, "commands")
    os.makedirs(folder)
    tally = collections.Counter()
    trial = Trial(programs, folder, findings, tally)
    every = tasks(folder, random)
    base = os.path.join(folder, "base")
    trial.run(every[0])
    shutil.copytree(trial.data, base)
    # Where a ledger is made with the first event, and where one is there.
    cases = [
        (every[0], None), (every[0], None), (every[1], None), (every[1], base), (every[2], base),
        (every[3], base)]
    reach = [calls(trial, task, start) for task, start in cases]
    for number in range(count):
        place = number % len(cases)
        task, start = cases[place]
        call = random.choice([call for call in CALLS if reach[place][call]])
        at = 1 + random.randrange(reach[place][call])
        if number // len(cases) % 2:
            fault = faults.Fault(call, None, at)
            tally["kills"] += 1
        else:
            error = random.choice(["EIO", "ENOSPC"] if call in ("pwrite64", "write") else ["EIO"])
            stays = random.randrange(3) == 0 and call in ("pwrite64", "fdatasync", "write")
            fault = faults.Fault(call, error, at, stays)
            tally["errors"] += 1
        trial.point(task, start, fault)
        if (number + 1) % 100 == 0:
            print(f"  command line: {number + 1} points, {len(findings)} findings", flush=True)
    return (
        f"command line {count} points ({tally['errors']} errors, {tally['kills']} kills), "
        f"{tally['hit']} reached, {tally['seen']} errors told, {tally['done']} done all the same; "
        f"{tally['lost']} lost, {tally['doubled']} doubled, {tally['false']} falsely said to be "
        f"done, {tally['once']} of what was sent once called duplicate, "
        f"{tally['broken']} not whole")


def calls(trial, task, base):
    """How often a task does each call when nothing fails."""
    shutil.rmtree(trial.data, ignore_errors=True)
    if base:
        shutil.copytree(base, trial.data)
    faults.run(
        ["strace", "-f", "-qq", "-o", trial.log, "-e", "trace=" + ",".join(CALLS),
         os.path.join(trial.programs, "diligence"), *task.words, "--data", trial.data],
        ledger.environment())
    with open(trial.log, errors="replace") as log:
        return collections.Counter(
            line.split()[1].split("(")[0] for line in log if "(" in line)
