// SPDX-License-Identifier: GPL-3.0-or-later
// The import of a real return of 23,970 rows, as a whole process and inside one. Goal: under half a second.
#include "bench/process_timing.h"
#include "support/shared_material.h"
#include "tasks/import_returns.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

using namespace outturn;
using namespace outturn::bench;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString file = test::shared_material(QStringLiteral("returns/outcome_and_cost_long.csv"));
    if (file.isEmpty()) {
        std::puts("import: skipped, the real return beside the checkout is absent");
        return 0;
    }
    QTemporaryDir folder;
    int number = 0;
    const auto next = [&] { return folder.filePath(QStringLiteral("%1.outturn").arg(++number)); };
    time_work(11, [&] {
        run_program(QStringLiteral(OUTTURN_PROGRAM), {QStringLiteral("import"), next(), file});
    }).print("import of 23,970 rows, whole process");
    const auto reference = ingest::bundled_reference_data();
    time_work(11, [&] {
        tasks::ImportRequest request;
        request.workspace = next();
        if (tasks::import_return(file, request, *reference).error)
            std::puts("the import failed");
    }).print("import of 23,970 rows, in process, to disk");
    time_work(11, [&] {
        tasks::ImportRequest request;
        request.workspace = next();
        request.dry_run = true;
        tasks::import_return(file, request, *reference);
    }).print("reading and checking alone");
    return 0;
}
