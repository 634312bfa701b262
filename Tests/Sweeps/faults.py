"""Points at which a system call fails or its process is killed, and how strace is told."""

import dataclasses
import os
import signal
import subprocess
import time

# What may fail, and how, when files are written and read and callers are answered.
ERRORS = [
    ("pwrite64", "EIO"), ("pwrite64", "ENOSPC"), ("fdatasync", "EIO"), ("fdatasync", "ENOSPC"),
    ("fsync", "EIO"), ("ftruncate", "EIO"), ("pread64", "EIO"), ("read", "EIO"),
    ("openat", "EIO"), ("openat", "EMFILE"), ("openat", "ENOSPC"), ("fcntl", "EIO"),
    ("fcntl", "ENOLCK"), ("newfstatat", "EIO"), ("close", "EIO"),
]

# The same of the daemon's own input and output with those who call.
CALLER_ERRORS = [
    ("recvfrom", "EIO"), ("recvfrom", "ECONNRESET"), ("recvfrom", "EINTR"), ("sendto", "EIO"),
    ("sendto", "EPIPE"), ("sendto", "ENOBUFS"), ("sendto", "EAGAIN"), ("accept4", "EMFILE"),
    ("accept4", "ECONNABORTED"), ("poll", "EINTR"),
]

# Before which of these a process is killed.
KILLED_AT = [
    "pwrite64", "fdatasync", "ftruncate", "openat", "close", "fcntl", "newfstatat", "pread64",
]
CALLER_KILLED_AT = ["recvfrom", "sendto", "poll"]


@dataclasses.dataclass(frozen=True)
class Fault:
    call: str
    # The name of an error; None when the process is killed.
    error: str | None
    number: int
    # Whether every later call fails too.
    stays: bool = False

    @property
    def options(self):
        what = f"error={self.error}" if self.error else "signal=KILL"
        when = f"{self.number}+" if self.stays else f"{self.number}"
        inject = f"inject={self.call}:{what}:when={when}"
        return ["-q", "-e", f"trace={self.call}", "-e", "signal=none", "-e", inject]

    def __str__(self):
        after = " and after" if self.stays else ""
        return f"{self.error or 'KILL'} at {self.call} {self.number}{after}"


class Tracer:
    """Injects a fault into a process that runs, until it is let go."""

    def __init__(self, process, fault, log):
        self.log = log
        self.strace = subprocess.Popen(
            ["strace", "-o", log, *fault.options, "-p", str(process)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 10
        while not self.is_tracing(process):
            if self.strace.poll() is not None or time.monotonic() > end:
                raise RuntimeError("strace cannot trace: is it allowed to?")
            time.sleep(0.002)

    def is_tracing(self, process):
        try:
            with open(f"/proc/{process}/status") as status:
                return any(
                    line.startswith("TracerPid:") and line.split()[1] != "0" for line in status)
        except OSError:
            return True

    def let_go(self):
        # Let go of within a call that is to fail, the process would be told that there is no such
        # call, which nothing but strace does.
        time.sleep(0.01)
        if self.strace.poll() is None:
            self.strace.send_signal(signal.SIGINT)
        self.strace.wait(20)


def run(arguments, environment=None, fault=None, log=None, seconds=120, stdin=None):
    """Runs a program, with a fault where one is given; answers its status, output and errors."""
    words = arguments
    if fault:
        words = ["strace", "-f", "-o", log or os.devnull, *fault.options, "--", *arguments]
    done = subprocess.run(
        words, env=environment, capture_output=True, timeout=seconds, stdin=stdin)
    return done.returncode, done.stdout, done.stderr


def hits(log):
    """How many calls strace made fail; a call that killed its process never returned."""
    try:
        with open(log, errors="replace") as text:
            return sum("(INJECTED)" in line or line.endswith("= ?\n") for line in text)
    except OSError:
        return 0
