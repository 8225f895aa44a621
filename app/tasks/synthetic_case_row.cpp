// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/synthetic_case_row.h"

#include <array>
#include <charconv>

namespace outturn::tasks {
namespace {

void append_number(QByteArray &text, qint64 number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    text.append(digits.data(), end.ptr - digits.data());
}

void append_amount(QByteArray &text, qint64 pounds)
{
    text.append(',');
    if (pounds >= 0)
        append_number(text, pounds);
}

void append_day(QByteArray &text, const QDate &day)
{
    text.append(',');
    if (!day.isValid())
        return;
    int year = 0;
    int month = 0;
    int of_month = 0;
    day.getDate(&year, &month, &of_month);
    append_number(text, year);
    const std::array<char, 6> rest{'-', static_cast<char>('0' + month / 10),    static_cast<char>('0' + month % 10),
                                   '-', static_cast<char>('0' + of_month / 10), static_cast<char>('0' + of_month % 10)};
    text.append(rest.data(), rest.size());
}

/// "2012-13 Q3" of the financial year.
void append_quarter(QByteArray &text, const QDate &day)
{
    text.append(',');
    const int year = day.month() >= 4 ? day.year() : day.year() - 1;
    append_number(text, year);
    text.append('-');
    text.append(static_cast<char>('0' + (year + 1) / 10 % 10));
    text.append(static_cast<char>('0' + (year + 1) % 10));
    text.append(" Q");
    text.append(static_cast<char>('1' + (day.month() + 8) % 12 / 3));
}

} // namespace

SyntheticCaseWriter::SyntheticCaseWriter(QByteArray programme, QByteArray provider_type, Columns columns)
    : programme_(std::move(programme)), provider_type_(std::move(provider_type)), columns_(columns)
{}

QByteArray SyntheticCaseWriter::header() const
{
    return QByteArray("case_ref,programme,provider_code,") + (columns_ == Columns::brief ? "" : "provider_name,")
        + "provider_type,period,measure," + (columns_ == Columns::by_contract ? "contract,group,referred_on," : "")
        + "attached_on,outcome_on,status,claimed_gbp,paid_gbp,paid_on,cost_gbp,person_ref"
        + (columns_ == Columns::brief ? "\n" : ",household_ref\n");
}

/// No name or reference holds a comma, quote or line break, so nothing needs quoting.
void SyntheticCaseWriter::append(QByteArray &text, const SyntheticRow &row) const
{
    text.append(row.case_ref).append(',').append(programme_).append(',').append(row.provider_code);
    if (columns_ != Columns::brief)
        text.append(',').append(row.provider_name);
    text.append(',').append(provider_type_);
    append_quarter(text, row.period_of);
    text.append(',').append(row.measure);
    if (columns_ == Columns::by_contract) {
        text.append(',').append(row.contract).append(',').append(row.group);
        append_day(text, row.referred_on);
    }
    append_day(text, row.attached_on);
    append_day(text, row.outcome_on);
    text.append(',').append(row.status);
    append_amount(text, row.claimed_pounds);
    append_amount(text, row.paid_pounds);
    append_day(text, row.paid_on);
    append_amount(text, row.cost_pounds);
    text.append(',').append(row.person_ref);
    if (columns_ != Columns::brief)
        text.append(',').append(row.household_ref);
    text.append('\n');
}

} // namespace outturn::tasks
