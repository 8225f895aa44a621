// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_preview_model.h"

#include "widgets/chart_text.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace outturn::widgets {

SheetPreviewModel::SheetPreviewModel(QObject *parent) : QAbstractTableModel(parent) {}

void SheetPreviewModel::set_values(const SheetPreviewValues &values)
{
    beginResetModel();
    values_ = values;
    endResetModel();
}

int SheetPreviewModel::model_row_of(int sheet_row) const
{
    const auto after = std::upper_bound(values_.rows.begin(), values_.rows.end(), sheet_row,
                                        [](int wanted, const PreviewRow &row) { return wanted < row.row; });
    if (after == values_.rows.begin()) {
        return -1;
    }
    const PreviewRow &found = *(after - 1);
    const bool inside = found.row == sheet_row || (found.kind == PreviewRowKind::gap && sheet_row <= found.last_row);
    return inside ? static_cast<int>(after - 1 - values_.rows.begin()) : -1;
}

const PreviewMark *SheetPreviewModel::mark_at(const PreviewRow &row, int column) const
{
    const auto found = std::find_if(row.marks.begin(), row.marks.end(),
                                    [&](const PreviewMark &mark) { return mark.column == column; });
    return found == row.marks.end() ? nullptr : &*found;
}

CellPart SheetPreviewModel::part_at(int model_row, int column) const
{
    const PreviewRow &row = row_at(model_row);
    const PreviewMark *mark = mark_at(row, column);
    if (mark != nullptr && mark->part) {
        return *mark->part;
    }
    switch (row.kind) {
    case PreviewRowKind::title:
    case PreviewRowKind::left_out:
    case PreviewRowKind::gap:
        return CellPart::left_out;
    case PreviewRowKind::note:
        return CellPart::note;
    case PreviewRowKind::data:
    case PreviewRowKind::in_error:
    case PreviewRowKind::header:
        break;
    }
    return column_at(column).part;
}

QString SheetPreviewModel::part_word(CellPart part)
{
    switch (part) {
    case CellPart::provider:
        return tr("provider");
    case CellPart::period:
        return tr("period");
    case CellPart::numerator:
        return tr("value");
    case CellPart::denominator:
        return tr("denominator");
    case CellPart::rate:
        return tr("published rate");
    case CellPart::cost:
        return tr("cost");
    case CellPart::group:
        return tr("group");
    case CellPart::note:
        return tr("note");
    case CellPart::left_out:
        return tr("left out");
    case CellPart::header:
        return tr("header");
    case CellPart::unused:
        break;
    }
    return tr("not used");
}

QString SheetPreviewModel::letters(int column)
{
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
        letters.prepend(QChar(u'A' + rest % 26));
    }
    return letters;
}

QString SheetPreviewModel::part_words(int column) const
{
    const PreviewColumn &of = column_at(column);
    return of.part_text.isEmpty() ? part_word(of.part) : of.part_text;
}

QString SheetPreviewModel::text_at(const PreviewRow &row, int column) const
{
    if (row.kind != PreviewRowKind::gap) {
        return row.texts.value(column);
    }
    const QLocale locale;
    return column > 0 ? QString()
        : row.last_row <= row.row
        ? tr("Row %1 is not shown").arg(locale.toString(row.row))
        : tr("Rows %1 to %2 are not shown").arg(locale.toString(row.row), locale.toString(row.last_row));
}

QString SheetPreviewModel::message_at(const PreviewRow &row, int column) const
{
    const PreviewMark *mark = mark_at(row, column);
    QStringList lines;
    if (mark != nullptr && !mark->message.isEmpty()) {
        lines.append(mark->message);
    }
    if (!row.reason.isEmpty() && !lines.contains(row.reason)) {
        lines.append(row.kind == PreviewRowKind::left_out ? tr("Left out: %1").arg(row.reason) : row.reason);
    }
    return lines.join(u'\n');
}

QString SheetPreviewModel::sentence(int model_row, int column) const
{
    if (model_row < 0 || model_row >= rowCount() || column < 0 || column >= columnCount()) {
        return {};
    }
    const PreviewRow &row = row_at(model_row);
    if (row.kind == PreviewRowKind::gap) {
        return text_at(row, 0);
    }
    const PreviewMark *mark = mark_at(row, column);
    const QString place = letters(column) + QString::number(row.row);
    const QString text = text_at(row, column).simplified();
    const CellPart part = part_at(model_row, column);
    const QString words = part == column_at(column).part ? part_words(column) : part_word(part);
    QString sentence =
        text.isEmpty() ? tr("%1 is empty; %2.").arg(place, words) : tr("%1: %2; %3.").arg(place, text, words);
    if (mark != nullptr && !mark->beside.isEmpty()) {
        sentence = tr("%1: %2, which is %3; %4.").arg(place, text, mark->beside, words);
    }
    const QString message = message_at(row, column).replace(u'\n', u' ');
    return message.isEmpty() ? sentence : sentence + u' ' + message;
}

int SheetPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(values_.rows.size());
}

int SheetPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(values_.columns.size());
}

QVariant SheetPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const PreviewRow &row = row_at(index.row());
    const PreviewMark *mark = mark_at(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text_at(row, index.column());
    case Qt::ToolTipRole:
        return plain_tooltip(message_at(row, index.column()));
    case Qt::AccessibleTextRole:
        return sentence(index.row(), index.column());
    case Qt::TextAlignmentRole: {
        const bool right = column_at(index.column()).is_number && row.kind != PreviewRowKind::title
            && row.kind != PreviewRowKind::note && row.kind != PreviewRowKind::gap;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)));
    }
    case part_role:
        return static_cast<int>(part_at(index.row(), index.column()));
    case kind_role:
        return static_cast<int>(row.kind);
    case level_role:
        return static_cast<int>(mark == nullptr ? ProblemLevel::none : mark->level);
    case beside_role:
        return mark == nullptr ? QString() : mark->beside;
    case raised_role:
        return mark == nullptr ? 0 : mark->raised;
    default:
        return {};
    }
}

QVariant SheetPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount())) {
        return {};
    }
    return orientation == Qt::Horizontal ? column_header(section, role) : row_header(section, role);
}

QVariant SheetPreviewModel::column_header(int section, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column_at(section).hidden ? tr("%1, hidden").arg(letters(section)) : letters(section);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString words = tr("Column %1: %2").arg(letters(section), part_words(section));
        return role == Qt::ToolTipRole ? plain_tooltip(words) : words;
    }
    default:
        return {};
    }
}

QVariant SheetPreviewModel::row_header(int section, int role) const
{
    const PreviewRow &row = row_at(section);
    // A sign beside the number, so that the row's fate is seen without colour.
    const QString sign = row.kind == PreviewRowKind::left_out ? QStringLiteral("\u2013 ")
        : row.kind == PreviewRowKind::in_error                ? QStringLiteral("! ")
        : row.kind == PreviewRowKind::header                  ? QStringLiteral("\u00bb ")
                                                              : QString();
    switch (role) {
    case Qt::DisplayRole:
        return row.kind == PreviewRowKind::gap ? QStringLiteral("\u2026") : sign + QString::number(row.row);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString number = QString::number(row.row);
        QString words = tr("Row %1").arg(number);
        if (row.kind == PreviewRowKind::header) {
            words = tr("Row %1: header").arg(number);
        } else if (row.kind == PreviewRowKind::gap) {
            words = text_at(row, 0);
        } else if (!row.reason.isEmpty()) {
            words += QStringLiteral(": ") + message_at(row, -1);
        }
        return role == Qt::ToolTipRole ? plain_tooltip(words) : words;
    }
    default:
        return {};
    }
}

} // namespace outturn::widgets
