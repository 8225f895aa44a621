// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/chance_statistics.h"
#include "analysis/drill.h"
#include "analysis/pair_comparison.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "support/imported_returns.h"
#include "support/reference_data.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::statistics::FunnelFlag;
using outturn::test::ImportedReturns;

namespace {

const QByteArray header("provider_name,provider_type,region,contract,area_code,group,period,measure,numerator,"
                        "denominator\n");

/// Two contractors that share one contract area, and a council beside them. Worked by hand:
/// North: Ash PG1 30 of 100, PG2 10 of 100; Birch PG1 20 of 100. South: Ash PG1 5 of 50; Carrow Council 12 of 60 PG2.
const QByteArray shared_contracts = header
    + "Ash,contractor,East,North,E06000017,PG1,2024,m,30,100\n"
      "Ash,contractor,East,North,E06000017,PG2,2024,m,10,100\n"
      "Ash,contractor,East,South,E10000014,PG1,2024,m,5,50\n"
      "Birch,contractor,East,North,E06000017,PG1,2024,m,20,100\n"
      "Carrow,local-authority,West,South,E10000014,PG2,2024,m,12,60\n";

SpreadQuestion question_of(ImportedReturns &returns)
{
    const auto measure = choose_measure(returns.source(), {}, {});
    const auto period = measure ? choose_period(returns.source(), *measure, {}) : tl::unexpected(measure.error());
    if (!period)
        qFatal("%s", qPrintable(period.error().message));
    return {measure->programme, measure->id, *period, {}, {}};
}

SpreadAnswer answered(ImportedReturns &returns, const SpreadQuestion &question)
{
    const auto answer = answer_spread(returns.source(), question);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return **answer;
}

QStringList lines_of(const SpreadAnswer &answer)
{
    QStringList lines;
    for (const ProviderFigure &figure : answer.figures)
        lines.append(
            QStringLiteral("%1: %2 of %3").arg(figure.provider.name).arg(*figure.numerator).arg(*figure.denominator));
    lines.sort();
    return lines;
}

const ProviderFigure &figure_named(const SpreadAnswer &answer, const QString &name)
{
    for (const ProviderFigure &figure : answer.figures) {
        if (figure.provider.name == name)
            return figure;
    }
    qFatal("no figure of %s", qPrintable(name));
}

} // namespace

/// What is set side by side, against whom, and for what mix of cases; worked by hand.
class TestComparedUnits : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void contracts_areas_groups_and_regions_add_up_their_own_figures()
    {
        ImportedReturns returns;
        returns.add(shared_contracts);
        SpreadQuestion question = question_of(returns);
        question.by = Unit::contract;
        QCOMPARE(lines_of(answered(returns, question)),
                 QStringList({u"Ash, North: 40 of 200"_qs, u"Ash, South: 5 of 50"_qs, u"Birch, North: 20 of 100"_qs,
                              u"Carrow, South: 12 of 60"_qs}));
        question.by = Unit::area; // a code that the workspace does not know stands for itself
        QCOMPARE(lines_of(answered(returns, question)),
                 QStringList({u"E06000017: 60 of 300"_qs, u"E10000014: 17 of 110"_qs}));
        question.by = Unit::group;
        QCOMPARE(lines_of(answered(returns, question)), QStringList({u"PG1: 55 of 250"_qs, u"PG2: 22 of 160"_qs}));
        question.by = Unit::region;
        QCOMPARE(lines_of(answered(returns, question)), QStringList({u"East: 65 of 350"_qs, u"West: 12 of 60"_qs}));
    }

    void a_figure_without_the_column_is_left_out_by_name()
    {
        ImportedReturns returns;
        returns.add(header + "Ash,contractor,East,North,,,2024,m,30,100\nBirch,contractor,East,,,,2024,m,20,100\n");
        SpreadQuestion question = question_of(returns);
        question.by = Unit::contract;
        const SpreadAnswer answer = answered(returns, question);
        QCOMPARE(lines_of(answer), QStringList(u"Ash, North: 30 of 100"_qs));
        QCOMPARE(answer.excluded.size(), size_t(1));
        QCOMPARE(answer.excluded[0].name, u"Birch"_qs);
        QCOMPARE(answer.excluded[0].rule, u"no-contract"_qs);
    }

    void the_cells_of_a_group_are_those_of_every_provider_in_it()
    {
        ImportedReturns returns;
        returns.add(shared_contracts);
        SpreadQuestion question = question_of(returns);
        question.by = Unit::group;
        const SpreadAnswer answer = answered(returns, question);
        const auto drill = drill_into(returns.source(), answer, figure_named(answer, u"PG2"_qs));
        QVERIFY(drill);
        QCOMPARE(drill->cells.size(), size_t(2));
        double numerators = 0;
        for (const Cell &cell : drill->cells) {
            QVERIFY(!cell.origins.empty());
            numerators += *cell.numerator;
        }
        QCOMPARE(numerators, 22.0);
    }

    void a_harder_mix_of_groups_is_expected_to_do_worse()
    {
        ImportedReturns returns;
        returns.add(shared_contracts);
        SpreadQuestion question = question_of(returns);
        question.standardised = true;
        const SpreadAnswer answer = answered(returns, question);
        // PG1 55 of 250 = .22; PG2 22 of 160 = .1375. Ash: 150 x .22 + 100 x .1375 = 46.75 expected, 45 seen.
        const ProviderFigure &ash = figure_named(answer, u"Ash"_qs);
        QCOMPARE(*ash.denominator, 46.75);
        QVERIFY(std::abs(*ash.value - 45.0 / 46.75) < 1e-15);
        QCOMPARE(*figure_named(answer, u"Birch"_qs).denominator, 22.0);
        QCOMPARE(*figure_named(answer, u"Carrow"_qs).denominator, 8.25);
        QVERIFY(std::abs(*answer.target - 1.0) < 1e-15);
        QCOMPARE(*ash.raw->denominator, 250.0); // the raw figure stays beside it
        QCOMPARE(*ash.raw->value, 0.18);
        QCOMPARE(answer.measure.kind, MeasureKind::ratio);
    }

    void the_target_of_a_group_is_what_its_members_achieve_together()
    {
        ImportedReturns returns;
        returns.add(shared_contracts);
        SpreadQuestion question = question_of(returns);
        const auto providers = returns.source().providers();
        const auto group = choose_group(*providers, test::reference_data().providers, u"contractors"_qs);
        QVERIFY2(group, group ? "" : qPrintable(group.error().message));
        question.compared_with = *group;
        const SpreadAnswer answer = answered(returns, question);
        QCOMPARE(*answer.target, 65.0 / 350.0);
        QCOMPARE(answer.figures.size(), size_t(3)); // nobody is hidden by the comparison
        QVERIFY(!choose_group(*providers, test::reference_data().providers, u"nowhere"_qs));
        QVERIFY(!choose_group(*providers, test::reference_data().providers, u"neighbours:Ash"_qs));
    }

    void neighbours_come_from_a_register()
    {
        ProviderRegister known;
        for (const char *name : {"ash", "birch", "carrow"}) {
            Provider provider;
            provider.id = ProviderId(QString::fromLatin1(name));
            provider.name = QString::fromLatin1(name);
            if (provider.name == u"ash")
                provider.neighbours = {ProviderId(u"carrow"_qs)};
            known.add(provider);
        }
        known.add_group({u"coast"_qs, u"On the coast"_qs, {ProviderId(u"ash"_qs), ProviderId(u"birch"_qs)}});
        const auto neighbours = choose_group(known.providers(), known, u"neighbours:ash"_qs);
        QVERIFY(neighbours);
        QCOMPARE(neighbours->members, std::vector<ProviderId>{ProviderId(u"carrow"_qs)});
        const auto own = choose_group(known.providers(), known, u"on the coast"_qs);
        QVERIFY(own);
        QCOMPARE(own->id, u"group:coast"_qs);
        QVERIFY(own->holds(ProviderId(u"birch"_qs)) && !own->holds(ProviderId(u"carrow"_qs)));
    }

    void two_contractors_in_one_area_are_compared_there()
    {
        ImportedReturns returns;
        returns.add(shared_contracts);
        const SpreadAnswer answer = answered(returns, question_of(returns));
        const auto shared = shared_areas(returns.source(), answer);
        QVERIFY(shared);
        QCOMPARE(shared->size(), size_t(2));
        const SharedArea &north = (*shared)[0];
        QCOMPARE(north.name, u"E06000017"_qs);
        QCOMPARE(north.first.provider.name, u"Ash"_qs);
        QCOMPARE(*north.first.numerator, 40.0);
        QCOMPARE(*north.second.numerator, 20.0);
        QCOMPARE(*north.comparison.value, 0.0); // 40 of 200 against 20 of 100
        QVERIFY(*north.comparison.lower < 0 && *north.comparison.upper > 0);
        QCOMPARE(*north.comparison.p_value, 1.0);
    }

    /// 0 to 4 of 100 where 20% is usual lies below the limit whatever the hidden count is; 8 to 22 may or may not.
    void a_hidden_count_is_flagged_at_both_its_ends()
    {
        ImportedReturns returns;
        returns.add(header
                    + "Ash,contractor,East,,,,2024,m,[c 0 to 4],100\nBirch,contractor,East,,,,2024,m,[c 8 to 22],100\n"
                      "Carrow,contractor,East,,,,2024,m,200,1000\nDell,contractor,East,,,,2024,m,[c],100\n");
        const SpreadAnswer answer = answered(returns, question_of(returns));
        QCOMPARE(*answer.target, 0.2); // the hidden ones are in no sum
        const ProviderFigure &ash = figure_named(answer, u"Ash"_qs);
        QVERIFY(!ash.value && !ash.rank);
        QCOMPARE(ash.flag, std::optional(FunnelFlag::low998)); // P(X <= 4) is about 1e-6
        QCOMPARE(ash.flag_depends_on_range, std::optional(false));
        const ProviderFigure &birch = figure_named(answer, u"Birch"_qs);
        QVERIFY(!birch.flag);
        QCOMPARE(birch.flag_depends_on_range, std::optional(true));
        QVERIFY(!figure_named(answer, u"Dell"_qs).flag_depends_on_range); // nothing is known of it
        QCOMPARE(figure_named(answer, u"Carrow"_qs).flag_depends_on_range, std::optional(false));
    }

    void a_target_that_is_an_estimate_flags_fewer()
    {
        ImportedReturns returns;
        returns.add(header + "Ash,contractor,East,,,,2024,m,32,100\nBirch,contractor,East,,,,2024,m,200,1000\n");
        SpreadQuestion question = question_of(returns);
        question.target = 0.2;
        const SpreadAnswer certain = answered(returns, question);
        question.target_standard_error = 0.05;
        const SpreadAnswer uncertain = answered(returns, question);
        QCOMPARE(figure_named(certain, u"Ash"_qs).flag, std::optional(FunnelFlag::high95));
        QCOMPARE(figure_named(uncertain, u"Ash"_qs).flag, std::optional(FunnelFlag::none));
        QVERIFY(figure_named(uncertain, u"Ash"_qs).tails->high > figure_named(certain, u"Ash"_qs).tails->high);
    }
};

QTEST_GUILESS_MAIN(TestComparedUnits)
#include "test_compared_units.moc"
