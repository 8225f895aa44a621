# SPDX-License-Identifier: GPL-3.0-or-later
"""The same bytes every time, and a full disk that leaves the old file."""
import os
import resource
import shutil
import signal

from report_program import sha256

# As unlike the first run as an environment can be.
ELSEWHERE = {
    "TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "LC_ALL": "", "LC_NUMERIC": "de_DE.UTF-8", "LANGUAGE": "de",
    "QT_HASH_SEED": "0", "USER": "somebody", "LOGNAME": "somebody", "HOSTNAME": "elsewhere", "SOURCE_DATE_EPOCH": "1",
}


def same_bytes(program, first, folder, *words):
    """Written again by another process, elsewhere, from a copy of the workspace."""
    here = os.path.join(folder, "elsewhere")
    os.makedirs(here, exist_ok=True)
    copy = os.path.join(here, os.path.basename(program.workspace))
    if not os.path.exists(copy):
        shutil.copy(program.workspace, copy)
    output = os.path.join(here, os.path.basename(first))
    done = program.report(os.path.basename(output), *words, workspace=os.path.basename(copy), environment=ELSEWHERE,
                          folder=here)
    if done.returncode != 0:
        return False, done.stderr.strip()
    size = os.path.getsize(first)
    with open(first, "rb") as one, open(output, "rb") as other:
        a, b = one.read(), other.read()
    if a == b:
        return True, f"{size} bytes, {sha256(first)[:12]}"
    place = next((at for at, pair in enumerate(zip(a, b)) if pair[0] != pair[1]), min(len(a), len(b)))
    around = slice(place, place + 40)
    return False, f"{len(a)} and {len(b)} bytes, apart from byte {place}: {a[around]!r} {b[around]!r}"


def full_disk(program, first, folder, *words):
    """A limit on the size of files fails a write where a full disk would."""
    here = os.path.join(folder, "full")
    os.makedirs(here, exist_ok=True)
    output = os.path.join(here, os.path.basename(first))
    with open(output, "w") as file:
        file.write("the old file")
    before = sorted(os.listdir(here))
    limit = max(os.path.getsize(first) // 2, 512)

    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # else the program is killed, where a full disk only fails it
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = program.report(output, *words, before=limited)
    with open(output, "rb") as file:
        is_old = file.read() == b"the old file"
    left = [name for name in os.listdir(here) if name not in before]
    is_good = done.returncode not in (0, 1) and is_old and not left and done.stderr.strip() != ""
    return is_good, (f"limit {limit} bytes, exit status {done.returncode}, old file {'kept' if is_old else 'LOST'}, "
                     f"left behind {left or 'nothing'}: {done.stderr.strip()[:160]}")


def nothing_of_this_place(path):
    """No path, user or host of the machine stands in the file."""
    with open(path, "rb") as file:
        content = file.read()
    names = {os.path.realpath(os.path.dirname(path)), os.path.expanduser("~"), os.uname().nodename}
    found = [name for name in names if len(name) > 4 and name.encode() in content]
    return not found, f"searched for {len(names)} names, found {found or 'none'}"
