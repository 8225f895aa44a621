// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QLabel;

namespace outturn::widgets {

/// What, where and when; the finding in one sentence; what qualifies it. Selectable, wrapped, never cut.
class HeadlinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HeadlinePanel(QWidget *parent = nullptr);

    void set_words(const QString &title, const QString &headline, const QString &subline);
    QString headline() const;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void keep_height();
    void follow_font();

    QLabel *title_;
    QLabel *headline_;
    QLabel *subline_;
};

} // namespace outturn::widgets
