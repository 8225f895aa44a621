// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/measure_dictionary.h"

#include "ingest/column_parts.h"
#include "ingest/import_log.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

namespace outturn::ingest {
namespace {

QString text_of(const SheetRow &row, const ResolvedTable &resolved, ColumnRole role)
{
    for (const int column : resolved.role_columns[static_cast<size_t>(role)]) {
        const QString text = column < row.fields.size() ? row.fields[column].simplified() : QString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

Polarity polarity_of(const QString &word)
{
    return polarity_from_word(word.toLower()).value_or(Polarity::neutral);
}

YearKind year_kind_of(const QString &words)
{
    if (words.contains(QLatin1String("academic"), Qt::CaseInsensitive))
        return YearKind::academic;
    return words.contains(QLatin1String("calendar"), Qt::CaseInsensitive) ? YearKind::calendar : YearKind::reporting;
}

QString unit_of(const QString &axis)
{
    if (axis.contains(u'%') || axis.contains(QLatin1String("percent"), Qt::CaseInsensitive))
        return QStringLiteral("percent");
    if (axis.contains(QChar(0xA3)))
        return QStringLiteral("pounds");
    return axis.startsWith(QLatin1String("Number"), Qt::CaseInsensitive) ? QStringLiteral("count")
                                                                         : QStringLiteral("rate");
}

void read_row(const SheetRow &row, const ResolvedTable &resolved, const QString &sheet, ImportPlan &plan,
              const Programme &programme, QSet<QString> &seen)
{
    ImportLog log(plan);
    RowTally &tally = plan.sheets.back().tally;
    ++tally.rows;
    const QString code = text_of(row, resolved, ColumnRole::measure_id);
    LeftOutRow out;
    out.row = row.row;
    out.sheet = sheet;
    out.name = text_of(row, resolved, ColumnRole::measure_title);
    if (code.isEmpty()) {
        out.rule = QStringLiteral("note-row");
        out.message = QCoreApplication::translate("ingest", "the row names no measure");
    } else if (seen.contains(code)) {
        out.rule = QStringLiteral("duplicate");
        out.message = QCoreApplication::translate("ingest", "an earlier row describes the measure \"%1\"").arg(code);
    }
    if (!out.rule.isEmpty()) {
        log.left_out(out);
        ++tally.excluded;
        return;
    }
    seen.insert(code);
    Measure measure;
    measure.id = MeasureId(id_form(code));
    measure.programme = programme.id;
    measure.title = out.name.isEmpty() ? code : out.name;
    measure.kind = MeasureKind::value;
    measure.polarity = polarity_of(text_of(row, resolved, ColumnRole::measure_polarity));
    measure.unit = unit_of(text_of(row, resolved, ColumnRole::measure_unit));
    measure.year_kind = year_kind_of(text_of(row, resolved, ColumnRole::measure_year));
    plan.measures.push_back(std::move(measure));
    ++tally.accepted;
}

} // namespace

Result<> read_measure_dictionary(ImportPlan &plan, SheetFile &file, int sheet, const TableLayout &layout,
                                 const MappingProfile &profile, const TableMapping &table, const ImportOptions &options)
{
    const ResolvedTable resolved = resolve_table(table, profile, layout);
    const Result<std::unique_ptr<SheetSource>> source = file.open(sheet);
    if (!source)
        return tl::unexpected(source.error());
    const QString name = file.sheets()[static_cast<size_t>(sheet)].name;
    plan.sheets.push_back({name, layout.header_row, {}});
    if (plan.programmes.empty())
        plan.programmes.push_back(profile.programme);
    QSet<QString> seen;
    SheetRow row;
    while (true) {
        const Result<bool> more = (*source)->next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (options.stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("ingest", "The import was cancelled."));
        if (row.row > layout.header_row && !row.is_blank())
            read_row(row, resolved, name, plan, profile.programme, seen);
    }
    const RowTally &tally = plan.sheets.back().tally;
    plan.tally.rows += tally.rows;
    plan.tally.accepted += tally.accepted;
    plan.tally.excluded += tally.excluded;
    plan.file.header_row = layout.header_row;
    return {};
}

} // namespace outturn::ingest
