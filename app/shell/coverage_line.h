// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/coverage.h"
#include "presentation/wording.h"
#include "shell/job_runner.h"

#include <QtWidgets/QWidget>

namespace outturn::widgets {
class LinkButton;
} // namespace outturn::widgets

namespace outturn::shell {

/// Under the headline: who returned, and who did not, for the measure and period on screen. Read in a job by a connection
/// of its own, once for each measure; leads to the map that says more.
class CoverageLine : public QWidget
{
    Q_OBJECT

public:
    explicit CoverageLine(const presentation::Wording &wording, QWidget *parent = nullptr);

    void show_question(const QString &workspace, const Measure &measure, const Period &period);
    /// The returns changed: what was read may be wrong.
    void forget();
    /// Of the measure that was shown last; null until it is read, and where that fails.
    const std::shared_ptr<const audit::Coverage> &coverage() const { return coverage_; }
    bool is_reading() const { return is_reading_; }

signals:
    void activated();
    /// It is read, or read anew.
    void changed();

private:
    void show_words();

    const presentation::Wording &wording_;
    widgets::LinkButton *words_;
    QString workspace_;
    Measure measure_;
    Period period_;
    std::shared_ptr<const audit::Coverage> coverage_;
    bool is_reading_ = false;
    JobRunner jobs_;
};

} // namespace outturn::shell
