// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving out one measure of a case return says what was worked out from the same cases, and takes it along if wanted.
#include "support/reference_data.h"
#include "support/result_check.h"
#include "tasks/acts_file.h"
#include "tasks/derived_figures.h"
#include "tasks/import_returns.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::tasks;

namespace {

const ProgrammeId families(QStringLiteral("troubled-families-2012"));
const MeasureId turned_around(QStringLiteral("turned_around"));
const MeasureId attachment(QStringLiteral("attachment"));
const MeasureId education(QStringLiteral("crime_asb_education"));

QByteArray row(const QByteArray &family, const QByteArray &code, const QByteArray &period, const QByteArray &measure)
{
    return family + ",troubled-families-2012," + code + ',' + period + ',' + measure + ",2012-06-01,"
        + (measure == "attachment" ? QByteArray() : QByteArray("2013-02-01")) + ",validated,100,100\n";
}

/// Rutland: two families, one of them turned around. Hampshire: one, not turned around.
class CaseDesk
{
public:
    CaseDesk()
    {
        const auto file = ingest::return_file_from_bytes(
            QStringLiteral("cases.csv"),
            "case_ref,programme,provider_code,period,measure,attached_on,outcome_on,status,claimed_gbp,paid_gbp\n"
                + row("F1", "E06000017", "2012-13", "attachment")
                + row("F1", "E06000017", "2012-13", "crime_asb_education")
                + row("F2", "E06000017", "2012-13", "attachment") + row("F3", "E10000014", "2012-13", "attachment"));
        if (!file)
            qFatal("%s", qPrintable(file.error().message));
        ImportRequest request;
        request.workspace = path();
        if (const ImportedFile imported = import_return(*file, request, test::reference_data()); imported.error)
            qFatal("%s", qPrintable(imported.error->message));
    }
    QString path() const { return folder_.filePath(QStringLiteral("w.outturn")); }
    std::unique_ptr<workspace::WorkspaceReader> source() const
    {
        auto opened = workspace::WorkspaceReader::open(path());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return std::move(*opened);
    }
    static Exclusion rutland(std::optional<MeasureId> measure)
    {
        return {families, ProviderId(QStringLiteral("rutland")), std::move(measure), *parse_period(u"2012-13")};
    }
    AppliedActs apply(const Exclusion &exclusion, DerivedFigures derived) const
    {
        Act act;
        act.kind = ActKind::exclusion;
        act.person = QStringLiteral("Ann Auditor");
        act.reason = QStringLiteral("no papers");
        act.json = write_exclusion(exclusion);
        const auto applied = apply_acts(path(), {act}, system_clock(), derived);
        if (!applied)
            qFatal("%s", qPrintable(applied.error().message));
        return *applied;
    }
    /// Providers with a figure in force.
    int figures_of(const MeasureId &measure) const
    {
        return static_cast<int>(source()->cells(families, measure, *parse_period(u"2012-13"))->size());
    }

private:
    QTemporaryDir folder_;
};

std::vector<Exclusion> beside(const CaseDesk &desk, const Exclusion &exclusion)
{
    const auto found = exclusions_of_derived(*desk.source(), exclusion);
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

} // namespace

class TestDerivedFigures : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_result_and_an_attachment_are_told_with_the_families_turned_around()
    {
        const CaseDesk desk;
        for (const MeasureId &measure : {education, attachment}) {
            const std::vector<Exclusion> found = beside(desk, CaseDesk::rutland(measure));
            QCOMPARE(found.size(), size_t(1));
            QVERIFY(found.front() == CaseDesk::rutland(turned_around));
        }
    }

    void where_everything_goes_or_the_derived_figure_itself_nothing_stays()
    {
        const CaseDesk desk;
        QVERIFY(beside(desk, CaseDesk::rutland(std::nullopt)).empty());
        QVERIFY(beside(desk, CaseDesk::rutland(turned_around)).empty());
        Exclusion elsewhere = CaseDesk::rutland(education);
        elsewhere.period = *parse_period(u"2013-14"); // there is no figure
        QVERIFY(beside(desk, elsewhere).empty());
    }

    void what_stays_is_told_after_an_exclusion_alone()
    {
        const CaseDesk desk;
        const AppliedActs applied = desk.apply(CaseDesk::rutland(education), DerivedFigures::stay);
        QCOMPARE(applied.applied, 1);
        QCOMPARE(applied.derived_left.size(), size_t(1));
        QCOMPARE(*applied.derived_left.front().measure, turned_around);
        QCOMPARE(desk.figures_of(turned_around), 2); // Rutland and Hampshire
    }

    void what_was_worked_out_goes_too_by_an_act_of_its_own_for_the_same_reason()
    {
        const CaseDesk desk;
        const AppliedActs applied = desk.apply(CaseDesk::rutland(education), DerivedFigures::go);
        QCOMPARE(applied.applied, 2);
        QCOMPARE(applied.with_derived, 1);
        QVERIFY(applied.derived_left.empty());
        QCOMPARE(desk.figures_of(turned_around), 1); // Hampshire
        const auto standing = desk.source()->standing_acts();
        QVERIFY_RESULT(standing);
        QCOMPARE(standing->exclusions.size(), size_t(2));
        QVERIFY(standing->exclusions.back().exclusion == CaseDesk::rutland(turned_around));
        QCOMPARE(standing->exclusions.back().act.reason, QStringLiteral("no papers"));
        QCOMPARE(standing->exclusions.back().act.person, QStringLiteral("Ann Auditor"));
        // Again: all stands already.
        QCOMPARE(desk.apply(CaseDesk::rutland(education), DerivedFigures::go).applied, 0);
    }
};

QTEST_GUILESS_MAIN(TestDerivedFigures)
#include "test_derived_figures.moc"
