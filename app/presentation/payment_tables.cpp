// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/payment_tables.h"

#include "presentation/payment_cells.h"
#include "presentation/payment_words.h"
#include "presentation/scheme_words.h"

#include <algorithm>
#include <functional>

namespace outturn::presentation {
namespace {

using analysis::PaymentAnswer;
using analysis::PriceFigure;
using analysis::ProviderPayment;
using schemes::DueLine;
using widgets::TableCell;

template <typename Entry> struct ColumnOf {
    widgets::TableColumn column;
    std::function<TableCell(const Entry &)> cell;
};

template <typename Entry> void add_columns(widgets::Table &table, const std::vector<ColumnOf<Entry>> &columns)
{
    for (const ColumnOf<Entry> &column : columns)
        table.columns.push_back(column.column);
}

template <typename Entry>
void add_row(widgets::Table &table, const std::vector<ColumnOf<Entry>> &columns, const Entry &entry, const QString &id,
             bool emphasised = false)
{
    widgets::TableRow row;
    row.id = id;
    row.emphasised = emphasised;
    for (const ColumnOf<Entry> &column : columns)
        row.cells.push_back(column.cell(entry));
    table.rows.push_back(std::move(row));
}

/// What a document withholds of an entry is said so in each of its cells.
template <typename Entry, typename Predicate>
std::vector<ColumnOf<Entry>> withheld_where(std::vector<ColumnOf<Entry>> columns, size_t first, size_t last,
                                            Predicate is_withheld)
{
    for (size_t i = first; i < last; ++i)
        columns[i].cell = [cell = columns[i].cell, is_withheld](const Entry &entry) {
            return is_withheld(entry) ? withheld_cell() : cell(entry);
        };
    return columns;
}

QString all_together(const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "All together"));
}

/// What is due; why it cannot be said, where it cannot.
TableCell due_cell(const std::optional<qint64> &pence, const Wording &wording)
{
    return pence ? exact_pence_cell(wording, pence)
                 : word_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "price not known")));
}

/// Below nought it is said in words as well: fewer outcomes than would have happened anyway.
TableCell additional_cell(const PriceFigure &price, const Wording &wording)
{
    TableCell cell = count_cell(wording, price.additional_outcomes);
    if (price.additional_outcomes && *price.additional_outcomes < 0)
        cell.text = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (fewer than anyway)")).arg(cell.text);
    return cell;
}

TableCell per_additional_cell(const PriceFigure &price, const Wording &wording)
{
    if (!price.payment_per_additional && price.additional_outcomes && *price.additional_outcomes <= 0)
        return word_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "no additional outcomes")));
    return estimate_cell(wording, price.payment_per_additional);
}

std::vector<ColumnOf<ProviderPayment>> money_columns(const Wording &wording)
{
    return {
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
         [&wording](const ProviderPayment &payment) {
             return payment.provider.id.is_empty() ? word_cell(all_together(wording))
                                                   : text_cell(payment.provider.name);
         }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Due")),
          wording.say(QT_TRANSLATE_NOOP("presentation", "What the scheme makes of the cases that count.")), true},
         [&wording](const ProviderPayment &payment) { return due_cell(payment.due_pence, wording); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed")), {}, true},
         [&wording](const ProviderPayment &payment) { return exact_pence_cell(wording, payment.claimed_pence); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Paid")), {}, true},
         [&wording](const ProviderPayment &payment) { return exact_pence_cell(wording, payment.paid_pence); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Difference")),
          wording.say(QT_TRANSLATE_NOOP("presentation",
                                        "Paid (claimed, where a row does not say what was paid) less due: above "
                                        "nought, too much.")),
          true},
         [&wording](const ProviderPayment &payment) { return exact_pence_cell(wording, payment.difference_pence); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Too much")), {}, true},
         [&wording](const ProviderPayment &payment) {
             return payment.difference_pence ? exact_pence_cell(wording, over_of(payment)) : TableCell{};
         }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Too little")), {}, true},
         [&wording](const ProviderPayment &payment) {
             return payment.difference_pence ? exact_pence_cell(wording, under_of(payment)) : TableCell{};
         }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Differences")), {}, true},
         [&wording](const ProviderPayment &payment) { return number_cell(wording, payment.exceptions); }}};
}

std::vector<ColumnOf<ProviderPayment>> result_columns(const Wording &wording)
{
    return {
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cases")), {}, true},
         [&wording](const ProviderPayment &payment) { return count_cell(wording, payment.price.cases); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes")),
          wording.say(QT_TRANSLATE_NOOP("presentation", "Cases with an outcome, each counted once.")), true},
         [&wording](const ProviderPayment &payment) { return count_cell(wording, payment.price.outcomes); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Additional outcomes")),
          wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes less the cases that would have come to one anyway.")),
          true},
         [&wording](const ProviderPayment &payment) { return additional_cell(payment.price, wording); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Paid for what happens anyway")),
          wording.say(
              QT_TRANSLATE_NOOP("presentation", "Deadweight: of the payments due for outcomes, without attachments.")),
          true},
         [&wording](const ProviderPayment &payment) {
             return exact_pence_cell(wording, payment.price.deadweight_pence);
         }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Payment an additional outcome")),
          wording.say(QT_TRANSLATE_NOOP("presentation", "With its 95% interval.")), true},
         [&wording](const ProviderPayment &payment) { return per_additional_cell(payment.price, wording); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Tariff")), {}, false},
         [&wording](const ProviderPayment &payment) {
             return text_cell(verdict_title(payment.price.verdict, wording));
         }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "From")),
          wording.say(QT_TRANSLATE_NOOP("presentation", "Judged case by case, or by the counts that returns give.")),
          false},
         [&wording](const ProviderPayment &payment) {
             return text_cell(payment.from_cases ? wording.say(QT_TRANSLATE_NOOP("presentation", "cases"))
                                                 : wording.say(QT_TRANSLATE_NOOP("presentation", "counts")));
         }}};
}

/// The unit price, marked where no source confirms it.
TableCell unit_cell(const PaymentAnswer &answer, const DueLine &line, const Wording &wording)
{
    if (!line.unit_pence)
        return word_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "not known")));
    TableCell cell = exact_pence_cell(wording, line.unit_pence);
    const schemes::Tariff *tariff = schemes::tariff_for(answer.scheme, line.event, line.group, line.year);
    if (tariff && !tariff->source.confirmed) {
        cell.full_text = QStringLiteral("%1: %2").arg(cell.text, source_words(tariff->source, wording));
        cell.text = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (not confirmed)")).arg(cell.text);
    }
    return cell;
}

std::vector<ColumnOf<DueLine>> due_columns(const PaymentAnswer &answer, const Wording &wording)
{
    return {{{wording.say(QT_TRANSLATE_NOOP("presentation", "Event")), {}, false},
             [&answer](const DueLine &line) { return text_cell(event_title(answer.scheme, line.event)); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Group")), {}, false},
             [](const DueLine &line) { return text_cell(line.group); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Year of attachment")), {}, false},
             [&wording](const DueLine &line) {
                 return text_cell(line.year.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "every year"))
                                                      : line.year);
             }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Reported")),
              wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "Rows that count: validated, and attachments also when attached or "
                                            "claimed.")),
              true},
             [&wording](const DueLine &line) { return number_cell(wording, static_cast<double>(line.validated)); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Due, number")), {}, true},
             [&wording](const DueLine &line) { return number_cell(wording, static_cast<double>(line.count)); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Price")), {}, true},
             [&answer, &wording](const DueLine &line) { return unit_cell(answer, line, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Due")), {}, true},
             [&wording](const DueLine &line) { return due_cell(line.due_pence, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed")), {}, true},
             [&wording](const DueLine &line) { return exact_pence_cell(wording, line.claimed_pence); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Paid")), {}, true},
             [&wording](const DueLine &line) { return exact_pence_cell(wording, line.paid_pence); }}};
}

std::vector<ColumnOf<PriceFigure>> rate_columns(const Wording &wording)
{
    return {{{wording.say(QT_TRANSLATE_NOOP("presentation", "Group")), {}, false},
             [&wording](const PriceFigure &price) {
                 if (price.id.isEmpty())
                     return word_cell(all_together(wording));
                 return text_cell(price.name.isEmpty() ? price.id : price.name);
             }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cases")), {}, true},
             [&wording](const PriceFigure &price) { return count_cell(wording, price.cases); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes")), {}, true},
             [&wording](const PriceFigure &price) { return count_cell(wording, price.outcomes); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Rate of non-intervention")), {}, true},
             [&wording](const PriceFigure &price) { return percent_cell(wording, price.rate); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Additional outcomes")), {}, true},
             [&wording](const PriceFigure &price) { return additional_cell(price, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Paid for what happens anyway")), {}, true},
             [&wording](const PriceFigure &price) { return estimated_pence_cell(wording, price.deadweight_pence); }}};
}

std::vector<ColumnOf<PriceFigure>> verdict_columns(const Wording &wording)
{
    return {{{wording.say(QT_TRANSLATE_NOOP("presentation", "Payment an outcome")), {}, true},
             [&wording](const PriceFigure &price) { return pence_cell(wording, price.payment_per_outcome_pence); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Payment an additional outcome")),
              wording.say(QT_TRANSLATE_NOOP("presentation", "With its 95% interval.")), true},
             [&wording](const PriceFigure &price) { return per_additional_cell(price, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Break-even price")),
              wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "The price of an outcome at which the payment for a case meets its "
                                            "cost.")),
              true},
             [&wording](const PriceFigure &price) { return pence_cell(wording, price.break_even_price_pence); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Tariff")), {}, false},
             [&wording](const PriceFigure &price) { return text_cell(verdict_title(price.verdict, wording)); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Too high from a rate of")), {}, true},
             [&wording](const PriceFigure &price) { return percent_cell(wording, price.too_high_from); }}};
}

} // namespace

widgets::Table payment_table(const PaymentAnswer &answer, const Wording &wording)
{
    // Name and number of differences stay, and whether cases or counts were judged.
    std::vector<ColumnOf<ProviderPayment>> columns = withheld_where(
        money_columns(wording), 1, 7, [](const ProviderPayment &payment) { return payment.money_is_withheld; });
    for (ColumnOf<ProviderPayment> &column : withheld_where(
             result_columns(wording), 0, 6, [](const ProviderPayment &payment) { return payment.price.is_withheld; }))
        columns.push_back(std::move(column));
    widgets::Table table;
    table.title = payment_title(answer.programme, answer.question.period, wording);
    const QString status = payment_status_sentence(answer, wording);
    table.empty_text = status.isEmpty()
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "No provider has anything due here."))
        : status + u'.';
    add_columns(table, columns);
    for (const ProviderPayment &payment : answer.providers)
        add_row(table, columns, payment, payment.provider.id.text);
    if (answer.providers.size() > 1) {
        ProviderPayment total = answer.total;
        total.provider = {};
        add_row(table, columns, total, {}, true);
        // What all are judged by, where it differs from provider to provider.
        const auto cases = std::count_if(answer.providers.begin(), answer.providers.end(),
                                         [](const ProviderPayment &payment) { return payment.from_cases; });
        if (cases > 0 && static_cast<size_t>(cases) < answer.providers.size())
            table.rows.back().cells.back() =
                text_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "cases and counts")));
        else
            table.rows.back().cells.back() =
                text_cell(cases > 0 ? wording.say(QT_TRANSLATE_NOOP("presentation", "cases"))
                                    : wording.say(QT_TRANSLATE_NOOP("presentation", "counts")));
    }
    return table;
}

widgets::Table due_table(const PaymentAnswer &answer, const ProviderId &provider, const Wording &wording)
{
    const std::vector<ColumnOf<DueLine>> columns = due_columns(answer, wording);
    widgets::Table table;
    table.title = provider.is_empty() ? all_together(wording) : provider_title(answer, provider);
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing is reported that could be due."));
    add_columns(table, columns);
    const auto found = std::find_if(answer.providers.begin(), answer.providers.end(),
                                    [&provider](const auto &payment) { return payment.provider.id == provider; });
    if (!provider.is_empty() && found == answer.providers.end())
        return table;
    const ProviderPayment &payment = provider.is_empty() ? answer.total : *found;
    const auto id = [](const DueLine &line) { return line.event.text + u'/' + line.group + u'/' + line.year; };
    for (const DueLine &line : payment.lines)
        add_row(table, columns, line, id(line));
    // Event, group and year stay.
    const std::vector<ColumnOf<DueLine>> without_numbers =
        withheld_where(columns, 3, columns.size(), [](const DueLine &) { return true; });
    for (const DueLine &line : payment.withheld_lines)
        add_row(table, without_numbers, line, id(line));
    return table;
}

widgets::Table price_table(const PaymentAnswer &answer, const Wording &wording)
{
    std::vector<ColumnOf<PriceFigure>> columns = rate_columns(wording);
    for (ColumnOf<PriceFigure> &column : verdict_columns(wording))
        columns.push_back(std::move(column));
    columns = withheld_where(std::move(columns), 1, columns.size(),
                             [](const PriceFigure &price) { return price.is_withheld; });
    widgets::Table table;
    table.title = payment_title(answer.programme, answer.question.period, wording);
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No cases are reported."));
    add_columns(table, columns);
    for (const PriceFigure &group : answer.groups)
        add_row(table, columns, group, group.id);
    if (answer.total.price.cases > 0 || answer.total.price.is_withheld || !answer.groups.empty()) {
        PriceFigure whole = answer.total.price;
        whole.id.clear();
        add_row(table, columns, whole, {}, true);
    }
    return table;
}

} // namespace outturn::presentation
