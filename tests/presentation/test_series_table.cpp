// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/series_table.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::presentation;
using analysis::AreaFigure;
using analysis::BoundaryChange;
using analysis::ProviderFigure;
using analysis::SeriesFigure;

namespace {

Period year(const char *text)
{
    return *parse_period(QString::fromLatin1(text));
}

ProviderFigure counts(double numerator, double denominator)
{
    ProviderFigure figure;
    figure.numerator = numerator;
    figure.denominator = denominator;
    figure.value = numerator / denominator;
    return figure;
}

BoundaryChange cumberland()
{
    return {QDate(2023, 4, 1), true, {{QStringLiteral("Cumbria"), true}}};
}

/// Cumberland as a reader meets it: nothing of its own before 2023-24.
std::vector<SeriesFigure> series()
{
    const QStringList both{QStringLiteral("Cumberland"), QStringLiteral("Westmorland and Furness")};
    std::vector<SeriesFigure> entries;
    entries.push_back({year("2022-23"), {}, {}, AreaFigure{{QStringLiteral("Cumbria")}, counts(60, 130)}});
    entries.push_back({year("2023-24"), counts(40, 80), cumberland(), AreaFigure{both, counts(61, 131)}});
    return entries;
}

Measure measure()
{
    Measure made;
    made.title = QStringLiteral("In work");
    return made;
}

QStringList texts_of(const widgets::TableRow &row)
{
    QStringList texts;
    for (const widgets::TableCell &cell : row.cells)
        texts.append(cell.text);
    return texts;
}

} // namespace

/// A provider's periods as a table, across a change of its boundaries.
class TestSeriesTable : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_change_stands_between_the_periods_that_it_parts();
    void the_same_area_has_rows_of_its_own();
    void only_the_providers_own_rows_read_as_periods();
    void every_row_has_a_cell_for_each_column();
    void a_change_says_who_came_before_and_after();
};

void TestSeriesTable::a_change_stands_between_the_periods_that_it_parts()
{
    const widgets::Table table = series_table(measure(), series(), Wording(QStringLiteral("en")));
    QCOMPARE(table.rows.size(), size_t(5));
    QCOMPARE(texts_of(table.rows[0]).first(), u"2023-24"_qs);
    QVERIFY(texts_of(table.rows[1]).first().contains(u"formed from Cumbria (part)"_qs));
    QCOMPARE(texts_of(table.rows[2]).first(), u"2022-23"_qs);
    QVERIFY(texts_of(table.rows[2]).contains(u"nothing returned"_qs));
    // Sorted by its first column it stays there.
    QVERIFY(table.rows[0].cells[0].sort_key.toDate() > table.rows[1].cells[0].sort_key.toDate());
    QVERIFY(table.rows[1].cells[0].sort_key.toDate() > table.rows[2].cells[0].sort_key.toDate());
}

void TestSeriesTable::the_same_area_has_rows_of_its_own()
{
    const widgets::Table table = series_table(measure(), series(), Wording(QStringLiteral("en")));
    const QStringList later = texts_of(table.rows[3]);
    QVERIFY(later.first().contains(u"2023-24"_qs));
    QVERIFY(later.first().contains(u"Cumberland; Westmorland and Furness"_qs));
    QVERIFY(later.contains(u"61"_qs) && later.contains(u"131"_qs));
    const QStringList earlier = texts_of(table.rows[4]);
    QVERIFY(earlier.first().contains(u"Cumbria"_qs));
    QVERIFY(earlier.contains(u"60"_qs) && earlier.contains(u"130"_qs));

    std::vector<SeriesFigure> within = series();
    within[1].area = AreaFigure{};
    within[1].area->figure.status = analysis::FigureStatus::missing;
    const widgets::Table broken = series_table(measure(), within, Wording(QStringLiteral("en")));
    QVERIFY(texts_of(broken.rows[3]).contains(u"the boundaries changed within it"_qs));
}

void TestSeriesTable::only_the_providers_own_rows_read_as_periods()
{
    int periods = 0;
    for (const widgets::TableRow &row : series_table(measure(), series(), Wording(QStringLiteral("en"))).rows)
        periods += parse_period(row.id) ? 1 : 0;
    QCOMPARE(periods, 2);
}

void TestSeriesTable::every_row_has_a_cell_for_each_column()
{
    const widgets::Table table = series_table(measure(), series(), Wording(QStringLiteral("en")));
    for (const widgets::TableRow &row : table.rows)
        QCOMPARE(row.cells.size(), table.columns.size());
}

void TestSeriesTable::a_change_says_who_came_before_and_after()
{
    const Wording english(QStringLiteral("en"));
    QCOMPARE(boundary_change_words(english, cumberland()),
             u"New authority from %1, formed from Cumbria (part)"_qs.arg(english.date(QDate(2023, 4, 1))));
    const BoundaryChange poole{QDate(2019, 4, 1), false, {{u"Bournemouth, Christchurch and Poole"_qs, false}}};
    QCOMPARE(boundary_change_words(english, poole),
             u"No longer there from %1, followed by Bournemouth, Christchurch and Poole"_qs.arg(
                 english.date(QDate(2019, 4, 1))));
    QVERIFY(!boundary_change_words(english, {QDate(2019, 4, 1), true, {}}).contains(u"formed"_qs));
}

QTEST_APPLESS_MAIN(TestSeriesTable)
#include "test_series_table.moc"
