// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/case_row_reader.h"

#include "ingest/missing_marker.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {
namespace {

using Column = CaseColumns::Column;

/// Of a value in a message: a cell may hold a megabyte.
constexpr qsizetype shown_characters = 200;

bool is_blank(QByteArrayView field)
{
    return std::none_of(field.begin(), field.end(), [](char c) { return c > ' '; })
        && QString::fromUtf8(field).trimmed().isEmpty();
}

Column own_column(OwnDay own)
{
    switch (own) {
    case OwnDay::attachment:
        return Column::attached_on;
    case OwnDay::referral:
        return Column::referred_on;
    case OwnDay::outcome:
        break;
    }
    return Column::outcome_on;
}

QString day_sentence()
{
    return QCoreApplication::translate("ingest",
                                       "this is no date. Write 2013-05-31 or 31/05/2013, with all four digits of the "
                                       "year, or leave the cell empty.");
}

/// The rule and the sentence for an amount that cannot be used.
std::pair<QString, QString> amount_fault(FieldState state)
{
    if (state == FieldState::negative)
        return {QStringLiteral("negative-count"),
                QCoreApplication::translate("ingest",
                                            "an amount of a case cannot be below zero. Correct it, or give the amount "
                                            "taken back in the return that it belongs to.")};
    if (state == FieldState::too_large)
        return {QStringLiteral("amount-too-large"),
                QCoreApplication::translate("ingest",
                                            "no single case comes to more than 21 million pounds. Correct the amount; "
                                            "is it in pence, or a total?")};
    return {QStringLiteral("not-a-number"),
            QCoreApplication::translate("ingest",
                                        "this is no amount in pounds and pence. Write 1,234.50, or leave the cell "
                                        "empty if it is missing.")};
}

} // namespace

/// One row while it is judged.
struct CaseRowReader::Row {
    struct Trouble {
        Column column;
        FieldState state;
    };

    const std::vector<QByteArrayView> &fields;
    int number = 0;
    CaseRunMaker::Row made{};
    CaseDays days{};
    CaseKeyBook::Entry about{};
    std::vector<Trouble> days_in_trouble{}; ///< empty for nearly every row, and then without memory
    std::vector<Trouble> amounts_in_trouble{};
    FieldState status = FieldState::blank;
    bool is_too_wide = false;
};

CaseRowReader::CaseRowReader(ImportPlan &plan, const CaseColumns &columns, const QStringList &header,
                             NumberForm numbers, CaseKeyBook &book, CaseRunMaker &runs)
    : plan_(plan), columns_(columns), header_(header), numbers_(numbers), book_(book), runs_(runs),
      marks_(plan, columns, header), log_(plan), sheet_(plan.sheets.back().sheet)
{}

void CaseRowReader::note_marker(Column column, int row)
{
    Counted &counted = markers_[column];
    if (counted.rows++ == 0)
        counted.first_row = row;
}

void CaseRowReader::read_days(Row &row)
{
    CaseRecord &record = row.made.record;
    for (const auto &[column, day] :
         {std::pair(Column::referred_on, &record.referred_on), std::pair(Column::attached_on, &record.attached_on),
          std::pair(Column::outcome_on, &record.outcome_on), std::pair(Column::paid_on, &record.paid_on)}) {
        const DayField read = read_day(columns_.field(row.fields, column));
        *day = read.day;
        if (read.state == FieldState::wrong || read.state == FieldState::marker)
            row.days_in_trouble.push_back({column, read.state});
    }
    row.days = {record.referred_on, record.attached_on, record.outcome_on};
}

void CaseRowReader::read_amounts(Row &row)
{
    CaseRecord &record = row.made.record;
    for (const auto &[column, pence] :
         {std::pair(Column::claimed_gbp, &record.claimed_pence), std::pair(Column::paid_gbp, &record.paid_pence),
          std::pair(Column::cost_gbp, &record.cost_pence)}) {
        const AmountField read = read_amount(columns_.field(row.fields, column), numbers_);
        *pence = read.pence;
        if (read.state != FieldState::given && read.state != FieldState::blank)
            row.amounts_in_trouble.push_back({column, read.state});
    }
}

void CaseRowReader::read_rest(Row &row)
{
    row.made.case_ref = tidied(columns_.field(row.fields, Column::case_ref), rooms_[0]);
    row.made.person_ref = tidied(columns_.field(row.fields, Column::person_ref), rooms_[1]);
    row.made.household_ref = tidied(columns_.field(row.fields, Column::household_ref), rooms_[2]);
    const StatusField status = read_status(columns_.field(row.fields, Column::status));
    row.status = status.state;
    row.made.record.status = status.status;
    row.is_too_wide = std::ssize(row.fields) > header_.size()
        && std::any_of(row.fields.begin() + header_.size(), row.fields.end(),
                       [](QByteArrayView field) { return !is_blank(field); });
}

void CaseRowReader::read(const std::vector<QByteArrayView> &fields, int number)
{
    Row row{fields, number};
    row.made.record.line = number;
    ++tally().rows;
    read_days(row);
    row.about = book_.find(fields, row.days);
    if (row.about.verdict != CaseKeyBook::Entry::none && book_.verdict(row.about).is_left_out) {
        leave_out(row, book_.verdict(row.about).rule, book_.verdict(row.about).why);
        return;
    }
    read_amounts(row);
    read_rest(row);
    const auto is_wrong = [](const std::vector<Row::Trouble> &troubles) {
        return std::any_of(troubles.begin(), troubles.end(),
                           [](const Row::Trouble &trouble) { return trouble.state != FieldState::marker; });
    };
    const bool is_right = row.about.key != CaseKeyBook::Entry::none && !row.made.case_ref.isEmpty()
        && row.status == FieldState::given && !row.is_too_wide && !is_wrong(row.days_in_trouble)
        && !is_wrong(row.amounts_in_trouble);
    if (is_right)
        accept(row);
    else if (is_note(row))
        leave_out(row, QStringLiteral("note-row"), QCoreApplication::translate("ingest", "a note, not a case"));
    else
        reject(row);
}

void CaseRowReader::accept(Row &row)
{
    ++tally().accepted;
    for (const auto *troubles : {&row.days_in_trouble, &row.amounts_in_trouble}) {
        for (const Row::Trouble &trouble : *troubles)
            note_marker(trouble.column, row.number);
    }
    note_missing_day(row);
    row.made.record.key = book_.take_in(row.about);
    if (marks_.reads_any())
        marks_.take(row.made.record.key, book_.key(row.about), row.fields, row.number);
    runs_.add(row.made);
}

void CaseRowReader::note_missing_day(const Row &row)
{
    const CaseDay own = row.about.own_day == OwnDay::attachment ? row.days.attached_on
        : row.about.own_day == OwnDay::referral                 ? row.days.referred_on
                                                                : row.days.outcome_on;
    if (own != no_day)
        return;
    if (without_day_.size() <= row.about.measure)
        without_day_.resize(row.about.measure + 1);
    Counted &counted = without_day_[row.about.measure];
    if (counted.rows++ == 0)
        counted.first_row = row.number;
}

QString CaseRowReader::text(const Row &row, Column column) const
{
    const QString text = QString::fromUtf8(columns_.field(row.fields, column)).simplified();
    return text.size() <= shown_characters ? text : text.left(shown_characters) + QStringLiteral("...");
}

ImportLog::Place CaseRowReader::place(const Row &row, Column column) const
{
    if (!columns_.has(column))
        return {row.number, 0, {}, {}, sheet_};
    const int position = columns_.position(column);
    return {row.number, position + 1, header_[position], text(row, column), sheet_};
}

void CaseRowReader::leave_out(const Row &row, const QString &rule, const QString &why)
{
    LeftOutRow out;
    out.row = row.number;
    out.sheet = sheet_;
    out.code = text(row, Column::provider_code);
    out.name = text(row, Column::provider_name);
    out.rule = rule;
    out.message = log_.sentence({row.number, 0, {}, out.name.isEmpty() ? out.code : out.name, sheet_}, why);
    if (row.about.measure != CaseKeyBook::Entry::none)
        out.measure = book_.measure(row.about.measure);
    log_.left_out(out);
    ++tally().excluded;
}

/// One text below a table, that names no provider.
bool CaseRowReader::is_note(const Row &row) const
{
    if (header_.size() <= 2 || row.about.verdict == CaseKeyBook::Entry::none)
        return false;
    const auto &faults = book_.verdict(row.about).faults;
    const bool is_nobody = std::any_of(faults.begin(), faults.end(), [](const CaseKeyBook::Fault &fault) {
        return fault.rule == QLatin1String("unknown-provider");
    });
    return is_nobody
        && std::count_if(row.fields.begin(), row.fields.end(), [](QByteArrayView field) { return !is_blank(field); })
        == 1;
}

void CaseRowReader::say(const Row &row, Column column, const QString &rule, const QString &what)
{
    log_.error(place(row, column), rule, what);
}

void CaseRowReader::reject(const Row &row)
{
    ++tally().in_error;
    if (row.is_too_wide) {
        log_.error({row.number, static_cast<int>(header_.size()) + 1, {}, {}, sheet_},
                   QStringLiteral("too-many-columns"),
                   QCoreApplication::translate("ingest",
                                               "the row has more columns than the header. Put quotation marks "
                                               "around a text that holds a comma."));
        return; // its cells stand under the wrong headers
    }
    if (row.about.verdict != CaseKeyBook::Entry::none) {
        for (const CaseKeyBook::Fault &fault : book_.verdict(row.about).faults)
            say(row, fault.column, fault.rule, fault.what);
    }
    if (row.made.case_ref.isEmpty())
        say(row, Column::case_ref, QStringLiteral("missing"),
            QCoreApplication::translate("ingest", "the row names no case. Give its reference."));
    if (row.status == FieldState::blank)
        say(row, Column::status, QStringLiteral("missing"),
            QCoreApplication::translate("ingest",
                                        "the row does not say what became of the claim. Write attached, claimed, "
                                        "validated, rejected or withdrawn."));
    else if (row.status == FieldState::wrong)
        say(row, Column::status, QStringLiteral("not-a-status"),
            QCoreApplication::translate("ingest",
                                        "this is no status. Write attached, claimed, validated, rejected or "
                                        "withdrawn."));
    for (const Row::Trouble &trouble : row.days_in_trouble) {
        if (trouble.state == FieldState::wrong)
            say(row, trouble.column, QStringLiteral("not-a-date"), day_sentence());
    }
    for (const Row::Trouble &trouble : row.amounts_in_trouble) {
        const auto [rule, what] = amount_fault(trouble.state);
        if (trouble.state != FieldState::marker)
            say(row, trouble.column, rule, what);
    }
}

void CaseRowReader::finish()
{
    marks_.finish();
    for (quint32 measure = 0; measure < without_day_.size(); ++measure) {
        const auto &[rows, first_row] = without_day_[measure];
        if (rows == 0)
            continue;
        const MeasureId &id = book_.measure(measure);
        const Column column = own_column(own_day_of(id));
        const int position = columns_.position(column) + 1;
        log_.warning({first_row, position, CaseColumns::name(column), {}, sheet_}, QStringLiteral("missing"),
                     QCoreApplication::translate("ingest",
                                                 "%n row(s) of \"%1\" give no such day, this one first. They count, "
                                                 "but what depends on the day cannot be judged.",
                                                 nullptr, rows)
                         .arg(id.text));
    }
    for (const auto &[column, counted] : markers_) {
        const int position = columns_.position(column);
        log_.warning({counted.first_row, position + 1, header_[position], {}, sheet_}, QStringLiteral("missing"),
                     QCoreApplication::translate("ingest",
                                                 "%n cell(s) hold a publisher's mark instead of a value, this one "
                                                 "first. They are kept as missing, not as zero.",
                                                 nullptr, counted.rows));
    }
}

} // namespace outturn::ingest
