// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/marker_meanings.h"

#include <QtCore/QCoreApplication>

namespace outturn::widgets {

namespace {

struct Meaning {
    QStringView id;
    const char *text;
};

constexpr Meaning meanings[] = {
    {marker_meaning::not_available, QT_TRANSLATE_NOOP("MarkerMeanings", "Not available")},
    {marker_meaning::suppressed, QT_TRANSLATE_NOOP("MarkerMeanings", "Suppressed")},
    {marker_meaning::not_applicable, QT_TRANSLATE_NOOP("MarkerMeanings", "Not applicable")},
    {u"missing", QT_TRANSLATE_NOOP("MarkerMeanings", "Not given")},
    {u"rounds-to-zero", QT_TRANSLATE_NOOP("MarkerMeanings", "Rounds to zero")},
    {u"low", QT_TRANSLATE_NOOP("MarkerMeanings", "Low")},
    {u"not-collected", QT_TRANSLATE_NOOP("MarkerMeanings", "Not collected")},
};

} // namespace

QStringList marker_meanings()
{
    QStringList ids;
    for (const Meaning &meaning : meanings) {
        ids.append(meaning.id.toString());
    }
    return ids;
}

QString marker_meaning_text(QStringView meaning)
{
    for (const Meaning &known : meanings) {
        if (known.id == meaning) {
            return QCoreApplication::translate("MarkerMeanings", known.text);
        }
    }
    return meaning.toString();
}

} // namespace outturn::widgets
