// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notice_bar.h"

#include "widgets/chart_palette.h"
#include "widgets/panel_parts.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace outturn::widgets {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), mark_(new QLabel(this)), text_(make_text(this, {})), action_(new QToolButton(this)),
      close_(new QToolButton(this))
{
    setObjectName(QStringLiteral("notice_bar"));
    auto *row = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 3;
    row->setContentsMargins(2 * space, space, space, space);
    row->setSpacing(2 * space);
    mark_->setObjectName(QStringLiteral("notice_mark"));
    mark_->setAlignment(Qt::AlignCenter);
    mark_->setFixedWidth(fontMetrics().height() * 3 / 2);
    action_->setObjectName(QStringLiteral("notice_action"));
    action_->setProperty("framed", true);
    action_->setFocusPolicy(Qt::StrongFocus);
    close_->setObjectName(QStringLiteral("notice_close"));
    close_->setText(QStringLiteral("\u00d7"));
    close_->setAutoRaise(true);
    close_->setFocusPolicy(Qt::StrongFocus);
    close_->setAccessibleName(tr("Close the message"));
    close_->setToolTip(tr("Close the message"));
    row->addWidget(mark_);
    row->addWidget(text_, 1);
    row->addWidget(action_);
    row->addWidget(close_);
    connect(action_, &QToolButton::clicked, this, [this] { emit action_activated(action_id_); });
    connect(close_, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    hide();
}

void NoticeBar::show_notice(NoticeKind kind, const QString &text, const QString &action_id, const QString &action_text)
{
    kind_ = kind;
    action_id_ = action_id;
    text_->setText(text);
    QString spoken = tr("Information");
    if (kind != NoticeKind::information) {
        spoken = kind == NoticeKind::warning ? tr("Warning") : tr("Error");
    }
    mark_->setAccessibleName(spoken);
    mark_->setText(kind == NoticeKind::information ? QStringLiteral("i") : QStringLiteral("!"));
    mark_->setToolTip(spoken);
    setAccessibleName(spoken);
    setAccessibleDescription(text);
    action_->setText(action_text);
    action_->setVisible(!action_text.isEmpty());
    follow_palette();
    show();
}

void NoticeBar::clear()
{
    hide();
    text_->clear();
}

void NoticeBar::clear_error()
{
    if (kind_ == NoticeKind::error) {
        clear();
    }
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange) {
        follow_palette();
    }
}

void NoticeBar::follow_palette()
{
    // From the parent's palette: our own has been tinted before.
    const ChartPalette colours = chart_palette(parentWidget() != nullptr ? parentWidget()->palette() : QPalette());
    const QColor tint = kind_ == NoticeKind::information ? colours.mark
        : kind_ == NoticeKind::warning                   ? colours.active
                                                         : colours.worst;
    const auto blend = [&](double share, int part, int under) {
        return static_cast<int>(share * part + (1 - share) * under);
    };
    const double share = colours.dark ? 0.18 : 0.10;
    const QColor ground(blend(share, tint.red(), colours.ground.red()),
                        blend(share, tint.green(), colours.ground.green()),
                        blend(share, tint.blue(), colours.ground.blue()));
    const QColor on_mark = colours.dark ? QColor(Qt::black) : QColor(Qt::white);
    const QString sheet = QStringLiteral("#notice_bar { background: %1; border-radius: 4px; }"
                                         "#notice_mark { background: %2; color: %3; font-weight: bold; }")
                              .arg(ground.name(), tint.darker(colours.dark ? 100 : 130).name(), on_mark.name());
    if (sheet != styleSheet()) { // setting it changes the style, which brings us here again
        setStyleSheet(sheet);
    }
}

} // namespace outturn::widgets
