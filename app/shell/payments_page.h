// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/headline.h"
#include "presentation/wording.h"
#include "shell/actions.h"
#include "shell/exploration.h"
#include "shell/payment_work.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QTabWidget;

namespace outturn::widgets {
class BalanceChartView;
class ChartCanvas;
class FundingChartView;
class HeadlinePanel;
class LineChartView;
class NoticeBar;
class NumberTable;
class RankedChartView;
class SchemeFormView;
struct Table;
} // namespace outturn::widgets

namespace outturn::shell {

class ChartAndTable;
class PaymentDifferences;
class PaymentPriceView;
class Prompts;

/// Paying by results, on screen: what is due and paid, every difference, the price, the incentives, the money, the pace,
/// and the scheme by which all of it is worked out. Of the programme that the exploration is at; its active provider is
/// the active one here too.
class PaymentsPage : public QWidget
{
    Q_OBJECT

public:
    PaymentsPage(Exploration &exploration, PaymentWork &work, const Actions &actions, Prompts &prompts,
                 const presentation::Wording &wording, QWidget *parent = nullptr);
    ~PaymentsPage() override;

    /// Works out and shows what the exploration is at now. Called whenever the page comes to the front.
    void show_present();
    /// "due", "differences", "price", "incentives", "money", "pace", "measures" or "scheme".
    void show_view(const QString &name);
    /// The chart of the view in front; null where it has none.
    widgets::ChartCanvas *front_chart() const;
    void copy_chart();
    void copy_table();
    /// What a tested sample says of the amounts on this page; empty where there is none.
    void set_tested(const QString &sentence);

signals:
    void failed(const QString &message);

private:
    QWidget *build_choices(const Actions &actions);
    void build_views();
    void build_due();
    void connect_links();
    void fill_choices();
    void show_answer();
    void show_nothing();
    void show_priced();
    void show_view_in_front();
    void show_headline();
    presentation::Headline headline_of_view() const;
    void show_scheme();
    void show_active();
    void show_due_of(const QString &provider);
    void show_groups(const analysis::PaymentAnswer &payments);
    void change_field(const QString &field, const QString &text);
    void keep_scheme();
    void fetch_lines(qint64 return_id, int line);
    const analysis::ProviderIncentive &incentive_in_front() const;

    Exploration &exploration_;
    PaymentWork &work_;
    Prompts &prompts_;
    const presentation::Wording &wording_;
    QComboBox *programme_ = nullptr;
    QComboBox *period_ = nullptr;
    QComboBox *comparison_ = nullptr;
    widgets::HeadlinePanel *headline_ = nullptr;
    QTabWidget *views_ = nullptr;
    widgets::BalanceChartView *balance_ = nullptr;
    ChartAndTable *due_ = nullptr;
    widgets::NumberTable *due_lines_ = nullptr;
    widgets::NumberTable *groups_ = nullptr; ///< as soon as there are groups of providers
    PaymentDifferences *differences_ = nullptr;
    PaymentPriceView *price_ = nullptr;
    widgets::RankedChartView *worth_ = nullptr;
    ChartAndTable *incentives_ = nullptr;
    widgets::FundingChartView *funding_ = nullptr;
    ChartAndTable *money_ = nullptr;
    widgets::LineChartView *pace_chart_ = nullptr;
    ChartAndTable *pace_ = nullptr;
    widgets::LineChartView *pair_chart_ = nullptr;
    ChartAndTable *measures_ = nullptr;
    widgets::SchemeFormView *scheme_ = nullptr;
    QString tested_;
    QSet<QWidget *> stale_;
    QString field_; ///< of the scheme's form, whose text cannot be taken
    QString field_text_;
    QString field_problem_;
    JobRunner fetching_; ///< lines of originals
};

} // namespace outturn::shell
