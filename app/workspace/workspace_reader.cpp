// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace_reader.h"

#include "workspace/act_store.h"
#include "workspace/cell_columns.h"
#include "workspace/excluded_figures.h"
#include "workspace/figure_comparison.h"
#include "workspace/mark_store.h"
#include "workspace/report_store.h"
#include "workspace/scheme_store.h"
#include "workspace/trail.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace outturn::workspace {
namespace {

void read_names(SQLite::Database &database, const QHash<QString, size_t> &positions, std::vector<Provider> &providers)
{
    SQLite::Statement codes(database,
                            "SELECT provider,code,from_day,to_day FROM provider_code "
                            "ORDER BY provider,position");
    while (codes.executeStep())
        providers[positions.value(text_at(codes, 0))].codes.push_back(
            {text_at(codes, 1), day_at(codes, 2), day_at(codes, 3)});
    SQLite::Statement names(database, "SELECT provider,kind,text FROM provider_name ORDER BY provider,kind,position");
    while (names.executeStep()) {
        Provider &provider = providers[positions.value(text_at(names, 0))];
        const QString kind = text_at(names, 1);
        if (kind == QLatin1String("number"))
            provider.numbers.append(text_at(names, 2));
        else if (kind == QLatin1String("successor"))
            provider.successors.emplace_back(text_at(names, 2));
        else
            provider.spellings.append(text_at(names, 2));
    }
}

void read_periods(SQLite::Database &database, std::vector<StoredReturn> &returns)
{
    SQLite::Statement rows(database,
                           "SELECT DISTINCT period_start,period_end FROM cell WHERE return_id=? "
                           "ORDER BY period_end,period_start DESC");
    for (StoredReturn &entry : returns) {
        rows.reset();
        rows.bind(1, static_cast<int64_t>(entry.id));
        while (rows.executeStep())
            entry.periods.push_back({day_at(rows, 0), day_at(rows, 1)});
    }
}

LeftOutRow read_left_out(SQLite::Statement &row)
{
    LeftOutRow out;
    out.row = row.getColumn(0).getInt();
    out.code = text_at(row, 1);
    out.name = text_at(row, 2);
    out.rule = text_at(row, 3);
    out.message = text_at(row, 4);
    out.sheet = text_at(row, 8);
    out.measure = MeasureId(text_at(row, 5));
    const Period period{day_at(row, 6), day_at(row, 7)};
    if (period.end.isValid())
        out.period = period;
    return out;
}

} // namespace

Result<std::unique_ptr<WorkspaceReader>> WorkspaceReader::open(const QString &path)
{
    Result<WorkspaceFile> file = WorkspaceFile::open(path, WorkspaceFile::Mode::read_only);
    if (!file)
        return tl::unexpected(file.error());
    return std::make_unique<WorkspaceReader>(std::move(*file));
}

Result<std::unique_ptr<WorkspaceReader>> WorkspaceReader::open_for_window(const QString &path)
{
    Result<WorkspaceFile> file = WorkspaceFile::open(path, WorkspaceFile::Mode::read_write);
    if (!file && file.error().code == ErrorCode::refused)
        return open(path);
    if (!file)
        return tl::unexpected(file.error());
    return std::make_unique<WorkspaceReader>(std::move(*file));
}

template <typename Value, typename Work> Result<Value> WorkspaceReader::answer(Work work) const
{
    try {
        Value value;
        work(value);
        return value;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(
            workspace_error(file_.path(), exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
}

Result<std::vector<Programme>> WorkspaceReader::programmes() const
{
    return answer<std::vector<Programme>>([this](std::vector<Programme> &programmes) {
        SQLite::Statement rows(file_.database(), "SELECT id,title FROM programme ORDER BY title,id");
        while (rows.executeStep())
            programmes.push_back({ProgrammeId(text_at(rows, 0)), text_at(rows, 1)});
    });
}

Result<std::vector<Measure>> WorkspaceReader::measures() const
{
    return answer<std::vector<Measure>>([this](std::vector<Measure> &measures) {
        SQLite::Statement rows(
            file_.database(),
            "SELECT programme,id,title,kind,polarity,unit,per,numerator_title,denominator_title,"
            "cost_title,cost_scope,year_kind,cumulative FROM measure WHERE EXISTS(SELECT 1 FROM cell "
            "WHERE cell.measure=measure.id AND cell.programme=measure.programme AND "
            "cell.superseded_by IS NULL) ORDER BY programme,title,id");
        while (rows.executeStep()) {
            Measure measure;
            measure.programme = ProgrammeId(text_at(rows, 0));
            measure.id = MeasureId(text_at(rows, 1));
            measure.title = text_at(rows, 2);
            measure.kind = kind_from_word(text_at(rows, 3)).value_or(MeasureKind::value);
            measure.polarity = polarity_from_word(text_at(rows, 4)).value_or(Polarity::neutral);
            measure.unit = text_at(rows, 5);
            measure.per = rows.getColumn(6).getDouble();
            measure.numerator_title = text_at(rows, 7);
            measure.denominator_title = text_at(rows, 8);
            measure.cost_title = text_at(rows, 9);
            measure.cost_scope = text_at(rows, 10);
            measure.year_kind = static_cast<YearKind>(rows.getColumn(11).getInt());
            measure.basis = rows.getColumn(12).getInt() ? Basis::cumulative : Basis::period;
            measures.push_back(std::move(measure));
        }
        const StandingActs &acts = acts_.standing();
        if (!acts.exclusions.empty())
            std::erase_if(measures, [&](const Measure &measure) {
                return is_left_out(file_.database(), acts, measure.programme, measure.id);
            });
    });
}

Result<std::vector<Provider>> WorkspaceReader::providers() const
{
    return answer<std::vector<Provider>>([this](std::vector<Provider> &providers) {
        QHash<QString, size_t> positions;
        SQLite::Statement rows(file_.database(),
                               "SELECT id,name,type,class,region,from_day,to_day FROM provider ORDER BY name,id");
        while (rows.executeStep()) {
            Provider provider;
            provider.id = ProviderId(text_at(rows, 0));
            provider.name = text_at(rows, 1);
            provider.type = provider_type_from_word(text_at(rows, 2)).value_or(ProviderType::local_authority);
            provider.council_class = text_at(rows, 3);
            provider.region = text_at(rows, 4);
            provider.from = day_at(rows, 5);
            provider.to = day_at(rows, 6);
            positions.insert(provider.id.text, providers.size());
            providers.push_back(std::move(provider));
        }
        read_names(file_.database(), positions, providers);
    });
}

Result<std::vector<Period>> WorkspaceReader::periods(const ProgrammeId &programme, const MeasureId &measure) const
{
    return answer<std::vector<Period>>([&](std::vector<Period> &periods) {
        SQLite::Statement rows(file_.database(),
                               "SELECT DISTINCT period_start,period_end FROM cell WHERE measure=? AND programme=? AND "
                               "superseded_by IS NULL AND aspect=0 ORDER BY period_end,period_start DESC");
        bind_text(rows, 1, measure.text);
        bind_text(rows, 2, programme.text);
        while (rows.executeStep())
            periods.push_back({day_at(rows, 0), day_at(rows, 1)});
        const StandingActs &acts = acts_.standing();
        if (!acts.exclusions.empty())
            std::erase_if(periods, [&](const Period &period) {
                return is_left_out(file_.database(), acts, programme, measure, period);
            });
    });
}

Result<std::vector<Cell>> WorkspaceReader::cells(const ProgrammeId &programme, const MeasureId &measure,
                                                 const Period &period) const
{
    return answer<std::vector<Cell>>([&](std::vector<Cell> &cells) {
        SQLite::Statement rows(file_.database(),
                               std::string(cell_columns)
                                   + "WHERE measure=? AND programme=? AND period_end=? AND period_start=? AND "
                                     "superseded_by IS NULL ORDER BY provider,aspect,contract,area,cohort,caseload");
        bind_text(rows, 1, measure.text);
        bind_text(rows, 2, programme.text);
        bind_text(rows, 3, day_text(period.end));
        bind_text(rows, 4, day_text(period.start));
        while (rows.executeStep())
            cells.push_back(read_cell(rows));
        put_in_force(acts_.standing(), cells);
    });
}

Result<std::vector<Cell>> WorkspaceReader::provider_cells(const ProgrammeId &programme, const MeasureId &measure,
                                                          const ProviderId &provider) const
{
    return answer<std::vector<Cell>>([&](std::vector<Cell> &cells) {
        SQLite::Statement rows(file_.database(),
                               std::string(cell_columns)
                                   + "WHERE measure=? AND programme=? AND provider=? AND superseded_by IS NULL "
                                     "ORDER BY period_end,period_start DESC,aspect,contract,area,cohort,caseload");
        bind_text(rows, 1, measure.text);
        bind_text(rows, 2, programme.text);
        bind_text(rows, 3, provider.text);
        while (rows.executeStep())
            cells.push_back(read_cell(rows));
        put_in_force(acts_.standing(), cells);
    });
}

Result<std::vector<Cell>> WorkspaceReader::cells_with_origins(const ProgrammeId &programme, const MeasureId &measure,
                                                              const ProviderId &provider, const Period &period) const
{
    return answer<std::vector<Cell>>([&](std::vector<Cell> &cells) {
        SQLite::Statement rows(file_.database(),
                               std::string(cell_columns)
                                   + "WHERE measure=? AND programme=? AND period_end=? AND period_start=? AND "
                                     "provider=? AND superseded_by IS NULL ORDER BY aspect,contract,area,cohort,"
                                     "caseload");
        bind_text(rows, 1, measure.text);
        bind_text(rows, 2, programme.text);
        bind_text(rows, 3, day_text(period.end));
        bind_text(rows, 4, day_text(period.start));
        bind_text(rows, 5, provider.text);
        while (rows.executeStep())
            cells.push_back(read_cell(rows));
        SQLite::Statement origins(file_.database(), origin_columns);
        for (Cell &cell : cells)
            cell.origins = read_origins(origins, cell.id);
        put_in_force(acts_.standing(), cells);
    });
}

Result<std::vector<Cell>> WorkspaceReader::cells_in_force() const
{
    return answer<std::vector<Cell>>([this](std::vector<Cell> &cells) {
        SQLite::Statement rows(file_.database(),
                               std::string(cell_columns)
                                   + "WHERE superseded_by IS NULL ORDER BY programme,measure,period_end,"
                                     "period_start DESC,provider,contract,area,cohort,caseload,aspect");
        SQLite::Statement origins(file_.database(), origin_columns);
        while (rows.executeStep()) {
            cells.push_back(read_cell(rows));
            cells.back().origins = read_origins(origins, cells.back().id);
        }
        put_in_force(acts_.standing(), cells);
    });
}

Result<std::vector<LeftOutRow>> WorkspaceReader::left_out(const ProgrammeId &programme, const MeasureId &measure,
                                                          const Period &period) const
{
    return answer<std::vector<LeftOutRow>>([&](std::vector<LeftOutRow> &left_out) {
        SQLite::Statement rows(file_.database(),
                               "SELECT row_number,code,name,rule,message,measure,period_start,period_end,"
                               "sheet FROM left_out "
                               "WHERE measure=?1 AND period_end=?2 AND period_start=?3 AND return_id IN "
                               "(SELECT return_id FROM cell WHERE measure=?1 AND programme=?4 AND period_end=?2 AND "
                               "period_start=?3 AND superseded_by IS NULL) "
                               "ORDER BY name,rule,return_id,position");
        bind_text(rows, 1, measure.text);
        bind_text(rows, 2, day_text(period.end));
        bind_text(rows, 3, day_text(period.start));
        bind_text(rows, 4, programme.text);
        while (rows.executeStep())
            left_out.push_back(read_left_out(rows));
        add_excluded(file_.database(), acts_.standing(), programme, measure, period, left_out);
    });
}

Result<std::vector<StoredReturn>> WorkspaceReader::returns() const
{
    return answer<std::vector<StoredReturn>>([this](std::vector<StoredReturn> &returns) {
        SQLite::Statement rows(
            file_.database(),
            "SELECT id,file_name,sha256,bytes,encoding,mapping,header_row,imported_at,row_count,accepted,excluded,"
            "in_error,superseded_return_id,"
            "(SELECT count(*) FROM problem WHERE return_id=r.id AND is_error=0),"
            "(SELECT count(*) FROM problem WHERE return_id=r.id AND is_error=1),"
            "(SELECT count(*) FROM cell WHERE return_id=r.id),"
            "(SELECT count(*) FROM cell WHERE return_id=r.id AND superseded_by IS NULL),delimiter,"
            "(SELECT count(*) FROM cell WHERE superseded_by=r.id),is_case_return "
            "FROM outcome_return r ORDER BY id");
        while (rows.executeStep()) {
            StoredReturn entry;
            entry.id = rows.getColumn(0).getInt64();
            entry.file_name = text_at(rows, 1);
            entry.sha256 = text_at(rows, 2).toLatin1();
            entry.bytes = rows.getColumn(3).getInt64();
            entry.encoding = text_at(rows, 4);
            entry.mapping = text_at(rows, 5);
            entry.header_row = rows.getColumn(6).getInt();
            entry.imported_at = QDateTime::fromString(text_at(rows, 7), Qt::ISODate);
            entry.tally = {rows.getColumn(8).getInt(), rows.getColumn(9).getInt(), rows.getColumn(10).getInt(),
                           rows.getColumn(11).getInt()};
            if (!rows.getColumn(12).isNull())
                entry.superseded_return = rows.getColumn(12).getInt64();
            entry.warnings = rows.getColumn(13).getInt();
            entry.errors = rows.getColumn(14).getInt();
            entry.cells = rows.getColumn(15).getInt();
            entry.cells_in_force = rows.getColumn(16).getInt();
            entry.delimiter = text_at(rows, 17);
            entry.cells_replaced = rows.getColumn(18).getInt();
            entry.is_case_return = rows.getColumn(19).getInt() != 0;
            returns.push_back(std::move(entry));
        }
        read_periods(file_.database(), returns);
    });
}

Result<std::vector<Problem>> WorkspaceReader::problems(qint64 return_id, bool errors) const
{
    return answer<std::vector<Problem>>([&](std::vector<Problem> &problems) {
        SQLite::Statement rows(file_.database(),
                               "SELECT sheet,row_number,column_number,column_name,value,rule,message FROM problem "
                               "WHERE return_id=? AND is_error=? ORDER BY position");
        rows.bind(1, static_cast<int64_t>(return_id));
        rows.bind(2, static_cast<int>(errors));
        while (rows.executeStep())
            problems.push_back({text_at(rows, 0), rows.getColumn(1).getInt(), rows.getColumn(2).getInt(),
                                text_at(rows, 3), text_at(rows, 4), text_at(rows, 5), text_at(rows, 6)});
    });
}

Result<std::vector<Problem>> WorkspaceReader::warnings(qint64 return_id) const
{
    return problems(return_id, false);
}

Result<std::vector<Problem>> WorkspaceReader::errors(qint64 return_id) const
{
    return problems(return_id, true);
}

Result<std::vector<LeftOutRow>> WorkspaceReader::left_out_rows(qint64 return_id) const
{
    return answer<std::vector<LeftOutRow>>([&](std::vector<LeftOutRow> &left_out) {
        SQLite::Statement rows(file_.database(),
                               "SELECT row_number,code,name,rule,message,measure,period_start,period_end,"
                               "sheet FROM left_out "
                               "WHERE return_id=? ORDER BY position");
        rows.bind(1, static_cast<int64_t>(return_id));
        while (rows.executeStep())
            left_out.push_back(read_left_out(rows));
    });
}

Result<std::vector<SheetTally>> WorkspaceReader::sheets(qint64 return_id) const
{
    return answer<std::vector<SheetTally>>([&](std::vector<SheetTally> &sheets) {
        SQLite::Statement rows(file_.database(),
                               "SELECT sheet,header_row,row_count,accepted,excluded,in_error FROM return_sheet "
                               "WHERE return_id=? ORDER BY position");
        rows.bind(1, static_cast<int64_t>(return_id));
        while (rows.executeStep())
            sheets.push_back({text_at(rows, 0),
                              rows.getColumn(1).getInt(),
                              {rows.getColumn(2).getInt(), rows.getColumn(3).getInt(), rows.getColumn(4).getInt(),
                               rows.getColumn(5).getInt()}});
    });
}

Result<std::vector<Reconciliation>> WorkspaceReader::reconciliation(qint64 return_id) const
{
    return answer<std::vector<Reconciliation>>([&](std::vector<Reconciliation> &entries) {
        SQLite::Statement rows(file_.database(),
                               "SELECT item,published,summed,tolerance,ok FROM reconciliation WHERE return_id=? "
                               "ORDER BY position");
        rows.bind(1, static_cast<int64_t>(return_id));
        while (rows.executeStep())
            entries.push_back({text_at(rows, 0), rows.getColumn(1).getDouble(), rows.getColumn(2).getDouble(),
                               rows.getColumn(3).getDouble(), rows.getColumn(4).getInt() != 0});
    });
}

Result<std::vector<ReturnMark>> WorkspaceReader::return_marks() const
{
    return answer<std::vector<ReturnMark>>(
        [this](std::vector<ReturnMark> &marks) { marks = read_marks(file_.database()); });
}

Result<std::vector<Cell>> WorkspaceReader::cells_left_out(const ProgrammeId &programme, const MeasureId &measure) const
{
    return answer<std::vector<Cell>>([&](std::vector<Cell> &cells) {
        cells = excluded_cells(file_.database(), acts_.standing(), programme, measure);
    });
}

Result<StandingActs> WorkspaceReader::standing_acts() const
{
    return answer<StandingActs>([this](StandingActs &standing) { standing = acts_.standing(); });
}

Result<std::vector<Act>> WorkspaceReader::acts() const
{
    return answer<std::vector<Act>>([this](std::vector<Act> &acts) { acts = read_acts(file_.database()); });
}

Result<QByteArray> WorkspaceReader::mapping_json(qint64 return_id) const
{
    return answer<QByteArray>([&](QByteArray &json) {
        SQLite::Statement row(file_.database(), "SELECT mapping_json FROM outcome_return WHERE id=?");
        row.bind(1, static_cast<int64_t>(return_id));
        if (row.executeStep())
            json = text_at(row, 0).toUtf8();
    });
}

Result<ReturnChanges> WorkspaceReader::changes(qint64 return_id) const
{
    return answer<ReturnChanges>(
        [&](ReturnChanges &changes) { changes = compare_with_replaced(file_.database(), return_id); });
}

Result<ReturnChanges> WorkspaceReader::preview_changes(const ImportPlan &plan) const
{
    return answer<ReturnChanges>(
        [&](ReturnChanges &changes) { changes = compare_with_present(file_.database(), plan); });
}

Result<QByteArray> WorkspaceReader::original(qint64 return_id) const
{
    return answer<QByteArray>([&](QByteArray &content) {
        SQLite::Statement row(file_.database(), "SELECT content FROM original WHERE return_id=?");
        row.bind(1, static_cast<int64_t>(return_id));
        if (row.executeStep()) {
            const SQLite::Column blob = row.getColumn(0);
            content = qUncompress(static_cast<const uchar *>(blob.getBlob()), blob.getBytes());
        }
    });
}

Result<std::vector<WorkspaceReader::Place>> WorkspaceReader::places(qint64 return_id) const
{
    return answer<std::vector<Place>>([&](std::vector<Place> &places) {
        SQLite::Statement rows(file_.database(),
                               "SELECT DISTINCT o.sheet,o.row_number,o.column_number,o.text FROM cell c JOIN "
                               "cell_origin o ON o.cell_id=c.id WHERE c.return_id=? ORDER BY 1,2,3,4");
        rows.bind(1, static_cast<int64_t>(return_id));
        while (rows.executeStep())
            places.push_back(
                {text_at(rows, 0), rows.getColumn(1).getInt(), rows.getColumn(2).getInt(), text_at(rows, 3)});
    });
}

Result<std::vector<StoredScheme>> WorkspaceReader::stored_schemes() const
{
    return answer<std::vector<StoredScheme>>(
        [this](std::vector<StoredScheme> &schemes) { schemes = read_schemes(file_.database()); });
}

Result<std::vector<StoredReport>> WorkspaceReader::stored_reports() const
{
    return answer<std::vector<StoredReport>>(
        [this](std::vector<StoredReport> &reports) { reports = read_reports(file_.database()); });
}

Result<std::vector<TrailEntry>> WorkspaceReader::trail() const
{
    return answer<std::vector<TrailEntry>>(
        [this](std::vector<TrailEntry> &entries) { entries = read_trail(file_.database()); });
}

Result<QDateTime> WorkspaceReader::last_change() const
{
    return answer<QDateTime>([this](QDateTime &when) {
        SQLite::Statement last(file_.database(), "SELECT at FROM trail ORDER BY sequence DESC LIMIT 1");
        if (last.executeStep())
            when = QDateTime::fromString(text_at(last, 0), Qt::ISODateWithMs);
    });
}

} // namespace outturn::workspace
