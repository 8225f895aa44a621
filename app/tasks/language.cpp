// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

namespace outturn::tasks {

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("cy")};
}

void use_language(QCoreApplication &application, const QString &language)
{
    const QString name = QStringLiteral("outturn_translator");
    if (auto *earlier = application.findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(earlier);
        delete earlier;
    }
    auto *translator = new QTranslator(&application);
    translator->setObjectName(name);
    // English has a catalogue too: it holds the plural forms.
    if (translator->load(QStringLiteral(":/outturn/translations/outturn_%1.qm").arg(language)))
        QCoreApplication::installTranslator(translator);
    QLocale::setDefault(language == QLatin1String("cy") ? QLocale(QLocale::Welsh, QLocale::UnitedKingdom)
                                                        : QLocale(QLocale::English, QLocale::UnitedKingdom));
}

} // namespace outturn::tasks
