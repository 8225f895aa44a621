// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "domain/standing_acts.h"
#include "shell/actions.h"
#include "shell/exploration.h"

class QMenu;

namespace outturn::shell {

/// A provider's figure that an auditor may write against or act upon; it may be missing.
struct FigureSubject {
    ProviderId provider;
    Period period;
    QString figure; ///< what a finding is to be about, a stable word: "value", "cost", "coverage"
};

/// From a figure on the results to a finding, an exclusion, a correction: by the actions of the Edit menu for the active
/// provider, by context menus for the one under them. Borrows the exploration and the actions; GUI thread.
class FigureActs : public QObject
{
    Q_OBJECT

public:
    FigureActs(const Exploration &exploration, const Actions &actions, QObject *parent);

    /// What the view in front shows of a figure: "value", "cost" or "coverage".
    void set_figure(const QString &figure) { figure_ = figure; }
    /// The actions, with the reason in their tips where they cannot be done. `elsewhere`: another page is looked at.
    void update(bool elsewhere);
    /// The active provider's figure; nullopt where there is none, or where what is set side by side are not providers.
    std::optional<FigureSubject> subject() const;
    /// The ways from this provider's figure, below a line that says whose it is; nothing where `provider` is nobody.
    void fill(QMenu &menu, const QString &provider, const std::optional<Period> &period);

    void write_finding(const FigureSubject &of);
    void leave_out(const FigureSubject &of);
    void correct(const FigureSubject &of);

signals:
    void finding_wanted(const outturn::audit::FindingAbout &about);
    void exclusion_wanted(const outturn::Exclusion &exclusion);
    void correction_wanted(const outturn::CellKey &key);

private:
    std::optional<FigureSubject> subject_of(const QString &provider, const std::optional<Period> &period) const;
    QString name_of(const ProviderId &provider) const;
    CellKey figure_as_returned(const FigureSubject &of) const;
    void enable(const char *id, const QString &obstacle);

    const Exploration &exploration_;
    const Actions &actions_;
    QHash<QString, QString> tips_; ///< of the actions, where nothing is in their way
    QString figure_ = QStringLiteral("value");
};

} // namespace outturn::shell
