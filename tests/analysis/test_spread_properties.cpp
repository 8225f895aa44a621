// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/chance_statistics.h"
#include "analysis/funnel_curves.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "statistics/uncertain_target.h"
#include "support/imported_returns.h"
#include "support/simulated_programme.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

using namespace outturn;
using namespace outturn::analysis;
using outturn::statistics::FunnelFlag;
using outturn::statistics::FunnelLimits;
using outturn::statistics::RandomNumbers;
using outturn::statistics::tail95;
using outturn::statistics::tail998;
using outturn::test::CellsInMemory;
using outturn::test::SimulatedProgramme;

namespace {

constexpr std::uint64_t seed = 20240405;

SpreadAnswer answered(const CellSource &source, const SpreadQuestion &question)
{
    const auto answer = answer_spread(source, question);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return *with_rank_beliefs(**answer);
}

SpreadAnswer answered(const CellsInMemory &source)
{
    return answered(source, source.question());
}

/// Of every kind: few and many, small and large, all the same and widely apart.
const std::vector<SimulatedProgramme> &programmes()
{
    static const std::vector<SimulatedProgramme> all = [] {
        std::vector<SimulatedProgramme> list;
        for (const int providers : {2, 3, 7, 33}) {
            for (const double cases : {4.0, 60.0, 900.0}) {
                for (const bool differ : {false, true}) {
                    list.push_back({MeasureKind::proportion, providers, cases, 0.3, differ ? 0.1 : 0.0});
                    list.push_back({MeasureKind::rate, providers, cases, 0.2, differ ? 0.1 : 0.0});
                    list.push_back({MeasureKind::ratio, providers, cases, 1.0, differ ? 0.4 : 0.0});
                    list.push_back({MeasureKind::mean, providers, cases, -3.0, differ ? 0.3 : 0.0});
                }
            }
        }
        return list;
    }();
    return all;
}

QString told(const SimulatedProgramme &programme)
{
    return QStringLiteral("%1, %2 providers of %3, deviation %4")
        .arg(kind_word(programme.kind))
        .arg(programme.providers)
        .arg(programme.cases)
        .arg(programme.deviation);
}

struct Row {
    QString name;
    double figure = 0;
    double base = 0;
};

std::vector<Row> rows_of(const SpreadAnswer &answer)
{
    std::vector<Row> rows;
    for (const ProviderFigure &figure : answer.figures) {
        if (answer.measure.kind == MeasureKind::mean)
            rows.push_back({figure.provider.name, *figure.value, *figure.standard_error});
        else
            rows.push_back({figure.provider.name, *figure.numerator, *figure.denominator});
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.name < b.name; });
    return rows;
}

CellsInMemory source_of(MeasureKind kind, const std::vector<Row> &rows, Polarity polarity = Polarity::high)
{
    CellsInMemory source(kind, polarity);
    for (const Row &row : rows)
        source.add(row.name, row.figure, row.base);
    return source;
}

const ProviderFigure &named(const SpreadAnswer &answer, const QString &name)
{
    const auto it = std::find_if(answer.figures.begin(), answer.figures.end(),
                                 [&name](const ProviderFigure &figure) { return figure.provider.name == name; });
    if (it == answer.figures.end())
        qFatal("no figure of %s", qPrintable(name));
    return *it;
}

void add(std::vector<double> &numbers, const std::optional<double> &number)
{
    numbers.push_back(number.value_or(-12345.0));
}

void add(std::vector<double> &numbers, const std::optional<statistics::Interval> &interval)
{
    add(numbers, interval ? std::optional(interval->lower) : std::nullopt);
    add(numbers, interval ? std::optional(interval->upper) : std::nullopt);
}

/// What is said of the whole; absent numbers stand as one that is never met.
std::vector<double> numbers_of_the_whole(const SpreadAnswer &answer)
{
    std::vector<double> numbers;
    add(numbers, answer.target);
    add(numbers, answer.target_standard_error);
    add(numbers, answer.rankability);
    if (answer.spread) {
        const statistics::SpreadMeasures &spread = *answer.spread;
        numbers.insert(numbers.end(), {spread.gap, spread.p10, spread.p90, spread.interquartile_range});
        add(numbers, spread.ratio);
        add(numbers, spread.coefficient_of_variation);
        add(numbers, spread.gini);
    }
    if (answer.true_spread) {
        numbers.insert(numbers.end(), {answer.true_spread->gap, answer.true_spread->p10, answer.true_spread->p90});
        add(numbers, answer.true_spread->interval95);
    }
    if (answer.chance_gap)
        numbers.insert(numbers.end(), {answer.chance_gap->expected, answer.chance_gap->p_value});
    if (answer.overdispersion)
        numbers.insert(numbers.end(),
                       {answer.overdispersion->phi, answer.overdispersion->p_value, answer.overdispersion->tau2});
    return numbers;
}

/// What is said of one provider.
std::vector<double> numbers_of(const ProviderFigure &figure)
{
    std::vector<double> numbers;
    add(numbers, figure.value);
    add(numbers, figure.shrunk);
    add(numbers, figure.p_adjusted);
    add(numbers, figure.interval95);
    add(numbers, figure.interval998);
    if (figure.tails)
        numbers.insert(numbers.end(), {figure.tails->low, figure.tails->high});
    numbers.push_back(figure.flag ? static_cast<double>(*figure.flag) : -1.0);
    numbers.push_back(figure.adjusted_flag ? static_cast<double>(*figure.adjusted_flag) : -1.0);
    numbers.push_back(figure.rank.value_or(-1));
    if (figure.rank_belief) {
        const statistics::RankSummary &belief = *figure.rank_belief;
        numbers.insert(numbers.end(),
                       {belief.expected, belief.p_best, belief.p_worst, belief.p_bottom_quarter, double(belief.lower95),
                        double(belief.upper95), double(belief.median)});
    }
    return numbers;
}

bool all_finite(const std::vector<double> &numbers)
{
    return std::all_of(numbers.begin(), numbers.end(), [](double number) { return std::isfinite(number); });
}

bool alike(const std::vector<double> &a, const std::vector<double> &b, double tolerance)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [tolerance](double x, double y) {
               return std::abs(x - y) <= tolerance * std::max({1.0, std::abs(x), std::abs(y)});
           });
}

/// Where a value lies against both pairs of lines: strictly outside, or not.
FunnelFlag beyond(double value, const FunnelLimits &inner, const FunnelLimits &outer)
{
    if (outer.lower && value < *outer.lower)
        return FunnelFlag::low998;
    if (outer.upper && value > *outer.upper)
        return FunnelFlag::high998;
    if (inner.lower && value < *inner.lower)
        return FunnelFlag::low95;
    if (inner.upper && value > *inner.upper)
        return FunnelFlag::high95;
    return FunnelFlag::none;
}

FunnelLimits limits_at(MeasureKind kind, double base, double target, double tail)
{
    const auto limits = kind == MeasureKind::proportion ? statistics::binomial_funnel_limits(base, target, tail)
        : kind == MeasureKind::mean                     ? statistics::normal_funnel_limits(base, target, tail)
                                                        : statistics::poisson_funnel_limits(base, target, tail);
    if (!limits)
        qFatal("no limits at %f", base);
    return *limits;
}

FunnelFlag mirrored(FunnelFlag flag)
{
    return static_cast<FunnelFlag>(static_cast<int>(FunnelFlag::high998) - static_cast<int>(flag));
}

} // namespace

/// What must be true of every answer whatever the figures are: seeded random programmes of all four kinds.
class TestSpreadProperties : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_point_is_flagged_where_it_lies_outside_the_line_data();
    void a_point_is_flagged_where_it_lies_outside_the_line();
    void a_softened_flag_is_that_of_its_own_line();
    void the_drawn_lines_are_those_that_flag();
    void a_stricter_level_is_never_nearer_the_target();
    void every_number_is_a_number();
    void ranks_and_their_chances_add_up();
    void a_shrunken_value_lies_between_its_own_and_the_mean();
    void order_and_names_change_nothing();
    void the_other_polarity_mirrors_the_ranks();
    void failures_counted_for_successes_mirror_the_answer();
    void the_unit_of_exposure_changes_nothing();
    void rows_over_contracts_and_groups_add_up_to_the_same();
    void identical_providers_cannot_be_told_apart();
};

void TestSpreadProperties::a_point_is_flagged_where_it_lies_outside_the_line_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("base");
    QTest::addColumn<double>("target");
    for (const double target : {0.0, 0.001, 0.07, 0.3, 0.5, 0.86, 0.999, 1.0}) {
        for (const double n : {1.0, 2.0, 5.0, 17.0, 60.0, 251.0})
            QTest::addRow("%g of %g", target, n) << static_cast<int>(MeasureKind::proportion) << n << target;
    }
    for (const double expected : {0.05, 0.7, 3.69, 4.0, 12.5, 80.0}) {
        QTest::addRow("ratio, %g expected", expected) << static_cast<int>(MeasureKind::ratio) << expected << 1.0;
        QTest::addRow("ratio of .8, %g expected", expected) << static_cast<int>(MeasureKind::ratio) << expected << 0.8;
        QTest::addRow("rate, %g at .002", expected) << static_cast<int>(MeasureKind::rate) << expected / 0.002 << 0.002;
    }
}

/// Every whole count that a provider of this size may have.
void TestSpreadProperties::a_point_is_flagged_where_it_lies_outside_the_line()
{
    QFETCH(const int, kind);
    QFETCH(const double, base);
    QFETCH(const double, target);
    const auto measure_kind = static_cast<MeasureKind>(kind);
    const bool is_proportion = measure_kind == MeasureKind::proportion;
    const double most = is_proportion ? base : std::ceil(base * target + 8 * std::sqrt(base * target) + 12);
    CellsInMemory source(measure_kind);
    for (double x = 0; x <= most; ++x)
        source.add(QString::number(x), x, base);
    SpreadQuestion question = source.question();
    question.target = target;
    const auto answer = answer_spread(source, question);
    QVERIFY(answer);
    const FunnelLimits inner = limits_at(measure_kind, base, target, tail95);
    const FunnelLimits outer = limits_at(measure_kind, base, target, tail998);
    for (const ProviderFigure &figure : (*answer)->figures) {
        QVERIFY2(figure.flag, qPrintable(figure.provider.name));
        QVERIFY2(*figure.flag == beyond(*figure.value, inner, outer), qPrintable(figure.provider.name));
        if ((*answer)->overdispersion) {
            const auto wide95 = statistics::adjusted_limits(*(*answer)->overdispersion, base, tail95);
            const auto wide998 = statistics::adjusted_limits(*(*answer)->overdispersion, base, tail998);
            QVERIFY(wide95 && wide998);
            QVERIFY2(*figure.adjusted_flag == beyond(*figure.value, *wide95, *wide998),
                     qPrintable(figure.provider.name + u" adjusted"_qs));
        }
    }
}

/// A target that is an estimate widens its lines just as it softens its flags.
void TestSpreadProperties::a_softened_flag_is_that_of_its_own_line()
{
    for (const double error : {0.002, 0.03}) {
        for (const double n : {12.0, 90.0}) {
            CellsInMemory source(MeasureKind::proportion);
            for (double x = 0; x <= n; ++x)
                source.add(QString::number(x), x, n);
            SpreadQuestion question = source.question();
            question.target = 0.27;
            question.target_standard_error = error;
            const auto answer = answer_spread(source, question);
            QVERIFY(answer);
            const auto inner =
                statistics::limits_with_uncertain_target(statistics::Model::binomial, n, 0.27, error, tail95);
            const auto outer =
                statistics::limits_with_uncertain_target(statistics::Model::binomial, n, 0.27, error, tail998);
            QVERIFY(inner && outer);
            for (const ProviderFigure &figure : (*answer)->figures)
                QVERIFY2(*figure.flag == beyond(*figure.value, *inner, *outer), qPrintable(figure.provider.name));
        }
    }
}

void TestSpreadProperties::the_drawn_lines_are_those_that_flag()
{
    for (size_t turn = 0; turn < programmes().size(); ++turn) {
        const SpreadAnswer answer = answered(programmes()[turn].draw(seed, turn));
        for (const statistics::FunnelLinePoint &point : funnel_curves(answer)) {
            const FunnelLimits inner = limits_at(answer.measure.kind, point.volume, *answer.target, tail95);
            const FunnelLimits outer = limits_at(answer.measure.kind, point.volume, *answer.target, tail998);
            QVERIFY(point.limits95.lower == inner.lower && point.limits95.upper == inner.upper);
            QVERIFY(point.limits998.lower == outer.lower && point.limits998.upper == outer.upper);
        }
        for (const statistics::FunnelLinePoint &point : adjusted_funnel_curves(answer)) {
            const auto wide = statistics::adjusted_limits(*answer.overdispersion, point.volume, tail95);
            QVERIFY(wide && point.limits95.lower == wide->lower && point.limits95.upper == wide->upper);
        }
    }
}

void TestSpreadProperties::a_stricter_level_is_never_nearer_the_target()
{
    RandomNumbers numbers(seed, 1);
    for (const MeasureKind kind : {MeasureKind::proportion, MeasureKind::ratio, MeasureKind::mean}) {
        for (int turn = 0; turn < 60; ++turn) {
            const double base = std::exp(8.0 * numbers.uniform());
            const double target = kind == MeasureKind::proportion ? numbers.uniform() : 3.0 * numbers.uniform();
            double lower = target;
            double upper = target;
            for (const double tail : {0.2, 0.05, tail95, 0.01, tail998, 1e-6}) {
                const FunnelLimits limits = limits_at(kind, base, target, tail);
                const double new_lower = limits.lower.value_or(0.0);
                const double new_upper = limits.upper.value_or(1.0);
                if (tail < 0.2) {
                    QVERIFY2(new_lower <= lower && new_upper >= upper, qPrintable(QString::number(base)));
                }
                lower = new_lower;
                upper = new_upper;
            }
        }
    }
}

void TestSpreadProperties::every_number_is_a_number()
{
    for (size_t turn = 0; turn < programmes().size(); ++turn) {
        const SpreadAnswer answer = answered(programmes()[turn].draw(seed, turn));
        QVERIFY2(all_finite(numbers_of_the_whole(answer)), qPrintable(told(programmes()[turn])));
        QVERIFY(answer.population && answer.true_spread && answer.has_rank_beliefs);
        for (const ProviderFigure &figure : answer.figures) {
            QVERIFY2(all_finite(numbers_of(figure)), qPrintable(told(programmes()[turn])));
            QVERIFY(figure.interval95 && figure.tails && figure.shrunk && figure.rank_belief);
        }
    }
}

void TestSpreadProperties::ranks_and_their_chances_add_up()
{
    for (size_t turn = 0; turn < programmes().size(); ++turn) {
        for (const Shrinkage shrinkage : {Shrinkage::empirical_bayes, Shrinkage::none}) {
            const CellsInMemory source = programmes()[turn].draw(seed, turn);
            SpreadQuestion question = source.question();
            question.shrinkage = shrinkage;
            const SpreadAnswer answer = answered(source, question);
            const double k = programmes()[turn].providers;
            double expected = 0;
            double best = 0;
            double worst = 0;
            for (const ProviderFigure &figure : answer.figures) {
                const statistics::RankSummary &belief = *figure.rank_belief;
                expected += belief.expected;
                best += belief.p_best;
                worst += belief.p_worst;
                QVERIFY(1 <= belief.lower95 && belief.lower95 <= belief.median && belief.median <= belief.upper95
                        && belief.upper95 <= k);
                QVERIFY(belief.expected > 1 - 1e-9 && belief.expected < k + 1e-9);
                QVERIFY(belief.p_best >= 0 && belief.p_worst >= 0 && belief.p_bottom_quarter >= belief.p_worst - 1e-12);
            }
            const QByteArray what = told(programmes()[turn]).toUtf8();
            QVERIFY2(std::abs(expected - k * (k + 1) / 2) < 1e-8 * k * k, what.constData());
            QVERIFY2(std::abs(best - 1) < 1e-8 && std::abs(worst - 1) < 1e-8, what.constData());
        }
    }
}

void TestSpreadProperties::a_shrunken_value_lies_between_its_own_and_the_mean()
{
    for (size_t turn = 0; turn < programmes().size(); ++turn) {
        const SpreadAnswer answer = answered(programmes()[turn].draw(seed, turn));
        const double mean = answer.population->mean;
        for (const ProviderFigure &figure : answer.figures) {
            const auto [low, high] = std::minmax(*figure.value, mean);
            const double slack = 1e-12 * std::max(1.0, std::abs(mean));
            QVERIFY2(*figure.shrunk >= low - slack && *figure.shrunk <= high + slack,
                     qPrintable(told(programmes()[turn])));
        }
    }
}

void TestSpreadProperties::order_and_names_change_nothing()
{
    RandomNumbers numbers(seed, 2);
    for (size_t turn = 0; turn < programmes().size(); ++turn) {
        const SpreadAnswer answer = answered(programmes()[turn].draw(seed, turn));
        std::vector<Row> rows = rows_of(answer);
        std::map<QString, QString> former;
        for (size_t i = rows.size(); i > 1; --i)
            std::swap(rows[i - 1], rows[numbers.below(i)]);
        for (size_t i = 0; i < rows.size(); ++i) {
            const QString name = QStringLiteral("Place %1").arg(i);
            former[name] = std::exchange(rows[i].name, name);
        }
        const SpreadAnswer shuffled = answered(source_of(answer.measure.kind, rows));
        const QByteArray what = told(programmes()[turn]).toUtf8();
        QVERIFY2(alike(numbers_of_the_whole(answer), numbers_of_the_whole(shuffled), 1e-7), what.constData());
        for (const ProviderFigure &figure : shuffled.figures)
            QVERIFY2(alike(numbers_of(figure), numbers_of(named(answer, former[figure.provider.name])), 1e-7),
                     what.constData());
    }
}

void TestSpreadProperties::the_other_polarity_mirrors_the_ranks()
{
    for (size_t turn = 0; turn < programmes().size(); ++turn) {
        const SpreadAnswer high = answered(programmes()[turn].draw(seed, turn));
        const SpreadAnswer low = answered(source_of(high.measure.kind, rows_of(high), Polarity::low));
        const SpreadAnswer neutral = answered(source_of(high.measure.kind, rows_of(high), Polarity::neutral));
        QVERIFY(alike(numbers_of_the_whole(high), numbers_of_the_whole(low), 1e-7));
        QVERIFY(alike(numbers_of_the_whole(high), numbers_of_the_whole(neutral), 1e-7));
        const int k = programmes()[turn].providers;
        for (const ProviderFigure &figure : high.figures) {
            const ProviderFigure &other = named(low, figure.provider.name);
            const auto ties = std::count_if(high.figures.begin(), high.figures.end(),
                                            [&](const ProviderFigure &entry) { return entry.rank == figure.rank; });
            QCOMPARE(*other.rank, k - *figure.rank - static_cast<int>(ties) + 2);
            QCOMPARE(other.flag, figure.flag); // directions, never good or bad
            const statistics::RankSummary &belief = *figure.rank_belief;
            QVERIFY(std::abs(other.rank_belief->expected + belief.expected - k - 1) < 1e-8 * k);
            QVERIFY(std::abs(other.rank_belief->p_worst - belief.p_best) < 1e-8);
            QVERIFY(std::abs(other.rank_belief->p_best - belief.p_worst) < 1e-8);
            QCOMPARE(other.rank_belief->lower95, k + 1 - belief.upper95);
            QCOMPARE(other.rank_belief->upper95, k + 1 - belief.lower95);
            QVERIFY(alike(numbers_of(figure), numbers_of(named(neutral, figure.provider.name)), 1e-7));
        }
    }
}

void TestSpreadProperties::failures_counted_for_successes_mirror_the_answer()
{
    for (size_t turn = 0; turn < programmes().size(); ++turn) {
        if (programmes()[turn].kind != MeasureKind::proportion)
            continue;
        const SpreadAnswer answer = answered(programmes()[turn].draw(seed, turn));
        std::vector<Row> rows = rows_of(answer);
        for (Row &row : rows)
            row.figure = row.base - row.figure;
        const SpreadAnswer other = answered(source_of(MeasureKind::proportion, rows, Polarity::low));
        const QByteArray what = told(programmes()[turn]).toUtf8();
        QVERIFY2(std::abs(other.true_spread->gap - answer.true_spread->gap) < 1e-6, what.constData());
        QVERIFY2(std::abs(other.chance_gap->expected - answer.chance_gap->expected) < 1e-9, what.constData());
        QVERIFY2(std::abs(other.chance_gap->p_value - answer.chance_gap->p_value) < 1e-9, what.constData());
        QVERIFY2(std::abs(other.overdispersion->phi - answer.overdispersion->phi) < 1e-9 * answer.overdispersion->phi,
                 what.constData());
        for (const ProviderFigure &figure : answer.figures) {
            const ProviderFigure &mirror = named(other, figure.provider.name);
            QVERIFY(*mirror.flag == mirrored(*figure.flag));
            QVERIFY(std::abs(mirror.tails->low - figure.tails->high) < 1e-12);
            QCOMPARE(*mirror.rank, *figure.rank);
            QVERIFY(std::abs(mirror.rank_belief->expected - figure.rank_belief->expected) < 1e-4);
            QVERIFY(std::abs(1 - *mirror.shrunk - *figure.shrunk) < 1e-6);
        }
    }
}

/// Events in a thousand person-years, or in a million person-days.
void TestSpreadProperties::the_unit_of_exposure_changes_nothing()
{
    constexpr double days = 365.25;
    for (size_t turn = 0; turn < programmes().size(); ++turn) {
        if (programmes()[turn].kind != MeasureKind::rate)
            continue;
        const SpreadAnswer answer = answered(programmes()[turn].draw(seed, turn));
        std::vector<Row> rows = rows_of(answer);
        for (Row &row : rows)
            row.base *= days;
        const SpreadAnswer other = answered(source_of(MeasureKind::rate, rows));
        QVERIFY(std::abs(other.true_spread->gap * days - answer.true_spread->gap) < 1e-6);
        QVERIFY(std::abs(*other.rankability - *answer.rankability) < 1e-6);
        QVERIFY(std::abs(other.chance_gap->p_value - answer.chance_gap->p_value) < 1e-9);
        for (const ProviderFigure &figure : answer.figures) {
            const ProviderFigure &same = named(other, figure.provider.name);
            QCOMPARE(same.flag, figure.flag);
            QCOMPARE(same.adjusted_flag, figure.adjusted_flag);
            QVERIFY(std::abs(same.rank_belief->expected - figure.rank_belief->expected) < 1e-4);
        }
    }
}

void TestSpreadProperties::rows_over_contracts_and_groups_add_up_to_the_same()
{
    RandomNumbers numbers(seed, 3);
    const QByteArray header = "provider_name,provider_type,period,measure,contract,group,numerator,denominator\n";
    QByteArray whole = header;
    QByteArray parts = header;
    for (int provider = 0; provider < 9; ++provider) {
        const QByteArray name = "Provider " + QByteArray::number(provider) + ",contractor,2024,m,";
        double x = 0;
        double n = 0;
        const std::uint64_t rows = 1 + numbers.below(6);
        for (std::uint64_t row = 0; row < rows; ++row) {
            const double part = double(1 + numbers.below(40));
            const double successes = numbers.binomial(part, 0.4);
            parts += name + "C" + QByteArray::number(qulonglong(row / 2)) + ",PG" + QByteArray::number(qulonglong(row))
                + ',' + QByteArray::number(successes) + ',' + QByteArray::number(part) + '\n';
            x += successes;
            n += part;
        }
        whole += name + ",," + QByteArray::number(x) + ',' + QByteArray::number(n) + '\n';
    }
    const auto answer_to = [](const QByteArray &text) {
        test::ImportedReturns returns;
        returns.add(text);
        const auto measure = choose_measure(returns.source(), {}, {});
        const auto period = measure ? choose_period(returns.source(), *measure, {}) : tl::unexpected(measure.error());
        if (!period)
            qFatal("%s", qPrintable(period.error().message));
        return answered(returns.source(), {measure->programme, measure->id, *period, {}, {}});
    };
    const SpreadAnswer one = answer_to(whole);
    const SpreadAnswer many = answer_to(parts);
    QCOMPARE(numbers_of_the_whole(many), numbers_of_the_whole(one));
    QCOMPARE(many.figures.size(), size_t(9));
    for (size_t i = 0; i < one.figures.size(); ++i) {
        QCOMPARE(many.figures[i].provider.name, one.figures[i].provider.name);
        QCOMPARE(numbers_of(many.figures[i]), numbers_of(one.figures[i]));
    }
}

void TestSpreadProperties::identical_providers_cannot_be_told_apart()
{
    for (const MeasureKind kind : {MeasureKind::proportion, MeasureKind::rate, MeasureKind::ratio, MeasureKind::mean}) {
        for (const Shrinkage shrinkage : {Shrinkage::empirical_bayes, Shrinkage::none}) {
            for (const int k : {2, 5, 30}) {
                CellsInMemory source(kind);
                for (int i = 0; i < k; ++i)
                    source.add(QStringLiteral("Provider %1").arg(i), 7, 20);
                SpreadQuestion question = source.question();
                question.shrinkage = shrinkage;
                const SpreadAnswer answer = answered(source, question);
                QCOMPARE(answer.overdispersion->phi, 0.0);
                QCOMPARE(answer.overdispersion->tau2, 0.0);
                QCOMPARE(answer.true_spread->gap, 0.0);
                QCOMPARE(answer.spread->gap, 0.0);
                QVERIFY(std::abs(answer.chance_gap->p_value - 1.0) < 1e-9); // no gap is smaller
                for (const ProviderFigure &figure : answer.figures) {
                    QCOMPARE(*figure.rank, 1);
                    QVERIFY(std::abs(figure.rank_belief->expected - (k + 1) / 2.0) < 1e-9);
                    QVERIFY(std::abs(figure.rank_belief->p_best - 1.0 / k) < 1e-9);
                    QVERIFY(std::abs(figure.rank_belief->p_worst - 1.0 / k) < 1e-9);
                    QCOMPARE(*figure.flag, FunnelFlag::none);
                }
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestSpreadProperties)
#include "test_spread_properties.moc"
