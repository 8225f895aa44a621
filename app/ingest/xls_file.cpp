// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xls_file.h"

#include "ingest/xls_pipe.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryFile>

namespace outturn::ingest {
namespace {

constexpr qint64 largest_file = 128LL << 20; // the child holds the file and its stream within 512 MB
constexpr qint64 most_bytes = 200LL << 20;
constexpr qint64 most_cells = 20'000'000;
constexpr int stop_interval = 50; // milliseconds
constexpr int time_limit = 20'000;
constexpr int farewell = 2'000;

Error error_of(ErrorCode code, const QString &message, const QString &file_name, const QString &detail = {})
{
    return Error{code, message.arg(file_name), detail};
}

Error damaged(const QString &file_name, const QString &detail)
{
    return error_of(ErrorCode::unreadable,
                    QCoreApplication::translate("ingest",
                                                "%1 is damaged: its cells cannot be read. Open it in a spreadsheet "
                                                "program, check it there and save it as .xlsx."),
                    file_name, detail);
}

Error too_large(const QString &file_name)
{
    return error_of(ErrorCode::refused,
                    QCoreApplication::translate("ingest",
                                                "%1 holds more cells than an .xls workbook is read with. Open it in "
                                                "a spreadsheet program and save the sheet that counts as .xlsx."),
                    file_name);
}

Error error_of(XlsTrouble trouble, const QString &file_name, const QString &detail)
{
    switch (trouble) {
    case XlsTrouble::encrypted:
        return error_of(ErrorCode::unreadable,
                        QCoreApplication::translate("ingest",
                                                    "%1 is protected by a password. Open it in a spreadsheet program, "
                                                    "take the password off and save it as .xlsx."),
                        file_name);
    case XlsTrouble::too_old:
        return error_of(ErrorCode::unreadable,
                        QCoreApplication::translate("ingest",
                                                    "%1 was written by Excel 4 or earlier. Open it in a spreadsheet "
                                                    "program and save it as .xlsx."),
                        file_name);
    case XlsTrouble::no_workbook:
        return error_of(ErrorCode::unreadable,
                        QCoreApplication::translate("ingest",
                                                    "%1 is no Excel workbook, whatever its name says. Open it in the "
                                                    "program that wrote it and save the table as .xlsx or CSV."),
                        file_name);
    case XlsTrouble::too_large:
        return too_large(file_name);
    case XlsTrouble::none:
    case XlsTrouble::damaged:
        break;
    }
    return damaged(file_name, detail);
}

/// What many a download called .xls is in truth, judged by how it begins.
Result<> refuse_disguise(const QString &file_name, const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04"))
        return tl::unexpected(error_of(
            ErrorCode::unreadable,
            QCoreApplication::translate("ingest",
                                        "%1 is a newer workbook under an old name. Rename it from .xls to .xlsx (or "
                                        ".ods, if it came from LibreOffice) and import that."),
            file_name));
    QByteArray start = bytes.left(4096);
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF"))
        start.replace('\0', QByteArray());
    start = start.mid(std::max<qsizetype>(0, start.indexOf('<'))).toLower();
    const bool begins_with_tag = bytes.left(4096).trimmed().left(8).contains('<');
    if (begins_with_tag && start.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && start.contains("<workbook"))
        return tl::unexpected(error_of(
            ErrorCode::unreadable,
            QCoreApplication::translate("ingest",
                                        "%1 is an XML spreadsheet of Excel 2003 and not an .xls workbook. Open it in "
                                        "a spreadsheet program and save it as .xlsx."),
            file_name));
    if (begins_with_tag && (start.contains("<html") || start.contains("<table") || start.contains("<!doctype html")))
        return tl::unexpected(
            error_of(ErrorCode::unreadable,
                     QCoreApplication::translate("ingest",
                                                 "%1 is a web page (HTML) and not an .xls workbook. Open it in a "
                                                 "spreadsheet program and save it as .xlsx."),
                     file_name));
    return {};
}

/// Serves the rows of one sheet from their frames; leans on the file.
class XlsSource : public SheetSource
{
public:
    explicit XlsSource(const XlsSheet &sheet) : sheet_(sheet), rest_(sheet.rows) {}

    Result<bool> next(SheetRow &row) override { return next_row_frame(rest_, row); }
    qint64 position() const override { return sheet_.rows.size() - rest_.size(); }
    qint64 size() const override { return sheet_.rows.size(); }
    std::vector<int> hidden_columns() const override { return sheet_.hidden_columns; }

private:
    const XlsSheet &sheet_;
    QByteArrayView rest_;
};

/// The sheets of one workbook, in memory.
class XlsFile : public SheetFile
{
public:
    explicit XlsFile(std::vector<XlsSheet> sheets) : content_(std::move(sheets))
    {
        for (const XlsSheet &sheet : content_)
            infos_.push_back(sheet.info);
    }

    const std::vector<SheetInfo> &sheets() const override { return infos_; }

    Result<std::unique_ptr<SheetSource>> open(int sheet) override
    {
        return std::make_unique<XlsSource>(content_.at(static_cast<size_t>(sheet)));
    }

    Result<std::vector<CellRange>> merged(int sheet) override { return content_.at(static_cast<size_t>(sheet)).merged; }

private:
    std::vector<XlsSheet> content_;
    std::vector<SheetInfo> infos_;
};

/// Ends the child on every way out: QProcess would complain about one that still runs.
class ChildGuard
{
public:
    explicit ChildGuard(QProcess &process) : process_(process) {}
    ~ChildGuard()
    {
        if (process_.state() != QProcess::NotRunning) {
            process_.kill();
            process_.waitForFinished(farewell);
        }
    }
    ChildGuard(const ChildGuard &) = delete;
    ChildGuard &operator=(const ChildGuard &) = delete;

private:
    QProcess &process_;
};

/// Feeds the reader until the child has ended, the time is up, or somebody stops.
Result<> collect(QProcess &process, XlsPipeReader &reader, const QString &file_name, const std::stop_token &stop)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("ingest", "The import was cancelled."));
        if (timer.elapsed() > time_limit)
            return tl::unexpected(damaged(file_name, QStringLiteral("the child process took too long")));
        const bool running = process.state() != QProcess::NotRunning;
        if (running)
            process.waitForReadyRead(stop_interval);
        const QByteArray block = process.readAllStandardOutput();
        if (!block.isEmpty() && !reader.feed(block))
            return {};
        if (!running && block.isEmpty())
            return {};
    }
}

} // namespace

Result<std::unique_ptr<SheetFile>> open_xls(const QString &file_name, const QByteArray &bytes, const QString &program,
                                            const std::stop_token &stop)
{
    if (const auto plain = refuse_disguise(file_name, bytes); !plain)
        return tl::unexpected(plain.error());
    if (bytes.size() > largest_file)
        return tl::unexpected(too_large(file_name));
    QTemporaryFile copy;
    if (!copy.open() || copy.write(bytes) != bytes.size() || !copy.flush())
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest",
                                                   "%1 cannot be read: no temporary file can be written (%2). Make "
                                                   "room on the disk and import it again.")
                           .arg(file_name, copy.errorString()));
    QProcess process;
    const ChildGuard guard(process);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program.isEmpty() ? QCoreApplication::applicationFilePath() : program,
                  {QStringLiteral("xls-cells"), copy.fileName()}, QIODevice::ReadOnly);
    if (!process.waitForStarted(time_limit))
        return failure(ErrorCode::internal,
                       QCoreApplication::translate("ingest",
                                                   "%1 cannot be read: the program that reads .xls does not start. "
                                                   "Save the file as .xlsx in a spreadsheet program and import that.")
                           .arg(file_name),
                       process.errorString());
    XlsPipeReader reader(most_bytes, most_cells);
    if (const auto collected = collect(process, reader, file_name, stop); !collected)
        return tl::unexpected(collected.error());
    if (reader.is_too_large())
        return tl::unexpected(too_large(file_name));
    if (reader.trouble() != XlsTrouble::none)
        return tl::unexpected(error_of(reader.trouble(), file_name, reader.detail()));
    if (!reader.is_complete())
        return tl::unexpected(damaged(
            file_name, QStringLiteral("the child process ended early, exit status %1").arg(process.exitCode())));
    return std::make_unique<XlsFile>(reader.take_sheets());
}

} // namespace outturn::ingest
