// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sample_draw_view.h"

#include "foundation/number_text.h"
#include "presentation/figure_words.h"
#include "presentation/sample_tables.h"
#include "presentation/sample_words.h"
#include "shell/sample_plan_view.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"
#include "widgets/sample_draw_form.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <cmath>

namespace outturn::shell {
namespace {

std::optional<qint64> whole_number(const QString &text)
{
    const std::optional<WrittenNumber> number = parse_number(text);
    constexpr double most = 1e7;
    if (!number || number->is_percentage || number->value < 1 || number->value > most
        || number->value != std::floor(number->value))
        return {};
    return static_cast<qint64>(number->value);
}

} // namespace

SampleDrawView::SampleDrawView(Exploration &exploration, const SamplePlanView &plan,
                               const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), plan_(plan), wording_(wording), words_(widgets::make_text(this, {})),
      draws_(new widgets::NumberTable(this)), extend_(new QPushButton(tr("&Extend the sample…"), this)),
      form_(new widgets::SampleDrawForm(this))
{
    setObjectName(QStringLiteral("sample_draw_view"));
    words_->setObjectName(QStringLiteral("sample_method_words"));
    draws_->setObjectName(QStringLiteral("sample_draws"));
    draws_->setAccessibleName(tr("Draws, with what repeats them"));
    extend_->setObjectName(QStringLiteral("sample_begin_extension"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words_);
    layout->addWidget(draws_, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(extend_);
    foot->addStretch(1);
    layout->addLayout(foot);
    layout->addWidget(form_, 1);
    connect(extend_, &QPushButton::clicked, this, [this] { begin_extension(std::nullopt); });
    connect(form_, &widgets::SampleDrawForm::changed, this, &SampleDrawView::check_entry);
    connect(form_, &widgets::SampleDrawForm::seed_wanted, this, &SampleDrawView::propose_seed);
    connect(form_, &widgets::SampleDrawForm::cancelled, &jobs_, &JobRunner::cancel);
    connect(form_, &widgets::SampleDrawForm::draw_wanted, this, [this] {
        if (sample_)
            extend();
        else
            draw();
    });
    connect(&jobs_, &JobRunner::started, this, [this] { form_->set_busy(true); });
    connect(&jobs_, &JobRunner::ended, this, [this] { form_->set_busy(false); });
}

void SampleDrawView::forget()
{
    jobs_.cancel();
    sample_.reset();
    new_entry_ = {};
    proposed_title_.clear();
    proposed_size_.clear();
}

void SampleDrawView::show_new(const QString &person)
{
    if (sample_) { // what was written of the new one before a sample was looked at
        sample_.reset();
        form_->set_entry(new_entry_);
    }
    for (QWidget *told :
         {static_cast<QWidget *>(words_), static_cast<QWidget *>(draws_), static_cast<QWidget *>(extend_)})
        told->hide();
    form_->show();
    widgets::SampleDrawEntry entry = form_->entry();
    if (entry.person.isEmpty()) {
        entry.person = person;
        form_->set_entry(entry);
    }
    if (entry.seed.isEmpty())
        propose_seed();
    follow_plan();
}

void SampleDrawView::follow_plan()
{
    if (sample_)
        return;
    widgets::SampleDrawEntry entry = form_->entry();
    const QString title = plan_.title_words();
    if (entry.title == proposed_title_)
        entry.title = title;
    proposed_title_ = title;
    const QString size = plan_.plan() ? wording_.number(static_cast<double>(plan_.plan()->sample_size), 0) : QString();
    if (entry.size == proposed_size_)
        entry.size = size;
    proposed_size_ = size;
    form_->set_entry(entry);
    check_entry();
}

void SampleDrawView::show_sample(const audit::Sample &sample, const presentation::AuditNames &names,
                                 const QString &person)
{
    if (!sample_)
        new_entry_ = form_->entry();
    const bool is_same = sample_ && sample_->number == sample.number && sample_->draws.size() == sample.draws.size();
    sample_ = sample;
    const QString drawn_at = sample.drawn_at.isValid() ? wording_.date(sample.drawn_at.date()) : QString();
    words_->setText(tr("Drawn by %1, %2.").arg(sample.person, drawn_at) + u'\n'
                    + presentation::sample_method(sample, wording_, names));
    draws_->set_table(presentation::sample_draws_table(sample, names, wording_));
    words_->show();
    draws_->show();
    extend_->setVisible(!sample.is_withdrawn);
    if (is_same)
        return;
    form_->hide();
    widgets::SampleDrawEntry entry;
    entry.person = person;
    if (!sample.draws.empty()) {
        const audit::RecordedDraw &first = sample.draws.front();
        entry.method = audit::selection_word(first.question.method);
        entry.seed = first.seed ? QString::number(*first.seed) : QString();
    }
    form_->set_entry(entry);
}

void SampleDrawView::begin_extension(const std::optional<qint64> &items)
{
    if (!sample_ || sample_->is_withdrawn)
        return;
    widgets::SampleDrawEntry entry = form_->entry();
    if (items)
        entry.size = wording_.number(static_cast<double>(*items), 0);
    form_->set_entry(entry);
    extend_->hide();
    form_->show();
    if (entry.seed.isEmpty())
        propose_seed();
    check_entry();
    if (auto *size = form_->findChild<QWidget *>(QStringLiteral("sample_draw_size")))
        size->setFocus(Qt::OtherFocusReason);
}

/// From the clock, so that no two samples are alike by chance; it is recorded with the draw.
void SampleDrawView::propose_seed()
{
    widgets::SampleDrawEntry entry = form_->entry();
    const QString seed = QDateTime::currentDateTime().toString(QStringLiteral("yyMMddHHmmss"));
    const bool is_same = entry.seed == seed;
    entry.seed = is_same ? QString::number(seed.toULongLong() + 1) : seed;
    entry.by_seed = true;
    form_->set_entry(entry);
    check_entry();
}

std::optional<quint64> SampleDrawView::seed_of(const widgets::SampleDrawEntry &entry) const
{
    if (!entry.by_seed)
        return {};
    bool is_number = false;
    const quint64 seed = entry.seed.toULongLong(&is_number);
    return is_number ? std::optional(seed) : std::nullopt;
}

std::optional<double> SampleDrawView::start_of(const widgets::SampleDrawEntry &entry) const
{
    if (entry.by_seed)
        return {};
    const std::optional<WrittenNumber> start = parse_number(entry.start);
    return start && start->value >= 0 && !start->is_percentage ? std::optional(start->value) : std::nullopt;
}

QString SampleDrawView::problem_of(const widgets::SampleDrawEntry &entry) const
{
    if (!sample_ && !plan_.claims())
        return tr("The claims are not counted: see the plan.");
    if (!sample_ && !plan_.question())
        return tr("The plan is not complete.");
    if (!whole_number(entry.size))
        return tr("How many are to be drawn? Write a whole number.");
    if (entry.by_seed && !seed_of(entry))
        return tr("A seed is a whole number, such as the date.");
    if (!entry.by_seed && !start_of(entry))
        return tr("Where does the first interval begin? Write a number of pounds or claims.");
    if (entry.person.isEmpty())
        return tr("Who draws it? The name stands in the trail.");
    return {};
}

void SampleDrawView::add_facts(widgets::SampleDrawAnswer &answer, qint64 size) const
{
    const CountedClaims &claims = *plan_.claims();
    const audit::SelectionUnit unit = plan_.unit();
    const CertainClaims certain = certain_claims(claims, size, unit);
    const auto distance = [&](double interval) {
        return unit == audit::SelectionUnit::value
            ? presentation::pounds(wording_, interval * 100.0, true)
            : tr("%1 claims").arg(wording_.full_number(std::round(interval * 100.0) / 100.0));
    };
    const bool has_strata = claims.claims.population.strata.size() > 1;
    if (certain.interval > 0)
        answer.facts.append(has_strata ? tr("The interval is %1 to %2, by stratum.")
                                             .arg(distance(certain.interval), distance(certain.largest_interval))
                                       : tr("The interval is %1.").arg(distance(certain.interval)));
    if (unit == audit::SelectionUnit::value) {
        answer.facts.append(certain.claims > 0
                                ? tr("At least as large as the interval, and so certain to be drawn: %1, worth %2.")
                                      .arg(presentation::claim_count_words(certain.claims, wording_),
                                           presentation::pounds(wording_, static_cast<double>(certain.value.pence)))
                                : tr("No claim is as large as the interval, so none is certain to be drawn."));
        answer.facts.append(presentation::population_sentence(claims.positive, claims.value, claims.negatives,
                                                              claims.negative_value, claims.zeros, claims.without_value,
                                                              wording_));
    }
}

void SampleDrawView::check_entry()
{
    const widgets::SampleDrawEntry entry = form_->entry();
    widgets::SampleDrawAnswer answer;
    answer.is_extension = sample_.has_value();
    if (sample_)
        answer.takes_start =
            sample_->draws.size() == 1 && sample_->draws.front().question.method == audit::SelectionMethod::interval;
    else
        answer.takes_start = entry.method == QStringLiteral("interval")
            && (!plan_.claims() || plan_.claims()->claims.population.strata.size() < 2);
    answer.problem = problem_of(entry);
    answer.can_draw = answer.problem.isEmpty();
    if (const auto size = whole_number(entry.size); size && !sample_ && plan_.claims())
        add_facts(answer, *size);
    if (sample_)
        answer.facts.append(tr("The further claims are drawn in the same way from the same claims, and recorded as a "
                               "draw of their own."));
    form_->set_answer(answer);
}

void SampleDrawView::draw()
{
    const widgets::SampleDrawEntry entry = form_->entry();
    if (!problem_of(entry).isEmpty())
        return;
    audit::DrawQuestion question;
    question.size = *whole_number(entry.size);
    question.method = audit::selection_from_word(entry.method).value_or(audit::SelectionMethod::interval);
    question.unit = plan_.unit();
    question.seed = seed_of(entry);
    question.start = start_of(entry);
    jobs_.start(
        QString(),
        [path = exploration_.path(), claims = plan_.claims(), frame = plan_.frame(), plan = *plan_.question(),
         question](const std::stop_token &, const Progress &) -> Result<audit::Sample> {
            const auto reader = workspace::WorkspaceReader::open(path);
            if (!reader)
                return tl::unexpected(reader.error());
            return tasks::draw_claims(**reader, **reader, claims->claims, frame, plan, question);
        },
        [this, entry](const Result<audit::Sample> &sample) {
            if (!sample) {
                if (sample.error().code != ErrorCode::cancelled)
                    emit failed(sample.error().message);
                return;
            }
            audit::Sample titled = *sample;
            titled.title = entry.title;
            new_entry_ = {};
            proposed_title_.clear();
            proposed_size_.clear();
            form_->set_entry(new_entry_); // the next sample begins anew
            emit drawn(titled, entry.person);
        });
}

void SampleDrawView::extend()
{
    const widgets::SampleDrawEntry entry = form_->entry();
    if (!problem_of(entry).isEmpty())
        return;
    tasks::SampleExtension extension;
    extension.size = *whole_number(entry.size);
    extension.start = start_of(entry);
    extension.seed = seed_of(entry);
    // The seed of the first draw, left as it is, goes on where that draw ended.
    if (!sample_->draws.empty() && extension.seed == sample_->draws.front().seed)
        extension.seed.reset();
    jobs_.start(
        QString(),
        [path = exploration_.path(), sample = *sample_, extension](const std::stop_token &stop,
                                                                   const Progress &) -> Result<audit::Sample> {
            const auto reader = workspace::WorkspaceReader::open(path);
            if (!reader)
                return tl::unexpected(reader.error());
            return tasks::extend_sample(**reader, **reader, sample, extension, stop);
        },
        [this, person = entry.person](const Result<audit::Sample> &sample) {
            if (sample)
                emit extended(*sample, person);
            else if (sample.error().code != ErrorCode::cancelled)
                emit failed(sample.error().message);
        });
}

} // namespace outturn::shell
