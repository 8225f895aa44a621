// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_record.h"

#include "audit/sample_json.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace outturn::audit {
namespace {

/// Samples while the acts are gone through; results wait until every item is known.
struct Folder {
    std::map<int, Sample> samples;
    std::map<QString, std::map<QString, TestedItem>> results; ///< by subject and item

    Result<> add_sample(const Act &act, bool holds)
    {
        Result<SampleContent> content = read_sample_act(act);
        if (!content)
            return tl::unexpected(content.error());
        Sample &read = content->sample;
        if (content->extension == 0) {
            read.is_withdrawn = !holds;
            samples.insert_or_assign(read.number, std::move(read));
            return {};
        }
        const auto known = samples.find(read.number);
        if (!holds || known == samples.end())
            return {};
        Sample &sample = known->second;
        std::move(read.draws.begin(), read.draws.end(), std::back_inserter(sample.draws));
        std::move(read.items.begin(), read.items.end(), std::back_inserter(sample.items));
        return {};
    }

    Result<> add_results(const Act &act)
    {
        Result<std::vector<TestedItem>> read = read_results_act(act);
        if (!read)
            return tl::unexpected(read.error());
        for (TestedItem &result : *read) {
            const QString id = result.id;
            results[act.subject].insert_or_assign(id, std::move(result));
        }
        return {};
    }

    /// In the order of the items, each once.
    void put_results(Sample &sample)
    {
        std::map<QString, TestedItem> &of_sample = results[sample_subject(sample.number)];
        for (const SampledClaim &item : sample.items) {
            const auto found = of_sample.find(item.id);
            if (found == of_sample.end())
                continue;
            if (found->second.audited_value || !found->second.note.isEmpty())
                sample.results.push_back(std::move(found->second));
            of_sample.erase(found);
        }
    }
};

} // namespace

qint64 Sample::untested() const
{
    std::set<QString> waiting;
    for (const SampledClaim &item : items)
        waiting.insert(item.id);
    for (const TestedItem &result : results) {
        if (result.audited_value)
            waiting.erase(result.id);
    }
    return static_cast<qint64>(waiting.size());
}

int Sample::last_extension() const
{
    int last = 0;
    for (const RecordedDraw &draw : draws)
        last = std::max(last, draw.extension);
    return last;
}

QString value_stratum(const std::vector<Money> &bounds, size_t position)
{
    if (bounds.empty())
        return {};
    const bool is_last = position >= bounds.size();
    const qint64 pence = bounds[is_last ? bounds.size() - 1 : position].pence;
    return (is_last ? QStringLiteral("> ") : QStringLiteral("<= "))
        + QString::number(static_cast<double>(pence) / 100.0, 'f', 2);
}

QString sample_subject(int number)
{
    return QStringLiteral("sample/%1").arg(number);
}

Result<std::vector<Sample>> read_samples(const std::vector<Act> &acts)
{
    std::set<qint64> holding;
    for (const Act &act : acts_that_hold(acts))
        holding.insert(act.id);
    Folder folder;
    for (const Act &act : acts) {
        const bool holds = holding.contains(act.id);
        Result<> read;
        if (act.kind == ActKind::sample)
            read = folder.add_sample(act, holds);
        else if (act.kind == ActKind::sample_results && holds)
            read = folder.add_results(act);
        if (!read)
            return tl::unexpected(read.error());
    }
    std::vector<Sample> samples;
    for (auto &[number, sample] : folder.samples) {
        folder.put_results(sample);
        samples.push_back(std::move(sample));
    }
    return samples;
}

} // namespace outturn::audit
