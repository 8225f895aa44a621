// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/coverage.h"
#include "presentation/wording.h"
#include "shell/chart_and_table.h"
#include "shell/check_subject.h"

#include <memory>

namespace outturn::widgets {
class HeatChartView;
class NumberTable;
} // namespace outturn::widgets

namespace outturn::shell {

/// Who returned one measure when: a map of providers and periods above the same in tables. Borrows the wording.
class CoverageView : public ChartAndTable
{
    Q_OBJECT

public:
    explicit CoverageView(const presentation::Wording &wording, QWidget *parent = nullptr);

    /// Null for none. The period and the provider are gone to where they are there.
    void show_coverage(std::shared_ptr<const audit::Coverage> coverage, const Measure &measure, const Period &period,
                       const ProviderId &provider);
    void clear();
    /// The return of the chosen provider and period; nullopt where none is chosen.
    std::optional<CheckSubject> subject() const;

signals:
    void subject_changed();
    /// By a double click or Enter.
    void figure_wanted();

private:
    CoverageView(widgets::HeatChartView *heat, const presentation::Wording &wording, QWidget *parent);

    const presentation::Wording &wording_;
    widgets::HeatChartView *heat_;
    widgets::NumberTable *periods_;
    std::shared_ptr<const audit::Coverage> coverage_;
    Measure measure_;
};

} // namespace outturn::shell
