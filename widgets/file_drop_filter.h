// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

class QMimeData;
class QWidget;

namespace outturn::widgets {

/// Lets a widget take dropped files and folders; install it by constructing it with the widget, its parent.
class FileDropFilter final : public QObject
{
    Q_OBJECT

public:
    explicit FileDropFilter(QWidget *target);

signals:
    /// Files hang over the widget, or have left it.
    void dragging(bool over);
    void files_dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static QStringList local_paths(const QMimeData *data);
};

} // namespace outturn::widgets
