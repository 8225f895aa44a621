// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sample_plan_view.h"

#include "foundation/number_text.h"
#include "presentation/figure_words.h"
#include "presentation/sample_tables.h"
#include "presentation/sample_words.h"
#include "presentation/scheme_words.h"
#include "shell/actions.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"
#include "widgets/sample_plan_form.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace outturn::shell {
namespace {

using audit::SelectionUnit;
using widgets::SamplePlanAnswer;
using widgets::SamplePlanEntry;

/// The pages of the view: a new plan, the plan of a sample that was drawn, and that there is nothing to plan.
enum : int { plan_page, told_page, nothing_page };

/// "5" or "5%" as .05.
std::optional<double> rate_of(const QString &text)
{
    const std::optional<WrittenNumber> number = parse_number(text);
    if (!number || number->is_pounds)
        return {};
    return number->value / 100.0;
}

QString rate_text(double rate)
{
    // As many decimals as anybody would type: what is shown is read again.
    return QString::number(std::round(rate * 1e6) / 1e4, 'g', 8);
}

/// "500; 1,000" as amounts, rising; nullopt where something of it is no amount.
std::optional<std::vector<Money>> bounds_of(const QString &text)
{
    std::vector<Money> bounds;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const std::optional<Money> bound = parse_pounds(part.trimmed());
        if (!bound || bound->pence <= 0)
            return {};
        bounds.push_back(*bound);
    }
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    return bounds;
}

} // namespace

SamplePlanView::SamplePlanView(Exploration &exploration, const Actions &actions, const presentation::Wording &wording,
                               QWidget *parent)
    : QWidget(parent), exploration_(exploration), wording_(wording), pages_(new QStackedWidget(this)),
      form_(new widgets::SamplePlanForm(this)), told_(widgets::make_text(this, {})),
      told_limits_(new widgets::NumberTable(this)), nothing_(widgets::make_text(this, {}))
{
    setObjectName(QStringLiteral("sample_plan"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages_);
    pages_->addWidget(form_);
    auto *page = new QWidget(pages_);
    auto *column = new QVBoxLayout(page);
    told_->setObjectName(QStringLiteral("sample_planned_words"));
    told_limits_->setObjectName(QStringLiteral("sample_planned_limits"));
    told_limits_->setAccessibleName(tr("What a sample of this size shows if so many errors are found"));
    column->addWidget(told_);
    column->addWidget(told_limits_, 1);
    pages_->addWidget(page);
    pages_->addWidget(build_nothing(actions));
    connect(form_, &widgets::SamplePlanForm::frame_changed, this, [this] {
        choose_programme();
        count_claims();
    });
    connect(form_, &widgets::SamplePlanForm::question_changed, this, &SamplePlanView::plan_again);
    connect(form_, &widgets::SamplePlanForm::draw_wanted, this, &SamplePlanView::draw_wanted);
}

/// What stands in place of the plan where there is nothing to draw from.
QWidget *SamplePlanView::build_nothing(const Actions &actions)
{
    auto *page = new QWidget(pages_);
    auto *column = new QVBoxLayout(page);
    const int space = fontMetrics().height();
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space / 2);
    nothing_->setObjectName(QStringLiteral("sample_no_claims"));
    auto *import = new QToolButton(page);
    import->setObjectName(QStringLiteral("sample_import_returns"));
    import->setDefaultAction(actions.action(QStringLiteral("file.import")));
    import->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    import->setProperty("framed", true);
    import->setFocusPolicy(Qt::StrongFocus);
    nothing_->setMaximumWidth(fontMetrics().averageCharWidth() * 100);
    column->addWidget(nothing_);
    column->addWidget(import, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

SelectionUnit SamplePlanView::unit() const
{
    return form_->entry().unit == QStringLiteral("item") ? SelectionUnit::item : SelectionUnit::value;
}

widgets::NumberTable *SamplePlanView::table() const
{
    return pages_->currentIndex() == plan_page ? form_->limits() : told_limits_;
}

void SamplePlanView::forget()
{
    jobs_.cancel();
    claims_.reset();
    counted_of_.clear();
    keys_.clear();
    plan_.reset();
    question_.reset();
}

void SamplePlanView::show_new(const presentation::AuditNames &names)
{
    names_ = names;
    if (!exploration_.is_open()) {
        pages_->setCurrentIndex(plan_page);
        return;
    }
    if (counted_of_ != exploration_.path()) {
        counted_of_ = exploration_.path();
        fill_choices();
        count_claims();
    }
    nothing_->setText(problem_);
    pages_->setCurrentIndex(has_claims() ? plan_page : nothing_page);
}

void SamplePlanView::show_sample(const audit::Sample &sample, const presentation::AuditNames &names)
{
    pages_->setCurrentIndex(told_page);
    told_->setText(presentation::sample_frame_words(sample.frame, names, wording_) + QStringLiteral(".\n")
                   + presentation::sample_plan_words(sample, wording_));
    qint64 drawn = 0;
    for (const audit::SampledClaim &item : sample.items)
        drawn += item.times;
    std::optional<double> value;
    if (presentation::unit_of(sample) == SelectionUnit::value) {
        value = 0;
        for (const audit::RecordedDraw &draw : sample.draws)
            *value += draw.extension == 0 ? static_cast<double>(draw.value.pence) / 100.0 : 0.0;
    }
    told_limits_->set_table(presentation::planned_limits_table(sample.plan, drawn, value, wording_));
}

/// From the claims that there are: nothing is offered of which no claim could be drawn.
void SamplePlanView::fill_choices()
{
    const auto keys = exploration_.cases().case_keys();
    keys_ = keys ? *keys : std::vector<CellKey>();
    keys_problem_ = keys ? QString() : keys.error().message;
    std::set<QString> programmes;
    for (const CellKey &key : keys_)
        programmes.insert(key.programme.text);
    SamplePlanEntry entry = form_->entry();
    choices_.programmes.clear();
    for (const QString &id : programmes)
        choices_.programmes.push_back({id, names_.programme(ProgrammeId(id)), {}});
    if (!programmes.contains(entry.programme)) {
        const QString present = exploration_.has_figures() ? exploration_.step().question.programme.text : QString();
        entry.programme = programmes.contains(present) ? present : programmes.empty() ? QString() : *programmes.begin();
    }
    form_->set_entry(choices_, entry);
    choose_programme();
}

/// Measures, providers and periods are those of the programme.
void SamplePlanView::choose_programme()
{
    SamplePlanEntry entry = form_->entry();
    std::set<QString> measures;
    std::map<QString, QString> providers; // by name
    std::map<std::pair<QDate, QDate>, Period> periods;
    for (const CellKey &key : keys_) {
        if (key.programme.text != entry.programme)
            continue;
        measures.insert(key.measure.text);
        providers[names_.provider(key.provider) + u'\n' + key.provider.text] = key.provider.text;
        periods[{key.period.end, key.period.start}] = key.period;
    }
    choices_.measures.clear();
    for (const QString &id : measures)
        choices_.measures.push_back({id, names_.measure(ProgrammeId(entry.programme), MeasureId(id)), {}});
    choices_.providers = {{QString(), tr("every one"), {}}};
    for (const auto &[name, id] : providers)
        choices_.providers.push_back({id, names_.provider(ProviderId(id)), {}});
    choices_.periods = {{QString(), tr("all of them"), {}}};
    for (auto period = periods.rbegin(); period != periods.rend(); ++period)
        choices_.periods.push_back(
            {period_label(period->second), presentation::period_words(wording_, period->second), {}});
    const auto keep = [](QString &chosen, const std::vector<widgets::ReportChoice> &choices) {
        if (std::none_of(choices.begin(), choices.end(), [&](const auto &choice) { return choice.id == chosen; }))
            chosen.clear();
    };
    keep(entry.provider, choices_.providers);
    keep(entry.period, choices_.periods);
    entry.measures.removeIf([&measures](const QString &id) { return !measures.contains(id); });
    form_->set_entry(choices_, entry);
}

/// False where what was written of the frame is none; why stands in problem_.
bool SamplePlanView::read_frame()
{
    const SamplePlanEntry entry = form_->entry();
    frame_ = {};
    frame_.programme = ProgrammeId(entry.programme);
    for (const QString &measure : entry.measures)
        frame_.measures.push_back(MeasureId(measure));
    if (!entry.provider.isEmpty())
        frame_.provider = ProviderId(entry.provider);
    if (!entry.period.isEmpty())
        frame_.period = parse_period(entry.period);
    frame_.amount = entry.amount == QStringLiteral("claimed") ? audit::ClaimAmount::claimed : audit::ClaimAmount::paid;
    if (entry.strata == QStringLiteral("provider"))
        frame_.strata = audit::SampleFrame::Strata::provider;
    if (entry.strata != QStringLiteral("value"))
        return true;
    const std::optional<std::vector<Money>> bounds = bounds_of(entry.bounds);
    if (!bounds) {
        problem_ = tr("\"%1\" are no amounts. Write, say, 500; 1,000; 3,200.").arg(entry.bounds);
        return false;
    }
    if (!bounds->empty()) {
        frame_.strata = audit::SampleFrame::Strata::value;
        frame_.bounds = *bounds;
    }
    return true;
}

void SamplePlanView::count_claims()
{
    claims_.reset();
    problem_.clear();
    if (!keys_problem_.isEmpty())
        problem_ = keys_problem_;
    else if (keys_.empty())
        problem_ = tr("The returns hold no claims of single cases, so no sample can be planned or drawn. A return with "
                      "one row a claim is needed: the case, the provider, the measure, the dates, and the amounts "
                      "claimed and paid. A list of amounts from elsewhere can be drawn from on the command line: "
                      "outturn sample draw --population list.csv");
    if (keys_.empty() || !read_frame()) {
        jobs_.cancel();
        plan_again();
        return;
    }
    jobs_.start(
        QString(),
        [path = exploration_.path(), frame = frame_](const std::stop_token &stop,
                                                     const Progress &) -> Result<std::shared_ptr<const CountedClaims>> {
            const auto reader = workspace::WorkspaceReader::open(path);
            if (!reader)
                return tl::unexpected(reader.error());
            auto claims = tasks::claim_population(**reader, **reader, frame, stop);
            if (!claims)
                return tl::unexpected(claims.error());
            return std::make_shared<const CountedClaims>(shell::count_claims(std::move(*claims)));
        },
        [this](const Result<std::shared_ptr<const CountedClaims>> &counted) { take_claims(counted); });
    plan_again();
}

void SamplePlanView::take_claims(const Result<std::shared_ptr<const CountedClaims>> &counted)
{
    if (counted) {
        claims_ = *counted;
        const SamplePlanEntry entry = form_->entry();
        if (entry.strata == QStringLiteral("value") && entry.bounds.isEmpty()) {
            constexpr int strata = 3;
            QStringList bounds;
            for (const Money &bound : tasks::bounds_of_equal_value(claims_->claims.population, strata))
                bounds.append(
                    wording_.number(static_cast<double>(bound.pence) / 100.0, bound.pence % 100 == 0 ? 0 : 2));
            if (!bounds.isEmpty()) {
                SamplePlanEntry with_bounds = entry;
                with_bounds.bounds = bounds.join(QStringLiteral("; "));
                form_->set_entry(choices_, with_bounds);
                count_claims();
                return;
            }
        }
    } else if (counted.error().code != ErrorCode::cancelled) {
        problem_ = counted.error().message;
    }
    plan_again();
}

std::optional<double> SamplePlanView::read_confidence(SamplePlanAnswer &answer) const
{
    const SamplePlanEntry entry = form_->entry();
    const auto refuse = [&answer](const QString &sentence) {
        answer.sentence = sentence;
        answer.is_problem = true;
        return std::optional<double>();
    };
    if (!entry.by_risk) {
        const std::optional<double> confidence = rate_of(entry.confidence);
        if (!confidence || *confidence <= 0 || *confidence >= 1)
            return refuse(tr("The confidence is a percentage above 0 and below 100: say, 95."));
        return confidence;
    }
    audit::AuditRisk risk;
    const std::pair<const QString *, double *> parts[] = {{&entry.audit_risk, &risk.audit},
                                                          {&entry.inherent.percent, &risk.inherent},
                                                          {&entry.control.percent, &risk.control},
                                                          {&entry.analytical.percent, &risk.analytical}};
    for (const auto &[text, into] : parts) {
        const std::optional<double> rate = rate_of(*text);
        if (!rate || *rate <= 0 || *rate > 1)
            return refuse(tr("\"%1\" is no risk: write a percentage above 0, up to 100.").arg(*text));
        *into = *rate;
    }
    const Result<double> confidence = audit::confidence_from_risk(risk);
    if (!confidence)
        return refuse(confidence.error().message);
    if (*confidence <= 0)
        return refuse(tr("The other work gives assurance enough: by the risk model no sample is needed."));
    answer.confidence =
        tr("The sample has to give %1 confidence.").arg(presentation::error_rate_words(*confidence, wording_));
    return *confidence;
}

std::optional<audit::PlanQuestion> SamplePlanView::read_question(SamplePlanAnswer &answer) const
{
    const SamplePlanEntry entry = form_->entry();
    const double value = claims_ ? static_cast<double>(claims_->value.pence) / 100.0 : 0.0;
    const auto rate = [&](const widgets::SampleAmountEntry &written, QString &rate_words,
                          QString &amount_words) -> std::optional<double> {
        std::optional<double> known = rate_of(written.rate);
        if (written.by_amount && unit() == SelectionUnit::value) {
            const std::optional<Money> amount = parse_pounds(written.amount);
            known =
                amount && value > 0 ? std::optional(static_cast<double>(amount->pence) / 100.0 / value) : std::nullopt;
            rate_words = known ? rate_text(*known) : QString();
        } else if (known && value > 0 && unit() == SelectionUnit::value) {
            amount_words = wording_.number(std::round(*known * value), 0);
        }
        return known;
    };
    const std::optional<double> materiality =
        rate(entry.materiality, answer.materiality_rate, answer.materiality_amount);
    const std::optional<double> expected = rate(entry.expected, answer.expected_rate, answer.expected_amount);
    const std::optional<double> confidence = read_confidence(answer);
    if (!confidence)
        return {};
    answer.is_problem = true;
    if (!materiality || *materiality <= 0 || *materiality >= 1) {
        answer.sentence =
            tr("How much error can be tolerated? Write a percentage above 0 and below 100, or an amount.");
        return {};
    }
    if (!expected || *expected < 0 || *expected >= *materiality) {
        answer.sentence = tr("The error that is expected must be less than what can be tolerated; 0 where none is.");
        return {};
    }
    answer.is_problem = false;
    audit::PlanQuestion question;
    question.model = audit::error_model_from_word(entry.model).value_or(audit::ErrorModel::poisson);
    question.materiality = *materiality;
    question.expected = *expected;
    question.confidence = *confidence;
    if (claims_ && unit() == SelectionUnit::item)
        question.population_size = claims_->all();
    else if (claims_) // pounds are drawn, and none of them twice
        question.population_size = claims_->value.pence / 100;
    return question;
}

void SamplePlanView::show_plan(SamplePlanAnswer &answer) const
{
    const bool in_pounds = unit() == SelectionUnit::value;
    answer.size = presentation::claim_count_words(plan_->sample_size, wording_);
    answer.sentence = presentation::plan_sentence(*question_, *plan_, unit(), wording_);
    const std::optional<double> value =
        claims_ && in_pounds ? std::optional(static_cast<double>(claims_->value.pence) / 100.0) : std::nullopt;
    answer.limits = presentation::planned_limits_table(*question_, plan_->sample_size, value, wording_);
    const qint64 claims = claims_ ? (in_pounds ? claims_->positive : claims_->all()) : 0;
    answer.can_draw = claims > 0;
    if (claims > 0 && plan_->sample_size >= claims)
        answer.sentence += u' ' + tr("That is as many as there are: test them all.");
}

void SamplePlanView::plan_again()
{
    SamplePlanAnswer answer;
    plan_.reset();
    question_ = read_question(answer);
    if (!problem_.isEmpty())
        answer.population = problem_;
    else if (!claims_)
        answer.population = tr("The claims are being counted…");
    else
        answer.population = presentation::population_sentence(claims_->positive, claims_->value, claims_->negatives,
                                                              claims_->negative_value, claims_->zeros,
                                                              claims_->without_value, wording_);
    const bool needs_claims =
        question_ && question_->model == audit::ErrorModel::hypergeometric && !question_->population_size;
    if (question_ && !needs_claims) {
        if (const auto plan = audit::plan_sample(*question_)) {
            plan_ = *plan;
            show_plan(answer);
        } else {
            answer.sentence = plan.error().message;
            answer.is_problem = true;
        }
    } else if (needs_claims) {
        answer.sentence = tr("This distribution needs the number of claims.");
    }
    form_->set_answer(answer);
    emit planned();
}

QString SamplePlanView::title_words() const
{
    QStringList parts{names_.programme(frame_.programme)};
    if (frame_.provider)
        parts.append(names_.provider(*frame_.provider));
    if (frame_.period)
        parts.append(presentation::period_words(wording_, *frame_.period));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace outturn::shell
