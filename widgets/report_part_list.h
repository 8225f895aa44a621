// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report_form_values.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

class QListWidget;
class QMenu;
class QToolButton;

namespace outturn::widgets {

/// The parts of a report in their order, and what adds, removes and moves them: buttons, keys (Insert, Delete, Alt with
/// an arrow) and the mouse.
class ReportPartList final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPartList(QWidget *parent = nullptr);

    void set_parts(const std::vector<ReportPartItem> &parts, const std::vector<ReportChoice> &addable);
    QString current() const;
    void choose(const QString &id);
    bool has_parts() const { return !parts_.empty(); }

signals:
    void added(const QString &kind, const QString &after);
    void removed(const QString &id);
    void moved(const QString &id, int to);
    /// Another part is the current one; empty: none. By the user or because the list changed.
    void current_changed(const QString &id);
    /// The user went to it.
    void chosen(const QString &id);
    /// A part that the user added has come.
    void arrived(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *make_button(const QString &name, const QString &text, const QString &tooltip);
    void fill_menu(const std::vector<ReportChoice> &addable);
    void fill_list();
    QString next_current(const std::vector<ReportPartItem> &before, const QString &was) const;
    void add(const QString &kind);
    void remove_current();
    void move_current(int by);
    void refresh_buttons();
    int row_of(const QString &id) const;

    std::vector<ReportPartItem> parts_;
    std::vector<ReportChoice> addable_;
    QSet<QString> before_adding_; ///< ids that were there when the user added one
    bool is_adding_ = false;
    bool filling_ = false;
    QToolButton *add_;
    QToolButton *remove_;
    QToolButton *up_;
    QToolButton *down_;
    QMenu *menu_;
    QListWidget *list_;
};

} // namespace outturn::widgets
