// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/item_list.h"

#include "foundation/csv_text.h"
#include "foundation/number_text.h"
#include "ingest/return_file.h"

#include <QtCore/QCoreApplication>

namespace outturn::tasks {
namespace {

QString column_name(const QString &title)
{
    QString name = title.simplified().toLower();
    name.replace(u' ', u'_');
    name.replace(u'-', u'_');
    name.remove(QChar(0xFEFF)); // a byte order mark within the text
    return name;
}

/// Digits with at most two decimals, as nearly every amount is written; anything else takes the long way.
std::optional<Money> plain_amount(QStringView text)
{
    constexpr qsizetype longest = 15;
    if (text.isEmpty() || text.size() > longest || !text.front().isDigit())
        return std::nullopt;
    qint64 pence = 0;
    qsizetype decimals = -1;
    for (const QChar c : text) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9' || decimals == 2)
            return std::nullopt;
        pence = pence * 10 + (c.unicode() - u'0');
        decimals += decimals >= 0 ? 1 : 0;
    }
    for (qsizetype i = std::max<qsizetype>(decimals, 0); i < 2; ++i)
        pence *= 10;
    return Money{pence};
}

} // namespace

Result<std::unique_ptr<ItemList>> ItemList::open(const QString &path, const QStringList &needed,
                                                 const QStringList &known)
{
    const Result<ReturnFile> file = ingest::read_return_file(path, {}, {});
    if (!file)
        return tl::unexpected(file.error());
    auto list = std::make_unique<ItemList>();
    list->name_ = file->name;
    Result<ingest::OpenedReturn> opened = ingest::open_return(*file, {}, {}, {});
    if (!opened)
        return tl::unexpected(opened.error());
    list->opened_ = std::move(*opened);
    Result<std::unique_ptr<ingest::SheetSource>> source = list->opened_.file->open(0);
    if (!source)
        return tl::unexpected(source.error());
    list->source_ = std::move(*source);
    if (const Result<> found = list->find_columns(needed, known); !found)
        return tl::unexpected(found.error());
    return list;
}

Result<> ItemList::find_columns(const QStringList &needed, const QStringList &known)
{
    const Result<bool> header = next();
    if (!header)
        return tl::unexpected(header.error());
    for (qsizetype i = 0; *header && i < row_.fields.size(); ++i) {
        const QString name = column_name(row_.fields[i]);
        if (!known.contains(name) && !needed.contains(name))
            continue;
        if (columns_.contains(name))
            return tl::unexpected(
                fault(QCoreApplication::translate("tasks", "the column \"%1\" stands there twice").arg(name)));
        columns_.insert(name, i);
    }
    for (const QString &name : needed) {
        if (!columns_.contains(name))
            return failure(ErrorCode::unreadable,
                           QCoreApplication::translate("tasks",
                                                       "%1 has no column \"%2\". Its first row must name the "
                                                       "columns; needed are: %3.")
                               .arg(name_, name, needed.join(QStringLiteral(", "))));
    }
    return {};
}

Result<bool> ItemList::next()
{
    for (;;) {
        Result<bool> more = source_->next(row_);
        if (!more || !*more || !row_.is_blank())
            return more;
    }
}

QString ItemList::text(const QString &column) const
{
    const auto found = columns_.constFind(column);
    if (found == columns_.constEnd())
        return {};
    QString text = row_.fields.value(*found).trimmed();
    if (text.startsWith(u'\'') && defused(text.mid(1)) == text)
        text = text.mid(1);
    return text;
}

Result<std::optional<double>> ItemList::number(const QString &column) const
{
    const QString field = text(column);
    if (field.isEmpty())
        return std::optional<double>();
    const std::optional<WrittenNumber> number = parse_number(field, {opened_.decimal_comma});
    if (!number || number->is_percentage)
        return tl::unexpected(fault(column, QCoreApplication::translate("tasks", "this is no amount in pounds")));
    return std::optional(number->value);
}

Result<std::optional<Money>> ItemList::pounds(const QString &column) const
{
    const QString field = text(column);
    if (field.isEmpty())
        return std::optional<Money>();
    std::optional<Money> amount = opened_.decimal_comma ? std::nullopt : plain_amount(field);
    if (!amount)
        amount = parse_pounds(field, {opened_.decimal_comma});
    if (!amount)
        return tl::unexpected(fault(
            column, QCoreApplication::translate("tasks", "this is no amount in pounds with at most two decimals")));
    return amount;
}

Error ItemList::fault(const QString &column, const QString &why) const
{
    return {ErrorCode::unreadable,
            QCoreApplication::translate("tasks", "%1, row %2, column \"%3\", \"%4\": %5.")
                .arg(name_, QString::number(row_.row), column, text(column).left(80), why),
            {}};
}

Error ItemList::fault(const QString &why) const
{
    return {ErrorCode::unreadable,
            QCoreApplication::translate("tasks", "%1, row %2: %3.").arg(name_, QString::number(row_.row), why),
            {}};
}

} // namespace outturn::tasks
