// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::cli {

Result<Arguments> Arguments::parse(const QStringList &words, const std::vector<OptionRule> &rules)
{
    Arguments arguments;
    bool only_names = false; // after "--"
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (only_names || !word.startsWith(QLatin1String("--"))) {
            arguments.positional_.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            only_names = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&name](const OptionRule &known) { return known.name == name; });
        if (rule == rules.end())
            return failure(ErrorCode::wrong_usage,
                           QCoreApplication::translate("cli", "This command has no option %1.").arg(word));
        if (arguments.has(name))
            return failure(ErrorCode::wrong_usage,
                           QCoreApplication::translate("cli", "The option --%1 is given twice.").arg(name));
        QString value;
        if (rule->takes_value) {
            if (equals >= 0)
                value = word.mid(equals + 1);
            else if (i + 1 < words.size())
                value = words[++i];
            else
                return failure(ErrorCode::wrong_usage,
                               QCoreApplication::translate("cli", "The option --%1 needs a value.").arg(name));
        }
        arguments.options_.insert(name, value);
    }
    return arguments;
}

} // namespace outturn::cli
