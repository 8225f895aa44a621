// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/question_choices.h"
#include "cli/command_list.h"
#include "cli/open_source.h"
#include "cli/output.h"
#include "presentation/figure_changes.h"
#include "presentation/import_json.h"
#include "presentation/returns_overview.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

#include <algorithm>
#include <functional>
#include <set>

namespace outturn::cli {
namespace {

/// A list that every such command prints the same way: JSON under one key, or columns.
struct Listing {
    QString key;
    QJsonArray json;
    widgets::Table table;
    QStringList below; ///< lines under the table
};

int list(const QStringList &words, const char *usage,
         const std::function<Result<Listing>(const CellSource &)> &make_listing)
{
    const Result<Arguments> arguments = arguments_for(words, {{QStringLiteral("json"), false}}, 1, 1, usage);
    if (!arguments)
        return fail(arguments.error());
    const auto source = open_source(*arguments);
    if (!source)
        return fail(source.error());
    const Result<Listing> listing = make_listing(**source);
    if (!listing)
        return fail(listing.error());
    if (arguments->json())
        print_json({{listing->key, listing->json}});
    else
        print_table(listing->table);
    for (const QString &line : arguments->json() ? QStringList() : listing->below)
        print(line);
    return done;
}

void add_row(widgets::Table &table, const QStringList &texts)
{
    widgets::TableRow row;
    for (const QString &text : texts)
        row.cells.push_back({text, {}, {}});
    table.rows.push_back(std::move(row));
}

Listing empty_listing(const QString &key, const QStringList &columns)
{
    Listing listing{key, {}, {}, {}};
    listing.table.empty_text = QCoreApplication::translate("cli", "The workspace is empty.");
    for (const QString &column : columns)
        listing.table.columns.push_back({column, {}, false});
    return listing;
}

QJsonValue day_json(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject provider_json(const Provider &provider)
{
    QJsonArray codes;
    for (const ProviderCode &code : provider.codes)
        codes.append(QJsonObject{{QStringLiteral("code"), code.code},
                                 {QStringLiteral("from"), day_json(code.from)},
                                 {QStringLiteral("to"), day_json(code.to)}});
    return {{QStringLiteral("id"), provider.id.text},
            {QStringLiteral("code"), code_in_force(provider, provider.to.isValid() ? provider.to : QDate(9999, 1, 1))},
            {QStringLiteral("name"), provider.name},
            {QStringLiteral("type"), provider_type_word(provider.type)},
            {QStringLiteral("class"), provider.council_class},
            {QStringLiteral("region"), provider.region},
            {QStringLiteral("from"), day_json(provider.from)},
            {QStringLiteral("to"), day_json(provider.to)},
            {QStringLiteral("codes"), codes}};
}

// Enough to see what it is about; --json lists them all.
constexpr size_t shown_changes = 5;

QJsonObject return_json(const StoredReturn &entry)
{
    return {{QStringLiteral("return_id"), entry.id},
            {QStringLiteral("file"), entry.file_name},
            {QStringLiteral("sha256"), QString::fromLatin1(entry.sha256)},
            {QStringLiteral("bytes"), entry.bytes},
            {QStringLiteral("encoding"), entry.encoding},
            {QStringLiteral("delimiter"), entry.delimiter.isEmpty() ? QJsonValue() : QJsonValue(entry.delimiter)},
            {QStringLiteral("mapping"), entry.mapping},
            {QStringLiteral("imported_at"), entry.imported_at.toString(Qt::ISODate)},
            {QStringLiteral("rows"), entry.tally.rows},
            {QStringLiteral("accepted"), entry.tally.accepted},
            {QStringLiteral("excluded"), entry.tally.excluded},
            {QStringLiteral("in_error"), entry.tally.in_error},
            {QStringLiteral("warnings"), entry.warnings},
            {QStringLiteral("errors"), entry.errors},
            {QStringLiteral("figures"), entry.cells},
            {QStringLiteral("figures_in_force"), entry.cells_in_force},
            {QStringLiteral("superseded_return_id"),
             entry.superseded_return ? QJsonValue(*entry.superseded_return) : QJsonValue()}};
}

/// Adds sheets, reconciliation and what changed: what the list of returns itself does not hold.
Result<> add_details(const CellSource &source, const StoredReturn &entry, const presentation::Wording &wording,
                     QJsonObject &object, QStringList &lines)
{
    const Result<std::vector<SheetTally>> sheets = source.sheets(entry.id);
    if (!sheets)
        return tl::unexpected(sheets.error());
    object.insert(QStringLiteral("sheets"), presentation::sheets_json(*sheets));
    const Result<std::vector<Reconciliation>> reconciliation = source.reconciliation(entry.id);
    if (!reconciliation)
        return tl::unexpected(reconciliation.error());
    object.insert(QStringLiteral("reconciliation"), presentation::reconciliation_json(*reconciliation));
    const Result<ReturnChanges> changes = source.changes(entry.id);
    if (!changes)
        return tl::unexpected(changes.error());
    const auto values = presentation::changed_values(source, *changes);
    if (!values)
        return tl::unexpected(values.error());
    object.insert(QStringLiteral("changes"), presentation::changes_json(*values));
    object.insert(QStringLiteral("replaced_unchanged"), changes->unchanged);
    if (changes->replaced.empty())
        return {};
    lines.append(QCoreApplication::translate("cli", "Return %1 replaces figures of return %2: %3.")
                     .arg(entry.id)
                     .arg(changes->replaced.front().return_id)
                     .arg(presentation::changes_summary(*values, *changes, wording)));
    for (size_t i = 0; i < std::min(values->size(), shown_changes); ++i)
        lines.append(QStringLiteral("  ") + presentation::change_words((*values)[i], wording));
    const int more = static_cast<int>(values->size()) - static_cast<int>(shown_changes);
    if (more > 0)
        lines.append(QCoreApplication::translate("cli", "  and %n more; --json lists them all", nullptr, more));
    return {};
}

} // namespace

int measures_command(const QStringList &words)
{
    return list(words, "outturn measures WORKSPACE", [](const CellSource &source) -> Result<Listing> {
        const Result<std::vector<Measure>> measures = source.measures();
        if (!measures)
            return tl::unexpected(measures.error());
        Listing listing = empty_listing(
            QStringLiteral("measures"),
            {QCoreApplication::translate("cli", "Measure"), QCoreApplication::translate("cli", "Programme"),
             QCoreApplication::translate("cli", "Kind"), QCoreApplication::translate("cli", "Good end"),
             QCoreApplication::translate("cli", "Title")});
        for (const Measure &measure : *measures) {
            listing.json.append(QJsonObject{{QStringLiteral("id"), measure.id.text},
                                            {QStringLiteral("programme"), measure.programme.text},
                                            {QStringLiteral("title"), measure.title},
                                            {QStringLiteral("kind"), kind_word(measure.kind)},
                                            {QStringLiteral("polarity"), polarity_word(measure.polarity)},
                                            {QStringLiteral("unit"), measure.unit},
                                            {QStringLiteral("per"), measure.per},
                                            {QStringLiteral("cost_scope"), measure.cost_scope}});
            add_row(listing.table,
                    {measure.id.text, measure.programme.text, kind_word(measure.kind), polarity_word(measure.polarity),
                     measure.title});
        }
        return listing;
    });
}

int providers_command(const QStringList &words)
{
    return list(words, "outturn providers WORKSPACE", [](const CellSource &source) -> Result<Listing> {
        const Result<std::vector<Provider>> providers = source.providers();
        if (!providers)
            return tl::unexpected(providers.error());
        Listing listing =
            empty_listing(QStringLiteral("providers"),
                          {QCoreApplication::translate("cli", "Code"), QCoreApplication::translate("cli", "Name"),
                           QCoreApplication::translate("cli", "Type"), QCoreApplication::translate("cli", "Region")});
        for (const Provider &provider : *providers) {
            const QJsonObject object = provider_json(provider);
            listing.json.append(object);
            add_row(listing.table,
                    {object.value(QStringLiteral("code")).toString(), provider.name, provider_type_word(provider.type),
                     provider.region});
        }
        return listing;
    });
}

int periods_command(const QStringList &words)
{
    return list(words, "outturn periods WORKSPACE", [](const CellSource &source) -> Result<Listing> {
        const Result<std::vector<Measure>> measures = source.measures();
        if (!measures)
            return tl::unexpected(measures.error());
        std::set<Period> periods;
        std::set<Period> returned;
        for (const Measure &measure : *measures) {
            const Result<std::vector<Period>> all = analysis::periods_of(source, measure);
            const Result<std::vector<Period>> own = source.periods(measure.programme, measure.id);
            if (!all || !own)
                return tl::unexpected(all ? own.error() : all.error());
            periods.insert(all->begin(), all->end());
            returned.insert(own->begin(), own->end());
        }
        Listing listing = empty_listing(QStringLiteral("periods"),
                                        {QCoreApplication::translate("cli", "Period"),
                                         QCoreApplication::translate("cli", "First day"),
                                         QCoreApplication::translate("cli", "Last day")});
        for (const Period &period : periods) {
            const QString label = period.end.isValid() ? period_label(period) : QString();
            listing.json.append(QJsonObject{{QStringLiteral("period"), label},
                                            {QStringLiteral("start"), day_json(period.start)},
                                            {QStringLiteral("end"), day_json(period.end)},
                                            {QStringLiteral("sum_of_quarters"), !returned.contains(period)}});
            add_row(listing.table, {label, period.start.toString(Qt::ISODate), period.end.toString(Qt::ISODate)});
        }
        return listing;
    });
}

int returns_command(const QStringList &words)
{
    return list(words, "outturn returns WORKSPACE", [](const CellSource &source) -> Result<Listing> {
        const Result<std::vector<StoredReturn>> returns = source.returns();
        if (!returns)
            return tl::unexpected(returns.error());
        Listing listing =
            empty_listing(QStringLiteral("returns"),
                          {QCoreApplication::translate("cli", "Return"), QCoreApplication::translate("cli", "File"),
                           QCoreApplication::translate("cli", "Rows"), QCoreApplication::translate("cli", "Imported"),
                           QStringLiteral("SHA-256")});
        const presentation::Wording wording(QLocale().language() == QLocale::Welsh ? QStringLiteral("cy")
                                                                                   : QStringLiteral("en"));
        for (const StoredReturn &entry : *returns) {
            QJsonObject object = return_json(entry);
            if (const Result<> added = add_details(source, entry, wording, object, listing.below); !added)
                return tl::unexpected(added.error());
            listing.json.append(object);
            add_row(listing.table,
                    {QString::number(entry.id), entry.file_name, presentation::tally_words(entry.tally, wording),
                     entry.imported_at.toString(Qt::ISODate), QString::fromLatin1(entry.sha256)});
        }
        return listing;
    });
}

} // namespace outturn::cli
