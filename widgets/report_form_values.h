// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <vector>

namespace outturn::widgets {

/// Something to choose by its id.
struct ReportChoice {
    QString id;
    QString title;
    QString group; ///< heading under which it stands in the menu; choices of one group follow each other
};

/// A part of the report as the composer lists it.
struct ReportPartItem {
    QString id;    ///< unique in the form; stays when parts are moved
    QString kind;  ///< id of what may be added
    QString title; ///< "Spread: care leavers in education, employment or training"
    QString note;  ///< what is the matter with it: "no costs were returned"; empty where nothing is
    bool takes_measure = false;
    bool takes_period = false;
    bool takes_text = false; ///< the user's own words: heading and text
    QString measure;         ///< id of the choice; empty: that of the report
    QString period;
    QString heading;
    QString text;
};

/// A figure or table that own text may refer to.
struct ReportReference {
    QString token; ///< what is put into the text: "{figure:spread}"
    QString title; ///< "Figure 2: ..."
};

/// A report as a form. The widget shows it and says what the user changed; it changes nothing of it itself.
struct ReportForm {
    std::vector<ReportChoice> saved; ///< definitions in the workspace
    QString name;                    ///< of the one shown; empty: not saved yet
    bool changed = false;            ///< since it was saved
    QString title;
    std::vector<ReportChoice> programmes;
    QString programme;
    std::vector<ReportChoice> measures;
    QString measure;
    std::vector<ReportChoice> periods; ///< "": the latest
    QString period;
    std::vector<ReportChoice> providers; ///< "": all together
    QString provider;
    std::vector<ReportChoice> languages;
    QString language;
    int smallest_count = 5; ///< counts below it are withheld; 0: none
    bool include_cases = false;
    bool has_cases = false; ///< there are any to include
    std::vector<ReportPartItem> parts;
    std::vector<ReportChoice> addable; ///< kinds of parts
    std::vector<ReportReference> references;
};

} // namespace outturn::widgets
