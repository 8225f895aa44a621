// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/figure_acts.h"

#include <QtWidgets/QMenu>

#include <algorithm>

namespace outturn::shell {
namespace {

constexpr const char *finding_action = "edit.write_finding";
constexpr const char *exclusion_action = "edit.leave_out";
constexpr const char *correction_action = "edit.correct";

} // namespace

FigureActs::FigureActs(const Exploration &exploration, const Actions &actions, QObject *parent)
    : QObject(parent), exploration_(exploration), actions_(actions)
{
    const auto on = [this](const char *id, void (FigureActs::*act)(const FigureSubject &)) {
        const QAction *action = actions_.action(QString::fromLatin1(id));
        tips_.insert(action->objectName(), action->toolTip());
        connect(action, &QAction::triggered, this, [this, act] {
            if (const std::optional<FigureSubject> of = subject())
                (this->*act)(*of);
        });
    };
    on(finding_action, &FigureActs::write_finding);
    on(exclusion_action, &FigureActs::leave_out);
    on(correction_action, &FigureActs::correct);
}

std::optional<FigureSubject> FigureActs::subject() const
{
    return exploration_.has_figures() ? subject_of(exploration_.step().provider.text, std::nullopt) : std::nullopt;
}

std::optional<FigureSubject> FigureActs::subject_of(const QString &provider, const std::optional<Period> &period) const
{
    const analysis::SpreadQuestion &question = exploration_.step().question;
    if (provider.isEmpty() || question.by != analysis::Unit::provider)
        return std::nullopt;
    return FigureSubject{ProviderId(provider), period.value_or(question.period), figure_};
}

void FigureActs::enable(const char *id, const QString &obstacle)
{
    QAction *action = actions_.action(QString::fromLatin1(id));
    action->setEnabled(obstacle.isEmpty());
    action->setToolTip(obstacle.isEmpty() ? tips_.value(action->objectName()) : obstacle);
}

void FigureActs::update(bool elsewhere)
{
    QString obstacle;
    if (!exploration_.is_open() || !exploration_.has_figures())
        obstacle = tr("There are no figures yet.");
    else if (elsewhere)
        obstacle = tr("Go back to the results first: it is about the figure that is looked at there.");
    else if (exploration_.step().question.by != analysis::Unit::provider)
        obstacle = tr("Set providers side by side first: it is about the figure of one provider.");
    else if (exploration_.step().provider.is_empty())
        obstacle = tr("Choose a provider first, on the chart or in the table.");
    enable(finding_action, obstacle);
    if (obstacle.isEmpty() && !exploration_.active_figure())
        obstacle = tr("There is no figure of this provider here.");
    enable(exclusion_action, obstacle);
    enable(correction_action, obstacle);
}

QString FigureActs::name_of(const ProviderId &provider) const
{
    if (const analysis::ProviderFigure *figure = exploration_.answer()->find(provider))
        return figure->provider.name;
    if (const auto providers = exploration_.source().providers()) {
        for (const Provider &each : *providers) {
            if (each.id == provider)
                return each.name;
        }
    }
    return {};
}

void FigureActs::fill(QMenu &menu, const QString &provider, const std::optional<Period> &period)
{
    if (!exploration_.is_open() || !exploration_.has_figures())
        return;
    const std::optional<FigureSubject> of = subject_of(provider, period);
    const QString name = of ? name_of(of->provider) : QString();
    if (name.isEmpty())
        return;
    if (!menu.isEmpty())
        menu.addSeparator();
    QString title = tr("%1, %2").arg(name, period_label(of->period));
    menu.addAction(title.replace(u'&', QStringLiteral("&&")))->setEnabled(false);
    const auto add = [&](const char *id, void (FigureActs::*act)(const FigureSubject &)) {
        const QAction *declared = actions_.action(QString::fromLatin1(id));
        QAction *action = menu.addAction(declared->text(), this, [this, act, figure = *of] { (this->*act)(figure); });
        action->setObjectName(QStringLiteral("menu.") + declared->objectName());
        action->setToolTip(declared->statusTip());
    };
    add(finding_action, &FigureActs::write_finding);
    add(exclusion_action, &FigureActs::leave_out);
    add(correction_action, &FigureActs::correct);
}

void FigureActs::write_finding(const FigureSubject &of)
{
    const analysis::SpreadQuestion &question = exploration_.step().question;
    audit::FindingAbout about;
    about.programme = question.programme;
    about.measure = question.measure;
    about.provider = of.provider;
    about.period = of.period;
    about.figure = of.figure;
    emit finding_wanted(about);
}

void FigureActs::leave_out(const FigureSubject &of)
{
    const analysis::SpreadQuestion &question = exploration_.step().question;
    emit exclusion_wanted({question.programme, of.provider, question.measure, of.period});
}

void FigureActs::correct(const FigureSubject &of)
{
    emit correction_wanted(figure_as_returned(of));
}

/// The first figure of the provider in the period; of a year that quarters make, the latest quarter's, for a correction is
/// of a figure as it was returned.
CellKey FigureActs::figure_as_returned(const FigureSubject &of) const
{
    const analysis::SpreadQuestion &question = exploration_.step().question;
    std::vector<Period> periods = quarters_of_year(of.period);
    std::reverse(periods.begin(), periods.end());
    periods.insert(periods.begin(), of.period);
    for (const Period &period : periods) {
        const auto cells =
            exploration_.source().cells_with_origins(question.programme, question.measure, of.provider, period);
        if (!cells)
            continue;
        const auto outcome = std::find_if(cells->begin(), cells->end(),
                                          [](const Cell &cell) { return cell.key.aspect == Aspect::outcome; });
        if (outcome != cells->end())
            return outcome->key;
    }
    CellKey key;
    key.programme = question.programme;
    key.measure = question.measure;
    key.provider = of.provider;
    key.period = of.period;
    return key;
}

} // namespace outturn::shell
