// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtWidgets/QFrame>

class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace outturn::widgets {

/// A small window over the page in which a provider is found by a few letters of its name or code. Deletes itself when
/// it is closed.
class ProviderPicker final : public QFrame
{
    Q_OBJECT

public:
    ProviderPicker(const QString &text, const std::vector<ImportChoice> &providers, QWidget *parent);

    /// Below a place on the screen, or above it where there is no room.
    void open_at(QPoint below, int height_of_row);

signals:
    void chosen(const QString &provider, bool always);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &words);
    void choose(bool always);

    std::vector<ImportChoice> providers_;
    QLineEdit *search_;
    QListView *list_;
    QStandardItemModel *found_;
    QPushButton *always_;
    QPushButton *here_;
};

} // namespace outturn::widgets
