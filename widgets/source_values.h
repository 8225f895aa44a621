// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace outturn::widgets {

struct SourceLine {
    qint64 number = 0; ///< line or row of the file, from 1
    QStringList fields;
    int highlighted = -1;   ///< the field that the figure came from
    bool is_source = false; ///< the line belongs to the figure; others are its surroundings
};

struct SourceBlock {
    QString title; ///< "Numerator: row 8,121, column value"
    QStringList header;
    std::vector<SourceLine> lines;
};

/// An extract of an original file around the cells that a figure came from.
struct SourceExtract {
    QString caption; ///< file, hash, sheet, row
    std::vector<SourceBlock> blocks;
    QString empty_text;
};

} // namespace outturn::widgets
