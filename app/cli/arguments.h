// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <vector>

namespace outturn::cli {

/// An option of a command: "--name VALUE", or a flag where it takes none.
struct OptionRule {
    QString name; ///< without the dashes
    bool takes_value = true;
};

/// The words after a command, sorted out. Unknown options and missing values are wrong usage.
class Arguments
{
public:
    static Result<Arguments> parse(const QStringList &words, const std::vector<OptionRule> &rules);

    const QStringList &positional() const { return positional_; }
    bool has(const QString &option) const { return options_.contains(option); }
    QString value(const QString &option) const { return options_.value(option); }
    bool json() const { return has(QStringLiteral("json")); }

private:
    QStringList positional_;
    QHash<QString, QString> options_;
};

} // namespace outturn::cli
