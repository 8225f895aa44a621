// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace outturn::widgets {

/// Long work: what is being done, how far it is, and a button that stops it.
class ProgressPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    /// `done` of `total`; a total of 0 shows that work goes on without saying how far.
    void set_progress(const QString &text, qint64 done, qint64 total);
    /// After Cancel: the button is off until the work says it has stopped.
    void set_cancelling();
    void reset();

signals:
    void cancelled();

private:
    QLabel *text_;
    QProgressBar *bar_;
    QPushButton *cancel_;
};

} // namespace outturn::widgets
