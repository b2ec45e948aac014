"""Measure frames beside pandas and beside Tablesaw's own reader.

Usage: frames.py [--rounds N] [--rows N] [--large N] JAVA ARGUMENT_FILE OPTIONS_FOLDER AOT_CACHE

Each figure comes from a process of its own; in each round all of them run once, in turn, so that what the machine does
meanwhile hits all of them. Prints a table in Markdown: medians over the rounds, and ratios to pandas. A pandas or a
Tablesaw that is not there, or that fails, is said and left out.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

PANDAS = {
    "read CSV": ("", "len(pandas.read_csv(file))"),
    "read Parquet": ("", "len(pandas.read_parquet(file))"),
    "group": (
        "d = pandas.read_csv(file)",
        "len(d.groupby(['city', 'kind'], dropna=False).agg(n=('id', 'size'), mean=('price', 'mean')))",
    ),
    "join": (
        "d = pandas.read_csv(file); c = d.groupby('city', as_index=False).agg(usual=('price', 'mean'))",
        "len(d.merge(c, on='city'))",
    ),
    "sort": ("d = pandas.read_csv(file)", "len(d.sort_values(['day', 'price'], ascending=[True, False]))"),
    "describe": ("d = pandas.read_csv(file)", "len(str(d.describe(include='all')))"),
}

PROGRAM = """
import sys, time, pandas
file = sys.argv[1]
%s
began = time.perf_counter()
rows = %s
took = time.perf_counter() - began
with open('/proc/self/status') as status:
    peak = next(int(line.split()[1]) // 1024 for line in status if line.startswith('VmHWM'))
print(f'{took:.4f} {peak} {rows}')
"""


class Bench:
    def __init__(self, java, arguments, options, cache, classes):
        # As ./jotter starts: with the AOT cache, which wants the class path that it was made for in front.
        options = [f"@{options}/{name}.options" for name in ("jvm", "cells")]
        self.java = [java, *options, "-XX:+UseSerialGC", f"-XX:AOTCache={cache}", "-Xlog:disable"]
        with open(arguments) as file:
            path = file.read().split("\n")[1].strip().strip('"')
        self.path = path + os.pathsep + classes
        javac = os.path.join(os.path.dirname(java), "javac")
        subprocess.run([javac, "-cp", path, "-d", classes, os.path.join(HERE, "frames", "Frames.java")], check=True)

    def frames(self, what, file, *more, heap=None):
        command = self.java + ([f"-Xmx{heap}"] if heap else []) + ["-cp", self.path, "Frames", what, file, *more]
        return figures(command)

    def pandas(self, what, file):
        before, work = PANDAS[what]
        return figures([sys.executable, "-W", "ignore", "-c", PROGRAM % (before, work), file])


def figures(command):
    """Run a process; give seconds, MB and rows, or the last line of what it complained of."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        lines = [line for line in done.stderr.split("\n") if line.strip() and not line.startswith(("\t", "  "))]
        return next((line for line in lines if line.startswith("Exception")), lines[-1] if lines else "no reason given")
    words = done.stdout.split()
    return (float(words[0]), int(words[1]), words[2]) if len(words) == 3 else None


def has_pandas():
    return subprocess.run([sys.executable, "-c", "import pandas"], capture_output=True).returncode == 0


def median(runs, at):
    return statistics.median(run[at] for run in runs)


def row(name, ours, peer, peer_name):
    cells = [name, f"{median(ours, 0):.3f}", f"{median(ours, 1):.0f}"]
    if peer:
        cells += [peer_name, f"{median(peer, 0):.3f}", f"{median(peer, 1):.0f}"]
        cells += [f"{median(ours, at) / median(peer, at):.2f}" for at in (0, 1)]
    else:
        cells += ["", "", "", "", ""]
    print("| " + " | ".join(cells) + " |")


def main():
    parser = argparse.ArgumentParser(prog="jotter bench frames", description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="how often each thing is done (5)")
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of the file (1000000)")
    parser.add_argument("--large", type=int, default=10_000_000, help="rows grouped out of core (10000000)")
    parser.add_argument("java")
    parser.add_argument("arguments")
    parser.add_argument("options")
    parser.add_argument("cache")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="jotter-bench-")
    try:
        run(Bench(options.java, options.arguments, options.options, options.cache, folder), folder, options)
    finally:
        shutil.rmtree(folder)


def run(bench, folder, options):
    file = os.path.join(folder, "rows.csv")
    large = os.path.join(folder, "large.csv")
    parquet = os.path.join(folder, "rows.parquet")
    for step in (("make", file, str(options.rows)), ("parquet file", file), ("make", large, str(options.large))):
        complaint = bench.frames(*step)
        if complaint is not None:
            sys.exit(f"The data cannot be made: {complaint}")
    peers = {"pandas"} if has_pandas() else set()
    if not peers:
        print("pandas is not there (apt-get install python3-pandas); its figures are left out.\n")
    ours, theirs, tablesaw, core = {}, {}, [], []
    said = set()

    def keep(runs, what, figure):
        if isinstance(figure, tuple):
            runs.append(figure)
        elif what not in said:
            said.add(what)
            print(f"{what}: {figure}\n")

    for _ in range(options.rounds):
        for what in PANDAS:
            source = parquet if what == "read Parquet" else file
            keep(ours.setdefault(what, []), f"jotter, {what}", bench.frames(what, source))
            if peers:
                keep(theirs.setdefault(what, []), f"pandas, {what}", bench.pandas(what, source))
        keep(tablesaw, "Tablesaw, read CSV", bench.frames("read CSV, Tablesaw", file))
    for _ in range(min(options.rounds, 3)):
        keep(core, "jotter, out of core", bench.frames("out of core", large, heap="1g"))
    print(
        f"{platform.machine()}, {os.cpu_count()} cores; medians of {options.rounds} rounds;"
        f" {options.rows:,} rows, {os.path.getsize(file) / 1e6:.0f} MB\n"
    )
    print("| | jotter, s | peak, MB | beside | s | peak, MB | time ratio | memory ratio |")
    print("|---" * 8 + "|")
    for what in PANDAS:
        if ours[what]:
            row(what, ours[what], theirs.get(what), "pandas")
    if ours["read CSV"] and tablesaw:
        row("read CSV", ours["read CSV"], tablesaw, "Tablesaw")
    if core:
        row(f"group {options.large:,} rows ({os.path.getsize(large) / 1e6:.0f} MB) with -Xmx1g", core, None, "")


if __name__ == "__main__":
    main()
