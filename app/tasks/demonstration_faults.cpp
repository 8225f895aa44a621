// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/demonstration_faults.h"

#include <algorithm>
#include <array>
#include <functional>

namespace outturn::tasks::demonstration {
namespace {

constexpr QLatin1String resubmitting_council("Corvenshire");

/// Plants faults where nothing else is wrong, so that each raises its own rule and no other.
class FaultPlanter
{
public:
    FaultPlanter(Draft &draft, Chance &chance, std::vector<PlantedFault> &faults)
        : draft_(draft), chance_(chance), faults_(faults)
    {}

    /// Spoils one value of a row of the measure.
    void spoil(QLatin1String measure, Column column, const QString &rule, const QString &what,
               const std::function<QString(const Row &)> &value)
    {
        const size_t index = pick(measure);
        draft_.rows[index][column] = value(draft_.rows[index]);
        faults_.push_back({draft_.name, line_of(index), rule, what});
    }

    /// Repeats a row of the measure at the end, changed or not.
    void repeat(QLatin1String measure, const QString &rule, const QString &what,
                const std::function<void(Row &)> &change)
    {
        Row row = draft_.rows[pick(measure)];
        change(row);
        append(std::move(row), rule, what);
    }

    /// A line that adds up all providers of a period, as people like to put below a table.
    void total(QLatin1String measure, const QString &period)
    {
        std::array<qint64, column_count> sums{};
        Row row;
        for (const Row &other : draft_.rows) {
            if (other[measure_column] != measure || other[period_column] != period)
                continue;
            row = other;
            for (const Column column : {numerator_column, denominator_column, cost_column, claimed_column, paid_column})
                sums[column] += other[column].toLongLong();
        }
        for (const Column column : {numerator_column, denominator_column, cost_column, claimed_column, paid_column})
            row[column] = QString::number(sums[column]);
        row[code_column].clear();
        row[type_column].clear();
        row[name_column] = QStringLiteral("Total");
        append(std::move(row), QStringLiteral("total-row"), QStringLiteral("A total among the providers"));
    }

private:
    size_t pick(QLatin1String measure)
    {
        for (;;) {
            const size_t index = static_cast<size_t>(chance_.below(static_cast<int>(draft_.rows.size())));
            const Row &row = draft_.rows[index];
            const bool taken =
                std::find(draft_.spoken_for.begin(), draft_.spoken_for.end(), index) != draft_.spoken_for.end();
            if (taken || row[measure_column] != measure || row[name_column] == resubmitting_council)
                continue;
            draft_.spoken_for.push_back(index);
            return index;
        }
    }

    void append(Row row, const QString &rule, const QString &what)
    {
        faults_.push_back({draft_.name, line_of(draft_.rows.size()), rule, what});
        draft_.spoken_for.push_back(draft_.rows.size());
        draft_.rows.push_back(std::move(row));
    }

    Draft &draft_;
    Chance &chance_;
    std::vector<PlantedFault> &faults_;
};

QString one_less(const Row &row)
{
    const int numerator = row[numerator_column].toInt();
    return QString::number(numerator > 0 ? numerator - 1 : 1);
}

QString more_than_all(const Row &row)
{
    return QString::number(row[denominator_column].toInt() + 7);
}

} // namespace

Draft resubmission(const Draft &original)
{
    Draft draft;
    draft.name = QStringLiteral("families-councils-resubmitted.csv");
    draft.programme = original.programme;
    for (Row row : original.rows) {
        if (row[name_column] != resubmitting_council)
            continue;
        if (row[measure_column] == QLatin1String("turned_around")) {
            const int outcomes = row[numerator_column].toInt() * 85 / 100;
            row[numerator_column] = QString::number(outcomes);
            row[claimed_column] = QString::number(outcomes * council_measures[0].tariff_pounds);
            row[paid_column] = row[claimed_column];
        }
        draft.rows.push_back(row);
    }
    return draft;
}

void plant_in_councils(std::vector<Draft> &years, Chance &chance, std::vector<PlantedFault> &faults)
{
    constexpr QLatin1String turned_around("turned_around");
    constexpr QLatin1String attendance("school_attendance");
    FaultPlanter first(years[0], chance, faults);
    first.spoil(attendance, numerator_column, QStringLiteral("missing"), QStringLiteral("No numerator"),
                [](const Row &) { return QString(); });
    first.total(turned_around, period_label(3));
    FaultPlanter second(years[1], chance, faults);
    second.spoil(attendance, numerator_column, QStringLiteral("numerator-exceeds-denominator"),
                 QStringLiteral("More outcomes than families"), more_than_all);
    second.repeat(turned_around, QStringLiteral("duplicate"), QStringLiteral("The same row twice"), [](Row &) {});
    second.repeat(attendance, QStringLiteral("unknown-provider"), QStringLiteral("A name that no register knows"),
                  [](Row &row) {
                      row[code_column].clear();
                      row[type_column].clear();
                      row[name_column] = QStringLiteral("Grimmelwick");
                  });
    FaultPlanter third(years[2], chance, faults);
    third.repeat(attendance, QStringLiteral("conflict"), QStringLiteral("Two values for one cell"),
                 [](Row &row) { row[numerator_column] = one_less(row); });
}

void plant_in_families_contractors(std::vector<Draft> &years, Chance &chance, std::vector<PlantedFault> &faults)
{
    constexpr QLatin1String engaged("still_engaged");
    FaultPlanter(years[0], chance, faults)
        .spoil(engaged, numerator_column, QStringLiteral("not-a-number"), QStringLiteral("Words for a number"),
               [](const Row &row) { return QStringLiteral("about ") + row[numerator_column]; });
    FaultPlanter(years[1], chance, faults)
        .spoil(engaged, numerator_column, QStringLiteral("negative-count"), QStringLiteral("A negative number"),
               [](const Row &) { return QStringLiteral("-3"); });
    FaultPlanter(years[2], chance, faults)
        .spoil(engaged, period_column, QStringLiteral("unknown-period"), QStringLiteral("A fifth quarter"),
               [](const Row &) { return year_label(2) + QStringLiteral(" Q5"); });
}

void plant_in_employment(std::vector<Draft> &years, Chance &chance, std::vector<PlantedFault> &faults)
{
    constexpr QLatin1String start("job_start");
    FaultPlanter(years[0], chance, faults)
        .spoil(start, numerator_column, QStringLiteral("numerator-exceeds-denominator"),
               QStringLiteral("More job starts than referrals"), more_than_all);
    FaultPlanter(years[1], chance, faults)
        .repeat(start, QStringLiteral("conflict"), QStringLiteral("Two values for one cell"),
                [](Row &row) { row[numerator_column] = one_less(row); });
    FaultPlanter(years[2], chance, faults)
        .spoil(start, numerator_column, QStringLiteral("missing"), QStringLiteral("No numerator"),
               [](const Row &) { return QString(); });
}

void write_names_otherwise(Draft &draft, QLatin1String name, const QString &spelling)
{
    for (Row &row : draft.rows) {
        if (row[name_column] != name)
            continue;
        row[name_column] = spelling;
        row[code_column].clear();
    }
}

} // namespace outturn::tasks::demonstration
