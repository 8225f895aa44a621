#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the published returns with csv and openpyxl and prints what an import of them must find.

usage: published_values.py FOLDER_OF_RETURNS > published_values.tsv

Each line is one expectation, its fields apart by tabs:
  rows   file  sheet  rows  accepted  excluded
  value  file  measure  provider  period  group  part  number  why-missing  sheet  row  column  text
  range  file  measure  provider  period  group  part  low  high
  total  file  measure  period  part  how-many  sum
Nothing here comes from the program's own output.
"""
import csv
import datetime
import math
import os
import sys

import openpyxl

FOLDER = sys.argv[1]


def records(name, encoding="utf-8-sig"):
    """The records with the line of the file on which each begins."""
    with open(os.path.join(FOLDER, name), encoding=encoding, newline="") as file:
        reader = csv.reader(file)
        line = 1
        for record in reader:
            yield line, record
            line = reader.line_num + 1


def say(*fields):
    print("\t".join("" if f is None else format(f, ".12g") if isinstance(f, float) else str(f) for f in fields))


def value(file, measure, provider, period, group, part, number, missing, row, column, text, sheet=""):
    say("value", file, measure, provider, period, group, part, "-" if number is None else float(number), missing, sheet,
        row, column, text)


def number(text):
    return float(text.replace(",", ""))


def label(year):
    """2017 is the year that ends in March 2017."""
    return f"{year - 1}-{year % 100:02d}"


def long_form():
    name = "outcome_and_cost_long.csv"
    born = {"839": (2019, 4, 1), "838": (2019, 4, 1), "940": (2021, 4, 1), "941": (2021, 4, 1), "942": (2023, 4, 1),
            "943": (2023, 4, 1)}
    died = {"Bournemouth (Pre LG)": 2019, "Poole (Pre LG)": 2019, "Dorset (Pre LG)": 2019, "Northamptonshire": 2021,
            "Cumbria": 2023}
    codes = {"CareLeaverEETNum": ("care_leaver_eet", "numerator"), "NoCareLeavers": ("care_leaver_eet", "denominator"),
             "CareLeaverEET": ("care_leaver_eet", "published_rate"),
             "LeaveCareSupServTotExp": ("care_leaver_eet", "cost"), "ReReferral": ("re_referrals", "value"),
             "FirstYJS": ("first_time_entrants", "value"), "TotAbs": ("school_absence", "value"),
             "SEN_EHC_All_20wks": ("ehc_plans_20_weeks", "value"), "16-17 NEET": ("neet_16_17", "value"),
             "C&YPExpenditure": ("children_spending", "value")}
    wanted = {("CareLeaverEETNum", "2024", "301"), ("NoCareLeavers", "2024", "301"), ("CareLeaverEET", "2024", "301"),
              ("LeaveCareSupServTotExp", "2023-24", "301"), ("ReReferral", "2023", "330"), ("FirstYJS", "2019", "330"),
              ("TotAbs", "2022", "839"), ("SEN_EHC_All_20wks", "2024", "838"), ("16-17 NEET", "2020", "202"),
              ("C&YPExpenditure", "2020-21 (OT)", "301"), ("CareLeaverEETNum", "2024", "942"),
              ("CareLeaverEETNum", "2017", "420"), ("NoCareLeavers", "2017", "420"), ("ReReferral", "2016", "420")}
    without_code = {"838": "E06000059", "839": "E06000058", "942": "E06000063"}
    rows = excluded = 0
    sums = {}
    for line, r in records(name):
        if line == 1:
            continue
        rows += 1
        code, years, la, gss, place, _, text = r
        bare = years.replace(" (OT)", "")
        if "-" in bare:
            last = int(bare[:4]) + 1
            start, end = datetime.date(last - 1, 4, 1), datetime.date(last, 3, 31)
            period = bare
        elif code in ("FirstYJS", "SEN_EHC_All_20wks"):
            start, end, period = datetime.date(int(bare), 1, 1), datetime.date(int(bare), 12, 31), f"{bare} (calendar)"
        elif code in ("TotAbs", "TotPerAbNew"):
            y = int(bare)
            start, end, period = datetime.date(y - 1, 9, 1), datetime.date(y, 8, 31), label(y) + " (academic)"
        else:
            start, end, period = datetime.date(int(bare) - 1, 4, 1), datetime.date(int(bare), 3, 31), label(int(bare))
        is_area = int(la) >= 970
        too_early = la in born and end < datetime.date(*born[la])
        too_late = place in died and start >= datetime.date(died[place], 4, 1)
        if is_area or too_early or too_late:
            excluded += 1
            continue
        measure, part = codes.get(code, (None, None))
        if text != "-" and measure and part in ("numerator", "denominator", "value"):
            key = (measure, period, part)
            n, s = sums.get(key, (0, 0))
            sums[key] = (n + 1, s + float(text))
        if (code, years, la) in wanted:
            value(name, measure, gss or without_code[la], period, "", part, None if text == "-" else float(text),
                  "not_given" if text == "-" else "", line, 7, text)
    say("rows", name, "", rows, rows - excluded, excluded)
    for key in (("care_leaver_eet", "2023-24", "numerator"), ("care_leaver_eet", "2023-24", "denominator"),
                ("re_referrals", "2022-23", "value"), ("first_time_entrants", "2019 (calendar)", "value")):
        say("total", name, *key, *sums[key][:1], float(sums[key][1]))


def dictionary():
    name = "outcome_and_cost_dictionary.csv"
    seen = set()
    rows = repeated = 0
    for line, r in records(name):
        if line == 1:
            continue
        rows += 1
        repeated += r[4].strip() in seen or not r[4].strip()
        seen.add(r[4].strip())
    say("rows", name, "", rows, rows - repeated, repeated)


def activity():
    name = "care_leavers_activity_2020_2024.csv"
    marks = {"c": "suppressed", "z": "not_applicable", "k": "rounds_to_zero"}
    eet, base = "Total in education, employment or training", "Total"
    # The reporting years, by their end, in which each was there for a day at least.
    first = {"North Northamptonshire": 2022, "West Northamptonshire": 2022, "Cumberland": 2024,
             "Westmorland and Furness": 2024}
    last = {"Northamptonshire": 2021, "Cumbria": 2023}
    rows = excluded = 0
    sums = {}
    shown = 0
    for line, r in records(name):
        if line == 1:
            continue
        rows += 1
        was_there = first.get(r[8], 0) <= int(r[0]) <= last.get(r[8], 9999)
        if r[2] != "Local authority" or not was_there:
            excluded += 1
            continue
        period, gss, age, act, n, p = label(int(r[0])), r[9], r[10], r[11], r[12], r[13]
        if gss in ("E06000047", "E06000001", "E09000001", "E09000007") and r[0] in ("2024", "2020"):
            for part, text, column in (("numerator", n, 13), ("published_rate", p, 14)):
                if act == eet or (act == base and part == "numerator"):
                    part = "denominator" if act == base else part
                    value(name, "activity_eet", gss, period, age, part, None if text in marks else number(text),
                          marks.get(text, ""), line, column, text)
                    shown += 1
        if act in (eet, base) and n not in marks and r[0] == "2023":
            part = "numerator" if act == eet else "denominator"
            c, s = sums.get(part, (0, 0))
            sums[part] = (c + 1, s + number(n))
    assert shown >= 10
    say("rows", name, "", rows, rows - excluded, excluded)
    for part, (c, s) in sums.items():
        say("total", name, "activity_eet", "2022-23", part, c, float(s))


def aged_19():
    name = "care_leavers_aged19_2013.csv"
    header = None
    rows = excluded = 0
    c = s = 0
    for line, r in records(name):
        if header is None:
            header = r
            continue
        rows += 1
        if r[1] != "LA":
            excluded += 1
            continue
        cell = dict(zip(header, r))
        if cell["All_aged19"] != "x":
            c += 1
            s += number(cell["All_aged19"])
        if line in (15, 16, 20, 40, 77):
            low = high = 0
            for column in ("Act_HE", "Act_OE", "Act_TE"):
                text = cell[column]
                is_hidden = text == "x"
                value(name, "aged19_eet", r[0], "2012-13", "", "numerator", None if is_hidden else number(text),
                      "suppressed" if is_hidden else "", line, header.index(column) + 1, text)
                low += 1 if is_hidden else number(text)
                high += 5 if is_hidden else number(text)
            if low != high:
                say("range", name, "aged19_eet", r[0], "2012-13", "", "numerator", float(low), float(high))
            for column, measure in (("Acc_SUIT", "aged19_suitable_accommodation"), ("LA_nit", "aged19_not_in_touch"),
                                    ("Acc_FFC", "aged19_with_former_foster_carer")):
                text = cell[column]
                is_hidden = text == "x"
                value(name, measure, r[0], "2012-13", "", "numerator", None if is_hidden else number(text),
                      "suppressed" if is_hidden else "", line, header.index(column) + 1, text)
    say("rows", name, "", rows, rows - excluded, excluded)
    say("total", name, "aged19_eet", "2012-13", "denominator", c, float(s))


def section_251(name, period):
    register = {"202": "E09000007", "330": "E08000025", "850": "E10000014", "301": "E09000002"}
    header = None
    rows = 0
    sums = [0, 0]
    for line, r in records(name, "cp1252"):
        if header is None:
            header = r
            continue
        rows += 1
        cell = dict(zip(header, (t.strip() for t in r)))
        text = cell["NetCurrentExpenditure"]
        words = cell["CYPServiceDescription"].lstrip("0123456789 ")
        if words == "Adoption services" and text not in ("", "NULL"):
            sums[0] += 1
            sums[1] += number(text)
        measures = {"Adoption services": "adoption_services", "Fostering services": "fostering_services",
                    "Residential care": "residential_care"}
        if cell["LA"] in register and words in measures:
            for column, ending in (("NetCurrentExpenditure", ""), ("Income", "_income"), ("PrivateProvision", "_private")):
                t = cell[column]
                is_missing = t in ("", "NULL")
                value(name, measures[words] + ending, register[cell["LA"]], period, "", "value",
                      None if is_missing else number(t), "not_given" if is_missing else "", line,
                      header.index(column) + 1, t)
    say("rows", name, "", rows, rows, 0)
    say("total", name, "adoption_services", period, "value", sums[0], float(sums[1]))


def finance(name, header_record, period, wanted, totals, prefix):
    header = None
    rows = accepted = 0
    below = False
    shown = set()
    sums = {}
    for i, (line, r) in enumerate(records(name), 1):
        if i <= header_record:
            header = r
            continue
        if not any(t.strip() for t in r):
            continue
        rows += 1
        below = below or r[0] == "Eng" or r[2] == "ENGLAND"
        is_place = not below and r[0][:1] == "E" and (len(r[1]) == 9 or r[1] == r[0])
        accepted += is_place
        if not is_place:
            continue
        for column, measure in wanted.items():
            text = r[column - 1].strip()
            is_missing = text in ("...", "\u2026", "", "[x]")
            if not is_missing:
                n, s = sums.get(measure, (0, 0))
                sums[measure] = (n + 1, s + 1000 * number(text))
            if r[1] in ("E09000007", "E07000223", "E31000046", "E10000014", "E12000007", "E08000025"):
                value(name, prefix + measure, r[1], period, "", "value", None if is_missing else 1000 * number(text),
                      "not_available" if is_missing else "", line, column, text)
                shown.add(line)
    say("rows", name, "", rows, accepted, rows - accepted)
    for measure in totals:
        say("total", name, prefix + measure, period, "value", sums[measure][0], float(sums[measure][1]))


def register():
    name = "provider_register_ofsted.csv"
    rows = 0
    sums = [0, 0]
    for i, (line, r) in enumerate(records(name), 1):
        if i <= 4 or not any(t.strip() for t in r):
            continue
        rows += 1
        places = r[17].strip()
        if places:
            sums[0] += 1
            sums[1] += number(places)
        if rows % 300 in (1, 12) and rows < 2200:
            value(name, "registered_places", r[1], "2022-23", r[3], "value", number(places) if places else None,
                  "" if places else "not_given", line, 18, places)
    say("rows", name, "", rows, rows, 0)
    say("total", name, "registered_places", "2022-23", "value", sums[0], float(sums[1]))


def pupils():
    name = "pupil_outcomes_sfr12_2017.xlsx"
    book = openpyxl.load_workbook(os.path.join(FOLDER, name))
    academic = "2015-16 (academic)"

    def rows_of(sheet, header):
        total = places = 0
        for row in book[sheet].iter_rows(min_row=header + 1):
            if any(c.value is not None and str(c.value).strip() for c in row):
                total += 1
                places += str(row[0].value or "").startswith(("E06", "E08", "E09", "E10"))
        say("rows", name, sheet, total, places, total - places)

    for sheet, header in (("Table LA1", 7), ("Table LA2a", 7), ("Table LA2b", 8), ("Table LA3a", 8), ("Table LA3b", 6),
                          ("Table LA3c", 6), ("Table LA4", 8), ("Table LA5", 8), ("Table LA6", 7)):
        rows_of(sheet, header)

    def cell(sheet, measure, period, part, row, column):
        at = book[sheet].cell(row, column).value
        code = book[sheet].cell(row, 1).value
        hidden = at == "x"
        value(name, measure, code, period, "", part, None if hidden else float(at), "suppressed" if hidden else "", row,
              column, "" if hidden else at, sheet)

    for row in (12, 13, 15):
        cell("Table LA1", "ks1_reading", academic, "denominator", row, 4)
        cell("Table LA1", "ks1_reading", academic, "published_rate", row, 6)
        cell("Table LA1", "ks1_science", academic, "published_rate", row, 9)
    for row in (13, 14):
        cell("Table LA2b", "ks2_progress_reading", academic, "value", row, 5)
        cell("Table LA2b", "ks2_progress_writing", academic, "value", row, 10)
        cell("Table LA3c", "progress_8", academic, "value", row, 5)
        cell("Table LA3b", "attainment_8", academic, "value", row, 5)
        # Children looked after at 31 March: a reporting year.
        cell("Table LA4", "sen_all", "2015-16", "numerator", row, 15)
        cell("Table LA4", "sen_all", "2015-16", "published_rate", row, 16)
        cell("Table LA5", "absence_overall", "2012-13 (academic)", "value", row, 7)
        cell("Table LA3a", "ks4_english_mathematics", "2011-12 (academic)", "denominator", row, 4)
        cell("Table LA6", "fixed_period_exclusion", "2010-11 (academic)", "published_rate", row, 7)
    # A rate of whole percents on a base rounded to the nearest five: what whole counts it can mean.
    sheet = book["Table LA1"]
    base, rate = sheet.cell(13, 4).value, sheet.cell(13, 6).value
    base, rate = float(base), float(rate)
    low = math.ceil((rate - 0.5) / 100 * (base - 2.5) - 1e-9)
    high = math.floor((rate + 0.5) / 100 * (base + 2.5) + 1e-9)
    say("range", name, "ks1_reading", "E06000047", academic, "", "numerator", float(low), float(high))
    say("range", name, "ks1_reading", "E06000047", academic, "", "denominator", base - 2.5, base + 2.5)
    say("range", name, "ks1_reading", "E06000001", academic, "", "denominator", 0.0, 5.0)
    numbers = [float(c.value) for (c, k) in ((r[3], r[0]) for r in sheet.iter_rows(min_row=9, max_row=183))
               if str(k.value or "").startswith("E") and c.value not in (None, "x", ".")]
    say("total", name, "ks1_reading", academic, "denominator", len(numbers), float(sum(numbers)))


long_form()
dictionary()
activity()
aged_19()
section_251("s251_outturn_2011_12.csv", "2011-12")
section_251("s251_outturn_2012_13.csv", "2012-13")
finance("revenue_account_budget_2021_22.csv", 7, "2021-22",
        {6: "early_years", 12: "total_education_services", 15: "environmental_safety_and_routine_maintenance"},
        ("early_years", "total_education_services"), "budget_")
finance("revenue_outturn_rsx_2022_23.csv", 11, "2022-23",
        {8: "education_services_employees", 22: "children_social_care_employees"},
        ("education_services_employees", "children_social_care_employees"), "outturn_")
register()
pupils()
