// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QScrollArea>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace outturn::widgets {

struct RecentFile {
    QString path;
    QString text;   ///< name of the workspace
    QString detail; ///< "opened yesterday"
    bool exists = true;
};

/// What the window offers when nothing is open: demonstration, import, open, recent files, and a place to drop.
class StartPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void set_recent(const std::vector<RecentFile> &files);

signals:
    void demonstration_requested();
    void import_requested();
    void open_requested();
    void recent_requested(const QString &path);
    void files_dropped(const QStringList &paths);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void add_offers(QVBoxLayout *layout);
    void follow_font();
    void show_dragging(bool over);

    QLabel *heading_ = nullptr;
    QLabel *recent_heading_ = nullptr;
    QLabel *drop_hint_ = nullptr;
    QVBoxLayout *recent_ = nullptr;
};

} // namespace outturn::widgets
