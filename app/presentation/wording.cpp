// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/wording.h"

#include <QtCore/QDate>
#include <QtCore/QTranslator>

namespace outturn::presentation {

Wording::Wording(const QString &language)
    : locale_(language == QLatin1String("cy") ? QLocale(QLocale::Welsh, QLocale::UnitedKingdom)
                                              : QLocale(QLocale::English, QLocale::UnitedKingdom)),
      translator_(std::make_unique<QTranslator>())
{
    // English has a catalogue too: it holds the plural forms.
    const QString name = locale_.language() == QLocale::Welsh ? QStringLiteral("cy") : QStringLiteral("en");
    if (!translator_->load(QStringLiteral(":/outturn/translations/outturn_%1.qm").arg(name)))
        translator_.reset();
}

Wording::~Wording() = default;

QString Wording::say(const char *source) const
{
    const QString words = translator_ ? translator_->translate("presentation", source) : QString();
    return words.isEmpty() ? QString::fromUtf8(source) : words;
}

QString Wording::count(const char *source, int n) const
{
    QString words = translator_ ? translator_->translate("presentation", source, nullptr, n) : QString();
    if (words.isEmpty())
        words = QString::fromUtf8(source);
    return words.replace(QStringLiteral("%n"), locale_.toString(n));
}

QString Wording::language_tag() const
{
    return locale_.language() == QLocale::Welsh ? QStringLiteral("cy") : QStringLiteral("en-GB");
}

QString Wording::number(double value, int decimals) const
{
    return locale_.toString(value, 'f', decimals);
}

QString Wording::full_number(double value) const
{
    // Fifteen digits: all that a double holds for sure. A sum of 0.1s else ends in ...999 or ...001.
    return locale_.toString(QString::number(value, 'g', 15).toDouble(), 'f', QLocale::FloatingPointShortest);
}

QString Wording::date(const QDate &day) const
{
    return locale_.toString(day, QStringLiteral("d MMMM yyyy"));
}

} // namespace outturn::presentation
