// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/workbook.h"

#include "reporting/sheet_extent.h"
#include "reporting/workbook_cells.h"
#include "reporting/workbook_names.h"
#include "reporting/workbook_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <set>

namespace outturn::reporting {
namespace {

/// Lines above a table run on over the cells beside them: a longer one would leave the screen, and in print the page.
constexpr double widest_line = 110;

QString or_else(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

QString one_line(const QString &text)
{
    return workbook_text(text).simplified();
}

/// Makes the sheets of one document. Lives for that long.
class WorkbookMaker
{
public:
    explicit WorkbookMaker(const Document &document) : document_(document), last_heading_(document.title) {}

    Workbook make();

private:
    void name_fixed_sheets();
    void add_cover();
    void add_date();
    void add_blocks();
    void add_facts(const FactList &list);
    void add_cover_line(const QString &text, bool is_heading = false);
    void add_table(const DocumentTable &table);
    void add_figure(const Figure &figure);
    void add_sheet(const DocumentTable &data, const QString &id, const QString &label, const QString &title,
                   const QStringList &lines);
    QStringList fixed_lines(const WorkbookTable &table) const;
    QString shorthand_line(const WorkbookTable &table) const;
    QString meaning_of(const QString &mark) const;
    void release_references();
    void add_notes();

    const Document &document_;
    Workbook workbook_;
    UniqueNames sheets_{longest_sheet_name};
    UniqueNames names_{longest_sheet_name};
    QString last_heading_;
    QString heading_of_facts_; ///< that stands on the cover already
};

void WorkbookMaker::name_fixed_sheets()
{
    const DocumentWords &words = document_.words;
    workbook_.contents_title = one_line(or_else(words.contents, QCoreApplication::translate("reporting", "Contents")));
    workbook_.notes_title = one_line(or_else(words.notes, QCoreApplication::translate("reporting", "Notes")));
    sheets_.take(QStringLiteral("History")); // Excel keeps it for itself
    const auto named = [this](const QString &word, QLatin1String otherwise) {
        return sheets_.take(or_else(plain_name(word), otherwise));
    };
    workbook_.cover_sheet = named(words.cover, QLatin1String("Cover"));
    workbook_.contents_sheet = named(words.contents, QLatin1String("Contents"));
    workbook_.notes_sheet = named(words.notes, QLatin1String("Notes"));
    workbook_.contents_columns = {
        one_line(or_else(words.sheet, QCoreApplication::translate("reporting", "Worksheet"))),
        one_line(or_else(words.sheet_title, QCoreApplication::translate("reporting", "Title")))};
    workbook_.notes_columns = {
        one_line(or_else(words.note_number, QCoreApplication::translate("reporting", "Note"))),
        one_line(or_else(words.note_text, QCoreApplication::translate("reporting", "What it says")))};
    // Their marked-up tables are called like them.
    names_.take(workbook_.contents_sheet);
    names_.take(workbook_.notes_sheet);
}

void WorkbookMaker::add_cover_line(const QString &text, bool is_heading)
{
    const QString line = workbook_text(text).trimmed();
    if (!line.isEmpty())
        workbook_.cover.push_back({line, is_heading});
}

/// Alone it would not say what it is the date of; where a fact says so, it is there already.
void WorkbookMaker::add_date()
{
    if (!document_.date.isValid())
        return;
    const QString date =
        QLocale(document_.language).toString(document_.date.toUTC().date(), QStringLiteral("d MMMM yyyy"));
    const bool is_there = std::any_of(document_.cover.facts.begin(), document_.cover.facts.end(),
                                      [&date](const FactList::Fact &fact) { return fact.description.contains(date); });
    if (!is_there)
        add_cover_line(date);
}

void WorkbookMaker::add_facts(const FactList &list)
{
    for (const FactList::Fact &fact : list.facts) {
        const bool is_pair = !fact.term.isEmpty() && !fact.description.isEmpty();
        add_cover_line(fact.term + (is_pair ? QStringLiteral(": ") : QString()) + fact.description);
    }
}

void WorkbookMaker::add_cover()
{
    add_cover_line(document_.subtitle);
    for (const Block &block : document_.blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block); paragraph && paragraph->is_finding)
            add_cover_line(paragraph->text);
    }
    add_facts(document_.cover);
    add_date();
    add_cover_line(document_.generator);
}

void WorkbookMaker::add_blocks()
{
    for (const Block &block : document_.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block)) {
            last_heading_ = heading->text;
        } else if (const auto *table = std::get_if<DocumentTable>(&block)) {
            add_table(*table);
        } else if (const auto *figure = std::get_if<Figure>(&block)) {
            add_figure(*figure);
        } else if (const auto *facts = std::get_if<FactList>(&block); facts && !facts->facts.empty()) {
            if (heading_of_facts_ != last_heading_)
                add_cover_line(last_heading_, true);
            heading_of_facts_ = last_heading_;
            add_facts(*facts);
        }
    }
}

void WorkbookMaker::add_table(const DocumentTable &table)
{
    const QString label = table.number > 0 && !document_.words.table.isEmpty()
        ? QString(document_.words.table).replace(QLatin1String("%1"), QString::number(table.number))
        : QString();
    QStringList lines = table.notes;
    if (!table.source.isEmpty())
        lines.append((document_.words.source + u' ' + table.source).trimmed());
    add_sheet(table, table.id, label, or_else(table.caption, last_heading_), lines);
}

void WorkbookMaker::add_figure(const Figure &figure)
{
    const QString label = figure.number > 0 && !document_.words.figure.isEmpty()
        ? QString(document_.words.figure).replace(QLatin1String("%1"), QString::number(figure.number))
        : QString();
    QStringList lines{figure.finding};
    lines += figure.notes + figure.data.notes;
    const QString source = or_else(figure.source, figure.data.source);
    if (!source.isEmpty())
        lines.append((document_.words.source + u' ' + source).trimmed());
    add_sheet(figure.data, figure.id, label, or_else(figure.title, or_else(figure.data.caption, last_heading_)), lines);
}

void WorkbookMaker::add_sheet(const DocumentTable &data, const QString &id, const QString &label, const QString &title,
                              const QStringList &lines)
{
    QStringList shown_lines;
    PlainTable plain = plain_table(data, document_.words);
    if (plain.columns.empty())
        return;
    WorkbookTable table;
    const QString word = or_else(plain_name(document_.words.sheet), QStringLiteral("Worksheet"));
    const QString wanted = or_else(plain_name(label), plain_name(id));
    table.sheet = sheets_.take(or_else(wanted, QStringLiteral("%1_%2").arg(word).arg(workbook_.tables.size() + 1)));
    QString name = or_else(plain_name(or_else(id, title)), table.sheet);
    if (!is_table_name(name))
        name += QStringLiteral("_data");
    table.table_name = names_.take(name);
    table.title = one_line(label.isEmpty() || title.isEmpty() ? label + title : label + QStringLiteral(": ") + title);
    if (table.title.isEmpty())
        table.title = table.sheet;
    table.columns = std::move(plain.columns);
    table.rows = std::move(plain.rows);
    table.lines = lines;
    for (const QString &line : fixed_lines(table) + lines)
        shown_lines += broken_lines(workbook_text(line), widest_line);
    table.lines = shown_lines;
    workbook_.tables.push_back(std::move(table));
}

/// What the guidance wants on each sheet above the table, in its order.
QStringList WorkbookMaker::fixed_lines(const WorkbookTable &table) const
{
    bool has_notes = !notes_in(table.title).empty() || !notes_in(table.lines.join(u' ')).empty();
    for (const WorkbookTable::Column &column : table.columns)
        has_notes = has_notes || !notes_in(column.title).empty();
    for (const auto &row : table.rows)
        has_notes = has_notes || std::any_of(row.begin(), row.end(), [](const WorksheetCell &cell) {
                        return !notes_in(cell.text).empty();
                    });
    QStringList lines;
    lines.append((document_.words.one_table + u' ' + (has_notes ? document_.words.see_notes : QString())).trimmed());
    lines.append(shorthand_line(table));
    lines.removeAll(QString());
    return lines;
}

QString WorkbookMaker::meaning_of(const QString &mark) const
{
    for (const auto &[known, meaning] : document_.shorthand) {
        if (known == mark)
            return meaning;
    }
    if (mark == not_available_mark && !document_.words.not_available.isEmpty())
        return document_.words.not_available;
    if (mark == not_applicable_mark && !document_.words.not_applicable.isEmpty())
        return document_.words.not_applicable;
    static const std::pair<QLatin1String, const char *> standard[] = {
        {QLatin1String("[c]"), QT_TRANSLATE_NOOP("reporting", "confidential")},
        {QLatin1String("[k]"), QT_TRANSLATE_NOOP("reporting", "rounds to zero")},
        {QLatin1String("[low]"), QT_TRANSLATE_NOOP("reporting", "low figure")},
        {not_available_mark, QT_TRANSLATE_NOOP("reporting", "not available")},
        {not_applicable_mark, QT_TRANSLATE_NOOP("reporting", "not applicable")}};
    for (const auto &[known, meaning] : standard) {
        if (known == mark)
            return QCoreApplication::translate("reporting", meaning);
    }
    return {};
}

QString WorkbookMaker::shorthand_line(const WorkbookTable &table) const
{
    std::set<QString> marks;
    for (const auto &row : table.rows) {
        for (const WorksheetCell &cell : row) {
            if (is_shorthand(cell.text))
                marks.insert(cell.text);
        }
    }
    QStringList meanings;
    for (const QString &mark : marks) {
        if (const QString meaning = meaning_of(mark); !meaning.isEmpty())
            meanings.append(QStringLiteral("%1 = %2").arg(mark, meaning));
    }
    return meanings.isEmpty() ? QString()
                              : (document_.words.shorthand + u' ' + meanings.join(QStringLiteral("; "))).trimmed();
}

/// A name in somebody's return may look like a reference to a note that nobody wrote.
void WorkbookMaker::release_references()
{
    const auto release = [this](QString &text) {
        for (const int number : notes_in(text)) {
            if (number < 1 || number > document_.notes.size())
                text.replace(note_mark(number), QStringLiteral("(note %1)").arg(number));
        }
    };
    release(workbook_.title);
    for (WorkbookLine &line : workbook_.cover)
        release(line.text);
    for (WorkbookTable &table : workbook_.tables) {
        release(table.title);
        for (QString &line : table.lines)
            release(line);
        for (WorkbookTable::Column &column : table.columns)
            release(column.title);
    }
}

/// A note that only a paragraph of the report refers to would stand in the list for no reason that a reader of the
/// workbook can see.
void WorkbookMaker::add_notes()
{
    std::set<int> used;
    const auto note = [&used](const QString &text) {
        for (const int number : notes_in(text))
            used.insert(number);
    };
    for (const WorkbookTable &table : workbook_.tables) {
        note(table.title + u' ' + table.lines.join(u' '));
        for (const WorkbookTable::Column &column : table.columns)
            note(column.title);
        for (const auto &row : table.rows) {
            for (const WorksheetCell &cell : row)
                note(cell.text);
        }
    }
    for (const WorkbookLine &line : workbook_.cover)
        note(line.text);
    for (int number = 1; number <= document_.notes.size(); ++number) {
        workbook_.notes.append(
            or_else(workbook_text(document_.notes[number - 1]).trimmed(), QString(not_applicable_mark)));
        if (!used.contains(number))
            add_cover_line(note_mark(number) + u' ' + workbook_.notes.last());
    }
}

Workbook WorkbookMaker::make()
{
    workbook_.title = one_line(or_else(document_.title, document_.generator));
    workbook_.subject = one_line(document_.subtitle);
    workbook_.language = document_.language;
    workbook_.generator = one_line(document_.generator);
    workbook_.date = document_.date;
    name_fixed_sheets();
    add_cover();
    add_blocks();
    release_references();
    add_notes();
    return workbook_;
}

} // namespace

Workbook workbook_of(const Document &document)
{
    return WorkbookMaker(document).make();
}

} // namespace outturn::reporting
