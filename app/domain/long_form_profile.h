// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"
#include "domain/measure.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace outturn {

/// Which category value plays which part of a measure in a long-form return.
struct LongFormMeasure {
    Measure measure;
    QHash<QString, Part> parts;     ///< category value, such as "NoCareLeavers", to its part
    double published_rate_step = 0; ///< the published rate is rounded to this many percent
    bool published_in_percent = true;
};

/// Counts rounded by their publisher, up to and including the periods that end by a date.
struct LongFormRounding {
    double counts_to = 0;
    QDate until;
};

/// How a known kind of return is to be read: what the import was told once, kept as data.
struct LongFormProfile {
    QString id;
    QString title;
    QStringList header; ///< recognised by exactly these column names, in this order
    Programme programme;
    QString measure_column;
    QString period_column;
    QString code_column;
    QString number_column;
    QString name_column;
    QString value_column;
    QHash<QString, Missing> missing_markers;
    QStringList region_names; ///< rows left out as regions
    QStringList total_names;  ///< rows left out as totals
    std::vector<LongFormMeasure> measures;
    LongFormRounding rounding;
};

} // namespace outturn
