# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes every report of the demonstration in every language and has other programs read them.

    check_reports.py PROGRAM FOLDER BROWSER NODE_MODULES [RETURN.csv:MEASURE...]

A return is imported and reported like the demonstration. Prints one line a check, with what was measured; ends with
status 1 if any failed. Reports and pictures of the pages stay in FOLDER.
"""
import glob
import os
import shutil
import sys
import time

import byte_checks
import pack_checks
import page_checks
import pdf_checks
import workbook_checks
from report_program import FORMATS, LANGUAGES, Findings, Program

DEMONSTRATION = ("--programme", "families-programme-councils", "--measure", "turned_around")


def make_reports(program, folder, findings):
    """One report of each format and language; those that could not be made are missing from the answer."""
    made = {}
    for language in LANGUAGES:
        for form in FORMATS:
            path = os.path.join(folder, f"report-{language}.{form}")
            started = time.monotonic()
            done = program.report(path, "--language", language)
            is_made = done.returncode == 0 and os.path.exists(path)
            if is_made:
                made[language, form] = path
            size = os.path.getsize(path) if is_made else 0
            findings.tell(f"{form}, {language}: made", is_made,
                          f"{size} bytes in {time.monotonic() - started:.1f} s {done.stderr.strip()[:200]}")
    return made


def check_pages(made, headlines, tools, folder, findings):
    for (language, form), path in made.items():
        if form == "html":
            findings.check(f"html, {language}: whole", page_checks.page_is_whole, path, headlines[language])
            findings.check(f"html, {language}: in Chromium at 360 and 1280 px", page_checks.page_in_browser, path,
                           *tools, folder)
        elif form == "pdf":
            findings.check(f"pdf, {language}: qpdf --check", pdf_checks.pdf_is_sound, path)
            findings.check(f"pdf, {language}: words and page numbers", pdf_checks.pdf_says, path, headlines[language])


def check_tables(program, made, folder, findings):
    for language in LANGUAGES:
        paths = [made.get((language, form)) for form in ("xlsx", "ods", "csv")]
        if None in paths:
            continue
        xlsx, ods = (workbook_checks.sheets_of(path, folder) for path in paths[:2])
        findings.check(f"xlsx and ods, {language}: the same cells in LibreOffice", workbook_checks.same_in_both,
                       xlsx, ods)
        findings.check(f"csv, {language}: a sheet of the workbook", workbook_checks.tables_are_there, xlsx, paths[2:])
        findings.check(f"csv, {language}: the figures of spread", workbook_checks.figures_are_those_of_spread,
                       workbook_checks.rows_of(paths[2]), program.spread())
        for path in paths[:2]:
            findings.check(f"{os.path.basename(path)}: no formula", workbook_checks.formulas_stay_texts, path)
        pack = made.get((language, "zip"))
        if pack:
            here = pack_checks.unpacked(pack, folder)
            tables = sorted(glob.glob(os.path.join(glob.escape(here), "tables", "*.csv")))
            findings.check(f"zip, {language}: every table a sheet of the workbook", workbook_checks.tables_are_there,
                           xlsx, tables)


def check_packs(program, made, folder, findings):
    for (language, form), path in made.items():
        if form == "zip":
            here = pack_checks.unpacked(path, folder)
            findings.check(f"zip, {language}: sha256sum --check", pack_checks.sums_hold, here)
            findings.check(f"zip, {language}: outturn verify", pack_checks.program_agrees, program, path)
            findings.check(f"zip, {language}: a changed file is found", pack_checks.change_is_found, program, path,
                           folder)


def check_bytes(program, made, folder, findings):
    for (language, form), path in made.items():
        findings.check(f"{form}, {language}: the same bytes elsewhere", byte_checks.same_bytes, program, path, folder,
                       "--language", language)
        findings.check(f"{form}, {language}: nothing of this place", byte_checks.nothing_of_this_place, path)
        if language == "en":
            findings.check(f"{form}: a full disk leaves the old file", byte_checks.full_disk, program, path, folder)


def check_every_provider(program, tools, folder, findings):
    here = os.path.join(folder, "providers")
    shutil.rmtree(here, ignore_errors=True)
    started = time.monotonic()
    done = program.run("report", program.workspace, *program.question, "--every-provider", "--output", here)
    seconds = time.monotonic() - started
    pages = sorted(glob.glob(os.path.join(glob.escape(here), "*.html")))
    findings.tell("every provider: made", done.returncode == 0 and len(pages) > 1,
                  f"{len(pages)} reports in {seconds:.1f} s {done.stderr.strip()[-200:]}")
    sizes = sorted(os.path.getsize(page) for page in pages)
    faults = []
    for page in pages:
        is_whole, figure = page_checks.page_is_whole(page, "")
        faults += [] if is_whole else [f"{os.path.basename(page)}: {figure}"]
    findings.tell("every provider: whole", bool(pages) and not faults,
                  "; ".join(faults[:3]) or f"{len(pages)} pages, the largest of {sizes[-1]} bytes" if pages else "none")
    for page in pages[:1]:
        findings.check("every provider: the first in Chromium", page_checks.page_in_browser, page, *tools, folder)


def check_workspace(program, folder, tools, findings):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    made = make_reports(program, folder, findings)
    spread = program.spread()
    # The headline of `spread` is English: there the report must say the very same sentence.
    headlines = {"en": spread["headline"], "cy": ""}
    check_pages(made, headlines, tools, folder, findings)
    check_tables(program, made, folder, findings)
    check_packs(program, made, folder, findings)
    check_bytes(program, made, folder, findings)
    check_every_provider(program, tools, folder, findings)


def main(outturn, folder, browser, modules, *returns):
    findings = Findings()
    outturn, folder, modules = (os.path.abspath(path) for path in (outturn, folder, modules))
    os.makedirs(folder, exist_ok=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", folder)
    os.environ.pop("QT_QPA_PLATFORM", None)
    workspaces = [("demonstration", DEMONSTRATION, ("demo",), ())]
    # A return of the user's own, by its measure: RETURN.csv:MEASURE.
    for entry in returns:
        path, _, measure = entry.rpartition(":")
        name = os.path.splitext(os.path.basename(path))[0]
        workspaces.append((name, ("--measure", measure), ("import",), (os.path.abspath(path),)))
    for name, question, command, files in workspaces:
        workspace = os.path.join(folder, f"{name}.outturn")
        for old in glob.glob(glob.escape(workspace) + "*"):
            os.remove(old)
        program = Program(outturn, workspace, question)
        done = program.run(*command, workspace, *files)
        findings.tell(f"{name}: workspace", done.returncode in (0, 1), done.stderr.strip()[:200] or "made")
        check_workspace(program, os.path.join(folder, name), (browser, modules), findings)
    print(f"{findings.failures} of the checks failed" if findings.failures else "All checks passed")
    return 1 if findings.failures else 0


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
