// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QTimer;

namespace outturn::widgets {

/// The words of one field on their way out: told after a short pause and when the field is left, never the same twice;
/// and what comes in is shown without taking the user's words from under the cursor.
class PendingText final : public QObject
{
    Q_OBJECT

public:
    using Tell = std::function<void(const QString &text)>;
    PendingText(QLineEdit *edit, Tell tell);
    PendingText(QPlainTextEdit *edit, Tell tell);
    ~PendingText() override;

    /// What is known of it outside. Words that the user is writing stay; `is_other` says that the field now stands for
    /// something else, and then they go.
    void show(const QString &text, bool is_other = false);
    /// Tells at once what was not told yet.
    void tell();
    QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();
    bool is_written() const;
    void put(const QString &text);

    QLineEdit *line_ = nullptr;
    QPlainTextEdit *page_ = nullptr;
    Tell tell_;
    QTimer *pause_;
    QString known_;       ///< outside: last come in or last told
    bool edited_ = false; ///< by the user, since the field was entered
    bool putting_ = false;
};

} // namespace outturn::widgets
