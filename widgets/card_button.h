// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtGui/QFont>
#include <QtWidgets/QAbstractButton>

namespace outturn::widgets {

/// A button that is a small text: a title, lines under it and a count beside it, all wrapped and never cut.
class CardButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CardButton(QWidget *parent = nullptr);

    /// `badge` stands at the right of the title, or under the lines where both do not fit: what needs attention.
    void set_words(const QString &title, const QStringList &lines, const QString &badge = {});
    void set_title_bold(bool bold);
    void set_muted(bool muted);
    void set_framed(bool framed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QFont title_font() const;
    QFont line_font() const;
    int padding() const;
    int badge_width() const;
    int badge_height() const;
    bool badge_is_beside(int width) const;
    QRect title_rect(int width) const;
    void paint_ground(QPainter &painter) const;
    void paint_badge(QPainter &painter) const;

    QString title_;
    QStringList lines_;
    QString badge_;
    bool bold_ = true;
    bool muted_ = false;
    bool framed_ = false;
};

} // namespace outturn::widgets
