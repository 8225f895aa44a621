// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapped_return.h"
#include "support/sheet_in_memory.h"

#include <algorithm>

namespace outturn::test {

/// A mapping and a sheet written down in a test, and what reading the one by the other makes of it. The register has
/// three councils: Camden (E09000007, number 202, London), Rutland (E06000017, 857, East Midlands) and Leeds (E08000035,
/// 383, Yorkshire and The Humber); and Cumbria, which was there until 31 March 2023 (E10000006, 909).
class MappedSheet
{
public:
    explicit MappedSheet(const QString &sheet_name = {}) : sheet(sheet_name)
    {
        add_provider("camden", "Camden", "E09000007", "202", "London");
        add_provider("rutland", "Rutland", "E06000017", "857", "East Midlands");
        add_provider("leeds", "Leeds", "E08000035", "383", "Yorkshire and The Humber");
        add_provider("cumbria", "Cumbria", "E10000006", "909", "North West", QDate(2023, 3, 31));
        profile.id = QStringLiteral("test");
        profile.title = QStringLiteral("Test");
        profile.programme = {ProgrammeId(QStringLiteral("prog")), QStringLiteral("Programme")};
        options.providers = &providers;
        plan.file.name = QStringLiteral("return.csv");
    }

    void role(ColumnRole role, const QString &header) { table.columns[role].push_back({QStringList{header}, {}, 0}); }
    MappedMeasure &measure(const QString &id, MeasureKind kind)
    {
        MappedMeasure mapped;
        mapped.measure.id = MeasureId(id);
        mapped.measure.title = id;
        mapped.measure.kind = kind;
        table.measures.push_back(mapped);
        return table.measures.back();
    }
    static FigureSource from(const QString &header, const QString &category = {})
    {
        return {{header.isEmpty() ? QStringList() : QStringList{header}, {}, 0}, category, false};
    }

    /// Reads the sheet; the sentence of the failure, or nothing.
    QString read(int header_row = 1)
    {
        ingest::MappedReturn reader(plan, profile, options);
        const Result<> rows = reader.read_sheet(sheet, 0, sheet.layout(header_row), table);
        const Result<> finished = rows ? reader.finish() : rows;
        return finished ? QString() : finished.error().message;
    }

    const Cell *cell(const char *measure, const char *provider, const char *period = "2023-24",
                     Aspect aspect = Aspect::outcome) const
    {
        const Period wanted = *parse_period(QString::fromLatin1(period));
        const auto it = std::find_if(plan.cells.begin(), plan.cells.end(), [&](const Cell &cell) {
            return cell.key.measure.text == QLatin1String(measure) && cell.key.provider.text == QLatin1String(provider)
                && cell.key.period == wanted && cell.key.aspect == aspect;
        });
        return it == plan.cells.end() ? nullptr : &*it;
    }
    /// The rules of what was said, in order.
    template <typename Entry> static QStringList rules(const std::vector<Entry> &entries)
    {
        QStringList rules;
        for (const Entry &entry : entries)
            rules.append(entry.rule);
        return rules;
    }
    /// "accepted excluded in_error" of the whole.
    QString counts() const
    {
        return QStringLiteral("%1 %2 %3").arg(plan.tally.accepted).arg(plan.tally.excluded).arg(plan.tally.in_error);
    }

    SheetInMemory sheet;
    MappingProfile profile;
    TableMapping table;
    ProviderRegister providers;
    ingest::ImportOptions options;
    ImportPlan plan;

private:
    void add_provider(const char *id, const char *name, const char *code, const char *number, const char *region,
                      const QDate &to = {})
    {
        Provider provider;
        provider.id = ProviderId(QString::fromLatin1(id));
        provider.name = QString::fromLatin1(name);
        provider.codes = {{QString::fromLatin1(code), {}, {}}};
        provider.numbers = QStringList{QString::fromLatin1(number)};
        provider.region = QString::fromLatin1(region);
        provider.to = to;
        providers.add(provider);
    }
};

} // namespace outturn::test
