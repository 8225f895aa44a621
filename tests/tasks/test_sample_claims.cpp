// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cases_in_memory.h"
#include "support/cells_in_memory.h"
#include "support/result_check.h"
#include "tasks/claim_population.h"
#include "tasks/sample_files.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <set>

using namespace outturn;
using namespace outturn::tasks;

namespace {

CaseRow claim(int line, const QString &provider, std::optional<qint64> paid_pence, qint64 return_id = 1)
{
    CaseRow row;
    row.return_id = return_id;
    row.line = line;
    row.key.programme = ProgrammeId(QStringLiteral("p"));
    row.key.measure = MeasureId(QStringLiteral("attachment"));
    row.key.provider = ProviderId(provider);
    row.key.period = *parse_period(QStringLiteral("2023-24"));
    row.case_ref = QStringLiteral("F%1").arg(line);
    if (paid_pence)
        row.paid = Money{*paid_pence};
    return row;
}

/// As a workspace stores them: sorted by provider, not in the order of the file. Paid in the order of the lines: 100, 0,
/// 200, nothing given, 300, -50, 400 pounds; and 50 in a second return.
struct PaidClaims {
    test::CellsInMemory cells{MeasureKind::proportion};
    test::CasesInMemory cases;
    audit::SampleFrame frame;

    PaidClaims()
    {
        cases.add(claim(2, QStringLiteral("B"), 50'00, 2));
        cases.add(claim(3, QStringLiteral("A"), 0));
        cases.add(claim(6, QStringLiteral("A"), 300'00));
        cases.add(claim(8, QStringLiteral("A"), 400'00));
        cases.add(claim(2, QStringLiteral("B"), 100'00));
        cases.add(claim(4, QStringLiteral("B"), 200'00));
        cases.add(claim(5, QStringLiteral("B"), std::nullopt));
        cases.add(claim(7, QStringLiteral("B"), -50'00));
        frame.programme = ProgrammeId(QStringLiteral("p"));
    }
};

audit::DrawQuestion by_seed(qint64 size, audit::SelectionMethod method, quint64 seed,
                            audit::SelectionUnit unit = audit::SelectionUnit::value)
{
    audit::DrawQuestion question;
    question.size = size;
    question.method = method;
    question.unit = unit;
    question.seed = seed;
    return question;
}

QString ids_of(const audit::Sample &sample, int extension = -1)
{
    QStringList ids;
    for (const audit::SampledClaim &item : sample.items) {
        if (extension < 0 || item.extension == extension)
            ids.append(item.times > 1 ? QStringLiteral("%1x%2").arg(item.id).arg(item.times) : item.id);
    }
    return ids.join(u' ');
}

} // namespace

class TestSampleClaims : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void claims_stand_in_the_order_of_return_and_line()
    {
        const PaidClaims programme;
        const auto claims = claim_population(programme.cells, programme.cases, programme.frame, {});
        QVERIFY_RESULT(claims);
        QStringList told;
        for (size_t i = 0; i < claims->places.size(); ++i) {
            const audit::PopulationItem &item = claims->population.items[i];
            told.append(claim_id(claims->places[i].return_id, claims->places[i].line) + u' '
                        + (item.has_value ? QString::number(item.value.pence / 100) : QStringLiteral("-")));
        }
        QCOMPARE(told.join(u','), QStringLiteral("1:2 100,1:3 0,1:4 200,1:5 -,1:6 300,1:7 -50,1:8 400,2:2 50"));
    }

    /// £1,050 by 3: points 10, 360 and 710 of the running totals 100, 300, 600, 1000, 1050.
    void what_is_drawn_can_be_looked_up()
    {
        const PaidClaims programme;
        audit::DrawQuestion question;
        question.size = 3;
        question.start = 10;
        const auto sample = draw_claims(programme.cells, programme.cases, programme.frame, {}, question, {});
        QVERIFY_RESULT(sample);
        QCOMPARE(ids_of(*sample), QStringLiteral("1:2 1:6 1:8"));
        const audit::SampledClaim &last = sample->items.back();
        QCOMPARE(last.case_ref, QStringLiteral("F8"));
        QCOMPARE(last.provider.text, QStringLiteral("A"));
        QCOMPARE(last.line, 8);
        QCOMPARE(last.value, 400.0);
        QCOMPARE(last.cumulative, 1000.0);
        QCOMPARE(period_label(last.period), QStringLiteral("2023-24"));
        const audit::RecordedDraw &draw = sample->draws.front();
        QCOMPARE(draw.total, 1050.0);
        QCOMPARE(draw.items_in_population, 5);
        QCOMPARE(draw.negatives, 1);
        QCOMPARE(draw.negative_value.pence, -50'00);
        QCOMPARE(draw.zeros, 1);
        QCOMPARE(draw.without_value, 1);
        QCOMPARE(draw.value.pence, 1050'00);
    }

    void each_stratum_is_drawn_for_itself()
    {
        PaidClaims programme;
        programme.frame.strata = audit::SampleFrame::Strata::provider;
        const auto sample = draw_claims(programme.cells, programme.cases, programme.frame, {},
                                        by_seed(6, audit::SelectionMethod::interval, 5), {});
        QVERIFY_RESULT(sample);
        QCOMPARE(sample->draws.size(), size_t(2));
        // £700 of A and £350 of B: 4 and 2.
        QCOMPARE(sample->draws[0].stratum, QStringLiteral("A"));
        QCOMPARE(sample->draws[0].question.size, 4);
        QCOMPARE(sample->draws[0].total, 700.0);
        QCOMPARE(sample->draws[1].question.size, 2);
        QCOMPARE(*sample->draws[1].seed, quint64(6));
        programme.frame.strata = audit::SampleFrame::Strata::value;
        programme.frame.bounds = {Money{100'00}, Money{300'00}};
        const auto by_value = draw_claims(programme.cells, programme.cases, programme.frame, {},
                                          by_seed(6, audit::SelectionMethod::random, 5), {});
        QVERIFY_RESULT(by_value);
        QCOMPARE(by_value->draws.size(), size_t(3));
        QCOMPARE(by_value->draws[0].stratum, QStringLiteral("<= 100.00"));
        QCOMPARE(by_value->draws[0].total, 150.0); // the ends belong to the lower stratum
        QCOMPARE(by_value->draws[1].total, 500.0);
        QCOMPARE(by_value->draws[2].stratum, QStringLiteral("> 300.00"));
        audit::DrawQuestion from_start;
        from_start.size = 3;
        from_start.start = 1;
        QVERIFY(!draw_claims(programme.cells, programme.cases, programme.frame, {}, from_start, {}));
    }

    void an_extension_draws_no_item_again_by_item()
    {
        const PaidClaims programme;
        for (const audit::SelectionMethod method : {audit::SelectionMethod::random, audit::SelectionMethod::interval}) {
            auto sample = draw_claims(programme.cells, programme.cases, programme.frame, {},
                                      by_seed(3, method, 11, audit::SelectionUnit::item), {});
            QVERIFY_RESULT(sample);
            for (const qint64 more : {2, 3}) {
                sample = extend_sample(programme.cells, programme.cases, *sample, {more, {}, {}}, {});
                QVERIFY_RESULT(sample);
            }
            QCOMPARE(sample->last_extension(), 2);
            std::set<QString> ids;
            for (const audit::SampledClaim &item : sample->items)
                ids.insert(item.id);
            QCOMPARE(ids.size(), size_t(8));
            QVERIFY(!extend_sample(programme.cells, programme.cases, *sample, {1, {}, {}}, {})); // no more are there
        }
    }

    void an_extension_by_value_has_a_start_of_its_own()
    {
        const PaidClaims programme;
        const auto sample = draw_claims(programme.cells, programme.cases, programme.frame, {},
                                        by_seed(3, audit::SelectionMethod::interval, 11), {});
        QVERIFY_RESULT(sample);
        const auto extended = extend_sample(programme.cells, programme.cases, *sample, {3, {}, {}}, {});
        QVERIFY_RESULT(extended);
        QCOMPARE(extended->draws.size(), size_t(2));
        QVERIFY(*extended->draws[1].start != *extended->draws[0].start);
        QCOMPARE(extended->draws[1].extension, 1);
        QCOMPARE(extended->draws[1].question.drawn_before, 3);
        const auto chosen = extend_sample(programme.cells, programme.cases, *sample, {3, 10.0, {}}, {});
        QVERIFY_RESULT(chosen);
        QCOMPARE(ids_of(*chosen, 1), QStringLiteral("1:2 1:6 1:8"));
    }

    void claims_that_changed_since_are_not_extended()
    {
        PaidClaims programme;
        const auto sample = draw_claims(programme.cells, programme.cases, programme.frame, {},
                                        by_seed(3, audit::SelectionMethod::random, 11), {});
        QVERIFY_RESULT(sample);
        programme.cases.add(claim(9, QStringLiteral("A"), 1'00));
        const auto extended = extend_sample(programme.cells, programme.cases, *sample, {2, {}, {}}, {});
        QVERIFY(!extended);
        QCOMPARE(extended.error().code, ErrorCode::refused);
    }

    void nothing_to_draw_from_is_said()
    {
        PaidClaims programme;
        programme.frame.provider = ProviderId(QStringLiteral("Z"));
        const auto claims = claim_population(programme.cells, programme.cases, programme.frame, {});
        QVERIFY(!claims);
        QCOMPARE(claims.error().code, ErrorCode::refused);
    }

    /// £1, £2, ... £6 are £21: a third is reached at £4 (10 of 21), two thirds at £5 (15).
    void bounds_hold_about_the_same_value()
    {
        audit::Population population;
        for (const qint64 pounds : {6, 5, 4, 3, 2, 1})
            population.items.push_back({Money{pounds * 100}});
        QVERIFY(bounds_of_equal_value(population, 3) == (std::vector<Money>{{400}, {500}}));
        for (audit::PopulationItem &item : population.items)
            item.value = Money{700};
        QVERIFY(bounds_of_equal_value(population, 3).empty());
    }

    void the_list_goes_out_and_comes_back()
    {
        const PaidClaims programme;
        audit::DrawQuestion question;
        question.size = 3;
        question.start = 10;
        auto sample = draw_claims(programme.cells, programme.cases, programme.frame, {}, question, {});
        QVERIFY_RESULT(sample);
        sample->items[1].case_ref = QStringLiteral("=1+1");
        sample->items[1].times = 2;
        sample->results = {{QStringLiteral("1:6"), 250.5, QStringLiteral("-half, \"signed\"")}};
        presentation::AuditNames names;
        Provider ambridge;
        ambridge.id = ProviderId(QStringLiteral("A"));
        ambridge.name = QStringLiteral("Ambridge");
        names.providers.push_back(ambridge);
        const QByteArray csv = sample_list_csv(*sample, names);
        QCOMPARE(csv.split('\n').at(2),
                 QByteArray("1:6,,6,'=1+1,Ambridge,attachment,2023-24,,300.00,2,250.50,\"'-half, \"\"signed\"\"\""));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size());
        file.close();
        const auto results = read_results(path);
        QVERIFY_RESULT(results);
        QCOMPARE(results->size(), size_t(3));
        QCOMPARE((*results)[1].times, 2);
        QCOMPARE(*(*results)[1].audited_value, 250.5);
        QCOMPARE((*results)[1].provider, QStringLiteral("Ambridge"));
        QVERIFY(!(*results)[0].audited_value); // not tested is not zero
        const auto tested = read_tested_items(path, *sample);
        QVERIFY_RESULT(tested);
        QVERIFY(*tested == sample->results);
    }
};

QTEST_GUILESS_MAIN(TestSampleClaims)
#include "test_sample_claims.moc"
