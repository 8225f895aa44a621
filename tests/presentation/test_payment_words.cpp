// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/payment_words.h"
#include "presentation/plain_payments.h"

#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using analysis::PaymentAnswer;
using analysis::PaymentStatus;
using schemes::PaymentRule;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

QString all_of(const Headline &headline)
{
    return headline.title + u' ' + headline.finding + u' ' + headline.caution + u' ' + headline.warnings;
}

bool is_sound(const QString &text)
{
    static const QRegularExpression bad(QStringLiteral("\\binf|\\bnan|%\\d|%n"),
                                        QRegularExpression::CaseInsensitiveOption);
    return !text.isEmpty() && !text.contains(bad);
}

/// Family F-0123 of Ashford: £800 asked for continuous employment, nothing of it due.
analysis::ExceptionLine line_of(PaymentRule rule)
{
    analysis::ExceptionLine line;
    line.rule = rule;
    line.provider = ProviderId(QStringLiteral("ashford"));
    line.case_ref = QStringLiteral("F-0123");
    line.event = test::measure_id("work");
    line.asked_pence = 80000;
    line.due_pence = 0;
    line.amount_pence = 80000;
    return line;
}

} // namespace

class TestPaymentWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void pence_are_written_only_where_there_are_any()
    {
        QCOMPARE(pounds(qint64(1393000000), english()), QStringLiteral("£13,930,000"));
        QCOMPARE(pounds(qint64(-120050), english()), QStringLiteral("-£1,200.50"));
        QCOMPARE(pounds(qint64(0), english()), QStringLiteral("£0"));
        QCOMPARE(pounds(qint64(7), english()), QStringLiteral("£0.07"));
    }

    void the_finding_says_due_paid_and_who_got_too_much_or_too_little()
    {
        const QString finding = payment_headline(test::three_authorities(), english()).finding;
        QVERIFY2(finding.startsWith(QStringLiteral("£15.9 million is due to 3 local authorit")), qPrintable(finding));
        QVERIFY2(finding.endsWith(QStringLiteral("and £15.9 million was paid: £12,000 too much to 1 of them, £800 too "
                                                 "little to 1 of them")),
                 qPrintable(finding));
    }

    void a_claim_is_not_called_a_payment()
    {
        PaymentAnswer answer = test::three_authorities();
        answer.total.claimed_pence = answer.total.paid_pence;
        answer.total.paid_pence.reset();
        QVERIFY(payment_headline(answer, english()).finding.contains(QStringLiteral("£15.9 million was claimed")));
        answer.total.claimed_pence.reset();
        QVERIFY(payment_headline(answer, english())
                    .finding.endsWith(QStringLiteral("no return says what was claimed or paid")));
    }

    void without_a_rate_it_says_that_it_cannot_be_said()
    {
        QVERIFY(payment_headline(test::three_authorities(), english())
                    .caution.contains(QStringLiteral("No rate of non-intervention is known for this programme, so it "
                                                     "cannot be said what would have happened anyway.")));
    }

    void deadweight_is_said_with_its_share_and_the_rate()
    {
        // 15% of 1,000 cases are 150 of the 400 outcomes: 150/400 = 37.5% of £1,600,000 is £600,000.
        const Headline headline = payment_headline(test::priced_authorities(.15, {}), english());
        QVERIFY2(headline.caution.contains(QStringLiteral("Of the payments for outcomes £600,000, 37.5%, was for "
                                                          "outcomes that would have happened anyway, at a rate of 15%, "
                                                          "as you assume.")),
                 qPrintable(headline.caution));
    }

    void no_more_outcomes_than_anyway_is_said_in_words()
    {
        const PaymentAnswer answer = test::priced_authorities(.5, 500000);
        const QString whole = all_of(payment_headline(answer, english()));
        QVERIFY2(whole.contains(QStringLiteral("no more outcomes than would have happened anyway")), qPrintable(whole));
        const Headline price = price_headline(answer, answer.total.price, english());
        // 50% of 1,000 would have been 500, against 400.
        QVERIFY2(price.finding.contains(QStringLiteral("no more outcomes (400) than would have happened anyway (500)")),
                 qPrintable(price.finding));
        QVERIFY(is_sound(whole) && is_sound(all_of(price)));
    }

    void the_verdict_names_what_it_is_held_against()
    {
        // £2,000,000 for 400 - 150 = 250 additional outcomes are £8,000 each.
        const PaymentAnswer dear = test::priced_authorities(.15, 100000);
        const QString finding = price_headline(dear, dear.total.price, english()).finding;
        QVERIFY2(finding.startsWith(QStringLiteral("At a rate of 15% an additional outcome is paid for with £8,000 (95%: £")),
                 qPrintable(finding));
        QVERIFY(finding.endsWith(QStringLiteral("more than the £1,000 that it is worth: the tariff is too high")));
        const PaymentAnswer unknown = test::priced_authorities(.15, {});
        const Headline without = price_headline(unknown, unknown.total.price, english());
        QVERIFY(!without.finding.contains(QStringLiteral("tariff is")));
        QVERIFY(without.caution.contains(QStringLiteral("is not known: without it nothing says")));
    }

    void an_unknown_tariff_names_the_event_and_where_to_enter_it()
    {
        PaymentAnswer answer = test::three_authorities();
        answer.status = PaymentStatus::tariff_unknown;
        answer.total.due_pence.reset();
        answer.total.lines[0].event = test::measure_id("work");
        answer.total.lines[0].unit_pence.reset();
        QCOMPARE(payment_headline(answer, english()).finding,
                 QStringLiteral("No source gives the price of “Continuous employment”: enter it under Scheme to see "
                                "what is due"));
    }

    void prices_that_nobody_confirms_are_named()
    {
        PaymentAnswer answer = test::three_authorities();
        QVERIFY(payment_headline(answer, english()).warnings.isEmpty());
        answer.total.lines[0].year = QStringLiteral("2013-14");
        QCOMPARE(payment_headline(answer, english()).warnings,
                 QStringLiteral("No source confirms these prices: Crime and school (2013-14)."));
    }

    void every_state_has_a_sentence_of_its_own()
    {
        QSet<QString> sentences;
        for (const auto status :
             {PaymentStatus::no_scheme, PaymentStatus::pays_for_nothing, PaymentStatus::nothing_reported,
              PaymentStatus::tariff_unknown, PaymentStatus::count_missing}) {
            PaymentAnswer answer;
            answer.programme = {ProgrammeId(QStringLiteral("pilots")), QStringLiteral("Pilots")};
            answer.status = status;
            const Headline headline = payment_headline(answer, english());
            QVERIFY2(is_sound(all_of(headline)), qPrintable(all_of(headline)));
            sentences.insert(headline.finding);
        }
        QCOMPARE(sentences.size(), 5);
        QVERIFY(is_sound(payment_headline(PaymentAnswer(), english()).finding));
    }

    void every_rule_names_case_provider_event_amount_and_what_to_do()
    {
        const PaymentAnswer answer = test::three_authorities();
        QSet<QString> said;
        QCOMPARE(payment_rules().size(), size_t(11));
        for (const PaymentRule rule : payment_rules()) {
            const QString sentence = exception_sentence(answer, line_of(rule), english());
            QVERIFY2(is_sound(sentence), qPrintable(sentence));
            QVERIFY2(sentence.startsWith(QStringLiteral("Family F-0123 (Ashford): ")), qPrintable(sentence));
            QVERIFY2(sentence.contains(QStringLiteral("£800")) && sentence.endsWith(u'.'), qPrintable(sentence));
            if (rule != PaymentRule::below_threshold)
                QVERIFY2(sentence.contains(QStringLiteral("“Continuous employment”")), qPrintable(sentence));
            said.insert(sentence);
            QVERIFY(!rule_title(rule, english()).isEmpty());
        }
        QCOMPARE(said.size(), 11);
    }

    void sustainments_are_told_in_their_own_words()
    {
        // Work Programme: 26 weeks for two groups, 13 for the others, then each further four weeks.
        PaymentAnswer answer = test::three_authorities();
        schemes::PaymentEvent job = test::payment_event("job_outcome", "Job outcome", schemes::EventRole::outcome);
        job.earliest_days = 91;
        schemes::PaymentEvent stay = test::payment_event("sustainment", "Sustainment", schemes::EventRole::sustainment);
        stay.follows = job.measure;
        stay.repeats = true;
        stay.apart_days = 28;
        answer.scheme.events.push_back(job);
        answer.scheme.events.push_back(stay);
        schemes::Tariff slow = test::tariff("job_outcome", "", 120000, true);
        slow.earliest_days = 182;
        answer.scheme.tariffs.push_back(slow);
        analysis::ExceptionLine line = line_of(PaymentRule::outside_window);
        line.event = job.measure;
        QVERIFY(exception_sentence(answer, line, english())
                    .contains(QStringLiteral("at least 91 or 182 days after attachment, by group")));
        line.event = stay.measure;
        QVERIFY(exception_sentence(answer, line, english())
                    .contains(QStringLiteral("at least 28 days after the one before")));
        line.rule = PaymentRule::add_on_without_base;
        QVERIFY(exception_sentence(answer, line, english()).contains(QStringLiteral("due only after “Job outcome”")));
        line.rule = PaymentRule::cap_exceeded;
        QVERIFY(
            exception_sentence(answer, line, english()).contains(QStringLiteral("more often than the scheme pays")));
    }

    void exclusive_results_name_the_one_that_is_due()
    {
        QCOMPARE(exception_sentence(test::three_authorities(), line_of(PaymentRule::exclusive_results), english()),
                 QStringLiteral("Family F-0123 (Ashford): £800 was paid for “Continuous employment”, but “Crime and "
                                "school, Progress to work” is what is due for the same case, and only one of the two. "
                                "£800 too much: have the claim for one of the two withdrawn."));
    }

    void what_two_programmes_paid_is_in_question_and_not_too_much()
    {
        analysis::ExceptionLine line = line_of(PaymentRule::paid_under_two_schemes);
        line.other_programme = ProgrammeId(QStringLiteral("jobs"));
        line.other_case_ref = QStringLiteral("J-7");
        const QString sentence = exception_sentence(test::three_authorities(), line, english());
        QVERIFY2(sentence.contains(QStringLiteral("(jobs, J-7)")), qPrintable(sentence));
        QVERIFY(sentence.contains(QStringLiteral("£800 is in question")) && !sentence.contains(u"too much"));
    }

    void what_concerns_a_provider_as_a_whole_names_no_case()
    {
        analysis::ExceptionLine line;
        line.rule = PaymentRule::below_threshold;
        line.provider = ProviderId(QStringLiteral("barton"));
        line.event = test::measure_id("attachment");
        line.amount_pence = 160000;
        const QString sentence = exception_sentence(test::three_authorities(), line, english());
        QVERIFY2(
            sentence.startsWith(QStringLiteral("Barton: less than 75% of what was pledged was reached, so that 50% "
                                               "of the money is due until it catches up. £1,600 too much: ")),
            qPrintable(sentence));
    }

    void a_case_that_costs_more_than_it_brings_is_counted()
    {
        const Headline headline = incentive_headline(test::three_incentives(), english());
        QCOMPARE(headline.finding,
                 QStringLiteral("One more family in 2014-15 costs £417 more on average than it brings; to 1 of 3 it "
                                "costs more than it brings"));
        QVERIFY(headline.caution.startsWith(QStringLiteral("Of 1 more it cannot be told")));
    }

    void money_not_invested_is_said()
    {
        analysis::IncentiveAnswer answer = test::three_incentives();
        QCOMPARE(funding_headline(answer, english()).finding,
                 QStringLiteral("No return says what money was available or used"));
        answer.has_funding = true;
        answer.not_investing = 2;
        answer.total.funding.available_pence = 1000000000;
        answer.total.funding.drawn_pence = 900000000;
        answer.total.funding.invested_pence = 620000000;
        answer.total.funding.not_invested_pence = 380000000;
        const Headline headline = funding_headline(answer, english());
        QCOMPARE(headline.finding,
                 QStringLiteral("Of £10.0 million available £9.0 million was drawn and £6.2 million "
                                "invested in services: 2 of 3 invested less than was available to "
                                "them"));
        QVERIFY(headline.caution.contains(QStringLiteral("Not invested: £3.8 million.")));
    }

    void pace_says_how_fast_it_must_go()
    {
        analysis::IncentiveAnswer answer = test::three_incentives();
        analysis::PaceFigure &pace = answer.total.pace;
        pace.started = 62527; // England, October 2013
        pace.outcomes = 22140;
        pace.agreed = 118082;
        pace.elapsed_share = .5;
        pace.started_a_month = 3400;
        pace.needed_a_month = 3086.4;
        const Headline headline = pace_headline(answer, answer.total, english());
        // 62,527 of 118,082 is 52.95%.
        QCOMPARE(headline.finding,
                 QStringLiteral("62,527 of 118,082 agreed have started, 53%, with 50% of the time gone"));
        QVERIFY2(headline.caution.contains(QStringLiteral("To start all by 31 March 2015 it takes 3,087 a month, "
                                                          "against 3,400 so far.")),
                 qPrintable(headline.caution));
        answer.total.pace.agreed.reset();
        QVERIFY(
            pace_headline(answer, answer.total, english()).finding.contains(QStringLiteral("no return says how many")));
    }

    void two_measures_say_how_far_apart_they_are()
    {
        analysis::MeasurePair old_enough;
        old_enough.year = QStringLiteral("2013-14");
        old_enough.referrals = 1000;
        old_enough.contract = .576; // third year, under 25
        old_enough.cohort_12m = .27;
        old_enough.referral_change = -.35;
        old_enough.distortion = .576 / .27; // 2.133
        analysis::MeasurePair young;
        young.year = QStringLiteral("2014-15");
        young.referrals = 900;
        young.contract = .6;
        const Headline headline = measure_pair_headline({old_enough, young}, english());
        QCOMPARE(headline.finding,
                 QStringLiteral("In 2013-14 the contract's measure is 57.6%, and of those referred in the year 27% had "
                                "an outcome within 12 months: the first is 2.13 times the second"));
        QVERIFY(headline.caution.startsWith(QStringLiteral("Referrals fell by 35% on the year before")));
        QVERIFY(headline.caution.endsWith(QStringLiteral("not yet 12 months old: 1.")));
        QVERIFY(measure_pair_headline({}, english()).finding.startsWith(QStringLiteral("No year has both")));
    }
};

QTEST_APPLESS_MAIN(TestPaymentWords)
#include "test_payment_words.moc"
