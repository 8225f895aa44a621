// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/coverage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace outturn::audit {
namespace {

constexpr std::array<QStringView, 10> coverage_words{u"not-returned", u"left-out",    u"imputed",       u"suppressed",
                                                     u"part-missing", u"late",        u"not-certified", u"restated",
                                                     u"returned",     u"not-expected"};

using Place = std::pair<QString, Period>; ///< a provider and a period

/// Years, quarters and months are returned by different providers: one is not missing from the other.
int months_of(const Period &period)
{
    return static_cast<int>(std::lround(static_cast<double>(period.start.daysTo(period.end) + 1) / 30.44));
}

/// What a provider's cells of one period come to.
struct Sum {
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<double> value;
    bool has_range = false; ///< a missing part is known within limits
    Missing missing = Missing::none;
    int cells = 0;
    bool is_corrected = false;
};

struct Marks {
    std::optional<bool> certified;
    bool imputed = false;
    QDate received_on;
    QDate due_on;
};

class CoverageReader
{
public:
    CoverageReader(const CellSource &source, Coverage &answer) : source_(source), answer_(answer) {}

    Result<> read()
    {
        for (const auto step :
             {&CoverageReader::read_measure, &CoverageReader::read_acts, &CoverageReader::read_figures,
              &CoverageReader::read_marks, &CoverageReader::read_restatements, &CoverageReader::read_providers}) {
            if (const Result<> done = (this->*step)(); !done)
                return done;
        }
        judge();
        return {};
    }

private:
    Result<> read_measure();
    Result<> read_acts();
    Result<> read_figures();
    Result<> read_case_places();
    void note_case_places(const std::vector<Cell> &cells);
    Result<> read_marks();
    Result<> read_restatements();
    Result<> read_providers();
    Result<> read_left_out();
    void add_cell(const Cell &cell, std::map<Place, Sum> &sums) const;
    void judge();
    bool is_expected(const Provider &provider, const Period &period) const;
    const StandingActs::StandingExclusion *exclusion_of(const Provider &provider, const Period &period) const;
    std::optional<CoverageState> figure_state(const Sum &sum) const;
    std::vector<CoverageState> states_of(const Provider &provider, const Period &period, CoverageCell &cell) const;
    void fill_figure(const Sum &sum, CoverageCell &cell) const;
    void fill_exclusion(const StandingActs::StandingExclusion *exclusion, CoverageCell &cell) const;
    bool has_cases(const Provider &provider, const Period &period) const;
    void tally(const CoverageCell &cell, const Sum *sum, const Marks *marks, Coverage::PeriodTally &tally) const;
    template <typename Value> const Value *at(const std::map<Place, Value> &values, const Place &place) const
    {
        const auto found = values.find(place);
        return found == values.end() ? nullptr : &found->second;
    }

    const CellSource &source_;
    Coverage &answer_;
    Measure measure_;
    StandingActs acts_;
    std::map<Place, Sum> sums_;
    std::map<Place, Sum> left_out_; ///< what was returned, of what an auditor left out
    std::map<Place, Marks> marks_;
    std::map<QString, std::map<int, int>> lengths_; ///< how often a provider returned periods of so many months
    std::set<qint64> returns_;                      ///< from which the figures come
    bool is_of_cases_ = false;
    std::map<QString, std::vector<Period>> case_periods_; ///< in which a provider has cases of any kind
    std::map<Place, bool> restated_;
};

Result<> CoverageReader::read_measure()
{
    const auto measures = source_.measures();
    if (!measures)
        return tl::unexpected(measures.error());
    const auto found = std::find_if(measures->begin(), measures->end(), [&](const Measure &measure) {
        return measure.id == answer_.measure && measure.programme == answer_.programme;
    });
    if (found == measures->end())
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("audit", "There is no measure “%1” in the programme “%2”.")
                           .arg(answer_.measure.text, answer_.programme.text));
    measure_ = *found;
    return {};
}

Result<> CoverageReader::read_acts()
{
    auto acts = source_.standing_acts();
    if (!acts)
        return tl::unexpected(acts.error());
    acts_ = std::move(*acts);
    return {};
}

void CoverageReader::add_cell(const Cell &cell, std::map<Place, Sum> &sums) const
{
    Sum &sum = sums[{cell.key.provider.text, cell.key.period}];
    const bool first = sum.cells++ == 0;
    const auto add = [first](std::optional<double> &total, const std::optional<double> &part) {
        total = part && (first || total) ? std::optional((first ? 0.0 : *total) + *part) : std::nullopt;
    };
    add(sum.numerator, cell.numerator);
    add(sum.denominator, measure_.kind == MeasureKind::ratio ? cell.expected : cell.denominator);
    add(sum.value, cell.value);
    if (cell.missing != Missing::none)
        sum.missing = cell.missing;
    sum.has_range = sum.has_range || cell.numerator_range || cell.denominator_range;
    sum.is_corrected = sum.is_corrected || cell.corrected_by != 0;
}

Result<> CoverageReader::read_figures()
{
    const auto returns = source_.returns();
    const auto periods = source_.periods(answer_.programme, answer_.measure);
    if (!returns || !periods)
        return tl::unexpected(!returns ? returns.error() : periods.error());
    QSet<qint64> of_cases;
    for (const StoredReturn &stored : *returns) {
        if (stored.is_case_return)
            of_cases.insert(stored.id);
    }
    answer_.periods = *periods;
    for (const Period &period : *periods) {
        const auto cells = source_.cells(answer_.programme, answer_.measure, period);
        if (!cells)
            return tl::unexpected(cells.error());
        for (const Cell &cell : *cells) {
            if (cell.key.aspect != Aspect::outcome)
                continue;
            add_cell(cell, sums_);
            returns_.insert(cell.return_id);
        }
    }
    if (const Result<> read = read_left_out(); !read)
        return read;
    for (const auto *sums : {&sums_, &left_out_}) {
        for (const auto &[place, sum] : *sums)
            ++lengths_[place.first][months_of(place.second)];
    }
    is_of_cases_ = std::any_of(returns_.begin(), returns_.end(),
                               [&of_cases](qint64 return_id) { return of_cases.contains(return_id); });
    return is_of_cases_ ? read_case_places() : Result<>();
}

/// A period of which all is left out still shows: its returns came in.
Result<> CoverageReader::read_left_out()
{
    const auto cells = source_.cells_left_out(answer_.programme, answer_.measure);
    if (!cells)
        return tl::unexpected(cells.error());
    for (const Cell &cell : *cells) {
        if (cell.key.aspect != Aspect::outcome)
            continue;
        add_cell(cell, left_out_);
        returns_.insert(cell.return_id);
        if (std::find(answer_.periods.begin(), answer_.periods.end(), cell.key.period) == answer_.periods.end())
            answer_.periods.push_back(cell.key.period);
    }
    std::sort(answer_.periods.begin(), answer_.periods.end());
    return {};
}

void CoverageReader::note_case_places(const std::vector<Cell> &cells)
{
    for (const Cell &cell : cells) {
        const Period &period = cell.key.period;
        if (std::find(answer_.periods.begin(), answer_.periods.end(), period) == answer_.periods.end())
            continue;
        std::vector<Period> &of_provider = case_periods_[cell.key.provider.text];
        if (std::find(of_provider.begin(), of_provider.end(), period) == of_provider.end())
            of_provider.push_back(period);
    }
}

/// In which periods a provider has cases at all: a list of cases says by silence that there were none of one kind.
Result<> CoverageReader::read_case_places()
{
    const auto measures = source_.measures();
    if (!measures)
        return tl::unexpected(measures.error());
    for (const Measure &measure : *measures) {
        if (measure.programme != answer_.programme)
            continue;
        const auto periods = source_.periods(answer_.programme, measure.id);
        const auto left_out = source_.cells_left_out(answer_.programme, measure.id);
        if (!periods || !left_out)
            return tl::unexpected(!periods ? periods.error() : left_out.error());
        note_case_places(*left_out);
        for (const Period &period : *periods) {
            const auto cells = source_.cells(answer_.programme, measure.id, period);
            if (!cells)
                return tl::unexpected(cells.error());
            note_case_places(*cells);
        }
    }
    for (auto &[provider, periods] : case_periods_)
        std::sort(periods.begin(), periods.end());
    return {};
}

Result<> CoverageReader::read_marks()
{
    const auto marks = source_.return_marks();
    if (!marks)
        return tl::unexpected(marks.error());
    for (const ReturnMark &mark : *marks) {
        if (mark.programme != answer_.programme)
            continue;
        Marks &of_place = marks_[{mark.provider.text, mark.period}];
        const bool yes = mark.text == QLatin1String("yes");
        switch (mark.kind) {
        case ReturnMarkKind::certified:
            of_place.certified = yes;
            break;
        case ReturnMarkKind::imputed:
            of_place.imputed = yes;
            break;
        case ReturnMarkKind::received_on:
            of_place.received_on = QDate::fromString(mark.text, Qt::ISODate);
            break;
        case ReturnMarkKind::due_on:
            of_place.due_on = QDate::fromString(mark.text, Qt::ISODate);
            break;
        }
    }
    return {};
}

Result<> CoverageReader::read_restatements()
{
    const auto returns = source_.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    for (const StoredReturn &stored : *returns) {
        if (stored.cells_replaced == 0 || stored.is_case_return)
            continue;
        const auto changes = source_.changes(stored.id);
        if (!changes)
            return tl::unexpected(changes.error());
        for (const FigureChange &change : changes->changed) {
            const CellKey &key = change.after.key;
            if (key.programme == answer_.programme && key.measure == answer_.measure && key.aspect == Aspect::outcome)
                restated_[{key.provider.text, key.period}] = true;
        }
    }
    return {};
}

Result<> CoverageReader::read_providers()
{
    const auto providers = source_.providers();
    if (!providers)
        return tl::unexpected(providers.error());
    for (const Provider &provider : *providers) {
        if (lengths_.contains(provider.id.text))
            answer_.providers.push_back(provider);
    }
    std::sort(answer_.providers.begin(), answer_.providers.end(), [](const Provider &one, const Provider &other) {
        return one.name != other.name ? one.name < other.name : one.id < other.id;
    });
    return {};
}

bool CoverageReader::is_expected(const Provider &provider, const Period &period) const
{
    if (!lived_in(provider, period))
        return false;
    if (is_of_cases_) {
        const auto found = case_periods_.find(provider.id.text);
        return found != case_periods_.end() && !(period < found->second.front()) && !(found->second.back() < period);
    }
    const auto found = lengths_.find(provider.id.text);
    return found != lengths_.end() && found->second.contains(months_of(period));
}

const StandingActs::StandingExclusion *CoverageReader::exclusion_of(const Provider &provider,
                                                                    const Period &period) const
{
    CellKey key;
    key.programme = answer_.programme;
    key.measure = answer_.measure;
    key.provider = provider.id;
    key.period = period;
    return acts_.exclusion_of(key);
}

/// Why there is no figure; nullopt where there is one.
std::optional<CoverageState> CoverageReader::figure_state(const Sum &sum) const
{
    const bool is_plain = measure_.kind == MeasureKind::mean || measure_.kind == MeasureKind::value;
    if (is_plain ? sum.value.has_value() : sum.numerator && sum.denominator)
        return std::nullopt;
    switch (sum.missing) {
    case Missing::not_applicable:
    case Missing::not_collected:
        return CoverageState::not_expected;
    case Missing::suppressed:
    case Missing::low:
    case Missing::rounds_to_zero:
        return CoverageState::suppressed;
    default:
        break;
    }
    if (sum.has_range)
        return CoverageState::suppressed;
    // A row with nothing in it is no return.
    return sum.value || sum.numerator || sum.denominator ? CoverageState::part_missing : CoverageState::not_returned;
}

void CoverageReader::fill_figure(const Sum &sum, CoverageCell &cell) const
{
    cell.is_corrected = sum.is_corrected;
    if (measure_.kind == MeasureKind::mean || measure_.kind == MeasureKind::value) {
        cell.figure = sum.value;
        return;
    }
    cell.weight = sum.denominator;
    if (sum.numerator && sum.denominator && *sum.denominator > 0)
        cell.figure = *sum.numerator / *sum.denominator;
}

void CoverageReader::fill_exclusion(const StandingActs::StandingExclusion *exclusion, CoverageCell &cell) const
{
    if (!exclusion)
        return;
    cell.left_out_by = exclusion->act.id;
    cell.left_out_person = exclusion->act.person;
    cell.left_out_reason = exclusion->act.reason;
}

/// Cases of any kind in the period.
bool CoverageReader::has_cases(const Provider &provider, const Period &period) const
{
    const auto found = case_periods_.find(provider.id.text);
    return found != case_periods_.end()
        && std::find(found->second.begin(), found->second.end(), period) != found->second.end();
}

std::vector<CoverageState> CoverageReader::states_of(const Provider &provider, const Period &period,
                                                     CoverageCell &cell) const
{
    const Place place(provider.id.text, period);
    std::vector<CoverageState> states;
    if (const Sum *sum = at(sums_, place)) {
        fill_figure(*sum, cell);
        if (const auto why = figure_state(*sum))
            states.push_back(*why);
        if (states == std::vector{CoverageState::not_expected})
            return states;
    } else if (const Sum *left_out = at(left_out_, place)) {
        const auto why = figure_state(*left_out);
        if (why == CoverageState::not_expected || why == CoverageState::not_returned)
            return {CoverageState::not_expected};
        states.push_back(CoverageState::left_out);
        if (why)
            states.push_back(*why);
        fill_exclusion(exclusion_of(provider, period), cell);
    } else if (!is_expected(provider, period)) {
        return {CoverageState::not_expected};
    } else if (!has_cases(provider, period)) {
        if (exclusion_of(provider, period))
            return {CoverageState::not_expected}; // all that might come is left out, too
        states.push_back(CoverageState::not_returned);
    }
    if (const Marks *marks = at(marks_, place)) {
        cell.received_on = marks->received_on;
        cell.due_on = marks->due_on;
        if (marks->imputed)
            states.push_back(CoverageState::imputed);
        if (marks->received_on.isValid() && marks->due_on.isValid() && marks->received_on > marks->due_on)
            states.push_back(CoverageState::late);
        if (marks->certified == false)
            states.push_back(CoverageState::not_certified);
    }
    if (restated_.contains(place))
        states.push_back(CoverageState::restated);
    if (states.empty())
        states.push_back(CoverageState::returned);
    std::sort(states.begin(), states.end());
    return states;
}

void CoverageReader::tally(const CoverageCell &cell, const Sum *sum, const Marks *marks,
                           Coverage::PeriodTally &tally) const
{
    if (cell.state == CoverageState::not_expected)
        return;
    const auto is = [&](CoverageState state) {
        return cell.state == state || std::find(cell.others.begin(), cell.others.end(), state) != cell.others.end();
    };
    ++tally.expected;
    const bool is_silent = is(CoverageState::not_returned);
    const bool has_no_figure = is_silent || is(CoverageState::suppressed) || is(CoverageState::part_missing);
    tally.returned += has_no_figure || is(CoverageState::imputed) ? 0 : 1;
    tally.not_returned += is_silent ? 1 : 0;
    tally.left_out += is(CoverageState::left_out) ? 1 : 0;
    tally.late += is(CoverageState::late) ? 1 : 0;
    tally.imputed += is(CoverageState::imputed) ? 1 : 0;
    tally.suppressed += is(CoverageState::suppressed) ? 1 : 0;
    tally.part_missing += is(CoverageState::part_missing) ? 1 : 0;
    tally.certified += marks && marks->certified == true && !is_silent ? 1 : 0;
    tally.not_certified += is(CoverageState::not_certified) ? 1 : 0;
    if (!sum || has_no_figure)
        return;
    const auto add = [](std::optional<double> &total, const std::optional<double> &part) {
        if (part)
            total = total.value_or(0) + *part;
    };
    add(tally.numerator, measure_.kind == MeasureKind::value ? sum->value : sum->numerator);
    add(tally.denominator, sum->denominator);
}

void CoverageReader::judge()
{
    answer_.tallies.resize(answer_.periods.size());
    for (const Provider &provider : answer_.providers) {
        std::vector<CoverageCell> row;
        for (size_t p = 0; p < answer_.periods.size(); ++p) {
            const Period &period = answer_.periods[p];
            const Place place(provider.id.text, period);
            CoverageCell cell;
            std::vector<CoverageState> states = states_of(provider, period, cell);
            cell.state = states.front();
            cell.others.assign(states.begin() + 1, states.end());
            const Marks *marks = at(marks_, place);
            answer_.knows_certification = answer_.knows_certification || (marks && marks->certified);
            answer_.knows_dates =
                answer_.knows_dates || (marks && marks->received_on.isValid() && marks->due_on.isValid());
            tally(cell, at(sums_, place), marks, answer_.tallies[p]);
            row.push_back(std::move(cell));
        }
        answer_.cells.push_back(std::move(row));
    }
}

} // namespace

QString coverage_word(CoverageState state)
{
    return coverage_words[static_cast<size_t>(state)].toString();
}

Result<Coverage> coverage(const CellSource &source, const ProgrammeId &programme, const MeasureId &measure)
{
    Coverage answer;
    answer.programme = programme;
    answer.measure = measure;
    if (const Result<> read = CoverageReader(source, answer).read(); !read)
        return tl::unexpected(read.error());
    return answer;
}

} // namespace outturn::audit
