// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/payments_page.h"

#include "analysis/comparator_group.h"
#include "presentation/group_tables.h"
#include "presentation/payment_charts.h"
#include "presentation/payment_tables.h"
#include "presentation/payment_words.h"
#include "presentation/scheme_form.h"
#include "shell/chart_and_table.h"
#include "shell/page_parts.h"
#include "shell/payment_differences.h"
#include "shell/payment_price_view.h"
#include "shell/prompts.h"
#include "tasks/case_source_line.h"
#include "widgets/balance_chart.h"
#include "widgets/funding_chart.h"
#include "widgets/headline_panel.h"
#include "widgets/line_chart.h"
#include "widgets/number_table.h"
#include "widgets/ranked_chart.h"
#include "widgets/scheme_form.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>

namespace outturn::shell {

PaymentsPage::PaymentsPage(Exploration &exploration, PaymentWork &work, const Actions &actions, Prompts &prompts,
                           const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), work_(work), prompts_(prompts), wording_(wording)
{
    setObjectName(QStringLiteral("payments_page"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    headline_ = new widgets::HeadlinePanel(this);
    layout->addWidget(build_choices(actions));
    layout->addWidget(headline_);
    build_views();
    layout->addWidget(views_, 1);
    connect_links();
}

PaymentsPage::~PaymentsPage()
{
    views_->disconnect(this);
}

QWidget *PaymentsPage::build_choices(const Actions &actions)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(make_way_back(row, actions));
    programme_ = add_choice(layout, row, tr("Programme"), "payment_programme");
    period_ = add_choice(layout, row, tr("Period"), "payment_period");
    comparison_ = add_choice(layout, row, tr("Would have happened anyway: as in"), "payment_comparison");
    comparison_->setToolTip(
        tr("Take the rate that a group of providers achieved as the rate of outcomes that would have "
           "happened anyway."));
    layout->addStretch(1);
    return row;
}

void PaymentsPage::build_due()
{
    balance_ = new widgets::BalanceChartView(this);
    balance_->setObjectName(QStringLiteral("balance"));
    due_ = new ChartAndTable(balance_, this);
    due_lines_ = new widgets::NumberTable(this);
    due_lines_->setObjectName(QStringLiteral("due_lines"));
    due_->setObjectName(QStringLiteral("due"));
    due_->add_table(tr("Providers"), due_lines_, tr("By event and year"));
    views_->addTab(due_, tr("Due and paid"));
}

void PaymentsPage::build_views()
{
    views_ = new QTabWidget(this);
    views_->setObjectName(QStringLiteral("payment_views"));
    views_->setDocumentMode(true);
    views_->setUsesScrollButtons(true);
    build_due();
    const auto add = [this](QWidget *view, const char *name, const QString &title) {
        view->setObjectName(QString::fromLatin1(name));
        views_->addTab(view, title);
    };
    differences_ = new PaymentDifferences(wording_, this);
    add(differences_, "differences", tr("Differences"));
    price_ = new PaymentPriceView(wording_, this);
    add(price_, "price", tr("Price"));
    worth_ = new widgets::RankedChartView(this);
    incentives_ = new ChartAndTable(worth_, this);
    add(incentives_, "incentives", tr("Incentives"));
    funding_ = new widgets::FundingChartView(this);
    money_ = new ChartAndTable(funding_, this);
    add(money_, "money", tr("Money"));
    pace_chart_ = new widgets::LineChartView(this);
    pace_ = new ChartAndTable(pace_chart_, this);
    add(pace_, "pace", tr("Pace"));
    pair_chart_ = new widgets::LineChartView(this);
    measures_ = new ChartAndTable(pair_chart_, this);
    add(measures_, "measures", tr("Two measures"));
    scheme_ = new widgets::SchemeFormView(this);
    add(scheme_, "scheme", tr("Scheme"));
}

void PaymentsPage::connect_links()
{
    connect(&work_, &PaymentWork::answered, this, &PaymentsPage::show_answer);
    connect(&work_, &PaymentWork::priced, this, &PaymentsPage::show_priced);
    connect(&work_, &PaymentWork::forgotten, this, &PaymentsPage::show_nothing);
    connect(views_, &QTabWidget::currentChanged, this, &PaymentsPage::show_view_in_front);
    connect(programme_, &QComboBox::activated, this, [this] {
        exploration_.choose_programme(programme_->currentData().toString());
        show_present();
    });
    connect(period_, &QComboBox::activated, this, [this] {
        work_.set_period(period_->currentIndex() == 0 ? std::nullopt : parse_period(period_->currentData().toString()));
    });
    connect(comparison_, &QComboBox::activated, this,
            [this] { work_.set_comparison(comparison_->currentData().toString()); });
    for (ChartAndTable *view : {due_, incentives_, money_, pace_}) {
        connect(view, &ChartAndTable::clicked, this, [this](const QString &id) {
            exploration_.select(id);
            show_active();
        });
        connect(view, &ChartAndTable::activated, this, [this](const QString &id) {
            exploration_.select(id);
            show_active();
            differences_->set_provider(id);
            views_->setCurrentWidget(differences_);
        });
    }
    connect(differences_, &PaymentDifferences::failed, this, &PaymentsPage::failed);
    connect(differences_, &PaymentDifferences::line_wanted, this, &PaymentsPage::fetch_lines);
    connect(price_, &PaymentPriceView::rate_wanted, &work_, &PaymentWork::set_rate);
    connect(price_, &PaymentPriceView::value_wanted, &work_, &PaymentWork::set_value);
    connect(scheme_, &widgets::SchemeFormView::edited, this, &PaymentsPage::change_field);
    connect(scheme_, &widgets::SchemeFormView::keep_requested, this, &PaymentsPage::keep_scheme);
    connect(scheme_, &widgets::SchemeFormView::revert_requested, this, [this] {
        field_.clear();
        work_.revert_scheme();
    });
}

void PaymentsPage::show_present()
{
    if (!exploration_.is_open() || !exploration_.has_figures())
        return;
    for (const Programme &programme : exploration_.programmes()) {
        if (programme.id == exploration_.step().question.programme)
            work_.set_programme(exploration_.path(), programme);
    }
    fill_choices();
    work_.want();
    show_answer();
    if (!isAncestorOf(QApplication::focusWidget()))
        views_->setFocus();
}

void PaymentsPage::fill_choices()
{
    programme_->clear();
    for (const Programme &programme : exploration_.programmes())
        programme_->addItem(programme.title, programme.id.text);
    programme_->setCurrentIndex(programme_->findData(exploration_.step().question.programme.text));
    period_->clear();
    period_->addItem(tr("all of them"));
    for (auto period = exploration_.periods().rbegin(); period != exploration_.periods().rend(); ++period)
        period_->addItem(period_label(*period), period_label(*period));
    if (work_.period())
        period_->setCurrentIndex(std::max(0, period_->findData(period_label(*work_.period()))));
    comparison_->clear();
    comparison_->addItem(tr("nobody"), QString());
    for (const analysis::ComparatorGroup &group : exploration_.groups())
        comparison_->addItem(group.title, group.id);
    comparison_->setCurrentIndex(std::max(0, comparison_->findData(work_.comparison())));
}

/// What is on screen is of other returns or another programme, and the differences read what may be closed by now.
void PaymentsPage::show_nothing()
{
    fetching_.cancel();
    field_.clear();
    differences_->show_answer({}, nullptr);
    price_->show_answer({});
    balance_->set_chart({});
    due_lines_->set_table({});
    if (groups_)
        groups_->set_table({});
    worth_->set_chart({});
    funding_->set_chart({});
    pace_chart_->set_chart({});
    pair_chart_->set_chart({});
    for (ChartAndTable *view : {due_, incentives_, money_, pace_, measures_})
        view->table()->set_table({});
}

void PaymentsPage::show_answer()
{
    if (!work_.payments())
        show_nothing();
    stale_ = {};
    for (int i = 0; i < views_->count(); ++i)
        stale_.insert(views_->widget(i));
    views_->setTabVisible(views_->indexOf(measures_), !work_.measure_pairs().empty());
    show_view_in_front();
}

/// The rate or the value moved: what hangs on them is shown anew, and the rest is left alone.
void PaymentsPage::show_priced()
{
    stale_.insert(due_);
    stale_.insert(price_);
    show_view_in_front();
}

void PaymentsPage::show_headline()
{
    if (!work_.payments()) {
        headline_->set_words(tr("Payments"),
                             work_.is_busy() ? tr("The payments are being worked out…") : work_.problem(), {});
        return;
    }
    const presentation::Headline words = headline_of_view();
    QStringList beside{words.caution, words.warnings};
    if (views_->currentWidget() == due_)
        beside.append(tested_);
    beside.removeAll(QString());
    headline_->set_words(words.title, words.finding, beside.join(u' '));
}

void PaymentsPage::set_tested(const QString &sentence)
{
    if (sentence == tested_)
        return;
    tested_ = sentence;
    show_headline();
}

/// Each view answers a question of its own.
presentation::Headline PaymentsPage::headline_of_view() const
{
    const QWidget *front = views_->currentWidget();
    if (front == measures_)
        return presentation::measure_pair_headline(work_.measure_pairs(), wording_);
    if (work_.incentives() && front == incentives_)
        return presentation::incentive_headline(*work_.incentives(), wording_);
    if (work_.incentives() && front == money_)
        return presentation::funding_headline(*work_.incentives(), wording_);
    if (work_.incentives() && front == pace_)
        return presentation::pace_headline(*work_.incentives(), incentive_in_front(), wording_);
    return presentation::payment_headline(*work_.payments(), wording_);
}

const analysis::ProviderIncentive &PaymentsPage::incentive_in_front() const
{
    for (const analysis::ProviderIncentive &provider : work_.incentives()->providers) {
        if (provider.provider.id == exploration_.step().provider)
            return provider;
    }
    return work_.incentives()->total;
}

void PaymentsPage::show_view_in_front()
{
    QWidget *front = views_->currentWidget();
    show_headline();
    if (!stale_.remove(front))
        return;
    const analysis::SharedPayments payments = work_.payments();
    const auto incentives = work_.incentives();
    if (front == scheme_) {
        show_scheme();
    } else if (front == differences_) {
        differences_->show_answer(payments, payments ? &exploration_.cases() : nullptr);
    } else if (front == price_) {
        price_->show_answer(payments);
    } else if (front == measures_) {
        pair_chart_->set_chart(presentation::measure_pair_chart(work_.measure_pairs(), wording_));
        measures_->table()->set_table(presentation::measure_pair_table(work_.measure_pairs(), wording_));
    } else if (front == incentives_ && incentives) {
        worth_->set_chart(presentation::worth_chart(*incentives, wording_));
        incentives_->table()->set_table(presentation::incentive_table(*incentives, wording_));
    } else if (front == money_ && incentives) {
        funding_->set_chart(presentation::funding_chart(*incentives, wording_));
        money_->table()->set_table(presentation::funding_table(*incentives, wording_));
    } else if (front == pace_ && incentives) {
        pace_chart_->set_chart(presentation::pace_chart(*incentives, incentive_in_front(), wording_));
        pace_->table()->set_table(presentation::pace_table(*incentives, wording_));
    } else if (payments && front == due_) {
        balance_->set_chart(presentation::balance_chart(*payments, wording_));
        due_->table()->set_table(presentation::payment_table(*payments, wording_));
        show_groups(*payments);
    }
    show_active();
}

/// Most schemes have no groups of providers: the page for them comes with the first that has.
void PaymentsPage::show_groups(const analysis::PaymentAnswer &payments)
{
    if (!groups_ && !payments.provider_groups.empty()) {
        groups_ = new widgets::NumberTable(this);
        groups_->setObjectName(QStringLiteral("provider_groups"));
        due_->add_table(tr("Providers"), groups_, tr("By group"));
    }
    if (groups_)
        groups_->set_table(presentation::group_table(payments, wording_));
}

void PaymentsPage::show_active()
{
    const QString active = exploration_.step().provider.text;
    for (ChartAndTable *view : {due_, incentives_, money_, pace_})
        view->set_active(active);
    show_due_of(active);
    if (work_.incentives() && views_->currentWidget() == pace_) {
        show_headline();
        pace_chart_->set_chart(presentation::pace_chart(*work_.incentives(), incentive_in_front(), wording_));
    }
}

void PaymentsPage::show_due_of(const QString &provider)
{
    if (work_.payments() && views_->currentWidget() == due_)
        due_lines_->set_table(presentation::due_table(*work_.payments(), ProviderId(provider), wording_));
}

void PaymentsPage::show_scheme()
{
    if (!work_.has_scheme()) {
        scheme_->set_form({});
        return;
    }
    widgets::SchemeForm form = presentation::scheme_form(work_.scheme(), wording_);
    form.changed = work_.scheme_is_changed();
    for (widgets::SchemeSection &section : form.sections) {
        for (widgets::SchemeField &field : section.fields) {
            if (field.id == field_) {
                field.text = field_text_;
                field.problem = field_problem_;
            }
        }
    }
    scheme_->set_form(form);
}

void PaymentsPage::change_field(const QString &field, const QString &text)
{
    schemes::Scheme changed = work_.scheme();
    const Result<> taken = presentation::change_scheme(changed, field, text);
    field_ = taken ? QString() : field;
    field_text_ = text;
    field_problem_ = taken ? QString() : taken.error().message;
    if (taken)
        work_.change_scheme(changed);
    show_scheme();
}

void PaymentsPage::keep_scheme()
{
    prompts_.give_reason(tr("Why is the scheme changed? The reason is kept with it."), [this](const QString &reason) {
        if (const Result<> kept = work_.keep_scheme(reason); !kept)
            emit failed(kept.error().message);
        show_scheme();
    });
}

void PaymentsPage::fetch_lines(qint64 return_id, int line)
{
    fetching_.start(
        QString(),
        [path = exploration_.path(), return_id, line](const std::stop_token &,
                                                      const Progress &) -> Result<widgets::SourceExtract> {
            const auto reader = workspace::WorkspaceReader::open(path);
            if (!reader)
                return tl::unexpected(reader.error());
            return tasks::case_source_lines(**reader, return_id, line);
        },
        [this](const Result<widgets::SourceExtract> &extract) {
            if (extract)
                differences_->show_lines(*extract);
            else
                emit failed(extract.error().message);
        });
}

void PaymentsPage::show_view(const QString &name)
{
    for (int i = 0; i < views_->count(); ++i) {
        if (views_->widget(i)->objectName() == name)
            views_->setCurrentIndex(i);
    }
}

widgets::ChartCanvas *PaymentsPage::front_chart() const
{
    return views_->currentWidget()->findChild<widgets::ChartCanvas *>();
}

void PaymentsPage::copy_chart()
{
    if (widgets::ChartCanvas *chart = front_chart())
        chart->copy_picture();
}

void PaymentsPage::copy_table()
{
    const auto tables = views_->currentWidget()->findChildren<widgets::NumberTable *>();
    if (!tables.isEmpty())
        tables.first()->copy_all();
}

} // namespace outturn::shell
