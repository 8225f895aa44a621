// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mapping_reader.h"

#include "domain/provider.h"
#include "foundation/json_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace outturn::ingest {
namespace {

QString sentence_of_repetition(const QString &text)
{
    return QCoreApplication::translate("ingest", "\"%1\" stands here twice").arg(text);
}

YearKind read_year_kind(JsonReader &reader, YearKind otherwise)
{
    const QStringList words{QStringLiteral("reporting"), QStringLiteral("calendar"), QStringLiteral("academic")};
    return static_cast<YearKind>(reader.choice_or(QStringLiteral("year"), words, static_cast<int>(otherwise)));
}

QString read_pattern(JsonReader &reader, const QString &key)
{
    const QString pattern = reader.string_or(key, {});
    const QRegularExpression expression(pattern);
    if (!expression.isValid())
        reader.fail(key,
                    QCoreApplication::translate("ingest", "\"%1\" is no regular expression (%2)")
                        .arg(pattern, expression.errorString()));
    return pattern;
}

/// A count of rows or columns, from 1; 0 where the key is absent.
int read_place(JsonReader &reader, const QString &key)
{
    const int place = reader.integer_or(key, 0);
    if (reader.has(key) && (place < 1 || place > 1'048'576))
        reader.fail(key, QCoreApplication::translate("ingest", "a number from 1 on is needed here"));
    return place;
}

double read_positive(JsonReader &reader, const QString &key, double otherwise)
{
    const double number = reader.number_or(key, otherwise);
    if (!(number > 0))
        reader.fail(key, QCoreApplication::translate("ingest", "a number above zero is needed here"));
    return number;
}

double read_step(JsonReader &reader, const QString &key)
{
    const double step = reader.number_or(key, 0);
    if (!(step >= 0))
        reader.fail(key, QCoreApplication::translate("ingest", "a number from zero on is needed here"));
    return step;
}

ColumnChoice read_choice(JsonReader &reader)
{
    ColumnChoice choice;
    choice.names = reader.strings_or_empty(QStringLiteral("names"));
    choice.pattern = read_pattern(reader, QStringLiteral("pattern"));
    choice.position = read_place(reader, QStringLiteral("position"));
    if (choice.is_empty())
        reader.fail(QStringLiteral("names"),
                    QCoreApplication::translate("ingest", "a column needs names, a pattern or a position"));
    return choice;
}

std::vector<ColumnChoice> read_choices(JsonReader &reader, const QString &key)
{
    std::vector<ColumnChoice> choices;
    reader.texts_or_objects(
        key,
        [&choices](const QString &name) {
            choices.push_back({QStringList{name}, {}, 0});
        },
        [&choices](JsonReader &choice) { choices.push_back(read_choice(choice)); });
    return choices;
}

ColumnChoice read_one_choice(JsonReader &reader, const QString &key)
{
    const std::vector<ColumnChoice> choices = read_choices(reader, key);
    if (choices.size() > 1)
        reader.fail(key, QCoreApplication::translate("ingest", "only one column can stand here"));
    return choices.empty() ? ColumnChoice{} : choices.front();
}

FigureSource read_source(JsonReader &reader)
{
    FigureSource source;
    source.column = read_one_choice(reader, QStringLiteral("column"));
    source.category = reader.string_or(QStringLiteral("category"), {});
    source.nearest_left = reader.boolean_or(QStringLiteral("nearest_left"), false);
    if (source.nearest_left && source.column.is_empty())
        reader.fail(QStringLiteral("column"),
                    QCoreApplication::translate("ingest", "the nearest column to the left of which name?"));
    return source;
}

void read_parts(JsonReader &reader, const TableMapping &table, MappedMeasure &into, bool in_template)
{
    const bool by_category = table.columns.contains(ColumnRole::category);
    const auto source_of_text = [by_category](const QString &text) {
        return by_category ? FigureSource{{}, text, false} : FigureSource{{QStringList{text}, {}, 0}, {}, false};
    };
    const QStringList words = reader.keys();
    for (const QString &word : words) {
        std::vector<FigureSource> sources;
        reader.texts_or_objects(
            word, [&](const QString &text) { sources.push_back(source_of_text(text)); },
            [&](JsonReader &source) { sources.push_back(read_source(source)); });
        const std::optional<Part> part = part_from_word(word);
        if (!part) {
            reader.fail(word, QCoreApplication::translate("ingest", "this is no part of a figure"));
            continue;
        }
        if (sources.empty())
            reader.fail(word, QCoreApplication::translate("ingest", "a column or a category is needed here"));
        for (const FigureSource &source : sources) {
            if (!in_template && source.column.is_empty() && table.figures.empty() && source.category.isEmpty())
                reader.fail(word, QCoreApplication::translate("ingest", "a column or a category is needed here"));
            if (!source.category.isEmpty() && !by_category)
                reader.fail(word, QCoreApplication::translate("ingest", "the table has no category column"));
        }
        into.parts.emplace(*part, std::move(sources));
    }
    if (into.parts.empty())
        reader.fail(QStringLiteral("numerator"), QCoreApplication::translate("ingest", "at least one part is needed"));
}

MeasureKind read_kind(JsonReader &reader, bool in_template)
{
    const QStringList words{QStringLiteral("proportion"), QStringLiteral("rate"), QStringLiteral("ratio"),
                            QStringLiteral("mean"), QStringLiteral("value")};
    const QString key = QStringLiteral("kind");
    return static_cast<MeasureKind>(in_template ? reader.choice_or(key, words, static_cast<int>(MeasureKind::value))
                                                : reader.choice(key, words));
}

Polarity read_polarity(JsonReader &reader, bool in_template)
{
    const QStringList words{QStringLiteral("high"), QStringLiteral("low"), QStringLiteral("neutral")};
    const QString key = QStringLiteral("polarity");
    return static_cast<Polarity>(in_template ? reader.choice_or(key, words, static_cast<int>(Polarity::neutral))
                                             : reader.choice(key, words));
}

MappedMeasure read_measure(JsonReader &reader, const MappingProfile &profile, const TableMapping &table,
                           bool in_template)
{
    MappedMeasure entry;
    Measure &measure = entry.measure;
    measure.programme = profile.programme.id;
    const QString current = QStringLiteral("%1");
    measure.id =
        MeasureId(in_template ? reader.string_or(QStringLiteral("id"), current) : reader.string(QStringLiteral("id")));
    measure.title =
        in_template ? reader.string_or(QStringLiteral("title"), current) : reader.string(QStringLiteral("title"));
    if (measure.id.is_empty())
        reader.fail(QStringLiteral("id"), QCoreApplication::translate("ingest", "a measure needs an id"));
    if (in_template && !measure.id.text.contains(current) && !measure.id.text.contains(QLatin1String("%2")))
        reader.fail(QStringLiteral("id"),
                    QCoreApplication::translate("ingest",
                                                "it must hold %1 (the name) or %2 (the name without its line number), "
                                                "or all measures would have the same id")
                        .arg(current, QStringLiteral("%2")));
    measure.kind = read_kind(reader, in_template);
    measure.polarity = read_polarity(reader, in_template);
    measure.unit = reader.string_or(QStringLiteral("unit"), {});
    measure.per = read_positive(reader, QStringLiteral("per"), 1);
    measure.numerator_title = reader.string_or(QStringLiteral("numerator_title"), {});
    measure.denominator_title = reader.string_or(QStringLiteral("denominator_title"), {});
    measure.cost_title = reader.string_or(QStringLiteral("cost_title"), {});
    measure.cost_scope = reader.string_or(QStringLiteral("cost_scope"), {});
    measure.year_kind = read_year_kind(reader, table.year_kind);
    const QStringList bases{QStringLiteral("period"), QStringLiteral("cumulative")};
    measure.basis = static_cast<Basis>(reader.choice_or(QStringLiteral("basis"), bases, 0));
    entry.published_rate_step = read_step(reader, QStringLiteral("published_rate_rounded_to_percent"));
    entry.published_in_percent = reader.boolean_or(QStringLiteral("published_rate_in_percent"), true);
    entry.unit_factor = read_positive(reader, QStringLiteral("unit_factor"), 1);
    if (!reader.has(QStringLiteral("parts")))
        reader.fail(QStringLiteral("parts"), QCoreApplication::translate("ingest", "at least one part is needed"));
    reader.object_if_present(QStringLiteral("parts"),
                             [&](JsonReader &parts) { read_parts(parts, table, entry, in_template); });
    return entry;
}

void read_columns(JsonReader &reader, TableMapping &table)
{
    const QStringList words = reader.keys();
    for (const QString &word : words) {
        std::vector<ColumnChoice> choices = read_choices(reader, word);
        const std::optional<ColumnRole> role = column_role_from_word(word);
        if (!role)
            reader.fail(word, QCoreApplication::translate("ingest", "no column plays this part"));
        else if (!choices.empty())
            table.columns.emplace(*role, std::move(choices));
    }
}

void read_measures(JsonReader &reader, const MappingProfile &profile, TableMapping &table)
{
    reader.objects(QStringLiteral("measures"), false, [&](JsonReader &element) {
        MappedMeasure entry = read_measure(element, profile, table, false);
        for (const MappedMeasure &earlier : table.measures) {
            if (earlier.measure.id == entry.measure.id)
                element.fail(QStringLiteral("id"), sentence_of_repetition(entry.measure.id.text));
        }
        table.measures.push_back(std::move(entry));
    });
    reader.objects(QStringLiteral("templates"), false, [&](JsonReader &element) {
        MeasureTemplate made;
        const QStringList words{QStringLiteral("columns"), QStringLiteral("categories")};
        made.from_categories = element.choice_or(QStringLiteral("from"), words, 0) == 1;
        made.columns = read_one_choice(element, QStringLiteral("columns"));
        made.pattern = read_measure(element, profile, table, true);
        if (made.from_categories && !table.columns.contains(ColumnRole::category))
            element.fail(QStringLiteral("from"),
                         QCoreApplication::translate("ingest", "the table has no category column"));
        table.templates.push_back(std::move(made));
    });
}

void read_leave_out(JsonReader &reader, TableMapping &table)
{
    reader.objects(QStringLiteral("leave_out"), false, [&table](JsonReader &element) {
        LeaveOutRule rule;
        rule.column = read_one_choice(element, QStringLiteral("column"));
        rule.values = element.strings_or_empty(QStringLiteral("values"));
        const QStringList rules{QStringLiteral("region-row"), QStringLiteral("total-row"), QStringLiteral("note-row")};
        rule.rule = rules[element.choice(QStringLiteral("rule"), rules)];
        if (rule.column.is_empty())
            element.fail(QStringLiteral("column"), QCoreApplication::translate("ingest", "a column is needed here"));
        if (rule.values.isEmpty())
            element.fail(QStringLiteral("values"),
                         QCoreApplication::translate("ingest", "at least one value is needed"));
        table.leave_out.push_back(std::move(rule));
    });
    table.leave_out_rows = reader.integers_or_empty(QStringLiteral("leave_out_rows"));
    for (const int row : table.leave_out_rows) {
        if (row < 1)
            reader.fail(QStringLiteral("leave_out_rows"),
                        QCoreApplication::translate("ingest", "a number from 1 on is needed here"));
    }
}

void read_period_sources(JsonReader &reader, TableMapping &table)
{
    const QString key = QStringLiteral("period_from");
    if (!reader.has(key))
        return;
    const QStringList words{QStringLiteral("header"), QStringLiteral("title"), QStringLiteral("file-name")};
    table.period_sources.clear();
    const QStringList given = reader.strings_or_empty(key);
    for (const QString &word : given) {
        const qsizetype index = words.indexOf(word);
        if (index < 0)
            reader.fail(key,
                        QCoreApplication::translate("ingest", "\"%1\" is none of: %2")
                            .arg(word, words.join(QStringLiteral(", "))));
        table.period_sources.push_back(static_cast<PeriodSource>(std::max<qsizetype>(index, 0)));
    }
}

void check_table(JsonReader &reader, const MappingProfile &profile, const TableMapping &table)
{
    const auto has = [&table](ColumnRole role) { return table.columns.contains(role); };
    if (profile.layout == QLatin1String("measures")) {
        if (!has(ColumnRole::measure_id))
            reader.fail(QStringLiteral("columns"),
                        QCoreApplication::translate("ingest", "a column with the measure's id is needed"));
        return;
    }
    if (!has(ColumnRole::provider_code) && !has(ColumnRole::provider_number) && !has(ColumnRole::provider_name))
        reader.fail(
            QStringLiteral("columns"),
            QCoreApplication::translate("ingest", "a column with the provider's code, number or name is needed"));
    if (table.measures.empty() && table.templates.empty())
        reader.fail(QStringLiteral("measures"),
                    QCoreApplication::translate("ingest", "at least one measure or template is needed"));
}

TableMapping read_table(JsonReader &reader, const MappingProfile &profile)
{
    TableMapping table;
    table.recognised_by = reader.strings_or_empty(QStringLiteral("recognised_by"));
    table.title_pattern = read_pattern(reader, QStringLiteral("title"));
    table.sheet_pattern = read_pattern(reader, QStringLiteral("sheet"));
    table.header_row = read_place(reader, QStringLiteral("header_row"));
    table.header_rows = read_place(reader, QStringLiteral("header_rows"));
    reader.object_if_present(QStringLiteral("columns"),
                             [&table](JsonReader &columns) { read_columns(columns, table); });
    table.fixed_provider_type = reader.string_or(QStringLiteral("provider_type"), {});
    if (!table.fixed_provider_type.isEmpty() && !provider_type_from_word(table.fixed_provider_type))
        reader.fail(QStringLiteral("provider_type"),
                    QCoreApplication::translate("ingest",
                                                "\"%1\" is no type of provider; write local-authority or "
                                                "contractor")
                        .arg(table.fixed_provider_type));
    table.fixed_period = reader.string_or(QStringLiteral("period"), {});
    table.year_kind = read_year_kind(reader, YearKind::reporting);
    if (!table.fixed_period.isEmpty() && !parse_period(table.fixed_period, table.year_kind))
        reader.fail(
            QStringLiteral("period"),
            QCoreApplication::translate("ingest", "\"%1\" is no period; write 2023-24").arg(table.fixed_period));
    read_period_sources(reader, table);
    table.figures = read_choices(reader, QStringLiteral("figures"));
    read_measures(reader, profile, table);
    read_leave_out(reader, table);
    table.totals_below_repeated_header = reader.boolean_or(QStringLiteral("totals_below_repeated_header"), false);
    table.check_cross_foot = reader.boolean_or(QStringLiteral("check_cross_foot"), true);
    check_table(reader, profile, table);
    return table;
}

std::optional<CountRange> read_range(JsonReader &reader)
{
    const QString from = QStringLiteral("from");
    const QString to = QStringLiteral("to");
    const CountRange range{reader.number_or(from, 0), reader.number_or(to, 0)};
    if (!reader.has(from) && !reader.has(to))
        return std::nullopt;
    if (!reader.has(from) || !reader.has(to) || !(range.low >= 0) || !(range.high >= range.low))
        reader.fail(to, QCoreApplication::translate("ingest", "\"from\" and \"to\" must be a range of counts"));
    return range;
}

void read_markers(JsonReader &reader, MappingProfile &profile)
{
    const QStringList markers = reader.keys();
    for (const QString &marker : markers) {
        QString word;
        std::optional<CountRange> range;
        reader.texts_or_objects(
            marker, [&word](const QString &text) { word = text; },
            [&](JsonReader &meaning) {
                word = meaning.string(QStringLiteral("means"));
                range = read_range(meaning);
            });
        const std::optional<Missing> missing = missing_from_word(word);
        if (!missing)
            reader.fail(marker,
                        QCoreApplication::translate("ingest", "\"%1\" is no reason for a missing figure").arg(word));
        const QString form = marker.trimmed().toLower();
        if (profile.markers.contains(form))
            reader.fail(marker, sentence_of_repetition(form));
        profile.markers.insert(form, {missing.value_or(Missing::not_given), range});
    }
}

void read_rounding(JsonReader &reader, RoundingRule &rounding)
{
    rounding.counts_to = read_step(reader, QStringLiteral("counts_to"));
    rounding.totals_to = read_step(reader, QStringLiteral("totals_to"));
    const QString until = reader.string_or(QStringLiteral("until"), {});
    rounding.until = QDate::fromString(until, Qt::ISODate);
    if (reader.has(QStringLiteral("until")) && !rounding.until.isValid())
        reader.fail(QStringLiteral("until"),
                    QCoreApplication::translate("ingest", "\"%1\" is no date; write 2019-03-31").arg(until));
}

void read_file_facts(JsonReader &reader, MappingProfile &profile)
{
    profile.encoding = reader.string_or(QStringLiteral("encoding"), {});
    profile.delimiter = reader.string_or(QStringLiteral("delimiter"), {});
    if (reader.has(QStringLiteral("delimiter")) && profile.delimiter.size() != 1)
        reader.fail(QStringLiteral("delimiter"),
                    QCoreApplication::translate("ingest", "one single character is needed here"));
    reader.object_if_present(QStringLiteral("missing_markers"),
                             [&profile](JsonReader &markers) { read_markers(markers, profile); });
    profile.region_names = reader.strings_or_empty(QStringLiteral("region_names"));
    profile.total_names = reader.strings_or_empty(QStringLiteral("total_names"));
    reader.texts_of(QStringLiteral("providers"),
                    [&profile](const QString &text, const QString &code) { profile.providers.insert(text, code); });
    reader.object_if_present(QStringLiteral("rounding"),
                             [&profile](JsonReader &rounding) { read_rounding(rounding, profile.rounding); });
}

} // namespace

Result<MappingProfile> read_mapping(const QByteArray &json, const QString &file_name)
{
    Result<JsonReader> opened = JsonReader::from_bytes(json, file_name, QStringLiteral("outturn-mapping"), 2);
    if (!opened)
        return tl::unexpected(opened.error());
    JsonReader &reader = *opened;
    MappingProfile profile;
    profile.id = reader.string(QStringLiteral("id"));
    if (profile.id.isEmpty())
        reader.fail(QStringLiteral("id"), QCoreApplication::translate("ingest", "a profile needs an id"));
    profile.title = reader.string(QStringLiteral("title"));
    profile.source = reader.string_or(QStringLiteral("source"), {});
    const QStringList layouts{QString(), QStringLiteral("plain-return"), QStringLiteral("case-return"),
                              QStringLiteral("measures")};
    profile.layout = layouts[reader.choice_or(QStringLiteral("layout"), layouts, 0)];
    const QString programme_key = QStringLiteral("programme");
    if (profile.layout.isEmpty() && !reader.has(programme_key))
        reader.fail(programme_key, QCoreApplication::translate("ingest", "an object is needed here"));
    reader.object_if_present(programme_key, [&profile](JsonReader &programme) {
        profile.programme = {ProgrammeId(programme.string(QStringLiteral("id"))),
                             programme.string(QStringLiteral("title"))};
    });
    read_file_facts(reader, profile);
    reader.objects(QStringLiteral("tables"), profile.layout.isEmpty(),
                   [&profile](JsonReader &table) { profile.tables.push_back(read_table(table, profile)); });
    if (profile.layout.isEmpty() && profile.tables.empty())
        reader.fail(QStringLiteral("tables"), QCoreApplication::translate("ingest", "at least one table is needed"));
    if (const Result<> finished = reader.finish(); !finished)
        return tl::unexpected(finished.error());
    return profile;
}

} // namespace outturn::ingest
