// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QStringList>

#include <array>
#include <vector>

namespace outturn::ingest {

/// Where the columns of a case return stand in this file; -1 where a column is absent.
class CaseColumns
{
public:
    enum Column {
        // What a row is about; the book of case keys reads these together.
        programme,
        provider_code,
        provider_name,
        provider_type,
        region,
        contract,
        area_code,
        cohort,
        period,
        group,
        measure,
        key_column_count,

        case_ref = key_column_count,
        referred_on,
        attached_on,
        outcome_on,
        status,
        claimed_gbp,
        paid_gbp,
        paid_on,
        cost_gbp,
        person_ref,
        household_ref,
        certified, ///< of the return: see case_marks, and the next three
        imputed,
        received_on,
        due_on,
        column_count
    };

    explicit CaseColumns(const QStringList &header);

    bool has(Column column) const { return positions_[column] >= 0; }
    int position(Column column) const { return positions_[column]; }
    /// The field of a record as it stands; empty where the column is absent or the record ends before it.
    QByteArrayView field(const std::vector<QByteArrayView> &fields, Column column) const
    {
        const auto at = static_cast<size_t>(positions_[column]);
        return at < fields.size() ? fields[at] : QByteArrayView();
    }
    static QString name(Column column);
    /// Columns, from 1, whose names mean nothing to a case return.
    const std::vector<int> &unknown() const { return unknown_; }
    /// Names that stand twice in the header.
    const QStringList &repeated() const { return repeated_; }

private:
    std::array<int, column_count> positions_{};
    std::vector<int> unknown_;
    QStringList repeated_;
};

} // namespace outturn::ingest
