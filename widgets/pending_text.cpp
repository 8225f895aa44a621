// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pending_text.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QFocusEvent>
#include <QtGui/QTextCursor>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>
#include <utility>

namespace outturn::widgets {

namespace {

constexpr int pause_milliseconds = 500;

} // namespace

PendingText::PendingText(QLineEdit *edit, Tell tell) : line_(edit), tell_(std::move(tell)), pause_(new QTimer(this))
{
    connect(edit, &QLineEdit::textEdited, this, &PendingText::begin);
    connect(edit, &QLineEdit::returnPressed, this, &PendingText::tell);
    edit->installEventFilter(this);
    pause_->setSingleShot(true);
    pause_->setInterval(pause_milliseconds);
    connect(pause_, &QTimer::timeout, this, &PendingText::tell);
}

PendingText::PendingText(QPlainTextEdit *edit, Tell tell)
    : page_(edit), tell_(std::move(tell)), pause_(new QTimer(this))
{
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!putting_) {
            begin();
        }
    });
    edit->installEventFilter(this);
    pause_->setSingleShot(true);
    pause_->setInterval(pause_milliseconds);
    connect(pause_, &QTimer::timeout, this, &PendingText::tell);
}

PendingText::~PendingText() = default;

QString PendingText::text() const
{
    return line_ != nullptr ? line_->text() : page_->toPlainText();
}

void PendingText::begin()
{
    edited_ = true;
    pause_->start();
}

bool PendingText::is_written() const
{
    const bool has_focus = line_ != nullptr ? line_->hasFocus() : page_->hasFocus();
    return edited_ && (has_focus || pause_->isActive());
}

void PendingText::show(const QString &text, bool is_other)
{
    if (!is_other && is_written()) {
        return;
    }
    pause_->stop();
    edited_ = false;
    known_ = text;
    if (text != this->text()) {
        put(text);
    }
}

void PendingText::put(const QString &text)
{
    putting_ = true;
    if (line_ != nullptr) {
        const int cursor = line_->hasFocus() ? line_->cursorPosition() : 0;
        line_->setText(text);
        line_->setCursorPosition(static_cast<int>(std::min<qsizetype>(cursor, text.size())));
    } else {
        const int cursor = page_->hasFocus() ? page_->textCursor().position() : 0;
        page_->setPlainText(text);
        QTextCursor place = page_->textCursor();
        place.setPosition(static_cast<int>(std::min<qsizetype>(cursor, page_->toPlainText().size())));
        page_->setTextCursor(place);
    }
    putting_ = false;
}

void PendingText::tell()
{
    pause_->stop();
    const QString now = text();
    if (edited_ && now != known_) {
        known_ = now;
        tell_(now); // whoever hears of it may bring another form: nothing is done after it
    }
}

bool PendingText::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        tell();
        // A popup of the field's own is no leaving.
        edited_ = edited_ && static_cast<QFocusEvent *>(event)->reason() == Qt::PopupFocusReason;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace outturn::widgets
