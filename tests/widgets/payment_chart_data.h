// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/balance_values.h"
#include "widgets/funding_values.h"
#include "widgets/line_values.h"
#include "widgets/price_values.h"
#include "widgets/scheme_form_values.h"
#include "widgets/table_values.h"
#include "widgets/tornado_values.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

/// Invented money for the gallery and for the tests of its charts. No figure here is any scheme's.
namespace outturn::test {

inline widgets::NumberFormat pounds()
{
    widgets::NumberFormat format;
    format.prefix = QStringLiteral("\u00a3");
    return format;
}

inline widgets::NumberFormat share()
{
    widgets::NumberFormat format;
    format.factor = 100;
    format.suffix = QStringLiteral("%");
    return format;
}

inline QString pounds_text(double amount)
{
    return QStringLiteral("\u00a3")
        + QLocale(QLocale::English, QLocale::UnitedKingdom).toString(std::abs(amount), 'f', 0);
}

inline QString council(int number)
{
    static const QStringList names = {
        QStringLiteral("Ashford Vale"),    QStringLiteral("Brackenshire"),
        QStringLiteral("Carrow"),          QStringLiteral("Dunmere"),
        QStringLiteral("Eastwold"),        QStringLiteral("Fenwick and Harle"),
        QStringLiteral("Greater Tansley"), QStringLiteral("Holme"),
        QStringLiteral("Inverdale"),       QStringLiteral("Kingsmoor, Stokely and the Three Rivers")};
    const QString &name = names[number % names.size()];
    return number < names.size() ? name : QStringLiteral("%1 %2").arg(name).arg(number / names.size() + 1);
}

inline widgets::BalanceChart balance(int rows)
{
    widgets::BalanceChart chart;
    chart.title = QStringLiteral("Paid too much and too little");
    chart.description = QStringLiteral("Ashford Vale was paid most above what is due.");
    chart.over_title = QStringLiteral("Paid more than is due");
    chart.under_title = QStringLiteral("Due and not paid");
    chart.caption =
        QStringLiteral("%1 providers, largest first; the 96 without any difference are not drawn").arg(rows);
    chart.empty_text = QStringLiteral("What was paid is what is due.");
    chart.format = pounds();
    for (int row = 0; row < rows; ++row) {
        widgets::BalanceRow made;
        made.id = QStringLiteral("P%1").arg(row);
        made.name = council(row);
        made.over = row % 4 == 3 ? 0 : std::round(184000 / (1 + 0.31 * row));
        made.under = row % 3 == 2 ? 0 : std::round(61000 / (1 + 0.45 * row));
        made.over_label = made.over > 0 ? pounds_text(made.over) : QString();
        made.under_label = made.under > 0 ? pounds_text(made.under) : QString();
        made.tooltip = QStringLiteral("%1: %2 too much, %3 too little")
                           .arg(made.name, pounds_text(made.over), pounds_text(made.under));
        chart.rows.push_back(made);
    }
    return chart;
}

inline widgets::FundingChart funding(int rows)
{
    widgets::FundingChart chart;
    chart.title = QStringLiteral("Central funding");
    chart.description = QStringLiteral("Carrow has put least of its funding into services.");
    chart.available_title = QStringLiteral("available");
    chart.drawn_title = QStringLiteral("drawn");
    chart.invested_title = QStringLiteral("invested in services");
    chart.caption = QStringLiteral("%1 providers; the least invested first").arg(rows);
    chart.empty_text = QStringLiteral("No return says what funding there was.");
    chart.format = pounds();
    for (int row = 0; row < rows; ++row) {
        widgets::FundingRow made;
        made.id = QStringLiteral("P%1").arg(row);
        made.name = council(row);
        const double available = 900000 + 410000 * ((row * 7) % 5);
        made.available = available;
        const double part = std::min(1.08, 0.12 + 0.8 * row / std::max(1, rows - 1));
        made.drawn = available * std::min(1.0, part + 0.17);
        made.invested = available * part;
        made.label = QStringLiteral("%1% invested").arg(std::lround(part * 100));
        if (row % 7 == 4) {
            made.invested.reset();
            made.label = QStringLiteral("not said");
        }
        if (row % 11 == 6) {
            made.available.reset();
            made.drawn.reset();
            made.invested.reset();
            made.label.clear();
        }
        made.tooltip = QStringLiteral("%1: %2").arg(made.name, made.label);
        chart.rows.push_back(made);
    }
    return chart;
}

inline widgets::TornadoChart tornado(int rows)
{
    widgets::TornadoChart chart;
    chart.title = QStringLiteral("What matters most");
    chart.description = QStringLiteral("The rate of non-intervention matters most.");
    chart.centre = 5210;
    chart.centre_label = QStringLiteral("\u00a35,210 for an additional outcome as things stand");
    chart.axis_title = QStringLiteral("Payment for an additional outcome");
    chart.empty_text = QStringLiteral("There is nothing to vary.");
    chart.format = pounds();
    const QStringList names = {QStringLiteral("Rate of non-intervention"), QStringLiteral("Success rate"),
                               QStringLiteral("Outcome price"), QStringLiteral("Cost of a case")};
    for (int row = 0; row < rows; ++row) {
        widgets::TornadoRow made;
        made.id = QStringLiteral("T%1").arg(row);
        made.name = row < names.size() ? names[row] : council(row);
        const double half = 2400 / (1 + 0.6 * row);
        made.at_low = row % 2 == 0 ? 5210 - half * 0.6 : 5210 + half;
        made.at_high = row % 2 == 0 ? 5210 + half : 5210 - half * 0.6;
        made.low_label = row % 2 == 0 ? QStringLiteral("10%") : QStringLiteral("\u00a33,000");
        made.high_label = row % 2 == 0 ? QStringLiteral("20%") : QStringLiteral("\u00a34,200");
        made.open_above = row == 1;
        made.tooltip = made.name;
        chart.rows.push_back(made);
    }
    return chart;
}

/// Payment for an additional outcome where x of n reach one, at a payment for each that is invented.
inline widgets::PriceChart price(int points, double success = 0.42, double paid = 4000)
{
    widgets::PriceChart chart;
    chart.title = QStringLiteral("Price of an additional outcome");
    chart.description = QStringLiteral("About right from 12% to 25%.");
    chart.rate_axis_title = QStringLiteral("Outcomes that would have happened anyway");
    chart.value_axis_title = QStringLiteral("Payment for an additional outcome");
    chart.rate_format = share();
    chart.value_format = pounds();
    chart.empty_text = QStringLiteral("No price can be worked out.");
    for (int at = 0; at < points; ++at) {
        widgets::PricePoint point;
        point.rate = points > 1 ? 0.6 * at / (points - 1) : 0.1;
        const auto value = [&](double of) {
            return of - point.rate > 1e-9 ? std::optional(paid * of / (of - point.rate)) : std::nullopt;
        };
        point.value = value(success);
        if (point.value) {
            point.lower = value(success + 0.05);
            point.upper = value(success - 0.05);
        }
        chart.curve.push_back(point);
    }
    chart.stretches = {{0, 0.12, QStringLiteral("too low"), -1},
                       {0.12, 0.25, QStringLiteral("about right"), 0},
                       {0.25, 0.6, QStringLiteral("too high"), 1}};
    chart.value = 9800;
    chart.value_label = QStringLiteral("\u00a39,800: value of an outcome");
    chart.rate = 0.15;
    chart.rate_label = QStringLiteral("15%: \u00a36,222 for an additional outcome");
    return chart;
}

inline widgets::LineChart pace(int steps)
{
    widgets::LineChart chart;
    chart.title = QStringLiteral("Families started");
    chart.description = QStringLiteral("Started lies behind the plan.");
    chart.value_axis_title = QStringLiteral("Families");
    chart.caption = QStringLiteral("41 a month so far; 112 a month are needed to start all agreed by March 2015");
    chart.empty_text = QStringLiteral("Nothing has started.");
    widgets::NamedLine started{QStringLiteral("started"), widgets::LineStyle::main, {}, {}};
    widgets::NamedLine turned{QStringLiteral("turned around"), widgets::LineStyle::second, {}, {}};
    widgets::NamedLine plan{QStringLiteral("agreed, evenly"), widgets::LineStyle::plan, {}, {}};
    widgets::NamedLine needed{QStringLiteral("needed from now on"), widgets::LineStyle::needed, {}, {}};
    for (int at = 0; at < steps; ++at) {
        chart.steps.append(QStringLiteral("%1-%2 Q%3").arg(2012 + at / 4).arg(13 + at / 4).arg(at % 4 + 1));
        const double along = steps > 1 ? static_cast<double>(at) / (steps - 1) : 0.5;
        const bool is_past = along <= 0.6;
        started.values.push_back(is_past ? std::optional(1200 * along * along + 60) : std::nullopt);
        turned.values.push_back(is_past && at % 5 != 2 ? std::optional(700 * along * along) : std::nullopt);
        plan.values.push_back(1500 * along);
        needed.values.push_back(along >= 0.6 ? std::optional(492 + (along - 0.6) * 2520) : std::nullopt);
        for (widgets::NamedLine *line : {&started, &turned, &plan, &needed}) {
            line->tooltips.append(QStringLiteral("%1, %2").arg(line->label, chart.steps.back()));
        }
    }
    chart.lines = {started, turned, plan, needed};
    return chart;
}

inline widgets::SchemeForm form()
{
    widgets::SchemeForm form;
    form.title = QStringLiteral("An invented scheme for families");
    form.revision = QStringLiteral("revision 2 in this workspace, 14 May 2024");
    form.sections = {
        {QStringLiteral("Tariff"),
         {{QStringLiteral("tariff:0"),
           QStringLiteral("Attachment fee, 2012-13"),
           QStringLiteral("3,300"),
           QStringLiteral("\u00a3"),
           QStringLiteral("Financial framework, page 9"),
           true,
           {}},
          {QStringLiteral("tariff:1"),
           QStringLiteral("Outcome payment, 2012-13, for families with two of the three results"),
           QStringLiteral("eight hundred"), QStringLiteral("\u00a3"), QStringLiteral("Financial framework, page 9"),
           true, QStringLiteral("An amount in pounds is wanted, such as 3,200 or 3,200.50.")},
          {QStringLiteral("tariff:2"),
           QStringLiteral("Job outcome"),
           {},
           QStringLiteral("\u00a3"),
           QStringLiteral("No source gives this price."),
           false,
           {}}}},
        {QStringLiteral("Caps and thresholds"),
         {{QStringLiteral("share"),
           QStringLiteral("Share of families funded"),
           QStringLiteral("83.33"),
           QStringLiteral("%"),
           QStringLiteral("Five in six"),
           true,
           {}},
          {QStringLiteral("months"),
           QStringLiteral("Months in work before the outcome counts"),
           QStringLiteral("6"),
           QStringLiteral("months"),
           QStringLiteral("One report only"),
           false,
           {}}}}};
    form.notes = {QStringLiteral("Whether a family may be paid for twice when it moves is left open.")};
    form.changed = true;
    return form;
}

/// A page of cases as a source would send it.
inline widgets::Table case_page(qint64 first, int count)
{
    widgets::Table page;
    for (qint64 row = first; row < first + count; ++row) {
        page.rows.push_back({QStringLiteral("case:%1").arg(row),
                             {{QStringLiteral("TF-%1").arg(row + 1, 8, 10, QLatin1Char('0')), {}, {}},
                              {council(static_cast<int>(row % 10)), {}, {}},
                              {pounds_text(static_cast<double>(800 + row % 7 * 100)), {}, {}}},
                             false});
    }
    return page;
}

inline std::vector<widgets::TableColumn> case_columns()
{
    return {{QStringLiteral("Case"), {}, false},
            {QStringLiteral("Provider"), {}, false},
            {QStringLiteral("Claimed"), QStringLiteral("What was asked for"), true}};
}

} // namespace outturn::test
