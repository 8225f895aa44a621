// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

namespace outturn::widgets {

/// Money available to a provider, drawn by it, and put into services; nullopt where the return does not say.
struct FundingRow {
    QString id;
    QString name;
    std::optional<double> available; ///< pounds
    std::optional<double> drawn;
    std::optional<double> invested;
    QString label; ///< "62% invested", at the right
    QString tooltip;
};

/// One provider a row: an outline for what was available, a bar for what was invested, a tick for what was drawn.
struct FundingChart {
    QString title;
    QString description;
    std::vector<FundingRow> rows;
    QString available_title; ///< words for the three, labelled in place on the first row
    QString drawn_title;
    QString invested_title;
    QString caption;
    NumberFormat format;
    QString empty_text;
};

} // namespace outturn::widgets
