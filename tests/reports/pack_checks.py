# SPDX-License-Identifier: GPL-3.0-or-later
"""The evidence pack, by sha256sum and by `outturn verify`."""
import os
import shutil
import subprocess
import zipfile


def unpacked(path, folder):
    here = os.path.join(folder, "unpacked", os.path.splitext(os.path.basename(path))[0])
    shutil.rmtree(here, ignore_errors=True)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(here)
    return here


def sums_hold(here):
    done = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=here, capture_output=True, text=True)
    good = done.stdout.count(": OK")
    files = sum(len(names) for _, _, names in os.walk(here))
    # Every file but the list itself.
    return done.returncode == 0 and good == files - 1, f"{good} of {files - 1} files agree {done.stderr.strip()}"


def program_agrees(program, path):
    done = program.run("verify", path)
    return done.returncode == 0, f"exit status {done.returncode}: {(done.stdout + done.stderr).strip()[:160]}"


def change_is_found(program, path, folder):
    """One byte of one file changed, the archive itself whole."""
    changed = os.path.join(folder, "changed.zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for number, name in enumerate(old.namelist()):
            content = bytearray(old.read(name))
            if number == 0:
                content[len(content) // 2] ^= 1
            new.writestr(name, bytes(content))
    done = program.run("verify", changed)
    return done.returncode not in (0, 2), f"exit status {done.returncode}: {(done.stdout + done.stderr).strip()[:160]}"
