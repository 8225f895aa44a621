// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QTextBrowser;
class QUrl;

namespace outturn::shell {

/// The two pages of help, each with a link to the other: what the window shows, and how every figure is worked out.
enum class GuidePage { guide, methods };

/// Help in a window of its own. Reads its pages from the program, needs no network; deletes itself when closed.
class GuideWindow : public QDialog
{
    Q_OBJECT

public:
    GuideWindow(const QString &language, const QStringList &shortcuts, QWidget *parent,
                GuidePage page = GuidePage::guide);

private:
    void show_page(GuidePage page);
    void follow(const QUrl &link);

    QString language_;
    QStringList shortcuts_;
    QTextBrowser *page_;
};

} // namespace outturn::shell
