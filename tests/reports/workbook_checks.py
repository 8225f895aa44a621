# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks, as LibreOffice reads them: the same cells in XLSX, ODS and CSV, and the figures of `spread`."""
import csv
import glob
import math
import os
import pathlib
import shutil
import subprocess

from report_program import some

# Comma, double quote, UTF-8, from line 1; cells not "as shown" but in full; every sheet to a file of its own.
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def sheets_of(path, folder):
    """The rows of every sheet by the sheet's name, as LibreOffice read them."""
    here = os.path.join(folder, "libreoffice", os.path.basename(path))
    shutil.rmtree(here, ignore_errors=True)
    os.makedirs(here)
    profile = pathlib.Path(os.path.abspath(folder), "libreoffice", "profile").as_uri()
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", EVERY_SHEET,
                    "--outdir", here, path], capture_output=True, timeout=300, check=True,
                   env={**os.environ, "LC_ALL": "C.UTF-8"})
    stem = os.path.splitext(os.path.basename(path))[0] + "-"
    names = sorted(glob.glob(os.path.join(glob.escape(here), "*.csv")))
    sheets = {os.path.basename(name)[len(stem):-len(".csv")]: rows_of(name) for name in names}
    if not sheets:
        raise RuntimeError(f"LibreOffice found no sheet in {os.path.basename(path)}")
    return sheets


def number_of(text):
    """LibreOffice writes a share of 1 as "48.2%" in full, and money with its sign; a CSV writes 48.2 under "(%)"."""
    try:
        return float(text.replace(",", "").replace("£", "").rstrip("%"))
    except ValueError:
        return None


def same_cell(one, other):
    """Numbers by their value; a text that was defused for CSV is the same text."""
    if one == other or one.lstrip("'") == other.lstrip("'"):
        return True
    a, b = number_of(one), number_of(other)
    return a is not None and b is not None and math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-10)


def without_blank_ends(row):
    while row and row[-1] == "":
        row = row[:-1]
    return row


def differences(name, ours, theirs):
    faults = [] if len(ours) == len(theirs) else [f"{name}: {len(ours)} and {len(theirs)} rows"]
    for number, (one, other) in enumerate(zip(ours, theirs), 1):
        one, other = without_blank_ends(one), without_blank_ends(other)
        if len(one) != len(other):
            faults.append(f"{name} row {number}: {len(one)} and {len(other)} cells")
        faults += [f"{name} row {number} column {column}: {a!r} and {b!r}"
                   for column, (a, b) in enumerate(zip(one, other), 1) if not same_cell(a, b)]
    return faults


def trimmed(rows):
    while rows and not without_blank_ends(rows[-1]):
        rows = rows[:-1]
    return rows


def same_in_both(xlsx, ods):
    faults = [] if list(xlsx) == list(ods) else [f"sheets {list(xlsx)} and {list(ods)}"]
    cells = 0
    for name in xlsx:
        faults += differences(name, trimmed(xlsx[name]), trimmed(ods.get(name, [])))
        cells += sum(len(row) for row in xlsx[name])
    return not faults, some(faults) if faults else f"{len(xlsx)} sheets, {cells} cells equal"


def tables_are_there(sheets, tables):
    """Every CSV is a sheet's table, cell by cell. A table is found by its header row."""
    faults = []
    cells = 0
    for path in tables:
        rows = rows_of(path)
        name = os.path.basename(path)
        best = None
        for sheet in sheets.values():
            header = next((at for at, row in enumerate(sheet) if without_blank_ends(row) == rows[0]), None)
            if header is not None:
                found = differences(name, rows, trimmed(sheet[header:]))
                best = found if best is None or len(found) < len(best) else best
        faults += [f"{name}: no sheet has its header row"] if best is None else best
        cells += sum(len(row) for row in rows)
    if not tables:
        faults.append("there is no table to compare")
    return not faults, some(faults) if faults else f"{len(tables)} tables, {cells} cells equal"


def figures_are_those_of_spread(rows, spread):
    """Every provider's value stands in its row, in full; or the row says that it is withheld."""
    by_name = {row[0].lstrip("'"): row for row in rows[1:] if row}
    faults = []
    shown = withheld = 0
    factor = 100 if spread["measure"]["kind"] == "proportion" else 1
    for provider in spread["providers"]:
        row = by_name.get(provider["name"])
        if row is None:
            faults.append(f"{provider['name']} is not there")
        elif provider["value"] is None or any("[c]" in cell for cell in row):
            withheld += 1
        elif any((number := number_of(cell)) is not None and math.isclose(number, factor * provider["value"],
                                                                          rel_tol=1e-9) for cell in row):
            shown += 1
        else:
            faults.append(f"{provider['name']}: no {provider['value']} in {row}")
    if not shown:
        faults.append("no value of spread is in the table")
    return not faults, some(faults) if faults else f"{shown} values equal, {withheld} withheld or missing"


def formulas_stay_texts(path):
    """No cell of an XLSX or ODS is a formula."""
    import zipfile
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if name.endswith(".xml")]
        found = [name for name in parts for mark in (b"<f>", b"<f ", b"table:formula") if mark in archive.read(name)]
    return not found, f"{len(parts)} parts, formulas in {found or 'none'}"
