// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/file_drop_filter.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QWidget>

namespace outturn::widgets {

FileDropFilter::FileDropFilter(QWidget *target) : QObject(target)
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

QStringList FileDropFilter::local_paths(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

bool FileDropFilter::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (local_paths(drag->mimeData()).isEmpty()) {
            return false;
        }
        drag->setDropAction(Qt::CopyAction); // never "move": the file stays where it is
        drag->accept();
        if (event->type() == QEvent::DragEnter) {
            emit dragging(true);
        }
        return true;
    }
    case QEvent::DragLeave:
        emit dragging(false);
        return false;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = local_paths(drop->mimeData());
        emit dragging(false);
        if (paths.isEmpty()) {
            return false;
        }
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        emit files_dropped(paths);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace outturn::widgets
