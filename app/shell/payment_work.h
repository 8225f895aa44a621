// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "foundation/clock.h"
#include "shell/job_runner.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace outturn::shell {

/// The payments of one programme, worked out in a job of their own and worked out again when its scheme is changed. A
/// change of the rate of non-intervention, or of what an outcome is worth, needs no job: it is there at once. GUI thread;
/// the job opens the workspace for itself.
class PaymentWork : public QObject
{
    Q_OBJECT

public:
    /// Borrows the register. The user's own schemes are read from the folder.
    PaymentWork(const ProviderRegister *known, QString own_folder, QObject *parent = nullptr);

    /// Which workspace and programme: what was known of another one is forgotten, and nothing is read yet. A scheme that
    /// was changed and not kept waits for its programme to come again, as long as the workspace is the same.
    void set_programme(const QString &workspace, const Programme &programme);
    /// The returns changed: whatever is known may be wrong.
    void forget();
    /// Works everything out unless that is done or being done.
    void want();

    bool is_busy() const { return jobs_.is_running(); }
    /// Null until it is worked out, and while that fails.
    analysis::SharedPayments payments() const { return payments_; }
    const std::shared_ptr<const analysis::IncentiveAnswer> &incentives() const { return incentives_; }
    const std::vector<analysis::MeasurePair> &measure_pairs() const { return pairs_; }
    const QString &problem() const { return problem_; }

    /// The scheme as the user has it now; of no id where the programme has none.
    const schemes::Scheme &scheme() const { return scheme_; }
    bool has_scheme() const { return !scheme_.id.isEmpty(); }
    bool scheme_is_changed() const { return changed_; }
    void change_scheme(const schemes::Scheme &scheme);
    void revert_scheme();
    /// Stores the changed scheme as a new revision in the workspace; the earlier ones stay.
    Result<> keep_scheme(const QString &reason, const Clock &clock = system_clock());

    /// The user's; nullopt: the scheme's own, where it has one.
    void set_rate(std::optional<double> rate);
    void set_value(std::optional<Money> value);
    /// By period; nullopt: all of them.
    void set_period(const std::optional<Period> &period);
    const std::optional<Period> &period() const { return question_.period; }
    /// The observed rate of a group of providers as the rate of non-intervention; empty: none.
    void set_comparison(const QString &group);
    const QString &comparison() const { return question_.comparison; }
    const analysis::PaymentQuestion &question() const { return question_; }

signals:
    /// Nothing is known any more, and what was read may be closed.
    void forgotten();
    /// Everything is new: question, scheme or returns.
    void answered();
    /// Only what depends on the rate or the value.
    void priced();
    void busy_changed(bool busy);

private:
    struct Worked {
        analysis::SharedPayments payments;
        std::shared_ptr<const analysis::IncentiveAnswer> incentives;
        std::vector<analysis::MeasurePair> pairs;
        schemes::Scheme scheme;
        QString problem;
    };

    static Worked work_out(const QString &workspace, const QString &own_folder,
                           const analysis::PaymentQuestion &question, const std::optional<schemes::Scheme> &draft,
                           const ProviderRegister *known, std::stop_token stop);
    void take(const Worked &worked);
    void price();

    const ProviderRegister *known_;
    QString own_folder_;
    QString workspace_;
    analysis::PaymentQuestion question_;
    schemes::Scheme scheme_;
    bool changed_ = false;
    QHash<QString, schemes::Scheme> drafts_; ///< changed schemes of other programmes
    bool wanted_ = false;                    ///< a job for the present question was started
    analysis::SharedPayments payments_;
    std::shared_ptr<const analysis::IncentiveAnswer> incentives_;
    std::vector<analysis::MeasurePair> pairs_;
    QString problem_;
    JobRunner jobs_;
};

} // namespace outturn::shell
