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

/// Programme, measure, period, region and type in one row, the filters in force as chips, and the search for a
/// provider. Shows the exploration and passes choices on to it.
class QuestionBar : public QWidget
{
    Q_OBJECT

public:
    QuestionBar(Exploration &exploration, const Actions &actions, QWidget *parent = nullptr);

    void show_question();
    /// Whom the answer may be compared with: the active provider may have neighbours of its own.
    void show_groups();
    void focus_search();

private:
    QComboBox *add_choice(const QString &label, const QString &name);
    void show_choice(QComboBox *box, bool shown);
    void fill_periods();
    void fill_filters();
    void search(const QString &text);

    Exploration &exploration_;
    QComboBox *programme_;
    QComboBox *measure_;
    QComboBox *period_;
    QComboBox *compared_;
    QComboBox *region_;
    QComboBox *type_;
    widgets::FilterChipBar *chips_;
    QLineEdit *search_;
    QStringListModel *names_;
};

} // namespace outturn::shell
