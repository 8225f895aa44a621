// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QCoreApplication;

namespace outturn::tasks {

/// The languages that the program speaks: "en", "cy".
QStringList languages();

/// Makes the whole program speak a language from now on; what is already on screen is worded anew by its owner.
void use_language(QCoreApplication &application, const QString &language);

} // namespace outturn::tasks
