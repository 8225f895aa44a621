// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/guide_window.h"

#include <QtCore/QFile>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

namespace outturn::shell {

GuideWindow::GuideWindow(const QString &language, const QStringList &shortcuts, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("guide"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Guide"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *page = new QTextBrowser(this);
    page->setAccessibleName(tr("Guide"));
    page->setFrameShape(QFrame::NoFrame);
    page->setOpenLinks(false);
    layout->addWidget(page);
    QFile file(QStringLiteral(":/outturn/help/guide_%1.html").arg(language));
    QString html = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    QString keys;
    for (const QString &line : shortcuts)
        keys += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    page->setHtml(html.replace(QStringLiteral("{{keys}}"), keys));
    page->document()->setDocumentMargin(fontMetrics().height());
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 36);
}

} // namespace outturn::shell
