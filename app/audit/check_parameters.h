// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "foundation/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace outturn::audit {

/// Reads what a definition gives to its kind. The first error is kept, so that a kind checks once, at the end; a key that
/// the kind did not ask for is one, too.
class CheckParameters
{
public:
    explicit CheckParameters(const QJsonObject &object) : object_(object) {}

    bool has(const QString &key) const { return object_.contains(key); }
    std::vector<MeasureId> measures(const QString &key, bool required);
    MeasureId measure(const QString &key);
    QString text_or(const QString &key, const QString &otherwise, const QStringList &choices);
    double number_or(const QString &key, double otherwise, double least, double most);
    int integer_or(const QString &key, int otherwise, int least, int most);
    bool boolean_or(const QString &key, bool otherwise);
    void fail(const QString &key, const QString &why);

    /// The first error, its message beginning with the key; or an unknown key.
    Result<> finish();

private:
    QJsonValue take(const QString &key);

    const QJsonObject object_;
    QStringList asked_;
    std::optional<QString> error_;
};

} // namespace outturn::audit
