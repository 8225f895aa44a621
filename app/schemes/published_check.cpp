// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/published_check.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>
#include <cmath>

namespace outturn::schemes {
namespace {

using Value = std::optional<double>;

const PublishedFigure *published_figure(const Scheme &scheme, const QString &id)
{
    const auto found = std::find_if(scheme.published.begin(), scheme.published.end(),
                                    [&](const PublishedFigure &figure) { return figure.id == id; });
    return found == scheme.published.end() ? nullptr : &*found;
}

/// In percent; the entry of this group and year, else of the group, else of the year, else of all.
template <typename Entry> Value rate_of(const std::vector<Entry> &entries, const QString &group, const QString &year)
{
    const Entry *best = nullptr;
    int most = -1;
    for (const Entry &entry : entries) {
        if ((!entry.group.isEmpty() && entry.group != group) || (!entry.year.isEmpty() && entry.year != year))
            continue;
        const int precision = (entry.group.isEmpty() ? 0 : 2) + (entry.year.isEmpty() ? 0 : 1);
        if (precision > most) {
            best = &entry;
            most = precision;
        }
    }
    return best ? Value(best->rate * 100) : std::nullopt;
}

/// One that is in several groups counts once.
qsizetype member_count(const Scheme &scheme, const QString &group)
{
    QSet<QString> members;
    for (const SchemeGroup &entry : scheme.groups) {
        if (group.isEmpty() || entry.id == group)
            members.unite(QSet<QString>(entry.members.begin(), entry.members.end()));
    }
    return members.size();
}

Result<Value> not_understood(const QString &operand)
{
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("schemes",
                                               "\"%1\" is neither a number nor a published figure nor a part "
                                               "of the rules; operands and signs stand apart by blanks")
                       .arg(operand));
}

Result<Value> operand_of_event(const Scheme &scheme, const QString &operand, const QStringList &parts)
{
    const MeasureId event(parts.at(1));
    if (parts.size() > 4 || !scheme.event(event))
        return not_understood(operand);
    const QString group = parts.value(2);
    const QString year = parts.value(3);
    if (parts.front() == QStringLiteral("most"))
        return Value(most_per_case(scheme, event, group, year));
    const std::optional<Money> price = price_of(scheme, event, group, year);
    return price ? Value(static_cast<double>(price->pence) / 100) : Value();
}

Result<Value> operand_value(const Scheme &scheme, const QString &operand)
{
    bool is_number = false;
    if (const double number = operand.toDouble(&is_number); is_number && std::isfinite(number))
        return Value(number);
    if (const PublishedFigure *figure = published_figure(scheme, operand))
        return Value(figure->value);
    const QStringList parts = operand.split(u':');
    const QString &word = parts.front();
    if ((word == QStringLiteral("price") || word == QStringLiteral("most")) && parts.size() > 1)
        return operand_of_event(scheme, operand, parts);
    if (word == QStringLiteral("minimum") && parts.size() <= 3)
        return rate_of(scheme.minimum_performance, parts.value(1), parts.value(2));
    if (word == QStringLiteral("non_intervention") && parts.size() <= 3)
        return rate_of(scheme.non_intervention, parts.value(1), parts.value(2));
    if (operand == QStringLiteral("cap") && scheme.case_cap)
        return Value(static_cast<double>(scheme.case_cap->numerator) / scheme.case_cap->denominator);
    if (operand == QStringLiteral("groups"))
        return Value(static_cast<double>(scheme.groups.size()));
    if (word == QStringLiteral("members") && parts.size() <= 2)
        return Value(static_cast<double>(member_count(scheme, parts.value(1))));
    return not_understood(operand);
}

Value divided(const Value &upper, const Value &lower)
{
    return upper && lower && *lower != 0 ? Value(*upper / *lower) : std::nullopt;
}

} // namespace

Result<Value> value_of_formula(const Scheme &scheme, const QString &formula)
{
    const QStringList words = formula.split(u' ', Qt::SkipEmptyParts);
    Value sum = 0.0;
    Value product = 0.0;
    QChar sign = u'+';
    for (qsizetype i = 0; i < words.size() || i == 0; ++i) {
        const QString word = words.value(i);
        if (i % 2 == 1) {
            if (word.size() != 1 || !QStringLiteral("+-*/").contains(word))
                return not_understood(word);
            sign = word.front();
            continue;
        }
        const Result<Value> operand = operand_value(scheme, word);
        if (!operand)
            return operand;
        if (sign == u'*') {
            product = product && *operand ? Value(*product * **operand) : std::nullopt;
        } else if (sign == u'/') {
            product = divided(product, *operand);
        } else {
            sum = sum && product ? Value(*sum + *product) : std::nullopt;
            product = *operand ? Value(sign == u'-' ? -**operand : **operand) : std::nullopt;
        }
    }
    if (words.size() % 2 == 0)
        return not_understood(words.value(words.size() - 1));
    const Value value = sum && product ? Value(*sum + *product) : std::nullopt;
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::vector<PublishedCheck> check_published(const Scheme &scheme)
{
    std::vector<PublishedCheck> checks;
    for (const PublishedIdentity &identity : scheme.identities) {
        PublishedCheck check;
        check.identity = identity;
        const PublishedFigure *figure = published_figure(scheme, identity.equals);
        const Result<Value> value = value_of_formula(scheme, identity.formula);
        if (figure) {
            check.published = figure->value;
            check.unit = figure->unit;
        }
        if (figure && value && *value) {
            check.computed = **value;
            check.difference = **value - figure->value;
            // What sums and products of doubles may be off by must not look like a published mistake.
            const double rounding = 1e-9 * std::max(std::abs(**value), std::abs(figure->value));
            check.holds = std::abs(*check.difference) <= identity.within + rounding;
        }
        checks.push_back(std::move(check));
    }
    return checks;
}

} // namespace outturn::schemes
