// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import_planner.h"

#include "ingest/case_return.h"
#include "ingest/decimal_comma_file.h"
#include "ingest/import_announcements.h"
#include "ingest/mapped_return.h"
#include "ingest/mapping_writer.h"
#include "ingest/measure_dictionary.h"
#include "ingest/open_return.h"
#include "ingest/plain_return.h"
#include "ingest/return_file.h"
#include "ingest/text_encoding.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <algorithm>

namespace outturn::ingest {
namespace {

const QString plain_return = QStringLiteral("plain-return");
const QString dictionary_layout = QStringLiteral("measures");

/// Looks at the sheets, chooses how they are read, and reads them. Lives for one call of plan_import.
class Planner
{
public:
    Planner(ReturnFile file, const ImportOptions &options) : options_(options) { planned_.plan.file = std::move(file); }

    Result<PlannedImport> run();
    /// Whether the file has to be looked through as a whole first; nothing else counts then.
    bool needs_closer_look() const { return needs_closer_look_; }

private:
    Result<> open();
    Result<> look_at_sheets();
    TableLayout layout_by_names(const SheetReading &reading) const;
    Result<> choose_profile();
    Result<> choose_by_looking();
    void guess();
    bool has_table() const;
    int tables_of(const MappingProfile &profile) const;
    void assign_tables();
    Result<> read();
    Result<> read_mapped();
    Result<> read_plain();
    Result<> read_cases();
    Error not_understood() const;
    Error not_of_profile(const MappingProfile &profile) const;
    Result<> refuse_guess() const;
    void drop_what_no_cell_names();

    const ImportOptions &options_;
    PlannedImport planned_;
    OpenedReturn opened_;
    bool needs_closer_look_ = false;
};

Result<PlannedImport> Planner::run()
{
    const bool is_unread = planned_.plan.file.sha256.isEmpty();
    for (const auto step : {&Planner::open, &Planner::look_at_sheets, &Planner::choose_profile}) {
        if (const Result<> done = (this->*step)(); !done) {
            needs_closer_look_ = is_unread && done.error().code != ErrorCode::cancelled;
            return tl::unexpected(done.error());
        }
    }
    if (is_unread && planned_.profile.layout != case_return) {
        needs_closer_look_ = true;
        return PlannedImport();
    }
    if (options_.settled)
        planned_.profile.providers.insert(*options_.settled);
    ReturnFile &file = planned_.plan.file;
    file.mapping = planned_.profile.id;
    file.mapping_json = write_mapping(planned_.profile);
    if (const Result<> done = read(); !done)
        return tl::unexpected(done.error());
    if (needs_closer_look_)
        return PlannedImport();
    announce_reading(planned_, opened_);
    drop_what_no_cell_names();
    const RowTally &tally = planned_.plan.tally;
    if (tally.rows == 0)
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "%1 has a header and no rows: there is nothing to import.")
                           .arg(file.name));
    if (tally.accepted == 0 && planned_.profile.guessed)
        return tl::unexpected<Error>(not_understood());
    if (tally.accepted == 0 && planned_.plan.cells.empty() && !planned_.refusal)
        planned_.refusal = Error{ErrorCode::refused,
                                 QCoreApplication::translate("ingest",
                                                             "%1: none of the %n row(s) can be imported; each is "
                                                             "listed with its reason.",
                                                             nullptr, tally.rows)
                                     .arg(file.name),
                                 {}};
    return std::move(planned_);
}

const MappingProfile *find_profile(const ImportOptions &options, const QString &id)
{
    for (const MappingProfile &profile : *options.mappings) {
        if (profile.id == id)
            return &profile;
    }
    return nullptr;
}

Result<> Planner::open()
{
    TextForm form;
    if (options_.mapping) {
        if (const MappingProfile *profile = find_profile(options_, *options_.mapping))
            form = {profile->encoding, profile->delimiter};
    }
    if (!options_.encoding.isEmpty())
        form.encoding = options_.encoding;
    if (!options_.delimiter.isEmpty())
        form.delimiter = options_.delimiter;
    // A large file is looked through only if it turns out to be another one.
    if (planned_.plan.file.sha256.isEmpty() && form.encoding.isEmpty())
        form.encoding = encoding_name(Encoding::utf8);
    Result<OpenedReturn> opened = open_return(planned_.plan.file, form, options_.program, options_.stop);
    if (!opened)
        return tl::unexpected(opened.error());
    opened_ = std::move(*opened);
    if (opened_.decimal_comma)
        opened_.file = std::make_unique<DecimalCommaFile>(std::move(opened_.file));
    planned_.plan.file.encoding = opened_.form.encoding;
    planned_.plan.file.delimiter = opened_.form.delimiter;
    planned_.encoding_is_sure = opened_.encoding_is_sure;
    return {};
}

Result<> Planner::look_at_sheets()
{
    const std::vector<SheetInfo> &sheets = opened_.file->sheets();
    for (const QString &wanted : options_.sheets) {
        if (std::none_of(sheets.begin(), sheets.end(), [&](const SheetInfo &info) { return info.name == wanted; }))
            return failure(
                ErrorCode::wrong_usage,
                QCoreApplication::translate("ingest", "%1 has no sheet \"%2\".").arg(planned_.plan.file.name, wanted));
    }
    for (int sheet = 0; sheet < static_cast<int>(sheets.size()); ++sheet) {
        SheetReading reading;
        reading.sheet = sheet;
        reading.info = sheets[static_cast<size_t>(sheet)];
        reading.wanted = options_.sheets.isEmpty() ? !reading.info.hidden : options_.sheets.contains(reading.info.name);
        Result<SheetSurvey> survey = survey_sheet(*opened_.file, sheet, options_.stop);
        if (!survey)
            return tl::unexpected(survey.error());
        reading.survey = std::move(*survey);
        reading.layout = find_layout(reading.survey, nullptr);
        if (reading.layout.header_row == 0)
            reading.layout = layout_by_names(reading);
        reading.plain = plain_layout(reading.survey, options_);
        reading.cases = case_layout(reading.survey, options_);
        planned_.sheets.push_back(std::move(reading));
    }
    return {};
}

int Planner::tables_of(const MappingProfile &profile) const
{
    return static_cast<int>(std::count_if(planned_.sheets.begin(), planned_.sheets.end(), [&](const auto &reading) {
        if (!reading.wanted)
            return false;
        if (profile.layout == plain_return)
            return reading.plain.has_value();
        if (profile.layout == case_return)
            return reading.cases.has_value();
        return reading.layout.header_row > 0 && table_for(profile, reading.layout, reading.info.name);
    }));
}

/// Where too few rows stand below a header to tell it from them, the names that a profile knows tell it.
TableLayout Planner::layout_by_names(const SheetReading &reading) const
{
    constexpr size_t rows_looked_at = 30;
    for (size_t i = 0; i < reading.survey.head.size() && i < rows_looked_at; ++i) {
        TableMapping at_row;
        at_row.header_row = reading.survey.head[i].row;
        TableLayout layout = find_layout(reading.survey, &at_row);
        const bool is_known =
            std::any_of(options_.mappings->begin(), options_.mappings->end(), [&](const MappingProfile &profile) {
                return table_for(profile, layout, reading.info.name) != nullptr;
            });
        if (is_known)
            return layout;
    }
    return {};
}

Result<> Planner::choose_profile()
{
    if (options_.mapping == first_guess) {
        guess();
        assign_tables();
        return has_table() ? Result<>() : tl::unexpected<Error>(not_understood());
    }
    if (!options_.mapping)
        return choose_by_looking();
    const MappingProfile *profile = find_profile(options_, *options_.mapping);
    if (!profile)
        return failure(
            ErrorCode::wrong_usage,
            QCoreApplication::translate("ingest", "There is no mapping profile \"%1\".").arg(*options_.mapping));
    planned_.profile = *profile;
    assign_tables();
    if (!has_table())
        return tl::unexpected<Error>(profile->layout == plain_return ? not_understood() : not_of_profile(*profile));
    return {};
}

Result<> Planner::choose_by_looking()
{
    const MappingProfile *best = nullptr;
    int most = 0;
    for (const MappingProfile &profile : *options_.mappings) {
        const int tables = tables_of(profile);
        if (tables > most) {
            best = &profile;
            most = tables;
        }
    }
    if (best)
        planned_.profile = *best;
    else
        guess();
    assign_tables();
    if (!has_table())
        return tl::unexpected<Error>(not_understood());
    return planned_.profile.guessed && options_.strict ? refuse_guess() : Result<>();
}

bool Planner::has_table() const
{
    return std::any_of(planned_.sheets.begin(), planned_.sheets.end(),
                       [](const SheetReading &reading) { return reading.table >= 0; });
}

void Planner::guess()
{
    MappingProfile all;
    for (const SheetReading &reading : planned_.sheets) {
        if (!reading.wanted || reading.layout.header_row == 0)
            continue;
        MappingProfile guessed = guess_mapping(reading.survey, reading.layout, *options_.providers);
        if (all.tables.empty()) {
            std::swap(all, guessed);
            continue;
        }
        std::move(guessed.tables.begin(), guessed.tables.end(), std::back_inserter(all.tables));
        all.markers.insert(guessed.markers);
    }
    if (all.programme.title.isEmpty())
        all.programme.title = QFileInfo(planned_.plan.file.name).completeBaseName();
    all.guessed = true;
    all.id = id_form(QFileInfo(planned_.plan.file.name).completeBaseName());
    all.title = planned_.plan.file.name;
    planned_.profile = std::move(all);
}

void Planner::assign_tables()
{
    for (SheetReading &reading : planned_.sheets) {
        if (!reading.wanted)
            continue;
        if (planned_.profile.layout == plain_return || planned_.profile.layout == case_return) {
            const auto &own = planned_.profile.layout == plain_return ? reading.plain : reading.cases;
            if (own) {
                reading.table = 0;
                reading.layout = *own;
            }
            continue;
        }
        const TableMapping *table = table_for(planned_.profile, reading.layout, reading.info.name);
        if (!table)
            continue;
        reading.table = static_cast<int>(table - planned_.profile.tables.data());
        // The table says where its header ends and what a bare year means.
        TableMapping where = *table;
        if (where.header_row == 0)
            where.header_row = reading.layout.header_row;
        reading.layout = find_layout(reading.survey, &where);
    }
}

Result<> Planner::read()
{
    if (planned_.profile.layout == plain_return)
        return read_plain();
    if (planned_.profile.layout == case_return)
        return read_cases();
    if (planned_.profile.layout != dictionary_layout)
        return read_mapped();
    for (const SheetReading &reading : planned_.sheets) {
        if (reading.table < 0)
            continue;
        const TableMapping &table = planned_.profile.tables[static_cast<size_t>(reading.table)];
        if (const Result<> done = read_measure_dictionary(planned_.plan, *opened_.file, reading.sheet, reading.layout,
                                                          planned_.profile, table, options_);
            !done)
            return done;
    }
    return {};
}

Result<> Planner::read_plain()
{
    PlainReturn reader(planned_.plan, options_, planned_.profile);
    for (const SheetReading &reading : planned_.sheets) {
        if (reading.table < 0)
            continue;
        if (const Result<> done = reader.read_sheet(*opened_.file, reading.sheet, reading.layout); !done)
            return done;
    }
    reader.finish();
    return {};
}

Result<> Planner::read_cases()
{
    const auto has_table = [](const SheetReading &reading) { return reading.table >= 0; };
    const auto first = std::find_if(planned_.sheets.begin(), planned_.sheets.end(), has_table);
    if (std::count_if(first, planned_.sheets.end(), has_table) > 1)
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("ingest",
                                                   "%1 has cases on more than one sheet. Import each sheet by its "
                                                   "name, so that every case can be found again.")
                           .arg(planned_.plan.file.name));
    Result<CaseReading> reading =
        read_case_return(planned_.plan, opened_, first->sheet, first->layout, options_, planned_.profile);
    if (!reading)
        return tl::unexpected(reading.error());
    needs_closer_look_ = reading->is_other_text;
    first->last_row = reading->last_row;
    planned_.offsets = std::move(reading->offsets);
    planned_.refusal = std::move(reading->refusal);
    return {};
}

Result<> Planner::read_mapped()
{
    MappedReturn reader(planned_.plan, planned_.profile, options_);
    for (SheetReading &reading : planned_.sheets) {
        if (reading.table < 0)
            continue;
        const TableMapping &table = planned_.profile.tables[static_cast<size_t>(reading.table)];
        reading.resolved = resolve_table(table, planned_.profile, reading.layout);
        if (const Result<> done = reader.read_sheet(*opened_.file, reading.sheet, reading.layout, table); !done)
            return done;
    }
    return reader.finish();
}

Error Planner::not_of_profile(const MappingProfile &profile) const
{
    return {ErrorCode::refused,
            QCoreApplication::translate("ingest",
                                        "%1: the header is not that of the profile \"%2\". Choose another profile, or "
                                        "none.")
                .arg(planned_.plan.file.name, profile.title),
            {}};
}

Error Planner::not_understood() const
{
    constexpr qsizetype shown = 6;
    const auto with_table = std::find_if(planned_.sheets.begin(), planned_.sheets.end(), [](const auto &reading) {
        return reading.wanted && reading.layout.header_row > 0;
    });
    if (with_table == planned_.sheets.end())
        return {ErrorCode::refused,
                QCoreApplication::translate("ingest",
                                            "%1: no table was found. A return has a header row that names its columns, "
                                            "and a row for each figure or provider below it.")
                    .arg(planned_.plan.file.name),
                {}};
    QStringList header;
    for (const LayoutColumn &column : with_table->layout.columns)
        header.append(column.raw);
    QStringList seen = header.mid(0, shown);
    if (header.size() > shown)
        seen.append(QStringLiteral("..."));
    const int columns = static_cast<int>(header.size());
    return {
        ErrorCode::refused,
        QCoreApplication::translate("ingest",
                                    "%1, row %2: this is neither a plain return nor a file that a mapping "
                                    "profile knows. A plain return still needs the columns: %3. The "
                                    "header has %n column(s): %4.",
                                    nullptr, columns)
            .arg(planned_.plan.file.name)
            .arg(with_table->layout.header_row)
            .arg(missing_plain_columns(header, options_).join(QStringLiteral("; ")), seen.join(QStringLiteral(", "))),
        {}};
}

Result<> Planner::refuse_guess() const
{
    return failure(ErrorCode::refused,
                   QCoreApplication::translate("ingest",
                                               "%1: no mapping profile knows this file, and guessing is not allowed. "
                                               "Import it once in the window, save its profile, and name that.")
                       .arg(planned_.plan.file.name));
}

/// Measures, programmes and providers that no accepted cell names are not stored; a dictionary has no cells at all.
void Planner::drop_what_no_cell_names()
{
    ImportPlan &plan = planned_.plan;
    if (planned_.profile.layout == dictionary_layout || plan.is_case_return)
        return;
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
    Planner planner(file, options);
    Result<PlannedImport> planned = planner.run();
    if (!planner.needs_closer_look())
        return planned;
    Result<ReturnFile> known = read_return_file(file.path, options.stop, options.progress);
    return known ? Planner(std::move(*known), options).run() : tl::unexpected(known.error());
}

} // namespace outturn::ingest
