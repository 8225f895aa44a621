// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/case_return.h"

#include "ingest/case_reading.h"
#include "ingest/case_row_reader.h"
#include "ingest/import_log.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {
namespace {

using Column = CaseColumns::Column;

/// One reading of one sheet.
class SheetReader
{
public:
    SheetReader(ImportPlan &plan, CaseRecords &records, const ImportOptions &options, const MappingProfile &profile,
                const QStringList &header, NumberForm numbers)
        : plan_(plan), records_(records), columns_(header), book_(columns_, options, profile),
          runs_(options.rows_in_a_run), rows_(plan, columns_, header, numbers, book_, runs_)
    {}

    Result<> read(int header_row, const CaseReadingEnds &ends);
    void finish();
    CaseReading &reading() { return reading_; }

private:
    Result<> hand_over(const CaseReadingEnds &ends);
    void note_offset();
    bool give_up();

    ImportPlan &plan_;
    CaseRecords &records_;
    CaseColumns columns_;
    CaseKeyBook book_;
    CaseRunMaker runs_;
    CaseRowReader rows_;
    CaseReading reading_;
    int next_offset_line_ = 1;
};

Result<> SheetReader::hand_over(const CaseReadingEnds &ends)
{
    if (!ends.take) {
        runs_.drop();
        book_.new_keys();
        return {};
    }
    return ends.take(runs_.take(book_.new_keys()));
}

void SheetReader::note_offset()
{
    if (records_.row() < next_offset_line_)
        return;
    if (const std::optional<qint64> offset = records_.offset())
        reading_.offsets.push_back({records_.row(), *offset});
    next_offset_line_ = records_.row() + lines_between_offsets;
}

bool SheetReader::give_up()
{
    if (plan_.errors.size() + plan_.left_out.size() >= most_case_problems)
        reading_.refusal =
            Error{ErrorCode::refused,
                  QCoreApplication::translate("ingest",
                                              "%1: of the first %2 rows so much is wrong or left out that the first "
                                              "%3 entries are listed and the rest was not read. A column seems to be "
                                              "mapped wrongly; put that right and import again.")
                      .arg(plan_.file.name)
                      .arg(plan_.sheets.back().tally.rows)
                      .arg(most_case_problems),
                  {}};
    else if (book_.size() > CaseKeyBook::most_keys)
        reading_.refusal =
            Error{ErrorCode::refused,
                  QCoreApplication::translate("ingest",
                                              "%1: the first %2 rows make more than %3 figures, by provider, measure, "
                                              "period, contract, area, cohort and group. One of these columns seems to "
                                              "hold a reference; give it another name and import again.")
                      .arg(plan_.file.name)
                      .arg(plan_.sheets.back().tally.rows)
                      .arg(CaseKeyBook::most_keys),
                  {}};
    return reading_.refusal.has_value();
}

Result<> SheetReader::read(int header_row, const CaseReadingEnds &ends)
{
    constexpr int rows_between_looks = 4096;
    for (int rows = 0;; ++rows) {
        if (rows % rows_between_looks == 0) {
            if (ends.stop.stop_requested())
                return failure(ErrorCode::cancelled,
                               QCoreApplication::translate("ingest", "The import was cancelled."));
            if (ends.progress)
                ends.progress({plan_.sheets.back().tally.rows, records_.position(), records_.size()});
        }
        const Result<bool> more = records_.next();
        if (!more && records_.met_text_fault())
            reading_.is_other_text = true;
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (records_.row() <= header_row)
            continue;
        note_offset();
        reading_.last_row = records_.row();
        rows_.read(records_.fields(), records_.row());
        if (give_up())
            return {};
        if (runs_.is_full()) {
            if (const Result<> handed = hand_over(ends); !handed)
                return handed;
        }
    }
    return runs_.is_empty() ? Result<>() : hand_over(ends);
}

void SheetReader::finish()
{
    rows_.finish();
    book_.describe(plan_);
    plan_.tally = plan_.sheets.back().tally;
    if (plan_.file.sha256.isEmpty())
        plan_.file.sha256 = records_.hash();
}

Result<> check_header(const CaseColumns &columns, const ImportPlan &plan, const TableLayout &layout)
{
    if (columns.repeated().isEmpty())
        return {};
    return failure(ErrorCode::refused,
                   QCoreApplication::translate("ingest",
                                               "%1, row %2: the column \"%3\" stands twice in the header. "
                                               "Rename or remove one.")
                       .arg(plan.file.name)
                       .arg(layout.header_row)
                       .arg(columns.repeated().first()));
}

void warn_of_unknown_columns(ImportPlan &plan, const CaseColumns &columns, const QStringList &header)
{
    ImportLog log(plan);
    const SheetTally &sheet = plan.sheets.back();
    for (const int column : columns.unknown()) {
        log.warning({sheet.header_row, column, header[column - 1], {}, sheet.sheet}, QStringLiteral("unknown-column"),
                    QCoreApplication::translate("ingest",
                                                "no part of a case return has this name. The column is kept in the "
                                                "original and not used."));
    }
}

} // namespace

QStringList missing_case_columns(const QStringList &header, const ImportOptions &options)
{
    const CaseColumns columns(header);
    QStringList missing;
    if (!columns.has(Column::case_ref))
        missing.append(CaseColumns::name(Column::case_ref));
    if (!columns.has(Column::provider_code) && !columns.has(Column::provider_name))
        missing.append(QStringLiteral("provider_code / provider_name"));
    if (!columns.has(Column::measure) && options.measure.isEmpty())
        missing.append(CaseColumns::name(Column::measure));
    return missing;
}

std::optional<TableLayout> case_layout(const SheetSurvey &survey, const ImportOptions &options)
{
    constexpr size_t rows_looked_at = 30;
    for (size_t i = 0; i < survey.head.size() && i < rows_looked_at; ++i) {
        QStringList header;
        for (const QString &field : survey.head[i].fields)
            header.append(field.simplified());
        while (!header.isEmpty() && header.last().isEmpty())
            header.removeLast(); // a spreadsheet saved as CSV pads every row
        if (!missing_case_columns(header, options).isEmpty())
            continue;
        TableLayout layout;
        layout.first_header_row = survey.head[i].row;
        layout.header_row = survey.head[i].row;
        for (const QString &name : header) {
            LayoutColumn column;
            column.header = name;
            column.raw = name;
            column.tiers = {name};
            layout.columns.push_back(std::move(column));
        }
        return layout;
    }
    return std::nullopt;
}

Result<CaseReading> read_case_return(ImportPlan &plan, OpenedReturn &opened, int sheet, const TableLayout &layout,
                                     const ImportOptions &options, const MappingProfile &profile)
{
    QStringList header;
    for (const LayoutColumn &column : layout.columns)
        header.append(column.raw);
    const CaseColumns columns(header);
    if (const Result<> checked = check_header(columns, plan, layout); !checked)
        return tl::unexpected(checked.error());
    // A file that nobody has looked through yet is taken for UTF-8 until a byte says otherwise.
    const bool trusts_beginning = plan.file.sha256.isEmpty();
    plan.is_case_return = true;
    plan.sheets.push_back({opened.file->sheets()[static_cast<size_t>(sheet)].name, layout.header_row, {}});
    plan.file.header_row = layout.header_row;
    warn_of_unknown_columns(plan, columns, header);
    Result<std::unique_ptr<CaseRecords>> records = open_case_records(plan.file, opened, sheet);
    if (!records)
        return tl::unexpected(records.error());
    SheetReader reader(plan, **records, options, profile, header, NumberForm{opened.decimal_comma});
    Result<> done;
    if (options.cases) {
        if (const Result<> begun = options.cases->begin(plan.file); !begun)
            return tl::unexpected(begun.error());
        done = read_beside([&](const CaseReadingEnds &ends) { return reader.read(layout.header_row, ends); },
                           *options.cases, options.progress, options.stop);
    } else {
        done = reader.read(layout.header_row, {{}, options.progress, options.stop});
    }
    CaseReading &reading = reader.reading();
    reading.is_other_text = reading.is_other_text && trusts_beginning;
    if (!done && !reading.is_other_text)
        return tl::unexpected(done.error());
    reader.finish();
    return std::move(reading);
}

} // namespace outturn::ingest
