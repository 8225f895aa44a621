#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the workbooks in xlsx/ that the tests read: by openpyxl, from its by LibreOffice and Gnumeric, and by hand.

Needs python3-openpyxl, libreoffice-calc and gnumeric. The tests' expectations are what is written here.
"""
import datetime
import pathlib
import subprocess
import tempfile
import zipfile

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent / "xlsx"


def kinds(workbook):
    """One sheet with every kind of cell, one that is hidden."""
    sheet = workbook.active
    sheet.title = "Kinds"
    rows = [
        ["text", "  kept as it is  ", None],
        ["breaks", "two\nlines", None],
        ["whole", 301, "0"],
        ["fraction", 1.1, "General"],
        ["thousands", 1234567, "#,##0"],
        ["money", 1234.5, "[$£-809]#,##0.00"],
        ["percent", 0.531, "0%"],
        ["percent of one", 1, "0.00%"],
        ["small percent", 0.0007, "0.00%"],
        ["negative percent", -0.125, "0.0%"],
        ["day", datetime.date(2024, 3, 31), "dd/mm/yyyy"],
        ["moment", datetime.datetime(2024, 3, 31, 14, 30), "yyyy-mm-dd hh:mm"],
        ["month", datetime.date(2024, 4, 1), "mmm yyyy"],
        ["time alone", 0.75, "hh:mm"],
        ["true", True, None],
        ["false", False, None],
        ["error", "#N/A", None],
        ["code", "00HB", "@"],
        ["tiny", 0.000012, "General"],
        ["negative", -5, "General"],
        ["markup", "A & B <c>", None],
    ]
    for index, (name, value, number_format) in enumerate(rows, start=1):
        sheet.cell(index, 1, name)
        cell = sheet.cell(index, 2, value)
        if number_format:
            cell.number_format = number_format
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet["C1"] = "hidden column"
    sheet["E30"] = "merged"
    sheet.merge_cells("E30:G31")
    secret = workbook.create_sheet("Lists")
    secret.sheet_state = "hidden"
    secret["A1"] = "E06000001"


def converted(source, command):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(command(source, folder), check=True, capture_output=True)
        return next(pathlib.Path(folder).glob("*.xlsx")).read_bytes()


def by_programs():
    workbook = openpyxl.Workbook()
    kinds(workbook)
    path = HERE / "kinds_openpyxl.xlsx"
    workbook.save(path)
    (HERE / "kinds_libreoffice.xlsx").write_bytes(converted(
        path, lambda source, folder: ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, str(source)]))
    (HERE / "kinds_gnumeric.xlsx").write_bytes(converted(
        path, lambda source, folder: ["ssconvert", str(source), folder + "/out.xlsx"]))

    workbook = openpyxl.Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    workbook.active["A1"] = datetime.date(2024, 3, 31)
    workbook.active["A1"].number_format = "d mmm yyyy"
    workbook.save(HERE / "epoch_1904.xlsx")

    workbook = openpyxl.Workbook()
    workbook.active["A1"] = 2
    workbook.active["A2"] = "=A1*21"  # openpyxl stores no results
    workbook.save(HERE / "formula_without_result.xlsx")
    workbook = openpyxl.Workbook()
    workbook.save(HERE / "empty.xlsx")


STRICT = "http://purl.oclc.org/ooxml/"


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def write_parts(name, parts):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as container:
        for part, text in parts.items():
            container.writestr(part, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)


def shared_texts_by_hand():
    """Shared texts as Excel writes them: in runs, raised, with phonetic helps, with escaped characters. Relative targets,
    no [Content_Types].xml, no relationship of the container."""
    run = "<r><t xml:space=\"preserve\">{}</t></r>"
    raised = "<r><rPr><sz val=\"8\"/><vertAlign val=\"superscript\"/></rPr><t>{}</t></r>"
    lowered = "<r><rPr><vertAlign val=\"subscript\"/></rPr><t>{}</t></r>"
    texts = [
        run.format("Coverage: all schools") + raised.format("1,2"),
        run.format("CO") + lowered.format("2") + run.format(" in tonnes") + raised.format("3") + raised.format(",4"),
        run.format("m") + raised.format("2") + run.format(" of floor"),
        run.format("months") + raised.format("1") + run.format(" "),
        "<t>\u6771\u4eac</t><rPh sb=\"0\" eb=\"2\"><t>\u3068\u3046\u304d\u3087\u3046</t></rPh><phoneticPr fontId=\"1\"/>",
        "<t>carriage_x000D_return and _x005F_x0041_ and _xyz_</t>",
        "<t xml:space=\"preserve\"> blanks stay </t>",
        "<t>A &amp; B &lt;c&gt; <![CDATA[<raw>]]></t>",
        "<t/>",
    ]
    cells = "".join(f'<row r="{i + 1}"><c r="A{i + 1}" t="s"><v>{i}</v></c></row>' for i in range(len(texts)))
    write_parts("shared_texts_by_hand.xlsx", {
        "xl/_rels/workbook.xml.rels": f"""<Relationships xmlns="{LINKS}">
<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="SharedStrings.xml"/></Relationships>""",
        "xl/workbook.xml": f"""<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>
<sheet name="Notes &amp; texts" sheetId="1" r:id="rId1"/></sheets></workbook>""",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">' + "".join(f"<si>{text}</si>" for text in texts) + "</sst>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>',
    })


def strict_by_hand():
    """The strict dialect with prefixes, absolute targets, rows and cells that do not say where they are, a dimension
    that lies, a chart sheet and a very hidden sheet."""
    parts = {
        "_rels/.rels": f"""<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships">
<r:Relationship Id="a" Type="{STRICT}officeDocument/relationships/officeDocument" Target="/book/main.xml"/>
</r:Relationships>""",
        "book/_rels/main.xml.rels":
            f"""<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships">
<r:Relationship Id="one" Type="{STRICT}officeDocument/relationships/worksheet" Target="/book/one.xml"/>
<r:Relationship Id="two" Type="{STRICT}officeDocument/relationships/chartsheet" Target="chart.xml"/>
<r:Relationship Id="three" Type="{STRICT}officeDocument/relationships/worksheet" Target="../other/three.xml"/>
</r:Relationships>""",
        "book/main.xml": f"""<x:workbook xmlns:x="{STRICT}spreadsheetml/main"
 xmlns:rel="{STRICT}officeDocument/relationships"><x:sheets>
<x:sheet name="One" sheetId="1" rel:id="one"/><x:sheet name="Chart" sheetId="2" rel:id="two"/>
<x:sheet name="Three" sheetId="3" state="veryHidden" rel:id="three"/></x:sheets></x:workbook>""",
        "book/one.xml": f"""<x:worksheet xmlns:x="{STRICT}spreadsheetml/main"><x:dimension ref="A1:XFD1048576"/>
<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>first</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>
<x:row r="4"><x:c r="C4"><x:v>3.50</x:v></x:c><x:c t="d"><x:v>2024-03-31T00:00:00</x:v></x:c></x:row>
<x:row><x:c t="str"><x:f>"a"&amp;"b"</x:f><x:v>ab</x:v></x:c></x:row></x:sheetData>
<x:mergeCells count="1"><x:mergeCell ref="$C$4:D$4"/></x:mergeCells></x:worksheet>""",
        "book/chart.xml": f"""<x:chartsheet xmlns:x="{STRICT}spreadsheetml/main"/>""",
        "other/three.xml": f"""<x:worksheet xmlns:x="{STRICT}spreadsheetml/main"><x:sheetData/></x:worksheet>""",
    }
    write_parts("strict_by_hand.xlsx", parts)


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    by_programs()
    shared_texts_by_hand()
    strict_by_hand()
