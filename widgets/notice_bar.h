// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QFrame>

class QLabel;
class QToolButton;

namespace outturn::widgets {

enum class NoticeKind { information, warning, error };

/// One message above the page, with one thing to do about it; hidden while there is nothing to say.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void show_notice(NoticeKind kind, const QString &text, const QString &action_id = {},
                     const QString &action_text = {});
    void clear();
    /// What was said of a failure goes when what it spoke of is over; anything else stays.
    void clear_error();

signals:
    void action_activated(const QString &action_id);
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow_palette();

    NoticeKind kind_ = NoticeKind::information;
    QString action_id_;
    QLabel *mark_;
    QLabel *text_;
    QToolButton *action_;
    QToolButton *close_;
};

} // namespace outturn::widgets
