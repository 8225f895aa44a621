// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"
#include "presentation/check_tables.h"
#include "presentation/wording.h"
#include "shell/check_subject.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QScrollArea;
class QTabWidget;

namespace outturn::widgets {
class NumberTable;
} // namespace outturn::widgets

namespace outturn::shell {

/// What the checks found: the list, serious first, and below it the chosen hit explained, with the figures and cases that
/// it concerns. Borrows the wording; the sources are handed in and may change.
class CheckFoundView : public QWidget
{
    Q_OBJECT

public:
    explicit CheckFoundView(const presentation::Wording &wording, QWidget *parent = nullptr);

    /// Null for none. The sources must live until the next call.
    void show_run(audit::SharedChecks run, const CellSource *cells, const CaseSource *cases);
    /// Those of one check alone; empty: of all.
    void set_check(const QString &check);
    const presentation::HitFilter &filter() const { return filter_; }
    /// The chosen hit; nullopt where there is none.
    std::optional<CheckSubject> subject() const;
    widgets::NumberTable *table() const { return hits_; }

signals:
    void failed(const QString &message);
    void filter_changed();
    void subject_changed();
    /// By a double click or Enter.
    void activated();

private:
    QWidget *build_filters();
    QWidget *build_below();
    void fill_filters();
    void take_filter();
    void show_hits();
    void choose(const QString &id);
    void explain();
    void show_evidence();
    const audit::CheckHit *hit() const;

    const presentation::Wording &wording_;
    audit::SharedChecks run_;
    const CellSource *cells_ = nullptr;
    const CaseSource *cases_ = nullptr;
    presentation::HitFilter filter_;
    std::optional<size_t> chosen_; ///< a position in the run's hits
    std::vector<audit::HitPlace> shown_places_;
    QComboBox *severity_ = nullptr;
    QComboBox *check_ = nullptr;
    QComboBox *programme_ = nullptr;
    QComboBox *provider_ = nullptr;
    widgets::NumberTable *hits_ = nullptr;
    QScrollArea *explanation_ = nullptr;
    QTabWidget *evidence_ = nullptr;
    widgets::NumberTable *places_ = nullptr;
    widgets::NumberTable *rows_ = nullptr;
};

} // namespace outturn::shell
