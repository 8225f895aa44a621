// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/constant_area.h"
#include "analysis/provider_series.h"
#include "analysis/question_choices.h"
#include "support/england_register.h"
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::analysis;
using outturn::test::authorities;
using outturn::test::HandMadePlan;
using outturn::test::TemporaryWorkspace;

namespace {

Period year(const QString &text)
{
    return *parse_period(text);
}

QStringList ids_of(const std::vector<const Provider *> &providers)
{
    QStringList ids;
    for (const Provider *provider : providers)
        ids.append(provider->id.text);
    ids.sort();
    return ids;
}

ConstantArea area_of(const char *id)
{
    return constant_area(authorities(), ProviderId(QString::fromLatin1(id)));
}

/// Cumbria to 2022-23, and from 2023-24 the two that followed it.
HandMadePlan cumbria()
{
    HandMadePlan plan("cumbria");
    plan.provider(u"cumbria"_qs).provider(u"cumberland"_qs).provider(u"westmorland-and-furness"_qs);
    plan.outcome(u"cumbria"_qs, 50, 120, u"2021-22"_qs).cost(u"cumbria"_qs, 700, u"2021-22"_qs);
    plan.outcome(u"cumbria"_qs, 60, 130, u"2022-23"_qs).cost(u"cumbria"_qs, 800, u"2022-23"_qs);
    plan.outcome(u"cumberland"_qs, 40, 80, u"2023-24"_qs).cost(u"cumberland"_qs, 500, u"2023-24"_qs);
    plan.outcome(u"westmorland-and-furness"_qs, 20, 50, u"2023-24"_qs)
        .cost(u"westmorland-and-furness"_qs, 450, u"2023-24"_qs);
    plan.outcome(u"cumberland"_qs, 45, 90, u"2024-25"_qs).cost(u"cumberland"_qs, 510, u"2024-25"_qs);
    return plan;
}

std::vector<SeriesFigure> series_of(const ImportPlan &plan, const char *provider, const ProviderRegister *known)
{
    TemporaryWorkspace workspace;
    if (const auto stored = workspace.store(plan); !stored)
        qFatal("%s", qPrintable(stored.error().message));
    const auto reader = workspace.reader();
    const auto measure = choose_measure(*reader, {}, {});
    const auto series =
        provider_series(*reader, *measure, ProviderId(QString::fromLatin1(provider)), year(u"2022-23"_qs), known);
    if (!series)
        qFatal("%s", qPrintable(series.error().message));
    return *series;
}

/// "60/130" or why not.
QString counts(const std::optional<ProviderFigure> &figure)
{
    if (!figure)
        return u"nothing"_qs;
    if (!figure->numerator || !figure->denominator)
        return status_word(figure->status);
    return u"%1/%2"_qs.arg(*figure->numerator).arg(*figure->denominator);
}

QStringList own_counts(const std::vector<SeriesFigure> &series)
{
    QStringList all;
    for (const SeriesFigure &entry : series)
        all.append(counts(entry.figure));
    return all;
}

QStringList area_counts(const std::vector<SeriesFigure> &series)
{
    QStringList all;
    for (const SeriesFigure &entry : series)
        all.append(entry.area ? counts(entry.area->figure) : u"no area"_qs);
    return all;
}

} // namespace

/// Figures across a reorganisation of local government.
class TestConstantArea : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void authorities_that_followed_one_another_form_one_area();
    void the_area_is_covered_by_whoever_was_there();
    void an_area_with_an_unknown_successor_compares_nothing();
    void every_area_of_the_register_is_covered_in_every_year();
    void a_change_names_whom_it_was_made_from();
    void counts_and_money_of_the_area_add_up();
    void a_member_without_a_figure_makes_the_sum_missing();
    void a_mean_is_never_added();
    void the_break_stands_in_the_first_period_after_it();
    void a_period_with_the_change_inside_has_no_area();
    void an_authority_that_was_always_there_has_no_area();
};

void TestConstantArea::authorities_that_followed_one_another_form_one_area()
{
    const QStringList cumbria{u"cumberland"_qs, u"cumbria"_qs, u"westmorland-and-furness"_qs};
    for (const char *id : {"cumbria", "cumberland", "westmorland-and-furness"})
        QCOMPARE(ids_of(area_of(id).members), cumbria);
    const QStringList dorset{u"bournemouth"_qs, u"bournemouth-christchurch-and-poole"_qs, u"dorset"_qs,
                             u"dorset-county"_qs, u"poole"_qs};
    for (const char *id : {"poole", "dorset", "dorset-county", "bournemouth-christchurch-and-poole"})
        QCOMPARE(ids_of(area_of(id).members), dorset);
    QCOMPARE(ids_of(area_of("rutland").members), QStringList(u"rutland"_qs));
    QVERIFY(area_of("nobody").members.empty());
}

void TestConstantArea::the_area_is_covered_by_whoever_was_there()
{
    const ConstantArea cumbria = area_of("cumbria");
    QCOMPARE(ids_of(cumbria.members_in(year(u"2022-23"_qs))), QStringList(u"cumbria"_qs));
    QCOMPARE(ids_of(cumbria.members_in(year(u"2023-24"_qs))),
             QStringList({u"cumberland"_qs, u"westmorland-and-furness"_qs}));
    QVERIFY(cumbria.members_in(year(u"2023 (calendar)"_qs)).empty());
    QVERIFY(cumbria.members_in(year(u"2022-23 (academic)"_qs)).empty());
    QVERIFY(cumbria.members_in(Period{}).empty());
}

void TestConstantArea::an_area_with_an_unknown_successor_compares_nothing()
{
    ProviderRegister known;
    Provider gone;
    gone.id = ProviderId(u"gone"_qs);
    gone.name = u"Gone"_qs;
    gone.successors = {ProviderId(u"unheard-of"_qs)};
    known.add(gone);
    const ConstantArea area = constant_area(known, gone.id);
    QVERIFY(!area.is_closed);
    QVERIFY(area.members_in(year(u"2022-23"_qs)).empty());
}

void TestConstantArea::every_area_of_the_register_is_covered_in_every_year()
{
    for (const Provider &provider : authorities().providers()) {
        const ConstantArea area = constant_area(authorities(), provider.id);
        QVERIFY2(area.is_closed, qPrintable(provider.id.text));
        for (int first = 2005; first < 2026; ++first)
            QVERIFY2(!area.members_in({QDate(first, 4, 1), QDate(first + 1, 3, 31)}).empty(),
                     qPrintable(provider.id.text));
    }
}

void TestConstantArea::a_change_names_whom_it_was_made_from()
{
    const ProviderRegister &known = authorities();
    const auto change_of = [&known](const char *id) {
        return boundary_changes(known, *known.find(ProviderId(QString::fromLatin1(id))));
    };
    const auto cumberland = change_of("cumberland");
    QCOMPARE(cumberland.size(), size_t(1));
    QCOMPARE(cumberland[0].first_day, QDate(2023, 4, 1));
    QVERIFY(cumberland[0].is_new);
    QCOMPARE(cumberland[0].neighbours.size(), size_t(1));
    QCOMPARE(cumberland[0].neighbours[0].name, u"Cumbria"_qs);
    QVERIFY(cumberland[0].neighbours[0].in_part); // the rest of it went to Westmorland and Furness
    const auto bcp = change_of("bournemouth-christchurch-and-poole");
    QMap<QString, bool> parts;
    for (const AreaNeighbour &neighbour : bcp[0].neighbours)
        parts.insert(neighbour.name, neighbour.in_part);
    QCOMPARE(parts, (QMap<QString, bool>{{u"Bournemouth"_qs, false}, {u"Dorset"_qs, true}, {u"Poole"_qs, false}}));
    const auto poole = change_of("poole");
    QCOMPARE(poole.size(), size_t(1));
    QCOMPARE(poole[0].first_day, QDate(2019, 4, 1));
    QVERIFY(!poole[0].is_new);
    QCOMPARE(poole[0].neighbours.size(), size_t(1));
    QVERIFY(!poole[0].neighbours[0].in_part); // all of it went to one
    const auto dorset = change_of("dorset-county");
    QCOMPARE(dorset[0].neighbours.size(), size_t(2));
    QVERIFY(dorset[0].neighbours[0].in_part && dorset[0].neighbours[1].in_part);
    QVERIFY(change_of("rutland").empty());
    QVERIFY(change_of("buckinghamshire").empty()); // another code, the same area
}

void TestConstantArea::counts_and_money_of_the_area_add_up()
{
    // 40/80 and 20/50 of the two new ones make 60/130; their costs of 5.00 and 4.50 make 9.50.
    const auto series = series_of(cumbria(), "cumberland", &authorities());
    QCOMPARE(own_counts(series), QStringList({u"nothing"_qs, u"nothing"_qs, u"40/80"_qs, u"45/90"_qs}));
    QCOMPARE(area_counts(series), QStringList({u"50/120"_qs, u"60/130"_qs, u"60/130"_qs, u"missing"_qs}));
    QCOMPARE(qint64(series[1].area->figure.cost->pence), qint64(800));
    QCOMPARE(qint64(series[2].area->figure.cost->pence), qint64(950));
    QCOMPARE(*series[2].area->figure.value, 60.0 / 130);
    QVERIFY(series[2].area->figure.interval95);
    QCOMPARE(series[2].area->covered_by, QStringList({u"Cumberland"_qs, u"Westmorland and Furness"_qs}));
    // Whichever of the three is asked about, the area is the same.
    for (const char *id : {"cumbria", "westmorland-and-furness"})
        QCOMPARE(area_counts(series_of(cumbria(), id, &authorities())), area_counts(series));
}

void TestConstantArea::a_member_without_a_figure_makes_the_sum_missing()
{
    const auto series = series_of(cumbria(), "cumberland", &authorities());
    const ProviderFigure &last = series[3].area->figure; // Westmorland and Furness returned nothing for 2024-25
    QVERIFY(!last.numerator && !last.denominator && !last.value && !last.cost);

    HandMadePlan suppressed = cumbria();
    for (Cell &cell : suppressed.plan().cells) {
        if (cell.key.provider.text == u"westmorland-and-furness"_qs && cell.key.aspect == Aspect::outcome) {
            cell.numerator.reset();
            cell.missing = Missing::suppressed;
            cell.origins.front().missing = Missing::suppressed;
        }
    }
    const auto partial = series_of(suppressed, "cumberland", &authorities());
    QVERIFY(!partial[2].area->figure.numerator);
    QCOMPARE(status_word(partial[2].area->figure.status), u"suppressed"_qs);
    QCOMPARE(qint64(partial[2].area->figure.cost->pence), qint64(950));
}

void TestConstantArea::a_mean_is_never_added()
{
    HandMadePlan plan = cumbria();
    plan.plan().measures.front().kind = MeasureKind::mean;
    for (Cell &cell : plan.plan().cells) {
        if (cell.key.aspect != Aspect::outcome)
            continue;
        cell.value = cell.numerator;
        cell.standard_error = 1;
        cell.numerator.reset();
        cell.denominator.reset();
        cell.origins = {{Part::value, 2, 4, u"1"_qs, Missing::none}};
    }
    const auto series = series_of(plan, "cumbria", &authorities());
    QCOMPARE(*series[1].area->figure.value, 60.0); // one authority is the whole area: nothing to add
    QVERIFY(!series[2].area->figure.value);
    QCOMPARE(status_word(series[2].area->figure.status), status_word(FigureStatus::cannot_be_added));
    QCOMPARE(qint64(series[2].area->figure.cost->pence), qint64(950));
}

void TestConstantArea::the_break_stands_in_the_first_period_after_it()
{
    const auto marked = [](const std::vector<SeriesFigure> &series) {
        QStringList labels;
        for (const SeriesFigure &entry : series) {
            if (entry.change)
                labels.append(period_label(entry.period));
        }
        return labels;
    };
    for (const char *id : {"cumbria", "cumberland", "westmorland-and-furness"})
        QCOMPARE(marked(series_of(cumbria(), id, &authorities())), QStringList(u"2023-24"_qs));
    // Nothing before it: nothing breaks.
    HandMadePlan later("later");
    later.provider(u"cumberland"_qs).outcome(u"cumberland"_qs, 1, 2, u"2023-24"_qs);
    QVERIFY(marked(series_of(later, "cumberland", &authorities())).isEmpty());
}

void TestConstantArea::a_period_with_the_change_inside_has_no_area()
{
    HandMadePlan plan("calendar");
    plan.provider(u"cumbria"_qs).provider(u"cumberland"_qs);
    plan.outcome(u"cumbria"_qs, 1, 10, u"2022 (calendar)"_qs).outcome(u"cumbria"_qs, 2, 10, u"2023 (calendar)"_qs);
    plan.outcome(u"cumberland"_qs, 3, 10, u"2023 (calendar)"_qs);
    const auto series = series_of(plan, "cumbria", &authorities());
    QCOMPARE(area_counts(series), QStringList({u"1/10"_qs, u"missing"_qs}));
    QVERIFY(series[1].area->covered_by.isEmpty());
    QVERIFY(series[1].change);
}

void TestConstantArea::an_authority_that_was_always_there_has_no_area()
{
    HandMadePlan plan("rutland");
    plan.provider(u"rutland"_qs)
        .outcome(u"rutland"_qs, 1, 10, u"2022-23"_qs)
        .outcome(u"rutland"_qs, 2, 10, u"2023-24"_qs);
    QCOMPARE(area_counts(series_of(plan, "rutland", &authorities())), QStringList({u"no area"_qs, u"no area"_qs}));
    // Without a register nothing is claimed about anybody's boundaries.
    const auto series = series_of(cumbria(), "cumberland", nullptr);
    QCOMPARE(area_counts(series), QStringList(4, u"no area"_qs));
    QVERIFY(!series[2].change);
}

QTEST_APPLESS_MAIN(TestConstantArea)
#include "test_constant_area.moc"
