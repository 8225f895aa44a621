// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/focus_detail.h"

#include "presentation/coverage_words.h"
#include "presentation/figure_remarks.h"
#include "presentation/provider_detail.h"
#include "presentation/selection_comparison.h"
#include "shell/audit_work.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::shell {
namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("shell", source);
}

bool can_be_acted_on(const Exploration &exploration)
{
    return exploration.step().question.by == analysis::Unit::provider;
}

std::vector<widgets::DetailLink> remarks_on(const Exploration &exploration, AuditWork &work,
                                            const presentation::Wording &wording)
{
    if (!can_be_acted_on(exploration))
        return {};
    const DrillStep &step = exploration.step();
    CellKey figure;
    figure.programme = step.question.programme;
    figure.measure = step.question.measure;
    figure.provider = step.provider;
    figure.period = step.question.period;
    return presentation::figure_remarks(figure, work.findings(), work.standing(), wording);
}

void add_acts(const Exploration &exploration, bool has_figure, widgets::DetailValues &values)
{
    if (!can_be_acted_on(exploration))
        return;
    values.links.push_back(
        {link_to_write, words(QT_TRANSLATE_NOOP("shell", "Write a finding…")),
         words(QT_TRANSLATE_NOOP("shell", "Against this figure, with what it says now as evidence"))});
    if (!has_figure)
        return;
    values.links.push_back(
        {link_to_leave_out, words(QT_TRANSLATE_NOOP("shell", "Leave this figure out…")),
         words(QT_TRANSLATE_NOOP("shell", "Out of every answer, with a reason and your name; it can be taken back"))});
    values.links.push_back(
        {link_to_correct, words(QT_TRANSLATE_NOOP("shell", "Correct this figure…")),
         words(QT_TRANSLATE_NOOP("shell",
                                 "Another number in its place, with a reason and your name; it can be taken back"))});
}

/// "Fir Council, 2022-23: not returned".
QString coverage_fact(const audit::Coverage &coverage, const Exploration &exploration,
                      const presentation::Wording &wording)
{
    const DrillStep &step = exploration.step();
    const auto provider = std::find_if(coverage.providers.begin(), coverage.providers.end(),
                                       [&step](const Provider &each) { return each.id == step.provider; });
    const auto period = std::find(coverage.periods.begin(), coverage.periods.end(), step.question.period);
    if (provider == coverage.providers.end() || period == coverage.periods.end())
        return {};
    return presentation::coverage_cell_sentence(coverage, static_cast<size_t>(provider - coverage.providers.begin()),
                                                static_cast<size_t>(period - coverage.periods.begin()),
                                                exploration.answer()->measure, wording);
}

/// nullopt where the active one is no provider that is known: of another programme, or an area while contracts are shown.
std::optional<widgets::DetailValues> detail_without_figure(const Exploration &exploration,
                                                           const std::shared_ptr<const audit::Coverage> &coverage,
                                                           const presentation::Wording &wording)
{
    const ProviderId &active = exploration.step().provider;
    const auto providers = active.is_empty() || !can_be_acted_on(exploration)
        ? Result<std::vector<Provider>>(std::vector<Provider>())
        : exploration.source().providers();
    if (!providers)
        return std::nullopt;
    for (const Provider &each : *providers) {
        if (each.id != active)
            continue;
        widgets::DetailValues values;
        values.id = each.id.text;
        values.name = each.name;
        values.place = each.region;
        values.value = QStringLiteral("–");
        const QString fact = coverage ? coverage_fact(*coverage, exploration, wording) : QString();
        values.facts.append(fact.isEmpty()
                                ? words(QT_TRANSLATE_NOOP("shell", "It has no figure of this measure in this period."))
                                : fact);
        return values;
    }
    return std::nullopt;
}

/// While nobody is active, the panel offers the two whom the headline names.
widgets::DetailValues ends_of_the_order(const analysis::SpreadAnswer &answer, const presentation::Wording &wording)
{
    widgets::DetailValues values = presentation::empty_detail(wording);
    const bool judged = answer.measure.polarity != Polarity::neutral;
    const auto offer = [&](const std::optional<size_t> &position, const QString &text) {
        if (position) {
            const Provider &provider = answer.figures[*position].provider;
            values.links.push_back({link_to_provider + provider.id.text, text.arg(provider.name), {}});
        }
    };
    offer(answer.worst,
          judged ? words(QT_TRANSLATE_NOOP("shell", "Worst: %1")) : words(QT_TRANSLATE_NOOP("shell", "Lowest: %1")));
    offer(answer.best,
          judged ? words(QT_TRANSLATE_NOOP("shell", "Best: %1")) : words(QT_TRANSLATE_NOOP("shell", "Highest: %1")));
    return values;
}

widgets::DetailValues detail_of_active(const Exploration &exploration, const analysis::ProviderFigure &active,
                                       const std::vector<analysis::SeriesFigure> &series,
                                       const presentation::Wording &wording)
{
    const analysis::SpreadAnswer &answer = *exploration.answer();
    widgets::DetailValues values = presentation::provider_detail(answer, active, series, wording);
    const auto position = static_cast<size_t>(&active - answer.figures.data());
    if (answer.best == position)
        values.emphasis = widgets::Emphasis::best;
    else if (answer.worst == position)
        values.emphasis = widgets::Emphasis::worst;
    return values;
}

} // namespace

widgets::DetailValues focus_detail(const Exploration &exploration, AuditWork &work,
                                   const std::vector<analysis::SeriesFigure> &series,
                                   const std::shared_ptr<const audit::Coverage> &coverage,
                                   const presentation::Wording &wording)
{
    const analysis::SpreadAnswer &answer = *exploration.answer();
    const analysis::ProviderFigure *active = exploration.active_figure();
    widgets::DetailValues values;
    if (active) {
        values = detail_of_active(exploration, *active, series, wording);
    } else if (std::optional<widgets::DetailValues> absent = detail_without_figure(exploration, coverage, wording)) {
        values = std::move(*absent);
    } else {
        values = ends_of_the_order(answer, wording);
    }
    if (!values.name.isEmpty()) {
        values.remarks = remarks_on(exploration, work, wording);
        add_acts(exploration, active != nullptr, values);
    }
    const QStringList &selected = exploration.selected();
    const auto shared = selected.size() == 2 ? exploration.shared_areas() : std::vector<analysis::SharedArea>();
    values.comparison = presentation::selection_comparison(answer, selected, shared, wording);
    return values;
}

} // namespace outturn::shell
