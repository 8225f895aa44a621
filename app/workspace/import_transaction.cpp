// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import_transaction.h"

#include "workspace/schema.h"
#include "workspace/statement_text.h"
#include "workspace/trail.h"

#include <QtCore/QCoreApplication>

namespace outturn::workspace {
namespace {

/// Shortens binding in the order of the columns.
class Row
{
public:
    explicit Row(SQLite::Statement &statement) : statement_(statement) { statement_.reset(); }
    Row &operator<<(const QString &text)
    {
        bind_text(statement_, ++index_, text);
        return *this;
    }
    Row &operator<<(int number)
    {
        statement_.bind(++index_, number);
        return *this;
    }
    Row &operator<<(qint64 number)
    {
        statement_.bind(++index_, static_cast<int64_t>(number));
        return *this;
    }
    Row &operator<<(const std::optional<double> &number)
    {
        bind_number(statement_, ++index_, number);
        return *this;
    }
    void run() { statement_.exec(); }

private:
    SQLite::Statement &statement_;
    int index_ = 0;
};

Row &operator<<(Row &row, const CellKey &key)
{
    return row << key.measure.text << key.programme.text << day_text(key.period.end) << day_text(key.period.start)
               << key.provider.text << static_cast<int>(key.aspect) << key.contract << key.area << key.cohort
               << key.group;
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
    SQLite::Statement kind(file_.database(), "SELECT kind, polarity FROM measure WHERE programme=? AND id=?");
    for (const Measure &measure : plan.measures) {
        kind.reset();
        bind_text(kind, 1, measure.programme.text);
        bind_text(kind, 2, measure.id.text);
        if (kind.executeStep()
            && (text_at(kind, 0) != kind_word(measure.kind) || text_at(kind, 1) != polarity_word(measure.polarity)))
            return failure(ErrorCode::refused,
                           QCoreApplication::translate("workspace",
                                                       "%1 gives the measure \"%2\" as a %3 whose good end "
                                                       "is %4, but the workspace holds it as a %5 whose "
                                                       "good end is %6. Rename the measure, or correct the "
                                                       "file.")
                               .arg(plan.file.name, measure.title, kind_word(measure.kind),
                                    polarity_word(measure.polarity), text_at(kind, 0), text_at(kind, 1)));
    }
    return {};
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
        insert_return(plan);
        insert_measures(plan);
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
            "published_rate,published_rate_differs,missing,pence) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
            "?,?,?,?,?)");
        insert_origin_ =
            std::make_unique<SQLite::Statement>(file_.database(), "INSERT INTO cell_origin VALUES(?,?,?,?,?,?)");
        return {};
    });
}

void ImportTransaction::insert_return(const ImportPlan &plan)
{
    SQLite::Statement insert(
        file_.database(),
        "INSERT INTO outcome_return(file_name,sha256,bytes,encoding,mapping,header_row,imported_at,"
        "row_count,accepted,excluded,in_error) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    Row row(insert);
    row << plan.file.name << QString::fromLatin1(plan.file.sha256) << plan.file.bytes << plan.file.encoding
        << plan.file.mapping << plan.file.header_row << clock_().toUTC().toString(Qt::ISODate) << plan.tally.rows
        << plan.tally.accepted << plan.tally.excluded << plan.tally.in_error;
    row.run();
    return_id_ = file_.database().getLastInsertRowid();
    if (plan.file.content.size() > largest_kept_original)
        return;
    const QByteArray compressed = qCompress(plan.file.content, 1);
    SQLite::Statement original(file_.database(), "INSERT INTO original VALUES(?,?)");
    original.bind(1, static_cast<int64_t>(return_id_));
    original.bindNoCopy(2, compressed.constData(), static_cast<int>(compressed.size()));
    original.exec();
}

void ImportTransaction::insert_measures(const ImportPlan &plan)
{
    SQLite::Statement programme(file_.database(), "INSERT INTO programme VALUES(?,?) ON CONFLICT DO NOTHING");
    for (const Programme &entry : plan.programmes) {
        Row row(programme);
        row << entry.id.text << entry.title;
        row.run();
    }
    SQLite::Statement measure(file_.database(),
                              "INSERT INTO measure VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING");
    for (const Measure &entry : plan.measures) {
        Row row(measure);
        row << entry.programme.text << entry.id.text << entry.title << kind_word(entry.kind)
            << polarity_word(entry.polarity) << entry.unit << std::optional(entry.per) << entry.numerator_title
            << entry.denominator_title << entry.cost_title << entry.cost_scope << static_cast<int>(entry.year_kind)
            << static_cast<int>(entry.basis == Basis::cumulative);
        row.run();
    }
}

void ImportTransaction::insert_providers(const ImportPlan &plan)
{
    SQLite::Statement provider(file_.database(), "INSERT INTO provider VALUES(?,?,?,?,?,?,?) ON CONFLICT DO NOTHING");
    SQLite::Statement code(file_.database(), "INSERT INTO provider_code VALUES(?,?,?,?,?) ON CONFLICT DO NOTHING");
    SQLite::Statement name(file_.database(), "INSERT INTO provider_name VALUES(?,?,?,?) ON CONFLICT DO NOTHING");
    for (const Provider &entry : plan.providers) {
        Row row(provider);
        row << entry.id.text << entry.name << provider_type_word(entry.type) << entry.council_class << entry.region
            << day_text(entry.from) << day_text(entry.to);
        row.run();
        int position = 0;
        for (const ProviderCode &known : entry.codes) {
            Row code_row(code);
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
                Row name_row(name);
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
        Row row(insert);
        row << return_id_ << static_cast<int>(errors) << position++ << problem.sheet << problem.row << problem.column
            << problem.column_name << problem.value << problem.rule << problem.message;
        row.run();
    }
}

void ImportTransaction::insert_left_out(const ImportPlan &plan)
{
    SQLite::Statement insert(file_.database(), "INSERT INTO left_out VALUES(?,?,?,?,?,?,?,?,?,?)");
    int position = 0;
    for (const LeftOutRow &out : plan.left_out) {
        const Period period = out.period.value_or(Period{});
        Row row(insert);
        row << return_id_ << position++ << out.row << out.code << out.name << out.rule << out.message
            << out.measure.text << day_text(period.start) << day_text(period.end);
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
    Row row(*supersede_cell_);
    row << return_id_ << cell.key;
    row.run();
}

void ImportTransaction::insert_cell(const Cell &cell)
{
    Row row(*insert_cell_);
    row << cell.key << return_id_ << cell.numerator << cell.denominator << cell.expected << cell.value
        << cell.standard_error << cell.published_rate << static_cast<int>(cell.published_rate_differs)
        << static_cast<int>(first_missing(cell));
    if (cell.money)
        row << static_cast<qint64>(cell.money->pence);
    else
        row << std::optional<double>();
    row.run();
    const qint64 id = file_.database().getLastInsertRowid();
    for (const Origin &origin : cell.origins) {
        Row origin_row(*insert_origin_);
        origin_row << id << static_cast<int>(origin.part) << origin.row << origin.column << origin.text
                   << static_cast<int>(origin.missing);
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
                         {QStringLiteral("figures"), QString::fromLatin1(figures_->hex())}});
        supersede_cell_.reset();
        insert_cell_.reset();
        insert_origin_.reset();
        transaction_->commit();
        transaction_.reset();
        return outcome;
    });
}

void ImportTransaction::abandon()
{
    supersede_cell_.reset();
    insert_cell_.reset();
    insert_origin_.reset();
    transaction_.reset(); // rolls back unless committed
}

} // namespace outturn::workspace
