// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import_transaction.h"

#include "workspace/account_hash.h"
#include "workspace/measure_store.h"
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

Result<> ImportTransaction::check_new(const ImportPlan &plan)
{
    SQLite::Statement same(file_.database(), "SELECT id, file_name FROM outcome_return WHERE sha256=?");
    bind_text(same, 1, QString::fromLatin1(plan.file.sha256));
    if (same.executeStep())
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("workspace",
                                                   "%1 holds the same bytes as return %2, %3, which is in "
                                                   "the workspace already. Nothing was imported.")
                           .arg(plan.file.name)
                           .arg(same.getColumn(0).getInt64())
                           .arg(text_at(same, 1)));
    return check_measures(file_.database(), plan);
}

Result<> ImportTransaction::begin(const ImportPlan &plan)
{
    return guarded([&]() -> Result<> {
        transaction_ = std::make_unique<SQLite::Transaction>(file_.database(), SQLite::TransactionBehavior::IMMEDIATE);
        if (const Result<> is_new = check_new(plan); !is_new) {
            abandon();
            return is_new;
        }
        figures_ = std::make_unique<FiguresHash>();
        return_file_ = plan.file;
        return_file_.content.clear();
        tally_ = plan.tally;
        {
            SQLite::Statement earlier(file_.database(), "SELECT EXISTS(SELECT 1 FROM cell)");
            earlier.executeStep();
            has_earlier_cells_ = earlier.getColumn(0).getInt() != 0;
        }
        const Result<QByteArray> original = original_of(plan.file);
        if (!original) {
            abandon();
            return tl::unexpected(original.error());
        }
        insert_return(plan);
        insert_original(*original);
        insert_sheets(plan);
        store_measures(file_.database(), plan);
        insert_providers(plan);
        insert_problems(plan.warnings, false);
        insert_problems(plan.errors, true);
        insert_left_out(plan);
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
            "denominator_high,pence) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        insert_origin_ =
            std::make_unique<SQLite::Statement>(file_.database(), "INSERT INTO cell_origin VALUES(?,?,?,?,?,?,?,?)");
        return {};
    });
}

void ImportTransaction::insert_return(const ImportPlan &plan)
{
    SQLite::Statement insert(
        file_.database(),
        "INSERT INTO outcome_return(file_name,sha256,bytes,encoding,mapping,header_row,imported_at,"
        "row_count,accepted,excluded,in_error,delimiter,mapping_json) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    StatementRow row(insert);
    row << plan.file.name << QString::fromLatin1(plan.file.sha256) << plan.file.bytes << plan.file.encoding
        << plan.file.mapping << plan.file.header_row << clock_().toUTC().toString(Qt::ISODate) << plan.tally.rows
        << plan.tally.accepted << plan.tally.excluded << plan.tally.in_error << plan.file.delimiter
        << QString::fromUtf8(plan.file.mapping_json);
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
        for (const Cell &cell : run) {
            if (has_earlier_cells_)
                supersede(cell);
            insert_cell(cell);
            figures_->add(cell, first_missing(cell));
        }
        return {};
    });
}

void ImportTransaction::supersede(const Cell &cell)
{
    StatementRow row(*supersede_cell_);
    row << return_id_ << cell.key;
    row.run();
}

void ImportTransaction::insert_cell(const Cell &cell)
{
    StatementRow row(*insert_cell_);
    row << cell.key << return_id_ << cell.numerator << cell.denominator << cell.expected << cell.value
        << cell.standard_error << cell.published_rate << static_cast<int>(cell.published_rate_differs)
        << static_cast<int>(first_missing(cell)) << cell.numerator_range << cell.denominator_range;
    if (cell.money)
        row << static_cast<qint64>(cell.money->pence);
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
        Outcome outcome{return_id_, mostly_superseded()};
        if (outcome.superseded_return_id) {
            SQLite::Statement update(file_.database(), "UPDATE outcome_return SET superseded_return_id=? WHERE id=?");
            update.bind(1, static_cast<int64_t>(*outcome.superseded_return_id));
            update.bind(2, static_cast<int64_t>(return_id_));
            update.exec();
        }
        append_to_trail(file_.database(), clock_(), QStringLiteral("import"),
                        {{QStringLiteral("return"), return_id_},
                         {QStringLiteral("file"), return_file_.name},
                         {QStringLiteral("sha256"), QString::fromLatin1(return_file_.sha256)},
                         {QStringLiteral("mapping"), return_file_.mapping},
                         {QStringLiteral("rows"), tally_.rows},
                         {QStringLiteral("accepted"), tally_.accepted},
                         {QStringLiteral("excluded"), tally_.excluded},
                         {QStringLiteral("in_error"), tally_.in_error},
                         {QStringLiteral("figures"), QString::fromLatin1(figures_->hex())},
                         {QStringLiteral("figures_version"), FiguresHash::present_version},
                         {QStringLiteral("account"), QString::fromLatin1(account_hash(file_.database(), return_id_))}});
        supersede_cell_.reset();
        insert_cell_.reset();
        insert_origin_.reset();
        transaction_->commit();
        transaction_.reset();
        return outcome;
    });
}

Result<> ImportTransaction::begin_cases(const ReturnFile &)
{
    return failure(ErrorCode::internal, QStringLiteral("not written yet"));
}

Result<> ImportTransaction::accept_cases(const CaseRun &)
{
    return failure(ErrorCode::internal, QStringLiteral("not written yet"));
}

Result<> ImportTransaction::complete_cases(const ImportPlan &, std::span<const LineOffset>)
{
    return failure(ErrorCode::internal, QStringLiteral("not written yet"));
}

void ImportTransaction::abandon()
{
    supersede_cell_.reset();
    insert_cell_.reset();
    insert_origin_.reset();
    transaction_.reset(); // rolls back unless committed
}

} // namespace outturn::workspace
