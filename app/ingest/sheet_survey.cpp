// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cell_look.h"
#include "ingest/table_layout.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <deque>

namespace outturn::ingest {
namespace {

constexpr size_t head_rows = 160;
constexpr size_t tail_rows = 80;
constexpr size_t sample_rows = 512;
constexpr qint64 large_file = 32 * 1024 * 1024;
constexpr int rows_of_a_large_file = 5000;

/// Rows spread evenly over a sheet whose length is not known beforehand: every nth, n doubling as the sheet goes on.
class EvenSample
{
public:
    void offer(const SheetRow &row)
    {
        if (count_++ % stride_ != 0)
            return;
        rows_.push_back(row);
        if (rows_.size() < 2 * sample_rows)
            return;
        std::vector<SheetRow> kept;
        for (size_t i = 0; i < rows_.size(); i += 2)
            kept.push_back(std::move(rows_[i]));
        rows_ = std::move(kept);
        stride_ *= 2;
    }
    /// Those after one row and before another.
    std::vector<SheetRow> between(int after, int before) const
    {
        std::vector<SheetRow> rows;
        for (const SheetRow &row : rows_) {
            if (row.row > after && row.row < before)
                rows.push_back(row);
        }
        return rows;
    }

private:
    std::vector<SheetRow> rows_;
    qint64 count_ = 0;
    qint64 stride_ = 1;
};

int last_filled_column(const SheetRow &row)
{
    for (qsizetype i = row.fields.size(); i > 0; --i) {
        if (!QStringView(row.fields[i - 1]).trimmed().isEmpty())
            return static_cast<int>(i);
    }
    return 0;
}

/// The number of the note that a row is, as "3. This is the number of children eligible".
std::optional<int> note_number(const SheetRow &row)
{
    static const QRegularExpression numbered(QStringLiteral(R"(^\s*[(\[]?(?:note\s*)?(\d{1,2})\s*[.):\]]\s*\D\S)"),
                                             QRegularExpression::CaseInsensitiveOption);
    if (filled_cells(row) > 2)
        return std::nullopt;
    for (const QString &field : row.fields) {
        if (QStringView(field).trimmed().isEmpty())
            continue;
        const auto match = numbered.match(field);
        return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
    }
    return std::nullopt;
}

QSet<int> note_numbers(const SheetSurvey &survey)
{
    QSet<int> notes;
    for (const std::vector<SheetRow> *rows : {&survey.head, &survey.tail}) {
        for (const SheetRow &row : *rows) {
            if (const std::optional<int> number = note_number(row))
                notes.insert(*number);
        }
    }
    // A list of notes begins at 1: a lone "7. Newham" is no note.
    return notes.contains(1) ? notes : QSet<int>{};
}

} // namespace

Result<SheetSurvey> survey_sheet(SheetFile &file, int sheet, const std::stop_token &stop)
{
    SheetSurvey survey;
    survey.sheet = file.sheets()[static_cast<size_t>(sheet)].name;
    Result<std::unique_ptr<SheetSource>> opened = file.open(sheet);
    if (!opened)
        return tl::unexpected(opened.error());
    SheetSource &source = **opened;
    const bool in_part = survey.sheet.isEmpty() && source.size() > large_file;
    std::deque<SheetRow> tail;
    EvenSample sample;
    for (SheetRow row;;) {
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("ingest", "The import was cancelled."));
        const Result<bool> more = source.next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more || (in_part && survey.rows == rows_of_a_large_file))
            break;
        if (row.is_blank())
            continue;
        ++survey.rows;
        survey.hidden_rows += row.hidden ? 1 : 0;
        survey.columns = std::max(survey.columns, last_filled_column(row));
        if (survey.head.size() < head_rows) {
            survey.head.push_back(row);
            continue;
        }
        sample.offer(row);
        tail.push_back(row);
        if (tail.size() > tail_rows)
            tail.pop_front();
    }
    survey.tail.assign(std::make_move_iterator(tail.begin()), std::make_move_iterator(tail.end()));
    if (!survey.tail.empty())
        survey.sample = sample.between(survey.head.back().row, survey.tail.front().row);
    survey.hidden_columns = source.hidden_columns();
    Result<std::vector<CellRange>> merged = file.merged(sheet);
    if (!merged)
        return tl::unexpected(merged.error());
    survey.merged = std::move(*merged);
    survey.notes = note_numbers(survey);
    return survey;
}

} // namespace outturn::ingest
