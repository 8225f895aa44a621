// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report_form_values.h"
#include "widgets/table_values.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace outturn::widgets {

/// What a sample can be drawn from; ids go out as they came in.
struct SampleChoices {
    std::vector<ReportChoice> programmes;
    std::vector<ReportChoice> measures;
    std::vector<ReportChoice> providers; ///< the first one: all
    std::vector<ReportChoice> periods;   ///< the first one: all
};

/// A rate and the amount that it is of: whichever the user wrote last is what they mean.
struct SampleAmountEntry {
    QString rate = {};
    QString amount = {};
    bool by_amount = false;
};

/// One assessment of the audit risk model: "high", "medium", "low" or "own", and its percentage.
struct SampleRiskEntry {
    QString level = QStringLiteral("high");
    QString percent = QStringLiteral("100");
};

/// What the user said of the plan, as they wrote it.
struct SamplePlanEntry {
    QString programme;
    QStringList measures; ///< empty: every one
    QString provider;     ///< empty: every one
    QString period;
    QString amount = QStringLiteral("paid"); ///< or "claimed"
    QString strata = QStringLiteral("none"); ///< "provider", "value"
    QString bounds;                          ///< of strata by value: "500; 1,000"
    QString unit = QStringLiteral("value");  ///< or "item"
    QString model = QStringLiteral("poisson");
    SampleAmountEntry materiality{QStringLiteral("5")};
    SampleAmountEntry expected{QStringLiteral("0")};
    bool by_risk = false;
    QString confidence = QStringLiteral("95");
    QString audit_risk = QStringLiteral("5");
    SampleRiskEntry inherent;
    SampleRiskEntry control;
    SampleRiskEntry analytical;
};

/// What follows from it, in words.
struct SamplePlanAnswer {
    QString population;       ///< how many claims, worth what; or that they are being counted, or why not
    QString materiality_rate; ///< what belongs into the field that the user did not write
    QString materiality_amount;
    QString expected_rate;
    QString expected_amount;
    QString confidence; ///< by the risk model: what the sample has to give
    QString size;       ///< "93 claims"; empty where none is known
    QString sentence;   ///< what it would show, or what is wrong with what was written
    bool is_problem = false;
    bool can_draw = false;
    Table limits;
};

/// What the user said of the draw.
struct SampleDrawEntry {
    QString title;
    QString person;
    QString size;
    QString method = QStringLiteral("interval"); ///< "cell", "random"
    bool by_seed = true;
    QString seed;
    QString start;
};

struct SampleDrawAnswer {
    QStringList facts; ///< the interval, how many are certain, what is left out; a line each
    QString problem;
    bool can_draw = false;
    bool is_extension = false; ///< of a sample that is there: it has its title and its method
    bool takes_start = true;   ///< a start is for one stratum, and for an interval
};

} // namespace outturn::widgets
