// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cross_foot.h"

#include "foundation/number_text.h"
#include "ingest/figure_reader.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace outturn::ingest {
namespace {

/// A column that carries a label and perhaps a formula.
struct Labelled {
    int column;
    QString label;
    QString formula; ///< the right-hand side; empty where the column is a term only
};

/// Columns that belong together.
struct Group {
    QString prefix;
    std::vector<Labelled> columns;
};

std::optional<Labelled> labelled(const QString &header, int column)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(\(\s*([A-Z]{1,2}\d{1,3})\s*(?:=\s*([^()]+?))?\s*\)\s*$)"));
    const auto match = pattern.match(header);
    if (!match.hasMatch())
        return std::nullopt;
    QString formula = match.captured(2);
    for (const char16_t dash : {u'\u2012', u'\u2013', u'\u2014', u'\u2212'})
        formula.replace(QChar(dash), u'-');
    return Labelled{column, match.captured(1), formula.simplified()};
}

/// "Education services" of "Education services- Total Expenditure (C3 = C1 + C2)".
QString prefix_of(const QString &header)
{
    QString words = header;
    for (const char16_t dash : {u'\u2012', u'\u2013', u'\u2014'})
        words.replace(QChar(dash), u'-');
    words.truncate(std::max<qsizetype>(words.lastIndexOf(u'('), 0));
    static const QRegularExpression split(QStringLiteral(R"(^(.*)(?:-\s|\|))"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const auto match = split.match(words);
    return match.hasMatch() ? header_form(match.captured(1)) : QString();
}

std::vector<Group> groups_of(const TableLayout &layout)
{
    std::vector<Group> groups;
    for (size_t i = 0; i < layout.columns.size(); ++i) {
        const LayoutColumn &column = layout.columns[i];
        const QString &text = column.raw.isEmpty() ? column.header : column.raw;
        const auto found = labelled(text, static_cast<int>(i));
        if (!found)
            continue;
        const QString prefix = prefix_of(text);
        const auto same = std::find_if(groups.rbegin(), groups.rend(),
                                       [&prefix](const Group &group) { return group.prefix == prefix; });
        const bool begins = same == groups.rend()
            || std::any_of(same->columns.begin(), same->columns.end(),
                           [&found](const Labelled &earlier) { return earlier.label == found->label; });
        if (begins)
            groups.push_back({prefix, {*found}});
        else
            same->columns.push_back(*found);
    }
    return groups;
}

struct Written {
    double value;
    int decimals;
};

std::optional<Written> written(const SheetRow &row, int column)
{
    const QString text = figure_text(row, column);
    const std::optional<WrittenNumber> number = parse_number(text);
    if (!number)
        return std::nullopt;
    const qsizetype point = text.indexOf(u'.');
    return Written{number->value, point < 0 ? 0 : static_cast<int>(text.size() - point - 1)};
}

} // namespace

CrossFoot::CrossFoot(const TableLayout &layout)
{
    static const QRegularExpression term(QStringLiteral(R"(([+-]?)\s*([A-Z]{1,2}\d{1,3})\s*)"));
    for (const Group &group : groups_of(layout)) {
        for (const Labelled &sum : group.columns) {
            Rule rule{sum.column, sum.label + QStringLiteral(" = ") + sum.formula, {}};
            qsizetype read = 0;
            auto matches = term.globalMatch(sum.formula);
            while (matches.hasNext()) {
                const auto match = matches.next();
                const auto found =
                    std::find_if(group.columns.begin(), group.columns.end(),
                                 [&match](const Labelled &column) { return column.label == match.captured(2); });
                if (found == group.columns.end() || match.capturedStart() != read)
                    break;
                read = match.capturedEnd();
                rule.terms.push_back({found->column, match.captured(1) == QLatin1String("-") ? -1 : 1});
            }
            // A formula that was not understood to its end is no rule.
            if (!rule.terms.empty() && read == sum.formula.size())
                rules_.push_back(std::move(rule));
        }
    }
}

std::vector<CrossFoot::Failure> CrossFoot::failures(const SheetRow &row) const
{
    std::vector<Failure> failures;
    for (const Rule &rule : rules_) {
        const std::optional<Written> sum = written(row, rule.column);
        if (!sum)
            continue;
        double computed = 0;
        int decimals = sum->decimals;
        bool complete = true;
        for (const Term &term : rule.terms) {
            const std::optional<Written> part = written(row, term.column);
            complete = complete && part.has_value();
            if (!part)
                break;
            computed += term.sign * part->value;
            decimals = std::max(decimals, part->decimals);
        }
        const double unit = std::pow(10.0, -decimals);
        const double tolerance = 0.5 * unit * static_cast<double>(rule.terms.size() + 1);
        if (complete && std::abs(sum->value - computed) > tolerance + 1e-9 * std::abs(computed) + 1e-9)
            failures.push_back({rule.column, rule.formula, sum->value, computed, tolerance});
    }
    return failures;
}

} // namespace outturn::ingest
