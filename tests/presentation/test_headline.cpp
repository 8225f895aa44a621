// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/headline.h"
#include "presentation/plain_answer.h"

#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using outturn::test::answer_of;
using outturn::test::three_contractors;

namespace {

Headline headline_of(const analysis::SpreadAnswer &answer, const QString &language = QStringLiteral("en"))
{
    return spread_headline(answer, Wording(language));
}

QString finding_of(const QByteArray &plain_return)
{
    return headline_of(answer_of(plain_return)).finding;
}

} // namespace

class TestHeadline : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // What chance alone would leave: every x binomial, or Poisson, at the pooled rate; the mean of highest less lowest
    // over all that can come, worked out with scipy.

    void best_and_worst_follow_the_polarity()
    {
        QCOMPARE(finding_of(three_contractors("high")),
                 QStringLiteral("From 40.0% in Birch (worst) to 70.0% in Cedar (best): a gap of 30.0 points, of "
                                "which chance alone would leave 13.0 points"));
        QCOMPARE(finding_of(three_contractors("low")),
                 QStringLiteral("From 70.0% in Cedar (worst) to 40.0% in Birch (best): a gap of 30.0 points, of "
                                "which chance alone would leave 13.0 points"));
    }

    void nothing_is_best_where_neither_end_is_good()
    {
        const analysis::SpreadAnswer answer = answer_of(three_contractors("neutral"));
        const Headline headline = headline_of(answer);
        QCOMPARE(headline.finding,
                 QStringLiteral("From 40.0% in Birch (lowest) to 70.0% in Cedar (highest): a gap of 30.0 points, "
                                "of which chance alone would leave 13.0 points"));
        for (const QString &text : {headline.finding, headline.caution, headline.title}) {
            QVERIFY(!text.contains(QStringLiteral("best")));
            QVERIFY(!text.contains(QStringLiteral("worst")));
        }
    }

    void the_title_says_what_where_and_when()
    {
        QCOMPARE(headline_of(answer_of(three_contractors())).title,
                 QStringLiteral("Finds work · year ending March 2024"));
        const QByteArray councils = "provider_code,period,measure,numerator,denominator\n"
                                    "E10000014,2024,Finds work,3,20\nE10000016,2024,Finds work,9,20\n"
                                    "E08000006,2024,Finds work,9,10\n";
        QCOMPARE(headline_of(answer_of(councils, {ProviderType::local_authority, QStringLiteral("South East")})).title,
                 QStringLiteral("Finds work · local authorities only, South East · year ending March 2024"));
    }

    void the_caution_counts_and_pools()
    {
        // 108 of 180.
        QVERIFY(headline_of(answer_of(three_contractors()))
                    .caution.startsWith(QStringLiteral("3 contractors together: 60.0%.")));
        const Headline against = headline_of(answer_of(three_contractors(), {}, 0.55));
        QVERIFY2(against.caution.startsWith(QStringLiteral("3 contractors against your target of 55.0%.")),
                 qPrintable(against.caution));
    }

    void a_place_that_rests_on_few_is_said()
    {
        const QString caution = headline_of(answer_of(three_contractors())).caution;
        QVERIFY2(caution.contains(QStringLiteral("The place of Birch rests on 20 cases.")), qPrintable(caution));
        QVERIFY2(!caution.contains(QStringLiteral("The place of Cedar")), qPrintable(caution));
    }

    void a_shared_place_is_said()
    {
        const QByteArray content = "provider_name,provider_type,period,measure,numerator,denominator\n"
                                   "Ash,contractor,2024,m,30,60\nBirch,contractor,2024,m,50,100\n"
                                   "Cedar,contractor,2024,m,10,100\n";
        const QString caution = headline_of(answer_of(content)).caution;
        QVERIFY2(caution.contains(QStringLiteral("Ash shares its place with 1 other.")), qPrintable(caution));
    }

    void those_beyond_chance_are_counted()
    {
        // Two of 1,000 each at 10% and 90%, pooled 50%: both far beyond; the third exactly on it.
        const QByteArray content = "provider_name,provider_type,period,measure,numerator,denominator\n"
                                   "Ash,contractor,2024,m,100,1000\nBirch,contractor,2024,m,900,1000\n"
                                   "Cedar,contractor,2024,m,500,1000\n";
        const QString caution = headline_of(answer_of(content)).caution;
        QVERIFY2(
            caution.contains(QStringLiteral("2 lie beyond the 99.8% limits for their size, where chance alone would "
                                            "put fewer than one.")),
            qPrintable(caution));
    }

    void a_gap_within_chance_is_not_called_real()
    {
        // Two of 100 each at 55%: ten or more points come with probability .177 (scipy).
        const analysis::SpreadAnswer answer =
            answer_of("provider_name,provider_type,period,measure,numerator,denominator\n"
                      "Ash,contractor,2024,m,60,100\nBirch,contractor,2024,m,50,100\n");
        const QString finding = headline_of(answer).finding;
        QVERIFY2(finding.contains(QStringLiteral("within what chance")), qPrintable(finding));
        QVERIFY2(finding.contains(QStringLiteral("5.6 points")), qPrintable(finding));
        QVERIFY2(!finding.contains(QStringLiteral("of which")), qPrintable(finding));
    }

    void of_five_or_more_the_middle_is_told()
    {
        const QByteArray five = "provider_name,provider_type,period,measure,numerator,denominator\n"
                                "Ash,contractor,2024,m,60,100\nBirch,contractor,2024,m,50,100\n"
                                "Cedar,contractor,2024,m,20,100\nDogwood,contractor,2024,m,80,100\n"
                                "Elm,contractor,2024,m,55,110\n";
        // A beta of 3.2396 and 3.0220 has the greatest likelihood (scipy); its tenths.
        QVERIFY2(
            headline_of(answer_of(five))
                .caution.contains(QStringLiteral("Once chance is allowed for, 8 in 10 lie between 26.8% and 76.4%.")),
            qPrintable(headline_of(answer_of(five)).caution));
        const QByteArray four = five.left(five.indexOf("Elm"));
        QVERIFY(!headline_of(answer_of(four)).caution.contains(QStringLiteral("8 in 10")));
        // Five alike to within a case or two differ no more than five throws of one coin.
        const QByteArray alike = "provider_name,provider_type,period,measure,numerator,denominator\n"
                                 "Ash,contractor,2024,m,50,100\nBirch,contractor,2024,m,51,100\n"
                                 "Cedar,contractor,2024,m,49,100\nDogwood,contractor,2024,m,52,100\n"
                                 "Elm,contractor,2024,m,48,100\n";
        QVERIFY(headline_of(answer_of(alike))
                    .caution.contains(QStringLiteral("They differ by no more than chance would have them differ.")));
    }

    void a_comparator_group_is_named_and_pooled()
    {
        analysis::SpreadAnswer answer = answer_of(three_contractors());
        answer.question.compared_with =
            analysis::ComparatorGroup{QStringLiteral("group:coast"), QStringLiteral("Coast"), {}};
        QVERIFY2(headline_of(answer).caution.startsWith(QStringLiteral("3 contractors against Coast together: 60.0%.")),
                 qPrintable(headline_of(answer).caution));
    }

    void one_provider_has_no_gap()
    {
        const QByteArray content = "provider_name,provider_type,period,measure,numerator,denominator\n"
                                   "Ash,contractor,2024,m,30,60\nBirch,contractor,2024,m,,\n";
        const Headline headline = headline_of(answer_of(content));
        QCOMPARE(headline.finding, QStringLiteral("Only Ash has a figure: 50.0% (30 of 60)"));
        QVERIFY2(headline.caution.contains(QStringLiteral("1 has no figure.")), qPrintable(headline.caution));
    }

    void no_figure_is_not_zero()
    {
        const QByteArray content = "provider_name,provider_type,period,measure,numerator,denominator\n"
                                   "Ash,contractor,2024,m,,60\nBirch,contractor,2024,m,,20\n";
        const Headline headline = headline_of(answer_of(content));
        QCOMPARE(headline.finding, QStringLiteral("No provider has a figure here"));
        QVERIFY2(headline.caution.contains(QStringLiteral("2 have no figure.")), qPrintable(headline.caution));
    }

    void equal_figures_have_no_gap()
    {
        QCOMPARE(finding_of("provider_name,provider_type,period,measure,numerator,denominator\n"
                            "Ash,contractor,2024,m,30,60\nBirch,contractor,2024,m,10,20\n"),
                 QStringLiteral("All have the same figure, 50.0%: there is no gap"));
    }

    void plain_values_and_ratios_are_told_in_their_own_words()
    {
        QCOMPARE(finding_of("provider_name,provider_type,period,measure,value\n"
                            "Ash,contractor,2024,m,12.5\nBirch,contractor,2024,m,30\n"),
                 QStringLiteral("From 12.5 in Ash (worst) to 30.0 in Birch (best): a gap of 17.5"));
        QCOMPARE(finding_of("provider_name,provider_type,period,measure,numerator,expected\n"
                            "Ash,contractor,2024,m,15,10\nBirch,contractor,2024,m,30,40\n"),
                 QStringLiteral("From 0.75 in Birch (worst) to 1.50 in Ash (best): a gap of 0.75, of which chance "
                                "alone would leave 0.27"));
    }

    void published_rates_that_differ_are_warned_of()
    {
        analysis::SpreadAnswer answer = answer_of(three_contractors());
        QCOMPARE(headline_of(answer).warnings, QString());
        answer.published_rates_differ = 2;
        QVERIFY(headline_of(answer).warnings.startsWith(QStringLiteral("The published rates of 2 of them differ")));
    }

    void welsh_has_its_own_words()
    {
        const analysis::SpreadAnswer answer = answer_of(three_contractors());
        const Headline english = headline_of(answer);
        const Headline welsh = headline_of(answer, QStringLiteral("cy"));
        QVERIFY(welsh.title.contains(QStringLiteral("Mawrth 2024")));
        QVERIFY(welsh.finding != english.finding);
        for (const char *kept : {"40.0%", "Birch", "70.0%", "Cedar"})
            QVERIFY2(welsh.finding.contains(QString::fromLatin1(kept)), qPrintable(welsh.finding));
        for (const char *lost : {"together", "rests on", "%n", "%1"})
            QVERIFY2(!welsh.caution.contains(QString::fromLatin1(lost)), qPrintable(welsh.caution));
    }

    void names_with_percent_signs_stay_as_they_are()
    {
        const QString finding = finding_of("provider_name,provider_type,period,measure,numerator,denominator\n"
                                           "100%3 Ash,contractor,2024,m,30,60\n%1 Birch,contractor,2024,m,50,60\n");
        QCOMPARE(finding,
                 QStringLiteral("From 50.0% in 100%3 Ash (worst) to 83.3% in %1 Birch (best): a gap of 33.3 points, of "
                                "which chance alone would leave 6.8 points"));
    }
};

QTEST_APPLESS_MAIN(TestHeadline)
#include "test_headline.moc"
