// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/guide_window.h"

#include <QtCore/QFile>
#include <QtCore/QUrl>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

namespace outturn::shell {
namespace {

QString html_of(const QString &page, const QString &language)
{
    QFile file(QStringLiteral(":/outturn/help/%1_%2.html").arg(page, language));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

GuideWindow::GuideWindow(const QString &language, const QStringList &shortcuts, QWidget *parent, GuidePage page)
    : QDialog(parent), language_(language), shortcuts_(shortcuts), page_(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("guide"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    page_->setFrameShape(QFrame::NoFrame);
    page_->setOpenLinks(false); // none may lead out of the program
    layout->addWidget(page_);
    connect(page_, &QTextBrowser::anchorClicked, this, &GuideWindow::follow);
    show_page(page);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 36);
}

void GuideWindow::show_page(GuidePage page)
{
    const bool is_guide = page == GuidePage::guide;
    const QString title = is_guide ? tr("Guide") : tr("Methods");
    setWindowTitle(title);
    page_->setAccessibleName(title);
    QString keys;
    for (const QString &line : shortcuts_)
        keys += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    QString html = html_of(is_guide ? QStringLiteral("guide") : QStringLiteral("methods"), language_);
    page_->setHtml(html.replace(QStringLiteral("{{keys}}"), keys));
    page_->document()->setDocumentMargin(fontMetrics().height());
}

/// "page:guide" and "page:methods", with a place in it where one is named: "page:methods#limits", "#limits".
void GuideWindow::follow(const QUrl &link)
{
    if (link.scheme() == QLatin1String("page"))
        show_page(link.path() == QLatin1String("methods") ? GuidePage::methods : GuidePage::guide);
    if (link.hasFragment())
        page_->scrollToAnchor(link.fragment());
}

} // namespace outturn::shell
