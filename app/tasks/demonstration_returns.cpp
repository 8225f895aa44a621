// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/demonstration_returns.h"

#include "tasks/demonstration_providers.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <utility>

namespace outturn::tasks {
namespace {

constexpr int million = 1'000'000;
constexpr int quarters = 12;

/// Seeded chance in whole numbers only: the standard distributions differ between libraries, and floating point
/// between processors, and the same seed must give the same bytes everywhere.
class Chance
{
public:
    explicit Chance(quint64 seed) : engine_(seed) {}

    int below(int bound) { return static_cast<int>(engine_() % static_cast<quint64>(bound)); }
    int between(int low, int high) { return low + below(high - low + 1); }

    /// Nearly normal around nought: the sum of twelve even draws.
    int bell(int deviation)
    {
        qint64 sum = -6 * qint64(million);
        for (int i = 0; i < 12; ++i)
            sum += below(million + 1);
        return static_cast<int>(sum * deviation / million);
    }

    /// Binomial: how many of so many trials succeed.
    int successes(int trials, int per_million)
    {
        int count = 0;
        for (int i = 0; i < trials; ++i)
            count += below(million) < per_million ? 1 : 0;
        return count;
    }

private:
    std::mt19937_64 engine_;
};

/// How a measure comes about.
struct MeasureModel {
    QLatin1String id;
    QLatin1String kind; ///< proportion, rate or ratio
    QLatin1String polarity;
    int base = 0;                 ///< in millionths; a rate may exceed one
    int skill_percent = 0;        ///< how much of the provider's skill shows here
    int own_deviation = 0;        ///< and how much it differs here for reasons of its own
    int tariff_pounds = 0;        ///< nought: not paid for
    bool out_of_outcomes = false; ///< the denominator is the numerator of the measure before
};

constexpr std::array<MeasureModel, 3> council_measures{{
    {QLatin1String("turned_around"), QLatin1String("proportion"), QLatin1String("high"), 350'000, 100, 0, 800},
    {QLatin1String("school_attendance"), QLatin1String("proportion"), QLatin1String("high"), 620'000, 60, 12'000},
    {QLatin1String("antisocial_incidents"), QLatin1String("rate"), QLatin1String("low"), 550'000, -120, 25'000},
}};
constexpr std::array<MeasureModel, 3> families_measures{{
    {QLatin1String("sustained_job"), QLatin1String("proportion"), QLatin1String("high"), 110'000, 100, 0, 2'500},
    {QLatin1String("still_engaged"), QLatin1String("proportion"), QLatin1String("high"), 640'000, 80, 10'000},
    {QLatin1String("progress_measures"), QLatin1String("rate"), QLatin1String("high"), 1'300'000, 300, 30'000},
}};
constexpr std::array<MeasureModel, 3> employment_measures{{
    {QLatin1String("job_start"), QLatin1String("proportion"), QLatin1String("high"), 300'000, 120, 10'000},
    {QLatin1String("job_outcome"), QLatin1String("ratio"), QLatin1String("high"), 130'000, 100, 0, 1'200},
    {QLatin1String("still_in_work"), QLatin1String("proportion"), QLatin1String("high"), 560'000, 60, 15'000, 0, true},
}};

/// One provider's work for a programme, in an area where there are contracts.
struct Contract {
    const ProviderModel *provider = nullptr;
    QString provider_code;
    QString id;
    QString area;
    int size = 0;
    int unit_cost_pounds = 0;
    int case_mix_percent = 100; ///< what may be expected of the area, against the whole
    std::array<int, 3> shift{}; ///< from the base of each measure, in millionths
};

/// What tells the programmes apart.
struct ProgrammeModel {
    QString title;
    QString file_stem;
    QString provider_type;
    const std::array<MeasureModel, 3> *measures = nullptr;
    std::vector<Contract> contracts;
    bool by_contract = false;
    bool with_expected = false;
};

enum Column : size_t {
    programme_column,
    code_column,
    name_column,
    type_column,
    contract_column,
    area_column,
    period_column,
    measure_column,
    kind_column,
    polarity_column,
    numerator_column,
    denominator_column,
    expected_column,
    cost_column,
    claimed_column,
    paid_column,
    column_count
};
constexpr std::array<const char *, column_count> column_names{
    "programme", "provider_code", "provider_name", "provider_type", "contract", "area_code", "period",      "measure",
    "kind",      "polarity",      "numerator",     "denominator",   "expected", "cost_gbp",  "claimed_gbp", "paid_gbp"};
using Row = std::array<QString, column_count>;

/// A return before it is written; rows are only ever appended, so that a planted row keeps its line.
struct Draft {
    QString name;
    const ProgrammeModel *programme = nullptr;
    std::vector<Row> rows;
    std::vector<size_t> spoken_for; ///< rows with a fault or oddity
};

int line_of(size_t index)
{
    return static_cast<int>(index) + 2; // the header is line 1
}

QString year_label(int year)
{
    return QStringLiteral("%1-%2").arg(2022 + year).arg(23 + year);
}

QString period_label(int quarter)
{
    return year_label(quarter / 4) + QStringLiteral(" Q%1").arg(quarter % 4 + 1);
}

QString provider_code(char letter, size_t number)
{
    return QStringLiteral("DEMO-%1%2").arg(QLatin1Char(letter)).arg(number, 2, 10, QLatin1Char('0'));
}

Contract make_contract(const ProviderModel &provider, const QString &code, int skill,
                       const std::array<MeasureModel, 3> &measures, Chance &chance)
{
    Contract contract;
    contract.provider = &provider;
    contract.provider_code = code;
    contract.size = provider.size;
    for (size_t i = 0; i < measures.size(); ++i)
        contract.shift[i] = skill * measures[i].skill_percent / 100 + chance.bell(measures[i].own_deviation);
    return contract;
}

int skill_of(const ProviderModel &provider, int deviation, Chance &chance)
{
    const int drawn = chance.bell(deviation);
    return provider.skill == 0 ? drawn : provider.skill + drawn / 4;
}

ProgrammeModel council_programme(Chance &chance)
{
    ProgrammeModel programme{QStringLiteral("Families programme (councils)"),
                             QStringLiteral("families-councils"),
                             QStringLiteral("local-authority"),
                             &council_measures,
                             {},
                             false,
                             false};
    for (size_t i = 0; i < councils.size(); ++i) {
        Contract contract = make_contract(councils[i], provider_code('C', i + 1), skill_of(councils[i], 16'000, chance),
                                          council_measures, chance);
        contract.unit_cost_pounds = 1'150 + chance.bell(160);
        programme.contracts.push_back(contract);
    }
    return programme;
}

void add_area_contract(ProgrammeModel &programme, const ProviderModel &provider, const QString &code, int area,
                       int skill, Chance &chance)
{
    Contract contract = make_contract(provider, code, skill, *programme.measures, chance);
    contract.area = QStringLiteral("Area %1").arg(area, 2, 10, QLatin1Char('0'));
    contract.id = QStringLiteral("A%1-%2").arg(area, 2, 10, QLatin1Char('0')).arg(code.mid(5));
    programme.contracts.push_back(contract);
}

/// One contract in each of fourteen areas.
ProgrammeModel families_contractor_programme(Chance &chance)
{
    constexpr std::array<int, 14> sizes{620, 90, 1'450, 340, 780, 510, 60, 1'020, 270, 860, 150, 430, 690, 205};
    ProgrammeModel programme{QStringLiteral("Families programme (contractors)"),
                             QStringLiteral("families-contractors"),
                             QStringLiteral("contractor"),
                             &families_measures,
                             {},
                             true,
                             false};
    std::array<int, families_contractors.size()> skills{};
    for (size_t i = 0; i < skills.size(); ++i)
        skills[i] = skill_of(families_contractors[i], 7'000, chance);
    for (size_t area = 0; area < sizes.size(); ++area) {
        const size_t who = area % skills.size();
        add_area_contract(programme, families_contractors[who], provider_code('P', who + 1), static_cast<int>(area) + 1,
                          skills[who], chance);
        programme.contracts.back().size = sizes[area];
        programme.contracts.back().unit_cost_pounds = 420 + chance.bell(50);
    }
    return programme;
}

/// Two contractors in each of fourteen areas, three in the four largest, who share the referrals by chance: what
/// differs between areas is the same for all who work there.
ProgrammeModel employment_programme(Chance &chance)
{
    constexpr std::array<int, 14> sizes{2'300, 640, 1'180, 420, 1'750, 300, 900, 1'500, 110, 760, 540, 1'960, 60, 380};
    ProgrammeModel programme{QStringLiteral("Employment programme"),
                             QStringLiteral("employment"),
                             QStringLiteral("contractor"),
                             &employment_measures,
                             {},
                             true,
                             true};
    std::array<int, employment_contractors.size()> skills{};
    for (size_t i = 0; i < skills.size(); ++i)
        skills[i] = skill_of(employment_contractors[i], 7'000, chance);
    size_t who = 0;
    for (size_t area = 0; area < sizes.size(); ++area) {
        const int case_mix = 100 + chance.bell(14);
        const int contractors = sizes[area] >= 1'500 ? 3 : 2;
        for (int i = 0; i < contractors; ++i, who = (who + 3) % skills.size()) {
            add_area_contract(programme, employment_contractors[who],
                              provider_code('P', families_contractors.size() + who + 1), static_cast<int>(area) + 1,
                              skills[who], chance);
            programme.contracts.back().size = sizes[area];
            programme.contracts.back().case_mix_percent = std::clamp(case_mix, 70, 130);
            programme.contracts.back().unit_cost_pounds = 230 + chance.bell(25);
        }
    }
    return programme;
}

/// The events of a rate: twenty chances a family, so nearly Poisson.
int events(int exposure, int per_million, Chance &chance)
{
    constexpr int chances = 20;
    return chance.successes(exposure * chances, per_million / chances);
}

QString expected_text(int denominator, int per_million)
{
    const qint64 tenths = (qint64(denominator) * per_million * 10 + million / 2) / million;
    return QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10);
}

/// Fills in a measure's figures; the numerator is handed on to the measure after it.
int fill_figures(Row &row, const Contract &contract, size_t index, const MeasureModel &measure, int quarter,
                 int denominator, Chance &chance)
{
    const int expected = measure.base / 100 * contract.case_mix_percent;
    const int trend =
        contract.provider->trend * measure.skill_percent / 100 * (2 * quarter - quarters + 1) / (2 * (quarters - 1));
    const int wanted = expected + contract.shift[index] + trend + chance.bell(measure.base / 120);
    const bool is_rate = measure.kind == QLatin1String("rate");
    const int numerator = is_rate ? events(denominator, std::max(wanted, 20'000), chance)
                                  : chance.successes(denominator, std::clamp(wanted, 20'000, 950'000));
    row[measure_column] = measure.id;
    row[kind_column] = measure.kind;
    row[polarity_column] = measure.polarity;
    row[numerator_column] = QString::number(numerator);
    if (measure.kind == QLatin1String("ratio"))
        row[expected_column] = expected_text(denominator, expected);
    else
        row[denominator_column] = QString::number(denominator);
    return numerator;
}

/// Cost, claim and payment of an outcome that is paid for. Now and then a claim is too high, or not all of it is paid.
void fill_money(Draft &draft, Row &row, const Contract &contract, int tariff, int outcomes, int participants,
                Chance &chance, std::vector<PlantedFault> &oddities)
{
    const int lot = chance.below(100);
    const int extra = lot < 2 ? chance.between(2, 6) : 0;
    const int refused = lot >= 96 ? std::min(outcomes, chance.between(1, 5)) : 0;
    row[cost_column] = QString::number(participants * (contract.unit_cost_pounds + chance.bell(30)));
    row[claimed_column] = QString::number((outcomes + extra) * tariff);
    row[paid_column] = QString::number((outcomes + extra - refused) * tariff);
    if (extra == 0 && refused == 0)
        return;
    draft.spoken_for.push_back(draft.rows.size());
    if (extra > 0)
        oddities.push_back({draft.name, line_of(draft.rows.size()), QStringLiteral("overclaimed"),
                            QStringLiteral("%1 more outcomes claimed and paid than reported").arg(extra)});
    else
        oddities.push_back({draft.name, line_of(draft.rows.size()), QStringLiteral("paid-in-part"),
                            QStringLiteral("%1 of the outcomes claimed were not paid").arg(refused)});
}

/// Quarters for which a council sends nothing at all.
bool sends_nothing(const Contract &contract, int quarter)
{
    const QLatin1String name(contract.provider->name);
    return (name == QLatin1String("Jorvallshire") && (quarter == 6 || quarter == 7))
        || (name == QLatin1String("Quarnholt") && quarter == 0);
}

void add_provider_quarter(Draft &draft, const Contract &contract, int quarter, Chance &chance,
                          std::vector<PlantedFault> &oddities)
{
    if (sends_nothing(contract, quarter)) {
        oddities.push_back({draft.name, 0, QStringLiteral("no-return"),
                            QStringLiteral("%1 sent nothing for %2")
                                .arg(QLatin1String(contract.provider->name), period_label(quarter))});
        return;
    }
    const int participants = std::max(5, contract.size + contract.size * chance.bell(60) / 1000);
    int outcomes = 0;
    for (size_t i = 0; i < draft.programme->measures->size(); ++i) {
        const MeasureModel &measure = (*draft.programme->measures)[i];
        const int denominator = measure.out_of_outcomes ? outcomes : participants;
        if (denominator == 0)
            continue; // of no outcomes there is nothing to tell
        Row row;
        row[programme_column] = draft.programme->title;
        row[code_column] = contract.provider_code;
        row[name_column] = QLatin1String(contract.provider->name);
        row[type_column] = draft.programme->provider_type;
        row[contract_column] = contract.id;
        row[area_column] = contract.area;
        row[period_column] = period_label(quarter);
        outcomes = fill_figures(row, contract, i, measure, quarter, denominator, chance);
        if (measure.tariff_pounds > 0)
            fill_money(draft, row, contract, measure.tariff_pounds, outcomes, participants, chance, oddities);
        draft.rows.push_back(std::move(row));
    }
}

Draft draft_year(const ProgrammeModel &programme, int year, Chance &chance, std::vector<PlantedFault> &oddities)
{
    Draft draft;
    draft.name = QStringLiteral("%1-%2.csv").arg(programme.file_stem, year_label(year));
    draft.programme = &programme;
    for (int quarter = 4 * year; quarter < 4 * year + 4; ++quarter) {
        for (const Contract &contract : programme.contracts)
            add_provider_quarter(draft, contract, quarter, chance, oddities);
    }
    return draft;
}

constexpr QLatin1String resubmitting_council("Corvenshire");

/// One council counted families twice for a year and sends the year again, with fewer turned around.
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

/// Some write their name otherwise, without a code: the register knows both spellings.
void write_names_otherwise(Draft &draft, QLatin1String name, const QString &spelling)
{
    for (Row &row : draft.rows) {
        if (row[name_column] != name)
            continue;
        row[name_column] = spelling;
        row[code_column].clear();
    }
}

/// No name or word in a return holds a comma, quote or line break, so nothing needs quoting.
GeneratedFile written(const Draft &draft)
{
    const auto is_used = [&draft](size_t column) {
        if (column == contract_column || column == area_column)
            return draft.programme->by_contract;
        return column != expected_column || draft.programme->with_expected;
    };
    QString text;
    const auto add_line = [&text, &is_used](const Row &cells) {
        QStringList line;
        for (size_t column = 0; column < column_count; ++column) {
            if (is_used(column))
                line.append(cells[column]);
        }
        text += line.join(u',') + u'\n';
    };
    Row header;
    std::transform(column_names.begin(), column_names.end(), header.begin(),
                   [](const char *name) { return QString(QLatin1String(name)); });
    add_line(header);
    for (const Row &row : draft.rows)
        add_line(row);
    return {draft.name, text.toUtf8()};
}

std::vector<Draft> draft_years(const ProgrammeModel &programme, Chance &chance, std::vector<PlantedFault> &oddities)
{
    std::vector<Draft> drafts;
    for (int year = 0; year < quarters / 4; ++year)
        drafts.push_back(draft_year(programme, year, chance, oddities));
    return drafts;
}

} // namespace

DemonstrationReturns demonstration_returns(quint64 seed)
{
    Chance chance(seed);
    DemonstrationReturns returns;

    const ProgrammeModel council_model = council_programme(chance);
    std::vector<Draft> council_years = draft_years(council_model, chance, returns.oddities);
    council_years.push_back(resubmission(council_years[1]));
    plant_in_councils(council_years, chance, returns.faults);
    write_names_otherwise(council_years[2], QLatin1String("Branmouth"), QStringLiteral("Branmouth Borough Council"));

    const ProgrammeModel families_model = families_contractor_programme(chance);
    std::vector<Draft> families_years = draft_years(families_model, chance, returns.oddities);
    plant_in_families_contractors(families_years, chance, returns.faults);
    write_names_otherwise(families_years[2], QLatin1String("Hearthwright Trust"),
                          QStringLiteral("Hearthwright Trust Ltd"));

    const ProgrammeModel employment_model = employment_programme(chance);
    std::vector<Draft> employment_years = draft_years(employment_model, chance, returns.oddities);
    plant_in_employment(employment_years, chance, returns.faults);

    for (const std::vector<Draft> *drafts : {&council_years, &families_years, &employment_years}) {
        for (const Draft &draft : *drafts)
            returns.files.push_back(written(draft));
    }
    return returns;
}

} // namespace outturn::tasks
