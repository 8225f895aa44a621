// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/payment_explanation.h"

#include "analysis/price.h"
#include "analysis/reported_numbers.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>

namespace outturn::analysis {
namespace {

using statistics::Working;

/// "attachment, PG1, 2012-13: due in pence"
std::string symbol(const schemes::DueLine &line, const char *what)
{
    QStringList parts{line.event.text};
    for (const QString &part : {line.group, line.year}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return (parts.join(QStringLiteral(", ")) + QStringLiteral(": ") + QString::fromLatin1(what)).toStdString();
}

void explain_line(const schemes::DueLine &line, Working &working)
{
    working.note(symbol(line, "reported"), static_cast<double>(line.validated));
    working.note(symbol(line, "number due"), static_cast<double>(line.count),
                 "those reported that no rule of the scheme leaves out");
    if (line.unit_pence)
        working.note(symbol(line, "price in pence"), static_cast<double>(*line.unit_pence));
    if (!line.due_pence)
        return;
    const qint64 full = line.unit_pence ? line.count * *line.unit_pence : *line.due_pence;
    if (full != *line.due_pence)
        working.note(symbol(line, "kept back in pence"), static_cast<double>(full - *line.due_pence),
                     "the share of the price that is not paid below the threshold");
    working.note(symbol(line, "due in pence"), static_cast<double>(*line.due_pence),
                 full != *line.due_pence ? "number due * price - kept back" : "number due * price");
}

void explain_sums(const ProviderPayment &payment, Working &working)
{
    const auto note = [&working](const char *name, const std::optional<qint64> &pence, const char *formula) {
        if (pence)
            working.note(name, static_cast<double>(*pence), formula);
    };
    note("due", payment.due_pence, "sum of what is due");
    note("claimed", payment.claimed_pence, "");
    note("paid", payment.paid_pence, "");
    note("difference", payment.difference_pence, "paid (claimed, where a row does not say) - due");
}

Result<> add_cells(const CellSource &source, PaymentExplanation &explanation, const MeasureId &event)
{
    const Result<std::vector<Period>> periods = source.periods(explanation.programme.id, event);
    if (!periods)
        return tl::unexpected(periods.error());
    for (const Period &period : *periods) {
        if (explanation.period && !lies_within(period, *explanation.period))
            continue;
        Result<std::vector<Cell>> cells =
            source.cells_with_origins(explanation.programme.id, event, explanation.provider.id, period);
        if (!cells)
            return tl::unexpected(cells.error());
        std::move(cells->begin(), cells->end(), std::back_inserter(explanation.cells));
    }
    return {};
}

/// Of each period that is asked for, or of all at once.
Result<> add_cases(const CaseSource &source, PaymentExplanation &explanation, const std::vector<MeasureId> &events,
                   const std::vector<CellKey> &keys, int most)
{
    std::vector<CaseFilter> filters{{explanation.programme.id, explanation.provider.id, events, {}}};
    if (explanation.period) {
        std::set<Period> periods;
        for (const CellKey &key : keys) {
            if (key.provider == explanation.provider.id && lies_within(key.period, *explanation.period))
                periods.insert(key.period);
        }
        const CaseFilter all = filters.front();
        filters.clear();
        for (const Period &period : periods)
            filters.push_back({all.programme, all.provider, all.measures, period});
    }
    for (const CaseFilter &filter : filters) {
        const Result<qint64> count = source.count_cases(filter);
        if (!count)
            return tl::unexpected(count.error());
        explanation.case_rows += *count;
        const int room = most - static_cast<int>(explanation.cases.size());
        if (room <= 0 || *count == 0)
            continue;
        Result<std::vector<CaseRow>> rows = source.cases(filter, 0, room);
        if (!rows)
            return tl::unexpected(rows.error());
        std::move(rows->begin(), rows->end(), std::back_inserter(explanation.cases));
    }
    return {};
}

Result<> add_returns(const CellSource &source, PaymentExplanation &explanation)
{
    std::set<qint64> ids;
    for (const Cell &cell : explanation.cells)
        ids.insert(cell.return_id);
    for (const CaseRow &row : explanation.cases)
        ids.insert(row.return_id);
    const Result<std::vector<StoredReturn>> returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    std::copy_if(returns->begin(), returns->end(), std::back_inserter(explanation.returns),
                 [&ids](const StoredReturn &entry) { return ids.contains(entry.id); });
    return {};
}

} // namespace

Result<PaymentExplanation> explain_payment(const CellSource &cells, const CaseSource &cases,
                                           const PaymentAnswer &answer, const ProviderId &provider,
                                           const std::optional<MeasureId> &event, int most_cases)
{
    const auto payment =
        std::find_if(answer.providers.begin(), answer.providers.end(),
                     [&provider](const ProviderPayment &entry) { return entry.provider.id == provider; });
    if (payment == answer.providers.end())
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("analysis", "Nothing is reported or due for this provider here."));
    PaymentExplanation explanation;
    explanation.programme = answer.programme;
    explanation.provider = payment->provider;
    explanation.event = event;
    explanation.period = answer.question.period;
    explanation.status = answer.status;
    Working working;
    std::vector<MeasureId> events;
    for (const schemes::DueLine &line : payment->lines) {
        if (event && line.event != *event)
            continue;
        explain_line(line, working);
        if (std::find(events.begin(), events.end(), line.event) == events.end())
            events.push_back(line.event);
    }
    if (!event) {
        explain_sums(*payment, working);
        PriceFigure price = payment->price;
        work_out_price(price, price_terms(answer, provider, {}), &working);
    }
    explanation.steps = working.steps();
    for (const MeasureId &measure : events) {
        if (const Result<> added = add_cells(cells, explanation, measure); !added)
            return tl::unexpected(added.error());
    }
    if (!events.empty()) {
        if (const Result<> added = add_cases(cases, explanation, events, answer.keys, most_cases); !added)
            return tl::unexpected(added.error());
    }
    if (const Result<> added = add_returns(cells, explanation); !added)
        return tl::unexpected(added.error());
    return explanation;
}

} // namespace outturn::analysis
