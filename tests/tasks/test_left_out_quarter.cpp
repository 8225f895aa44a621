// SPDX-License-Identifier: GPL-3.0-or-later
// A quarter that an auditor left out is no quarter that the provider failed to return: not in the year, not in who
// returned what, not in the words.
#include "analysis/provider_series.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "audit/coverage.h"
#include "presentation/coverage_chart.h"
#include "presentation/coverage_tables.h"
#include "presentation/coverage_words.h"
#include "presentation/figure_words.h"
#include "presentation/headline.h"
#include "presentation/returns_overview.h"
#include "support/reference_data.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"
#include "tasks/audit_acts.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn;
using analysis::FigureStatus;
using audit::CoverageState;

namespace {

const ProgrammeId families(QStringLiteral("families"));
const MeasureId school(QStringLiteral("back_in_school"));
const Period year = *parse_period(u"2023-24");
const Period second_quarter = *parse_period(u"2023-24 Q2");
const presentation::Wording english(QStringLiteral("en"));

/// Four providers by quarters. Dogwood never returned its third quarter; the others returned all four.
/// Alder 10, 12, 14, 16 of 40; Birch 20 of 40 each; Cedar 8, 4, 6, 10 of 40; Dogwood 30 of 50 each.
QByteArray quarterly_return()
{
    QByteArray text = "programme,provider_code,provider_name,provider_type,period,measure,numerator,denominator\n";
    const auto add = [&text](const char *provider, const char *type, const char *quarter, int numerator,
                             int denominator) {
        text += QByteArray("Families,") + provider + ',' + type + ",2023-24 " + quarter + ",Back in school,"
            + QByteArray::number(numerator) + ',' + QByteArray::number(denominator) + '\n';
    };
    const char *const quarters[] = {"Q1", "Q2", "Q3", "Q4"};
    const int alder[] = {10, 12, 14, 16};
    const int cedar[] = {8, 4, 6, 10};
    for (int q = 0; q < 4; ++q) {
        add("AL,Alder Council", "local_authority", quarters[q], alder[q], 40);
        add("BI,Birch Council", "local_authority", quarters[q], 20, 40);
        add("CE,Cedar Works", "contractor", quarters[q], cedar[q], 40);
        if (q != 2)
            add("DO,Dogwood Trust", "contractor", quarters[q], 30, 50);
    }
    return text;
}

class QuarterlyDesk
{
public:
    QuarterlyDesk()
    {
        const auto planned =
            test::plan_bytes(quarterly_return(), test::import_options(), QStringLiteral("quarters.csv"));
        if (!planned || !planned->plan.errors.empty())
            qFatal("The return cannot be read.");
        if (const auto stored = workspace_.store(planned->plan); !stored)
            qFatal("%s", qPrintable(stored.error().message));
    }
    ProviderId provider(const QString &name) const
    {
        const auto source = workspace_.reader();
        const auto providers = source->providers();
        for (const Provider &each : *providers) {
            if (each.name == name)
                return each.id;
        }
        qFatal("There is no %s.", qPrintable(name));
    }
    void leave_out(const QString &name, std::optional<Period> period) const
    {
        Act act;
        act.kind = ActKind::exclusion;
        act.person = QStringLiteral("Ann Auditor");
        act.reason = QStringLiteral("no papers");
        act.json = write_exclusion({families, provider(name), school, period});
        if (const auto recorded = tasks::record_act(workspace_.path(), act, test::TemporaryWorkspace::still_clock());
            !recorded)
            qFatal("%s", qPrintable(recorded.error().message));
    }
    std::unique_ptr<workspace::WorkspaceReader> source() const { return workspace_.reader(); }
    analysis::SharedSpread answer(const Period &period) const
    {
        analysis::SpreadQuestion question;
        question.programme = families;
        question.measure = school;
        question.period = period;
        const auto answer = analysis::answer_spread(*source(), question);
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return *answer;
    }
    audit::Coverage coverage() const
    {
        const auto answer = audit::coverage(*source(), families, school);
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return *answer;
    }
    Measure measure() const { return source()->measures()->front(); }

private:
    test::TemporaryWorkspace workspace_;
};

size_t row_of(const audit::Coverage &coverage, const QString &name)
{
    for (size_t i = 0; i < coverage.providers.size(); ++i) {
        if (coverage.providers[i].name == name)
            return i;
    }
    qFatal("There is no %s.", qPrintable(name));
}

} // namespace

class TestLeftOutQuarter : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_year_is_withheld_and_says_which_quarter_was_left_out_and_by_whom()
    {
        const QuarterlyDesk desk;
        // Cedar's year: 8 + 4 + 6 + 10 of 160.
        QCOMPARE(desk.answer(year)->find(desk.provider(QStringLiteral("Cedar Works")))->value, 28.0 / 160);
        desk.leave_out(QStringLiteral("Cedar Works"), second_quarter);
        const analysis::SharedSpread answer = desk.answer(year);
        const analysis::ProviderFigure &cedar = *answer->find(desk.provider(QStringLiteral("Cedar Works")));
        QVERIFY(!cedar.value);
        QVERIFY(!cedar.numerator);
        QVERIFY(cedar.status == FigureStatus::part_left_out);
        QCOMPARE(presentation::status_words(english, cedar), QStringLiteral("2023-24 Q2 left out by Ann Auditor"));
        // Dogwood did fail to return one: nobody is excused by another's exclusion.
        const analysis::ProviderFigure &dogwood = *answer->find(desk.provider(QStringLiteral("Dogwood Trust")));
        QVERIFY(dogwood.status == FigureStatus::incomplete_year);
        QCOMPARE(presentation::status_words(english, dogwood), QStringLiteral("year incomplete"));
        // Alder's 52 and Birch's 80 of 320.
        QCOMPARE(answer->with_value, 2);
        QCOMPARE(*answer->target, 132.0 / 320);
    }

    void the_headline_counts_it_apart_from_those_without_a_figure()
    {
        const QuarterlyDesk desk;
        desk.leave_out(QStringLiteral("Cedar Works"), second_quarter);
        const QString caution = presentation::spread_headline(*desk.answer(year), english).caution;
        QVERIFY2(caution.contains(QStringLiteral("1 has no figure.")), qPrintable(caution)); // Dogwood alone
        QVERIFY2(caution.contains(QStringLiteral("a part was left out by an auditor")), qPrintable(caution));
        const QString of_quarter = presentation::spread_headline(*desk.answer(second_quarter), english).caution;
        QVERIFY2(!of_quarter.contains(QStringLiteral("no figure")), qPrintable(of_quarter));
        QVERIFY2(of_quarter.contains(QStringLiteral("left out by an auditor")), qPrintable(of_quarter));
    }

    void it_is_listed_once_among_what_was_left_out()
    {
        const QuarterlyDesk desk;
        desk.leave_out(QStringLiteral("Cedar Works"), second_quarter);
        const analysis::SharedSpread answer = desk.answer(year);
        QVERIFY(answer->excluded.empty()); // it stands among the figures, with the reason
        const auto overview = presentation::returns_overview({}, answer.get(), english);
        QCOMPARE(overview.left_out.size(), size_t(2)); // Cedar, and Dogwood with a reason of its own
        QCOMPARE(desk.answer(second_quarter)->excluded.size(), size_t(1));
    }

    void who_is_left_out_of_the_whole_year_is_no_incomplete_one()
    {
        const QuarterlyDesk desk;
        desk.leave_out(QStringLiteral("Cedar Works"), year); // its four quarters
        const analysis::SharedSpread answer = desk.answer(year);
        const ProviderId cedar = desk.provider(QStringLiteral("Cedar Works"));
        QVERIFY(!answer->find(cedar));
        QVERIFY(answer->left_out == std::set<ProviderId>{cedar});
        QCOMPARE(answer->excluded.size(), size_t(1));
        const QString caution = presentation::spread_headline(*answer, english).caution;
        QVERIFY2(caution.contains(QStringLiteral("left out by an auditor")), qPrintable(caution));
    }

    void a_year_with_a_gap_and_an_exclusion_tells_both()
    {
        const QuarterlyDesk desk;
        desk.leave_out(QStringLiteral("Dogwood Trust"), second_quarter);
        const analysis::SharedSpread answer = desk.answer(year);
        const analysis::ProviderFigure &dogwood = *answer->find(desk.provider(QStringLiteral("Dogwood Trust")));
        QVERIFY(dogwood.status == FigureStatus::incomplete_year);
        QCOMPARE(presentation::status_words(english, dogwood),
                 QStringLiteral("year incomplete; 2023-24 Q2 left out by Ann Auditor"));
    }

    void the_providers_own_series_says_what_became_of_the_quarter()
    {
        const QuarterlyDesk desk;
        desk.leave_out(QStringLiteral("Cedar Works"), second_quarter);
        const auto series = analysis::provider_series(*desk.source(), desk.measure(),
                                                      desk.provider(QStringLiteral("Cedar Works")), second_quarter);
        QVERIFY_RESULT(series);
        QCOMPARE(series->size(), size_t(4));
        QVERIFY((*series)[1].figure); // no gap: it says what became of it
        QVERIFY((*series)[1].figure->status == FigureStatus::left_out);
        QVERIFY(!(*series)[1].figure->value);
        QCOMPARE((*series)[2].figure->value, 6.0 / 40);
    }

    void coverage_counts_it_as_returned()
    {
        const QuarterlyDesk desk;
        desk.leave_out(QStringLiteral("Cedar Works"), second_quarter);
        const audit::Coverage coverage = desk.coverage();
        const audit::CoverageCell &cedar = coverage.cells[row_of(coverage, QStringLiteral("Cedar Works"))][1];
        QVERIFY(cedar.state == CoverageState::left_out);
        QCOMPARE(cedar.left_out_by, qint64(1));
        const audit::Coverage::PeriodTally &second = coverage.tallies[1];
        QCOMPARE(second.expected, 4);
        QCOMPARE(second.returned, 4);
        QCOMPARE(second.not_returned, 0);
        QCOMPARE(second.left_out, 1);
        QCOMPARE(*second.numerator, 62.0); // 12, 20 and 30
        QCOMPARE(*second.denominator, 130.0);
        QCOMPARE(coverage.tallies[2].not_returned, 1); // Dogwood
        QCOMPARE(presentation::coverage_sentence(coverage, second_quarter, english),
                 QStringLiteral("all 4 places returned; 1 left out by an auditor"));
        const QString caution = presentation::coverage_headline(coverage, desk.measure(), english).caution;
        QVERIFY2(caution.contains(QStringLiteral("15 of 16 expected figures were returned")), qPrintable(caution));
        QVERIFY2(caution.contains(QStringLiteral("Missing: Dogwood Trust (1 of 4).")), qPrintable(caution));
        QVERIFY2(!caution.contains(QStringLiteral("Cedar")), qPrintable(caution));
    }

    void the_heat_map_and_the_table_say_left_out_and_by_whom()
    {
        const QuarterlyDesk desk;
        desk.leave_out(QStringLiteral("Cedar Works"), second_quarter);
        const audit::Coverage coverage = desk.coverage();
        QCOMPARE(presentation::coverage_cell_sentence(coverage, row_of(coverage, QStringLiteral("Cedar Works")), 1,
                                                      desk.measure(), english),
                 QStringLiteral("Cedar Works, 2023-24 Q2: left out by an auditor; by Ann Auditor, act 1: no papers"));
        const widgets::HeatChart chart = presentation::coverage_chart(coverage, desk.measure(), english);
        QCOMPARE(chart.rows[0].name, QStringLiteral("Dogwood Trust")); // the gap first
        QCOMPARE(chart.rows[0].label, QStringLiteral("1 missing"));
        QCOMPARE(chart.rows[1].name, QStringLiteral("Cedar Works"));
        QCOMPARE(chart.rows[1].label, QStringLiteral("1 left out"));
        const widgets::Table table = presentation::coverage_provider_table(coverage, english);
        QCOMPARE(table.columns[4].title, QStringLiteral("Left out"));
        // Cedar: expected 4, returned 4, not returned 0, left out 1; Dogwood: 4, 3, 1, 0.
        const auto numbers = [&table](size_t row) {
            QStringList texts;
            for (size_t column = 1; column < 5; ++column)
                texts.append(table.rows[row].cells[column].text);
            return texts.join(u' ');
        };
        QCOMPARE(numbers(0), QStringLiteral("4 3 1 0"));
        QCOMPARE(numbers(1), QStringLiteral("4 4 0 1"));
    }

    void of_what_is_left_out_nothing_that_never_came_is_missed_or_said_to_have_come()
    {
        const QuarterlyDesk desk;
        desk.leave_out(QStringLiteral("Dogwood Trust"), {}); // every period: three quarters came
        const audit::Coverage coverage = desk.coverage();
        const auto &dogwood = coverage.cells[row_of(coverage, QStringLiteral("Dogwood Trust"))];
        QVERIFY(dogwood[1].state == CoverageState::left_out);
        QVERIFY(dogwood[2].state == CoverageState::not_expected);
        QCOMPARE(coverage.tallies[2].expected, 3);
        QCOMPARE(coverage.tallies[2].returned, 3);
        QCOMPARE(coverage.tallies[2].not_returned, 0);
    }

    void a_period_left_out_of_every_provider_still_shows()
    {
        const QuarterlyDesk desk;
        for (const char *name : {"Alder Council", "Birch Council", "Cedar Works", "Dogwood Trust"})
            desk.leave_out(QString::fromLatin1(name), second_quarter);
        const audit::Coverage coverage = desk.coverage();
        QCOMPARE(coverage.periods.size(), size_t(4));
        QCOMPARE(coverage.tallies[1].returned, 4);
        QCOMPARE(coverage.tallies[1].left_out, 4);
        QVERIFY(!coverage.tallies[1].numerator);
        // The year can still be asked for; nobody has a figure in it, and nobody is said to have failed but Dogwood.
        const auto periods = analysis::periods_of(*desk.source(), desk.measure());
        QVERIFY_RESULT(periods);
        QVERIFY(std::find(periods->begin(), periods->end(), year) != periods->end());
        const analysis::SharedSpread answer = desk.answer(year);
        QCOMPARE(answer->with_value, 0);
        QCOMPARE(answer->figures.size(), size_t(4));
        for (const analysis::ProviderFigure &figure : answer->figures)
            QVERIFY(figure.status
                    == (figure.provider.name == QLatin1String("Dogwood Trust") ? FigureStatus::incomplete_year
                                                                               : FigureStatus::part_left_out));
    }
};

QTEST_GUILESS_MAIN(TestLeftOutQuarter)
#include "test_left_out_quarter.moc"
