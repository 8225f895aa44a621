// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/workbook_bytes.h"
#include "ingest/xlsx_file.h"
#include "support/result_check.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <random>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::in_sheet_data;
using outturn::test::in_worksheet;
using outturn::test::workbook_of;
using outturn::test::WorkbookParts;

namespace {

/// Reads every sheet to its end, and its merged cells; the first failure's words, or none.
QString read_through(const QByteArray &bytes)
{
    const auto file = open_xlsx(u"return.xlsx"_qs, bytes);
    if (!file)
        return file.error().message;
    for (int sheet = 0; sheet < static_cast<int>((*file)->sheets().size()); ++sheet) {
        const auto source = (*file)->open(sheet);
        if (!source)
            return source.error().message;
        SheetRow row;
        while (true) {
            const Result<bool> more = (*source)->next(row);
            if (!more)
                return more.error().message;
            if (!*more)
                break;
        }
        if (const auto merged = (*file)->merged(sheet); !merged)
            return merged.error().message;
    }
    return {};
}

/// XML that hardly packs, so that what stands beside it passes the limit of a hundred to one.
QByteArray ballast(int bytes)
{
    std::mt19937 random(1); // a fixed seed: the same file each time
    QByteArray text;
    text.reserve(bytes + bytes / 1000);
    while (text.size() < bytes) {
        text += "<!--";
        for (int i = 0; i < 4000; ++i) {
            constexpr char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,";
            text += letters[random() % 64];
        }
        text += "-->";
    }
    return text;
}

QByteArray repeated(const QByteArray &piece, qsizetype bytes)
{
    return piece.repeated(bytes / piece.size());
}

/// The piece over and over, its percent sign replaced by 1, 2, 3 ...
QByteArray numbered(const QByteArray &piece, int times)
{
    const qsizetype place = piece.indexOf('%');
    QByteArray text;
    text.reserve(times * (piece.size() + 7));
    for (int i = 1; i <= times; ++i)
        text.append(piece.first(place)).append(QByteArray::number(i)).append(piece.sliced(place + 1));
    return text;
}

constexpr qsizetype megabyte = 1 << 20;

/// The value of a line of /proc/self/status in MB, or -1.
long status_megabytes(const char *key)
{
    QFile status(u"/proc/self/status"_qs);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(static_cast<qsizetype>(qstrlen(key))).simplified().split(' ').first().toLong() / 1024;
    }
    return -1;
}

/// Makes the peak of memory begin anew (Linux).
bool reset_peak()
{
    QFile references(u"/proc/self/clear_refs"_qs);
    return references.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && references.write("5") == 1;
}

} // namespace

/// Damaged and hostile workbooks: each refused with a sentence that says where, and none costs memory.
class TestHostileWorkbooks : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_refusal_says_where_data();
    void a_refusal_says_where();
    void a_password_is_named();
    void an_older_workbook_is_named();
    void a_binary_workbook_is_named();
    void what_is_no_workbook_is_named();
    void a_missing_part_is_named();
    void bombs_stay_small_data();
    void bombs_stay_small();
};

void TestHostileWorkbooks::a_refusal_says_where_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const auto rows = [](const char *name, const QByteArray &content, const QString &words) {
        QTest::newRow(name) << workbook_of(
            {in_sheet_data(content), "<si><t>a</t></si>", "<cellXfs><xf numFmtId=\"0\"/></cellXfs>"})
                            << words;
    };
    rows("text that is not there", "<row><c t=\"s\"><v>1</v></c></row>",
         u"return.xlsx, sheet Data, cell A1: it refers to text number 1, and the workbook has 1"_qs);
    rows("negative text", "<row><c t=\"s\"><v>-1</v></c></row>",
         u"sheet Data, cell A1: it refers to text number -1"_qs);
    rows("huge text", "<row><c t=\"s\"><v>99999999999999999999</v></c></row>", u"cell A1: it refers to text"_qs);
    rows("format that is not there", "<row r=\"3\"><c r=\"B3\" s=\"1\"><v>1</v></c></row>",
         u"sheet Data, cell B3: it refers to a cell format"_qs);
    rows("format that is no number", "<row><c s=\"x\"><v>1</v></c></row>", u"cell A1: it refers to a cell format"_qs);
    rows("row 99999999", "<row r=\"99999999\"><c><v>1</v></c></row>", u"the row calls itself “99999999”"_qs);
    rows("row 0", "<row r=\"0\"/>", u"the row calls itself “0”"_qs);
    rows("row behind the last", "<row r=\"1048576\"/><row/>", u"row 1048577: a sheet has no such row"_qs);
    rows("cell A99999999", "<row r=\"2\"><c r=\"A99999999\"/></row>",
         u"sheet Data, row 2: a cell in it calls itself “A99999999”"_qs);
    rows("cell of another row", "<row r=\"2\"><c r=\"A3\"/></row>", u"row 2: a cell in it calls itself “A3”"_qs);
    rows("cell behind the last", "<row><c r=\"XFD1\"/><c><v>1</v></c></row>", u"it has more than 16384 columns"_qs);
    rows("cell twice", "<row><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
         u"cell B1: it stands there twice"_qs);
    rows("rows out of order", "<row r=\"7\"><c><v>1</v></c></row><row r=\"5\"/>", u"row 5: it stands behind row 7"_qs);
    rows("broken XML", "<row><c><v>1</v></c></row><row><c></row>", u"sheet Data, in or behind row 2"_qs);
    rows("undeclared entity", "<row><c><v>&gold;</v></c></row>", u"sheet Data, in or behind row 1"_qs);
    QTest::newRow("document type") << workbook_of({"<!DOCTYPE x [<!ENTITY a \"b\">]>" + in_sheet_data({})})
                                   << u"sheet Data: this part of the workbook declares a document type"_qs;
    QTest::newRow("deep") << workbook_of(
        {in_worksheet(QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100))})
                          << u"too many elements within each other"_qs;
    QTest::newRow("ends early") << workbook_of({"<worksheet><sheetData><row><c><v>1</v></c></row>"})
                                << u"sheet Data, in or behind row 1"_qs;
    QTest::newRow("empty part") << workbook_of({QByteArray("")}) << u"sheet Data"_qs;
    QTest::newRow("no texts") << workbook_of({in_sheet_data("<row><c t=\"s\"><v>0</v></c></row>")})
                              << u"it refers to text number 0, and the workbook has 0"_qs;
}

void TestHostileWorkbooks::a_refusal_says_where()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const QString message = read_through(bytes);
    QVERIFY2(message.startsWith(u"return.xlsx"_qs) && message.contains(words), qPrintable(message));
    QVERIFY2(message.contains(u"save it again"_qs) || message.contains(u"Save the sheet"_qs), qPrintable(message));
}

void TestHostileWorkbooks::a_password_is_named()
{
    // The container begins with its signature; the names of its streams are UTF-16.
    QByteArray bytes = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(1016, '\0');
    for (const char letter : QByteArray("EncryptedPackage"))
        bytes.append(letter).append('\0');
    QVERIFY_FAILURE(open_xlsx(u"return.xlsx"_qs, bytes), ErrorCode::refused, "return.xlsx is protected by a password");
}

void TestHostileWorkbooks::an_older_workbook_is_named()
{
    const QByteArray bytes = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(1016, '\0');
    QVERIFY_FAILURE(open_xlsx(u"return.xlsx"_qs, bytes), ErrorCode::unreadable, "name it .xls");
}

void TestHostileWorkbooks::a_binary_workbook_is_named()
{
    const QByteArray links = "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" "
                             "Target=\"xl/workbook.bin\"/></Relationships>";
    QVERIFY_FAILURE(open_xlsx(u"return.xlsb"_qs, test::zip_of({{"_rels/.rels", links}, {"xl/workbook.bin", "x"}})),
                    ErrorCode::refused, "binary workbook (.xlsb)");
}

void TestHostileWorkbooks::what_is_no_workbook_is_named()
{
    QVERIFY_FAILURE(open_xlsx(u"photos.zip"_qs, test::zip_of({{"a.jpg", "x"}})), ErrorCode::unreadable,
                    "photos.zip is no workbook");
    QVERIFY_FAILURE(open_xlsx(u"a.xlsx"_qs, test::zip_of({{"xl/workbook.xml", "<html/>"}})), ErrorCode::unreadable,
                    "a.xlsx, xl/workbook.xml");
}

void TestHostileWorkbooks::a_missing_part_is_named()
{
    std::vector<test::ZipPart> parts = test::parts_of({in_sheet_data({})});
    parts.pop_back();
    const auto file = open_xlsx(u"a.xlsx"_qs, test::zip_of(parts));
    QVERIFY_RESULT(file); // the other sheets of such a workbook can be read
    QVERIFY_FAILURE((*file)->open(0), ErrorCode::unreadable, "its part xl/worksheets/sheet1.xml is missing");
}

void TestHostileWorkbooks::bombs_stay_small_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("zip bomb") << 0 << u"swell beyond measure"_qs;
    QTest::newRow("billion laughs") << 1 << u"declares a document type"_qs;
    QTest::newRow("billion laughs of parameter entities") << 2 << u"part of the workbook"_qs;
    QTest::newRow("one giant text") << 3 << u"a text or tag that is too long"_qs;
    QTest::newRow("one giant shared text") << 4 << u"a text or tag that is too long"_qs;
    QTest::newRow("a giant text in runs") << 5 << u"a text or tag that is too long"_qs;
    QTest::newRow("hundreds of thousands of attributes") << 6 << u"too"_qs;
    QTest::newRow("the same attribute over and over") << 7 << u"sheet Data"_qs;
    QTest::newRow("a cell at the end of every row") << 8 << u"lie too far apart"_qs;
    QTest::newRow("a long text in every cell of a row") << 9 << u"more text than any row"_qs;
    QTest::newRow("more than 20 million cells") << 10 << u"more than 20 million cells"_qs;
    QTest::newRow("millions of shared texts") << 11 << u"more texts than can be read"_qs;
    QTest::newRow("millions of merged cells") << 12 << u"more merged cells"_qs;
    QTest::newRow("millions of overlapping columns") << 13 << QString();
    QTest::newRow("millions of formats") << 14 << QString();
    QTest::newRow("millions of cell formats") << 15 << QString();
    QTest::newRow("tags with many attributes") << 16 << u"too many attributes"_qs;
    QTest::newRow("a dimension of the whole sheet") << 17 << QString();
}

namespace {

WorkbookParts laughs(bool parameters)
{
    QByteArray type = "<!DOCTYPE worksheet [<!ENTITY a0 \"ha\">";
    if (parameters)
        type = "<!DOCTYPE worksheet [<!ENTITY % a0 \"<!--haha-->\">";
    for (int i = 1; i < 30; ++i) {
        const QByteArray one = (parameters ? "%a" : "&a") + QByteArray::number(i - 1) + ';';
        type += QByteArray(parameters ? "<!ENTITY % a" : "<!ENTITY a") + QByteArray::number(i) + " \""
            + one.repeated(10) + "\">";
    }
    type += parameters ? "%a29;]>" : "]>";
    return {type + in_sheet_data("<row><c><v>&a29;</v></c></row>")};
}

/// A bomb of 20 to 100 MB of XML in a file of a few MB.
WorkbookParts bomb(int kind)
{
    const QByteArray weight = ballast(1'700'000);
    const qsizetype size = kind == 0 || kind == 10 || kind == 11 ? 90 * megabyte : 20 * megabyte;
    const auto rows = [&](const QByteArray &content) {
        return WorkbookParts{in_worksheet("<sheetData>" + content + "</sheetData>" + weight)};
    };
    switch (kind) {
    case 0:
        return {in_sheet_data(QByteArray(size, ' '))};
    case 1:
        return laughs(false);
    case 2:
        return laughs(true);
    case 3:
        return rows("<row><c t=\"str\"><v>" + QByteArray(size, 'x') + "</v></c></row>");
    case 4:
        return {in_sheet_data({}), "<si><t>" + QByteArray(size, 'x') + "</t></si>" + weight};
    case 5:
        return {in_sheet_data({}),
                "<si>" + repeated("<r><t>" + QByteArray(1000, 'x') + "</t></r>", size) + "</si>" + weight};
    case 6:
        return rows("<row" + numbered(" a%=\"\"", 300'000) + "/>");
    case 7:
        return rows("<row" + QByteArray(" a=\"\"").repeated(1'000'000) + "/>");
    case 8:
        return rows(numbered("<row><c r=\"XFD%\"><v>1</v></c></row>", 30'000));
    case 9:
        return {in_sheet_data("<row>" + QByteArray("<c t=\"s\"><v>0</v></c>").repeated(16'384) + "</row>"),
                "<si><t>" + QByteArray(30'000, 'x') + "</t></si>"};
    case 10:
        return rows(repeated("<row>" + QByteArray("<c/>").repeated(16'000) + "</row>", size));
    case 11:
        return {in_sheet_data({}), repeated("<si><t>a</t></si>", size) + weight};
    case 12:
        return {in_worksheet("<sheetData/><mergeCells>" + repeated("<mergeCell ref=\"A1:B2\"/>", size) + "</mergeCells>"
                             + weight)};
    case 13:
        return {in_worksheet("<cols>" + repeated("<col min=\"1\" max=\"16384\" hidden=\"1\"/>", size)
                             + "</cols><sheetData/>" + weight)};
    case 14:
        return {in_sheet_data({}),
                {},
                "<numFmts>" + numbered("<numFmt numFmtId=\"%\" formatCode=\"0.0\"/>", 300'000) + "</numFmts>" + weight};
    case 15:
        return {in_sheet_data({}), {}, "<cellXfs>" + repeated("<xf/>", size) + "</cellXfs>" + weight};
    case 16:
        return rows(repeated("<row" + numbered(" a%=\"\"", 1000) + "/>", size));
    default:
        return {in_worksheet("<dimension ref=\"A1:XFD1048576\"/><sheetData><row><c><v>1</v></c></row></sheetData>")};
    }
}

} // namespace

void TestHostileWorkbooks::bombs_stay_small()
{
    QFETCH(int, kind);
    QFETCH(QString, words);
#if defined(__SANITIZE_ADDRESS__)
    if (kind == 10 || kind == 11)
        QSKIP("Takes minutes under the sanitizer, and shows nothing there that the others do not");
#endif
    const QByteArray bytes = workbook_of(bomb(kind));
    QVERIFY2(bytes.size() < 4 * megabyte, qPrintable(QString::number(bytes.size())));
    const bool measured = reset_peak();
    const long before = status_megabytes("VmHWM:");
    QElapsedTimer timer;
    timer.start();
    const QString message = read_through(bytes);
    const qint64 elapsed = timer.elapsed();
    const long after = status_megabytes("VmHWM:");
    QVERIFY2(words.isEmpty() ? message.isEmpty() : message.contains(words), qPrintable(message));
    qInfo("%ld MB, %ld of them new, %lld ms, file of %lld KB", after, after - before, static_cast<long long>(elapsed),
          static_cast<long long>(bytes.size() / 1024));
#if defined(__SANITIZE_ADDRESS__)
    Q_UNUSED(measured); // the sanitizer holds back what is freed
#else
    if (measured && before >= 0)
        QVERIFY2(after < 200, qPrintable(QString::number(after)));
#endif
}

QTEST_APPLESS_MAIN(TestHostileWorkbooks)
#include "test_hostile_workbooks.moc"
