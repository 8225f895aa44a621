#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports one case return by Outturn, by DuckDB (npm package @duckdb/node-api) and by the sqlite3 shell, in turn.

    tests/bench/compare_cases.py PROGRAM CASES.csv FOLDER_WITH_NODE_MODULES [ROUNDS]

Each is a process of its own, with its wall time and peak memory from the kernel. What is compared: Outturn's import with
validation, cells, derived measures and trail; DuckDB's read of the CSV into a table of a database file; the shell's import
into a table, then an index on provider, measure and period.
"""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

program, cases, modules = sys.argv[1:4]
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 3


def run(command, **options):
    begin = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[0]} failed")
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def outturn(folder):
    return run([program, "import", os.path.join(folder, "cases.outturn"), cases],
               env=dict(os.environ, QT_QPA_PLATFORM="offscreen"), stderr=subprocess.DEVNULL)


def duckdb(folder):
    script = f"""
const duckdb = require('@duckdb/node-api');
(async () => {{
  const instance = await duckdb.DuckDBInstance.create('{folder}/cases.duckdb');
  const connection = await instance.connect();
  await connection.run("CREATE TABLE cases AS SELECT * FROM read_csv('{cases}')");
  connection.closeSync();
}})();"""
    return run(["node", "-e", script], cwd=modules)


def sqlite_shell(folder):
    database = os.path.join(folder, "cases.sqlite")
    read = run(["sqlite3", database, "-cmd", ".mode csv", f".import {cases} cases"])
    index = run(["sqlite3", database, "CREATE INDEX by_key ON cases(provider_code, measure, period)"])
    return read[0] + index[0], max(read[1], index[1])


figures = {}
for _ in range(rounds):
    for name, work in (("outturn", outturn), ("duckdb", duckdb), ("sqlite3 shell", sqlite_shell)):
        folder = tempfile.mkdtemp()
        figures.setdefault(name, []).append(work(folder))
        shutil.rmtree(folder)
for name, runs in figures.items():
    seconds = [figure[0] for figure in runs]
    print(f"{name:14} {min(seconds):6.2f} s least, {statistics.median(seconds):6.2f} s median,"
          f" {max(figure[1] for figure in runs):6.0f} MB at most ({rounds} runs)")
