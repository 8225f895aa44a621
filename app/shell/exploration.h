// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/drill.h"
#include "analysis/pair_comparison.h"
#include "analysis/programme_comparison.h"
#include "analysis/provider_series.h"
#include "analysis/trend.h"
#include "domain/case_source.h"
#include "domain/provider_register.h"
#include "shell/drill_history.h"
#include "shell/job_runner.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QObject>

namespace outturn::shell {

/// An open workspace and where the user is in it: the question, its answer, the active provider and the way that led
/// here. Owns the window's connection; answers are read in the GUI thread, for they take a millisecond or two.
class Exploration : public QObject
{
    Q_OBJECT

public:
    explicit Exploration(QObject *parent = nullptr);
    /// Whoever lives on: boundary changes, groups and neighbours are told from it.
    void set_register(const ProviderRegister *known) { register_ = known; }

    const ProviderRegister *known_register() const { return register_; }

    Result<> open(const QString &path);
    void close();
    /// Reads everything anew, at the same place: after an import.
    Result<> refresh();
    bool is_open() const { return source_ != nullptr; }
    bool has_figures() const { return answer_ != nullptr; }
    const QString &path() const { return source_->path(); }
    const CellSource &source() const { return *source_; }
    const CaseSource &cases() const { return *source_; }

    const std::vector<Programme> &programmes() const { return programmes_; }
    /// Measures of the present programme.
    std::vector<Measure> measures() const;
    const std::vector<Period> &periods() const { return periods_; }
    /// Regions that the providers of the present question have.
    QStringList regions() const;
    bool has_both_types() const;
    const std::vector<StoredReturn> &returns() const { return returns_; }
    /// Definitions of reports that the workspace keeps; another connection may have added some.
    Result<std::vector<StoredReport>> stored_reports() const { return source_->stored_reports(); }

    const DrillStep &step() const { return history_.current(); }
    const analysis::SharedSpread &answer() const { return answer_; }
    /// The active provider's figure; null where none is active or it has none here.
    const analysis::ProviderFigure *active_figure() const;
    Result<std::vector<analysis::SeriesFigure>> series() const;
    Result<analysis::DrillAnswer> drill() const;

    /// Over the periods; read when first asked for, and kept as long as the question stays.
    Result<std::shared_ptr<const analysis::TrendAnswer>> trend() const;
    Result<analysis::ProviderTrend> provider_trend() const;
    Result<std::vector<analysis::ProgrammeRow>> programme_rows() const;
    /// Areas in which two of them worked, with the difference there.
    std::vector<analysis::SharedArea> shared_areas() const;
    /// Whom the present question may be compared with.
    std::vector<analysis::ComparatorGroup> groups() const;
    /// Providers picked out to be looked at together; not the active one.
    const QStringList &selected() const { return selected_; }

    bool can_go_back() const { return has_figures() && history_.can_go_back(); }
    bool can_go_forward() const { return has_figures() && history_.can_go_forward(); }
    bool can_go_up() const;

public slots:
    void choose_programme(const QString &id);
    void choose_measure(const QString &id);
    void choose_period(const Period &period);
    void step_period(int by);
    void choose_region(const QString &region);
    void choose_type(std::optional<ProviderType> type);
    /// By its id; an empty one: all together again.
    void choose_group(const QString &id);
    void choose_unit(analysis::Unit unit);
    void choose_standardised(bool standardised);
    void set_selected(const QStringList &providers);
    /// Takes it in, or out where it is in.
    void toggle_selected(const QString &provider);
    /// Makes it the active provider, without a step.
    void select(const QString &provider);
    /// One step down: to the provider, and from there to the cells.
    void go_down(const QString &provider);
    /// Another provider at the same depth.
    void go_to_provider(const QString &provider);
    void go_to(Depth depth);
    void go_to_source(const Period &period);
    void back();
    void forward();
    void up();

signals:
    /// The source is about to go: nobody may ask it any more.
    void closing();
    /// The question or its answer changed.
    void answer_changed();
    /// Only who is looked at, or how deep, changed.
    void focus_changed();
    void selection_changed();
    /// How sure the ranks are is known now; the answer is otherwise the same.
    void ranks_arrived();
    void failed(const QString &message);

private:
    void go(DrillStep step);
    void arrive();
    void think_about_ranks();
    bool read_answer(const analysis::SpreadQuestion &question);
    Result<> read_lists();
    Result<analysis::SpreadQuestion> first_question() const;
    Result<analysis::SpreadQuestion> question_about(const Measure &measure, const Period &wanted) const;

    std::unique_ptr<workspace::WorkspaceReader> source_;
    std::vector<Programme> programmes_;
    std::vector<Measure> measures_;
    std::vector<Provider> providers_;
    std::vector<Period> periods_;
    std::vector<StoredReturn> returns_;
    DrillHistory history_;
    analysis::SharedSpread answer_;
    const ProviderRegister *register_ = nullptr;
    QStringList selected_;
    mutable std::shared_ptr<const analysis::TrendAnswer> trend_;
    JobRunner thinking_; ///< about ranks, beside everything else
};

} // namespace outturn::shell
