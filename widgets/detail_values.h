// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace outturn::widgets {

struct DetailPair {
    QString label;
    QString value;
    QString tooltip; ///< the number in full
};

struct DetailLink {
    QString id;
    QString text;
    QString tooltip;
};

/// What several selected providers are against each other.
struct DetailComparison {
    QString title;                 ///< "2 selected"
    std::vector<DetailPair> pairs; ///< "Difference", "4.1 points (-1.2 to 9.3)"
    QString note;
    std::vector<DetailLink> links;
};

/// All that the detail panel says about one provider.
struct DetailValues {
    QString id;
    QString name;
    QString place; ///< "North West", beside the name
    QString value; ///< "73.8%", large
    QString value_tooltip;
    Emphasis emphasis = Emphasis::active; ///< colour of the large value
    QStringList facts;                    ///< "158 of 214; 95% interval 67.6% to 79.3%"
    std::vector<DetailLink> remarks;      ///< what is on record about it, below the facts: "Finding 3 (Open): ..."
    SeriesChart series;
    QString series_caption;
    std::vector<DetailPair> pairs;
    QString note;
    std::vector<DetailLink> links;
    QString empty_text;                         ///< shown with the links, and nothing else, where the name is empty
    std::optional<DetailComparison> comparison; ///< at the top, with or without a provider below
};

} // namespace outturn::widgets
