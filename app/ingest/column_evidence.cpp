// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/column_evidence.h"

#include "foundation/number_text.h"
#include "ingest/cell_look.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace outturn::ingest {
namespace {

bool is_authority_code(QStringView text)
{
    return text.startsWith(u"E06") || text.startsWith(u"E07") || text.startsWith(u"E08") || text.startsWith(u"E09")
        || text.startsWith(u"E10") || text.startsWith(u"W06") || text.startsWith(u"S12") || text.startsWith(u"N09");
}

bool is_three_digits(const QString &text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

int digits_after(const QString &text, qsizetype point)
{
    int digits = 0;
    while (point + 1 + digits < text.size() && text[point + 1 + digits].isDigit())
        ++digits;
    return digits;
}

bool is_quarter_word(const QString &text)
{
    static const QRegularExpression quarter(QStringLiteral(R"(^(q|qtr\.?|quarter)\s*[1-4]$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    return quarter.match(text).hasMatch();
}

bool is_year(const QString &text)
{
    return looks_like_a_year(text, {});
}

/// A period that is more than a bare number: "2016-17", "202021", "2020 Q3".
bool is_period(const QString &text)
{
    static const QRegularExpression six(QStringLiteral(R"(^(?:19|20)\d{4}$)"));
    if (six.match(text).hasMatch())
        return parse_period(QString(text.left(4) + u'-' + text.mid(4))).has_value();
    if (is_year(text))
        return true;
    static const QRegularExpression no_digit(QStringLiteral(R"(\D)"));
    return text.size() < 40 && text.contains(no_digit)
        && (parse_period(text) || parse_period(text, YearKind::calendar));
}

} // namespace

bool ColumnEvidence::headed(const QStringList &any_of) const
{
    return std::any_of(any_of.begin(), any_of.end(), [this](const QString &word) {
        // Whole words, where underscores part words too: "la" is in "la_name", not in "place".
        const auto letter_at = [this](qsizetype i) {
            return i >= 0 && i < words_above.size() && words_above[i].isLetter();
        };
        for (qsizetype at = words_above.indexOf(word); at >= 0; at = words_above.indexOf(word, at + 1)) {
            if (!letter_at(at - 1) && !letter_at(at + word.size()))
                return true;
        }
        return false;
    });
}

std::vector<const SheetRow *> data_rows(const SheetSurvey &survey, const TableLayout &layout)
{
    std::vector<const SheetRow *> found;
    for (const std::vector<SheetRow> *rows : {&survey.head, &survey.sample, &survey.tail}) {
        for (const SheetRow &row : *rows) {
            if (row.row > layout.header_row && filled_cells(row) >= std::min(2, survey.columns))
                found.push_back(&row);
        }
    }
    return found;
}

QString cell_text(const SheetRow &row, int column)
{
    return column < row.fields.size() ? row.fields[column].simplified() : QString();
}

std::vector<ColumnEvidence> evidence_of(const SheetSurvey &survey, const TableLayout &layout,
                                        const ProviderRegister &providers)
{
    QSet<QString> regions;
    for (const Provider &provider : providers.providers())
        regions.insert(normal_name(provider.region));
    regions.remove(QString());
    std::vector<ColumnEvidence> all(layout.columns.size());
    for (size_t c = 0; c < all.size(); ++c)
        all[c].words_above = header_form(layout.columns[c].header);
    for (const SheetRow *row : data_rows(survey, layout)) {
        for (size_t c = 0; c < all.size(); ++c) {
            const QString text = cell_text(*row, static_cast<int>(c));
            const CellLook look = look_of(*row, static_cast<qsizetype>(c));
            if (look == CellLook::blank)
                continue;
            ColumnEvidence &evidence = all[c];
            ++evidence.filled;
            ++evidence.values[text];
            if (look == CellLook::number) {
                ++evidence.numbers;
                const std::optional<WrittenNumber> number = parse_number(text);
                evidence.percentages += number && number->is_percentage ? 1 : 0;
                evidence.pounds += number && number->is_pounds ? 1 : 0;
                if (number)
                    evidence.largest = std::max(evidence.largest, std::abs(number->value));
                if (const qsizetype point = text.indexOf(u'.'); point >= 0)
                    evidence.decimals = std::max(evidence.decimals, digits_after(text, point));
                evidence.known_numbers += is_three_digits(text) && providers.find_number(text, {}) ? 1 : 0;
            }
            evidence.years += is_year(text) ? 1 : 0;
            evidence.periods += is_period(text) ? 1 : 0;
            evidence.authority_codes += look == CellLook::code && is_authority_code(text) ? 1 : 0;
            if (look != CellLook::text)
                continue;
            ++evidence.words;
            evidence.quarters += is_quarter_word(text) ? 1 : 0;
            evidence.known_names += providers.find_name(text, {}) ? 1 : 0;
            evidence.regions += regions.contains(normal_name(text)) ? 1 : 0;
        }
    }
    return all;
}

} // namespace outturn::ingest
