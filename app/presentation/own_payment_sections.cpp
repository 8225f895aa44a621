// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/cost_headline.h"
#include "presentation/difference_tables.h"
#include "presentation/payment_cells.h"
#include "presentation/payment_facts.h"
#include "presentation/payment_words.h"
#include "presentation/report_sections.h"
#include "presentation/report_tables.h"
#include "presentation/scheme_words.h"

#include <algorithm>
#include <functional>

namespace outturn::presentation {
namespace {

using analysis::PaymentAnswer;
using analysis::PaymentStatus;
using analysis::PriceFigure;
using analysis::ProviderPayment;
using reporting::DocumentTable;

const ProviderPayment *payment_of(const PaymentAnswer &answer, const ProviderId &provider)
{
    const auto found = std::find_if(answer.providers.begin(), answer.providers.end(),
                                    [&provider](const auto &payment) { return payment.provider.id == provider; });
    return found == answer.providers.end() ? nullptr : &*found;
}

PaymentStatus status_of(const PaymentAnswer &answer, const ProviderPayment &payment)
{
    if (payment.due_pence || payment.money_is_withheld)
        return PaymentStatus::complete;
    if (payment.count_is_missing)
        return PaymentStatus::count_missing;
    return answer.status == PaymentStatus::complete ? PaymentStatus::nothing_reported : answer.status;
}

/// The answer as if only this provider had been asked about: the same figures, and none of anybody else. What only all
/// together have, the strata and cohorts, is left behind.
PaymentAnswer answer_of_one(const PaymentAnswer &all, const ProviderPayment &payment)
{
    PaymentAnswer one;
    one.question = all.question;
    one.question.provider = payment.provider.id;
    one.programme = all.programme;
    one.scheme = all.scheme;
    one.status = status_of(all, payment);
    one.non_intervention = all.non_intervention;
    if (payment.price.rate)
        one.non_intervention.rate = payment.price.rate;
    one.comparison = all.comparison;
    one.is_capped = all.is_capped;
    one.deadweight_counted_twice = all.deadweight_counted_twice;
    one.providers = {payment};
    one.total = payment;
    one.total.provider = {};
    std::copy_if(all.exceptions.begin(), all.exceptions.end(), std::back_inserter(one.exceptions),
                 [&](const schemes::PaymentException &exception) {
                     return exception.key < all.keys.size() && all.keys[exception.key].provider == payment.provider.id;
                 });
    return one;
}

/// Why a report on one provider says nothing of its payments; empty where it does.
QString why_no_own_payments(const SectionInput &input, const Wording &wording)
{
    if (!input.material.provider)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "This report is about no single provider."));
    if (const QString reason = why_no_payments(input.material.payments, input.answers.problem, wording);
        !reason.isEmpty())
        return reason;
    if (!payment_of(*input.material.payments, input.material.provider->id))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "No return gives anything of %1 that is paid for."))
            .arg(input.material.provider->name);
    return {};
}

std::optional<double> success_rate(const PriceFigure &price)
{
    return price.cases > 0 ? std::optional(price.outcomes / price.cases) : std::nullopt;
}

struct FigureColumn {
    widgets::TableColumn column;
    ColumnUnit unit = ColumnUnit::none;
    std::function<widgets::TableCell(const PriceFigure &)> cell;
};

std::vector<FigureColumn> compared_columns(const Wording &wording)
{
    const ColumnUnit in_pounds = ColumnUnit::pounds;
    return {{{wording.say(QT_TRANSLATE_NOOP("presentation", "Cases")), {}, true},
             ColumnUnit::none,
             [&wording](const PriceFigure &price) { return count_cell(wording, price.cases); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cases with an outcome")), {}, true},
             ColumnUnit::none,
             [&wording](const PriceFigure &price) { return count_cell(wording, price.outcomes); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Success rate")), {}, true},
             ColumnUnit::percent,
             [&wording](const PriceFigure &price) { return percent_cell(wording, success_rate(price)); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Payment an outcome")), {}, true},
             in_pounds,
             [&wording](const PriceFigure &price) { return pence_cell(wording, price.payment_per_outcome_pence); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cost an outcome")), {}, true},
             in_pounds,
             [&wording](const PriceFigure &price) { return estimate_cell(wording, price.cost_per_outcome); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Payment an additional outcome")), {}, true},
             in_pounds,
             [&wording](const PriceFigure &price) { return estimate_cell(wording, price.payment_per_additional); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Break-even price")),
              wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "The price of an outcome at which the payment for a case meets its cost.")),
              true},
             in_pounds,
             [&wording](const PriceFigure &price) { return pence_cell(wording, price.break_even_price_pence); }}};
}

/// The provider beside all together, two rows.
DocumentTable compared_table(const PaymentAnswer &all, const ProviderPayment &payment, const Wording &wording)
{
    widgets::Table table;
    std::vector<ReportColumn> chosen{{0}};
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false}};
    widgets::TableRow own;
    widgets::TableRow together;
    own.cells = {text_cell(payment.provider.name)};
    together.cells = {text_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "All together")))};
    for (const FigureColumn &column : compared_columns(wording)) {
        chosen.push_back({table.columns.size(), column.unit});
        table.columns.push_back(column.column);
        own.cells.push_back(payment.price.is_withheld ? withheld_cell() : column.cell(payment.price));
        together.cells.push_back(all.total.price.is_withheld ? withheld_cell() : column.cell(all.total.price));
    }
    table.rows = {own, together};
    return report_table(table, chosen,
                        wording.say(QT_TRANSLATE_NOOP("presentation", "%1 against all together: %2"))
                            .arg(payment.provider.name, payment_title(all.programme, all.question.period, wording)),
                        wording);
}

/// "An outcome cost Leeds £5,210 (£4,800 to £6,100), against £4,930 of all together."
QString cost_sentence(const PaymentAnswer &all, const ProviderPayment &payment, const Wording &wording)
{
    const auto &own = payment.price.cost_per_outcome;
    const auto &together = all.total.price.cost_per_outcome;
    if (payment.price.is_withheld)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "What an outcome cost %1 is withheld: it rests on a small "
                                   "count."))
            .arg(payment.provider.name);
    if (!own)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "What an outcome cost %1 cannot be said: no return gives "
                                   "both its outcomes and its cost."))
            .arg(payment.provider.name);
    const QString amount = cost_words(wording, own->pence);
    const QString range = cost_range_words(wording, *own);
    if (!together)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "An outcome cost %1 %2 (95%: %3)."))
            .arg(payment.provider.name, amount, range);
    return wording
        .say(QT_TRANSLATE_NOOP("presentation", "An outcome cost %1 %2 (95%: %3), against %4 of all together."))
        .arg(payment.provider.name, amount, range, cost_words(wording, together->pence));
}

} // namespace

QString add_own_payments(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    if (const QString reason = why_no_own_payments(input, wording); !reason.isEmpty())
        return reason;
    const PaymentAnswer &all = *input.material.payments;
    const ProviderPayment &payment = *payment_of(all, input.material.provider->id);
    const PaymentAnswer one = answer_of_one(all, payment);
    const QString source = return_names(input.material.returns);
    const Headline headline = printed_payment_headline(one, wording);
    draft.heading(heading_of(input, wording));
    draft.finding(headline.finding);
    draft.paragraph(headline.caution);
    draft.note(headline.warnings);
    draft.key_figures(payment_key_figures(one, payment, wording));
    if (!payment.lines.empty() || !payment.withheld_lines.empty())
        add_table(draft,
                  due_lines_table(one, payment.provider.id,
                                  wording.say(QT_TRANSLATE_NOOP("presentation", "What is due to %1, by event: %2"))
                                      .arg(payment.provider.name, headline.title),
                                  wording),
                  QStringLiteral("own-due"), source);
    draft.heading(wording.say(QT_TRANSLATE_NOOP("presentation", "What an outcome cost")), 3);
    draft.paragraph(cost_sentence(all, payment, wording));
    draft.facts(price_facts(one, payment.price, wording));
    add_table(draft, compared_table(all, payment, wording), QStringLiteral("own-price"), source);
    return {};
}

QString add_own_differences(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    if (const QString reason = why_no_own_payments(input, wording); !reason.isEmpty())
        return reason;
    const PaymentAnswer &all = *input.material.payments;
    const ProviderPayment &payment = *payment_of(all, input.material.provider->id);
    const PaymentAnswer one = answer_of_one(all, payment);
    if (one.exceptions.empty())
        return no_difference_sentence(one, wording);
    draft.heading(heading_of(input, wording));
    draft.finding(difference_finding(one, wording));
    add_table(draft,
              rules_table(one,
                          wording.say(QT_TRANSLATE_NOOP("presentation", "Differences of %1 by rule: %2"))
                              .arg(payment.provider.name, payment_title(all.programme, all.question.period, wording)),
                          wording),
              QStringLiteral("own-rules"), return_names(input.material.returns));
    draft.facts(rule_meanings(one, wording));
    std::vector<analysis::ExceptionLine> own;
    std::copy_if(input.material.exceptions.begin(), input.material.exceptions.end(), std::back_inserter(own),
                 [&](const analysis::ExceptionLine &line) { return line.provider == payment.provider.id; });
    add_difference_cases(draft, input, one, own);
    return {};
}

} // namespace outturn::presentation
