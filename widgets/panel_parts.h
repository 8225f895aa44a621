// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QFrame;
class QLabel;
class QScrollArea;
class QVBoxLayout;
class QWidget;

/// The parts that panels are made of: plain wrapped text, lines between sections, headings.
namespace outturn::widgets {

/// Text that wraps, can be selected, and never takes the content of a file for markup.
QLabel *make_text(QWidget *parent, const QString &text);
QLabel *make_muted_text(QWidget *parent, const QString &text);
QFrame *make_divider(QWidget *parent);

/// A bold title with something muted at the right, and a line under both.
void add_panel_heading(QVBoxLayout *layout, QWidget *parent, const QString &title, const QString &beside);

/// New content for a scrolling panel: fill this layout, then show it. The panel sizes content well only when it
/// comes complete.
QVBoxLayout *begin_content(const QScrollArea *area);
/// Takes the old content away once control is back in the event loop.
void show_content(QScrollArea *area, const QVBoxLayout *layout);

} // namespace outturn::widgets
