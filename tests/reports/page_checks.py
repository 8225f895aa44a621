# SPDX-License-Identifier: GPL-3.0-or-later
"""The web report: read by a strict parser, and by Chromium with axe."""
import json
import os
import subprocess
import xml.etree.ElementTree as tree

from report_program import some, words_of

LARGEST = 2_000_000


def page_is_whole(path, headline):
    """Well-formed, small enough to mail, nothing from elsewhere, and it says what `spread` says."""
    with open(path, encoding="utf-8") as file:
        page = tree.fromstring(file.read())
    faults = []
    for element in page.iter():
        if element.tag in ("script", "link", "iframe", "object", "embed"):
            faults.append(element.tag)
        for name, value in element.attrib.items():
            if name in ("src", "href") and not value.startswith(("#", "data:image/")):
                faults.append(f"{name}={value}")
            if name.startswith("on"):
                faults.append(name)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    faults += [f"id {one} twice" for one in sorted({one for one in ids if ids.count(one) > 1})]
    faults += [f"no #{link}" for element in page.iter("a") if (link := element.get("href", "")[1:]) not in ids]
    text = words_of("".join(page.itertext()))
    if headline and words_of(headline).rstrip(".") not in text:
        faults.append(f"the headline is not there: {headline}")
    size = os.path.getsize(path)
    if size > LARGEST:
        faults.append(f"{size} bytes")
    tables, figures = len(list(page.iter("table"))), len(list(page.iter("svg")))
    return not faults, some(faults) if faults else f"{size} bytes, {figures} charts, {tables} tables"


def page_in_browser(path, browser, modules, pictures):
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "check_page.js")
    done = subprocess.run(["node", script, browser, pictures, path], env={**os.environ, "NODE_PATH": modules},
                          capture_output=True, text=True, timeout=600)
    if done.returncode != 0:
        return False, done.stderr.strip()[-400:]
    found = json.loads(done.stdout)
    kinds = ("messages", "requests", "scrolls", "violations")
    faults = [fault for kind in kinds for fault in found[kind]]
    counts = ", ".join(f"{len(found[kind])} {kind}" for kind in kinds)
    return not faults, some(faults) if faults else f"{counts}; axe passed {found['passes']} rules in light and dark"
