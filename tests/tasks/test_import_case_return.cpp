// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_data.h"
#include "support/result_check.h"
#include "tasks/import_case_return.h"
#include "tasks/import_preview.h"
#include "tasks/import_returns.h"
#include "workspace/workspace_check.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::tasks;

namespace {

const ProgrammeId families(QStringLiteral("troubled-families-2012"));
const MeasureId turned_around(QStringLiteral("turned_around"));

const QByteArray header("case_ref,programme,provider_code,period,measure,attached_on,outcome_on,status,claimed_gbp,"
                        "paid_gbp\n");

/// A row of a family of Rutland (E06000017) or Hampshire (E10000014) in 2012-13.
QByteArray row(const QByteArray &family, const QByteArray &code, const QByteArray &measure, const QByteArray &status)
{
    const QByteArray day = measure == "attachment" ? QByteArray() : QByteArray("2013-02-01");
    return family + ",troubled-families-2012," + code + ",2012-13," + measure + ",2012-06-01," + day + ',' + status
        + ",100,100\n";
}

ReturnFile file_of(const QByteArray &content, const QString &name = QStringLiteral("cases.csv"))
{
    auto file = ingest::return_file_from_bytes(name, content);
    if (!file)
        qFatal("%s", qPrintable(file.error().message));
    return *file;
}

/// Remembers what was asked of it, and refuses what it is told to refuse.
class RememberingSink : public ImportSink
{
public:
    Result<> begin(const ImportPlan &) override { return note(QStringLiteral("begin")); }
    Result<> accept(std::span<const Cell> run) override
    {
        figures += static_cast<int>(run.size());
        return note(QStringLiteral("figures"));
    }
    Result<Outcome> finish() override
    {
        if (const Result<> noted = note(QStringLiteral("finish")); !noted)
            return tl::unexpected(noted.error());
        return Outcome{7, {}};
    }
    Result<> begin_cases(const ReturnFile &) override { return note(QStringLiteral("begin cases")); }
    Result<> accept_cases(const CaseRun &run) override
    {
        cases += static_cast<int>(run.records.size());
        return note(QStringLiteral("cases"));
    }
    Result<> complete_cases(const ImportPlan &plan, std::span<const LineOffset>) override
    {
        for (const Measure &measure : plan.measures)
            measures.append(measure.title);
        return note(QStringLiteral("complete"));
    }
    void abandon() override { calls.append(QStringLiteral("abandon")); }

    QStringList calls;
    QStringList measures;
    QString refuses;
    int cases = 0;
    int figures = 0;

private:
    Result<> note(const QString &call)
    {
        calls.append(call);
        return call == refuses ? Result<>(failure(ErrorCode::refused, QStringLiteral("the disk is full"))) : Result<>();
    }
};

} // namespace

class TestImportCaseReturn : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        folder_ = std::make_unique<QTemporaryDir>();
    }

    void cases_come_in_with_the_figures_that_count_them();
    void rows_of_an_earlier_return_count_together_with_the_new_ones();
    void a_corrected_return_takes_the_place_of_the_earlier_rows();
    void cases_without_a_start_are_told();
    void a_programme_without_a_scheme_comes_in_without_such_figures();
    void a_programme_named_by_its_title_finds_its_scheme();
    void what_cannot_be_used_makes_no_workspace_data();
    void what_cannot_be_used_makes_no_workspace();
    void a_refused_return_leaves_the_workspace_as_it_was();
    void the_same_bytes_are_refused();
    void a_dry_run_stores_nothing_and_tells_the_same();
    void the_assistant_shows_what_would_come_in();
    void a_sink_is_asked_in_order_and_given_up_by_whoever_stops_data();
    void a_sink_is_asked_in_order_and_given_up_by_whoever_stops();

private:
    QString path() const { return folder_->filePath(QStringLiteral("w.outturn")); }
    QStringList files() const { return QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    ImportRequest request() const
    {
        ImportRequest request;
        request.workspace = path();
        return request;
    }
    ImportedFile import(const QByteArray &content, const QString &name = QStringLiteral("cases.csv")) const
    {
        return import_return(file_of(content, name), request(), test::reference_data());
    }
    /// "rutland 1/2", by provider.
    QStringList turned_around_of(const QString &period) const
    {
        const auto reader = workspace::WorkspaceReader::open(path());
        if (!reader)
            qFatal("%s", qPrintable(reader.error().message));
        const auto cells = (*reader)->cells(families, turned_around, *parse_period(period));
        if (!cells)
            qFatal("%s", qPrintable(cells.error().message));
        QStringList words;
        for (const Cell &cell : *cells)
            words.append(
                QStringLiteral("%1 %2/%3").arg(cell.key.provider.text).arg(*cell.numerator).arg(*cell.denominator));
        words.sort();
        return words;
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

void TestImportCaseReturn::cases_come_in_with_the_figures_that_count_them()
{
    // Rutland: F1 with both results counts once, F2 is attached only, F3's attachment was withdrawn: 1 of 2.
    // Hampshire: F4's result is claimed but not validated: 0 of 1.
    const ImportedFile imported = import(
        header + row("F1", "E06000017", "attachment", "claimed")
        + row("F1", "E06000017", "crime_asb_education", "validated")
        + row("F1", "E06000017", "continuous_employment", "validated")
        + row("F2", "E06000017", "attachment", "attached") + row("F3", "E06000017", "attachment", "withdrawn")
        + row("F4", "E10000014", "attachment", "validated") + row("F4", "E10000014", "crime_asb_education", "claimed"));
    QVERIFY2(!imported.error, qPrintable(imported.error ? imported.error->message : QString()));
    QVERIFY(imported.outcome && imported.plan && imported.plan->is_case_return);
    QCOMPARE(imported.plan->tally.accepted, 7);
    QVERIFY(imported.plan->file.content.isEmpty());
    QCOMPARE(turned_around_of(QStringLiteral("2012-13")),
             (QStringList{QStringLiteral("hampshire 0/1"), QStringLiteral("rutland 1/2")}));
    const auto reader = workspace::WorkspaceReader::open(path());
    QVERIFY_RESULT(reader);
    CaseFilter filter;
    filter.programme = families;
    QCOMPARE((*reader)->count_cases(filter).value_or(-1), qint64(7));
    // The scheme's words, not those of the id.
    const auto measures = (*reader)->measures();
    QVERIFY_RESULT(measures);
    const auto attachment = std::find_if(measures->begin(), measures->end(), [](const Measure &measure) {
        return measure.id.text == QLatin1String("attachment");
    });
    QVERIFY(attachment != measures->end());
    QVERIFY2(attachment->title != QLatin1String("Attachment"), qPrintable(attachment->title));
    QCOMPARE(files(), QStringList{QStringLiteral("w.outturn")});
}

void TestImportCaseReturn::rows_of_an_earlier_return_count_together_with_the_new_ones()
{
    QVERIFY(!import(header + row("F1", "E06000017", "attachment", "attached")
                        + row("F2", "E06000017", "attachment", "attached"),
                    QStringLiteral("attachments.csv"))
                 .error);
    QCOMPARE(turned_around_of(QStringLiteral("2012-13")), QStringList{QStringLiteral("rutland 0/2")});
    QVERIFY(!import(header + row("F1", "E06000017", "crime_asb_education", "validated"), QStringLiteral("results.csv"))
                 .error);
    QCOMPARE(turned_around_of(QStringLiteral("2012-13")), QStringList{QStringLiteral("rutland 1/2")});
}

void TestImportCaseReturn::a_corrected_return_takes_the_place_of_the_earlier_rows()
{
    QVERIFY(!import(header + row("F1", "E06000017", "attachment", "attached")
                        + row("F2", "E06000017", "attachment", "attached")
                        + row("F3", "E06000017", "attachment", "attached")
                        + row("F4", "E10000014", "attachment", "attached")
                        + row("F1", "E06000017", "crime_asb_education", "validated"),
                    QStringLiteral("first.csv"))
                 .error);
    // Rutland sends its attachments again, without F3 and with F5; its results and Hampshire's rows stay.
    QVERIFY(!import(header + row("F1", "E06000017", "attachment", "attached")
                        + row("F2", "E06000017", "attachment", "attached")
                        + row("F5", "E06000017", "attachment", "attached"),
                    QStringLiteral("second.csv"))
                 .error);
    QCOMPARE(turned_around_of(QStringLiteral("2012-13")),
             (QStringList{QStringLiteral("hampshire 0/1"), QStringLiteral("rutland 1/3")}));
}

void TestImportCaseReturn::cases_without_a_start_are_told()
{
    const ImportedFile imported = import(header + row("F1", "E06000017", "attachment", "attached")
                                         + row("F2", "E06000017", "crime_asb_education", "validated")
                                         + row("F3", "E06000017", "continuous_employment", "validated"));
    QVERIFY(!imported.error);
    QCOMPARE(turned_around_of(QStringLiteral("2012-13")), QStringList{QStringLiteral("rutland 0/1")});
    QCOMPARE(imported.plan->warnings.size(), size_t(1));
    QVERIFY2(imported.plan->warnings[0].message.contains(QStringLiteral("cases.csv: 2 case")),
             qPrintable(imported.plan->warnings[0].message));
}

void TestImportCaseReturn::a_programme_without_a_scheme_comes_in_without_such_figures()
{
    const QByteArray own = QByteArray(header + row("F1", "E06000017", "attachment", "attached"))
                               .replace("troubled-families-2012", "Our own trial");
    const ImportedFile imported = import(own);
    QVERIFY(!imported.error && imported.outcome);
    QCOMPARE(imported.plan->measures.size(), size_t(1));
    QCOMPARE(imported.plan->measures[0].title, QStringLiteral("Attachment"));
}

void TestImportCaseReturn::a_programme_named_by_its_title_finds_its_scheme()
{
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("trial-2020");
    scheme.title = QStringLiteral("Trial (second wave)");
    schemes::DerivedMeasure derived;
    derived.measure.id = MeasureId(QStringLiteral("helped"));
    derived.measure.title = QStringLiteral("Helped");
    derived.start = MeasureId(QStringLiteral("attachment"));
    derived.outcomes = {MeasureId(QStringLiteral("crime_asb_education"))};
    scheme.derived.push_back(derived);
    ImportRequest with_scheme = request();
    with_scheme.schemes = {scheme};
    const QByteArray text = QByteArray(header + row("F1", "E06000017", "attachment", "attached"))
                                .replace("troubled-families-2012", "Trial (second wave)");
    const ImportedFile imported = import_return(file_of(text), with_scheme, test::reference_data());
    QVERIFY(!imported.error);
    QCOMPARE(imported.plan->measures.back().title, QStringLiteral("Helped"));
}

void TestImportCaseReturn::what_cannot_be_used_makes_no_workspace_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("every row in error") << header + row("", "E06000017", "attachment", "attached");
    QTest::newRow("a column twice") << QByteArray("case_ref,status,measure,status,provider_code\n1,2,3,4,5\n");
    QTest::newRow("cut short") << (header + row("F1", "E06000017", "attachment", "attached") + "F2,troubled");
    QTest::newRow("an open quote") << (header + row("F1", "E06000017", "attachment", "attached") + "\"F2,troubled\n");
}

void TestImportCaseReturn::what_cannot_be_used_makes_no_workspace()
{
    QFETCH(QByteArray, content);
    const ImportedFile imported = import(content);
    QVERIFY(imported.error && !imported.outcome);
    QCOMPARE(files(), QStringList());
}

void TestImportCaseReturn::a_refused_return_leaves_the_workspace_as_it_was()
{
    QVERIFY(!import(header + row("F1", "E06000017", "attachment", "attached"), QStringLiteral("good.csv")).error);
    const auto figures = turned_around_of(QStringLiteral("2012-13"));
    QByteArray many = header;
    for (int i = 0; i < 3000; ++i)
        many += row("G" + QByteArray::number(i), "E06000017", "attachment", "attached");
    const ImportedFile cut = import(many + "G,troubled", QStringLiteral("cut.csv"));
    QVERIFY(cut.error && cut.error->message.contains(QStringLiteral("cut short")));
    std::stop_source source;
    ImportRequest cancelled = request();
    cancelled.stop = source.get_token();
    source.request_stop();
    const ImportedFile stopped = import_return(file_of(many), cancelled, test::reference_data());
    QVERIFY(stopped.error);
    QCOMPARE(static_cast<int>(stopped.error->code), static_cast<int>(ErrorCode::cancelled));
    QCOMPARE(turned_around_of(QStringLiteral("2012-13")), figures);
    QCOMPARE(files(), QStringList{QStringLiteral("w.outturn")});
    const auto reader = workspace::WorkspaceReader::open(path());
    QVERIFY_RESULT(reader);
    QCOMPARE((*reader)->returns().value_or(std::vector<StoredReturn>()).size(), size_t(1));
}

void TestImportCaseReturn::the_same_bytes_are_refused()
{
    const QByteArray content = header + row("F1", "E06000017", "attachment", "attached");
    QVERIFY(!import(content).error);
    const QByteArray before = bytes();
    const ImportedFile again = import(content, QStringLiteral("copy.csv"));
    QVERIFY(again.error && again.error->message.contains(QStringLiteral("return 1, cases.csv")));
    QCOMPARE(bytes(), before);
}

void TestImportCaseReturn::a_dry_run_stores_nothing_and_tells_the_same()
{
    ImportRequest dry = request();
    dry.dry_run = true;
    const ImportedFile imported = import_return(file_of(header + row("F1", "E06000017", "attachment", "attached")
                                                        + row("F2", "E06000017", "attachment", "unheard of")),
                                                dry, test::reference_data());
    QVERIFY(!imported.error && !imported.outcome && imported.plan);
    QCOMPARE(imported.plan->tally.accepted, 1);
    QCOMPARE(imported.plan->tally.in_error, 1);
    QVERIFY(imported.has_row_errors());
    QCOMPARE(files(), QStringList());
}

void TestImportCaseReturn::the_assistant_shows_what_would_come_in()
{
    QByteArray content = header;
    for (int i = 0; i < 3000; ++i)
        content += row("F" + QByteArray::number(i), "E06000017", "attachment", "attached");
    content += row("G", "E06000099", "attachment", "attached");
    const PreviewedFile preview = preview_return(file_of(content), path(), {}, test::reference_data(), {}, {});
    QVERIFY(!preview.error && preview.planned);
    QCOMPARE(preview.planned->plan.tally.accepted, 3000);
    QCOMPARE(preview.planned->plan.tally.in_error, 1);
    QCOMPARE(preview.planned->profile.id, QStringLiteral("case-return"));
    QCOMPARE(preview.providers.size(), size_t(1)); // who is E06000099?
    QCOMPARE(preview.sheets.size(), size_t(1));
    QCOMPARE(preview.sheets[0].last_row, 3002);
    QCOMPARE(preview.sheets[0].rows.back().row, 3002); // the row in error is there to be seen
    QCOMPARE(files(), QStringList());
}

void TestImportCaseReturn::a_sink_is_asked_in_order_and_given_up_by_whoever_stops_data()
{
    QTest::addColumn<QString>("refuses");
    for (const char *call : {"", "begin cases", "cases", "complete", "figures", "finish"})
        QTest::newRow(*call == 0 ? "nothing" : call) << QString::fromLatin1(call);
}

void TestImportCaseReturn::a_sink_is_asked_in_order_and_given_up_by_whoever_stops()
{
    QFETCH(QString, refuses);
    RememberingSink sink;
    sink.refuses = refuses;
    schemes::Scheme scheme;
    scheme.id = families.text;
    schemes::DerivedMeasure derived;
    derived.measure.id = turned_around;
    derived.measure.title = QStringLiteral("Turned around");
    derived.start = MeasureId(QStringLiteral("attachment"));
    derived.outcomes = {MeasureId(QStringLiteral("crime_asb_education"))};
    scheme.derived.push_back(derived);
    QString error;
    {
        CaseReturnImport cases(
            [&sink]() -> Result<ImportSink *> { return &sink; }, []() -> Result<const CaseSource *> { return nullptr; },
            [&scheme](const ProgrammeId &) -> Result<std::optional<schemes::Scheme>> { return scheme; });
        ingest::ImportOptions options = test::import_options();
        options.cases = &cases;
        options.rows_in_a_run = 2;
        auto planned = test::plan_bytes(header + row("F1", "E06000017", "attachment", "attached")
                                            + row("F2", "E06000017", "attachment", "attached")
                                            + row("F1", "E06000017", "crime_asb_education", "validated"),
                                        options);
        if (planned) {
            const auto outcome = cases.finish(planned->plan, planned->offsets, {});
            if (!outcome)
                error = outcome.error().message;
        } else {
            error = planned.error().message;
        }
    }
    QCOMPARE(error.isEmpty(), refuses.isEmpty());
    const QStringList all{QStringLiteral("begin cases"), QStringLiteral("cases"),   QStringLiteral("cases"),
                          QStringLiteral("complete"),    QStringLiteral("figures"), QStringLiteral("finish")};
    if (refuses.isEmpty()) {
        QCOMPARE(sink.calls, all);
        QCOMPARE(sink.cases, 3);
        QCOMPARE(sink.figures, 1);
        QCOMPARE(sink.measures.last(), QStringLiteral("Turned around"));
        return;
    }
    // As far as it went, and then let go.
    QCOMPARE(sink.calls, all.mid(0, all.indexOf(refuses) + 1) << QStringLiteral("abandon"));
}

QTEST_GUILESS_MAIN(TestImportCaseReturn)
#include "test_import_case_return.moc"
