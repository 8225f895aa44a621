// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVector>

#include <algorithm>
#include <cmath>
#include <optional>

namespace outturn::test {

/// A CSV file of reference numbers, one record a row; plain cells, quoted or not, without commas inside.
class OracleTable
{
public:
    class Row
    {
    public:
        Row(const OracleTable &table, const QStringList &cells) : table_(&table), cells_(&cells) {}

        QString text(const char *column) const
        {
            return cells_->value(table_->columns_.value(QLatin1String(column), -1));
        }

        /// No value where the cell is empty.
        std::optional<double> optional(const char *column) const
        {
            bool ok = false;
            const double value = text(column).toDouble(&ok);
            return ok ? std::optional(value) : std::nullopt;
        }

        double number(const char *column) const { return optional(column).value_or(std::nan("")); }

        QByteArray name() const { return cells_->join(u' ').left(60).toUtf8(); }

    private:
        const OracleTable *table_;
        const QStringList *cells_;
    };

    explicit OracleTable(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        const QStringList header = split(file.readLine());
        for (int i = 0; i < header.size(); ++i) {
            columns_.insert(header.at(i), i);
        }
        while (!file.atEnd()) {
            lines_.append(split(file.readLine()));
        }
    }

    QVector<Row> rows() const
    {
        QVector<Row> result;
        for (const QStringList &line : lines_) {
            result.append(Row(*this, line));
        }
        return result;
    }

private:
    static QStringList split(const QByteArray &line)
    {
        return QString::fromUtf8(line).trimmed().remove(u'"').split(u',');
    }

    QHash<QString, int> columns_;
    QVector<QStringList> lines_;
};

/// Whether two numbers agree to a relative tolerance; an expected 0 must be exactly 0.
inline bool agrees(double actual, double expected, double tolerance)
{
    // Below the normal range a double has no more digits than its smallest step.
    return std::abs(actual - expected) <= std::max(tolerance * std::abs(expected), expected == 0.0 ? 0.0 : 5e-324);
}

inline QByteArray compared(double actual, double expected)
{
    return "actual " + QByteArray::number(actual, 'g', 17) + ", expected " + QByteArray::number(expected, 'g', 17);
}

} // namespace outturn::test

/// Fails with both numbers and the row of the reference table.
#define OUTTURN_AGREES(actual, expected, tolerance, row)                                                               \
    QVERIFY2(outturn::test::agrees(actual, expected, tolerance),                                                       \
             (outturn::test::compared(actual, expected) + " at " + (row)).constData())
