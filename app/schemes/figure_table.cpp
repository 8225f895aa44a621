// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/figure_table.h"

#include <QtCore/QCoreApplication>

namespace outturn::schemes {
namespace {

const QString by_year = QStringLiteral("by_year");
const QString by_group = QStringLiteral("by_group");
const QString by_both = QStringLiteral("by_group_and_year");

void check_year(JsonReader &reader, const QString &key, const QString &year, YearKind kind)
{
    if (const QString problem = year_problem(year, kind); !problem.isEmpty())
        reader.fail(key, problem);
}

void check_group(JsonReader &reader, const QString &group)
{
    if (group.isEmpty())
        reader.fail(group,
                    QCoreApplication::translate("schemes", "a group needs a name; for every group leave it out"));
}

/// Which of the four ways of giving figures the entry takes; notes an error unless it is exactly one.
QString form_of(JsonReader &entry, const QString &single)
{
    QStringList forms;
    const QStringList keys = entry.keys();
    for (const QString &form : {single, by_year, by_group, by_both}) {
        if (keys.contains(form))
            forms.append(form);
    }
    if (forms.size() != 1)
        entry.fail(forms.isEmpty() ? single : forms.at(1),
                   QCoreApplication::translate("schemes",
                                               "write one of \"%1\", \"by_year\", \"by_group\" and "
                                               "\"by_group_and_year\" in an entry")
                       .arg(single));
    return forms.isEmpty() ? QString() : forms.front();
}

} // namespace

void read_figures(JsonReader &entry, const QString &single, YearKind kind,
                  const std::function<void(JsonReader &, const QString &, const QString &, const QString &)> &each)
{
    const QString form = form_of(entry, single);
    const bool gives_group = form == by_group || form == by_both;
    const bool gives_year = form == by_year || form == by_both;
    const QString group = gives_group ? QString() : entry.string_or(QStringLiteral("group"), {});
    const QString year = gives_year ? QString() : entry.string_or(QStringLiteral("year"), {});
    if (!year.isEmpty())
        check_year(entry, QStringLiteral("year"), year, kind);
    if (form == single) {
        each(entry, single, group, year);
        return;
    }
    entry.object_if_present(form, [&](JsonReader &table) {
        const QStringList keys = table.keys();
        if (keys.isEmpty())
            entry.fail(form,
                       QCoreApplication::translate("schemes", "the table is empty; write a figure or leave it out"));
        for (const QString &key : keys) {
            if (form == by_year) {
                check_year(table, key, key, kind);
                each(table, key, group, key);
                continue;
            }
            check_group(table, key);
            if (form == by_group) {
                each(table, key, key, year);
                continue;
            }
            table.object_if_present(key, [&](JsonReader &years) {
                const QStringList year_keys = years.keys();
                for (const QString &year_key : year_keys) {
                    check_year(years, year_key, year_key, kind);
                    each(years, year_key, key, year_key);
                }
            });
        }
    });
    if (!form.isEmpty() && !entry.has(form))
        entry.fail(form, QCoreApplication::translate("schemes", "an object is needed here"));
}

bool one_table(const std::vector<TableFigure> &table, const TableFigure &next)
{
    if (table.empty())
        return true;
    const TableFigure &last = table.back();
    // A table is read in the order of the alphabet, so only what stands in that order may share one.
    if (last.group == next.group) {
        const bool one_group = table.front().group == next.group;
        return !last.year.isEmpty() && last.year < next.year && (one_group || !next.group.isEmpty());
    }
    if (last.group.isEmpty() || next.group.isEmpty() || !(last.group < next.group))
        return false;
    if (table.size() == 1 || table.front().group != last.group) {
        bool several_years = false;
        for (const TableFigure &figure : table)
            several_years = several_years || figure.year != table.front().year;
        return several_years ? !next.year.isEmpty() : next.year == last.year;
    }
    return !next.year.isEmpty();
}

void add_figures(JsonText &entry, const QString &single, const std::vector<TableFigure> &table)
{
    if (table.empty())
        return;
    const bool groups_differ = table.front().group != table.back().group;
    bool years_differ = false;
    for (const TableFigure &figure : table)
        years_differ = years_differ || figure.year != table.front().year;
    if (!groups_differ)
        entry.add_text(QStringLiteral("group"), table.front().group);
    if (!years_differ)
        entry.add_text(QStringLiteral("year"), table.front().year);
    if (!groups_differ && !years_differ) {
        entry.add(single, table.front().json);
        return;
    }
    JsonText rows;
    for (size_t i = 0; i < table.size();) {
        JsonText years;
        const QString group = table[i].group;
        if (!groups_differ || !years_differ) {
            rows.add(groups_differ ? group : table[i].year, table[i].json);
            ++i;
            continue;
        }
        for (; i < table.size() && table[i].group == group; ++i)
            years.add(table[i].year, table[i].json);
        rows.add(group, years.text());
    }
    entry.add(groups_differ ? (years_differ ? by_both : by_group) : by_year, rows.text());
}

QString pounds_text(Money money)
{
    const bool negative = money.pence < 0;
    // As unsigned, because the least number has no positive twin.
    const quint64 pence = negative ? 0 - static_cast<quint64>(money.pence) : static_cast<quint64>(money.pence);
    QString text = QString::number(pence / 100);
    if (pence % 100 != 0)
        text += QStringLiteral(".%1").arg(pence % 100, 2, 10, QLatin1Char('0'));
    return negative ? u'-' + text : text;
}

QString year_problem(const QString &year, YearKind kind)
{
    const std::optional<Period> period = parse_period(year, kind);
    if (!period || period->start.addYears(1) != period->end.addDays(1))
        return QCoreApplication::translate("schemes", "\"%1\" is no year; write %2")
            .arg(year,
                 kind == YearKind::calendar       ? QStringLiteral("2013 (calendar)")
                     : kind == YearKind::academic ? QStringLiteral("2012-13 (academic)")
                                                  : QStringLiteral("2012-13"));
    if (const QString label = period_label(*period); label != year)
        return QCoreApplication::translate("schemes", "\"%1\" must be written as \"%2\"").arg(year, label);
    return {};
}

} // namespace outturn::schemes
