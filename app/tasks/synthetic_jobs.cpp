// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/synthetic_cases.h"

#include "tasks/demonstration_providers.h"
#include "tasks/synthetic_case_row.h"

#include <algorithm>
#include <array>

namespace outturn::tasks {
namespace {

constexpr int months = 34;
constexpr size_t contracts = 18;
const QDate first_month(2011, 6, 1);
const QDate last_day(2014, 3, 31);

/// Participants of a hundred, by payment group, and how many of a thousand get a job that counts.
struct GroupModel {
    const char *id;
    int share;
    int success;
};
constexpr std::array<GroupModel, 9> groups{{{"PG1", 24, 290},
                                            {"PG2", 43, 270},
                                            {"PG3", 11, 230},
                                            {"PG4", 4, 140},
                                            {"PG5", 4, 110},
                                            {"PG6", 8, 90},
                                            {"PG7", 2, 60},
                                            {"PG8", 1, 100},
                                            {"PG9", 3, 160}}};

const GroupModel &draw_group(CaseChance &chance)
{
    int lot = chance.below(100);
    size_t group = 0;
    while (lot >= groups[group].share)
        lot -= groups[group++].share;
    return groups[group];
}

std::optional<qint64> pounds(const schemes::Scheme &scheme, const char *event, const char *group, const QDate &attached)
{
    const std::optional<Money> price =
        schemes::price_of(scheme, MeasureId(QString::fromLatin1(event)), QString::fromLatin1(group),
                          schemes::scheme_year(scheme, attached));
    return price ? std::optional(price->pence / 100) : std::nullopt;
}

/// How often a job may be sustained and paid for.
int most_sustainments(const schemes::Scheme &scheme, const char *group, const QDate &attached)
{
    const schemes::Tariff *tariff =
        schemes::tariff_for(scheme, MeasureId(QStringLiteral("sustainment")), QString::fromLatin1(group),
                            schemes::scheme_year(scheme, attached));
    return tariff && tariff->most_per_case ? *tariff->most_per_case : 13;
}

constexpr size_t prompt_contractor = 4; ///< Everrook People: many jobs reach the threshold to the week

QByteArray code_of(size_t contractor)
{
    return QStringLiteral("DEMO-P%1")
        .arg(contractor + 1 + families_contractors.size(), 2, 10, QLatin1Char('0'))
        .toUtf8();
}

/// Writes everybody who was referred to one contract in one month.
class JobRows
{
public:
    JobRows(const schemes::Scheme &scheme, quint64 seed)
        : scheme_(scheme), seed_(seed),
          writer_(scheme.id.toUtf8(), "contractor", SyntheticCaseWriter::Columns::by_contract), text_(writer_.header())
    {}

    void add_month(size_t contract, int month)
    {
        const size_t who = contract % employment_contractors.size();
        CaseChance chance(seed_, 3'000'000ULL + contract * 1'000 + static_cast<quint64>(month));
        // Referrals fall by two thirds: what the measure of the contract makes of that is the point.
        const int referrals = chance.between(9, 13) * (months + 17 - month) / (months + 17) * (month > 20 ? 2 : 3) / 3;
        for (int i = 0; i < referrals; ++i) {
            SyntheticRow row;
            row.case_ref = "W" + QByteArray::number(++number_).rightJustified(6, '0');
            row.person_ref = "Q" + QByteArray::number(number_).rightJustified(6, '0');
            row.provider_code = code_of(who);
            row.provider_name = employment_contractors[who].name;
            row.contract = "WP-" + QByteArray::number(static_cast<int>(contract) + 1).rightJustified(2, '0');
            row.referred_on = first_month.addMonths(month).addDays(chance.below(28));
            add_participant(row, who, chance);
        }
    }

    QByteArray text() const { return text_; }
    std::vector<PlantedDifference> differences;

private:
    void plant(const char *rule, const SyntheticRow &row)
    {
        differences.push_back(
            {QString::fromLatin1(rule), QString::fromLatin1(row.case_ref), QString::fromLatin1(row.provider_code)});
    }

    void claim(SyntheticRow &row, const char *event)
    {
        row.measure = event;
        const auto price = pounds(scheme_, event, row.group.constData(), row.attached_on);
        row.claimed_pounds = price.value_or(-1);
        row.paid_pounds = row.claimed_pounds;
        row.paid_on = row.period_of.addDays(40);
    }

    void add_participant(SyntheticRow &row, size_t who, CaseChance &chance)
    {
        const ProviderModel &provider = employment_contractors[who];
        const GroupModel &group = draw_group(chance);
        row.group = group.id;
        row.measure = "referral";
        row.period_of = row.referred_on;
        writer_.append(text_, row);
        if (chance.happens(20))
            return; // never started
        row.attached_on = row.referred_on.addDays(chance.between(3, 20));
        row.period_of = row.attached_on;
        row.cost_pounds = 380 + chance.below(520);
        if (row.attached_on > last_day)
            return;
        // Somebody whose family is paid for under another programme too, now and then.
        if (number_ % 997 == 400)
            row.person_ref = "P" + QByteArray::number(number_).rightJustified(7, '0');
        claim(row, "attachment");
        writer_.append(text_, row);
        row.cost_pounds = -1;
        const int wait = row.group == "PG1" || row.group == "PG2" ? 182 : 91;
        row.outcome_on = row.attached_on.addDays(wait + 10 + chance.below(330));
        if (!chance.happens(group.success + provider.skill / 250) || row.outcome_on > last_day)
            return;
        add_job(row, wait, who == prompt_contractor, chance);
    }

    /// The day on which a job is said to have lasted long enough; nobody's is 25 December.
    QDate day_of_job(const SyntheticRow &row, int wait, bool is_prompt) const
    {
        CaseChance chance(seed_, 12'000'000'000ULL + static_cast<quint64>(number_));
        QDate day = row.outcome_on;
        if (is_prompt && row.attached_on.daysTo(day) < wait + 130 && chance.happens(800))
            day = row.attached_on.addDays(wait + chance.below(7));
        return day.month() == 12 && day.day() == 25 ? day.addDays(1) : day;
    }

    void add_job(SyntheticRow &row, int wait, bool is_prompt, CaseChance &chance)
    {
        // As many sustainments as there would have been, so that what is paid stays the same.
        const QDate drawn = row.outcome_on;
        row.outcome_on = day_of_job(row, wait, is_prompt);
        row.period_of = row.outcome_on;
        claim(row, "job_outcome");
        if (jobs_++ % 211 == 30) {
            row.outcome_on = row.attached_on.addDays(wait - 30);
            writer_.append(text_, row);
            plant("outside-window", row);
            return;
        }
        writer_.append(text_, row);
        const int most = most_sustainments(scheme_, row.group.constData(), row.attached_on);
        const QDate outcome = row.outcome_on;
        for (int i = 1; i <= most && chance.happens(860); ++i) {
            row.outcome_on = outcome.addDays(28 * i);
            row.period_of = row.outcome_on;
            if (std::max(row.outcome_on, drawn.addDays(28 * i)) > last_day)
                break;
            claim(row, "sustainment");
            writer_.append(text_, row);
            if (++sustainments_ % 1'301 == 700) {
                writer_.append(text_, row);
                plant("duplicate-case", row);
            }
        }
    }

    const schemes::Scheme &scheme_;
    quint64 seed_;
    SyntheticCaseWriter writer_;
    QByteArray text_;
    int number_ = 0;
    int jobs_ = 0;
    int sustainments_ = 0;
};

/// How many were to be referred, contractor by contractor: referrals fell short of it.
QByteArray expected_referrals(const schemes::Scheme &scheme, quint64 seed)
{
    QByteArray text =
        "programme,programme_title,provider_code,provider_name,provider_type,period,measure,kind,polarity,value\n";
    for (size_t who = 0; who < employment_contractors.size(); ++who) {
        CaseChance chance(seed, 8'000'000'000ULL + who);
        for (int year = 2011; year < 2014; ++year)
            text += scheme.id.toUtf8() + ",\"" + scheme.title.toUtf8() + " (synthetic)\"," + code_of(who) + ','
                + employment_contractors[who].name + ",contractor," + QByteArray::number(year) + '-'
                + QByteArray::number(year - 1999) + ",referrals_expected,value,neutral,"
                + QByteArray::number(chance.between(160, 240)) + '\n';
    }
    return text;
}

} // namespace

SyntheticCases synthetic_jobs(const schemes::Scheme &scheme, quint64 seed)
{
    JobRows rows(scheme, seed);
    for (int month = 0; month < months; ++month) {
        for (size_t contract = 0; contract < contracts; ++contract)
            rows.add_month(contract, month);
    }
    SyntheticCases made;
    made.files.push_back({QStringLiteral("work-programme-plans.csv"), expected_referrals(scheme, seed)});
    made.files.push_back({QStringLiteral("work-programme-cases.csv"), rows.text()});
    made.differences = rows.differences;
    made.habits.push_back({QStringLiteral("above-threshold"), QString::fromLatin1(code_of(prompt_contractor))});
    return made;
}

} // namespace outturn::tasks
