// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/synthetic_cases.h"

#include "tasks/demonstration_providers.h"
#include "tasks/synthetic_case_row.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

namespace outturn::tasks {
namespace {

constexpr qsizetype block_bytes = 1 << 20;
constexpr int years = 3;
const QDate first_day(2012, 5, 1);
const QDate last_attachment(2015, 1, 31);
const QDate last_outcome(2015, 3, 31);

const MeasureId attachment{QStringLiteral("attachment")};
const MeasureId behaviour{QStringLiteral("crime_asb_education")};
const MeasureId progress{QStringLiteral("progress_to_work")};
const MeasureId employment{QStringLiteral("continuous_employment")};

/// Something wrong that is put into one family's rows.
enum class Fault {
    none,
    duplicate,
    exclusive,
    add_on_alone,
    other_years_price,
    rejected_but_paid,
    before_attachment,
    after_the_end,
    never_claimed
};
constexpr std::array<const char *, 9> fault_rules{"",
                                                  "duplicate-case",
                                                  "exclusive-results",
                                                  "add-on-without-base",
                                                  "wrong-tariff",
                                                  "rejected-but-paid",
                                                  "outcome-before-attachment",
                                                  "outside-window",
                                                  "unclaimed"};

/// What one council does with the dates of its results: none of it is wrong in a row, all of it shows in many.
enum class Habit {
    none,
    alike,       ///< a third exactly 39 weeks after attachment
    closed_days, ///< nearly half on a Sunday
    bunched,     ///< those of three months on the last day of the year
    christmas    ///< one on 25 December, where all others keep clear of it
};
struct CouncilHabit {
    size_t council = 0;
    Habit habit = Habit::none;
    const char *check = "";
};
constexpr std::array<CouncilHabit, 4> council_habits{{{2, Habit::bunched, "bunched-dates"},
                                                      {3, Habit::christmas, "outcome-at-christmas"},
                                                      {4, Habit::alike, "claims-alike"},
                                                      {6, Habit::closed_days, "closed-days"}}};
const QDate bunched_day(2014, 3, 31);

Habit habit_of(size_t council)
{
    for (const CouncilHabit &each : council_habits) {
        if (each.council == council)
            return each.habit;
    }
    return Habit::none;
}

/// Prices in pounds by year of attachment.
struct Prices {
    std::array<qint64, years> attachment{};
    std::array<qint64, years> behaviour{};
    std::array<qint64, years> progress{};
    std::array<qint64, years> employment{};
};

int year_of(const QDate &day)
{
    return std::clamp((day.month() >= 4 ? day.year() : day.year() - 1) - 2012, 0, years - 1);
}

Prices prices_of(const schemes::Scheme &scheme)
{
    Prices prices;
    for (int year = 0; year < years; ++year) {
        const QString label = schemes::scheme_year(scheme, QDate(2012 + year, 6, 1));
        const auto pounds = [&](const MeasureId &event) {
            const std::optional<Money> price = schemes::price_of(scheme, event, {}, label);
            return price ? price->pence / 100 : 0;
        };
        const auto at = static_cast<size_t>(year);
        prices.attachment[at] = pounds(attachment);
        prices.behaviour[at] = pounds(behaviour);
        prices.progress[at] = pounds(progress);
        prices.employment[at] = pounds(employment);
    }
    return prices;
}

/// Who a family is, and what became of it.
struct Family {
    qint64 number = 0;
    size_t council = 0;
    QDate attached_on;
    bool is_claimed = true; ///< false: beyond the number that is paid for, and the council knows it
    Fault fault = Fault::none;
    Habit habit = Habit::none;
};

/// Makes the rows of families one by one.
class FamilyRows
{
public:
    FamilyRows(const schemes::Scheme &scheme, quint64 seed, SyntheticCaseWriter::Columns columns)
        : prices_(prices_of(scheme)), seed_(seed), writer_(scheme.id.toUtf8(), "local-authority", columns)
    {
        for (size_t i = 0; i < councils.size(); ++i)
            codes_[i] = QStringLiteral("DEMO-C%1").arg(i + 1, 2, 10, QLatin1Char('0')).toUtf8();
    }

    QByteArray header() const { return writer_.header(); }
    const QByteArray &code(size_t council) const { return codes_[council]; }
    /// Known before the rest of it: a family that leaves is not among those that are paid for.
    bool leaves(qint64 number) const { return CaseChance(seed_, static_cast<quint64>(number)).happens(12); }
    static QByteArray reference(qint64 number) { return "F" + QByteArray::number(number + 1).rightJustified(7, '0'); }

    /// Gives the number of rows appended.
    int append(QByteArray &text, const Family &family)
    {
        rows_ = 0;
        text_ = &text;
        CaseChance chance(seed_, static_cast<quint64>(family.number));
        const auto year = static_cast<size_t>(year_of(family.attached_on));
        SyntheticRow row;
        row.case_ref = reference(family.number);
        row.provider_code = codes_[family.council];
        row.provider_name = councils[family.council].name;
        row.attached_on = family.attached_on;
        row.person_ref = "P" + QByteArray::number(family.number + 1).rightJustified(7, '0');
        row.household_ref = "H" + QByteArray::number(family.number + 1).rightJustified(7, '0');
        const bool withdrawn = chance.happens(12) && family.fault == Fault::none;
        append_attachment(row, family, withdrawn, prices_.attachment[year], chance);
        if (!withdrawn)
            append_results(row, family, year, chance);
        return rows_;
    }

private:
    void write(SyntheticRow &row)
    {
        writer_.append(*text_, row);
        ++rows_;
    }

    void append_attachment(SyntheticRow row, const Family &family, bool withdrawn, qint64 fee, CaseChance &chance)
    {
        row.measure = "attachment";
        row.period_of = family.attached_on;
        row.status = withdrawn ? "withdrawn" : (chance.happens(150) ? "attached" : "validated");
        row.cost_pounds = 1'050 + static_cast<qint64>(family.council * 2'654'435'761ULL % 2'100) + chance.below(600);
        if (!withdrawn && family.is_claimed) {
            row.claimed_pounds = fee;
            row.paid_pounds = fee;
            row.paid_on = family.attached_on.addDays(45);
        }
        write(row);
    }

    void append_results(SyntheticRow row, const Family &family, size_t year, CaseChance &chance)
    {
        const int skill = 330 + councils[family.council].skill / 1000 + councils[family.council].trend / 2000;
        row.outcome_on = family.attached_on.addDays(chance.between(200, 520));
        const bool planted = family.fault != Fault::none;
        if (!planted && (!chance.happens(skill) || row.outcome_on > last_outcome))
            return;
        if (planted && row.outcome_on > last_outcome)
            row.outcome_on = last_outcome;
        row.outcome_on = planted ? row.outcome_on : day_by_habit(family, row.outcome_on);
        row.period_of = row.outcome_on;
        const bool by_work = !planted && chance.happens(140);
        const int fate = planted ? 500 : chance.below(1000);
        row.status = fate < 25 ? "rejected" : (fate < 45 ? "claimed" : "validated");
        const bool is_paid = fate >= 45;
        const qint64 price = by_work ? prices_.employment[year] : prices_.behaviour[year];
        row.measure = by_work ? "continuous_employment" : "crime_asb_education";
        claim(row, family, price, is_paid);
        if (family.fault == Fault::add_on_alone) {
            row.measure = "progress_to_work";
            claim(row, family, prices_.progress[year], true);
            write(row);
            return;
        }
        spoil(row, family.fault, year);
        write(row);
        if (family.fault == Fault::duplicate) {
            row.outcome_on = row.outcome_on.addDays(-11);
            write(row);
        } else if (family.fault == Fault::exclusive) {
            row.measure = "continuous_employment";
            claim(row, family, prices_.employment[year], true);
            write(row);
        } else if (!planted && !by_work && is_paid && chance.happens(110)) {
            row.measure = "progress_to_work";
            claim(row, family, prices_.progress[year], true);
            write(row);
        }
    }

    /// The day on which a result is said to have come. Draws from a chance of its own, so that everything else about the
    /// family stays as it is.
    QDate day_by_habit(const Family &family, QDate day)
    {
        CaseChance chance(seed_, 11'000'000'000ULL + static_cast<quint64>(family.number));
        const QDate alike = family.attached_on.addDays(273);
        const QDate sunday = day.addDays(-(day.dayOfWeek() % 7));
        if (family.habit == Habit::alike && alike <= day && chance.happens(450))
            day = alike;
        else if (family.habit == Habit::closed_days && sunday.month() == day.month() && chance.happens(550))
            day = sunday;
        else if (family.habit == Habit::bunched && std::abs(day.daysTo(bunched_day)) <= 50)
            day = bunched_day;
        const QDate christmas(day.year(), 12, 25);
        const bool near = day.month() == 12 && day.day() > 5 && family.attached_on.daysTo(christmas) > 0;
        if (family.habit == Habit::christmas && near && !had_christmas_) {
            had_christmas_ = true;
            return christmas;
        }
        return day == christmas ? day.addDays(-2) : day;
    }

    static void claim(SyntheticRow &row, const Family &family, qint64 price, bool is_paid)
    {
        if (!family.is_claimed)
            return;
        row.claimed_pounds = price;
        row.paid_pounds = is_paid ? price : -1;
        row.paid_on = is_paid ? row.outcome_on.addDays(60) : QDate();
    }

    void spoil(SyntheticRow &row, Fault fault, size_t year) const
    {
        switch (fault) {
        case Fault::other_years_price:
            row.claimed_pounds = prices_.behaviour[(year + 1) % years];
            row.paid_pounds = row.claimed_pounds;
            break;
        case Fault::rejected_but_paid:
            row.status = "rejected";
            break;
        case Fault::before_attachment:
            row.outcome_on = row.attached_on.addDays(-20);
            break;
        case Fault::after_the_end:
            row.outcome_on = QDate(2015, 9, 10);
            break;
        case Fault::never_claimed:
            row.claimed_pounds = -1;
            row.paid_pounds = -1;
            row.paid_on = {};
            break;
        default:
            break;
        }
    }

    Prices prices_;
    quint64 seed_;
    SyntheticCaseWriter writer_;
    std::array<QByteArray, councils.size()> codes_;
    QByteArray *text_ = nullptr;
    int rows_ = 0;
    bool had_christmas_ = false;
};

/// One council's plan: families agreed, and the days on which families were attached, earliest first.
struct CouncilPlan {
    int agreed = 0;
    std::vector<QDate> attached;
    std::vector<size_t> withdrawn;
};

CouncilPlan plan_council(size_t council, quint64 seed)
{
    CaseChance chance(seed, 7'000'000'000ULL + council);
    CouncilPlan plan;
    plan.agreed = std::max(24, councils[council].size / 6 * 6);
    const int reached = plan.agreed * chance.between(72, 99) / 100;
    const auto span = static_cast<int>(first_day.daysTo(last_attachment));
    for (int i = 0; i < reached; ++i)
        plan.attached.push_back(first_day.addDays(chance.below(span)));
    std::sort(plan.attached.begin(), plan.attached.end());
    return plan;
}

/// Counts and money beside the cases, as a plain return.
class PlanReturn
{
public:
    explicit PlanReturn(const schemes::Scheme &scheme)
        : programme_(scheme.id), title_(scheme.title),
          text_("programme,programme_title,provider_code,provider_name,provider_type,period,measure,kind,polarity,"
                "value,basis\n")
    {}

    void add(const QByteArray &code, size_t council, int year, const char *measure, qint64 value, bool cumulative)
    {
        text_ += programme_.toUtf8() + ",\"" + title_.toUtf8() + " (synthetic)\"," + code + ',' + councils[council].name
            + ",local-authority," + QByteArray::number(2012 + year) + '-' + QByteArray::number(13 + year) + ','
            + measure + ",value,neutral," + QByteArray::number(value) + (cumulative ? ",cumulative\n" : ",period\n");
    }

    QByteArray text() const { return text_; }

private:
    QString programme_;
    QString title_;
    QByteArray text_;
};

constexpr size_t slow_council = 9;    ///< Jorvallshire: below three quarters of its pledge, and stays there
constexpr size_t late_council = 13;   ///< Drosk Harbour: below in the first year, catches up in the second
constexpr size_t greedy_council = 32; ///< Vennchester claims for every family, beyond five sixths

void add_council_plan(PlanReturn &plans, const FamilyRows &rows, size_t council, const CouncilPlan &plan,
                      const Prices &prices, quint64 seed)
{
    CaseChance chance(seed, 9'000'000'000ULL + council);
    const QByteArray &code = rows.code(council);
    plans.add(code, council, 0, "families_agreed", plan.agreed, false);
    qint64 pledged = 0;
    qint64 worked = 0;
    for (int year = 0; year < years; ++year) {
        const qint64 attached = std::count_if(plan.attached.begin(), plan.attached.end(),
                                              [year](const QDate &day) { return year_of(day) == year; });
        worked += attached;
        pledged = worked * chance.between(97, 118) / 100;
        if (council == slow_council || (council == late_council && year == 0))
            pledged = worked * 100 / 61 + 1;
        plans.add(code, council, year, "families_pledged", pledged, true);
        plans.add(code, council, year, "families_worked_with", worked, true);
        const qint64 available = plan.agreed * 5 / 6 / years * prices.attachment[static_cast<size_t>(year)];
        const qint64 drawn = available * chance.between(70, 100) / 100;
        const int put_in = council % 4 == 1 ? chance.between(38, 75) : chance.between(88, 100);
        plans.add(code, council, year, "funding_available", available, false);
        plans.add(code, council, year, "funding_drawn", drawn, false);
        plans.add(code, council, year, "funding_invested", drawn * put_in / 100, false);
    }
}

} // namespace

SyntheticCases synthetic_families(const schemes::Scheme &scheme, quint64 seed)
{
    SyntheticCases made;
    FamilyRows rows(scheme, seed, SyntheticCaseWriter::Columns::full);
    PlanReturn plans(scheme);
    const Prices prices = prices_of(scheme);
    QByteArray text = rows.header();
    qint64 number = 0;
    int planted = 0;
    bool greedy = false;
    for (size_t council = 0; council < councils.size(); ++council) {
        const CouncilPlan plan = plan_council(council, seed);
        const size_t paid_for = static_cast<size_t>(plan.agreed * 5 / 6);
        size_t stayed = 0;
        QDate last_paid_for;
        for (size_t i = 0; i < plan.attached.size(); ++i, ++number) {
            const bool stays = !rows.leaves(number);
            const bool paid = stays && stayed < paid_for;
            stayed += stays ? 1 : 0;
            // Whoever comes after the last that is paid for comes on a later day, so that no tie decides who it is.
            const QDate day = paid || !last_paid_for.isValid() ? plan.attached[i]
                                                               : std::max(plan.attached[i], last_paid_for.addDays(1));
            if (paid)
                last_paid_for = day;
            Family family{number, council, day, paid || council == greedy_council, Fault::none, habit_of(council)};
            // Attached in the middle year: late enough to have a result, early enough for it to be known.
            const bool plain = paid && year_of(family.attached_on) == 1 && council != slow_council
                && council != late_council && council != greedy_council;
            if (plain && i % 37 == 5 && planted < 24) {
                family.fault = static_cast<Fault>(1 + planted++ % 8);
                made.differences.push_back({QString::fromLatin1(fault_rules[static_cast<size_t>(family.fault)]),
                                            QString::fromLatin1(FamilyRows::reference(number)),
                                            QString::fromLatin1(rows.code(council))});
            }
            rows.append(text, family);
            greedy = greedy || (stays && !paid && family.is_claimed);
        }
        add_council_plan(plans, rows, council, plan, prices, seed);
    }
    if (greedy)
        made.differences.push_back(
            {QStringLiteral("cap-exceeded"), {}, QString::fromLatin1(rows.code(greedy_council))});
    made.differences.push_back({QStringLiteral("below-threshold"), {}, QString::fromLatin1(rows.code(slow_council))});
    for (const CouncilHabit &each : council_habits)
        made.habits.push_back({QString::fromLatin1(each.check), QString::fromLatin1(rows.code(each.council))});
    made.files.push_back({QStringLiteral("troubled-families-plans.csv"), plans.text()});
    made.files.push_back({QStringLiteral("troubled-families-cases.csv"), text});
    return made;
}

Result<> write_synthetic_families(QIODevice &device, const schemes::Scheme &scheme, qint64 rows, quint64 seed)
{
    FamilyRows families(scheme, seed, SyntheticCaseWriter::Columns::brief);
    std::array<int, councils.size()> sizes{};
    std::transform(councils.begin(), councils.end(), sizes.begin(),
                   [](const ProviderModel &each) { return each.size; });
    const int all = std::accumulate(sizes.begin(), sizes.end(), 0);
    const auto span = static_cast<int>(first_day.daysTo(last_attachment));
    QByteArray text = families.header();
    qint64 written = 0;
    const auto flush = [&]() -> Result<> {
        if (device.write(text) != text.size())
            return failure(ErrorCode::refused,
                           QCoreApplication::translate("tasks", "The synthetic cases could not be written (%1).")
                               .arg(device.errorString()));
        text.clear();
        return {};
    };
    for (qint64 number = 0; written < rows; ++number) {
        CaseChance chance(seed, 5'000'000'000'000ULL + static_cast<quint64>(number));
        int lot = chance.below(all);
        size_t council = 0;
        while (lot >= sizes[council])
            lot -= sizes[council++];
        Family family{number, council, first_day.addDays(chance.below(span)), true, Fault::none, Habit::none};
        if (chance.happens(8))
            family.fault = static_cast<Fault>(chance.between(1, 8));
        const qsizetype before = text.size();
        const int made = families.append(text, family);
        if (written + made > rows) {
            // Exactly so many rows: of the last family those that still fit.
            qsizetype end = before;
            for (qint64 left = rows - written; left > 0; --left)
                end = text.indexOf('\n', end) + 1;
            text.truncate(end);
            written = rows;
        } else {
            written += made;
        }
        if (text.size() >= block_bytes) {
            if (const Result<> done = flush(); !done)
                return done;
        }
    }
    return flush();
}

} // namespace outturn::tasks
