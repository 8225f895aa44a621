// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/figure_store.h"

#include <algorithm>

namespace outturn::ingest {
namespace {

bool says_the_same(const FigureReading &a, const FigureReading &b)
{
    return a.state == b.state && a.value == b.value && a.missing == b.missing;
}

} // namespace

int FigureStore::provider_number(const Provider &provider)
{
    const auto known = provider_numbers_.constFind(provider.id);
    if (known != provider_numbers_.cend())
        return *known;
    const int number = static_cast<int>(providers_.size());
    provider_numbers_.insert(provider.id, number);
    providers_.push_back(provider);
    return number;
}

int FigureStore::dimensions_number(const Dimensions &dimensions)
{
    const QString joined =
        dimensions.contract + u'\n' + dimensions.area + u'\n' + dimensions.cohort + u'\n' + dimensions.group;
    const auto known = dimension_numbers_.constFind(joined);
    if (known != dimension_numbers_.cend())
        return *known;
    const int number = static_cast<int>(dimensions_.size());
    dimension_numbers_.insert(joined, number);
    dimensions_.push_back(dimensions);
    return number;
}

int FigureStore::period_number(const Period &period)
{
    const auto known = std::find(periods_.begin(), periods_.end(), period);
    if (known != periods_.end())
        return static_cast<int>(known - periods_.begin());
    periods_.push_back(period);
    return static_cast<int>(periods_.size()) - 1;
}

FigureStore::PutResult FigureStore::put(int measure, const Place &place, Contribution contribution)
{
    const Key key{measure, place.provider, place.dimensions, place.period, aspect_of(contribution.part)};
    const auto at = draft_at_.constFind(key);
    if (at == draft_at_.cend()) {
        draft_at_.insert(key, drafts_.size());
        drafts_.push_back({key.measure, key.provider, key.dimensions, key.period, key.aspect, {}});
        drafts_.back().contributions.push_back(std::move(contribution));
        return {};
    }
    std::vector<Contribution> &contributions = drafts_[*at].contributions;
    for (const Contribution &earlier : contributions) {
        if (earlier.part != contribution.part || earlier.source != contribution.source)
            continue;
        const bool same = earlier.text == contribution.text || says_the_same(earlier.reading, contribution.reading);
        return {same ? Put::same : Put::different, earlier.sheet, earlier.row};
    }
    contributions.push_back(std::move(contribution));
    return {};
}

void FigureStore::add_shared(const FigureDraft &draft, const Key &family_key, std::vector<FigureDraft> &whole)
{
    for (const Aspect aspect : {Aspect::outcome, Aspect::cost, Aspect::claimed, Aspect::paid}) {
        Key key = family_key;
        key.aspect = aspect;
        const auto at = draft_at_.constFind(key);
        if (at == draft_at_.cend())
            continue;
        std::vector<Contribution> shared = drafts_[*at].contributions;
        for (Contribution &contribution : shared)
            contribution.is_shared = true;
        if (aspect == Aspect::outcome) {
            std::vector<Contribution> &own = whole.back().contributions;
            own.insert(own.end(), shared.begin(), shared.end());
            continue;
        }
        FigureDraft money = draft;
        money.aspect = aspect;
        money.contributions = std::move(shared);
        whole.insert(whole.end() - 1, std::move(money));
    }
}

std::vector<FigureDraft> FigureStore::take(const MeasureBook &book)
{
    std::vector<FigureDraft> whole;
    whole.reserve(drafts_.size());
    for (size_t i = 0; i < drafts_.size(); ++i) {
        FigureDraft &draft = drafts_[i];
        if (draft.measure < 0)
            continue;
        const int family = book.family_of(draft.measure);
        whole.push_back(family == MeasureBook::no_family ? std::move(draft) : draft);
        if (family != MeasureBook::no_family && draft.aspect == Aspect::outcome)
            add_shared(draft, {family, draft.provider, draft.dimensions, draft.period, Aspect::outcome}, whole);
    }
    drafts_.clear();
    draft_at_.clear();
    return whole;
}

} // namespace outturn::ingest
