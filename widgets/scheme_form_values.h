// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace outturn::widgets {

/// One figure of a scheme that can be changed. The text is what the user types: "3,200", "15%", empty for unknown.
struct SchemeField {
    QString id;    ///< stable: "tariff:3", "cap", "non_intervention"
    QString title; ///< "Attachment fee, 2012-13"
    QString text;
    QString unit;           ///< "£", "%", "months"
    QString source;         ///< in words
    bool confirmed = false; ///< unconfirmed figures are marked with a sign and the word
    QString problem;        ///< why the present text cannot be taken; empty: it can
};

struct SchemeSection {
    QString title; ///< "Tariff", "Caps and thresholds", "Non-intervention"
    std::vector<SchemeField> fields;
};

/// A scheme as a form.
struct SchemeForm {
    QString title;
    QString revision; ///< "revision 2 in this workspace, 14 May 2024"
    std::vector<SchemeSection> sections;
    QStringList notes;    ///< what the sources leave open
    bool changed = false; ///< there is something to keep
    bool read_only = false;
};

} // namespace outturn::widgets
