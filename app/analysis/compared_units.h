// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"

#include <map>

namespace outturn::analysis {

/// Sorts cells by what is set side by side. A contract, an area, a group or a region stands in the place of a provider:
/// its id begins with "contract:" and the like, so that it is never taken for one.
class ComparedUnits
{
public:
    using Cells = std::vector<const Cell *>;

    /// Borrows the providers, which come in the order in which their figures are to stand.
    ComparedUnits(Unit by, const ProviderFilter &filter, const std::vector<Provider> &providers);

    /// The cells by position in units(), which grows as new units are met. Cells of providers that the filter keeps
    /// out are left aside; those without the column asked for are too, and their providers noted.
    std::map<size_t, Cells> sorted(const std::vector<Cell> &cells);

    const std::vector<Provider> &units() const { return units_; }
    /// Providers with figures that lack the column; each once.
    const std::vector<const Provider *> &without_unit() const { return without_unit_; }

private:
    std::optional<size_t> unit_of(const Cell &cell, const Provider &provider);
    size_t position(const QString &key, const QString &name, const Provider &provider);

    Unit by_;
    const ProviderFilter &filter_;
    const std::vector<Provider> &providers_;
    std::map<ProviderId, size_t> provider_at_;
    std::vector<Provider> units_;
    std::map<QString, size_t> unit_at_;
    std::vector<const Provider *> without_unit_;
};

} // namespace outturn::analysis
