// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/demonstration_draft.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace outturn::tasks::demonstration {
namespace {

constexpr std::array<const char *, column_count> column_names{
    "programme", "provider_code", "provider_name", "provider_type", "contract", "area_code", "period",      "measure",
    "kind",      "polarity",      "numerator",     "denominator",   "expected", "cost_gbp",  "claimed_gbp", "paid_gbp"};

/// The events of a rate: twenty chances a family, so nearly Poisson.
int events(int exposure, int per_million, Chance &chance)
{
    constexpr int chances = 20;
    return chance.successes(exposure * chances, per_million / chances);
}

QString expected_text(int denominator, int per_million)
{
    const qint64 tenths = (qint64(denominator) * per_million * 10 + million / 2) / million;
    return QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10);
}

/// Fills in a measure's figures; the numerator is handed on to the measure after it.
int fill_figures(Row &row, const Contract &contract, size_t index, const MeasureModel &measure, int quarter,
                 int denominator, Chance &chance)
{
    const int expected = measure.base / 100 * contract.case_mix_percent;
    const int trend =
        contract.provider->trend * measure.skill_percent / 100 * (2 * quarter - quarters + 1) / (2 * (quarters - 1));
    const int wanted = expected + contract.shift[index] + trend + chance.bell(measure.base / 120);
    const bool is_rate = measure.kind == QLatin1String("rate");
    const int numerator = is_rate ? events(denominator, std::max(wanted, 20'000), chance)
                                  : chance.successes(denominator, std::clamp(wanted, 20'000, 950'000));
    row[measure_column] = measure.id;
    row[kind_column] = measure.kind;
    row[polarity_column] = measure.polarity;
    row[numerator_column] = QString::number(numerator);
    if (measure.kind == QLatin1String("ratio"))
        row[expected_column] = expected_text(denominator, expected);
    else
        row[denominator_column] = QString::number(denominator);
    return numerator;
}

/// Cost, claim and payment of an outcome that is paid for. Now and then a claim is too high, or not all of it is paid.
void fill_money(Draft &draft, Row &row, const Contract &contract, int tariff, int outcomes, int participants,
                Chance &chance, std::vector<PlantedFault> &oddities)
{
    const int lot = chance.below(100);
    const int extra = lot < 2 ? chance.between(2, 6) : 0;
    const int refused = lot >= 96 ? std::min(outcomes, chance.between(1, 5)) : 0;
    row[cost_column] = QString::number(participants * (contract.unit_cost_pounds + chance.bell(30)));
    row[claimed_column] = QString::number((outcomes + extra) * tariff);
    row[paid_column] = QString::number((outcomes + extra - refused) * tariff);
    if (extra == 0 && refused == 0)
        return;
    draft.spoken_for.push_back(draft.rows.size());
    if (extra > 0)
        oddities.push_back({draft.name, line_of(draft.rows.size()), QStringLiteral("overclaimed"),
                            QStringLiteral("%1 more outcomes claimed and paid than reported").arg(extra)});
    else
        oddities.push_back({draft.name, line_of(draft.rows.size()), QStringLiteral("paid-in-part"),
                            QStringLiteral("%1 of the outcomes claimed were not paid").arg(refused)});
}

/// Quarters for which a council sends nothing at all.
bool sends_nothing(const Contract &contract, int quarter)
{
    const QLatin1String name(contract.provider->name);
    return (name == QLatin1String("Jorvallshire") && (quarter == 6 || quarter == 7))
        || (name == QLatin1String("Quarnholt") && quarter == 0);
}

void add_provider_quarter(Draft &draft, const Contract &contract, int quarter, Chance &chance,
                          std::vector<PlantedFault> &oddities)
{
    if (sends_nothing(contract, quarter)) {
        oddities.push_back({draft.name, 0, QStringLiteral("no-return"),
                            QStringLiteral("%1 sent nothing for %2")
                                .arg(QLatin1String(contract.provider->name), period_label(quarter))});
        return;
    }
    const int participants = std::max(5, contract.size + contract.size * chance.bell(60) / 1000);
    int outcomes = 0;
    for (size_t i = 0; i < draft.programme->measures->size(); ++i) {
        const MeasureModel &measure = (*draft.programme->measures)[i];
        const int denominator = measure.out_of_outcomes ? outcomes : participants;
        if (denominator == 0)
            continue; // of no outcomes there is nothing to tell
        Row row;
        row[programme_column] = draft.programme->title;
        row[code_column] = contract.provider_code;
        row[name_column] = QLatin1String(contract.provider->name);
        row[type_column] = draft.programme->provider_type;
        row[contract_column] = contract.id;
        row[area_column] = contract.area;
        row[period_column] = period_label(quarter);
        outcomes = fill_figures(row, contract, i, measure, quarter, denominator, chance);
        if (measure.tariff_pounds > 0)
            fill_money(draft, row, contract, measure.tariff_pounds, outcomes, participants, chance, oddities);
        draft.rows.push_back(std::move(row));
    }
}

Draft draft_year(const ProgrammeModel &programme, int year, Chance &chance, std::vector<PlantedFault> &oddities)
{
    Draft draft;
    draft.name = QStringLiteral("%1-%2.csv").arg(programme.file_stem, year_label(year));
    draft.programme = &programme;
    for (int quarter = 4 * year; quarter < 4 * year + 4; ++quarter) {
        for (const Contract &contract : programme.contracts)
            add_provider_quarter(draft, contract, quarter, chance, oddities);
    }
    return draft;
}

} // namespace

int line_of(size_t index)
{
    return static_cast<int>(index) + 2; // the header is line 1
}

QString year_label(int year)
{
    return QStringLiteral("%1-%2").arg(2022 + year).arg(23 + year);
}

QString period_label(int quarter)
{
    return year_label(quarter / 4) + QStringLiteral(" Q%1").arg(quarter % 4 + 1);
}

std::vector<Draft> draft_years(const ProgrammeModel &programme, Chance &chance, std::vector<PlantedFault> &oddities)
{
    std::vector<Draft> drafts;
    for (int year = 0; year < quarters / 4; ++year)
        drafts.push_back(draft_year(programme, year, chance, oddities));
    return drafts;
}

GeneratedFile written(const Draft &draft)
{
    const auto is_used = [&draft](size_t column) {
        if (column == contract_column || column == area_column)
            return draft.programme->by_contract;
        return column != expected_column || draft.programme->with_expected;
    };
    QString text;
    const auto add_line = [&text, &is_used](const Row &cells) {
        QStringList line;
        for (size_t column = 0; column < column_count; ++column) {
            if (is_used(column))
                line.append(cells[column]);
        }
        text += line.join(u',') + u'\n';
    };
    Row header;
    std::transform(column_names.begin(), column_names.end(), header.begin(),
                   [](const char *name) { return QString(QLatin1String(name)); });
    add_line(header);
    for (const Row &row : draft.rows)
        add_line(row);
    return {draft.name, text.toUtf8()};
}

} // namespace outturn::tasks::demonstration
