// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/withheld_words.h"

#include "presentation/table_cells.h"

#include <map>
#include <tuple>

namespace outturn::presentation {
namespace {

using analysis::WithheldFigure;

/// Several answers may withhold one figure; it is told once.
std::vector<WithheldFigure> each_once(const std::vector<WithheldFigure> &withheld)
{
    using Key = std::tuple<QString, QString, QString, QDate, QDate>;
    std::map<Key, WithheldFigure> once;
    for (const WithheldFigure &figure : withheld) {
        const Period period = figure.period.value_or(Period{});
        once.emplace(Key(figure.provider.name, figure.provider.id.text, figure.what, period.end, period.start), figure);
    }
    std::vector<WithheldFigure> figures;
    for (auto &[of, figure] : once)
        figures.push_back(std::move(figure));
    return figures;
}

} // namespace

QString withheld_words(const analysis::DisclosureRule &rule, const std::vector<WithheldFigure> &withheld,
                       const Wording &wording, int others)
{
    if (!rule.is_on())
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "Nothing was withheld: no smallest count was set for this report."));
    const char *which = rule.those_without_too
        ? QT_TRANSLATE_NOOP("presentation",
                            "A figure is withheld where one of the counts of people in it is below %1, but not "
                            "nought: those with the outcome, all counted, and of a proportion also those without the "
                            "outcome. Others are withheld with it, so that no total gives it away.")
        : QT_TRANSLATE_NOOP("presentation",
                            "A figure is withheld where one of the counts of people in it is below %1, but not "
                            "nought: those with the outcome, or all counted. Others are withheld with it, so that no "
                            "total gives it away.");
    const QString rule_words = wording.say(which).arg(wording.number(rule.smallest_count, 0));
    const std::vector<WithheldFigure> figures = each_once(withheld);
    if (figures.empty() && others > 0)
        return rule_words + u' '
            + wording
                  .say(QT_TRANSLATE_NOOP("presentation",
                                         "Nothing of this provider was withheld; figures of others were: %1."))
                  .arg(wording.number(others, 0));
    if (figures.empty())
        return rule_words + u' '
            + wording.say(QT_TRANSLATE_NOOP("presentation", "There were none here: nothing was withheld."));
    return rule_words + u' '
        + wording
              .say(QT_TRANSLATE_NOOP("presentation",
                                     "Figures withheld for one reason or the other: %1. Which of the two it is, is "
                                     "not said: that alone could pin a count down."))
              .arg(wording.number(static_cast<double>(figures.size()), 0));
}

widgets::Table withheld_table(const std::vector<WithheldFigure> &withheld, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Withheld"));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "What")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), {}, false}};
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing was withheld."));
    for (const WithheldFigure &figure : each_once(withheld)) {
        const QString name = figure.provider.name.isEmpty()
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "not named"))
            : figure.provider.name;
        table.rows.push_back(
            {{},
             {text_cell(name),
              text_cell(figure.what.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "counts of its payments"))
                                              : figure.what),
              text_cell(figure.period ? period_label(*figure.period) : QString())}});
    }
    return table;
}

} // namespace outturn::presentation
