"""Sweeps of kills and of failing system calls: the daemon, its drop folder, the command line.

    python3 Tests/Sweeps/sweep.py --programs .build/release [--seed N] [--daemon N] [--commands N]

`--programs` names the folder of the two built programs; `--daemon` and `--commands` say at how many
points, 1000 and 400 unless said. The last line has the figures and the seed; the status is 1 when
something was lost, doubled, acknowledged falsely or found not to be whole. Needs strace, and the
right to trace one's own processes.
"""

import argparse
import os
import random
import secrets
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True

import commands  # noqa: E402
import daemon  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", default=".build/debug")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1 << 32))
    parser.add_argument("--daemon", type=int, default=1000, help="points on the daemon")
    parser.add_argument("--commands", type=int, default=400, help="points on the command line")
    parser.add_argument("--keep", action="store_true", help="keep the folder when it fails")
    options = parser.parse_args()
    for name in ["diligence", "diligenced"]:
        if not os.access(os.path.join(options.programs, name), os.X_OK):
            parser.error(f"no program {name} in {options.programs}: build it first")
    if shutil.which("strace") is None:
        parser.error("strace is not there: install it first")
    print(f"sweep: seed {options.seed}", flush=True)
    began = time.monotonic()
    folder = tempfile.mkdtemp(prefix="diligence-sweep-")
    programs = os.path.abspath(options.programs)
    findings = []
    try:
        lines = [
            daemon.sweep(
                programs, folder, random.Random(options.seed), options.daemon, findings),
            commands.sweep(
                programs, folder, random.Random(options.seed + 1), options.commands, findings),
        ]
    finally:
        if not (options.keep and findings):
            shutil.rmtree(folder, ignore_errors=True)
    for finding in findings:
        print("FOUND:", finding)
    seconds = round(time.monotonic() - began)
    print(f"sweep seed {options.seed}: " + "; ".join(lines) + f"; {seconds} s")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
