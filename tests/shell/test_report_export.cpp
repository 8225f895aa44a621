// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the window as a file: reports, a report for every provider, charts; and what cannot be written.
#include "shell/payment_returns.h"
#include "shell/report_harness.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtCore/QXmlStreamReader>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::open_report;
using outturn::test::WindowHarness;

namespace {

QByteArray bytes_of(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A file is there once its job has told of it.
bool is_told(const WindowHarness &on, const QString &words)
{
    return QTest::qWaitFor([&] { return on.notice().contains(words); }, 20000);
}

void press(const WindowHarness &on, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
{
    QTest::keyClick(on.window.get(), key, modifiers);
}

void press_packs(const WindowHarness &on)
{
    press(on, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
}

void press_chart(const WindowHarness &on)
{
    press(on, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
}

qsizetype trail_length(const QString &workspace)
{
    const auto reader = workspace::WorkspaceReader::open(workspace);
    const auto trail = reader ? (*reader)->trail() : Result<std::vector<TrailEntry>>();
    return trail ? static_cast<qsizetype>(trail->size()) : -1;
}

/// The names of the files that the workspace notes as gone out, read by another program's means.
QStringList documents_out(const QString &workspace)
{
    SQLite::Database database(workspace.toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "SELECT what||': '||file_name FROM document_out ORDER BY rowid");
    QStringList names;
    while (rows.executeStep())
        names.append(QString::fromStdString(rows.getColumn(0).getString()));
    return names;
}

/// One year of as many councils.
QByteArray many_councils(int count)
{
    QByteArray text(
        "programme,provider_code,provider_name,provider_type,region,period,measure,numerator,denominator\n");
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(100 + i);
        text += "Families,C" + number + ",Council " + number + ",local_authority,North,2023-24,Back in school,"
            + QByteArray::number(20 + i % 60) + ",100\n";
    }
    return text;
}

QStringList files_in(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

bool is_well_formed(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

/// A text of the user's own at the end, with the cursor in it.
void begin_own_text(const WindowHarness &on)
{
    auto *list = on.part<QListWidget>("report_parts");
    list->setCurrentRow(list->count() - 1);
    on.part<QAction>("report_add_text")->trigger();
    auto *text = on.part<QPlainTextEdit>("report_part_text");
    if (!QTest::qWaitFor([text] { return text->hasFocus(); }))
        qFatal("There is nothing to write in.");
}

} // namespace

class TestReportExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void a_report_is_written_in_every_format_data();
    void a_report_is_written_in_every_format();
    void a_report_takes_three_steps();
    void an_evidence_pack_is_told_with_its_hash();
    void the_composed_report_is_exported();
    void words_just_typed_are_in_the_report();
    void every_provider_gets_a_report();
    void cancelling_keeps_the_reports_that_are_done();
    void another_export_waits_until_the_reports_are_written();
    void the_window_may_close_while_reports_are_written();
    void the_chart_in_front_is_saved_data();
    void the_chart_in_front_is_saved();
    void a_chart_of_the_payments_is_saved();
    void what_cannot_be_written_is_told_data();
    void what_cannot_be_written_is_told();
    void the_workspace_itself_is_never_written_over();
};

void TestReportExport::a_report_is_written_in_every_format_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    // By the formats' own standards; a ZIP's first entry has its name at byte 30, an OpenDocument's type stands there.
    const QByteArray zip = QByteArrayLiteral("PK\x03\x04");
    QTest::newRow("web page") << u"report.html"_qs << QByteArrayLiteral("<!DOCTYPE html>");
    QTest::newRow("PDF") << u"report.pdf"_qs << QByteArrayLiteral("%PDF-1.");
    QTest::newRow("Excel") << u"report.xlsx"_qs << zip;
    QTest::newRow("OpenDocument") << u"report.ods"_qs << zip;
    QTest::newRow("CSV") << u"report.csv"_qs << QByteArray();
    QTest::newRow("evidence pack") << u"report.zip"_qs << zip;
}

void TestReportExport::a_report_is_written_in_every_format()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    const auto on = WindowHarness::with_small_returns();
    const QString workspace = on->path(u"small.outturn"_qs);
    const qsizetype trail = trail_length(workspace);
    QVERIFY(trail > 0);
    on->prompts.report = on->path(name);
    press(*on, Qt::Key_E);
    QVERIFY2(is_told(*on, on->prompts.report), qPrintable(on->notice()));
    const QByteArray bytes = bytes_of(on->prompts.report);
    QVERIFY(bytes.startsWith(beginning));
    QVERIFY(bytes.size() > 300);
    if (name.endsWith(u".ods"_qs))
        QCOMPARE(bytes.mid(30, 54), QByteArrayLiteral("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"));
    if (name.endsWith(u".pdf"_qs))
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    if (name.endsWith(u".html"_qs))
        QVERIFY(bytes.contains("<svg") && bytes.contains("Dogwood Trust") && bytes.trimmed().endsWith("</html>"));
    if (name.endsWith(u".csv"_qs)) {
        // A header and one line for each of the five; 80 of 100 for Dogwood.
        const QList<QByteArray> lines = bytes.trimmed().split('\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(!lines.front().contains("Dogwood"));
        const auto dogwood = std::find_if(lines.begin(), lines.end(),
                                          [](const QByteArray &line) { return line.contains("Dogwood Trust"); });
        QVERIFY(dogwood != lines.end());
        QVERIFY2(dogwood->contains(",80"), dogwood->constData());
    }
    // A report changes nothing of what it reports; that it went out is noted apart, without the folder.
    QCOMPARE(trail_length(workspace), trail);
    QCOMPARE(documents_out(workspace), QStringList{u"report: "_qs + name});
}

void TestReportExport::a_report_takes_three_steps()
{
    const auto on = WindowHarness::with_small_returns();
    on->prompts.report = on->path(u"report.html"_qs);
    press(*on, Qt::Key_E); // 1. the key; 2. the name, of which one is suggested; 3. Save
    QVERIFY2(is_told(*on, on->prompts.report), qPrintable(on->notice()));
    QVERIFY(on->prompts.suggested_report.endsWith(u".html"_qs));
    QVERIFY2(on->prompts.suggested_report.contains(u"2023-24"_qs), qPrintable(on->prompts.suggested_report));
    QVERIFY(!QApplication::activeModalWidget() && !QApplication::activePopupWidget());
    QVERIFY(on->shows_page("explore_page")); // where the user was
    QVERIFY(!on->part("progress_panel")->isVisible());
    // The name that is not given: nothing is written, nothing is told.
    on->prompts.report.clear();
    const QStringList before = files_in(on->folder.path());
    press(*on, Qt::Key_E);
    on->settle();
    QCOMPARE(files_in(on->folder.path()), before);
}

void TestReportExport::an_evidence_pack_is_told_with_its_hash()
{
    const auto on = WindowHarness::with_small_returns();
    on->prompts.report = on->path(u"evidence.zip"_qs);
    press(*on, Qt::Key_E);
    QVERIFY2(is_told(*on, u"SHA-256"_qs), qPrintable(on->notice()));
    QVERIFY2(QRegularExpression(u"\\b[0-9a-f]{64}\\b"_qs).match(on->notice()).hasMatch(), qPrintable(on->notice()));
}

void TestReportExport::the_composed_report_is_exported()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    on->choose("report_provider", u"Alder Council"_qs);
    on->prompts.report = on->path(u"alder.html"_qs);
    press(*on, Qt::Key_E);
    QVERIFY2(is_told(*on, on->prompts.report), qPrintable(on->notice()));
    QVERIFY(bytes_of(on->prompts.report).contains("Place in the spread"));
    // The page's own button does the same.
    on->prompts.report = on->path(u"alder again.html"_qs);
    QTest::mouseClick(on->part("report_export"), Qt::LeftButton);
    QVERIFY2(is_told(*on, on->prompts.report), qPrintable(on->notice()));
    QCOMPARE(bytes_of(on->prompts.report), bytes_of(on->path(u"alder.html"_qs)));
    QVERIFY(on->shows_page("report_page"));
    QVERIFY(!on->can("file.chart")); // there is no chart in front
}

void TestReportExport::words_just_typed_are_in_the_report()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    begin_own_text(*on);
    QTest::keyClicks(on->part("report_part_text"), u"Written a moment ago."_qs);
    on->prompts.report = on->path(u"report.html"_qs);
    press(*on, Qt::Key_E);
    QVERIFY2(is_told(*on, on->prompts.report), qPrintable(on->notice()));
    QVERIFY(bytes_of(on->prompts.report).contains("Written a moment ago."));
}

void TestReportExport::every_provider_gets_a_report()
{
    const auto on = WindowHarness::with_small_returns();
    const QString workspace = on->path(u"small.outturn"_qs);
    const qsizetype trail = trail_length(workspace);
    on->prompts.packs = on->path(u"for providers"_qs);
    press_packs(*on);
    QVERIFY2(is_told(*on, on->prompts.packs), qPrintable(on->notice()));
    QVERIFY2(on->notice().contains(u"5 reports"_qs), qPrintable(on->notice()));
    const QList<QByteArray> lines = bytes_of(on->prompts.packs + u"/contents.csv"_qs).trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.front(), QByteArrayLiteral("code,provider,file,sha256"));
    QCOMPARE(files_in(on->prompts.packs).size(), 6);
    const QByteArrayList names{"Alder Council", "Birch Council", "Cedar Works", "Dogwood Trust", "Elm Council"};
    for (int i = 0; i < 5; ++i) { // by name, each with the hash of its file
        const QList<QByteArray> fields = lines[i + 1].split(',');
        QCOMPARE(fields.size(), 4);
        QCOMPARE(fields[1], names[i]);
        const QByteArray page = bytes_of(on->prompts.packs + u'/' + QString::fromUtf8(fields[2]));
        QVERIFY2(page.startsWith("<!DOCTYPE html>"), fields[2].constData());
        QVERIFY2(page.contains("<title>" + names[i]), fields[2].constData());
        QCOMPARE(fields[3], QCryptographicHash::hash(page, QCryptographicHash::Sha256).toHex());
    }
    QCOMPARE(trail_length(workspace), trail);
    QCOMPARE(documents_out(workspace), QStringList{u"reports of every provider: contents.csv"_qs});
}

void TestReportExport::cancelling_keeps_the_reports_that_are_done()
{
    constexpr int councils = 150;
    const auto on = WindowHarness::with_returns(many_councils(councils));
    on->prompts.packs = on->path(u"packs"_qs);
    press_packs(*on);
    const auto *panel = on->part("progress_panel");
    QVERIFY(panel->isVisible());
    // Looked at in every turn of the event loop. Each report has its figures drawn in this thread, so that no more than one
    // or two can be finished between two looks, however the machine divides its time.
    QSet<QString> progress;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        progress.insert(panel->accessibleDescription());
        if (files_in(on->prompts.packs).size() < 3)
            return;
        look.stop();
        QTest::mouseClick(on->part("progress_cancel"), Qt::LeftButton);
    });
    look.start(0);
    QVERIFY(QTest::qWaitFor([panel] { return !panel->isVisible(); }, 30000));
    QVERIFY(!look.isActive());
    const QStringList done = files_in(on->prompts.packs);
    QVERIFY(!done.contains(u"contents.csv"_qs));
    QVERIFY(done.size() >= 3 && done.size() < councils);
    for (const QString &name : done) // whole, each of them
        QVERIFY2(bytes_of(on->prompts.packs + u'/' + name).trimmed().endsWith("</html>"), qPrintable(name));
    QVERIFY2(on->notice().contains(u"The reports that were done are there"_qs), qPrintable(on->notice()));
    for (const QString &words : progress) // reports are written, and neither rows nor kilobytes are read
        QVERIFY2(!words.contains(u"kB"_qs) && !words.contains(u"rows"_qs), qPrintable(words));
    // The window goes on.
    on->prompts.report = on->path(u"report.html"_qs);
    press(*on, Qt::Key_E);
    QVERIFY2(is_told(*on, on->prompts.report), qPrintable(on->notice()));
}

void TestReportExport::another_export_waits_until_the_reports_are_written()
{
    constexpr int councils = 40;
    const auto on = WindowHarness::with_returns(many_councils(councils));
    open_report(*on);
    on->prompts.packs = on->path(u"packs"_qs);
    on->prompts.packs_format = u"csv"_qs;
    on->prompts.report = on->path(u"report.html"_qs);
    press_packs(*on);
    QVERIFY(on->part("progress_panel")->isVisible());
    press(*on, Qt::Key_E);
    QVERIFY2(on->notice().contains(u"is still going on"_qs), qPrintable(on->notice()));
    QTest::mouseClick(on->part("report_export"), Qt::LeftButton); // the same by the button
    QVERIFY2(is_told(*on, on->prompts.packs), qPrintable(on->notice()));
    QVERIFY(!QFile::exists(on->prompts.report));
    QCOMPARE(files_in(on->prompts.packs).size(), councils + 1);
}

void TestReportExport::the_window_may_close_while_reports_are_written()
{
    for (const int wait : {0, 40, 200}) {
        const auto on = WindowHarness::with_returns(many_councils(60));
        on->prompts.packs = on->path(u"packs"_qs);
        press_packs(*on);
        QTest::qWait(wait);
        QElapsedTimer since;
        since.start();
        QVERIFY(on->window->close());
        on->window.reset();
        QVERIFY(since.elapsed() < 5000);
        QTest::qWait(20);
        for (const QString &name : files_in(on->prompts.packs))
            QVERIFY2(bytes_of(on->prompts.packs + u'/' + name).trimmed().endsWith("</html>"), qPrintable(name));
    }
}

void TestReportExport::the_chart_in_front_is_saved_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("word"); // that is on this chart alone
    QTest::newRow("ranked") << int(Qt::Key_1) << u"Dogwood Trust"_qs;
    QTest::newRow("funnel") << int(Qt::Key_2) << u"99.8%"_qs;
    QTest::newRow("trend") << int(Qt::Key_3) << u"2022-23"_qs;
    QTest::newRow("cost") << int(Qt::Key_4) << u"£"_qs;
}

void TestReportExport::the_chart_in_front_is_saved()
{
    QFETCH(int, key);
    QFETCH(QString, word);
    const auto on = WindowHarness::with_small_returns();
    const qsizetype trail = trail_length(on->path(u"small.outturn"_qs));
    press(*on, static_cast<Qt::Key>(key));
    on->settle();
    on->prompts.chart = on->path(u"chart.svg"_qs);
    on->prompts.chart_size = {800, 400};
    press_chart(*on);
    QVERIFY2(is_told(*on, on->prompts.chart), qPrintable(on->notice()));
    const QByteArray picture = bytes_of(on->prompts.chart);
    QVERIFY2(picture.startsWith("<svg") || picture.startsWith("<?xml"), picture.left(60).constData());
    QVERIFY(is_well_formed(picture));
    QVERIFY2(QString::fromUtf8(picture).contains(word), qPrintable(word));
    QVERIFY(picture.contains("viewBox=\"0 0 800 400\""));
    QVERIFY(picture.contains("<title")); // what it shows is said for those who cannot see it
    QVERIFY2(!on->prompts.suggested_chart.isEmpty() && !on->prompts.suggested_chart.contains(u'.'),
             qPrintable(on->prompts.suggested_chart));
    QCOMPARE(trail_length(on->path(u"small.outturn"_qs)), trail);
    // The other formats, of the same.
    on->prompts.chart = on->path(u"chart.png"_qs);
    press_chart(*on);
    QVERIFY(bytes_of(on->prompts.chart).startsWith("\x89PNG\r\n\x1a\n"));
    QCOMPARE(QImage(on->prompts.chart).size(), QSize(1600, 800)); // at twice the resolution
    on->prompts.chart = on->path(u"chart.pdf"_qs);
    press_chart(*on);
    QVERIFY(bytes_of(on->prompts.chart).startsWith("%PDF-1."));
}

void TestReportExport::a_chart_of_the_payments_is_saved()
{
    const auto on = WindowHarness::with_returns(test::family_cases);
    test::open_payments(*on);
    on->prompts.chart = on->path(u"balance.svg"_qs);
    press_chart(*on);
    QVERIFY2(is_told(*on, on->prompts.chart), qPrintable(on->notice()));
    const QByteArray picture = bytes_of(on->prompts.chart);
    QVERIFY(picture.contains("<svg") && is_well_formed(picture));
    QVERIFY2(picture.contains("Alder") && picture.contains("Birch"), picture.left(400).constData());
    // And the report from there is of the payments too.
    on->prompts.report = on->path(u"payments.html"_qs);
    press(*on, Qt::Key_E);
    QVERIFY2(is_told(*on, on->prompts.report), qPrintable(on->notice()));
    QVERIFY(QString::fromUtf8(bytes_of(on->prompts.report)).contains(u"£11,700"_qs));
}

void TestReportExport::what_cannot_be_written_is_told_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("told");
    for (const char *name : {"report.html", "report.pdf", "report.xlsx", "report.ods", "report.csv", "report.zip"})
        QTest::newRow(name) << u"report"_qs << u"nowhere/"_qs + QString::fromLatin1(name) << u"nowhere"_qs;
    QTest::newRow("no format") << u"report"_qs << u"report.doc"_qs << u"report.doc"_qs;
    QTest::newRow("packs below a file") << u"packs"_qs << u"returns.csv/packs"_qs << u"returns.csv/packs"_qs;
    QTest::newRow("chart") << u"chart"_qs << u"nowhere/chart.svg"_qs << u"nowhere"_qs;
    QTest::newRow("no format of charts") << u"chart"_qs << u"chart.gif"_qs << u"chart.gif"_qs;
}

void TestReportExport::what_cannot_be_written_is_told()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    QFETCH(QString, told);
    const auto on = WindowHarness::with_small_returns();
    if (kind == u"report"_qs) {
        on->prompts.report = on->path(name);
        press(*on, Qt::Key_E);
    } else if (kind == u"packs"_qs) {
        on->prompts.packs = on->path(name);
        press_packs(*on);
    } else {
        on->prompts.chart = on->path(name);
        press_chart(*on);
    }
    QVERIFY2(is_told(*on, told), qPrintable(on->notice()));
    QVERIFY2(!on->notice().contains(u" is in "_qs), qPrintable(on->notice())); // it does not say that it is there
    QVERIFY(!QFile::exists(on->path(name)));
    QVERIFY(!QDir(on->path(u"nowhere"_qs)).exists());
    QCOMPARE(documents_out(on->path(u"small.outturn"_qs)), QStringList());
    // The window lives on.
    on->prompts.report = on->path(u"good.html"_qs);
    press(*on, Qt::Key_E);
    QVERIFY2(is_told(*on, on->prompts.report), qPrintable(on->notice()));
    QVERIFY(QFile::exists(on->prompts.report));
}

void TestReportExport::the_workspace_itself_is_never_written_over()
{
    const auto on = WindowHarness::with_small_returns();
    const QString workspace = on->path(u"small.outturn"_qs);
    on->prompts.report = workspace;
    press(*on, Qt::Key_E);
    QVERIFY2(is_told(*on, u"not \"small.outturn\""_qs), qPrintable(on->notice()));
    QVERIFY(bytes_of(workspace).startsWith("SQLite format 3"));
    on->trigger("file.verify");
    QVERIFY2(is_told(*on, u"The workspace is whole"_qs), qPrintable(on->notice()));
}

QTEST_MAIN(TestReportExport)
#include "test_report_export.moc"
