// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace outturn::widgets {

struct ReturnItem {
    QString id;
    QString name;
    QStringList lines; ///< "23,970 rows: 21,318 in, 2,652 left out"
    int warnings = 0;
    QString warnings_text; ///< "3 issues"; where empty the number stands alone
    QString tooltip;
    bool muted = false; ///< superseded or withdrawn

    friend bool operator==(const ReturnItem &, const ReturnItem &) = default;
};

struct LeftOutItem {
    QString id;
    QString text; ///< "6 predecessors, outside their years"
    QString tooltip;

    friend bool operator==(const LeftOutItem &, const LeftOutItem &) = default;
};

/// What came in, and what was left out of the figures and why.
struct ReturnsValues {
    QString title;       ///< "Returns"
    QString title_count; ///< "3"
    std::vector<ReturnItem> returns;
    QString left_out_title; ///< "Left out"
    QString left_out_count; ///< "18"
    std::vector<LeftOutItem> left_out;
    QString empty_text;

    friend bool operator==(const ReturnsValues &, const ReturnsValues &) = default;
};

} // namespace outturn::widgets
