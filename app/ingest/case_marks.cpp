// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/case_marks.h"

#include "ingest/plain_marks.h"
#include "ingest/return_marks.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {
namespace {

using Column = CaseColumns::Column;

bool is_date(ReturnMarkKind kind)
{
    return kind == ReturnMarkKind::received_on || kind == ReturnMarkKind::due_on;
}

const QString &yes()
{
    static const QString word = QStringLiteral("yes");
    return word;
}

} // namespace

CaseMarks::CaseMarks(ImportPlan &plan, const CaseColumns &columns, const QStringList &header)
    : plan_(plan), columns_(columns), header_(header), log_(plan), sheet_(plan.sheets.back().sheet)
{
    for (const auto &[column, kind] :
         {std::pair(Column::certified, ReturnMarkKind::certified), std::pair(Column::imputed, ReturnMarkKind::imputed),
          std::pair(Column::received_on, ReturnMarkKind::received_on),
          std::pair(Column::due_on, ReturnMarkKind::due_on)}) {
        if (columns.has(column))
            columns_read_.push_back({column, kind, {}});
    }
}

size_t CaseMarks::group_of(quint32 key_number, const CellKey &key)
{
    if (group_of_key_.size() <= key_number)
        group_of_key_.resize(key_number + size_t{1});
    size_t &known = group_of_key_[key_number];
    if (known == 0) {
        const About about{key.programme, key.provider, key.period.start, key.period.end};
        const auto [group, is_new] = known_.try_emplace(about, groups_.size());
        if (is_new)
            groups_.push_back({about, {}});
        known = group->second + 1;
    }
    return known - 1;
}

const std::optional<QString> &CaseMarks::read(Read &column, QByteArrayView field, int row)
{
    if (field != QByteArrayView(column.last_text)) {
        column.last_text = field.toByteArray();
        column.last = normal_mark(column.kind, QString::fromUtf8(field));
    }
    if (column.last)
        return column.last;
    constexpr qsizetype shown_characters = 200; // a cell may hold a megabyte
    const QString text = QString::fromUtf8(field).simplified();
    const bool says_nothing = text.isEmpty() || read_missing_mark(text);
    if (!says_nothing && column.unread++ == 0) {
        column.first_unread = row;
        column.first_unread_text =
            text.size() <= shown_characters ? text : text.left(shown_characters) + QStringLiteral("...");
    }
    return column.last;
}

void CaseMarks::take(quint32 key_number, const CellKey &key, const std::vector<QByteArrayView> &fields, int row)
{
    Group &group = groups_[group_of(key_number, key)];
    for (size_t i = 0; i < columns_read_.size(); ++i) {
        Said &said = group.second[i];
        const std::optional<QString> &text =
            read(columns_read_[i], columns_.field(fields, columns_read_[i].column), row);
        if (!text) {
            said.silent_row = said.silent_row > 0 ? said.silent_row : row;
            continue;
        }
        // ISO dates sort as days do, and "no" before "yes".
        if (said.least_row == 0 || *text < said.least) {
            said.least = *text;
            said.least_row = row;
        }
        if (said.most_row == 0 || *text > said.most) {
            said.most = *text;
            said.most_row = row;
        }
    }
}

ReturnMark CaseMarks::mark_of(const Said &said, const Read &column, const About &about) const
{
    ReturnMark mark;
    mark.kind = column.kind;
    mark.programme = std::get<0>(about);
    mark.provider = std::get<1>(about);
    mark.period = {std::get<2>(about), std::get<3>(about)};
    mark.column = columns_.position(column.column) + 1;
    mark.sheet = sheet_;
    if (column.kind != ReturnMarkKind::certified) {
        mark.text = said.most;
        mark.row = said.most_row;
    } else {
        const bool is_silent = said.silent_row > 0 && said.least == yes();
        mark.text = is_silent ? QString() : said.least; // nobody says that it is not
        mark.row = is_silent ? said.silent_row : said.least_row;
    }
    return mark;
}

void CaseMarks::warn_of_contradiction(const Said &said, const Read &column, const ReturnMark &mark)
{
    const bool differs = said.least != said.most && column.kind != ReturnMarkKind::received_on;
    const bool is_silent = column.kind == ReturnMarkKind::certified && said.most == yes() && said.silent_row > 0;
    if (!differs && !is_silent)
        return;
    const ImportLog::Place place{mark.row, mark.column, header_[mark.column - 1],
                                 differs || is_date(column.kind) ? mark.text : QString(), sheet_};
    if (!differs) {
        log_.warning(place, QStringLiteral("conflict"),
                     QCoreApplication::translate("ingest",
                                                 "this row does not say whether it is certified, row %1 of the same "
                                                 "provider and period says \"yes\". Whether the return is certified "
                                                 "is taken as not known.")
                         .arg(said.most_row));
        return;
    }
    const int other_row = mark.row == said.least_row ? said.most_row : said.least_row;
    const QString &other = mark.row == said.least_row ? said.most : said.least;
    const QString words = column.kind == ReturnMarkKind::certified
        ? QCoreApplication::translate("ingest",
                                      "row %1 says \"%2\" of the same provider and period. A return is certified only "
                                      "if every row says so, and is taken as not certified.")
        : column.kind == ReturnMarkKind::imputed
        ? QCoreApplication::translate("ingest",
                                      "row %1 says \"%2\" of the same provider and period. If any row was filled in "
                                      "the figure is taken as filled in.")
        : QCoreApplication::translate("ingest",
                                      "row %1 says \"%2\" of the same provider and period. The latest day on which "
                                      "any row was due stands.");
    log_.warning(place, QStringLiteral("conflict"), words.arg(other_row).arg(other));
}

void CaseMarks::warn_of_unread(const Read &column)
{
    const int position = columns_.position(column.column);
    log_.warning({column.first_unread, position + 1, header_[position], column.first_unread_text, sheet_},
                 is_date(column.kind) ? QStringLiteral("not-a-date") : QStringLiteral("not-a-status"),
                 is_date(column.kind)
                     ? QCoreApplication::translate("ingest",
                                                   "%n cell(s) of this column, this one first, hold no date and are "
                                                   "passed over. Write 2013-05-31 or 31/05/2013, with all four digits "
                                                   "of the year.",
                                                   nullptr, column.unread)
                     : QCoreApplication::translate("ingest",
                                                   "%n cell(s) of this column, this one first, say neither yes nor no "
                                                   "and are passed over. Write yes or no, or leave them empty.",
                                                   nullptr, column.unread));
}

void CaseMarks::finish()
{
    for (const auto &[about, all] : groups_) {
        for (size_t i = 0; i < columns_read_.size(); ++i) {
            if (all[i].least_row == 0)
                continue; // no row says anything
            ReturnMark mark = mark_of(all[i], columns_read_[i], about);
            warn_of_contradiction(all[i], columns_read_[i], mark);
            if (!mark.text.isEmpty())
                plan_.marks.push_back(std::move(mark));
        }
    }
    std::stable_sort(plan_.marks.begin(), plan_.marks.end(), [](const ReturnMark &a, const ReturnMark &b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    for (const Read &column : columns_read_) {
        if (column.unread > 0)
            warn_of_unread(column);
    }
}

} // namespace outturn::ingest
