// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/verify_workspace.h"

#include "foundation/sha256.h"
#include "ingest/open_return.h"
#include "tasks/verify_cases.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>
#include <span>

namespace outturn::tasks {
namespace {

using Place = workspace::WorkspaceReader::Place;

constexpr qsizetype shown_characters = 60;

QString shown(const QString &text)
{
    return text.size() <= shown_characters ? text : text.left(shown_characters) + QStringLiteral("...");
}

QString sentence(const StoredReturn &from, const Place &place, const QString &now)
{
    const QString where = place.sheet.isEmpty()
        ? from.file_name
        : QCoreApplication::translate("tasks", "%1, sheet \"%2\"").arg(from.file_name, place.sheet);
    return QCoreApplication::translate("tasks",
                                       "Return %1, %2, row %3, column %4: the workspace has \"%5\" from there, its "
                                       "original has \"%6\".")
        .arg(QString::number(from.id), where, QString::number(place.row), ingest::column_letters(place.column - 1),
             shown(place.text), shown(now));
}

/// Goes through one sheet beside the places that lie in it, both in the order of rows; the first that differs.
Result<std::optional<QString>> first_difference(const StoredReturn &from, ingest::SheetSource &rows,
                                                std::span<const Place> places, const std::stop_token &stop,
                                                qint64 &compared)
{
    ingest::SheetRow row;
    bool more = true;
    for (const Place &place : places) {
        while (more && row.row < place.row) {
            const Result<bool> next = rows.next(row);
            if (!next)
                return tl::unexpected(next.error());
            more = *next;
            if (stop.stop_requested())
                return std::nullopt;
        }
        // A row that is not given is blank.
        const bool is_there = more && row.row == place.row && place.column >= 1 && place.column <= row.fields.size();
        const QString now = is_there ? row.fields[place.column - 1].trimmed() : QString();
        if (now != place.text.trimmed())
            return std::optional(sentence(from, place, now));
        ++compared;
    }
    return std::nullopt;
}

Result<std::optional<QString>> check_figures(const workspace::WorkspaceReader &reader, const StoredReturn &from,
                                             ingest::OpenedReturn &opened, const std::stop_token &stop,
                                             qint64 &compared)
{
    const Result<std::vector<Place>> places = reader.places(from.id);
    if (!places)
        return tl::unexpected(places.error());
    const std::vector<ingest::SheetInfo> &sheets = opened.file->sheets();
    for (auto first = places->begin(); first != places->end();) {
        const auto last =
            std::find_if(first, places->end(), [&](const Place &place) { return place.sheet != first->sheet; });
        const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&](const ingest::SheetInfo &info) {
            return first->sheet.isEmpty() || info.name == first->sheet;
        });
        if (sheet == sheets.end())
            return std::optional(QCoreApplication::translate("tasks",
                                                             "Return %1, %2: the workspace has figures from the sheet "
                                                             "\"%3\", which its original does not have.")
                                     .arg(QString::number(from.id), from.file_name, first->sheet));
        auto rows = opened.file->open(static_cast<int>(sheet - sheets.begin()));
        if (!rows)
            return tl::unexpected(rows.error());
        Result<std::optional<QString>> difference =
            first_difference(from, **rows, {&*first, static_cast<size_t>(last - first)}, stop, compared);
        if (!difference || *difference)
            return difference;
        first = last;
    }
    return std::nullopt;
}

/// Nothing where the original is not kept, or is not what came in: then the check has told that already.
Result<std::optional<QString>> check_return(const workspace::WorkspaceReader &reader, const StoredReturn &from,
                                            const std::stop_token &stop, qint64 &compared)
{
    const Result<QByteArray> original = reader.original(from.id);
    if (!original)
        return tl::unexpected(original.error());
    if (original->isEmpty() || sha256_hex(*original) != from.sha256)
        return std::nullopt;
    ReturnFile file;
    file.name = from.file_name;
    file.content = *original;
    file.bytes = from.bytes;
    file.sha256 = from.sha256;
    Result<ingest::OpenedReturn> opened = ingest::open_return(file, {from.encoding, from.delimiter}, {}, stop);
    if (!opened)
        return tl::unexpected(opened.error());
    return from.is_case_return ? first_different_case(reader, from, file, *opened, stop, compared)
                               : check_figures(reader, from, *opened, stop, compared);
}

} // namespace

Result<workspace::WorkspaceCheck> verify_workspace(const QString &path, const std::stop_token &stop,
                                                   const QByteArray &expected_hash)
{
    Result<workspace::WorkspaceCheck> check = workspace::check_workspace(path, stop, expected_hash);
    if (!check)
        return check;
    const auto reader = workspace::WorkspaceReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    const Result<std::vector<StoredReturn>> returns = (*reader)->returns();
    if (!returns)
        return tl::unexpected(returns.error());
    for (const StoredReturn &from : *returns) {
        const Result<std::optional<QString>> difference = check_return(**reader, from, stop, check->places);
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("tasks", "The check was cancelled."));
        if (!difference)
            check->disagreements.append(
                QCoreApplication::translate("tasks", "The original of return %1, %2, cannot be compared: %3")
                    .arg(QString::number(from.id), from.file_name, difference.error().message));
        else if (*difference)
            check->disagreements.append(**difference);
    }
    return check;
}

} // namespace outturn::tasks
