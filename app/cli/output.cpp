// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QtCore/QJsonDocument>

#include <cstdio>

namespace outturn::cli {
namespace {

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

} // namespace

void print(const QString &text)
{
    write(stdout, text.toUtf8() + '\n');
}

void print_bytes(const QByteArray &bytes)
{
    write(stdout, bytes);
}

void print_json(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson());
}

void print_message(const QString &text)
{
    write(stderr, text.toUtf8() + '\n');
}

int fail(const Error &error)
{
    print_message(QStringLiteral("outturn: ") + error.message);
    switch (error.code) {
    case ErrorCode::wrong_usage:
        return wrong_usage;
    case ErrorCode::damaged_workspace:
        return damaged;
    case ErrorCode::unreadable:
    case ErrorCode::refused:
    case ErrorCode::cancelled:
    case ErrorCode::internal:
        break;
    }
    return refused;
}

void print_table(const widgets::Table &table)
{
    if (table.rows.empty()) {
        print(table.empty_text);
        return;
    }
    std::vector<qsizetype> widths;
    for (const widgets::TableColumn &column : table.columns)
        widths.push_back(column.title.size());
    for (const widgets::TableRow &row : table.rows) {
        for (size_t i = 0; i < row.cells.size(); ++i)
            widths[i] = std::max(widths[i], row.cells[i].text.size());
    }
    const auto print_row = [&](const auto &text_at) {
        QString line;
        for (size_t i = 0; i < widths.size(); ++i) {
            const QString text = text_at(i);
            line += table.columns[i].is_number ? text.rightJustified(widths[i]) : text.leftJustified(widths[i]);
            line += QStringLiteral("  ");
        }
        while (line.endsWith(u' '))
            line.chop(1);
        print(line);
    };
    print_row([&table](size_t i) { return table.columns[i].title; });
    for (const widgets::TableRow &row : table.rows)
        print_row([&row](size_t i) { return row.cells[i].text; });
}

} // namespace outturn::cli
