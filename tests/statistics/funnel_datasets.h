// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oracle_table.h"
#include "statistics/observations.h"

#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QTemporaryFile>

#include <vector>

namespace outturn::test {

/// A table some of whose names have commas inside their quotation marks, which a plain table does not expect: they are
/// left out.
inline OracleTable table_with_names(const QString &path)
{
    QFile file(path);
    QTemporaryFile copy;
    if (!file.open(QIODevice::ReadOnly) || !copy.open()) {
        return OracleTable(QString());
    }
    bool is_quoted = false;
    QByteArray text;
    const QByteArray original = file.readAll();
    for (const char character : original) {
        is_quoted = (character == '"') != is_quoted;
        if (!is_quoted || character != ',') {
            text.append(character);
        }
    }
    copy.write(text);
    copy.close();
    return OracleTable(copy.fileName());
}

/// Figures and bases of one of the data sets with which the reference numbers were computed.
struct FunnelDataset {
    std::vector<double> figures;
    std::vector<double> bases;

    statistics::Observations as(statistics::Model model) const { return {model, figures, bases}; }
};

inline QMap<QString, FunnelDataset> funnel_datasets(const QString &path)
{
    QMap<QString, FunnelDataset> datasets;
    const OracleTable table = table_with_names(path);
    for (const auto &row : table.rows()) {
        FunnelDataset &dataset = datasets[row.text("dataset")];
        dataset.figures.push_back(row.number("num"));
        dataset.bases.push_back(row.number("den"));
    }
    return datasets;
}

} // namespace outturn::test
