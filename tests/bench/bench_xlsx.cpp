// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook of 40,000 rows and 30 columns, a third of them texts, read to rows. Goal: under 2 s and under 60 MB.
// Writing and reading run as processes of their own, so that the peak of memory is the reader's.
#include "ingest/xlsx_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <sys/resource.h>
#include <xlsxwriter.h>

#include <cstdio>

using namespace outturn;
using namespace outturn::ingest;

namespace {

constexpr int rows = 40'000;
constexpr int columns = 30;

int write(const QString &path)
{
    lxw_workbook *workbook = workbook_new(path.toLocal8Bit().constData());
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Outcomes");
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const auto r = static_cast<lxw_row_t>(row);
            const auto c = static_cast<lxw_col_t>(column);
            if (column % 3 == 0)
                worksheet_write_string(
                    sheet, r, c, QByteArray("Local authority " + QByteArray::number((row + column) % 20'000)), nullptr);
            else if (column % 3 == 1)
                worksheet_write_number(sheet, r, c, row * 7 + column, nullptr);
            else
                worksheet_write_number(sheet, r, c, (row + 1.0) / (column + 2.0), nullptr);
        }
    }
    return workbook_close(workbook) == LXW_NO_ERROR ? 0 : 1;
}

int read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    QElapsedTimer timer;
    timer.start();
    const auto workbook = open_xlsx(QStringLiteral("bench.xlsx"), file.readAll());
    if (!workbook)
        return 1;
    const qint64 opened = timer.elapsed();
    const auto sheet = (*workbook)->open(0);
    if (!sheet)
        return 1;
    SheetRow row;
    qint64 cells = 0;
    while (true) {
        const Result<bool> more = (*sheet)->next(row);
        if (!more)
            return 1;
        if (!*more)
            break;
        cells += row.fields.size();
    }
    const qint64 read = timer.elapsed();
    const auto merged = (*workbook)->merged(0);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-58s %7lld ms, of them %lld for opening\n", "1.2 million cells of a workbook to rows",
                static_cast<long long>(read), static_cast<long long>(opened));
    std::printf("%-58s %7lld ms\n", "its merged cells", static_cast<long long>(timer.elapsed() - read));
    std::printf("%-58s %7ld MB\n", "peak of memory", usage.ru_maxrss / 1024);
    return merged && cells == qint64{rows} * columns ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3)
        return arguments[1] == QStringLiteral("--write") ? write(arguments[2]) : read(arguments[2]);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.xlsx"));
    for (const QString &what : {QStringLiteral("--write"), QStringLiteral("--read")}) {
        if (QProcess::execute(application.applicationFilePath(), {what, path}) != 0) {
            std::printf("the workbook could not be %s\n", what == QStringLiteral("--write") ? "written" : "read");
            return 1;
        }
    }
    return 0;
}
