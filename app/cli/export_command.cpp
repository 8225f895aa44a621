// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_list.h"
#include "cli/open_source.h"
#include "cli/output.h"
#include "tasks/export_observations.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QCoreApplication>

namespace outturn::cli {

int export_command(const QStringList &words)
{
    const Result<Arguments> arguments = arguments_for(words, {{QStringLiteral("output")}}, 1, 1,
                                                      "outturn export WORKSPACE --output FILE.csv|FILE.xlsx");
    if (!arguments)
        return fail(arguments.error());
    const QString output = arguments->value(QStringLiteral("output"));
    if (output.isEmpty())
        return fail({ErrorCode::wrong_usage,
                     QCoreApplication::translate("cli", "Say where the observations go: --output FILE.csv."),
                     {}});
    const auto source = open_source(*arguments);
    if (!source)
        return fail(source.error());
    const Result<int> rows = tasks::export_observations(**source, output);
    return rows ? done : fail(rows.error());
}

} // namespace outturn::cli
