// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/sample_files.h"

#include "foundation/csv_text.h"
#include "tasks/draw_strata.h"
#include "tasks/item_list.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace outturn::tasks {
namespace {

const QString id_column = QStringLiteral("id");
const QString value_column = QStringLiteral("value");
const QString audited_column = QStringLiteral("audited_value");
const QString times_column = QStringLiteral("times");
const QString stratum_column = QStringLiteral("stratum");
const QString provider_column = QStringLiteral("provider");
const QString note_column = QStringLiteral("note");

constexpr double half_a_penny = 0.005;

Result<QString> id_of(const ItemList &list)
{
    const QString id = list.text(id_column);
    if (id.isEmpty())
        return tl::unexpected(list.fault(QCoreApplication::translate("tasks", "the item has no id")));
    return id;
}

/// Two items of one id could not be told apart in the list of those drawn.
Result<> check_ids(const ListedPopulation &listed, const QString &file_name)
{
    std::vector<qsizetype> order(static_cast<size_t>(listed.ids.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&listed](qsizetype a, qsizetype b) {
        const int compared = QString::compare(listed.ids[a], listed.ids[b]);
        return compared != 0 ? compared < 0 : a < b;
    });
    const auto place = [&listed](qsizetype i) { return listed.population.items[static_cast<size_t>(i)].place; };
    std::optional<std::pair<qsizetype, qsizetype>> first;
    for (size_t i = 1; i < order.size(); ++i) {
        if (listed.ids[order[i]] == listed.ids[order[i - 1]] && (!first || order[i] < first->second))
            first = {order[i - 1], order[i]};
    }
    if (!first)
        return {};
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("tasks",
                                               "%1, row %2: the id \"%3\" stands in row %4 already; every item "
                                               "needs an id of its own.")
                       .arg(file_name, QString::number(place(first->second)), listed.ids[first->second],
                            QString::number(place(first->first))));
}

Result<audit::AuditedItem> read_result(const ItemList &list)
{
    audit::AuditedItem item;
    const Result<QString> id = id_of(list);
    if (!id)
        return tl::unexpected(id.error());
    item.id = *id;
    const Result<std::optional<double>> value = list.number(value_column);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return tl::unexpected(list.fault(value_column, QCoreApplication::translate("tasks", "the item has no value")));
    item.value = **value;
    const Result<std::optional<double>> audited = list.number(audited_column);
    if (!audited)
        return tl::unexpected(audited.error());
    item.audited_value = *audited;
    const Result<std::optional<double>> times = list.number(times_column);
    constexpr double most_times = 10'000'000;
    if (!times || (*times && (**times < 1 || **times > most_times || **times != std::floor(**times))))
        return tl::unexpected(
            list.fault(times_column, QCoreApplication::translate("tasks", "this is no number of times")));
    item.times = static_cast<int>(times->value_or(1));
    item.stratum = list.text(stratum_column);
    item.provider = list.text(provider_column);
    return item;
}

/// With as many decimals as it has, two at least.
QString amount_text(double pounds)
{
    const double pence = pounds * 100.0;
    if (std::abs(pence - std::round(pence)) < 1e-6 * std::max(1.0, std::abs(pence)))
        return QString::number(pounds, 'f', 2);
    return QString::number(pounds, 'g', QLocale::FloatingPointShortest);
}

/// As text, or that there is none.
QString audited_text(const std::optional<double> &audited)
{
    return audited ? amount_text(*audited) : QCoreApplication::translate("tasks", "nothing");
}

QString whole_text(qint64 number)
{
    return number == 0 ? QString() : QString::number(number);
}

/// A row that would count an item twice: the same again, or something else.
Error stands_already(const ItemList &list, const audit::AuditedItem &again, const audit::AuditedItem &before, int row)
{
    if (again.value == before.value && again.audited_value == before.audited_value && again.times == before.times)
        return list.fault(id_column,
                          QCoreApplication::translate("tasks",
                                                      "the item stands in row %1 already, with the same values, and "
                                                      "would count twice; an item drawn several times has one row, and "
                                                      "the column times says how often")
                              .arg(row));
    if (again.audited_value != before.audited_value)
        return list.fault(audited_column,
                          QCoreApplication::translate("tasks", "the item %1 stands in row %2 already, audited at %3")
                              .arg(again.id)
                              .arg(row)
                              .arg(audited_text(before.audited_value)));
    if (again.value != before.value)
        return list.fault(value_column,
                          QCoreApplication::translate("tasks", "the item %1 stands in row %2 already, worth %3")
                              .arg(again.id)
                              .arg(row)
                              .arg(amount_text(before.value)));
    return list.fault(times_column,
                      QCoreApplication::translate("tasks", "the item %1 stands in row %2 already, drawn %3 times")
                          .arg(again.id)
                          .arg(row)
                          .arg(before.times));
}

/// The list of those drawn, as items of which none is tested.
struct DrawnList {
    std::vector<audit::AuditedItem> items;
    QHash<QString, size_t> places;
};

Result<DrawnList> read_drawn(const QString &path)
{
    const auto list = ItemList::open(path, {id_column, value_column}, {times_column, stratum_column, provider_column});
    if (!list)
        return tl::unexpected(list.error());
    DrawnList drawn;
    std::vector<int> rows;
    for (;;) {
        const Result<bool> more = (*list)->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return drawn;
        Result<audit::AuditedItem> item = read_result(**list);
        if (!item)
            return tl::unexpected(item.error());
        item->audited_value.reset();
        if (const auto before = drawn.places.constFind(item->id); before != drawn.places.constEnd())
            return tl::unexpected(stands_already(**list, *item, drawn.items[*before], rows[*before]));
        drawn.places.insert(item->id, drawn.items.size());
        drawn.items.push_back(std::move(*item));
        rows.push_back((*list)->row());
    }
}

/// Checks a result against the list of those drawn, and takes from it what only the list knows.
Result<> take_drawn(const ItemList &list, const DrawnList &drawn, audit::AuditedItem &item)
{
    const auto known = drawn.places.constFind(item.id);
    if (known == drawn.places.constEnd())
        return tl::unexpected(
            list.fault(id_column, QCoreApplication::translate("tasks", "no item of this sample has this id")));
    const audit::AuditedItem &of_list = drawn.items[*known];
    if (std::abs(of_list.value - item.value) >= half_a_penny)
        return tl::unexpected(list.fault(value_column,
                                         QCoreApplication::translate("tasks", "the item was drawn with the value %1")
                                             .arg(amount_text(of_list.value))));
    if (list.has(times_column) && !list.text(times_column).isEmpty() && item.times != of_list.times)
        return tl::unexpected(list.fault(
            times_column, QCoreApplication::translate("tasks", "the item was drawn %1 times").arg(of_list.times)));
    item.times = of_list.times;
    if (!list.has(stratum_column))
        item.stratum = of_list.stratum;
    if (!list.has(provider_column))
        item.provider = of_list.provider;
    return {};
}

} // namespace

Result<ListedPopulation> read_population(const QString &path, ListStrata strata)
{
    const QString strata_column = strata == ListStrata::provider ? provider_column : stratum_column;
    QStringList needed{id_column, value_column};
    if (strata != ListStrata::none)
        needed.append(strata_column);
    const auto list = ItemList::open(path, needed, {});
    if (!list)
        return tl::unexpected(list.error());
    ListedPopulation listed;
    audit::Population &population = listed.population;
    QHash<QString, quint32> known;
    for (;;) {
        const Result<bool> more = (*list)->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        const Result<QString> id = id_of(**list);
        if (!id)
            return tl::unexpected(id.error());
        const Result<std::optional<Money>> value = (*list)->pounds(value_column);
        if (!value)
            return tl::unexpected(value.error());
        audit::PopulationItem item{value->value_or(Money{}), static_cast<quint32>((*list)->row()), 0,
                                   value->has_value()};
        if (strata != ListStrata::none) {
            const QString name = (*list)->text(strata_column);
            const auto found = known.constFind(name);
            item.stratum = found != known.constEnd() ? *found : static_cast<quint32>(known.size());
            if (found == known.constEnd()) {
                known.insert(name, item.stratum);
                population.strata.append(name);
            }
        }
        population.items.push_back(item);
        listed.ids.append(*id);
    }
    if (population.strata.isEmpty())
        population.strata.append(QString());
    if (const Result<> sound = check_ids(listed, (*list)->name()); !sound)
        return tl::unexpected(sound.error());
    return listed;
}

Result<audit::Sample> draw_listed(const ListedPopulation &listed, const audit::DrawQuestion &question)
{
    const auto items_of = [&listed](const audit::Population &, const std::vector<qsizetype> &positions,
                                    const audit::Draw &draw) -> Result<std::vector<audit::SampledClaim>> {
        std::vector<audit::SampledClaim> items;
        for (const audit::Draw::Drawn &drawn : draw.items) {
            const qsizetype whole = positions.empty() ? drawn.item : positions[static_cast<size_t>(drawn.item)];
            audit::SampledClaim item;
            item.id = listed.ids[whole];
            item.line = static_cast<int>(listed.population.items[static_cast<size_t>(whole)].place);
            items.push_back(std::move(item));
        }
        return items;
    };
    audit::Sample sample;
    if (const Result<> drawn = draw_strata(listed.population, question, items_of, sample); !drawn)
        return tl::unexpected(drawn.error());
    return sample;
}

Result<std::vector<audit::AuditedItem>> read_results(const QString &path, const QString &list_drawn)
{
    Result<DrawnList> drawn = list_drawn.isEmpty() ? Result<DrawnList>(DrawnList()) : read_drawn(list_drawn);
    if (!drawn)
        return tl::unexpected(drawn.error());
    const auto list = ItemList::open(path, {id_column, value_column, audited_column},
                                     {times_column, stratum_column, provider_column});
    if (!list)
        return tl::unexpected(list.error());
    std::vector<audit::AuditedItem> items;
    std::vector<int> rows;
    QHash<QString, size_t> known;
    for (;;) {
        const Result<bool> more = (*list)->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        Result<audit::AuditedItem> item = read_result(**list);
        if (!item)
            return tl::unexpected(item.error());
        if (const auto before = known.constFind(item->id); before != known.constEnd())
            return tl::unexpected(stands_already(**list, *item, items[*before], rows[*before]));
        if (const Result<> fits = list_drawn.isEmpty() ? Result<>() : take_drawn(**list, *drawn, *item); !fits)
            return tl::unexpected(fits.error());
        known.insert(item->id, items.size());
        items.push_back(std::move(*item));
        rows.push_back((*list)->row());
    }
    for (audit::AuditedItem &item : drawn->items) {
        if (!known.contains(item.id))
            items.push_back(std::move(item)); // no row of it: not tested yet
    }
    return items;
}

Result<std::vector<audit::TestedItem>> read_tested_items(const QString &path, const audit::Sample &sample)
{
    const auto list = ItemList::open(path, {id_column, audited_column}, {value_column, note_column});
    if (!list)
        return tl::unexpected(list.error());
    QHash<QString, double> drawn;
    for (const audit::SampledClaim &item : sample.items)
        drawn.insert(item.id, item.value);
    std::vector<audit::TestedItem> items;
    QHash<QString, int> rows;
    for (;;) {
        const Result<bool> more = (*list)->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return items;
        const Result<QString> id = id_of(**list);
        if (!id)
            return tl::unexpected(id.error());
        const auto known = drawn.constFind(*id);
        if (known == drawn.constEnd())
            return tl::unexpected(
                (*list)->fault(id_column, QCoreApplication::translate("tasks", "no item of this sample has this id")));
        if (const int before = rows.value(*id); before > 0)
            return tl::unexpected((*list)->fault(
                id_column, QCoreApplication::translate("tasks", "the item stands in row %1 already").arg(before)));
        rows.insert(*id, (*list)->row());
        const Result<std::optional<double>> value = (*list)->number(value_column);
        if (!value)
            return tl::unexpected(value.error());
        if (*value && std::abs(**value - *known) >= half_a_penny)
            return tl::unexpected((*list)->fault(
                value_column,
                QCoreApplication::translate("tasks", "the item was drawn with the value %1").arg(amount_text(*known))));
        const Result<std::optional<double>> audited = (*list)->number(audited_column);
        if (!audited)
            return tl::unexpected(audited.error());
        const QString note = (*list)->text(note_column);
        if (*audited || !note.isEmpty())
            items.push_back({*id, *audited, note});
    }
}

QByteArray sample_list_csv(const audit::Sample &sample, const presentation::AuditNames &names)
{
    QByteArray text = csv_line({id_column, QStringLiteral("file"), QStringLiteral("line"), QStringLiteral("case_ref"),
                                provider_column, QStringLiteral("measure"), QStringLiteral("period"), stratum_column,
                                value_column, times_column, audited_column, note_column});
    QHash<QString, int> times;
    for (const audit::SampledClaim &item : sample.items)
        times[item.id] += item.times;
    QHash<QString, const audit::TestedItem *> results;
    for (const audit::TestedItem &result : sample.results)
        results.insert(result.id, &result);
    for (const audit::SampledClaim &item : sample.items) {
        const int drawn = times.take(item.id);
        if (drawn == 0)
            continue; // it stood there already
        const audit::TestedItem *result = results.value(item.id);
        const bool is_tested = result && result->audited_value;
        text +=
            csv_line({item.id, item.file_name, whole_text(item.line), item.case_ref,
                      item.provider.is_empty() ? QString() : names.provider(item.provider),
                      item.measure.is_empty() ? QString() : names.measure(sample.frame.programme, item.measure),
                      item.period.end.isValid() ? period_label(item.period) : QString(), item.stratum,
                      item.has_value ? amount_text(item.value) : QString(), QString::number(drawn),
                      is_tested ? amount_text(*result->audited_value) : QString(), result ? result->note : QString()});
    }
    return text;
}

} // namespace outturn::tasks
