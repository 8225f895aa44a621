// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mapping_writer.h"

#include "foundation/json_text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <utility>

namespace outturn::ingest {
namespace {

QString year_word(YearKind kind)
{
    switch (kind) {
    case YearKind::calendar:
        return QStringLiteral("calendar");
    case YearKind::academic:
        return QStringLiteral("academic");
    case YearKind::reporting:
        break;
    }
    return QStringLiteral("reporting");
}

QString choice_text(const ColumnChoice &choice)
{
    if (choice.names.size() == 1 && choice.pattern.isEmpty() && choice.position == 0)
        return json_text(choice.names.front());
    JsonText object;
    object.add_texts(QStringLiteral("names"), choice.names);
    object.add_text(QStringLiteral("pattern"), choice.pattern);
    object.add_number(QStringLiteral("position"), choice.position, 0);
    return object.text();
}

QString choices_text(const std::vector<ColumnChoice> &choices)
{
    if (choices.size() == 1)
        return choice_text(choices.front());
    QStringList elements;
    for (const ColumnChoice &choice : choices)
        elements.append(choice_text(choice));
    return json_list(elements);
}

QString source_text(const FigureSource &source, bool by_category)
{
    const bool plain_name = !by_category && source.category.isEmpty() && !source.nearest_left
        && source.column == ColumnChoice{source.column.names, {}, 0} && source.column.names.size() == 1;
    if (plain_name)
        return json_text(source.column.names.front());
    if (by_category && source.column.is_empty() && !source.category.isEmpty())
        return json_text(source.category);
    JsonText object;
    if (!source.column.is_empty())
        object.add(QStringLiteral("column"), choice_text(source.column));
    object.add_text(QStringLiteral("category"), source.category);
    object.add_truth(QStringLiteral("nearest_left"), source.nearest_left, false);
    return object.text();
}

QString parts_text(const std::map<Part, std::vector<FigureSource>> &parts, bool by_category)
{
    JsonText object;
    for (const auto &[part, sources] : parts) {
        QStringList elements;
        for (const FigureSource &source : sources)
            elements.append(source_text(source, by_category));
        object.add(part_word(part), elements.size() == 1 ? elements.front() : json_list(elements));
    }
    return object.text();
}

void add_measure(JsonText &object, const MappedMeasure &entry, const TableMapping &table)
{
    const Measure &measure = entry.measure;
    object.add(QStringLiteral("id"), json_text(measure.id.text));
    object.add(QStringLiteral("title"), json_text(measure.title));
    object.add(QStringLiteral("kind"), json_text(kind_word(measure.kind)));
    object.add(QStringLiteral("polarity"), json_text(polarity_word(measure.polarity)));
    object.add_text(QStringLiteral("unit"), measure.unit);
    object.add_number(QStringLiteral("per"), measure.per, 1);
    object.add_text(QStringLiteral("numerator_title"), measure.numerator_title);
    object.add_text(QStringLiteral("denominator_title"), measure.denominator_title);
    object.add_text(QStringLiteral("cost_title"), measure.cost_title);
    object.add_text(QStringLiteral("cost_scope"), measure.cost_scope);
    if (measure.year_kind != table.year_kind)
        object.add(QStringLiteral("year"), json_text(year_word(measure.year_kind)));
    if (measure.basis == Basis::cumulative)
        object.add(QStringLiteral("basis"), json_text(QStringLiteral("cumulative")));
    object.add_number(QStringLiteral("published_rate_rounded_to_percent"), entry.published_rate_step, 0);
    object.add_truth(QStringLiteral("published_rate_in_percent"), entry.published_in_percent, true);
    object.add_number(QStringLiteral("unit_factor"), entry.unit_factor, 1);
    object.add(QStringLiteral("parts"), parts_text(entry.parts, table.columns.contains(ColumnRole::category)));
}

QString templates_text(const TableMapping &table)
{
    QStringList elements;
    for (const MeasureTemplate &made : table.templates) {
        JsonText object;
        object.add(QStringLiteral("from"),
                   json_text(made.from_categories ? QStringLiteral("categories") : QStringLiteral("columns")));
        if (!made.columns.is_empty())
            object.add(QStringLiteral("columns"), choice_text(made.columns));
        add_measure(object, made.pattern, table);
        elements.append(object.text());
    }
    return json_list(elements);
}

QString measures_text(const TableMapping &table)
{
    QStringList elements;
    for (const MappedMeasure &entry : table.measures) {
        JsonText object;
        add_measure(object, entry, table);
        elements.append(object.text());
    }
    return json_list(elements);
}

QString columns_text(const TableMapping &table)
{
    JsonText object;
    for (const auto &[role, choices] : table.columns)
        object.add(column_role_word(role), choices_text(choices));
    return object.text();
}

void add_leave_out(JsonText &object, const TableMapping &table)
{
    QStringList elements;
    for (const LeaveOutRule &rule : table.leave_out) {
        JsonText element;
        element.add(QStringLiteral("column"), choice_text(rule.column));
        element.add(QStringLiteral("values"), json_texts(rule.values));
        element.add(QStringLiteral("rule"), json_text(rule.rule));
        elements.append(element.text());
    }
    if (!elements.isEmpty())
        object.add(QStringLiteral("leave_out"), json_list(elements));
    QStringList rows;
    for (const int row : table.leave_out_rows)
        rows.append(QString::number(row));
    if (!rows.isEmpty())
        object.add(QStringLiteral("leave_out_rows"), json_list(rows));
}

QString period_sources_text(const std::vector<PeriodSource> &sources)
{
    QStringList words;
    for (const PeriodSource source : sources) {
        words.append(source == PeriodSource::header      ? QStringLiteral("header")
                         : source == PeriodSource::title ? QStringLiteral("title")
                                                         : QStringLiteral("file-name"));
    }
    return json_texts(words);
}

QString table_text(const TableMapping &table)
{
    JsonText object;
    object.add_texts(QStringLiteral("recognised_by"), table.recognised_by);
    object.add_text(QStringLiteral("title"), table.title_pattern);
    object.add_text(QStringLiteral("sheet"), table.sheet_pattern);
    object.add_number(QStringLiteral("header_row"), table.header_row, 0);
    object.add_number(QStringLiteral("header_rows"), table.header_rows, 0);
    object.add(QStringLiteral("columns"), columns_text(table));
    object.add_text(QStringLiteral("provider_type"), table.fixed_provider_type);
    object.add_text(QStringLiteral("period"), table.fixed_period);
    if (table.year_kind != YearKind::reporting)
        object.add(QStringLiteral("year"), json_text(year_word(table.year_kind)));
    if (table.period_sources != TableMapping{}.period_sources)
        object.add(QStringLiteral("period_from"), period_sources_text(table.period_sources));
    if (!table.figures.empty()) {
        QStringList elements;
        for (const ColumnChoice &choice : table.figures)
            elements.append(choice_text(choice));
        object.add(QStringLiteral("figures"), json_list(elements));
    }
    if (!table.measures.empty())
        object.add(QStringLiteral("measures"), measures_text(table));
    if (!table.templates.empty())
        object.add(QStringLiteral("templates"), templates_text(table));
    add_leave_out(object, table);
    object.add_truth(QStringLiteral("totals_below_repeated_header"), table.totals_below_repeated_header, false);
    object.add_truth(QStringLiteral("check_cross_foot"), table.check_cross_foot, true);
    return object.text();
}

QString markers_text(const QHash<QString, MarkerMeaning> &markers)
{
    QStringList sorted = markers.keys();
    std::sort(sorted.begin(), sorted.end());
    JsonText object;
    for (const QString &marker : std::as_const(sorted)) {
        const MarkerMeaning meaning = markers.value(marker);
        if (!meaning.range) {
            object.add(marker, json_text(missing_word(meaning.missing)));
            continue;
        }
        JsonText element;
        element.add(QStringLiteral("means"), json_text(missing_word(meaning.missing)));
        element.add(QStringLiteral("from"), json_text(meaning.range->low));
        element.add(QStringLiteral("to"), json_text(meaning.range->high));
        object.add(marker, element.text());
    }
    return object.text();
}

QString providers_text(const QHash<QString, QString> &providers)
{
    QStringList sorted = providers.keys();
    std::sort(sorted.begin(), sorted.end());
    JsonText object;
    for (const QString &text : std::as_const(sorted))
        object.add(text, json_text(providers.value(text)));
    return object.text();
}

QString rounding_text(const RoundingRule &rounding)
{
    JsonText object;
    object.add_number(QStringLiteral("counts_to"), rounding.counts_to, 0);
    object.add_number(QStringLiteral("totals_to"), rounding.totals_to, 0);
    object.add_text(QStringLiteral("until"), rounding.until.toString(Qt::ISODate));
    return object.text();
}

} // namespace

QByteArray write_mapping(const MappingProfile &profile)
{
    JsonText object;
    object.add(QStringLiteral("format"), json_text(QStringLiteral("outturn-mapping")));
    object.add(QStringLiteral("version"), json_text(2));
    object.add(QStringLiteral("id"), json_text(profile.id));
    object.add(QStringLiteral("title"), json_text(profile.title));
    object.add_text(QStringLiteral("source"), profile.source);
    object.add_text(QStringLiteral("layout"), profile.layout);
    if (profile.layout.isEmpty() || !profile.programme.id.is_empty()) {
        JsonText programme;
        programme.add(QStringLiteral("id"), json_text(profile.programme.id.text));
        programme.add(QStringLiteral("title"), json_text(profile.programme.title));
        object.add(QStringLiteral("programme"), programme.text());
    }
    object.add_text(QStringLiteral("encoding"), profile.encoding);
    object.add_text(QStringLiteral("delimiter"), profile.delimiter);
    if (!profile.markers.isEmpty())
        object.add(QStringLiteral("missing_markers"), markers_text(profile.markers));
    object.add_texts(QStringLiteral("region_names"), profile.region_names);
    object.add_texts(QStringLiteral("total_names"), profile.total_names);
    if (!profile.providers.isEmpty())
        object.add(QStringLiteral("providers"), providers_text(profile.providers));
    if (profile.rounding != RoundingRule{})
        object.add(QStringLiteral("rounding"), rounding_text(profile.rounding));
    QStringList tables;
    for (const TableMapping &table : profile.tables)
        tables.append(table_text(table));
    if (!tables.isEmpty())
        object.add(QStringLiteral("tables"), json_list(tables));
    return object.text().toUtf8() + '\n';
}

} // namespace outturn::ingest
