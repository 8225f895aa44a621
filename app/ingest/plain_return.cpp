// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_return.h"

#include "ingest/plain_columns.h"
#include "ingest/plain_reader.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {
namespace {

using Column = PlainColumns::Column;

} // namespace

QStringList missing_plain_columns(const QStringList &header, const ImportOptions &options)
{
    const PlainColumns columns(header);
    QStringList missing;
    if (!columns.has(Column::provider_code) && !columns.has(Column::provider_name))
        missing.append(QStringLiteral("provider_code / provider_name"));
    if (!columns.has(Column::measure) && options.measure.isEmpty())
        missing.append(QStringLiteral("measure"));
    const bool counts =
        columns.has(Column::numerator) && (columns.has(Column::denominator) || columns.has(Column::expected));
    if (!counts && !columns.has(Column::value))
        missing.append(QStringLiteral("numerator + denominator / numerator + expected / value"));
    return missing;
}

bool is_plain_header(const QStringList &header, const ImportOptions &options)
{
    return missing_plain_columns(header, options).isEmpty();
}

std::optional<TableLayout> plain_layout(const SheetSurvey &survey, const ImportOptions &options)
{
    constexpr size_t rows_looked_at = 30;
    for (size_t i = 0; i < survey.head.size() && i < rows_looked_at; ++i) {
        QStringList header;
        for (const QString &field : survey.head[i].fields)
            header.append(field.simplified());
        while (!header.isEmpty() && header.last().isEmpty())
            header.removeLast(); // a spreadsheet saved as CSV pads every row
        if (!is_plain_header(header, options))
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

PlainReturn::PlainReturn(ImportPlan &plan, const ImportOptions &options, const MappingProfile &profile)
    : plan_(plan), options_(options), reader_(std::make_unique<PlainReader>(plan, options, profile))
{}

PlainReturn::~PlainReturn() = default;

Result<> PlainReturn::read_sheet(SheetFile &file, int sheet, const TableLayout &layout)
{
    constexpr int rows_between_looks = 512;
    Result<std::unique_ptr<SheetSource>> source = file.open(sheet);
    if (!source)
        return tl::unexpected(source.error());
    if (const Result<> begun = reader_->begin_sheet(file.sheets()[static_cast<size_t>(sheet)].name, layout); !begun)
        return begun;
    SheetRow row;
    for (int rows = 0;; ++rows) {
        if (rows % rows_between_looks == 0) {
            if (options_.stop.stop_requested())
                return failure(ErrorCode::cancelled,
                               QCoreApplication::translate("ingest", "The import was cancelled."));
            if (options_.progress)
                options_.progress({plan_.sheets.back().tally.rows, (*source)->position(), (*source)->size()});
        }
        const Result<bool> more = (*source)->next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (row.row <= layout.header_row || row.is_blank())
            continue;
        while (row.fields.size() > static_cast<qsizetype>(layout.columns.size())
               && QStringView(row.fields.last()).trimmed().isEmpty())
            row.fields.removeLast();
        reader_->read(row);
    }
    reader_->finish_sheet();
    return {};
}

void PlainReturn::finish()
{
    reader_->finish();
}

} // namespace outturn::ingest
