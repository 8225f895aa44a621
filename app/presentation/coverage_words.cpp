// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/coverage_words.h"

#include "presentation/coverage_chart.h"
#include "presentation/figure_words.h"
#include "presentation/scheme_words.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using audit::Coverage;
using audit::CoverageCell;
using audit::CoverageState;
using audit::ReconciledItem;

// More providers than this are not named.
constexpr size_t most_names = 3;

bool holds(const CoverageCell &cell, CoverageState state)
{
    return cell.state == state || std::find(cell.others.begin(), cell.others.end(), state) != cell.others.end();
}

/// Periods in which a provider was expected, and those of them without anything.
std::pair<int, int> gaps_of(const Coverage &coverage, size_t provider)
{
    int expected = 0;
    int gaps = 0;
    for (const CoverageCell &cell : coverage.cells[provider]) {
        expected += cell.state == CoverageState::not_expected ? 0 : 1;
        gaps += holds(cell, CoverageState::not_returned) ? 1 : 0;
    }
    return {expected, gaps};
}

QString tally_words(const Coverage::PeriodTally &tally, const Wording &wording)
{
    const auto number = [&wording](int n) { return wording.number(n, 0); };
    QStringList parts;
    parts.append(
        tally.returned == tally.expected
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "all %1 places returned")).arg(number(tally.expected))
            : wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of %2 places returned"))
                  .arg(number(tally.returned), number(tally.expected)));
    const auto add = [&](int count, const char *source) {
        if (count > 0)
            parts.append(wording.say(source).arg(number(count)));
    };
    add(tally.left_out, QT_TRANSLATE_NOOP("presentation", "%1 left out by an auditor"));
    add(tally.imputed, QT_TRANSLATE_NOOP("presentation", "%1 filled in by the publisher"));
    add(tally.suppressed, QT_TRANSLATE_NOOP("presentation", "%1 held back by the publisher"));
    add(tally.part_missing, QT_TRANSLATE_NOOP("presentation", "%1 in part"));
    add(tally.late, QT_TRANSLATE_NOOP("presentation", "%1 late"));
    add(tally.not_certified, QT_TRANSLATE_NOOP("presentation", "%1 not certified"));
    return parts.join(QStringLiteral("; "));
}

Coverage::PeriodTally over_all(const Coverage &coverage)
{
    Coverage::PeriodTally all;
    for (const Coverage::PeriodTally &tally : coverage.tallies) {
        all.expected += tally.expected;
        all.returned += tally.returned;
        all.not_returned += tally.not_returned;
        all.left_out += tally.left_out;
    }
    return all;
}

QString most_gaps(const Coverage &coverage, const Wording &wording)
{
    QStringList names;
    size_t others = 0;
    for (const size_t provider : worst_first(coverage)) {
        const auto [expected, gaps] = gaps_of(coverage, provider);
        if (gaps == 0)
            continue;
        if (static_cast<size_t>(names.size()) == most_names) {
            ++others;
            continue;
        }
        names.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (%2 of %3)"))
                         .arg(coverage.providers[provider].name, wording.number(gaps, 0), wording.number(expected, 0)));
    }
    if (names.isEmpty())
        return {};
    if (others > 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Most often missing: %1; %2 more have gaps."))
            .arg(listed(names, wording), wording.number(static_cast<double>(others), 0));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Missing: %1.")).arg(listed(names, wording));
}

} // namespace

QString coverage_title(CoverageState state, const Wording &wording)
{
    switch (state) {
    case CoverageState::not_returned:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "not returned"));
    case CoverageState::left_out:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "left out by an auditor"));
    case CoverageState::imputed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "filled in by the publisher"));
    case CoverageState::suppressed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "held back by the publisher"));
    case CoverageState::part_missing:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "part missing"));
    case CoverageState::late:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "late"));
    case CoverageState::not_certified:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "not certified"));
    case CoverageState::restated:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "restated"));
    case CoverageState::returned:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "returned"));
    case CoverageState::not_expected:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "not expected"));
}

QString coverage_explanation(CoverageState state, const Wording &wording)
{
    switch (state) {
    case CoverageState::not_returned:
        return wording.say(QT_TRANSLATE_NOOP(
            "presentation", "Nothing is in force although the provider was there and others returned."));
    case CoverageState::left_out:
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "Returned; an auditor left the figure out of every answer."));
    case CoverageState::imputed:
        return wording.say(QT_TRANSLATE_NOOP(
            "presentation", "The provider did not return it; the publisher put a figure in its place."));
    case CoverageState::suppressed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Returned, but the publisher does not say the count."));
    case CoverageState::part_missing:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Numerator or denominator is not there."));
    case CoverageState::late:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Received after the day on which it was due."));
    case CoverageState::not_certified:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "The return says that nobody vouches for it."));
    case CoverageState::restated:
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "A later return replaced the first figure by another one."));
    case CoverageState::returned:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "A figure is there."));
    case CoverageState::not_expected:
        break;
    }
    return wording.say(
        QT_TRANSLATE_NOOP("presentation",
                          "The provider did not exist then, does not return this measure, or nothing came of what an "
                          "auditor left out."));
}

QString coverage_letter(CoverageState state, const Wording &wording)
{
    switch (state) {
    case CoverageState::not_returned:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "N"));
    case CoverageState::left_out:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "X"));
    case CoverageState::imputed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "I"));
    case CoverageState::suppressed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "S"));
    case CoverageState::part_missing:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "P"));
    case CoverageState::late:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "L"));
    case CoverageState::not_certified:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "U"));
    case CoverageState::restated:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "R"));
    case CoverageState::returned:
    case CoverageState::not_expected:
        break;
    }
    return {};
}

QString coverage_sentence(const Coverage &coverage, const Period &period, const Wording &wording)
{
    const auto found = std::find(coverage.periods.begin(), coverage.periods.end(), period);
    if (found == coverage.periods.end())
        return {};
    const Coverage::PeriodTally &tally = coverage.tallies[static_cast<size_t>(found - coverage.periods.begin())];
    return tally.expected == 0 ? QString() : tally_words(tally, wording);
}

std::optional<Period> returned_period(const Coverage &coverage, const Period &period)
{
    if (std::find(coverage.periods.begin(), coverage.periods.end(), period) != coverage.periods.end())
        return period;
    const auto lies_in = [&period](const Period &part) { return part.start >= period.start && part.end <= period.end; };
    const auto last = std::find_if(coverage.periods.rbegin(), coverage.periods.rend(), lies_in);
    return last == coverage.periods.rend() || !period.end.isValid() ? std::nullopt : std::optional(*last);
}

QString coverage_sentence_within(const Coverage &coverage, const Period &period, const Wording &wording)
{
    const std::optional<Period> found = returned_period(coverage, period);
    if (!found)
        return {};
    const QString sentence = coverage_sentence(coverage, *found, wording);
    return *found == period || sentence.isEmpty() ? sentence
                                                  : QStringLiteral("%1: %2").arg(period_label(*found), sentence);
}

Headline coverage_headline(const Coverage &coverage, const Measure &measure, const Wording &wording)
{
    Headline words;
    words.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Who returned what: %1")).arg(measure.title);
    const Coverage::PeriodTally all = over_all(coverage);
    if (all.expected == 0) {
        words.finding = wording.say(QT_TRANSLATE_NOOP("presentation", "No figure of this measure is in force."));
        return words;
    }
    const Period &last = coverage.periods.back();
    words.finding = wording.say(QT_TRANSLATE_NOOP("presentation", "%1: %2."))
                        .arg(period_label(last), coverage_sentence(coverage, last, wording));
    QStringList more;
    if (coverage.periods.size() > 1)
        more.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Over %1 periods %2 of %3 expected figures were returned."))
                .arg(wording.number(static_cast<double>(coverage.periods.size()), 0), wording.number(all.returned, 0),
                     wording.number(all.expected, 0)));
    if (all.left_out > 0) // no gap of the provider
        more.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Left out by an auditor: %1."))
                        .arg(wording.number(all.left_out, 0)));
    more.append(most_gaps(coverage, wording));
    more.removeAll(QString());
    words.caution = more.join(u' ');
    QStringList unknown;
    if (!coverage.knows_certification)
        unknown.append(wording.say(QT_TRANSLATE_NOOP("presentation", "No return says whether it is certified.")));
    if (!coverage.knows_dates)
        unknown.append(wording.say(QT_TRANSLATE_NOOP("presentation", "No return says when it came and was due.")));
    words.warnings = unknown.join(u' ');
    return words;
}

QString coverage_cell_sentence(const Coverage &coverage, size_t provider, size_t period, const Measure &measure,
                               const Wording &wording)
{
    const CoverageCell &cell = coverage.cells[provider][period];
    QStringList states{coverage_title(cell.state, wording)};
    for (const CoverageState other : cell.others)
        states.append(coverage_title(other, wording));
    QString words = wording.say(QT_TRANSLATE_NOOP("presentation", "%1, %2: %3"))
                        .arg(coverage.providers[provider].name, period_label(coverage.periods[period]),
                             states.join(QStringLiteral(", ")));
    if (cell.due_on.isValid() && cell.received_on.isValid())
        words += wording.say(QT_TRANSLATE_NOOP("presentation", "; due %1, received %2"))
                     .arg(wording.date(cell.due_on), wording.date(cell.received_on));
    if (cell.figure)
        words += QStringLiteral("; ") + FigureWords(measure, wording).value(*cell.figure);
    if (cell.left_out_by != 0)
        words += wording.say(QT_TRANSLATE_NOOP("presentation", "; by %1, act %2: %3"))
                     .arg(cell.left_out_person, wording.number(static_cast<double>(cell.left_out_by), 0),
                          cell.left_out_reason);
    if (cell.is_corrected)
        words += wording.say(QT_TRANSLATE_NOOP("presentation", "; corrected by an auditor"));
    return words;
}

QString reconciliation_kind_title(ReconciledItem::Kind kind, const Wording &wording)
{
    switch (kind) {
    case ReconciledItem::Kind::published_total:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Published total"));
    case ReconciledItem::Kind::outcomes_to_starts:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Results and attachments"));
    case ReconciledItem::Kind::claims_to_outcomes:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Claims and results"));
    case ReconciledItem::Kind::period_to_period:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Over periods"));
    case ReconciledItem::Kind::return_to_return:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Restated"));
}

Headline reconciliation_headline(const audit::ReconciliationTable &table, const Wording &wording)
{
    Headline words;
    words.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Does it agree?"));
    const auto number = [&wording](int n) { return wording.number(n, 0); };
    const auto failing = [&table](ReconciledItem::Kind kind) {
        return static_cast<int>(
            std::count_if(table.items.begin(), table.items.end(),
                          [kind](const ReconciledItem &item) { return item.kind == kind && !item.agrees; }));
    };
    // A figure that a later return gives otherwise is no failed comparison like the others: it says so by itself.
    const int restated = failing(ReconciledItem::Kind::return_to_return);
    const int not_agreeing = table.not_agreeing - restated;
    const int all = table.agreeing + not_agreeing;
    if (all == 0 && restated == 0)
        words.finding = wording.say(
            QT_TRANSLATE_NOOP("presentation",
                              "Nothing is there to set the figures against: no return gives a total, and no figure is "
                              "given twice."));
    else if (all == 0)
        words.finding = wording.say(QT_TRANSLATE_NOOP(
            "presentation", "No return gives a total to set the figures against; a later return gives other figures."));
    else if (not_agreeing == 0)
        words.finding =
            wording.say(QT_TRANSLATE_NOOP("presentation", "All %1 comparisons agree within what rounding allows."))
                .arg(number(all));
    else
        words.finding = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of %2 comparisons do not agree."))
                            .arg(number(not_agreeing), number(all));
    QStringList parts;
    for (const ReconciledItem::Kind kind :
         {ReconciledItem::Kind::published_total, ReconciledItem::Kind::outcomes_to_starts,
          ReconciledItem::Kind::claims_to_outcomes, ReconciledItem::Kind::period_to_period}) {
        if (const int count = failing(kind); count > 0)
            parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1: %2"))
                             .arg(reconciliation_kind_title(kind, wording), number(count)));
    }
    QStringList more;
    if (parts.size() > 1)
        more.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Not agreeing: %1.")).arg(parts.join(QStringLiteral("; "))));
    if (restated > 0)
        more.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Parts of figures restated by a later return: %1."))
                        .arg(number(restated)));
    words.caution = more.join(u' ');
    if (!table.without_total.empty())
        words.warnings = wording.say(QT_TRANSLATE_NOOP("presentation", "Measures without a published total: %1."))
                             .arg(number(static_cast<int>(table.without_total.size())));
    return words;
}

} // namespace outturn::presentation
