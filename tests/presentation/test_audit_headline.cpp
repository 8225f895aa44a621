// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/audit_headline.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::presentation;

namespace {

const Wording english(QStringLiteral("en"));

/// 60 claims of £1,000 drawn by value, at an interval of £10,000, from £600,000 paid, of which 5% may be wrong at 95%.
Sample sample_of(int number, int tested)
{
    Sample sample;
    sample.number = number;
    sample.plan = {ErrorModel::poisson, 0.05, 0, 0.95, {}};
    sample.planned = SamplePlan{60, 0, 0.0499};
    RecordedDraw draw;
    draw.question.size = 60;
    draw.interval = 10000;
    draw.total = 600000;
    draw.value = Money{60000000};
    draw.items_in_population = 600;
    sample.draws = {draw};
    for (int i = 0; i < 60; ++i) {
        SampledClaim item;
        item.id = QStringLiteral("1:%1").arg(i + 2);
        item.value = 1000;
        sample.items.push_back(item);
        if (i < tested)
            sample.results.push_back({item.id, 1000.0, {}});
    }
    return sample;
}

Finding finding_of(int number, FindingSeverity severity, FindingState state, FindingKind kind = FindingKind::finding)
{
    Finding finding;
    finding.number = number;
    finding.severity = severity;
    finding.state = state;
    finding.kind = kind;
    return finding;
}

} // namespace

class TestAuditHeadline : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void before_anything_was_done_it_says_what_to_do()
    {
        const Headline headline = audit_headline({}, {}, {}, english);
        QCOMPARE(headline.finding, QStringLiteral("Nothing was audited here yet."));
        QVERIFY(headline.caution.contains(QStringLiteral("Draw a sample")));
    }

    /// Without errors the limit is that of the binomial distribution: 1 - .05^(1/60) = 4.8703% of £600,000 = £29,222.
    void a_sample_without_errors_has_its_limit()
    {
        const Headline headline = audit_headline({sample_of(1, 60)}, {}, {}, english);
        QCOMPARE(headline.finding,
                 QStringLiteral("Samples: 1, with 60 of 60 claims tested, at most £29,222 wrong with 95% confidence."));
        QCOMPARE(headline.caution, QString());
    }

    void while_claims_are_untested_it_gives_no_limit_and_says_what_is_next()
    {
        const Headline headline = audit_headline({sample_of(1, 45)}, {}, {}, english);
        QCOMPARE(headline.finding, QStringLiteral("Samples: 1, with 45 of 60 claims tested."));
        QVERIFY2(headline.caution.startsWith(QStringLiteral("Next: test what is left of sample 1 (15 claims")),
                 qPrintable(headline.caution));
    }

    void of_several_samples_the_limit_says_whose_it_is_and_withdrawn_ones_do_not_count()
    {
        Sample withdrawn = sample_of(3, 60);
        withdrawn.is_withdrawn = true;
        const Headline headline = audit_headline({sample_of(1, 60), sample_of(2, 0), withdrawn}, {}, {}, english);
        QCOMPARE(headline.finding,
                 QStringLiteral("Samples: 2, with 60 of 120 claims tested, by sample 1 at most £29,222 wrong with 95% "
                                "confidence."));
        QCOMPARE(audit_headline({withdrawn}, {}, {}, english).finding, QStringLiteral("Nothing was audited here yet."));
    }

    void findings_lessons_exclusions_and_corrections_are_counted()
    {
        const std::vector<Finding> findings{
            finding_of(1, FindingSeverity::high, FindingState::open),
            finding_of(2, FindingSeverity::low, FindingState::open),
            finding_of(3, FindingSeverity::high, FindingState::closed),
            finding_of(4, FindingSeverity::high, FindingState::open, FindingKind::lesson)};
        StandingActs standing;
        standing.exclusions.resize(1);
        standing.corrections.resize(2);
        const Headline headline = audit_headline({}, findings, standing, english);
        QCOMPARE(headline.finding,
                 QStringLiteral("Findings: 3 (open: 2, high among them: 1); Lessons: 1. Left out: 1; Corrected: 2."));
        QCOMPARE(headline.caution, QStringLiteral("Next: have the open findings answered (2)."));
    }

    /// A sample of which nothing was drawn, and one that cannot be evaluated.
    void odd_samples_do_no_harm()
    {
        Sample empty;
        empty.number = 1;
        QCOMPARE(audit_headline({empty}, {}, {}, english).finding,
                 QStringLiteral("Samples: 1, with 0 of 0 claims tested."));
        Sample without_draws = sample_of(2, 60);
        without_draws.draws.clear();
        QVERIFY(!audit_headline({without_draws}, {}, {}, english).finding.contains(QStringLiteral("nan")));
    }
};

QTEST_GUILESS_MAIN(TestAuditHeadline)
#include "test_audit_headline.moc"
