// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <array>
#include <vector>

namespace outturn::ingest {

/// Where the columns of a plain return stand in this file; -1 where a column is absent.
class PlainColumns
{
public:
    enum Column {
        programme,
        provider_code,
        provider_name,
        provider_type,
        region,
        contract,
        area_code,
        period,
        cohort,
        group,
        measure,
        numerator,
        denominator,
        expected,
        value,
        standard_error,
        cost_gbp,
        claimed_gbp,
        paid_gbp,
        kind,
        polarity,
        basis,
        certified,
        imputed,
        received_on,
        due_on,
        // What an export adds so that it reads back whole; a person need not write any of them.
        programme_title,
        measure_title,
        unit,
        per,
        year_kind,
        numerator_title,
        denominator_title,
        cost_title,
        cost_scope,
        numerator_range,
        denominator_range,
        published_rate,
        published_rate_differs,
        column_count
    };

    explicit PlainColumns(const QStringList &header);

    bool has(Column column) const { return positions_[column] >= 0; }
    int position(Column column) const { return positions_[column]; }
    /// The field as it stands; empty where the column is absent.
    QString verbatim(const QStringList &fields, Column column) const;
    /// The field, with line breaks and runs of blanks as single blanks; empty where the column is absent.
    QString text(const QStringList &fields, Column column) const;
    static QString name(Column column);
    /// Columns, from 1, whose names mean nothing to a plain return.
    const std::vector<int> &unknown() const { return unknown_; }
    /// Names that stand twice in the header.
    const QStringList &repeated() const { return repeated_; }

private:
    std::array<int, column_count> positions_{};
    std::vector<int> unknown_;
    QStringList repeated_;
};

} // namespace outturn::ingest
