// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/report_form.h"

#include "presentation/figure_words.h"

#include <algorithm>

namespace outturn::presentation {

using widgets::ReportChoice;
using widgets::ReportForm;

namespace {

struct SectionGroup {
    const char *title;
    std::vector<ReportSection> sections;
};

const std::vector<SectionGroup> &section_groups()
{
    using enum ReportSection;
    static const std::vector<SectionGroup> groups{
        {QT_TRANSLATE_NOOP("presentation", "Own words"), {text, conclusion, recommendation}},
        {QT_TRANSLATE_NOOP("presentation", "Best and worst"),
         {summary, spread, providers, distribution, map, trend, cost, programmes}},
        {QT_TRANSLATE_NOOP("presentation", "Payments"),
         {payments, differences, price, incentives, funding, pace, measures, scheme}},
        {QT_TRANSLATE_NOOP("presentation", "One provider"),
         {place, own_trend, own_cost, own_payments, own_differences}},
        {QT_TRANSLATE_NOOP("presentation", "Account"),
         {coverage, checks, samples, findings, left_out, method, provenance, trail}},
    };
    return groups;
}

void add_choices(ReportForm &form, const ReportChoices &choices, const Wording &wording)
{
    for (const QString &name : choices.saved)
        form.saved.push_back({name, name, {}});
    for (const Programme &programme : choices.programmes)
        form.programmes.push_back({programme.id.text, programme.title, {}});
    for (const Measure &measure : choices.measures)
        form.measures.push_back({measure.id.text, measure.title, {}});
    form.periods.push_back({{}, wording.say(QT_TRANSLATE_NOOP("presentation", "The latest")), {}});
    for (auto period = choices.periods.rbegin(); period != choices.periods.rend(); ++period)
        form.periods.push_back({period_label(*period), period_label(*period), {}});
    form.providers.push_back({{}, wording.say(QT_TRANSLATE_NOOP("presentation", "All of them")), {}});
    for (const Provider &provider : choices.providers)
        form.providers.push_back(
            {provider.codes.empty() ? provider.name : provider.codes.back().code, provider.name, {}});
    form.languages = {{QStringLiteral("en"), QStringLiteral("English"), {}},
                      {QStringLiteral("cy"), QStringLiteral("Cymraeg"), {}}};
    for (const SectionGroup &group : section_groups()) {
        for (const ReportSection section : group.sections)
            form.addable.push_back({section_word(section), section_title(section, wording), wording.say(group.title)});
    }
}

QString part_title(const ReportPart &part, const ReportChoices &choices, const Wording &wording)
{
    QString title = section_title(part.section, wording);
    if (takes_text(part.section) && !part.heading.isEmpty())
        return QStringLiteral("%1: %2").arg(title, part.heading);
    for (const Measure &measure : choices.measures) {
        if (measure.id == part.measure)
            title += QStringLiteral(": ") + measure.title;
    }
    if (!part.period.isEmpty())
        title += QStringLiteral(", ") + part.period;
    return title;
}

/// Numbers and titles of what own text may refer to, in the order of the report.
void add_references(ReportForm &form, const Report &report, const Wording &wording)
{
    const reporting::DocumentWords words = document_words(wording);
    for (const reporting::Block &block : report.document.blocks) {
        if (const auto *figure = std::get_if<reporting::Figure>(&block))
            form.references.push_back({QStringLiteral("{figure:%1}").arg(figure->id),
                                       QStringLiteral("%1: %2").arg(words.figure.arg(figure->number), figure->title)});
        const auto *table = std::get_if<reporting::DocumentTable>(&block);
        if (table && !table->id.isEmpty() && table->number > 0)
            form.references.push_back({QStringLiteral("{table:%1}").arg(table->id),
                                       QStringLiteral("%1: %2").arg(words.table.arg(table->number), table->caption)});
    }
}

} // namespace

bool takes_text(ReportSection section)
{
    return section == ReportSection::text || section == ReportSection::conclusion
        || section == ReportSection::recommendation;
}

bool takes_measure(ReportSection section)
{
    switch (section) {
    case ReportSection::summary:
    case ReportSection::spread:
    case ReportSection::providers:
    case ReportSection::distribution:
    case ReportSection::map:
    case ReportSection::trend:
    case ReportSection::cost:
    case ReportSection::place:
    case ReportSection::own_trend:
    case ReportSection::own_cost:
        return true;
    default:
        return false;
    }
}

ReportForm report_form(const ReportDefinition &definition, const QStringList &part_ids, const ReportChoices &choices,
                       const Report *report, const Wording &wording)
{
    ReportForm form;
    form.title = definition.title;
    form.programme = definition.programme.text;
    form.measure = definition.measure.text;
    form.period = definition.period;
    form.provider = definition.provider;
    form.language = definition.language;
    form.smallest_count = definition.disclosure.smallest_count;
    form.include_cases = definition.include_cases;
    form.has_cases = choices.has_cases;
    add_choices(form, choices, wording);
    for (size_t i = 0; i < definition.parts.size(); ++i) {
        const ReportPart &part = definition.parts[i];
        widgets::ReportPartItem item;
        item.id = part_ids.value(static_cast<qsizetype>(i));
        item.kind = section_word(part.section);
        item.title = part_title(part, choices, wording);
        item.note = report ? report->empty_parts.value(static_cast<qsizetype>(i)) : QString();
        item.takes_measure = takes_measure(part.section);
        item.takes_period = item.takes_measure;
        item.takes_text = takes_text(part.section);
        item.measure = part.measure.text;
        item.period = part.period;
        item.heading = part.heading;
        item.text = part.text;
        form.parts.push_back(std::move(item));
    }
    if (report)
        add_references(form, *report, wording);
    return form;
}

} // namespace outturn::presentation
