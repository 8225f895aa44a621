// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/column_parts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr size_t role_count = static_cast<size_t>(ColumnRole::measure_year) + 1;

/// Stands for a name whose line number differs from year to year: "12 Adoption services" is "Adoption services".
const QString unnumbered = QStringLiteral("%2");

QString without_line_number(const QString &name)
{
    static const QRegularExpression number(QStringLiteral(R"(^\s*\d{1,4}(?:\.\d{1,3})*[.)]?\s+(?=\p{L}))"));
    QString rest = name;
    return rest.remove(number).trimmed();
}

/// "Employees (C1)" and "Total (C3 = C1 + C2)" carry the label of their column, which is no part of the name.
QString without_column_label(const QString &name)
{
    static const QRegularExpression label(QStringLiteral(R"(\s*\(\s*[A-Z]\d{1,3}(?:\s*=[^()]*)?\)\s*$)"));
    QString rest = name;
    return rest.remove(label);
}

/// In words, for the list of what was not found: "Number eligible", or the pattern or place by which it was looked for.
QString in_words(const ColumnChoice &choice)
{
    if (!choice.names.isEmpty())
        return choice.names.front();
    if (!choice.pattern.isEmpty())
        return choice.pattern;
    return QCoreApplication::translate("ingest", "column %1").arg(column_letters(choice.position - 1));
}

/// Brings a mapping and a layout together. Borrows both; used once.
class Resolver
{
public:
    Resolver(const TableMapping &table, const TableLayout &layout) : table_(table), layout_(layout) {}

    ResolvedTable resolve();

private:
    void give_roles();
    void find_figure_columns();
    void place_measures();
    void make_from_columns(const MeasureTemplate &made);
    void keep_for_categories(const MeasureTemplate &made);
    std::vector<int> columns_for(const MeasureTemplate &made) const;
    int measure_for(const MeasureTemplate &made, int column);
    void place_current(int measure, int current);
    std::vector<int> anchors_of(const MappedMeasure &entry) const;
    std::vector<int> free_columns_of(const ColumnChoice &choice) const;
    void place(int measure, Part part, const FigureSource &source, const std::vector<int> &anchors);
    void add(int column, int measure, Part part, const QString &category);
    bool has_role(int column) const { return resolved_.columns[static_cast<size_t>(column)].role.has_value(); }

    const TableMapping &table_;
    const TableLayout &layout_;
    ResolvedTable resolved_;
    std::vector<int> figure_columns_;
};

void Resolver::give_roles()
{
    resolved_.role_columns.resize(role_count);
    for (const auto &[role, choices] : table_.columns) {
        // One column tells the provider's code; several may make up a category or be notes for people.
        const bool many = role == ColumnRole::category || role == ColumnRole::note;
        for (const ColumnChoice &choice : choices) {
            const std::vector<int> found = columns_of(choice, layout_);
            for (const int column : found) {
                if (has_role(column))
                    continue; // a header over two columns names a code and, beside it, a number
                resolved_.columns[static_cast<size_t>(column)].role = role;
                resolved_.role_columns[static_cast<size_t>(role)].push_back(column);
                if (!many)
                    break;
            }
            if (found.empty() && role != ColumnRole::note)
                resolved_.not_found.append(
                    QCoreApplication::translate("ingest", "%1 (%2)").arg(in_words(choice), column_role_word(role)));
        }
    }
}

std::vector<int> Resolver::free_columns_of(const ColumnChoice &choice) const
{
    std::vector<int> columns = columns_of(choice, layout_);
    columns.erase(std::remove_if(columns.begin(), columns.end(), [this](int column) { return has_role(column); }),
                  columns.end());
    return columns;
}

void Resolver::find_figure_columns()
{
    for (const ColumnChoice &choice : table_.figures) {
        const std::vector<int> found = free_columns_of(choice);
        figure_columns_.insert(figure_columns_.end(), found.begin(), found.end());
        if (found.empty())
            resolved_.not_found.append(in_words(choice));
    }
}

void Resolver::add(int column, int measure, Part part, const QString &category)
{
    ColumnPart &there = resolved_.columns[static_cast<size_t>(column)];
    const ColumnFigure figure{measure, part, category};
    if (std::find(there.figures.begin(), there.figures.end(), figure) == there.figures.end())
        there.figures.push_back(figure);
}

/// The columns to which the nearest ones on the left are looked for.
std::vector<int> Resolver::anchors_of(const MappedMeasure &entry) const
{
    std::vector<int> anchors;
    for (const auto &[part, sources] : entry.parts) {
        for (const FigureSource &source : sources) {
            if (source.nearest_left)
                continue;
            const std::vector<int> found = free_columns_of(source.column);
            anchors.insert(anchors.end(), found.begin(), found.end());
        }
    }
    return anchors;
}

void Resolver::place(int measure, Part part, const FigureSource &source, const std::vector<int> &anchors)
{
    const std::vector<int> found = source.column.is_empty() ? figure_columns_ : free_columns_of(source.column);
    if (found.empty()) {
        const QString what = source.column.is_empty() ? source.category : in_words(source.column);
        resolved_.not_found.append(
            QCoreApplication::translate("ingest", "%1 (%2 of %3)")
                .arg(what, part_word(part), resolved_.measures[static_cast<size_t>(measure)].measure.title));
        return;
    }
    if (!source.nearest_left) {
        for (const int column : found)
            add(column, measure, part, source.category);
        return;
    }
    for (const int anchor : anchors) {
        const auto beyond = std::lower_bound(found.begin(), found.end(), anchor);
        if (beyond != found.begin())
            add(*(beyond - 1), measure, part, source.category);
    }
}

void Resolver::place_measures()
{
    for (size_t i = 0; i < table_.measures.size(); ++i) {
        const std::vector<int> anchors = anchors_of(table_.measures[i]);
        for (const auto &[part, sources] : table_.measures[i].parts) {
            for (const FigureSource &source : sources)
                place(static_cast<int>(i), part, source, anchors);
        }
    }
}

std::vector<int> Resolver::columns_for(const MeasureTemplate &made) const
{
    std::vector<int> columns;
    if (!made.columns.is_empty()) {
        columns = free_columns_of(made.columns);
    } else {
        for (size_t c = 0; c < layout_.columns.size(); ++c) {
            if (layout_.columns[c].has_figures && !has_role(static_cast<int>(c)))
                columns.push_back(static_cast<int>(c));
        }
    }
    columns.erase(
        std::remove_if(columns.begin(), columns.end(),
                       [this](int column) { return !resolved_.columns[static_cast<size_t>(column)].figures.empty(); }),
        columns.end());
    return columns;
}

/// The measure that the template makes of the column: the one made already where another column gives the same figure
/// of another period, else a new one.
int Resolver::measure_for(const MeasureTemplate &made, int column)
{
    const LayoutColumn &there = layout_.columns[static_cast<size_t>(column)];
    QString name = without_column_label(there.name);
    if (name.isEmpty() && !there.period)
        name = in_words({{}, {}, column + 1});
    else if (name.isEmpty())
        name = QCoreApplication::translate("ingest", "figure");
    MappedMeasure entry = measure_from_template(made, name);
    for (size_t i = 0; i < resolved_.measures.size(); ++i) {
        if (resolved_.measures[i].measure.id != entry.measure.id)
            continue;
        bool same_period = i < table_.measures.size();
        for (size_t c = 0; c < resolved_.columns.size(); ++c) {
            for (const ColumnFigure &figure : resolved_.columns[c].figures)
                same_period = same_period
                    || (figure.measure == static_cast<int>(i) && layout_.columns[c].name == there.name
                        && layout_.columns[c].period == there.period);
        }
        if (!same_period)
            return static_cast<int>(i);
        // Two columns of one name and one period are two figures.
        name += QStringLiteral(" (%1)").arg(in_words({{}, {}, column + 1}));
        entry = measure_from_template(made, name);
        break;
    }
    resolved_.measures.push_back(std::move(entry));
    return static_cast<int>(resolved_.measures.size()) - 1;
}

void Resolver::place_current(int measure, int current)
{
    const auto parts = resolved_.measures[static_cast<size_t>(measure)].parts;
    for (const auto &[part, sources] : parts) {
        for (const FigureSource &source : sources) {
            if (source.column.is_empty())
                add(current, measure, part, source.category);
            else
                place(measure, part, source, {current});
        }
    }
}

void Resolver::make_from_columns(const MeasureTemplate &made)
{
    const std::vector<int> columns = columns_for(made);
    for (const int column : columns) {
        const int measure = measure_for(made, column);
        place_current(measure, column);
    }
}

void Resolver::keep_for_categories(const MeasureTemplate &made)
{
    for (const auto &[part, sources] : made.pattern.parts) {
        for (const FigureSource &source : sources) {
            const std::vector<int> found = source.column.is_empty() ? figure_columns_ : free_columns_of(source.column);
            for (const int column : found)
                resolved_.columns[static_cast<size_t>(column)].by_category = true;
            if (found.empty())
                resolved_.not_found.append(in_words(source.column));
        }
    }
    resolved_.by_category.push_back(made);
}

ResolvedTable Resolver::resolve()
{
    resolved_.measures = table_.measures;
    resolved_.columns.resize(layout_.columns.size());
    for (size_t c = 0; c < layout_.columns.size(); ++c)
        resolved_.columns[c].period = layout_.columns[c].period;
    give_roles();
    find_figure_columns();
    place_measures();
    for (const MeasureTemplate &made : table_.templates) {
        if (made.from_categories)
            keep_for_categories(made);
        else
            make_from_columns(made);
    }
    return std::move(resolved_);
}

} // namespace

QString id_form(const QString &name)
{
    constexpr qsizetype longest = 48;
    QString id;
    for (const QChar c : name.simplified()) {
        const QChar folded = c.toCaseFolded();
        if (folded.isLetterOrNumber())
            id.append(folded);
        else if (c == u'\'' || c == u'\u2019')
            continue; // "children's" is one word
        else if (c == u'%')
            id.append(QStringLiteral("_percent_"));
        else if (!id.endsWith(u'_'))
            id.append(u'_');
    }
    while (id.contains(QStringLiteral("__")))
        id.replace(QStringLiteral("__"), QStringLiteral("_"));
    if (id.startsWith(u'_'))
        id.remove(0, 1);
    if (id.endsWith(u'_'))
        id.chop(1);
    if (id.isEmpty())
        id = QStringLiteral("figure");
    if (id.size() <= longest)
        return id;
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).toHex();
    QString kept = id.left(longest - 7);
    if (const qsizetype end = kept.lastIndexOf(u'_'); id[longest - 7] != u'_' && end > longest / 2)
        kept.truncate(end); // no half words
    return kept + u'_' + QString::fromLatin1(hash.left(6));
}

MappedMeasure measure_from_template(const MeasureTemplate &made, const QString &name)
{
    MappedMeasure entry = made.pattern;
    const QString mark = entry.measure.id.text.contains(unnumbered) ? unnumbered : QStringLiteral("%1");
    const QString said = mark == unnumbered ? without_line_number(name) : name;
    // Replaced, not filled in by arg(): the name itself may hold a percent sign and a digit.
    entry.measure.id.text.replace(mark, id_form(said));
    entry.measure.title.replace(mark, said);
    return entry;
}

ResolvedTable resolve_table(const TableMapping &table, const MappingProfile &profile, const TableLayout &layout)
{
    ResolvedTable resolved = Resolver(table, layout).resolve();
    for (MappedMeasure &entry : resolved.measures) {
        if (entry.measure.programme.is_empty())
            entry.measure.programme = profile.programme.id;
    }
    return resolved;
}

} // namespace outturn::ingest
