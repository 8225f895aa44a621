// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import_transaction.h"

#include "workspace/account_hash.h"
#include "workspace/mark_store.h"
#include "workspace/measure_store.h"
#include "workspace/names_hash.h"
#include "workspace/schema.h"
#include "workspace/statement_row.h"
#include "workspace/trail.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

namespace outturn::workspace {
namespace {

constexpr size_t part_count = static_cast<size_t>(Part::upper_limit) + 1;

/// The bytes of the file, to be kept; read once more where they were not held. Empty where the file is too large.
Result<QByteArray> original_of(const ReturnFile &file)
{
    if (!file.content.isEmpty() || file.path.isEmpty())
        return file.content.size() > largest_kept_original ? QByteArray() : file.content;
    if (file.bytes > largest_kept_original)
        return QByteArray();
    QFile device(file.path);
    const QByteArray content = device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
    if (sha256_hex(content) != file.sha256)
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("workspace",
                                                   "%1 was changed or taken away while it was imported. Nothing was "
                                                   "changed in the workspace; import it again.")
                           .arg(file.name));
    return content;
}

} // namespace

ImportTransaction::ImportTransaction(WorkspaceFile &file, Clock clock) : file_(file), clock_(std::move(clock)) {}

ImportTransaction::~ImportTransaction()
{
    abandon();
}

template <typename Work> auto ImportTransaction::guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        const Error error =
            workspace_error(file_.path(), exception.getErrorCode(), QString::fromUtf8(exception.what()));
        abandon();
        return tl::unexpected(error);
    }
}

void ImportTransaction::begin_transaction(const ReturnFile &file)
{
    transaction_ = std::make_unique<SQLite::Transaction>(file_.database(), SQLite::TransactionBehavior::IMMEDIATE);
    figures_ = std::make_unique<FiguresHash>();
    cases_.reset();
    return_file_ = file;
    return_file_.content.clear();
    SQLite::Statement earlier(file_.database(), "SELECT EXISTS(SELECT 1 FROM cell)");
    earlier.executeStep();
    has_earlier_cells_ = earlier.getColumn(0).getInt() != 0;
}

Result<> ImportTransaction::check_new(const ReturnFile &file)
{
    SQLite::Statement same(file_.database(), "SELECT id, file_name FROM outcome_return WHERE sha256=?");
    bind_text(same, 1, QString::fromLatin1(file.sha256));
    if (same.executeStep())
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("workspace",
                                                   "%1 holds the same bytes as return %2, %3, which is in "
                                                   "the workspace already. Nothing was imported.")
                           .arg(file.name)
                           .arg(same.getColumn(0).getInt64())
                           .arg(text_at(same, 1)));
    return {};
}

/// Everything that is said about the return besides its figures and cases.
Result<> ImportTransaction::store_account(const ImportPlan &plan)
{
    if (const Result<> is_new = check_new(plan.file); !is_new)
        return is_new;
    if (const Result<> fitting = check_measures(file_.database(), plan); !fitting)
        return fitting;
    tally_ = plan.tally;
    const Result<QByteArray> original = original_of(plan.file);
    if (!original)
        return tl::unexpected(original.error());
    insert_return(plan);
    insert_original(*original);
    insert_sheets(plan);
    store_measures(file_.database(), plan);
    insert_providers(plan);
    insert_problems(plan.warnings, false);
    insert_problems(plan.errors, true);
    insert_left_out(plan);
    store_marks(file_.database(), return_id_, plan.marks);
    prepare_cells();
    return {};
}

Result<> ImportTransaction::begin(const ImportPlan &plan)
{
    return guarded([&]() -> Result<> {
        begin_transaction(plan.file);
        const Result<> stored = store_account(plan);
        if (!stored)
            abandon();
        return stored;
    });
}

void ImportTransaction::prepare_cells()
{
    supersede_cell_ = std::make_unique<SQLite::Statement>(
        file_.database(),
        "UPDATE cell SET superseded_by=? WHERE measure=? AND programme=? AND period_end=? AND "
        "period_start=? AND provider=? AND aspect=? AND contract=? AND area=? AND cohort=? AND "
        "caseload=? AND superseded_by IS NULL");
    insert_cell_ = std::make_unique<SQLite::Statement>(
        file_.database(),
        "INSERT INTO cell(measure,programme,period_end,period_start,provider,aspect,contract,area,"
        "cohort,caseload,return_id,numerator,denominator,expected,value,standard_error,"
        "published_rate,published_rate_differs,missing,numerator_low,numerator_high,denominator_low,"
        "denominator_high,pence,case_rows) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert_origin_ =
        std::make_unique<SQLite::Statement>(file_.database(), "INSERT INTO cell_origin VALUES(?,?,?,?,?,?,?,?)");
}

void ImportTransaction::insert_return(const ImportPlan &plan)
{
    SQLite::Statement insert(
        file_.database(),
        "INSERT INTO outcome_return(file_name,sha256,bytes,encoding,mapping,header_row,imported_at,"
        "row_count,accepted,excluded,in_error,delimiter,mapping_json,is_case_return) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    StatementRow row(insert);
    row << plan.file.name << QString::fromLatin1(plan.file.sha256) << plan.file.bytes << plan.file.encoding
        << plan.file.mapping << plan.file.header_row << clock_().toUTC().toString(Qt::ISODate) << plan.tally.rows
        << plan.tally.accepted << plan.tally.excluded << plan.tally.in_error << plan.file.delimiter
        << QString::fromUtf8(plan.file.mapping_json) << static_cast<int>(cases_ != nullptr);
    row.run();
    return_id_ = file_.database().getLastInsertRowid();
}

void ImportTransaction::insert_original(const QByteArray &content)
{
    if (content.isEmpty())
        return;
    const QByteArray compressed = qCompress(content, 1);
    SQLite::Statement original(file_.database(), "INSERT INTO original VALUES(?,?)");
    original.bind(1, static_cast<int64_t>(return_id_));
    original.bindNoCopy(2, compressed.constData(), static_cast<int>(compressed.size()));
    original.exec();
}

void ImportTransaction::insert_sheets(const ImportPlan &plan)
{
    SQLite::Statement insert(file_.database(), "INSERT INTO return_sheet VALUES(?,?,?,?,?,?,?,?)");
    int position = 0;
    const std::vector<SheetTally> whole{{{}, plan.file.header_row, plan.tally}};
    for (const SheetTally &sheet : plan.sheets.empty() ? whole : plan.sheets) {
        StatementRow row(insert);
        row << return_id_ << position++ << sheet.sheet << sheet.header_row << sheet.tally.rows << sheet.tally.accepted
            << sheet.tally.excluded << sheet.tally.in_error;
        row.run();
    }
    SQLite::Statement total(file_.database(), "INSERT INTO reconciliation VALUES(?,?,?,?,?,?,?)");
    position = 0;
    for (const Reconciliation &entry : plan.reconciliation) {
        StatementRow row(total);
        row << return_id_ << position++ << entry.item << std::optional(entry.published) << std::optional(entry.summed)
            << std::optional(entry.tolerance) << static_cast<int>(entry.ok);
        row.run();
    }
}

void ImportTransaction::insert_providers(const ImportPlan &plan)
{
    SQLite::Statement provider(file_.database(), "INSERT INTO provider VALUES(?,?,?,?,?,?,?) ON CONFLICT DO NOTHING");
    SQLite::Statement code(file_.database(), "INSERT INTO provider_code VALUES(?,?,?,?,?) ON CONFLICT DO NOTHING");
    SQLite::Statement name(file_.database(), "INSERT INTO provider_name VALUES(?,?,?,?) ON CONFLICT DO NOTHING");
    for (const Provider &entry : plan.providers) {
        StatementRow row(provider);
        row << entry.id.text << entry.name << provider_type_word(entry.type) << entry.council_class << entry.region
            << day_text(entry.from) << day_text(entry.to);
        row.run();
        int position = 0;
        for (const ProviderCode &known : entry.codes) {
            StatementRow code_row(code);
            code_row << entry.id.text << position++ << known.code << day_text(known.from) << day_text(known.to);
            code_row.run();
        }
        QStringList successors;
        for (const ProviderId &successor : entry.successors)
            successors.append(successor.text);
        for (const auto &[kind, texts] :
             {std::pair{QStringLiteral("spelling"), entry.spellings},
              std::pair{QStringLiteral("number"), entry.numbers}, std::pair{QStringLiteral("successor"), successors}}) {
            for (int i = 0; i < texts.size(); ++i) {
                StatementRow name_row(name);
                name_row << entry.id.text << kind << i << texts[i];
                name_row.run();
            }
        }
    }
}

void ImportTransaction::insert_problems(const std::vector<Problem> &problems, bool errors)
{
    SQLite::Statement insert(file_.database(), "INSERT INTO problem VALUES(?,?,?,?,?,?,?,?,?,?)");
    int position = 0;
    for (const Problem &problem : problems) {
        StatementRow row(insert);
        row << return_id_ << static_cast<int>(errors) << position++ << problem.sheet << problem.row << problem.column
            << problem.column_name << problem.value << problem.rule << problem.message;
        row.run();
    }
}

void ImportTransaction::insert_left_out(const ImportPlan &plan)
{
    SQLite::Statement insert(file_.database(), "INSERT INTO left_out VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    int position = 0;
    for (const LeftOutRow &out : plan.left_out) {
        const Period period = out.period.value_or(Period{});
        StatementRow row(insert);
        row << return_id_ << position++ << out.row << out.code << out.name << out.rule << out.message
            << out.measure.text << day_text(period.start) << day_text(period.end) << out.sheet;
        row.run();
    }
}

Result<> ImportTransaction::accept(std::span<const Cell> run)
{
    return guarded([&]() -> Result<> {
        if (!insert_cell_)
            return failure(ErrorCode::internal, QStringLiteral("no return was begun"));
        for (const Cell &cell : run) {
            if (cases_ && cases_->reports(cell.key.programme, cell.key.measure)) {
                const QString name = return_file_.name;
                abandon();
                return failure(ErrorCode::refused,
                               QCoreApplication::translate("workspace",
                                                           "%1 reports the measure \"%2\" case by case, but the "
                                                           "scheme counts it from other measures. Nothing was "
                                                           "imported; rename the measure in the file.")
                                   .arg(name, cell.key.measure.text));
            }
            store_cell(cell, cases_ ? std::optional<qint64>(0) : std::nullopt);
        }
        return {};
    });
}

qint64 ImportTransaction::store_cell(const Cell &cell, std::optional<qint64> case_rows)
{
    if (has_earlier_cells_)
        supersede(cell);
    const qint64 id = insert_cell(cell, case_rows);
    figures_->add(cell, first_missing(cell));
    return id;
}

void ImportTransaction::supersede(const Cell &cell)
{
    StatementRow row(*supersede_cell_);
    row << return_id_ << cell.key;
    row.run();
}

qint64 ImportTransaction::insert_cell(const Cell &cell, std::optional<qint64> case_rows)
{
    StatementRow row(*insert_cell_);
    row << cell.key << return_id_ << cell.numerator << cell.denominator << cell.expected << cell.value
        << cell.standard_error << cell.published_rate << static_cast<int>(cell.published_rate_differs)
        << static_cast<int>(first_missing(cell)) << cell.numerator_range << cell.denominator_range;
    if (cell.money)
        row << static_cast<qint64>(cell.money->pence);
    else
        row << std::optional<double>();
    if (case_rows)
        row << *case_rows;
    else
        row << std::optional<double>();
    row.run();
    const qint64 id = file_.database().getLastInsertRowid();
    std::array<int, part_count> positions{};
    for (const Origin &origin : cell.origins) {
        StatementRow origin_row(*insert_origin_);
        origin_row << id << static_cast<int>(origin.part) << positions[static_cast<size_t>(origin.part)]++
                   << origin.sheet << origin.row << origin.column << origin.text << static_cast<int>(origin.missing);
        origin_row.run();
    }
    return id;
}

std::optional<qint64> ImportTransaction::mostly_superseded()
{
    SQLite::Statement most(file_.database(),
                           "SELECT return_id FROM cell WHERE superseded_by=? GROUP BY return_id "
                           "ORDER BY count(*) DESC, return_id DESC LIMIT 1");
    most.bind(1, static_cast<int64_t>(return_id_));
    if (!most.executeStep())
        return std::nullopt;
    return most.getColumn(0).getInt64();
}

Result<ImportSink::Outcome> ImportTransaction::finish()
{
    return guarded([&]() -> Result<Outcome> {
        if (!insert_cell_)
            return failure(ErrorCode::internal, QStringLiteral("no return was begun"));
        Outcome outcome{return_id_, mostly_superseded()};
        if (outcome.superseded_return_id) {
            SQLite::Statement update(file_.database(), "UPDATE outcome_return SET superseded_return_id=? WHERE id=?");
            update.bind(1, static_cast<int64_t>(*outcome.superseded_return_id));
            update.bind(2, static_cast<int64_t>(return_id_));
            update.exec();
        }
        append_to_trail(file_.database(), clock_(), QStringLiteral("import"), trail_entry());
        const bool was_large = cases_ != nullptr;
        drop_statements();
        transaction_->commit();
        transaction_.reset();
        if (was_large)
            shorten_log();
        return outcome;
    });
}

QJsonObject ImportTransaction::trail_entry()
{
    QJsonObject entry{{QStringLiteral("return"), return_id_},
                      {QStringLiteral("file"), return_file_.name},
                      {QStringLiteral("sha256"), QString::fromLatin1(return_file_.sha256)},
                      {QStringLiteral("mapping"), return_file_.mapping},
                      {QStringLiteral("rows"), tally_.rows},
                      {QStringLiteral("accepted"), tally_.accepted},
                      {QStringLiteral("excluded"), tally_.excluded},
                      {QStringLiteral("in_error"), tally_.in_error},
                      {QStringLiteral("figures"), QString::fromLatin1(figures_->hex())},
                      {QStringLiteral("figures_version"), FiguresHash::present_version},
                      {QStringLiteral("account"), QString::fromLatin1(account_hash(file_.database(), return_id_))},
                      {QStringLiteral("names_sha256"), names_hash(file_.database())}};
    if (cases_)
        entry.insert(QStringLiteral("cases"), QString::fromLatin1(cases_->hex()));
    return entry;
}

Result<> ImportTransaction::begin_cases(const ReturnFile &file)
{
    return guarded([&]() -> Result<> {
        begin_transaction(file);
        if (!file.sha256.isEmpty()) {
            if (const Result<> is_new = check_new(file); !is_new) {
                abandon();
                return is_new;
            }
        }
        cases_ = std::make_unique<CaseImport>(file_.database());
        return {};
    });
}

Result<> ImportTransaction::accept_cases(const CaseRun &run)
{
    return guarded([&]() -> Result<> {
        if (!cases_)
            return failure(ErrorCode::internal, QStringLiteral("no case return was begun"));
        const Result<> added = cases_->add(run);
        if (!added)
            abandon();
        return added;
    });
}

Result<> ImportTransaction::complete_cases(const ImportPlan &plan, std::span<const LineOffset> offsets)
{
    return guarded([&]() -> Result<> {
        if (!cases_)
            return failure(ErrorCode::internal, QStringLiteral("no case return was begun"));
        return_file_ = plan.file;
        return_file_.content.clear();
        Result<> stored = store_account(plan);
        if (stored && plan.tally.accepted != cases_->rows())
            stored = failure(ErrorCode::internal, QStringLiteral("the rows accepted are not those that were stored"));
        if (!stored) {
            abandon();
            return stored;
        }
        withdraw_derived();
        cases_->complete(return_id_, offsets, [this](const Cell &cell, std::optional<qint64> case_rows) {
            return store_cell(cell, case_rows);
        });
        return {};
    });
}

/// What was counted by a pass over the cases of a programme says nothing about them once there are others.
void ImportTransaction::withdraw_derived()
{
    SQLite::Statement withdraw(file_.database(),
                               "UPDATE cell SET superseded_by=? WHERE programme=? AND case_rows=0 AND "
                               "case_rows IS NOT NULL AND superseded_by IS NULL");
    for (const ProgrammeId &programme : cases_->programmes()) {
        StatementRow row(withdraw);
        row << return_id_ << programme.text;
        row.run();
    }
}

/// The log has grown to the size of the import: with another connection open it would stay so.
void ImportTransaction::shorten_log()
{
    try {
        file_.database().setBusyTimeout(0);
        SQLite::Statement(file_.database(), "PRAGMA wal_checkpoint(TRUNCATE)").executeStep();
    } catch (const SQLite::Exception &) {
        // The import is stored; somebody who reads keeps the log for now.
    }
    file_.restore_busy_timeout();
}

void ImportTransaction::drop_statements()
{
    supersede_cell_.reset();
    insert_cell_.reset();
    insert_origin_.reset();
    cases_.reset();
}

void ImportTransaction::abandon()
{
    drop_statements();
    transaction_.reset(); // rolls back unless committed
}

} // namespace outturn::workspace
