// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sample_form.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::presentation;
using reporting::PrintedForm;

namespace {

const Wording english(QStringLiteral("en"));

/// £100,000 at an interval of £10,000: the second claim, of £61,000, cannot be missed. The first is drawn again by an
/// extension. Two claims below nought and one of nought were left out.
Sample sample()
{
    Sample sample;
    sample.number = 2;
    sample.title = QStringLiteral("=1+1");
    sample.person = QStringLiteral("A. Auditor");
    sample.drawn_at = QDateTime(QDate(2024, 5, 14), QTime(12, 30), Qt::UTC);
    sample.frame.programme = ProgrammeId(QStringLiteral("families"));
    sample.plan = {ErrorModel::poisson, 0.05, 0, 0.95, {}};
    sample.planned = SamplePlan{60, 0, 0.0499};
    RecordedDraw draw;
    draw.question = {10, SelectionMethod::interval, SelectionUnit::value, {}, 7};
    draw.interval = 10000;
    draw.start = 1000;
    draw.seed = 7;
    draw.total = 100000;
    draw.value = Money{10000000};
    draw.items_in_population = 40;
    draw.negatives = 2;
    draw.negative_value = Money{-5000};
    draw.zeros = 1;
    sample.draws = {draw};
    const auto add = [&sample](int line, double value, const char *provider, int extension = 0) {
        SampledClaim item;
        item.id = QStringLiteral("1:%1").arg(line);
        item.line = line;
        item.file_name = QStringLiteral("cases.csv");
        item.case_ref = QStringLiteral("F%1").arg(line);
        item.provider = ProviderId(QString::fromLatin1(provider));
        item.measure = MeasureId(QStringLiteral("attachment"));
        item.value = value;
        item.extension = extension;
        sample.items.push_back(item);
    };
    add(3, 1000, "Alder");
    add(9, 61000, "Birch");
    add(5, 1000, "Birch");
    add(3, 1000, "Alder", 1);
    return sample;
}

QStringList titles(const PrintedForm &form)
{
    QStringList titles;
    for (const PrintedForm::Column &column : form.columns)
        titles.append(column.title);
    return titles;
}

QString fact(const PrintedForm &form, const char *term)
{
    for (const auto &each : form.facts.facts) {
        if (each.term == QString::fromLatin1(term))
            return each.description;
    }
    return {};
}

} // namespace

class TestSampleForm : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_heading_says_what_was_drawn_how_and_by_whom()
    {
        const PrintedForm form = printed_sample(sample(), {}, english);
        QCOMPARE(form.title, QStringLiteral("Sample 2: =1+1"));
        QCOMPARE(fact(form, "Confidence"), QStringLiteral("95%"));
        QCOMPARE(fact(form, "Drawn by"), QStringLiteral("A. Auditor"));
        QVERIFY(fact(form, "Drawn at (UTC)").contains(QStringLiteral("14 May 2024")));
        const QString how = fact(form, "How it was drawn");
        for (const char *part : {"seed 7", "£10,000", "40 claims worth £100,000", "at a fixed interval",
                                 "2 below nought (-£50)", "1 of nought"})
            QVERIFY2(how.contains(QString::fromUtf8(part)), qPrintable(how));
        QVERIFY(fact(form, "Drawn from").contains(QStringLiteral("families")));
    }

    void certain_claims_stand_apart_and_every_claim_once_under_the_number_of_the_screen()
    {
        const PrintedForm form = printed_sample(sample(), {}, english);
        QCOMPARE(form.groups.size(), size_t{2});
        QCOMPARE(form.groups[0].rows.size(), size_t{1});
        QCOMPARE(form.groups[0].rows[0][0], QStringLiteral("2"));
        QCOMPARE(form.groups[0].rows[0][1], QStringLiteral("F9"));
        QCOMPARE(form.groups[1].rows.size(), size_t{2});
        QCOMPARE(form.groups[1].rows[0][0], QStringLiteral("1"));
        QCOMPARE(form.groups[1].rows[1][0], QStringLiteral("3"));
        Sample small = sample();
        small.draws.front().interval = 70000;
        const PrintedForm without = printed_sample(small, {}, english);
        QCOMPARE(without.groups.size(), size_t{1});
        QCOMPARE(without.groups[0].title, QString());
    }

    /// The measure is the same for all three claims, the provider is not.
    void what_is_the_same_for_all_stands_above_the_list()
    {
        const PrintedForm form = printed_sample(sample(), {}, english);
        QCOMPARE(fact(form, "Measure"), QStringLiteral("attachment"));
        QVERIFY(!titles(form).contains(QStringLiteral("Measure")));
        QVERIFY(titles(form).contains(QStringLiteral("Provider")));
    }

    void result_initials_and_note_are_left_to_the_pen_and_known_results_are_printed()
    {
        Sample tested = sample();
        tested.results.push_back({QStringLiteral("1:9"), 60999.5, QStringLiteral("no receipt")});
        const PrintedForm form = printed_sample(tested, {}, english);
        const QStringList names = titles(form);
        QCOMPARE(names.mid(names.size() - 3),
                 (QStringList{QStringLiteral("Found"), QStringLiteral("Initials"), QStringLiteral("Note")}));
        for (int i = 1; i <= 3; ++i)
            QVERIFY(form.columns[form.columns.size() - static_cast<size_t>(i)].blank_letters > 0);
        const std::vector<QString> &row = form.groups[0].rows[0];
        QCOMPARE(row[row.size() - 3], QStringLiteral("£60,999.50"));
        QCOMPARE(row[row.size() - 2], QString());
        QCOMPARE(row.back(), QStringLiteral("no receipt"));
    }

    void an_empty_and_a_withdrawn_sample_are_told_as_such()
    {
        Sample empty;
        empty.number = 1;
        const PrintedForm form = printed_sample(empty, {}, english);
        QCOMPARE(form.groups.size(), size_t{1});
        QVERIFY(form.groups[0].rows.empty() && !form.nothing.isEmpty());
        Sample withdrawn = sample();
        withdrawn.is_withdrawn = true;
        QVERIFY(fact(printed_sample(withdrawn, {}, english), "State").contains(QStringLiteral("withdrawn")));
    }
};

QTEST_GUILESS_MAIN(TestSampleForm)
#include "test_sample_form.moc"
