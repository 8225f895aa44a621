// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

namespace outturn::widgets {

/// What was paid too much and too little for one provider.
struct BalanceRow {
    QString id;
    QString name;
    double over = 0;    ///< pounds, not negative; to the right of nought
    double under = 0;   ///< pounds, not negative; to the left
    QString over_label; ///< "£12,400", at the bar's end
    QString under_label;
    QString tooltip;
};

/// Bars to both sides of nought, in the order given, one provider a row.
struct BalanceChart {
    QString title;
    QString description;
    std::vector<BalanceRow> rows;
    QString over_title;  ///< "paid more than is due", above the right half
    QString under_title; ///< "due and not paid"
    QString caption;     ///< "152 providers, largest first; the 96 without any difference are not drawn"
    NumberFormat format;
    QString empty_text;
};

} // namespace outturn::widgets
