// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/case_run_hash.h"

#include <QtCore/QtEndian>

namespace outturn::workspace {
namespace {

constexpr size_t full_buffer = 1 << 16;

void add_number(QByteArray &bytes, qint64 number)
{
    const qint64 little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

QByteArray key_bytes(const CellKey &key)
{
    QByteArray bytes;
    for (const QString *text : {&key.programme.text, &key.measure.text, &key.provider.text, &key.contract, &key.area,
                                &key.cohort, &key.group}) {
        // The length keeps two neighbours from passing for one.
        const QByteArray utf8 = text->toUtf8();
        add_number(bytes, utf8.size());
        bytes += utf8;
    }
    add_number(bytes, key.period.start.toJulianDay());
    add_number(bytes, key.period.end.toJulianDay());
    return bytes;
}

template <typename Number> void CaseRunHash::put(Number number)
{
    const Number little = qToLittleEndian(number);
    buffer_.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void CaseRunHash::put(std::string_view text)
{
    put(static_cast<quint32>(text.size()));
    buffer_.append(text);
}

void CaseRunHash::flush_when_full()
{
    if (buffer_.size() < full_buffer)
        return;
    hash_.add(QByteArrayView(buffer_.data(), static_cast<qsizetype>(buffer_.size())));
    buffer_.clear();
}

void CaseRunHash::add_range(const QByteArray &key, qint64 rows)
{
    put(std::string_view(key.constData(), static_cast<size_t>(key.size())));
    put(rows);
    flush_when_full();
}

void CaseRunHash::add(const CaseRecord &record)
{
    put(record.line);
    put(record.claimed_pence);
    put(record.paid_pence);
    put(record.cost_pence);
    put(record.referred_on);
    put(record.attached_on);
    put(record.outcome_on);
    put(record.paid_on);
    put(static_cast<quint8>(record.status));
    put(record.case_ref);
    put(record.person_ref);
    put(record.household_ref);
    flush_when_full();
}

QByteArray CaseRunHash::hex()
{
    hash_.add(QByteArrayView(buffer_.data(), static_cast<qsizetype>(buffer_.size())));
    buffer_.clear();
    return hash_.hex();
}

void CasesHash::add_run(const QByteArray &run_hash)
{
    hash_.add("run " + run_hash + '\n');
}

void CasesHash::add_offset(const LineOffset &offset)
{
    hash_.add("line " + QByteArray::number(offset.line) + ' ' + QByteArray::number(offset.offset) + '\n');
}

} // namespace outturn::workspace
