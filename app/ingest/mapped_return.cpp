// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mapped_return.h"

#include "ingest/cell_maker.h"
#include "ingest/falls.h"
#include "ingest/table_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr int rows_between_looks = 512;

Programme programme_of(const MappingProfile &profile, const ImportOptions &options)
{
    if (options.programme.isEmpty())
        return profile.programme;
    return {ProgrammeId(normal_name(options.programme).replace(u' ', u'-')), options.programme};
}

} // namespace

/// The state between the sheets of one return.
class MappedReturn::Reader
{
public:
    Reader(ImportPlan &plan, const MappingProfile &profile, const ImportOptions &options)
        : gathered_(plan, profile, options), programme_(programme_of(profile, options))
    {}

    Result<> read_sheet(SheetFile &file, int sheet, const TableLayout &layout, const TableMapping &table);
    Result<> finish();

private:
    void move_cells();
    void name_what_cells_name();
    void sort_by_place();

    GatheredReturn gathered_;
    Programme programme_;
};

Result<> MappedReturn::Reader::read_sheet(SheetFile &file, int sheet, const TableLayout &layout,
                                          const TableMapping &table)
{
    Result<std::unique_ptr<SheetSource>> source = file.open(sheet);
    if (!source)
        return tl::unexpected(source.error());
    ImportPlan &plan = gathered_.plan;
    plan.file.mapping = gathered_.profile.id;
    if (plan.file.header_row == 0)
        plan.file.header_row = layout.header_row;
    const QString name = file.sheets()[static_cast<size_t>(sheet)].name;
    const ResolvedTable resolved = resolve_table(table, gathered_.profile, layout);
    gathered_.rows.begin_sheet(name, layout.header_row);
    TableReader reader(gathered_, name, layout, table, resolved);
    SheetRow row;
    for (int rows = 0;; ++rows) {
        if (rows % rows_between_looks == 0) {
            if (gathered_.options.stop.stop_requested())
                return failure(ErrorCode::cancelled,
                               QCoreApplication::translate("ingest", "The import was cancelled."));
            if (gathered_.options.progress)
                gathered_.options.progress({gathered_.rows.rows(), (*source)->position(), (*source)->size()});
        }
        const Result<bool> next = (*source)->next(row);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            break;
        reader.read(row);
    }
    reader.finish();
    return {};
}

void MappedReturn::Reader::move_cells()
{
    CellMaker maker(gathered_.profile, programme_.id, gathered_.measures, gathered_.store, gathered_.rows,
                    gathered_.log, gathered_.headers);
    const std::vector<FigureDraft> drafts = gathered_.store.take(gathered_.measures);
    gathered_.plan.cells.reserve(drafts.size());
    for (const FigureDraft &draft : drafts) {
        if (std::optional<Cell> cell = maker.make(draft))
            gathered_.plan.cells.push_back(std::move(*cell));
    }
}

/// Measures and providers that no cell names are not of this return.
void MappedReturn::Reader::name_what_cells_name()
{
    ImportPlan &plan = gathered_.plan;
    QSet<MeasureId> measures;
    QSet<ProviderId> providers;
    for (const Cell &cell : plan.cells) {
        measures.insert(cell.key.measure);
        providers.insert(cell.key.provider);
    }
    plan.programmes.push_back(programme_);
    for (int number = 0; number < gathered_.measures.size(); ++number) {
        Measure measure = gathered_.measures.at(number).measure;
        measure.programme = programme_.id;
        if (measures.contains(measure.id))
            plan.measures.push_back(std::move(measure));
    }
    for (int number = 0; number < gathered_.store.providers(); ++number) {
        if (providers.contains(gathered_.store.provider(number).id))
            plan.providers.push_back(gathered_.store.provider(number));
    }
}

void MappedReturn::Reader::sort_by_place()
{
    QHash<QString, int> order;
    for (int sheet = 0; sheet <= gathered_.rows.sheet(); ++sheet)
        order.insert(gathered_.rows.name(sheet), sheet);
    const auto by_place = [&order](const auto &a, const auto &b) {
        const int sheet_a = order.value(a.sheet);
        const int sheet_b = order.value(b.sheet);
        return sheet_a != sheet_b ? sheet_a < sheet_b : a.row < b.row;
    };
    ImportPlan &plan = gathered_.plan;
    std::stable_sort(plan.warnings.begin(), plan.warnings.end(), by_place);
    std::stable_sort(plan.errors.begin(), plan.errors.end(), by_place);
}

Result<> MappedReturn::Reader::finish()
{
    ImportPlan &plan = gathered_.plan;
    if (gathered_.rows.rows() == 0)
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "%1 has a header and no rows: there is nothing to import.")
                           .arg(plan.file.name));
    gathered_.totals.finish(gathered_.measures, gathered_.store, plan, gathered_.log);
    move_cells();
    name_what_cells_name();
    warn_of_falls(plan, gathered_.log);
    gathered_.rows.count_into(plan);
    for (ReturnMark &mark : plan.marks)
        mark.programme = programme_.id;
    gathered_.marks.finish();
    sort_by_place();
    return {};
}

MappedReturn::MappedReturn(ImportPlan &plan, const MappingProfile &profile, const ImportOptions &options)
    : reader_(std::make_unique<Reader>(plan, profile, options))
{}

MappedReturn::~MappedReturn() = default;

Result<> MappedReturn::read_sheet(SheetFile &file, int sheet, const TableLayout &layout, const TableMapping &table)
{
    return reader_->read_sheet(file, sheet, layout, table);
}

Result<> MappedReturn::finish()
{
    return reader_->finish();
}

} // namespace outturn::ingest
