# SPDX-License-Identifier: GPL-3.0-or-later
"""The print copy, by qpdf and poppler."""
import re
import subprocess

from report_program import some, words_of


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


def pdf_is_sound(path):
    done = output_of("qpdf", "--check", path)
    lines = (done.stdout + done.stderr).strip().splitlines()
    return done.returncode == 0, lines[-1] if lines else "no answer"


def pages_of(path):
    pages = output_of("pdftotext", "-layout", path, "-").stdout.split("\f")
    return pages[:-1] if pages and not pages[-1].strip() else pages


def pdf_says(path, headline):
    """Every page has words, all but the cover their number, and the headline is somewhere."""
    pages = [words_of(page) for page in pages_of(path)]
    count = int(re.search(r"Pages:\s+(\d+)", output_of("pdfinfo", path).stdout).group(1))
    faults = [] if len(pages) == count else [f"{len(pages)} pages of text, {count} in all"]
    # In any language: the number of the page, a word or two, the number of pages.
    for number, page in enumerate(pages, 1):
        if len(page) < 40:
            faults.append(f"page {number} says only \"{page}\"")
        if number > 1 and not re.search(rf"\b{number}\b \S+( \S+)? {count}\b", page):
            faults.append(f"page {number} does not say that it is {number} of {count}")
    if headline and words_of(headline).rstrip(".") not in words_of(" ".join(pages)):
        faults.append(f"the headline is not there: {headline}")
    return not faults, some(faults) if faults else f"{count} pages, each with words and its number"
