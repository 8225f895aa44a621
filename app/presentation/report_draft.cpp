// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/report_draft.h"

#include "foundation/number_text.h"

#include <algorithm>

namespace outturn::presentation {

using namespace reporting;
using CellForm = reporting::NumberForm;

namespace {

/// How the numbers of a column are written, where all are written alike.
class FormOfColumn
{
public:
    void take(const WrittenNumber &number)
    {
        const CellForm form = number.is_percentage ? CellForm::percent
            : number.is_pounds                     ? CellForm::pounds
                                                   : CellForm::plain;
        if (form_ && *form_ != form)
            is_mixed_ = true;
        form_ = form;
    }

    CellForm form() const { return is_mixed_ ? CellForm::plain : form_.value_or(CellForm::plain); }

private:
    std::optional<CellForm> form_;
    bool is_mixed_ = false;
};

double in_full(const WrittenNumber &number)
{
    constexpr double hundred = 100.0;
    return number.is_percentage ? number.value / hundred : number.value;
}

DocumentCell document_cell(const widgets::TableCell &cell, bool is_number, FormOfColumn &form)
{
    DocumentCell result(cell.text);
    if (!cell.ends.isEmpty()) {
        const std::optional<WrittenNumber> lower = parse_number(cell.ends.front());
        const std::optional<WrittenNumber> upper = parse_number(cell.ends.value(1));
        if (lower) {
            form.take(*lower);
            result.number = in_full(*lower);
        }
        if (lower && upper)
            result.upper = in_full(*upper);
        return result;
    }
    if (!is_number)
        return result;
    if (const auto number = parse_number(cell.full_text.isEmpty() ? cell.text : cell.full_text)) {
        form.take(*number);
        result.number = in_full(*number);
    }
    return result;
}

/// The name comes first: it is the header of its row.
std::vector<size_t> column_order(const widgets::Table &table)
{
    size_t name = 0;
    while (name + 1 < table.columns.size() && table.columns[name].is_number)
        ++name;
    std::vector<size_t> order{name};
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (i != name)
            order.push_back(i);
    }
    return order;
}

bool holds_ranges(const widgets::Table &table, size_t column)
{
    return std::any_of(table.rows.begin(), table.rows.end(), [column](const widgets::TableRow &row) {
        return column < row.cells.size() && !row.cells[column].ends.isEmpty();
    });
}

/// Paragraphs are apart by an empty line; lines that begin with "- " make a list.
void add_text_block(Document &document, const QStringList &lines)
{
    const auto is_item = [](const QString &line) { return line.startsWith(QLatin1String("- ")); };
    qsizetype at = 0;
    while (at < lines.size()) {
        const bool items = is_item(lines[at]);
        QStringList taken;
        for (; at < lines.size() && is_item(lines[at]) == items; ++at)
            taken.append(items ? lines[at].mid(2).trimmed() : lines[at].trimmed());
        if (items) {
            BulletList list;
            for (const QString &item : taken)
                list.items.push_back({item});
            document.blocks.push_back(std::move(list));
        } else {
            document.blocks.push_back(Paragraph{taken.join(u' ')});
        }
    }
}

} // namespace

std::optional<double> number_in(const QString &text)
{
    const std::optional<WrittenNumber> number = parse_number(text);
    return number ? std::optional(in_full(*number)) : std::nullopt;
}

DocumentTable document_table(const widgets::Table &table)
{
    DocumentTable document;
    document.caption = table.title;
    if (table.columns.empty())
        return document;
    const std::vector<size_t> order = column_order(table);
    std::vector<FormOfColumn> forms(table.columns.size());
    for (const widgets::TableRow &row : table.rows) {
        std::vector<DocumentCell> cells;
        for (const size_t i : order)
            cells.push_back(i < row.cells.size() ? document_cell(row.cells[i], table.columns[i].is_number, forms[i])
                                                 : DocumentCell());
        document.rows.push_back(std::move(cells));
    }
    for (const size_t i : order)
        document.columns.push_back(
            {table.columns[i].title, table.columns[i].is_number, forms[i].form(), holds_ranges(table, i)});
    return document;
}

QString ReportDraft::unique(const QString &id)
{
    const int count = ++ids_[id];
    return count == 1 ? id : QStringLiteral("%1-%2").arg(id).arg(count);
}

void ReportDraft::heading(const QString &text, int level)
{
    document_.blocks.push_back(Heading{level, text});
}

void ReportDraft::finding(const QString &text)
{
    if (text.isEmpty())
        return;
    const bool ends = text.endsWith(u'.') || text.endsWith(u'?') || text.endsWith(u'!');
    document_.blocks.push_back(Paragraph{ends ? text : text + u'.', true});
}

void ReportDraft::paragraph(const QString &text)
{
    QStringList lines;
    const auto close = [&] {
        add_text_block(document_, lines);
        lines.clear();
    };
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            close();
        else
            lines.append(line);
    }
    close();
}

void ReportDraft::note(const QString &text)
{
    if (!text.isEmpty())
        document_.blocks.push_back(Note{text});
}

void ReportDraft::facts(FactList list)
{
    if (!list.facts.empty())
        document_.blocks.push_back(std::move(list));
}

void ReportDraft::key_figures(KeyFigures figures)
{
    if (!figures.figures.empty())
        document_.blocks.push_back(std::move(figures));
}

void ReportDraft::list(const QStringList &items)
{
    BulletList list;
    for (const QString &item : items)
        list.items.push_back({item});
    if (!list.items.empty())
        document_.blocks.push_back(std::move(list));
}

void ReportDraft::callout(const QString &title, const QString &text)
{
    document_.blocks.push_back(Callout{title, text});
}

void ReportDraft::table(const widgets::Table &table, const QString &id, const QString &source)
{
    DocumentTable document = document_table(table);
    document.id = id;
    document.source = source;
    this->table(std::move(document));
}

void ReportDraft::table(DocumentTable table)
{
    if (!table.id.isEmpty())
        table.id = unique(table.id);
    document_.blocks.push_back(std::move(table));
}

void ReportDraft::figure(const QString &id, widgets::AnyChart chart, FigureWords words, DocumentTable data)
{
    Figure figure{unique(id),   words.title, words.finding,  words.text_alternative,
                  words.source, words.notes, std::move(data)};
    charts_.insert_or_assign(figure.id, std::move(chart));
    document_.blocks.push_back(std::move(figure));
}

void ReportDraft::take_back(size_t mark)
{
    while (document_.blocks.size() > mark) {
        if (const auto *figure = std::get_if<Figure>(&document_.blocks.back()))
            charts_.erase(figure->id);
        document_.blocks.pop_back();
    }
}

QString return_names(const std::vector<StoredReturn> &returns)
{
    QStringList names;
    for (const StoredReturn &entry : returns)
        names.append(entry.file_name);
    constexpr qsizetype shown = 4;
    if (names.size() <= shown)
        return names.join(QStringLiteral(", "));
    return names.mid(0, shown).join(QStringLiteral(", ")) + QStringLiteral(", …");
}

std::vector<StoredReturn> returns_of(const std::vector<StoredReturn> &returns, const analysis::SpreadAnswer &answer)
{
    std::vector<StoredReturn> used;
    std::copy_if(returns.begin(), returns.end(), std::back_inserter(used),
                 [&answer](const StoredReturn &entry) { return answer.returns.contains(entry.id); });
    return used;
}

} // namespace outturn::presentation
