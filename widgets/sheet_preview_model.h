// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtCore/QAbstractTableModel>

namespace outturn::widgets {

/// A sheet as it is, with the part that each cell plays, for views; owns a copy of its values. GUI thread.
class SheetPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { part_role = Qt::UserRole, kind_role, level_role, beside_role, raised_role };

    explicit SheetPreviewModel(QObject *parent = nullptr);

    void set_values(const SheetPreviewValues &values);
    const SheetPreviewValues &values() const { return values_; }

    const PreviewRow &row_at(int model_row) const { return values_.rows[static_cast<std::size_t>(model_row)]; }
    const PreviewColumn &column_at(int column) const { return values_.columns[static_cast<std::size_t>(column)]; }
    /// The model's row of a row of the sheet: of a row in a gap, the gap; -1 where there is none.
    int model_row_of(int sheet_row) const;
    CellPart part_at(int model_row, int column) const;
    /// What a cell says and what becomes of it, in a sentence or two, for the line below the table and for ears.
    QString sentence(int model_row, int column) const;

    static QString part_word(CellPart part);
    static QString letters(int column);
    QString part_words(int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const PreviewMark *mark_at(const PreviewRow &row, int column) const;
    QString text_at(const PreviewRow &row, int column) const;
    QString message_at(const PreviewRow &row, int column) const;
    QVariant row_header(int section, int role) const;
    QVariant column_header(int section, int role) const;

    SheetPreviewValues values_;
};

} // namespace outturn::widgets
