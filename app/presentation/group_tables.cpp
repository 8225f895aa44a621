// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/group_tables.h"

#include "presentation/payment_cells.h"
#include "presentation/payment_words.h"

#include <algorithm>
#include <functional>

namespace outturn::presentation {
namespace {

using analysis::GroupPayment;
using analysis::PaymentAnswer;
using widgets::TableCell;

struct GroupColumn {
    widgets::TableColumn column;
    std::function<TableCell(const GroupPayment &)> cell;
};

QString names_of(const std::vector<Provider> &providers)
{
    QStringList names;
    for (const Provider &provider : providers)
        names.append(provider.name);
    return names.join(QStringLiteral(", "));
}

/// A few names in full, of many how many; all of them in the cell's full text.
TableCell names_cell(const std::vector<Provider> &providers, const Wording &wording)
{
    constexpr size_t few = 3;
    TableCell cell = word_cell(names_of(providers));
    if (providers.size() > few) {
        cell.full_text = cell.text;
        cell.text =
            wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n provider(s)"), static_cast<int>(providers.size()));
    }
    return cell;
}

TableCell missing_cell(const GroupPayment &group, const Wording &wording)
{
    if (!group.members.empty() && group.missing.size() == group.members.size())
        return word_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "all of them")));
    return word_cell(names_of(group.missing));
}

TableCell due_cell(const GroupPayment &group, const Wording &wording)
{
    if (group.due_pence)
        return exact_pence_cell(wording, group.due_pence);
    if (group.least_due_pence)
        return word_cell(
            wording.say(QT_TRANSLATE_NOOP("presentation", "at least %1")).arg(pounds(*group.least_due_pence, wording)));
    return word_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "not known")));
}

/// Pooled money; who does not give it is said, as the sum is without them.
TableCell pooled_cell(const analysis::PooledMoney &money, const Wording &wording)
{
    TableCell cell = exact_pence_cell(wording, money.pence);
    if (money.pence && !money.without.empty()) {
        cell.full_text = wording.say(QT_TRANSLATE_NOOP("presentation", "%1; not given by %2"))
                             .arg(cell.text, names_of(money.without));
        cell.text = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (incomplete)")).arg(cell.text);
    }
    return cell;
}

std::vector<GroupColumn> name_columns(const Wording &wording)
{
    return {{{wording.say(QT_TRANSLATE_NOOP("presentation", "Group")), {}, false},
             [](const GroupPayment &group) { return text_cell(group.title.isEmpty() ? group.id : group.title); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Members")), {}, false},
             [&wording](const GroupPayment &group) { return names_cell(group.members, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing reported")),
              wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "Members that returned nothing, or of whom an auditor left everything "
                                            "out: without them no sum of the group is known.")),
              false},
             [&wording](const GroupPayment &group) { return missing_cell(group, wording); }}};
}

std::vector<GroupColumn> money_columns(const Wording &wording)
{
    const auto amount = [&wording](std::optional<qint64> GroupPayment::*pence) {
        return [&wording, pence](const GroupPayment &group) { return exact_pence_cell(wording, group.*pence); };
    };
    return {
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Due")), {}, true},
         [&wording](const GroupPayment &group) { return due_cell(group, wording); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed")), {}, true}, amount(&GroupPayment::claimed_pence)},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Paid")), {}, true}, amount(&GroupPayment::paid_pence)},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Difference")),
          wording.say(QT_TRANSLATE_NOOP("presentation",
                                        "Paid (claimed, where a row does not say what was paid) less due: above "
                                        "nought, too much.")),
          true},
         amount(&GroupPayment::difference_pence)}};
}

std::vector<GroupColumn> spent_column(const Wording &wording)
{
    return {{{wording.say(QT_TRANSLATE_NOOP("presentation", "Spent")), {}, true},
             [&wording](const GroupPayment &group) { return exact_pence_cell(wording, group.cost_pence); }}};
}

std::vector<GroupColumn> funding_columns(const Wording &wording)
{
    const auto pooled = [&wording](analysis::PooledMoney GroupPayment::*money) {
        return [&wording, money](const GroupPayment &group) { return pooled_cell(group.*money, wording); };
    };
    return {{{wording.say(QT_TRANSLATE_NOOP("presentation", "Money available")), {}, true},
             pooled(&GroupPayment::funding_available)},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Drawn")), {}, true}, pooled(&GroupPayment::funding_drawn)},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Invested")), {}, true},
             pooled(&GroupPayment::funding_invested)}};
}

std::vector<GroupColumn> result_columns(const Wording &wording)
{
    return {
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cases")), {}, true},
         [&wording](const GroupPayment &group) { return count_cell(wording, group.cases); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes")),
          wording.say(QT_TRANSLATE_NOOP("presentation", "Cases with an outcome, each counted once.")), true},
         [&wording](const GroupPayment &group) { return count_cell(wording, group.outcomes); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Additional outcomes")),
          wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes less the cases that would have come to one anyway.")),
          true},
         [&wording](const GroupPayment &group) { return count_cell(wording, group.price.additional_outcomes); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Paid for what happens anyway")),
          wording.say(
              QT_TRANSLATE_NOOP("presentation", "Deadweight: of the payments due for outcomes, without attachments.")),
          true},
         [&wording](const GroupPayment &group) { return exact_pence_cell(wording, group.price.deadweight_pence); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Tariff")), {}, false},
         [&wording](const GroupPayment &group) { return text_cell(verdict_title(group.price.verdict, wording)); }}};
}

/// Whether a document withholds what its members' money comes to.
bool withholds_money(const PaymentAnswer &answer, const GroupPayment &group)
{
    return std::any_of(answer.providers.begin(), answer.providers.end(), [&group](const auto &payment) {
        return payment.money_is_withheld
            && std::any_of(group.members.begin(), group.members.end(), [&payment](const Provider &member) {
                   return !member.id.is_empty() && member.id == payment.provider.id;
               });
    });
}

template <typename Predicate>
std::vector<GroupColumn> withheld_where(std::vector<GroupColumn> columns, Predicate is_withheld)
{
    for (GroupColumn &column : columns)
        column.cell = [cell = column.cell, is_withheld](const GroupPayment &group) {
            return is_withheld(group) ? withheld_cell() : cell(group);
        };
    return columns;
}

bool pools_money(const GroupPayment &group)
{
    return group.funding_available.pence || group.funding_drawn.pence || group.funding_invested.pence;
}

} // namespace

widgets::Table group_table(const PaymentAnswer &answer, const Wording &wording)
{
    const auto no_money = [&answer](const GroupPayment &group) { return withholds_money(answer, group); };
    std::vector<GroupColumn> columns = name_columns(wording);
    const auto add = [&columns](std::vector<GroupColumn> more) {
        std::move(more.begin(), more.end(), std::back_inserter(columns));
    };
    if (answer.scheme.pays_for_results)
        add(withheld_where(money_columns(wording), no_money));
    add(withheld_where(spent_column(wording), no_money));
    const std::vector<GroupPayment> &groups = answer.provider_groups;
    if (!answer.scheme.pays_for_results || std::any_of(groups.begin(), groups.end(), pools_money))
        add(funding_columns(wording));
    if (answer.scheme.pays_for_results)
        add(withheld_where(result_columns(wording), [](const GroupPayment &group) { return group.price.is_withheld; }));
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Groups of providers"));
    table.empty_text =
        wording.say(QT_TRANSLATE_NOOP("presentation", "Neither the scheme nor you have groups of providers here."));
    for (const GroupColumn &column : columns)
        table.columns.push_back(column.column);
    for (const GroupPayment &group : groups) {
        widgets::TableRow row;
        row.id = group.id;
        for (const GroupColumn &column : columns)
            row.cells.push_back(column.cell(group));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace outturn::presentation
