// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/return_marks.h"

#include "ingest/case_fields.h"
#include "ingest/plain_marks.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>

namespace outturn::ingest {
namespace {

bool is_date(ReturnMarkKind kind)
{
    return kind == ReturnMarkKind::received_on || kind == ReturnMarkKind::due_on;
}

} // namespace

std::optional<QString> normal_mark(ReturnMarkKind kind, const QString &text)
{
    if (is_date(kind)) {
        const DayField day = read_day(text.toUtf8());
        return day.state == FieldState::given ? std::optional(date_of(day.day).toString(Qt::ISODate)) : std::nullopt;
    }
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("y"), QStringLiteral("true"),
                                 QStringLiteral("1")};
    static const QStringList no{QStringLiteral("no"), QStringLiteral("n"), QStringLiteral("false"),
                                QStringLiteral("0")};
    const QString word = text.trimmed().toLower();
    if (yes.contains(word))
        return QStringLiteral("yes");
    return no.contains(word) ? std::optional(QStringLiteral("no")) : std::nullopt;
}

void ReturnMarks::take(ReturnMarkKind kind, const CellKey &key, const ImportLog::Place &place)
{
    if (place.value.trimmed().isEmpty() || read_missing_mark(place.value))
        return;
    const std::optional<QString> text = normal_mark(kind, place.value);
    if (!text) {
        log_.warning(place, is_date(kind) ? QStringLiteral("not-a-date") : QStringLiteral("not-a-status"),
                     is_date(kind)
                         ? QCoreApplication::translate("ingest",
                                                       "this is no date, and the cell is passed over. Write 2013-05-31 "
                                                       "or 31/05/2013, with all four digits of the year.")
                         : QCoreApplication::translate("ingest",
                                                       "this says neither yes nor no, and the cell is passed over. "
                                                       "Write yes or no, or leave it empty."));
        return;
    }
    const auto [known, is_new] = known_.try_emplace(
        Key{kind, key.programme, key.provider, key.period.start, key.period.end}, plan_.marks.size());
    if (!is_new) {
        const ReturnMark &first = plan_.marks[known->second];
        if (first.text != *text)
            log_.warning(place, QStringLiteral("conflict"),
                         QCoreApplication::translate("ingest",
                                                     "row %1 says \"%2\" of the same provider and period, and stands. "
                                                     "Correct the wrong one of the two.")
                             .arg(first.row)
                             .arg(first.text));
        return;
    }
    ReturnMark mark;
    mark.kind = kind;
    mark.programme = key.programme;
    mark.provider = key.provider;
    mark.period = key.period;
    mark.text = *text;
    mark.row = place.row;
    mark.column = place.column;
    mark.sheet = place.sheet;
    plan_.marks.push_back(std::move(mark));
}

void ReturnMarks::finish()
{
    QHash<QString, int> order;
    for (const SheetTally &sheet : plan_.sheets)
        order.insert(sheet.sheet, static_cast<int>(order.size()));
    std::stable_sort(plan_.marks.begin(), plan_.marks.end(), [&order](const ReturnMark &a, const ReturnMark &b) {
        return std::tuple(order.value(a.sheet), a.row, a.column) < std::tuple(order.value(b.sheet), b.row, b.column);
    });
    known_.clear();
}

} // namespace outturn::ingest
