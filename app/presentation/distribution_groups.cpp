// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/distribution_groups.h"

#include "presentation/figure_words.h"
#include "statistics/pooled_target.h"
#include "statistics/quantiles.h"
#include "statistics/variance_decomposition.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;

// Fewer values than this are shown as dots alone: their quartiles would be the dots themselves.
constexpr size_t fewest_for_quartiles = 5;

QString group_key(const Provider &provider, DistributionBy by)
{
    switch (by) {
    case DistributionBy::region:
        return provider.region;
    case DistributionBy::council_class:
        return provider.type == ProviderType::contractor ? QStringLiteral("contractor") : provider.council_class;
    case DistributionBy::type:
        return provider_type_word(provider.type);
    case DistributionBy::whole:
        break;
    }
    return {};
}

QString class_name(const QString &council_class, const Wording &wording)
{
    static const std::map<QString, const char *> names{
        {QStringLiteral("county"), QT_TRANSLATE_NOOP("presentation", "County councils")},
        {QStringLiteral("unitary"), QT_TRANSLATE_NOOP("presentation", "Unitary councils")},
        {QStringLiteral("metropolitan-district"), QT_TRANSLATE_NOOP("presentation", "Metropolitan districts")},
        {QStringLiteral("london-borough"), QT_TRANSLATE_NOOP("presentation", "London boroughs")},
        {QStringLiteral("city-corporation"), QT_TRANSLATE_NOOP("presentation", "City of London Corporation")},
        {QStringLiteral("isles"), QT_TRANSLATE_NOOP("presentation", "Isles of Scilly")},
        {QStringLiteral("contractor"), QT_TRANSLATE_NOOP("presentation", "Contractors")}};
    const auto known = names.find(council_class);
    return known == names.end() ? council_class : wording.say(known->second);
}

QString group_name(const QString &key, DistributionBy by, const Wording &wording)
{
    switch (by) {
    case DistributionBy::region:
        return key.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "No region given")) : key;
    case DistributionBy::council_class:
        return key.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "No class given"))
                             : class_name(key, wording);
    case DistributionBy::type:
        return key == provider_type_word(ProviderType::contractor)
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "Contractors"))
            : wording.say(QT_TRANSLATE_NOOP("presentation", "Local authorities"));
    case DistributionBy::whole:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "All together"));
}

QString group_id(const QString &key, DistributionBy by)
{
    switch (by) {
    case DistributionBy::region:
        return QStringLiteral("region:") + key;
    case DistributionBy::council_class:
        return QStringLiteral("class:") + key;
    case DistributionBy::type:
        return QStringLiteral("type:") + key;
    case DistributionBy::whole:
        break;
    }
    return QStringLiteral("whole:");
}

/// The figures and bases of those of a group for which chance can be reckoned.
struct Columns {
    std::vector<double> figures;
    std::vector<double> bases;
};

Columns columns_of(const SpreadAnswer &answer, const DistributionPart &part)
{
    Columns columns;
    const analysis::Evidence &evidence = answer.evidence;
    for (size_t i = 0; i < evidence.positions.size(); ++i) {
        if (std::find(part.positions.begin(), part.positions.end(), evidence.positions[i]) != part.positions.end()) {
            columns.figures.push_back(evidence.figures[i]);
            columns.bases.push_back(evidence.bases[i]);
        }
    }
    return columns;
}

template <typename Estimate> auto kept(const Estimate &estimate)
{
    return estimate ? std::optional(*estimate) : std::nullopt;
}

std::optional<analysis::WithheldSum::Group> withheld_group(DistributionBy by)
{
    using analysis::WithheldSum;
    switch (by) {
    case DistributionBy::region:
        return WithheldSum::Group::region;
    case DistributionBy::council_class:
        return WithheldSum::Group::council_class;
    case DistributionBy::type:
        return WithheldSum::Group::type;
    case DistributionBy::whole:
        break;
    }
    return std::nullopt;
}

/// What the withheld members of a group come to together is added to the others; false where that may not be told, or
/// is not known.
bool add_withheld(const SpreadAnswer &answer, DistributionBy by, const QString &key, Columns &columns)
{
    const auto group = withheld_group(by);
    const auto found = std::find_if(answer.withheld_sums.begin(), answer.withheld_sums.end(),
                                    [&](const auto &sum) { return sum.by == group && sum.key == key; });
    if (!group || found == answer.withheld_sums.end())
        return false;
    columns.figures.push_back(found->numerator);
    columns.bases.push_back(found->denominator);
    return true;
}

void add_pooled(const SpreadAnswer &answer, DistributionBy by, const QString &key, DistributionPart &part)
{
    using namespace statistics;
    Columns columns = columns_of(answer, part);
    if (part.withheld > 0 && !add_withheld(answer, by, key, columns))
        return;
    if (columns.figures.empty())
        return;
    double x = 0;
    double n = 0;
    double precision = 0;
    for (size_t i = 0; i < columns.figures.size(); ++i) {
        x += columns.figures[i];
        n += columns.bases[i];
        precision += 1.0 / (columns.bases[i] * columns.bases[i]);
    }
    switch (answer.evidence.model) {
    case Model::binomial:
        part.pooled = kept(pooled_proportion(columns.figures, columns.bases));
        part.interval95 = kept(wilson_interval(x, n, 0.95));
        break;
    case Model::poisson:
        part.pooled = kept(pooled_rate(columns.figures, columns.bases));
        part.interval95 = kept(garwood_rate_interval(x, n, 0.95));
        break;
    case Model::normal:
        part.pooled = kept(inverse_variance_mean(columns.figures, columns.bases));
        if (part.pooled && std::isfinite(precision))
            part.interval95 = kept(normal_interval(*part.pooled, 1.0 / std::sqrt(precision), 0.95));
        break;
    }
    if (!part.pooled)
        part.interval95.reset();
}

void add_quartiles(const SpreadAnswer &answer, DistributionPart &part)
{
    std::vector<double> values;
    for (const size_t position : part.positions)
        values.push_back(*answer.figures[position].value);
    // Of some of its members alone they would not be the group's, and of all of them they might tell a withheld value.
    if (values.size() < fewest_for_quartiles || part.withheld > 0)
        return;
    std::sort(values.begin(), values.end());
    part.lower_quartile = statistics::percentile_of_sorted(values, 0.25);
    part.median = statistics::percentile_of_sorted(values, 0.5);
    part.upper_quartile = statistics::percentile_of_sorted(values, 0.75);
}

/// What a group is placed by: what it achieves together, else the mean of its values.
double place_of(const SpreadAnswer &answer, const DistributionPart &part)
{
    if (part.pooled)
        return *part.pooled;
    if (part.positions.empty()) // all withheld: last
        return answer.measure.polarity == Polarity::low ? std::numeric_limits<double>::max()
                                                        : std::numeric_limits<double>::lowest();
    double sum = 0;
    for (const size_t position : part.positions)
        sum += *answer.figures[position].value;
    return sum / static_cast<double>(part.positions.size());
}

/// In which part each of the evidence is, by position.
std::vector<size_t> groups_of_evidence(const SpreadAnswer &answer, const std::vector<DistributionPart> &parts)
{
    std::vector<size_t> group_at(answer.figures.size(), parts.size());
    for (size_t group = 0; group < parts.size(); ++group) {
        for (const size_t position : parts[group].positions)
            group_at[position] = group;
    }
    std::vector<size_t> groups;
    for (const size_t position : answer.evidence.positions)
        groups.push_back(group_at[position]);
    return groups;
}

/// Two that have a name, or more: all of one region and some of none are no groups.
bool has_groups(const SpreadAnswer &answer, DistributionBy by)
{
    std::set<QString> keys;
    for (const ProviderFigure &figure : answer.figures) {
        if (figure.value)
            keys.insert(group_key(figure.provider, by));
    }
    keys.erase(QString());
    return keys.size() >= 2;
}

} // namespace

std::vector<DistributionBy> distribution_choices(const SpreadAnswer &answer)
{
    std::vector<DistributionBy> choices;
    // Regions set beside each other are one group; so are payment groups, which span providers of every kind.
    if (answer.question.by != analysis::Unit::region && answer.question.by != analysis::Unit::group) {
        for (const DistributionBy by : {DistributionBy::region, DistributionBy::council_class, DistributionBy::type}) {
            if (has_groups(answer, by))
                choices.push_back(by);
        }
    }
    if (choices.empty())
        choices.push_back(DistributionBy::whole);
    return choices;
}

DistributionBy default_distribution(const SpreadAnswer &answer)
{
    return distribution_choices(answer).front();
}

QString distribution_title(DistributionBy by, const Wording &wording)
{
    switch (by) {
    case DistributionBy::region:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "By region"));
    case DistributionBy::council_class:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "By class of council"));
    case DistributionBy::type:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "By type of provider"));
    case DistributionBy::whole:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "All together"));
}

std::vector<DistributionPart> distribution_parts(const SpreadAnswer &answer, DistributionBy by, const Wording &wording)
{
    std::map<QString, DistributionPart> by_key;
    for (size_t i = 0; i < answer.figures.size(); ++i) {
        const ProviderFigure &figure = answer.figures[i];
        DistributionPart &part = by_key[group_key(figure.provider, by)];
        if (figure.value)
            part.positions.push_back(i);
        else
            ++(figure.status == analysis::FigureStatus::withheld ? part.withheld : part.without_value);
    }
    std::vector<DistributionPart> parts;
    for (auto &[key, part] : by_key) {
        if (part.positions.empty() && part.withheld == 0)
            continue; // the table of providers says why they have no figure
        part.id = group_id(key, by);
        part.name = group_name(key, by, wording);
        add_quartiles(answer, part);
        add_pooled(answer, by, key, part);
        parts.push_back(std::move(part));
    }
    const bool low_is_good = answer.measure.polarity == Polarity::low;
    std::stable_sort(parts.begin(), parts.end(), [&](const DistributionPart &a, const DistributionPart &b) {
        const double first = place_of(answer, a);
        const double second = place_of(answer, b);
        return low_is_good ? first < second : first > second;
    });
    return parts;
}

QString distribution_ends(const SpreadAnswer &answer, const std::vector<DistributionPart> &parts,
                          const Wording &wording)
{
    const bool may_be_an_end = std::any_of(
        parts.begin(), parts.end(), [](const DistributionPart &part) { return part.withheld > 0 && !part.pooled; });
    if (parts.size() < 2 || !parts.front().pooled || !parts.back().pooled || may_be_an_end
        || *parts.front().pooled == *parts.back().pooled)
        return {};
    const FigureWords words(answer.measure, wording);
    const char *sentence = answer.measure.polarity == Polarity::neutral
        ? QT_TRANSLATE_NOOP("presentation", "Each group taken together: from %1 in %2 (lowest) to %3 in %4 (highest).")
        : QT_TRANSLATE_NOOP("presentation", "Each group taken together: from %1 in %2 (worst) to %3 in %4 (best).");
    return wording.say(sentence).arg(words.value(*parts.back().pooled), parts.back().name,
                                     words.value(*parts.front().pooled), parts.front().name);
}

QString distribution_shares(const SpreadAnswer &answer, const std::vector<DistributionPart> &parts,
                            const Wording &wording)
{
    const analysis::Evidence &evidence = answer.evidence;
    if (parts.size() < 2 || evidence.positions.empty() || analysis::withheld_figures(answer) > 0)
        return {};
    const auto decomposition =
        statistics::variance_decomposition(evidence.observations(), groups_of_evidence(answer, parts));
    if (!decomposition)
        return {};
    const auto told = [&wording](const char *sentence, double between) {
        return wording.say(sentence).arg(wording.number(100.0 * between, 0),
                                         wording.number(100.0 * (1.0 - between), 0));
    };
    if (decomposition->components) {
        const auto &share = decomposition->components->between_share;
        if (!share)
            return wording.say(
                QT_TRANSLATE_NOOP("presentation", "They differ by no more than chance would have them differ."));
        return told(QT_TRANSLATE_NOOP("presentation",
                                      "Of the variation that is more than chance, %1% lies between the groups and %2% "
                                      "within them."),
                    *share);
    }
    if (!decomposition->between_share)
        return {};
    return told(QT_TRANSLATE_NOOP("presentation",
                                  "Of the variation, chance included, %1% lies between the groups and %2% within "
                                  "them."),
                *decomposition->between_share);
}

} // namespace outturn::presentation
