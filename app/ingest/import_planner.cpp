// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import_planner.h"

#include "ingest/long_form_return.h"
#include "ingest/plain_return.h"
#include "ingest/row_stream.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace outturn::ingest {
namespace {

const LongFormProfile *recognise(const QStringList &header, const ImportOptions &options)
{
    for (const LongFormProfile &profile : *options.profiles) {
        if (options.mapping ? profile.id == *options.mapping : profile.header == header)
            return &profile;
    }
    return nullptr;
}

Error unknown_header(const ReturnFile &file, const CsvRecord &header, const ImportOptions &options)
{
    constexpr qsizetype shown = 6;
    const int columns = static_cast<int>(header.fields.size());
    QStringList seen = header.fields.mid(0, shown);
    if (header.fields.size() > shown)
        seen.append(QStringLiteral("..."));
    return {ErrorCode::refused,
            QCoreApplication::translate("ingest",
                                        "%1, row %2: this is neither a plain return nor a file that a mapping "
                                        "profile knows. A plain return still needs the columns: %3. The "
                                        "header has %n column(s): %4.",
                                        nullptr, columns)
                .arg(file.name)
                .arg(header.line)
                .arg(missing_plain_columns(header.fields, options).join(QStringLiteral("; ")),
                     seen.join(QStringLiteral(", "))),
            {}};
}

/// Measures, programmes and providers that no accepted cell names are not stored.
void drop_what_no_cell_names(ImportPlan &plan)
{
    QSet<QString> measures;
    QSet<ProgrammeId> programmes;
    QSet<ProviderId> providers;
    for (const Cell &cell : plan.cells) {
        measures.insert(cell.key.programme.text + u'\n' + cell.key.measure.text);
        programmes.insert(cell.key.programme);
        providers.insert(cell.key.provider);
    }
    std::erase_if(plan.measures, [&measures](const Measure &measure) {
        return !measures.contains(measure.programme.text + u'\n' + measure.id.text);
    });
    std::erase_if(plan.programmes,
                  [&programmes](const Programme &programme) { return !programmes.contains(programme.id); });
    std::erase_if(plan.providers, [&providers](const Provider &provider) { return !providers.contains(provider.id); });
}

} // namespace

Result<PlannedImport> plan_import(ReturnFile file, const ImportOptions &options)
{
    PlannedImport planned;
    planned.plan.file = std::move(file);
    const Result<CsvRecord> header = read_header(planned.plan.file);
    if (!header)
        return tl::unexpected(header.error());
    Result<> read;
    const bool plain_wanted = options.mapping == QStringLiteral("plain-return");
    const LongFormProfile *profile = plain_wanted ? nullptr : recognise(header->fields, options);
    if (options.mapping && !plain_wanted && !profile)
        return failure(
            ErrorCode::wrong_usage,
            QCoreApplication::translate("ingest", "There is no mapping profile \"%1\".").arg(*options.mapping));
    if (profile)
        read = read_long_form_return(planned.plan, *profile, options);
    else if (is_plain_header(header->fields, options))
        read = read_plain_return(planned.plan, options);
    else
        return tl::unexpected(unknown_header(planned.plan.file, *header, options));
    if (!read)
        return tl::unexpected(read.error());
    drop_what_no_cell_names(planned.plan);
    if (planned.plan.tally.accepted == 0)
        planned.refusal = Error{ErrorCode::refused,
                                QCoreApplication::translate("ingest",
                                                            "%1: none of the %n row(s) can be imported; each is "
                                                            "listed with its reason.",
                                                            nullptr, planned.plan.tally.rows)
                                    .arg(planned.plan.file.name),
                                {}};
    return planned;
}

} // namespace outturn::ingest
