// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <span>
#include <vector>

namespace outturn::ingest {

/// One row of an original return, as it stands there.
struct SourceLine {
    int line = 0;
    QString text;
    QStringList fields;
};

/// The rows that begin on these lines, in the order of the file.
std::vector<SourceLine> source_lines(const QByteArray &original, std::span<const int> lines);

} // namespace outturn::ingest
