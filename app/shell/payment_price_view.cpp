// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/payment_price_view.h"

#include "foundation/number_text.h"
#include "presentation/payment_charts.h"
#include "presentation/payment_tables.h"
#include "presentation/payment_words.h"
#include "widgets/number_table.h"
#include "widgets/price_chart.h"
#include "widgets/rate_slider.h"
#include "widgets/tornado_chart.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>

namespace outturn::shell {

PaymentPriceView::PaymentPriceView(const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), wording_(wording), of_(new QComboBox(this)), slider_(new widgets::RateSlider(this)),
      value_(new QLineEdit(this)), finding_(new QLabel(this)), curve_(new widgets::PriceChartView(this)),
      tornado_(new widgets::TornadoChartView(this)), table_(new widgets::NumberTable(this))
{
    of_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    of_->setMinimumContentsLength(22);
    of_->setObjectName(QStringLiteral("price_of"));
    slider_->setObjectName(QStringLiteral("price_rate"));
    value_->setObjectName(QStringLiteral("price_value"));
    curve_->setObjectName(QStringLiteral("price_curve"));
    tornado_->setObjectName(QStringLiteral("price_tornado"));
    finding_->setObjectName(QStringLiteral("price_finding"));
    finding_->setWordWrap(true);
    finding_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    slider_->set_label(tr("Would have happened anyway"));
    value_->setMaximumWidth(fontMetrics().averageCharWidth() * 18);
    value_->setPlaceholderText(tr("not known"));
    value_->setToolTip(tr("What one more outcome is worth to the payer, in pounds. Without it nobody can say that the "
                          "price is too high."));
    auto *choices = new QHBoxLayout;
    auto *of_label = new QLabel(tr("&For"), this);
    of_label->setBuddy(of_);
    auto *value_label = new QLabel(tr("An outcome is &worth £"), this);
    value_label->setBuddy(value_);
    choices->addWidget(of_label);
    choices->addWidget(of_);
    choices->addWidget(slider_, 1);
    choices->addWidget(value_label);
    choices->addWidget(value_);
    auto *right = new QSplitter(Qt::Vertical, this);
    right->addWidget(tornado_);
    right->addWidget(table_);
    right->setChildrenCollapsible(false);
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(curve_);
    across->addWidget(right);
    across->setChildrenCollapsible(false);
    across->setSizes({720, 540});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 0);
    layout->addLayout(choices);
    layout->addWidget(finding_);
    layout->addWidget(across, 1);

    connect(slider_, &widgets::RateSlider::rate_moved, this, [this](double rate) { emit rate_wanted(rate); });
    connect(slider_, &widgets::RateSlider::rate_chosen, this, [this](double rate) { emit rate_wanted(rate); });
    connect(slider_, &widgets::RateSlider::cleared, this, [this] { emit rate_wanted(std::nullopt); });
    connect(curve_, &widgets::PriceChartView::rate_moved, this, [this](double rate) { emit rate_wanted(rate); });
    connect(curve_, &widgets::PriceChartView::rate_chosen, this, [this](double rate) { emit rate_wanted(rate); });
    connect(value_, &QLineEdit::editingFinished, this, &PaymentPriceView::take_value);
    connect(of_, &QComboBox::currentIndexChanged, this, [this] {
        shown_ = of_->currentData().toString();
        show_figure();
    });
    connect(table_, &widgets::NumberTable::activated, this, &PaymentPriceView::show_figure_of);
}

void PaymentPriceView::take_value()
{
    const QString text = value_->text().trimmed();
    if (text.isEmpty()) {
        finding_->setText(said_);
        emit value_wanted(std::nullopt);
        return;
    }
    const std::optional<Money> value = parse_pounds(text);
    if (!value || value->pence <= 0) {
        finding_->setText(tr("\"%1\" is no amount in pounds. Write, say, 9,800.").arg(text));
        return;
    }
    finding_->setText(said_); // the same amount again tells nobody anything, and the refusal must go
    emit value_wanted(value);
}

void PaymentPriceView::show_answer(analysis::SharedPayments answer)
{
    answer_ = std::move(answer);
    fill_figures();
    show_figure();
}

void PaymentPriceView::show_figure_of(const QString &id)
{
    shown_ = id;
    const QSignalBlocker quiet(of_);
    of_->setCurrentIndex(std::max(0, of_->findData(id)));
    show_figure();
}

void PaymentPriceView::fill_figures()
{
    const QSignalBlocker quiet(of_);
    of_->clear();
    if (!answer_)
        return;
    of_->addItem(tr("the whole programme"), QString());
    for (const analysis::PriceFigure &group : answer_->groups)
        of_->addItem(group.name, group.id);
    for (const analysis::ProviderPayment &provider : answer_->providers)
        of_->addItem(provider.provider.name, provider.provider.id.text);
    of_->setCurrentIndex(std::max(0, of_->findData(shown_)));
    shown_ = of_->currentData().toString();
}

const analysis::PriceFigure *PaymentPriceView::figure() const
{
    for (const analysis::PriceFigure &group : answer_->groups) {
        if (group.id == shown_)
            return &group;
    }
    for (const analysis::ProviderPayment &provider : answer_->providers) {
        if (provider.provider.id.text == shown_)
            return &provider.price;
    }
    return &answer_->total.price;
}

QString PaymentPriceView::source_of_rate() const
{
    switch (answer_->non_intervention.source) {
    case analysis::RateSource::user:
        return tr("set by you");
    case analysis::RateSource::scheme:
        return answer_->non_intervention.varies ? tr("the scheme's rates, on average") : tr("the scheme's rate");
    case analysis::RateSource::comparison:
        return tr("seen in the comparison group");
    case analysis::RateSource::none:
        break;
    }
    return tr("no rate is known");
}

void PaymentPriceView::show_figure()
{
    setEnabled(answer_ != nullptr);
    if (!answer_) {
        said_.clear();
        finding_->clear();
        curve_->set_chart({});
        tornado_->set_chart({});
        table_->set_table({});
        return;
    }
    const analysis::PriceFigure &shown = *figure();
    const presentation::Headline headline = presentation::price_headline(*answer_, shown, wording_);
    const QString stop =
        headline.finding.isEmpty() || headline.finding.endsWith(u'.') ? QString() : QStringLiteral(".");
    said_ = (headline.finding + stop + u' ' + headline.caution).trimmed();
    finding_->setText(said_);
    curve_->set_chart(presentation::price_chart(*answer_, shown, wording_));
    tornado_->set_chart(presentation::tornado_chart(*answer_, wording_));
    table_->set_table(presentation::price_table(*answer_, wording_));
    table_->set_active(shown_);
    slider_->set_rate(answer_->non_intervention.rate);
    slider_->set_source(source_of_rate());
    slider_->set_clearable(answer_->question.non_intervention.has_value());
    const auto value =
        answer_->question.value_per_outcome ? answer_->question.value_per_outcome : answer_->scheme.value_per_outcome;
    if (!value_->hasFocus())
        value_->setText(value ? wording_.number(static_cast<double>(value->pence) / 100.0, value->pence % 100 ? 2 : 0)
                              : QString());
}

} // namespace outturn::shell
