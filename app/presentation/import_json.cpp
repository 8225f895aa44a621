// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/import_json.h"

namespace outturn::presentation {
namespace {

QJsonValue text(const QString &words)
{
    return words.isEmpty() ? QJsonValue() : QJsonValue(words);
}

QJsonObject problem_json(const Problem &problem)
{
    const auto place = [](int number) { return number > 0 ? QJsonValue(number) : QJsonValue(); };
    return {{QStringLiteral("sheet"), text(problem.sheet)},
            {QStringLiteral("row"), place(problem.row)},
            {QStringLiteral("column"),
             problem.column_name.isEmpty() ? place(problem.column) : QJsonValue(problem.column_name)},
            {QStringLiteral("value"), problem.value},
            {QStringLiteral("rule"), problem.rule},
            {QStringLiteral("message"), problem.message}};
}

QJsonArray problems_json(const std::vector<Problem> &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems)
        array.append(problem_json(problem));
    return array;
}

QJsonArray left_out_json(const std::vector<LeftOutRow> &rows)
{
    QJsonArray array;
    for (const LeftOutRow &row : rows)
        array.append(QJsonObject{{QStringLiteral("sheet"), text(row.sheet)},
                                 {QStringLiteral("row"), row.row},
                                 {QStringLiteral("code"), row.code},
                                 {QStringLiteral("name"), row.name},
                                 {QStringLiteral("rule"), row.rule},
                                 {QStringLiteral("message"), row.message}});
    return array;
}

void add_tally(QJsonObject &object, const RowTally &tally)
{
    object.insert(QStringLiteral("rows"), tally.rows);
    object.insert(QStringLiteral("accepted"), tally.accepted);
    object.insert(QStringLiteral("excluded"), tally.excluded);
    object.insert(QStringLiteral("in_error"), tally.in_error);
}

} // namespace

QJsonArray sheets_json(const std::vector<SheetTally> &sheets)
{
    QJsonArray array;
    for (const SheetTally &sheet : sheets) {
        QJsonObject object{{QStringLiteral("sheet"), text(sheet.sheet)},
                           {QStringLiteral("header_row"), sheet.header_row}};
        add_tally(object, sheet.tally);
        array.append(object);
    }
    return array;
}

QJsonArray reconciliation_json(const std::vector<Reconciliation> &entries)
{
    QJsonArray array;
    for (const Reconciliation &entry : entries)
        array.append(QJsonObject{{QStringLiteral("item"), entry.item},
                                 {QStringLiteral("published"), entry.published},
                                 {QStringLiteral("summed"), entry.summed},
                                 {QStringLiteral("tolerance"), entry.tolerance},
                                 {QStringLiteral("ok"), entry.ok}});
    return array;
}

QJsonObject import_json(const QString &file_name, const ImportPlan *plan, const ImportSink::Outcome *outcome,
                        const Error *error)
{
    QJsonObject object{
        {QStringLiteral("file"), file_name},
        {QStringLiteral("return_id"), outcome ? QJsonValue(outcome->return_id) : QJsonValue()},
        {QStringLiteral("superseded_return_id"),
         outcome && outcome->superseded_return_id ? QJsonValue(*outcome->superseded_return_id) : QJsonValue()},
        {QStringLiteral("refused"), error ? QJsonValue(error->message) : QJsonValue()}};
    if (!plan) {
        for (const char *key : {"sha256", "bytes", "encoding", "delimiter", "header_row", "rows", "accepted",
                                "excluded", "in_error", "mapping"})
            object.insert(QString::fromLatin1(key), QJsonValue());
        for (const char *key : {"sheets", "reconciliation", "left_out", "warnings", "errors"})
            object.insert(QString::fromLatin1(key), QJsonArray());
        return object;
    }
    // A case return is hashed while it is read: one that was given up half-way has no hash.
    object.insert(QStringLiteral("sha256"), text(QString::fromLatin1(plan->file.sha256)));
    object.insert(QStringLiteral("bytes"), plan->file.bytes);
    object.insert(QStringLiteral("encoding"), plan->file.encoding);
    object.insert(QStringLiteral("delimiter"), text(plan->file.delimiter));
    object.insert(QStringLiteral("header_row"), plan->file.header_row);
    object.insert(QStringLiteral("mapping"), plan->file.mapping);
    add_tally(object, plan->tally);
    // A CSV file is one unnamed sheet.
    const std::vector<SheetTally> whole{{{}, plan->file.header_row, plan->tally}};
    object.insert(QStringLiteral("sheets"), sheets_json(plan->sheets.empty() ? whole : plan->sheets));
    object.insert(QStringLiteral("reconciliation"), reconciliation_json(plan->reconciliation));
    object.insert(QStringLiteral("left_out"), left_out_json(plan->left_out));
    object.insert(QStringLiteral("warnings"), problems_json(plan->warnings));
    object.insert(QStringLiteral("errors"), problems_json(plan->errors));
    return object;
}

} // namespace outturn::presentation
