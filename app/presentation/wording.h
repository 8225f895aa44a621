// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <memory>

class QTranslator;

namespace outturn::presentation {

/// The language of a headline, chart, table or document: its own locale and translator, so that a Welsh report can leave
/// an English window. Immutable; may be shared between threads once made.
class Wording
{
public:
    /// "en" or "cy"; anything else is English.
    explicit Wording(const QString &language);
    ~Wording();

    /// The words in this language. The source is marked with QT_TRANSLATE_NOOP("presentation", ...).
    QString say(const char *source) const;
    /// The same with a number that decides the form: QT_TRANSLATE_N_NOOP, "%n" in the text.
    QString count(const char *source, int n) const;

    const QLocale &locale() const { return locale_; }
    /// BCP 47, for documents.
    QString language_tag() const;

    /// With thousands separators and a fixed number of decimals.
    QString number(double value, int decimals) const;
    /// With as many decimals as the number has.
    QString full_number(double value) const;
    QString date(const QDate &day) const;

private:
    QLocale locale_;
    std::unique_ptr<QTranslator> translator_;
};

} // namespace outturn::presentation
