// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/case_run_maker.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace outturn::ingest {
namespace {

// A run must not grow without bound where references are as long as letters.
constexpr size_t most_text = 32 << 20;
/// A string shorter than its own room within the object would move its characters with it, and leave the views behind.
constexpr size_t surely_on_the_heap = 4096;

auto order_of(const CellKey &key)
{
    return std::tie(key.provider, key.measure, key.period.start, key.period.end, key.programme, key.contract, key.area,
                    key.cohort, key.group);
}

quint32 append(std::string &text, QByteArrayView part)
{
    text.append(part.data(), static_cast<size_t>(part.size()));
    return static_cast<quint32>(part.size());
}

} // namespace

CaseRunMaker::CaseRunMaker(int rows_in_a_run) : rows_in_a_run_(static_cast<size_t>(std::max(1, rows_in_a_run))) {}

void CaseRunMaker::add(const Row &row)
{
    if (drafts_.empty()) {
        drafts_.reserve(rows_in_a_run_);
        text_.reserve(surely_on_the_heap);
    }
    Draft &draft = drafts_.emplace_back();
    draft.record = row.record;
    draft.text = text_.size();
    draft.case_ref_size = append(text_, row.case_ref);
    draft.person_ref_size = append(text_, row.person_ref);
    draft.household_ref_size = append(text_, row.household_ref);
}

bool CaseRunMaker::is_full() const
{
    return drafts_.size() >= rows_in_a_run_ || text_.size() >= most_text;
}

void CaseRunMaker::rank_keys(const std::vector<CellKey> &new_keys)
{
    if (new_keys.empty())
        return;
    const auto known = static_cast<std::ptrdiff_t>(keys_.size());
    keys_.insert(keys_.end(), new_keys.begin(), new_keys.end());
    order_.resize(keys_.size());
    std::iota(order_.begin() + known, order_.end(), static_cast<quint32>(known));
    const auto by_text = [this](quint32 a, quint32 b) { return order_of(keys_[a]) < order_of(keys_[b]); };
    std::sort(order_.begin() + known, order_.end(), by_text);
    std::inplace_merge(order_.begin(), order_.begin() + known, order_.end(), by_text);
    ranks_.resize(keys_.size());
    for (quint32 rank = 0; rank < order_.size(); ++rank)
        ranks_[order_[rank]] = rank;
}

/// A counting sort by rank: it leaves the rows of a key in the order of the file.
CaseRun CaseRunMaker::take(std::vector<CellKey> new_keys)
{
    rank_keys(new_keys);
    starts_.assign(keys_.size() + 1, 0);
    for (const Draft &draft : drafts_)
        ++starts_[ranks_[draft.record.key] + 1];
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    CaseRun run;
    run.new_keys = std::move(new_keys);
    const size_t usual_text = text_.size();
    run.text = std::move(text_);
    text_ = {};
    run.records.resize(drafts_.size());
    const std::string_view text(run.text);
    for (const Draft &draft : drafts_) {
        CaseRecord &record = run.records[starts_[ranks_[draft.record.key]]++];
        record = draft.record;
        size_t at = draft.text;
        record.case_ref = text.substr(at, draft.case_ref_size);
        record.person_ref = text.substr(at += draft.case_ref_size, draft.person_ref_size);
        record.household_ref = text.substr(at += draft.person_ref_size, draft.household_ref_size);
    }
    drafts_.clear();
    text_.reserve(std::max(surely_on_the_heap, usual_text + usual_text / 16));
    return run;
}

void CaseRunMaker::drop()
{
    drafts_.clear();
    text_.clear();
}

} // namespace outturn::ingest
