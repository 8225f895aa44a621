// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mapping_writer.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <utility>

namespace outturn::ingest {
namespace {

/// A text, number or truth as JSON.
QString json(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString indented(const QString &text)
{
    QString moved = text;
    return moved.replace(u'\n', QStringLiteral("\n  "));
}

QString bracketed(const QStringList &members, QChar open, QChar close)
{
    constexpr qsizetype widest = 100;
    const QString line = open + members.join(QStringLiteral(", ")) + close;
    if (line.size() <= widest && !line.contains(u'\n'))
        return line;
    QStringList moved;
    for (const QString &member : members)
        moved.append(QStringLiteral("  ") + indented(member));
    return open + u'\n' + moved.join(QStringLiteral(",\n")) + u'\n' + close;
}

QString list(const QStringList &elements)
{
    return bracketed(elements, u'[', u']');
}

QString texts(const QStringList &texts)
{
    QStringList elements;
    for (const QString &text : texts)
        elements.append(json(text));
    return list(elements);
}

/// One JSON object in the making. QJsonObject would sort the keys, and put the title of a table below its measures.
class ObjectText
{
public:
    void add(const QString &key, const QString &value) { members_.append(json(key) + QStringLiteral(": ") + value); }
    void add_text(const QString &key, const QString &text)
    {
        if (!text.isEmpty())
            add(key, json(text));
    }
    void add_texts(const QString &key, const QStringList &list_of_texts)
    {
        if (!list_of_texts.isEmpty())
            add(key, texts(list_of_texts));
    }
    void add_number(const QString &key, double number, double otherwise)
    {
        if (number != otherwise)
            add(key, json(number));
    }
    void add_truth(const QString &key, bool truth, bool otherwise)
    {
        if (truth != otherwise)
            add(key, json(truth));
    }
    bool is_empty() const { return members_.isEmpty(); }
    QString text() const { return bracketed(members_, u'{', u'}'); }

private:
    QStringList members_;
};

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
        return json(choice.names.front());
    ObjectText object;
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
    return list(elements);
}

QString source_text(const FigureSource &source, bool by_category)
{
    const bool plain_name = !by_category && source.category.isEmpty() && !source.nearest_left
        && source.column == ColumnChoice{source.column.names, {}, 0} && source.column.names.size() == 1;
    if (plain_name)
        return json(source.column.names.front());
    if (by_category && source.column.is_empty() && !source.category.isEmpty())
        return json(source.category);
    ObjectText object;
    if (!source.column.is_empty())
        object.add(QStringLiteral("column"), choice_text(source.column));
    object.add_text(QStringLiteral("category"), source.category);
    object.add_truth(QStringLiteral("nearest_left"), source.nearest_left, false);
    return object.text();
}

QString parts_text(const std::map<Part, std::vector<FigureSource>> &parts, bool by_category)
{
    ObjectText object;
    for (const auto &[part, sources] : parts) {
        QStringList elements;
        for (const FigureSource &source : sources)
            elements.append(source_text(source, by_category));
        object.add(part_word(part), elements.size() == 1 ? elements.front() : list(elements));
    }
    return object.text();
}

void add_measure(ObjectText &object, const MappedMeasure &entry, const TableMapping &table)
{
    const Measure &measure = entry.measure;
    object.add(QStringLiteral("id"), json(measure.id.text));
    object.add(QStringLiteral("title"), json(measure.title));
    object.add(QStringLiteral("kind"), json(kind_word(measure.kind)));
    object.add(QStringLiteral("polarity"), json(polarity_word(measure.polarity)));
    object.add_text(QStringLiteral("unit"), measure.unit);
    object.add_number(QStringLiteral("per"), measure.per, 1);
    object.add_text(QStringLiteral("numerator_title"), measure.numerator_title);
    object.add_text(QStringLiteral("denominator_title"), measure.denominator_title);
    object.add_text(QStringLiteral("cost_title"), measure.cost_title);
    object.add_text(QStringLiteral("cost_scope"), measure.cost_scope);
    if (measure.year_kind != table.year_kind)
        object.add(QStringLiteral("year"), json(year_word(measure.year_kind)));
    if (measure.basis == Basis::cumulative)
        object.add(QStringLiteral("basis"), json(QStringLiteral("cumulative")));
    object.add_number(QStringLiteral("published_rate_rounded_to_percent"), entry.published_rate_step, 0);
    object.add_truth(QStringLiteral("published_rate_in_percent"), entry.published_in_percent, true);
    object.add_number(QStringLiteral("unit_factor"), entry.unit_factor, 1);
    object.add(QStringLiteral("parts"), parts_text(entry.parts, table.columns.contains(ColumnRole::category)));
}

QString templates_text(const TableMapping &table)
{
    QStringList elements;
    for (const MeasureTemplate &made : table.templates) {
        ObjectText object;
        object.add(QStringLiteral("from"),
                   json(made.from_categories ? QStringLiteral("categories") : QStringLiteral("columns")));
        if (!made.columns.is_empty())
            object.add(QStringLiteral("columns"), choice_text(made.columns));
        add_measure(object, made.pattern, table);
        elements.append(object.text());
    }
    return list(elements);
}

QString measures_text(const TableMapping &table)
{
    QStringList elements;
    for (const MappedMeasure &entry : table.measures) {
        ObjectText object;
        add_measure(object, entry, table);
        elements.append(object.text());
    }
    return list(elements);
}

QString columns_text(const TableMapping &table)
{
    ObjectText object;
    for (const auto &[role, choices] : table.columns)
        object.add(column_role_word(role), choices_text(choices));
    return object.text();
}

void add_leave_out(ObjectText &object, const TableMapping &table)
{
    QStringList elements;
    for (const LeaveOutRule &rule : table.leave_out) {
        ObjectText element;
        element.add(QStringLiteral("column"), choice_text(rule.column));
        element.add(QStringLiteral("values"), texts(rule.values));
        element.add(QStringLiteral("rule"), json(rule.rule));
        elements.append(element.text());
    }
    if (!elements.isEmpty())
        object.add(QStringLiteral("leave_out"), list(elements));
    QStringList rows;
    for (const int row : table.leave_out_rows)
        rows.append(QString::number(row));
    if (!rows.isEmpty())
        object.add(QStringLiteral("leave_out_rows"), list(rows));
}

QString period_sources_text(const std::vector<PeriodSource> &sources)
{
    QStringList words;
    for (const PeriodSource source : sources) {
        words.append(source == PeriodSource::header      ? QStringLiteral("header")
                         : source == PeriodSource::title ? QStringLiteral("title")
                                                         : QStringLiteral("file-name"));
    }
    return texts(words);
}

QString table_text(const TableMapping &table)
{
    ObjectText object;
    object.add_texts(QStringLiteral("recognised_by"), table.recognised_by);
    object.add_text(QStringLiteral("title"), table.title_pattern);
    object.add_text(QStringLiteral("sheet"), table.sheet_pattern);
    object.add_number(QStringLiteral("header_row"), table.header_row, 0);
    object.add_number(QStringLiteral("header_rows"), table.header_rows, 0);
    object.add(QStringLiteral("columns"), columns_text(table));
    object.add_text(QStringLiteral("provider_type"), table.fixed_provider_type);
    object.add_text(QStringLiteral("period"), table.fixed_period);
    if (table.year_kind != YearKind::reporting)
        object.add(QStringLiteral("year"), json(year_word(table.year_kind)));
    if (table.period_sources != TableMapping{}.period_sources)
        object.add(QStringLiteral("period_from"), period_sources_text(table.period_sources));
    if (!table.figures.empty()) {
        QStringList elements;
        for (const ColumnChoice &choice : table.figures)
            elements.append(choice_text(choice));
        object.add(QStringLiteral("figures"), list(elements));
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
    ObjectText object;
    for (const QString &marker : std::as_const(sorted)) {
        const MarkerMeaning meaning = markers.value(marker);
        if (!meaning.range) {
            object.add(marker, json(missing_word(meaning.missing)));
            continue;
        }
        ObjectText element;
        element.add(QStringLiteral("means"), json(missing_word(meaning.missing)));
        element.add(QStringLiteral("from"), json(meaning.range->low));
        element.add(QStringLiteral("to"), json(meaning.range->high));
        object.add(marker, element.text());
    }
    return object.text();
}

QString providers_text(const QHash<QString, QString> &providers)
{
    QStringList sorted = providers.keys();
    std::sort(sorted.begin(), sorted.end());
    ObjectText object;
    for (const QString &text : std::as_const(sorted))
        object.add(text, json(providers.value(text)));
    return object.text();
}

QString rounding_text(const RoundingRule &rounding)
{
    ObjectText object;
    object.add_number(QStringLiteral("counts_to"), rounding.counts_to, 0);
    object.add_number(QStringLiteral("totals_to"), rounding.totals_to, 0);
    object.add_text(QStringLiteral("until"), rounding.until.toString(Qt::ISODate));
    return object.text();
}

} // namespace

QByteArray write_mapping(const MappingProfile &profile)
{
    ObjectText object;
    object.add(QStringLiteral("format"), json(QStringLiteral("outturn-mapping")));
    object.add(QStringLiteral("version"), json(2));
    object.add(QStringLiteral("id"), json(profile.id));
    object.add(QStringLiteral("title"), json(profile.title));
    object.add_text(QStringLiteral("source"), profile.source);
    object.add_text(QStringLiteral("layout"), profile.layout);
    if (profile.layout.isEmpty() || !profile.programme.id.is_empty()) {
        ObjectText programme;
        programme.add(QStringLiteral("id"), json(profile.programme.id.text));
        programme.add(QStringLiteral("title"), json(profile.programme.title));
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
        object.add(QStringLiteral("tables"), list(tables));
    return object.text().toUtf8() + '\n';
}

} // namespace outturn::ingest
