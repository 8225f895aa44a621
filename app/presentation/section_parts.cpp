// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/section_parts.h"

#include "presentation/figure_words.h"
#include "presentation/report.h"
#include "presentation/report_tables.h"

namespace outturn::presentation {

using analysis::SpreadAnswer;

const SpreadAnswer *spread_of(const SectionInput &input)
{
    if (input.answers.spread)
        return input.answers.spread.get();
    const bool asks_its_own = !input.part.measure.is_empty() || !input.part.period.isEmpty();
    return asks_its_own ? nullptr : input.material.main.get();
}

QString no_answer_words(const SectionInput &input, const Wording &wording)
{
    if (!input.answers.problem.isEmpty())
        return sentence(input.answers.problem);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "No figures were returned for this measure and period."));
}

void add_section_heading(ReportDraft &draft, const SectionInput &input)
{
    QStringList words{input.part.heading.isEmpty() ? section_title(input.part.section, draft.wording())
                                                   : input.part.heading};
    const SpreadAnswer *main = input.material.main.get();
    const SpreadAnswer *own = input.answers.spread.get();
    if (input.part.heading.isEmpty() && main && own) {
        if (own->measure.id != main->measure.id)
            words.append(own->measure.title);
        if (own->question.period != main->question.period)
            words.append(period_words(draft.wording(), own->question.period));
    }
    draft.heading(words.join(QStringLiteral(" · ")));
}

QString question_title(const SpreadAnswer &answer, const Wording &wording, const QString &aspect)
{
    QString subject = answer.measure.title;
    if (const QString filters = filter_words(answer, wording); !filters.isEmpty())
        subject += QStringLiteral(", ") + filters;
    if (!aspect.isEmpty())
        subject += QStringLiteral(" · ") + aspect;
    return QStringLiteral("%1: %2, %3")
        .arg(subject, provider_count(wording, answer, answer.with_value),
             period_words(wording, answer.question.period));
}

QString source_of(const SectionInput &input, const SpreadAnswer &answer)
{
    return return_names(returns_of(input.material.returns, answer));
}

QString sentence(const QString &text)
{
    static const QString marks = QStringLiteral(".!?:");
    return text.isEmpty() || marks.contains(text.back()) ? text : text + u'.';
}

QString probability_words(double probability, const Wording &wording)
{
    constexpr double smallest = 0.001;
    constexpr int decimals = 3;
    if (probability < smallest)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "below %1")).arg(wording.number(smallest, decimals));
    return wording.number(probability, decimals);
}

QString target_words(const SpreadAnswer &answer, const Wording &wording)
{
    if (!answer.target)
        return {};
    const QString value = FigureWords(answer.measure, wording).value(*answer.target);
    if (answer.target_source == analysis::TargetSource::user)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, the target given")).arg(value);
    if (answer.question.compared_with)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, what %2 comes to together"))
            .arg(value, answer.question.compared_with->title);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, what all those compared come to together")).arg(value);
}

reporting::DocumentTable whole_table(const widgets::Table &table, const QString &caption, const Wording &wording)
{
    if (table.rows.empty() || table.columns.empty())
        return {};
    size_t name = 0;
    while (name + 1 < table.columns.size() && table.columns[name].is_number)
        ++name;
    std::vector<ReportColumn> columns{{name, ColumnUnit::as_shown}};
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (i != name)
            columns.push_back({i, ColumnUnit::as_shown});
    }
    return report_table(table, columns, caption, wording);
}

} // namespace outturn::presentation
