// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure.h"
#include "analysis/disclosure_cells.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "support/imported_returns.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <random>

using namespace outturn;
using namespace outturn::analysis;
using outturn::test::ImportedReturns;

namespace {

const QByteArray counts("provider_name,provider_type,period,measure,numerator,denominator\n");

QByteArray row(const char *name, const char *figures, const char *period = "2024")
{
    return QByteArray(name) + ",contractor," + period + ",m," + figures + '\n';
}

SharedSpread answer_of(ImportedReturns &returns)
{
    const auto measure = choose_measure(returns.source(), {}, {});
    const auto period = choose_period(returns.source(), *measure, {});
    const auto answer = answer_spread(returns.source(), {measure->programme, measure->id, *period, {}, std::nullopt});
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return *answer;
}

SharedSpread answer_of(const QByteArray &text)
{
    ImportedReturns returns;
    returns.add(text);
    return answer_of(returns);
}

QStringList names_of(const std::vector<WithheldFigure> &withheld, std::optional<WithheldWhy> why = {})
{
    QStringList names;
    for (const WithheldFigure &figure : withheld) {
        if (!why || figure.why == *why)
            names.append(figure.provider.name);
    }
    return names;
}

const ProviderFigure &figure_of(const SpreadAnswer &answer, const QString &name)
{
    const auto found = std::find_if(answer.figures.begin(), answer.figures.end(),
                                    [&name](const ProviderFigure &figure) { return figure.provider.name == name; });
    if (found == answer.figures.end())
        qFatal("no %s", qPrintable(name));
    return *found;
}

/// People without the outcome count as those with it.
constexpr DisclosureRule strict{5, true};

/// Ash 3 of 60, Birch 30 of 100, Cedar 20 of 40, Dogwood 40 of 50.
QByteArray four_contractors()
{
    return counts + row("Ash", "3,60") + row("Birch", "30,100") + row("Cedar", "20,40") + row("Dogwood", "40,50");
}

/// A table of counts with its totals, as a reader has it who means to find out what is withheld.
struct Table {
    std::vector<GuardedPair> pairs;
    std::vector<std::vector<std::vector<size_t>>> partitions;
};

/// Somebody who knows the rule, what is shown, the totals, and of each withheld number whether it is small. Tries every
/// value of one number, and looks for whole numbers for all others that agree with every total.
class Reader
{
public:
    Reader(const Table &table, const CellGuard &guard, double smallest, bool of_rest)
    {
        const auto number = [&](size_t pair) {
            return static_cast<int>(of_rest ? table.pairs[pair].rest : table.pairs[pair].count);
        };
        std::vector<size_t> all;
        for (size_t i = 0; i < table.pairs.size(); ++i) {
            all.push_back(i);
            const int n = number(i);
            const bool is_small = n > 0 && n < smallest;
            low_.push_back(!guard.is_withheld(i) ? n : is_small ? 1 : n > 0 ? static_cast<int>(smallest) : 0);
            high_.push_back(!guard.is_withheld(i) ? n : is_small ? static_cast<int>(smallest) - 1 : 100000);
        }
        const auto know = [&](const std::vector<size_t> &members) {
            int total = 0;
            for (const size_t member : members)
                total += number(member);
            sums_.push_back({members, total});
        };
        if (!guard.is_whole_withheld())
            know(all);
        for (size_t p = 0; p < table.partitions.size(); ++p) {
            for (size_t part = 0; part < table.partitions[p].size(); ++part) {
                if (!guard.is_total_withheld(p, part))
                    know(table.partitions[p][part]);
            }
        }
    }

    bool could_be(size_t pair, int value) const
    {
        std::vector<int> low = low_;
        std::vector<int> high = high_;
        if (value < low[pair] || value > high[pair])
            return false;
        low[pair] = high[pair] = value;
        int steps = 0;
        return has_solution(low, high, steps);
    }

private:
    struct Sum {
        std::vector<size_t> members;
        int total;
    };

    /// Narrows each number by what the others of each sum leave it; false where nothing is left.
    bool narrow(std::vector<int> &low, std::vector<int> &high) const
    {
        for (bool narrowed = true; narrowed;) {
            narrowed = false;
            for (const Sum &sum : sums_) {
                long least = 0;
                long most = 0;
                for (const size_t member : sum.members) {
                    least += low[member];
                    most += high[member];
                }
                if (least > sum.total || most < sum.total)
                    return false;
                for (const size_t member : sum.members) {
                    const long at_most = sum.total - (least - low[member]);
                    const long at_least = sum.total - (most - high[member]);
                    if (at_most < high[member]) {
                        most -= high[member] - at_most;
                        high[member] = static_cast<int>(at_most);
                        narrowed = true;
                    }
                    if (at_least > low[member]) {
                        least += at_least - low[member];
                        low[member] = static_cast<int>(at_least);
                        narrowed = true;
                    }
                    if (low[member] > high[member])
                        return false;
                }
            }
        }
        return true;
    }

    bool has_solution(std::vector<int> low, std::vector<int> high, int &steps) const
    {
        if (++steps > 20000 || !narrow(low, high))
            return false;
        size_t open = low.size();
        for (size_t i = 0; i < low.size(); ++i) {
            if (low[i] < high[i] && (open == low.size() || high[i] - low[i] < high[open] - low[open]))
                open = i;
        }
        if (open == low.size())
            return true;
        for (int value = low[open]; value <= high[open]; ++value) {
            std::vector<int> fixed_low = low;
            std::vector<int> fixed_high = high;
            fixed_low[open] = fixed_high[open] = value;
            if (has_solution(std::move(fixed_low), std::move(fixed_high), steps))
                return true;
        }
        return false;
    }

    std::vector<int> low_;
    std::vector<int> high_;
    std::vector<Sum> sums_;
};

Table random_table(std::mt19937 &random)
{
    const auto below = [&random](unsigned most) { return random() % most; };
    Table table;
    const size_t providers = 4 + below(9);
    const size_t regions = 1 + below(4);
    table.partitions = {std::vector<std::vector<size_t>>(regions), std::vector<std::vector<size_t>>(2)};
    for (size_t i = 0; i < providers; ++i) {
        const auto count = static_cast<double>(below(3) == 0 ? below(7) : below(60));
        const auto rest = static_cast<double>(below(4) == 0 ? below(7) : below(60));
        table.pairs.push_back({count, rest});
        table.partitions[0][below(static_cast<unsigned>(regions))].push_back(i);
        // Types go across regions, so that totals cross.
        table.partitions[1][below(2)].push_back(i);
    }
    return table;
}

} // namespace

class TestDisclosure : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void no_reader_can_work_out_a_small_count()
    {
        constexpr int smallest = 5;
        std::mt19937 random(20240401);
        int small_counts = 0;
        int withheld = 0;
        int shown = 0;
        for (int run = 0; run < 300; ++run) {
            const Table table = random_table(random);
            CellGuard guard(table.pairs, {smallest, true, false});
            for (const auto &parts : table.partitions)
                guard.add_partition(parts, CellGuard::Unsafe::withhold_figures, true);
            guard.protect();
            for (size_t i = 0; i < table.pairs.size(); ++i) {
                ++(guard.is_withheld(i) ? withheld : shown);
                for (const bool of_rest : {false, true}) {
                    const int number = static_cast<int>(of_rest ? table.pairs[i].rest : table.pairs[i].count);
                    if (number < 1 || number >= smallest)
                        continue;
                    ++small_counts;
                    QVERIFY(guard.is_withheld(i));
                    const Reader reader(table, guard, smallest, of_rest);
                    int possible = 0;
                    for (int value = 1; value < smallest; ++value)
                        possible += reader.could_be(i, value) ? 1 : 0;
                    QVERIFY2(possible >= 2, qPrintable(QStringLiteral("table %1, pair %2").arg(run).arg(i)));
                }
            }
        }
        // A rule that withheld everything would pass, and be of no use.
        QVERIFY(small_counts > 300);
        QVERIFY2(shown > withheld / 2, qPrintable(QStringLiteral("%1 shown, %2 withheld").arg(shown).arg(withheld)));
    }

    void the_reader_finds_what_one_total_gives_away()
    {
        // Else the test above would prove nothing: of 3, 20 and 30 with their total the 3 alone is withheld.
        const Table table{{{3, 50}, {20, 50}, {30, 50}}, {}};
        const CellGuard unprotected(table.pairs, {5, true, false});
        const Reader reader(table, unprotected, 5, false);
        QVERIFY(reader.could_be(0, 3));
        for (const int other : {1, 2, 4})
            QVERIFY(!reader.could_be(0, other));
    }

    void a_neighbour_that_leaves_no_room_is_not_enough()
    {
        // Of 1 and 5 withheld the total 6 is known, and that one of them is 5 or more: the other is 1. Of 1 and 40 the
        // other may be 1 to 4, beside 40 to 37.
        CellGuard guard({{1, 59}, {5, 35}, {40, 60}, {50, 70}}, {5, true, false});
        guard.protect();
        QVERIFY(guard.is_withheld(0));
        QVERIFY(!guard.is_withheld(1));
        QVERIFY(guard.is_withheld(2));
        QVERIFY(!guard.is_withheld(3));
    }

    void two_small_counts_may_give_each_other_away()
    {
        // 4 and 4 make 8, and with 1 to 4 each nothing else does; 1 and 4 make 5 in four ways, and each may be 1 to 4.
        CellGuard alike({{4, 40}, {4, 50}, {30, 60}}, {5, true, false});
        alike.protect();
        QVERIFY(alike.is_withheld(2));
        CellGuard apart({{1, 40}, {4, 50}, {30, 60}}, {5, true, false});
        apart.protect();
        QVERIFY(!apart.is_withheld(2));
    }

    void a_group_of_which_all_are_small_keeps_its_total_to_itself()
    {
        // North: 1 of 30 and 1 of 40, 2 in all. Its total goes, and with it South's, the smaller of the two others, or
        // the whole would give it away; and as all of South shown would tell South's total, one of South goes too.
        CellGuard guard({{1, 29}, {1, 39}, {20, 20}, {25, 25}, {60, 80}, {70, 90}}, {5, true, false});
        const size_t regions = guard.add_partition({{0, 1}, {2, 3}, {4, 5}}, CellGuard::Unsafe::withhold_figures, true);
        guard.protect();
        QVERIFY(guard.is_total_withheld(regions, 0));
        QVERIFY(guard.is_total_withheld(regions, 1));
        QVERIFY(!guard.is_total_withheld(regions, 2));
        QVERIFY(guard.is_withheld(2) || guard.is_withheld(3));
        QVERIFY(!guard.is_withheld(4) && !guard.is_withheld(5));
        QVERIFY(!guard.is_whole_withheld());
    }

    void ranks_are_reckoned_with()
    {
        // 2 of 50 between 3% and 5%, 30 of 60 between 45% and 55% (shown beside them): 32 of 110 together leave the
        // first no room: 1 of 25 would leave 31 of 85, which is 36%. By totals alone it is room enough.
        const std::vector<GuardedPair> pairs{{2, 48}, {30, 30}, {30, 970}, {50, 950}, {450, 550}, {550, 450}};
        CellGuard by_totals(pairs, {5, true, false});
        by_totals.protect();
        CellGuard by_ranks(pairs, {5, true, true});
        by_ranks.protect();
        QVERIFY(by_totals.is_withheld(1));
        QVERIFY(!by_totals.is_withheld(2) && !by_totals.is_withheld(3));
        // One of those next to it goes.
        QVERIFY(by_ranks.is_withheld(2) || by_ranks.is_withheld(3));
    }

    void a_small_count_takes_another_figure_with_it()
    {
        // Ash alone is small. Withheld alone it is 93 less 90. Cedar has the fewest of the others, and with it Ash may
        // be 1 to 4 of 60, Cedar 22 to 19 of 40.
        const SharedSpread answer = answer_of(four_contractors());
        const DisclosedSpread shown = disclose(answer, strict);
        QCOMPARE(names_of(shown.withheld), QStringList({QStringLiteral("Ash"), QStringLiteral("Cedar")}));
        QCOMPARE(names_of(shown.withheld, WithheldWhy::small_count), QStringList({QStringLiteral("Ash")}));
        for (const QString &name : {QStringLiteral("Ash"), QStringLiteral("Cedar")}) {
            const ProviderFigure &figure = figure_of(*shown.answer, name);
            QVERIFY(figure.status == FigureStatus::withheld);
            QVERIFY(!figure.numerator && !figure.denominator && !figure.value && !figure.interval95 && !figure.rank);
            QVERIFY(!figure.shrunk && !figure.tails && !figure.flag && !figure.rank_belief);
        }
        // Who is shown is shown as on screen: Dogwood 80% first, Birch 30% third of four.
        for (const QString &name : {QStringLiteral("Birch"), QStringLiteral("Dogwood")}) {
            const ProviderFigure &before = figure_of(*answer, name);
            const ProviderFigure &after = figure_of(*shown.answer, name);
            QCOMPARE(after.value, before.value);
            QCOMPARE(after.rank, before.rank);
            QCOMPARE(after.interval95->lower, before.interval95->lower);
            QCOMPARE(after.shrunk, before.shrunk);
        }
        QCOMPARE(*figure_of(*shown.answer, QStringLiteral("Birch")).rank, 3);
        QCOMPARE(shown.answer->target, answer->target);
        QCOMPARE(shown.answer->with_value, 4);
    }

    void a_withheld_end_is_not_replaced()
    {
        const DisclosedSpread shown = disclose(answer_of(four_contractors()), strict);
        const SpreadAnswer &answer = *shown.answer;
        QVERIFY(!answer.best_is_withheld);
        QCOMPARE(answer.figures[*answer.best].provider.name, QStringLiteral("Dogwood"));
        QVERIFY(answer.worst_is_withheld);
        QVERIFY(!answer.worst);
        QVERIFY(!answer.spread && !answer.chance_gap);
        QCOMPARE(*answer.shown_spread->best, 0.8);
        QVERIFY(!answer.shown_spread->worst && !answer.shown_spread->gap);
        // Who stands where in the list tells nothing: those withheld come last, by name.
        QCOMPARE(answer.figures[2].provider.name, QStringLiteral("Ash"));
        QCOMPARE(answer.figures[3].provider.name, QStringLiteral("Cedar"));
        QCOMPARE(answer.evidence.positions.size(), size_t(2));
    }

    void those_without_the_outcome_are_people_too_where_that_is_asked_for()
    {
        // 18 of 22: 4 are without. 22 of 22 and 0 of 50: nobody is.
        const SharedSpread answer =
            answer_of(counts + row("Ash", "18,22") + row("Birch", "22,22") + row("Cedar", "0,50")
                      + row("Dogwood", "200,300") + row("Elm", "210,310") + row("Fir", "220,290"));
        const DisclosedSpread shown = disclose(answer, strict);
        QVERIFY(names_of(shown.withheld, WithheldWhy::small_count) == QStringList({QStringLiteral("Ash")}));
        QCOMPARE(disclose(answer, {}).answer.get(), answer.get());
    }

    void nothing_small_or_no_rule_gives_the_same_answer()
    {
        const SharedSpread small = answer_of(four_contractors());
        QCOMPARE(disclose(small, {0}).answer.get(), small.get());
        QCOMPARE(disclose(small, {1}).answer.get(), small.get());
        // 3 of 60 is not small where 1 and 2 alone are.
        QCOMPARE(disclose(small, {3}).answer.get(), small.get());
        QVERIFY(disclose(small, {0}).withheld.empty());
        const SharedSpread large = answer_of(counts + row("Ash", "30,60") + row("Birch", "30,100"));
        QCOMPARE(disclose(large, strict).answer.get(), large.get());
    }

    void a_small_total_goes_too()
    {
        // 1, 1 and 1: the pooled figure would say 3 of 120, and so would every estimate made from it.
        const DisclosedSpread shown =
            disclose(answer_of(counts + row("Ash", "1,30") + row("Birch", "1,40") + row("Cedar", "1,50")), strict);
        QCOMPARE(shown.withheld.size(), size_t(3));
        QVERIFY(!shown.answer->target && !shown.answer->population && !shown.answer->overdispersion);
        QCOMPARE(shown.answer->pooled_numerator, 0.0);
    }

    void a_small_line_goes_with_the_money_that_tells_it()
    {
        // Ash: 40 attached at £3,200, 3 crime at £700, 20 work at £800. The 3 goes. What is left of Ash's money, £2,100,
        // is 3 at £700; with work £18,100, and £700 c leaves a multiple of £800 for c = 3 alone of 0 to 4; with the
        // attachments, which are multiples of £800 too, likewise: so Ash's money goes, and as the total is there
        // Birch's, the next smallest. Columns: Birch has the fewest beside Ash in each.
        PaymentAnswer answer;
        answer.total.due_pence = 0;
        const auto add = [&answer](const char *name, std::vector<qint64> numbers) {
            ProviderPayment payment;
            payment.provider.id = ProviderId(QString::fromLatin1(name));
            payment.provider.name = QString::fromLatin1(name);
            payment.due_pence = 0;
            const std::vector<qint64> prices{320000, 70000, 80000};
            for (size_t i = 0; i < numbers.size(); ++i) {
                schemes::DueLine line;
                line.event = MeasureId(QString::number(i));
                line.count = line.validated = numbers[i];
                line.unit_pence = prices[i];
                line.due_pence = numbers[i] * prices[i];
                *payment.due_pence += *line.due_pence;
                *answer.total.due_pence += *line.due_pence;
                if (answer.total.lines.size() <= i)
                    answer.total.lines.push_back(line);
                else
                    answer.total.lines[i].validated = answer.total.lines[i].count += line.count;
                payment.lines.push_back(line);
            }
            payment.price.cases = static_cast<double>(numbers[0]);
            payment.price.outcomes = static_cast<double>(numbers[1] + numbers[2]);
            answer.total.price.cases += payment.price.cases;
            answer.total.price.outcomes += payment.price.outcomes;
            answer.providers.push_back(std::move(payment));
        };
        add("Ash", {40, 3, 20});
        add("Birch", {90, 20, 30});
        add("Cedar", {150, 40, 50});
        for (size_t i = 0; i < 3; ++i)
            answer.total.lines[i].due_pence = answer.total.lines[i].count * *answer.total.lines[i].unit_pence;
        const auto whole = std::make_shared<const PaymentAnswer>(answer);
        QCOMPARE(disclose(whole, {0}).answer.get(), whole.get());
        const DisclosedPayments shown = disclose(whole, strict);
        const ProviderPayment &ash = shown.answer->providers[0];
        QVERIFY(ash.lines.empty() && !ash.due_pence && ash.money_is_withheld);
        QCOMPARE(ash.withheld_lines.size(), size_t(3));
        for (const schemes::DueLine &line : ash.withheld_lines)
            QVERIFY(line.count == 0 && line.validated == 0 && !line.due_pence && !line.unit_pence);
        QVERIFY(!ash.price.is_withheld); // 23 of 40
        QVERIFY(shown.answer->providers[1].money_is_withheld);
        const ProviderPayment &cedar = shown.answer->providers[2];
        QVERIFY(!cedar.money_is_withheld);
        QCOMPARE(cedar.lines.size(), size_t(3));
        QCOMPARE(shown.answer->total.lines.size(), size_t(3));
        QCOMPARE(shown.answer->total.due_pence, answer.total.due_pence);
    }

    void whose_outcomes_are_few_has_no_price()
    {
        PaymentAnswer answer;
        for (const auto &[name, cases, outcomes] :
             {std::tuple("Ash", 40, 3), std::tuple("Birch", 90, 50), std::tuple("Cedar", 150, 60)}) {
            ProviderPayment payment;
            payment.provider.id = ProviderId(QString::fromLatin1(name));
            payment.provider.name = QString::fromLatin1(name);
            payment.price.cases = cases;
            payment.price.outcomes = outcomes;
            payment.price.payment_per_outcome_pence = 100.0;
            answer.total.price.cases += cases;
            answer.total.price.outcomes += outcomes;
            answer.providers.push_back(std::move(payment));
        }
        const DisclosedPayments shown = disclose(std::make_shared<const PaymentAnswer>(answer), strict);
        const PriceFigure &ash = shown.answer->providers[0].price;
        QVERIFY(ash.is_withheld && !ash.payment_per_outcome_pence);
        QCOMPARE(ash.outcomes, 0.0);
        // One of the others goes with it, and the total stays.
        QVERIFY(shown.answer->providers[1].price.is_withheld != shown.answer->providers[2].price.is_withheld);
        QCOMPARE(shown.answer->total.price.outcomes, 113.0);
        QCOMPARE(names_of(shown.withheld, WithheldWhy::small_count), QStringList({QStringLiteral("Ash")}));
    }

    void a_plain_count_of_people_is_one()
    {
        const QByteArray plain("provider_name,provider_type,period,measure,unit,value\n");
        const DisclosedSpread of_counts =
            disclose(answer_of(plain + "Ash,contractor,2024,m,count,3\nBirch,contractor,2024,m,count,30\n"), strict);
        QCOMPARE(names_of(of_counts.withheld), QStringList({QStringLiteral("Ash")}));
        const DisclosedSpread of_pounds =
            disclose(answer_of(plain + "Ash,contractor,2024,m,pounds,3\nBirch,contractor,2024,m,pounds,30\n"), strict);
        QVERIFY(of_pounds.withheld.empty());
    }

    void an_end_of_an_earlier_period_is_withheld()
    {
        ImportedReturns returns;
        returns.add(counts + row("Ash", "3,60", "2023") + row("Birch", "30,100", "2023") + row("Cedar", "20,40", "2023")
                    + row("Ash", "30,60") + row("Birch", "30,100") + row("Cedar", "20,40"));
        const SharedSpread answer = answer_of(returns);
        const auto trend = answer_trend(returns.source(), answer->question);
        QVERIFY(trend);
        const auto whole = std::make_shared<const TrendAnswer>(*trend);
        const DisclosedTrend shown = disclose(whole, strict);
        QCOMPARE(shown.answer->periods.size(), size_t(2));
        const TrendPeriod &first = shown.answer->periods.front();
        QVERIFY(first.worst_is_withheld && first.worst.name.isEmpty() && !first.spread);
        const TrendPeriod &last = shown.answer->periods.back();
        QVERIFY(last.spread && !last.worst_is_withheld);
        QCOMPARE(last.worst.name, QStringLiteral("Birch"));
        QCOMPARE(disclose(whole, {0}).answer.get(), whole.get());
        // And in Ash's own series, with what the period withholds of the others.
        const auto ash = choose_provider(returns.source(), QStringLiteral("Ash"));
        const auto series = provider_series(returns.source(), answer->measure, ash->id, answer->question.period);
        const DisclosedSeries own = disclose(*series, strict, *answer, ash->id, shown.answer.get());
        QVERIFY(own.series.front().figure->status == FigureStatus::withheld);
        QCOMPARE(own.series.back().figure->value, std::optional(0.5));
        QCOMPARE(own.withheld.size(), size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestDisclosure)
#include "test_disclosure.moc"
