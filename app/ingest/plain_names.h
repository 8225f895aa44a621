// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace outturn::ingest {

/// The id that a title in a return stands for: "Turned around" and "turned_around" are one measure; the programme
/// "Families programme (councils)" is "families-programme-councils".
QString id_of_title(const QString &title, QChar joint);

/// Words stay as they were given; an id becomes words.
QString title_of(const QString &text);

} // namespace outturn::ingest
