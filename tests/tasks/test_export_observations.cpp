// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/zip_archive.h"
#include "support/hand_made_plan.h"
#include "support/imported_returns.h"
#include "support/result_check.h"
#include "support/shared_material.h"
#include "tasks/demonstration.h"
#include "tasks/export_observations.h"
#include "tasks/import_returns.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::tasks;
using outturn::test::TemporaryWorkspace;

namespace {

/// A workspace with whatever can stand in one, by hand.
class OddPlan
{
public:
    OddPlan()
    {
        ImportPlan &plan = plan_.plan();
        plan.programmes = {{ProgrammeId(u"prog"_qs), u"Programme, \"the\" first"_qs}};
        add_provider(u"K1"_qs, u"Kent Works, Ltd"_qs);
        add_provider(u"Q2"_qs, u"=SUM(A1:A9)"_qs);
        Measure &share = add_measure(u"share"_qs, MeasureKind::proportion);
        share.numerator_title = u"in work"_qs;
        share.cost_scope = u"of every age"_qs;
        Measure &rate = add_measure(u"rate"_qs, MeasureKind::rate);
        rate.per = 1000;
        rate.basis = Basis::cumulative;
        rate.polarity = Polarity::low;
        Measure &ratio = add_measure(u"ratio"_qs, MeasureKind::ratio);
        ratio.year_kind = YearKind::calendar;
        add_measure(u"mean"_qs, MeasureKind::mean).unit = u"points"_qs;
        add_measure(u"plain"_qs, MeasureKind::value).polarity = Polarity::neutral;
        add_counts();
        add_values();
        plan.tally = {static_cast<int>(plan.cells.size()), static_cast<int>(plan.cells.size()), 0, 0};
    }
    operator const ImportPlan &() const { return plan_; }

private:
    void add_provider(const QString &code, const QString &name)
    {
        Provider provider;
        provider.id = ProviderId(u"own:"_qs + code);
        provider.name = name;
        provider.type = ProviderType::contractor;
        provider.codes = {{code, {}, {}}};
        plan_.plan().providers.push_back(provider);
    }
    Measure &add_measure(const QString &id, MeasureKind kind)
    {
        if (plan_.plan().measures.front().id.text == u"eet"_qs)
            plan_.plan().measures.clear();
        plan_.plan().measures.reserve(9);
        Measure measure;
        measure.id = MeasureId(id);
        measure.programme = ProgrammeId(u"prog"_qs);
        measure.title = u"The "_qs + id;
        measure.kind = kind;
        return plan_.plan().measures.emplace_back(measure);
    }
    Cell &add(const QString &measure, const QString &code, const QString &period, Aspect aspect = Aspect::outcome)
    {
        Cell cell;
        cell.key.programme = ProgrammeId(u"prog"_qs);
        cell.key.measure = MeasureId(measure);
        cell.key.provider = ProviderId(u"own:"_qs + code);
        cell.key.aspect = aspect;
        if (!period.isEmpty())
            cell.key.period = *parse_period(period);
        return plan_.plan().cells.emplace_back(cell);
    }
    static void lacks(Cell &cell, Part part, Missing missing)
    {
        cell.origins.push_back({part, 2, 3, u"?"_qs, missing});
    }

    void add_counts()
    {
        Cell &suppressed = add(u"share"_qs, u"K1"_qs, u"2023-24"_qs);
        suppressed.denominator = 20;
        suppressed.numerator_range = CountRange{1, 5};
        lacks(suppressed, Part::numerator, Missing::suppressed);
        Cell &cost = add(u"share"_qs, u"K1"_qs, u"2023-24"_qs, Aspect::cost);
        cost.money = Money{123456};
        Cell &claimed = add(u"share"_qs, u"K1"_qs, u"2023-24"_qs, Aspect::claimed);
        lacks(claimed, Part::claimed, Missing::not_available);
        Cell &rounded = add(u"share"_qs, u"Q2"_qs, u"2023-24 Q1"_qs);
        rounded.key.group = u"PG1"_qs;
        rounded.key.contract = u"lot; 1"_qs;
        rounded.numerator = 10;
        rounded.numerator_range = CountRange{8, 12};
        rounded.denominator = 0.1 + 0.2 + 20;
        rounded.denominator_range = CountRange{17.5, 22.5};
        rounded.published_rate = 49.5;
        rounded.published_rate_differs = true;
        Cell &undated = add(u"share"_qs, u"K1"_qs, {});
        lacks(undated, Part::numerator, Missing::low);
        lacks(undated, Part::denominator, Missing::not_collected);
        Cell &cohort = add(u"rate"_qs, u"K1"_qs, u"2024"_qs);
        cohort.key.cohort = u"2022"_qs;
        cohort.key.area = u"N1"_qs;
        cohort.numerator = 12;
        cohort.denominator = 1e6;
        Cell &expected = add(u"ratio"_qs, u"K1"_qs, u"2023-24"_qs);
        expected.numerator = 7;
        expected.expected = 6.25;
        Cell &nothing = add(u"ratio"_qs, u"Q2"_qs, u"2023-24"_qs);
        lacks(nothing, Part::numerator, Missing::not_given);
        lacks(nothing, Part::expected, Missing::not_applicable);
        Cell &paid = add(u"ratio"_qs, u"Q2"_qs, u"2023-24"_qs, Aspect::paid);
        paid.money = Money{-5};
    }
    void add_values()
    {
        Cell &mean = add(u"mean"_qs, u"K1"_qs, u"2023-24"_qs);
        mean.value = -1.0 / 3;
        mean.standard_error = 0.125;
        Cell &without = add(u"mean"_qs, u"Q2"_qs, u"2023-24"_qs);
        without.value = 4;
        lacks(without, Part::standard_error, Missing::rounds_to_zero);
        Cell &with_base = add(u"plain"_qs, u"K1"_qs, u"2024-01-01 to 2024-02-29"_qs);
        with_base.value = 0;
        with_base.denominator = 40;
        with_base.denominator_range = CountRange{37.5, 42.5};
        Cell &cost_alone = add(u"plain"_qs, u"Q2"_qs, u"2023-24"_qs, Aspect::cost);
        cost_alone.money = Money{100};
    }

    test::HandMadePlan plan_{"odd"};
};

/// What a figure says, without where it came from.
QString in_words(const Cell &cell)
{
    QStringList words{cell.key.programme.text,
                      cell.key.measure.text,
                      cell.key.provider.text,
                      cell.key.contract,
                      cell.key.area,
                      cell.key.cohort,
                      cell.key.group,
                      cell.key.period.start.toString(Qt::ISODate),
                      cell.key.period.end.toString(Qt::ISODate),
                      QString::number(static_cast<int>(cell.key.aspect))};
    for (const Part part : {Part::numerator, Part::denominator, Part::expected, Part::value, Part::standard_error,
                            Part::published_rate, Part::cost, Part::claimed, Part::paid}) {
        const PartFigure figure = part_of(cell, part);
        QString text = figure.number ? QString::number(*figure.number, 'g', 17) : u"-"_qs;
        if (figure.missing != Missing::none && figure.missing != Missing::not_given)
            text += missing_word(figure.missing);
        if (figure.range)
            text += u"(%1 %2)"_qs.arg(figure.range->low).arg(figure.range->high);
        words.append(text);
    }
    words.append(cell.published_rate_differs ? u"differs"_qs : QString());
    return words.join(u'|');
}

QStringList figures_of(const CellSource &source)
{
    QStringList words;
    const auto cells = source.cells_in_force();
    for (const Cell &cell : cells ? *cells : std::vector<Cell>{})
        words.append(in_words(cell));
    return words;
}

QStringList measures_of(const CellSource &source)
{
    QStringList words;
    const auto measures = source.measures(); // named: the loop would outlive a temporary
    for (const Measure &measure : *measures)
        words.append(QStringList{measure.id.text, measure.title, kind_word(measure.kind),
                                 polarity_word(measure.polarity), measure.unit, QString::number(measure.per),
                                 measure.numerator_title, measure.denominator_title, measure.cost_title,
                                 measure.cost_scope, QString::number(static_cast<int>(measure.year_kind)),
                                 QString::number(static_cast<int>(measure.basis))}
                         .join(u'|'));
    return words;
}

QByteArray read_file(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What goes out as a plain return comes in again as the same figures.
class TestExportObservations : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        folder_ = std::make_unique<QTemporaryDir>();
    }

    void every_kind_of_figure_survives_out_and_in()
    {
        TemporaryWorkspace workspace;
        QVERIFY_RESULT(workspace.store(OddPlan()));
        check_round_trip(*workspace.reader(), 9);
    }

    void the_demonstration_survives_out_and_in()
    {
        const QString path = folder_->filePath(QStringLiteral("demo.outturn"));
        QVERIFY_RESULT(write_demonstration(path, test::reference_data()));
        const auto reader = workspace::WorkspaceReader::open(path);
        QVERIFY_RESULT(reader);
        check_round_trip(**reader, 0);
    }

    void a_real_return_survives_out_and_in()
    {
        OUTTURN_REQUIRE_SHARED(path, "returns/outcome_and_cost_long.csv");
        test::ImportedReturns returns;
        returns.add_file(path);
        check_round_trip(returns.source(), 0);
    }

    void what_is_missing_says_why_in_the_shorthand_of_statistics()
    {
        TemporaryWorkspace workspace;
        QVERIFY_RESULT(workspace.store(OddPlan()));
        const QByteArray csv = export_csv(*workspace.reader());
        QVERIFY2(csv.contains(",[c 1 to 5],,20,"), csv.constData());
        QVERIFY2(csv.contains(",[low],"), csv.constData());
        QVERIFY2(csv.contains(",[k],"), csv.constData());
        QVERIFY2(csv.contains(",[z],"), csv.constData());
        QVERIFY2(csv.contains(",1234.56,[x],"), csv.constData());
        QVERIFY2(csv.contains(",10,8 to 12,"), csv.constData());
        QVERIFY(!csv.contains(",0,20,")); // never zero
    }

    void texts_are_quoted_by_the_standard_and_no_formula_for_a_spreadsheet_program()
    {
        TemporaryWorkspace workspace;
        QVERIFY_RESULT(workspace.store(OddPlan()));
        const QByteArray csv = export_csv(*workspace.reader());
        QVERIFY(csv.startsWith("programme,programme_title,provider_code,provider_name,provider_type,"));
        QVERIFY(csv.contains("\nprog,\"Programme, \"\"the\"\" first\",K1,\"Kent Works, Ltd\",contractor,"));
        QVERIFY(csv.contains(",Q2,'=SUM(A1:A9),contractor,"));
    }

    void a_workbook_is_the_same_each_time_and_holds_texts_as_texts()
    {
        TemporaryWorkspace workspace;
        QVERIFY_RESULT(workspace.store(OddPlan()));
        const QString first = folder_->filePath(QStringLiteral("first.xlsx"));
        const QString second = folder_->filePath(QStringLiteral("second.XLSX"));
        QCOMPARE(export_observations(*workspace.reader(), first).value_or(-1), 10);
        QTest::qWait(1100); // a time of day in it would show
        QVERIFY_RESULT(export_observations(*workspace.reader(), second));
        const QByteArray bytes = read_file(first);
        QVERIFY(!bytes.isEmpty() && bytes == read_file(second));
        const auto archive = ingest::ZipArchive::open(QStringLiteral("first.xlsx"), bytes);
        QVERIFY_RESULT(archive);
        const auto sheet = (*archive)->content(QStringLiteral("xl/worksheets/sheet1.xml"), 1 << 20);
        QVERIFY_RESULT(sheet);
        QVERIFY(!sheet->contains("<f>"));
        QVERIFY(sheet->contains("state=\"frozen\""));
        QVERIFY(sheet->contains("<v>1234.56</v>"));
        const auto texts = (*archive)->content(QStringLiteral("xl/sharedStrings.xml"), 1 << 20);
        QVERIFY_RESULT(texts);
        QVERIFY(texts->contains("<t>=SUM(A1:A9)</t>"));
        const auto book = (*archive)->content(QStringLiteral("xl/workbook.xml"), 1 << 20);
        QVERIFY_RESULT(book);
        QVERIFY(book->contains("name=\"Observations\""));
    }

    void what_cannot_be_written_is_refused()
    {
        TemporaryWorkspace workspace;
        const auto none = export_observations(*workspace.reader(), folder_->filePath(QStringLiteral("a.csv")));
        QVERIFY_FAILURE(none, ErrorCode::refused, "no figures yet");
        QVERIFY_RESULT(workspace.store(test::two_councils()));
        const auto other = export_observations(*workspace.reader(), folder_->filePath(QStringLiteral("a.ods")));
        QVERIFY_FAILURE(other, ErrorCode::wrong_usage, "ends in .csv or .xlsx");
        const auto nowhere = export_observations(*workspace.reader(), folder_->filePath(QStringLiteral("no/a.csv")));
        QVERIFY_FAILURE(nowhere, ErrorCode::refused, "could not be written");
        QVERIFY(QDir(folder_->path()).isEmpty());
    }

    void figures_no_longer_in_force_stay_out()
    {
        TemporaryWorkspace workspace;
        QVERIFY_RESULT(workspace.store(test::two_councils("first")));
        test::HandMadePlan later("second");
        later.provider(QStringLiteral("Kent")).outcome(QStringLiteral("Kent"), 31, 100);
        QVERIFY_RESULT(workspace.store(later));
        const QByteArray csv = export_csv(*workspace.reader());
        QVERIFY(csv.contains(",31,100,1234.56\n")); // the later outcome beside the earlier cost
        QVERIFY(!csv.contains(",30,100,"));
    }

private:
    QByteArray export_csv(const CellSource &source)
    {
        const QString path = folder_->filePath(QStringLiteral("export.csv"));
        const auto rows = export_observations(source, path);
        if (!rows)
            qFatal("%s", qPrintable(rows.error().message));
        return read_file(path);
    }

    void check_round_trip(const CellSource &source, int least_rows)
    {
        const QString first = folder_->filePath(QStringLiteral("first.csv"));
        const auto rows = export_observations(source, first);
        QVERIFY_RESULT(rows);
        QVERIFY(*rows > least_rows);
        ImportRequest request;
        request.workspace = folder_->filePath(QStringLiteral("again.outturn"));
        const ImportedFile imported = import_return(first, request, test::reference_data());
        QVERIFY2(!imported.error, imported.error ? qPrintable(imported.error->message) : "");
        for (const Problem &problem : imported.plan->errors)
            QFAIL(qPrintable(problem.message));
        QCOMPARE(imported.plan->tally.accepted, *rows);
        QCOMPARE(imported.plan->file.mapping, QStringLiteral("plain-return"));
        const auto again = workspace::WorkspaceReader::open(request.workspace);
        QVERIFY_RESULT(again);
        QCOMPARE(figures_of(**again), figures_of(source));
        QCOMPARE(measures_of(**again), measures_of(source));
        const QString second = folder_->filePath(QStringLiteral("second.csv"));
        QVERIFY_RESULT(export_observations(**again, second));
        QCOMPARE(read_file(second), read_file(first));
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_MAIN(TestExportObservations)
#include "test_export_observations.moc"
