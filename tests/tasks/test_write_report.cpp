// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/imported_returns.h"
#include "support/result_check.h"
#include "tasks/compose_report.h"
#include "tasks/write_report.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <unistd.h>

using namespace outturn;
using namespace outturn::tasks;
using presentation::ReportDefinition;
using presentation::ReportSection;

namespace {

/// Hampshire 30 of 200 for £2,000, Rutland 90 of 200 for £9,000, Salford 3 of 200: few enough to be withheld.
QByteArray three_councils()
{
    return "provider_code,period,measure,numerator,denominator,cost_gbp\n"
           "E10000014,2024,eet,30,200,2000\nE06000017,2024,eet,90,200,9000\nE08000006,2024,eet,3,200,\n";
}

ComposedReport composed(test::ImportedReturns &returns, const ReportDefinition &definition)
{
    const QTemporaryDir nobody;
    auto report = compose_report(returns.source(), definition, ProviderRegister(), nobody.path());
    if (!report)
        qFatal("%s", qPrintable(report.error().message));
    return std::move(*report);
}

const reporting::DocumentTable *table_of(const ComposedReport &report, const QString &id)
{
    for (const reporting::Block &block : report.report.document.blocks) {
        if (const auto *table = std::get_if<reporting::DocumentTable>(&block); table && table->id == id)
            return table;
    }
    return nullptr;
}

QStringList headings(const ComposedReport &report)
{
    QStringList texts;
    for (const reporting::Block &block : report.report.document.blocks) {
        if (const auto *heading = std::get_if<reporting::Heading>(&block))
            texts.append(heading->text);
    }
    return texts;
}

QByteArray bytes_of(const ComposedReport &report, ReportFormat format)
{
    const auto bytes = report_bytes(report.report, record_figures(report.report), format);
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().message));
    return *bytes;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWriteReport : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_small_count_is_withheld_and_the_report_says_so()
    {
        test::ImportedReturns returns;
        returns.add(three_councils());
        const ComposedReport report = composed(returns, presentation::standard_report());
        const QByteArray csv = bytes_of(report, ReportFormat::csv);
        QVERIFY2(csv.contains("Salford"), csv.constData()); // it is there, without its numbers
        QVERIFY(!csv.contains(",3,"));
        QVERIFY(!csv.contains(",1.5,")); // 3 of 200
        const QByteArray html = bytes_of(report, ReportFormat::html);
        QVERIFY(!html.contains("1.5%"));
        QVERIFY(html.contains("below 5"));
        bool named = false;
        for (const analysis::WithheldFigure &figure : report.material.withheld)
            named = named || figure.provider.name == QStringLiteral("Salford");
        QVERIFY(named);
    }

    void nothing_is_withheld_where_that_is_asked_for()
    {
        test::ImportedReturns returns;
        returns.add(three_councils());
        ReportDefinition definition = presentation::standard_report();
        definition.disclosure.smallest_count = 0;
        const ComposedReport report = composed(returns, definition);
        QVERIFY(report.material.withheld.empty());
        QVERIFY(bytes_of(report, ReportFormat::csv).contains(",1.5,"));
    }

    void a_report_is_written_in_the_language_asked_for()
    {
        test::ImportedReturns returns;
        returns.add(three_councils());
        for (const char *language : {"en", "cy"}) {
            ReportDefinition definition = presentation::standard_report();
            definition.language = QString::fromLatin1(language);
            const QByteArray html = bytes_of(composed(returns, definition), ReportFormat::html);
            QVERIFY(html.contains(QByteArray("lang=\"") + language));
            QVERIFY(html.contains("<svg"));
            QCOMPARE(html.count("<h1"), 1);
        }
    }

    void every_format_begins_as_its_standard_says()
    {
        test::ImportedReturns returns;
        returns.add(three_councils());
        const ComposedReport report = composed(returns, presentation::standard_report());
        QVERIFY(bytes_of(report, ReportFormat::html).startsWith("<!DOCTYPE html>"));
        QVERIFY(bytes_of(report, ReportFormat::pdf).startsWith("%PDF-1."));
        QVERIFY(bytes_of(report, ReportFormat::xlsx).startsWith("PK\x03\x04"));
        // ODF 1.2, part 3, 3.3: the media type first, not compressed, from the 38th byte on.
        QCOMPARE(bytes_of(report, ReportFormat::ods).mid(38, 46), "application/vnd.oasis.opendocument.spreadsheet");
    }

    void the_same_workspace_gives_the_same_bytes_data()
    {
        QTest::addColumn<int>("format");
        for (const ReportFormat format :
             {ReportFormat::html, ReportFormat::pdf, ReportFormat::xlsx, ReportFormat::ods, ReportFormat::csv})
            QTest::addRow("%d", static_cast<int>(format)) << static_cast<int>(format);
    }

    void the_same_workspace_gives_the_same_bytes()
    {
        QFETCH(int, format);
        test::ImportedReturns returns;
        returns.add(three_councils());
        const auto write = [&] {
            return bytes_of(composed(returns, presentation::standard_report()), static_cast<ReportFormat>(format));
        };
        const QByteArray first = write();
        qputenv("TZ", "Asia/Kolkata");
        tzset();
        const QByteArray second = write();
        qunsetenv("TZ");
        tzset();
        QVERIFY(first == second);
    }

    void own_words_refer_to_figures_by_their_numbers()
    {
        test::ImportedReturns returns;
        returns.add(three_councils());
        ReportDefinition definition;
        definition.parts = {{ReportSection::spread, {}, {}, {}, {}},
                            {ReportSection::recommendation,
                             {},
                             {},
                             QStringLiteral("Ask why"),
                             QStringLiteral("{figure:spread} calls for enquiry; {figure:nowhere} does not.")}};
        const ComposedReport report = composed(returns, definition);
        QCOMPARE(report.unknown_references, QStringList{QStringLiteral("{figure:nowhere}")});
        const QByteArray html = bytes_of(report, ReportFormat::html);
        QVERIFY2(html.contains(">Figure 1</a> calls for enquiry"), html.mid(html.indexOf("calls for") - 200, 300));
    }

    void what_the_data_say_nothing_of_is_left_out_or_said()
    {
        test::ImportedReturns returns;
        returns.add(three_councils());
        ReportDefinition definition = presentation::standard_report();
        const qsizetype without = headings(composed(returns, definition)).size();
        definition.leave_out_empty = false;
        const ComposedReport said = composed(returns, definition);
        QVERIFY(headings(said).size() > without);
        int empty = 0;
        for (const QString &why : said.report.empty_parts)
            empty += why.isEmpty() ? 0 : 1;
        QCOMPARE(headings(said).size(), without + empty);
    }

    void a_part_of_a_measure_that_is_not_there_says_why()
    {
        test::ImportedReturns returns;
        returns.add(three_councils());
        ReportDefinition definition;
        definition.leave_out_empty = false;
        definition.parts = {{ReportSection::spread, MeasureId(QStringLiteral("no_such")), {}, {}, {}},
                            {ReportSection::providers, {}, {}, {}, {}}};
        const ComposedReport report = composed(returns, definition);
        QVERIFY2(report.report.empty_parts.value(0).contains(QStringLiteral("no_such")),
                 qPrintable(report.report.empty_parts.join(u'\n')));
        QVERIFY(table_of(report, QStringLiteral("providers")) != nullptr);
    }

    void a_name_without_a_known_end_is_refused()
    {
        for (const char *name : {"r.doc", "r", "html"})
            QVERIFY_FAILURE(report_format(QString::fromLatin1(name)), ErrorCode::wrong_usage, ".xlsx");
        QVERIFY(report_format(QStringLiteral("R.PDF")) == ReportFormat::pdf);
    }

    void a_place_that_takes_no_file_is_named()
    {
        const QTemporaryDir folder;
        QVERIFY_FAILURE(save_bytes(folder.filePath(QStringLiteral("no/such/r.html")), "x"), ErrorCode::refused,
                        "r.html");
        QDir(folder.path()).mkdir(QStringLiteral("folder.html"));
        QVERIFY_FAILURE(save_bytes(folder.filePath(QStringLiteral("folder.html")), "x"), ErrorCode::refused,
                        "folder.html");
    }

    void a_report_that_cannot_be_written_leaves_the_old_one()
    {
        if (geteuid() == 0)
            QSKIP("Root may write everywhere: this needs another user");
        const QTemporaryDir folder;
        QFile old(folder.filePath(QStringLiteral("r.html")));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        old.setPermissions(QFile::ReadOwner);
        QVERIFY_FAILURE(save_bytes(old.fileName(), "new"), ErrorCode::refused, "r.html");
        QCOMPARE(read(old.fileName()), QByteArray("old"));
    }
};

QTEST_MAIN(TestWriteReport)
#include "test_write_report.moc"
