// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtWidgets/QListView>

class QStandardItemModel;

namespace outturn::widgets {

/// The files of an import, each with its state as a mark and in words. Delete takes a file out of the run.
class ImportFileList final : public QListView
{
    Q_OBJECT

public:
    explicit ImportFileList(QWidget *parent = nullptr);

    /// Keeps the place in the list; `chosen` is the file that the page shows.
    void set_files(const std::vector<ImportFileItem> &files, const QString &chosen);
    const ImportFileItem *item(const QModelIndex &index) const;
    /// "ready, 2 to settle"
    static QString state_words(const ImportFileItem &file);

signals:
    void file_chosen(const QString &id);
    void file_removed(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void remove_current();

    std::vector<ImportFileItem> files_;
    QStandardItemModel *model_;
    bool setting_ = false;
};

} // namespace outturn::widgets
