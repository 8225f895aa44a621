// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/chance_statistics.h"
#include "analysis/funnel_curves.h"
#include "analysis/spread.h"
#include "cli/program_run.h"
#include "support/cells_in_memory.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::statistics::FunnelFlag;
using outturn::test::ask;
using outturn::test::CellsInMemory;
using outturn::test::Desk;
using outturn::test::provider_of;

namespace {

struct Figures {
    double figure = 0;
    double base = 0;
};

/// The answer with ranks about providers A, B, C ...
SpreadAnswer answered(MeasureKind kind, const std::vector<Figures> &figures, std::optional<double> target = {})
{
    CellsInMemory source(kind);
    for (size_t i = 0; i < figures.size(); ++i)
        source.add(QString(QChar(u'A' + static_cast<char16_t>(i))), figures[i].figure, figures[i].base);
    SpreadQuestion question = source.question();
    question.target = target;
    const auto answer = answer_spread(source, question);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    for (const statistics::FunnelLinePoint &point : funnel_curves(**answer)) {
        for (const statistics::FunnelLimits &limits : {point.limits95, point.limits998}) {
            if (!std::isfinite(limits.lower.value_or(0)) || !std::isfinite(limits.upper.value_or(0)))
                qFatal("a line of the funnel is no number");
        }
    }
    return *with_rank_beliefs(**answer);
}

const ProviderFigure &of(const SpreadAnswer &answer, const char *name)
{
    const ProviderFigure *figure = answer.find(ProviderId(QString::fromLatin1(name)));
    if (!figure)
        qFatal("no figure of %s", name);
    return *figure;
}

/// Rows of a return of one measure: "numerator,denominator" and the like, of Provider A, B, C ...
QByteArray plain(const QByteArray &columns, const QByteArrayList &rows)
{
    QByteArray text = "provider_name,provider_type,period,measure," + columns + '\n';
    char name = 'A';
    for (const QByteArray &row : rows)
        text += QByteArray("Provider ") + name++ + ",contractor,2024,Finds work," + row + '\n';
    return text;
}

bool is_number_or_null(const QJsonValue &value)
{
    return value.isNull() || (value.isDouble() && std::isfinite(value.toDouble()));
}

bool is_ordered(const QJsonValue &interval, double within)
{
    return interval[0].toDouble() <= within + 1e-12 && within <= interval[1].toDouble() + 1e-12;
}

/// Empty where every number is there or its absence has a reason. Not finite numbers would show as null.
QString unexplained_in(const QJsonObject &provider, bool has_evidence, bool has_others, bool has_target)
{
    const auto is_there = [&](const char *key) { return !provider[QLatin1String(key)].isNull(); };
    for (const char *key : {"value", "p_low", "p_high", "shrunk", "expected_rank", "p_best", "p_worst"}) {
        if (!provider.contains(QLatin1String(key)) || !is_number_or_null(provider[QLatin1String(key)]))
            return QString::fromLatin1(key);
    }
    const QString status = provider[u"status"].toString();
    if (!is_there("value"))
        return status == u"ok" || is_there("rank") || is_there("interval95") ? u"no value, status "_qs + status
                                                                             : QString();
    if (status != u"ok" && status != u"no-denominator")
        return u"a value, status "_qs + status;
    if (!is_there("rank"))
        return u"rank"_qs;
    if (!has_evidence)
        return {};
    if (!is_ordered(provider[u"interval95"], provider[u"value"].toDouble())
        || !is_ordered(provider[u"interval998"], provider[u"value"].toDouble()))
        return u"interval"_qs;
    if (has_target && (!is_there("p_low") || !is_there("p_high") || !is_there("flag")))
        return u"flag"_qs;
    for (const char *key : {"shrunk", "expected_rank", "rank_interval95", "p_best", "p_worst"}) {
        if (has_others != is_there(key))
            return QString::fromLatin1(key);
    }
    return {};
}

} // namespace

/// What returns hold at their worst: right, or absent with a reason, in the answer, the JSON, the CSV and the sentence.
class TestEdgeCases : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_document_is_whole_data();
    void every_document_is_whole();
    void suppressed_and_missing_figures_say_so_and_are_in_no_sum();
    void impossible_counts_are_refused();

    void one_provider_has_no_spread_and_no_ranks();
    void two_providers_have_one_degree_of_freedom();
    void when_nobody_succeeds_there_is_no_funnel();
    void when_all_succeed_likewise();
    void a_single_case_each_flags_nobody();
    void a_million_cases_are_reckoned_like_ten();
    void a_tiny_expectation_has_no_lower_line_and_may_flag_one_event();
    void a_mean_without_error_is_ranked_and_not_tested();
    void a_target_at_the_edge_or_far_off_flags_whoever_contradicts_it();
    void counts_that_are_not_whole_are_reckoned_continuously();
};

void TestEdgeCases::every_document_is_whole_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("options");
    const QByteArray counts = "numerator,denominator";
    const auto add = [](const char *name, const QByteArray &content, const QByteArray &options = {}) {
        QTest::newRow(name) << content << options;
    };
    const QByteArray usual = plain(counts, {"3,10", "7,12", "20,31"});
    add("one provider", plain(counts, {"3,10"}));
    add("two providers", plain(counts, {"3,10", "7,12"}));
    add("all equal", plain(counts, {"5,20", "5,20", "5,20", "5,20"}));
    add("all zero", plain(counts, {"0,10", "0,25", "0,1"}));
    add("all succeed", plain(counts, {"10,10", "25,25", "1,1"}));
    add("a zero denominator among others", plain(counts, {"3,10", "0,0", "7,12"}));
    add("nothing but zero denominators", plain(counts, {"0,0", "0,0"}));
    add("one case each", plain(counts, {"0,1", "1,1", "1,1", "0,1"}));
    add("a million", plain(counts, {"400123,1000000", "600456,1200000", "9,20"}));
    add("none and all", plain(counts, {"0,30", "30,30", "14,29"}));
    add("tiny expectations", plain("numerator,expected", {"1,0.05", "0,0.02", "3,2.5"}));
    add("no expectation", plain("numerator,expected", {"2,0", "0,0.02", "3,2.5"}));
    add("rates of nothing", plain("kind,numerator,denominator", {"rate,0,1000", "rate,0,2500"}));
    add("means without error", plain("value,standard_error", {"5,0", "6,1", "7,0.5"}));
    add("means all without error", plain("value,standard_error", {"5,0", "6,0"}));
    add("plain values", plain("value", {"5", "6", "-7"}));
    add("suppressed and missing", plain(counts, {"[c],100", ",", "20,100", "30,100"}));
    add("nothing is known", plain(counts, {"[c],100", ",", "[c],[c]"}));
    add("not whole", plain(counts, {"3.5,10", "2.25,9.5", "0.5,3"}));
    add("target 0", usual, "--target 0");
    add("target 1", usual, "--target 1");
    add("target far off", usual, "--target 0.9999999");
    add("target of a ratio far off", plain("numerator,expected", {"1,0.5", "30,25"}), "--target 500");
    add("neutral", plain("polarity,numerator,denominator", {"neutral,3,10", "neutral,7,12"}));
    add("own posteriors", usual, "--shrinkage none");
}

void TestEdgeCases::every_document_is_whole()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, options);
    Desk desk;
    const auto imported = test::import_into(desk, desk.put(u"r.csv"_qs, content));
    QVERIFY2(imported.status == 0 || imported.status == 1, imported.told().constData());
    const QByteArray words =
        options.isEmpty() ? "spread --measure finds_work" : "spread --measure finds_work " + options;
    const test::ProgramRun run = ask(desk, words + " --json");
    QVERIFY2(run.status == 0, run.told().constData());
    const QJsonObject json = run.json();
    int with_evidence = 0;
    const auto has_evidence = [&json](const QJsonValue &provider) {
        const QString kind = json[u"measure"][u"kind"].toString();
        if (kind == u"value" || provider[u"value"].isNull())
            return false;
        return kind != u"mean" || !provider[u"p_low"].isNull(); // a mean without error has none
    };
    for (const QJsonValue &provider : json[u"providers"].toArray())
        with_evidence += has_evidence(provider);
    const bool has_others = with_evidence > 1;
    for (const QJsonValue &provider : json[u"providers"].toArray()) {
        QJsonObject figure = provider.toObject();
        if (options.contains("none"))
            figure[u"shrunk"] = 0.0; // not asked for
        const QString unexplained =
            unexplained_in(figure, has_evidence(provider), has_others, !json[u"target"][u"value"].isNull());
        QVERIFY2(unexplained.isEmpty(), qPrintable(unexplained + u' ' + provider[u"name"].toString()));
    }
    for (const char *key : {"gap", "p90_p10_gap", "true_p90_p10_gap", "gap_p_value", "rankability"})
        QVERIFY2(is_number_or_null(json[u"spread"][QLatin1String(key)]), key);
    QCOMPARE(json[u"spread"][u"true_p90_p10_gap"].isNull(), !has_others);
    // Where nobody or everybody succeeds, nothing tells how far apart they might be.
    const bool is_all_or_none =
        json[u"overdispersion"][u"phi"].isNull() && json[u"target"][u"source"].toString() == u"pooled";
    QCOMPARE(json[u"spread"][u"true_p90_p10_interval95"].isNull(), !has_others || is_all_or_none);
    static const QRegularExpression no_number(QStringLiteral("\\b(nan|inf|infinity)\\b"),
                                              QRegularExpression::CaseInsensitiveOption);
    const QString headline = json[u"headline"].toString();
    QVERIFY(headline.size() > 5 && !headline.contains(no_number));
    for (const char *form : {" --csv", ""}) {
        const test::ProgramRun text = ask(desk, words + form);
        QVERIFY2(text.status == 0, text.told().constData());
        QVERIFY2(!text.text().contains(no_number), text.told().constData());
        if (QByteArray(form) == " --csv")
            QCOMPARE(text.output.count('\n'), 1 + json[u"providers"].toArray().size());
    }
}

void TestEdgeCases::suppressed_and_missing_figures_say_so_and_are_in_no_sum()
{
    Desk desk;
    test::import_into(
        desk, desk.put(u"r.csv"_qs, plain("numerator,denominator", {"[c],100", ",", "20,100", "30,100", "0,0"})));
    const QJsonObject json = ask(desk, "spread --json").json();
    QCOMPARE(json[u"target"][u"value"].toDouble(), 0.25); // 50 of 200
    QMap<QString, QString> statuses;
    for (const QJsonValue &provider : json[u"providers"].toArray())
        statuses[provider[u"name"].toString()] = provider[u"status"].toString();
    QCOMPARE(statuses[u"Provider A"_qs], u"suppressed"_qs);
    QCOMPARE(statuses[u"Provider B"_qs], u"missing"_qs);
    QCOMPARE(statuses[u"Provider C"_qs], u"ok"_qs);
    QCOMPARE(statuses[u"Provider E"_qs], u"zero-denominator"_qs);
    QCOMPARE(json[u"spread"][u"worst"][u"value"].toDouble(), 0.2); // nobody is the worst for lack of a figure
}

void TestEdgeCases::impossible_counts_are_refused()
{
    Desk desk;
    const auto imported = test::import_into(
        desk, desk.put(u"r.csv"_qs, plain("numerator,denominator", {"11,10", "-1,10", "3,-10", "4,10", "5,10"})),
        {u"--json"_qs});
    QCOMPARE(imported.status, 1);
    const QJsonObject json = ask(desk, "spread --json").json();
    QCOMPARE(json[u"target"][u"value"].toDouble(), 0.45);
}

void TestEdgeCases::one_provider_has_no_spread_and_no_ranks()
{
    for (const MeasureKind kind : {MeasureKind::proportion, MeasureKind::rate, MeasureKind::ratio, MeasureKind::mean}) {
        const SpreadAnswer answer = answered(kind, {{3, 10}});
        QVERIFY(!answer.spread && !answer.true_spread && !answer.chance_gap && !answer.overdispersion);
        QVERIFY(!answer.rankability && !answer.has_rank_beliefs && !answer.best && !answer.worst);
        const ProviderFigure &only = of(answer, "A");
        QVERIFY(only.value && only.interval95 && !only.shrunk && !only.rank_belief);
        QCOMPARE(*only.rank, 1);
        QCOMPARE(*only.flag, FunnelFlag::none); // it is its own target
    }
}

/// R: chisq.test(rbind(c(3, 7), c(7, 5)), correct = FALSE).
void TestEdgeCases::two_providers_have_one_degree_of_freedom()
{
    const SpreadAnswer answer = answered(MeasureKind::proportion, {{3, 10}, {7, 12}});
    QVERIFY(std::abs(answer.overdispersion->phi - 1.76611111111) < 1e-10);
    QVERIFY(std::abs(answer.overdispersion->p_value - 0.183864092839) < 1e-10);
    QVERIFY(answer.true_spread && answer.true_spread->interval95);
    QVERIFY(std::abs(of(answer, "A").rank_belief->expected + of(answer, "B").rank_belief->expected - 3) < 1e-9);
}

void TestEdgeCases::when_nobody_succeeds_there_is_no_funnel()
{
    for (const MeasureKind kind : {MeasureKind::proportion, MeasureKind::rate, MeasureKind::ratio}) {
        const SpreadAnswer answer = answered(kind, {{0, 10}, {0, 25}, {0, 1}});
        QCOMPARE(*answer.target, 0.0);
        QVERIFY(!answer.overdispersion); // nothing to vary about
        QVERIFY(!answer.chance_gap);
        QCOMPARE(answer.true_spread->gap, 0.0);
        QVERIFY(!answer.spread->ratio && !answer.spread->coefficient_of_variation && !answer.spread->gini);
        for (const ProviderFigure &figure : answer.figures) {
            QCOMPARE(*figure.flag, FunnelFlag::none);
            QVERIFY(!figure.survives_fdr.value_or(false));
            QCOMPARE(*figure.shrunk, 0.0);
            QVERIFY(std::abs(figure.rank_belief->expected - 2) < 1e-9);
            QCOMPARE(figure.interval95->lower, 0.0);
        }
    }
}

void TestEdgeCases::when_all_succeed_likewise()
{
    const SpreadAnswer answer = answered(MeasureKind::proportion, {{10, 10}, {25, 25}, {1, 1}});
    QCOMPARE(*answer.target, 1.0);
    QVERIFY(!answer.overdispersion && !answer.chance_gap);
    QCOMPARE(answer.true_spread->gap, 0.0);
    for (const ProviderFigure &figure : answer.figures) {
        QCOMPARE(*figure.flag, FunnelFlag::none);
        QCOMPARE(*figure.shrunk, 1.0);
        QCOMPARE(figure.interval95->upper, 1.0);
    }
}

/// Of one case at .5 either outcome has the probability .5.
void TestEdgeCases::a_single_case_each_flags_nobody()
{
    const SpreadAnswer answer = answered(MeasureKind::proportion, {{0, 1}, {1, 1}, {1, 1}, {0, 1}});
    QCOMPARE(*answer.target, 0.5);
    for (const ProviderFigure &figure : answer.figures) {
        QCOMPARE(*figure.flag, FunnelFlag::none);
        QCOMPARE(std::min(figure.tails->low, figure.tails->high), 0.5);
    }
    // The gap is 1 unless all four agree: 1 - 2 / 16.
    QVERIFY(std::abs(answer.chance_gap->expected - 0.875) < 1e-12);
    QVERIFY(std::abs(answer.chance_gap->p_value - 0.875) < 1e-12);
    QCOMPARE(answer.true_spread->gap, 0.0);
}

void TestEdgeCases::a_million_cases_are_reckoned_like_ten()
{
    const SpreadAnswer answer =
        answered(MeasureKind::proportion, {{400123, 1000000}, {600456, 1200000}, {9, 20}, {450000, 1000000}});
    QCOMPARE(*of(answer, "A").flag, FunnelFlag::low998);
    QCOMPARE(*of(answer, "B").flag, FunnelFlag::high998);
    QCOMPARE(*of(answer, "C").flag, FunnelFlag::none);
    QVERIFY(of(answer, "A").tails->low >= 0 && of(answer, "A").tails->low < 1e-300);
    QVERIFY(of(answer, "A").tails->high == 1.0);
    QVERIFY(answer.true_spread->gap > 0 && std::isfinite(answer.chance_gap->expected));
    const SpreadAnswer events = answered(MeasureKind::ratio, {{1000000, 990000}, {1003000, 1000000}, {2, 3}});
    QVERIFY(std::isfinite(events.chance_gap->expected) && std::isfinite(events.true_spread->gap));
    QVERIFY(std::abs(of(events, "A").rank_belief->expected + of(events, "B").rank_belief->expected
                     + of(events, "C").rank_belief->expected - 6)
            < 1e-6);
}

/// P(X >= 1) = 1 - exp(-E): .0488 at .05, .0198 at .02, .0005 at .0005; P(X = 0) = exp(-E) is never below .025.
void TestEdgeCases::a_tiny_expectation_has_no_lower_line_and_may_flag_one_event()
{
    const SpreadAnswer answer =
        answered(MeasureKind::ratio, {{1, 0.05}, {1, 0.02}, {1, 0.0005}, {0, 0.05}, {3, 2.5}}, 1.0);
    QCOMPARE(*of(answer, "A").flag, FunnelFlag::none);
    QCOMPARE(*of(answer, "B").flag, FunnelFlag::high95);
    QCOMPARE(*of(answer, "C").flag, FunnelFlag::high998);
    QCOMPARE(*of(answer, "D").flag, FunnelFlag::none);
    QVERIFY(std::abs(of(answer, "B").tails->high + std::expm1(-0.02)) < 1e-15);
    for (const statistics::FunnelLinePoint &point : funnel_curves(answer)) {
        if (point.volume < 3.68) // -log(.025)
            QVERIFY(!point.limits95.lower);
    }
}

void TestEdgeCases::a_mean_without_error_is_ranked_and_not_tested()
{
    const SpreadAnswer answer = answered(MeasureKind::mean, {{5, 0}, {6, 1}, {7, 0.5}});
    const ProviderFigure &exact = of(answer, "A");
    QCOMPARE(*exact.rank, 3);
    QVERIFY(!exact.flag && !exact.tails && !exact.shrunk && exact.rank_belief);
    QVERIFY(std::abs(*answer.target - 34.0 / 5.0) < 1e-14); // (6 + 4 x 7) / (1 + 4): it would weigh without end
    QVERIFY(of(answer, "B").rank_belief);
    const SpreadAnswer none = answered(MeasureKind::mean, {{5, 0}, {6, 0}});
    QVERIFY(!none.target && !none.true_spread && !none.has_rank_beliefs);
    QCOMPARE(none.spread->gap, 1.0);
}

void TestEdgeCases::a_target_at_the_edge_or_far_off_flags_whoever_contradicts_it()
{
    const std::vector<Figures> figures{{0, 10}, {3, 10}, {10, 10}};
    const SpreadAnswer at_none = answered(MeasureKind::proportion, figures, 0.0);
    QCOMPARE(*of(at_none, "A").flag, FunnelFlag::none);
    QCOMPARE(*of(at_none, "B").flag, FunnelFlag::high998); // one success refutes it
    QCOMPARE(of(at_none, "B").tails->high, 0.0);
    const SpreadAnswer at_all = answered(MeasureKind::proportion, figures, 1.0);
    QCOMPARE(*of(at_all, "C").flag, FunnelFlag::none);
    QCOMPARE(*of(at_all, "B").flag, FunnelFlag::low998);
    QVERIFY(!at_all.overdispersion && !at_all.chance_gap);
    const SpreadAnswer far = answered(MeasureKind::proportion, figures, 1e-9);
    QCOMPARE(*of(far, "B").flag, FunnelFlag::high998);
    QVERIFY(of(far, "B").tails->high > 0 && of(far, "B").tails->high < 2e-25); // 120 e-27
    QVERIFY(std::isfinite(far.overdispersion->phi) && std::isfinite(far.chance_gap->expected));
    const SpreadAnswer ratio = answered(MeasureKind::ratio, {{1, 0.5}, {30, 25}}, 500.0);
    for (const ProviderFigure &figure : ratio.figures)
        QCOMPARE(*figure.flag, FunnelFlag::low998);
}

/// R: pbeta(1 - .4, 10 - 3.5, 3.5 + 1) and pbeta(.4, 3.5, 10 - 3.5 + 1).
void TestEdgeCases::counts_that_are_not_whole_are_reckoned_continuously()
{
    const SpreadAnswer answer = answered(MeasureKind::proportion, {{3.5, 10}, {2.25, 9.5}, {0.5, 3}}, 0.4);
    QVERIFY(std::abs(of(answer, "A").tails->low - 0.508956136797) < 1e-9);
    QVERIFY(std::abs(of(answer, "A").tails->high - 0.734925479493) < 1e-9);
    for (const ProviderFigure &figure : answer.figures)
        QVERIFY(figure.flag && figure.shrunk && figure.rank_belief && figure.interval95);
    QVERIFY(answer.chance_gap && std::isfinite(answer.chance_gap->expected));
}

QTEST_APPLESS_MAIN(TestEdgeCases)
#include "test_edge_cases.moc"
