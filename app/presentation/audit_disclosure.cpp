// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/audit_disclosure.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::DisclosureRule;
using analysis::WithheldFigure;

bool is_withheld(const ProviderId &provider, const std::vector<WithheldFigure> &withheld)
{
    return !provider.is_empty()
        && std::any_of(withheld.begin(), withheld.end(),
                       [&provider](const WithheldFigure &figure) { return figure.provider.id == provider; });
}

bool is_small(const std::optional<double> &number, const DisclosureRule &rule)
{
    return number && *number == std::round(*number) && rule.is_small(*number);
}

} // namespace

bool may_tell(const audit::CheckHit &hit, const DisclosureRule &rule, const std::vector<WithheldFigure> &withheld)
{
    if (!rule.is_on())
        return true;
    if (is_withheld(hit.provider, withheld))
        return false;
    const bool is_of_cases = !hit.cases.empty();
    if (is_of_cases && is_small(static_cast<double>(hit.places), rule))
        return false;
    // An amount at a known price is a count: without a count beside it nobody can say that it is not a small one.
    bool has_money = false;
    bool has_count = false;
    for (const audit::CheckValue &value : hit.values) {
        const auto *number = std::get_if<double>(&value.value);
        if (number && !value.is_share && is_small(*number, rule))
            return false;
        has_count = has_count || (number && !value.is_share);
        has_money = has_money || std::holds_alternative<Money>(value.value);
    }
    return has_count || !has_money;
}

bool may_tell(const audit::FindingEvidence &evidence, const audit::FindingAbout &about, const DisclosureRule &rule,
              const std::vector<WithheldFigure> &withheld)
{
    if (!rule.is_on() || evidence.figures.empty())
        return true;
    const auto is_named = [&evidence](const char *name) {
        return std::any_of(evidence.figures.begin(), evidence.figures.end(),
                           [name](const auto &figure) { return figure.name == QLatin1String(name); });
    };
    const bool tells_amounts = std::any_of(evidence.figures.begin(), evidence.figures.end(), [](const auto &figure) {
        return figure.name == QLatin1String("value") || figure.name.endsWith(QLatin1String("_pence"));
    });
    // A share or an amount of one provider may stand for a small count: only a count beside it says that it does not.
    if (!about.provider.is_empty() && tells_amounts && !is_named("numerator"))
        return false;
    return !is_withheld(about.provider, withheld)
        && std::none_of(evidence.figures.begin(), evidence.figures.end(),
                        [&rule](const audit::FindingEvidence::Figure &figure) {
                            const bool is_count = figure.name == QLatin1String("numerator")
                                || figure.name == QLatin1String("denominator");
                            return is_count && is_small(figure.number, rule);
                        });
}

audit::Coverage disclosed(audit::Coverage coverage, const DisclosureRule &rule)
{
    if (!rule.is_on())
        return coverage;
    for (audit::Coverage::PeriodTally &tally : coverage.tallies) {
        tally.numerator.reset();
        tally.denominator.reset();
    }
    for (std::vector<audit::CoverageCell> &row : coverage.cells) {
        for (audit::CoverageCell &cell : row) {
            cell.figure.reset();
            cell.weight.reset();
        }
    }
    return coverage;
}

audit::ReconciliationTable disclosed(audit::ReconciliationTable table, const DisclosureRule &rule,
                                     const std::vector<WithheldFigure> &withheld)
{
    if (rule.is_on())
        std::erase_if(table.items, [&](const audit::ReconciledItem &item) {
            const bool is_money = item.part == Part::claimed || item.part == Part::paid || item.part == Part::cost;
            return is_withheld(item.provider, withheld) || is_small(item.figure, rule) || is_small(item.against, rule)
                || (is_money && !item.provider.is_empty());
        });
    return table;
}

std::vector<audit::Finding> disclosed(std::vector<audit::Finding> findings, const DisclosureRule &rule,
                                      const std::vector<WithheldFigure> &withheld)
{
    for (audit::Finding &finding : findings) {
        if (!may_tell(finding.evidence, finding.about, rule, withheld))
            finding.evidence.figures.clear();
    }
    return findings;
}

StandingActs disclosed(StandingActs standing, const DisclosureRule &rule, const std::vector<WithheldFigure> &withheld)
{
    if (!rule.is_on())
        return standing;
    for (StandingActs::StandingCorrection &entry : standing.corrections) {
        const bool whole = is_withheld(entry.correction.key.provider, withheld);
        entry.correction.money.reset(); // at a known price an amount is a count
        for (std::optional<double> *number : {&entry.correction.numerator, &entry.correction.denominator,
                                              &entry.correction.expected, &entry.correction.value}) {
            if (whole || is_small(*number, rule))
                number->reset();
        }
    }
    return standing;
}

} // namespace outturn::presentation
