#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the small workbooks that test_ods_file and test_xls_file read, with LibreOffice and Gnumeric.

The return is written down once, as flat OpenDocument; LibreOffice calculates its formulas and saves it as .ods, .xls
and .xlsx, Gnumeric as the .xls of Excel 5 and of Excel 97. The files are kept, so that the tests need neither program:

    python3 make_ods_and_xls.py
"""
import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent

RETURN = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:percentage-style style:name="N1"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:date-style style:name="N2"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:date-style style:name="N3"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<number:currency-style style:name="N4"><number:currency-symbol>£</number:currency-symbol><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:currency-style>
<number:boolean-style style:name="N5"><number:boolean/></number:boolean-style>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="moment" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="pounds" style:family="table-cell" style:data-style-name="N4"/>
<style:style style:name="truth" style:family="table-cell" style:data-style-name="N5"/>
<style:style style:name="raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="unseen" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="Outcomes" table:style-name="shown">
<table:table-column table:number-columns-repeated="5"/><table:table-column table:visibility="collapse"/>
<table:table-row><table:table-cell office:value-type="string"><office:annotation><dc:creator>A. Clerk</dc:creator><text:p>not for print</text:p></office:annotation><text:p>Families turned around<text:span text:style-name="raised">1,2</text:span></text:p></table:table-cell></table:table-row>
<table:table-row/>
<table:table-row><table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>Authority</text:p></table:table-cell><table:table-cell office:value-type="string" table:number-columns-spanned="3"><text:p>2014-15</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string"><text:p>Certified</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>id</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>Families</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Turned around</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Rate</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Bristol, City of</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1000"><text:p>1,000</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="531"/><table:table-cell table:style-name="percent" table:formula="of:=[.C5]/[.B5]"/><table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="float" office:value="801"/></table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>Ynys Môn – ‘Anglesey’</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1.1"/><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell table:style-name="percent" office:value-type="percentage" office:value="0.07"/><table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="false"/><table:table-cell office:value-type="string"><text:p>007</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:formula="of:=&quot;Eng&quot;&amp;&quot;land&quot;"/><table:table-cell table:formula="of:=SUM([.B5:.B6])"/><table:table-cell table:formula="of:=NA()"/><table:table-cell table:formula="of:=1/0"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Two</text:p><text:p>lines<text:s text:c="2"/></text:p></table:table-cell><table:table-cell table:style-name="day" office:value-type="date" office:date-value="2024-03-31"/><table:table-cell table:style-name="moment" office:value-type="date" office:date-value="2024-03-31T10:30:00"/><table:table-cell office:value-type="float" office:value="-0.1"/><table:table-cell office:value-type="float" office:value="123456789012"/></table:table-row>
</table:table>
<table:table table:name="Workings" table:style-name="unseen"><table:table-row><table:table-cell office:value-type="string"><text:p>unseen</text:p></table:table-cell></table:table-row></table:table>
<table:table table:name="Costs &amp; claims" table:style-name="shown"><table:table-row table:number-rows-repeated="2"/><table:table-row><table:table-cell/><table:table-cell table:style-name="pounds" office:value-type="currency" office:currency="GBP" office:value="1234.5"/></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>
"""


def convert(source, target_format, folder, profile):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", target_format,
                    "--outdir", str(folder), str(source)], check=True, capture_output=True)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        flat = folder / "return.fods"
        flat.write_text(RETURN, encoding="utf-8")
        convert(flat, "ods", HERE / "ods", folder / "profile")
        convert(flat, "xls", HERE / "xls", folder / "profile")
        convert(flat, "xlsx", HERE / "xls", folder / "profile")
        for exporter, name in (("excel_biff7", "return_excel_5.xls"), ("excel_biff8", "return_gnumeric.xls")):
            subprocess.run(["ssconvert", "-T", f"Gnumeric_Excel:{exporter}", str(HERE / "ods" / "return.ods"),
                            str(HERE / "xls" / name)], check=True, capture_output=True)


if __name__ == "__main__":
    main()
