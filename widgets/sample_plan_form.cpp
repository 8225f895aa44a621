// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_plan_form.h"

#include "widgets/chart_text.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"
#include "widgets/report_choice_box.h"
#include "widgets/sample_form_parts.h"
#include "widgets/sign_mark.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace outturn::widgets {

namespace {

/// A menu in which several entries can be ticked one after the other.
class TickMenu final : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = activeAction();
        if (action != nullptr && action->isCheckable()) {
            action->trigger();
        } else {
            QMenu::mouseReleaseEvent(event);
        }
    }
};

QString chosen_of(const QComboBox *box)
{
    return box->currentData().toString();
}

} // namespace

SamplePlanForm::SamplePlanForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sample_plan_form"));
    setStyleSheet(sample_form_sheet());
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    const int space = fontMetrics().height() / 2;
    across->setSpacing(space * 2);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *fields = new QWidget(area);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space);
    column->addWidget(build_frame());
    column->addWidget(build_question());
    column->addWidget(build_confidence());
    column->addStretch(1);
    area->setWidget(fields);
    across->addWidget(area, 5);
    across->addWidget(build_answer(), 4);
    set_entry({}, {});
    follow_font();
}

ReportChoiceBox *SamplePlanForm::make_choice(const char *name, const std::vector<ReportChoice> &choices,
                                             const QString &chosen)
{
    auto *box = new ReportChoiceBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->set_choices(choices, chosen);
    return box;
}

QLineEdit *SamplePlanForm::make_field(const char *name, int letters)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setAlignment(Qt::AlignRight);
    field->setMaximumWidth(fontMetrics().averageCharWidth() * letters);
    connect(field, &QLineEdit::textEdited, this, &SamplePlanForm::question_changed);
    return field;
}

void SamplePlanForm::add_row(QGridLayout *grid, int row, const QString &title, QWidget *field, QWidget *buddy)
{
    QWidget *named = buddy ? buddy : field;
    auto *label = new QLabel(title, this);
    label->setBuddy(named);
    if (named->accessibleName().isEmpty()) {
        named->setAccessibleName(QString(title).remove(u'&'));
    }
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

QWidget *SamplePlanForm::build_frame()
{
    auto *box = new QGroupBox(tr("Which claims"), this);
    auto *grid = make_sample_grid(box);
    programme_ = make_choice("sample_programme", {}, {});
    measures_ = new QToolButton(this);
    measures_->setObjectName(QStringLiteral("sample_measures"));
    measures_->setProperty("framed", true);
    measures_->setFocusPolicy(Qt::StrongFocus);
    measures_->setPopupMode(QToolButton::InstantPopup);
    measures_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    measure_menu_ = new TickMenu(measures_);
    measure_menu_->setObjectName(QStringLiteral("sample_measure_menu"));
    measures_->setMenu(measure_menu_);
    provider_ = make_choice("sample_provider", {}, {});
    period_ = make_choice("sample_period", {}, {});
    amount_ = make_choice(
        "sample_amount",
        {{QStringLiteral("paid"), tr("what was paid"), {}}, {QStringLiteral("claimed"), tr("what was claimed"), {}}},
        QStringLiteral("paid"));
    strata_ = make_choice("sample_strata",
                          {{QStringLiteral("none"), tr("all of them together"), {}},
                           {QStringLiteral("provider"), tr("each provider for itself"), {}},
                           {QStringLiteral("value"), tr("by the size of the amount"), {}}},
                          QStringLiteral("none"));
    bounds_ = new QLineEdit(this);
    bounds_->setObjectName(QStringLiteral("sample_bounds"));
    bounds_->setPlaceholderText(tr("500; 1,000; 3,200"));
    add_row(grid, 0, tr("P&rogramme"), programme_);
    add_row(grid, 1, tr("&Measures"), measures_);
    add_row(grid, 2, tr("Pro&vider"), provider_);
    add_row(grid, 3, tr("Peri&od"), period_);
    add_row(grid, 4, tr("&Amount"), amount_);
    add_row(grid, 5, tr("Stratif&y"), strata_);
    add_row(grid, 6, tr("&Up to £"), bounds_);
    bounds_label_ = qobject_cast<QLabel *>(grid->itemAtPosition(6, 0)->widget());
    population_ = make_text(box, {});
    population_->setObjectName(QStringLiteral("sample_population"));
    grid->addWidget(population_, 7, 1);
    for (ReportChoiceBox *choice : {programme_, provider_, period_, amount_, strata_}) {
        connect(choice, &ReportChoiceBox::chosen, this, [this] {
            show_fields();
            emit frame_changed();
        });
    }
    connect(bounds_, &QLineEdit::editingFinished, this, [this] {
        if (bounds_->isModified()) {
            bounds_->setModified(false);
            emit frame_changed();
        }
    });
    return box;
}

QWidget *SamplePlanForm::make_amount(Amount &amount, const char *name)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    amount.rate = make_field((QByteArray(name) + "_rate").constData(), 10);
    amount.amount = make_field((QByteArray(name) + "_amount").constData(), 18);
    layout->addWidget(amount.rate);
    layout->addWidget(new QLabel(tr("%", "per cent"), row));
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(new QLabel(tr("or £"), row));
    layout->addWidget(amount.amount);
    layout->addStretch(1);
    // These are heard before question_changed is told: connections are served in the order in which they were made.
    amount.rate->disconnect(this);
    amount.amount->disconnect(this);
    Amount *known = &amount;
    connect(amount.rate, &QLineEdit::textEdited, this, [this, known] {
        known->by_amount = false;
        emit question_changed();
    });
    connect(amount.amount, &QLineEdit::textEdited, this, [this, known] {
        known->by_amount = true;
        emit question_changed();
    });
    return row;
}

QWidget *SamplePlanForm::build_question()
{
    auto *box = new QGroupBox(tr("How much error"), this);
    auto *grid = make_sample_grid(box);
    unit_ = make_choice("sample_unit",
                        {{QStringLiteral("value"), tr("in pounds: large claims are likelier to be drawn"), {}},
                         {QStringLiteral("item"), tr("in claims: each is as likely to be drawn"), {}}},
                        QStringLiteral("value"));
    model_ = make_choice("sample_model",
                         {{QStringLiteral("poisson"), tr("Poisson"), {}},
                          {QStringLiteral("binomial"), tr("binomial"), {}},
                          {QStringLiteral("hypergeometric"), tr("hypergeometric: without replacement"), {}}},
                         QStringLiteral("poisson"));
    QWidget *materiality = make_amount(materiality_, "sample_materiality");
    QWidget *expected = make_amount(expected_, "sample_expected");
    add_row(grid, 0, tr("M&easured"), unit_);
    add_row(grid, 1, tr("&Tolerable error"), materiality, materiality_.rate);
    add_row(grid, 2, tr("E&xpected error"), expected, expected_.rate);
    add_row(grid, 3, tr("Distri&bution"), model_);
    materiality_.rate->setAccessibleName(tr("Tolerable error, per cent"));
    materiality_.amount->setAccessibleName(tr("Tolerable error, pounds"));
    expected_.rate->setAccessibleName(tr("Expected error, per cent"));
    expected_.amount->setAccessibleName(tr("Expected error, pounds"));
    for (ReportChoiceBox *choice : {unit_, model_}) {
        connect(choice, &ReportChoiceBox::chosen, this, [this] {
            show_fields();
            emit question_changed();
        });
    }
    return box;
}

QWidget *SamplePlanForm::make_risk(Risk &risk, const char *name, const std::array<int, 3> &levels)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    risk.level = make_choice((QByteArray(name) + "_level").constData(),
                             {{QStringLiteral("high"), tr("high"), {}},
                              {QStringLiteral("medium"), tr("medium"), {}},
                              {QStringLiteral("low"), tr("low"), {}},
                              {QStringLiteral("own"), tr("own number"), {}}},
                             QStringLiteral("high"));
    risk.percent = make_field(name, 8);
    layout->addWidget(risk.level, 1);
    layout->addWidget(risk.percent);
    layout->addWidget(new QLabel(tr("%", "per cent"), row));
    risk.percent->disconnect(this);
    connect(risk.level, &ReportChoiceBox::chosen, this, [this, &risk, levels](const QString &level) {
        const int at = level == QStringLiteral("high") ? 0 : level == QStringLiteral("medium") ? 1 : 2;
        if (level == QStringLiteral("own")) {
            risk.percent->setFocus(Qt::OtherFocusReason);
            risk.percent->selectAll();
        } else {
            risk.percent->setText(QString::number(levels[static_cast<std::size_t>(at)]));
        }
        emit question_changed();
    });
    connect(risk.percent, &QLineEdit::textEdited, this, [this, &risk] {
        choose(risk.level, QStringLiteral("own"));
        emit question_changed();
    });
    return row;
}

QWidget *SamplePlanForm::build_confidence()
{
    auto *box = new QGroupBox(tr("How sure"), this);
    auto *column = new QVBoxLayout(box);
    by_risk_ = make_choice("sample_by_risk",
                           {{QStringLiteral("given"), tr("the confidence is given"), {}},
                            {QStringLiteral("risk"), tr("by the audit risk model"), {}}},
                           QStringLiteral("given"));
    by_risk_->setAccessibleName(tr("How the confidence is found"));
    column->addWidget(by_risk_);
    sure_ = new QStackedWidget(box);
    auto *given = new QWidget(sure_);
    auto *given_grid = make_sample_grid(given);
    auto *confidence = new QWidget(given);
    auto *beside = new QHBoxLayout(confidence);
    beside->setContentsMargins(0, 0, 0, 0);
    confidence_ = make_field("sample_confidence", 10);
    beside->addWidget(confidence_);
    beside->addWidget(new QLabel(tr("%", "per cent"), confidence));
    beside->addStretch(1);
    add_row(given_grid, 0, tr("&Confidence"), confidence, confidence_);
    given_grid->setContentsMargins(0, 0, 0, 0);
    given_grid->setRowStretch(1, 1);
    auto *risks = new QWidget(sure_);
    auto *grid = make_sample_grid(risks);
    grid->setContentsMargins(0, 0, 0, 0);
    auto *accepted = new QWidget(risks);
    auto *of_audit = new QHBoxLayout(accepted);
    of_audit->setContentsMargins(0, 0, 0, 0);
    audit_risk_ = make_field("sample_audit_risk", 8);
    of_audit->addWidget(audit_risk_);
    of_audit->addWidget(new QLabel(tr("%", "per cent"), accepted));
    of_audit->addStretch(1);
    add_row(grid, 0, tr("Audit ris&k"), accepted, audit_risk_);
    // The levels are those of JASP, which auditors know.
    QWidget *inherent = make_risk(inherent_, "sample_inherent", {100, 63, 40});
    QWidget *control = make_risk(control_, "sample_control", {100, 52, 34});
    QWidget *analytical = make_risk(analytical_, "sample_analytical", {100, 50, 25});
    add_row(grid, 1, tr("&Inherent risk"), inherent, inherent_.level);
    add_row(grid, 2, tr("Contro&l risk"), control, control_.level);
    add_row(grid, 3, tr("Analytica&l review"), analytical, analytical_.level);
    inherent_.percent->setAccessibleName(tr("Inherent risk, per cent"));
    control_.percent->setAccessibleName(tr("Control risk, per cent"));
    analytical_.percent->setAccessibleName(tr("Risk that analytical review misses the error, per cent"));
    given_confidence_ = make_text(risks, {});
    given_confidence_->setObjectName(QStringLiteral("sample_given_confidence"));
    grid->addWidget(given_confidence_, 4, 1);
    sure_->addWidget(given);
    sure_->addWidget(risks);
    column->addWidget(sure_);
    connect(by_risk_, &ReportChoiceBox::chosen, this, [this] {
        show_fields();
        emit question_changed();
    });
    return box;
}

QWidget *SamplePlanForm::build_answer()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    const int space = fontMetrics().height() / 2;
    column->setContentsMargins(0, space, space, space);
    column->setSpacing(space);
    size_ = make_text(side, {});
    size_->setObjectName(QStringLiteral("sample_size"));
    problem_ = new QWidget(side);
    auto *words = new QHBoxLayout;
    words->addWidget(new SignMark(problem_, MarkShape::triangle_up));
    words->setContentsMargins(0, 0, 0, 0);
    problem_->setLayout(words);
    auto *line = new QHBoxLayout;
    sentence_ = make_text(side, {});
    sentence_->setObjectName(QStringLiteral("sample_plan_sentence"));
    line->addWidget(problem_, 0, Qt::AlignTop);
    line->addWidget(sentence_, 1);
    limits_ = new NumberTable(side);
    limits_->setObjectName(QStringLiteral("sample_limits"));
    limits_->setAccessibleName(tr("What the sample would show if so many errors are found"));
    auto *title = make_muted_text(side, tr("What it would show, if so many errors are found:"));
    draw_ = new QPushButton(tr("&Go on to draw it"), side);
    draw_->setObjectName(QStringLiteral("sample_go_to_draw"));
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(draw_);
    column->addWidget(size_);
    column->addLayout(line);
    column->addWidget(title);
    column->addWidget(limits_, 1);
    column->addLayout(foot);
    connect(draw_, &QPushButton::clicked, this, &SamplePlanForm::draw_wanted);
    return side;
}

void SamplePlanForm::fill_measures(const std::vector<ReportChoice> &measures, const QStringList &chosen)
{
    measure_menu_->clear();
    for (const ReportChoice &measure : measures) {
        QAction *action = measure_menu_->addAction(QString(measure.title).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setData(measure.id);
        action->setChecked(chosen.contains(measure.id));
        connect(action, &QAction::toggled, this, [this] {
            show_measures();
            emit frame_changed();
        });
    }
    show_measures();
}

void SamplePlanForm::show_measures()
{
    QStringList titles;
    for (const QAction *action : measure_menu_->actions()) {
        if (action->isChecked()) {
            titles.append(action->text().replace(QStringLiteral("&&"), QStringLiteral("&")));
        }
    }
    const QString words = titles.isEmpty() ? tr("every one")
        : titles.size() == 1               ? titles.first()
                                           : tr("%n measure(s)", nullptr, static_cast<int>(titles.size()));
    measures_->setText(fontMetrics()
                           .elidedText(words, Qt::ElideRight, fontMetrics().height() * 18)
                           .replace(u'&', QStringLiteral("&&")));
    measures_->setToolTip(plain_tooltip(titles.join(QStringLiteral(", "))));
    measures_->setAccessibleName(tr("Measures: %1").arg(words));
}

void SamplePlanForm::show_fields()
{
    const bool by_value = chosen_of(strata_) == QStringLiteral("value");
    bounds_->setVisible(by_value);
    bounds_label_->setVisible(by_value);
    const bool in_pounds = chosen_of(unit_) == QStringLiteral("value");
    for (const Amount *amount : {&materiality_, &expected_}) {
        amount->amount->setEnabled(in_pounds);
    }
    const bool is_risk = chosen_of(by_risk_) == QStringLiteral("risk");
    sure_->setCurrentIndex(is_risk ? 1 : 0);
    // A stack is as high as its highest page: the page that is not seen takes no room.
    for (int page = 0; page < sure_->count(); ++page) {
        sure_->widget(page)->setSizePolicy(
            QSizePolicy::Preferred, page == sure_->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    sure_->adjustSize();
}

void SamplePlanForm::set_entry(const SampleChoices &choices, const SamplePlanEntry &entry)
{
    choices_ = choices;
    programme_->set_choices(choices.programmes, entry.programme);
    fill_measures(choices.measures, entry.measures);
    provider_->set_choices(choices.providers, entry.provider);
    period_->set_choices(choices.periods, entry.period);
    choose(amount_, entry.amount);
    choose(strata_, entry.strata);
    choose(unit_, entry.unit);
    choose(model_, entry.model);
    choose(by_risk_, entry.by_risk ? QStringLiteral("risk") : QStringLiteral("given"));
    if (!bounds_->hasFocus()) {
        bounds_->setText(entry.bounds);
    }
    const auto put = [](Amount &amount, const SampleAmountEntry &known) {
        amount.by_amount = known.by_amount;
        if (!amount.rate->hasFocus()) {
            amount.rate->setText(known.rate);
        }
        if (!amount.amount->hasFocus()) {
            amount.amount->setText(known.amount);
        }
    };
    put(materiality_, entry.materiality);
    put(expected_, entry.expected);
    confidence_->setText(entry.confidence);
    audit_risk_->setText(entry.audit_risk);
    const auto assess = [&](Risk &risk, const SampleRiskEntry &known) {
        choose(risk.level, known.level);
        risk.percent->setText(known.percent);
    };
    assess(inherent_, entry.inherent);
    assess(control_, entry.control);
    assess(analytical_, entry.analytical);
    show_fields();
}

SamplePlanEntry SamplePlanForm::entry() const
{
    SamplePlanEntry entry;
    entry.programme = chosen_of(programme_);
    for (const QAction *action : measure_menu_->actions()) {
        if (action->isChecked()) {
            entry.measures.append(action->data().toString());
        }
    }
    entry.provider = chosen_of(provider_);
    entry.period = chosen_of(period_);
    entry.amount = chosen_of(amount_);
    entry.strata = chosen_of(strata_);
    entry.bounds = bounds_->text().trimmed();
    entry.unit = chosen_of(unit_);
    entry.model = chosen_of(model_);
    const auto of = [](const Amount &amount) {
        return SampleAmountEntry{amount.rate->text().trimmed(), amount.amount->text().trimmed(), amount.by_amount};
    };
    entry.materiality = of(materiality_);
    entry.expected = of(expected_);
    entry.by_risk = chosen_of(by_risk_) == QStringLiteral("risk");
    entry.confidence = confidence_->text().trimmed();
    entry.audit_risk = audit_risk_->text().trimmed();
    const auto assessed = [](const Risk &risk) {
        return SampleRiskEntry{chosen_of(risk.level), risk.percent->text().trimmed()};
    };
    entry.inherent = assessed(inherent_);
    entry.control = assessed(control_);
    entry.analytical = assessed(analytical_);
    return entry;
}

void SamplePlanForm::set_answer(const SamplePlanAnswer &answer)
{
    population_->setText(answer.population);
    population_->setVisible(!answer.population.isEmpty());
    const auto show = [](Amount &amount, const QString &rate, const QString &pounds) {
        QLineEdit *other = amount.by_amount ? amount.rate : amount.amount;
        if (!other->hasFocus()) {
            other->setText(amount.by_amount ? rate : pounds);
        }
    };
    show(materiality_, answer.materiality_rate, answer.materiality_amount);
    show(expected_, answer.expected_rate, answer.expected_amount);
    given_confidence_->setText(answer.confidence);
    size_->setText(answer.size.isEmpty() ? QStringLiteral("\u2013") : answer.size);
    problem_->setVisible(answer.is_problem);
    sentence_->setText(answer.sentence);
    limits_->set_table(answer.limits);
    draw_->setEnabled(answer.can_draw);
}

void SamplePlanForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && size_ != nullptr) { // the style sheet makes it forget
        follow_font();
    }
}

void SamplePlanForm::follow_font()
{
    QFont large = scaled_font(font(), 1.6);
    large.setBold(true);
    size_->setFont(large);
}

} // namespace outturn::widgets
