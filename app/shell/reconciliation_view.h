// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/coverage.h"
#include "presentation/coverage_tables.h"
#include "presentation/wording.h"
#include "shell/check_subject.h"

#include <QtWidgets/QWidget>

#include <memory>

class QLabel;

namespace outturn {
class CellSource;
} // namespace outturn

namespace outturn::widgets {
class NumberTable;
} // namespace outturn::widgets

namespace outturn::shell {

/// What a programme's figures can be set against, what does not agree first; below it the chosen one in a sentence, and
/// where both of its sides stand. Borrows the wording.
class ReconciliationView : public QWidget
{
    Q_OBJECT

public:
    explicit ReconciliationView(const presentation::Wording &wording, QWidget *parent = nullptr);

    /// Null for none. The source must live until the next call.
    void show_table(std::shared_ptr<const audit::ReconciliationTable> table, presentation::ReconciliationNames names,
                    const CellSource *source);
    void clear();
    /// The chosen comparison; nullopt where there is none.
    std::optional<CheckSubject> subject() const;

signals:
    void failed(const QString &message);
    void subject_changed();
    /// By a double click or Enter.
    void figure_wanted();

private:
    const audit::ReconciledItem *chosen() const;
    void choose(const QString &id);
    void explain();
    QString places_of(const audit::ReconciledItem &item);

    const presentation::Wording &wording_;
    std::shared_ptr<const audit::ReconciliationTable> reconciled_;
    presentation::ReconciliationNames names_;
    const CellSource *source_ = nullptr;
    std::optional<std::pair<qint64, ReturnChanges>> changes_; ///< of the return that was asked for last
    widgets::NumberTable *table_;
    QLabel *sentence_;
};

} // namespace outturn::shell
