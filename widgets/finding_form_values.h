// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report_form_values.h"
#include "widgets/table_values.h"

namespace outturn::widgets {

/// What the user writes of a finding; choices by their ids.
struct FindingWords {
    QString kind;
    QString severity;
    QString state;
    QString title;
    QString text;
    QString programme; ///< empty: of none
    QString measure;
    QString provider;
    QString period;
    QString evidence; ///< in the user's words
    QString recommendation;
    QString response;

    friend bool operator==(const FindingWords &a, const FindingWords &b)
    {
        return a.kind == b.kind && a.severity == b.severity && a.state == b.state && a.title == b.title
            && a.text == b.text && a.programme == b.programme && a.measure == b.measure && a.provider == b.provider
            && a.period == b.period && a.evidence == b.evidence && a.recommendation == b.recommendation
            && a.response == b.response;
    }
    friend bool operator!=(const FindingWords &a, const FindingWords &b) { return !(a == b); }
};

/// A figure of the evidence, as it was when the finding was written and as it is now.
struct FindingFigure {
    QString title;
    QString then;
    QString now; ///< empty: it is not known
    bool differs = false;
};

/// A finding or lesson as a form. The widget shows it and says what the user wrote; it stores nothing itself.
struct FindingForm {
    QString id;      ///< of what is shown; another one takes the place of what was written. Empty: nothing is shown
    QString heading; ///< "Finding 3"
    QString note;    ///< revision, by whom, when; or why it was withdrawn
    FindingWords words;
    bool is_changed = false;   ///< there is something to save
    bool is_withdrawn = false; ///< can be read, and brought back
    bool is_new = false;
    QString person;
    std::vector<ReportChoice> kinds;
    std::vector<ReportChoice> severities;
    std::vector<ReportChoice> states;
    std::vector<ReportChoice> programmes; ///< each list with "" for none
    std::vector<ReportChoice> measures;
    std::vector<ReportChoice> providers;
    std::vector<ReportChoice> periods;
    QString figure; ///< figure, check and sample that it is about; empty where there is none
    std::vector<FindingFigure> figures;
    QString source;          ///< where the figures stand
    QString change;          ///< the figures that differ now, in a sentence
    bool has_figure = false; ///< there is one to be looked at
    bool can_renew = false;  ///< the figures as they are now can take the place of the old ones
    QString origin;          ///< of a lesson that came in with a file
    Table revisions;
    QString empty_text; ///< in the place of the form, where nothing is shown
};

} // namespace outturn::widgets
