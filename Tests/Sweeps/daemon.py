"""The daemon: its system calls fail, or it is killed at them, while a client records."""

import collections
import json
import os
import shutil
import socket
import subprocess
import time

import faults
import ledger

SOURCE = "/sweep"


class Gone(Exception):
    """The daemon hung up, or answered nothing in time."""


class Daemon:
    def __init__(self, programs, folder):
        self.programs = programs
        self.folder = folder
        self.socket = os.path.join(folder, "s")
        self.data = os.path.join(folder, "data")
        self.spool = os.path.join(folder, "spool")
        os.makedirs(folder, exist_ok=True)
        self.configuration = os.path.join(folder, "c.json")
        with open(self.configuration, "w") as file:
            json.dump({
                "data": self.data, "socket": self.socket, "lang": "en",
                "spool": self.spool, "reports": folder + "/reports"}, file)
        self.process = None

    @property
    def words(self):
        return [os.path.join(self.programs, "diligenced"), "--config", self.configuration]

    def start(self):
        with open(os.path.join(self.folder, "journal"), "ab") as journal:
            self.process = subprocess.Popen(
                self.words, env=ledger.environment(), stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=journal)
        end = time.monotonic() + 30
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"the daemon ended with {self.process.returncode} at the start")
            try:
                Caller(self.socket, 5).close()
                return
            except OSError:
                time.sleep(0.005)
        raise RuntimeError("the daemon does not answer")

    def has_ended(self, within=0.0):
        """Whether it has; `within` so many seconds."""
        if self.process is None:
            return True
        try:
            self.process.wait(within) if within else self.process.poll()
        except subprocess.TimeoutExpired:
            return False
        return self.process.returncode is not None

    def stop(self):
        if not self.has_ended():
            self.process.terminate()
            self.process.wait(60)
        self.process = None


class Caller:
    def __init__(self, path, seconds=6):
        self.end = socket.socket(socket.AF_UNIX)
        self.end.settimeout(seconds)
        self.end.connect(path)
        self.received = b""

    def call(self, method, parameters):
        line = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": parameters})
        try:
            self.end.sendall(line.encode() + b"\n")
            while b"\n" not in self.received:
                piece = self.end.recv(65536)
                if not piece:
                    raise Gone
                self.received += piece
        except OSError as error:
            raise Gone from error
        answer, _, self.received = self.received.partition(b"\n")
        return json.loads(answer)

    def close(self):
        self.end.close()


class Client:
    """Records under identities that it chooses, and remembers what it was told."""

    def __init__(self, random, findings):
        self.random = random
        self.findings = findings
        self.serial = 0
        # (source, id) to (subject, number).
        self.acknowledged = {}
        # The same of events in files that were dropped; their numbers are not told.
        self.dropped = {}
        # Identities that were sent, with how often.
        self.sent = collections.Counter()
        # Calls that are to be made until they are acknowledged.
        self.owed = []
        self.duplicates_of_once = 0
        self.repeated = 0
        self.found_again = 0
        self.last_subject = None
        # The last fault, for what is found.
        self.fault = None

    def new_call(self):
        self.serial += 1
        kind = self.random.randrange(4)
        if kind == 0:
            name = f"01900000-0000-7000-8000-{self.serial:012x}"
            service = self.random.choice(["renseignement", "plainte"])
            return "receive", {"service": service, "source": SOURCE, "id": name}, [name]
        events = [
            ledger.receipt(SOURCE, f"e{self.serial}-{place}")
            for place in range(1 if kind == 1 else self.random.randrange(1, 4))]
        events += [
            ledger.milestone(SOURCE, event["id"] + "-a", event["subject"])
            for event in events if kind == 3]
        return "ingest", {"events": events}, [event["id"] for event in events]

    def make(self, caller, call):
        """Makes a call; answers whether all of it was acknowledged."""
        method, parameters, names = call
        self.sent.update(names)
        self.repeated += any(self.sent[name] > 1 for name in names)
        answer = caller.call(method, parameters)
        result = answer.get("result")
        if result is None:
            return False
        if method == "receive":
            self.take(names[0], result["subject"], result["event"], "accepted")
            return True
        for event, told in zip(parameters["events"], result["events"], strict=True):
            if told["outcome"] == "refused":
                # What fails for want of its receipt is sent again with it.
                if told.get("code") not in ("unknown-dossier",):
                    self.findings.append(f"daemon: {event['id']} refused: {told}")
                return False
            self.take(event["id"], event["subject"], told["event"], told["outcome"])
        return True

    def take(self, name, subject, number, outcome):
        if outcome == "duplicate":
            if self.sent[name] == 1:
                self.duplicates_of_once += 1
                self.findings.append(
                    f"daemon: {name}, sent once, was answered duplicate: {self.fault}")
            self.found_again += 1
        self.last_subject = subject
        told = self.acknowledged.setdefault((SOURCE, name), (subject, number))
        if told != (subject, number):
            self.findings.append(f"daemon: {name} is {(subject, number)}, was {told}")

    def work(self, path, calls):
        """Makes new calls over one connection, as far as it goes, reading in between."""
        caller = None
        for _ in range(calls):
            call = self.new_call()
            is_acknowledged = False
            try:
                caller = caller or Caller(path)
                is_acknowledged = self.make(caller, call)
                if is_acknowledged and self.random.randrange(3) == 0:
                    caller.call("show", {"dossier": self.last_subject})
            except (Gone, OSError):
                if caller:
                    caller.close()
                caller = None
            if not is_acknowledged:
                self.owed.append(call)
        if caller:
            caller.close()

    def drop(self, folder):
        """Drops a file of events, which are to be in the ledger in the end."""
        self.serial += 1
        events = [ledger.receipt("/drop", f"d{self.serial}-{place}") for place in range(3)]
        for event in events:
            self.dropped["/drop", event["id"]] = (event["subject"], None)
        with open(f"{folder}/.{self.serial}", "w") as file:
            file.writelines(json.dumps(event) + "\n" for event in events)
        os.rename(f"{folder}/.{self.serial}", f"{folder}/{self.serial:06}.jsonl")

    def await_dropped(self, folder):
        """Waits until all that was dropped is taken."""
        end = time.monotonic() + 60
        while any(name.endswith(".jsonl") for name in os.listdir(folder)):
            if time.monotonic() > end:
                self.findings.append(f"daemon: not taken in a minute: {os.listdir(folder)}")
                break
            time.sleep(0.1)
        refused = os.listdir(folder + "/refused")
        if refused:
            self.findings.append(f"daemon: refused of what was dropped: {refused}")

    def settle(self, path):
        """Makes what is owed, until all of it is acknowledged."""
        end = time.monotonic() + 60
        while self.owed and time.monotonic() < end:
            try:
                caller = Caller(path)
                while self.owed and self.make(caller, self.owed[0]):
                    self.owed.pop(0)
                caller.close()
            except (Gone, OSError):
                time.sleep(0.01)
            else:
                if self.owed:
                    time.sleep(0.05)
        if self.owed:
            self.findings.append(f"daemon: not acknowledged in a minute: {self.owed[0]}")
            self.owed.clear()


def points(random, count):
    """A third of them kills; of the errors a third last."""
    chosen = []
    errors = faults.ERRORS + faults.CALLER_ERRORS * 2
    for index in range(count):
        if index % 3 == 0:
            call = random.choice(faults.KILLED_AT + faults.CALLER_KILLED_AT)
            chosen.append(faults.Fault(call, None, reach(random, call)))
        else:
            call, error = errors[random.randrange(len(errors))]
            stays = random.randrange(3) == 0 and call not in ("recvfrom", "poll", "accept4")
            chosen.append(faults.Fault(call, error, reach(random, call), stays))
    return chosen


def reach(random, call):
    """How far into a few calls' work a fault is put: about as far as it goes."""
    most = {
        "pwrite64": 60, "fcntl": 40, "newfstatat": 40, "pread64": 20, "openat": 6, "close": 6,
        "fdatasync": 8, "ftruncate": 4, "recvfrom": 5, "sendto": 4, "poll": 8,
    }.get(call, 2)
    return 1 + random.randrange(most)


def sweep(programs, folder, random, count, findings):
    """Goes through so many points; answers the figures in words."""
    daemon = Daemon(programs, os.path.join(folder, "daemon"))
    client = Client(random, findings)
    starts = max(1, count // 10)
    tally = collections.Counter()
    daemon.start()
    log = os.path.join(folder, "trace")
    for number, fault in enumerate(points(random, count - starts), 1):
        if number % 5 == 0:
            client.drop(daemon.spool)
        try_point(daemon, client, fault, log, tally, findings)
        if number % 100 == 0:
            print(f"  daemon: {number} points, {len(findings)} findings", flush=True)
    for _ in range(starts):
        try_start(daemon, client, random, log, tally, findings)
    client.await_dropped(daemon.spool)
    daemon.stop()
    kept = ledger.Ledger(programs, daemon.data)
    lost, doubled = kept.differences(
        client.acknowledged | client.dropped, findings, "daemon")
    whole = kept.is_whole(findings, "daemon")
    if findings:
        shutil.copy(os.path.join(daemon.folder, "journal"), folder + ".journal")
    return (
        f"daemon {count} points ({tally['errors']} errors, {tally['kills']} kills, "
        f"{starts} during its start), {tally['hit']} reached, {tally['seen']} of the errors seen "
        f"by the client, {len(client.acknowledged)} events acknowledged, "
        f"{len(client.dropped)} dropped in files, {client.repeated} calls "
        f"made again, {client.found_again} events found recorded then; {lost} lost, "
        f"{doubled} doubled, {tally['false']} false acknowledgements, "
        f"{client.duplicates_of_once} of what was sent once answered duplicate, "
        f"{tally['ended']} ends of the daemon by an error, verify "
        f"{'whole' if whole else 'NOT WHOLE'}")


def try_point(daemon, client, fault, log, tally, findings):
    tally["errors" if fault.error else "kills"] += 1
    before = len(client.acknowledged)
    try:
        tracer = faults.Tracer(daemon.process.pid, fault, log)
    except RuntimeError:
        if not daemon.has_ended(1):
            raise
        daemon.start()
        return
    client.fault = fault
    client.work(daemon.socket, 3)
    seen = bool(client.owed)
    tracer.let_go()
    hit = faults.hits(log) > 0
    ended = daemon.has_ended(10 if hit and fault.error is None else 0.02)
    tally["hit"] += hit
    tally["seen"] += hit and seen and fault.error is not None
    # With no write or sync that works nothing can be on the disk.
    if (fault.stays and fault.number == 1 and fault.call in ("pwrite64", "fdatasync")
            and len(client.acknowledged) > before):
        tally["false"] += 1
        findings.append(f"daemon: acknowledged in spite of {fault}")
    if ended and fault.error:
        tally["ended"] += 1
        findings.append(f"daemon: ended with {daemon.process.returncode} by {fault}")
    if ended:
        daemon.start()
    present(daemon, client, list(client.acknowledged)[before:], fault, tally, findings)
    client.settle(daemon.socket)


def present(daemon, client, identities, fault, tally, findings):
    """What was acknowledged while something failed must be there right after."""
    try:
        caller = Caller(daemon.socket, 30)
        for identity in identities:
            subject = client.acknowledged[identity][0]
            answer = caller.call("show", {"dossier": subject})
            rows = (answer.get("result") or {}).get("events", [])
            found = [row for row in rows if row["record"]["id"] == identity[1]]
            if len(found) != 1:
                tally["false"] += 1
                findings.append(
                    f"daemon: {identity} acknowledged during {fault}, there {len(found)} times")
        caller.close()
    except (Gone, OSError) as error:
        findings.append(f"daemon: does not answer after {fault}: {error!r}")


def try_start(daemon, client, random, log, tally, findings):
    """Has it fail or be killed while it starts, after a kill under work; then starts it well."""
    client.work(daemon.socket, 1)
    daemon.process.kill()
    daemon.process.wait()
    call = random.choice(["pwrite64", "openat", "fcntl", "pread64", "newfstatat", "fdatasync"])
    error = random.choice([None, "EIO"])
    fault = faults.Fault(call, error, 1 + random.randrange(40))
    tally["errors" if error else "kills"] += 1
    # It serves for a moment where the fault is not reached, or not fatal.
    words = ["timeout", "-s", "KILL", "0.6", "strace", "-D", "-o", log, *fault.options, "--"]
    faults.run([*words, *daemon.words], ledger.environment())
    tally["hit"] += faults.hits(log) > 0
    subprocess.run(["sleep", "0.05"], check=True)
    daemon.start()
    client.settle(daemon.socket)
