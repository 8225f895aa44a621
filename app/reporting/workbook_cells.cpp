// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/workbook_cells.h"

#include "reporting/workbook_text.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>
#include <cmath>

namespace outturn::reporting {
namespace {

constexpr qsizetype longest_title = 255; ///< of a column of a marked-up table in Excel

std::optional<double> finite(const std::optional<double> &number)
{
    return number && std::isfinite(*number) ? number : std::nullopt;
}

/// How the printed text shows its number or numbers.
struct PrintedForm {
    int decimals = -1;
    bool is_grouped = true;
    bool is_scaled = false; ///< "£1.2m": its digits are not those of the number in full
};

PrintedForm printed_form(const QString &text)
{
    static const QRegularExpression digits(
        QStringLiteral("([0-9][0-9, \u00a0\u2009\u202f]*)(?:\\.([0-9]+))?(\\p{L}?)"));
    PrintedForm form;
    for (auto matches = digits.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString whole = match.captured(1).trimmed();
        form.decimals = std::max(form.decimals, static_cast<int>(match.capturedLength(2)));
        form.is_scaled = form.is_scaled || (match.capturedLength(3) > 0 && !match.captured(1).endsWith(u' '));
        if (whole.size() > 3 && std::all_of(whole.begin(), whole.end(), [](QChar c) { return c.isDigit(); }))
            form.is_grouped = false;
    }
    return form;
}

/// Whether the text prints a hundred times the number, and nowhere the number itself: "26.6 points" for 0.266.
bool is_printed_as_share(const QString &text, double number)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]+(?:,[0-9]{3})*(?:\\.([0-9]+))?"));
    bool as_share = false;
    for (auto matches = digits.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const double printed = QLocale::c().toDouble(match.captured().remove(u','));
        const double rounding = 0.501 * std::pow(10.0, -static_cast<double>(match.capturedLength(1)));
        if (std::abs(printed - std::abs(number)) <= rounding)
            return false;
        as_share = as_share || std::abs(printed - std::abs(number) * 100.0) <= rounding;
    }
    return as_share;
}

bool has_pence(double pounds)
{
    constexpr double pence = 100.0;
    return std::abs(pounds * pence - std::round(pounds) * pence) >= 0.5;
}

WorksheetCell number_cell(double number, NumberForm form, const QString &text)
{
    // A column may hold numbers of several forms, and is plain then: each shows its own.
    if (form == NumberForm::plain && text.contains(u'%'))
        form = NumberForm::percent;
    else if (form == NumberForm::plain && text.contains(QChar(0xA3)))
        form = NumberForm::pounds;
    else if (form == NumberForm::plain && is_printed_as_share(text, number))
        form = NumberForm::percent;
    WorksheetCell cell{{}, number, form};
    const PrintedForm printed = printed_form(text);
    cell.is_grouped = printed.is_grouped;
    cell.decimals = printed.is_scaled ? -1 : printed.decimals;
    if (cell.decimals < 0 && form == NumberForm::percent)
        cell.decimals = 1;
    if (cell.decimals < 0 && form == NumberForm::pounds)
        cell.decimals = has_pence(number) ? 2 : 0;
    return cell;
}

WorksheetCell one_cell(const DocumentCell &cell, const DocumentTable::Column &column)
{
    if (const auto number = finite(cell.number))
        return number_cell(*number, column.form, cell.text);
    const QString text = workbook_text(cell.text);
    if (!text.trimmed().isEmpty())
        return {text, std::nullopt};
    return {column.is_number || column.is_range ? not_available_mark : not_applicable_mark, std::nullopt};
}

WorksheetCell upper_cell(const DocumentCell &cell, const DocumentTable::Column &column)
{
    if (const auto upper = finite(cell.upper))
        return number_cell(*upper, column.form, cell.text);
    return finite(cell.number) ? WorksheetCell{not_applicable_mark, std::nullopt} : one_cell(cell, column);
}

/// Rows may be wider than the header; what stands there is not lost.
std::vector<DocumentTable::Column> columns_of(const DocumentTable &table)
{
    std::vector<DocumentTable::Column> columns = table.columns;
    for (const auto &row : table.rows) {
        if (row.size() > columns.size())
            columns.resize(row.size());
        for (size_t i = 0; i < row.size(); ++i)
            columns[i].is_range = columns[i].is_range || row[i].upper.has_value();
    }
    return columns;
}

/// Excel holds titles for one where only their case differs.
class Titles
{
public:
    QString take(const QString &wanted)
    {
        QString title = wanted.left(longest_title);
        for (int count = 2; taken_.contains(title.toCaseFolded()); ++count) {
            const QString suffix = QStringLiteral(" (%1)").arg(count);
            title = wanted.left(longest_title - suffix.size()) + suffix;
        }
        taken_.insert(title.toCaseFolded());
        return title;
    }

private:
    QSet<QString> taken_;
};

QString end_title(const QString &pattern, const QString &title)
{
    return pattern.contains(QLatin1String("%1")) ? QString(pattern).replace(QLatin1String("%1"), title) : title;
}

std::vector<WorkbookTable::Column> titled(const std::vector<DocumentTable::Column> &columns, const DocumentWords &words)
{
    std::vector<WorkbookTable::Column> result;
    Titles titles;
    for (size_t i = 0; i < columns.size(); ++i) {
        QString title = workbook_text(columns[i].title).simplified();
        if (title.isEmpty())
            title = i == 0 && !words.unnumbered_row.isEmpty() ? words.unnumbered_row : QString::number(i + 1);
        if (columns[i].is_range) {
            result.push_back({titles.take(end_title(words.lower_end, title)), true});
            result.push_back({titles.take(end_title(words.upper_end, title)), true});
        } else {
            result.push_back({titles.take(title), columns[i].is_number});
        }
    }
    return result;
}

} // namespace

PlainTable plain_table(const DocumentTable &table, const DocumentWords &words)
{
    const std::vector<DocumentTable::Column> columns = columns_of(table);
    PlainTable plain;
    plain.columns = titled(columns, words);
    for (const auto &row : table.rows) {
        std::vector<WorksheetCell> cells;
        for (size_t i = 0; i < columns.size(); ++i) {
            const DocumentCell cell = i < row.size() ? row[i] : DocumentCell();
            cells.push_back(one_cell(cell, columns[i]));
            if (columns[i].is_range)
                cells.push_back(upper_cell(cell, columns[i]));
        }
        plain.rows.push_back(std::move(cells));
    }
    if (plain.rows.empty() && !plain.columns.empty())
        plain.rows.emplace_back(plain.columns.size(), WorksheetCell{not_applicable_mark, std::nullopt});
    return plain;
}

} // namespace outturn::reporting
