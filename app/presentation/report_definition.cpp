// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/report_definition.h"

#include "foundation/json_reader.h"
#include "foundation/json_text.h"
#include "foundation/number_text.h"
#include "schemes/figure_table.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::presentation {
namespace {

constexpr int version = 1;
constexpr int largest_smallest_count = 1000;

struct SectionName {
    ReportSection section;
    const char *word;
};

constexpr SectionName names[] = {
    {ReportSection::text, "text"},
    {ReportSection::conclusion, "conclusion"},
    {ReportSection::recommendation, "recommendation"},
    {ReportSection::summary, "summary"},
    {ReportSection::spread, "spread"},
    {ReportSection::providers, "providers"},
    {ReportSection::distribution, "distribution"},
    {ReportSection::map, "map"},
    {ReportSection::trend, "trend"},
    {ReportSection::cost, "cost"},
    {ReportSection::programmes, "programmes"},
    {ReportSection::payments, "payments"},
    {ReportSection::differences, "differences"},
    {ReportSection::price, "price"},
    {ReportSection::incentives, "incentives"},
    {ReportSection::funding, "funding"},
    {ReportSection::pace, "pace"},
    {ReportSection::measures, "measures"},
    {ReportSection::scheme, "scheme"},
    {ReportSection::place, "place"},
    {ReportSection::own_trend, "own-trend"},
    {ReportSection::own_cost, "own-cost"},
    {ReportSection::own_payments, "own-payments"},
    {ReportSection::own_differences, "own-differences"},
    {ReportSection::coverage, "coverage"},
    {ReportSection::checks, "checks"},
    {ReportSection::samples, "samples"},
    {ReportSection::findings, "findings"},
    {ReportSection::left_out, "left-out"},
    {ReportSection::method, "method"},
    {ReportSection::provenance, "provenance"},
    {ReportSection::trail, "trail"},
};

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QStringList section_words()
{
    QStringList words;
    for (const SectionName &name : names)
        words.append(key(name.word));
    return words;
}

ReportDefinition of_sections(std::initializer_list<ReportSection> sections)
{
    ReportDefinition definition;
    for (const ReportSection section : sections)
        definition.parts.push_back({section, {}, {}, {}, {}});
    return definition;
}

QString part_text(const ReportPart &part)
{
    JsonText object;
    object.add_text(key("section"), section_word(part.section));
    object.add_text(key("measure"), part.measure.text);
    object.add_text(key("period"), part.period);
    object.add_text(key("heading"), part.heading);
    object.add_text(key("text"), part.text);
    return object.text();
}

ReportPart read_part(JsonReader &reader)
{
    ReportPart part;
    part.section = names[static_cast<size_t>(reader.choice(key("section"), section_words()))].section;
    part.measure = MeasureId(reader.string_or(key("measure"), {}));
    part.period = reader.string_or(key("period"), {});
    part.heading = reader.string_or(key("heading"), {});
    part.text = reader.string_or(key("text"), {});
    return part;
}

const QStringList &unit_words()
{
    static const QStringList words{key("provider"), key("contract"), key("area"), key("group"), key("region")};
    return words;
}

void read_question(JsonReader &reader, ReportDefinition &definition)
{
    definition.programme = ProgrammeId(reader.string_or(key("programme"), {}));
    definition.measure = MeasureId(reader.string_or(key("measure"), {}));
    definition.period = reader.string_or(key("period"), {});
    if (const QString type = reader.string_or(key("type"), {}); !type.isEmpty()) {
        definition.type = provider_type_from_word(type);
        if (!definition.type)
            reader.fail(key("type"),
                        QCoreApplication::translate("presentation", "it is local-authority or contractor"));
    }
    definition.region = reader.string_or(key("region"), {});
    definition.compared_with = reader.string_or(key("compared_with"), {});
    if (reader.has(key("target")))
        definition.target = reader.number_or(key("target"), 0);
    definition.standardised = reader.boolean_or(key("standardised"), false);
    definition.by = unit_words()[reader.choice_or(key("by"), unit_words(), 0)];
    definition.provider = reader.string_or(key("provider"), {});
    if (reader.has(key("non_intervention"))) {
        definition.non_intervention = reader.number_or(key("non_intervention"), 0);
        if (!(*definition.non_intervention >= 0 && *definition.non_intervention < 1))
            reader.fail(key("non_intervention"),
                        QCoreApplication::translate("presentation", "a rate is from 0 to below 1"));
    }
    definition.rate_from_group = reader.string_or(key("rate_from_group"), {});
    if (const QString worth = reader.string_or(key("value_per_outcome"), {}); !worth.isEmpty()) {
        definition.value_per_outcome = parse_pounds(worth);
        if (!definition.value_per_outcome || definition.value_per_outcome->pence < 0)
            reader.fail(key("value_per_outcome"),
                        QCoreApplication::translate("presentation", "it is an amount in pounds, such as 9800.00"));
    }
}

} // namespace

QString section_word(ReportSection section)
{
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [section](const SectionName &n) { return n.section == section; });
    return key(found->word);
}

const std::vector<ReportSection> &report_sections()
{
    static const std::vector<ReportSection> sections = [] {
        std::vector<ReportSection> all;
        for (const SectionName &name : names)
            all.push_back(name.section);
        return all;
    }();
    return sections;
}

bool operator==(const ReportDefinition &a, const ReportDefinition &b)
{
    return write_report_definition(a) == write_report_definition(b);
}

ReportDefinition standard_report()
{
    return of_sections(
        {ReportSection::summary,  ReportSection::spread,     ReportSection::providers, ReportSection::distribution,
         ReportSection::trend,    ReportSection::cost,       ReportSection::payments,  ReportSection::differences,
         ReportSection::price,    ReportSection::incentives, ReportSection::funding,   ReportSection::pace,
         ReportSection::measures, ReportSection::coverage,   ReportSection::checks,    ReportSection::samples,
         ReportSection::findings, ReportSection::left_out,   ReportSection::method,    ReportSection::provenance});
}

ReportDefinition standard_provider_report()
{
    return of_sections({ReportSection::place, ReportSection::own_trend, ReportSection::own_cost,
                        ReportSection::own_payments, ReportSection::own_differences, ReportSection::coverage,
                        ReportSection::checks, ReportSection::findings, ReportSection::left_out, ReportSection::method,
                        ReportSection::provenance});
}

ReportDefinition report_on(const analysis::SpreadQuestion &question, const QString &language)
{
    ReportDefinition definition = standard_report();
    definition.programme = question.programme;
    definition.measure = question.measure;
    definition.period = period_label(question.period);
    definition.type = question.filter.type;
    definition.region = question.filter.region;
    definition.compared_with = question.compared_with ? question.compared_with->id : QString();
    definition.target = question.target;
    definition.standardised = question.standardised;
    definition.by = analysis::unit_word(question.by);
    definition.language = language;
    return definition;
}

QByteArray write_report_definition(const ReportDefinition &definition)
{
    JsonText object;
    object.add_text(key("format"), key("outturn-report"));
    object.add(key("version"), json_text(version));
    object.add_text(key("title"), definition.title);
    object.add_text(key("programme"), definition.programme.text);
    object.add_text(key("measure"), definition.measure.text);
    object.add_text(key("period"), definition.period);
    if (definition.type)
        object.add_text(key("type"), provider_type_word(*definition.type));
    object.add_text(key("region"), definition.region);
    object.add_text(key("compared_with"), definition.compared_with);
    if (definition.target)
        object.add(key("target"), json_text(*definition.target));
    object.add_truth(key("standardised"), definition.standardised, false);
    if (definition.by != unit_words().front())
        object.add_text(key("by"), definition.by);
    object.add_text(key("provider"), definition.provider);
    if (definition.non_intervention)
        object.add(key("non_intervention"), json_text(*definition.non_intervention));
    object.add_text(key("rate_from_group"), definition.rate_from_group);
    if (definition.value_per_outcome)
        object.add_text(key("value_per_outcome"), schemes::pounds_text(*definition.value_per_outcome));
    object.add_text(key("language"), definition.language);
    object.add(key("smallest_count"), json_text(definition.disclosure.smallest_count));
    object.add_truth(key("those_without_too"), definition.disclosure.those_without_too, false);
    object.add_truth(key("include_cases"), definition.include_cases, false);
    object.add_truth(key("leave_out_empty"), definition.leave_out_empty, true);
    QStringList parts;
    for (const ReportPart &part : definition.parts)
        parts.append(part_text(part));
    object.add(key("parts"), json_list(parts));
    return object.text().toUtf8() + '\n';
}

Result<ReportDefinition> read_report_definition(const QByteArray &json, const QString &file_name)
{
    Result<JsonReader> reader = JsonReader::from_bytes(json, file_name, key("outturn-report"), version);
    if (!reader)
        return tl::unexpected(reader.error());
    ReportDefinition definition;
    definition.title = reader->string_or(key("title"), {});
    read_question(*reader, definition);
    const QStringList languages{key("en"), key("cy")};
    definition.language = languages[reader->choice_or(key("language"), languages, 0)];
    definition.disclosure.smallest_count =
        reader->integer_or(key("smallest_count"), definition.disclosure.smallest_count);
    if (definition.disclosure.smallest_count < 0 || definition.disclosure.smallest_count > largest_smallest_count)
        reader->fail(key("smallest_count"),
                     QCoreApplication::translate("presentation", "it is a whole number from 0 to %1")
                         .arg(largest_smallest_count));
    definition.disclosure.those_without_too = reader->boolean_or(key("those_without_too"), false);
    definition.include_cases = reader->boolean_or(key("include_cases"), false);
    definition.leave_out_empty = reader->boolean_or(key("leave_out_empty"), true);
    reader->objects(key("parts"), true,
                    [&definition](JsonReader &part) { definition.parts.push_back(read_part(part)); });
    if (const Result<> done = reader->finish(); !done)
        return tl::unexpected(done.error());
    return definition;
}

} // namespace outturn::presentation
