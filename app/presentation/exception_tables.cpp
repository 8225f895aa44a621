// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/exception_tables.h"

#include "presentation/payment_cells.h"
#include "presentation/payment_words.h"
#include "presentation/scheme_words.h"

#include <map>

namespace outturn::presentation {
namespace {

using analysis::ExceptionLine;
using analysis::PaymentAnswer;
using schemes::PaymentException;
using schemes::PaymentRule;
using widgets::TableCell;

/// What the exceptions of one rule came to.
struct RuleSum {
    double count = 0;
    qint64 over = 0;
    qint64 under = 0;
};

void add(RuleSum &sum, const PaymentException &exception)
{
    sum.count += 1;
    if (exception.amount_pence > 0)
        sum.over += exception.amount_pence;
    else
        sum.under -= exception.amount_pence;
}

void add_rule_row(widgets::Table &table, const QString &id, const TableCell &name, const RuleSum &sum,
                  const Wording &wording, bool emphasised)
{
    widgets::TableRow row;
    row.id = id;
    row.emphasised = emphasised;
    row.cells = {name, number_cell(wording, sum.count), exact_pence_cell(wording, sum.over),
                 exact_pence_cell(wording, sum.under)};
    table.rows.push_back(std::move(row));
}

QString status_title(CaseStatus status, const Wording &wording)
{
    switch (status) {
    case CaseStatus::attached:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "attached"));
    case CaseStatus::claimed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "claimed"));
    case CaseStatus::validated:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "validated"));
    case CaseStatus::rejected:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "rejected"));
    case CaseStatus::withdrawn:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "withdrawn"));
    }
    return {};
}

TableCell date_cell(const QDate &day, const Wording &wording)
{
    return day.isValid() ? TableCell{wording.date(day), day, {}} : TableCell{};
}

TableCell exact_money_cell(const std::optional<Money> &money, const Wording &wording)
{
    return exact_pence_cell(wording, money ? std::optional<qint64>(money->pence) : std::nullopt);
}

TableCell period_cell(const Period &period)
{
    return period.end.isValid() ? TableCell{period_label(period), period.end, {}} : TableCell{};
}

std::vector<widgets::TableColumn> case_columns(const Wording &wording)
{
    return {{wording.say(QT_TRANSLATE_NOOP("presentation", "Case")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Event")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Status")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Group")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Referred")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Attached")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Outcome")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed")), {}, true},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Paid")), {}, true},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Paid on")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Cost")), {}, true},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Person")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Household")), {}, false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Line")),
             wording.say(QT_TRANSLATE_NOOP("presentation", "Of the file that was returned.")), true}};
}

} // namespace

widgets::Table rule_table(const PaymentAnswer &answer, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Differences by rule"));
    table.empty_text =
        wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing differs from what is due, as far as returns say."));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Rule")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Differences")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Too much")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Too little")), {}, true}};
    std::map<PaymentRule, RuleSum> sums; // there may be millions of exceptions: one pass
    for (const PaymentException &exception : answer.exceptions)
        add(sums[exception.rule], exception);
    RuleSum total;
    for (const PaymentRule rule : payment_rules()) {
        const RuleSum sum = sums[rule];
        if (sum.count == 0)
            continue;
        QString name = rule_title(rule, wording);
        // Either programme may be the one that should not have paid, so this money is in no provider's difference.
        if (rule == PaymentRule::paid_under_two_schemes) {
            name = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (in question; not in the sum)")).arg(name);
        } else {
            total.count += sum.count;
            total.over += sum.over;
            total.under += sum.under;
        }
        add_rule_row(table, QString::number(static_cast<int>(rule)), text_cell(name), sum, wording, false);
    }
    if (table.rows.size() > 1)
        add_rule_row(table, {}, word_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "All together"))), total,
                     wording, true);
    return table;
}

widgets::Table exception_table(const PaymentAnswer &answer, const std::vector<ExceptionLine> &lines, size_t first,
                               const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Differences"));
    table.empty_text =
        wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing differs from what is due, as far as returns say."));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Rule")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Case")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Event")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed or paid")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Due")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Difference")),
                      wording.say(QT_TRANSLATE_NOOP("presentation", "Above nought: too much.")), true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "What happened, and what to do")), {}, false}};
    for (size_t i = 0; i < lines.size(); ++i) {
        const ExceptionLine &line = lines[i];
        widgets::TableRow row;
        row.id = QString::number(first + i);
        row.cells = {text_cell(rule_title(line.rule, wording)),
                     text_cell(provider_title(answer, line.provider)),
                     text_cell(line.case_ref),
                     text_cell(event_title(answer.scheme, line.event)),
                     exact_pence_cell(wording, line.asked_pence),
                     exact_pence_cell(wording, line.due_pence),
                     exact_pence_cell(wording, line.amount_pence),
                     text_cell(exception_sentence(answer, line, wording))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

widgets::Table case_table(const std::vector<CaseRow> &rows, const Wording &wording, const MeasureTitles &titles)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Cases"));
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No case return has rows here."));
    table.columns = case_columns(wording);
    for (const CaseRow &entry : rows) {
        widgets::TableRow row;
        row.id = QString::number(entry.id);
        row.cells = {text_cell(entry.case_ref),
                     text_cell(titles.value(entry.key.measure.text, entry.key.measure.text)),
                     text_cell(status_title(entry.status, wording)),
                     text_cell(entry.key.group),
                     period_cell(entry.key.period),
                     date_cell(entry.referred_on, wording),
                     date_cell(entry.attached_on, wording),
                     date_cell(entry.outcome_on, wording),
                     exact_money_cell(entry.claimed, wording),
                     exact_money_cell(entry.paid, wording),
                     date_cell(entry.paid_on, wording),
                     exact_money_cell(entry.cost, wording),
                     text_cell(entry.person_ref),
                     text_cell(entry.household_ref),
                     number_cell(wording, entry.line)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace outturn::presentation
