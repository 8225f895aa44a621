// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_draw.h"

#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <array>
#include <limits>
#include <map>

using namespace outturn;
using namespace outturn::audit;

namespace {

/// The book of 200 items of the R package MUS's worked example: 1000 + 37 ((i i) mod 97) pounds, 547,911 in all.
Population worked_example()
{
    Population population;
    population.strata = {QString()};
    for (qint64 i = 1; i <= 200; ++i)
        population.items.push_back({Money{(1000 + 37 * ((i * i) % 97)) * 100}, static_cast<quint32>(i)});
    return population;
}

Population of_pence(const std::vector<qint64> &values)
{
    Population population;
    population.strata = {QString()};
    for (const qint64 value : values)
        population.items.push_back({Money{value}, static_cast<quint32>(population.items.size() + 1)});
    return population;
}

DrawQuestion question_of(qint64 size, SelectionMethod method, SelectionUnit unit = SelectionUnit::value)
{
    DrawQuestion question;
    question.size = size;
    question.method = method;
    question.unit = unit;
    return question;
}

DrawQuestion by_seed(qint64 size, SelectionMethod method, quint64 seed, SelectionUnit unit = SelectionUnit::value)
{
    DrawQuestion question = question_of(size, method, unit);
    question.seed = seed;
    return question;
}

DrawQuestion from_start(qint64 size, double start, SelectionUnit unit = SelectionUnit::value)
{
    DrawQuestion question = question_of(size, SelectionMethod::interval, unit);
    question.start = start;
    return question;
}

/// "1 9 16x2": items by their numbers from 1, and how often.
QString told(const Draw &draw)
{
    QStringList items;
    for (const Draw::Drawn &drawn : draw.items)
        items.append(QString::number(drawn.item + 1)
                     + (drawn.times > 1 ? QStringLiteral("x%1").arg(drawn.times) : QString()));
    return items.join(u' ');
}

QString told(const Result<Draw> &draw)
{
    return draw ? told(*draw) : draw.error().message;
}

} // namespace

class TestSampleDraw : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// MUS 0.1.6 in R: interval 17,122.22, start 1,000, points 1000, 18122, 35244, ... hit items 1, 9, 16, 22, ...
    void the_fixed_interval_is_that_of_the_worked_example()
    {
        const auto draw = draw_sample(worked_example(), from_start(32, 1000));
        QVERIFY_RESULT(draw);
        QCOMPARE(draw->total, 547'911.0);
        QCOMPARE(draw->interval, 17'122.21875);
        QCOMPARE(*draw->start, 1000.0);
        QVERIFY(!draw->seed);
        QCOMPARE(draw->items_in_population, 200);
        QCOMPARE(told(*draw),
                 QStringLiteral("1 9 16 22 27 33 39 45 50 54 61 66 72 78 84 90 102 109 114 120 126 131 137 143 148 "
                                "154 160 165 171 176 182 189"));
        QCOMPARE(draw->items[0].cumulative, 1037.0);
    }

    /// Worked out by another program, from the recipe in the header alone, in fractions without rounding.
    void anybody_can_repeat_a_draw_by_its_seed()
    {
        const Population book = worked_example();
        const auto interval = draw_sample(book, by_seed(32, SelectionMethod::interval, 2024));
        QVERIFY_RESULT(interval);
        QCOMPARE(*interval->start, 4598.399348);
        QCOMPARE(told(*interval),
                 QStringLiteral("4 11 17 23 29 34 40 46 50 56 62 68 73 79 85 92 103 110 116 121 127 132 139 144 149 "
                                "155 160 167 172 177 185 192"));
        QCOMPARE(told(draw_sample(book, by_seed(32, SelectionMethod::cell, 7))),
                 QStringLiteral("4 16 17 22 27 38 42 47 53 56 65 71 74 83 87 97 105 113 120 122 129 132 141 147 150 "
                                "158 160 169 173 178 187 199"));
        QCOMPARE(told(draw_sample(book, by_seed(32, SelectionMethod::random, 7))),
                 QStringLiteral("22 24 31 39 41 47x2 73 84 91x2 103 111 118 120 121 126 127 136 138 140 143 150 154 "
                                "161 162 178x2 180 185 189 193"));
        QCOMPARE(told(draw_sample(book, by_seed(20, SelectionMethod::random, 12345, SelectionUnit::item))),
                 QStringLiteral("6 9 10 27 33 41 63 71 82 92 118 119 122 123 128 130 134 144 161 190"));
        QCOMPARE(told(draw_sample(book, by_seed(30, SelectionMethod::cell, 99, SelectionUnit::item))),
                 QStringLiteral("2 8 19 24 31 36 43 48 58 63 72 76 81 88 98 107 110 117 124 129 136 142 153 157 164 "
                                "168 175 182 188 196"));
        QCOMPARE(told(draw_sample(book, from_start(30, 3.5, SelectionUnit::item))),
                 QStringLiteral("4 11 17 24 31 37 44 51 57 64 71 77 84 91 97 104 111 117 124 131 137 144 151 157 164 "
                                "171 177 184 191 197"));
        const Population thousand = of_pence(std::vector<qint64>(1000, 1));
        QCOMPARE(told(draw_sample(thousand,
                                  by_seed(10, SelectionMethod::random, (quint64(1) << 63U) + 5, SelectionUnit::item))),
                 QStringLiteral("146 157 234 326 485 544 604 652 768 972"));
    }

    void a_start_by_seed_gives_the_same_items_when_it_is_given()
    {
        const Population book = worked_example();
        for (const quint64 seed : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) {
            const auto drawn = draw_sample(book, by_seed(47, SelectionMethod::interval, seed));
            QVERIFY_RESULT(drawn);
            QCOMPARE(told(draw_sample(book, from_start(47, *drawn->start))), told(*drawn));
        }
    }

    /// Three items of £1.10, interval £1.10: the points 0.05, 1.15, 2.25; and the point £1.10 itself reaches item 1, not
    /// item 2, though 1.10 * 100 is 110.00000000000001 as a double.
    void no_rounding_decides()
    {
        QCOMPARE(told(draw_sample(of_pence({110, 110, 110}), from_start(3, 0.05))), QStringLiteral("1 2 3"));
        const auto exact = draw_sample(of_pence({110, 110, 110}), from_start(2, 1.10));
        QCOMPARE(told(exact), QStringLiteral("1 3")); // 1.10 and 2.75
        // A third of a penny: the points 1/3, 2/3 ... of 7 pence by 21 are every penny three times.
        QCOMPARE(told(draw_sample(of_pence({1, 2, 4}), from_start(21, 0.0))), QStringLiteral("1x4 2x6 3x11"));
    }

    /// £500 among £800 by 8: the points 50, 150, ... 750. The third item reaches from 200 to 700.
    void an_item_above_the_interval_is_drawn_as_often_as_it_is_reached()
    {
        const auto draw = draw_sample(of_pence({10000, 10000, 50000, 10000}), from_start(8, 50));
        QVERIFY_RESULT(draw);
        QCOMPARE(told(*draw), QStringLiteral("1 2 3x5 4"));
        QCOMPARE(draw->items[2].cumulative, 700.0);
    }

    void what_is_worth_nothing_or_less_or_has_no_value_is_listed_apart()
    {
        Population population = of_pence({500, 0, -300, 0, 500});
        population.items[3].has_value = false;
        const auto draw = draw_sample(population, from_start(2, 1));
        QVERIFY_RESULT(draw);
        QCOMPARE(draw->total, 10.0);
        QCOMPARE(told(*draw), QStringLiteral("1 5"));
        QCOMPARE(draw->left_out.size(), size_t(3));
        QStringList why;
        for (const Draw::LeftOut &left : draw->left_out)
            why.append(QStringLiteral("%1 %2").arg(left.item + 1).arg(left_out_word(left.why)));
        QCOMPARE(why.join(u','), QStringLiteral("2 zero,3 negative,4 no-value"));
        // By item everything can be drawn.
        const auto items = draw_sample(population, by_seed(5, SelectionMethod::random, 3, SelectionUnit::item));
        QCOMPARE(told(items), QStringLiteral("1 2 3 4 5"));
        QVERIFY(items->left_out.empty());
    }

    void a_sample_and_its_extension_are_one_larger_sample()
    {
        const Population book = worked_example();
        for (const SelectionUnit unit : {SelectionUnit::item, SelectionUnit::value}) {
            const auto whole = draw_sample(book, by_seed(50, SelectionMethod::random, 42, unit));
            const auto first = draw_sample(book, by_seed(30, SelectionMethod::random, 42, unit));
            DrawQuestion more = by_seed(20, SelectionMethod::random, 42, unit);
            more.drawn_before = 30;
            const auto second = draw_sample(book, more);
            QVERIFY_RESULT(whole);
            QVERIFY_RESULT(first);
            QVERIFY_RESULT(second);
            std::map<qsizetype, int> together;
            for (const Result<Draw> *draw : {&first, &second}) {
                for (const Draw::Drawn &drawn : (*draw)->items)
                    together[drawn.item] += drawn.times;
            }
            std::map<qsizetype, int> at_once;
            for (const Draw::Drawn &drawn : whole->items)
                at_once[drawn.item] = drawn.times;
            QVERIFY(together == at_once);
            if (unit == SelectionUnit::item)
                QCOMPARE(at_once.size(), size_t(50)); // none twice
        }
    }

    /// The chance of an item is its part of the value, whatever the method: £1, £2, £3 and £4 in 4,000 draws of one point
    /// each. The standard deviation of a count is at most 31; the bound is five of them.
    void an_item_is_drawn_as_often_as_its_value_says()
    {
        const Population population = of_pence({100, 200, 300, 400});
        constexpr int draws = 4000;
        for (const SelectionMethod method :
             {SelectionMethod::interval, SelectionMethod::cell, SelectionMethod::random}) {
            std::array<int, 4> counts{};
            for (int seed = 0; seed < draws; ++seed) {
                const auto draw = draw_sample(population, by_seed(1, method, static_cast<quint64>(seed)));
                QVERIFY_RESULT(draw);
                ++counts.at(static_cast<size_t>(draw->items.front().item));
            }
            for (size_t i = 0; i < counts.size(); ++i)
                QVERIFY2(std::abs(counts[i] - draws * (static_cast<int>(i) + 1) / 10) < 160,
                         qPrintable(QString::number(counts[i])));
        }
    }

    /// Each item of 10 in samples of 3: 3 in 10, also where cells cut items in two.
    void every_item_has_the_same_chance_by_item()
    {
        const Population population = of_pence(std::vector<qint64>(10, 1));
        constexpr int draws = 4000;
        for (const SelectionMethod method :
             {SelectionMethod::interval, SelectionMethod::cell, SelectionMethod::random}) {
            std::array<int, 10> counts{};
            for (int seed = 0; seed < draws; ++seed) {
                const auto draw =
                    draw_sample(population, by_seed(3, method, static_cast<quint64>(seed), SelectionUnit::item));
                QVERIFY_RESULT(draw);
                for (const Draw::Drawn &drawn : draw->items)
                    counts.at(static_cast<size_t>(drawn.item)) += drawn.times;
            }
            for (const int count : counts)
                QVERIFY2(std::abs(count - 1200) < 160, qPrintable(QString::number(count)));
        }
    }

    void every_item_is_drawn_once_where_all_are_wanted()
    {
        const Population population = of_pence({7, 0, 3, -1, 5});
        for (const double start : {0.0, 0.5, 0.999999}) {
            QCOMPARE(told(draw_sample(population, from_start(5, start, SelectionUnit::item))),
                     QStringLiteral("1 2 3 4 5"));
        }
    }

    void what_cannot_be_drawn_is_refused()
    {
        const Population population = of_pence({100, 200});
        const auto code = [](const Result<Draw> &draw) { return draw ? ErrorCode::internal : draw.error().code; };
        QCOMPARE(code(draw_sample(population, question_of(2, SelectionMethod::interval))), ErrorCode::wrong_usage);
        QCOMPARE(code(draw_sample(population, question_of(2, SelectionMethod::cell))), ErrorCode::wrong_usage);
        QCOMPARE(code(draw_sample(population, from_start(2, 1.5))), ErrorCode::wrong_usage); // the interval itself
        QCOMPARE(code(draw_sample(population, from_start(2, -0.01))), ErrorCode::wrong_usage);
        QCOMPARE(code(draw_sample(population, from_start(2, std::numeric_limits<double>::quiet_NaN()))),
                 ErrorCode::wrong_usage);
        QVERIFY(draw_sample(population, from_start(2, 1.499999)));
        QCOMPARE(code(draw_sample(population, from_start(0, 0))), ErrorCode::wrong_usage);
        QCOMPARE(code(draw_sample(population, from_start(3, 0, SelectionUnit::item))), ErrorCode::wrong_usage);
        QCOMPARE(code(draw_sample(of_pence({}), from_start(1, 0))), ErrorCode::refused);
        QCOMPARE(code(draw_sample(of_pence({0, -5}), from_start(1, 0))), ErrorCode::refused);
        constexpr qint64 huge = std::numeric_limits<qint64>::max();
        QCOMPARE(code(draw_sample(of_pence({huge, huge}), from_start(1, 0))), ErrorCode::refused);
    }

    /// 10 among 100, 200 and 700: 1, 2 and 7. 10 among 50, 50 and 900: 0.5, 0.5 and 9, of which the first half is rounded
    /// up and the other stratum has the one that everyone has.
    void strata_get_their_part_and_at_least_one()
    {
        Population population = of_pence({100, 200, 700});
        population.strata = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        for (quint32 i = 0; i < 3; ++i)
            population.items[i].stratum = i;
        using Sizes = std::vector<qint64>;
        QVERIFY(allocate(population, 10, SelectionUnit::value) == (Sizes{1, 2, 7}));
        QVERIFY(allocate(population, 10, SelectionUnit::item) == (Sizes{1, 1, 1})); // there are no more
        QVERIFY(allocate(population, 2, SelectionUnit::value) == (Sizes{1, 1, 1}));
        population.items[0].value = population.items[1].value = Money{50};
        population.items[2].value = Money{900};
        QVERIFY(allocate(population, 10, SelectionUnit::value) == (Sizes{1, 1, 8}));
        population.items[1].value = Money{-4};
        QVERIFY(allocate(population, 10, SelectionUnit::value) == (Sizes{1, 0, 9}));
        // Products beyond 64 bits: £50 million million each.
        for (PopulationItem &item : population.items)
            item.value = Money{2'000'000'000'000'000};
        QVERIFY(allocate(population, 9'999'999, SelectionUnit::value) == (Sizes{3'333'333, 3'333'333, 3'333'333}));
    }
};

QTEST_GUILESS_MAIN(TestSampleDraw)
#include "test_sample_draw.moc"
