// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/payments.h"

#include <algorithm>
#include <unordered_map>

namespace outturn::analysis {
namespace {

using schemes::PaymentException;
using schemes::PaymentRule;

using Rows = std::unordered_map<quint32, CaseRow>;

Result<Rows> rows_of(const CaseSource &cases, std::span<const PaymentException> page)
{
    std::vector<quint32> ids;
    for (const PaymentException &exception : page) {
        for (const quint32 id : {exception.row, exception.other}) {
            if (id != PaymentException::no_row)
                ids.push_back(id);
        }
    }
    Rows rows;
    if (ids.empty())
        return rows;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    Result<std::vector<CaseRow>> read = cases.cases_by_id(ids);
    if (!read)
        return tl::unexpected(read.error());
    for (CaseRow &row : *read)
        rows.emplace(row.id, std::move(row));
    return rows;
}

/// A row has one exception of its own scheme at most, so its amount tells what is due for the row.
void add_row(const CaseRow &row, ExceptionLine &line)
{
    line.case_ref = row.case_ref;
    const std::optional<Money> &asked = row.paid ? row.paid : row.claimed;
    if (asked)
        line.asked_pence = asked->pence;
    if (line.rule != PaymentRule::paid_under_two_schemes)
        line.due_pence = (asked ? asked->pence : 0) - line.amount_pence;
}

} // namespace

Result<std::vector<ExceptionLine>> exception_lines(const PaymentAnswer &answer, const CaseSource &cases, size_t first,
                                                   size_t count)
{
    const size_t begin = std::min(first, answer.exceptions.size());
    const std::span<const PaymentException> page(answer.exceptions.data() + begin,
                                                 std::min(count, answer.exceptions.size() - begin));
    const Result<Rows> rows = rows_of(cases, page);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<ExceptionLine> lines;
    for (const PaymentException &exception : page) {
        ExceptionLine line;
        line.rule = exception.rule;
        line.row = exception.row;
        line.other = exception.other;
        line.amount_pence = exception.amount_pence;
        if (exception.key < answer.keys.size()) {
            line.provider = answer.keys[exception.key].provider;
            line.event = answer.keys[exception.key].measure;
        }
        if (const auto row = rows->find(exception.row); row != rows->end())
            add_row(row->second, line);
        if (const auto other = rows->find(exception.other); other != rows->end()) {
            line.other_case_ref = other->second.case_ref;
            if (exception.rule == PaymentRule::paid_under_two_schemes)
                line.other_programme = other->second.key.programme;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace outturn::analysis
