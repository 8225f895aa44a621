// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/pack_returns.h"

#include "ingest/mapping_reader.h"
#include "ingest/plain_names.h"
#include "presentation/observation_table.h"
#include "tasks/case_file.h"
#include "tasks/chosen_cells.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace outturn::tasks {
namespace {

/// What the figures in force of a return are of: where it names one thing only, the import may have been told it.
struct Contents {
    std::set<ProgrammeId> programmes;
    std::set<MeasureId> measures;
    std::set<std::pair<QDate, QDate>> periods;
};

template <typename Value> const Value *only(const std::set<Value> &values)
{
    return values.size() == 1 ? &*values.begin() : nullptr;
}

/// Lives for one pack.
class Packer
{
public:
    Packer(const workspace::WorkspaceReader &source, const ComposedReport &composed, PackFiles &files,
           std::stop_token stop)
        : source_(source), composed_(composed), files_(files), stop_(std::move(stop)),
          is_of_one_(!composed.definition.provider.isEmpty())
    {}

    Result<PackedReturns> pack()
    {
        const Result<std::vector<StoredReturn>> returns = source_.returns();
        if (!returns)
            return tl::unexpected(returns.error());
        for (const Result<> &read : {read_contents(), read_titles()}) {
            if (!read)
                return tl::unexpected(read.error());
        }
        if (is_of_one_) {
            if (const Result<> added = add_own_figures(*returns); !added)
                return tl::unexpected(added.error());
        }
        for (const StoredReturn &entry : *returns) {
            if (stop_.stop_requested())
                return failure(ErrorCode::cancelled, QCoreApplication::translate("tasks", "The pack was cancelled."));
            packed_.returns.push_back({entry.id, entry.file_name, entry.sha256, entry.bytes, {}, {}, false});
            if (!is_used(entry.id)) {
                packed_.returns.back().why_absent = QStringLiteral("not-used");
                continue;
            }
            const Result<> added = entry.is_case_return ? add_cases(entry) : add_figures(entry);
            if (!added)
                return tl::unexpected(added.error());
        }
        return std::move(packed_);
    }

private:
    bool is_used(qint64 id) const
    {
        const std::vector<StoredReturn> &used = composed_.material.returns;
        return std::any_of(used.begin(), used.end(), [id](const StoredReturn &entry) { return entry.id == id; });
    }

    Result<> read_contents()
    {
        const Result<std::vector<Cell>> cells = source_.cells_in_force();
        if (!cells)
            return tl::unexpected(cells.error());
        for (const Cell &cell : *cells) {
            Contents &contents = contents_[cell.return_id];
            contents.programmes.insert(cell.key.programme);
            contents.measures.insert(cell.key.measure);
            contents.periods.emplace(cell.key.period.start, cell.key.period.end);
        }
        return {};
    }

    Result<> read_titles()
    {
        const Result<std::vector<Programme>> programmes = source_.programmes();
        if (!programmes)
            return tl::unexpected(programmes.error());
        for (const Programme &programme : *programmes)
            titles_[programme.id] = programme.title;
        return {};
    }

    /// The plain return of one provider, of what it returned as figures: what is counted from cases is no figure of a
    /// return, and small counts of it are withheld from the report.
    Result<> add_own_figures(const std::vector<StoredReturn> &returns)
    {
        if (!composed_.material.provider)
            return {};
        std::set<qint64> case_returns;
        for (const StoredReturn &entry : returns) {
            if (entry.is_case_return)
                case_returns.insert(entry.id);
        }
        const ProviderId own = composed_.material.provider->id;
        const ChosenCells chosen(source_, [&](const Cell &cell) {
            return cell.key.provider == own && is_used(cell.return_id) && !case_returns.contains(cell.return_id);
        });
        const Result<reporting::Worksheet> sheet =
            presentation::observation_table(chosen, presentation::LeftOutFigureRows::untold);
        if (!sheet)
            return tl::unexpected(sheet.error());
        if (sheet->rows.empty())
            return {};
        own_figures_ = files_.unique_name(QStringLiteral("returns/"), QStringLiteral("figures.csv"));
        packed_.imports.push_back({own_figures_, {}});
        return files_.add(own_figures_, QStringLiteral("figures"), presentation::worksheet_csv(*sheet));
    }

    Result<> add_cases(const StoredReturn &entry)
    {
        PackReturn &packed = packed_.returns.back();
        packed.why_absent = QStringLiteral("case-return");
        if (!composed_.definition.include_cases)
            return {};
        if (!pseudonyms_) {
            Result<CasePseudonyms> made = case_pseudonyms(source_, stop_);
            if (!made)
                return tl::unexpected(made.error());
            pseudonyms_.emplace(std::move(*made));
        }
        const QString path = files_.scratch_path();
        const auto own = composed_.material.provider ? std::optional(composed_.material.provider->id) : std::nullopt;
        const Result<qint64> rows = write_case_file(source_, entry.id, own, *pseudonyms_, path, stop_);
        if (!rows)
            return tl::unexpected(rows.error());
        if (*rows == 0)
            return {}; // out of force, or of other providers
        packed.held_as =
            files_.unique_name(QStringLiteral("returns/"),
                               QFileInfo(entry.file_name).completeBaseName() + QStringLiteral("-pseudonyms.csv"));
        packed_.imports.push_back({packed.held_as, {}});
        return files_.add_scratch(packed.held_as, QStringLiteral("cases"), path);
    }

    Result<> add_figures(const StoredReturn &entry)
    {
        PackReturn &packed = packed_.returns.back();
        if (is_of_one_) {
            packed.why_absent = QStringLiteral("other-providers");
            packed.held_as = own_figures_;
            return {};
        }
        const Result<QString> mapping = add_mapping(entry);
        if (!mapping)
            return tl::unexpected(mapping.error());
        const Result<QByteArray> original = source_.original(entry.id);
        if (!original)
            return tl::unexpected(original.error());
        if (original->isEmpty()) {
            packed.why_absent = QStringLiteral("too-large");
            return {};
        }
        packed.held_as = files_.unique_name(QStringLiteral("returns/"), entry.file_name);
        const Result<QStringList> options = import_options(entry, *mapping);
        if (!options)
            return tl::unexpected(options.error());
        packed_.imports.push_back({packed.held_as, *options});
        return files_.add(packed.held_as, QStringLiteral("original"), *original);
    }

    /// Returns that were read alike share a file.
    Result<QString> add_mapping(const StoredReturn &entry)
    {
        const Result<QByteArray> json = source_.mapping_json(entry.id);
        if (!json)
            return tl::unexpected(json.error());
        if (json->isEmpty())
            return QString();
        QString &name = mappings_[*json];
        if (!name.isEmpty())
            return name;
        name = files_.unique_name(QStringLiteral("mappings/"), entry.mapping + QStringLiteral(".json"));
        if (const Result<> added = files_.add(name, QStringLiteral("mapping"), *json); !added)
            return tl::unexpected(added.error());
        return name;
    }

    /// What the user told the import is kept in what came of it.
    Result<QStringList> import_options(const StoredReturn &entry, const QString &mapping) const
    {
        QStringList options;
        const auto add = [&options](const char *name, const QString &value) {
            if (!value.isEmpty())
                options << QStringLiteral("--") + QString::fromLatin1(name) << value;
        };
        add("mapping", mapping);
        const Result<std::vector<SheetTally>> sheets = source_.sheets(entry.id);
        if (!sheets)
            return tl::unexpected(sheets.error());
        if (sheets->size() == 1)
            add("sheet", sheets->front().sheet);
        const auto found = contents_.find(entry.id);
        if (found == contents_.end())
            return options;
        const Contents &contents = found->second;
        const auto *programme = only(contents.programmes);
        const Result<bool> by_columns = is_read_by_its_columns(entry, programme);
        if (!by_columns)
            return tl::unexpected(by_columns.error());
        if (programme && *by_columns)
            add("programme", name_that_leads_to(*programme));
        if (const auto *measure = only(contents.measures); measure && *by_columns)
            add("measure", measure->text);
        if (const auto *period = only(contents.periods); period && period->second.isValid())
            add("period", period_label({period->first, period->second}));
        return options;
    }

    /// Whether the columns of the file say what its figures are of, or the import was told another programme than the
    /// mapping's own.
    Result<bool> is_read_by_its_columns(const StoredReturn &entry, const ProgrammeId *programme) const
    {
        const Result<QByteArray> json = source_.mapping_json(entry.id);
        if (!json)
            return tl::unexpected(json.error());
        const Result<MappingProfile> profile = ingest::read_mapping(*json, entry.mapping);
        if (!profile) // of a workspace that kept none, or that a later version wrote
            return entry.mapping == QLatin1String("plain-return");
        return profile->layout == QLatin1String("plain-return") || (programme && profile->programme.id != *programme);
    }

    QString name_that_leads_to(const ProgrammeId &id) const
    {
        const auto title = titles_.find(id);
        if (title != titles_.end() && ingest::id_of_title(title->second, u'-') == id.text)
            return title->second;
        return ingest::id_of_title(id.text, u'-') == id.text && id.text != QLatin1String("unnamed") ? id.text
                                                                                                    : QString();
    }

    const workspace::WorkspaceReader &source_;
    const ComposedReport &composed_;
    PackFiles &files_;
    std::stop_token stop_;
    bool is_of_one_;
    PackedReturns packed_;
    std::map<qint64, Contents> contents_;
    std::map<ProgrammeId, QString> titles_;
    std::map<QByteArray, QString> mappings_; ///< by content
    std::optional<CasePseudonyms> pseudonyms_;
    QString own_figures_;
};

} // namespace

Result<PackedReturns> pack_returns(const workspace::WorkspaceReader &source, const ComposedReport &composed,
                                   PackFiles &files, std::stop_token stop)
{
    return Packer(source, composed, files, std::move(stop)).pack();
}

} // namespace outturn::tasks
