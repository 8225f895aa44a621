# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test, and how a check tells what it found."""
import hashlib
import json
import os
import subprocess
import time

FORMATS = ("html", "pdf", "xlsx", "ods", "csv", "zip")
LANGUAGES = ("en", "cy")


class Program:
    """Runs outturn as a user would, in an environment that a check may change."""

    def __init__(self, program, workspace, question):
        self.program = program
        self.workspace = workspace
        self.question = question

    def run(self, *words, environment=None, folder=None, before=None):
        settings = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", **(environment or {})}
        return subprocess.run([self.program, *words], env=settings, cwd=folder, preexec_fn=before,
                              capture_output=True, text=True, timeout=600)

    def report(self, output, *words, workspace=None, **how):
        return self.run("report", workspace or self.workspace, *self.question, "--output", output, *words, **how)

    def spread(self):
        return json.loads(self.run("spread", self.workspace, *self.question, "--json").stdout)


class Findings:
    """Prints one line a check and remembers whether any failed."""

    def __init__(self):
        self.failures = 0

    def tell(self, name, is_good, figure):
        self.failures += 0 if is_good else 1
        print(f"{'ok  ' if is_good else 'FAIL'} {name}: {figure}", flush=True)

    def check(self, name, function, *arguments):
        """`function` gives whether all is well, and a figure that says how well."""
        started = time.monotonic()
        try:
            is_good, figure = function(*arguments)
        except Exception as fault:  # a check that breaks is a check that fails, and the others still run
            is_good, figure = False, f"{type(fault).__name__}: {fault}"
        self.tell(name, is_good, f"{figure} ({time.monotonic() - started:.1f} s)")


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def words_of(text):
    """Text with every run of blanks and line ends as one blank, so that a broken line is still found."""
    return " ".join(text.split())


def some(faults, shown=3):
    """The first few of many, and how many there are."""
    return f"{len(faults)}: " + "; ".join(str(fault) for fault in faults[:shown])
