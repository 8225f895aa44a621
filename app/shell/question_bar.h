// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actions.h"
#include "shell/exploration.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QStringListModel;

namespace outturn::widgets {
class FilterChipBar;
}

namespace outturn::shell {

/// Programme, measure, period and the search for a provider in one row; against whom and among whom in another, with
/// what is in force as chips. Shows the exploration and passes choices on to it.
class QuestionBar : public QWidget
{
    Q_OBJECT

public:
    QuestionBar(Exploration &exploration, const Actions &actions, QWidget *parent = nullptr);

    /// Compare with, region, type and the chips: a row of its own, which its user places.
    QWidget *filters() const { return filters_; }
    void show_question();
    /// Whom the answer may be compared with: the active provider may have neighbours of its own.
    void show_groups();
    void focus_search();

private:
    void build_filters();
    void connect_choices();
    QComboBox *add_choice(QWidget *row, const QString &label, const QString &name);
    void show_choice(QComboBox *box, bool shown);
    void fill_periods();
    void fill_filters();
    void search(const QString &text);

    Exploration &exploration_;
    QWidget *filters_ = nullptr;
    QComboBox *programme_;
    QComboBox *measure_;
    QComboBox *period_;
    QComboBox *compared_ = nullptr;
    QComboBox *region_ = nullptr;
    QComboBox *type_ = nullptr;
    widgets::FilterChipBar *chips_ = nullptr;
    QLineEdit *search_;
    QStringListModel *names_;
};

} // namespace outturn::shell
