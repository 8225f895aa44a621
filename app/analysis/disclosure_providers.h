// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/disclosure.h"
#include "analysis/disclosure_cells.h"

namespace outturn::analysis {

/// The two numbers of one provider.
struct GuardedProvider {
    const Provider *provider = nullptr; ///< borrowed
    GuardedPair pair;
};

/// Whose numbers are withheld, of providers that add up to the whole, to their regions and to their types; totals of
/// classes of council are kept where they give nobody away. Whatever the order in which they come, the same are
/// withheld: what a page on payments withholds is what one on outcomes does, where the counts are the same.
class ProviderGuard
{
public:
    /// `among`: members of a group whose total is known too; none: empty.
    ProviderGuard(const std::vector<GuardedProvider> &providers, const GuardTerms &terms,
                  const std::vector<ProviderId> &among = {});

    bool is_any_withheld() const;
    bool is_withheld(size_t provider) const { return guard_.is_withheld(at_[provider]); }
    WithheldWhy why(size_t provider) const;
    /// The figures of all together would give one away.
    bool is_whole_withheld() const { return guard_.is_whole_withheld() || is_among_withheld_; }
    bool is_total_withheld(WithheldSum::Group by, const QString &key) const;

private:
    struct Grouping {
        WithheldSum::Group by = WithheldSum::Group::region;
        size_t partition = 0;
        QStringList keys;
    };

    void add_grouping(const std::vector<GuardedProvider> &providers, WithheldSum::Group by);

    std::vector<size_t> at_; ///< of each provider as given: its place in the guard
    std::vector<size_t> given_;
    CellGuard guard_;
    std::vector<Grouping> groupings_;
    bool is_among_withheld_ = false;
};

} // namespace outturn::analysis
